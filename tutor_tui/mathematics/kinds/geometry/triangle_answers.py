"""Triangles solved from three parts: by the angle sum and the laws of sines and cosines.

Two sides and an angle opposite one of them may belong to two triangles; both are given.
"""

from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.geometry.triangle_solving import (
    ANGLES,
    SIDES,
    Triangle,
    tidy,
    triangles_of,
)
from tutor_tui.mathematics.kinds.geometry.triangle_sorts import SORT_METHOD, is_of_sort, sort_of
from tutor_tui.mathematics.kinds.geometry.triangles import TriangleQuestion
from tutor_tui.mathematics.kinds.geometry.written import approximation, with_unit
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import DIGITS, is_close
from tutor_tui.mathematics.problems import Answer, code, listed
from tutor_tui.mathematics.sentences import plain, with_verdict
from tutor_tui.mathematics.show import show, show_decimal
from tutor_tui.mathematics.verify import number_of
from tutor_tui.mathematics.written import written

_DIGITS_COMPARED: Final = 20
_BY_SINES: Final = "by the law of sines in decimals"
_LONGEST: Final = 60


def _is_sound(triangle: Triangle) -> bool:
    """Whether the angles add up to 180° and all sides are to the sines as one of them."""
    with mpmath.workdps(DIGITS):
        numbers = {name: number_of(value) for name, value in triangle.items()}
        if not is_close(sum(numbers[name] for name in ANGLES), 180, _DIGITS_COMPARED):
            return False
        ratios = [
            numbers[side] / mpmath.sin(mpmath.radians(numbers[side.upper()]))
            for side in SIDES
            if side in numbers
        ]
        return all(is_close(ratio, ratios[0], _DIGITS_COMPARED) for ratio in ratios)


def answer(question: TriangleQuestion) -> Answer:
    """What is wanted of the triangle, or of both of them."""
    if is_of_sort(question):
        return sort_of(question)
    if question.wanted[0] in ("right", "exists"):
        return _truth(question)
    triangles = triangles_of(question)
    verdict = all(_is_sound(triangle) for triangle in triangles)
    pieces, results = list[str](), list[str]()
    for triangle in triangles:
        shown, plain_texts = _told(question, triangle)
        pieces.append(listed(shown))
        results += [text for text in plain_texts if text not in results]
    if len(triangles) > 1:
        sentence = f"Two triangles have these parts: in one {pieces[0]}; in the other {pieces[1]}."
    else:
        sentence = f"In the triangle, {pieces[0]}."
    has_angle = any(name in ANGLES for name, _ in question.given)
    note = " Angles are taken in degrees." if has_angle else ""
    return with_verdict(f"{sentence}{note}", verdict, _BY_SINES, ", ".join(results))


def _told(question: TriangleQuestion, triangle: Triangle) -> tuple[list[str], list[str]]:
    """The wanted parts in words, and for programs."""
    shown, results = list[str](), list[str]()
    for wanted in names_of(question, triangle):
        if wanted in ANGLES or wanted.endswith("angle"):
            name, value = _angle(wanted, triangle)
            if wanted in ANGLES:
                name = f"the angle `{_called(question, wanted)}`"
            shown.append(f"{name} is {_degrees(value)}")
        else:
            value = _measure(wanted, triangle)
            size = 2 if wanted == "area" else 1
            label = (
                f"the side `{_called(question, wanted)}`" if wanted in SIDES else f"the {wanted}"
            )
            exact = code(with_unit(show(value), question.unit, size))
            if len(exact) > _LONGEST:
                decimal = code(with_unit(show_decimal(value), question.unit, size))
                shown.append(f"{label} is about {decimal}")
            else:
                shown.append(f"{label} is {exact}{approximation(value, question.unit, size)}")
        results.append(plain(value))
    return shown, results


def _called(question: TriangleQuestion, part: str) -> str:
    """A side or angle by the names of the corners that the question uses, where it does."""
    if not question.corners:
        return part
    corner = question.corners[ANGLES.index(part.upper())]
    return corner if part in ANGLES else question.corners.replace(corner, "")


def names_of(question: TriangleQuestion, triangle: Triangle) -> list[str]:
    """The single parts that are wanted."""
    names = list[str]()
    given = {name for name, _ in question.given}
    for wanted in question.wanted:
        if wanted == "angles":
            names += [name for name in ANGLES if name not in given]
        elif wanted == "all":
            names += [name for name in "abcABC" if name not in given and name in triangle]
        else:
            names.append(wanted)
    return names


def _angle(wanted: str, triangle: Triangle) -> "tuple[str, sympy.Expr]":
    if wanted in ANGLES:
        return f"the angle `{wanted}`", triangle[wanted]
    values = sorted((triangle[name] for name in ANGLES), key=float)
    return f"the {wanted}", values[-1] if wanted.startswith("largest") else values[0]


def _degrees(value: "sympy.Expr") -> str:
    simple = tidy(value)
    if simple.is_Rational:
        return code(f"{show(simple)}°")
    return f"about {code(f'{show_decimal(value)}°')}"


def _measure(wanted: str, triangle: Triangle) -> Any:
    if wanted in SIDES:
        if wanted not in triangle:
            raise UndefinedError("The angles alone do not tell how long the sides are.")
        return triangle[wanted]
    if any(side not in triangle for side in SIDES):
        raise UndefinedError("The angles alone do not tell how large the triangle is.")
    a, b, c = (triangle[side] for side in SIDES)
    half = sympy.simplify((a + b + c) / 2)
    area = sympy.sqrt(
        sympy.radsimp(sympy.simplify(sympy.expand(half * (half - a) * (half - b) * (half - c))))
    )
    found = {
        "perimeter": 2 * half,
        "semiperimeter": half,
        "area": area,
        "inradius": area / half,
        "circumradius": a * b * c / (4 * area),
    }[wanted]
    return sympy.radsimp(sympy.simplify(found))


def _truth(question: TriangleQuestion) -> Answer:
    """Whether three lengths make a triangle, or a right-angled one, by Pythagoras."""
    sides = [to_sympy(node) for name, node in question.given if name in SIDES]
    if len(sides) != 3 or not all(side.is_positive for side in sides):
        raise UndefinedError("That takes three sides.")
    a, b, c = sorted(sides, key=float)
    numbers = [number_of(side) for side in (a, b, c)]
    if question.wanted[0] == "exists":
        holds = bool(a + b > c)
        sign = ">" if holds else "≤"
        sentence = f"the two shorter sides add up to {code(f'{show(a + b)} {sign} {show(c)}')}"
        verdict = bool(numbers[0] + numbers[1] > numbers[2]) == holds
    else:
        left, right = sympy.expand(a**2 + b**2), sympy.expand(c**2)
        holds = left == right
        squares = (
            f"({show(a)})² + ({show(b)})²" if _has_roots(a, b, c) else f"{show(a)}² + {show(b)}²"
        )
        longest = f"({show(c)})²" if _has_roots(a, b, c) else f"{show(c)}²"
        joined = "and" if holds else "but"
        sentence = (
            f"{code(f'{squares} = {show(left)}')}, {joined} {code(f'{longest} = {show(right)}')}"
        )
        sentence = f"by Pythagoras, {sentence}"
        verdict = is_close(numbers[0] ** 2 + numbers[1] ** 2, numbers[2] ** 2, 12) == holds
    return with_verdict(
        f"{'Yes' if holds else 'No'}: {sentence}.", verdict, "in decimals", str(bool(holds))
    )


def _has_roots(*sides: "sympy.Expr") -> bool:
    return not all(side.is_Integer for side in sides)


def heading(question: TriangleQuestion) -> str:
    """The opening of the working."""
    shown = listed(
        [code(f"{_called(question, name)} = {written(node)}") for name, node in question.given]
    )
    return f"To work with the triangle {shown}"


def method(question: TriangleQuestion) -> str:
    """Which law belongs to the parts that are given."""
    names = [name for name, _ in question.given]
    sides = [name for name in names if name in SIDES]
    angles = [name for name in names if name in ANGLES]
    if is_of_sort(question):
        return SORT_METHOD
    if question.wanted[0] == "right":
        return "Compare the square of the longest side with the sum of the other squares."
    if question.wanted[0] == "exists":
        return "Two sides together must be longer than the third."
    if len(sides) == 3:
        if "area" in question.wanted:
            return "Use Heron's formula: `√(s(s - a)(s - b)(s - c))` with half the perimeter `s`."
        return "Use the law of cosines: `cos A = (b² + c² - a²)/(2bc)`."
    if len(angles) >= 2:
        return "The angles add up to 180°, and the sides are as the sines: `a/sin A = b/sin B`."
    if angles[0].lower() in sides:
        return (
            "Use the law of sines, `a/sin A = b/sin B`; an angle and its supplement have the same "
            "sine."
        )
    return "Use the law of cosines: `c² = a² + b² - 2ab cos C`."
