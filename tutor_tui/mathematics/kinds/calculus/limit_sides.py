"""Limits that are seen from values closer and closer by: to infinity, or apart on both sides."""

from dataclasses import replace
from fractions import Fraction
from typing import Any, Final

from tutor_tui.mathematics.kinds.calculus.limit_values import confirmed, limit_value
from tutor_tui.mathematics.kinds.calculus.limits import Limit, Side
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import NoValueError, as_mpf, value_at
from tutor_tui.mathematics.problems import Step, code, listed
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Negative
from tutor_tui.mathematics.trees import rational_value, variables
from tutor_tui.mathematics.verify import number_of
from tutor_tui.mathematics.written import written

_NEAR: Final = (Fraction(1, 10), Fraction(1, 100), Fraction(1, 1000))
_FAR: Final = (Fraction(10), Fraction(100), Fraction(1000))
_SIDES: Final[tuple[Side, Side]] = ("+", "-")
_WORDS: Final = {"+": "right", "-": "left"}
_DIGITS: Final = 6
_LONG: Final = 10**12


def is_gap(problem: Limit) -> bool:
    """Whether the function has no value at the very place that its limit is taken at."""
    if problem.is_at_infinity:
        return False
    try:
        with mpmath.workdps(15):
            value_at(problem.expression, {problem.variable: value_at(problem.place, {})})
    except NoValueError:
        return True
    return False


def side_steps(problem: Limit) -> tuple[Step, ...] | None:
    """A step for each side that counts, with three values; `None` where they do not show it."""
    if variables(problem.expression) != (problem.variable,):
        return None
    if problem.is_at_infinity:
        sign = -1 if isinstance(problem.place, Negative) else 1
        step = _by_values(problem, [sign * place for place in _FAR], "For large sizes")
        return (step,) if step else None
    place = rational_value(problem.place)
    if place is None:
        return None
    found = []
    for side in [problem.side] if problem.side else _SIDES:
        sign = 1 if side == "+" else -1
        places = [place + sign * distance for distance in _NEAR]
        opening = f"From the {_WORDS[side]}"
        found.append(_by_values(replace(problem, side=side), places, opening))
    steps = [step for step in found if step is not None]
    if len(steps) < len(found):
        return None
    return (*steps, *_compared(problem, steps))


def _by_values(problem: Limit, places: list[Fraction], opening: str) -> Step | None:
    """What the values at these places tend to, if they come closer and closer to the limit."""
    limit = limit_value(problem)
    if limit is None or not confirmed(problem, limit):
        return None
    try:
        values = [_value(problem, place) for place in places]
    except (NoValueError, ArithmeticError, ValueError, TypeError):
        return None
    if not _tend_to(values, limit):
        return None
    at = listed([code(f"{problem.variable} = {_decimal(as_mpf(place))}") for place in places])
    shown = listed([code(_decimal(value)) for value in values])
    reason = f"{opening} the values at {at} are {shown}: look where they tend."
    return Step("one side", reason, written(problem.expression), (show(limit),))


def _value(problem: Limit, place: Fraction) -> Any:
    """The value there, as a real number of mpmath: `e^1000` is no number of the machine."""
    value = value_at(problem.expression, {problem.variable: as_mpf(place)})
    if mpmath.im(value):
        raise NoValueError
    return mpmath.re(value)


def _tend_to(values: list[Any], limit: "sympy.Expr") -> bool:
    if not limit.is_finite:
        sizes = [value if limit.is_extended_positive else -value for value in values]
        return bool(0 < sizes[0] < sizes[1] < sizes[2])
    distances = [abs(value - number_of(limit)) for value in values]
    return bool(distances[0] > distances[1] > distances[2] or not any(distances))


def _decimal(value: Any) -> str:
    is_short = abs(value) < _LONG and value == int(value)
    return str(int(value)) if is_short else str(mpmath.nstr(value, _DIGITS))


def _compared(problem: Limit, steps: list[Step]) -> tuple[Step, ...]:
    """Both sides side by side, where both count."""
    if problem.side:
        return ()
    right, left = (step.after[0] for step in steps)
    reason = "A limit exists where both sides tend to the same."
    after = right if right == left else "no limit"
    return (Step("compare the sides", reason, f"{right}, {left}", (after,)),)
