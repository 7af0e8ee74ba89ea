"""Another multiple in a story: "what if she was three times as old", "tripled, not doubled"."""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.changed_places import LED
from tutor_tui.mathematics.late_patterns import late_regex

_TIMES: Final = (
    r"twice|double|triple|thrice|half|(?:two|three|four|five|six|seven|eight|nine|ten"
    r"|\d+(?:\.\d+)?) times"
)
_DONE: Final = r"doubled|tripled|trebled|quadrupled|halved"
_CHANGE: Final = late_regex(
    rf"{LED}(?:(?:he|she|they|its?|[A-Z][a-z]+)(?:'s)? (?:has|have|gets?|got|was|were|is|are)?"
    rf" ?)?(?:only |now )?(?P<new>{_TIMES}|{_DONE})"
    r"(?: as (?:old|much|many|long|big|tall|far|heavy|fast|wide|large|high|expensive))?"
    r"(?: (?:as |the )?[A-Za-z]+(?:'s age)?)??(?: (?:instead|not|rather)(?: of)?(?: [a-z ]+)?)?",
    re.IGNORECASE,
)
_PLACE: Final = late_regex(
    rf"\b(?:{_TIMES})(?= (?:as|the|that|his|her|its|[A-Z])\b)", re.IGNORECASE
)
_DONE_PLACE: Final = late_regex(rf"\b(?:{_DONE})\b", re.IGNORECASE)
_DO: Final = late_regex(
    rf"(?=.*\b(?:if|instead)\b){LED}(?:(?:he|she|they|one) )?(?P<new>double|triple|treble|quadruple"
    r"|halve)s? (?:it|the number)(?: instead)?",
    re.IGNORECASE,
)
_DO_PLACE: Final = late_regex(
    r"\b(?:double|triple|treble|quadruple|halve)(?= (?:a|the|my|this|it)\b)", re.IGNORECASE
)
_SPOKEN: Final = {"triple": "three times", "double": "twice", "thrice": "three times"}


def with_multiple(request: str, question: str) -> Iterator[str]:
    """The story with its one "twice as old" as "three times as old"."""
    if done := _DO.fullmatch(request):
        told = list(_DO_PLACE.finditer(question))
        if len(told) == 1:
            yield f"{question[: told[0].start()]}{done['new'].lower()}{question[told[0].end() :]}"
    found = _CHANGE.fullmatch(request)
    if found is None:
        return
    new = found["new"].lower()
    is_done = re.fullmatch(_DONE, new) is not None
    places = list((_DONE_PLACE if is_done else _PLACE).finditer(question))
    if len(places) == 1:
        spoken = new if is_done else _SPOKEN.get(new, new)
        yield f"{question[: places[0].start()]}{spoken}{question[places[0].end() :]}"
