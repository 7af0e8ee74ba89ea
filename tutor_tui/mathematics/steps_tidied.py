"""Lines of working as a person writes them: no brackets around single numbers, no idle steps.

The kinds put their lines together from parts that are in brackets for safety's sake.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from tutor_tui.mathematics.brackets import closing
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.parse import parse_statement
from tutor_tui.mathematics.problems import Step
from tutor_tui.mathematics.syntax import Node, TooLargeError, UnreadableError

_LONGEST: Final = 300
_IDLE: Final = frozenset(
    (
        "add",
        "collect",
        "constanttimes",
        "difference",
        "divide",
        "limit",
        "potential",
        "share",
        "work out",
    )
)
"""Rules whose steps say nothing where the line stays as it is, unlike that of `e^x`, say."""


def tidied(steps: Iterable[Step]) -> tuple[Step, ...]:
    """The steps with tidy lines, without those that say nothing new.

    The last one is kept where its line has not been reached before, so `3/28` in a working that
    counts 3 and 28 first.
    """
    neat = [
        replace(step, before=tidy(step.before), after=tuple(map(tidy, step.after)))
        for step in steps
    ]
    kept = [step for step in neat if step.rule not in _IDLE or step.after != (step.before,)]
    if len(kept) > 1 and kept[-1] != neat[-1] and neat[-1].before not in kept[-1].after:
        kept.append(replace(neat[-1], after=()))
    return tuple(dict.fromkeys(kept or neat))


def tidy(line: str) -> str:
    """`(16 - (1))/(4 - (1))` as `(16 - 1)/(4 - 1)`: the same tree without idle brackets."""
    if "(" not in line or len(line) > _LONGEST:
        return line
    try:
        tree = parse_statement(line)
    except (UnreadableError, TooLargeError):
        return line
    for start in reversed([place for place, sign in enumerate(line) if sign == "("]):
        shorter = _without_pair(line, start)
        if shorter != line and _reads_as(shorter, tree):
            line = shorter
    return line


def _without_pair(line: str, start: int) -> str:
    """The line without the pair of brackets that begins here, if it may stand for a part."""
    end = closing(line, start) or len(line)
    before, inside, after = line[:start], line[start + 1 : end], line[end + 1 :]
    is_open = not before or before[-1] in _BEFORE
    is_closed = not after or after[0] in _AFTER
    is_double = before.endswith("(") and after.startswith(")")
    is_plain = not _SUM.search(inside) and (not inside.startswith("-") or not before)
    is_top = "/" in inside and after.startswith("/")
    is_tower = before.endswith("^") and bool(_POWER.search(inside))
    is_idle = is_open and is_closed and (is_double or is_plain) and not (is_top or is_tower)
    return before + inside + after if is_idle else line


def _reads_as(line: str, tree: Node) -> bool:
    try:
        return parse_statement(line) == tree
    except (UnreadableError, TooLargeError):
        return False


_BEFORE: Final = " *·/+-=<>≤≥^(["
_AFTER: Final = " *·/+-=<>≤≥^)]²³,"
_SUM: Final = late_regex(r" [-+] ")
"""What would be a sum without its brackets: they are not tried."""
_POWER: Final = late_regex(r"[\^⁰¹²³⁴-⁹ⁿ]")
"""In an exponent: `e^x²` reads as the square of `e^x`."""
