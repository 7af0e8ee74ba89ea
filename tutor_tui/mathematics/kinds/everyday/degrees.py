"""By how much the temperature of a story changes."""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned, Value
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex

_NUM: Final = r"-?\d{1,9}(?:\.\d{1,6})?"
_CHANGED: Final = late_regex(
    r"(?:the )?(?:temperature|thermometer|it) (?:dropped|fell|rose|went up|went down|changed"
    r"|increased"
    rf"|decreased|climbed|goes|falls|rises|drops) from (?P<a>{_NUM})(?: ?(?:°c?|degrees?(?:"
    rf" celsius)?"
    rf"|c))?(?: (?:at|in|on) [a-z0-9: ]+?)? to (?P<b>{_NUM})(?: ?(?:°c?|degrees?(?: celsius)?|c))?"
    r"(?: (?:at|in|on|by|over) [a-z0-9: ]+)?[.,;] (?:by how (?:much|many degrees) did (?:it|the "
    r"temperature) (?:drop|fall|rise|change|go (?:up|down)|increase|decrease)|(?:what|find"
    r"|calculate)"
    r"(?: is| was|'s)? (?:the )?(?:change|difference|drop|rise|fall)(?: in (?:the )?temperature)?"
    r"|how many degrees did (?:it|the temperature) (?:drop|fall|rise|change|go (?:up|down)))"
)


_DEGREES: Final = late_regex(
    rf"(?<![\w.])(?P<n>{_NUM}) ?(?:° ?[cf]?|degrees?(?: (?:celsius"
    rf"|fahrenheit))?|c)(?![a-z])"
)
_BY_HOW_MUCH: Final = late_regex(
    r"(?:by )?how (?:much|many degrees)(?: (?:warmer|colder|did (?:it|the temperature) (?:rise"
    r"|fall|drop|change"
    r"|increase|decrease|go (?:up|down)))\b.*)|(?:what|find|calculate)(?: is| was|'s)? the "
    r"(?:change"
    r"|difference|drop|rise|fall|increase|decrease)(?: (?:in|between|of)\b.*)?"
)
_CLOCKED: Final = late_regex(
    r"\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b\.?|\b\d{1,2}:\d\d\b|\b(?:jan|feb"
    r"|mar|april|may|june|july|aug|sept|oct|nov|dec)[a-z]* \d{1,2}\b"
)


def _two_temperatures(story: str) -> tuple[str, str] | None:
    """The two temperatures of a story that asks for nothing but their difference."""
    *told, asked = kept_regex(r"[.;](?:\s+|$)").split(_CLOCKED.sub("", story).rstrip(" .?"))
    facts = ". ".join(told)
    found = _DEGREES.findall(facts)
    rest = _BY_NOON.sub("", _DEGREES.sub("", facts))
    is_other = re.search(r"\d|\b(?:than|more|less|by|each|every|per|then)\b", rest)
    if len(found) != 2 or is_other or re.search(r"\d", asked) or not _WEATHER.search(story):
        return None
    return (found[0], found[1]) if _BY_HOW_MUCH.fullmatch(asked) else None


_WEATHER: Final = late_regex(
    r"\b(?:temperature|celsius|fahrenheit|thermometer|night|noon|midnight|midday|morning|warm\w*"
    r"|cold\w*)\b|° ?[cf]\b"
)
_BY_NOON: Final = late_regex(
    r"\bby (?:noon|midday|midnight|morning|evening|night|lunch\w*|the "
    r"afternoon|the evening|then)\b"
)


def read_change_of_temperature(story: str) -> Reckoned | None:
    """ "The temperature dropped from 5 degrees to -8 degrees. By how much did it drop?"."""
    found = _CHANGED.fullmatch(story)
    told = (found["a"], found["b"]) if found else _two_temperatures(story)
    if told is None:
        return None
    first, last = map(Fraction, told)
    values = (Value("a", first, "the first temperature"), Value("b", last, "the last one"))
    formula = "a - b" if first >= last else "b - a"
    return Reckoned("the change", formula, values, "degrees")
