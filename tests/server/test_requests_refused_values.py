"""Values of another type, and words that are not listed, are refused."""

from collections.abc import Callable
from typing import Final

import pytest

from tests.server.refused_bodies import (
    TOOL_TYPES,
    Body,
    assistant,
    function,
    message,
    refusal,
    resources,
    run,
    with_part,
    with_tool,
)
from tutor_tui.server.requests.assistants import assistant_create, assistant_update
from tutor_tui.server.requests.runs import run_create, submit_tool_outputs, thread_and_run_create
from tutor_tui.server.requests.threads import message_create, thread_create
from tutor_tui.server.requests.vector_stores import (
    file_batch_create,
    store_file_create,
    vector_store_create,
)

_STRING_OR_OBJECT: Final = "one of a string or an object"
_WRONG_TYPES: Final[list[tuple[Callable[[object], object], Body, str, str, str]]] = [
    (run_create, {"assistant_id": None}, "assistant_id", "a string", "null"),
    (assistant_create, {"model": None}, "model", "a string", "null"),
    (assistant_create, {"model": 4}, "model", "a string", "an integer"),
    (assistant_create, assistant(name=True), "name", "a string", "a boolean"),
    (assistant_create, assistant(tools=None), "tools", "an array", "null"),
    (assistant_create, assistant(tools={"a": 1}), "tools", "an array", "an object"),
    (assistant_create, with_tool("function"), "tools[1]", "an object", "a string"),
    (assistant_create, function(name=None), "tools[1].function.name", "a string", "null"),
    (
        assistant_create,
        function(name="f", parameters=[]),
        "tools[1].function.parameters",
        "an object",
        "an empty array",
    ),
    (
        assistant_create,
        function(name="f", description=None),
        "tools[1].function.description",
        "a string",
        "null",
    ),
    (
        assistant_create,
        function(name="f", strict="yes"),
        "tools[1].function.strict",
        "a boolean",
        "a string",
    ),
    (assistant_create, assistant(temperature="1"), "temperature", "a decimal", "a string"),
    (assistant_create, assistant(temperature=True), "temperature", "a decimal", "a boolean"),
    (assistant_create, assistant(top_p=[1]), "top_p", "a decimal", "an array"),
    (assistant_create, assistant(metadata=[]), "metadata", "an object", "an empty array"),
    (assistant_create, assistant(metadata={"a": 1}), "metadata.a", "a string", "an integer"),
    (assistant_create, assistant(metadata={"a": None}), "metadata.a", "a string", "null"),
    (
        assistant_create,
        assistant(response_format=1),
        "response_format",
        _STRING_OR_OBJECT,
        "an integer",
    ),
    (
        assistant_create,
        resources(file_search={"vector_store_ids": "vs"}),
        "tool_resources.file_search.vector_store_ids",
        "an array",
        "a string",
    ),
    (assistant_update, {"model": None}, "model", "a string", "null"),
    (
        message_create,
        message(content=None),
        "content",
        "one of a string or an array of objects",
        "null",
    ),
    (
        message_create,
        message(content={"type": "text"}),
        "content",
        "one of a string or an array of objects",
        "an object",
    ),
    (
        message_create,
        with_part({"type": "text", "text": {"value": "x"}}),
        "content[0].text",
        "a string",
        "an object",
    ),
    (message_create, with_part("x"), "content[0]", "an object", "a string"),
    (message_create, message(role=None), "role", "a string", "null"),
    (thread_create, {"messages": None}, "messages", "an array", "null"),
    (thread_create, {"messages": ["hi"]}, "messages[0]", "an object", "a string"),
    (run_create, run(stream="true"), "stream", "a boolean", "a string"),
    (
        run_create,
        run(parallel_tool_calls=None),
        "parallel_tool_calls",
        "a boolean",
        "null",
    ),
    (
        run_create,
        run(max_prompt_tokens=300.5),
        "max_prompt_tokens",
        "an integer",
        "a decimal number",
    ),
    (
        run_create,
        run(max_completion_tokens=True),
        "max_completion_tokens",
        "an integer",
        "a boolean",
    ),
    (run_create, run(tool_choice=1), "tool_choice", _STRING_OR_OBJECT, "an integer"),
    (run_create, run(tools="all"), "tools", "an array", "a string"),
    (run_create, run(truncation_strategy="auto"), "truncation_strategy", "an object", "a string"),
    (thread_and_run_create, run(thread=None), "thread", "an object", "null"),
    (submit_tool_outputs, {"tool_outputs": None}, "tool_outputs", "an array", "null"),
    (
        submit_tool_outputs,
        {"tool_outputs": [{"tool_call_id": "c", "output": {"a": 1}}]},
        "tool_outputs[0].output",
        "a string",
        "an object",
    ),
    (vector_store_create, {"name": None}, "name", "a string", "null"),
    (vector_store_create, {"expires_after": None}, "expires_after", "an object", "null"),
    (
        store_file_create,
        {"file_id": "f", "attributes": {"a": None}},
        "attributes.a",
        "one of a string, a decimal or a boolean",
        "null",
    ),
    (file_batch_create, {"file_ids": [1]}, "file_ids[0]", "a string", "an integer"),
]


@pytest.mark.parametrize(("read", "body", "param", "expected", "got"), _WRONG_TYPES)
def test_a_value_of_another_type_is_refused(
    read: Callable[[object], object], body: Body, param: str, expected: str, got: str
) -> None:
    error = refusal(read, body)

    assert error.title == f"Invalid type for '{param}': expected {expected}, but got {got} instead."
    assert (error.param, error.code) == (param, "invalid_type")


def test_a_body_that_is_no_object_is_refused() -> None:
    error = refusal(thread_create, ["x"])

    assert error.title == "Invalid type: expected an object, but got an array instead."
    assert (error.param, error.code) == (None, "invalid_type")


_NOT_LISTED: Final[list[tuple[Callable[[object], object], Body, str, str]]] = [
    (assistant_create, with_tool({"type": "retrieval"}), "tools[1].type", TOOL_TYPES),
    (
        assistant_create,
        with_tool(
            {
                "type": "file_search",
                "file_search": {"ranking_options": {"ranker": "best", "score_threshold": 0}},
            }
        ),
        "tools[1].file_search.ranking_options.ranker",
        "'auto' and 'default_2024_08_21'",
    ),
    (
        assistant_create,
        assistant(response_format={"type": "xml"}),
        "response_format.type",
        "'text', 'json_object', and 'json_schema'",
    ),
    (assistant_create, assistant(response_format="text"), "response_format", "'auto'"),
    (message_create, message(role="system"), "role", "'user' and 'assistant'"),
    (message_create, message(role=""), "role", "'user' and 'assistant'"),
    (
        message_create,
        with_part({"type": "audio"}),
        "content[0].type",
        "'text', 'image_url', and 'image_file'",
    ),
    (
        message_create,
        with_part({"type": "image_file", "image_file": {"file_id": "f", "detail": "max"}}),
        "content[0].image_file.detail",
        "'auto', 'low', and 'high'",
    ),
    (
        message_create,
        message(attachments=[{"tools": [{"type": "function"}]}]),
        "attachments[0].tools[0].type",
        "'code_interpreter' and 'file_search'",
    ),
    (run_create, run(tool_choice="any"), "tool_choice", "'none', 'auto', and 'required'"),
    (run_create, run(tool_choice={"type": "auto"}), "tool_choice.type", TOOL_TYPES),
    (
        run_create,
        run(truncation_strategy={"type": "none"}),
        "truncation_strategy.type",
        "'auto' and 'last_messages'",
    ),
    (
        vector_store_create,
        {"expires_after": {"anchor": "created_at", "days": 1}},
        "expires_after.anchor",
        "'last_active_at'",
    ),
    (
        store_file_create,
        {"file_id": "f", "chunking_strategy": {"type": "other"}},
        "chunking_strategy.type",
        "'auto' and 'static'",
    ),
]


@pytest.mark.parametrize(("read", "body", "param", "supported"), _NOT_LISTED)
def test_a_word_that_is_not_listed_is_refused_with_the_list(
    read: Callable[[object], object], body: Body, param: str, supported: str
) -> None:
    error = refusal(read, body)

    assert error.title.startswith("Invalid value: '")
    assert error.title.endswith(f"'. Supported values are: {supported}.")
    assert (error.param, error.code) == (param, "invalid_value")
