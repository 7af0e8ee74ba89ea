"""Pairs that a client hangs on an object: metadata of text, attributes of simple values."""

from collections.abc import Mapping
from typing import Final

from tutor_tui.domain.files import Attributes
from tutor_tui.domain.objects import Metadata
from tutor_tui.domain.text import clean_text
from tutor_tui.server.requests import refusals
from tutor_tui.server.requests.values import decimal, text

_MOST_PAIRS: Final = 16
_KEY_LENGTH: Final = 64
_VALUE_LENGTH: Final = 512


def metadata(value: object, path: str) -> Metadata:
    """At most 16 pairs of text."""
    read = text(_VALUE_LENGTH)
    return {
        clean_text(key): read(item, f"{path}.{key}") for key, item in _pairs(value, path).items()
    }


def attributes(value: object, path: str) -> Attributes:
    """At most 16 pairs of text, numbers and truth values."""
    return {
        clean_text(key): _attribute(item, f"{path}.{key}")
        for key, item in _pairs(value, path).items()
    }


def _attribute(value: object, path: str) -> str | float | bool:
    match value:
        case bool():
            return value
        case int() | float():
            return decimal()(value, path)
        case str():
            return text(_VALUE_LENGTH)(value, path)
        case _:
            raise refusals.wrong_type(path, "one of a string, a decimal or a boolean", value)


def _pairs(value: object, path: str) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise refusals.wrong_type(path, "an object", value)
    if len(value) > _MOST_PAIRS:
        raise refusals.too_many_properties(path, _MOST_PAIRS, len(value))
    for key in value:
        if len(key) > _KEY_LENGTH:
            raise refusals.property_name_too_long(path, key, _KEY_LENGTH)
    return value
