"""The JSON is what the API's own client reads."""

import json

from openai.types.beta import Assistant as ApiAssistant
from openai.types.beta import Thread as ApiThread
from openai.types.beta.threads import Message as ApiMessage
from openai.types.beta.threads import Run as ApiRun

from tutor_tui.domain.content import TextContent
from tutor_tui.domain.objects import (
    Assistant,
    LastError,
    Message,
    MessageStatus,
    Page,
    Role,
    Run,
    RunStatus,
    Thread,
)
from tutor_tui.server.wire import (
    assistant_json,
    message_json,
    page_json,
    run_json,
    thread_json,
)
from tutor_tui.server.wire_types import Json

_ANSWER = Message(
    id="msg_1",
    thread_id="thread_1",
    created_at=7,
    role=Role.ASSISTANT,
    content=(TextContent(value="x = 1"),),
    status=MessageStatus.INCOMPLETE,
    incomplete_at=9,
    incomplete_reason="run_cancelled",
    assistant_id="asst_1",
    run_id="run_1",
    metadata={"check": "agrees"},
)
_NO_THREADS: Page[Thread] = Page((), False)
_RUN = Run(
    id="run_1",
    thread_id="thread_1",
    assistant_id="asst_1",
    status=RunStatus.FAILED,
    model="symbolic",
    instructions="",
    created_at=7,
    started_at=8,
    failed_at=9,
    last_error=LastError(code="server_error", message="No."),
)


def _sent(value: Json) -> str:
    return json.dumps(value)


def test_a_message_is_read_by_the_client() -> None:
    read = ApiMessage.model_validate_json(_sent(message_json(_ANSWER)), strict=True)

    assert read.to_dict() == message_json(_ANSWER)
    assert read.content[0].type == "text"
    assert read.content[0].text.value == "x = 1"


def test_a_run_is_read_by_the_client() -> None:
    read = ApiRun.model_validate_json(_sent(run_json(_RUN)), strict=True)

    assert read.to_dict() == run_json(_RUN)
    assert read.last_error is not None
    assert read.last_error.message == "No."


def test_a_thread_and_an_assistant_are_read_by_the_client() -> None:
    thread = Thread(id="thread_1", created_at=7, metadata={"title": "Ö"})
    assistant = Assistant(id="asst_1", created_at=7, model="symbolic", name="Math Tutor")
    read_thread = ApiThread.model_validate_json(_sent(thread_json(thread)), strict=True)
    read_assistant = ApiAssistant.model_validate_json(_sent(assistant_json(assistant)), strict=True)

    assert read_thread.to_dict() == thread_json(thread)
    assert read_assistant.to_dict() == assistant_json(assistant)


def test_a_page_names_its_first_and_last_object() -> None:
    other = Thread(id="thread_2", created_at=7)
    page = page_json(Page((Thread(id="thread_1", created_at=7), other), True), thread_json)

    assert (page["first_id"], page["last_id"], page["has_more"]) == ("thread_1", "thread_2", True)
    assert page["data"] == [{**thread_json(other), "id": "thread_1"}, thread_json(other)]


def test_an_empty_page_names_none() -> None:
    page = page_json(_NO_THREADS, thread_json)

    assert page == {
        "object": "list", "data": [], "first_id": None, "last_id": None, "has_more": False
    }  # fmt: skip
