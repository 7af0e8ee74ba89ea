"""The lock that an active run puts on its thread."""

import sqlite3
from collections.abc import Awaitable, Callable
from typing import TypeVar

from tutor_tui.assistants.tables import answers, runs
from tutor_tui.assistants.tables.runs import OwnedRun
from tutor_tui.assistants.use_cases.part import Part
from tutor_tui.domain.errors import ThreadBusyError

T = TypeVar("T")


class LockedError(ThreadBusyError):
    """A thread is locked by this run."""

    def __init__(self, title: str, active: OwnedRun) -> None:
        super().__init__(title)
        self.active = active


class LockingPart(Part):
    """What all have in common that must find a thread unlocked."""

    def require_unlocked(self, db: sqlite3.Connection, thread_id: str, words: str) -> None:
        """Raises `LockedError`, or `NotFoundError` where there is no such thread.

        `words` say that it is locked, with `{run_id}` in them.
        """
        if not runs.is_locked(db, thread_id):
            return
        answers.expire_waiting(db, self.timing.now)
        if active := runs.active_in(db, thread_id):
            raise LockedError(words.replace("{run_id}", active.run.id), active)

    async def once_unlocked(self, work: Callable[[], Awaitable[T]]) -> T:
        """Do the work, after taking up a run that locks the thread though nobody answers it."""
        try:
            return await work()
        except LockedError as locked:
            if not await self.runner.is_abandoned(locked.active):
                raise
            await self.runner.take_up(locked.active)
        return await work()
