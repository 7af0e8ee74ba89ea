"""What a Chat Completions stream says, read out of JSON that may be anything."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Mapping
from dataclasses import dataclass
from typing import Final

from tutor_tui.domain.objects import Usage

_USAGE_SECONDS: Final = 1.0
"""How long the count of tokens, which comes after the end of the text, is waited for."""

_MOST_CALLS: Final = 64
_MOST_PARTS: Final = 64


@dataclass(frozen=True, slots=True)
class CallPiece:
    """A part of a function's call: those with the same place belong together."""

    place: int
    id: str = ""
    name: str = ""
    arguments: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """What one chunk brings: text, thoughts, calls, the reason why the model stopped, a count."""

    text: str = ""
    thought: str = ""
    calls: tuple[CallPiece, ...] = ()
    finish_reason: str | None = None
    usage: Usage | None = None

    @property
    def says_something(self) -> bool:
        """Whether the model did anything; a mere count of tokens is not its doing."""
        return bool(self.text or self.thought or self.calls or self.finish_reason)


async def pieces(
    chunks: AsyncIterator[object], stall_seconds: float
) -> AsyncGenerator[Piece, None]:
    """The stream's pieces; one of the last has a finish reason unless the stream was cut off.

    Raises `TimeoutError` after `stall_seconds` without a piece. Bytes do not count: a server
    that only keeps the connection open has stalled too.
    """
    usage = None
    while True:
        async with asyncio.timeout(stall_seconds):
            piece = await _next_piece(chunks)
        if piece is None:
            return
        yield piece
        usage = piece.usage or usage
        if piece.finish_reason is not None:
            break
    if usage is None and (last := await _late_usage(chunks)) is not None:
        yield Piece(usage=last)


async def _next_piece(chunks: AsyncIterator[object]) -> Piece | None:
    async for chunk in chunks:
        piece = read_chunk(chunk)
        if piece.says_something or piece.usage is not None:
            return piece
    return None


async def _late_usage(chunks: AsyncIterator[object]) -> Usage | None:
    """The count that follows the finish reason; the answer is whole without it."""
    try:
        async with asyncio.timeout(_USAGE_SECONDS):
            async for chunk in chunks:
                if (usage := read_chunk(chunk).usage) is not None:
                    return usage
    except Exception as error:  # noqa: BLE001 - whatever breaks now, the answer has ended well
        _ = error
    return None


def read_chunk(chunk: object) -> Piece:
    """What a chunk says; an empty piece where it says nothing."""
    choice = _first(_get(chunk, "choices"))
    delta = _get(choice, "delta")
    return Piece(
        text=_said(delta) or _text(delta, "refusal"),
        thought=_text(delta, "reasoning_content") or _text(delta, "reasoning") or _thought(delta),
        calls=_calls(_get(delta, "tool_calls")),
        finish_reason=_text(choice, "finish_reason") or None,
        usage=_usage(_get(chunk, "usage")),
    )


def _said(delta: object) -> str:
    """The text of a delta; some servers write it as a list of parts, thoughts among them."""
    parts = (part for part in _parts(delta) if _text(part, "type") == "text")
    return _text(delta, "content") or "".join(_text(part, "text") for part in parts)


def _thought(delta: object) -> str:
    thoughts = (_get(part, "thinking") for part in _parts(delta))
    pieces = (piece for one in thoughts if isinstance(one, list) for piece in one[:_MOST_PARTS])
    return "".join(_text(piece, "text") for piece in pieces)


def _parts(delta: object) -> list[object]:
    content = _get(delta, "content")
    return content[:_MOST_PARTS] if isinstance(content, list) else []


def _calls(listed: object) -> tuple[CallPiece, ...]:
    """Some servers leave the place out and send each call whole."""
    calls = listed[:_MOST_CALLS] if isinstance(listed, list) else []
    return tuple(_call(call, order) for order, call in enumerate(calls))


def _call(call: object, order: int) -> CallPiece:
    place, function = _get(call, "index"), _get(call, "function")
    return CallPiece(
        place=place if type(place) is int and 0 <= place < _MOST_CALLS else order,
        id=_text(call, "id"),
        name=_text(function, "name"),
        arguments=_text(function, "arguments"),
    )


def _usage(counted: object) -> Usage | None:
    return usage_of(_get(counted, "prompt_tokens"), _get(counted, "completion_tokens"))


def usage_of(read: object, written: object) -> Usage | None:
    """Two counts of tokens; nothing where they are none."""
    if type(read) is int and type(written) is int and read >= 0 and written >= 0:
        return Usage(
            prompt_tokens=min(read, _MOST_TOKENS), completion_tokens=min(written, _MOST_TOKENS)
        )
    return None


_MOST_TOKENS: Final = 10**12
"""What is above is no count, and would not fit into the database."""


def model_names(listing: object) -> tuple[str, ...]:
    """The models that can talk, of a `GET /models`."""
    models = _get(listing, "data")
    names = (_text(model, "id") for model in models) if isinstance(models, list) else ()
    return tuple(name for name in names if name and "embed" not in name.lower())


def _get(value: object, key: str) -> object:
    return value.get(key) if isinstance(value, Mapping) else None


def _first(value: object) -> object:
    return value[0] if isinstance(value, list) and value else None


def _text(value: object, key: str) -> str:
    found = _get(value, key)
    return found if isinstance(found, str) else ""
