"""Worksheets: many questions and conversations from a file of JSON lines, answered in its order.

A line `{"id": …, "question": "…"}` gives `{"id": …, "answer": "x = 1", "text": "…"}`: the bare
result as plain mathematics, `null` where there is none, and the reply in Markdown. A line
`{"id": …, "turns": ["…", "…"]}` is one conversation and gives `{"id": …, "answers": ["…", "…"]}`.
Nothing of it is stored.
"""

import asyncio
import json
import logging
import time
from collections.abc import Iterable, Iterator
from contextlib import aclosing
from dataclasses import dataclass
from typing import Final, TextIO

from tutor_tui.domain.content import TextContent
from tutor_tui.domain.errors import TutorError
from tutor_tui.domain.events import AnswerChecked, AnswerText
from tutor_tui.domain.objects import Message, Role, Run, RunStatus
from tutor_tui.domain.text import clean_text, without_controls
from tutor_tui.engines.base import HISTORY_LIMIT, Engine, Turn

MAX_LINE: Final = 1 << 20
"""Characters of a line; longer ones are refused."""

_AHEAD: Final = 4
"""How many lines are worked on before the first of them is done."""

_FAULT: Final = "Something went wrong inside tutor-tui: please ask this in other words."

_DONE: Final = 0
_FAILED: Final = 1

_log: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Item:
    """One line that was understood: a question by itself, or the turns of a conversation."""

    id: object
    turns: tuple[str, ...]
    is_conversation: bool


@dataclass(frozen=True, slots=True)
class Refused:
    """One line that was not; `reason` says what it should have been."""

    id: object
    reason: str


@dataclass(frozen=True, slots=True)
class _Reply:
    text: str
    result: str | None
    is_failure: bool = False


async def answer_batch(engine: Engine, lines: Iterable[str], out: TextIO, err: TextIO) -> int:
    """Answer every line and print a line for each as soon as its turn comes; gives the exit code.

    A line that cannot be read or answered is told on `err`, and the others go on. Owns the
    engine: it is closed at the end.
    """
    waiting: asyncio.Queue[asyncio.Task[tuple[dict[str, object], bool]] | None]
    waiting = asyncio.Queue(_AHEAD)
    failures = 0
    try:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(_begin_all(engine, lines, waiting, tasks))
            while (task := await waiting.get()) is not None:
                reply, is_failure = await task
                failures += is_failure
                print(json.dumps(reply, ensure_ascii=False), file=out, flush=True)
                if "error" in reply:
                    print(f"tutor-tui: {without_controls(str(reply['error']))}", file=err)
    finally:
        await engine.close()
    return _FAILED if failures else _DONE


async def _begin_all(
    engine: Engine,
    lines: Iterable[str],
    waiting: "asyncio.Queue[asyncio.Task[tuple[dict[str, object], bool]] | None]",
    tasks: asyncio.TaskGroup,
) -> None:
    engine.warm_up()
    items = items_of(lines)
    while (item := await asyncio.to_thread(next, items, None)) is not None:
        await waiting.put(tasks.create_task(_answered(engine, item)))
    await waiting.put(None)


def items_of(lines: Iterable[str]) -> Iterator[Item | Refused]:
    """What the lines ask; empty lines are passed over."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _item(line, number)


def _item(line: str, number: int) -> Item | Refused:
    if len(line) > MAX_LINE:
        return Refused(None, f"Line {number} is longer than a million characters.")
    try:
        content = json.loads(line)
    except (ValueError, RecursionError):
        return Refused(None, f"Line {number} is not JSON.")
    match content:
        case {"question": str(question)}:
            return Item(content.get("id"), (question,), is_conversation=False)
        case {"turns": [*turns]} if turns and all(isinstance(turn, str) for turn in turns):
            return Item(content.get("id"), tuple(map(str, turns)), is_conversation=True)
        case _:
            known = content.get("id") if isinstance(content, dict) else None
            return Refused(known, f"Line {number} has neither a question nor a list of turns.")


async def _answered(engine: Engine, item: Item | Refused) -> tuple[dict[str, object], bool]:
    """The line to print, and whether something in it failed."""
    if isinstance(item, Refused):
        return {"id": item.id, "error": item.reason}, True
    messages: list[Message] = []
    replies: list[_Reply] = []
    for turn in item.turns:
        messages.append(_message(Role.USER, clean_text(turn).strip(), len(messages)))
        reply = await _reply(engine, messages)
        messages.append(_message(Role.ASSISTANT, reply.text, len(messages)))
        replies.append(reply)
    is_failure = any(reply.is_failure for reply in replies)
    if item.is_conversation:
        return {"id": item.id, "answers": [reply.text for reply in replies]}, is_failure
    (reply,) = replies
    return {"id": item.id, "answer": reply.result, "text": reply.text}, is_failure


async def _reply(engine: Engine, messages: list[Message]) -> _Reply:
    pieces: list[str] = []
    result: str | None = None
    turn = Turn(run=_run(), messages=tuple(messages[-HISTORY_LIMIT:]))
    try:
        async with aclosing(engine.answer(turn)) as events:  # type: ignore[type-var]
            async for event in events:
                match event:
                    case AnswerText(text=text):
                        pieces.append(text)
                    case AnswerChecked(result=found):
                        result = found
                    case _:
                        pass
    except TutorError as error:
        return _Reply(error.title, None, is_failure=True)
    except Exception:  # noqa: BLE001 - a border: one fault takes no other question with it
        _log.exception("A question of a batch failed")
        return _Reply(_FAULT, None, is_failure=True)
    return _Reply("".join(pieces), result)


def _message(role: Role, text: str, number: int) -> Message:
    return Message(
        id=f"msg_{number}",
        thread_id="thread_batch",
        created_at=int(time.time()),
        role=role,
        content=(TextContent(value=text),),
    )


def _run() -> Run:
    return Run(
        id="run_batch",
        thread_id="thread_batch",
        assistant_id="asst_batch",
        status=RunStatus.IN_PROGRESS,
        model="symbolic",
        instructions="",
        created_at=int(time.time()),
    )
