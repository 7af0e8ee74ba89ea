"""How much a client may send and hold open: the body of a request, and the streams at one time."""

import asyncio
import json
from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from starlette.requests import ClientDisconnect, Request

from tutor_tui.domain.errors import UsageError
from tutor_tui.server.denials import (
    DeniedError,
    body_too_large,
    body_too_slow,
    too_many_streams,
    unsupported_content_type,
)

JSON_BYTES: Final = 1 << 20
_JSON_SECONDS: Final = 30.0
_UNREADABLE: Final = (
    "We could not parse the JSON body of your request. (HINT: This likely means you aren't using "
    "your HTTP library correctly. The API expects a JSON payload, but what was sent was not valid "
    "JSON.)"
)


async def read_json(request: Request) -> object:
    """The parsed body; an empty one counts as `{}`, which is what clients send with "cancel"."""
    content = await _read_whole(request)
    if not content.strip():
        return {}
    _require_json_type(request.headers.get("content-type", ""))
    try:
        parsed: object = _DECODER.decode(content.decode(json.detect_encoding(content)))
    except (ValueError, RecursionError) as error:
        raise UsageError(_UNREADABLE) from error
    return parsed


async def limited(chunks: AsyncIterator[bytes], most: int) -> AsyncGenerator[bytes, None]:
    """The pieces of a body, up to so many bytes."""
    size = 0
    async for chunk in chunks:
        size += len(chunk)
        if size > most:
            raise DeniedError(body_too_large(most))
        yield chunk


def require_length(request: Request, most: int) -> None:
    """Refuse a body that says itself that it is too large, before it is read."""
    length = request.headers.get("content-length", "")
    if length.isdecimal() and int(length[:20]) > most:
        raise DeniedError(body_too_large(most))


async def _read_whole(request: Request) -> bytes:
    """The body. Most come in one piece; the connection has a deadline for the first one."""
    require_length(request, JSON_BYTES)
    first, has_more = await _read_piece(request, JSON_BYTES)
    if not has_more:
        return first
    try:
        async with asyncio.timeout(_JSON_SECONDS):
            return await _with_the_rest(request, first)
    except TimeoutError:
        raise DeniedError(body_too_slow()) from None


async def _with_the_rest(request: Request, first: bytes) -> bytes:
    content, has_more = bytearray(first), True
    while has_more:
        piece, has_more = await _read_piece(request, JSON_BYTES - len(content))
        content += piece
    return bytes(content)


async def _read_piece(request: Request, room: int) -> tuple[bytes, bool]:
    """What comes next of the body, and whether there is more. It must find room."""
    message = await request.receive()
    if message["type"] == "http.disconnect":
        raise ClientDisconnect
    piece: bytes = message.get("body", b"")
    if len(piece) > room:
        raise DeniedError(body_too_large(JSON_BYTES))
    return piece, message.get("more_body", False)


def _require_json_type(content_type: str) -> None:
    if content_type.partition(";")[0].strip().lower() != "application/json":
        raise DeniedError(unsupported_content_type(content_type))


def _refuse_constant(word: str) -> object:
    raise ValueError(f"{word} is Python's, not JSON's")


_DECODER: Final = json.JSONDecoder(parse_constant=_refuse_constant)


@dataclass(slots=True)
class StreamLimit:
    """Counts the streams that are open."""

    most: int = 256
    open: int = 0

    @contextmanager
    def place(self) -> Iterator[None]:
        """A place for one stream, for as long as it is open."""
        self.open += 1
        try:
            yield
        finally:
            self.open -= 1

    def require_room(self) -> None:
        """Refuse a further stream; before anything was done for it, so that it can be retried."""
        if self.open >= self.most:
            raise DeniedError(too_many_streams(self.most))
