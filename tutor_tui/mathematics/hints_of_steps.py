"""What a hint says of a step before its numbers: which part of the line it is about.

A step such as "Subtract 3 from both sides." names the number; the hint before it only the part
that has to go.
"""

import re
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Problem, Solve, Step
from tutor_tui.mathematics.terms import is_linear
from tutor_tui.mathematics.trees import variables

_MOVED: Final = late_regex(r"(?:Subtract|Add) (?P<part>\S+) (?:from|to) both sides\.")
_SCALED: Final = late_regex(r"(?:Divide|Multiply) both sides by -?[\d./]+\.")
_NUMBER: Final = re.compile(r"[\d./]+")

_OF_NUMBERS: Final = (
    "the number that stands beside the term with the unknown goes away by the opposite operation; "
    "do it to both sides."
)
_OF_TERMS: Final = (
    "the unknown stands on both sides; take its term away from one side, doing the same to the "
    "other."
)
_OF_FACTORS: Final = (
    "only the factor of the unknown is left; undo it by the opposite operation, on both sides."
)


def aim_of(problem: Problem, step: Step) -> str:
    """Which part of a linear equation a step is about; nothing for other steps."""
    match problem:
        case Solve(equations=(equation,)) if is_linear(equation) and len(variables(equation)) == 1:
            moved = _MOVED.fullmatch(step.reason)
            if moved is not None:
                return _OF_NUMBERS if _NUMBER.fullmatch(moved["part"]) else _OF_TERMS
            is_last = step.rule == "divide" and _SCALED.fullmatch(step.reason)
            return _OF_FACTORS if is_last else ""
        case _:
            return ""


def numbers_sought(reason: str) -> str:
    """The reason of a factoring without the numbers that were found for it."""
    return _FOUND.sub("look for two numbers that multiply to ", reason)


_FOUND: Final = late_regex(r"factor: -?\d+ and -?\d+ multiply to ", re.IGNORECASE)
