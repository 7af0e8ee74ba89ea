"""JSON from elsewhere, taken apart field by field, each asked for by its type.

A server may send anything, and the SDK checks nothing: what does not fit raises `ValueError`.
"""

from collections.abc import Mapping
from typing import Any, Final, TypeVar

from tutor_tui.domain.text import clean_text

T = TypeVar("T")
_MISSING: Final = object()


class Fields:
    """One JSON object. Text is made fit for storing; a missing field counts as null."""

    def __init__(self, value: object) -> None:
        if not isinstance(value, Mapping):
            raise ValueError("an object was expected")
        self._value: Mapping[str, object] = value

    @property
    def as_sent(self) -> Mapping[str, object]:
        """The object word for word, to be sent back."""
        return self._value

    def text(self, key: str) -> str:
        """A string."""
        return clean_text(self._of(key, str))

    def text_or(self, key: str, default: str) -> str:
        """A string, or the default where it is null."""
        return default if self.is_null(key) else self.text(key)

    def optional_text(self, key: str) -> str | None:
        """A string or null."""
        return None if self.is_null(key) else self.text(key)

    def whole(self, key: str) -> int:
        """A whole number; times come as such."""
        found = self._value.get(key)
        if isinstance(found, bool) or not isinstance(found, int | float) or found != found // 1:
            raise ValueError(f"{key} is no whole number")
        return int(found)

    def optional_whole(self, key: str) -> int | None:
        """A whole number or null."""
        return None if self.is_null(key) else self.whole(key)

    def number_or(self, key: str, default: float) -> float:
        """A number, or the default where it is null."""
        found = self._value.get(key)
        if found is None:
            return default
        if isinstance(found, bool) or not isinstance(found, int | float):
            raise ValueError(f"{key} is no number")
        return float(found)

    def truth_or(self, key: str, *, default: bool) -> bool:
        """True or false, or the default where it is null."""
        return default if self.is_null(key) else self._of(key, bool)

    def part(self, key: str) -> "Fields":
        """An object."""
        return Fields(self._value.get(key))

    def optional_part(self, key: str) -> "Fields | None":
        """An object or null."""
        return None if self.is_null(key) else self.part(key)

    def parts(self, key: str) -> "list[Fields]":
        """A list of objects; null is an empty one."""
        return [Fields(item) for item in self._items(key)]

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of strings; null is an empty one."""
        return tuple(clean_text(str(item)) for item in self._items(key))

    def pairs(self, key: str) -> dict[str, str]:
        """Metadata; null is none."""
        if self.is_null(key):
            return {}
        found: Mapping[Any, Any] = self._of(key, dict)
        return {clean_text(str(name)): clean_text(str(value)) for name, value in found.items()}

    def anything(self, key: str) -> object:
        """What stands there, as it is."""
        return self._value.get(key)

    def is_null(self, key: str) -> bool:
        """Whether it is null or missing."""
        return self._value.get(key) is None

    def _items(self, key: str) -> list[Any]:
        return [] if self.is_null(key) else self._of(key, list)

    def _of(self, key: str, kind: type[T]) -> T:
        found = self._value.get(key, _MISSING)
        if not isinstance(found, kind):
            raise ValueError(f"{key} is no {kind.__name__}")
        return found
