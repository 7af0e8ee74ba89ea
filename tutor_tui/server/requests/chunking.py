"""How a vector store cuts its files into passages, in a request."""

from typing import Final, Literal

from tutor_tui.domain.files import StaticChunking
from tutor_tui.server.requests import refusals
from tutor_tui.server.requests.fields import Fields
from tutor_tui.server.requests.values import integer

_KINDS: Final[tuple[Literal["auto", "static"], ...]] = ("auto", "static")
_SMALLEST: Final = 100
_LARGEST: Final = 4096


def chunking_strategy(value: object, path: str) -> StaticChunking | None:
    """The sizes, or None where they are left to the store."""
    with Fields(value, path) as given:
        return None if given.kind(_KINDS) == "auto" else given.required("static", _static)


def _static(value: object, path: str) -> StaticChunking:
    with Fields(value, path) as given:
        size = given.required("max_chunk_size_tokens", integer(_SMALLEST, _LARGEST))
        overlap = given.required("chunk_overlap_tokens", integer(0))
        if overlap > size // 2:
            raise refusals.not_allowed(
                given.path("chunk_overlap_tokens"),
                "must not exceed half of 'max_chunk_size_tokens'.",
            )
        return StaticChunking(max_chunk_size_tokens=size, chunk_overlap_tokens=overlap)
