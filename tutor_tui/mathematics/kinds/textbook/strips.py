"""Integrals estimated by strips: the trapezium rule, Simpson's rule, sums of rectangles.

With `h` the width of a strip the trapezium rule is `h/2*(y_0 + 2(y_1 + ...) + y_n)` and Simpson's
`h/3*(y_0 + 4 y_1 + 2 y_2 + ... + y_n)` for an even number (OpenStax, Calculus 2, 3.6).
"""

from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import NoValueError, value_at
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, code
from tutor_tui.mathematics.sentences import (
    BY_ARITHMETIC,
    IN_DECIMALS,
    decimal_beside,
    plain,
    refused,
    with_verdict,
)
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Node, Number
from tutor_tui.mathematics.terms import shown_number
from tutor_tui.mathematics.trees import rational_value, substitute
from tutor_tui.mathematics.written import written

MOST: Final = 50


@dataclass(frozen=True, slots=True)
class Strips(KindProblem):
    """The estimate by `rule` of an integral between two numbers, in `count` strips.

    `of_error` where it is asked how far that is from the integral.
    """

    rule: str
    expression: Node
    variable: str
    low: Fraction
    high: Fraction
    count: int
    of_error: bool = False


RULES: Final = (
    ("trapezium rule", r"(?:the )?trapez(?:ium|oidal|oid) (?:rule|method|sum)"),
    ("Simpson's rule", r"simpson(?:'s|s)? rule"),
    ("midpoint rule", r"(?:the |a )?mid-?point (?:rule|(?:riemann )?sum|method)"),
    ("left sum", r"(?:the |a )?left(?:-| )?(?:hand|endpoint)? ?(?:riemann )?(?:sum|rule)"),
    ("right sum", r"(?:the |a )?right(?:-| )?(?:hand|endpoint)? ?(?:riemann )?(?:sum|rule)"),
)


def _weights(problem: Strips) -> tuple[list[Fraction], list[int], Fraction]:
    """The places, how often each height counts, and what the sum is multiplied by."""
    count, low = problem.count, problem.low
    width = (problem.high - low) / count
    match problem.rule:
        case "trapezium rule":
            weights, factor = [1, *[2] * (count - 1), 1], width / 2
        case "Simpson's rule":
            inner = [4 if place % 2 else 2 for place in range(1, count)]
            weights, factor = [1, *inner, 1], width / 3
        case _:
            shift = {"left sum": Fraction(0), "right sum": Fraction(1)}.get(
                problem.rule, Fraction(1, 2)
            )
            return [low + (place + shift) * width for place in range(count)], [1] * count, width
    return [low + place * width for place in range(count + 1)], weights, factor


def _heights(problem: Strips) -> list[Node]:
    places, _, _ = _weights(problem)
    return [substitute(problem.expression, problem.variable, Number(place)) for place in places]


def _total(problem: Strips) -> "sympy.Expr":
    _, weights, factor = _weights(problem)
    values = [to_sympy(node) for node in _heights(problem)]
    total = sum(
        (weight * value for weight, value in zip(weights, values, strict=True)), sympy.Integer(0)
    )
    return sympy.Rational(factor) * total


def answer(problem: Strips) -> Answer:
    """The estimate, added up a second time strip by strip in decimals."""
    if problem.rule == "Simpson's rule" and problem.count % 2:
        return refused("Simpson's rule needs an even number of strips.")
    total = _total(problem)
    if not (total.is_number and total.is_real and total.is_finite):
        return refused("The function has no real value at one of the places that are needed.")
    width = shown_number((problem.high - problem.low) / problem.count)
    verdict = _strip_by_strip(problem, total)
    if problem.of_error:
        return _error(problem, total, verdict)
    exact = total.is_Rational
    value = f"{code(show(total))}{decimal_beside(total)}" if exact else code(_decimal(total))
    sentence = (
        f"By the {problem.rule} with {code(str(problem.count))} strips of width {code(width)}, the "
        f"integral of {code(written(problem.expression))} is about {value}."
    ).replace("the Simpson's", "Simpson's")
    result = plain(total) if exact else _decimal(total)
    return with_verdict(sentence, verdict, BY_ARITHMETIC if exact else IN_DECIMALS, result)


def _error(problem: Strips, total: "sympy.Expr", verdict: bool | None) -> Answer:
    """How far the estimate is from the integral, which is found numerically in two ways."""
    symbol = sympy.Symbol(problem.variable)
    height = sympy.lambdify(symbol, to_sympy(problem.expression), "mpmath")
    ends = [mpmath.mpf(end.numerator) / end.denominator for end in (problem.low, problem.high)]
    found = [mpmath.quad(height, ends, method=method) for method in ("tanh-sinh", "gauss-legendre")]
    if mpmath.im(found[0]) or abs(found[0] - found[1]) > 1e-9 * (1 + abs(found[0])):
        return refused("I do not know the integral well enough to tell how far the estimate is.")
    value, estimate = found[0], mpmath.mpf(str(total.evalf(20)))
    gap, shown = estimate - value, code(f"{float(value):.8g}")
    told = f"The integral is {shown}{' itself' if not gap else ''}, and the estimate "
    told += f"{code(f'{float(estimate):.8g}')} by the {problem.rule}".replace("the Simp", "Simp")
    if abs(gap) < 1e-10 * (1 + abs(value)):
        return with_verdict(f"{told} is exact.", verdict, IN_DECIMALS, "0")
    percent = f", about {float(abs(gap / value)) * 100:.2g} %" if abs(value) > 1e-9 else ""
    sort = "an overestimate" if gap > 0 else "an underestimate"
    told += f" is {sort}: the error is {code(f'{float(abs(gap)):.3g}')}{percent}."
    return with_verdict(told, verdict, IN_DECIMALS, f"{float(abs(gap)):.3g}")


def _decimal(value: "sympy.Expr") -> str:
    return f"{float(value):.6g}"


def _strip_by_strip(problem: Strips, total: "sympy.Expr") -> bool | None:
    width = (problem.high - problem.low) / problem.count

    def height(place: Fraction) -> Any:
        at = mpmath.mpf(place.numerator) / place.denominator
        return value_at(problem.expression, {problem.variable: at})

    added = mpmath.mpf(0)
    try:
        step = 2 if problem.rule == "Simpson's rule" else 1
        for number in range(0, problem.count, step):
            left = problem.low + number * width
            right, middle = left + step * width, left + step * width / 2
            span = mpmath.mpf(width.numerator) * step / width.denominator
            match problem.rule:
                case "trapezium rule":
                    added += span * (height(left) + height(right)) / 2
                case "Simpson's rule":
                    added += span * (height(left) + 4 * height(middle) + height(right)) / 6
                case "left sum":
                    added += span * height(left)
                case "right sum":
                    added += span * height(right)
                case _:
                    added += span * height(middle)
    except (NoValueError, ArithmeticError, ValueError):
        return None
    return bool(abs(added - mpmath.mpf(str(total.evalf(20)))) <= 1e-9 * (1 + abs(added)))


def heading(problem: Strips) -> str:
    """What is estimated."""
    return f"To estimate the integral of {code(written(problem.expression))} by strips"


def method(problem: Strips) -> str:
    """The rule, without its value."""
    formulas = {
        "trapezium rule": "`h/2*(y_0 + 2*(y_1 + ... + y_{n-1}) + y_n)`",
        "Simpson's rule": "`h/3*(y_0 + 4*y_1 + 2*y_2 + 4*y_3 + ... + y_n)`",
    }
    formula = formulas.get(problem.rule, "the width `h` times the sum of the heights")
    return f"Divide the interval into strips of width `h`, find the heights, and use {formula}."


def steps(problem: Strips) -> tuple[Step, ...] | None:
    """The width, the heights, and the rule with the numbers in it."""
    values = [rational_value(node) for node in _heights(problem)]
    if None in values or problem.count > 10:
        return None
    _, weights, factor = _weights(problem)
    ends = f"({shown_number(problem.high)} - ({shown_number(problem.low)}))/{problem.count}"
    width = shown_number((problem.high - problem.low) / problem.count)
    shown = [shown_number(value or Fraction(0)) for value in values]
    working = [Step("width", "Find the width of one strip.", ends, (width,))]
    working += [
        Step("height", "Find the height there.", written(node), (height,))
        for node, height in zip(_heights(problem), shown, strict=True)
        if written(node) != height
    ]
    inside = " + ".join(
        f"({height})" if weight == 1 else f"{weight}*({height})"
        for weight, height in zip(weights, shown, strict=True)
    )
    total = show(_total(problem))
    before = f"({shown_number(factor)})*({inside})"
    return (*working, Step("rule", f"Put the heights into the {problem.rule}.", before, (total,)))
