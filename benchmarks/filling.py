"""A history for long use: thousands of threads, one of them very long, written at one go."""

import asyncio
import sqlite3
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from benchmarks.text import tokens
from tutor_tui.assistants.connection import transaction
from tutor_tui.assistants.opening import open_database
from tutor_tui.paths import Paths, find_paths
from tutor_tui.saved_threads import SavedThread, SavedThreads
from tutor_tui.settings import Settings
from tutor_tui.wiring import build_backend

THREADS: Final = 5_000
LONG: Final = 10_000
SHORT: Final = 100
LONG_ID: Final = "thread_long"
SHORT_ID: Final = "thread_short"
_CHARACTERS: Final = 300

_INSERT: Final = (
    "INSERT INTO messages (id, thread_id, created_at, role, status, completed_at, text) "
    "VALUES (?, ?, ?, ?, 'completed', ?, ?)"
)


def last_word(thread_id: str) -> str:
    """The word with which a filled thread ends."""
    return f"end{thread_id.removeprefix('thread_')}q"


def fill(home: Path, selected_id: str) -> None:
    """Fill an empty home: 5,000 threads, the newest two of 100 and of 10,000 messages.

    The application will open `selected_id` when it starts.
    """
    paths = find_paths({"TUTOR_TUI_HOME": str(home)})
    sizes = {f"thread_{number:05d}": 2 for number in range(THREADS - 2)}
    sizes |= {SHORT_ID: SHORT, LONG_ID: LONG}
    opened = open_database(paths.database, paths.backups, time.time())
    with transaction(opened.db):
        _insert(opened.db, sizes)
    opened.db.close()
    SavedThreads(paths.threads_file).rebuild(
        SavedThread(thread_id, f"Thread of {size} messages, {thread_id}")
        for thread_id, size in sizes.items()
    )
    asyncio.run(_select(paths, selected_id))


def _insert(db: sqlite3.Connection, sizes: dict[str, int]) -> None:
    now = int(time.time())
    threads = ((thread_id, now) for thread_id in sizes)
    db.executemany("INSERT INTO threads (id, created_at) VALUES (?, ?)", threads)
    for thread_id, size in sizes.items():
        db.executemany(_INSERT, _messages(thread_id, size, now))


def _messages(thread_id: str, size: int, now: int) -> Iterable[tuple[object, ...]]:
    text = "".join(tokens(1200))
    for number in range(size):
        start = number * 37 % (len(text) - _CHARACTERS)
        end = f"\n\n{last_word(thread_id)}" if number == size - 1 else ""
        content = text[start : start + _CHARACTERS] + end
        role = ("user", "assistant")[number % 2]
        yield (f"msg_{thread_id}_{number}", thread_id, now, role, now, content)


async def _select(paths: Paths, thread_id: str) -> None:
    backend = build_backend(paths, Settings())
    await backend.open()
    await backend.desk.select(thread_id)
    await backend.close()
