"""Whether a text comes to the tutor's own result at all: then its way there is no other one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import islice
from typing import Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.against_own import against_own, has_values, is_another
from tutor_tui.mathematics.checking.final_claims import final_claims
from tutor_tui.mathematics.checking.language import begins_anew, is_assumed
from tutor_tui.mathematics.checking.own_answer import Asked, OwnAnswer, quietly
from tutor_tui.mathematics.checking.passages import Passage, is_taken_back, passages_in
from tutor_tui.mathematics.checking.statements import statements_in
from tutor_tui.mathematics.checking.units import without_units
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.syntax import TooLargeError, UnreadableError

_RELATION: Final = late_regex(r"[=<>≤≥≈∈]|\\(?:leq?|geq?|lt|gt|approx|in|boxed)(?![A-Za-z])")
_REASON: Final = late_regex(r"\b(?:because|since)[\s`$]*$", re.IGNORECASE)
"""Before a calculation that supports a result and is none itself."""
_PART: Final = re.compile(r"\bof[\s`$]*$")
"""Before "roots = 6" of which the whole name is "product of roots"."""
_SECONDS: Final = 0.6
_MOST_LINES: Final = 6


@dataclass(frozen=True)
class WholeText:
    """A text as an answer to a question: where it ends, and whether it comes to the result."""

    text: str
    asked: Asked

    @cached_property
    def is_own_reached(self) -> bool:
        """Whether the text comes to the tutor's own result."""
        return self.asked.own is not None and reaches_own(self.asked.own, self.text)

    def comes_to_own(self) -> bool:
        """The same, to be asked only where it is needed."""
        return self.is_own_reached

    def ends_with(self, passage: Passage) -> bool:
        """Whether this is claimed, and no formula stands behind it."""
        is_open = is_assumed(passage.near) or is_taken_back(passage) or begins_anew(passage.gap)
        is_open = is_open or bool(_REASON.search(passage.before) or _PART.search(passage.near))
        return not is_open and not _RELATION.search(self.text[passage.end :])


def reaches_own(own: OwnAnswer, text: str) -> bool:
    """Whether a claimed result of a text, or the end of one of its last lines, is the tutor's.

    So it may be where the two cannot be compared: the tutor's is a matrix, the text breaks off.
    """
    return quietly(partial(_reaches, own, text), _SECONDS) is not False


def _reaches(own: OwnAnswer, text: str) -> bool:
    if not has_values(own):
        return True
    for claim in reversed(final_claims(text, own.question)):
        for reading in (claim.text, *claim.shorter):
            if against_own(own, reading, is_last=False, rest=text).mark is Mark.AGREES:
                return True
    ends = [is_another(own, end) for end in islice(_ends(text), _MOST_LINES)]
    return False in ends or not ends or ends[0] is None


def _ends(text: str) -> Iterator[str]:
    """The last sides of the formulas of a text, from its end."""
    for passage in reversed(passages_in(text)):
        try:
            statements = statements_in(passage.formula)
        except (UnreadableError, TooLargeError):
            continue
        for told in (s for s in statements if s.is_relation):
            yield ("≈ " if told.signs[-1] == "≈" else "") + without_units(told.sides[-1])
