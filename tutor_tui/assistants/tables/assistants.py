"""The rows of assistants."""

import sqlite3

from tutor_tui.assistants.tables.paging import dump_metadata, load_metadata, not_found
from tutor_tui.domain.objects import Assistant


def insert_default(db: sqlite3.Connection, assistant: Assistant) -> None:
    """Store the assistant that answers where none is named, unless there is one already."""
    db.execute(
        "INSERT INTO assistants (id, created_at, model, name, instructions, metadata, is_default) "
        "VALUES (?, ?, ?, ?, ?, ?, 1) ON CONFLICT DO NOTHING",
        (
            assistant.id,
            assistant.created_at,
            assistant.model,
            assistant.name,
            assistant.instructions,
            dump_metadata(assistant.metadata),
        ),
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


def _assistant(row: sqlite3.Row) -> Assistant:
    return Assistant(
        id=row["id"],
        created_at=row["created_at"],
        model=row["model"],
        name=row["name"],
        description=row["description"],
        instructions=row["instructions"],
        metadata=load_metadata(row["metadata"]),
    )
