"""Reading an object key by key, and refusing the keys that nobody asked for.

with Fields(body) as given:
    return ThreadUpdate(metadata=given.optional("metadata", metadata, UNSET))
"""

from types import TracebackType
from typing import Self, TypeVar

from tutor_tui.server.requests import refusals
from tutor_tui.server.requests.values import Reader, choice

T = TypeVar("T")
D = TypeVar("D")
Word = TypeVar("Word", bound=str)


class Fields:
    """One object's keys. Leaving the `with` block refuses a key that was not asked for."""

    def __init__(self, value: object, path: str = "") -> None:
        if not isinstance(value, dict):
            raise refusals.wrong_type(path, "an object", value)
        self._values: dict[str, object] = value
        self._path = path
        self._asked: set[str] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if error is None:
            for key in self._values:
                if key not in self._asked:
                    raise refusals.unknown(self.path(key))

    def path(self, key: str) -> str:
        """The key as a client sees it from outside: `tools[0].type`."""
        return f"{self._path}.{key}" if self._path else key

    def has(self, key: str) -> bool:
        """Whether the key was given at all; it may be null."""
        return key in self._values

    def required(self, key: str, read: Reader[T]) -> T:
        """The key's value. Raises where there is none."""
        self._asked.add(key)
        if key not in self._values:
            raise refusals.missing(self.path(key))
        return read(self._values[key], self.path(key))

    def optional(self, key: str, read: Reader[T], default: D) -> T | D:
        """The key's value, or the default where there is none."""
        self._asked.add(key)
        return self.required(key, read) if key in self._values else default

    def defaulted(self, key: str, read: Reader[T], default: T) -> T:
        """As `optional`, where null stands for the default too."""
        self._asked.add(key)
        return default if self._values.get(key) is None else self.required(key, read)

    def kind(self, options: tuple[Word, ...]) -> Word:
        """The object's `type`, which says what else it holds."""
        return self.required("type", choice(options))
