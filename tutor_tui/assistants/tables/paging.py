"""Pages in the order of insertion, by the sequence number of the row that a cursor names."""
# ruff: noqa: S608 - what is put into the statements are this package's own constants

import json
import sqlite3
from collections.abc import Callable
from typing import Literal, TypeVar

from tutor_tui.domain.errors import NotFoundError
from tutor_tui.domain.objects import Metadata, Page
from tutor_tui.domain.requests import PageRequest

T = TypeVar("T")
Table = Literal["assistants", "threads", "messages", "runs"]

_NAMES: dict[Table, str] = {
    "assistants": "assistant",
    "threads": "thread",
    "messages": "message",
    "runs": "run",
}


def not_found(table: Table, object_id: str) -> NotFoundError:
    """The hosted service's words for a missing object."""
    return NotFoundError(f"No {_NAMES[table]} found with id '{object_id}'.")


def read_page(
    db: sqlite3.Connection,
    table: Table,
    request: PageRequest,
    build: Callable[[sqlite3.Row], T],
    thread_id: str | None = None,
) -> Page[T]:
    """A page of a table, or of what belongs to one thread in it.

    With `before` alone the page is the part next to that cursor, still in the wanted order.
    """
    is_backwards = request.before is not None and request.after is None
    is_rising = (request.order == "asc") != is_backwards
    conditions, values = _conditions(db, table, request, thread_id)
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
    db: sqlite3.Connection, table: Table, request: PageRequest, thread_id: str | None
) -> tuple[list[str], list[int | str]]:
    conditions, values = ["1"], list[int | str]()
    if thread_id is not None:
        conditions.append("thread_id = ?")
        values.append(thread_id)
    further, nearer = (">", "<") if request.order == "asc" else ("<", ">")
    for cursor, sign in ((request.after, further), (request.before, nearer)):
        if cursor is not None:
            conditions.append(f"seq {sign} ?")
            values.append(_seq_of(db, table, cursor, thread_id))
    return conditions, values


def _seq_of(db: sqlite3.Connection, table: Table, cursor: str, thread_id: str | None) -> int:
    row = db.execute(f"SELECT * FROM {table} WHERE id = ?", (cursor,)).fetchone()
    if row is None or (thread_id is not None and row["thread_id"] != thread_id):
        raise not_found(table, cursor)
    return int(row["seq"])


def dump_metadata(metadata: Metadata) -> str:
    """Metadata as it is stored."""
    return json.dumps(dict(metadata), ensure_ascii=False)


def load_metadata(stored: str) -> dict[str, str]:
    """Metadata as it is used."""
    return {str(key): str(value) for key, value in json.loads(stored).items()}
