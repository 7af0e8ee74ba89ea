"""What a number of a question is there: a label, a part of a ratio, a count of things."""

import re
from typing import Final

from tutor_tui.mathematics.kinds.measures.units import unit_of
from tutor_tui.mathematics.late_patterns import late_regex

NO_RATE: Final = late_regex(r"\d{3,}(?:\.\d+)?")
"""An amount from a hundred on, which is no number of percent where nobody says so."""


def in_place(new: str, question: str, at: re.Match[str]) -> str:
    """In brackets beside a sign or letter, unless it is a plain number."""
    is_plain = new.rstrip("%°").replace(".", "").isdigit()
    beside = question[max(0, at.start() - 1) : at.start()] + question[at.end() : at.end() + 1]
    return new if is_plain or not re.search(r"[\w^*/+(-]", beside) else f"({new})"


def is_order(question: str, at: re.Match[str]) -> bool:
    """Whether a number is a label such as "1.", part of a word, or counts places to round to."""
    behind = r"\s*(?:st|nd|rd|th)\b|\s*(?:decimal|d\.?p\b|sig(?:nificant)?\b|s\.?f\b)"
    return bool(re.match(behind, question[at.end() :], re.IGNORECASE))


def is_of_ratio(question: str, at: re.Match[str]) -> bool:
    """Whether a number is a part of a ratio such as 2 : 3, which is changed as a whole."""
    before, after = question[: at.start()].rstrip(), question[at.end() :].lstrip()
    return before.endswith(":") or bool(re.match(r":\s*\d", after))


def stands_after(question: str, at: re.Match[str], word: str) -> bool:
    """Whether a number follows this word at once."""
    return bool(re.search(rf"\b{word}\s+[$£€]?\s*$", question[: at.start()], re.IGNORECASE))


def is_count(question: str, at: re.Match[str]) -> bool:
    """Whether a number says how many things there are, and is no price and no measure."""
    noun = re.match(r"\s+([a-z]{3,})\b", question[at.end() :], re.IGNORECASE)
    is_money = question[: at.start()].rstrip()[-1:] in tuple("£$€")
    is_of_things = noun is not None and unit_of(noun[1].lower()) is None
    return is_of_things and at[0].strip().isdigit() and not is_money
