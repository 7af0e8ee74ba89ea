"""An engine over the Responses API, asked in a test."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

import pytest

from tests.engines.models import KEY, turn_of
from tests.engines.responding import Responding
from tutor_tui.domain.errors import EngineError
from tutor_tui.domain.events import AnswerText, EngineEvent
from tutor_tui.domain.provider import Provider
from tutor_tui.engines.asking import Patience
from tutor_tui.engines.base import Turn
from tutor_tui.engines.responses import Responses


@asynccontextmanager
async def responses_engine(server: Responding, **options: Any) -> AsyncIterator[Responses]:
    """An engine whose pauses take no time."""
    given = {"stall_seconds": 30, "sleep": no_pause, **options.pop("patience", {})}
    provider = Provider(server.base_url, KEY, api="responses", **options)
    engine = Responses(provider, "small", patience=Patience(**given))
    try:
        yield engine
    finally:
        await engine.close()


async def no_pause(_: float) -> None:
    await asyncio.sleep(0)


async def events_of(engine: Responses, turn: Turn | None = None) -> list[EngineEvent]:
    return [event async for event in engine.answer(turn or turn_of("2 + 2?"))]


def text_of(events: list[EngineEvent]) -> str:
    return "".join(event.text for event in events if isinstance(event, AnswerText))


async def failure_of(engine: Responses, turn: Turn | None = None) -> tuple[str, EngineError]:
    events: list[EngineEvent] = []

    async def collect() -> None:
        async for event in engine.answer(turn or turn_of("2 + 2?")):
            events.append(event)

    with pytest.raises(EngineError) as caught:
        await collect()
    return text_of(events), caught.value


async def dropped(
    server: Responding,
    engine: Responses,
    events: list[EngineEvent],
    then: Callable[[], object] = lambda: None,
) -> None:
    """Collect an answer's events; with its first text all connections break off."""
    async for event in engine.answer(turn_of("2 + 2?")):
        is_first = isinstance(event, AnswerText) and not text_of(events)
        events.append(event)
        if is_first:
            server.drop()
            then()


def with_options(turn: Turn, **options: Any) -> Turn:
    return replace(turn, run=replace(turn.run, **options))
