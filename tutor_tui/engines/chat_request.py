"""What a Chat Completions endpoint is sent for a turn: the thread, and how to answer it."""

import json
from collections.abc import Iterable, Mapping
from typing import Final, TypeAlias

from tutor_tui.domain.content import (
    ImageFileContent,
    ImageUrlContent,
    MessageContent,
    RefusalContent,
    TextContent,
)
from tutor_tui.domain.errors import EngineError
from tutor_tui.domain.objects import Message, Role, Run
from tutor_tui.domain.text import clean_text
from tutor_tui.domain.tools import FunctionCall, FunctionTool, NamedToolChoice
from tutor_tui.engines.base import Turn

Json: TypeAlias = dict[str, object]

_UNANSWERED: Final = "The call was interrupted."
_FULL: Final = 1.0
"""The API's default of temperature and top_p; the endpoint's own default is then left alone."""


def conversation(turn: Turn) -> list[Json]:
    """Instructions, thread and calls of tools as the endpoint takes them.

    Roles alternate and the person begins, because many models' templates insist on it.
    """
    earlier = [m for m in turn.messages if not (turn.tool_rounds and m.run_id == turn.run.id)]
    said = [m.text for m in turn.messages if turn.tool_rounds and m.run_id == turn.run.id]
    merged = _merged(earlier, turn.images)
    if not merged:
        raise EngineError("There is no question in this thread yet: ask one.")
    instructions = clean_text(turn.run.instructions)
    system: list[Json] = (
        [{"role": "system", "content": instructions}] if instructions.strip() else []
    )
    rounds = [
        message
        for place, calls in enumerate(turn.tool_rounds)
        for message in round_messages(calls, "\n\n".join(said) if place == 0 else "")
    ]
    return [*system, *merged, *rounds]


def round_messages(calls: Iterable[FunctionCall], text: str = "") -> list[Json]:
    """One round of calls and their outputs; `text` is what the model said before it called."""
    called = tuple(calls)
    return [
        {
            "role": "assistant",
            "content": clean_text(text) or None,
            "tool_calls": [_call_json(call) for call in called],
        },
        *(_output_json(call) for call in called),
    ]


def options(run: Run, *, is_openai: bool, may_call: bool, is_first_round: bool) -> Json:
    """How the run wants to be answered; what it leaves open is left to the endpoint."""
    chosen: Json = {}
    if run.temperature != _FULL:
        chosen["temperature"] = run.temperature
    if run.top_p != _FULL:
        chosen["top_p"] = run.top_p
    if run.max_completion_tokens is not None:
        name = "max_completion_tokens" if is_openai else "max_tokens"
        chosen[name] = run.max_completion_tokens
    if run.response_format != "auto":
        chosen["response_format"] = run.response_format
    if run.reasoning_effort is not None:
        chosen["reasoning_effort"] = run.reasoning_effort
    return chosen | _tool_options(run, may_call=may_call, is_first_round=is_first_round)


def _tool_options(run: Run, *, may_call: bool, is_first_round: bool) -> Json:
    tools = [_tool_json(tool) for tool in run.tools if isinstance(tool, FunctionTool)]
    if not tools:
        return {}
    chosen: Json = {"tools": tools}
    choice = _choice_json(run) if is_first_round else "auto"
    if not may_call:
        choice = "none"
    if choice != "auto":
        chosen["tool_choice"] = choice
    if not run.parallel_tool_calls:
        chosen["parallel_tool_calls"] = False
    return chosen


def _choice_json(run: Run) -> object:
    """A forced call is forced once: with its output the model shall answer."""
    choice = run.tool_choice
    if not isinstance(choice, NamedToolChoice):
        return choice
    if choice.function_name is None:
        return "auto"  # a hosted tool, which no endpoint of Chat Completions has
    return {"type": "function", "function": {"name": choice.function_name}}


def _tool_json(tool: FunctionTool) -> Json:
    function: Json = {"name": tool.name}
    if tool.description is not None:
        function["description"] = tool.description
    if tool.parameters is not None:
        function["parameters"] = tool.parameters
    if tool.strict:
        function["strict"] = True
    return {"type": "function", "function": function}


def _call_json(call: FunctionCall) -> Json:
    arguments = clean_text(call.arguments)
    return {
        "id": call.id,
        "type": "function",
        "function": {"name": call.name, "arguments": arguments if is_json(arguments) else "{}"},
    }


def _output_json(call: FunctionCall) -> Json:
    output = _UNANSWERED if call.output is None else call.output
    return {"role": "tool", "tool_call_id": call.id, "content": clean_text(output)}


def is_json(text: str) -> bool:
    """Whether a call's arguments are an object, as every function takes them."""
    try:
        return isinstance(json.loads(text), dict)
    except (ValueError, RecursionError):
        return False


# -- messages --------------------------------------------------------------------------------


def _merged(messages: Iterable[Message], images: Mapping[str, str]) -> list[Json]:
    merged: list[tuple[Role, list[Json]]] = []
    for message in messages:
        parts = [part for one in _sent(message) if (part := _part(one, images)) is not None]
        if not parts or (not merged and message.role is not Role.USER):
            continue
        if merged and merged[-1][0] is message.role:
            merged[-1][1].extend(parts)
        else:
            merged.append((message.role, parts))
    return [{"role": role.value, "content": _content(parts)} for role, parts in merged]


def _sent(message: Message) -> Iterable[MessageContent]:
    """An endpoint takes pictures from the person alone."""
    if message.role is Role.USER:
        return message.content
    return (one for one in message.content if isinstance(one, TextContent | RefusalContent))


def _part(content: MessageContent, images: Mapping[str, str]) -> Json | None:
    match content:
        case TextContent(value=text) | RefusalContent(refusal=text):
            return {"type": "text", "text": clean_text(text)} if text.strip() else None
        case ImageUrlContent(url=url, detail=detail):
            return _image(clean_text(url), detail)
        case ImageFileContent(file_id=file_id, detail=detail):
            if file_id not in images:
                raise EngineError("A picture of this thread cannot be read: delete its message.")
            return _image(images[file_id], detail)


def _image(url: str, detail: str) -> Json:
    return {"type": "image_url", "image_url": {"url": url, "detail": detail}}


def _content(parts: list[Json]) -> object:
    """Plain text where there is no picture: not every endpoint takes lists."""
    if all(part["type"] == "text" for part in parts):
        return "\n\n".join(str(part["text"]) for part in parts)
    return parts
