"""Whether results have a trait, and where they lie between whole numbers.

"are both positive", "is the second one an integer", "between which integers is that", "which one
is closer to zero".
"""

import re
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.readings import Asked
from tutor_tui.engines.symbolic.follow_ups.wording import IT
from tutor_tui.mathematics.follow_ups.aspects import Aspect
from tutor_tui.mathematics.late_patterns import late_regex

_THINGS: Final = r"(?:answer|solution|root|value|number|result|zero|one|intercept|factor)s?"
_MORE: Final = r"bigger|larger|greater|higher|biggest|largest|greatest|highest"
_LESS: Final = r"smaller|lower|smallest|lowest|least"
_WHO: Final = (
    rf"(?P<place>(?:the )?(?:first|second|third|last|other|1st|2nd|3rd)(?: {_THINGS})?)"
    rf"|(?P<chosen>(?:the )?(?:{_MORE}|{_LESS})(?: {_THINGS})?)"
    rf"|(?P<any>(?:any|either|one)(?: of (?:them|these|those|the {_THINGS}))?)"
    rf"|(?P<all>(?:both|all)(?: of)?(?: (?:them|these|those|(?:the )?{_THINGS}))?"
    rf"|(?:they|these|those|the (?:two )?(?:answers|solutions|roots|values|numbers|results|zeros))"
    rf"(?: both| all)?)|(?P<it>{IT})|(?P<name>[a-z])"
)
_TRAIT: Final = (
    r"(?P<trait>positive|negative|zero|whole numbers?|whole|integers?|fractions?|rationals?"
    r"|irrationals?|real|even|odd|primes?|(?:perfect )?squares?(?: numbers?)?"
    r"|(?:the same|equal|the same (?:number|value|thing)))"
)
_IS: Final = late_regex(
    rf"(?:is|are|was|were|will|would) (?:{_WHO})(?: be)?"
    rf"(?: (?:also|really|actually|both|all|always|even(?= \w)|an?|going to be))* {_TRAIT}"
    rf"(?: {_THINGS})?(?: (?:too|as well|then))?",
    re.IGNORECASE,
)
_SO: Final = late_regex(
    rf"(?P<name>[a-z]) (?:is|must be|has to be|will be|would be)(?: always| also)? {_TRAIT}", re.I
)
"""What somebody concludes of the unknown: "so x is negative?"."""

_NAMES: Final = {
    "whole": "a whole number",
    "integer": "an integer",
    "fraction": "a fraction",
    "equal": "the same",
}
_PLACES: Final = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "other": 2, "third": 3, "3rd": 3,
                  "last": -1}  # fmt: skip
_BETWEEN: Final = late_regex(
    r"(?:so )?(?=.*\bbetween\b)(?:what |which )?(?:between )?(?:which|what)(?: two)?"
    r"(?: consecutive)? (?:integers|whole numbers|numbers|two)"
    r"(?: (?:is|are|does|do|would|will|lies?)\b(?P<who>.{0,40}?))?"
    r"(?:(?: (?:lie|be|come|fall|sit|in))? (?:in )?between)?(?: (?:lie|be|come|fall|sit))?",
    re.IGNORECASE,
)
_NEAREST: Final = late_regex(
    rf"(?:which|what)(?: of (?:them|these|those|the two))?(?: {_THINGS})?(?: is|'s| lies| comes)?"
    r"(?: the)? (?:closer|closest|nearer|nearest)(?: {_THINGS})? to"
    r" (?P<at>zero|0|the origin|-?\d+(?:\.\d+|/\d+)?)".replace("{_THINGS}", _THINGS),
    re.IGNORECASE,
)


def of_traits(request: str) -> Asked | None:
    """What a message asks of the nature of the results; `None` where it asks none of this."""
    if found := _IS.fullmatch(request):
        return Asked(Aspect.TRAIT, f"{_who(found)}|{_trait(found['trait'].lower())}")
    if found := _SO.fullmatch(request):
        return Asked(Aspect.TRAIT, f"{found['name']}|{_trait(found['trait'].lower())}")
    if found := _BETWEEN.fullmatch(request):
        who = re.search(rf"\b(?:{_MORE}|{_LESS}|positive|negative)\b", found["who"] or "", re.I)
        return Asked(Aspect.BETWEEN, who[0].lower() if who else "all")
    if found := _NEAREST.fullmatch(request):
        at = found["at"].lower()
        return Asked(Aspect.NEAREST, "0" if at in ("zero", "the origin") else at)
    return None


def _who(found: re.Match[str]) -> str:
    """The results that are meant, in the words that the core knows."""
    if found["name"]:
        return found["name"]
    if place := found["place"]:
        words = (one for one in place.lower().split() if one in _PLACES)
        return str(_PLACES[next(words)])
    if chosen := found["chosen"]:
        return chosen.lower().removeprefix("the ")
    if found["any"]:
        return "any"
    if found["it"] and found["it"].lower() not in ("them", "these", "those"):
        return "it"
    return "both" if "both" in found[0].lower() else "all"


def _trait(word: str) -> str:
    if "square" in word:
        return "a square number"
    if word.startswith("the same"):
        return "the same"
    plain = word.split(maxsplit=1)[0].removesuffix("s")
    return _NAMES.get(plain, plain)
