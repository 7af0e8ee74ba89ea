"""How runs end, and what that makes of the run and of its answer."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from tutor_tui.domain.errors import EngineError, TutorError
from tutor_tui.domain.objects import (
    IncompleteReason,
    LastError,
    Message,
    MessageStatus,
    Run,
    RunStatus,
    Usage,
)
from tutor_tui.domain.steps import RunStep, StepStatus

STOPPED_PROGRAM: Final = "The program was stopped while this answer was being written."
_NO_ANSWER: Final = "No answer came: ask again."
_MISTAKE: Final = "Something went wrong inside tutor-tui while answering: ask again."

_REASONS: Final = {
    RunStatus.CANCELLED: "run_cancelled",
    RunStatus.EXPIRED: "run_expired",
    RunStatus.FAILED: "run_failed",
    RunStatus.INCOMPLETE: "max_tokens",
}
_STEP_STATUSES: Final = {
    RunStatus.CANCELLED: StepStatus.CANCELLED,
    RunStatus.EXPIRED: StepStatus.EXPIRED,
    RunStatus.FAILED: StepStatus.FAILED,
}


@dataclass(frozen=True, slots=True)
class Ending:
    """A terminal status, and why where it is not `completed`."""

    status: RunStatus
    error: LastError | None = None
    incomplete_reason: IncompleteReason | None = None

    def applied_to(self, run: Run, now: int) -> Run:
        """The run as it has ended."""
        return replace(
            run,
            status=self.status,
            expires_at=run.expires_at if self.status is RunStatus.EXPIRED else None,
            completed_at=now if self.status is RunStatus.COMPLETED else None,
            cancelled_at=now if self.status is RunStatus.CANCELLED else None,
            failed_at=now if self.status is RunStatus.FAILED else None,
            last_error=self.error,
            required_action=None,
            incomplete_reason=self.incomplete_reason,
        )

    def closed_step(self, step: RunStep, now: int, usage: Usage) -> RunStep:
        """The step that the run was at, as it is kept."""
        status = _STEP_STATUSES.get(self.status, StepStatus.COMPLETED)
        return replace(
            step,
            status=status,
            expired_at=now if status is StepStatus.EXPIRED else None,
            cancelled_at=now if status is StepStatus.CANCELLED else None,
            failed_at=now if status is StepStatus.FAILED else None,
            completed_at=now if status is StepStatus.COMPLETED else None,
            last_error=self.error,
            usage=usage,
        )

    def closed(self, message: Message, now: int, metadata: Mapping[str, str]) -> Message:
        """The answer as it is kept."""
        merged = {**message.metadata, **metadata}
        if self.status is RunStatus.COMPLETED:
            return replace(
                message, status=MessageStatus.COMPLETED, completed_at=now, metadata=merged
            )
        return replace(
            message,
            status=MessageStatus.INCOMPLETE,
            incomplete_at=now,
            incomplete_reason=self._reason,
            metadata=merged,
        )

    @property
    def _reason(self) -> str:
        if self.incomplete_reason == "content_filter":
            return self.incomplete_reason
        return _REASONS.get(self.status, "run_failed")


COMPLETED: Final = Ending(RunStatus.COMPLETED)
CANCELLED: Final = Ending(RunStatus.CANCELLED)
EXPIRED: Final = Ending(RunStatus.EXPIRED)
UNANSWERED: Final = Ending(RunStatus.FAILED, LastError(code="server_error", message=_NO_ANSWER))
INTERRUPTED: Final = Ending(
    RunStatus.FAILED, LastError(code="server_error", message=STOPPED_PROGRAM)
)


def incomplete(reason: IncompleteReason) -> Ending:
    """How a run ends that reached one of its limits."""
    return Ending(RunStatus.INCOMPLETE, incomplete_reason=reason)


def ending_of(error: BaseException) -> Ending:
    """How a run ends that this was raised in. What is not meant for people is not shown them."""
    match error:
        case EngineError():
            return Ending(RunStatus.FAILED, LastError(code=error.code, message=error.title))
        case TutorError():
            return Ending(RunStatus.FAILED, LastError(code="server_error", message=error.title))
        case _:
            return Ending(RunStatus.FAILED, LastError(code="server_error", message=_MISTAKE))
