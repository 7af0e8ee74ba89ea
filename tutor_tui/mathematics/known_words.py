"""Requests that are read when other words are put to them, all of a message or nothing of it."""

from typing import Final

from tutor_tui.mathematics.algebra_words import ALGEBRA
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import with_numerals
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.schoolbook_words import SCHOOLBOOK
from tutor_tui.mathematics.textbook_words import TEXTBOOK
from tutor_tui.mathematics.wave_words import IDENTITIES
from tutor_tui.mathematics.wording_tables import sayings

_LONGEST: Final = 400
_END: Final = late_regex(r"\s*[.?!]?\s*$")
_OF_BOOKS: Final = (*SCHOOLBOOK, *IDENTITIES, *TEXTBOOK)
_STEPS: Final = str.maketrans("₀₁₂₃₄", "01234")
"""The subscripts that number the steps of an iteration."""


def in_known_words(text: str) -> str:
    """The request in words that the kinds read; the text itself where it is no such request."""
    if len(text) > _LONGEST:
        return text
    made = next(sayings(_END.sub("", text).strip(), ALGEBRA), None)
    return made or next(sayings(with_numerals(bare(text)).translate(_STEPS), _OF_BOOKS), text)
