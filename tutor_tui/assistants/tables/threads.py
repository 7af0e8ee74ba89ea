"""The rows of threads."""

import sqlite3
from typing import Final

from tutor_tui.assistants.tables.packing import pack_fields, unpack_fields
from tutor_tui.assistants.tables.paging import dump_metadata, load_metadata, not_found, read_page
from tutor_tui.domain.objects import Page, Thread
from tutor_tui.domain.requests import PageRequest

_OPTIONS: Final = ("tool_resources",)


def insert(db: sqlite3.Connection, thread: Thread) -> None:
    """Store a new thread."""
    db.execute(
        "INSERT INTO threads (id, created_at, metadata, options) VALUES (?, ?, ?, ?)",
        (
            thread.id,
            thread.created_at,
            dump_metadata(thread.metadata),
            pack_fields(thread, _OPTIONS),
        ),
    )


def get(db: sqlite3.Connection, thread_id: str) -> Thread:
    """The thread with this ID. Raises `NotFoundError`."""
    row = db.execute("SELECT * FROM threads WHERE id = ?", (thread_id,)).fetchone()
    if row is None:
        raise not_found("threads", thread_id)
    return _thread(row)


def require(db: sqlite3.Connection, thread_id: str) -> None:
    """Raises `NotFoundError` where there is no thread with this ID."""
    if db.execute("SELECT 1 FROM threads WHERE id = ?", (thread_id,)).fetchone() is None:
        raise not_found("threads", thread_id)


def page(db: sqlite3.Connection, request: PageRequest) -> Page[Thread]:
    """A page of all threads."""
    return read_page(db, "threads", request, _thread)


def replace(db: sqlite3.Connection, thread: Thread) -> None:
    """Store a new state of a thread."""
    db.execute(
        "UPDATE threads SET metadata = ?, options = ? WHERE id = ?",
        (dump_metadata(thread.metadata), pack_fields(thread, _OPTIONS), thread.id),
    )


def delete(db: sqlite3.Connection, thread_id: str) -> None:
    """Delete a thread and all that belongs to it. Raises `NotFoundError`."""
    get(db, thread_id)
    db.execute("DELETE FROM threads WHERE id = ?", (thread_id,))


def mentioning(db: sqlite3.Connection, object_id: str) -> tuple[Thread, ...]:
    """The threads whose tools are given this file or store."""
    rows = db.execute("SELECT * FROM threads WHERE instr(options, ?)", (object_id,))
    return tuple(_thread(row) for row in rows.fetchall())


def _thread(row: sqlite3.Row) -> Thread:
    return Thread(
        id=row["id"],
        created_at=row["created_at"],
        metadata=load_metadata(row["metadata"]),
        **unpack_fields(row["options"]),
    )
