"""The rows of files in vector stores, and of the batches in which they came."""

import json
import sqlite3
from typing import TypeAlias

from tutor_tui.assistants.tables import vector_stores
from tutor_tui.assistants.tables.packing import pack, unpack
from tutor_tui.assistants.tables.paging import Column, dump_metadata, not_found, read_page
from tutor_tui.domain.files import StoreFileStatus, VectorStoreFile, VectorStoreFileBatch
from tutor_tui.domain.objects import Page
from tutor_tui.domain.requests import PageRequest

Filters: TypeAlias = dict[Column, str]
"""By `batch_id` and `status`."""


def put(db: sqlite3.Connection, file: VectorStoreFile, batch_id: str | None = None) -> None:
    """Put a file into a store; one that is there already gets the new values."""
    db.execute(
        "INSERT INTO vector_store_files (id, vector_store_id, batch_id, created_at, usage_bytes, "
        "status, chunking_strategy, attributes) VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT DO UPDATE SET batch_id = excluded.batch_id, status = excluded.status, "
        "chunking_strategy = excluded.chunking_strategy, attributes = excluded.attributes",
        (
            file.id,
            file.vector_store_id,
            batch_id,
            file.created_at,
            file.usage_bytes,
            file.status,
            pack(file.chunking_strategy),
            dump_metadata(file.attributes),
        ),
    )


def is_in(db: sqlite3.Connection, store_id: str, file_id: str) -> bool:
    """Whether the store has the file."""
    row = db.execute(
        "SELECT 1 FROM vector_store_files WHERE vector_store_id = ? AND id = ?", (store_id, file_id)
    ).fetchone()
    return row is not None


def get(db: sqlite3.Connection, store_id: str, file_id: str) -> VectorStoreFile:
    """The file in the store. Raises `NotFoundError`."""
    row = db.execute(
        "SELECT * FROM vector_store_files WHERE vector_store_id = ? AND id = ?", (store_id, file_id)
    ).fetchone()
    if row is None:
        raise not_found("vector_store_files", file_id)
    return _file(row)


def set_attributes(db: sqlite3.Connection, file: VectorStoreFile) -> None:
    """Store a file's attributes in its store."""
    db.execute(
        "UPDATE vector_store_files SET attributes = ? WHERE vector_store_id = ? AND id = ?",
        (dump_metadata(file.attributes), file.vector_store_id, file.id),
    )


def page(
    db: sqlite3.Connection, store_id: str, request: PageRequest, filters: Filters
) -> Page[VectorStoreFile]:
    """A page of a store's files."""
    where: dict[Column, str] = {"vector_store_id": store_id, **filters}
    return read_page(db, "vector_store_files", request, _file, where)


def delete(db: sqlite3.Connection, store_id: str, file_id: str) -> None:
    """Take a file out of a store; the file itself stays. Raises `NotFoundError`."""
    get(db, store_id, file_id)
    db.execute(
        "DELETE FROM vector_store_files WHERE vector_store_id = ? AND id = ?", (store_id, file_id)
    )


def insert_batch(db: sqlite3.Connection, batch: VectorStoreFileBatch) -> None:
    """Store a new batch, still without files."""
    db.execute(
        "INSERT INTO vector_store_batches (id, vector_store_id, created_at) VALUES (?, ?, ?)",
        (batch.id, batch.vector_store_id, batch.created_at),
    )


def get_batch(db: sqlite3.Connection, store_id: str, batch_id: str) -> VectorStoreFileBatch:
    """The batch with this ID in this store. Raises `NotFoundError`."""
    row = db.execute(
        "SELECT * FROM vector_store_batches WHERE id = ? AND vector_store_id = ?",
        (batch_id, store_id),
    ).fetchone()
    if row is None:
        raise not_found("vector_store_batches", batch_id)
    counts, _ = vector_stores.count(db, "batch_id", batch_id)
    return VectorStoreFileBatch(
        id=batch_id,
        vector_store_id=store_id,
        created_at=row["created_at"],
        status="completed",
        file_counts=counts,
    )


def _file(row: sqlite3.Row) -> VectorStoreFile:
    status: StoreFileStatus = row["status"]
    return VectorStoreFile(
        id=row["id"],
        vector_store_id=row["vector_store_id"],
        created_at=row["created_at"],
        usage_bytes=row["usage_bytes"],
        status=status,
        chunking_strategy=unpack(row["chunking_strategy"]),
        attributes=json.loads(row["attributes"]),
    )
