"""How a value is refused: the hosted service's sentences and codes, each naming its parameter."""

from collections.abc import Iterable
from typing import Final

from tutor_tui.domain.errors import UsageError
from tutor_tui.domain.text import clean_text

_SHOWN: Final = 128
"""Characters of a client's own words that a refusal repeats."""


def wrong_type(path: str, expected: str, value: object) -> UsageError:
    """The value is of another type: `expected` reads "a string"."""
    where = f" for '{path}'" if path else ""
    return _refusal(
        f"Invalid type{where}: expected {expected}, but got {_kind(value)} instead.",
        path,
        "invalid_type",
    )


def missing(path: str) -> UsageError:
    """A required key is not there."""
    return _refusal(f"Missing required parameter: '{path}'.", path, "missing_required_parameter")


def unknown(path: str) -> UsageError:
    """A key that nothing reads."""
    return _refusal(f"Unknown parameter: '{shown(path)}'.", path, "unknown_parameter")


def not_one_of(path: str, value: str, options: Iterable[str]) -> UsageError:
    """The word is none of those that are known here."""
    return _refusal(
        f"Invalid value: '{shown(value)}'. Supported values are: {_listed(options)}.",
        path,
        "invalid_value",
    )


def not_matching(path: str, pattern: str) -> UsageError:
    """The string has characters that it may not have."""
    return _refusal(
        f"Invalid '{path}': string does not match pattern. "
        f"Expected a string that matches the pattern '{pattern}'.",
        path,
        "invalid_value",
    )


def not_allowed(path: str, reason: str) -> UsageError:
    """The value is well formed, but not together with the others; `reason` is a sentence."""
    return _refusal(f"Invalid '{path}': {reason}", path, "invalid_value")


def too_long(path: str, kind: str, maximum: int, length: int) -> UsageError:
    """A `kind` ("string" or "array") has more than it may hold."""
    expected = f"Expected {_a(kind)} with maximum length {maximum}"
    return _refusal(
        f"Invalid '{path}': {kind} too long. {expected}, "
        f"but got {_a(kind)} with length {length} instead.",
        path,
        f"{kind}_above_max_length",
    )


def empty(path: str, kind: str) -> UsageError:
    """A `kind` ("string" or "array") that must hold something holds nothing."""
    return _refusal(
        f"Invalid '{path}': empty {kind}. Expected {_a(kind)} with minimum length 1, "
        f"but got an empty {kind} instead.",
        path,
        f"empty_{kind}",
    )


def too_many_properties(path: str, maximum: int, count: int) -> UsageError:
    """A map has more pairs than it may hold."""
    return _refusal(
        f"Invalid '{path}': too many properties. Expected an object with at most {maximum} "
        f"properties, but got an object with {count} properties instead.",
        path,
        "object_above_max_properties",
    )


def property_name_too_long(path: str, key: str, maximum: int) -> UsageError:
    """A map's key is longer than it may be."""
    return _refusal(
        f"Invalid property name in '{path}': '{shown(key)}' is too long. Expected a string with "
        f"maximum length {maximum}, but got a string with length {len(key)} instead.",
        f"{path}.{key}",
        "property_name_above_max_length",
    )


def above_maximum(path: str, kind: str, maximum: int, value: float) -> UsageError:
    """A number (`kind` "integer" or "decimal") is greater than it may be."""
    return _refusal(
        f"Invalid '{path}': {kind} above maximum value. "
        f"Expected a value <= {maximum}, but got {shown(str(value))} instead.",
        path,
        f"{kind}_above_max_value",
    )


def below_minimum(path: str, kind: str, minimum: int, value: float) -> UsageError:
    """A number (`kind` "integer" or "decimal") is less than it may be."""
    return _refusal(
        f"Invalid '{path}': {kind} below minimum value. "
        f"Expected a value >= {minimum}, but got {shown(str(value))} instead.",
        path,
        f"{kind}_below_min_value",
    )


def shown(text: str) -> str:
    """The client's own words, shortened in the middle where they are long."""
    half = _SHOWN // 2
    return text if len(text) <= _SHOWN else f"{text[:half]}...{text[-half:]}"


def _refusal(sentence: str, path: str, code: str) -> UsageError:
    # A client's own keys are in the path: what cannot be sent back as UTF-8 goes.
    return UsageError(clean_text(sentence), param=shown(clean_text(path)) or None, code=code)


def _kind(value: object) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "a boolean"
        case int():
            return "an integer"
        case float():
            return "a decimal number"
        case str():
            return "a string" if value else "an empty string"
        case list():
            return "an array" if value else "an empty array"
        case _:
            return "an object"


def _a(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"


def _listed(options: Iterable[str]) -> str:
    *others, last = (f"'{option}'" for option in options)
    if not others:
        return last
    comma = "," if len(others) > 1 else ""
    return f"{', '.join(others)}{comma} and {last}"
