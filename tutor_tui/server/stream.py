"""What happens in a run as the API's stream tells it: (name, data) pairs, in the API's order."""

from collections.abc import Iterator
from typing import Final, TypeAlias, assert_never

from tutor_tui.domain.content import TextContent
from tutor_tui.domain.events import (
    MessageClosed,
    MessageOpened,
    RunChanged,
    RunCreated,
    ServiceEvent,
    StepClosed,
    StepOpened,
    TextDelta,
    ThoughtDelta,
    ThreadCreated,
    ToolCallAdded,
)
from tutor_tui.domain.objects import Message
from tutor_tui.domain.tools import (
    CodeInterpreterCall,
    FileSearchCall,
    FunctionCall,
    ToolCall,
    WebSearchCall,
)
from tutor_tui.server.wire import message_json, run_json, thread_json
from tutor_tui.server.wire_content import annotation_json
from tutor_tui.server.wire_steps import step_json
from tutor_tui.server.wire_tools import code_output_json, web_search_json
from tutor_tui.server.wire_types import Json

StreamEvent: TypeAlias = tuple[str, Json | str]

DONE: Final[StreamEvent] = ("done", "[DONE]")
"""The last event of every stream."""


class RunTelling:
    """One stream's events. Make a new one for each stream: a message's first delta is special."""

    def __init__(self) -> None:
        self._begun: set[str] = set()

    def tell(self, event: ServiceEvent) -> Iterator[StreamEvent]:
        """The API's events for one of the service's."""
        match event:
            case ThreadCreated(thread=thread):
                yield "thread.created", thread_json(thread)
            case RunCreated(run=run):
                yield "thread.run.created", run_json(run)
            case RunChanged(run=run):
                yield f"thread.run.{run.status}", run_json(run)
            case StepOpened(step=step):
                yield "thread.run.step.created", step_json(step)
                yield "thread.run.step.in_progress", step_json(step)
            case ToolCallAdded(step_id=step_id, index=index, call=call):
                for delta in _call_deltas(call):
                    yield "thread.run.step.delta", _step_delta(step_id, {"index": index, **delta})
            case StepClosed(step=step):
                yield f"thread.run.step.{step.status}", step_json(step)
            case MessageOpened(message=message):
                yield from self._open(message)
            case ThoughtDelta():
                pass  # the API has no event for it
            case TextDelta(message_id=message_id, text=text):
                yield self._text_delta(message_id, text)
            case MessageClosed(message=message):
                yield from _closed(message)
            case _:
                assert_never(event)

    def _open(self, message: Message) -> Iterator[StreamEvent]:
        """A message begins empty; what was written before it was followed is its first delta."""
        self._begun.discard(message.id)
        begun = {**message_json(message), "content": []}
        yield "thread.message.created", begun
        yield "thread.message.in_progress", begun
        if message.text:
            yield self._text_delta(message.id, message.text)

    def _text_delta(self, message_id: str, text: str) -> StreamEvent:
        """The first delta brings the list that annotations are put into."""
        first: Json = {} if message_id in self._begun else {"annotations": []}
        self._begun.add(message_id)
        return "thread.message.delta", _message_delta(message_id, {"value": text, **first})


def _closed(message: Message) -> Iterator[StreamEvent]:
    """Annotations are known when the text is whole, and are told just before it is said to be."""
    for index, part in enumerate(message.content):
        if isinstance(part, TextContent) and part.annotations:
            noted: list[object] = [
                {"index": place, **annotation_json(annotation)}
                for place, annotation in enumerate(part.annotations)
            ]
            delta = _message_delta(message.id, {"annotations": noted}, index)
            yield "thread.message.delta", delta
    yield f"thread.message.{message.status}", message_json(message)


def _message_delta(message_id: str, text: Json, index: int = 0) -> Json:
    content: list[object] = [{"index": index, "type": "text", "text": text}]
    return {"id": message_id, "object": "thread.message.delta", "delta": {"content": content}}


def _step_delta(step_id: str, call: Json) -> Json:
    details: Json = {"type": "tool_calls", "tool_calls": [call]}
    return {"id": step_id, "object": "thread.run.step.delta", "delta": {"step_details": details}}


def _call_deltas(call: ToolCall) -> Iterator[Json]:
    """First which call it is, then what it is given; clients put the pieces together."""
    match call:
        case FunctionCall():
            begun = {"name": call.name, "arguments": "", "output": None}
            yield {"id": call.id, "type": "function", "function": begun}
            yield {"type": "function", "function": {"arguments": call.arguments}}
        case CodeInterpreterCall():
            yield {"id": call.id, **_code_delta({"input": "", "outputs": []})}
            yield _code_delta({"input": call.input})
            for place, output in enumerate(call.outputs):
                yield _code_delta({"outputs": [{"index": place, **code_output_json(output)}]})
        case FileSearchCall():
            yield {"id": call.id, "type": "file_search", "file_search": {}}
        case WebSearchCall():
            yield {"id": call.id, "type": "function", "function": web_search_json(call)}
        case _:
            assert_never(call)


def _code_delta(part: Json) -> Json:
    return {"type": "code_interpreter", "code_interpreter": part}
