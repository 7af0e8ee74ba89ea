"""The rows of the desk: what one screen remembers of each thread, by kind."""

import json
import sqlite3
from typing import Literal

from tutor_tui.backends.port import DeskState, ThreadMark

Kind = Literal["selected", "draft", "mark", "queued"]

SELECTED_KEY = ""
"""There is one selected thread; its row stands under this key."""


def put(db: sqlite3.Connection, kind: Kind, thread_id: str, value: str) -> None:
    """Remember a value; an empty one is forgotten."""
    if value:
        db.execute(
            "INSERT INTO desk (kind, thread_id, value) VALUES (?, ?, ?) "
            "ON CONFLICT DO UPDATE SET value = excluded.value",
            (kind, thread_id, value),
        )
    else:
        db.execute("DELETE FROM desk WHERE kind = ? AND thread_id = ?", (kind, thread_id))


def forget(db: sqlite3.Connection, thread_id: str) -> None:
    """Drop all rows of a thread, and its being selected."""
    db.execute("DELETE FROM desk WHERE thread_id = ? AND kind != 'selected'", (thread_id,))
    db.execute("DELETE FROM desk WHERE kind = 'selected' AND value = ?", (thread_id,))


def load(db: sqlite3.Connection) -> DeskState:
    """All of it."""
    found: dict[str, dict[str, str]] = {"selected": {}, "draft": {}, "mark": {}, "queued": {}}
    for row in db.execute("SELECT * FROM desk"):
        found.setdefault(row["kind"], {})[row["thread_id"]] = row["value"]
    return DeskState(
        selected_thread_id=found["selected"].get(SELECTED_KEY),
        drafts=found["draft"],
        marks={thread_id: ThreadMark(value) for thread_id, value in found["mark"].items()},
        queued={thread_id: _texts(value) for thread_id, value in found["queued"].items()},
    )


def dump_texts(texts: tuple[str, ...]) -> str:
    """Queued texts as one value."""
    return json.dumps(texts, ensure_ascii=False) if texts else ""


def _texts(value: str) -> tuple[str, ...]:
    return tuple(str(text) for text in json.loads(value))
