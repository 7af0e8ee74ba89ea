"""Numbers that are said in a way of their own: calculations modulo one, and misspelled words."""

import re
from typing import Final

from tutor_tui.mathematics.clauses import rational_or_none
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.number_words import UNIT_WORDS, spelled
from tutor_tui.mathematics.spelling import nearest

_REMAINDER: Final = late_regex(
    r"(?:(?:and|what(?:'s|s| is)|find|calculate|work out|evaluate|so) )*"
    r"(?:the remainder (?:of|when|if) )?\(?(?P<e>[-+*×·x()^\d\s]*\d[-+*×·x()^\d\s]*?)\)?"
    r" ?(?:\(? ?(?:mod(?:ulo)?|%)|(?:is )?divided by(?= .*remainder)) ?(?P<m>\d{1,9})\)?"
    r"(?: (?:remainder|what is the remainder))?\W*",
    re.IGNORECASE,
)
_MOST_DIGITS: Final = 30


def of_a_remainder(text: str) -> str | None:
    """ "64*30 mod 5" with its product worked out."""
    found = _REMAINDER.fullmatch(text.strip())
    if found is None or re.search(r"\^\s*\d{3}", found["e"]) or found["e"].strip().isdigit():
        return None
    line = re.sub(r"(?<=[\d)])\s*x\s*(?=[\d(])", "*", found["e"].strip())
    value = rational_or_none(line)
    if value is None or value.denominator != 1 or len(str(value)) > _MOST_DIGITS:
        return None
    return f"{value} mod {found['m']}"


_NUMBERS: Final = (
    *UNIT_WORDS.split()[11:], "seven", "eight", "three", "eleven", "twenty", "thirty", "forty",
    "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand", "million",
)  # fmt: skip
_SHORT: Final = {"sevn": "seven", "eigth": "eight", "fiv": "five", "thre": "three", "tow": "two",
                 "fourty": "forty", "twelv": "twelve", "nien": "nine"}  # fmt: skip
_NO_NUMBERS: Final = frozenset(
    """
    event events even ever never sever severe fourth fifth sixth seventh eighth ninth tenth forth
    there these theta thread threat thirst thirsty twelfth hundredth thousandth weight height
    eighth sixteenth seventeenth eighteenth nineteenth fourteenth thirteenth fifteenth
    """.split()  # noqa: SIM905 - a hundred quoted words are hard to read
)
_CLOSE: Final = 0.84


def with_numbers_mended(text: str) -> str | None:
    """ "fourteeen plus six" with its number as it is spelled."""
    mended = kept_regex(r"[A-Za-z]{3,12}").sub(_mended, text)
    return mended if mended != text else None


def _mended(found: "re.Match[str]") -> str:
    word = found[0].lower()
    if word in _SHORT:
        return _SHORT[word]
    if len(word) < 5 or word in _NO_NUMBERS or spelled(word) is not None or word.endswith("s"):
        return found[0]
    close = nearest(word, _NUMBERS, _CLOSE)
    return close if close and close[0] == word[0] else found[0]
