"""Results that are kept for a while: working, hints and checks begin with the answer again."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, Final, ParamSpec, TypeVar, cast

Asked = ParamSpec("Asked")
Found = TypeVar("Found")
_LAST: Final = 64


def kept(
    is_certain: Callable[[Any], object],
) -> Callable[[Callable[Asked, Found]], Callable[Asked, Found]]:
    """Give a calculation's last results again where the same is asked, if they are certain.

    Others are worked out anew: a method may find with more time what it did not find with little.
    What is asked must be hashable, and nobody may change what is found.
    """

    def keeping(compute: Callable[Asked, Found]) -> Callable[Asked, Found]:
        @lru_cache(maxsize=_LAST)
        def certain(*asked: Asked.args, **by_name: Asked.kwargs) -> Found:
            found = compute(*asked, **by_name)
            if not is_certain(found):
                raise _UncertainError(found)
            return found

        @wraps(compute)
        def given(*asked: Asked.args, **by_name: Asked.kwargs) -> Found:
            try:
                return certain(*asked, **by_name)  # type: ignore[arg-type]  # must be hashable
            except _UncertainError as outside:
                return cast("Found", outside.found)

        return given

    return keeping


class _UncertainError(Exception):
    """Brings a result past the cache."""

    def __init__(self, found: Any) -> None:
        super().__init__()
        self.found = found
