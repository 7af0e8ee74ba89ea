"""The rows of messages, and the growing text of an answer."""
# ruff: noqa: S608 - what is put into the statements are this package's own constants

import sqlite3
from typing import Final

from tutor_tui.assistants.tables.paging import (
    dump_metadata,
    load_metadata,
    read_page,
)
from tutor_tui.domain.content import TextContent
from tutor_tui.domain.objects import Message, MessageStatus, Page, Role
from tutor_tui.domain.requests import PageRequest

_COLUMNS: Final = (
    "id, thread_id, created_at, role, status, completed_at, incomplete_at, incomplete_reason, "
    "assistant_id, run_id, metadata, text"
)


def insert(db: sqlite3.Connection, message: Message) -> None:
    """Store a new message."""
    db.execute(
        f"INSERT INTO messages ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            message.id,
            message.thread_id,
            message.created_at,
            message.role,
            message.status,
            message.completed_at,
            message.incomplete_at,
            message.incomplete_reason,
            message.assistant_id,
            message.run_id,
            dump_metadata(message.metadata),
            message.text,
        ),
    )


def page(db: sqlite3.Connection, thread_id: str, request: PageRequest) -> Page[Message]:
    """A page of a thread's messages."""
    return read_page(db, "messages", request, _message, thread_id)


def of_run(db: sqlite3.Connection, run_id: str) -> Message | None:
    """The answer of a run, as far as it is stored."""
    row = db.execute("SELECT * FROM messages WHERE run_id = ?", (run_id,)).fetchone()
    return None if row is None else _message(row)


def append_text(db: sqlite3.Connection, message_id: str, text: str) -> bool:
    """Add to an open message; whether it is still there."""
    changed = db.execute(
        "UPDATE messages SET text = text || ? WHERE id = ? AND status = ?",
        (text, message_id, MessageStatus.IN_PROGRESS),
    )
    return changed.rowcount == 1


def restart_text(db: sqlite3.Connection, message_id: str, text: str) -> None:
    """Begin the text of an open message anew."""
    db.execute("UPDATE messages SET text = ? WHERE id = ?", (text, message_id))


def close(db: sqlite3.Connection, message: Message) -> None:
    """Store the final state of an answer: its whole text, status, times and metadata."""
    db.execute(
        "UPDATE messages SET text = ?, status = ?, completed_at = ?, incomplete_at = ?, "
        "incomplete_reason = ?, metadata = ? WHERE id = ?",
        (
            message.text,
            message.status,
            message.completed_at,
            message.incomplete_at,
            message.incomplete_reason,
            dump_metadata(message.metadata),
            message.id,
        ),
    )


def search(db: sqlite3.Connection, query: str, limit: int) -> tuple[Message, ...]:
    """The newest messages that contain this text, in any case."""
    if query.isascii():
        condition, value = "text LIKE ? ESCAPE '\\'", f"%{_escaped(query)}%"
    else:
        # SQLite folds the case of ASCII letters only.
        db.create_function("folded", 1, str.casefold, deterministic=True)
        condition, value = "instr(folded(text), ?)", query.casefold()
    rows = db.execute(
        f"SELECT * FROM messages WHERE {condition} ORDER BY seq DESC LIMIT ?",
        (value, limit),
    )
    return tuple(_message(row) for row in rows)


def _escaped(query: str) -> str:
    return query.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _message(row: sqlite3.Row) -> Message:
    return Message(
        id=row["id"],
        thread_id=row["thread_id"],
        created_at=row["created_at"],
        role=Role(row["role"]),
        content=(TextContent(value=row["text"]),),
        status=MessageStatus(row["status"]),
        completed_at=row["completed_at"],
        incomplete_at=row["incomplete_at"],
        incomplete_reason=row["incomplete_reason"],
        assistant_id=row["assistant_id"],
        run_id=row["run_id"],
        metadata=load_metadata(row["metadata"]),
    )
