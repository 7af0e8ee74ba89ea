"""The rows of files; their bytes are in a folder."""

import sqlite3

from tutor_tui.assistants.tables.paging import read_page
from tutor_tui.domain.errors import NotFoundError
from tutor_tui.domain.files import File
from tutor_tui.domain.objects import Page
from tutor_tui.domain.requests import PageRequest


def insert(db: sqlite3.Connection, file: File) -> None:
    """Store a new file."""
    db.execute(
        "INSERT INTO files (id, created_at, filename, purpose, bytes, expires_at) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        (file.id, file.created_at, file.filename, file.purpose, file.bytes, file.expires_at),
    )


def get(db: sqlite3.Connection, file_id: str) -> File:
    """The file with this ID. Raises `NotFoundError`."""
    row = db.execute("SELECT * FROM files WHERE id = ?", (file_id,)).fetchone()
    if row is None:
        raise NotFoundError(f"No such File object: {file_id}", param="id")
    return _file(row)


def page(db: sqlite3.Connection, request: PageRequest, purpose: str | None) -> Page[File]:
    """A page of all files, or of those for one purpose."""
    return read_page(db, "files", request, _file, {} if purpose is None else {"purpose": purpose})


def delete(db: sqlite3.Connection, file_id: str) -> None:
    """Delete a file, also from every vector store. Raises `NotFoundError`."""
    get(db, file_id)
    db.execute("DELETE FROM files WHERE id = ?", (file_id,))


def expired(db: sqlite3.Connection, now: int) -> tuple[str, ...]:
    """The IDs of files whose time is over."""
    rows = db.execute("SELECT id FROM files WHERE expires_at <= ?", (now,))
    return tuple(row["id"] for row in rows.fetchall())


def ids(db: sqlite3.Connection) -> frozenset[str]:
    """The IDs of all files."""
    return frozenset(row["id"] for row in db.execute("SELECT id FROM files"))


def _file(row: sqlite3.Row) -> File:
    return File(
        id=row["id"],
        created_at=row["created_at"],
        filename=row["filename"],
        purpose=row["purpose"],
        bytes=row["bytes"],
        expires_at=row["expires_at"],
    )
