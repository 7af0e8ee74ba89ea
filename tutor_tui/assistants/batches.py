"""Several pieces of work in one transaction: making that safe on disk takes longer than the work.

Each piece is on its own nevertheless: what one of them did is undone where it fails, and nobody
is told a result before the disk has it.
"""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from tutor_tui.assistants.connection import transaction


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a piece of work gave, or the error that it ended with."""

    result: Any = None
    problem: BaseException | None = None


def carry_out(db: sqlite3.Connection, pieces: Sequence[Callable[[], Any]]) -> list[Outcome]:
    """What became of each piece, in order. They use this connection.

    Where the transaction itself fails nothing was done, and all pieces have the same problem.
    """
    try:
        with transaction(db):
            return [_one(db, piece) for piece in pieces]
    except BaseException as error:  # noqa: BLE001 - belongs to those who asked, and is raised there
        return [Outcome(problem=error)] * len(pieces)


def _one(db: sqlite3.Connection, piece: Callable[[], Any]) -> Outcome:
    db.execute("SAVEPOINT piece")
    try:
        result = piece()
    except BaseException as error:
        if not db.in_transaction:  # as with a full disk, SQLite has undone all of it
            raise
        db.execute("ROLLBACK TO piece")
        db.execute("RELEASE piece")
        return Outcome(problem=error)
    db.execute("RELEASE piece")
    return Outcome(result)
