"""How runs end, and what that makes of the run and of its answer."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from tutor_tui.domain.errors import EngineError, TutorError
from tutor_tui.domain.objects import LastError, Message, MessageStatus, Run, RunStatus

STOPPED_PROGRAM: Final = "The program was stopped while this answer was being written."
_NO_ANSWER: Final = "No answer came: ask again."
_MISTAKE: Final = "Something went wrong inside tutor-tui while answering: ask again."

_REASONS: Final = {
    RunStatus.CANCELLED: "run_cancelled",
    RunStatus.EXPIRED: "run_expired",
    RunStatus.FAILED: "run_failed",
}


@dataclass(frozen=True, slots=True)
class Ending:
    """A terminal status, and for a failure why."""

    status: RunStatus
    error: LastError | None = None

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
            incomplete_reason=_REASONS.get(self.status, "run_failed"),
            metadata=merged,
        )


COMPLETED: Final = Ending(RunStatus.COMPLETED)
CANCELLED: Final = Ending(RunStatus.CANCELLED)
EXPIRED: Final = Ending(RunStatus.EXPIRED)
UNANSWERED: Final = Ending(RunStatus.FAILED, LastError(code="server_error", message=_NO_ANSWER))
INTERRUPTED: Final = Ending(
    RunStatus.FAILED, LastError(code="server_error", message=STOPPED_PROGRAM)
)


def ending_of(error: BaseException) -> Ending:
    """How a run ends that this was raised in. What is not meant for people is not shown them."""
    match error:
        case EngineError():
            return Ending(RunStatus.FAILED, LastError(code=error.code, message=error.title))
        case TutorError():
            return Ending(RunStatus.FAILED, LastError(code="server_error", message=error.title))
        case _:
            return Ending(RunStatus.FAILED, LastError(code="server_error", message=_MISTAKE))
