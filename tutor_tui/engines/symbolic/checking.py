"""Checking somebody's working: which message asks for it, and what of it is told."""

import asyncio
import re
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from tutor_tui.domain.errors import EngineError
from tutor_tui.domain.events import AnswerText, EngineEvent
from tutor_tui.domain.objects import Message, Role
from tutor_tui.engines.symbolic.about_checks import WHOLE, OfCheck, of_check
from tutor_tui.engines.symbolic.follow_ups.answering import AGAIN, posed_in
from tutor_tui.engines.symbolic.lesson import Lesson, lesson_so_far
from tutor_tui.engines.symbolic.practising.session import session_in
from tutor_tui.engines.symbolic.refusing import refusal
from tutor_tui.engines.symbolic.telling_checks import first_wrong, sentence_on, told
from tutor_tui.engines.symbolic.workings import asks_nothing, problem_in, working_text
from tutor_tui.mathematics.client import MathematicsWorker
from tutor_tui.mathematics.failures import CoreFailedError, CoreTimeoutError, UndefinedError
from tutor_tui.mathematics.spans import find_mathematics
from tutor_tui.mathematics.syntax import (
    Binary,
    Call,
    Name,
    Node,
    Number,
    Relation,
    TooLargeError,
    UnreadableError,
)
from tutor_tui.mathematics.trees import variables, walk

_REQUEST: Final = re.compile(
    r"\s*(?:/check\b\s*|(?:(?:please\s+|can you\s+|could you\s+)?check\s+(?:"
    r"(?:my|this|the|that|these|his|her)\s+(?:own\s+|last\s+)?"
    r"(?:working|work|solution|answer|steps?|lines?|message|calculation|homework|maths?)|it|this|that))"
    r"(?:\s*,?\s*please)?\s*(?:[:.!?]+|\n|$)\s*)",
    re.IGNORECASE,
)
_WISH: Final = re.compile(
    r"\b(?:solve|find|what|how|differentiate|integrate|factor\w*|expand|simplify|calculate|evaluate)\b",
    re.IGNORECASE,
)
"""In a question of the person's own, not an answer to the problem that was posed."""

_SECONDS: Final = 8.0
_BEGINNING: Final = 2_000
"""Characters in which the first equation of a message is looked for."""

_PARTS_OF_A_PROBLEM: Final = 7
"""Nodes of the tree of `3x + 11 = 14`."""


@dataclass(frozen=True, slots=True)
class Working:
    """A text to be checked, and the person's messages before it, oldest first.

    `asked` where it was checked before and something of that is asked now.
    """

    text: str
    context: tuple[str, ...]
    asked: OfCheck = WHOLE


def working_in(messages: Sequence[Message]) -> Working | None:
    """The working that the last message asks to check, or `None` where it asks something else.

    The words "check my working" come first and the lines follow; with no lines after them the
    message before, of either side, is meant.
    """
    last = messages[-1].text if messages else ""
    found, shown = _REQUEST.match(last), working_text(last)
    if shown and asks_nothing(last) and _is_lesson_open(messages[:-1]):
        return None
    if found is None and shown is None:
        return _checked_before(messages) if messages else None
    after = messages[-1].text[found.end() :] if found else ""
    text, earlier = shown or after, messages[:-1]
    if not text.strip() and earlier:
        if earlier[-1].role is not Role.USER and _REFUSAL.match(earlier[-1].text):
            return None
        text, earlier = earlier[-1].text, earlier[:-1]
    return Working(text, _problems_before(earlier))


_REFUSAL: Final = re.compile(r"I (?:cannot (?:answer|read)|can read|did not get)\b")
"""A reply that answers nothing: what it names are examples, and no lines to be checked."""


def _is_lesson_open(messages: Sequence[Message]) -> bool:
    """Whether lines are a try at the problem of a lesson, which is judged without telling it."""
    lesson = lesson_so_far([one.text for one in messages if one.role is Role.USER])
    return isinstance(lesson, Lesson) and lesson.is_open


def _problems_before(messages: Sequence[Message]) -> tuple[str, ...]:
    """The person's messages from the last problem on that the tutor posed, which comes first."""
    context: list[str] = []
    is_posed = False
    for message in messages:
        if message.role is Role.USER:
            if not is_posed or _WISH.search(message.text):
                context.append(message.text)
            continue
        session = session_in(message.text)
        posed = session.question if session else posed_in(message.text)
        if posed:
            context, is_posed = [posed], True
    return tuple(context)


def points_at_nothing(text: str) -> bool:
    """Whether a message wants "it" checked and has no lines of its own."""
    found = _REQUEST.match(text)
    return found is not None and not text[found.end() :].strip()


def _checked_before(messages: Sequence[Message]) -> Working | None:
    """The working that was checked last, where the message asks something of it."""
    asked = of_check(messages[-1].text)
    if asked is None or any(one.text.startswith(AGAIN) for one in messages[-2:-1]):
        return None  # the tutor's own answer was checked, of which "why" asks the way
    people = [index for index, one in enumerate(messages[:-1]) if one.role is Role.USER]
    before = messages[: people[-1] + 1] if people else []
    working = working_in(before) if before else None
    if working is None:
        return None
    line = asked.line or (working.asked.line if asked.wants_right else 0)
    return replace(working, asked=replace(asked, line=line))


def as_problems(texts: Sequence[str]) -> list[str]:
    """Messages with the problem for each that shows a working or asks about the one before.

    So that what comes after a check may ask about it. A working without a problem of its own is of
    that before it.
    """
    whole: list[str] = []
    working: str | None = None
    for text in texts:
        asked = None if working is None else of_check(text)
        if asked is None or working is None:
            working = _shown(text)
            problem = problem_in(working) if working else text
            whole.append(problem or (whole[-1] if whole else text))
        else:
            question = problem_in(_line_of(working, asked.line))
            whole.append(f"explain {question}" if question and asked.line else whole[-1])
    return whole


def _shown(text: str) -> str | None:
    """The lines of the working that a message wants checked."""
    found = _REQUEST.match(text)
    return working_text(text) or (text[found.end() :].strip() if found else None) or None


def _line_of(working: str, number: int) -> str:
    """The line of this number where it is a calculation, else the whole working."""
    lines = [line for line in working.splitlines() if line.strip()]
    if not 0 < abs(number) <= len(lines) or _equations(line := lines[number - (number > 0)]):
        return working
    return line


async def checked(worker: MathematicsWorker, working: Working) -> AsyncIterator[EngineEvent]:
    """The lines with their marks, the first that fails explained before them."""
    context = () if await asyncio.to_thread(_states_its_own_problem, working) else working.context
    arguments = {"text": working.text, "context": list(context)}
    try:
        result = await worker.call("check", arguments, seconds=_SECONDS)
    except CoreTimeoutError:
        yield AnswerText("Checking that takes longer than I may calculate; check a part of it.")
    except TooLargeError as error:
        yield AnswerText(str(error))
    except CoreFailedError as error:
        raise EngineError(error.title, error.detail) from error
    else:
        found = result["lines"]
        lines = (
            [line for line in found if isinstance(line, dict)] if isinstance(found, list) else []
        )
        yield AnswerText(await _told(worker, working, lines))


async def _told(
    worker: MathematicsWorker, working: Working, lines: Sequence[Mapping[str, object]]
) -> str:
    """All lines, the one that is asked about, or how it is done right."""
    asked = working.asked
    if abs(asked.line) > len(lines):
        count = "is only one line" if len(lines) == 1 else f"are only {len(lines)} lines"
        return f"There {count} there. {told(lines)}"
    chosen = lines[asked.line - (asked.line > 0)] if asked.line else first_wrong(lines)
    if asked.wants_right and chosen and (question := _asked_in(chosen, working)):
        try:
            way = str((await worker.call("explain", {"question": question}))["text"])
            return f"{sentence_on(chosen)} {way}" if asked.is_why else way
        except (UnreadableError, TooLargeError, UndefinedError, CoreTimeoutError) as error:
            return refusal(error)
    return sentence_on(chosen) if asked.line and chosen else told(lines)


def _asked_in(line: Mapping[str, object], working: Working) -> str | None:
    """What a line is about: the problem of the working, or what the line itself calculates."""
    own = str(line["text"])
    return problem_in(working.text if _equations(own) else own)


def _states_its_own_problem(working: Working) -> bool:
    """Whether the first equation has nothing to do with the one that was asked about before.

    Then it shares fewer than half of its numbers with any of those, and has several terms; a
    line such as `3x = 4` is a step or a result. One of the same form is none of its steps either:
    with one other number it is miscopied, with more than one it is another problem.
    """
    first = _equations(working.text[:_BEGINNING])[:1]
    asked = [node for text in working.context for node in _equations(text[:_BEGINNING])]
    return bool(first and asked) and all(_is_foreign(first[0], node) for node in asked)


def _equations(text: str) -> list[Node]:
    try:
        spans = find_mathematics(text)
    except (UnreadableError, TooLargeError):
        return []
    return [span.node for span in spans if isinstance(span.node, Relation) and variables(span.node)]


def _is_foreign(equation: Node, asked: Node) -> bool:
    numbers, known = (_numbers(node) for node in (equation, asked))
    if _form(equation) == _form(asked):
        others = [(a, b) for a, b in zip(numbers, known, strict=True) if a != b]
        is_divided = all(a * others[0][1] == b * others[0][0] for a, b in others)
        return len(others) > 1 and not is_divided
    shared = sum(number in known for number in numbers)
    return 2 * shared < len(numbers) and len(list(walk(equation))) >= _PARTS_OF_A_PROBLEM


def _form(node: Node) -> list[object]:
    """An equation without its numbers: that of `3x + 5 = 20` is also that of `4x - 7 = 5`."""
    return [_part(part) for part in walk(node)]


def _part(part: Node) -> object:
    match part:
        case Name(name=name):
            return name
        case Binary(sign=sign):
            return "+" if sign == "-" else sign
        case Call(function=function):
            return function, type(part)
        case _:
            return type(part)


def _numbers(node: Node) -> list[Fraction]:
    return [part.value for part in walk(node) if isinstance(part, Number)]
