"""Whether a line that only some solutions of a problem fulfil is a case of it, in its place.

Of x⁴ - 5x² + 4 = 0 both `x² = 4, so x = ±2` and `x² = 1` are cases; `x² = 4, so x = ±1` is none,
although 1 and -1 solve the equation: it does not go on with the line before it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.checking.passages import Passage
from tutor_tui.mathematics.checking.problem import Problem
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.syntax import Name, Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.vocabulary import GREEK_LETTERS

_JOINT: Final = late_regex(r"[^\w,]*(?:\b(?:or|and)\b|,)[^\w,]*", re.IGNORECASE)
_NEAR: Final = 120
_INDEX: Final = r"(?:_\{?\d\}?|[₀-₉])?"
_VALUE: Final = late_regex(rf"\s*([A-Za-z]|\\[a-z]+|[α-ωϕϵ]){_INDEX}\s*=\s*(.*?\S)\s*", re.DOTALL)
_BETWEEN: Final = r"[\s$\\()\[\]`*]*(?:,|;|\bor\b|\band\b|∨)[\s$\\()\[\]`*]*"
_NEW_SENTENCE: Final = late_regex(r"[.!?;]\s|\n")


@dataclass(frozen=True, slots=True)
class Case:
    """What a line says, which solutions of the problem fulfil it, and where it ends."""

    equations: tuple[Relation, ...]
    relations: tuple[Relation, ...]
    held: frozenset[int]
    end: int
    is_paired: bool = False
    """Whether it belongs to the value right before it: "x = 2 gives y = 3", "x = 2, y = 3"."""

    @property
    def names(self) -> set[str]:
        """The unknowns in the line."""
        return {name for relation in self.relations for name in variables(relation)}

    @property
    def is_value(self) -> bool:
        """Whether the line gives values, not an equation that is still to be solved."""
        return all(isinstance(r.left, Name) and not variables(r.right) for r in self.relations)


@dataclass(frozen=True, slots=True)
class Cases:
    """The cases of one problem up to a line; `text` is all of the text."""

    earlier: Sequence[Case]
    passage: Passage
    text: str

    def case(self, problem: Problem, relations: Sequence[Relation], held: Sequence[int]) -> Case:
        """What a line says that these solutions fulfil."""
        known = [c for c in self.earlier if c.equations == problem.equations]
        is_paired = self._is_paired and any(map(self._is_right_behind, known[-1:]))
        return Case(
            problem.equations, tuple(relations), frozenset(held), self.passage.end, is_paired
        )

    def allow(self, case: Case, problem: Problem) -> bool:
        """Whether a case goes on with those before it."""
        known = [c for c in self.earlier if c.equations == case.equations and not _is(c, case)]
        open_ones = [c for c in known if not c.is_value]
        if not case.is_value:
            return all(c.relations != case.relations for c in open_ones)
        if len(problem.unknowns) > 1 and not case.held & _held_together(known, case):
            return False
        last = known[-1] if known and self._is_right_behind(known[-1]) else None
        if last is not None and last.names != case.names:
            return True
        joint = self._joint if last is not None and last.is_value else None
        if last is not None and joint:
            return last.held != case.held and self._fits(last.held | case.held, open_ones, problem)
        if last is not None and not (last.is_value or _NEW_SENTENCE.search(self.passage.gap)):
            open_ones = [last]
        if not open_ones:
            return len(case.relations) == 1
        return self._fits(case.held, open_ones, problem)

    def complete(self, case: Case, whole: Case, problem: Problem) -> bool:
        """Whether a line has all solutions of another, or the text tells the rest of them."""
        return self._fits(case.held, [whole], problem)

    def _fits(self, held: frozenset[int], open_ones: Sequence[Case], problem: Problem) -> bool:
        """Whether values are those of one of the open cases, or the rest of it is told, too."""
        return not open_ones or any(
            case.held <= held or (held < case.held and self._are_told(case.held - held, problem))
            for case in open_ones
        )

    def _are_told(self, missing: frozenset[int], problem: Problem) -> bool:
        if len(problem.unknowns) > 1 or _JOINT.match(self.passage.after):
            return True
        unknown = problem.unknowns[0]
        return all(
            _is_told(unknown, problem.solutions[index][unknown], self.text) for index in missing
        )

    def _is_right_behind(self, case: Case) -> bool:
        """Whether a case is the formula right before this one, or in the same formula."""
        return case.end in (self.passage.end, self.passage.start - len(self.passage.gap))

    @property
    def _joint(self) -> bool:
        return bool(_JOINT.fullmatch(self.passage.gap))

    @property
    def _is_paired(self) -> bool:
        """Whether a value belongs to the one before: "x = 2 gives y = 3", "x = 2, y = 3"."""
        is_one_sentence = not _NEW_SENTENCE.search(self.passage.gap)
        return is_one_sentence and not re.search(r"\bor\b", self.passage.gap)


def is_told_twice(passage: Passage, text: str) -> bool:
    """Whether a list of values has the same one right before or behind: "x = 3 or x = 3"."""
    before, behind = text[: passage.start], text[passage.end :]
    value = _VALUE.fullmatch(passage.formula)
    if value is None:
        return False
    again = rf"(?<![A-Za-z]){re.escape(value[1])}{_INDEX}\s*=\s*{re.escape(value[2])}"
    is_behind = re.match(rf"{_BETWEEN}{again}(?![\w.^/+*(-]|\s*[-+*/^])", behind)
    return bool(is_behind or re.search(rf"{again}{_BETWEEN}$", before[-_NEAR:]))


def _held_together(known: Sequence[Case], case: Case) -> frozenset[int]:
    """The solutions of all values with which a value forms a pair; its own where it forms none."""
    held, names = case.held, set[str]()
    for one in known:
        if not (one.is_value and one.is_paired) or one.names & names:
            held, names = case.held, set()
        held, names = held & one.held, names | one.names
    return held if case.is_paired and not case.names & names else case.held


def _is(case: Case, other: Case) -> bool:
    """Whether this is the same line, read again."""
    return case.end == other.end and case.relations == other.relations


def _is_told(unknown: str, value: object, text: str) -> bool:
    """Whether a text gives a whole number as a value somewhere; others are not looked for."""
    if not getattr(value, "is_Integer", False) or "±" in text or "\\pm" in text:
        return False
    return any(True for _ in spoken_of(unknown, value, text))


def spoken_of(unknown: str, value: object, text: str) -> Iterator[re.Match[str]]:
    """Where a text says `x = 3` or `x ≠ 3`, if only among other values."""
    letters = [unknown, *(sign for sign, plain in GREEK_LETTERS.items() if plain == unknown)]
    name = rf"(?:{'|'.join(letters)}){_INDEX}"
    sign, size = (
        (r"[-−–]\s?", str(value)[1:]) if str(value)[0] == "-" else ("(?<![-−–])", str(value))
    )
    number = rf"(?<![-−–]\s){sign}{size}"
    spoken = rf"{name}\s*(?:&?=|≠|\\neq?|∈|\\in)[^.\n]*?(?<![\d.]){number}(?!\d|\.\d)"
    return re.finditer(spoken, text)
