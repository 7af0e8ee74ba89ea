"""A thread's messages written out: follow-ups as questions in full, results calculated."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from tutor_tui.engines.symbolic.follow_ups.reading import Context, reading_of
from tutor_tui.engines.symbolic.follow_ups.readings import (
    Another,
    Claimed,
    Doubted,
    Reading,
    Said,
    Several,
    Written,
)
from tutor_tui.engines.symbolic.lesson import Lesson, last_subject, lesson_so_far
from tutor_tui.engines.symbolic.recall import Subject
from tutor_tui.mathematics.client import MathematicsWorker
from tutor_tui.mathematics.failures import CoreTimeoutError, UndefinedError
from tutor_tui.mathematics.follow_ups.marks import BARE_RESULT, RESULT
from tutor_tui.mathematics.syntax import TooLargeError, UnreadableError

REFUSALS = (UnreadableError, TooLargeError, UndefinedError, CoreTimeoutError)
"""What the core raises for a question that it does not answer."""

_MOST_MESSAGES = 24


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
    if isinstance(reading, Claimed) and await asyncio.to_thread(_is_open, thread.messages):
        reading = None  # a try in a lesson, which is judged without telling the answer
    match reading:
        case Written(question=question):
            whole = await _in_full(worker, question, context.question)
            return Thread((*thread.messages, whole), Context(), Written(whole))
        case Several(questions=questions, labels=labels):
            whole_parts = [await _in_full(worker, part, context.question) for part in questions]
            parts = tuple(whole_parts)
            picking = Context(options=parts, labels=labels)
            return Thread((*thread.messages, *parts), picking, Several(parts, labels))
        case Said(options=options):
            offered = replace(
                context, options=options, labels=tuple("abcdefgh"[: len(options)]), is_offer=True
            )
            told = (text,) if reading.is_refusal else ()
            return Thread((*thread.messages, *told), offered, reading)
        case Another():
            return await _with_another(worker, thread, context)
        case Claimed() | Doubted():
            return Thread(thread.messages, context, reading)
        case None:
            return Thread((*thread.messages, text), Context())


def _context(thread: Thread) -> Context:
    """The context with the question that was talked about last."""
    subject = last_subject(thread.messages)
    question = subject.question if isinstance(subject, Subject) else None
    return replace(thread.context, question=question)


def _is_open(messages: Sequence[str]) -> bool:
    lesson = lesson_so_far(messages)
    return isinstance(lesson, Lesson) and lesson.is_open


async def _with_another(worker: MathematicsWorker, thread: Thread, context: Context) -> Thread:
    """The similar problem stands in the thread as one that a hint was asked for: it is open."""
    number = context.variants + 1
    origin = context.origin or context.question or ""
    result = await worker.call("question", {"question": origin, "variant": number})
    whole = str(result["question"])
    now = Context(variants=number, origin=origin)
    return Thread((*thread.messages, f"hint: {whole}"), now, Another(whole))


async def _in_full(worker: MathematicsWorker, question: str, before: str | None) -> str:
    if RESULT not in question and BARE_RESULT not in question:
        return question
    arguments: Mapping[str, object] = {"question": question, "before": {"question": before or ""}}
    result = await worker.call("question", arguments)
    return str(result["question"])
