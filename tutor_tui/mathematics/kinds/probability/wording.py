"""How probabilities are written, and how messages about them are made plain before reading."""

import re
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.kinds.asked import flat
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import with_numerals
from tutor_tui.mathematics.problems import code
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.terms import is_terminating, shown_number

LONGEST: Final = 600
CHANCE: Final = r"(?:probability|prob\b\.?|chances?|likelihood|odds)"
_MENTIONS: Final = re.compile(CHANCE, re.IGNORECASE)
_P_OF: Final = late_regex(r"\bp ?\((?P<event>[a-z ]{3,40})\)(?! ?=)", re.IGNORECASE)
"""`P(not green)`, whose event is told in words."""

_COUNTS: Final = MappingProxyType({"once": "1 times", "twice": "2 times", "thrice": "3 times"})
_TIMES: Final = late_regex(r"\b(?:once|twice|thrice)\b(?! as\b| the\b)")


def mentions_chance(text: str) -> bool:
    """Whether a message of readable length speaks of a probability."""
    return len(text) <= LONGEST and (_MENTIONS.search(text) or _P_OF.search(text)) is not None


def plain_request(text: str) -> str:
    """The request in small letters, its numbers in figures, single spaces, no final stop."""
    request = _P_OF.sub(r"probability of \g<event>", bare(flat(text)))
    request = _TIMES.sub(lambda found: _COUNTS[found[0]], request.lower())
    return " ".join(with_numerals(request).split())


def with_decimal(chance: Fraction) -> str:
    """`3/28`, about `0.1071` (`10.71%`)."""
    if chance.denominator == 1:
        return code(str(chance))
    percent = f"{float(chance * 100):.4g}%"
    if is_terminating(chance) and len(shown_number(chance, uses_decimals=True)) <= 8:
        decimal = shown_number(chance, uses_decimals=True)
        rate = shown_number(chance * 100, uses_decimals=True)
        return f"{code(str(chance))}, that is {code(decimal)} ({code(f'{rate}%')})"
    return f"{code(str(chance))}, about {code(f'{float(chance):.4g}')} ({code(percent)})"
