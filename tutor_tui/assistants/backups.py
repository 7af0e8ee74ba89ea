"""Copies of the database: made by SQLite's own backup, the newest three kept.

A file that is open is never copied by other means: closing any other descriptor on it would drop
SQLite's locks.
"""

import os
import sqlite3
import time
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

from tutor_tui.assistants.connection import connect_read_only, read_pragma
from tutor_tui.assistants.migrations import APPLICATION_ID, SCHEMA_VERSION

KEPT: Final = 3
DAY: Final = 24 * 3600


def stamp(now: float) -> str:
    """A moment as part of a file's name, in local time."""
    return time.strftime("%Y%m%d-%H%M%S", time.localtime(now))


def create_private(path: Path) -> None:
    """An empty file that only this person may read. Raises `FileExistsError`."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def back_up(db: sqlite3.Connection, folder: Path, now: float) -> Path:
    """Copy the database into the folder and drop the oldest copies."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    finished = folder / f"tutor-{stamp(now)}.db"
    copy_to(db, finished)
    os.utime(finished, (now, now))
    for old in all_backups(folder)[KEPT:]:
        old.unlink(missing_ok=True)
    return finished


def copy_to(db: sqlite3.Connection, target: Path) -> None:
    """Copy the database to a file, which is either there whole or not at all."""
    unfinished = target.with_name(f".{target.name}.{os.getpid()}.new")
    unfinished.unlink(missing_ok=True)
    try:
        create_private(unfinished)
        with closing(sqlite3.connect(unfinished)) as copy:
            db.backup(copy)
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)


def all_backups(folder: Path) -> list[Path]:
    """The copies, newest first."""
    return sorted(folder.glob("tutor-*.db"), reverse=True)


def is_due(folder: Path, now: float) -> bool:
    """Whether the newest copy is more than a day old, or dated in the future."""
    newest = next(iter(all_backups(folder)), None)
    if newest is None:
        return True
    with suppress(FileNotFoundError):
        return not 0 <= now - newest.stat().st_mtime < DAY
    return True


def newest_good(folder: Path) -> Path | None:
    """The newest copy that can be read from end to end by this version."""
    return next((path for path in all_backups(folder) if _is_good(path)), None)


def ends_with_a_page(db: sqlite3.Connection, path: Path) -> bool:
    """Whether the file's last page is all there; SQLite does not look at that by itself."""
    return path.stat().st_size % read_pragma(db, "page_size") == 0


def finds_no_damage(db: sqlite3.Connection) -> bool:
    """SQLite's quick check: about 0.1 s for 100 MB."""
    return [row[0] for row in db.execute("PRAGMA quick_check(1)")] == ["ok"]


def _is_good(path: Path) -> bool:
    try:
        with closing(connect_read_only(path)) as db:
            is_ours = read_pragma(db, "application_id") == APPLICATION_ID
            is_known = read_pragma(db, "user_version") <= SCHEMA_VERSION
            is_whole = ends_with_a_page(db, path) and finds_no_damage(db)
            return is_ours and is_known and is_whole
    except (sqlite3.Error, OSError):
        return False
