"""What a query asks for, and what an upload is."""

from typing import Any, TypeAlias

import pytest

from tutor_tui.domain.errors import UsageError
from tutor_tui.domain.requests import FileCreate, PageRequest, StoreFilesPage
from tutor_tui.server.requests.files import file_create
from tutor_tui.server.requests.queries import (
    FilesPage,
    MessagesPage,
    files_page,
    includes_results,
    messages_page,
    page_request,
    store_files_page,
)

Body: TypeAlias = Any


def test_a_page_is_twenty_newest_unless_said_otherwise() -> None:
    assert page_request({}) == PageRequest(20, "desc", None, None)


def test_a_page_says_which_part_is_wanted() -> None:
    query = {"limit": "100", "order": "asc", "after": "a", "before": "b", "unheard": "of"}

    assert page_request(query) == PageRequest(100, "asc", "a", "b")


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        (
            {"limit": "101"},
            "Invalid 'limit': integer above maximum value. Expected a value <= 100, but got 101 "
            "instead.",
        ),
        (
            {"limit": "0"},
            "Invalid 'limit': integer below minimum value. Expected a value >= 1, but got 0 "
            "instead.",
        ),
        (
            {"limit": "ten"},
            "Invalid type for 'limit': expected an integer, but got a string instead.",
        ),
        (
            {"limit": "९"},
            "Invalid type for 'limit': expected an integer, but got a string instead.",
        ),
        ({"order": "up"}, "Invalid value: 'up'. Supported values are: 'asc' and 'desc'."),
    ],
)
def test_a_page_beyond_the_limits_is_refused(query: dict[str, str], sentence: str) -> None:
    with pytest.raises(UsageError) as caught:
        page_request(query)

    assert caught.value.title == sentence
    assert caught.value.param == next(iter(query))


def test_messages_can_be_those_of_one_run() -> None:
    assert messages_page({"run_id": "run_1"}) == MessagesPage(PageRequest(), "run_1")
    assert messages_page({}) == MessagesPage(PageRequest(), None)


def test_files_come_in_longer_pages() -> None:
    assert files_page({"limit": "10000", "purpose": "vision"}) == FilesPage(
        PageRequest(10_000), "vision"
    )


def test_files_of_a_store_can_be_those_with_one_status() -> None:
    assert store_files_page({"filter": "failed"}) == StoreFilesPage(status="failed")
    with pytest.raises(UsageError, match="Supported values are: 'in_progress'"):
        store_files_page({"filter": "lost"})


@pytest.mark.parametrize(
    ("query", "asked"),
    [
        ([], False),
        ([("limit", "1")], False),
        ([("include[]", "step_details.tool_calls[*].file_search.results[*].content")], True),
        ([("include", "step_details.tool_calls[*].file_search.results[*].content")], True),
    ],
)
def test_passages_are_included_when_asked_for(query: list[tuple[str, str]], asked: bool) -> None:
    assert includes_results(query) is asked


def test_nothing_else_can_be_included() -> None:
    with pytest.raises(UsageError, match="Invalid value: 'everything'"):
        includes_results([("include[]", "everything")])


def test_an_upload_has_a_name_a_purpose_and_perhaps_an_end() -> None:
    form = {
        "purpose": "assistants",
        "expires_after[anchor]": "created_at",
        "expires_after[seconds]": "3600",
    }

    assert file_create("a.txt", form) == FileCreate(
        filename="a.txt", purpose="assistants", expires_after_seconds=3600
    )


@pytest.mark.parametrize(
    ("filename", "form", "param", "code"),
    [
        ("", {"purpose": "assistants"}, "file", "missing_required_parameter"),
        ("a", {}, "purpose", "missing_required_parameter"),
        ("a", {"purpose": "fun"}, "purpose", "invalid_value"),
        ("a", {"purpose": "vision", "x": "1"}, "x", "unknown_parameter"),
        (
            "a",
            {"purpose": "vision", "expires_after[seconds]": "3600"},
            "expires_after.anchor",
            "missing_required_parameter",
        ),
        (
            "a",
            {
                "purpose": "vision",
                "expires_after[anchor]": "created_at",
                "expires_after[seconds]": "1",
            },
            "expires_after.seconds",
            "integer_below_min_value",
        ),
        (
            "a",
            {
                "purpose": "vision",
                "expires_after[anchor]": "created_at",
                "expires_after[seconds]": "soon",
            },
            "expires_after.seconds",
            "invalid_type",
        ),
    ],
)
def test_an_upload_without_its_fields_is_refused(
    filename: str, form: dict[str, str], param: str, code: str
) -> None:
    with pytest.raises(UsageError) as caught:
        file_create(filename, form)

    assert (caught.value.param, caught.value.code) == (param, code)
