"""Problems typed in LaTeX, in the notation that follow-ups can change: "now with 5/9 instead".

What comes out is taken only where the core reads the very same problem in it.
"""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.problems import Integrate, Problem
from tutor_tui.mathematics.spans import find_mathematics
from tutor_tui.mathematics.syntax import TooLargeError, UnreadableError
from tutor_tui.mathematics.written import written

_LONGEST: Final = 300
_DELIMITERS: Final = re.compile(r"\${1,2}|\\[()\[\]]")
_MATRIX: Final = re.compile(r"\\begin\{[pb]matrix\}(?P<rows>.*?)\\end\{[pb]matrix\}", re.DOTALL)


def in_plain_notation(text: str) -> str:
    """The problem without LaTeX; the text as it is where that would not be the same problem."""
    if "\\" not in text or len(text) > _LONGEST:
        return text
    try:
        problem = problem_of(text)
        if problem is None:
            return text
        same = (one for one in _forms(text, problem) if problem_of(one) == problem)
        return next(same, text)
    except (UnreadableError, TooLargeError):
        return text


def _forms(text: str, problem: Problem) -> Iterator[str]:
    plain = _MATRIX.sub(_matrix, text)
    for span in reversed(find_mathematics(plain)):
        plain = f"{plain[: span.start]}{written(span.node)}{plain[span.end :]}"
    plain = " ".join(_DELIMITERS.sub(" ", plain).split())
    if "\\" not in plain:
        yield plain
    if isinstance(problem, Integrate):
        yield _integral(problem)


def _matrix(found: re.Match[str]) -> str:
    rows = [row.split("&") for row in re.split(r"\\\\", found["rows"]) if row.strip()]
    shown = (f"[{', '.join(cell.strip() for cell in row)}]" for row in rows)
    return f"[{', '.join(shown)}]"


def _integral(problem: Integrate) -> str:
    whole = f"integrate {written(problem.expression)}"
    if problem.bounds is None:
        return f"{whole} with respect to {problem.variable}"
    first, last = problem.bounds
    return f"{whole} from {written(first)} to {written(last)}"
