"""What is said of a message that points at nothing, or whose mathematics cannot be read."""

import re
from typing import Final

from tutor_tui.engines.symbolic.dialogue import unreadable
from tutor_tui.engines.symbolic.follow_ups.readings import Reading, Said
from tutor_tui.engines.symbolic.follow_ups.wording import trimmed
from tutor_tui.engines.symbolic.talk import wants_explanation
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.guesses import guesses
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import code
from tutor_tui.mathematics.syntax import TooLargeError, UnreadableError
from tutor_tui.mathematics.understand import understand

_OF_THE: Final = late_regex(
    r"(?:(?:what(?:'s| is| are)|find) )?(?:the )?[a-z][a-z -]{2,30} of (?:the|this|that) "
    r"(?:same )?(?P<noun>[a-z]{3,20})",
    re.IGNORECASE,
)
_WRITE_IT_OUT: Final = (
    "I cannot find {} from your last question; please write the new question in full, with its "
    "numbers."
)
_TO_IT: Final = late_regex(
    r"(?:divide|multiply|differentiate|integrate|expand|factor(?:i[sz]e)?|simplify|double|halve"
    r"|square|cube|round|write|put|express|give|convert|change|turn|show) (?P<it>it|them)"
    r"(?: (?:by|with|to|into|from|in|as) .{1,30})?",
    re.IGNORECASE,
)
_WHAT_IS_IT: Final = "I cannot tell what {} is here; please write the whole question."


def of_nothing(text: str) -> Said | None:
    """That it is unknown what "it" is in "divide it by 2", which would be read as `i t`."""
    found = _TO_IT.fullmatch(trimmed(text))
    return None if found is None else Said(_WHAT_IS_IT.format(code(found["it"])), is_refusal=True)


def not_found(text: str, request: str, question: str) -> Reading | None:
    """That something of the very thing that was talked about cannot be told; no general words."""
    named = _OF_THE.fullmatch(request)
    if named is None or not re.search(rf"\b{named['noun']}", question, re.IGNORECASE):
        return None
    if wants_explanation(text) or problem_of(text) is not None:
        return None
    return Said(_WRITE_IT_OUT.format(code(request)), is_refusal=True)


def slip(text: str) -> Reading | None:
    """An offer of what was meant, where mathematics cannot be read."""
    try:
        understand(text)
    except UnreadableError as error:
        found = guesses(error, text)
        if not found:
            return None
        meant = " or ".join(
            f"({label}) {code(' '.join(one.split()))}" if len(found) > 1 else code(one)
            for label, one in zip("ab", found, strict=False)
        )
        how = "Send `a` or `b`" if len(found) > 1 else "Send `yes`"
        return Said(
            f"{unreadable(error)}\n\nDid you mean {meant}? {how}, or correct it.", found, True
        )
    except TooLargeError:
        return None
    return None
