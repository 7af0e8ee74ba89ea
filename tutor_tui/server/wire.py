"""The objects as the Assistants API writes them in JSON. Pure: no server, no store."""

from collections.abc import Callable
from typing import Final, TypeAlias, TypeVar

from tutor_tui.domain.objects import Assistant, Message, Page, Run, Thread

T = TypeVar("T", Assistant, Message, Run, Thread)
Json: TypeAlias = dict[str, object]

_MODEL_DEFAULTS: Final = {"temperature": 1.0, "top_p": 1.0, "response_format": "auto"}


def assistant_json(assistant: Assistant) -> Json:
    """An `assistant`."""
    return {
        "id": assistant.id,
        "object": "assistant",
        "created_at": assistant.created_at,
        "name": assistant.name,
        "description": assistant.description,
        "model": assistant.model,
        "instructions": assistant.instructions,
        "tools": [],
        "tool_resources": {},
        "metadata": dict(assistant.metadata),
        **_MODEL_DEFAULTS,
    }


def thread_json(thread: Thread) -> Json:
    """A `thread`."""
    return {
        "id": thread.id,
        "object": "thread",
        "created_at": thread.created_at,
        "metadata": dict(thread.metadata),
        "tool_resources": {},
    }


def message_json(message: Message) -> Json:
    """A `thread.message`."""
    reason = message.incomplete_reason
    return {
        "id": message.id,
        "object": "thread.message",
        "created_at": message.created_at,
        "thread_id": message.thread_id,
        "status": message.status.value,
        "incomplete_details": None if reason is None else {"reason": reason},
        "completed_at": message.completed_at,
        "incomplete_at": message.incomplete_at,
        "role": message.role.value,
        "content": [
            {"type": "text", "text": {"value": part.value, "annotations": []}}
            for part in message.content
        ],
        "assistant_id": message.assistant_id,
        "run_id": message.run_id,
        "attachments": [],
        "metadata": dict(message.metadata),
    }


def run_json(run: Run) -> Json:
    """A `thread.run`."""
    error = run.last_error
    return {
        "id": run.id,
        "object": "thread.run",
        "created_at": run.created_at,
        "thread_id": run.thread_id,
        "assistant_id": run.assistant_id,
        "status": run.status.value,
        "required_action": None,
        "last_error": None if error is None else {"code": error.code, "message": error.message},
        "expires_at": run.expires_at,
        "started_at": run.started_at,
        "cancelled_at": run.cancelled_at,
        "failed_at": run.failed_at,
        "completed_at": run.completed_at,
        "incomplete_details": None,
        "model": run.model,
        "instructions": run.instructions,
        "tools": [],
        "tool_resources": {},
        "metadata": dict(run.metadata),
        "usage": None,
        "max_prompt_tokens": None,
        "max_completion_tokens": None,
        "truncation_strategy": {"type": "auto", "last_messages": None},
        "tool_choice": "auto",
        "parallel_tool_calls": True,
        **_MODEL_DEFAULTS,
    }


def page_json(page: Page[T], item_json: Callable[[T], Json]) -> Json:
    """A `list`, its items written by `item_json`."""
    return {
        "object": "list",
        "data": [item_json(item) for item in page.data],
        "first_id": page.data[0].id if page.data else None,
        "last_id": page.data[-1].id if page.data else None,
        "has_more": page.has_more,
    }
