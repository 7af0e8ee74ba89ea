"""What is done for the database beside the application: a check, and a copy a day.

It has a connection and a thread of its own, so that nobody waits for it.
"""

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

from tutor_tui.assistants import backups
from tutor_tui.assistants.connection import connect_read_only, is_damage
from tutor_tui.assistants.opening import CHECKED_AT_ONCE, mark_for_check


def start_upkeep(database: Path, backup_folder: Path, now: float) -> threading.Thread:
    """Begin; the thread ends by itself and keeps no program alive."""
    thread = threading.Thread(
        target=keep_up, args=(database, backup_folder, now), name="upkeep", daemon=True
    )
    thread.start()
    return thread


def keep_up(database: Path, backup_folder: Path, now: float) -> None:
    """Check a file that was too large for it at the start; then copy what is sound, once a day."""
    try:
        with closing(connect_read_only(database)) as db:
            is_large = database.stat().st_size > CHECKED_AT_ONCE
            if is_large and not backups.finds_no_damage(db):
                mark_for_check(database)
            elif _has_threads(db) and backups.is_due(backup_folder, now):
                backups.back_up(db, backup_folder, now)
    except sqlite3.Error as error:
        if is_damage(error):
            mark_for_check(database)
    except OSError:
        pass  # a copy that cannot be made today is made tomorrow; the history itself is unharmed


def _has_threads(db: sqlite3.Connection) -> bool:
    return db.execute("SELECT 1 FROM threads LIMIT 1").fetchone() is not None
