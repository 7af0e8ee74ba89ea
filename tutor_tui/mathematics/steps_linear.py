"""The working of a linear equation in one unknown, in the order taught at school.

Everything here is exact fractions; a line of working is the terms of its two sides.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from typing import Final

from tutor_tui.mathematics.clearing import without_denominators
from tutor_tui.mathematics.problems import Step
from tutor_tui.mathematics.syntax import Relation
from tutor_tui.mathematics.terms import (
    Term,
    coefficients,
    from_coefficients,
    has_brackets,
    shown_number,
    shown_terms,
    terms_of,
)
from tutor_tui.mathematics.trees import has_decimals
from tutor_tui.mathematics.written import written

_LINEAR: Final = 2
"""How many coefficients a linear side has."""


@dataclass(frozen=True, slots=True)
class _Line:
    left: tuple[Term, ...]
    right: tuple[Term, ...]


def linear_steps(equation: Relation, unknown: str) -> tuple[Step, ...] | None:
    """The working from the equation as it was written to its solution.

    `None` where the equation is not linear with rational coefficients. The last line is
    `x = value`, or a statement without the unknown (`2 = 3`, `2 = 2`).
    """
    left, right = terms_of(equation.left, unknown), terms_of(equation.right, unknown)
    if left is None or right is None:
        return None
    if coefficients(left)[2:] != coefficients(right)[2:]:
        return None
    worker = _Working(unknown, written(equation), uses_decimals=has_decimals(equation))
    line = _Line(left, right)
    if (whole := without_denominators(equation, unknown)) is not None:
        factor, text = whole
        line = _Line(_times(factor, left), _times(factor, right))
        worker.note_text("clear", f"Multiply both sides by {factor} to clear fractions.", text)
    if has_brackets(equation.left) or has_brackets(equation.right):
        worker.note("expand", "Expand the brackets.", line)
    worker.solve(worker.without_powers(line))
    return tuple(worker.steps)


class _Working:
    def __init__(self, unknown: str, first_line: str, *, uses_decimals: bool) -> None:
        self._unknown = unknown
        self._uses_decimals = uses_decimals
        self._last = first_line
        self.steps: list[Step] = []

    def note(self, rule: str, reason: str, line: _Line) -> None:
        """Add a step unless nothing that a reader sees changes."""
        self.note_text(rule, reason, f"{self._shown(line.left)} = {self._shown(line.right)}")

    def note_text(self, rule: str, reason: str, after: str) -> None:
        """Add a step to a line that stands in the same words already."""
        if after.replace(" ", "") != self._last.replace(" ", "").replace("*", ""):
            self.steps.append(Step(rule, reason, self._last, (after,)))
            self._last = after

    def without_powers(self, line: _Line) -> _Line:
        """The line without squares and higher powers, which are the same on both sides."""
        left, right = coefficients(line.left), coefficients(line.right)
        if len(left) <= _LINEAR:
            return line
        collected = _Line(from_coefficients(left), from_coefficients(right))
        self.note("collect", "Collect like terms on each side.", collected)
        size = self._shown([(abs(number), power) for number, power in collected.left[:-2]])
        is_plain = len(left) == _LINEAR + 1
        reason = (
            f"Subtract {size} from both sides." if left[-1] > 0 else f"Add {size} to both sides."
        )
        if not is_plain:
            reason = "Subtract the higher powers, which are the same, from both sides."
        rest = _Line(from_coefficients(left[:_LINEAR]), from_coefficients(right[:_LINEAR]))
        self.note("move", reason, rest)
        return rest

    def solve(self, line: _Line) -> None:
        a, b = _collected(line.left)
        c, d = _collected(line.right)
        if _has_like_terms(line.left) or _has_like_terms(line.right):
            self.note("collect", "Collect like terms on each side.", _line(a, b, c, d))
        a, b, c, d = self._without_fractions(a, b, c, d)
        if c and not a:
            a, b, c, d = c, d, a, b
            self.note("swap", "Swap the sides.", _line(a, b, c, d))
        if c:
            self.note("move", self._moved(c, power=1), _line(a - c, b, Fraction(0), d))
            a -= c
        if b and a:
            zero = Fraction(0)
            self.note("move", self._moved(b, power=0), _line(a, zero, zero, d - b))
            d -= b
        self._divide(a, d)
        if a:
            solved = _line(Fraction(1), Fraction(0), Fraction(0), d / a)
            self.note("work it out", "Work it out.", solved)

    def _without_fractions(self, *numbers: Fraction) -> tuple[Fraction, ...]:
        factor = lcm(*(number.denominator for number in numbers))
        if factor == 1 or self._uses_decimals or not self._is_worth_clearing(numbers):
            return numbers
        cleared = tuple(number * factor for number in numbers)
        self.note("clear", f"Multiply both sides by {factor} to clear fractions.", _line(*cleared))
        return cleared

    def _is_worth_clearing(self, numbers: Sequence[Fraction]) -> bool:
        return sum(number != 0 for number in numbers) > 2

    def _divide(self, a: Fraction, d: Fraction) -> None:
        if a in (0, 1):
            return
        if a == -1 or abs(a.numerator) == 1 or (a.denominator != 1 and not self._uses_decimals):
            reason = f"Multiply both sides by {self._number(1 / a)}."
        else:
            reason = f"Divide both sides by {self._number(a)}."
        self.note("divide", reason, _line(Fraction(1), Fraction(0), Fraction(0), d / a))

    def _moved(self, amount: Fraction, *, power: int) -> str:
        shown = self._term((abs(amount), power))
        return f"Subtract {shown} from both sides." if amount > 0 else f"Add {shown} to both sides."

    def _shown(self, terms: Sequence[Term]) -> str:
        return shown_terms(terms, self._unknown, uses_decimals=self._uses_decimals)

    def _term(self, term: Term) -> str:
        return self._shown((term,))

    def _number(self, value: Fraction) -> str:
        return shown_number(value, uses_decimals=self._uses_decimals)


def _times(factor: int, terms: Sequence[Term]) -> tuple[Term, ...]:
    return tuple((number * factor, power) for number, power in terms)


def _has_like_terms(terms: Sequence[Term]) -> bool:
    return len({power for _, power in terms}) < len(terms)


def _collected(terms: Sequence[Term]) -> tuple[Fraction, Fraction]:
    by_power = (*coefficients(terms), Fraction(0))
    return by_power[1], by_power[0]


def _line(a: Fraction, b: Fraction, c: Fraction, d: Fraction) -> _Line:
    return _Line(((a, 1), (b, 0)), ((c, 1), (d, 0)))
