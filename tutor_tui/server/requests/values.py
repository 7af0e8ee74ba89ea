"""Readers of single values: each takes a JSON value and its path, and gives a typed value.

A path reads as clients see it in `param`: `tools[0].function.name`.
"""

import re
from collections.abc import Callable, Iterable
from sys import float_info
from typing import Final, TypeAlias, TypeVar

from tutor_tui.domain.text import clean_text
from tutor_tui.server.requests import refusals

T = TypeVar("T")
Word = TypeVar("Word", bound=str)
Reader: TypeAlias = Callable[[object, str], T]

_NAME: Final = "^[a-zA-Z0-9_-]+$"
_NAME_LENGTH: Final = 64
_LARGEST: Final = 2**63 - 1
"""Of the integers that the database can hold."""

_GREATEST: Final = float_info.max


def text(maximum: int | None = None, *, minimum: int = 0) -> Reader[str]:
    """A string of this many characters; a `minimum` is 0 or 1."""

    def read(value: object, path: str) -> str:
        if not isinstance(value, str):
            raise refusals.wrong_type(path, "a string", value)
        if len(value) < minimum:
            raise refusals.empty(path, "string")
        if maximum is not None and len(value) > maximum:
            raise refusals.too_long(path, "string", maximum, len(value))
        return clean_text(value)

    return read


def name(value: object, path: str) -> str:
    """The name of a function or of a schema."""
    found = text(_NAME_LENGTH, minimum=1)(value, path)
    if not re.fullmatch(_NAME.strip("^$"), found):
        raise refusals.not_matching(path, _NAME)
    return found


def boolean(value: object, path: str) -> bool:
    """`true` or `false`."""
    if not isinstance(value, bool):
        raise refusals.wrong_type(path, "a boolean", value)
    return value


def integer(minimum: int | None = None, maximum: int = _LARGEST) -> Reader[int]:
    """A whole number between these, both included; `20.0` is one too, as in JSON Schema."""

    def read(value: object, path: str) -> int:
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if isinstance(value, bool) or not isinstance(value, int):
            raise refusals.wrong_type(path, "an integer", value)
        _check_range(path, "integer", value, minimum, maximum)
        return value

    return read


def decimal(minimum: int | None = None, maximum: int | None = None) -> Reader[float]:
    """A number between these, both included."""

    def read(value: object, path: str) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise refusals.wrong_type(path, "a decimal", value)
        _check_range(path, "decimal", value, minimum, maximum)
        if abs(value) > _GREATEST:
            raise refusals.not_allowed(path, "the number is beyond all bounds.")
        return float(value)

    return read


def choice(options: Iterable[Word]) -> Reader[Word]:
    """One of these words."""
    by_word = {str(option): option for option in options}

    def read(value: object, path: str) -> Word:
        word = text()(value, path)
        if word not in by_word:
            raise refusals.not_one_of(path, word, by_word)
        return by_word[word]

    return read


def nullable(read: Reader[T]) -> Reader[T | None]:
    """What `read` reads, or `null`."""
    return lambda value, path: None if value is None else read(value, path)


def array(
    read: Reader[T], *, maximum: int | None = None, minimum: int = 0
) -> Reader[tuple[T, ...]]:
    """An array whose items `read` reads; a `minimum` is 0 or 1."""

    def read_all(value: object, path: str) -> tuple[T, ...]:
        if not isinstance(value, list):
            raise refusals.wrong_type(path, "an array", value)
        if len(value) < minimum:
            raise refusals.empty(path, "array")
        if maximum is not None and len(value) > maximum:
            raise refusals.too_long(path, "array", maximum, len(value))
        return tuple(read(item, f"{path}[{index}]") for index, item in enumerate(value))

    return read_all


def _check_range(
    path: str, kind: str, value: float, minimum: int | None, maximum: int | None
) -> None:
    if minimum is not None and value < minimum:
        raise refusals.below_minimum(path, kind, minimum, value)
    if maximum is not None and value > maximum:
        raise refusals.above_maximum(path, kind, maximum, value)
