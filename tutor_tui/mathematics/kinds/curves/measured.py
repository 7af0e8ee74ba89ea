"""A quantity that is one integral: its exact value, checked by quadrature of what was written.

Where no exact value is found the decimals of two different rules of quadrature are told.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.kinds.worked import Worked, is_number_near
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import NoValueError, is_close, value_at
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.problems import Step, code
from tutor_tui.mathematics.sentences import BY_QUADRATURE, decimal_beside, plain
from tutor_tui.mathematics.show import show

_BY_TWO_RULES: Final = "by two rules of numeric integration"


@dataclass(frozen=True, slots=True)
class Measured:
    """`name` is the integral of `integrand` over `symbol` in `low..high`; `law` is its formula.

    `numeric` is the integrand again, from the trees alone, for the check.
    """

    name: str
    law: str
    integrand: "sympy.Expr"
    symbol: "sympy.Symbol"
    low: "sympy.Expr"
    high: "sympy.Expr"
    numeric: Callable[[Any], Any]
    steps: tuple[Step, ...] = field(default=())


def measured(problem: Measured) -> Worked:
    """The value of the integral and the lines that lead to it."""
    integral = f"∫[{show(problem.low)} to {show(problem.high)}] ({show(problem.integrand)}) "
    integral += f"d{problem.symbol.name}"
    area = _quadrature(problem, "tanh-sinh")
    exact = within(1.0, lambda: _exact(problem))
    verdict = None if exact is None else is_number_near(area, exact, 8)
    if exact is not None and verdict:
        reason = "Work the integral out."
        steps = (*problem.steps, Step("integrate", reason, integral, (show(exact),)))
        sentence = f"The {problem.name} is {code(show(exact))}{decimal_beside(exact)}: "
        sentence += f"{code(problem.law)}, here {code(integral)}."
        return Worked(sentence, True, BY_QUADRATURE, plain(exact), steps)
    again = _quadrature(problem, "gauss-legendre")
    if not is_close(area, again, 9):
        raise UnsolvedError
    value = mpmath.nstr(area, 9).removesuffix(".0")
    sentence = f"The {problem.name} is about {code(value)}: {code(problem.law)}, here "
    sentence += f"{code(integral)}, for which I know no exact value."
    reason = "Work the integral out in decimals."
    steps = (*problem.steps, Step("integrate", reason, integral, (value,)))
    return Worked(sentence, True, _BY_TWO_RULES, value, steps)


def _quadrature(problem: Measured, method: str) -> Any:
    """The integral in floating point; raises `UnsolvedError` where that is not certain."""
    with mpmath.workdps(20):
        ends = [mpmath.mpf(str(sympy.N(end, 25))) for end in (problem.low, problem.high)]
        cuts = [ends[0] + (ends[1] - ends[0]) * part / 4 for part in range(5)]
        try:
            value, error = mpmath.quad(
                problem.numeric, cuts, error=True, method=method, maxdegree=6
            )
        except (NoValueError, ArithmeticError, ValueError, TypeError) as reason:
            raise UnsolvedError from reason
        if error > mpmath.mpf(10) ** -9 * (1 + abs(value)) or abs(mpmath.im(value)) > 1e-12:
            raise UnsolvedError
        return mpmath.re(value)


def _exact(problem: Measured) -> "sympy.Expr | None":
    value = sympy.integrate(problem.integrand, (problem.symbol, problem.low, problem.high))
    if value.has(sympy.Integral, sympy.Piecewise, sympy.nan, sympy.oo, sympy.zoo):
        return None
    known = sympy.simplify(value)
    shorter = sympy.radsimp(known)
    best = shorter if len(show(shorter)) <= len(show(known)) else known
    best = best if best.has(sympy.pi) else sympy.expand(best)
    return best if len(show(best)) < 120 and best.is_real else None


def numeric_slopes(parts: "tuple[Any, ...]", name: str) -> Callable[[Any], list[Any]]:
    """The slopes of several trees at a place, from their values beside it."""

    def slopes(place: Any) -> list[Any]:
        with mpmath.workdps(30):
            step = mpmath.mpf(10) ** -7
            return [
                (value_at(part, {name: place + step}) - value_at(part, {name: place - step}))
                / (2 * step)
                for part in parts
            ]

    return slopes
