"""What the Responses API is sent for a turn: the thread, and how to answer it.

The thread is read by `chat_request.py`, which knows what to leave out and what to merge; here it
is put into this interface's words.
"""

from collections.abc import Iterable
from typing import Final

from tutor_tui.domain.objects import Run
from tutor_tui.domain.provider import Provider
from tutor_tui.domain.text import clean_text
from tutor_tui.domain.tools import (
    CodeInterpreterTool,
    FileSearchTool,
    FunctionCall,
    FunctionTool,
    NamedToolChoice,
    Tool,
)
from tutor_tui.engines.base import Turn
from tutor_tui.engines.chat_request import Json, conversation, options, round_messages

INCLUDED: Final = ("code_interpreter_call.outputs", "file_search_call.results")
"""What a response tells only where it is asked to: the outputs of its tools."""

_RENAMED: Final = {"max_completion_tokens": "max_output_tokens"}
_PLAIN: Final = ("temperature", "top_p", "max_completion_tokens", "parallel_tool_calls")
_NO_PARAMETERS: Final[Json] = {"type": "object", "properties": {}}
_CODE: Final[Json] = {"type": "code_interpreter", "container": {"type": "auto"}}


def request_of(
    turn: Turn, model: str, provider: Provider, *, may_call: bool, is_first_round: bool
) -> Json:
    """The request, without its `input`: a response that the provider writes by itself and keeps."""
    run = turn.run
    body: Json = {
        "model": clean_text(model),
        "background": True,
        "store": True,
        "stream": True,
        "truncation": "auto" if run.truncation_strategy.type == "auto" else "disabled",
        "include": list(INCLUDED),
    }
    if run.instructions.strip():
        body["instructions"] = clean_text(run.instructions)
    chosen = options(run, is_openai=True, may_call=may_call, is_first_round=is_first_round)
    body |= {_RENAMED.get(name, name): chosen[name] for name in _PLAIN if name in chosen}
    if run.reasoning_effort is not None:
        body["reasoning"] = {"effort": run.reasoning_effort, "summary": "auto"}
    if run.response_format != "auto":
        body["text"] = {"format": _format(run.response_format)}
    return body | _tools(run, provider, may_call=may_call, is_first_round=is_first_round)


def thread_items(turn: Turn) -> list[Json]:
    """The whole thread with the run's calls, for a provider that keeps nothing of it yet."""
    return [item for message in conversation(turn) for item in _items(message)]


def output_items(calls: Iterable[FunctionCall]) -> list[Json]:
    """The outputs of calls that the provider has kept itself."""
    return [
        item
        for message in round_messages(calls)
        if message["role"] == "tool"
        for item in _items(message)
    ]


def _items(message: Json) -> list[Json]:
    match message:
        case {"role": "system"}:
            return []  # these are the request's instructions
        case {"role": "tool", "tool_call_id": call_id, "content": output}:
            return [{"type": "function_call_output", "call_id": call_id, "output": output}]
        case {"role": "assistant", "content": text, "tool_calls": list(calls)}:
            said: list[Json] = [{"role": "assistant", "content": text}] if text else []
            return [*said, *map(_call, calls)]
        case {"role": role, "content": list(parts)}:
            return [{"role": role, "content": [_part(part) for part in parts]}]
        case _:
            return [message]


def _call(call: Json) -> Json:
    function = call["function"]
    assert isinstance(function, dict)  # noqa: S101 - as `round_messages` has made it
    return {"type": "function_call", "call_id": call["id"], **function}


def _part(part: Json) -> Json:
    match part:
        case {"type": "image_url", "image_url": {"url": url, "detail": detail}}:
            return {"type": "input_image", "image_url": url, "detail": detail}
        case _:
            return {"type": "input_text", "text": part["text"]}


def _format(wanted: object) -> object:
    """A schema stands beside its type here, not inside of it."""
    match wanted:
        case {"type": "json_schema", "json_schema": dict(schema)}:
            return {"type": "json_schema", **schema}
        case _:
            return wanted


# -- tools -----------------------------------------------------------------------------------


def _tools(run: Run, provider: Provider, *, may_call: bool, is_first_round: bool) -> Json:
    told = [one for tool in run.tools if (one := _tool(tool, provider)) is not None]
    told += [_hosted(name) for name in provider.hosted_tools]
    tools = [tool for place, tool in enumerate(told) if tool not in told[:place]]
    if not tools:
        return {}
    choice = _choice(run, tools) if is_first_round else "auto"
    if not may_call:
        choice = "none"
    return {"tools": tools} if choice == "auto" else {"tools": tools, "tool_choice": choice}


def _hosted(name: str) -> Json:
    return _CODE if name == "code_interpreter" else {"type": name}


def _tool(tool: Tool, provider: Provider) -> Json | None:
    match tool:
        case FunctionTool():
            # Here functions are strict unless one says no, and have parameters in any case.
            function: Json = {"type": "function", "name": tool.name, "strict": tool.strict}
            if tool.description is not None:
                function["description"] = tool.description
            return {**function, "parameters": tool.parameters or _NO_PARAMETERS}
        case CodeInterpreterTool():
            return _CODE
        case FileSearchTool() if provider.vector_stores:
            search: Json = {"type": "file_search", "vector_store_ids": list(provider.vector_stores)}
            limit = tool.max_num_results
            return search if limit is None else {**search, "max_num_results": limit}
        case _:
            return None  # the stores of this machine are not the provider's


def _choice(run: Run, tools: list[Json]) -> object:
    """A forced call is forced once: with its output the model shall answer."""
    choice = run.tool_choice
    if not isinstance(choice, NamedToolChoice):
        return choice
    if choice.function_name is not None:
        return {"type": "function", "name": choice.function_name}
    is_there = any(tool["type"] == choice.type for tool in tools)
    return {"type": choice.type} if is_there else "auto"
