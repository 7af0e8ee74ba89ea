"""Why the rules of school are as they are: short reasons, each with numbers to see it by.

A reason is told to somebody who asks why and names the rule, or who points at it ("why do you
flip it?") while a problem with that rule is talked about.
"""

import re
from typing import Final

from tutor_tui.engines.symbolic.topics import (
    reasons_of_answers,
    reasons_of_calculus,
    reasons_of_choices,
    reasons_of_formulas,
    reasons_of_rules,
    reasons_of_school,
    reasons_of_university,
)
from tutor_tui.engines.symbolic.topics.reason import Reason
from tutor_tui.mathematics.late_patterns import kept_regex

_MOST_LETTERS: Final = 140
_WHY: Final = re.compile(
    r"\b(?:why|how come|what(?:'s| is) the (?:reason|point)"
    r"|where(?:'s|s| is| did) (?:the )?(?:\+ ?|plus )c"
    r"|how (?:do|can|did|would|should) (?:you|u|we|i|one|people) (?:know|tell|choose|pick|decide"
    r"|remember|memori[sz]e|find|do)"
    r"|(?:which|what) (?:log|base|trig|ratio|side|function|one is (?:the )?hypotenuse)"
    r"|(?:do|must|should|did) (?:i|we|you) (?:always )?(?:have|need)? ?(?:to )?(?:move|bring|set"
    r"|make)|in my head|mentally|quick(?:er)? way|is there a trick"
    r"|is (?:that|this|it) (?:the )?(?:same as )?(?:the )?area"
    r"|(?:which|what) (?:curve|function|graph) is (?:the )?(?:on top|above|upper|higher)"
    r"|reason|but isn't (?:it|that|this)|can (?:i|you"
    r"|we) (?:just |simply |also )*(?:cancel|cross[- ]?multipl\w*)|always (?:have |be |get |give )?"
    r"(?:two|2)|where (?:do|does|did) .{1,20} come from|convince me|prove it)\b"
    r"|^(?:but |so |and )?(?:how|what(?:'s|s| is) (?:the )?(?:\+ ?|plus )?c)$",
    re.IGNORECASE,
)
REASONS: Final[tuple[Reason, ...]] = (
    *reasons_of_university.REASONS,
    *reasons_of_rules.REASONS,
    *reasons_of_choices.REASONS,
    *reasons_of_calculus.REASONS,
    *reasons_of_answers.REASONS,
    *reasons_of_school.REASONS,
    *reasons_of_formulas.REASONS,
)
"""The particular before the general: the first that fits is told."""


def reason_for(text: str, question: str) -> str | None:
    """Why a rule holds, for a message that asks it after `question`; `None` for other messages."""
    plain = " ".join(text.replace("’", "'").split()).strip(" .?!").lower()
    if len(plain) > _MOST_LETTERS or not _WHY.search(plain):
        return None
    named = (one for one in REASONS if kept_regex(one.asked).search(plain))
    pointed = (
        one
        for one in REASONS
        if kept_regex(one.pointed).search(plain) and kept_regex(one.within).search(question.lower())
    )
    found = next(named, None) or next(pointed, None)
    return None if found is None else found.text
