"""Whether an answer to a problem is right, by meaning; what is uncertain is never called wrong."""

import re
from collections.abc import Callable
from typing import Final

from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.judging.antiderivatives import by_derivative
from tutor_tui.mathematics.judging.differential import by_equation
from tutor_tui.mathematics.judging.durations import by_time
from tutor_tui.mathematics.judging.families import by_families
from tutor_tui.mathematics.judging.formulas import by_curve, by_line, by_matrix
from tutor_tui.mathematics.judging.judgement import UNDECIDED, Judgement, Worth
from tutor_tui.mathematics.judging.points import by_own_answer, by_place, by_points
from tutor_tui.mathematics.judging.question import Asked
from tutor_tui.mathematics.judging.regions import by_regions
from tutor_tui.mathematics.judging.said import in_signs
from tutor_tui.mathematics.judging.values import by_values
from tutor_tui.mathematics.judging.words import by_words
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.syntax import TooLargeError, UnreadableError

_FOLLOWING: Final = late_regex(
    r"\s*(?:\n|;|,?\s*\b(?:and so|so then|so|therefore|thus|then|hence)\b,?|=>|⇒|⟹|→|∴)\s*",
    re.IGNORECASE,
)
"""What stands between a line of working and the line that follows from it."""

_CONDITION: Final = late_regex(
    r",?\s*\(?(?:for|where|if|when|provided|with)?\s*[a-z]\s*(?:≠|!=|\\neq?)\s*[^\s()]+\)?$",
    re.IGNORECASE,
)
"""What a value is restricted to, `x - 3` for `x ≠ 2`."""

_Reader = Callable[[Asked, str], Judgement | None]

_READERS: Final[tuple[_Reader, ...]] = (
    by_time,
    by_words,
    by_derivative,
    by_equation,
    by_families,
    by_regions,
    by_matrix,
    by_curve,
    by_line,
    by_points,
    by_values,
    by_place,
    by_own_answer,
)


def judged(asked: Asked, said: str) -> Judgement:
    """What `said` is worth as the answer to a question whose answer is known and checked."""
    return judged_lines(asked, said)[-1][1]


def judged_lines(asked: Asked, said: str) -> list[tuple[str, Judgement]]:
    """What is said with its worth: the whole, or line by line as far as all is right.

    Of "3x = 3 so x = 1" each line counts: the first that is not right is the last of the list.
    """
    whole = _judged_line(asked, said)
    lines = _lines(said) if whole == UNDECIDED else []
    if len(lines) < 2:
        return [(said, whole)]
    found: list[tuple[str, Judgement]] = []
    for line in lines:
        found.append((line, _judged_line(asked, line)))
        if found[-1][1].worth not in (Worth.LINE, Worth.RIGHT):
            break
    return found


def _lines(said: str) -> list[str]:
    lines = [line for line in _FOLLOWING.split(said.strip()) if line]
    return lines if len(lines) > 1 else [line.strip() for line in said.split(",")]


def _judged_line(asked: Asked, said: str) -> Judgement:
    found = _read(asked, in_signs(said))
    without = _CONDITION.sub("", said)
    return _read(asked, in_signs(without)) if found == UNDECIDED and without != said else found


def _read(asked: Asked, line: str) -> Judgement:
    for reader in _READERS if line else ():
        try:
            found = reader(asked, line)
        except (UndefinedError, UnreadableError, TooLargeError):
            continue
        if found is not None:
            return found
    return UNDECIDED
