"""What a response of the Responses API holds, read out of JSON that may be anything."""

import math
from collections.abc import Mapping
from typing import Final

from tutor_tui.domain.objects import Usage
from tutor_tui.domain.text import clean_text
from tutor_tui.domain.tools import (
    CodeInterpreterCall,
    CodeLogs,
    FileSearchCall,
    FileSearchResult,
    FunctionCall,
    ToolCall,
    WebSearchCall,
)
from tutor_tui.engines.chunks import usage_of

_MOST_ITEMS: Final = 1_000
_MOST_CALLS: Final = 64
_LONGEST_ARGUMENTS: Final = 256_000
_LONGEST_TEXT: Final = 64_000
"""What a step keeps of a tool's input or output, in characters."""

_MOST_OUTPUTS: Final = 50
GAP: Final = "\n\n"
"""Between the messages of one response."""


def get(value: object, key: str) -> object:
    """What stands there; None where nothing does."""
    return value.get(key) if isinstance(value, Mapping) else None


def text_at(value: object, key: str) -> str:
    """The text there; empty where there is none."""
    found = get(value, key)
    return found if isinstance(found, str) else ""


def clean_at(value: object, key: str) -> str:
    """The text there as it may be stored: without control characters, and not without end."""
    return clean_text(text_at(value, key)[:_LONGEST_TEXT])


def listed(value: object, key: str) -> list[object]:
    """The list there, up to what a response can hold."""
    found = get(value, key)
    return found[:_MOST_ITEMS] if isinstance(found, list) else []


def text_of(response: object) -> str:
    """All that the model says in it, refusals too."""
    messages = [item for item in listed(response, "output") if text_at(item, "type") == "message"]
    texts = (
        "".join(
            text_at(part, "text") or text_at(part, "refusal") for part in listed(message, "content")
        )
        for message in messages
    )
    return GAP.join(text for text in texts if text)


def function_calls(response: object) -> tuple[FunctionCall, ...]:
    """The client's functions that it calls. Raises `ValueError` for calls without end."""
    calls = [
        FunctionCall(
            id=clean_text(text_at(item, "call_id")),
            name=clean_text(text_at(item, "name")),
            arguments=clean_text(text_at(item, "arguments")).strip() or "{}",
        )
        for item in listed(response, "output")
        if text_at(item, "type") == "function_call" and text_at(item, "call_id")
    ][:_MOST_CALLS]
    if any(len(call.arguments) > _LONGEST_ARGUMENTS for call in calls):
        raise ValueError("a call without end")
    return tuple(calls)


def used_tools(response: object) -> tuple[ToolCall, ...]:
    """The tools that the provider has run for it."""
    calls = (used_tool(item) for item in listed(response, "output"))
    return tuple(call for call in calls if call is not None)


def used_tool(item: object) -> ToolCall | None:
    """A tool that the provider has run; none where the item is something else."""
    call_id = clean_at(item, "id")
    if not call_id:
        return None
    match text_at(item, "type"):
        case "web_search_call":
            return _web_search(call_id, get(item, "action"))
        case "code_interpreter_call":
            logs = (clean_at(output, "logs") for output in listed(item, "outputs"))
            outputs = tuple(CodeLogs(log) for log in logs if log)[:_MOST_OUTPUTS]
            return CodeInterpreterCall(id=call_id, input=clean_at(item, "code"), outputs=outputs)
        case "file_search_call":
            results = tuple(_result(result) for result in listed(item, "results"))
            return FileSearchCall(id=call_id, results=results)
        case _:
            return None


def _web_search(call_id: str, action: object) -> WebSearchCall:
    """A search, a page that was opened, or one that was searched through."""
    queries = [clean_text(query) for query in listed(action, "queries") if isinstance(query, str)]
    query = clean_at(action, "query") or clean_at(action, "pattern") or ", ".join(queries)
    sources = (clean_at(source, "url") for source in listed(action, "sources"))
    pages = dict.fromkeys((clean_at(action, "url"), *sources))
    found = tuple(page for page in pages if page)[:_MOST_OUTPUTS]
    return WebSearchCall(id=call_id, query=query[:_LONGEST_TEXT], pages=found)


def _result(result: object) -> FileSearchResult:
    text, score = clean_at(result, "text"), get(result, "score")
    is_score = type(score) in {int, float} and math.isfinite(score)  # type: ignore[arg-type]  # a number, as has just been asked
    return FileSearchResult(
        file_id=clean_at(result, "file_id"),
        file_name=clean_at(result, "filename"),
        score=float(score) if is_score else 0.0,  # type: ignore[arg-type]  # the same
        texts=(text,) if text else (),
    )


def tokens_used(response: object) -> Usage | None:
    """What it took, where the provider has counted."""
    counted = get(response, "usage")
    return usage_of(get(counted, "input_tokens"), get(counted, "output_tokens"))


def sequence_of(event: object) -> int | None:
    """The place of an event in its stream."""
    found = get(event, "sequence_number")
    return found if type(found) is int and found >= 0 else None
