"""A story that goes on, and is asked about again: "then it dropped 12 degrees", "what if there is
also a drain that empties it in 12 hours", "with exactly 2 women".

What is new stands beside the facts, and the core must read all of it with the question.
"""

import re
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.stories import facts_of
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.kinds.narrated.dating import undated
from tutor_tui.mathematics.kinds.probability.counting import Count
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import KindProblem
from tutor_tui.mathematics.request import LED

_FEWEST_WORDS: Final = 3
_MOST_WORDS: Final = 20
_GOES_ON: Final = late_regex(
    rf"{LED}(?:then|after (?:that|this)|afterwards|later(?: on)?"
    r"|(?:the )?next (?:day|hour|week|year)|next)\b[\s,]*(?P<clause>.+?)\W*",
    re.IGNORECASE | re.DOTALL,
)
_JOINS: Final = late_regex(
    rf"{LED}(?:(?:what|how about) )?(?:if|suppose|say) (?P<clause>"
    r".*\b(?:also|too|as well|another|a (?:second|third|fourth)|joins?|joined|helps?|helped|drains?"
    r"|leaks?|at the same time)\b.*?)\W*",
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
    for said in (
        clause,
        re.sub(r"\b(?:also|too|as well|at the same time)\b ?", "", clause).strip(),
    ):
        whole = f"{facts}. {said}. {asked}?"
        read = problem_of(whole)
        if isinstance(read, KindProblem) and read != problem:
            return whole
    return None


_QUANTITY: Final = (
    r"(?:exactly|at least|at most|no more than|only) (?:\d+|one|two|three|four|five|an?) [a-z]+"
    r"|no [a-z]+|all [a-z]+"
)
_QUANTIFIED: Final = late_regex(
    r"\W*(?:(?:and|but|so|ok|now|what|about|if|how many|there|it|they|we|is|are|has|have|must|be"
    rf"|with|having|contains?|containing|includes?)\b[\s,]*)*(?P<clause>{_QUANTITY})\W*",
    re.IGNORECASE,
)
_SAID: Final = late_regex(rf"\b(?:{_QUANTITY})", re.IGNORECASE)


def is_narrowed(text: str, question: str) -> bool:
    """Whether a message says how many of a sort a choice has, which changes no number told."""
    return bool(_QUANTIFIED.fullmatch(text)) and isinstance(problem_of(question), Count)


def narrowed(text: str, question: str) -> str | None:
    """The choices with so many of a sort: "with exactly 2 women" after "how many ways"."""
    found = _QUANTIFIED.fullmatch(text)
    problem = problem_of(question) if found else None
    if found is None or not isinstance(problem, Count):
        return None
    if _SAID.search(question):
        whole = _SAID.sub(lambda _: found["clause"], question, count=1)
    else:
        whole = f"{question.rstrip(' ?.!')} with {found['clause']}?"
    read = problem_of(whole)
    return whole if isinstance(read, Count) and read != problem else None
