"""Whether the working of a problem shows what somebody asks about it.

"what did you do to get rid of the 4" is answered by a working in which that 4 is divided by; a
question with a word or a number that no line of it has is about something else.
"""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.mathematics.follow_ups.plain_words import LIGHT, words_of
from tutor_tui.mathematics.hints import why
from tutor_tui.mathematics.problems import Answer, Problem, Step
from tutor_tui.mathematics.steps import heading_of, steps_of
from tutor_tui.mathematics.values_in_steps import holds, without_formulas

_ASKING_WORDS: Final = """
    why how where what which made going on doing remove removed eliminate eliminated when come
    came up rid cancel
    turn become becomes became happen appear
    appears appeared disappear disappears disappeared vanish vanished go goes went gone choose
    chose chosen pick picked work use put know must has side sides both one ones other first
    second next then after before instead term terms number figure bit part answer end middle line
    stay stays change write move moved bring brought leave left need allowed allow about
    over under top bottom not only suddenly again with as see understand explain reason
"""
_SIGNS: Final = (
    ("√", "root square"), ("^", "power exponent"), ("²", "square power"), ("³", "cube power"),
    ("/", "fraction divide"), ("*", "multiply product"), ("·", "multiply product"),
    ("+", "add sum"), ("-", "subtract negative"), ("π", "pi"), ("(", "bracket brackets"),
    ("%", "percentage"),
)  # fmt: skip


def told_by_working(problem: Problem, answer: Answer, asked: str) -> Answer | None:
    """The step or the whole working, where it has every number and word that is `asked` about."""
    rest, formulas = without_formulas(asked)
    words = words_of(rest)
    steps = steps_of(problem) or ()
    if words is None or not steps:
        return None
    lines = [heading_of(problem), answer.text, *_lines(steps)]
    meant = {token for token in words.tokens if token not in _passing()} - {"#"}
    values = (*words.values, *formulas)
    if not meant and not values:
        return None
    is_shown = all(any(holds(line, value) for line in lines) for value in values)
    return why(problem, 0, asked) if is_shown and meant <= _telling(lines) else None


def _lines(steps: tuple[Step, ...]) -> Iterator[str]:
    for step in steps:
        yield from (step.rule, step.reason, step.before, *step.after)


def _telling(lines: list[str]) -> frozenset[str]:
    """The words of the lines, and the names of the signs in them."""
    text = " ".join(lines)
    named = " ".join(names for sign, names in _SIGNS if sign in text)
    parts = re.findall(r"[A-Za-z]+", f"{text} {named}")
    read = (words_of(part) for part in dict.fromkeys(parts))
    return frozenset(token for one in read if one for token in one.tokens)


def _passing() -> frozenset[str]:
    """Words that ask and name nothing of a working."""
    read = (words_of(word) for word in _ASKING_WORDS.split())
    return LIGHT | {token for one in read if one for token in one.tokens}
