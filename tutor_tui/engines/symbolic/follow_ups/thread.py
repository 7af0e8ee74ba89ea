"""A thread with one message more: a follow-up put in full, its result calculated."""

import asyncio
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from tutor_tui.engines.symbolic.asked_how import asks_how_done
from tutor_tui.engines.symbolic.follow_ups.another_one import without_claim
from tutor_tui.engines.symbolic.follow_ups.asked_first import asked_first, name_of
from tutor_tui.engines.symbolic.follow_ups.changed_terms import before_a_form
from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.functions import derivative_in_full
from tutor_tui.engines.symbolic.follow_ups.of_the_thread import before_a_topic
from tutor_tui.engines.symbolic.follow_ups.of_topics import rule_explained
from tutor_tui.engines.symbolic.follow_ups.picking import OF_ALL
from tutor_tui.engines.symbolic.follow_ups.reading import reading_of
from tutor_tui.engines.symbolic.follow_ups.readings import (
    Another,
    Asked,
    Claimed,
    Compared,
    Doubted,
    Example,
    Reading,
    Said,
    Several,
    Written,
)
from tutor_tui.engines.symbolic.follow_ups.shown_by_answers import NAME
from tutor_tui.engines.symbolic.follow_ups.similar import (
    at_level,
    level_wished,
    similar_to,
    with_numbers,
)
from tutor_tui.engines.symbolic.follow_ups.unread import of_nothing
from tutor_tui.engines.symbolic.follow_ups.untold import (
    NOT_YET,
    gives_away,
    is_just_posed,
    is_untold,
)
from tutor_tui.engines.symbolic.lesson import Lesson, is_value_tried, last_subject, lesson_so_far
from tutor_tui.engines.symbolic.pointing import before_a_drawing
from tutor_tui.engines.symbolic.recall import Subject, Unanswered, is_remark
from tutor_tui.engines.symbolic.topics import topic_in
from tutor_tui.engines.symbolic.topics.of_problems import idea_of
from tutor_tui.mathematics.client import MathematicsWorker
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.failures import CoreTimeoutError, UndefinedError
from tutor_tui.mathematics.follow_ups.aspects import OF_THE_SET, OF_THE_WAY, Aspect
from tutor_tui.mathematics.follow_ups.marks import BARE_RESULT, needs_a_result
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.request import LED
from tutor_tui.mathematics.spans import find_mathematics
from tutor_tui.mathematics.syntax import Name, Number, TooLargeError, UnreadableError
from tutor_tui.mathematics.understand import MAX_QUESTION

REFUSALS = (UnreadableError, TooLargeError, UndefinedError, CoreTimeoutError)
"""What the core raises for a question that it does not answer."""

_MOST_UNANSWERED = 8


@dataclass(frozen=True, slots=True)
class Thread:
    """The messages in full, oldest first; `last` is what the last one is beside its own words.

    `taken_as` is the request that the last message was taken for, where no rule reads its words.
    """

    messages: tuple[str, ...]
    context: Context
    last: Reading | None = None
    taken_as: str = ""


async def exactly(worker: MathematicsWorker, thread: Thread, text: str) -> Thread:
    """The thread with this message as the exact rules read it; raises what the core refuses."""
    told = await asyncio.to_thread(before_a_drawing, text, thread.messages)
    thread = replace(thread, messages=tuple(told))
    context = await asyncio.to_thread(context_of, thread)
    is_tried = await asyncio.to_thread(is_value_tried, text, thread.messages)
    reading = None if is_tried else await asyncio.to_thread(reading_of, text, context)
    if isinstance(reading, Written) and await asyncio.to_thread(_is_request, reading, context):
        return await exactly(worker, replace(thread, context=Context()), reading.question)
    if reading is None and (earlier := before_a_topic(context)) is not None:
        reading = await asyncio.to_thread(_of_earlier, text, earlier)
        context = context if reading is None else earlier
    if isinstance(reading, Claimed) and await asyncio.to_thread(_is_try, reading, thread.messages):
        reading = None  # a try in a lesson, which is judged without telling the answer
        is_tried = True
    if isinstance(reading, Asked):
        reading = await _asked(worker, reading, text, context)
    if await asyncio.to_thread(gives_away, reading, context):
        return with_said(thread, text, context, Said(NOT_YET))
    if isinstance(reading, Compared) and await asyncio.to_thread(is_lesson_open, thread.messages):
        reading = None  # it would tell the answer of the lesson
    now = await _after(worker, thread, text, context, reading)
    root = context.root
    is_new = reading is None and not is_tried
    if is_new and await asyncio.to_thread(problem_of, text) is not None:
        root = text
    return replace(now, context=replace(now.context, root=root))


def _is_request(picked: Written, context: Context) -> bool:
    """Whether what was picked is a request about the problem at hand, and no question in full."""
    return picked.question in context.options and problem_of(picked.question) is None


def _of_earlier(text: str, earlier: Context) -> Reading | None:
    """What a message is after a topic that was asked about in between; new problems are none."""
    return None if problem_of(text) is not None else reading_of(text, earlier)


async def _asked(
    worker: MathematicsWorker, asked: Asked, text: str, context: Context
) -> Reading | None:
    """What is told of the last answer, or what else the message is where that shows nothing."""
    hidden = partial(is_untold, context.messages, after_tries=True)
    is_of_way = asked.aspect in OF_THE_WAY
    is_open = partial(is_lesson_open, context.messages) if is_of_way else hidden
    is_closed = not await asyncio.to_thread(is_open)
    is_of_rule = asked.aspect in (Aspect.RULE, Aspect.METHOD)
    if is_closed and (told := await told_of(worker, asked, context)):
        topic = await asyncio.to_thread(rule_explained, text, told) if is_of_rule else None
        return Said(topic) if topic else told
    if is_of_rule and await asyncio.to_thread(is_just_posed, context.messages):
        return Written(f"hint: {(context.question or '').removeprefix('explain ')}")
    if asked.words == NAME and (name := await asyncio.to_thread(name_of, context)):
        return Said(name)
    reading = await asyncio.to_thread(partial(reading_of, text, context, is_of_answer=False))
    hides = not (is_closed or is_of_way)
    if not isinstance(reading, Asked):
        return Said(NOT_YET) if hides and reading is None else reading
    if is_closed:
        return await told_of(worker, reading, context)
    return None if reading.aspect in OF_THE_WAY else Said(NOT_YET)


async def told_of(worker: MathematicsWorker, asked: Asked, context: Context) -> Asked | None:
    """What was asked with what the core tells of it; `None` where the answer does not show it."""
    is_of_way = asked.aspect in OF_THE_WAY
    question = before_a_form(context) if is_of_way else context.question
    is_of_meaning = asked.aspect is Aspect.MEANING
    words = await asyncio.to_thread(idea_of, question or "") if is_of_meaning else asked.words
    arguments = {"question": question, "aspect": str(asked.aspect), "words": words}
    found = await worker.call("tell", arguments)
    if not found["text"] and asked.aspect in OF_THE_SET:
        for older in context.older_questions():
            found = await worker.call("tell", {**arguments, "question": older})
            if found["text"]:
                break
    return replace(asked, told=dict(found)) if found["text"] else None


async def _after(
    worker: MathematicsWorker, thread: Thread, text: str, context: Context, reading: Reading | None
) -> Thread:
    match reading:
        case Written():
            return await _with_written(worker, thread, text, context, reading)
        case Several(questions=questions, labels=labels, before=before):
            before = before or context.question
            parts = tuple([await _in_full(worker, part, before) for part in questions])
            picking = Context(options=parts, labels=labels)
            return Thread((*thread.messages, *parts), picking, Several(parts, labels))
        case Said():
            return with_said(thread, text, context, reading)
        case Another() as wished:
            return await _with_another(worker, thread, context, wished)
        case Example(question=question, lead=lead):
            whole = question or await similar_to(worker, context.question or "", 1)
            return Thread((*thread.messages, whole), Context(), Example(whole, lead))
        case Claimed(question=str(question)) | Asked(question=str(question)) if question:
            of_that = replace(context, question=question)
            return Thread((*thread.messages, question), of_that, reading)
        case Claimed() | Doubted() | Asked() | Compared():
            return Thread(thread.messages, context, reading)
        case None:
            return Thread((*thread.messages, text), Context(question=_answered_last(context)))


def _answered_last(context: Context) -> str | None:
    """The question of the last answer, which a refusal can offer to go on with."""
    if not context.is_example:
        return context.question
    return next(context.older_questions(), None)


async def _with_written(
    worker: MathematicsWorker, thread: Thread, text: str, context: Context, read: Written
) -> Thread:
    try:
        whole = await _in_full(worker, read.question, read.before or context.of_a_value)
    except UndefinedError:
        is_of_form = read.question.startswith("round ") or BARE_RESULT in read.question
        is_decimal = re.search(r"decimal|\bd\.?p\b|places", read.question)
        if not is_of_form or not is_decimal:
            raise
        return await _in_decimals(worker, thread, text, context)
    return Thread(
        (*thread.messages, whole), _still_to_pick(context, whole), replace(read, question=whole)
    )


def _still_to_pick(context: Context, picked: str) -> Context:
    """The options after one of them was taken: "and the third one?"."""
    is_of_all = bool(context.options) and picked.startswith(OF_ALL)
    if picked.removeprefix("explain ") not in context.options and not is_of_all:
        return Context()
    return Context(options=context.options, labels=context.labels)


def with_said(thread: Thread, text: str, context: Context, said: Said) -> Thread:
    """The thread when something was said that needs no calculation."""
    count = len(said.options)
    offered = replace(
        context, options=said.options, labels=tuple("abcdefgh"[:count]), is_offer=True
    )
    is_kept = said.is_refusal and of_nothing(text) is None  # "expand it" would be read as `i t`
    told = (said.about,) if said.about else (text,) if is_kept else ()
    return Thread((*thread.messages, *told), offered, said)


def context_of(thread: Thread) -> Context:
    """The context with the question that was talked about last."""
    messages = list(thread.messages)
    is_stale = is_unread = False
    for _ in range(_MOST_UNANSWERED):
        if not messages or not _is_unanswered(messages):
            break
        is_about_it = _MEANT.match(messages[-1]) is not None
        is_stale = is_stale or (not is_about_it and _states_a_problem(messages[-1]))
        is_unread = is_unread or not is_remark(messages[-1])
        messages.pop()
    subject = last_subject(messages)
    question = derivative_in_full(subject.question) if isinstance(subject, Subject) else None
    topic = topic_in(messages[-1]) if messages and _is_of_topic(messages[-1]) else None
    question = topic.example if topic else question
    return replace(
        thread.context,
        question=question,
        messages=thread.messages,
        is_example=topic is not None,
        is_stale=is_stale and question is not None,
        is_unread=is_unread,
        is_aside=len(messages) < len(thread.messages),
    )


_MEANT: Final = late_regex(
    rf"{LED}(?:why\b|what (?:do|does|did|is) .{{1,40}}\bmean)",
    re.IGNORECASE,
)
"""Asks about what was answered before, also where it got no answer itself."""


def _is_unanswered(messages: Sequence[str]) -> bool:
    """Whether the last message got no answer, so that what was before it is still talked about."""
    return is_remark(messages[-1]) or isinstance(last_subject(messages), Unanswered)


def _states_a_problem(text: str) -> bool:
    """Whether a message has mathematics of its own: a formula, or several numbers."""
    if len(text) > MAX_QUESTION:
        return True
    try:
        nodes = [span.node for span in find_mathematics(text)]
    except (UnreadableError, TooLargeError):
        return True
    numbers = [node for node in nodes if isinstance(node, Number)]
    return len(numbers) > 1 or any(not isinstance(node, Number | Name) for node in nodes)


def _is_of_topic(text: str) -> bool:
    """Whether a message asks what something is, so that the question is the topic's own."""
    return topic_in(text) is not None and problem_of(text) is None and not asks_how_done(text)


def _is_try(claimed: Claimed, messages: Sequence[str]) -> bool:
    return claimed.question is None and is_lesson_open(messages)


def is_lesson_open(messages: Sequence[str]) -> bool:
    """Whether somebody works on a problem whose answer was not told yet."""
    lesson = lesson_so_far(messages)
    return isinstance(lesson, Lesson) and lesson.is_open


async def _in_decimals(
    worker: MathematicsWorker, thread: Thread, text: str, context: Context
) -> Thread:
    """Several results in decimals; raises the core's refusal where there are none."""
    arguments = {"question": context.question, "aspect": str(Aspect.DECIMALS), "words": text}
    found = await worker.call("tell", arguments)
    if not found["text"]:
        raise UndefinedError("I found no result before that I could write in decimals.")
    asked = Asked(Aspect.DECIMALS, text, told=dict(found))
    return Thread(thread.messages, context, asked)


async def _with_another(
    worker: MathematicsWorker, thread: Thread, context: Context, wished: Another
) -> Thread:
    """The similar problem stands in the thread as an exercise: a lesson that is open."""
    number = context.variants + 1
    origin = (context.origin or asked_first(context)).removeprefix("explain ")
    level = level_wished(wished.harder, context.level)
    made = await at_level(worker, origin, level, number) if level else None
    if wished.numbers:
        made = await asyncio.to_thread(with_numbers, origin, wished.numbers, number)
    whole = made or await similar_to(worker, without_claim(origin), number)
    now = Context(variants=number, origin=origin, level=level if made else 0)
    posed = replace(wished, question=whole, level=now.level)
    return Thread((*thread.messages, f"exercise: {whole}"), now, posed)


async def _in_full(worker: MathematicsWorker, question: str, before: str | None) -> str:
    if not needs_a_result(question):
        return question
    arguments: Mapping[str, object] = {"question": question, "before": {"question": before or ""}}
    result = await worker.call("question", arguments)
    return str(result["question"])
