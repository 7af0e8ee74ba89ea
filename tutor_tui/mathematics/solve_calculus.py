"""Derivatives, checked by difference quotients of what was written."""

from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.derivatives_of_reals import real_derivative
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.number_words import ordinal_word
from tutor_tui.mathematics.problems import Answer, Differentiate, code
from tutor_tui.mathematics.sentences import (
    AT_POINTS,
    decimal_beside,
    plain,
    refused,
    shortest,
    unchecked,
    with_verdict,
)
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import TooLargeError
from tutor_tui.mathematics.verify import derivative_agrees, slope_agrees, slopes_beside
from tutor_tui.mathematics.written import written

_HIGHEST_ORDER: Final = 60
_SAME_SLOPE: Final = 1e-4
_SHORT_SLOPE: Final = 1e-6


def differentiate(problem: Differentiate) -> Answer:
    """The derivative, or its value at a place; raises `TooLargeError` for a very high one."""
    if problem.order > _HIGHEST_ORDER:
        raise TooLargeError(f"I differentiate at most {_HIGHEST_ORDER} times.")
    result = derivative(problem)
    if _is_left_open(result):
        return refused(
            f"I cannot differentiate {code(written(problem.expression))} in closed form: it has "
            "jumps or corners, or a function whose derivative I do not know."
        )
    verdict = derivative_agrees(problem.expression, result, problem.variable, problem.order)
    order = "" if problem.order == 1 else f"{ordinal_word(problem.order)} "
    sentence = (
        f"The {order}derivative of {code(written(problem.expression))} "
        f"with respect to {code(problem.variable)} is {code(show(result))}"
    )
    if problem.at is None:
        return with_verdict(f"{sentence}.", verdict, AT_POINTS, plain(result))
    return _value_there(problem, result, sentence, verdict)


def _is_left_open(result: "sympy.Expr") -> bool:
    """Whether a derivative, or what is no function of numbers, stands in a result."""
    unknown = (sympy.Derivative, sympy.Subs, sympy.DiracDelta, sympy.Heaviside, sympy.nan)
    return bool(result.has(*unknown))


def derivative(problem: Differentiate) -> "sympy.Expr":
    """The derivative in the form that reads best."""
    symbol = sympy.Symbol(problem.variable)
    expression = to_sympy(problem.expression)
    if expression.has(sympy.Abs, sympy.sign):
        return real_derivative(expression, problem.variable, problem.order)
    result = sympy.diff(expression, symbol, problem.order)
    if _has_lettered_power(expression, symbol):
        forms = (sympy.expand(result), sympy.simplify(result))
        return shortest([sympy.powsimp(form) for form in forms])  # `n x^(n - 1)`, no `n x^n/x`
    return shortest([sympy.expand(result), result, sympy.simplify(result)], margin=0.8)


def _has_lettered_power(expression: "sympy.Expr", symbol: "sympy.Symbol") -> bool:
    """Whether the variable has an exponent with another letter: `x^n`."""
    powers = (one for one in expression.atoms(sympy.Pow) if one.base == symbol)
    return any(one.exp.free_symbols - {symbol} for one in powers)


def _has_corner(problem: Differentiate, result: "sympy.Expr") -> bool:
    """Whether the slopes on the two sides of the place differ."""
    if not result.has(sympy.sign, sympy.Abs, sympy.Piecewise):
        return False
    slopes = slopes_beside(problem)
    return slopes is not None and abs(slopes[0] - slopes[1]) > _SAME_SLOPE


def _shown_slopes(problem: Differentiate) -> str:
    """The slopes left and right of a corner, where they are short decimals."""
    slopes = [float(one) for one in slopes_beside(problem) or ()]
    short = [round(one, 3) for one in slopes]
    if not short or any(abs(a - b) > _SHORT_SLOPE for a, b in zip(slopes, short, strict=True)):
        return ""
    left, right = (code(f"{one:g}") for one in short)
    return f", {left} on the left and {right} on the right"


def _value_there(
    problem: Differentiate, result: "sympy.Expr", sentence: str, verdict: bool | None
) -> Answer:
    assert problem.at is not None  # noqa: S101 - the caller asked for a value
    place = to_sympy(problem.at)
    value = sympy.simplify(result.subs(sympy.Symbol(problem.variable), place))
    where = f"{problem.variable} = {show(place)}"
    if value.is_finite is False or (value.is_number and not value.is_finite):
        return unchecked(f"{sentence}, which has no value at {code(where)}.")
    if _has_corner(problem, result):
        return unchecked(
            f"{sentence}, but at {code(where)} there is none: the curve has a corner there, with "
            f"different slopes on its two sides{_shown_slopes(problem)}."
        )
    if verdict and value.is_number:
        verdict = slope_agrees(problem, value)
    beside = decimal_beside(value)
    sentence = f"{sentence}; at {code(where)} it is {code(show(value))}{beside}."
    return with_verdict(sentence, verdict, AT_POINTS, plain(value))
