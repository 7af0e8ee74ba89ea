"""Two JSON Schemas as one that asks for what both ask for."""

from collections.abc import Mapping
from typing import Any, Final

from tutor_tui.domain.values import JsonObject

_HIGHER: Final = frozenset(
    {"minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"}
)
_LOWER: Final = frozenset({"maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"})


def joined(one: JsonObject, other: JsonObject) -> dict[str, object]:
    """The schema of both; where two words cannot be joined the other's counts."""
    whole: dict[str, object] = {**one, **other}
    for word in one.keys() & other.keys():
        whole[word] = _joined_word(word, one[word], other[word])
    return whole


def _joined_word(word: str, one: Any, other: Any) -> object:
    if word in _HIGHER:
        return max(one, other)
    if word in _LOWER:
        return min(one, other)
    match word:
        case "properties":
            return _joined_properties(one, other)
        case "required" | "allOf":
            return [*one, *other]
        case "enum":
            return [value for value in one if value in other]
        case "type":
            return _joined_types(one, other)
        case _:
            return other


def _joined_properties(one: JsonObject, other: JsonObject) -> JsonObject:
    shared = {
        name: joined(first, second)
        for name in one.keys() & other.keys()
        if isinstance(first := one[name], Mapping) and isinstance(second := other[name], Mapping)
    }
    return {**one, **other, **shared}


def _joined_types(one: str | list[str], other: str | list[str]) -> list[str]:
    first = [one] if isinstance(one, str) else one
    second = [other] if isinstance(other, str) else other
    common = [kind for kind in first if kind in second]
    # Whole numbers are numbers, whichever of the two says so.
    return common or (["integer"] if {*first, *second} >= {"integer", "number"} else second)
