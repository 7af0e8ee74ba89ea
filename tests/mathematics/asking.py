"""Ask the core a question in words, inside the test's own process."""

import re
from functools import lru_cache

from tutor_tui.mathematics.problems import Answer, Problem
from tutor_tui.mathematics.solve import solve
from tutor_tui.mathematics.understand import Unclear, understand


def problem(question: str) -> Problem:
    """The problem in a question; fails where there is none."""
    found = understand(question)
    assert found is not None
    assert not isinstance(found, Unclear), found.mathematics
    return found


@lru_cache(maxsize=64)
def answer(question: str) -> Answer:
    """The core's answer to a question, which several helpers of one test look at."""
    return solve(problem(question))


def asks_unclearly(question: str) -> bool:
    """Whether the core says that it does not know what is asked."""
    return isinstance(understand(question), Unclear)


def spans_of(text: str) -> list[str]:
    """The code spans of a Markdown text."""
    return re.findall(r"`([^`]*)`", text)
