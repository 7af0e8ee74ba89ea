"""What stands behind the `?` of a request. Names that nobody reads are passed over there."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from tutor_tui.domain.files import StoreFileStatus
from tutor_tui.domain.objects import Order
from tutor_tui.domain.requests import PageRequest, StoreFilesPage
from tutor_tui.server.requests.values import choice, integer

_ORDERS: Final[tuple[Order, ...]] = ("asc", "desc")
_STATUSES: Final[tuple[StoreFileStatus, ...]] = ("in_progress", "completed", "failed", "cancelled")
_INCLUDABLE: Final = ("step_details.tool_calls[*].file_search.results[*].content",)
_INCLUDE_NAMES: Final = frozenset({"include", "include[]"})
_USUAL: Final = 20
_MOST: Final = 100
_MOST_FILES: Final = 10_000


@dataclass(frozen=True, slots=True)
class MessagesPage:
    """Which of a thread's messages are wanted; `run_id` leaves only those that a run wrote."""

    page: PageRequest
    run_id: str | None


@dataclass(frozen=True, slots=True)
class FilesPage:
    """Which of the files are wanted; `purpose` leaves only those of this purpose."""

    page: PageRequest
    purpose: str | None


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """Which text is looked for in all threads, and how many messages are wanted at most."""

    text: str
    limit: int


def page_request(query: Mapping[str, str]) -> PageRequest:
    """The part of a list that is wanted: 20 newest first, if nothing is said."""
    return _page(query, _USUAL, _MOST)


def messages_page(query: Mapping[str, str]) -> MessagesPage:
    """`GET /threads/{id}/messages`."""
    return MessagesPage(page_request(query), query.get("run_id") or None)


def search_request(query: Mapping[str, str]) -> SearchRequest:
    """`GET /threads/messages`."""
    return SearchRequest(query.get("query", ""), _page(query, _USUAL, _MOST).limit)


def files_page(query: Mapping[str, str]) -> FilesPage:
    """`GET /files`, whose pages may be a hundred times as long."""
    return FilesPage(_page(query, _MOST_FILES, _MOST_FILES), query.get("purpose") or None)


def store_files_page(query: Mapping[str, str]) -> StoreFilesPage:
    """`GET /vector_stores/{id}/files`, and those of a batch."""
    status = query.get("filter")
    return StoreFilesPage(
        page=page_request(query),
        status=None if status is None else choice(_STATUSES)(status, "filter"),
    )


def includes_results(query: Iterable[tuple[str, str]]) -> bool:
    """Whether `include[]` asks for the passages that a search has found."""
    wanted = [value for name, value in query if name in _INCLUDE_NAMES]
    return [choice(_INCLUDABLE)(value, "include") for value in wanted] != []


def _page(query: Mapping[str, str], usual: int, most: int) -> PageRequest:
    return PageRequest(
        limit=integer(1, most)(_number(query.get("limit", usual)), "limit"),
        order=choice(_ORDERS)(query.get("order", "desc"), "order"),
        after=query.get("after") or None,
        before=query.get("before") or None,
    )


def _number(value: str | int) -> str | int:
    """The integer that a text writes, or the text itself, for the refusal to name."""
    if isinstance(value, int) or not re.fullmatch(r"-?\d{1,18}", value, re.ASCII):
        return value
    return int(value)
