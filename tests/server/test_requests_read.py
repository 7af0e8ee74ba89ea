"""What is accepted, and what it becomes."""

from collections.abc import Callable

import pytest

from tests.server.request_bodies import FORMAT, READ, Body
from tutor_tui.domain.content import TextContent
from tutor_tui.domain.errors import UsageError
from tutor_tui.domain.tools import FunctionTool
from tutor_tui.server.requests.assistants import assistant_create
from tutor_tui.server.requests.threads import message_create


@pytest.mark.parametrize(("read", "body", "request_"), READ)
def test_a_body_becomes_a_request(
    read: Callable[[object], object], body: Body, request_: object
) -> None:
    assert read(body) == request_


def test_text_that_cannot_be_stored_is_mended() -> None:
    read = message_create({"role": "user", "content": "a\ud800b\0"})

    assert read.content == (TextContent(value="a\ufffdb\ufffd"),)


def test_a_schema_that_cannot_be_stored_is_mended() -> None:
    function = {"name": "f", "parameters": {"\ud800": ["\udfff", {"x": "\0"}]}}
    read = assistant_create({"model": "m", "tools": [{"type": "function", "function": function}]})

    assert read.tools == (
        FunctionTool(name="f", parameters={"\ufffd": ["\ufffd", {"x": "\ufffd"}]}),
    )


def test_a_schema_of_endless_depth_is_refused() -> None:
    deep: Body = {}
    for _ in range(500):
        deep = {"items": deep}

    with pytest.raises(UsageError, match="nested more than"):
        assistant_create(
            {
                "model": "m",
                "response_format": {**FORMAT, "json_schema": {"name": "n", "schema": deep}},
            }
        )


def test_the_values_of_a_request_are_not_the_bodys_own() -> None:
    body: Body = {"model": "m", "metadata": {"a": "b"}}
    read = assistant_create(body)
    body["metadata"]["a"] = "changed"

    assert read.metadata == {"a": "b"}
