"""Pages in the order of insertion, by the sequence number of the row that a cursor names."""
# ruff: noqa: S608 - what is put into the statements are this package's own constants

import json
import sqlite3
from collections.abc import Callable, Mapping
from typing import Final, Literal, TypeVar

from tutor_tui.domain.errors import NotFoundError
from tutor_tui.domain.objects import Metadata, Page
from tutor_tui.domain.requests import PageRequest

T = TypeVar("T")
Table = Literal[
    "assistants",
    "threads",
    "messages",
    "runs",
    "run_steps",
    "files",
    "vector_stores",
    "vector_store_files",
    "vector_store_batches",
]
Column = Literal["thread_id", "run_id", "purpose", "vector_store_id", "batch_id", "status"]
Where = Mapping[Column, str]

_NAMES: Final[dict[Table, str]] = {
    "assistants": "assistant",
    "threads": "thread",
    "messages": "message",
    "runs": "run",
    "run_steps": "run step",
    "files": "file",
    "vector_stores": "vector store",
    "vector_store_files": "file",
    "vector_store_batches": "file batch",
}
_EVERYTHING: Final[Where] = {}


def not_found(table: Table, object_id: str) -> NotFoundError:
    """The hosted service's words for a missing object."""
    return NotFoundError(f"No {_NAMES[table]} found with id '{object_id}'.")


def read_page(
    db: sqlite3.Connection,
    table: Table,
    request: PageRequest,
    build: Callable[[sqlite3.Row], T],
    where: Where = _EVERYTHING,
) -> Page[T]:
    """A page of a table, or of those rows in it whose columns have these values.

    With `before` alone the page is the part next to that cursor, still in the wanted order.
    """
    is_backwards = request.before is not None and request.after is None
    is_rising = (request.order == "asc") != is_backwards
    conditions, values = _conditions(db, table, request, where)
    rows = db.execute(
        f"SELECT * FROM {table} WHERE {' AND '.join(conditions)} "
        f"ORDER BY seq {'ASC' if is_rising else 'DESC'} LIMIT ?",
        (*values, request.limit + 1),
    ).fetchall()
    found = [build(row) for row in rows[: request.limit]]
    if is_backwards:
        found.reverse()
    return Page(tuple(found), has_more=len(rows) > request.limit)


def _conditions(
    db: sqlite3.Connection, table: Table, request: PageRequest, where: Where
) -> tuple[list[str], list[int | str]]:
    conditions = ["1", *(f"{column} = ?" for column in where)]
    values: list[int | str] = [*where.values()]
    further, nearer = (">", "<") if request.order == "asc" else ("<", ">")
    for cursor, sign in ((request.after, further), (request.before, nearer)):
        if cursor is not None:
            conditions.append(f"seq {sign} ?")
            values.append(_seq_of(db, table, cursor, where))
    return conditions, values


def _seq_of(db: sqlite3.Connection, table: Table, cursor: str, where: Where) -> int:
    # A cursor must be of the same list, though what it names may have left a filtered part of it.
    owner = {column: value for column, value in where.items() if column in _OWNERS}
    conditions = " AND ".join(["id = ?", *(f"{column} = ?" for column in owner)])
    row = db.execute(
        f"SELECT seq FROM {table} WHERE {conditions}", (cursor, *owner.values())
    ).fetchone()
    if row is None:
        raise not_found(table, cursor)
    return int(row["seq"])


_OWNERS: Final = frozenset({"thread_id", "vector_store_id"})


def dump_metadata(metadata: Mapping[str, object]) -> str:
    """Metadata as it is stored."""
    return json.dumps(dict(metadata), ensure_ascii=False)


def load_metadata(stored: str) -> Metadata:
    """Metadata as it is used."""
    return {str(key): str(value) for key, value in json.loads(stored).items()}
