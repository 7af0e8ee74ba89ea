"""A problem like one that was asked: with other numbers, or one that is practised there."""

from typing import Final

from tutor_tui.engines.symbolic.practising.suggested import skill_talked_about
from tutor_tui.mathematics.client import MathematicsWorker
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.failures import UndefinedError
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
    return str(made["question"]).replace("`", "").rstrip(".")


def _without_talk(question: str) -> str:
    """The question without "hi, can you help me", where it is the same without."""
    plain = bare(question)
    return plain if problem_of(plain) == problem_of(question) else question
