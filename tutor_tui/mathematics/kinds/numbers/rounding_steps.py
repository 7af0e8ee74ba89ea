"""How rounding is explained: the two candidates around a number, and their middle."""

from fractions import Fraction
from math import floor
from typing import Final

from tutor_tui.mathematics.kinds.numbers.rounding import (
    Rounding,
    approximated,
    is_plain_number,
    nearest_multiple,
    shown_given,
    unit_for,
    words_of,
)
from tutor_tui.mathematics.problems import Step, code
from tutor_tui.mathematics.syntax import Binary, Call, Number
from tutor_tui.mathematics.terms import is_terminating, shown_number
from tutor_tui.mathematics.trees import rational_value

_HIGHEST: Final = 9


def heading(problem: Rounding) -> str:
    """ "To round `3.14159` to 2 decimal places"."""
    return f"To round {code(shown_given(problem.number))} {words_of(problem)}"


def method(problem: Rounding) -> str:
    """How one rounds."""
    start = ""
    if not is_plain_number(problem.number) and rational_value(problem.number) is None:
        start = "Find two neighbours between which the number lies, by trying powers. "
    if problem.sort == "figures":
        start += "Count the digits from the first one that is not 0. "
    return (
        f"{start}Look at the first digit that goes: from 5 on, round away from zero; below 5, "
        "leave the digits that stay as they are."
    )


def steps(problem: Rounding) -> tuple[Step, ...] | None:
    """For roots the powers of the neighbours; for numbers the multiples around."""
    exact = rational_value(problem.number)
    if exact is not None:
        return _steps_of_number(problem, exact)
    match problem.number:
        case Call(function="sqrt", arguments=(radicand,)):
            return _steps_of_root(problem, rational_value(radicand), 2)
        case Call(function="root", arguments=(radicand, Number(value=index))):
            return _steps_of_root(problem, rational_value(radicand), int(index))
        case Binary(sign="^", left=radicand, right=exponent):
            power = rational_value(exponent)
            if power is None or power.numerator != 1 or not 1 < power.denominator <= _HIGHEST:
                return None
            return _steps_of_root(problem, rational_value(radicand), power.denominator)
        case _:
            return None


def _steps_of_number(problem: Rounding, exact: Fraction) -> tuple[Step, ...] | None:
    unit = unit_for(problem, exact)
    if not (is_terminating(exact) and is_terminating(unit)) or not exact:
        return None
    size, result = abs(exact), abs(nearest_multiple(exact, unit))
    low = floor(size / unit) * unit
    texts = [shown_number(one, uses_decimals=True) for one in (low, size, low + unit)]
    reason = f"Find the multiples of {code(shown_number(unit, uses_decimals=True))} around it."
    around = Step("between", reason, texts[1], (f"{texts[0]} ≤ {texts[1]} < {texts[2]}",))
    middle = low + unit / 2
    shown_middle = shown_number(middle, uses_decimals=True)
    sign, way = (">", "up") if size > middle else ("=", "up") if size == middle else ("<", "down")
    reason = f"Compare with the middle of the two, {code(shown_middle)}: round {way}."
    shown = shown_number(result, uses_decimals=True)
    line = f"{texts[1]} {sign} {shown_middle}"
    steps = (around, Step("middle", reason, line, (shown,)))
    if exact > 0:
        return steps
    reason = "The number is negative, and so is the rounded one."
    return (*steps, Step("minus sign", reason, shown, (f"-{shown}",)))


def _steps_of_root(
    problem: Rounding, radicand: Fraction | None, index: int
) -> tuple[Step, ...] | None:
    if radicand is None or radicand <= 0 or problem.sort != "unit" or problem.unit != 1:
        return None
    value = approximated(problem.number)
    if value is None or radicand.denominator > 1:
        return None
    low = floor(value)
    middle = Fraction(2 * low + 1, 2) ** index
    powers = f"{low}^{index} ≤ {radicand}"
    sign, way = ("<", "down") if radicand < middle else (">", "up")
    line = f"{radicand} {sign} {shown_number(Fraction(2 * low + 1, 2), uses_decimals=True)}^{index}"
    nearest = str(low if way == "down" else low + 1)
    reason = f"Compare with the power of their middle: round {way} to {code(nearest)}."
    return (
        Step("between", "Find two neighbours by their powers.", powers,
             (f"{radicand} < {low + 1}^{index}",)),
        Step("middle", reason, line, ()),
    )  # fmt: skip
