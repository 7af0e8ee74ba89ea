"""What is replied to a follow-up once the thread was written out."""

import asyncio
import re
from collections.abc import Mapping
from typing import Final

from tutor_tui.domain.checks import Mark
from tutor_tui.engines.symbolic.dialogue import next_move
from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.readings import (
    Another,
    Asked,
    Claimed,
    Compared,
    Doubted,
    Example,
    Said,
    Several,
)
from tutor_tui.engines.symbolic.follow_ups.thread import REFUSALS, Thread
from tutor_tui.engines.symbolic.moves import Calculation, Reply
from tutor_tui.engines.symbolic.refusing import refusal
from tutor_tui.mathematics.client import MathematicsWorker
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.practice.skill import HARDEST
from tutor_tui.mathematics.problems import KindProblem, Solve, code

_POSED: Final = (
    "Here is {}: `{}`. Send me your answer, or ask for a `hint`, the next `step` or the `answer`."
)
_POSED_PROBLEM: Final = re.compile(r"Here is (?:another one|one of level \d of \d): `([^`]+)`")
AGAIN: Final = "Yes, checked again"
"""How the reply begins that an answer was checked once more."""

Told = tuple[str, Mapping[str, object]]
"""A reply and what the core found for it (nothing where there was no calculation)."""


def posed_in(text: str) -> str | None:
    """The problem that a message of the tutor poses; `None` where it poses none."""
    found = _POSED_PROBLEM.search(text)
    return found[1] if found else None


async def told(worker: MathematicsWorker, thread: Thread) -> Told | None:
    """The reply to the last message; `None` where its words in full say what to do."""
    if isinstance(thread.last, Compared):
        return await _compared(worker, thread.last)
    return await _told(worker, thread)


async def _told(worker: MathematicsWorker, thread: Thread) -> Told | None:
    question = thread.context.question or ""
    match thread.last:
        case Said(text=text):
            return text, {}
        case Example(question=shown, lead=lead):
            found = await worker.call("explain", {"question": shown})
            opening = f"{lead} For example".lstrip()
            return f"{opening}: {code(shown)}\n\n{found['text']}", found
        case Claimed(claim=claim, is_why=is_why):
            return await _judged(worker, thread.context, claim, is_why=is_why)
        case Asked(told=dict() as found):
            return str(found["text"]), found
        case Doubted():
            return await _doubted(worker, question)
        case Several() as several:
            return await _listed(worker, several)
        case Another() as another:
            level = f"one of level {another.level} of {HARDEST}" if another.level else "another one"
            return _POSED.format(level, another.question), {}
        case _:
            return None


async def _judged(worker: MathematicsWorker, context: Context, claim: str, *, is_why: bool) -> Told:
    """The verdict on a proposed result, or what it is right for where it is wrong here."""
    question = context.question or ""
    found = await worker.call("judge", {"question": question, "claim": claim})
    if earlier := await _right_for_the_first(worker, context, claim, found):
        return earlier
    return await _why_not(worker, question, found) if is_why else (str(found["text"]), found)


async def _right_for_the_first(
    worker: MathematicsWorker, context: Context, claim: str, judged: Mapping[str, object]
) -> Told | None:
    """A result that is wrong for what was asked last and right for the question it came from."""
    root = context.root
    if root in ("", context.question) or not str(judged["text"]).startswith("No, "):
        return None
    if not isinstance(problem_of(root), KindProblem | Solve):
        return None
    first = await worker.call("judge", {"question": root, "claim": claim})
    if not str(first["text"]).startswith("Yes, "):
        return None
    last = _VERDICT.sub("", str(judged["text"])).strip()
    asked = f"{code(claim)} is right for {code(root)}; what was asked last is another question."
    return f"{asked} {last}", first


async def _why_not(worker: MathematicsWorker, question: str, judged: Mapping[str, object]) -> Told:
    """The verdict on a proposed result, and the working that leads to another one."""
    told = str(judged["text"])
    verdict = _VERDICT.match(told)
    if verdict is None and not told.startswith(_NO_VALUE):
        return told, judged
    found = await worker.call("explain", {"question": question})
    return f"{verdict[0]} {found['text']}" if verdict else str(found["text"]), judged


_VERDICT: Final = re.compile(r"No, `[^`]*` is not right\.(?= )")
"""A verdict that tells no reason of its own."""

_NO_VALUE: Final = "The question asks for yes or no."


async def _compared(worker: MathematicsWorker, two: Compared) -> Told:
    found = await worker.call(
        "compare",
        {"first": two.first, "second": two.second, "claim": two.claim, "before": two.before},
    )
    return str(found["text"]), found


async def _doubted(worker: MathematicsWorker, question: str) -> Told:
    """The answer checked by hand where a person could, else how the core checked it."""
    found = await worker.call("recheck", {"question": question})
    if written := str(found["written"]):
        return f"{AGAIN}:{'' if written.startswith(chr(10)) else ' '}{written}", found
    if found.get("mark") == Mark.AGREES:
        return f"{AGAIN} {found['how']}: {found['text']}", found
    return f"I could not check it, so I am not sure. {found['text']}", found


async def _listed(worker: MathematicsWorker, several: Several) -> Told:
    """Every part's answer behind its label; the check of the whole is the weakest of all."""
    lines, results, marks, hows = [], [], [], []
    for label, question in zip(several.labels, several.questions, strict=True):
        text, found = await _part(worker, question)
        lines.append(f"- ({label}) {text}")
        results.append(found.get("result"))
        marks.append(found.get("mark"))
        hows.append(str(found.get("how", "")))
    is_sure = all(mark == Mark.AGREES for mark in marks)
    whole = {
        "mark": Mark.AGREES.value if is_sure else None,
        "how": "; ".join(dict.fromkeys(hows)) if is_sure else "",
        "result": "; ".join(map(str, results)) if is_sure and all(results) else None,
    }
    return "\n".join(lines), whole


async def _part(worker: MathematicsWorker, question: str) -> Told:
    move = await asyncio.to_thread(next_move, [question])
    match move:
        case Reply(text=text):
            return text, {}
        case Calculation(question=asked, operation=operation):
            try:
                found = await worker.call(operation, {"question": asked})
            except REFUSALS as error:
                return refusal(error), {}
            return str(found["text"]), found
