"""Whether a number is natural, whole, an integer or real: "is 1/2 an integer"."""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import code
from tutor_tui.mathematics.syntax import Relation
from tutor_tui.mathematics.trees import rational_value
from tutor_tui.mathematics.written import written

_ASKED: Final = late_regex(
    r"(?:(?:so|and|but|ok|then|hi)\b[\s,]*)*(?:is|are|isn't) (?P<number>-?[\d./]{1,20}|zero|one)"
    r" (?:also |really |considered )*(?:an? )?"
    r"(?P<sort>natural|counting|whole|real|integer)s?(?: numbers?)?(?: then| too| or not)?[\s?.!]*",
    re.IGNORECASE,
)
_WORDS: Final = {"zero": "0", "one": "1"}
_SORTS: Final = {
    "natural": "a natural number",
    "counting": "a counting number",
    "whole": "a whole number",
    "integer": "an integer",
    "real": "a real number",
}


def sort_of_number_told(text: str) -> str | None:
    """Yes or no with the reason; `None` for messages that ask something else."""
    found = _ASKED.fullmatch(text.strip())
    if found is None:
        return None
    node = expression_or_none(_WORDS.get(found["number"].lower(), found["number"]))
    value = None if node is None or isinstance(node, Relation) else rational_value(node)
    if node is None or value is None:
        return None
    return _told(code(written(node)), value, found["sort"].lower())


def _told(shown: str, value: Fraction, sort: str) -> str:
    name = _SORTS[sort]
    if sort == "real":
        return f"Yes, {shown} is {name}: it has a place on the number line."
    if value.denominator != 1:
        return f"No, {shown} is not {name}, because it is a fraction that is not whole."
    if sort == "integer":
        return f"Yes, {shown} is {name}: the integers are `…, -2, -1, 0, 1, 2, …`."
    if value < 0:
        return f"No, {shown} is not {name}, because it is negative; it is an integer."
    if value == 0 and sort != "whole":
        return f"That is agreed on differently: some books count {shown} as {name}, others do not."
    return f"Yes, {shown} is {name}."
