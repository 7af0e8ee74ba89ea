"""Requests to one server: asked by the SDK, repeated where that is safe, answered in plain JSON.

The SDK's own models would be built for each answer and check nothing, so its raw answers are read.
"""

import asyncio
import json
import warnings
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeAlias, TypeVar

from tutor_tui.backends.remote.failures import (
    PassingError,
    no_answer,
    no_sdk,
    told_plainly,
    too_slow,
)
from tutor_tui.backends.remote.fields import Fields
from tutor_tui.domain.provider import Provider
from tutor_tui.engines.late_client import LateClient

if TYPE_CHECKING:
    from openai import AsyncOpenAI
    from openai._legacy_response import LegacyAPIResponse

T = TypeVar("T")
Sleep: TypeAlias = Callable[[float], Awaitable[None]]


class RawAnswer(Protocol):
    """An answer as it came, whole."""

    @property
    def headers(self) -> Mapping[str, str]:
        """Its headers, in any case."""

    @property
    def content(self) -> bytes:
        """Its body."""


Ask: TypeAlias = "Callable[[AsyncOpenAI], Awaitable[RawAnswer]]"
"""One of the SDK's `with_raw_response` calls."""

AskStream: TypeAlias = "Callable[[AsyncOpenAI], Awaitable[LegacyAPIResponse[Any]]]"
"""The same, where a stream is asked for."""

_CONNECT_SECONDS: Final = 10.0
_ANSWER_SECONDS: Final = 30.0
_WHOLE_SECONDS: Final = 90.0
"""For an answer from its first byte to its last: who sends one byte a second is never silent."""

_SILENCE_SECONDS: Final = 45.0
"""How long a stream may be silent; `tutor-tui serve` sends a sign of life every 15 seconds."""

_PAUSES: Final = (0.3, 1.0)
_LONGEST_WAIT: Final = 5.0
"""In seconds: who asks for more patience than that is told to the person instead."""


@dataclass(frozen=True, slots=True)
class Reply:
    """A server's answer. `poll_after` is in seconds, where the server says when to ask again."""

    value: object
    poll_after: float | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """The answer to a request for a stream: its events, or plain JSON from who has no streams."""

    events: AsyncIterator[object] | None
    reply: Reply | None = None


class Channel:
    """The way to one server. It belongs to one event loop; `close` ends its connections."""

    def __init__(self, server: Provider, sleep: Sleep) -> None:
        self.server = server
        self._sleep = sleep
        self._client = LateClient(server)
        self._ready: AsyncOpenAI | None = None

    def warm_up(self) -> None:
        """Load the SDK beside the event loop. Nothing is sent."""
        self._client.warm_up()

    async def close(self) -> None:
        """Close connections."""
        await self._client.close()

    async def read(self, ask: Ask) -> Reply:
        """Ask for something that changes nothing there, again where that may help."""
        return await self._patiently(lambda: self._once(ask), is_harmless=True)

    async def read_path(self, path: str, query: Mapping[str, object]) -> Reply:
        """The same at an address that the SDK has no name for."""

        async def ask(client: "AsyncOpenAI") -> RawAnswer:
            import httpx2

            return await client.get(path, cast_to=httpx2.Response, options={"params": query})

        return await self.read(ask)

    async def write(self, ask: Ask) -> Reply:
        """Ask for a change; again only where it was not carried out for certain."""
        return await self._patiently(lambda: self._once(ask), is_harmless=False)

    async def open(self, ask: AskStream) -> Opened:
        """Ask for a change whose answer may be a stream."""
        return await self._patiently(lambda: self._open(ask), is_harmless=False)

    def understood(self, reply: Reply, read: Callable[[Fields], T]) -> T:
        """The object that was sent. Raises `BackendError` where it is none."""
        try:
            return read(Fields(reply.value))
        except ValueError as error:
            raise no_answer(self.server.host) from error

    async def _patiently(self, ask: Callable[[], Awaitable[T]], *, is_harmless: bool) -> T:
        for pause in _PAUSES:
            try:
                return await ask()
            except PassingError as error:
                wait = pause if error.wait is None else error.wait
                is_worth_it = is_harmless and not error.is_slow
                if not (is_worth_it or error.is_unheard) or wait > _LONGEST_WAIT:
                    raise
            await self._sleep(wait)
        return await ask()

    async def _once(self, ask: Ask) -> Reply:
        client = await self._loaded()
        try:
            async with asyncio.timeout(_WHOLE_SECONDS):
                with told_plainly(self.server):
                    return _reply_of(await ask(client))
        except TimeoutError as error:
            raise too_slow(self.server.host) from error

    async def _open(self, ask: AskStream) -> Opened:
        from openai import AsyncStream, Timeout

        client = (await self._loaded()).with_options(
            timeout=Timeout(_SILENCE_SECONDS, connect=_CONNECT_SECONDS)
        )
        with told_plainly(self.server):
            raw = await ask(client)
            if "event-stream" in raw.headers.get("content-type", ""):
                return Opened(aiter(raw.parse(to=AsyncStream[object])))
            await raw.http_response.aread()
            return Opened(None, _reply_of(raw))

    async def _loaded(self) -> "AsyncOpenAI":
        if self._ready is None:
            try:
                client = await self._client.get()
                self._ready = await asyncio.to_thread(_prepared, client)
            except ImportError as error:
                raise no_sdk() from error
        return self._ready


def _prepared(client: "AsyncOpenAI") -> "AsyncOpenAI":
    """The client with limits of time, its part for assistants imported: that takes a second."""
    from openai import Timeout

    # The SDK warns at each call that this API is gone from its first home.
    warnings.filterwarnings("ignore", category=DeprecationWarning, module=r"openai\b")
    ready = client.with_options(timeout=Timeout(_ANSWER_SECONDS, connect=_CONNECT_SECONDS))
    _ = (ready.beta.assistants, ready.beta.threads.messages, ready.beta.threads.runs)
    return ready


def _reply_of(raw: RawAnswer) -> Reply:
    """Raises `ValueError` where the answer is no JSON."""
    try:
        milliseconds = float(raw.headers.get("openai-poll-after-ms", ""))
    except ValueError:
        milliseconds = -1
    poll_after = milliseconds / 1000 if 0 <= milliseconds <= 60_000 else None
    return Reply(json.loads(raw.content), poll_after)
