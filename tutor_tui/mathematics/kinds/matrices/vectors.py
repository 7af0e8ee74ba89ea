"""Angles, projections, lengths and areas: what the products of vectors tell."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.matrices.plainly import (
    names_of,
    numbers_of,
    places_for,
    plain_value,
)
from tutor_tui.mathematics.kinds.matrices.problems import MatrixQuestion, Part
from tutor_tui.mathematics.kinds.matrices.values import Value, length_of, vector_of
from tutor_tui.mathematics.kinds.matrices.written import coded, plain_result, written
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import DIGITS, as_mpf, is_close
from tutor_tui.mathematics.problems import Answer, code, listed
from tutor_tui.mathematics.sentences import decimal_beside, plain, with_verdict
from tutor_tui.mathematics.show import show, show_decimal

BY_COMPONENTS: Final = "by a second calculation, component by component"
_DIGITS_COMPARED: Final = 20


def pair(question: MatrixQuestion) -> tuple[Value, Value]:
    """The two vectors of a question, which must be of one size."""
    first, second = (vector_of(part) for part in question.operands)
    if first.shape != second.shape:
        raise UndefinedError("The two vectors have different numbers of components.")
    return first, second


def _dot(first: Value, second: Value) -> "sympy.Expr":
    return sympy.expand(sum(a * b for a, b in zip(first.matrix, second.matrix, strict=True)))


def _not_zero(*vectors: Value) -> None:
    if any(vector.matrix.is_zero_matrix for vector in vectors):
        raise UndefinedError("The zero vector has no direction, so that is not defined.")


def shown_pair(question: MatrixQuestion) -> str:
    """The vectors as they were written, in a list."""
    return listed([code(written(part)) for part in question.operands])


def _components(part: Part, place: dict[str, Any]) -> list[Any]:
    numbers = {name: as_mpf(value) for name, value in place.items()}
    return [entry for row in plain_value(part, numbers) for entry in row]


def checked(
    question: MatrixQuestion, expected: Callable[..., Any], result: "Value | sympy.Expr"
) -> bool:
    """Whether plain numbers, from the components alone, give the same result."""
    with mpmath.workdps(DIGITS):
        for place in places_for(names_of(*question.operands)):
            found = expected(*(_components(part, place) for part in question.operands))
            known = numbers_of(result, place)
            pairs = (
                zip(found, (row[0] for row in known), strict=True)
                if isinstance(known, list)
                else [(found, known)]
            )
            if not all(is_close(a, b, _DIGITS_COMPARED) for a, b in pairs):
                return False
    return True


def angle(question: MatrixQuestion) -> Answer:
    """The angle by `cos θ = (u·v)/(|u||v|)`, in degrees unless radians are asked for."""
    first, second = pair(question)
    _not_zero(first, second)
    cosine = sympy.radsimp(
        sympy.simplify(_dot(first, second) / (length_of(first) * length_of(second)))
    )
    if question.topic == "cosine":
        return _cosine(question, cosine)
    if cosine.free_symbols:
        return _cosine(question, cosine)
    radians = sympy.acos(cosine)
    degrees = sympy.nsimplify(radians * 180 / sympy.pi) if radians.has(sympy.pi) else None
    exact = degrees is not None and degrees.is_Rational
    in_degrees = f"{show(degrees)}°" if exact else f"{show_decimal(radians * 180 / sympy.pi)}°"
    both = f"{code(show(radians))} radians, {'that is' if exact else 'about'} {code(in_degrees)}"
    shown = code(in_degrees) if exact else f"about {code(in_degrees)}"
    sentence = (
        f"The angle between {shown_pair(question)} is {both}"
        if question.word.startswith("rad")
        else f"The angle between {shown_pair(question)} is {shown}, or {code(show(radians))} "
        "radians"
    )
    result = radians if question.word.startswith("rad") else radians * 180 / sympy.pi
    verdict = checked(question, lambda u, v: mpmath.atan2(cross_length(u, v), _sum(u, v)), radians)
    return with_verdict(
        f"{sentence}, from `cos θ = (u · v)/(|u| |v|)`, here {code(show(cosine))}.",
        verdict,
        "by the tangent of the angle",
        plain(result),
    )


def _sum(first: list[Any], second: list[Any]) -> Any:
    return sum(a * b for a, b in zip(first, second, strict=True))


def cross_length(first: list[Any], second: list[Any]) -> Any:
    """`|u| |v| sin θ` by Lagrange's sum of squares, without any cosine."""
    size = len(first)
    return mpmath.sqrt(
        sum(
            (first[i] * second[j] - first[j] * second[i]) ** 2
            for i in range(size)
            for j in range(i + 1, size)
        )
    )


def _cosine(question: MatrixQuestion, cosine: "sympy.Expr") -> Answer:
    def expected(u: list[Any], v: list[Any]) -> Any:
        return _sum(u, v) / mpmath.sqrt(_sum(u, u) * _sum(v, v))

    sentence = f"The cosine of the angle between {shown_pair(question)} is {coded(cosine)}"
    beside = "" if cosine.free_symbols else decimal_beside(cosine)
    return with_verdict(
        f"{sentence}{beside}.", checked(question, expected, cosine), BY_COMPONENTS, plain(cosine)
    )


def projection(question: MatrixQuestion) -> Answer:
    """`(u·v)/(v·v) v`; the rest is perpendicular to `v`."""
    first, second = pair(question)
    _not_zero(second)
    factor = sympy.simplify(_dot(first, second) / _dot(second, second))
    found = Value((second.matrix * factor).applyfunc(sympy.simplify), is_vector=True)

    def expected(u: list[Any], v: list[Any]) -> Any:
        return [_sum(u, v) / _sum(v, v) * part for part in v]

    onto = code(written(question.operands[1]))
    sentence = (
        f"The projection of {code(written(question.operands[0]))} onto {onto} is {coded(found)}, "
        f"by `(u · v)/(v · v) v` with the factor {code(show(factor))}."
    )
    return with_verdict(
        sentence, checked(question, expected, found), BY_COMPONENTS, plain_result(found)
    )


def component(question: MatrixQuestion) -> Answer:
    """The scalar projection `(u·v)/|v|`."""
    first, second = pair(question)
    _not_zero(second)
    found = sympy.radsimp(sympy.simplify(_dot(first, second) / length_of(second)))

    def expected(u: list[Any], v: list[Any]) -> Any:
        return _sum(u, v) / mpmath.sqrt(_sum(v, v))

    beside = "" if found.free_symbols else decimal_beside(found)
    sentence = (
        f"The component of {code(written(question.operands[0]))} along "
        f"{code(written(question.operands[1]))} is {coded(found)}{beside}, by `(u · v)/|v|`."
    )
    return with_verdict(sentence, checked(question, expected, found), BY_COMPONENTS, plain(found))


def component_across(question: MatrixQuestion) -> Answer:
    """What is left of the first vector without its projection; that is checked by both rules."""
    first, second = pair(question)
    _not_zero(second)
    factor = sympy.simplify(_dot(first, second) / _dot(second, second))
    left = (first.matrix - second.matrix * factor).applyfunc(sympy.simplify)
    found = Value(left, is_vector=True)

    def expected(u: list[Any], v: list[Any]) -> Any:
        return [a - _sum(u, v) / _sum(v, v) * b for a, b in zip(u, v, strict=True)]

    one, other = (code(written(part)) for part in question.operands)
    along = Value((second.matrix * factor).applyfunc(sympy.simplify), is_vector=True)
    sentence = (
        f"The component of {one} perpendicular to {other} is {coded(found)}: {one} without its "
        f"projection {coded(along)}."
    )
    return with_verdict(
        sentence, checked(question, expected, found), BY_COMPONENTS, plain_result(found)
    )


def unit_vector(question: MatrixQuestion) -> Answer:
    """The vector divided by its length."""
    part = question.operands[0]
    vector = vector_of(part)
    _not_zero(vector)
    found = Value((vector.matrix / length_of(vector)).applyfunc(sympy.radsimp), is_vector=True)

    def expected(u: list[Any]) -> Any:
        return [entry / mpmath.sqrt(_sum(u, u)) for entry in u]

    sentence = (
        f"The unit vector in the direction of {code(written(part))} is {coded(found)}: the vector "
        f"divided by its length {coded(length_of(vector))}."
    )
    return with_verdict(
        sentence, checked(question, expected, found), BY_COMPONENTS, plain_result(found)
    )


def is_perpendicular(question: MatrixQuestion) -> Answer:
    """Whether the dot product is zero; of more than two vectors the first to each other one."""
    if len(question.operands) > 2:
        return _is_perpendicular_to_each(question)
    first, second = pair(question)
    product = _dot(first, second)
    verdict = checked(question, _sum, product)
    holds = product == 0
    if product.free_symbols:
        sentence = f"They are perpendicular exactly where their dot product {coded(product)} is 0."
        return with_verdict(sentence, verdict, BY_COMPONENTS)
    sentence = f"{'Yes' if holds else 'No'}, the dot product of {shown_pair(question)} is "
    return with_verdict(f"{sentence}{coded(product)}.", verdict, BY_COMPONENTS, str(holds))


def _is_perpendicular_to_each(question: MatrixQuestion) -> Answer:
    first, *others = question.operands
    pairs = [replace(question, operands=(first, other)) for other in others]
    products = [_dot(*pair(one)) for one in pairs]
    if any(product.free_symbols for product in products):
        raise UndefinedError("That depends on the letters, so I only tell it for numbers.")
    verdict = all(checked(one, _sum, p) for one, p in zip(pairs, products, strict=True))
    holds = not any(products)
    told = listed(
        [
            code(f"{written(first)} · {written(other)} = {plain(product)}")
            for other, product in zip(others, products, strict=True)
        ]
    )
    sentence = f"{'Yes' if holds else 'No'}, {told}."
    return with_verdict(sentence, verdict, BY_COMPONENTS, str(holds))


def is_parallel(question: MatrixQuestion) -> Answer:
    """Whether one vector is a multiple of the other."""
    first, second = pair(question)
    _not_zero(first, second)
    both = sympy.Matrix.hstack(first.matrix, second.matrix)
    if both.free_symbols:
        raise UndefinedError("That depends on the letters, so I only tell it for numbers.")
    holds = both.rank() == 1
    with mpmath.workdps(DIGITS):
        u, v = (_components(part, {}) for part in question.operands)
        is_flat = bool(cross_length(u, v) < 1e-20)
    why = "one is not a multiple of the other"
    if holds:
        index = next(i for i, entry in enumerate(second.matrix) if entry != 0)
        factor = sympy.simplify(first.matrix[index] / second.matrix[index])
        names = [written(part) for part in question.operands]
        why = f"{code(f'{names[0]} = {show(factor)}·{names[1]}')}"
    sentence = f"{'Yes' if holds else 'No'}, {why}."
    return with_verdict(sentence, is_flat == holds, BY_COMPONENTS, str(bool(holds)))
