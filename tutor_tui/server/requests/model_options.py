"""How a model is to answer: the options that assistants and runs share."""

from typing import Final, Literal

from tutor_tui.domain.objects import TruncationStrategy
from tutor_tui.domain.values import ResponseFormat
from tutor_tui.server.requests import refusals
from tutor_tui.server.requests.fields import Fields
from tutor_tui.server.requests.values import (
    Reader,
    boolean,
    choice,
    decimal,
    integer,
    name,
    nullable,
    text,
)
from tutor_tui.server.requests.verbatim import json_object

_AUTO: Final[tuple[Literal["auto"], ...]] = ("auto",)
_FORMATS: Final[tuple[Literal["text", "json_object", "json_schema"], ...]] = (
    "text",
    "json_object",
    "json_schema",
)
_TRUNCATIONS: Final[tuple[Literal["auto", "last_messages"], ...]] = ("auto", "last_messages")
_EFFORTS: Final = ("none", "minimal", "low", "medium", "high", "xhigh", "max")
_INSTRUCTIONS_LENGTH: Final = 256_000
_FEWEST_TOKENS: Final = 256

instructions: Final[Reader[str]] = text(_INSTRUCTIONS_LENGTH)
temperature: Final[Reader[float]] = decimal(0, 2)
top_p: Final[Reader[float]] = decimal(0, 1)
token_limit: Final[Reader[int]] = integer(_FEWEST_TOKENS)
reasoning_effort: Final[Reader[str]] = choice(_EFFORTS)


def response_format(value: object, path: str) -> ResponseFormat:
    """`"auto"`, or an object, which is kept as it is once it is known to be well formed."""
    if isinstance(value, str):
        return choice(_AUTO)(value, path)
    if not isinstance(value, dict):
        raise refusals.wrong_type(path, "one of a string or an object", value)
    with Fields(value, path) as given:
        if given.kind(_FORMATS) == "json_schema":
            given.required("json_schema", _check_schema)
    return json_object(value, path)


def truncation_strategy(value: object, path: str) -> TruncationStrategy:
    """How much of the thread a run reads."""
    with Fields(value, path) as given:
        return TruncationStrategy(
            type=given.kind(_TRUNCATIONS),
            last_messages=given.optional("last_messages", nullable(integer(1)), None),
        )


def _check_schema(value: object, path: str) -> None:
    with Fields(value, path) as given:
        given.required("name", name)
        given.optional("description", text(), None)
        given.optional("schema", json_object, None)
        given.optional("strict", nullable(boolean), None)
