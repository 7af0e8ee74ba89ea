"""The rows of runs, each marked with the lock file of the process that answers it."""
# ruff: noqa: S608 - what is put into the statements are this package's own constants

import sqlite3
from dataclasses import dataclass
from typing import Final

from tutor_tui.assistants.tables.packing import pack, pack_fields, unpack, unpack_fields
from tutor_tui.assistants.tables.paging import dump_metadata, load_metadata, not_found, read_page
from tutor_tui.domain.objects import LastError, Page, Run, RunStatus, Usage
from tutor_tui.domain.requests import PageRequest
from tutor_tui.domain.tools import RequiredAction

_COLUMNS: Final = (
    "id, thread_id, assistant_id, status, model, instructions, created_at, expires_at, metadata, "
    "options, owner"
)
_OPTIONS: Final = (
    "tools",
    "tool_resources",
    "tool_choice",
    "parallel_tool_calls",
    "response_format",
    "temperature",
    "top_p",
    "reasoning_effort",
    "max_prompt_tokens",
    "max_completion_tokens",
    "truncation_strategy",
)
_ACTIVE: Final = "status IN ('queued', 'in_progress', 'requires_action', 'cancelling')"


@dataclass(frozen=True, slots=True)
class OwnedRun:
    """A run, and the name of its owner's lock file; none where nobody answers it."""

    run: Run
    owner: str | None


def insert(db: sqlite3.Connection, run: Run, owner: str) -> None:
    """Store a new run."""
    db.execute(
        f"INSERT INTO runs ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            run.id,
            run.thread_id,
            run.assistant_id,
            run.status,
            run.model,
            run.instructions,
            run.created_at,
            run.expires_at,
            dump_metadata(run.metadata),
            pack_fields(run, _OPTIONS),
            owner,
        ),
    )


def get(db: sqlite3.Connection, thread_id: str, run_id: str) -> OwnedRun:
    """The run with this ID in this thread. Raises `NotFoundError`."""
    row = db.execute(
        "SELECT * FROM runs WHERE id = ? AND thread_id = ?", (run_id, thread_id)
    ).fetchone()
    if row is None:
        raise not_found("runs", run_id)
    return _owned(row)


def page(db: sqlite3.Connection, thread_id: str, request: PageRequest) -> Page[Run]:
    """A page of a thread's runs."""
    return read_page(db, "runs", request, _run, {"thread_id": thread_id})


def active(db: sqlite3.Connection) -> tuple[OwnedRun, ...]:
    """All runs that have not ended, oldest first."""
    rows = db.execute(f"SELECT * FROM runs WHERE {_ACTIVE} ORDER BY seq")
    return tuple(_owned(row) for row in rows)


def active_in(db: sqlite3.Connection, thread_id: str) -> OwnedRun | None:
    """The run that locks this thread."""
    row = db.execute(
        f"SELECT * FROM runs WHERE thread_id = ? AND {_ACTIVE}", (thread_id,)
    ).fetchone()
    return None if row is None else _owned(row)


def is_locked(db: sqlite3.Connection, thread_id: str) -> bool:
    """Whether a run locks this thread. Raises `NotFoundError` where there is no such thread."""
    row = db.execute(
        f"SELECT EXISTS (SELECT 1 FROM runs WHERE thread_id = threads.id AND {_ACTIVE}) "
        "FROM threads WHERE id = ?",
        (thread_id,),
    ).fetchone()
    if row is None:
        raise not_found("threads", thread_id)
    return bool(row[0])


def late(db: sqlite3.Connection, now: int) -> tuple[OwnedRun, ...]:
    """The runs that have waited for their client until now, and may wait no longer."""
    rows = db.execute(
        "SELECT * FROM runs WHERE status = 'requires_action' AND expires_at <= ?", (now,)
    )
    return tuple(_owned(row) for row in rows.fetchall())


def begin(db: sqlite3.Connection, run: Run, now: int) -> bool:
    """Note that answering has begun; whether the run still waited for it."""
    changed = db.execute(
        "UPDATE runs SET status = 'in_progress', started_at = coalesce(started_at, ?) "
        "WHERE id = ? AND status = 'queued'",
        (now, run.id),
    )
    return changed.rowcount == 1


def request_cancel(db: sqlite3.Connection, run: Run) -> None:
    """Note that somebody wants the run to stop."""
    db.execute(f"UPDATE runs SET status = 'cancelling' WHERE id = ? AND {_ACTIVE}", (run.id,))


def set_metadata(db: sqlite3.Connection, run: Run) -> None:
    """Store a run's metadata."""
    db.execute("UPDATE runs SET metadata = ? WHERE id = ?", (dump_metadata(run.metadata), run.id))


def require_action(db: sqlite3.Connection, run_id: str, action: RequiredAction, owner: str) -> bool:
    """Let the run wait, owned by nobody; whether it was still this owner's and going on."""
    changed = db.execute(
        "UPDATE runs SET status = 'requires_action', required_action = ?, owner = NULL "
        "WHERE id = ? AND owner = ? AND status = 'in_progress'",
        (pack(action), run_id, owner),
    )
    return changed.rowcount == 1


def resume(db: sqlite3.Connection, run_id: str, owner: str) -> None:
    """Let a run that waited go on, answered by this owner."""
    db.execute(
        "UPDATE runs SET status = 'queued', required_action = NULL, owner = ? "
        "WHERE id = ? AND status = 'requires_action'",
        (owner, run_id),
    )


def claim(
    db: sqlite3.Connection, abandoned: OwnedRun, owner: str, expires_at: int
) -> OwnedRun | None:
    """Take over a run whose owner is gone; none if somebody else was faster or it has ended."""
    rows = db.execute(
        "UPDATE runs SET owner = ?, expires_at = ?, "
        "status = CASE status WHEN 'in_progress' THEN 'queued' ELSE status END "
        f"WHERE id = ? AND owner IS ? AND {_ACTIVE} RETURNING *",
        (owner, expires_at, abandoned.run.id, abandoned.owner),
    ).fetchall()
    return _owned(rows[0]) if rows else None


def release(db: sqlite3.Connection, run_id: str, owner: str) -> None:
    """Leave a run to whoever takes it up next."""
    db.execute("UPDATE runs SET owner = NULL WHERE id = ? AND owner = ?", (run_id, owner))


def end(db: sqlite3.Connection, run: Run, owner: str | None) -> bool:
    """Store how a run ended; whether it was still this owner's to end."""
    error, usage = run.last_error, run.usage or Usage()
    changed = db.execute(
        "UPDATE runs SET status = ?, expires_at = ?, completed_at = ?, cancelled_at = ?, "
        "failed_at = ?, error_code = ?, error_message = ?, incomplete_reason = ?, "
        "required_action = NULL, prompt_tokens = ?, completion_tokens = ? "
        f"WHERE id = ? AND owner IS ? AND {_ACTIVE}",
        (
            run.status,
            run.expires_at,
            run.completed_at,
            run.cancelled_at,
            run.failed_at,
            error.code if error else None,
            error.message if error else None,
            run.incomplete_reason,
            usage.prompt_tokens,
            usage.completion_tokens,
            run.id,
            owner,
        ),
    )
    return changed.rowcount == 1


def _owned(row: sqlite3.Row) -> OwnedRun:
    return OwnedRun(_run(row), row["owner"])


def _run(row: sqlite3.Row) -> Run:
    return Run(
        id=row["id"],
        thread_id=row["thread_id"],
        assistant_id=row["assistant_id"],
        status=RunStatus(row["status"]),
        model=row["model"],
        instructions=row["instructions"],
        created_at=row["created_at"],
        expires_at=row["expires_at"],
        started_at=row["started_at"],
        completed_at=row["completed_at"],
        cancelled_at=row["cancelled_at"],
        failed_at=row["failed_at"],
        last_error=_last_error(row),
        required_action=unpack(row["required_action"]) if row["required_action"] else None,
        incomplete_reason=row["incomplete_reason"],
        usage=_usage(row),
        metadata=load_metadata(row["metadata"]),
        **unpack_fields(row["options"]),
    )


def _usage(row: sqlite3.Row) -> Usage | None:
    if row["prompt_tokens"] is None:
        return None
    return Usage(prompt_tokens=row["prompt_tokens"], completion_tokens=row["completion_tokens"])


def _last_error(row: sqlite3.Row) -> LastError | None:
    if row["error_code"] is None:
        return None
    return LastError(code=row["error_code"], message=row["error_message"])
