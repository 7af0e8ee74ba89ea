"""A problem like one that was asked: with other numbers, or one that is practised there."""

import asyncio
import re
from collections.abc import Mapping
from functools import partial
from random import Random
from typing import Final

from tutor_tui.engines.symbolic.practising.suggested import skill_talked_about
from tutor_tui.mathematics.client import MathematicsWorker
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.inequalities.problems import Conditions
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.practice.skill import EASIEST, HARDEST
from tutor_tui.mathematics.problems import Compute, Rewrite, Solve
from tutor_tui.mathematics.request import bare

_LEVEL: Final = 2


async def similar_to(worker: MathematicsWorker, question: str, number: int) -> str:
    """The question with other numbers; `number` tells several such apart.

    Where none of its numbers can change, one of its kind for practice; raises `UndefinedError`
    where that has no practice either.
    """
    question = _without_talk(question)
    try:
        made = await worker.call("question", {"question": question, "variant": number})
    except UndefinedError:
        skill = skill_talked_about([question])
        if skill is None:
            raise
        wanted = {"skill": skill.name, "level": _LEVEL, "seed": f"{question} {number}"}
        made = await worker.call("exercise", wanted)
    return _in_plain_text(made)


def with_numbers(question: str, sort: str, number: int) -> str:
    """The question with fractions or decimals for its whole numbers; `number` tells them apart.

    Raises `UndefinedError` where it is no sum, simple equation or expression in terms: then such
    numbers would spoil it.
    """
    question = _without_talk(question)
    chance = Random(f"{question}#{number}")  # noqa: S311 - nothing is kept secret by it
    other = partial(_decimal if sort == "decimals" else _fraction, chance)
    changed = _WHOLE.sub(other, question)
    before = problem_of(question)
    is_fit = isinstance(before, _FIT) and not _SPOILED.search(question) and changed != question
    if not is_fit or type(problem_of(changed)) is not type(before):
        raise UndefinedError(f"I have no problem of that kind with {sort}; {_INSTEAD}")
    return changed


_FIT: Final = (Compute, Solve, Conditions, Rewrite)
_SPOILED: Final = late_regex(r"[\^²³√/÷|]|sqrt|root|log|ln|sin|cos|tan|factor|,.*=", re.IGNORECASE)
_WHOLE: Final = late_regex(r"(?<![\w.,])\d{1,3}(?![\d.,%])")
_BELOW: Final = (2, 3, 5, 7)
_INSTEAD: Final = "`another one like it` brings one with other whole numbers."


def _fraction(chance: Random, found: re.Match[str]) -> str:
    top = int(found[0]) + chance.randint(0, 3)
    below = [one for one in _BELOW if top % one]
    return f"({top}/{chance.choice(below)})" if below else found[0]


def _decimal(chance: Random, found: re.Match[str]) -> str:
    return f"{found[0]}.{chance.randint(1, 9)}"


async def at_level(worker: MathematicsWorker, question: str, level: int, number: int) -> str | None:
    """A problem of this level of practice, of the skill of a question; `None` without a skill."""
    skill = await asyncio.to_thread(skill_talked_about, [question])
    if skill is None:
        return None
    wanted = {"skill": skill.name, "level": level, "seed": f"{question} {number}"}
    return _in_plain_text(await worker.call("exercise", wanted))


def level_wished(harder: int, before: int) -> int:
    """The level of practice that is meant: one of the high or low ones first, then the last."""
    if not harder:
        return before
    first, last = (HARDEST - 1, HARDEST) if harder > 0 else (EASIEST + 1, EASIEST)
    return last if before in (first, last) else first


def _in_plain_text(made: Mapping[str, object]) -> str:
    return str(made["question"]).replace("`", "").rstrip(".")


def _without_talk(question: str) -> str:
    """The question without "hi, can you help me", where it is the same without."""
    while question.startswith("explain "):
        question = question.removeprefix("explain ")
    plain = bare(question)
    return plain if problem_of(plain) == problem_of(question) else question
