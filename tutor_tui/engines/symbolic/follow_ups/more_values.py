"""The question with one value more in its list, or with another event of its variable."""

import re
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.reworded import reworded
from tutor_tui.engines.symbolic.follow_ups.stories import facts_of
from tutor_tui.engines.symbolic.follow_ups.story_phrases import said_in
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.late_patterns import late_regex

_MORE: Final = late_regex(
    r"(?:(?:and|what) )?(?:what )?if (?:i|we|you|he|she|they|there)(?:'s)? ?(?:also )?(?:add(?:s"
    r"|ed)?|gets?|got|includes?|included|scored?s?|had|have|is|was)?(?: ?(?:a|an|another|one more"
    r"|in|also))* (?P<new>-?\d+(?:\.\d+)?)(?: (?:next time|next|too|more|as well|to (?:it|the list"
    r"|them)|(?:in|on|for) (?:the|my) (?:next|last|final)(?: (?:one|test|quiz|exam))?|now))*",
    re.IGNORECASE,
)
_VALUES: Final = late_regex(r"-?\d+(?:\.\d+)?(?:(?:,? and |, ?| )-?\d+(?:\.\d+)?){2,}")


_EVENT: Final = late_regex(r"\bP ?\([^()]{1,40}\)", re.IGNORECASE)


def with_other_values(request: str, question: str) -> str | None:
    """The question with one value more in its list, or another event: "and P(X < 85)"."""
    new, old = _EVENT.fullmatch(said_in(request)), _EVENT.findall(question)
    if new is not None and len(old) == 1:
        whole = question.replace(old[0], new[0])
        return whole if problem_of(whole) is not None else None
    if new is not None and (facts := facts_of(question)):
        return reworded(f"{facts}. {new[0]}")
    return _with_more_values(request, question)


def _with_more_values(request: str, question: str) -> str | None:
    """The one list of the question with a value more at its end: "what if i get 10 next"."""
    found, lists = _MORE.fullmatch(request), list(_VALUES.finditer(question))
    if found is None or len(lists) != 1 or not _STATISTIC.search(question):
        return None
    values = ", ".join(re.findall(r"-?\d+(?:\.\d+)?", lists[0][0]))
    whole = f"{question[: lists[0].start()]}{values}, {found['new']}{question[lists[0].end() :]}"
    return whole if problem_of(whole) is not None else None


_STATISTIC: Final = late_regex(
    r"\b(?:mean|average|median|mode|range|standard deviation|variance|sum|total)\b", re.IGNORECASE
)
