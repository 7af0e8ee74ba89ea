"""Several pieces of work in one transaction: making that safe on disk takes longer than the work.

Each piece is on its own nevertheless: what one of them did is undone where it fails, and nobody
is told a result before the disk has it. Pieces that fail have mostly changed nothing, so all go
without a savepoint at first, which halves the calls to SQLite.
"""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from tutor_tui.assistants.connection import transaction


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a piece of work gave, or the error that it ended with."""

    result: Any = None
    problem: BaseException | None = None


class _HalfDoneError(Exception):
    """A piece has failed after it had changed something."""


def carry_out(db: sqlite3.Connection, pieces: Sequence[Callable[[], Any]]) -> list[Outcome]:
    """What became of each piece, in order. They use this connection, and may be called again.

    Where the transaction itself fails nothing was done, and all pieces have the same problem.
    """
    try:
        with suppress(_HalfDoneError), transaction(db):
            return [_hopefully(db, piece) for piece in pieces]
        with transaction(db):
            return [_with_a_way_back(db, piece) for piece in pieces]
    except BaseException as error:  # noqa: BLE001 - belongs to those who asked, and is raised there
        return [Outcome(problem=error)] * len(pieces)


def _hopefully(db: sqlite3.Connection, piece: Callable[[], Any]) -> Outcome:
    changes = db.total_changes
    try:
        return Outcome(piece())
    except BaseException as error:
        if not db.in_transaction:  # as with a full disk, SQLite has undone all of it
            raise
        if db.total_changes != changes:
            raise _HalfDoneError from error
        return Outcome(problem=error)


def _with_a_way_back(db: sqlite3.Connection, piece: Callable[[], Any]) -> Outcome:
    db.execute("SAVEPOINT piece")
    try:
        result = piece()
    except BaseException as error:
        if not db.in_transaction:
            raise
        db.execute("ROLLBACK TO piece")
        db.execute("RELEASE piece")
        return Outcome(problem=error)
    db.execute("RELEASE piece")
    return Outcome(result)
