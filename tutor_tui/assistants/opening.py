"""How the database is opened, whatever is found in its place.

A file that cannot be read is set aside, never deleted; a newer one is only read; where nothing can
be written the application runs in memory. What the person has to know comes back as notices.
"""

import os
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from tutor_tui.assistants import backups
from tutor_tui.assistants.connection import (
    connect,
    connect_memory,
    connect_read_only,
    in_plain_words,
    is_damage,
    read_pragma,
)
from tutor_tui.assistants.migrations import APPLICATION_ID, SCHEMA_VERSION, migrate
from tutor_tui.backends.port import Notice
from tutor_tui.domain.errors import StoreError

CHECKED_AT_ONCE: Final = 32 * 1024 * 1024
"""Bytes of a file that is checked before it is used, in about 30 ms; a larger one meanwhile."""

_LOCK_SECONDS: Final = 20.0


@dataclass(frozen=True, slots=True)
class Opened:
    """A connection, what may be done with it, and what to tell the person."""

    db: sqlite3.Connection
    notices: tuple[Notice, ...] = ()
    is_read_only: bool = False
    is_on_disk: bool = True


class _UnusableError(Exception):
    """This file is not, or no longer, a history: why, in a few words."""


def open_database(database: Path, backup_folder: Path, now: float) -> Opened:
    """Open the database, making it where there is none. `now` is in Unix seconds.

    Programs that start together do this one after the other.
    """
    try:
        database.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = database.resolve()
        _require_writable(path)
        with FileLock(path.with_name(f"{path.name}.lock"), timeout=_LOCK_SECONDS, mode=0o600):
            return _open_on_disk(path, backup_folder, now)
    except Timeout as error:
        raise StoreError(
            "Another tutor-tui is still opening the history: try again.", str(error)
        ) from error
    except OSError as error:
        return _open_in_memory(database, error.strerror or str(error))
    except sqlite3.Error as error:
        return _open_in_memory(database, in_plain_words(error).detail)


def mark_for_check(database: Path) -> None:
    """Have the file checked from end to end at the next start."""
    with suppress(OSError):
        _check_marker(database.resolve()).touch(mode=0o600)


def _require_writable(path: Path) -> None:
    for needed in (path.parent, path):
        if needed.exists() and not os.access(needed, os.W_OK):
            raise PermissionError(None, f"{needed} is write-protected")


def _open_on_disk(path: Path, backup_folder: Path, now: float) -> Opened:
    if not path.exists():
        _create(path)
        return _open_good(path, backup_folder, now, ())
    try:
        version = _examine(path)
    except _UnusableError as reason:
        notice = _replace(path, backup_folder, now, str(reason))
        return _open_good(path, backup_folder, now, (notice,))
    if version > SCHEMA_VERSION:
        return Opened(connect_read_only(path), (_NEWER,), is_read_only=True)
    return _open_good(path, backup_folder, now, ())


def _open_good(path: Path, backup_folder: Path, now: float, notices: tuple[Notice, ...]) -> Opened:
    if path.stat().st_mode & 0o077:
        path.chmod(0o600)
    db = connect(path)
    try:
        if read_pragma(db, "user_version") < SCHEMA_VERSION:
            backups.back_up(db, backup_folder, now)
        migrate(db)
    except BaseException:
        db.close()
        raise
    return Opened(db, notices)


def _examine(path: Path) -> int:
    """The version of a file that can be used. Raises `_UnusableError`."""
    if path.stat().st_size == 0:
        # SQLite would take an empty file for a new database, and the history would be gone
        # without a word.
        raise _UnusableError("it was empty")
    try:
        with closing(connect(path)) as db:
            if read_pragma(db, "application_id") != APPLICATION_ID:
                raise _UnusableError("it belongs to another program")
            if not backups.ends_with_a_page(db, path):
                raise _UnusableError("it was cut off")
            if _is_checked_now(path) and not backups.finds_no_damage(db):
                raise _UnusableError("it was damaged")
            version = read_pragma(db, "user_version")
    except sqlite3.Error as error:
        if is_damage(error):
            raise _UnusableError("it was damaged") from error
        raise
    _check_marker(path).unlink(missing_ok=True)
    return version


def _is_checked_now(path: Path) -> bool:
    return path.stat().st_size <= CHECKED_AT_ONCE or _check_marker(path).exists()


def _check_marker(path: Path) -> Path:
    return path.with_name(f"{path.name}.check")


def _create(path: Path) -> None:
    """A new database, which appears under its name only when it is whole."""
    with closing(connect_memory()) as db:
        migrate(db)
        backups.copy_to(db, path)


def _replace(path: Path, backup_folder: Path, now: float, reason: str) -> Notice:
    aside = _set_aside(path, now)
    told = f"The history could not be read ({reason}); it was kept as {aside.name}"
    backup = backups.newest_good(backup_folder)
    if backup is None:
        _create(path)
        return Notice(f"{told}, and a new one was begun.")
    with closing(connect_read_only(backup)) as db:
        backups.copy_to(db, path)
    return Notice(f"{told}, and the copy {backup.name} was opened instead.")


def _set_aside(path: Path, now: float) -> Path:
    """Move the file with what belongs to it, so that somebody may still mend it."""
    aside = _free_name(path.with_name(f"{path.name}.bad-{backups.stamp(now)}"))
    for suffix in ("", "-journal", "-wal", "-shm"):
        with suppress(FileNotFoundError):
            path.with_name(path.name + suffix).rename(aside.with_name(aside.name + suffix))
    _check_marker(path).unlink(missing_ok=True)
    return aside


def _free_name(path: Path) -> Path:
    candidate, number = path, 2
    while candidate.exists():
        candidate, number = path.with_name(f"{path.name}-{number}"), number + 1
    return candidate


def _open_in_memory(database: Path, reason: str) -> Opened:
    db = connect_memory()
    with suppress(sqlite3.Error, OSError), closing(connect_read_only(database)) as source:
        if read_pragma(source, "application_id") == APPLICATION_ID:
            source.backup(db)
    if read_pragma(db, "user_version") != SCHEMA_VERSION:
        db.close()
        db = connect_memory()
        migrate(db)
    notice = Notice(f"Nothing is saved: {database.parent} cannot be used ({reason}).", True)
    return Opened(db, (notice,), is_on_disk=False)


_NEWER: Final = Notice(
    "This history was made by a newer tutor-tui, so it can only be read: update tutor-tui.", True
)
