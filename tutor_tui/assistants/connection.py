"""One connection to SQLite: how it is set up, its transactions, its errors in plain words."""

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from urllib.parse import quote

from tutor_tui.domain.errors import StoreError, StoreFullError, StoreReadOnlyError

BUSY_SECONDS: Final = 5.0
_DAMAGE: Final = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


def connect(path: Path) -> sqlite3.Connection:
    """A connection that reads and writes this existing file."""
    db = _open(path, "rw")
    try:
        _set_up(db)
        _choose_journal(db)
    except BaseException:
        db.close()
        raise
    return db


def connect_read_only(path: Path) -> sqlite3.Connection:
    """A connection that cannot write."""
    db = _open(path, "ro")
    _set_up(db)
    return db


def connect_memory() -> sqlite3.Connection:
    """A database that is gone when it is closed."""
    db = sqlite3.connect(":memory:", isolation_level=None)
    _set_up(db)
    return db


def read_pragma(db: sqlite3.Connection, name: str) -> int:
    """A whole number that a pragma gives."""
    return int(db.execute(f"PRAGMA {name}").fetchone()[0])


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """A transaction that may write from its first statement on, and is undone by any error."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


def has_fixed_wal(version: tuple[int, int, int] = sqlite3.sqlite_version_info) -> bool:
    """Whether this SQLite has the fix without which write-ahead logs can damage a file."""
    major, minor, patch = version
    first_fixed_patch = {(3, 44): 6, (3, 50): 7}.get((major, minor))
    return version >= (3, 51, 3) or (first_fixed_patch is not None and patch >= first_fixed_patch)


def is_damage(error: sqlite3.Error) -> bool:
    """Whether an error says that the file itself is broken."""
    return _code(error) in _DAMAGE


def in_plain_words(error: sqlite3.Error) -> StoreError:
    """The error as one sentence for a person."""
    detail = f"{type(error).__name__}: {error}"
    match _code(error):
        case sqlite3.SQLITE_FULL:
            return StoreFullError(
                "The disk is full, so this was not saved: make room and try again.", detail
            )
        case sqlite3.SQLITE_READONLY:
            return StoreReadOnlyError(
                "The history can only be read here, so this was not saved.", detail
            )
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return StoreError(
                "Another program keeps the history busy, so this was not saved: try again.", detail
            )
        case code if code in _DAMAGE:
            return StoreError("The history is damaged: start tutor-tui again to mend it.", detail)
        case _:
            return StoreError("The history could not be read or written: try again.", detail)


def _open(path: Path, mode: str) -> sqlite3.Connection:
    address = f"file:{quote(str(path))}?mode={mode}"
    return sqlite3.connect(address, uri=True, timeout=BUSY_SECONDS, isolation_level=None)


def _set_up(db: sqlite3.Connection) -> None:
    db.row_factory = sqlite3.Row
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA trusted_schema = OFF")
    if sys.platform == "darwin":
        db.execute("PRAGMA fullfsync = ON")


def _choose_journal(db: sqlite3.Connection) -> None:
    wanted = "WAL" if has_fixed_wal() else "DELETE"
    (chosen,) = db.execute(f"PRAGMA journal_mode = {wanted}").fetchone()
    db.execute(f"PRAGMA synchronous = {'FULL' if chosen == 'wal' else 'EXTRA'}")


def _code(error: sqlite3.Error) -> int:
    # The lowest byte is the kind of error; the rest says which variety of it.
    return (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
