"""Text as it comes in, made fit for storing: no NUL, no half of a surrogate pair.

SQLite keeps a NUL but stops searching at it, and refuses lone surrogates altogether.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar

from tutor_tui.domain.text import clean_text

T = TypeVar("T")


def cleaned(value: T) -> T:
    """A request, or any part of one, with every text in it clean."""
    return _cleaned(value)  # type: ignore[no-any-return]  # rebuilt from parts, of the same type


def _cleaned(value: Any) -> Any:
    if isinstance(value, str) and type(value) is str:
        return clean_text(value)
    if isinstance(value, tuple | list):
        return type(value)(_cleaned(item) for item in value)
    if isinstance(value, Mapping):
        return {_cleaned(key): _cleaned(item) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        parts = {field.name: _cleaned(getattr(value, field.name)) for field in fields(value)}
        return type(value)(**parts)
    return value


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
