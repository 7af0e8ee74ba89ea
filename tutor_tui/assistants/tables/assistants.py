"""The rows of assistants."""

import sqlite3
from typing import Final

from tutor_tui.assistants.tables.packing import pack_fields, unpack_fields
from tutor_tui.assistants.tables.paging import dump_metadata, load_metadata, not_found, read_page
from tutor_tui.domain.objects import Assistant, Page
from tutor_tui.domain.requests import PageRequest

_OPTIONS: Final = (
    "tools",
    "tool_resources",
    "temperature",
    "top_p",
    "response_format",
    "reasoning_effort",
)


def insert(db: sqlite3.Connection, assistant: Assistant) -> None:
    """Store a new assistant."""
    db.execute(
        "INSERT INTO assistants "
        "(model, name, description, instructions, metadata, options, id, created_at) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (*_values(assistant), assistant.id, assistant.created_at),
    )


def insert_default(db: sqlite3.Connection, assistant: Assistant) -> None:
    """Store the assistant that answers where none is named; there is one at most."""
    db.execute(
        "INSERT INTO assistants (model, name, description, instructions, metadata, options, "
        "id, created_at, is_default) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)",
        (*_values(assistant), assistant.id, assistant.created_at),
    )


def find_default(db: sqlite3.Connection) -> Assistant | None:
    """The assistant that answers where none is named."""
    row = db.execute("SELECT * FROM assistants WHERE is_default = 1").fetchone()
    return None if row is None else _assistant(row)


def get(db: sqlite3.Connection, assistant_id: str) -> Assistant:
    """The assistant with this ID. Raises `NotFoundError`."""
    row = db.execute("SELECT * FROM assistants WHERE id = ?", (assistant_id,)).fetchone()
    if row is None:
        raise not_found("assistants", assistant_id)
    return _assistant(row)


def page(db: sqlite3.Connection, request: PageRequest) -> Page[Assistant]:
    """A page of all assistants."""
    return read_page(db, "assistants", request, _assistant)


def replace(db: sqlite3.Connection, assistant: Assistant) -> None:
    """Store a new state of an assistant."""
    db.execute(
        "UPDATE assistants SET model = ?, name = ?, description = ?, instructions = ?, "
        "metadata = ?, options = ? WHERE id = ?",
        (*_values(assistant), assistant.id),
    )


def delete(db: sqlite3.Connection, assistant_id: str) -> None:
    """Delete an assistant; its runs keep its ID. Raises `NotFoundError`."""
    get(db, assistant_id)
    db.execute("DELETE FROM assistants WHERE id = ?", (assistant_id,))


def mentioning(db: sqlite3.Connection, object_id: str) -> tuple[Assistant, ...]:
    """The assistants whose tools are given this file or store."""
    rows = db.execute("SELECT * FROM assistants WHERE instr(options, ?)", (object_id,))
    return tuple(_assistant(row) for row in rows.fetchall())


def _values(assistant: Assistant) -> tuple[str | None, ...]:
    return (
        assistant.model,
        assistant.name,
        assistant.description,
        assistant.instructions,
        dump_metadata(assistant.metadata),
        pack_fields(assistant, _OPTIONS),
    )


def _assistant(row: sqlite3.Row) -> Assistant:
    return Assistant(
        id=row["id"],
        created_at=row["created_at"],
        model=row["model"],
        name=row["name"],
        description=row["description"],
        instructions=row["instructions"],
        metadata=load_metadata(row["metadata"]),
        **unpack_fields(row["options"]),
    )
