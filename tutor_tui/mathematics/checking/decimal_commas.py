"""Texts that write decimals with a comma: `3,5x = 7`, `2,5 cm · 4 cm = 10 cm²`.

A comma may as well part values or coordinates. It is a decimal sign where the text or its question
has one that can be nothing else, and no decimal point anywhere.
"""

import re
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex

_COMMA: Final = late_regex(r"(?<![\d,.])(\d+),(\d+)(?![\d,])")
_POINT: Final = re.compile(r"\d\.\d")
_BEFORE: Final = late_regex(r"(?:[-+−*/×·÷√^]|\\cdot|\\times)\s*$")
_AFTER: Final = late_regex(
    r"\s?(?:[a-z%°²³€](?![a-z])|[ckmd]?m\b|k?g\b|€)|\s*(?:[·×*/÷]|\\cdot|\\times)"
)
_THOUSANDS: Final = late_regex(r"[1-9]\d{0,2},\d{3}")


def with_decimal_points(text: str, question: str) -> tuple[str, str]:
    """A text and its question with points for decimal commas, every character in its place."""
    both = f"{question}\n{text}"
    found = [comma for comma in _COMMA.finditer(both) if not _is_in_brackets(both, comma.start())]
    if _POINT.search(both) or not any(_is_certain(comma) for comma in found):
        return text, question
    changed = list(both)
    for comma in found:
        changed[comma.end(1)] = "."
    whole = "".join(changed)
    return whole[len(question) + 1 :], whole[: len(question)]


def _is_certain(comma: "re.Match[str]") -> bool:
    """Whether an operation or a letter right beside it shows that the digits are one number."""
    text = comma.string
    if _THOUSANDS.fullmatch(comma[0]):
        return False
    near = text[max(0, comma.start() - 8) : comma.start()]
    return bool(_BEFORE.search(near) or _AFTER.match(text, comma.end()))


def _is_in_brackets(text: str, index: int) -> bool:
    """Whether the comma parts coordinates, ends of an interval, or the arguments of a function."""
    line = text.rfind("\n", 0, index) + 1
    opened, closed = (max(text.rfind(s, line, index) for s in signs) for signs in ("([{", ")]}"))
    stop = text.find("\n", index)
    rest = text[index : stop if stop >= 0 else None]
    inside = re.match(r"\d+,\d+\s*[)\]}]", rest)
    return opened > closed and (inside is not None or text[opened] != "(")
