"""From where an answer is taken up that goes on elsewhere, in columns of its run's row."""

import sqlite3
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ResumePoint:
    """The engine's token, none where there is nothing to take up.

    `length` is how many characters of the open answer stay as they are; the engine gives what
    follows them anew.
    """

    token: str | None = None
    length: int = 0


def of_run(db: sqlite3.Connection, run_id: str) -> ResumePoint:
    """What was noted last; nothing for a run that is not there."""
    row = db.execute(
        "SELECT resume_token, resume_length FROM runs WHERE id = ?", (run_id,)
    ).fetchone()
    return ResumePoint() if row is None else ResumePoint(row[0], row[1])


def set_token(db: sqlite3.Connection, run_id: str, token: str) -> None:
    """Keep the engine's token."""
    db.execute("UPDATE runs SET resume_token = ? WHERE id = ?", (token, run_id))


def set_length(db: sqlite3.Connection, run_id: str, length: int) -> None:
    """Keep how much of the answer stays, in characters."""
    db.execute("UPDATE runs SET resume_length = ? WHERE id = ?", (length, run_id))
