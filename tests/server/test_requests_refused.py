"""What is beyond a limit is refused, and every refusal reads as the hosted service wrote it."""

from collections.abc import Callable
from typing import Final

import pytest

from tests.server.refused_bodies import (
    LONG_KEY,
    TOOL,
    TOOL_TYPES,
    Body,
    assistant,
    chunking,
    function,
    message,
    pairs,
    refusal,
    resources,
    run,
    schema,
    with_part,
    with_tool,
)
from tutor_tui.server.requests.assistants import assistant_create
from tutor_tui.server.requests.runs import run_create
from tutor_tui.server.requests.threads import message_create, message_update, thread_create
from tutor_tui.server.requests.vector_stores import (
    file_batch_create,
    store_file_update,
    vector_store_create,
)

_BEYOND_LIMITS: Final[list[tuple[Callable[[object], object], Body, str, str]]] = [
    (assistant_create, {"model": ""}, "model", "empty_string"),
    (assistant_create, assistant(name="n" * 257), "name", "string_above_max_length"),
    (assistant_create, assistant(description="d" * 513), "description", "string_above_max_length"),
    (
        assistant_create,
        assistant(instructions="i" * 256_001),
        "instructions",
        "string_above_max_length",
    ),
    (assistant_create, assistant(tools=[TOOL] * 129), "tools", "array_above_max_length"),
    (assistant_create, assistant(temperature=2.1), "temperature", "decimal_above_max_value"),
    (assistant_create, assistant(temperature=-0.1), "temperature", "decimal_below_min_value"),
    (assistant_create, assistant(top_p=1.1), "top_p", "decimal_above_max_value"),
    (assistant_create, assistant(top_p=-1), "top_p", "decimal_below_min_value"),
    (assistant_create, assistant(metadata=pairs(17)), "metadata", "object_above_max_properties"),
    (
        assistant_create,
        assistant(metadata={LONG_KEY: "v"}),
        f"metadata.{LONG_KEY}",
        "property_name_above_max_length",
    ),
    (
        assistant_create,
        assistant(metadata={"k": "v" * 513}),
        "metadata.k",
        "string_above_max_length",
    ),
    (assistant_create, function(name=""), "tools[1].function.name", "empty_string"),
    (
        assistant_create,
        function(name="f" * 65),
        "tools[1].function.name",
        "string_above_max_length",
    ),
    (assistant_create, function(name="f g"), "tools[1].function.name", "invalid_value"),
    (assistant_create, function(name="f\n"), "tools[1].function.name", "invalid_value"),
    (assistant_create, schema(name="é"), "response_format.json_schema.name", "invalid_value"),
    (
        assistant_create,
        with_tool({"type": "file_search", "file_search": {"max_num_results": 51}}),
        "tools[1].file_search.max_num_results",
        "integer_above_max_value",
    ),
    (
        assistant_create,
        with_tool({"type": "file_search", "file_search": {"max_num_results": 0}}),
        "tools[1].file_search.max_num_results",
        "integer_below_min_value",
    ),
    (
        assistant_create,
        resources(code_interpreter={"file_ids": ["f"] * 21}),
        "tool_resources.code_interpreter.file_ids",
        "array_above_max_length",
    ),
    (
        assistant_create,
        resources(file_search={"vector_store_ids": ["a", "b"]}),
        "tool_resources.file_search.vector_store_ids",
        "array_above_max_length",
    ),
    (
        assistant_create,
        resources(file_search={"vector_stores": [{}, {}]}),
        "tool_resources.file_search.vector_stores",
        "array_above_max_length",
    ),
    (
        assistant_create,
        resources(file_search={"vector_store_ids": ["a"], "vector_stores": [{}]}),
        "tool_resources.file_search",
        "invalid_value",
    ),
    (message_create, message(content=[]), "content", "empty_array"),
    (message_create, message(content="x" * 256_001), "content", "string_above_max_length"),
    (
        message_create,
        with_part({"type": "text", "text": "x" * 256_001}),
        "content[0].text",
        "string_above_max_length",
    ),
    (message_update, {"metadata": pairs(17)}, "metadata", "object_above_max_properties"),
    (run_create, run(tools=[TOOL] * 21), "tools", "array_above_max_length"),
    (run_create, run(max_prompt_tokens=255), "max_prompt_tokens", "integer_below_min_value"),
    (
        run_create,
        run(max_completion_tokens=2**63),
        "max_completion_tokens",
        "integer_above_max_value",
    ),
    (
        run_create,
        run(truncation_strategy={"type": "last_messages", "last_messages": 0}),
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
        chunking(max_chunk_size_tokens=99, chunk_overlap_tokens=0),
        "chunking_strategy.static.max_chunk_size_tokens",
        "integer_below_min_value",
    ),
    (
        vector_store_create,
        chunking(max_chunk_size_tokens=100, chunk_overlap_tokens=51),
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
    (store_file_update, {"attributes": pairs(17)}, "attributes", "object_above_max_properties"),
    (file_batch_create, {"file_ids": []}, "file_ids", "empty_array"),
    (file_batch_create, {"file_ids": ["f"] * 2001}, "file_ids", "array_above_max_length"),
    (file_batch_create, {"file_ids": ["f"], "files": []}, "files", "invalid_value"),
]


@pytest.mark.parametrize(("read", "body", "param", "code"), _BEYOND_LIMITS)
def test_what_is_beyond_a_limit_is_refused(
    read: Callable[[object], object], body: Body, param: str, code: str
) -> None:
    error = refusal(read, body)

    assert (error.param, error.code) == (param, code)


_SENTENCES: Final[list[tuple[Callable[[object], object], Body, str]]] = [
    (
        thread_create,
        {"metadata": pairs(17)},
        "Invalid 'metadata': too many properties. Expected an object with at most 16 properties, "
        "but got an object with 17 properties instead.",
    ),
    (
        thread_create,
        {"metadata": {LONG_KEY: ""}},
        f"Invalid property name in 'metadata': '{LONG_KEY}' is too long. Expected a string with "
        "maximum length 64, but got a string with length 65 instead.",
    ),
    (
        assistant_create,
        assistant(name="n" * 300),
        "Invalid 'name': string too long. Expected a string with maximum length 256, but got a "
        "string with length 300 instead.",
    ),
    (
        assistant_create,
        assistant(tools=[TOOL] * 129),
        "Invalid 'tools': array too long. Expected an array with maximum length 128, but got an "
        "array with length 129 instead.",
    ),
    (
        assistant_create,
        assistant(temperature=200),
        "Invalid 'temperature': decimal above maximum value. Expected a value <= 2, but got 200 "
        "instead.",
    ),
    (
        run_create,
        run(max_prompt_tokens=1),
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
        with_tool({"type": "retrieval"}),
        f"Invalid value: 'retrieval'. Supported values are: {TOOL_TYPES}.",
    ),
    (
        assistant_create,
        function(name="a.b"),
        "Invalid 'tools[1].function.name': string does not match pattern. Expected a string that "
        "matches the pattern '^[a-zA-Z0-9_-]+$'.",
    ),
    (message_create, message(content=""), "Message content must be non-empty."),
    (message_create, message(content=" \n"), "Message content must be non-empty."),
    (
        message_create,
        with_part({"type": "text", "text": ""}),
        "Message content must be non-empty.",
    ),
]


@pytest.mark.parametrize(("read", "body", "sentence"), _SENTENCES)
def test_a_refusal_reads_as_the_hosted_service_wrote_it(
    read: Callable[[object], object], body: Body, sentence: str
) -> None:
    assert refusal(read, body).title == sentence


def test_a_refusal_repeats_a_long_word_only_in_part() -> None:
    error = refusal(thread_create, {"x" * 10_000: 1})

    assert len(error.title) < 200
    assert error.param is not None
    assert len(error.param) < 200


def test_a_refusal_repeats_a_long_number_only_in_part() -> None:
    assert len(refusal(assistant_create, assistant(temperature=10**4000)).title) < 300


def test_a_refusal_can_always_be_sent() -> None:
    error = refusal(thread_create, {"\ud800": 1})

    assert f"{error.title}{error.param}".encode()


def test_a_missing_key_is_named_before_an_unknown_one() -> None:
    assert refusal(assistant_create, {"modle": "m"}).param == "model"
