"""Small values that many objects share, and how "absent" is told from null."""

from collections.abc import Mapping
from enum import Enum
from typing import Final, Literal, TypeAlias

JsonObject: TypeAlias = Mapping[str, object]
"""Parsed JSON that is kept word for word, such as a JSON Schema."""

ResponseFormat: TypeAlias = Literal["auto"] | JsonObject
"""`"auto"`, or the object that the client gave (`text`, `json_object`, `json_schema`)."""


class Unset(Enum):
    """The type of `UNSET`, for annotations such as `str | None | Unset`."""

    UNSET = "unset"


UNSET: Final = Unset.UNSET
"""Not in the request at all, where null would mean something else."""
