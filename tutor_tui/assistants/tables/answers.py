"""What a run, its step and its answer need together, in one transaction."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from tutor_tui.assistants import endings
from tutor_tui.assistants.endings import Ending
from tutor_tui.assistants.own_calls import waiting_calls
from tutor_tui.assistants.tables import messages, runs, steps
from tutor_tui.assistants.tables.runs import OwnedRun
from tutor_tui.domain.objects import Message, Run, RunStatus, Usage
from tutor_tui.domain.steps import MessageCreation, RunStep, ToolCalls
from tutor_tui.domain.tools import FunctionCall, RequiredAction

_NO_USAGE: Final = Usage()
_NO_FINDINGS: Final[Mapping[str, str]] = {}


@dataclass(frozen=True, slots=True)
class Outcome:
    """A run as it has become, and the message and the step that ended with that."""

    run: Run
    message: Message | None = None
    step: RunStep | None = None


def open_answer(db: sqlite3.Connection, message: Message, step: RunStep) -> tuple[Message, RunStep]:
    """Store the beginning of an answer; a run that is answered again keeps its message."""
    earlier = messages.open_of_run(db, message.run_id or "")
    if earlier is None:
        messages.insert(db, message)
        steps.insert(db, step)
        return message, step
    messages.restart_text(db, earlier.id, message.text)
    known = steps.open_of_run(db, step.run_id)
    if known is None:
        known = replace(step, details=MessageCreation(earlier.id))
        steps.insert(db, known)
    return replace(earlier, content=message.content), known


def store_end(
    db: sqlite3.Connection,
    run: OwnedRun,
    ending: Ending,
    now: int,
    *,
    message: Message | None,
    usage: Usage = _NO_USAGE,
    findings: Mapping[str, str] = _NO_FINDINGS,
) -> Outcome | None:
    """Store how a run ended with its answer and step; none if it was no longer this owner's."""
    earlier = steps.usage_of_run(db, run.run.id)
    total = Usage(
        prompt_tokens=earlier.prompt_tokens + usage.prompt_tokens,
        completion_tokens=earlier.completion_tokens + usage.completion_tokens,
    )
    ended = replace(ending.applied_to(run.run, now), usage=total)
    if not runs.end(db, ended, run.owner):
        return None
    closed = None if message is None else ending.closed(message, now, findings)
    if closed is not None:
        messages.close(db, closed)
    return Outcome(ended, closed, _close_step(db, run.run.id, ending, now, usage))


def end_unanswered(db: sqlite3.Connection, claimed: OwnedRun, ending: Ending, now: int) -> None:
    """End a run that nobody answers any more; what had been written of its answer is kept."""
    store_end(db, claimed, ending, now, message=messages.open_of_run(db, claimed.run.id))


def expire_waiting(db: sqlite3.Connection, now: int) -> None:
    """End every run that has waited too long for the outputs of its client's functions."""
    for late in runs.late(db, now):
        end_unanswered(db, late, endings.EXPIRED, now)


def wait_for_outputs(
    db: sqlite3.Connection, run: OwnedRun, step: RunStep, message: Message | None, now: int
) -> Outcome | None:
    """Let a run wait at a step of tool calls, what it wrote before being whole.

    It waits for those that have no output yet. None if the run was no longer this owner's, or was
    to be cancelled. The step's usage is noted.
    """
    action = RequiredAction(waiting_calls(_function_calls(step)))
    if not runs.require_action(db, run.run.id, action, run.owner or ""):
        return None
    closed = None if message is None else endings.COMPLETED.closed(message, now, {})
    if closed is not None:
        messages.close(db, closed)
    written = _close_step(db, run.run.id, endings.COMPLETED, now, _NO_USAGE)
    steps.insert(db, step)
    steps.note_usage(db, step.id, step.usage or _NO_USAGE)
    waiting = replace(run.run, status=RunStatus.REQUIRES_ACTION, required_action=action)
    return Outcome(waiting, closed, written)


def take_outputs(
    db: sqlite3.Connection, run: Run, outputs: Mapping[str, str], owner: str, now: int
) -> Outcome:
    """Give a waiting run its outputs, and let it go on under this owner."""
    step = steps.open_of_run(db, run.id)
    closed = None
    if step is not None:
        calls = tuple(
            replace(call, output=outputs.get(call.id, call.output))
            for call in _function_calls(step)
        )
        answered = replace(step, details=ToolCalls(calls))
        closed = endings.COMPLETED.closed_step(answered, now, steps.noted_usage(db, step.id))
        steps.close(db, closed)
    runs.resume(db, run.id, owner)
    queued = replace(run, status=RunStatus.QUEUED, required_action=None)
    return Outcome(queued, step=closed)


def ending_of_abandoned(run: Run) -> Ending:
    """How a run ends that is not answered again."""
    is_cancelling = run.status is RunStatus.CANCELLING
    return endings.CANCELLED if is_cancelling else endings.INTERRUPTED


def _function_calls(step: RunStep) -> tuple[FunctionCall, ...]:
    calls = step.details.tool_calls if isinstance(step.details, ToolCalls) else ()
    return tuple(call for call in calls if isinstance(call, FunctionCall))


def _close_step(
    db: sqlite3.Connection, run_id: str, ending: Ending, now: int, usage: Usage
) -> RunStep | None:
    step = steps.open_of_run(db, run_id)
    if step is None:
        return None
    is_writing = isinstance(step.details, MessageCreation)
    noted = usage if is_writing else steps.noted_usage(db, step.id)
    closed = ending.closed_step(step, now, noted)
    steps.close(db, closed)
    return closed
