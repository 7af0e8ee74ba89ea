"""One question after another, the calculating done in another process."""

import asyncio
import re
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from tutor_tui.domain.checks import Check, Mark
from tutor_tui.domain.errors import EngineError
from tutor_tui.domain.events import AnswerChecked, AnswerText, EngineEvent, ToolsRequired
from tutor_tui.domain.objects import Role
from tutor_tui.engines.base import Turn
from tutor_tui.engines.symbolic.checking import as_problems, checked, points_at_nothing, working_in
from tutor_tui.engines.symbolic.dialogue import next_move
from tutor_tui.engines.symbolic.everyday import plainly
from tutor_tui.engines.symbolic.follow_ups.answering import AGAIN, Told, told
from tutor_tui.engines.symbolic.follow_ups.picking import which_of
from tutor_tui.engines.symbolic.follow_ups.readings import Asked, Doubted, Said, Written
from tutor_tui.engines.symbolic.follow_ups.thread import REFUSALS, Thread
from tutor_tui.engines.symbolic.follow_ups.untold import NOT_YET, is_untold
from tutor_tui.engines.symbolic.follow_ups.written_out import written_out
from tutor_tui.engines.symbolic.forced import forced_call, outputs_told
from tutor_tui.engines.symbolic.helping import helping, is_help
from tutor_tui.engines.symbolic.lesson import Lesson, lesson_so_far
from tutor_tui.engines.symbolic.moves import Calculation, Reply
from tutor_tui.engines.symbolic.plain_notation import in_plain_notation
from tutor_tui.engines.symbolic.refusing import refusal
from tutor_tui.mathematics.client import MathematicsWorker
from tutor_tui.mathematics.failures import CoreFailedError
from tutor_tui.mathematics.named_methods import names_a_method
from tutor_tui.mathematics.problems import code


async def answered(worker: MathematicsWorker, turn: Turn) -> AsyncIterator[EngineEvent]:
    """The answer to the person's last message, then what checking it found.

    Reading a long message takes some tenths of a second, hence the thread.
    """
    questions = await asyncio.to_thread(_questions, turn)
    if turn.tool_rounds:
        yield AnswerText(outputs_told(turn.tool_rounds[-1]))
        return
    if call := forced_call(turn.run, questions[-1] if questions else ""):
        yield ToolsRequired((call,))
        return
    if pointed := await _pointed_at(worker, questions, turn):
        for event in _told(*pointed):
            yield event
        return
    if working := working_in(turn.messages):
        async for event in checked(worker, working):
            yield event
        return
    *earlier, last = questions or [""]
    try:
        thread = await written_out(worker, [*as_problems(earlier), last])
        found = await told(worker, thread)
    except REFUSALS as error:
        yield AnswerText(refusal(error))
        return
    except CoreFailedError as error:
        raise EngineError(error.title, error.detail) from error
    if found is not None:
        text, result = found
        for event in _told(f"{_note(thread)} {text}".strip(), result):
            yield event
        return
    async for event in _moved(worker, thread, turn):
        yield event


def _questions(turn: Turn) -> list[str]:
    """The person's messages, oldest first, in the spelling and notation that readers know."""
    return [in_plain_notation(plainly(one.text)) for one in turn.messages if one.role is Role.USER]


async def _pointed_at(
    worker: MathematicsWorker, questions: Sequence[str], turn: Turn
) -> Told | None:
    """What "check it" means: one of several that were offered, or the tutor's own last answer."""
    if not questions or not points_at_nothing(questions[-1]):
        return None
    thread = await written_out(worker, questions[:-1])
    if await asyncio.to_thread(is_untold, thread.messages):
        return NOT_YET, {}
    if thread.context.is_offer and thread.context.options:
        return which_of(thread.context.options).text, {}
    if isinstance(thread.last, Said) and thread.context.question and not thread.last.is_refusal:
        return await told(worker, replace(thread, last=Doubted()))
    return await _own_answer_again(worker, questions, turn)


async def _own_answer_again(
    worker: MathematicsWorker, questions: Sequence[str], turn: Turn
) -> Told | None:
    """How the tutor's own last answer was checked, where nothing else can be meant by "it"."""
    before = turn.messages[-2:-1]
    if not before or before[0].role is not Role.ASSISTANT:
        return None
    try:
        thread = await written_out(worker, [*questions[:-1], "are you sure?"])
        if not isinstance(thread.last, Doubted) or not thread.context.question:
            return None
        found = await worker.call("answer", {"question": thread.context.question})
    except (*REFUSALS, CoreFailedError):
        return None
    said, own = _TAKEN_AS.sub("", before[0].text.strip()), str(found["text"]).strip()
    is_meant = (
        said.endswith(own) or said in own or said.startswith((AGAIN, "Hint ")) or is_help(said)
    )
    if found.get("mark") != Mark.AGREES:
        return None
    if not is_meant and not await _is_told_again(worker, questions[:-1], said):
        return None
    if said.startswith(AGAIN):
        return await _worked_again(worker, thread.context.question)
    return await told(worker, thread)


_TAKEN_AS: Final = re.compile(r"^Taking that as `[^`]*`: ")
"""What stands before a reply to a message in other words."""


async def _worked_again(worker: MathematicsWorker, question: str) -> Told:
    """The working to follow, for whoever asks a second time whether the answer is right."""
    found = await worker.call("explain", {"question": question})
    return f"It is right once more; see for yourself. {found['text']}", found


async def _is_told_again(worker: MathematicsWorker, questions: Sequence[str], reply: str) -> bool:
    """Whether a reply is the tutor's own to the last of these questions, and no lesson is open."""
    thread = await written_out(worker, questions)
    if isinstance(thread.last, Asked) and thread.last.told:
        return str(thread.last.told["text"]).strip() == reply.strip()
    lesson = await asyncio.to_thread(lesson_so_far, thread.messages)
    move = await asyncio.to_thread(next_move, thread.messages)
    is_open = isinstance(lesson, Lesson) and lesson.is_open
    if is_open or not isinstance(move, Calculation):
        return False
    try:
        found = await worker.call(move.operation, _arguments(move))
    except (*REFUSALS, CoreFailedError):
        return False
    return str(found["text"]).strip() == reply.strip()


async def _moved(
    worker: MathematicsWorker, thread: Thread, turn: Turn
) -> AsyncIterator[EngineEvent]:
    """The answer to a message that stands for itself, or that was put in full."""
    is_written = isinstance(thread.last, Written)
    messages = thread.messages[-1:] if is_written else thread.messages
    match await asyncio.to_thread(next_move, messages):
        case Reply(text=text, is_refusal=True):
            asked = turn.messages[-1].text
            before = [one.text for one in turn.messages if one.role is Role.ASSISTANT]
            yield AnswerText(helping(text, asked, thread.context.question, before))
        case Reply(text=text):
            yield AnswerText(f"{_note(thread)} {text}".strip())
        case Calculation() as calculation:
            is_way_asked = is_written and names_a_method(turn.messages[-1].text)
            if is_way_asked and calculation.operation == "answer":
                calculation = replace(calculation, operation="explain")
            async for event in _calculated(worker, calculation, _note(thread)):
                yield event


def _note(thread: Thread) -> str:
    """What a message was taken for, or what was changed in a question, before the answer."""
    taken = f"Taking that as {code(thread.taken_as)}:" if thread.taken_as else ""
    note = thread.last.note if isinstance(thread.last, Written) else ""
    return f"{taken} {note}".strip()


async def _calculated(
    worker: MathematicsWorker, calculation: Calculation, note: str = ""
) -> AsyncIterator[EngineEvent]:
    try:
        result = await worker.call(calculation.operation, _arguments(calculation))
    except REFUSALS as error:
        yield AnswerText(refusal(error))
        return
    except CoreFailedError as error:
        raise EngineError(error.title, error.detail) from error
    for event in _told(f"{note} {result['text']}".strip(), result):
        yield event


def _told(text: str, result: Mapping[str, object]) -> Iterator[EngineEvent]:
    yield AnswerText(text)
    check = _check(result)
    if check is not None:
        yield AnswerChecked(check, _result(result))


def _arguments(calculation: Calculation) -> Mapping[str, object]:
    if calculation.operation in ("answer", "explain"):
        return {"question": calculation.question}
    return {
        "question": calculation.question,
        "number": calculation.number,
        "done": calculation.done,
        "words": calculation.words,
    }


def _result(result: Mapping[str, object]) -> str | None:
    bare = result.get("result")
    return None if bare is None else str(bare)


def _check(result: Mapping[str, object]) -> Check | None:
    mark = result.get("mark")
    return None if mark is None else Check(Mark(str(mark)), str(result.get("how", "")))
