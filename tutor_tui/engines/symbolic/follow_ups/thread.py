"""A thread's messages written out: follow-ups as questions in full, results calculated."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.reading import reading_of
from tutor_tui.engines.symbolic.follow_ups.readings import (
    Another,
    Claimed,
    Doubted,
    Example,
    Reading,
    Said,
    Several,
    Written,
)
from tutor_tui.engines.symbolic.lesson import Lesson, last_subject, lesson_so_far
from tutor_tui.engines.symbolic.recall import Subject, is_remark
from tutor_tui.engines.symbolic.topics import topic_in
from tutor_tui.mathematics.client import MathematicsWorker
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.failures import CoreTimeoutError, UndefinedError
from tutor_tui.mathematics.follow_ups.marks import BARE_RESULT, QUANTITY, RESULT
from tutor_tui.mathematics.syntax import TooLargeError, UnreadableError

REFUSALS = (UnreadableError, TooLargeError, UndefinedError, CoreTimeoutError)
"""What the core raises for a question that it does not answer."""

_MOST_MESSAGES = 24
_MOST_REMARKS = 3


@dataclass(frozen=True, slots=True)
class Thread:
    """The messages in full, oldest first; `last` is what the last one is beside its own words."""

    messages: tuple[str, ...]
    context: Context
    last: Reading | None = None


async def written_out(worker: MathematicsWorker, messages: Sequence[str]) -> Thread:
    """The thread with every follow-up of its newest messages put in full.

    Raises what the core does where the last message needs a result that there is not.
    """
    kept, recent = list(messages[:-_MOST_MESSAGES]), messages[-_MOST_MESSAGES:]
    thread = Thread(tuple(kept), Context())
    for text in recent[:-1]:
        try:
            thread = await _with(worker, thread, text)
        except REFUSALS:
            thread = Thread((*thread.messages, text), Context())
    return await _with(worker, thread, recent[-1]) if recent else thread


async def _with(worker: MathematicsWorker, thread: Thread, text: str) -> Thread:
    context = await asyncio.to_thread(_context, thread)
    reading = await asyncio.to_thread(reading_of, text, context)
    if isinstance(reading, Claimed) and await asyncio.to_thread(_is_try, reading, thread.messages):
        reading = None  # a try in a lesson, which is judged without telling the answer
    now = await _after(worker, thread, text, context, reading)
    root = context.root
    if reading is None and await asyncio.to_thread(problem_of, text) is not None:
        root = text
    return replace(now, context=replace(now.context, root=root))


async def _after(
    worker: MathematicsWorker,
    thread: Thread,
    text: str,
    context: Context,
    reading: Reading | None,
) -> Thread:
    match reading:
        case Written(question=question, before=before):
            whole = await _in_full(worker, question, before or context.question)
            picking = _still_to_pick(context, whole)
            return Thread((*thread.messages, whole), picking, Written(whole))
        case Several(questions=questions, labels=labels):
            whole_parts = [await _in_full(worker, part, context.question) for part in questions]
            parts = tuple(whole_parts)
            picking = Context(options=parts, labels=labels)
            return Thread((*thread.messages, *parts), picking, Several(parts, labels))
        case Said():
            return _with_said(thread, text, context, reading)
        case Another() as wished:
            return await _with_another(worker, thread, context, wished)
        case Example(question=question):
            whole = question or await _similar(worker, context.question or "", 1)
            return Thread((*thread.messages, whole), Context(), Example(whole))
        case Claimed(question=str(question)):
            claimed = replace(context, question=question)
            return Thread((*thread.messages, question), claimed, reading)
        case Claimed() | Doubted():
            return Thread(thread.messages, context, reading)
        case None:
            return Thread((*thread.messages, text), Context())


def _still_to_pick(context: Context, picked: str) -> Context:
    """The options after one of them was taken: "and the third one?"."""
    if picked.removeprefix("explain ") not in context.options:
        return Context()
    return Context(options=context.options, labels=context.labels)


def _with_said(thread: Thread, text: str, context: Context, said: Said) -> Thread:
    count = len(said.options)
    offered = replace(
        context, options=said.options, labels=tuple("abcdefgh"[:count]), is_offer=True
    )
    told = (said.about,) if said.about else (text,) if said.is_refusal else ()
    return Thread((*thread.messages, *told), offered, said)


def _context(thread: Thread) -> Context:
    """The context with the question that was talked about last."""
    messages = list(thread.messages)
    for _ in range(_MOST_REMARKS):
        if not messages or not is_remark(messages[-1]):
            break
        messages.pop()
    subject = last_subject(messages)
    question = subject.question if isinstance(subject, Subject) else None
    is_example = bool(messages) and _is_of_topic(messages[-1])
    return replace(
        thread.context, question=question, messages=thread.messages, is_example=is_example
    )


def _is_of_topic(text: str) -> bool:
    """Whether a message asks what something is, so that the question is the topic's own."""
    return topic_in(text) is not None and problem_of(text) is None


def _is_try(claimed: Claimed, messages: Sequence[str]) -> bool:
    if claimed.question is not None:
        return False
    lesson = lesson_so_far(messages)
    return isinstance(lesson, Lesson) and lesson.is_open


async def _with_another(
    worker: MathematicsWorker, thread: Thread, context: Context, wished: Another
) -> Thread:
    """The similar problem stands in the thread as one that a hint was asked for: it is open."""
    number = context.variants + 1
    origin = (context.origin or context.question or "").removeprefix("explain ")
    whole = await _similar(worker, origin, number)
    now = Context(variants=number, origin=origin)
    return Thread((*thread.messages, f"hint: {whole}"), now, replace(wished, question=whole))


async def _similar(worker: MathematicsWorker, question: str, number: int) -> str:
    result = await worker.call("question", {"question": question, "variant": number})
    return str(result["question"])


async def _in_full(worker: MathematicsWorker, question: str, before: str | None) -> str:
    if not any(mark in question for mark in (RESULT, BARE_RESULT, QUANTITY)):
        return question
    arguments: Mapping[str, object] = {"question": question, "before": {"question": before or ""}}
    result = await worker.call("question", arguments)
    return str(result["question"])
