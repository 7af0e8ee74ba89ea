"""What a Chat Completions stream says, read out of JSON that may be anything."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of the answer, and why the model stopped if it has.

    A piece without either is a sign of life: the model is thinking.
    """

    text: str = ""
    finish_reason: str | None = None


async def pieces(
    chunks: AsyncIterator[object], stall_seconds: float
) -> AsyncGenerator[Piece, None]:
    """The stream's pieces; the last one has a finish reason unless the stream was cut off.

    Raises `TimeoutError` after `stall_seconds` without a piece. Bytes do not count: a server
    that only keeps the connection open has stalled too.
    """
    while True:
        async with asyncio.timeout(stall_seconds):
            piece = await _next_piece(chunks)
        if piece is None:
            return
        yield piece
        if piece.finish_reason is not None:
            return


async def _next_piece(chunks: AsyncIterator[object]) -> Piece | None:
    async for chunk in chunks:
        piece = read_chunk(chunk)
        if piece is not None:
            return piece
    return None


def read_chunk(chunk: object) -> Piece | None:
    """What a chunk says; `None` for one that says nothing, such as the usage at the end."""
    choice = _first(_get(chunk, "choices"))
    delta = _get(choice, "delta")
    text = _text(delta, "content") or _text(delta, "refusal")
    finish_reason = _text(choice, "finish_reason") or None
    is_thinking = _text(delta, "reasoning_content") or _text(delta, "reasoning")
    return Piece(text, finish_reason) if text or finish_reason or is_thinking else None


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
