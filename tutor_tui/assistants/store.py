"""The one thread that owns the connection; all SQL is run there, off the event loop.

`read` and `write` take a function of the connection (see `tables/`). A write is one transaction.
A caller that is cancelled stops waiting, but what it asked for is carried out whole.
"""

import asyncio
import queue
import sqlite3
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeVar

from tutor_tui.assistants.connection import in_plain_words, is_damage, transaction
from tutor_tui.assistants.opening import Opened, mark_for_check, open_database
from tutor_tui.domain.errors import StoreError, StoreReadOnlyError

T = TypeVar("T")
_CLOSE_SECONDS: Final = 2.0


@dataclass(frozen=True, slots=True)
class _Job:
    work: Callable[[], Any]
    future: asyncio.Future[Any]
    loop: asyncio.AbstractEventLoop


class Store:
    """A database file, opened, used and closed from the event loop."""

    def __init__(self, database: Path, backups: Path, clock: Callable[[], float]) -> None:
        self._database = database
        self._backups = backups
        self._clock = clock
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._opened: Opened | None = None
        self._thread: threading.Thread | None = None

    async def open(self) -> Opened:
        """Open the file; see `opening.open_database`."""
        # A daemon: a disk that hangs must not keep the program from ending.
        self._thread = threading.Thread(target=self._serve, name="store", daemon=True)
        self._thread.start()
        self._opened = await self._call(
            lambda: open_database(self._database, self._backups, self._clock())
        )
        return self._opened

    @property
    def is_read_only(self) -> bool:
        """Whether the file was made by a newer version."""
        return self._opened is not None and self._opened.is_read_only

    async def read(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """What the function finds."""
        return await self._call(lambda: work(self._db()))

    async def write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Carry out the function in a transaction, and give what it returns."""
        return await self._call(lambda: self._transact(work))

    async def close(self) -> None:
        """Finish what was asked for, and close the file."""
        if self._thread is None:
            return
        if self._opened is not None:
            with suppress(TimeoutError):
                async with asyncio.timeout(_CLOSE_SECONDS):
                    await self._call(self._opened.db.close)
        self._jobs.put(None)
        self._opened = self._thread = None

    def _transact(self, work: Callable[[sqlite3.Connection], T]) -> T:
        if self.is_read_only:
            raise StoreReadOnlyError(
                "This history was made by a newer tutor-tui, so nothing can be changed in it: "
                "update tutor-tui."
            )
        db = self._db()
        with transaction(db):
            return work(db)

    def _db(self) -> sqlite3.Connection:
        if self._opened is None:
            raise StoreError("The history is closed: start tutor-tui again.")
        return self._opened.db

    async def _call(self, work: Callable[[], T]) -> T:
        if self._thread is None:
            raise StoreError("The history is closed: start tutor-tui again.")
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()
        self._jobs.put(_Job(work, future, loop))
        return await future

    def _serve(self) -> None:
        while (job := self._jobs.get()) is not None:
            self._carry_out(job)

    def _carry_out(self, job: _Job) -> None:
        result: Any = None
        problem: BaseException | None = None
        try:
            result = job.work()
        except sqlite3.Error as error:
            if is_damage(error):
                mark_for_check(self._database)
            problem = in_plain_words(error)
            problem.__cause__ = error
        except BaseException as error:  # noqa: BLE001 - belongs to the caller, and is raised there
            problem = error
        with suppress(RuntimeError):  # the loop has ended, and with it everybody who could wait
            job.loop.call_soon_threadsafe(_settle, job.future, result, problem)


def _settle(future: asyncio.Future[Any], result: Any, problem: BaseException | None) -> None:
    if future.done():
        return
    if problem is None:
        future.set_result(result)
    else:
        future.set_exception(problem)
