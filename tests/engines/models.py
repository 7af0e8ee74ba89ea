"""A language model's engine, asked in a test."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest

from tutor_tui.domain.content import TextContent
from tutor_tui.domain.errors import EngineError
from tutor_tui.domain.events import AnswerText
from tutor_tui.domain.objects import Message, Role, Run, RunStatus
from tutor_tui.domain.provider import Provider
from tutor_tui.engines.asking import Patience
from tutor_tui.engines.base import Turn
from tutor_tui.engines.chat_completions import ChatCompletions

KEY = "sk-test-0123456789"


@asynccontextmanager
async def open_engine(
    base_url: str,
    *,
    model: str | None = "small",
    key: str = KEY,
    stall_seconds: float = 30,
    attempts: int = 1,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> AsyncIterator[ChatCompletions]:
    patience = Patience(stall_seconds, attempts=attempts, sleep=sleep)
    engine = ChatCompletions(Provider(base_url, key), model, patience=patience)
    try:
        yield engine
    finally:
        await engine.close()


def turn_of(*texts: str, instructions: str = "Be brief.") -> Turn:
    """A turn in which the person begins and the two take turns."""
    roles = (Role.USER, Role.ASSISTANT) * len(texts)
    run = Run(
        id="run_1",
        thread_id="thread_1",
        assistant_id="asst_1",
        status=RunStatus.IN_PROGRESS,
        model="symbolic",
        instructions=instructions,
        created_at=0,
    )
    return Turn(run, tuple(message_of(*pair) for pair in zip(roles, texts, strict=False)))


def message_of(role: Role, text: str) -> Message:
    content = (TextContent(value=text),)
    return Message(id="msg_1", thread_id="thread_1", created_at=0, role=role, content=content)


async def text_of(engine: ChatCompletions, turn: Turn | None = None) -> str:
    events = [event async for event in engine.answer(turn or turn_of("2 + 2?"))]
    return "".join(event.text for event in events if isinstance(event, AnswerText))


async def failure_of(engine: ChatCompletions) -> tuple[str, EngineError]:
    """The text that arrived, and the error that ended it."""
    texts: list[str] = []

    async def collect() -> None:
        async for piece in engine.answer(turn_of("2 + 2?")):
            texts.extend([piece.text] if isinstance(piece, AnswerText) else [])

    with pytest.raises(EngineError) as caught:
        await collect()
    return "".join(texts), caught.value
