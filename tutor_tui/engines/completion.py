"""One request to a model and its streamed answer: tried again while the provider is busy.

Before the first text a busy provider may be asked anew; afterwards never, since text that was told
cannot be taken back.
"""

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Awaitable, Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from tutor_tui.domain.errors import EngineError
from tutor_tui.domain.events import AnswerCut, AnswerDelayed, AnswerText, EngineEvent
from tutor_tui.domain.objects import Usage
from tutor_tui.engines.calls import CallCollector
from tutor_tui.engines.chat_request import Json
from tutor_tui.engines.chunks import Piece, pieces
from tutor_tui.engines.provider_errors import (
    Asked,
    asked_to_wait,
    cut_off,
    no_answer,
    worth_another_try,
)
from tutor_tui.engines.thoughts import ThoughtFilter

if TYPE_CHECKING:
    from openai import APIStatusError, AsyncOpenAI, AsyncStream

_LONGEST_ANSWER: Final = 1_000_000
"""In characters."""

_NO_END: Final = frozenset({"tool_calls", "function_call", "error"})
"""Finish reasons of what is no answer; servers have many words for a proper end."""

THINKING: Final = "thinking"
"""What a model does that writes thoughts before its answer."""


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


@dataclass
class Answer:
    """What has arrived of one answer, besides the text that was passed on at once."""

    thoughts: ThoughtFilter = field(default_factory=ThoughtFilter)
    calls: CallCollector = field(default_factory=CallCollector)
    length: int = 0
    last: Piece | None = None
    usage: Usage | None = None

    @property
    def cut(self) -> AnswerCut | None:
        """Why the answer is not whole although the model has ended it."""
        match self.last.finish_reason if self.last else None:
            case "length":
                return AnswerCut("max_completion_tokens")
            case "content_filter":
                return AnswerCut("content_filter")
            case _:
                return None


class Completion:
    """One request. What arrives besides the events stands in `answer`."""

    def __init__(self, client: "AsyncOpenAI", body: Json, asked: Asked, patience: Patience) -> None:
        self.answer = Answer()
        self._client = client
        self._body = body
        self._asked = asked
        self._patience = patience

    async def events(self) -> AsyncGenerator[EngineEvent, None]:
        """What the request brings; raises where the answer did not end of itself."""
        async with contextlib.aclosing(self._opened()) as tries:
            async for opened in tries:
                if isinstance(opened, AnswerDelayed):
                    yield opened
                    continue
                reading = self._read
                async with opened as stream, contextlib.aclosing(reading(stream)) as read:
                    async for event in read:
                        yield event
                    self._require_end(stream)

    async def _opened(self) -> AsyncGenerator["AnswerDelayed | AsyncStream[object]", None]:
        """The stream, after as many tries as it is worth; before each pause what it is for."""
        import openai

        for attempt in range(1, self._patience.attempts + 1):
            try:
                stream = await self._open()
            except openai.APIStatusError as error:
                pause = self._pause(error, attempt)
                if pause is None:
                    raise
            else:
                yield stream
                return
            yield AnswerDelayed(
                f"{self._asked.host} is busy, trying again in {pause:.0f} s "
                f"({attempt + 1} of {self._patience.attempts})"
            )
            await self._patience.sleep(pause)

    async def _open(self) -> "AsyncStream[object]":
        """The stream of chunks as plain JSON: the SDK's models take 60 ms to build, at once."""
        from openai import AsyncStream

        async with asyncio.timeout(self._patience.stall_seconds):
            return await self._client.post(
                "/chat/completions",
                body=self._body,
                cast_to=object,
                stream=True,
                stream_cls=AsyncStream[object],
            )

    def _pause(self, error: "APIStatusError", attempt: int) -> float | None:
        """How long to wait for the next try; None where there shall be none."""
        if attempt == self._patience.attempts or not worth_another_try(error):
            return None
        pause = asked_to_wait(error)
        if pause is None:
            pause = self._patience.first_pause * 2 ** (attempt - 1)
        return pause if pause <= self._patience.longest_pause else None

    async def _read(self, stream: "AsyncStream[object]") -> AsyncGenerator[EngineEvent, None]:
        """The text of a stream as it comes; the rest is kept in `answer`."""
        answer, stall = self.answer, self._patience.stall_seconds
        async with contextlib.aclosing(pieces(aiter(stream), stall)) as arriving:
            async for piece in arriving:
                answer.usage = piece.usage or answer.usage
                answer.calls.add(piece.calls)
                if piece.says_something:
                    answer.last = piece
                for event in _told(*answer.thoughts.feed(piece.text), piece.thought):
                    yield event
                answer.length += len(piece.text) + len(piece.thought)
                if answer.length > _LONGEST_ANSWER:
                    raise EngineError("The answer is longer than 1 MB and was cut there.")
        for event in _told(*answer.thoughts.finish(), ""):
            yield event

    def _require_end(self, stream: "AsyncStream[object]") -> None:
        """Raise where the stream broke off or was none; calls have their own end."""
        answer = self.answer
        match answer.last.finish_reason if answer.last else None:
            case None if answer.last is None and not _is_event_stream(stream):
                raise no_answer(self._asked)
            case None:
                raise cut_off(self._asked.host)
            case reason if reason in _NO_END and not answer.calls.calls(()):
                raise no_answer(self._asked)


def _told(text: str, thought: str, separate_thought: str) -> list[EngineEvent]:
    """Text is told; thoughts only show that the model is at work."""
    if text:
        return [AnswerText(text)]
    return [AnswerDelayed(THINKING)] if thought or separate_thought else []


def _is_event_stream(stream: "AsyncStream[object]") -> bool:
    return "event-stream" in stream.response.headers.get("content-type", "")
