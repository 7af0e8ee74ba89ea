"""The rows of messages, and the growing text of an answer."""
# ruff: noqa: S608 - what is put into the statements are this package's own constants

import sqlite3
from typing import Final

from tutor_tui.assistants.tables.packing import pack, unpack
from tutor_tui.assistants.tables.paging import (
    Column,
    dump_metadata,
    load_metadata,
    not_found,
    read_page,
)
from tutor_tui.domain.content import MessageContent, TextContent
from tutor_tui.domain.objects import Message, MessageStatus, Page, Role
from tutor_tui.domain.requests import PageRequest

_COLUMNS: Final = (
    "id, thread_id, created_at, role, status, completed_at, incomplete_at, incomplete_reason, "
    "assistant_id, run_id, metadata, text, content, attachments"
)


def insert(db: sqlite3.Connection, message: Message) -> None:
    """Store a new message."""
    db.execute(
        f"INSERT INTO messages ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
            _packed_content(message.content),
            pack(message.attachments),
        ),
    )


def get(db: sqlite3.Connection, thread_id: str, message_id: str) -> Message:
    """The message with this ID in this thread. Raises `NotFoundError`."""
    row = db.execute(
        "SELECT * FROM messages WHERE id = ? AND thread_id = ?", (message_id, thread_id)
    ).fetchone()
    if row is None:
        raise not_found("messages", message_id)
    return _message(row)


def page(
    db: sqlite3.Connection, thread_id: str, request: PageRequest, run_id: str | None = None
) -> Page[Message]:
    """A page of a thread's messages, or of those that one run wrote."""
    where: dict[Column, str] = {"thread_id": thread_id}
    if run_id is not None:
        where["run_id"] = run_id
    return read_page(db, "messages", request, _message, where)


def of_run(db: sqlite3.Connection, run_id: str) -> Message | None:
    """The newest answer of a run, as far as it is stored."""
    row = db.execute(
        "SELECT * FROM messages WHERE run_id = ? ORDER BY seq DESC LIMIT 1", (run_id,)
    ).fetchone()
    return None if row is None else _message(row)


def open_of_run(db: sqlite3.Connection, run_id: str) -> Message | None:
    """The answer that a run had begun and not ended."""
    newest = of_run(db, run_id)
    return newest if newest and newest.status is MessageStatus.IN_PROGRESS else None


def set_metadata(db: sqlite3.Connection, message: Message) -> None:
    """Store a message's metadata."""
    db.execute(
        "UPDATE messages SET metadata = ? WHERE id = ?",
        (dump_metadata(message.metadata), message.id),
    )


def delete(db: sqlite3.Connection, message_id: str) -> None:
    """Delete a message."""
    db.execute("DELETE FROM messages WHERE id = ?", (message_id,))


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
        f"SELECT * FROM messages WHERE {condition} ORDER BY seq DESC LIMIT ?", (value, limit)
    )
    return tuple(_message(row) for row in rows)


def _escaped(query: str) -> str:
    return query.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _packed_content(content: tuple[MessageContent, ...]) -> str | None:
    """Content that is more than one plain text; that one stands in `text` alone, for it grows."""
    match content:
        case () | (TextContent(annotations=()),):
            return None
        case _:
            return pack(content)


def _content(row: sqlite3.Row) -> tuple[MessageContent, ...]:
    if row["content"] is None:
        return (TextContent(value=row["text"]),)
    parts: tuple[MessageContent, ...] = unpack(row["content"])
    return parts


def _message(row: sqlite3.Row) -> Message:
    return Message(
        id=row["id"],
        thread_id=row["thread_id"],
        created_at=row["created_at"],
        role=Role(row["role"]),
        content=_content(row),
        status=MessageStatus(row["status"]),
        completed_at=row["completed_at"],
        incomplete_at=row["incomplete_at"],
        incomplete_reason=row["incomplete_reason"],
        assistant_id=row["assistant_id"],
        run_id=row["run_id"],
        attachments=unpack(row["attachments"]),
        metadata=load_metadata(row["metadata"]),
    )
