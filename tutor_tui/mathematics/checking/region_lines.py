"""Goes through the inequalities of a text in their order; "or" may join one to the next."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.inequalities import (
    joined_region,
    judge_region,
    line_region,
    wrong_halves,
)
from tutor_tui.mathematics.checking.knowledge import Knowledge
from tutor_tui.mathematics.checking.language import is_denied
from tutor_tui.mathematics.checking.links import holds_always, is_at_zero
from tutor_tui.mathematics.checking.own_answer import Asked, OwnAnswer
from tutor_tui.mathematics.checking.passages import Passage, words_about
from tutor_tui.mathematics.checking.regions import Region, differing
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.sides import SideKind, read_side
from tutor_tui.mathematics.checking.statements import Statement, statements_in
from tutor_tui.mathematics.checking.verdict import (
    GIVEN,
    UNDECIDED,
    Verdict,
    agrees,
    together,
    undecided,
)


@dataclass
class RegionLines:
    """Judges inequalities in one unknown by those before them."""

    knowledge: Knowledge
    asked: Asked
    first_half: Verdict | None = None
    """The verdict on the inequality before "or", where the last formula settled it."""

    _last: Region | None = None
    """The inequality right before, which "or" may join to the next."""

    def verdict(
        self, statements: Sequence[Statement], passage: Passage, is_end: Callable[[], bool]
    ) -> Verdict | None:
        """The verdict on a line; `None` for one that is no inequality in one unknown.

        `is_end` finds whether it is the last formula of the text.
        """
        parts = _parted(statements)
        if len(parts) == 1 or any(line_region(p, self.knowledge.scope) is None for p in parts):
            return self._of_one(statements, passage, is_end)
        near = replace(passage, before="", gap="")
        ends = [lambda: False] * (len(parts) - 1) + [is_end]
        verdicts = [self._of_one(parts[0], passage, ends[0])] + [
            self._of_one(part, near, end) for part, end in zip(parts[1:], ends[1:], strict=True)
        ]
        return together([verdict or UNDECIDED for verdict in verdicts])

    def _of_one(
        self, statements: Sequence[Statement], passage: Passage, is_end: Callable[[], bool]
    ) -> Verdict | None:
        """The verdict on what stands between two arrows."""
        self.first_half = None
        own, before = line_region(statements, self.knowledge.scope), self._last
        found = joined_region(own, before, passage.gap)
        self._last = found
        if found is not None and before is not None and len(found.relations) > 1:
            self.knowledge.withdraw(before, found)
        if own is None or found is None or len(found.names) != 1:
            return None
        if is_denied(words_about(passage)):
            return undecided("denied or asked")
        is_last = bool(self.asked.question) and bool(self.knowledge.regions) and is_end()
        is_case = before is not None and before.names == found.names and found == own
        premise = before if is_case and not is_last and before != found else None
        verdict = judge_region(
            self.knowledge, found, passage, premise, is_sure=self._is_sure, is_last=is_last
        )
        if verdict == GIVEN and self._holds_always(statements):
            return agrees("for every value")
        if before is None or found == own or verdict.mark is not Mark.DISAGREES:
            return verdict
        return self._of_halves(verdict, (before, own))

    def _holds_always(self, statements: Sequence[Statement]) -> bool:
        if len(statements) != 1 or len(statements[0].signs) != 1:
            return False
        left, right = (read_side(side, self.knowledge.scope) for side in statements[0].sides)
        if left.kind is not SideKind.EXPRESSION or right.kind is not SideKind.EXPRESSION:
            return False
        values = [self.knowledge.scope.value(side.node) for side in (left, right)]
        difference = self.knowledge.with_values(values[0] - values[1], kept=())
        return holds_always(difference, statements[0].signs[0]) and not is_at_zero(left, right)

    def _is_sure(self, region: Region) -> bool:
        """Whether an inequality was asked, or has the tutor's own solutions."""
        if region in self.knowledge.sure_regions:
            return True
        own = self.asked.own if self.asked.question else None
        return own is not None and any(_has_result(one, region) for one in own.parts or (own,))

    def _of_halves(self, verdict: Verdict, halves: tuple[Region, Region]) -> Verdict:
        """A refutation of two inequalities with "or" between, for that one which is wrong."""
        wrong = wrong_halves(self.knowledge, halves)
        self.first_half = verdict if wrong[0] else None
        return verdict if wrong[1] else UNDECIDED


def _has_result(own: OwnAnswer, region: Region) -> bool:
    mine = line_region(statements_in(own.result), Scope())
    if mine is None or mine.names != region.names:
        return False
    return differing(mine, region, region.names[0]) == []


def _parted(statements: Sequence[Statement]) -> list[tuple[Statement, ...]]:
    """The statements of a line between its arrows: `x - 1 > 0 ⇒ x > 1`."""
    parts: list[tuple[Statement, ...]] = []
    for statement in statements:
        if parts and statement.joined != "⇒":
            parts[-1] = (*parts[-1], statement)
        else:
            parts.append((replace(statement, joined=""),))
    return parts
