"""A number with a unit or any other word behind it. Standard library only."""

import re
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.measures.units import Unit, unit_of
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.vocabulary import KNOWN_FUNCTIONS

_MEASURED: Final = late_regex(
    r"(?P<number>.*?[\d)π²³!%])\s*(?P<unit>(?:° ?)?[A-Za-zµ][A-Za-zµ ./²³^\d]{0,40})"
)
_SUM: Final = late_regex(r"(?<=[\w)²³]) *[-+] *[\d(]")
_NOT_UNITS: Final = frozenset(("x", "e", "i", "n", "sqrt", "root", "over", "times", "to", "C"))


@dataclass(frozen=True, slots=True)
class Measure:
    """A number as it was written and the word behind it, with its unit where it is one."""

    number: str
    word: str
    unit: Unit | None


def measure_in(text: str) -> Measure | None:
    """The number with a unit, or with any word, that a text is; `None` where it is none."""
    plain = kept_regex(r"(?<=\d) ?pi\b").sub("π", text.strip())
    found = _MEASURED.fullmatch(plain)
    if found is None or _SUM.search(found["number"]):
        return None
    word = found["unit"].strip(" .")
    first, unit = re.split(r"[ .^/\d]", word)[0], unit_of(word)
    if first in _NOT_UNITS or (unit is None and first in KNOWN_FUNCTIONS):
        return None
    is_word = unit is not None or re.fullmatch(r"[A-Za-z]{3,}(?: [A-Za-z]+){0,2}|° ?[CF]", word)
    if not is_word or expression_or_none(found["number"]) is None:
        return None
    return Measure(found["number"], word, unit)
