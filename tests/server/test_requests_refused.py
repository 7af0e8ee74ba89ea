"""What is refused, and in which words: message, `param` and `code` are what clients act on."""

from collections.abc import Callable
from typing import Any, Final, TypeAlias

import pytest

from tutor_tui.domain.errors import UsageError
from tutor_tui.server.requests.assistants import assistant_create, assistant_update
from tutor_tui.server.requests.runs import (
    cancel,
    run_create,
    run_update,
    submit_tool_outputs,
    thread_and_run_create,
)
from tutor_tui.server.requests.threads import (
    message_create,
    message_update,
    thread_create,
    thread_update,
)
from tutor_tui.server.requests.vector_stores import (
    file_batch_create,
    store_file_create,
    store_file_update,
    vector_store_create,
    vector_store_update,
)

Body: TypeAlias = Any
Row: TypeAlias = tuple[Callable[[object], object], Body, str, str]

_TOOL: Final = {"type": "code_interpreter"}
_LONG_KEY: Final = "k" * 65
_TOOL_TYPES: Final = "'code_interpreter', 'function', and 'file_search'"


def _refusal(read: Callable[[object], object], body: Body) -> UsageError:
    with pytest.raises(UsageError) as caught:
        read(body)
    return caught.value


def _assistant(**more: Body) -> Body:
    return {"model": "m", **more}


def _with_tool(tool: Body) -> Body:
    return _assistant(tools=[_TOOL, tool])


def _function(**function: Body) -> Body:
    return _with_tool({"type": "function", "function": function})


def _message(**more: Body) -> Body:
    return {"role": "user", "content": "x", **more}


def _with_part(part: Body) -> Body:
    return _message(content=[part])


def _run(**more: Body) -> Body:
    return {"assistant_id": "a", **more}


def _resources(**more: Body) -> Body:
    return _assistant(tool_resources=more)


def _schema(**more: Body) -> Body:
    return _assistant(response_format={"type": "json_schema", "json_schema": more})


def _chunking(**static: Body) -> Body:
    return {"chunking_strategy": {"type": "static", "static": static}}


def _pairs(count: int) -> Body:
    return {f"k{number}": "v" for number in range(count)}


_UNKNOWN: Final[list[tuple[Callable[[object], object], Body, str]]] = [
    (assistant_create, _assistant(foo=1), "foo"),
    (assistant_create, _assistant(file_ids=[]), "file_ids"),
    (assistant_create, _function(name="f", arguments={}), "tools[1].function.arguments"),
    (assistant_create, _with_tool({"type": "code_interpreter", "x": 1}), "tools[1].x"),
    (
        assistant_create,
        _with_tool({"type": "file_search", "file_search": {"x": 1}}),
        "tools[1].file_search.x",
    ),
    (assistant_create, _resources(browser={}), "tool_resources.browser"),
    (
        assistant_create,
        _resources(code_interpreter={"x": 1}),
        "tool_resources.code_interpreter.x",
    ),
    (assistant_create, _schema(name="n", x=1), "response_format.json_schema.x"),
    (
        assistant_create,
        _assistant(response_format={"type": "text", "json_schema": {}}),
        "response_format.json_schema",
    ),
    (assistant_update, {"id": "asst_1"}, "id"),
    (thread_create, {"title": "t"}, "title"),
    (thread_update, {"messages": []}, "messages"),
    (
        thread_update,
        {"tool_resources": {"file_search": {"vector_stores": []}}},
        "tool_resources.file_search.vector_stores",
    ),
    (message_create, _message(file_ids=[]), "file_ids"),
    (message_create, _with_part({"type": "text", "text": "x", "y": 1}), "content[0].y"),
    (message_create, _message(attachments=[{"id": "f"}]), "attachments[0].id"),
    (message_update, {"content": "x"}, "content"),
    (run_create, _run(thread={}), "thread"),
    (run_create, _run(tool_resources={}), "tool_resources"),
    (run_create, _run(additional_messages=[_message(name="n")]), "additional_messages[0].name"),
    (run_create, _run(truncation_strategy={"type": "auto", "n": 1}), "truncation_strategy.n"),
    (run_create, _run(tool_choice={"type": "file_search", "n": 1}), "tool_choice.n"),
    (thread_and_run_create, _run(additional_messages=[]), "additional_messages"),
    (thread_and_run_create, _run(thread={"id": "t"}), "thread.id"),
    (
        thread_and_run_create,
        _run(thread={"messages": [_message(x=1)]}),
        "thread.messages[0].x",
    ),
    (run_update, {"status": "cancelled"}, "status"),
    (submit_tool_outputs, {"tool_outputs": [{"id": "c"}]}, "tool_outputs[0].id"),
    (submit_tool_outputs, {"tool_outputs": [], "x": 1}, "x"),
    (cancel, {"reason": "r"}, "reason"),
    (vector_store_create, {"expires_at": 1}, "expires_at"),
    (vector_store_update, {"file_ids": []}, "file_ids"),
    (store_file_create, {"file_id": "f", "metadata": {}}, "metadata"),
    (store_file_update, {"attributes": {}, "file_id": "f"}, "file_id"),
    (file_batch_create, {"file_ids": ["f"], "x": 1}, "x"),
    (file_batch_create, {"files": [{"file_id": "f", "x": 1}]}, "files[0].x"),
]


@pytest.mark.parametrize(("read", "body", "param"), _UNKNOWN)
def test_an_unknown_key_is_refused_by_name(
    read: Callable[[object], object], body: Body, param: str
) -> None:
    error = _refusal(read, body)

    assert error.title == f"Unknown parameter: '{param}'."
    assert (error.param, error.code) == (param, "unknown_parameter")


_MISSING: Final[list[tuple[Callable[[object], object], Body, str]]] = [
    (assistant_create, {}, "model"),
    (assistant_create, _with_tool({}), "tools[1].type"),
    (assistant_create, _with_tool({"type": "function"}), "tools[1].function"),
    (assistant_create, _function(), "tools[1].function.name"),
    (
        assistant_create,
        _with_tool({"type": "file_search", "file_search": {"ranking_options": {}}}),
        "tools[1].file_search.ranking_options.score_threshold",
    ),
    (assistant_create, _assistant(response_format={}), "response_format.type"),
    (
        assistant_create,
        _assistant(response_format={"type": "json_schema"}),
        "response_format.json_schema",
    ),
    (assistant_create, _schema(schema={}), "response_format.json_schema.name"),
    (message_create, {"content": "x"}, "role"),
    (message_create, {"role": "user"}, "content"),
    (message_create, _with_part({"text": "x"}), "content[0].type"),
    (message_create, _with_part({"type": "text"}), "content[0].text"),
    (message_create, _with_part({"type": "image_url"}), "content[0].image_url"),
    (
        message_create,
        _with_part({"type": "image_url", "image_url": {}}),
        "content[0].image_url.url",
    ),
    (
        message_create,
        _with_part({"type": "image_file", "image_file": {}}),
        "content[0].image_file.file_id",
    ),
    (message_create, _message(attachments=[{"tools": [{}]}]), "attachments[0].tools[0].type"),
    (run_create, {}, "assistant_id"),
    (run_create, _run(tool_choice={}), "tool_choice.type"),
    (run_create, _run(tool_choice={"type": "function"}), "tool_choice.function"),
    (
        run_create,
        _run(tool_choice={"type": "function", "function": {}}),
        "tool_choice.function.name",
    ),
    (run_create, _run(truncation_strategy={}), "truncation_strategy.type"),
    (thread_and_run_create, {"thread": {}}, "assistant_id"),
    (thread_and_run_create, _run(thread={"messages": [{}]}), "thread.messages[0].role"),
    (submit_tool_outputs, {}, "tool_outputs"),
    (vector_store_create, {"expires_after": {"days": 1}}, "expires_after.anchor"),
    (
        vector_store_create,
        {"expires_after": {"anchor": "last_active_at"}},
        "expires_after.days",
    ),
    (store_file_create, {"chunking_strategy": {}, "file_id": "f"}, "chunking_strategy.type"),
    (
        store_file_create,
        {"chunking_strategy": {"type": "static"}, "file_id": "f"},
        "chunking_strategy.static",
    ),
    (store_file_create, {}, "file_id"),
    (store_file_update, {}, "attributes"),
    (file_batch_create, {}, "file_ids"),
    (file_batch_create, {"files": [{}]}, "files[0].file_id"),
]


@pytest.mark.parametrize(("read", "body", "param"), _MISSING)
def test_a_missing_key_is_refused_by_name(
    read: Callable[[object], object], body: Body, param: str
) -> None:
    error = _refusal(read, body)

    assert error.title == f"Missing required parameter: '{param}'."
    assert (error.param, error.code) == (param, "missing_required_parameter")


_STRING_OR_OBJECT: Final = "one of a string or an object"
_WRONG_TYPES: Final[list[tuple[Callable[[object], object], Body, str, str, str]]] = [
    (run_create, {"assistant_id": None}, "assistant_id", "a string", "null"),
    (assistant_create, {"model": None}, "model", "a string", "null"),
    (assistant_create, {"model": 4}, "model", "a string", "an integer"),
    (assistant_create, _assistant(name=True), "name", "a string", "a boolean"),
    (assistant_create, _assistant(tools=None), "tools", "an array", "null"),
    (assistant_create, _assistant(tools={"a": 1}), "tools", "an array", "an object"),
    (assistant_create, _with_tool("function"), "tools[1]", "an object", "a string"),
    (assistant_create, _function(name=None), "tools[1].function.name", "a string", "null"),
    (
        assistant_create,
        _function(name="f", parameters=[]),
        "tools[1].function.parameters",
        "an object",
        "an empty array",
    ),
    (
        assistant_create,
        _function(name="f", description=None),
        "tools[1].function.description",
        "a string",
        "null",
    ),
    (
        assistant_create,
        _function(name="f", strict="yes"),
        "tools[1].function.strict",
        "a boolean",
        "a string",
    ),
    (assistant_create, _assistant(temperature="1"), "temperature", "a decimal", "a string"),
    (assistant_create, _assistant(temperature=True), "temperature", "a decimal", "a boolean"),
    (assistant_create, _assistant(top_p=[1]), "top_p", "a decimal", "an array"),
    (assistant_create, _assistant(metadata=[]), "metadata", "an object", "an empty array"),
    (assistant_create, _assistant(metadata={"a": 1}), "metadata.a", "a string", "an integer"),
    (assistant_create, _assistant(metadata={"a": None}), "metadata.a", "a string", "null"),
    (
        assistant_create,
        _assistant(response_format=1),
        "response_format",
        _STRING_OR_OBJECT,
        "an integer",
    ),
    (
        assistant_create,
        _resources(file_search={"vector_store_ids": "vs"}),
        "tool_resources.file_search.vector_store_ids",
        "an array",
        "a string",
    ),
    (assistant_update, {"model": None}, "model", "a string", "null"),
    (
        message_create,
        _message(content=None),
        "content",
        "one of a string or an array of objects",
        "null",
    ),
    (
        message_create,
        _message(content={"type": "text"}),
        "content",
        "one of a string or an array of objects",
        "an object",
    ),
    (
        message_create,
        _with_part({"type": "text", "text": {"value": "x"}}),
        "content[0].text",
        "a string",
        "an object",
    ),
    (message_create, _with_part("x"), "content[0]", "an object", "a string"),
    (message_create, _message(role=None), "role", "a string", "null"),
    (thread_create, {"messages": None}, "messages", "an array", "null"),
    (thread_create, {"messages": ["hi"]}, "messages[0]", "an object", "a string"),
    (run_create, _run(stream="true"), "stream", "a boolean", "a string"),
    (
        run_create,
        _run(parallel_tool_calls=None),
        "parallel_tool_calls",
        "a boolean",
        "null",
    ),
    (
        run_create,
        _run(max_prompt_tokens=300.5),
        "max_prompt_tokens",
        "an integer",
        "a decimal number",
    ),
    (
        run_create,
        _run(max_completion_tokens=True),
        "max_completion_tokens",
        "an integer",
        "a boolean",
    ),
    (run_create, _run(tool_choice=1), "tool_choice", _STRING_OR_OBJECT, "an integer"),
    (run_create, _run(tools="all"), "tools", "an array", "a string"),
    (run_create, _run(truncation_strategy="auto"), "truncation_strategy", "an object", "a string"),
    (thread_and_run_create, _run(thread=None), "thread", "an object", "null"),
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
    error = _refusal(read, body)

    assert error.title == f"Invalid type for '{param}': expected {expected}, but got {got} instead."
    assert (error.param, error.code) == (param, "invalid_type")


def test_a_body_that_is_no_object_is_refused() -> None:
    error = _refusal(thread_create, ["x"])

    assert error.title == "Invalid type: expected an object, but got an array instead."
    assert (error.param, error.code) == (None, "invalid_type")


_NOT_LISTED: Final[list[tuple[Callable[[object], object], Body, str, str]]] = [
    (assistant_create, _with_tool({"type": "retrieval"}), "tools[1].type", _TOOL_TYPES),
    (
        assistant_create,
        _with_tool(
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
        _assistant(response_format={"type": "xml"}),
        "response_format.type",
        "'text', 'json_object', and 'json_schema'",
    ),
    (assistant_create, _assistant(response_format="text"), "response_format", "'auto'"),
    (message_create, _message(role="system"), "role", "'user' and 'assistant'"),
    (message_create, _message(role=""), "role", "'user' and 'assistant'"),
    (
        message_create,
        _with_part({"type": "audio"}),
        "content[0].type",
        "'text', 'image_url', and 'image_file'",
    ),
    (
        message_create,
        _with_part({"type": "image_file", "image_file": {"file_id": "f", "detail": "max"}}),
        "content[0].image_file.detail",
        "'auto', 'low', and 'high'",
    ),
    (
        message_create,
        _message(attachments=[{"tools": [{"type": "function"}]}]),
        "attachments[0].tools[0].type",
        "'code_interpreter' and 'file_search'",
    ),
    (run_create, _run(tool_choice="any"), "tool_choice", "'none', 'auto', and 'required'"),
    (run_create, _run(tool_choice={"type": "auto"}), "tool_choice.type", _TOOL_TYPES),
    (
        run_create,
        _run(truncation_strategy={"type": "none"}),
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
    error = _refusal(read, body)

    assert error.title.startswith("Invalid value: '")
    assert error.title.endswith(f"'. Supported values are: {supported}.")
    assert (error.param, error.code) == (param, "invalid_value")


_BEYOND_LIMITS: Final[list[tuple[Callable[[object], object], Body, str, str]]] = [
    (assistant_create, {"model": ""}, "model", "empty_string"),
    (assistant_create, _assistant(name="n" * 257), "name", "string_above_max_length"),
    (assistant_create, _assistant(description="d" * 513), "description", "string_above_max_length"),
    (
        assistant_create,
        _assistant(instructions="i" * 256_001),
        "instructions",
        "string_above_max_length",
    ),
    (assistant_create, _assistant(tools=[_TOOL] * 129), "tools", "array_above_max_length"),
    (assistant_create, _assistant(temperature=2.1), "temperature", "decimal_above_max_value"),
    (assistant_create, _assistant(temperature=-0.1), "temperature", "decimal_below_min_value"),
    (assistant_create, _assistant(top_p=1.1), "top_p", "decimal_above_max_value"),
    (assistant_create, _assistant(top_p=-1), "top_p", "decimal_below_min_value"),
    (assistant_create, _assistant(metadata=_pairs(17)), "metadata", "object_above_max_properties"),
    (
        assistant_create,
        _assistant(metadata={_LONG_KEY: "v"}),
        f"metadata.{_LONG_KEY}",
        "property_name_above_max_length",
    ),
    (
        assistant_create,
        _assistant(metadata={"k": "v" * 513}),
        "metadata.k",
        "string_above_max_length",
    ),
    (assistant_create, _function(name=""), "tools[1].function.name", "empty_string"),
    (
        assistant_create,
        _function(name="f" * 65),
        "tools[1].function.name",
        "string_above_max_length",
    ),
    (assistant_create, _function(name="f g"), "tools[1].function.name", "invalid_value"),
    (assistant_create, _function(name="f\n"), "tools[1].function.name", "invalid_value"),
    (assistant_create, _schema(name="é"), "response_format.json_schema.name", "invalid_value"),
    (
        assistant_create,
        _with_tool({"type": "file_search", "file_search": {"max_num_results": 51}}),
        "tools[1].file_search.max_num_results",
        "integer_above_max_value",
    ),
    (
        assistant_create,
        _with_tool({"type": "file_search", "file_search": {"max_num_results": 0}}),
        "tools[1].file_search.max_num_results",
        "integer_below_min_value",
    ),
    (
        assistant_create,
        _resources(code_interpreter={"file_ids": ["f"] * 21}),
        "tool_resources.code_interpreter.file_ids",
        "array_above_max_length",
    ),
    (
        assistant_create,
        _resources(file_search={"vector_store_ids": ["a", "b"]}),
        "tool_resources.file_search.vector_store_ids",
        "array_above_max_length",
    ),
    (
        assistant_create,
        _resources(file_search={"vector_stores": [{}, {}]}),
        "tool_resources.file_search.vector_stores",
        "array_above_max_length",
    ),
    (
        assistant_create,
        _resources(file_search={"vector_store_ids": ["a"], "vector_stores": [{}]}),
        "tool_resources.file_search",
        "invalid_value",
    ),
    (message_create, _message(content=[]), "content", "empty_array"),
    (message_create, _message(content="x" * 256_001), "content", "string_above_max_length"),
    (
        message_create,
        _with_part({"type": "text", "text": "x" * 256_001}),
        "content[0].text",
        "string_above_max_length",
    ),
    (message_update, {"metadata": _pairs(17)}, "metadata", "object_above_max_properties"),
    (run_create, _run(tools=[_TOOL] * 21), "tools", "array_above_max_length"),
    (run_create, _run(max_prompt_tokens=255), "max_prompt_tokens", "integer_below_min_value"),
    (
        run_create,
        _run(max_completion_tokens=2**63),
        "max_completion_tokens",
        "integer_above_max_value",
    ),
    (
        run_create,
        _run(truncation_strategy={"type": "last_messages", "last_messages": 0}),
        "truncation_strategy.last_messages",
        "integer_below_min_value",
    ),
    (
        vector_store_create,
        {"expires_after": {"anchor": "last_active_at", "days": 366}},
        "expires_after.days",
        "integer_above_max_value",
    ),
    (
        vector_store_create,
        {"file_ids": ["f"] * 501},
        "file_ids",
        "array_above_max_length",
    ),
    (
        vector_store_create,
        _chunking(max_chunk_size_tokens=99, chunk_overlap_tokens=0),
        "chunking_strategy.static.max_chunk_size_tokens",
        "integer_below_min_value",
    ),
    (
        vector_store_create,
        _chunking(max_chunk_size_tokens=100, chunk_overlap_tokens=51),
        "chunking_strategy.static.chunk_overlap_tokens",
        "invalid_value",
    ),
    (
        store_file_update,
        {"attributes": {"a": "v" * 513}},
        "attributes.a",
        "string_above_max_length",
    ),
    (store_file_update, {"attributes": {"a": 10**400}}, "attributes.a", "invalid_value"),
    (store_file_update, {"attributes": {"a": float("inf")}}, "attributes.a", "invalid_value"),
    (store_file_update, {"attributes": _pairs(17)}, "attributes", "object_above_max_properties"),
    (file_batch_create, {"file_ids": []}, "file_ids", "empty_array"),
    (file_batch_create, {"file_ids": ["f"] * 2001}, "file_ids", "array_above_max_length"),
    (file_batch_create, {"file_ids": ["f"], "files": []}, "files", "invalid_value"),
]


@pytest.mark.parametrize(("read", "body", "param", "code"), _BEYOND_LIMITS)
def test_what_is_beyond_a_limit_is_refused(
    read: Callable[[object], object], body: Body, param: str, code: str
) -> None:
    error = _refusal(read, body)

    assert (error.param, error.code) == (param, code)


_SENTENCES: Final[list[tuple[Callable[[object], object], Body, str]]] = [
    (
        thread_create,
        {"metadata": _pairs(17)},
        "Invalid 'metadata': too many properties. Expected an object with at most 16 properties, "
        "but got an object with 17 properties instead.",
    ),
    (
        thread_create,
        {"metadata": {_LONG_KEY: ""}},
        f"Invalid property name in 'metadata': '{_LONG_KEY}' is too long. Expected a string with "
        "maximum length 64, but got a string with length 65 instead.",
    ),
    (
        assistant_create,
        _assistant(name="n" * 300),
        "Invalid 'name': string too long. Expected a string with maximum length 256, but got a "
        "string with length 300 instead.",
    ),
    (
        assistant_create,
        _assistant(tools=[_TOOL] * 129),
        "Invalid 'tools': array too long. Expected an array with maximum length 128, but got an "
        "array with length 129 instead.",
    ),
    (
        assistant_create,
        _assistant(temperature=200),
        "Invalid 'temperature': decimal above maximum value. Expected a value <= 2, but got 200 "
        "instead.",
    ),
    (
        run_create,
        _run(max_prompt_tokens=1),
        "Invalid 'max_prompt_tokens': integer below minimum value. Expected a value >= 256, but "
        "got 1 instead.",
    ),
    (
        file_batch_create,
        {"file_ids": []},
        "Invalid 'file_ids': empty array. Expected an array with minimum length 1, but got an "
        "empty array instead.",
    ),
    (
        assistant_create,
        _with_tool({"type": "retrieval"}),
        f"Invalid value: 'retrieval'. Supported values are: {_TOOL_TYPES}.",
    ),
    (
        assistant_create,
        _function(name="a.b"),
        "Invalid 'tools[1].function.name': string does not match pattern. Expected a string that "
        "matches the pattern '^[a-zA-Z0-9_-]+$'.",
    ),
    (message_create, _message(content=""), "Message content must be non-empty."),
    (message_create, _message(content=" \n"), "Message content must be non-empty."),
    (
        message_create,
        _with_part({"type": "text", "text": ""}),
        "Message content must be non-empty.",
    ),
]


@pytest.mark.parametrize(("read", "body", "sentence"), _SENTENCES)
def test_a_refusal_reads_as_the_hosted_service_wrote_it(
    read: Callable[[object], object], body: Body, sentence: str
) -> None:
    assert _refusal(read, body).title == sentence


def test_a_refusal_repeats_a_long_word_only_in_part() -> None:
    error = _refusal(thread_create, {"x" * 10_000: 1})

    assert len(error.title) < 200
    assert error.param is not None
    assert len(error.param) < 200


def test_a_refusal_repeats_a_long_number_only_in_part() -> None:
    assert len(_refusal(assistant_create, _assistant(temperature=10**4000)).title) < 300


def test_a_refusal_can_always_be_sent() -> None:
    error = _refusal(thread_create, {"\ud800": 1})

    assert f"{error.title}{error.param}".encode()


def test_a_missing_key_is_named_before_an_unknown_one() -> None:
    assert _refusal(assistant_create, {"modle": "m"}).param == "model"
