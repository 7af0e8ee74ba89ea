"""The rows of what models think before their answers: a stretch each, in their order.

A stretch belongs to a run from its first word on, and to a message as soon as there is one. One
that `is_kept` stays when its run is taken up again; the engine tells the others anew.
"""
# ruff: noqa: S608 - what is put into the statements are question marks, as many as there are IDs

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from tutor_tui.domain.thoughts import Thought, joined


@dataclass(frozen=True, slots=True)
class Stretch:
    """What is to be stored of one stretch; `message_id` is the answer's, once that has begun."""

    id: str
    run_id: str
    message_id: str | None
    text: str
    seconds: float


def append(db: sqlite3.Connection, stretch: Stretch) -> None:
    """Add text to a stretch, which is made by its first text; nothing where the run is gone."""
    _store(db, stretch, "thoughts.text || excluded.text", is_kept=False)


def put(db: sqlite3.Connection, stretch: Stretch, *, is_kept: bool) -> None:
    """Store a whole stretch, in place of what was stored of it."""
    _store(db, stretch, "excluded.text", is_kept=is_kept)


def _store(db: sqlite3.Connection, stretch: Stretch, text: str, *, is_kept: bool) -> None:
    db.execute(
        "INSERT INTO thoughts (id, run_id, message_id, text, seconds, is_kept) "
        "SELECT ?, ?, (SELECT id FROM messages WHERE id = ?), ?, ?, ? "
        "WHERE EXISTS (SELECT 1 FROM runs WHERE id = ?) "
        f"ON CONFLICT (id) DO UPDATE SET text = {text}, seconds = excluded.seconds, "
        "is_kept = excluded.is_kept, message_id = coalesce(excluded.message_id, message_id)",
        (
            stretch.id,
            stretch.run_id,
            stretch.message_id,
            stretch.text,
            stretch.seconds,
            is_kept,
            stretch.run_id,
        ),
    )


def give_to_message(db: sqlite3.Connection, run_id: str, message_id: str) -> None:
    """What the run has thought until now was thought for this message."""
    db.execute(
        "UPDATE thoughts SET message_id = ? WHERE run_id = ? AND message_id IS NULL",
        (message_id, run_id),
    )


def forget_unkept(db: sqlite3.Connection, run_id: str) -> None:
    """Delete what the engine tells anew when this run is taken up."""
    db.execute("DELETE FROM thoughts WHERE run_id = ? AND is_kept = 0", (run_id,))


def of_run(db: sqlite3.Connection, run_id: str, message_id: str | None) -> Thought | None:
    """What a run has thought for this message; `None`: what has come to no message."""
    rows = db.execute(
        "SELECT text, seconds FROM thoughts WHERE run_id = ? AND message_id IS ? ORDER BY seq",
        (run_id, message_id),
    )
    return joined(Thought(*row) for row in rows)


def of_messages(db: sqlite3.Connection, ids: Collection[str]) -> dict[str, Thought]:
    """What was thought for these messages, by their IDs; those without thoughts are missing."""
    rows = db.execute(
        "SELECT message_id, text, seconds FROM thoughts "
        f"WHERE message_id IN ({', '.join('?' * len(ids))}) ORDER BY seq",
        tuple(ids),
    )
    return _by_owner(rows)


def of_runs(db: sqlite3.Connection, ids: Collection[str]) -> dict[str, Thought]:
    """What these runs have thought without coming to a message, by their IDs."""
    rows = db.execute(
        "SELECT run_id, text, seconds FROM thoughts "
        f"WHERE message_id IS NULL AND run_id IN ({', '.join('?' * len(ids))}) ORDER BY seq",
        tuple(ids),
    )
    return _by_owner(rows)


def _by_owner(rows: Iterable[sqlite3.Row]) -> dict[str, Thought]:
    stretches: dict[str, list[Thought]] = defaultdict(list)
    for owner, text, seconds in rows:
        stretches[owner].append(Thought(text, seconds))
    return {owner: thought for owner, found in stretches.items() if (thought := joined(found))}
