"""What is supposed of the question before is put there, and not done to its result.

"what if you add 9 instead" after a riddle with "add 7" changes the riddle; "what if it was reduced
by 20%" changes the rate that was told.
"""

import re
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.elliptical.completing import with_other_words
from tutor_tui.engines.symbolic.follow_ups.elliptical.siblings import other_power
from tutor_tui.engines.symbolic.follow_ups.objects import bounded
from tutor_tui.engines.symbolic.follow_ups.picking import which_of
from tutor_tui.engines.symbolic.follow_ups.readings import Reading, Written
from tutor_tui.engines.symbolic.follow_ups.replacing import replaced, replacement_in
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.request import LED

_SUPPOSED: Final = late_regex(
    rf"{LED}(?:(?:what|what happens|how about|what about) if|if"
    r"|suppose|imagine|say|let'?s say|pretend|assume)\b",
    re.IGNORECASE,
)
_INSTEAD: Final = late_regex(r"\binstead\W*$", re.IGNORECASE)
_RATE: Final = late_regex(r"(?P<n>\d+(?:\.\d+)?) ?(?:%|percent|per cent)", re.IGNORECASE)
_FACTOR: Final = late_regex(r"(?<=\(1 [-+] )\d+(?:\.\d+)?(?=/100\)$)")
"""The rate by which the last result was made more or less."""

_AFTERWARDS: Final = late_regex(r"\b(?:then|after|again|further|another|more|(?:of|off) that)\b")


def is_supposed(text: str) -> bool:
    """Whether a message supposes something else than what was told."""
    return bool(_SUPPOSED.match(text) or _INSTEAD.search(text))


def changes_a_rate(text: str, question: str) -> bool:
    """Whether a message supposes another rate than the one that the question tells."""
    is_first = is_supposed(text) and not _AFTERWARDS.search(text)
    return is_first and len(_RATE.findall(question)) == 1


def supposed(text: str, request: str, question: str) -> Reading | None:
    """The question with what the message supposes; `None` where that is nowhere in it."""
    powered = other_power(request, question)
    if powered and problem_of(powered) is not None:
        return Written(powered)
    rate = _RATE.search(text) if is_supposed(text) else None
    if rate is not None and _FACTOR.search(question):
        return Written(_FACTOR.sub(rate["n"], question))
    problem = problem_of(question) if is_supposed(text) and re.search(r"\d", text) else None
    if problem is None:
        return None
    found = bounded(request, problem)
    found = found or with_other_words(request, question, problem, is_led_in=True)
    if not found:
        return None
    return Written(found[0]) if len(found) == 1 else which_of(found)


def value_instead(text: str, request: str, question: str) -> Written | None:
    """ "at x = 2 instead" for the `x = 1` of the question."""
    wanted = replacement_in(request, is_led_in=False) if _INSTEAD.search(text) else None
    found = replaced(question, wanted) if wanted is not None and "=" in wanted.new else ()
    return Written(found[0]) if len(found) == 1 else None


_MORE_BY: Final = late_regex(
    r"\W*(?:(?:so|and|then|ok|now|what(?:'s| is)|whats)\W+)*(?P<n>[$£€]?\d+(?:\.\d+)?) (?P<way>plus"
    r"|minus|\+|-) (?P<rate>\d+(?:\.\d+)?) ?(?:%|percent)(?: (?:of it|of that|is|makes"
    r"|equals))*\W*",
    re.IGNORECASE,
)


_BY_RATE: Final = late_regex(
    r"(?:increase|decrease) (?P<n>\S+) by (?P<rate>[\d.]+)%", re.IGNORECASE
)
_OTHER_WAY: Final = late_regex(
    r"\W*(?:and|what about|how about) (?P<way>plus|minus) (?P<rate>[\d.]+) ?%\W*", re.IGNORECASE
)


def by_the_rate(text: str, question: str) -> Written | None:
    """ "so 60 plus 15%" after 15% of 60: the amount made more by that share of itself."""
    changed, other = _BY_RATE.fullmatch(question), _OTHER_WAY.fullmatch(text)
    if changed and other and changed["rate"] == other["rate"]:
        verb = "increase" if other["way"] == "plus" else "decrease"
        return Written(f"{verb} {changed['n']} by {changed['rate']}%")
    found = _MORE_BY.fullmatch(text)
    told = re.findall(r"\d+(?:\.\d+)?", question) if found else []
    if found is None or found["rate"] not in told or found["n"].strip("$£€") not in told:
        return None
    verb = "increase" if found["way"] in ("plus", "+") else "decrease"
    return Written(f"{verb} {found['n']} by {found['rate']}%")
