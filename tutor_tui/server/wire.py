"""Assistants, threads, messages, runs and lists as the Assistants API writes them in JSON.

Pure: no server, no store. Parts of these objects are the other `wire_*` modules'.
"""

from collections.abc import Callable
from typing import Protocol, TypeVar

from tutor_tui.domain.objects import Assistant, Message, Page, Run, Thread
from tutor_tui.server.wire_content import attachment_json, content_json
from tutor_tui.server.wire_steps import usage_json
from tutor_tui.server.wire_tools import (
    required_action_json,
    tool_choice_json,
    tool_json,
    tool_resources_json,
)
from tutor_tui.server.wire_types import Json


class Identified(Protocol):
    """What has an ID, as everything in a list has."""

    @property
    def id(self) -> str:
        """The ID."""


T = TypeVar("T", bound=Identified)


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
        "tools": [tool_json(tool) for tool in assistant.tools],
        "tool_resources": tool_resources_json(assistant.tool_resources),
        "metadata": dict(assistant.metadata),
        **_model_options_json(assistant),
    }


def thread_json(thread: Thread) -> Json:
    """A `thread`."""
    return {
        "id": thread.id,
        "object": "thread",
        "created_at": thread.created_at,
        "metadata": dict(thread.metadata),
        "tool_resources": tool_resources_json(thread.tool_resources),
    }


def message_json(message: Message) -> Json:
    """A `thread.message`."""
    return {
        "id": message.id,
        "object": "thread.message",
        "created_at": message.created_at,
        "thread_id": message.thread_id,
        "status": message.status.value,
        "incomplete_details": _reason_json(message.incomplete_reason),
        "completed_at": message.completed_at,
        "incomplete_at": message.incomplete_at,
        "role": message.role.value,
        "content": [content_json(part) for part in message.content],
        "assistant_id": message.assistant_id,
        "run_id": message.run_id,
        "attachments": [attachment_json(attachment) for attachment in message.attachments],
        "metadata": dict(message.metadata),
    }


def run_json(run: Run) -> Json:
    """A `thread.run`."""
    error, action, truncation = run.last_error, run.required_action, run.truncation_strategy
    return {
        "id": run.id,
        "object": "thread.run",
        "created_at": run.created_at,
        "thread_id": run.thread_id,
        "assistant_id": run.assistant_id,
        "status": run.status.value,
        "required_action": None if action is None else required_action_json(action),
        "last_error": None if error is None else {"code": error.code, "message": error.message},
        "expires_at": run.expires_at,
        "started_at": run.started_at,
        "cancelled_at": run.cancelled_at,
        "failed_at": run.failed_at,
        "completed_at": run.completed_at,
        "incomplete_details": _reason_json(run.incomplete_reason),
        "model": run.model,
        "instructions": run.instructions,
        "tools": [tool_json(tool) for tool in run.tools],
        "tool_resources": tool_resources_json(run.tool_resources),
        "metadata": dict(run.metadata),
        "usage": usage_json(run.usage),
        "max_prompt_tokens": run.max_prompt_tokens,
        "max_completion_tokens": run.max_completion_tokens,
        "truncation_strategy": {"type": truncation.type, "last_messages": truncation.last_messages},
        "tool_choice": tool_choice_json(run.tool_choice),
        "parallel_tool_calls": run.parallel_tool_calls,
        **_model_options_json(run),
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


def deleted_json(object_id: str, kind: str) -> Json:
    """What tells that an object is gone: `kind` as in `thread.deleted`."""
    return {"id": object_id, "object": kind, "deleted": True}


def _model_options_json(owner: Assistant | Run) -> Json:
    options: Json = {
        "temperature": owner.temperature,
        "top_p": owner.top_p,
        "response_format": owner.response_format,
    }
    if owner.reasoning_effort is not None:
        options["reasoning_effort"] = owner.reasoning_effort
    return options


def _reason_json(reason: str | None) -> Json | None:
    return None if reason is None else {"reason": reason}
