"""The SDK's parameter types made exact, so that they can judge a body: no SDK code runs.

The types say more than the SDK ever checks. Here arrays are lists (not whatever can be iterated),
unknown keys are refused, and what belongs to the path or the query is left out.
"""

from collections.abc import Iterable, Mapping, Sequence
from types import UnionType
from typing import (
    Annotated,
    Any,
    Final,
    Literal,
    NotRequired,
    Required,
    TypeAlias,
    Union,
    get_args,
    get_origin,
)

from openai._types import SequenceNotStr
from pydantic import ConfigDict, TypeAdapter, ValidationError
from typing_extensions import TypedDict, get_type_hints, is_typeddict

Hint: TypeAlias = Any
"""A type as `typing` spells it, which has no type of its own."""

_NOT_IN_THE_BODY: Final = frozenset({"thread_id", "run_id", "vector_store_id", "include"})
_new_object: Final[Any] = TypedDict
"""Called with computed keys, which no checker can follow."""

_LISTS: Final = (list, Iterable, Sequence, SequenceNotStr)


class Judge:
    """Whether the API's types allow a body."""

    def __init__(self, hint: Hint) -> None:
        self.hint: Final = exact(hint)
        self._adapter: TypeAdapter[object] = TypeAdapter(self.hint)

    def allows(self, body: object) -> bool:
        """Whether every key and value is of its type."""
        try:
            self._adapter.validate_python(body, strict=True)
        except ValidationError:
            return False
        return True


def exact(hint: Hint) -> Hint:
    """The type with nothing left to the imagination."""
    if is_typeddict(hint):
        return _exact_object(hint)
    origin, args = origin_of(hint), get_args(hint)
    if origin in {Required, NotRequired, Annotated}:
        return exact(args[0])
    if origin in {Union, UnionType}:
        return Union[tuple(exact(arg) for arg in args)]  # noqa: UP007 - made of what is found
    if origin in _LISTS:
        return list[exact(args[0])]  # type: ignore[misc] # a type that is computed
    if origin in {dict, Mapping}:
        return dict[str, exact(args[1])]  # type: ignore[misc] # a type that is computed
    return hint


def origin_of(hint: Hint) -> Any:
    """`list` for `list[str]`; None for a type without arguments."""
    return get_origin(hint)


def keys_of(hint: Hint) -> dict[str, tuple[Hint, bool]]:
    """The keys of an exact object: their types, and whether they must be there."""
    return {
        key: (get_args(value)[0], key in hint.__required_keys__)
        for key, value in hint.__annotations__.items()
    }


def is_object(hint: Hint) -> bool:
    """Whether the type has keys of its own."""
    return is_typeddict(hint)


def is_words(hint: Hint) -> bool:
    """Whether the type is a choice of words."""
    return bool(origin_of(hint) is Literal)


def _exact_object(hint: Hint) -> Hint:
    keys = {
        key: (Required if origin_of(value) is Required else NotRequired)[exact(value)]
        for key, value in get_type_hints(hint, include_extras=True).items()
        if key not in _NOT_IN_THE_BODY
    }
    made: Hint = _new_object(hint.__name__, keys)
    made.__pydantic_config__ = ConfigDict(extra="forbid")
    return made
