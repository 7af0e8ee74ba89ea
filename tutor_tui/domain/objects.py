"""The Assistants API's objects as frozen dataclasses, with the API's own field names.

Times are whole Unix seconds, as the API gives them. Order never depends on them: pages are in
the order of insertion. Content is `content.py`, tools are `tools.py`, steps `steps.py`, files and
vector stores `files.py`. How objects look as JSON is `server/`'s business, as rows
`assistants/tables/`'s.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Generic, Literal, TypeAlias, TypeVar

from tutor_tui.domain.content import TextContent

if TYPE_CHECKING:
    from tutor_tui.domain.content import Attachment, MessageContent
    from tutor_tui.domain.thoughts import Thought
    from tutor_tui.domain.tools import RequiredAction, Tool, ToolChoice, ToolResources
    from tutor_tui.domain.values import ResponseFormat

Metadata: TypeAlias = Mapping[str, str]
"""At most 16 pairs; keys up to 64 characters, values up to 512."""

Order: TypeAlias = Literal["asc", "desc"]
"""Of a page: `asc` oldest first, `desc` newest first (the API's default)."""


def _no_resources() -> ToolResources:
    """Imported at the first object: the first frame needs no tools."""
    from tutor_tui.domain.tools import NO_RESOURCES

    return NO_RESOURCES


class Role(StrEnum):
    """Who wrote a message."""

    USER = "user"
    ASSISTANT = "assistant"


class MessageStatus(StrEnum):
    """Whether a message's text is still growing, whole, or cut off."""

    IN_PROGRESS = "in_progress"
    INCOMPLETE = "incomplete"
    COMPLETED = "completed"


class RunStatus(StrEnum):
    """The life of a run, in the API's words."""

    QUEUED = "queued"
    IN_PROGRESS = "in_progress"
    REQUIRES_ACTION = "requires_action"
    CANCELLING = "cancelling"
    CANCELLED = "cancelled"
    FAILED = "failed"
    COMPLETED = "completed"
    INCOMPLETE = "incomplete"
    EXPIRED = "expired"

    @property
    def is_terminal(self) -> bool:
        """Whether the run has ended and no longer locks its thread."""
        return self in _TERMINAL


_TERMINAL = frozenset(
    {
        RunStatus.CANCELLED,
        RunStatus.FAILED,
        RunStatus.COMPLETED,
        RunStatus.INCOMPLETE,
        RunStatus.EXPIRED,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assistant:
    """Who answers: a name, instructions and a model."""

    id: str
    created_at: int
    model: str
    name: str | None = None
    description: str | None = None
    instructions: str | None = None
    tools: tuple[Tool, ...] = ()
    tool_resources: ToolResources = field(default_factory=_no_resources)
    temperature: float = 1.0
    top_p: float = 1.0
    response_format: ResponseFormat = "auto"
    reasoning_effort: str | None = None
    metadata: Metadata = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """One conversation. `metadata["title"]`, where given, is the title people see."""

    id: str
    created_at: int
    tool_resources: ToolResources = field(default_factory=_no_resources)
    metadata: Metadata = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One contribution to a thread.

    `thought` is what its model thought before it, which the API has no field for; only those who
    show messages are given it.
    """

    id: str
    thread_id: str
    created_at: int
    role: Role
    content: tuple[MessageContent, ...]
    status: MessageStatus = MessageStatus.COMPLETED
    completed_at: int | None = None
    incomplete_at: int | None = None
    incomplete_reason: str | None = None
    assistant_id: str | None = None
    run_id: str | None = None
    attachments: tuple[Attachment, ...] = ()
    metadata: Metadata = field(default_factory=dict)
    thought: Thought | None = None

    @property
    def text(self) -> str:
        """All text parts, joined by blank lines."""
        return "\n\n".join(part.value for part in self.content if isinstance(part, TextContent))


@dataclass(frozen=True, slots=True, kw_only=True)
class LastError:
    """Why a run failed: one of the API's codes, and a sentence for a person."""

    code: Literal["server_error", "rate_limit_exceeded", "invalid_prompt"]
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """Tokens that were read and written."""

    prompt_tokens: int = 0
    completion_tokens: int = 0

    @property
    def total_tokens(self) -> int:
        """Both together."""
        return self.prompt_tokens + self.completion_tokens


@dataclass(frozen=True, slots=True, kw_only=True)
class TruncationStrategy:
    """How much of a thread a run reads: `last_messages` only with that type."""

    type: Literal["auto", "last_messages"] = "auto"
    last_messages: int | None = None


IncompleteReason: TypeAlias = Literal[
    "max_completion_tokens", "max_prompt_tokens", "content_filter"
]
"""Which limit, or whose filter, ended a run before its answer was whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One execution of an assistant on a thread.

    `model` stays as it was asked for, whatever answers; `usage` is None until the end. `thought`
    is what its model thought without coming to a message, for those who show it.
    """

    id: str
    thread_id: str
    assistant_id: str
    status: RunStatus
    model: str
    instructions: str
    created_at: int
    expires_at: int | None = None
    started_at: int | None = None
    completed_at: int | None = None
    cancelled_at: int | None = None
    failed_at: int | None = None
    last_error: LastError | None = None
    required_action: RequiredAction | None = None
    incomplete_reason: IncompleteReason | None = None
    tools: tuple[Tool, ...] = ()
    tool_resources: ToolResources = field(default_factory=_no_resources)
    tool_choice: ToolChoice = "auto"
    parallel_tool_calls: bool = True
    response_format: ResponseFormat = "auto"
    temperature: float = 1.0
    top_p: float = 1.0
    reasoning_effort: str | None = None
    max_prompt_tokens: int | None = None
    max_completion_tokens: int | None = None
    truncation_strategy: TruncationStrategy = TruncationStrategy()
    usage: Usage | None = None
    metadata: Metadata = field(default_factory=dict)
    thought: Thought | None = None


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """A slice of a list, and whether more follows in the same direction."""

    data: tuple[T, ...]
    has_more: bool
