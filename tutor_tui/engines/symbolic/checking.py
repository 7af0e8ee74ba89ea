"""Checking somebody's working: which message asks for it, and how what was found is told."""

import asyncio
import re
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from tutor_tui.domain.checks import Mark
from tutor_tui.domain.errors import EngineError
from tutor_tui.domain.events import AnswerText, EngineEvent
from tutor_tui.domain.objects import Message, Role
from tutor_tui.engines.symbolic.follow_ups.answering import posed_in
from tutor_tui.engines.symbolic.practising.session import session_in
from tutor_tui.engines.symbolic.workings import problem_in, working_text
from tutor_tui.mathematics.client import MathematicsWorker
from tutor_tui.mathematics.failures import CoreFailedError, CoreTimeoutError
from tutor_tui.mathematics.problems import code
from tutor_tui.mathematics.request import bare
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
_WENT_WRONG: Final = re.compile(
    r"(?:so |ok |and )*(?:(?:where|how) (?:did|have|do) (?:i|we|it) (?:go|gone|went) wrong"
    r"|what did i do wrong|(?:what|where)(?:'s| is| was) (?:my|the) (?:mistake|error)"
    r"|(?:which|what) (?:line|step) is (?:it|wrong)|why (?:is|was) (?:it|that|this) wrong)",
    re.IGNORECASE,
)
_WISH: Final = re.compile(
    r"\b(?:solve|find|what|how|differentiate|integrate|factor\w*|expand|simplify|calculate|evaluate)\b",
    re.IGNORECASE,
)
"""In a question of the person's own, not an answer to the problem that was posed."""

_SECONDS: Final = 8.0
_MOST_SHOWN: Final = 60
_BEGINNING: Final = 2_000
"""Characters in which the first equation of a message is looked for."""

_PARTS_OF_A_PROBLEM: Final = 7
"""Nodes of the tree of `3x + 11 = 14`."""
_SIGNS: Final = {Mark.AGREES: "✓", Mark.DISAGREES: "✗", Mark.UNCHECKED: "·"}


@dataclass(frozen=True, slots=True)
class Working:
    """A text to be checked, and the person's messages before it, oldest first."""

    text: str
    context: tuple[str, ...]


def working_in(messages: Sequence[Message]) -> Working | None:
    """The working that the last message asks to check, or `None` where it asks something else.

    The words "check my working" come first and the lines follow; with no lines after them the
    message before, of either side, is meant.
    """
    last = messages[-1].text if messages else ""
    found, shown = _REQUEST.match(last), working_text(last)
    if found is None and shown is None:
        return _checked_before(messages) if messages else None
    after = messages[-1].text[found.end() :] if found else ""
    text, earlier = shown or after, messages[:-1]
    if not text.strip() and earlier:
        text, earlier = earlier[-1].text, earlier[:-1]
    return Working(text, _problems_before(earlier))


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
    """The working that was checked last, where the message asks for its mistake."""
    if not _WENT_WRONG.fullmatch(bare(messages[-1].text)):
        return None
    asked = [index for index, one in enumerate(messages[:-1]) if one.role is Role.USER]
    before = messages[: asked[-1] + 1] if asked else []
    asks = before and (_REQUEST.match(before[-1].text) or working_text(before[-1].text))
    return working_in(before) if asks else None


def as_problem(text: str) -> str:
    """The problem that a message with a working is about; any other message as it is.

    So that what comes after the check may ask about it.
    """
    found = _REQUEST.match(text)
    working = working_text(text) or (text[found.end() :] if found else "")
    return problem_in(working) or text if working else text


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
        lines = found if isinstance(found, list) else []
        yield AnswerText(told([line for line in lines if isinstance(line, dict)]))


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


def told(lines: Sequence[Mapping[str, object]]) -> str:
    """What was found, in Markdown."""
    if not lines:
        return "I see no line of mathematics there that I could check."
    first = next((line for line in lines if line["mark"] == Mark.DISAGREES), None)
    rows = [_row(line) for line in lines[:_MOST_SHOWN]]
    if len(lines) > _MOST_SHOWN:
        rows.append(f"- … and {len(lines) - _MOST_SHOWN} more lines")
    return "\n".join([_summary(lines, first), "", *rows])


def _summary(lines: Sequence[Mapping[str, object]], first: Mapping[str, object] | None) -> str:
    if first is not None:
        return f"The first line that does not hold is {_formula(first)}: {first['how']}."
    agreeing = sum(line["mark"] == Mark.AGREES for line in lines)
    if agreeing == len(lines):
        return "Every line holds."
    if agreeing:
        return "I found nothing wrong; a line with a dot is given, or I could not check it."
    return "I could not check any of these lines; nothing is said against them."


def _row(line: Mapping[str, object]) -> str:
    how = f" — {line['how']}" if line["how"] else ""
    return f"- {_SIGNS[Mark(str(line['mark']))]} {_formula(line)}{how}"


def _formula(line: Mapping[str, object]) -> str:
    return code(" ".join(str(line["text"]).split()))
