"""Databases with a history, and what is found when they are opened again."""

from contextlib import closing
from pathlib import Path

from tests.assistants.scripted import ScriptedEngine, make_backend
from tutor_tui.assistants import backups
from tutor_tui.assistants.connection import connect
from tutor_tui.backends.port import Notice

NOW = 1_795_000_000.0
DAY = 24 * 3600


async def with_history(folder: Path, *, messages: int = 1) -> Path:
    """A database with a thread in it."""
    # Its daily copies go elsewhere, so that a test has just those that it makes.
    backend = make_backend(folder, ScriptedEngine(), backups=folder / "elsewhere")
    await backend.open()
    thread = await backend.create_thread(metadata={"title": "kept"})
    for number in range(messages):
        await backend.create_message(thread.id, f"message {number} " * 20)
    await backend.close()
    return folder / "tutor.db"


async def reopen(folder: Path) -> tuple[tuple[Notice, ...], list[str]]:
    """The notices of a start, and the titles of the threads that are there."""
    backend = make_backend(folder, ScriptedEngine())
    notices = await backend.open()
    titles = [t.metadata.get("title", "") for t in (await backend.list_threads()).data]
    await backend.create_thread()
    await backend.close()
    return notices, titles


def files_named(folder: Path, pattern: str) -> list[Path]:
    return sorted(folder.glob(pattern))


def back_up(database: Path, now: float = NOW) -> Path:
    with closing(connect(database)) as db:
        return backups.back_up(db, database.parent / "backups", now)
