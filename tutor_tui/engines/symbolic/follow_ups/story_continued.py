"""A story that goes on, and is asked about again: "then it dropped 12 degrees", "what if there is
also a drain that empties it in 12 hours".

What happens then stands behind the facts, and the core must read all of it with the question.
"""

import re
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.stories import facts_of
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.kinds.narrated.dating import undated
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import KindProblem

_FEWEST_WORDS: Final = 3
_MOST_WORDS: Final = 20
_GOES_ON: Final = late_regex(
    r"\W*(?:(?:and|but|so|ok|now)\b[\s,]*)*(?:then|after (?:that|this)|afterwards|later(?: on)?"
    r"|(?:the )?next (?:day|hour|week|year)|next)\b[\s,]*(?P<clause>.+?)\W*",
    re.IGNORECASE | re.DOTALL,
)
_JOINS: Final = late_regex(
    r"\W*(?:(?:and|but|so|ok|now)\b[\s,]*)*(?:(?:what|how about) )?(?:if|suppose|say) (?P<clause>"
    r".*\b(?:also|too|as well|another|a (?:second|third|fourth)|joins?|joined|helps?|helped)\b"
    r".*?)\W*",
    re.IGNORECASE | re.DOTALL,
)
_ASKS: Final = late_regex(
    r"(?:what|how|when|where|which|who|why|find|is|are|was|were|do|does|did|can|could|would|will"
    r"|show|solve|in|for|with|if|to|at|as|by|take|add|times|divide|multiply|round|give|tell|the"
    r" (?:mean|median|mode|range)|we|you)\b",
    re.IGNORECASE,
)
"""What a message begins with that tells of nothing that happens."""


def continued(text: str, question: str) -> str | None:
    """The story with what happens next, or with one who takes part besides, asked about again."""
    found = _GOES_ON.fullmatch(text) or _JOINS.fullmatch(text)
    clause = found["clause"].strip() if found else ""
    is_told = _FEWEST_WORDS <= len(clause.split()) <= _MOST_WORDS and not _ASKS.match(clause)
    facts = facts_of(question) if is_told else ""
    problem = problem_of(question) if facts else None
    if not isinstance(problem, KindProblem) or "?" in clause:
        return None
    asked = undated(question[len(facts) :].strip(" .?!,;"))
    for said in (clause, re.sub(r"\b(?:also|too|as well)\b ?", "", clause).strip()):
        whole = f"{facts}. {said}. {asked}?"
        read = problem_of(whole)
        if isinstance(read, KindProblem) and read != problem:
            return whole
    return None
