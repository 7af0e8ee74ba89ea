"""Whether an answer is exact, and the exact value behind an estimate."""

import re
from typing import Final

from tutor_tui.mathematics.kinds.textbook.strips import Strips
from tutor_tui.mathematics.problems import Answer, Integrate, Problem
from tutor_tui.mathematics.sentences import refused
from tutor_tui.mathematics.solve import solve
from tutor_tui.mathematics.syntax import Number

_TOLD: Final = re.compile(r"Exactly it is `[^`]+`\.")
"""What the answer to an estimate says beside it."""


def exactly(problem: Problem, answer: Answer, _words: str) -> Answer | None:
    """The exact value behind an estimate, or whether what was told is rounded."""
    if answer.result is None:
        return None
    if isinstance(problem, Strips):
        bounds = (Number(problem.low), Number(problem.high))
        return solve(Integrate(problem.expression, problem.variable, bounds))
    if told := _TOLD.search(answer.text):
        return refused(told[0])
    if "about" in answer.text:
        return refused(
            f"The decimal after `about` is rounded, the other value is exact: {answer.text}"
        )
    is_decimal = bool(re.search(r"\d\.\d{4,}", answer.result))
    if is_decimal:
        return refused(f"I cannot promise that; it may be rounded: {answer.text}")
    return refused(f"Yes, nothing in it is rounded: {answer.text}")
