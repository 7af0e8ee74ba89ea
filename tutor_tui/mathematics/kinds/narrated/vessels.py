"""How much a tank holds, of which one part and then another is full: what came between is known."""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.everyday.laws import Law, by_law
from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned
from tutor_tui.mathematics.kinds.word_problems.wording import story_of
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex

_FULL: Final = late_regex(
    r"\b(?P<part>half|\d+/\d+|(?P<rate>\d{1,2}) ?(?:%|percent)) (?:full|of its capacity)\b"
)
_AMOUNT: Final = late_regex(
    r"(?P<n>\d+(?:\.\d+)?) ?(?P<unit>litres?|liters?|l|ml|gallons?|m³|cubic met(?:er|re)s)\b"
)
_OUT: Final = late_regex(
    r"\b(?:us(?:ed|es?|ing)|tak(?:en|e|es|ing)|took|remov\w+|drain\w*|drew|drawn|pour(?:ed|s|ing)?"
    r"(?= (?:\S+ )*?out)|leak\w*|drunk|drank|drink\w*|sold|evaporat\w+|empt\w+)\b"
)
_IN: Final = late_regex(r"\b(?:add(?:ed|s|ing)?|pour(?:ed|s|ing)?(?= (?:\S+ )*?in)|put(?:ting)?)\b")
_ASKED: Final = late_regex(
    r"(?:how (?:much|many)|what) .*\b(?:hold|contain|capacity|when (?:it is )?full)\b.*"
    r"|find (?:the|its) capacity.*"
)
_MEANINGS: Final = {"l": "what came between", "p": "the first part", "q": "the second part"}


def read_vessel(text: str) -> Reckoned | None:
    """ "A tank is 3/4 full. After using 30 litres it is 1/2 full. How much does it hold?"."""
    *told, asked = kept_regex(r"[.;](?:\s+|$)").split(story_of(text).rstrip(" .?"))
    facts = ". ".join(told)
    parts, amounts = list(_FULL.finditer(facts)), list(_AMOUNT.finditer(facts))
    rest = _AMOUNT.sub(" ", _FULL.sub(" ", facts))
    if len(parts) != 2 or len(amounts) != 1 or re.search(r"\d|\b(?:each|per|another)\b", rest):
        return None
    is_out = _OUT.search(facts) is not None
    if not _ASKED.fullmatch(asked) or is_out == (_IN.search(facts) is not None):
        return None
    first, last = (Fraction(_share(one)) for one in parts)
    if is_out != (first > last) or max(first, last) > 1:
        return None
    formula = "l/(p - q)" if is_out else "l/(q - p)"
    unit = {"l": "litres", "litre": "litres", "liter": "litres"}.get(amounts[0]["unit"])
    law = Law("", "l p q", formula, "the content of the whole", unit=unit or amounts[0]["unit"])
    return by_law(
        _MEANINGS, law, {"l": amounts[0]["n"], "p": _share(parts[0]), "q": _share(parts[1])}
    )


def _share(found: re.Match[str]) -> str:
    if found["rate"]:
        return str(Fraction(int(found["rate"]), 100))
    return {"half": "1/2"}.get(found["part"], found["part"])
