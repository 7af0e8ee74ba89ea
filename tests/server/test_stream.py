"""A run's stream: the API's events, in its order, as its own client puts them together."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final

import httpx2
import pytest
from openai import AssistantEventHandler, OpenAI
from openai.types.beta import AssistantStreamEvent
from openai.types.beta.threads.runs import ToolCall, ToolCallDelta
from pydantic import TypeAdapter
from typing_extensions import override

from tests.server import samples
from tutor_tui.domain.content import FileCitation, TextContent
from tutor_tui.domain.events import (
    MessageClosed,
    MessageOpened,
    RunChanged,
    RunCreated,
    ServiceEvent,
    StepClosed,
    StepOpened,
    TextDelta,
    ThreadCreated,
    ToolCallAdded,
)
from tutor_tui.domain.objects import Message, MessageStatus, Run, RunStatus
from tutor_tui.domain.steps import StepStatus, ToolCalls
from tutor_tui.server.sse import event_bytes
from tutor_tui.server.stream import DONE, RunTelling, StreamEvent

_EVENT: Final[TypeAdapter[AssistantStreamEvent]] = TypeAdapter(AssistantStreamEvent)
_CITED: Final = TextContent(
    value="x = 1 [1]",
    annotations=(FileCitation(text="[1]", file_id="file-1", start_index=6, end_index=9),),
)
_OPEN: Final = replace(
    samples.MESSAGE, content=(TextContent(value=""),), status=MessageStatus.IN_PROGRESS
)
_WHOLE: Final = replace(_OPEN, content=(_CITED,), status=MessageStatus.COMPLETED)
_TOOL_STEP: Final = replace(
    samples.TOOL_STEP, details=ToolCalls(), status=StepStatus.IN_PROGRESS, last_error=None
)


def _run(status: RunStatus) -> Run:
    return replace(samples.RUN, status=status)


_ANSWER: Final[list[ServiceEvent]] = [
    ThreadCreated(samples.THREAD),
    RunCreated(_run(RunStatus.QUEUED)),
    RunChanged(_run(RunStatus.QUEUED)),
    RunChanged(_run(RunStatus.IN_PROGRESS)),
    StepOpened(samples.MESSAGE_STEP),
    MessageOpened(_OPEN),
    TextDelta("msg_1", "x = "),
    TextDelta("msg_1", "1 [1]"),
    MessageClosed(_WHOLE),
    StepClosed(replace(samples.MESSAGE_STEP, status=StepStatus.COMPLETED)),
    RunChanged(_run(RunStatus.COMPLETED)),
]
_CALLS: Final[list[ServiceEvent]] = [
    RunCreated(_run(RunStatus.QUEUED)),
    RunChanged(_run(RunStatus.QUEUED)),
    RunChanged(_run(RunStatus.IN_PROGRESS)),
    StepOpened(_TOOL_STEP),
    ToolCallAdded("step_2", 0, replace(samples.FUNCTION_CALL, output=None)),
    ToolCallAdded("step_2", 1, samples.CODE_CALL),
    ToolCallAdded("step_2", 2, samples.SEARCH_CALL),
    RunChanged(_run(RunStatus.REQUIRES_ACTION)),
]


def _told(events: Iterable[ServiceEvent]) -> list[StreamEvent]:
    telling = RunTelling()
    return [told for event in events for told in telling.tell(event)]


def _names(events: Iterable[ServiceEvent]) -> list[str]:
    return [name for name, _ in _told(events)]


def _deltas(events: Iterable[ServiceEvent], name: str) -> list[Any]:
    told: list[tuple[str, Any]] = [(known, data) for known, data in _told(events)]
    return [data["delta"] for known, data in told if known == name]


class _Listener(AssistantEventHandler):
    """What a program sees that uses the client's own handler."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.messages: list[Any] = []
        self.calls: list[Any] = []
        self.call_deltas: list[str] = []

    @override
    def on_text_delta(self, delta: Any, snapshot: Any) -> None:
        self.text += delta.value or ""

    @override
    def on_message_done(self, message: Any) -> None:
        self.messages.append(message)

    @override
    def on_tool_call_created(self, tool_call: ToolCall) -> None:
        self.calls.append(tool_call.id)

    @override
    def on_tool_call_delta(self, delta: ToolCallDelta, snapshot: ToolCall) -> None:
        self.call_deltas.append(delta.type)


def _listen(told: Iterable[StreamEvent]) -> _Listener:
    """Hand the stream to the client, as if it had come over the wire."""
    body = b"".join(event_bytes(event) for event in (*told, DONE))

    def respond(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, headers={"content-type": "text/event-stream"}, content=body)

    listener = _Listener()
    with (
        httpx2.Client(transport=httpx2.MockTransport(respond)) as transport,
        OpenAI(api_key="k", base_url="http://server.example/v1", http_client=transport) as client,
        pytest.warns(DeprecationWarning, match="Assistants API"),
        client.beta.threads.runs.stream(
            thread_id="thread_1", assistant_id="asst_1", event_handler=listener
        ) as stream,
    ):
        stream.until_done()
    return listener


def test_an_answer_is_told_in_the_apis_order() -> None:
    assert _names(_ANSWER) == [
        "thread.created",
        "thread.run.created",
        "thread.run.queued",
        "thread.run.in_progress",
        "thread.run.step.created",
        "thread.run.step.in_progress",
        "thread.message.created",
        "thread.message.in_progress",
        "thread.message.delta",
        "thread.message.delta",
        "thread.message.delta",
        "thread.message.completed",
        "thread.run.step.completed",
        "thread.run.completed",
    ]


def test_calls_of_tools_are_told_piece_by_piece() -> None:
    assert _names(_CALLS) == [
        "thread.run.created",
        "thread.run.queued",
        "thread.run.in_progress",
        "thread.run.step.created",
        "thread.run.step.in_progress",
        *["thread.run.step.delta"] * 7,
        "thread.run.requires_action",
    ]


@pytest.mark.parametrize("events", [_ANSWER, _CALLS])
def test_every_event_is_one_that_the_client_knows(events: list[ServiceEvent]) -> None:
    for name, data in _told(events):
        read: Any = _EVENT.validate_python({"event": name, "data": data}, strict=True)

        assert read.data.model_dump(mode="json", exclude_unset=True) == data


@pytest.mark.parametrize("status", RunStatus)
def test_every_status_of_a_run_has_its_event(status: RunStatus) -> None:
    [(name, data)] = _told([RunChanged(_run(status))])

    assert _EVENT.validate_python({"event": name, "data": data}, strict=True).event == name


@pytest.mark.parametrize("status", [status for status in StepStatus if status != "in_progress"])
def test_every_end_of_a_step_has_its_event(status: StepStatus) -> None:
    [(name, data)] = _told([StepClosed(replace(samples.MESSAGE_STEP, status=status))])

    assert name == f"thread.run.step.{status}"
    assert _EVENT.validate_python({"event": name, "data": data}, strict=True).event == name


def test_only_the_first_delta_brings_the_list_of_annotations() -> None:
    texts = [delta["content"][0] for delta in _deltas(_ANSWER, "thread.message.delta")]

    assert texts == [
        {"index": 0, "type": "text", "text": {"value": "x = ", "annotations": []}},
        {"index": 0, "type": "text", "text": {"value": "1 [1]"}},
        {
            "index": 0,
            "type": "text",
            "text": {
                "annotations": [
                    {
                        "index": 0,
                        "type": "file_citation",
                        "text": "[1]",
                        "start_index": 6,
                        "end_index": 9,
                        "file_citation": {"file_id": "file-1"},
                    }
                ]
            },
        },
    ]


def test_a_message_begins_without_content() -> None:
    told: list[tuple[str, Any]] = [(name, data) for name, data in _told([MessageOpened(_OPEN)])]

    assert [(name, data["content"]) for name, data in told] == [
        ("thread.message.created", []),
        ("thread.message.in_progress", []),
    ]


def test_who_comes_late_gets_the_text_so_far_as_one_delta() -> None:
    begun: Message = replace(_OPEN, content=(TextContent(value="x ="),))
    deltas = _deltas([MessageOpened(begun), TextDelta("msg_1", " 1")], "thread.message.delta")

    assert [delta["content"][0]["text"] for delta in deltas] == [
        {"value": "x =", "annotations": []},
        {"value": " 1"},
    ]


def test_a_message_that_begins_anew_brings_its_list_anew() -> None:
    again: list[ServiceEvent] = [MessageOpened(_OPEN), TextDelta("msg_1", "a")] * 2
    deltas = _deltas(again, "thread.message.delta")

    assert [delta["content"][0]["text"] for delta in deltas] == [
        {"value": "a", "annotations": []}
    ] * 2


def test_the_clients_handler_puts_the_answer_together() -> None:
    listener = _listen(_told(_ANSWER))

    assert listener.text == "x = 1 [1]"
    assert [message.content[0].text.value for message in listener.messages] == ["x = 1 [1]"]


def test_the_clients_handler_puts_the_calls_together() -> None:
    listener = _listen(_told(_CALLS))
    [step] = [listener.current_run_step_snapshot]

    assert step is not None
    assert step.step_details.type == "tool_calls"
    assert [call.to_dict() for call in step.step_details.tool_calls][:2] == [
        {
            "index": 0,
            "id": "call_1",
            "type": "function",
            "function": {"name": "f", "arguments": '{"x": 1}', "output": None},
        },
        {
            "index": 1,
            "id": "call_2",
            "type": "code_interpreter",
            "code_interpreter": {
                "input": "print(1)",
                "outputs": [
                    {"index": 0, "type": "logs", "logs": "1\n"},
                    {"index": 1, "type": "image", "image": {"file_id": "file-2"}},
                ],
            },
        },
    ]
    assert listener.calls == ["call_1", "call_2", "call_3"]


def test_a_search_in_the_web_is_told_as_a_function_that_was_called() -> None:
    web_step = replace(samples.TOOL_STEP, details=ToolCalls((samples.WEB_CALL,)))
    ((_, delta),) = _told([ToolCallAdded("step_2", 0, samples.WEB_CALL)])
    ((_, closed),) = _told([StepClosed(replace(web_step, status=StepStatus.COMPLETED))])
    told: tuple[Any, Any] = (delta, closed)
    (begun,) = told[0]["delta"]["step_details"]["tool_calls"]
    (whole,) = told[1]["step_details"]["tool_calls"]

    assert (begun["type"], begun["function"]) == ("function", whole["function"])
    assert whole["function"] == {
        "name": "web_search",
        "arguments": '{"query": "π"}',
        "output": "https://a.example\nhttps://b.example",
    }
