"""The JSON is what the API's own client reads, field by field."""

import json
from typing import Any, Final

import pytest
from openai.types import FileDeleted, FileObject, VectorStore, VectorStoreDeleted
from openai.types.beta import Assistant, AssistantDeleted, Thread, ThreadDeleted
from openai.types.beta.threads import Message, MessageDeleted, Run
from openai.types.beta.threads.runs import RunStep
from openai.types.vector_stores import VectorStoreFile, VectorStoreFileBatch, VectorStoreFileDeleted
from pydantic import BaseModel

from tests.server import samples
from tutor_tui.domain import files, objects
from tutor_tui.domain.steps import MessageCreation
from tutor_tui.domain.steps import RunStep as DomainStep
from tutor_tui.domain.tools import FileSearchTool, FunctionTool, NamedToolChoice, ToolResources
from tutor_tui.server.wire import (
    assistant_json,
    deleted_json,
    message_json,
    page_json,
    run_json,
    thread_json,
)
from tutor_tui.server.wire_files import (
    file_batch_json,
    file_json,
    store_file_json,
    vector_store_json,
)
from tutor_tui.server.wire_steps import step_json
from tutor_tui.server.wire_tools import tool_choice_json, tool_json, tool_resources_json
from tutor_tui.server.wire_types import Json

_SMALL_ASSISTANT: Final = objects.Assistant(id="asst_1", created_at=1, model="m")
_SMALL_THREAD: Final = objects.Thread(id="thread_1", created_at=1)
_SMALL_MESSAGE: Final = objects.Message(
    id="msg_1", thread_id="thread_1", created_at=1, role=objects.Role.USER, content=()
)
_SMALL_RUN: Final = objects.Run(
    id="run_1",
    thread_id="thread_1",
    assistant_id="asst_1",
    status=objects.RunStatus.QUEUED,
    model="m",
    instructions="",
    created_at=1,
    expires_at=601,
)
_SMALL_STEP: Final = DomainStep(
    id="step_1",
    thread_id="thread_1",
    run_id="run_1",
    assistant_id="asst_1",
    created_at=1,
    details=MessageCreation("msg_1"),
)
_NO_THREADS: Final[objects.Page[objects.Thread]] = objects.Page((), False)

_WRITTEN: Final[list[tuple[type[BaseModel], Json]]] = [
    (Assistant, assistant_json(samples.ASSISTANT)),
    (Assistant, assistant_json(_SMALL_ASSISTANT)),
    (Thread, thread_json(samples.THREAD)),
    (Thread, thread_json(_SMALL_THREAD)),
    (Message, message_json(samples.MESSAGE)),
    (Message, message_json(_SMALL_MESSAGE)),
    (Run, run_json(samples.RUN)),
    (Run, run_json(_SMALL_RUN)),
    (RunStep, step_json(samples.TOOL_STEP)),
    (RunStep, step_json(samples.MESSAGE_STEP)),
    (FileObject, file_json(samples.FILE)),
    (
        FileObject,
        file_json(files.File(id="f", bytes=0, created_at=1, filename="a", purpose="vision")),
    ),
    (VectorStore, vector_store_json(samples.STORE)),
    (VectorStore, vector_store_json(files.VectorStore(id="vs_1", created_at=1))),
    (VectorStoreFile, store_file_json(samples.STORE_FILE)),
    (
        VectorStoreFile,
        store_file_json(files.VectorStoreFile(id="f", vector_store_id="vs_1", created_at=1)),
    ),
    (VectorStoreFileBatch, file_batch_json(samples.BATCH)),
    (AssistantDeleted, deleted_json("asst_1", "assistant.deleted")),
    (ThreadDeleted, deleted_json("thread_1", "thread.deleted")),
    (MessageDeleted, deleted_json("msg_1", "thread.message.deleted")),
    (FileDeleted, deleted_json("file-1", "file")),
    (VectorStoreDeleted, deleted_json("vs_1", "vector_store.deleted")),
    (VectorStoreFileDeleted, deleted_json("file-1", "vector_store.file.deleted")),
]


@pytest.mark.parametrize(("model", "written"), _WRITTEN)
def test_an_object_is_read_by_the_client(model: type[BaseModel], written: Json) -> None:
    read = model.model_validate_json(json.dumps(written), strict=True)

    assert read.model_dump(mode="json", by_alias=True, exclude_unset=True) == written


@pytest.mark.parametrize(("model", "written"), _WRITTEN)
def test_an_object_has_every_field_that_the_client_knows(
    model: type[BaseModel], written: Json
) -> None:
    assert set(model.model_fields) <= set(written)


def test_a_new_run_is_written_as_the_hosted_service_wrote_it() -> None:
    assert run_json(_SMALL_RUN) == {
        "id": "run_1",
        "object": "thread.run",
        "created_at": 1,
        "thread_id": "thread_1",
        "assistant_id": "asst_1",
        "status": "queued",
        "required_action": None,
        "last_error": None,
        "expires_at": 601,
        "started_at": None,
        "cancelled_at": None,
        "failed_at": None,
        "completed_at": None,
        "incomplete_details": None,
        "model": "m",
        "instructions": "",
        "tools": [],
        "tool_resources": {},
        "metadata": {},
        "usage": None,
        "max_prompt_tokens": None,
        "max_completion_tokens": None,
        "truncation_strategy": {"type": "auto", "last_messages": None},
        "tool_choice": "auto",
        "parallel_tool_calls": True,
        "temperature": 1.0,
        "top_p": 1.0,
        "response_format": "auto",
    }


def test_a_waiting_run_says_which_calls_it_waits_for() -> None:
    written: Any = run_json(samples.RUN)

    assert written["required_action"] == {
        "type": "submit_tool_outputs",
        "submit_tool_outputs": {
            "tool_calls": [
                {
                    "id": "call_1",
                    "type": "function",
                    "function": {"name": "f", "arguments": '{"x": 1}'},
                }
            ]
        },
    }
    assert written["usage"] == {"prompt_tokens": 5, "completion_tokens": 7, "total_tokens": 12}
    assert written["incomplete_details"] == {"reason": "max_completion_tokens"}
    assert written["tool_choice"] == {"type": "function", "function": {"name": "f"}}


def test_tools_come_back_with_the_defaults_of_the_hosted_service() -> None:
    assert tool_json(FileSearchTool()) == {
        "type": "file_search",
        "file_search": {
            "ranking_options": {"ranker": "default_2024_08_21", "score_threshold": 0.0}
        },
    }
    assert tool_json(FunctionTool(name="f")) == {
        "type": "function",
        "function": {"name": "f", "strict": False},
    }


def test_resources_that_were_never_given_are_left_out() -> None:
    assert tool_resources_json(ToolResources()) == {}
    assert tool_resources_json(ToolResources(code_file_ids=())) == {
        "code_interpreter": {"file_ids": []}
    }


def test_a_chosen_tool_that_is_no_function_has_no_name() -> None:
    assert tool_choice_json(NamedToolChoice(type="file_search")) == {"type": "file_search"}
    assert tool_choice_json("required") == "required"


def test_a_step_fails_with_one_of_the_codes_that_steps_have() -> None:
    assert step_json(samples.TOOL_STEP)["last_error"] == {"code": "server_error", "message": "No."}


def test_passages_are_written_only_where_they_were_asked_for() -> None:
    written: Any = step_json(samples.TOOL_STEP)
    results = written["step_details"]["tool_calls"][2]["file_search"]["results"]

    assert [result.get("content") for result in results] == [
        [{"type": "text", "text": "found"}],
        None,
    ]


def test_a_page_names_its_first_and_last_object() -> None:
    other = objects.Thread(id="thread_2", created_at=7)
    page = page_json(objects.Page((_SMALL_THREAD, other), True), thread_json)

    assert page == {
        "object": "list",
        "data": [thread_json(_SMALL_THREAD), thread_json(other)],
        "first_id": "thread_1",
        "last_id": "thread_2",
        "has_more": True,
    }


def test_an_empty_page_names_none() -> None:
    page = page_json(_NO_THREADS, thread_json)

    assert page == {
        "object": "list", "data": [], "first_id": None, "last_id": None, "has_more": False
    }  # fmt: skip
