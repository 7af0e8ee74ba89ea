"""How patiently a provider is asked: again while it is busy, never after it has begun to answer."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tutor_tui.domain.events import AnswerDelayed
from tutor_tui.engines.provider_errors import Asked, asked_to_wait, worth_another_try
from tutor_tui.engines.refused_options import asked_otherwise

if TYPE_CHECKING:
    from openai import APIStatusError, AsyncOpenAI, AsyncStream

    from tutor_tui.engines.chat_request import Json


_MOST_CHANGES: Final = 2


@dataclass(frozen=True, slots=True)
class Patience:
    """How long and how often a provider is asked.

    `stall_seconds` is how long it may be silent. A busy one is asked `attempts` times in all, after
    pauses that double from `first_pause`, or as long as it says, up to `longest_pause` seconds.
    """

    stall_seconds: float = 60
    attempts: int = 4
    first_pause: float = 1.0
    longest_pause: float = 60.0
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep


async def opened(
    client: "AsyncOpenAI", path: str, body: "Json", asked: Asked, patience: Patience
) -> AsyncGenerator["AnswerDelayed | AsyncStream[object]", None]:
    """The stream of a POST, after as many tries as it is worth; before each pause what it is for.

    An option that is refused by its name is asked for otherwise, each once.

    The chunks are plain JSON: the SDK's models take 60 ms to build, at once.
    """
    import openai

    attempt, changes = 1, 0
    while True:
        try:
            async with asyncio.timeout(patience.stall_seconds):
                stream = await client.post(
                    path,
                    body=body,
                    cast_to=object,
                    stream=True,
                    stream_cls=openai.AsyncStream[object],
                )
        except openai.APIStatusError as error:
            otherwise = asked_otherwise(body, error) if changes < _MOST_CHANGES else None
            if otherwise is not None:
                body, changes = otherwise, changes + 1
                continue
            pause = _pause(error, attempt, patience)
            if pause is None:
                raise
        else:
            yield stream
            return
        yield AnswerDelayed(
            f"{asked.host} is busy, trying again in {pause:.0f} s "
            f"({attempt + 1} of {patience.attempts})"
        )
        await patience.sleep(pause)
        attempt += 1


def _pause(error: "APIStatusError", attempt: int, patience: Patience) -> float | None:
    """How long to wait for the next try; None where there shall be none."""
    if attempt == patience.attempts or not worth_another_try(error):
        return None
    pause = asked_to_wait(error)
    if pause is None:
        pause = patience.first_pause * 2 ** (attempt - 1)
    return pause if pause <= patience.longest_pause else None


def is_event_stream(stream: "AsyncStream[object]") -> bool:
    """Whether the provider streams at all, or sends something else."""
    return "event-stream" in stream.response.headers.get("content-type", "")
