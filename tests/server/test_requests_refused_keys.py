"""Keys that are unknown or missing are refused by name."""

from collections.abc import Callable
from typing import Final

import pytest

from tests.server.refused_bodies import (
    Body,
    assistant,
    function,
    message,
    refusal,
    resources,
    run,
    schema,
    with_part,
    with_tool,
)
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

_UNKNOWN: Final[list[tuple[Callable[[object], object], Body, str]]] = [
    (assistant_create, assistant(foo=1), "foo"),
    (assistant_create, assistant(file_ids=[]), "file_ids"),
    (assistant_create, function(name="f", arguments={}), "tools[1].function.arguments"),
    (assistant_create, with_tool({"type": "code_interpreter", "x": 1}), "tools[1].x"),
    (
        assistant_create,
        with_tool({"type": "file_search", "file_search": {"x": 1}}),
        "tools[1].file_search.x",
    ),
    (assistant_create, resources(browser={}), "tool_resources.browser"),
    (
        assistant_create,
        resources(code_interpreter={"x": 1}),
        "tool_resources.code_interpreter.x",
    ),
    (assistant_create, schema(name="n", x=1), "response_format.json_schema.x"),
    (
        assistant_create,
        assistant(response_format={"type": "text", "json_schema": {}}),
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
    (message_create, message(file_ids=[]), "file_ids"),
    (message_create, with_part({"type": "text", "text": "x", "y": 1}), "content[0].y"),
    (message_create, message(attachments=[{"id": "f"}]), "attachments[0].id"),
    (message_update, {"content": "x"}, "content"),
    (run_create, run(thread={}), "thread"),
    (run_create, run(tool_resources={}), "tool_resources"),
    (run_create, run(additional_messages=[message(name="n")]), "additional_messages[0].name"),
    (run_create, run(truncation_strategy={"type": "auto", "n": 1}), "truncation_strategy.n"),
    (run_create, run(tool_choice={"type": "file_search", "n": 1}), "tool_choice.n"),
    (thread_and_run_create, run(additional_messages=[]), "additional_messages"),
    (thread_and_run_create, run(thread={"id": "t"}), "thread.id"),
    (
        thread_and_run_create,
        run(thread={"messages": [message(x=1)]}),
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
    error = refusal(read, body)

    assert error.title == f"Unknown parameter: '{param}'."
    assert (error.param, error.code) == (param, "unknown_parameter")


_MISSING: Final[list[tuple[Callable[[object], object], Body, str]]] = [
    (assistant_create, {}, "model"),
    (assistant_create, with_tool({}), "tools[1].type"),
    (assistant_create, with_tool({"type": "function"}), "tools[1].function"),
    (assistant_create, function(), "tools[1].function.name"),
    (
        assistant_create,
        with_tool({"type": "file_search", "file_search": {"ranking_options": {}}}),
        "tools[1].file_search.ranking_options.score_threshold",
    ),
    (assistant_create, assistant(response_format={}), "response_format.type"),
    (
        assistant_create,
        assistant(response_format={"type": "json_schema"}),
        "response_format.json_schema",
    ),
    (assistant_create, schema(schema={}), "response_format.json_schema.name"),
    (message_create, {"content": "x"}, "role"),
    (message_create, {"role": "user"}, "content"),
    (message_create, with_part({"text": "x"}), "content[0].type"),
    (message_create, with_part({"type": "text"}), "content[0].text"),
    (message_create, with_part({"type": "image_url"}), "content[0].image_url"),
    (
        message_create,
        with_part({"type": "image_url", "image_url": {}}),
        "content[0].image_url.url",
    ),
    (
        message_create,
        with_part({"type": "image_file", "image_file": {}}),
        "content[0].image_file.file_id",
    ),
    (message_create, message(attachments=[{"tools": [{}]}]), "attachments[0].tools[0].type"),
    (run_create, {}, "assistant_id"),
    (run_create, run(tool_choice={}), "tool_choice.type"),
    (run_create, run(tool_choice={"type": "function"}), "tool_choice.function"),
    (
        run_create,
        run(tool_choice={"type": "function", "function": {}}),
        "tool_choice.function.name",
    ),
    (run_create, run(truncation_strategy={}), "truncation_strategy.type"),
    (thread_and_run_create, {"thread": {}}, "assistant_id"),
    (thread_and_run_create, run(thread={"messages": [{}]}), "thread.messages[0].role"),
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
    error = refusal(read, body)

    assert error.title == f"Missing required parameter: '{param}'."
    assert (error.param, error.code) == (param, "missing_required_parameter")
