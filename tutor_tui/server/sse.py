"""Server-sent events: a run told as it happens, for as long as somebody listens.

A client that goes away ends the telling, never the run.
"""

import asyncio
import json
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import AbstractContextManager, aclosing
from typing import Final, TypeAlias

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

ServerEvent: TypeAlias = tuple[str, object]
"""The event's name, and its data: JSON, or a string that is sent as it is."""

PING_SECONDS: Final = 15.0
_PING: Final = b": ping\n\n"


def event_bytes(event: ServerEvent) -> bytes:
    """The event as it is sent."""
    name, data = event
    text = data if isinstance(data, str) else json.dumps(data, ensure_ascii=False, allow_nan=False)
    return f"event: {name}\ndata: {text}\n\n".encode()


class EventStream(Response):
    """An answer that is a stream of events. Holds its place until it ends."""

    media_type = "text/event-stream"

    def __init__(
        self,
        events: AsyncGenerator[ServerEvent, None],
        place: Callable[[], AbstractContextManager[None]],
        ping_seconds: float = PING_SECONDS,
    ) -> None:
        self._events = events
        self._place = place
        self._ping_seconds = ping_seconds
        self.status_code = 200
        self.background = None
        self.init_headers({"cache-control": "no-cache", "x-accel-buffering": "no"})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the events until they end or the client goes away."""
        start = {"type": "http.response.start", "status": 200, "headers": self.raw_headers}
        with self._place():
            await send(start)
            async with (
                aclosing(self._events) as events,
                aclosing(_until_gone(events, receive, self._ping_seconds)) as pieces,
            ):
                async for piece in pieces:
                    await _send_piece(send, piece)
        await _send_piece(send, b"", more=False)


async def _send_piece(send: Send, piece: bytes, *, more: bool = True) -> None:
    await send({"type": "http.response.body", "body": piece, "more_body": more})


async def _until_gone(
    events: AsyncIterator[ServerEvent], receive: Receive, ping_seconds: float
) -> AsyncGenerator[bytes, None]:
    """The events' bytes; a comment where there is none for long, so that silence is noticed."""
    gone = asyncio.ensure_future(_wait_until_gone(receive))
    coming = asyncio.ensure_future(_next(events))
    try:
        while True:
            done, _ = await asyncio.wait(
                {coming, gone}, timeout=ping_seconds, return_when=asyncio.FIRST_COMPLETED
            )
            if gone in done:
                return
            if not done:
                yield _PING
            elif (event := coming.result()) is None:
                return
            else:
                yield event_bytes(event)
                coming = asyncio.ensure_future(_next(events))
    finally:
        for task in (gone, coming):
            task.cancel()
        await asyncio.gather(gone, coming, return_exceptions=True)


async def _next(events: AsyncIterator[ServerEvent]) -> ServerEvent | None:
    return await anext(events, None)


async def _wait_until_gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
