"""The answers to questions about polynomials, each checked a second way."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.polynomials.answers_of_roots import (
    discriminant,
    from_roots,
    root_count,
    root_product,
    root_sum,
)
from tutor_tui.mathematics.kinds.polynomials.division import (
    common_divisor,
    common_multiple,
    divide,
    is_factor,
    partial_fractions,
    quotient,
    quotient_and_remainder,
    remainder,
)
from tutor_tui.mathematics.kinds.polynomials.named import answer_named_form
from tutor_tui.mathematics.kinds.polynomials.problems import PolynomialQuestion, Topic
from tutor_tui.mathematics.kinds.polynomials.shapes import exponents_of
from tutor_tui.mathematics.kinds.polynomials.squares import answer_square
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import DIGITS, NoValueError, as_mpf, is_close, value_at
from tutor_tui.mathematics.problems import Answer, code
from tutor_tui.mathematics.sentences import AT_POINTS, plain, refused, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import function_agrees, number_of
from tutor_tui.mathematics.written import written


def answer_polynomial(question: PolynomialQuestion) -> Answer:
    """The answer in a sentence; raises what building raises."""
    return _ANSWERS[question.topic](question)


def expanded(question: PolynomialQuestion) -> "sympy.Expr":
    """The first polynomial of a question as a sum of powers."""
    return sympy.expand(to_sympy(question.nodes[0]))


def _is_right(question: PolynomialQuestion, result: "sympy.Expr") -> bool | None:
    return function_agrees(question.nodes[0], result)


def _collect(question: PolynomialQuestion) -> Answer:
    result, left = expanded(question), written(question.nodes[0])
    shown = show(result)
    sentence = f"{code(f'{left} = {shown}')}."
    if shown.replace(" ", "") == left.replace(" ", ""):
        sentence = f"{code(left)} has no brackets and no like terms, so it stays as it is."
    return with_verdict(sentence, _is_right(question, result), AT_POINTS, plain(result))


def _named(question: PolynomialQuestion) -> Answer:
    """Compare with the form `a*x**2 + b*x + c`: each coefficient letter has one power."""
    node, form = question.nodes
    inner = [sympy.Symbol(name) for name in variables(node)]
    pattern = sympy.Poly(sympy.expand(to_sympy(form)), *inner).as_dict()
    letters = {value: powers for powers, value in pattern.items()}
    is_form = all(value.is_Symbol for value in letters) and len(letters) == len(pattern)
    wanted = sympy.Symbol(question.name)
    found = sympy.Poly(expanded(question), *inner).as_dict()
    if not is_form:
        return answer_named_form(question, expanded(question))
    if wanted not in letters or not set(found) <= set(pattern):
        return refused(
            f"{code(written(node))} cannot be written in the form {code(written(form))}."
        )
    value = found.get(letters[wanted], sympy.Integer(0))
    values = {letter: found.get(powers, 0) for powers, letter in pattern.items()}
    rebuilt = to_sympy(form).subs(values)
    sentence = (
        f"{code(f'{written(node)} = {show(expanded(question))}')}, so "
        f"{code(f'{question.name} = {show(value)}')}."
    )
    return with_verdict(sentence, _is_right(question, rebuilt), AT_POINTS, plain(value))


def _coefficient(question: PolynomialQuestion) -> Answer:
    assert question.monomial is not None  # noqa: S101 - questions of this topic have one
    monomial = sympy.expand(to_sympy(question.monomial))
    names = sorted(symbol.name for symbol in monomial.free_symbols)
    symbols = [sympy.Symbol(name) for name in names]
    polynomial = sympy.Poly(expanded(question), *symbols)
    value = sympy.expand(polynomial.coeff_monomial(monomial))
    sentence = (
        f"The coefficient of {code(show(monomial))} in {code(written(question.nodes[0]))} is "
        f"{code(show(value))}."
    )
    verdict = _is_right(question, polynomial.as_expr())
    return with_verdict(sentence, verdict, AT_POINTS, plain(value))


def _from_sum(
    question: PolynomialQuestion, what: str, pick: "Callable[[sympy.Poly], sympy.Expr]"
) -> Answer:
    """Something that can be read off the sum of powers."""
    result, node = expanded(question), question.nodes[0]
    value = sympy.sympify(
        pick(sympy.Poly(result, *map(sympy.Symbol, variables(node)))), strict=True
    )
    shown = show(result)
    form = "" if shown == written(node) else f", because it is {code(shown)}"
    sentence = f"The {what} of {code(written(node))} is {code(show(value))}{form}."
    return with_verdict(sentence, _is_right(question, result), AT_POINTS, plain(value))


def _leading(question: PolynomialQuestion) -> Answer:
    return _from_sum(question, "leading coefficient", lambda polynomial: polynomial.LC())


def _at_zero(polynomial: "sympy.Poly") -> "sympy.Expr":
    return polynomial.as_expr().subs(dict.fromkeys(polynomial.gens, 0))


def _constant(question: PolynomialQuestion) -> Answer:
    return _from_sum(question, "constant term", _at_zero)


def _degree(question: PolynomialQuestion) -> Answer:
    if expanded(question) == 0:
        return refused("The polynomial 0 has no degree.")
    return _from_sum(question, "degree", lambda polynomial: polynomial.total_degree())


def _powers(question: PolynomialQuestion) -> Answer:
    """By the laws of powers, in exact fractions; checked at positive places."""
    node = question.nodes[0]
    product = exponents_of(node)
    assert product is not None  # noqa: S101 - questions of this topic are products of powers
    number, powers = product
    result = sympy.Rational(number) * sympy.Mul(
        *(sympy.Symbol(name) ** sympy.Rational(power) for name, power in sorted(powers.items()))
    )
    names = " and ".join(code(name) for name in variables(node))
    sentence = f"For positive {names}, {code(written(node))} is {code(show(result))}."
    return with_verdict(
        sentence, _agrees_where_positive(question, result), AT_POINTS, plain(result)
    )


_POSITIVE: Final = (Fraction(3, 2), Fraction(5, 7), Fraction(13, 4), Fraction(2, 9))


def _agrees_where_positive(question: PolynomialQuestion, result: "sympy.Expr") -> bool | None:
    node = question.nodes[0]
    with mpmath.workdps(DIGITS):
        for place in _POSITIVE:
            places = {name: place + index for index, name in enumerate(variables(node))}
            try:
                first = value_at(node, {name: as_mpf(value) for name, value in places.items()})
                second = number_of(result, places)
            except NoValueError:
                return None
            if not is_close(first / second, 1, 25):
                return False
    return True


_ANSWERS: Final[Mapping[Topic, Callable[[PolynomialQuestion], Answer]]] = {
    Topic.COLLECT: _collect,
    Topic.NAMED: _named,
    Topic.COEFFICIENT: _coefficient,
    Topic.LEADING: _leading,
    Topic.CONSTANT: _constant,
    Topic.DEGREE: _degree,
    Topic.DIVIDE: divide,
    Topic.QUOTIENT: quotient,
    Topic.QUOTIENT_AND_REMAINDER: quotient_and_remainder,
    Topic.REMAINDER: remainder,
    Topic.IS_FACTOR: is_factor,
    Topic.SQUARE: answer_square,
    Topic.VERTEX: answer_square,
    Topic.DISCRIMINANT: discriminant,
    Topic.ROOT_SUM: root_sum,
    Topic.ROOT_PRODUCT: root_product,
    Topic.ROOT_COUNT: root_count,
    Topic.PARTIAL: partial_fractions,
    Topic.FROM_ROOTS: from_roots,
    Topic.GCD: common_divisor,
    Topic.LCM: common_multiple,
    Topic.POWERS: _powers,
}
