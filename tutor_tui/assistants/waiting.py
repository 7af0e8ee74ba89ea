"""Runs that wait for their client, and wait no longer once their time is over.

Nobody answers such a run, so nobody's timer runs for it: whoever looks at it ends it.
"""

import sqlite3
from collections.abc import Callable, Iterable
from typing import TypeVar

from tutor_tui.assistants.store import Store
from tutor_tui.assistants.tables import answers, runs
from tutor_tui.assistants.tables.runs import OwnedRun
from tutor_tui.domain.objects import Run, RunStatus

T = TypeVar("T")


async def read_run(store: Store, thread_id: str, run_id: str, now: int) -> OwnedRun:
    """A run as it is at this moment. Raises `NotFoundError`."""
    return await read_in_time(
        store, now, lambda db: runs.get(db, thread_id, run_id), lambda owned: (owned.run,)
    )


async def read_in_time(
    store: Store,
    now: int,
    read: Callable[[sqlite3.Connection], T],
    runs_in: Callable[[T], Iterable[Run]],
) -> T:
    """What the function finds, read again if a run in it had waited too long until now."""
    found = await store.read(read)
    if store.is_read_only or not any(_is_late(run, now) for run in runs_in(found)):
        return found
    await store.write(lambda db: answers.expire_waiting(db, now))
    return await store.read(read)


def _is_late(run: Run, now: int) -> bool:
    is_waiting = run.status is RunStatus.REQUIRES_ACTION
    return is_waiting and run.expires_at is not None and run.expires_at <= now
