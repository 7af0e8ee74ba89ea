"""The working of polynomials of known families: each from the two before it, or by division."""

from collections.abc import Callable
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Step
from tutor_tui.mathematics.show import show

_HIGHEST: Final = 8
"""Higher members are not worked out line by line."""

Factors = tuple[Fraction, Fraction, Fraction]


def recurrence_steps(
    degree: int, second: tuple[int, int], rule: Callable[[int], Factors], place: "sympy.Expr"
) -> tuple[Step, ...] | None:
    """From `1` and the polynomial of degree 1: the next is `(a x + b)` times the last, less `c`
    times the one before, where `rule` gives `a`, `b` and `c`.
    """
    if not 2 <= degree <= _HIGHEST:
        return None
    x = place if place.is_Symbol else sympy.Symbol("x")
    before, last = sympy.Integer(1), second[0] + second[1] * x
    steps = []
    for number in range(1, degree):
        a, b, c = (sympy.Rational(one.numerator, one.denominator) for one in rule(number))
        times = f"{show(c)}*({show(before)})" if c != 1 else f"({show(before)})"
        line = f"({show(a * x + b)})({show(last)}) - {times}"
        before, last = last, sympy.expand((a * x + b) * last - c * before)
        reason = f"The polynomial of degree {number + 1} follows from the two before it."
        steps.append(Step("recurrence", reason, line, (show(last),)))
    return (*steps, *_put_in(last, x, place))


def _put_in(found: "sympy.Expr", x: "sympy.Symbol", place: "sympy.Expr") -> tuple[Step, ...]:
    if place == x:
        return ()
    value = show(found.subs(x, place))
    return (Step("put in", f"Put {show(place)} in for `{x}`.", show(found), (value,)),)


def cyclotomic_steps(index: int, place: "sympy.Expr") -> tuple[Step, ...] | None:
    """`x^n - 1` divided by the members of all proper divisors."""
    if not 2 <= index <= 2 * _HIGHEST:
        return None
    x = place if place.is_Symbol else sympy.Symbol("x")
    below = "".join(
        f"({show(sympy.cyclotomic_poly(divisor, x))})" for divisor in sympy.divisors(index)[:-1]
    )
    found = sympy.cyclotomic_poly(index, x)
    reason = (
        f"Divide `{show(x**index - 1)}` by the cyclotomic polynomials of the smaller divisors "
        f"of {index}."
    )
    first = Step("divisors taken out", reason, f"({show(x**index - 1)})/({below})", (show(found),))
    return (first, *_put_in(found, x, place))
