"""Lines of working as a person writes them: no brackets around single numbers, no idle steps.

The kinds put their lines together from parts that are in brackets for safety's sake.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from tutor_tui.mathematics.parse import parse_statement
from tutor_tui.mathematics.problems import Step
from tutor_tui.mathematics.syntax import TooLargeError, UnreadableError
from tutor_tui.mathematics.written import written

_LONGEST: Final = 300
_IDLE: Final = frozenset(
    ("add", "collect", "difference", "divide", "limit", "potential", "share", "work out")
)
"""Rules whose steps say nothing where the line stays as it is, unlike that of `e^x`, say."""


def tidied(steps: Iterable[Step]) -> tuple[Step, ...]:
    """The steps with tidy lines, without those that change nothing."""
    neat = [
        replace(step, before=tidy(step.before), after=tuple(map(tidy, step.after)))
        for step in steps
    ]
    kept = [step for step in neat if step.rule not in _IDLE or step.after != (step.before,)]
    return tuple(kept or neat)


def tidy(line: str) -> str:
    """`(16 - (1))/(4 - (1))` as `(16 - 1)/(4 - 1)`: the same tree in fewer signs."""
    if "(" not in line or len(line) > _LONGEST:
        return line
    try:
        tree = parse_statement(line)
        neat = written(tree)
        is_same = len(neat) < len(line) and parse_statement(neat) == tree
    except (UnreadableError, TooLargeError):
        return line
    return neat if is_same else line
