"""A language model behind the tutor: any endpoint that speaks Chat Completions.

One request a run, streamed. What goes wrong is said by `provider_errors.py`; the SDK is loaded by
`late_client.py`; a stream is read by `chunks.py`.
"""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Final

from tutor_tui.domain.checks import Check, Mark
from tutor_tui.domain.errors import EngineError
from tutor_tui.domain.events import AnswerChecked, AnswerText, EngineEvent
from tutor_tui.domain.objects import Role
from tutor_tui.domain.provider import Provider
from tutor_tui.domain.text import clean_text, one_line
from tutor_tui.engines.base import Turn
from tutor_tui.engines.chunks import Piece, model_names, pieces
from tutor_tui.engines.late_client import LateClient
from tutor_tui.engines.provider_errors import (
    Asked,
    RefusedPromptError,
    cut_off,
    no_answer,
    no_sdk,
    told_plainly,
)

if TYPE_CHECKING:
    from openai import AsyncOpenAI, AsyncStream

OPENAI_MODEL: Final = "gpt-4o-mini"
"""What is asked at OpenAI where no model is set."""

_LONGEST_ANSWER: Final = 1_000_000
"""In characters."""

_NO_END: Final = frozenset({"tool_calls", "function_call", "error"})
"""Finish reasons of what is no answer; servers have many words for a proper end."""


class ChatCompletions:
    """Answers with a language model; nobody checks what it says, and the answer's mark says so.

    Without a `model`, OpenAI is asked for `OPENAI_MODEL` and any other provider for the first
    model that it lists. `stall_seconds` is how long it may be silent. `close` closes connections.
    """

    is_resumable = False

    def __init__(
        self, provider: Provider, model: str | None = None, *, stall_seconds: float = 60
    ) -> None:
        self._provider = provider
        self._model = model or (OPENAI_MODEL if provider.is_openai else None)
        self._stall_seconds = stall_seconds
        self._client = LateClient(provider)

    @property
    def name(self) -> str:
        """The model and its host; the host alone until the model is known."""
        host = self._provider.host
        return f"{_shown(self._model)} at {host}" if self._model else f"a model at {host}"

    def warm_up(self) -> None:
        """Load the SDK beside the event loop. Nothing is sent."""
        self._client.warm_up()

    async def answer(self, turn: Turn) -> AsyncIterator[EngineEvent]:
        """The model's answer as it comes; it has ended only where the model says so."""
        messages = _conversation(turn)
        client = await self._loaded_client()
        with told_plainly(self._asked(None)):
            model = self._model or await self._first_model(client)
        with told_plainly(self._asked(model)):
            async with await self._open(client, model, messages) as stream:
                yield AnswerChecked(Check(Mark.UNCHECKED, f"({_shown(model)})"))
                async for piece in self._pieces(stream):
                    yield AnswerText(piece.text)

    async def close(self) -> None:
        """Close connections."""
        await self._client.close()

    def _asked(self, model: str | None) -> Asked:
        shown = None if model is None else _shown(model)
        return Asked(self._provider, shown, self._stall_seconds)

    async def _loaded_client(self) -> "AsyncOpenAI":
        try:
            return await self._client.get()
        except ImportError as error:
            raise no_sdk() from error

    async def _first_model(self, client: "AsyncOpenAI") -> str:
        async with asyncio.timeout(self._stall_seconds):
            listing = await client.get("/models", cast_to=object)
        names = model_names(listing)
        if not names:
            raise EngineError(f"{self._provider.host} lists no model: set model in config.toml.")
        self._model = names[0]
        return self._model

    async def _open(
        self, client: "AsyncOpenAI", model: str, messages: list[dict[str, str]]
    ) -> "AsyncStream[object]":
        """The stream of chunks as plain JSON: the SDK's models take 60 ms to build, at once."""
        from openai import AsyncStream

        async with asyncio.timeout(self._stall_seconds):
            return await client.post(
                "/chat/completions",
                body={"model": clean_text(model), "messages": messages, "stream": True},
                cast_to=object,
                stream=True,
                stream_cls=AsyncStream[object],
            )

    async def _pieces(self, stream: "AsyncStream[object]") -> AsyncIterator[Piece]:
        """Pieces with text; raises where the answer did not end of itself."""
        length, last = 0, None
        async with contextlib.aclosing(pieces(aiter(stream), self._stall_seconds)) as arriving:
            async for last in arriving:
                if last.text:
                    yield last
                length += len(last.text)
                if length > _LONGEST_ANSWER:
                    raise EngineError("The answer is longer than 1 MB and was cut there.")
        self._require_end(last, stream)

    def _require_end(self, last: Piece | None, stream: "AsyncStream[object]") -> None:
        host = self._provider.host
        match last.finish_reason if last else None:
            case "length":
                raise EngineError("The answer was cut at the model's length limit: ask for less.")
            case "content_filter":
                raise RefusedPromptError(f"A content filter at {host} stopped the answer.")
            case None if last is None and not _is_event_stream(stream):
                raise no_answer(host)
            case None:
                raise cut_off(host)
            case reason if reason in _NO_END:
                raise no_answer(host)


def _conversation(turn: Turn) -> list[dict[str, str]]:
    """Instructions and thread as the endpoint takes them.

    Roles alternate and the person begins, because many models' templates insist on it.
    """
    merged: list[dict[str, str]] = []
    for message in turn.messages:
        text = clean_text(message.text)
        if not text.strip() or (not merged and message.role is not Role.USER):
            continue
        if merged and merged[-1]["role"] == message.role.value:
            merged[-1]["content"] += f"\n\n{text}"
        else:
            merged.append({"role": message.role.value, "content": text})
    if not merged:
        raise EngineError("There is no question in this thread yet: ask one.")
    instructions = clean_text(turn.run.instructions)
    system = [{"role": "system", "content": instructions}] if instructions.strip() else []
    return [*system, *merged]


def _is_event_stream(stream: "AsyncStream[object]") -> bool:
    return "event-stream" in stream.response.headers.get("content-type", "")


def _shown(model: str) -> str:
    return one_line(model, limit=60)
