"""Several ways to read or to do one thing: the first that comes to something."""

import re
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
L = TypeVar("L")


def first_of(found: Iterable[T]) -> T | None:
    """The first that is not `None`; what comes behind it is not worked out."""
    return next((one for one in found if one is not None), None)


def fitting(text: str, forms: Iterable[re.Pattern[str]]) -> Iterator[re.Match[str]]:
    """The matches of the forms that the whole text has, in their order."""
    return (found for form in forms if (found := form.fullmatch(text)))


def labelled(
    text: str, table: Iterable[tuple[L, re.Pattern[str]]]
) -> Iterator[tuple[L, re.Match[str]]]:
    """The same for forms behind a label each: what they ask for, who reads them, a reply."""
    return ((label, found) for label, form in table if (found := form.fullmatch(text)))
