"""Derivatives and integrals, each checked by a method that did not produce it."""

from typing import TYPE_CHECKING

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.problems import Answer, Differentiate, Integrate, code
from tutor_tui.mathematics.sentences import (
    AT_POINTS,
    BY_DIFFERENTIATION,
    BY_QUADRATURE,
    decimal_beside,
    plain,
    refused,
    shortest,
    unchecked,
    with_verdict,
)
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.special_functions import explained, is_explicable
from tutor_tui.mathematics.syntax import Binary
from tutor_tui.mathematics.verify import (
    derivative_agrees,
    function_agrees,
    integral_agrees,
    quadrature,
    slope_agrees,
)
from tutor_tui.mathematics.written import written

if TYPE_CHECKING:
    import sympy

_ORDERS = {1: "", 2: "second ", 3: "third ", 4: "fourth "}


def differentiate(problem: Differentiate) -> Answer:
    """The derivative, or its value at a place."""
    result = derivative(problem)
    verdict = derivative_agrees(problem.expression, result, problem.variable, problem.order)
    order = _ORDERS.get(problem.order, f"{problem.order}th ")
    sentence = (
        f"The {order}derivative of {code(written(problem.expression))} "
        f"with respect to {code(problem.variable)} is {code(show(result))}"
    )
    if problem.at is None:
        return with_verdict(f"{sentence}.", verdict, AT_POINTS, plain(result))
    return _value_there(problem, result, sentence, verdict)


def derivative(problem: Differentiate) -> "sympy.Expr":
    """The derivative in the form that reads best."""
    import sympy

    symbol = sympy.Symbol(problem.variable)
    expression = to_sympy(problem.expression)
    if expression.has(sympy.Abs, sympy.sign):
        return _real_derivative(expression, symbol, problem.order)
    result = sympy.diff(expression, symbol, problem.order)
    return shortest([sympy.expand(result), result, sympy.simplify(result)], margin=0.8)


def _value_there(
    problem: Differentiate, result: "sympy.Expr", sentence: str, verdict: bool | None
) -> Answer:
    import sympy

    assert problem.at is not None  # noqa: S101 - the caller asked for a value
    place = to_sympy(problem.at)
    value = sympy.simplify(result.subs(sympy.Symbol(problem.variable), place))
    where = f"{problem.variable} = {show(place)}"
    if not value.is_finite:
        return unchecked(f"{sentence}, which has no value at {code(where)}.")
    if verdict and value.is_number:
        verdict = slope_agrees(problem, value)
    beside = decimal_beside(value)
    sentence = f"{sentence}; at {code(where)} it is {code(show(value))}{beside}."
    return with_verdict(sentence, verdict, AT_POINTS, plain(value))


def integrate(problem: Integrate) -> Answer:
    """An antiderivative with its constant, or the integral between two bounds."""
    return _between_bounds(problem) if problem.bounds else _antiderivative(problem)


def _antiderivative(problem: Integrate) -> Answer:
    import sympy

    symbol = sympy.Symbol(problem.variable)
    integrand = to_sympy(problem.expression)
    found = sympy.integrate(integrand, symbol)
    if found.has(sympy.Integral) or not is_explicable(found):
        return refused(f"I found no antiderivative of {code(written(problem.expression))}.")
    found, condition = _generic(found)
    found = _with_absolute_logarithms(shortest([found, sympy.simplify(found)], margin=0.8), symbol)
    slope = _real_derivative(found, symbol, 1)
    sentence = (
        f"{code(f'∫ {_integrand(problem)} d{problem.variable} = {show(found)} + C')}{condition}"
        f"{explained(found)}."
    )
    verdict = function_agrees(problem.expression, slope)
    return with_verdict(sentence, verdict, BY_DIFFERENTIATION, f"{plain(found)} + C")


def _with_absolute_logarithms(found: "sympy.Expr", symbol: "sympy.Symbol") -> "sympy.Expr":
    """`ln|x|` for `ln(x)` where it is a term by itself, so that it holds on both sides of a gap."""
    import sympy

    real = sympy.Symbol(symbol.name, real=True)
    terms = []
    for term in sympy.Add.make_args(found):
        factor, rest = term.as_independent(symbol)
        if isinstance(rest, sympy.log) and not rest.args[0].xreplace({symbol: real}).is_positive:
            rest = sympy.log(sympy.Abs(rest.args[0]))
        terms.append(factor * rest)
    return sympy.Add(*terms)


def _real_derivative(expression: "sympy.Expr", symbol: "sympy.Symbol", order: int) -> "sympy.Expr":
    """The derivative for real values of the variable, where `|x|` has one."""
    import sympy

    real = sympy.Symbol(symbol.name, real=True)
    result = sympy.diff(expression.xreplace({symbol: real}), real, order)
    return result.xreplace({real: symbol})


def _generic(found: "sympy.Expr") -> "tuple[sympy.Expr, str]":
    """The branch of a case distinction that holds in general, and a word on its condition."""
    import sympy

    if not isinstance(found, sympy.Piecewise):
        return found, ""
    branch, condition = found.args[0]
    if not isinstance(condition, sympy.Ne):
        return found, ""
    return branch, f" for {code(f'{show(condition.lhs)} ≠ {show(condition.rhs)}')}"


def _between_bounds(problem: Integrate) -> Answer:
    import sympy

    assert problem.bounds is not None  # noqa: S101 - the caller saw them
    start, end = (to_sympy(bound) for bound in problem.bounds)
    symbol = sympy.Symbol(problem.variable)
    value = sympy.integrate(to_sympy(problem.expression), (symbol, start, end))
    text = f"∫ {_integrand(problem)} d{problem.variable} from {show(start)} to {show(end)}"
    if value.has(sympy.Integral) or not is_explicable(value):
        return _by_quadrature(problem, text)
    if value.has(sympy.oo, sympy.zoo, sympy.nan):
        return unchecked(f"{code(text)} has no finite value; I could not check this a second way.")
    value = shortest([value, sympy.simplify(value)])
    verdict = integral_agrees(problem.expression, value, problem.variable, problem.bounds)
    sentence = f"{code(text)} is {code(show(value))}{decimal_beside(value)}{explained(value)}."
    return with_verdict(sentence, verdict, BY_QUADRATURE, plain(value))


def _by_quadrature(problem: Integrate, text: str) -> Answer:
    import mpmath

    value = quadrature(problem.expression, problem.variable, problem.bounds or ())
    if value is None:
        return refused(f"I could not find a value of {code(text)}.")
    return unchecked(
        f"{code(text)} has no exact form that I know; it is about {code(mpmath.nstr(value, 6))}, "
        "found numerically and not checked a second way.",
        mpmath.nstr(value, 6),
    )


def _integrand(problem: Integrate) -> str:
    text, node = written(problem.expression), problem.expression
    return f"({text})" if isinstance(node, Binary) and node.sign in ("+", "-") else text
