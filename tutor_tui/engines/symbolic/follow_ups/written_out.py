"""A thread's messages written out: each by the exact rules, else by the nearest wish."""

import asyncio
import re
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.changed_terms import before_a_form
from tutor_tui.engines.symbolic.follow_ups.completed.completing import completed
from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.of_the_thread import before_a_topic
from tutor_tui.engines.symbolic.follow_ups.pointed_back import pointed_back, questions_before
from tutor_tui.engines.symbolic.follow_ups.put_together import kind_of_joining, together
from tutor_tui.engines.symbolic.follow_ups.readings import Asked, Said, Written
from tutor_tui.engines.symbolic.follow_ups.thread import (
    REFUSALS,
    Thread,
    context_of,
    exactly,
    is_lesson_open,
    told_of,
    with_said,
)
from tutor_tui.engines.symbolic.follow_ups.unanswered import asked_back, is_answered, is_unread
from tutor_tui.engines.symbolic.nearest.other_things import with_other_thing
from tutor_tui.engines.symbolic.nearest.restating import restated
from tutor_tui.engines.symbolic.nearest.wishing import (
    Wish,
    asks_of_working,
    meaning_asked,
    wishes_in,
)
from tutor_tui.engines.symbolic.pointing import is_form
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.client import MathematicsWorker
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.aspects import Aspect
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import KindProblem, Solve
from tutor_tui.mathematics.syntax import Node

_MOST_MESSAGES: Final = 24
_STEPS: Final = "show the steps"
_LONGEST_NOTE: Final = 90
_ONE_VALUE: Final = late_regex(r"\[\[.+\]\]|\([^()]*\)|(?!True|False|None)[^,=]{1,60}")


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
    try:
        now = await exactly(worker, thread, text)
    except REFUSALS:
        meant = await _with_what_was_told(worker, thread, text)
        meant = meant or await _as_meant(worker, thread, text)
        if meant is None:
            raise
        return meant
    if not await asyncio.to_thread(is_unread, now.messages, now.last, text):
        return now
    if (joined := await _with_what_was_told(worker, thread, text)) is not None:
        return joined
    return await _as_meant(worker, thread, text) or now


async def _with_what_was_told(
    worker: MathematicsWorker, thread: Thread, text: str
) -> Thread | None:
    """The thread with a question about facts that were told, without one, just before it."""
    for count in (1, 2):
        told = [one.strip(" .!?") for one in thread.messages[-count:]]
        is_of_facts = all(_FACTS.search(one) and problem_of(one) is None for one in told)
        whole = ". ".join((*told, text.strip()))
        if len(told) < count or not is_of_facts or len(whole) > _LONGEST_STORY:
            return None
        if isinstance(problem_of(whole), KindProblem | Solve):
            return await _answered(worker, replace(thread, context=Context()), whole)
    return None


_FACTS: Final = late_regex(
    r"^(?!.*\?)(?=.*[a-z]{3}|\s*[a-z] ?~)(?=.*\d)", re.IGNORECASE | re.DOTALL
)
_LONGEST_STORY: Final = 300


async def _as_meant(worker: MathematicsWorker, thread: Thread, text: str) -> Thread | None:
    """The thread with what a message means that no exact rule reads; `None` where that is open."""
    context = await asyncio.to_thread(_context_before_topics, thread)
    is_about_it = not (context.question is None or context.is_stale or context.is_example)
    if not is_about_it or problem_of(text) is not None:
        return None
    plainer = restated(text)
    if (now := await _in_other_words(worker, thread, context, (text, plainer))) is not None:
        return now
    wishes = await asyncio.to_thread(wishes_in, plainer or text)
    is_wish = bool(wishes) and wishes[0].is_sure
    is_open = await asyncio.to_thread(is_lesson_open, thread.messages)
    wishes = tuple(one for one in wishes if not (is_open and one.reveals))
    served = [one async for one in _served(worker, thread, context, wishes, is_open=is_open)]
    if len(served) == 1 and is_wish:
        return replace(served[0], taken_as="") if wishes[0].is_plain else served[0]
    if not is_open:
        now = await _completed(worker, thread, (text, plainer), context)
        now = now if now or served else await _of_an_older(worker, thread, text)
        if now is not None:
            return now
    meaning = None if is_wish else await asyncio.to_thread(meaning_asked, plainer or text)
    if meaning is not None:
        return with_said(thread, text, context, Said(meaning))
    if served:
        requests = tuple(one.taken_as for one in served)
        return with_said(thread, text, context, Said(asked_back(requests), requests))
    if is_open or not asks_of_working(text):
        return None
    found = await told_of(worker, Asked(Aspect.WORKING, plainer or text), context)
    return None if found is None else Thread(thread.messages, context, found, _STEPS)


async def _in_other_words(
    worker: MathematicsWorker, thread: Thread, context: Context, forms: Sequence[str | None]
) -> Thread | None:
    """The thread with the message put plainer, for another thing, or about a named question."""
    text, plainer = forms
    asked = (context.question or "", *context.older_questions())
    others = (with_other_thing(text or "", one) for one in asked[context.is_example :])
    readable = next((one for one in others if one and problem_of(one) is not None), None)
    for whole in (plainer, readable):
        if whole and (now := await _answered(worker, thread, whole)):
            return now
    return await _of_the_named(worker, thread, text or "")


async def _of_the_named(worker: MathematicsWorker, thread: Thread, text: str) -> Thread | None:
    """The thread with what is asked of a question that is named by its place."""
    found = await asyncio.to_thread(pointed_back, text, thread.messages)
    requests, count = found or ((), 0)
    earlier = Thread(thread.messages[:count], Context())
    for request in requests:
        now = await _answered(worker, earlier, request)
        if now is None:
            context = await asyncio.to_thread(context_of, earlier)
            now = await _completed(worker, earlier, (request,), context)
        if now is not None:
            return _after_all(now, thread)
    return None


async def _of_an_older(worker: MathematicsWorker, thread: Thread, text: str) -> Thread | None:
    """The thread with a question that the message is only after one before the last."""
    for count in await asyncio.to_thread(questions_before, thread.messages):
        now = await _answered(worker, Thread(thread.messages[:count], Context()), text)
        if now is not None and isinstance(now.last, Written):
            return replace(_after_all(now, thread), taken_as=now.messages[-1])
    return None


def _after_all(now: Thread, thread: Thread) -> Thread:
    """The new question behind all messages, not only behind those that it is about."""
    is_new = isinstance(now.last, Written)
    return replace(now, messages=(*thread.messages, now.messages[-1])) if is_new else now


async def _completed(
    worker: MathematicsWorker, thread: Thread, forms: Sequence[str | None], context: Context
) -> Thread | None:
    """The thread with the question that a message is with what the conversation has."""
    result = await _result_of(worker, context.question)
    if (joined := await _joined(worker, forms[0] or "", context, result)) is not None:
        return Thread((*thread.messages, joined), Context(), Written(joined))
    for said in filter(None, forms):
        found = await asyncio.to_thread(completed, said, context, result)
        if found is not None:
            is_new = found.question not in said and len(found.question) <= _LONGEST_NOTE
            taken_as = found.question if is_new else ""
            messages = (*thread.messages, found.question)
            return Thread(messages, Context(), Written(found.question), taken_as)
    return None


async def _joined(worker: MathematicsWorker, text: str, context: Context, last: str) -> str | None:
    """The results of the last two questions put together: "add those two"."""
    question = before_a_form(context)
    older = next((one for one in context.older_questions() if one != question), None)
    if older is None or kind_of_joining(text) is None or _is_same_equation(older, question):
        return None
    results = await _result_of(worker, older), last
    is_of_numbers = all(isinstance(expression_or_none(one), Node) for one in results)
    return together(text, *results) if is_of_numbers and not is_form(older) else None


def _is_same_equation(first: str, second: str | None) -> bool:
    """Whether both ask for the solutions of one equation, all of them and the real ones."""
    one, other = problem_of(first), problem_of(second or "")
    return isinstance(one, Solve) and isinstance(other, Solve) and one.equations == other.equations


async def _result_of(worker: MathematicsWorker, question: str | None) -> str:
    """The one value that answers a question, as notation; empty where it is none or several."""
    try:
        found = await worker.call("answer", {"question": question or ""})
    except REFUSALS:
        return ""
    value = str(found.get("result") or "").rpartition("=")[2].strip()
    return value if _ONE_VALUE.fullmatch(value) else ""


def _context_before_topics(thread: Thread) -> Context:
    context = context_of(thread)
    earlier = before_a_topic(context)
    return context if earlier is None else earlier


async def _served(
    worker: MathematicsWorker,
    thread: Thread,
    context: Context,
    wishes: Sequence[Wish],
    *,
    is_open: bool,
) -> AsyncIterator[Thread]:
    """For each wish the thread with the first of its requests that can be answered.

    The next step of an open lesson follows from those that were shown.
    """
    for wish in wishes:
        is_next = is_open and "next step" in wish.requests
        base = thread if is_next else _of_the_question(thread, context, is_of_way=wish.is_of_way)
        for request in wish.requests:
            if (now := await _answered(worker, base, request)) is not None:
                yield replace(now, taken_as=request)
                break


async def _answered(worker: MathematicsWorker, thread: Thread, request: str) -> Thread | None:
    """The thread with a request, where the exact rules answer it about the problem at hand."""
    try:
        now = await exactly(worker, thread, request)
    except REFUSALS:
        return None
    is_good = await asyncio.to_thread(is_answered, now.messages, now.last)
    return now if is_good else None


def _of_the_question(thread: Thread, context: Context, *, is_of_way: bool) -> Thread:
    """The thread as it was when the question at hand was asked, whatever was not read since.

    The way to a result is not how it was written otherwise after it.
    """
    question = before_a_form(context) if is_of_way else context.question
    messages = list(thread.messages)
    while messages and messages[-1].removeprefix("explain ") != question:
        messages.pop()
    return replace(thread, messages=tuple(messages)) if messages else thread
