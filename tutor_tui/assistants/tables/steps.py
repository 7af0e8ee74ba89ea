"""The rows of run steps."""

import sqlite3
from dataclasses import replace

from tutor_tui.assistants.tables.packing import pack, unpack
from tutor_tui.assistants.tables.paging import load_metadata, not_found, read_page
from tutor_tui.domain.objects import LastError, Page, Usage
from tutor_tui.domain.requests import PageRequest
from tutor_tui.domain.steps import RunStep, StepStatus, ToolCalls


def insert(db: sqlite3.Connection, step: RunStep) -> None:
    """Store a new step, which is in progress."""
    db.execute(
        "INSERT INTO run_steps "
        "(id, run_id, thread_id, assistant_id, created_at, status, details) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            step.id,
            step.run_id,
            step.thread_id,
            step.assistant_id,
            step.created_at,
            step.status,
            pack(step.details),
        ),
    )


def insert_closed(db: sqlite3.Connection, step: RunStep) -> None:
    """Store a new step that has ended already."""
    insert(db, step)
    close(db, step)


def insert_used(db: sqlite3.Connection, step: RunStep, now: int) -> RunStep | None:
    """Store a completed step of the calls that no step of its run has yet; none without any."""
    wanted = step.details.tool_calls if isinstance(step.details, ToolCalls) else ()
    known = {
        call.id
        for earlier in of_run(db, step.run_id)
        if isinstance(earlier.details, ToolCalls)
        for call in earlier.details.tool_calls
    }
    calls = tuple(call for call in wanted if call.id not in known)
    if not calls:
        return None
    used = replace(
        step, details=ToolCalls(calls), status=StepStatus.COMPLETED, completed_at=now, usage=Usage()
    )
    insert_closed(db, used)
    return used


def note_usage(db: sqlite3.Connection, step_id: str, usage: Usage) -> None:
    """Keep what an open step took; it is shown when the step has ended."""
    db.execute(
        "UPDATE run_steps SET prompt_tokens = ?, completion_tokens = ? WHERE id = ?",
        (usage.prompt_tokens, usage.completion_tokens, step_id),
    )


def noted_usage(db: sqlite3.Connection, step_id: str) -> Usage:
    """What was noted of a step."""
    row = db.execute(
        "SELECT prompt_tokens, completion_tokens FROM run_steps WHERE id = ?", (step_id,)
    ).fetchone()
    return Usage(prompt_tokens=row[0], completion_tokens=row[1])


def close(db: sqlite3.Connection, step: RunStep) -> None:
    """Store how a step ended, with its details."""
    error, usage = step.last_error, step.usage or Usage()
    db.execute(
        "UPDATE run_steps SET status = ?, details = ?, error_code = ?, error_message = ?, "
        "expired_at = ?, cancelled_at = ?, failed_at = ?, completed_at = ?, "
        "prompt_tokens = ?, completion_tokens = ? WHERE id = ?",
        (
            step.status,
            pack(step.details),
            error.code if error else None,
            error.message if error else None,
            step.expired_at,
            step.cancelled_at,
            step.failed_at,
            step.completed_at,
            usage.prompt_tokens,
            usage.completion_tokens,
            step.id,
        ),
    )


def get(db: sqlite3.Connection, run_id: str, step_id: str) -> RunStep:
    """The step with this ID in this run. Raises `NotFoundError`."""
    row = db.execute(
        "SELECT * FROM run_steps WHERE id = ? AND run_id = ?", (step_id, run_id)
    ).fetchone()
    if row is None:
        raise not_found("run_steps", step_id)
    return _step(row)


def page(db: sqlite3.Connection, run_id: str, request: PageRequest) -> Page[RunStep]:
    """A page of a run's steps."""
    return read_page(db, "run_steps", request, _step, {"run_id": run_id})


def of_run(db: sqlite3.Connection, run_id: str) -> tuple[RunStep, ...]:
    """All steps of a run, oldest first."""
    rows = db.execute("SELECT * FROM run_steps WHERE run_id = ? ORDER BY seq", (run_id,))
    return tuple(_step(row) for row in rows.fetchall())


def open_of_run(db: sqlite3.Connection, run_id: str) -> RunStep | None:
    """The step that a run is at."""
    row = db.execute(
        "SELECT * FROM run_steps WHERE run_id = ? AND status = ? ORDER BY seq DESC LIMIT 1",
        (run_id, StepStatus.IN_PROGRESS),
    ).fetchone()
    return None if row is None else _step(row)


def usage_of_run(db: sqlite3.Connection, run_id: str) -> Usage:
    """What all steps of a run took together."""
    row = db.execute(
        "SELECT total(prompt_tokens), total(completion_tokens) FROM run_steps WHERE run_id = ?",
        (run_id,),
    ).fetchone()
    return Usage(prompt_tokens=int(row[0]), completion_tokens=int(row[1]))


def _step(row: sqlite3.Row) -> RunStep:
    status = StepStatus(row["status"])
    usage = Usage(prompt_tokens=row["prompt_tokens"], completion_tokens=row["completion_tokens"])
    return RunStep(
        id=row["id"],
        run_id=row["run_id"],
        thread_id=row["thread_id"],
        assistant_id=row["assistant_id"],
        created_at=row["created_at"],
        status=status,
        details=unpack(row["details"]),
        last_error=_last_error(row),
        expired_at=row["expired_at"],
        cancelled_at=row["cancelled_at"],
        failed_at=row["failed_at"],
        completed_at=row["completed_at"],
        usage=None if status is StepStatus.IN_PROGRESS else usage,
        metadata=load_metadata(row["metadata"]),
    )


def _last_error(row: sqlite3.Row) -> LastError | None:
    if row["error_code"] is None:
        return None
    return LastError(code=row["error_code"], message=row["error_message"])
