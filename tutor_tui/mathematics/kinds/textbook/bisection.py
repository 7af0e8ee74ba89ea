"""Bisection: an interval in which a function changes its sign is halved again and again."""

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any, Final

from tutor_tui.mathematics.late_libraries import mpmath
from tutor_tui.mathematics.numeric import NoValueError, value_at
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, code
from tutor_tui.mathematics.sentences import refused, with_verdict
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.written import written

_DIGITS: Final = 30
_MOST: Final = 30
_DEEP: Final = 70
_UNTIL: Final = 20
"""So many halvings where none are asked for: six digits of the root."""

BY_SIGNS: Final = "by the signs of the function at both ends"


@dataclass(frozen=True, slots=True)
class Bisection(KindProblem):
    """Halve the interval from `low` to `high` for `expression = 0`; `count` times, or until it
    tells six digits (`None`)."""

    expression: Node
    variable: str
    low: Fraction
    high: Fraction
    count: int | None = None


@dataclass(frozen=True, slots=True)
class _Half:
    """One halving: the interval, its middle, and the value of the function there."""

    low: Fraction
    high: Fraction
    middle: Fraction
    value: Any


def _value(problem: Bisection, at: Fraction) -> Any:
    place = mpmath.mpf(at.numerator) / at.denominator
    found = value_at(problem.expression, {problem.variable: place})
    if mpmath.im(found) or not mpmath.isfinite(found):
        raise NoValueError
    return found


def _halves(problem: Bisection) -> list[_Half]:
    """The halvings one after the other; they end early at a middle that is a root."""
    low, high, found = problem.low, problem.high, list[_Half]()
    sign = mpmath.sign(_value(problem, low))
    for _ in range(min(problem.count or _UNTIL, _DEEP)):
        middle = (low + high) / 2
        half = _Half(low, high, middle, _value(problem, middle))
        found.append(half)
        if half.value == 0:
            return found
        low, high = (middle, high) if mpmath.sign(half.value) == sign else (low, middle)
    return found


def _settles(problem: Bisection) -> bool:
    """Whether the values go to 0, as they do not at a pole, where the sign changes, too."""
    deep = replace(problem, count=_DEEP)
    last = _halves(deep)[-1]
    return bool(abs(last.value) < mpmath.mpf(10) ** -9)


def _last(problem: Bisection, half: _Half) -> tuple[Fraction, Fraction]:
    is_same = mpmath.sign(_value(problem, half.low)) == mpmath.sign(half.value)
    return (half.middle, half.high) if is_same else (half.low, half.middle)


def answer(problem: Bisection) -> Answer:
    """The interval in which the root lies, and its middle."""
    with mpmath.workdps(_DIGITS):
        try:
            ends = _value(problem, problem.low), _value(problem, problem.high)
            if (problem.count or 1) > _MOST:
                return refused(f"I halve an interval up to {_MOST} times.")
            if problem.low >= problem.high or ends[0] * ends[1] >= 0:
                return refused(
                    "Bisection needs a function that has different signs at the two ends."
                )
            halves = _halves(problem)
        except (NoValueError, ArithmeticError, ValueError, TypeError):
            return refused("The function has no value somewhere in that interval.")
        middles = ", ".join(_shown(half.middle) for half in halves[:5])
        told = f"The middles are {code(middles)}{' and so on' if len(halves) > 5 else ''}."
        equation = code(f"{written(problem.expression)} = 0")
        if halves[-1].value == 0:
            root = _shown(halves[-1].middle)
            sentence = f"{code(f'{problem.variable} = {root}')} solves {equation} exactly. {told}"
            return with_verdict(sentence, True, BY_SIGNS, root)
        low, high = _last(problem, halves[-1])
        is_right = _value(problem, low) * _value(problem, high) < 0 and _settles(problem)
        value = _shown((low + high) / 2)
        if problem.count is None:
            sentence = f"Bisection for {equation} closes in on {code(value)}. {told}"
            return with_verdict(sentence, is_right, BY_SIGNS, value)
        times = f"{problem.count} step{'s' * (problem.count > 1)}"
        between = _between(problem, low, high)
        sentence = f"After {times} of bisection the root of {equation} lies in {code(between)}"
        return with_verdict(f"{sentence}. {told}", is_right, BY_SIGNS, f"({low}, {high})")


def _between(problem: Bisection, low: Fraction, high: Fraction) -> str:
    return f"{_shown(low)} < {problem.variable} < {_shown(high)}"


def _shown(number: Fraction) -> str:
    return str(mpmath.nstr(mpmath.mpf(number.numerator) / number.denominator, 6))


def heading(problem: Bisection) -> str:
    """What is looked for."""
    return f"To find a root of {code(written(problem.expression))} by bisection"


METHOD: Final = (
    "A continuous function that has different signs at both ends has a root between them: take "
    "the middle, keep the half at whose ends the signs still differ, and go on."
)


def steps(problem: Bisection) -> tuple[Step, ...] | None:
    """The first halvings: the value in the middle, and the half that is kept."""
    with mpmath.workdps(_DIGITS):
        found = []
        for half in _halves(problem)[:6]:
            value = mpmath.nstr(half.value, 4)
            reason = f"The function is {code(value)} in the middle; keep where the signs differ."
            interval = _between(problem, half.low, half.high)
            kept = _between(problem, *_last(problem, half))
            found.append(Step("halve", reason, interval, (kept,)))
    return tuple(found)
