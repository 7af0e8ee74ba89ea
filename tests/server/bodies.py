"""Bodies as the API's types and limits allow them, and bodies with one thing changed."""

from collections.abc import Iterator
from string import ascii_letters, digits
from typing import Any, Final, TypeAlias, Union, get_args

from hypothesis import strategies as st

from tests.server.sdk_types import Hint, is_object, is_words, keys_of, origin_of

Body: TypeAlias = Any

_NAME: Final = st.text(ascii_letters + digits + "_-", min_size=1, max_size=64)
_WORD: Final = st.text(ascii_letters, min_size=1, max_size=9)
_NUMBERS: Final[dict[str, tuple[int, int]]] = {
    "temperature": (0, 2),
    "top_p": (0, 1),
    "score_threshold": (0, 1),
    "max_prompt_tokens": (256, 9000),
    "max_completion_tokens": (256, 9000),
    "max_num_results": (1, 50),
    "last_messages": (1, 99),
    "max_chunk_size_tokens": (100, 4096),
    "chunk_overlap_tokens": (0, 50),
    "days": (1, 365),
}
_LENGTHS: Final = {"vector_store_ids": (0, 1), "vector_stores": (0, 1)}
_USUAL_LENGTH: Final = (1, 2)
_STRANGERS: Final[tuple[Body, ...]] = (None, "x", 7, 1.5, True, [], ["x"], [{}], {}, {"x": 7})
"""A value of each kind that JSON has."""

_JSON: Final = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.just(1.5) | _WORD,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(_WORD, inner, max_size=2),
    max_leaves=3,
)


def bodies(hint: Hint, key: str = "") -> st.SearchStrategy[Body]:
    """What a type allows; `key` is where it stands, for limits that types do not tell."""
    if is_object(hint):
        return _objects(hint, key)
    if is_words(hint):
        return st.sampled_from(get_args(hint))
    origin, args = origin_of(hint), get_args(hint)
    if origin is Union:
        return st.one_of([bodies(arg, key) for arg in args])
    if origin is list:
        shortest, longest = _LENGTHS.get(key, _USUAL_LENGTH)
        return st.lists(bodies(args[0], key), min_size=shortest, max_size=longest)
    if origin is dict:
        return st.dictionaries(_WORD, bodies(args[1]), max_size=2)
    return _simple(hint, key)


def changes(body: Body) -> Iterator[Body]:
    """The body with one thing changed, in every place and in every way."""
    yield from _STRANGERS
    if isinstance(body, dict):
        yield {**body, "surplus": 1}
        for key, value in body.items():
            yield {name: kept for name, kept in body.items() if name != key}
            yield from ({**body, key: other} for other in changes(value))
    if isinstance(body, list):
        for place, value in enumerate(body):
            yield from ([*body[:place], other, *body[place + 1 :]] for other in changes(value))


def _objects(hint: Hint, key: str) -> st.SearchStrategy[Body]:
    required = {name: bodies(of, name) for name, (of, needed) in keys_of(hint).items() if needed}
    optional = {
        name: bodies(of, name) for name, (of, needed) in keys_of(hint).items() if not needed
    }
    if key == "function":
        required["name"] = _NAME
    return st.fixed_dictionaries(required, optional=optional)


def _simple(hint: Hint, key: str) -> st.SearchStrategy[Body]:
    low, high = _NUMBERS.get(key, (-99, 99))
    if hint is str:
        return _WORD
    if hint is int:
        return st.integers(low, high)
    if hint is float:
        return st.floats(low, high)
    if hint is bool:
        return st.booleans()
    if hint is object:
        return _JSON
    return st.none()
