"""One tidy line a request: when, what, how it ended and how long it took. Never its content."""

import time
from collections.abc import Callable
from typing import Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

_LONGEST_PATH: Final = 100
_SHOWN: Final = bytes(byte if 0x20 < byte < 0x7F else ord("?") for byte in range(256))
_CLIENT_LEFT: Final = 499
"""The status under which a request is told whose client went away before the answer."""


class RequestLog:
    """ASGI middleware that tells each request to `tell` when its answer has ended."""

    def __init__(
        self, app: ASGIApp, tell: Callable[[str], None], clock: Callable[[], float] = time.time
    ) -> None:
        self._app = app
        self._tell = tell
        self._clock = clock

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and tell it afterwards."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        status = _CLIENT_LEFT

        async def note_status(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        began = self._clock()
        try:
            await self._app(scope, receive, note_status)
        finally:
            self._tell(request_line(scope, status, began, self._clock()))


def request_line(scope: Scope, status: int, began: float, ended: float) -> str:
    """The line: `12:03:07 POST /v1/threads 200 3 ms`."""
    at = time.strftime("%H:%M:%S", time.localtime(began))
    return (
        f"{at} {scope['method']} {_shown_path(scope)} {status} {round((ended - began) * 1000)} ms"
    )


def _shown_path(scope: Scope) -> str:
    """The path as it was sent, in ASCII: decoded, it might command a terminal."""
    raw: bytes = scope["raw_path"]
    path = raw.translate(_SHOWN).decode("ascii")
    return path if len(path) <= _LONGEST_PATH else path[:_LONGEST_PATH] + "…"
