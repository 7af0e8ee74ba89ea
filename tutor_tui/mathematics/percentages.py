"""Percentages said in words, put into notation: "15 percent of 80", "20 is 25% of what"."""

import re
from typing import Final

from tutor_tui.mathematics.late_patterns import kept_regex

_NUMBER: Final = r"(?:-|(?<!\d))\d++(?:\.\d++)?+(?:/\d++)?+"
"""Never tried from within a number, nor cut short: thousands of digits are looked at once."""

_PERCENT: Final = r"(?:%|percent\b|per cent\b|pct\b)"
_ASKED: Final = rf"(?:what|which)\s+(?:{_PERCENT}|percentage\b)"
_AMOUNT: Final = rf"\$?(?P<{{name}}>{_NUMBER})"
_PART: Final = _AMOUNT.format(name="part")
_WHOLE: Final = _AMOUNT.format(name="whole")

UNKNOWN_RATE: Final = (
    rf"{_ASKED}\s+of\s+{_WHOLE}\s+(?:is|are|equals)\s+{_PART}",
    rf"{_PART}\s+(?:is|are|equals)\s+{_ASKED}\s+of\s+{_WHOLE}",
    rf"{_PART}\s+as\s+a\s+percent(?:age)?\s+of\s+{_WHOLE}",
)
"""Patterns for "what percent of 80 is 20", with the groups `part` and `whole`."""

_UNKNOWN_WHOLE: Final = (
    rf"{_PART}\s+(?:is|equals)\s+(?P<rate>{_NUMBER})\s*{_PERCENT}\s+of\s+(?:what|which)"
    r"(?:\s+numbers?)?\b",
    rf"(?P<rate>{_NUMBER})\s*{_PERCENT}\s+of\s+(?:what|which)(?:\s+number)?\s+(?:is|equals)\s+"
    rf"{_PART}",
)
_CHANGE: Final = (
    rf"\b(?P<verb>increase|decrease|reduce|raise)\s+{_WHOLE}\s+by\s+(?P<rate>{_NUMBER})\s*"
    rf"{_PERCENT}(?!\s+of\b)"
)

_MORE_OR_LESS: Final = (
    rf"(?<![\w.)*/^+-])(?<![)*/^+-] )(?P<whole>\d++(?:\.\d++)?+)\s*(?P<sign>plus|minus|[-+])\s*"
    rf"(?P<rate>{_NUMBER})\s*{_PERCENT}"
    r"\s+of\s+(?:it|itself|that)\b"
)
_DISCOUNT: Final = rf"(?P<rate>{_NUMBER})\s*{_PERCENT}\s+off(?:\s+of)?\s+{_WHOLE}"


def with_percentages(text: str, operand: str) -> str:
    """The text with percentages in signs; `operand` is what a thing to take a part of starts with.

    What percentage one number is of another becomes an equation in x, and so does the whole of
    which a part is known.
    """
    for pattern in UNKNOWN_RATE:
        text = kept_regex(rf"{pattern}(?![\w.]\d)", re.I).sub(r"x% * \g<whole> = \g<part>", text)
    for pattern in _UNKNOWN_WHOLE:
        text = kept_regex(pattern, re.IGNORECASE).sub(r"\g<rate>% * x = \g<part>", text)
    text = kept_regex(_CHANGE, re.IGNORECASE).sub(_changed, text)
    text = kept_regex(_MORE_OR_LESS, re.IGNORECASE).sub(_changed_by_itself, text)
    text = kept_regex(_DISCOUNT, re.IGNORECASE).sub(_reduced, text)
    of = rf"(?P<n>{_NUMBER})\s*{_PERCENT}\s+of\s+(?:the\s+)?\$?{operand}"
    text = kept_regex(of, re.IGNORECASE).sub(_part_of, text)
    return kept_regex(rf"(?P<n>{_NUMBER})\s*(?:percent|per cent|pct)\b", re.I).sub(r"\g<n>%", text)


def _reduced(found: re.Match[str]) -> str:
    return f"{found['whole']} - {found['rate']}% * {found['whole']}"


def _changed(found: re.Match[str]) -> str:
    sign = "+" if found["verb"].lower() in ("increase", "raise") else "-"
    return f"{found['whole']} {sign} {found['rate']}% * {found['whole']}"


def _changed_by_itself(found: re.Match[str]) -> str:
    sign = "-" if found["sign"].lower() in ("-", "minus") else "+"
    return f"{found['whole']} {sign} {found['rate']}% * {found['whole']}"


def _part_of(found: re.Match[str]) -> str:
    return f"({found['n']})% * " if "/" in found["n"] else f"{found['n']}% * "
