"""Back to where a chain of follow-ups began: "integrate the original function"."""

import re
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.elliptical.phrases import objects_of
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.marks import RESULT
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Compute, Rewrite
from tutor_tui.mathematics.written import written

_ORIGINAL: Final = re.compile(
    r"\b(?:the|our|my) (?:original|initial|very first|starting)(?: (?P<what>function|expression"
    r"|equation|polynomial|matrix|list|number|numbers|curve|formula|question|problem|one))?\b",
    re.IGNORECASE,
)


_ALIKE: Final = late_regex(
    r"(?:so |and |but )?(?:is|are) (?:it|that|this|they)(?: (?:really|still|exactly|always))*"
    r" (?:the same(?: thing)? as|equal to|equivalent to|identical (?:to|with))\b",
    re.IGNORECASE,
)
"""Whether what came out is the same as what was there: a statement to be judged."""


def of_the_original(request: str, root: str) -> str | None:
    """The request with what was first asked about in place of "the original function"."""
    found = _ORIGINAL.search(request)
    if found is None or not root:
        return None
    is_question = (found["what"] or "").lower() in ("question", "problem")
    if is_question and len(request.split()) <= len(found[0].split()) + 2:
        return root
    if _ALIKE.match(request) and isinstance(first := problem_of(root), Rewrite | Compute):
        return f"is {written(first.expression)} = {RESULT}?"
    for thing in reversed(objects_of(root)):
        whole = f"{request[: found.start()]}{thing}{request[found.end() :]}"
        if problem_of(whole) is not None:
            return whole
    return None
