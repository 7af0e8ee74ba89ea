"""Two events whose probabilities are given: "P(A) = 0.3, P(B|A) = 0.5, find P(A and B)".

Everything that is told (also "A and B are independent", and tests for a disease in words) is a
linear equation for the four chances that A and B happen or not; what is asked must follow from
them. The check puts two different solutions back, which must agree on what is asked.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.probability.wording import with_decimal
from tutor_tui.mathematics.kinds.statistics.data import fraction
from tutor_tui.mathematics.problems import Answer, KindProblem, code
from tutor_tui.mathematics.sentences import BY_SUBSTITUTION, refused, with_verdict

Cells = frozenset[int]
"""Which of the four cases: bit 0 says whether A happens, bit 1 whether B does."""

ALL: Final[Cells] = frozenset(range(4))
A: Final[Cells] = frozenset({1, 3})
B: Final[Cells] = frozenset({2, 3})


@dataclass(frozen=True, slots=True)
class Fact:
    """P(event | condition) = chance; the condition is `ALL` where there is none."""

    event: Cells
    condition: Cells
    chance: Fraction


@dataclass(frozen=True, slots=True)
class Given(KindProblem):
    """Find P(event | condition); `names` are what A and B stand for, `formula` what was asked."""

    facts: tuple[Fact, ...]
    event: Cells
    condition: Cells
    formula: str
    is_independent: bool = False
    assumes: str = ""


Row = list[Fraction]


def _row(cells: Cells, factor: Fraction = Fraction(1)) -> Row:
    return [factor if cell in cells else Fraction(0) for cell in range(4)]


def _rows(problem: Given) -> list[Row]:
    """Equations with their right side as the fifth number."""
    rows = [[*_row(ALL), Fraction(1)]]
    for fact in problem.facts:
        both = _row(fact.event & fact.condition)
        if fact.condition == ALL:
            rows.append([*both, fact.chance])
        else:
            of = _row(fact.condition, fact.chance)
            rows.append([*[x - y for x, y in zip(both, of, strict=True)], Fraction(0)])
    if problem.is_independent:
        rows += _independence(rows)
    return rows


def _independence(rows: list[Row]) -> list[Row]:
    """P(A and B) = P(A)*P(B), linear as soon as one of the two is known."""
    for one, other in ((A, B), (B, A)):
        chance = _value(rows, one)
        if chance is not None:
            of = _row(other, chance)
            return [[*[x - y for x, y in zip(_row(A & B), of, strict=True)], Fraction(0)]]
    return []


def _reduced(rows: list[Row]) -> tuple[list[Row], list[int]] | None:
    """The rows in echelon form with their pivots; `None` where they contradict each other."""
    left, pivots = [row[:] for row in rows], []
    done = 0
    for column in range(4):
        pick = next((k for k in range(done, len(left)) if left[k][column]), None)
        if pick is None:
            continue
        left[done], left[pick] = left[pick], left[done]
        left[done] = [value / left[done][column] for value in left[done]]
        for k, row in enumerate(left):
            if k != done and row[column]:
                left[k] = [x - row[column] * y for x, y in zip(row, left[done], strict=True)]
        pivots.append(column)
        done += 1
    if any(row[4] for row in left[done:]):
        return None
    return left[:done], pivots


def _value(rows: list[Row], cells: Cells) -> Fraction | None:
    """The chance of the cells, `None` where it does not follow."""
    reduced = _reduced(rows)
    if reduced is None:
        return None
    wanted, total = _row(cells), Fraction(0)
    for row, pivot in zip(*reduced, strict=True):
        factor = wanted[pivot]
        wanted = [x - factor * y for x, y in zip(wanted, row[:4], strict=True)]
        total += factor * row[4]
    return None if any(wanted) else total


def chance_of(problem: Given, cells: Cells) -> Fraction | None:
    """The chance of these cases, `None` where it does not follow from what is given."""
    return _value(_rows(problem), cells)


def _solution(rows: list[Row], free: Fraction) -> list[Fraction] | None:
    reduced = _reduced(rows)
    if reduced is None:
        return None
    values = [free] * 4
    for row, pivot in zip(*reduced, strict=True):
        others = sum(
            (row[k] * values[k] for k in range(4) if k != pivot and k not in reduced[1]),
            Fraction(0),
        )
        values[pivot] = row[4] - others
    return values


def answer(problem: Given) -> Answer:
    """The probability that follows from what is given."""
    if any(not 0 <= fact.chance <= 1 for fact in problem.facts):
        return refused("Probabilities must lie between 0 and 1.")
    rows = _rows(problem)
    if _reduced(rows) is None:
        return refused("These probabilities contradict each other.")
    top = _value(rows, problem.event & problem.condition)
    below = _value(rows, problem.condition)
    if top is None or below is None:
        return refused("That does not follow from the probabilities that are given.")
    if not below:
        return refused("The condition has probability 0, so nothing can be said under it.")
    if not 0 <= top <= below:
        return refused("No probabilities between 0 and 1 fit what is given.")
    if any(not 0 <= chance <= 1 for chance in _single_cells(rows)):
        return refused("No probabilities between 0 and 1 fit what is given.")
    chance = top / below
    found = code(f"{problem.formula} = {chance}")
    beside = "" if chance.denominator == 1 else with_decimal(chance).partition(",")[2]
    note = f" ({problem.assumes})" if problem.assumes else ""
    sentence = f"{found}{f',{beside}' if beside else ''}{note}."
    return with_verdict(sentence, _agrees(problem, rows, chance), BY_SUBSTITUTION, str(chance))


def _single_cells(rows: list[Row]) -> list[Fraction]:
    """The chances of those single cases that follow."""
    values = [_value(rows, frozenset({cell})) for cell in range(4)]
    return [value for value in values if value is not None]


def _agrees(problem: Given, rows: list[Row], chance: Fraction) -> bool:
    """Whether two solutions of the equations give this chance and fulfil every fact."""
    for free in (Fraction(1, 7), Fraction(2, 5)):
        cells = _solution(rows, free)
        if cells is None:
            return False
        for fact in (*problem.facts, Fact(problem.event, problem.condition, chance)):
            both = _total(cells, fact.event & fact.condition)
            if both != fact.chance * _total(cells, fact.condition):
                return False
        if problem.is_independent and _total(cells, A & B) != _total(cells, A) * _total(cells, B):
            return _value(rows, A) is None or _value(rows, B) is None
    return True


def _total(cells: Sequence[Fraction], wanted: Cells) -> Fraction:
    return sum((cells[cell] for cell in wanted), Fraction(0))


def heading(problem: Given) -> str:
    """What is worked out."""
    return f"To find {code(problem.formula)}"


def method(problem: Given) -> str:
    """How, without the answer."""
    if problem.condition != ALL:
        return (
            "Use `P(A|B) = P(A and B)/P(B)`; where only chances under conditions are known, find "
            "`P(B)` by adding up its cases, `P(B) = P(B|A)*P(A) + P(B|not A)*P(not A)`."
        )
    return (
        "Use `P(not A) = 1 - P(A)` and `P(A or B) = P(A) + P(B) - P(A and B)`; independent events "
        "have `P(A and B) = P(A)*P(B)`, mutually exclusive ones `P(A and B) = 0`."
    )


_NUMBER: Final = re.compile(r"\d+(?:\.\d+)?(?:/[1-9]\d*)?")


def share(text: str) -> Fraction:
    """A chance as it is written: `0.3`, `3/10`, `30%`, "30 percent"."""
    found = _NUMBER.search(text)
    value = fraction(found[0] if found else "0")
    return value / 100 if re.search(r"%|percent", text) else value
