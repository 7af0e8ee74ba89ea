"""What is said of a message that points at nothing, or whose mathematics cannot be read."""

import re
from typing import Final

from tutor_tui.engines.symbolic.dialogue import unreadable
from tutor_tui.engines.symbolic.follow_ups.readings import Reading, Said, Written
from tutor_tui.engines.symbolic.follow_ups.replacing import replacement_in
from tutor_tui.engines.symbolic.follow_ups.wording import trimmed
from tutor_tui.engines.symbolic.talk import wants_explanation
from tutor_tui.engines.symbolic.tries import is_value
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.guesses import guesses
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Compute, Rewrite, code
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
_PART: Final = late_regex(
    r"\W*(?:(?:ok|okay|and|now|so|then|do|what(?:'s|s| is)(?= \(?\w\))|what about|how about|next"
    r"|the)\b[\s,]*)*"
    r"(?:(?:part|question|number|exercise) )?\(?(?P<label>[b-h]|i{2,3}|iv|[2-9](?!!))\)?[\s.?!]*"
    r"(?:(?:please|then|too)[\s.?!]*)*",
    re.IGNORECASE,
)
_ONE_PART: Final = "I have not seen part {}: send it with its text, and I work it out."
_WHAT_IS_IT: Final = "I cannot tell what {} is here; please write the whole question."


def of_nothing(text: str) -> Said | None:
    """That it is unknown what "it" is in "divide it by 2", which would be read as `i t`."""
    found = _TO_IT.fullmatch(trimmed(text))
    return None if found is None else Said(_WHAT_IS_IT.format(code(found["it"])), is_refusal=True)


def of_a_part(text: str) -> Said | None:
    """That a part was not sent of which only the label is named: "ok and b?"."""
    part = _PART.fullmatch(text)
    return None if part is None else Said(_ONE_PART.format(code(part["label"])))


def not_found(text: str, request: str, question: str) -> Reading | None:
    """That something of the very thing that was talked about cannot be told; no general words."""
    named = _OF_THE.fullmatch(request)
    if named is None or not re.search(rf"\b{named['noun']}", question, re.IGNORECASE):
        return None
    if wants_explanation(text) or problem_of(text) is not None:
        return None
    return Said(_WRITE_IT_OUT.format(code(request)), is_refusal=True)


def not_replaced(text: str, request: str, question: str) -> Reading | None:
    """That a thing cannot be put into the question, or is not in it to be replaced.

    A calculation in words is one of its own: "what about the square root of 2".
    """
    wanted, own = replacement_in(request, is_led_in=False), problem_of(text)
    is_lone = isinstance(own, Compute) and is_value(own.expression)
    if wanted is None or not (own is None or is_lone or isinstance(own, Rewrite)):
        return None
    if not wanted.old and " " in wanted.new and isinstance(problem_of(wanted.new), Compute):
        return Written(wanted.new)
    if not wanted.old:
        new, asked = code(wanted.new), code(question)
        is_asked = own is not None or _WHAT_ABOUT.match(request)
        return None if not is_asked else Said(f"I cannot put {new} into {asked}. {_IN_FULL}")
    if re.search(rf"(?<![\w.]){re.escape(wanted.old)}(?![\d.])", question):
        return None
    return Said(f"I see no {code(wanted.old)} in {code(question)}. {_IN_FULL}")


_WHAT_ABOUT: Final = late_regex(r"(?:what|how) about\b", re.IGNORECASE)
_IN_FULL: Final = "Please send the new question in full."


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
