"""Text as it comes in, made fit for storing: no NUL, no half of a surrogate pair.

SQLite keeps a NUL but stops searching at it, and refuses lone surrogates altogether.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, TypeVar

from tutor_tui.domain.text import clean_text

T = TypeVar("T")


def cleaned(value: T) -> T:
    """A request, or any part of one, with every text in it clean."""
    return _cleaned(value)  # type: ignore[no-any-return]  # rebuilt from parts, of the same type


def _cleaned(value: Any) -> Any:
    kind: Any = type(value)
    if kind is str:
        return clean_text(value)
    if issubclass(kind, tuple | list):
        return kind(map(_cleaned, value)) if value else value
    if names := _names_of(kind):
        return kind(**{name: _cleaned(getattr(value, name)) for name in names})
    if issubclass(kind, Mapping):
        return {_cleaned(key): _cleaned(item) for key, item in value.items()}
    return value


@cache
def _names_of(kind: type) -> tuple[str, ...]:
    """The fields of a dataclass; none of anything else. Every request has the same few classes."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


class PieceCleaner:
    """Cleans text that comes in pieces: a pair cut in two by the pieces is joined again."""

    def __init__(self) -> None:
        self._held = ""

    def feed(self, piece: str) -> str:
        """What can be stored now; half of a pair at the end waits for the next piece."""
        text = self._held + piece
        self._held = ""
        if text and "\ud800" <= text[-1] <= "\udbff":
            self._held, text = text[-1], text[:-1]
        return clean_text(text)

    def finish(self) -> str:
        """What was still waiting when the pieces ended."""
        held, self._held = self._held, ""
        return clean_text(held)
