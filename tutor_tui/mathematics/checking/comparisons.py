"""Whether two numbers that are compared are the ones to be compared: `f''(1) = -6 < 0`.

That -7/2 is below 0 is true of any negative number; as a line of working it is right where these
numbers were found, were told, or are the sides of what was asked at a place that is tried.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.knowledge import Knowledge
from tutor_tui.mathematics.checking.language import is_derivative
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.shapes import free_names
from tutor_tui.mathematics.checking.sides import Side, SideKind
from tutor_tui.mathematics.checking.statements import Statement
from tutor_tui.mathematics.checking.verdict import GIVEN, Verdict, undecided
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.syntax import Name, Number, Relation
from tutor_tui.mathematics.trees import rational_value, variables, walk

NOT_KNOWN: Final = "it is so; I cannot say whether these are the numbers to be compared"
NOT_SAID: Final = "it is only rounded, which the line does not say"
_ROUNDS: Final = late_regex(
    r"\b(?:round\w*|decimal places?|d\.?p|significant|s\.?f|nearest|correct to|approx\w*|about)\b",
    re.IGNORECASE,
)
_SHORT: Final = 10**4
_NUMBER: Final = re.compile(r"(?<![\d.])\d+(?:\.\d+)?")


_COMMON: Final = ("1", "2", "3", "4", "10", "60", "100", "180", "360", "1000")


def _is_coarse(side: Side) -> bool:
    """Whether a decimal has so few digits that other numbers round to it too."""
    return len(re.sub(r"\D", "", side.text).lstrip("0")) <= 2


def _is_short(side: Side, question: str) -> bool:
    """Whether a value ends after a few decimals, so that nobody needs to round it: 3/8 = 0.375."""
    value = rational_value(side.node)
    return value is not None and _SHORT % value.denominator == 0 and not _ROUNDS.search(question)


@dataclass(frozen=True, slots=True)
class ComparedLink:
    """The link `index` of a statement."""

    statement: Statement
    index: int
    left: Side
    right: Side

    def grounded(
        self, verdict: Verdict, knowledge: Knowledge, question: str, before: str
    ) -> Verdict:
        """The verdict on it, open for numbers that come from nowhere."""
        sign = self.statement.signs[self.index]
        if free_names(self.left, self.right, knowledge.scope):
            return verdict
        if sign == "≈" and self.index == 0 and isinstance(self.left.node, Number):
            is_told = _is_told(self.left, f"{question} {before}")
            return verdict if is_told else undecided(NOT_KNOWN)
        if verdict.how == "rounded" and sign == "=" and _is_short(self.left, question):
            return undecided(NOT_SAID)
        if verdict.how == "rounded" and self.index == 0 and _is_coarse(self.right):
            told = {*_NUMBER.findall(f"{question} {before}"), *_COMMON}
            is_told = set(_NUMBER.findall(self.left.text)) <= told
            return verdict if is_told else undecided(NOT_KNOWN)
        is_bare = len(self.statement.sides) == 2 and isinstance(self.left.node, Number)
        if sign == "=" and is_bare and self.left.node == self.right.node:
            number = rational_value(self.left.node)
            is_found = any(number == known for known in knowledge.results)
            return verdict if is_found or not knowledge.has_equation else undecided(NOT_KNOWN)
        if sign not in "<>≤≥≠":
            return verdict
        is_found = self.index > 0 and self.statement.signs[self.index - 1] in "=≈"
        is_meant = is_grounded(
            self.left, self.right, knowledge, is_found=is_found, question=question
        )
        if is_derivative(self.statement.sides[0]):
            is_meant &= knowledge.scope.value(self.right.node) == 0
        return verdict if is_meant else undecided(NOT_KNOWN)


def is_grounded(
    left: Side, right: Side, knowledge: Knowledge, *, is_found: bool, question: str
) -> bool:
    """Whether both sides of a comparison come from what was said before.

    `is_found` tells that the left one is the end of a calculation in the same line.
    """
    sides = [knowledge.scope.value(side.node) for side in (left, right)]
    at_place = list(_at_tried_place(knowledge))
    if any(_fits(sides, pair) for pair in at_place):
        return True
    if not (is_found or at_place) and all(_is_written(side, knowledge) for side in (left, right)):
        return True
    told = "" if at_place else question
    known = is_found or _is_known(left, sides[0], knowledge, told)
    return known and (sides[1] == 0 or _is_known(right, sides[1], knowledge, told))


def remember_results(
    knowledge: Knowledge, sides: Sequence[Side], scope: Scope, verdicts: Sequence[Verdict]
) -> None:
    """Keep the numbers of an equation that holds, which further lines may compare."""
    _define_result(scope, sides, verdicts)
    for side in sides:
        for node in side.nodes:
            knowledge.written |= {part.value for part in walk(node) if isinstance(part, Number)}
            if not scope.free_names(node) and len(knowledge.results) < _MOST:
                knowledge.results.append(scope.value(node))


def _define_result(scope: Scope, sides: Sequence[Side], verdicts: Sequence[Verdict]) -> None:
    """Give the letter at the front of a chain that holds the number at its end."""
    name, last = sides[0], sides[-1]
    is_open = any(verdict.mark is not Mark.AGREES for verdict in verdicts[1:])
    if is_open or verdicts[0] != GIVEN or name.kind is not SideKind.EXPRESSION:
        return
    if last.kind is SideKind.EXPRESSION and isinstance(name.node, Name) and not last.is_cut_off:
        value = scope.value(last.node)
        if getattr(value, "is_number", False) and not last.has_units:
            scope.definitions.setdefault(name.node.name, value)


_MOST: Final = 200


def _is_known(side: Side, value: Any, knowledge: Knowledge, told: str) -> bool:
    """Whether a number was found before, or has only such numbers in it as were told."""
    if any(value == known for known in knowledge.results):
        return True
    written, known = (set(_NUMBER.findall(text)) for text in (side.text, told))
    return written <= known


def _is_told(side: Side, said: str) -> bool:
    """Whether a number that is rounded was told before."""
    digits = re.sub(r"[^\d.]", "", side.text)
    return digits in re.sub(r"(?<=\d),(?=\d{3})", "", said)


def _is_written(side: Side, knowledge: Knowledge) -> bool:
    """Whether a number stands in an equation that holds: the 27 of `3/7 = 27/63`."""
    return isinstance(side.node, Number) and side.node.value in knowledge.written


def _at_tried_place(knowledge: Knowledge) -> "list[tuple[Any, Any]]":
    """Both sides of each equation and inequality that was asked, at the number that is tried."""
    relations = [r for problem in knowledge.problems if problem.is_asked for r in problem.equations]
    relations += [r for region in knowledge.regions for r in region.relations]
    return [pair for relation in relations if (pair := _at(relation, knowledge)) is not None]


def _at(relation: Relation, knowledge: Knowledge) -> "tuple[Any, Any] | None":
    names = variables(relation)
    value = knowledge.scope.definitions.get(names[0]) if len(names) == 1 else None
    if value is None or not value.is_number:
        return None
    place = {sympy.Symbol(names[0]): value}
    left, right = (
        knowledge.scope.value(side).subs(place) for side in (relation.left, relation.right)
    )
    return left, right


def _fits(sides: "list[Any]", pair: "tuple[Any, Any]") -> bool:
    """Whether the numbers are those of a relation, or their difference beside nought."""
    first, second = pair
    wanted = ((first, second), (second, first), (first - second, sympy.Integer(0)))
    return any(_are_equal(sides[0], a) and _are_equal(sides[1], b) for a, b in wanted)


def _are_equal(first: Any, second: Any) -> bool:
    return bool(sympy.simplify(first - second) == 0)
