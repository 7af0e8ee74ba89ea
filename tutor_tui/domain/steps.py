"""The steps of a run: an answer that is written, or tools that are called."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal, TypeAlias

from tutor_tui.domain.objects import LastError, Metadata, Usage
from tutor_tui.domain.tools import ToolCall


class StepStatus(StrEnum):
    """The life of a run step, in the API's words."""

    IN_PROGRESS = "in_progress"
    CANCELLED = "cancelled"
    FAILED = "failed"
    COMPLETED = "completed"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class MessageCreation:
    """The step wrote this message."""

    message_id: str


@dataclass(frozen=True, slots=True)
class ToolCalls:
    """The step called these tools."""

    tool_calls: tuple[ToolCall, ...] = ()


StepDetails: TypeAlias = MessageCreation | ToolCalls


@dataclass(frozen=True, slots=True, kw_only=True)
class RunStep:
    """One step of a run. `usage` is None while the step is in progress."""

    id: str
    thread_id: str
    run_id: str
    assistant_id: str
    created_at: int
    details: StepDetails
    status: StepStatus = StepStatus.IN_PROGRESS
    last_error: LastError | None = None
    expired_at: int | None = None
    cancelled_at: int | None = None
    failed_at: int | None = None
    completed_at: int | None = None
    usage: Usage | None = None
    metadata: Metadata = field(default_factory=dict)

    @property
    def type(self) -> Literal["message_creation", "tool_calls"]:
        """The API's word for what the details are."""
        return "message_creation" if isinstance(self.details, MessageCreation) else "tool_calls"
