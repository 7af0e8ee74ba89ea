"""The rows of vector stores; counts and bytes are those of the files in them."""
# ruff: noqa: S608 - what is put into the statements are this module's own constants

import sqlite3
from typing import Final

from tutor_tui.assistants.tables.paging import dump_metadata, load_metadata, not_found, read_page
from tutor_tui.domain.files import FileCounts, StoreStatus, VectorStore
from tutor_tui.domain.objects import Page
from tutor_tui.domain.requests import PageRequest

_DAY: Final = 24 * 3600


def insert(db: sqlite3.Connection, store: VectorStore) -> None:
    """Store a new vector store, still without files."""
    db.execute(
        "INSERT INTO vector_stores "
        "(id, created_at, name, description, expires_after_days, last_active_at, metadata) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            store.id,
            store.created_at,
            store.name,
            store.description,
            store.expires_after_days,
            store.last_active_at,
            dump_metadata(store.metadata),
        ),
    )


def get(db: sqlite3.Connection, store_id: str, now: int) -> VectorStore:
    """The store with this ID as it is now. Raises `NotFoundError`."""
    row = db.execute("SELECT * FROM vector_stores WHERE id = ?", (store_id,)).fetchone()
    if row is None:
        raise not_found("vector_stores", store_id)
    return _store(db, row, now)


def page(db: sqlite3.Connection, request: PageRequest, now: int) -> Page[VectorStore]:
    """A page of all stores."""
    return read_page(db, "vector_stores", request, lambda row: _store(db, row, now))


def replace(db: sqlite3.Connection, store: VectorStore) -> None:
    """Store a new state of a vector store."""
    db.execute(
        "UPDATE vector_stores SET name = ?, expires_after_days = ?, last_active_at = ?, "
        "metadata = ? WHERE id = ?",
        (
            store.name,
            store.expires_after_days,
            store.last_active_at,
            dump_metadata(store.metadata),
            store.id,
        ),
    )


def delete(db: sqlite3.Connection, store_id: str, now: int) -> None:
    """Delete a store; its files stay. Raises `NotFoundError`."""
    get(db, store_id, now)
    db.execute("DELETE FROM vector_stores WHERE id = ?", (store_id,))


def _store(db: sqlite3.Connection, row: sqlite3.Row, now: int) -> VectorStore:
    days = row["expires_after_days"]
    expires_at = None if days is None else row["last_active_at"] + days * _DAY
    status: StoreStatus = "expired" if expires_at and expires_at <= now else "completed"
    counts, usage_bytes = count(db, "vector_store_id", row["id"])
    return VectorStore(
        id=row["id"],
        created_at=row["created_at"],
        name=row["name"],
        description=row["description"],
        usage_bytes=usage_bytes,
        file_counts=counts,
        status=status,
        expires_after_days=days,
        expires_at=expires_at,
        last_active_at=row["last_active_at"],
        metadata=load_metadata(row["metadata"]),
    )


def count(db: sqlite3.Connection, column: str, owner_id: str) -> tuple[FileCounts, int]:
    """How many files of a store or batch stand how, and the bytes that they take."""
    rows = db.execute(
        "SELECT status, count(*) AS number, sum(usage_bytes) AS bytes "
        f"FROM vector_store_files WHERE {column} = ? GROUP BY status",
        (owner_id,),
    ).fetchall()
    numbers = {row["status"]: row["number"] for row in rows}
    return FileCounts(**numbers), sum(row["bytes"] for row in rows)
