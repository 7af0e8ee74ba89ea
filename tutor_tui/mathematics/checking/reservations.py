"""Why a verdict on a line is left open that holds for the line by itself."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.as_told import AS_TOLD
from tutor_tui.mathematics.checking.doubts import ends_of, is_in_doubt, rests_on_own_formula
from tutor_tui.mathematics.checking.knowledge import Knowledge
from tutor_tui.mathematics.checking.labels import ANOTHER_RESULT
from tutor_tui.mathematics.checking.named_results import is_other_than_asked
from tutor_tui.mathematics.checking.own_answer import Asked
from tutor_tui.mathematics.checking.passages import Passage
from tutor_tui.mathematics.checking.statements import Statement
from tutor_tui.mathematics.checking.told_units import OTHER_UNIT, has_other_power, has_told_units
from tutor_tui.mathematics.checking.units import without_units
from tutor_tui.mathematics.checking.verdict import UNDECIDED, Verdict, undecided

_LETTER: Final = re.compile(
    r"(?<![A-Za-z\\])(?![CP]\s*\(\d|(?<=[\d⁰-⁹²³¹])[CP][\d₀-₉])[A-Za-z](?![A-Za-z])"
)
"""A letter, not that of `8C3` or `C(8, 3)`."""


@dataclass(frozen=True, slots=True)
class Reservations:
    """What was asked and known around a line; `before` is all of the text in front of it."""

    asked: Asked
    knowledge: Knowledge
    passage: Passage
    before: str

    def on_proof(
        self, verdict: Verdict, statements: Sequence[Statement], *, is_elsewhere: bool
    ) -> Verdict:
        """A proof, open for other units than were told, or where it only ends another way.

        `is_elsewhere` tells that a text ends here that nowhere comes to the tutor's own result.
        """
        if verdict.mark is not Mark.AGREES or verdict.how == AS_TOLD:
            return verdict
        if not self._has_right_units(statements[-1]):
            return undecided(OTHER_UNIT)
        sides = [without_units(side) for s in statements for side in s.sides]
        is_plain = not any(map(_LETTER.search, sides))
        is_another = is_elsewhere and is_plain and self.asked.own is not None
        is_another |= is_other_than_asked(self.asked, statements[-1].sides)
        return undecided(ANOTHER_RESULT) if is_another else verdict

    def on_refutation(
        self,
        verdict: Verdict,
        statements: Sequence[Statement],
        contradicted: frozenset[str],
        judged: Callable[[Statement], Verdict],
    ) -> Verdict:
        """A refutation, open where the slip may be in what the text said before.

        `contradicted` are the letters in doubt before this line.
        """
        if any(rests_on_own_formula(s, self.knowledge, verdict.how) for s in statements):
            return UNDECIDED
        if len(statements) != 1:
            return verdict
        ends = ends_of(statements[0], self.knowledge)
        is_right = ends is not None and judged(ends).mark is Mark.AGREES
        is_older = contradicted == self.knowledge.contradicted
        is_open = is_right or (is_older and is_in_doubt(statements[0], self.knowledge))
        return UNDECIDED if is_open else verdict

    def _has_right_units(self, statement: Statement) -> bool:
        """Whether the units behind a result were spoken of, and measure what was asked."""
        near = f"{self.passage.before[-80:]} {statement.sides[0]}"
        if has_other_power(statement.sides[-1], near, self.asked.question):
            return False
        told = f"{self.knowledge.questions} {self.before}"
        return has_told_units(statement.sides, told)
