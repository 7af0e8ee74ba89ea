"""The API's objects out of JSON: threads, messages, runs, assistants and pages of them.

What a field must hold raises `ValueError` where it does not. Kinds of content and tools that are
not known here are left out: another server may have more.
"""

from collections.abc import Callable
from typing import Final, Literal, TypeVar, cast, get_args

from tutor_tui.backends.remote.fields import Fields
from tutor_tui.backends.remote.reading_parts import (
    attachment_of,
    contents_of,
    required_action_of,
    tool_choice_of,
    tool_resources_of,
    tools_of,
)
from tutor_tui.domain.objects import (
    Assistant,
    IncompleteReason,
    LastError,
    Message,
    MessageStatus,
    Page,
    Role,
    Run,
    RunStatus,
    Thread,
    TruncationStrategy,
    Usage,
)
from tutor_tui.domain.values import ResponseFormat

T = TypeVar("T")

_ERROR_CODES: Final = frozenset({"server_error", "rate_limit_exceeded", "invalid_prompt"})
_LIMITS: Final = frozenset(get_args(IncompleteReason))


def page_of(item_of: Callable[[Fields], T]) -> Callable[[Fields], Page[T]]:
    """Reads a `list`, its items by `item_of`."""

    def read(fields: Fields) -> Page[T]:
        items = tuple(item_of(item) for item in fields.parts("data"))
        return Page(items, fields.truth_or("has_more", default=False))

    return read


def thread_of(fields: Fields) -> Thread:
    """A `thread`."""
    return Thread(
        id=fields.text("id"),
        created_at=fields.whole("created_at"),
        tool_resources=tool_resources_of(fields.optional_part("tool_resources")),
        metadata=fields.pairs("metadata"),
    )


def message_of(fields: Fields) -> Message:
    """A `thread.message`; without a status, as older servers send it, it is whole."""
    return Message(
        id=fields.text("id"),
        thread_id=fields.text("thread_id"),
        created_at=fields.whole("created_at"),
        role=Role(fields.text("role")),
        content=contents_of(fields.parts("content")),
        status=MessageStatus(fields.text_or("status", MessageStatus.COMPLETED)),
        completed_at=fields.optional_whole("completed_at"),
        incomplete_at=fields.optional_whole("incomplete_at"),
        incomplete_reason=_reason(fields),
        assistant_id=fields.optional_text("assistant_id"),
        run_id=fields.optional_text("run_id"),
        attachments=tuple(attachment_of(part) for part in fields.parts("attachments")),
        metadata=fields.pairs("metadata"),
    )


def run_of(fields: Fields) -> Run:
    """A `thread.run`."""
    return Run(
        id=fields.text("id"),
        thread_id=fields.text("thread_id"),
        assistant_id=fields.text_or("assistant_id", ""),
        status=RunStatus(fields.text("status")),
        model=fields.text_or("model", ""),
        instructions=fields.text_or("instructions", ""),
        created_at=fields.whole("created_at"),
        expires_at=fields.optional_whole("expires_at"),
        started_at=fields.optional_whole("started_at"),
        completed_at=fields.optional_whole("completed_at"),
        cancelled_at=fields.optional_whole("cancelled_at"),
        failed_at=fields.optional_whole("failed_at"),
        last_error=_last_error(fields.optional_part("last_error")),
        required_action=required_action_of(fields.optional_part("required_action")),
        incomplete_reason=_limit(_reason(fields)),
        tools=tools_of(fields.parts("tools")),
        tool_resources=tool_resources_of(fields.optional_part("tool_resources")),
        tool_choice=tool_choice_of(fields.anything("tool_choice")),
        parallel_tool_calls=fields.truth_or("parallel_tool_calls", default=True),
        response_format=_response_format(fields),
        temperature=fields.number_or("temperature", 1.0),
        top_p=fields.number_or("top_p", 1.0),
        reasoning_effort=fields.optional_text("reasoning_effort"),
        max_prompt_tokens=fields.optional_whole("max_prompt_tokens"),
        max_completion_tokens=fields.optional_whole("max_completion_tokens"),
        truncation_strategy=_truncation(fields.optional_part("truncation_strategy")),
        usage=_usage(fields.optional_part("usage")),
        metadata=fields.pairs("metadata"),
    )


def assistant_of(fields: Fields) -> Assistant:
    """An `assistant`."""
    return Assistant(
        id=fields.text("id"),
        created_at=fields.whole("created_at"),
        model=fields.text_or("model", ""),
        name=fields.optional_text("name"),
        description=fields.optional_text("description"),
        instructions=fields.optional_text("instructions"),
        tools=tools_of(fields.parts("tools")),
        tool_resources=tool_resources_of(fields.optional_part("tool_resources")),
        temperature=fields.number_or("temperature", 1.0),
        top_p=fields.number_or("top_p", 1.0),
        response_format=_response_format(fields),
        reasoning_effort=fields.optional_text("reasoning_effort"),
        metadata=fields.pairs("metadata"),
    )


def _reason(fields: Fields) -> str | None:
    details = fields.optional_part("incomplete_details")
    return None if details is None else details.optional_text("reason")


def _limit(reason: str | None) -> IncompleteReason | None:
    return cast(IncompleteReason, reason) if reason in _LIMITS else None


def _last_error(fields: Fields | None) -> LastError | None:
    if fields is None:
        return None
    code = fields.text_or("code", "server_error")
    known = code if code in _ERROR_CODES else "server_error"
    return LastError(
        code=cast(Literal["server_error", "rate_limit_exceeded", "invalid_prompt"], known),
        message=fields.text_or("message", "The server does not say why."),
    )


def _usage(fields: Fields | None) -> Usage | None:
    if fields is None:
        return None
    return Usage(
        prompt_tokens=fields.optional_whole("prompt_tokens") or 0,
        completion_tokens=fields.optional_whole("completion_tokens") or 0,
    )


def _truncation(fields: Fields | None) -> TruncationStrategy:
    if fields is None or fields.text_or("type", "auto") != "last_messages":
        return TruncationStrategy()
    return TruncationStrategy(
        type="last_messages", last_messages=fields.optional_whole("last_messages")
    )


def _response_format(fields: Fields) -> ResponseFormat:
    found = fields.anything("response_format")
    return found if isinstance(found, dict) else "auto"
