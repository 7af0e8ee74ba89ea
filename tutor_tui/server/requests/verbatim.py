"""JSON that is kept word for word: a JSON Schema, for one."""

from collections.abc import Mapping
from math import isfinite
from typing import Final

from tutor_tui.domain.text import clean_text
from tutor_tui.domain.values import JsonObject
from tutor_tui.server.requests import refusals

_DEEPEST: Final = 100
"""Levels of nesting; far beyond any schema, and well within what Python can write again."""


def json_object(value: object, path: str) -> JsonObject:
    """An object as it is, but for characters that neither the database nor UTF-8 can hold."""
    if not isinstance(value, dict):
        raise refusals.wrong_type(path, "an object", value)
    return {clean_text(key): _harmless(item, path, _DEEPEST) for key, item in value.items()}


def _harmless(value: object, path: str, levels: int) -> object:
    if levels == 0:
        raise refusals.not_allowed(path, f"nested more than {_DEEPEST} levels deep.")
    match value:
        case str():
            return clean_text(value)
        case list():
            return [_harmless(item, path, levels - 1) for item in value]
        case Mapping():
            return {
                clean_text(key): _harmless(item, path, levels - 1) for key, item in value.items()
            }
        case float() if not isfinite(value):
            raise refusals.not_allowed(path, "a number is beyond all bounds.")
        case _:
            return value
