"""The one thread that owns the connection; all SQL is run there, off the event loop.

`read` and `write` take a function of the connection (see `tables/`). A write happens whole or not
at all, and is safe on disk before its caller hears of it; those that wait at the same time are
made safe together. A caller that is cancelled stops waiting, but what it asked for is carried out.
"""

import asyncio
import queue
import sqlite3
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import Any, Final, TypeVar

from tutor_tui.assistants.batches import Outcome, carry_out
from tutor_tui.assistants.connection import in_plain_words, is_damage
from tutor_tui.assistants.opening import Opened, mark_for_check, open_database
from tutor_tui.domain.errors import StoreError, StoreReadOnlyError

T = TypeVar("T")
_CLOSE_SECONDS: Final = 2.0
_TOGETHER: Final = 64
"""How many pieces of work share a transaction at most: other processes wait as long as it lasts."""


class _Kind(Enum):
    READS = auto()
    WRITES = auto()
    OPENS_OR_CLOSES = auto()


_JOINING: Final[dict[_Kind, frozenset[_Kind]]] = {
    _Kind.READS: frozenset({_Kind.READS}),
    _Kind.WRITES: frozenset({_Kind.READS, _Kind.WRITES}),
    _Kind.OPENS_OR_CLOSES: frozenset(),
}


@dataclass(frozen=True, slots=True)
class _Job:
    kind: _Kind
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
            _Kind.OPENS_OR_CLOSES,
            lambda: open_database(self._database, self._backups, self._clock()),
        )
        return self._opened

    @property
    def is_read_only(self) -> bool:
        """Whether the file was made by a newer version."""
        return self._opened is not None and self._opened.is_read_only

    async def read(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """What the function finds."""
        return await self._call(_Kind.READS, lambda: work(self._db()))

    async def write(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Carry out the function, wholly or not at all, and give what it returns.

        It may be called a second time, after what the first call did was undone.
        """
        if self.is_read_only:
            raise StoreReadOnlyError(
                "This history was made by a newer tutor-tui, so nothing can be changed in it: "
                "update tutor-tui."
            )
        return await self._call(_Kind.WRITES, lambda: work(self._db()))

    async def close(self) -> None:
        """Finish what was asked for, and close the file."""
        if self._thread is None:
            return
        if self._opened is not None:
            with suppress(TimeoutError):
                async with asyncio.timeout(_CLOSE_SECONDS):
                    await self._call(_Kind.OPENS_OR_CLOSES, self._opened.db.close)
        self._jobs.put(None)
        self._opened = self._thread = None

    def _db(self) -> sqlite3.Connection:
        if self._opened is None:
            raise StoreError("The history is closed: start tutor-tui again.")
        return self._opened.db

    async def _call(self, kind: _Kind, work: Callable[[], T]) -> T:
        if self._thread is None:
            raise StoreError("The history is closed: start tutor-tui again.")
        loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = loop.create_future()
        self._jobs.put(_Job(kind, work, future, loop))
        return await future

    def _serve(self) -> None:
        waiting: deque[_Job | None] = deque()
        while (job := self._next(waiting)) is not None:
            jobs = [job, *_all_that_join(job.kind, waiting)]
            self._tell(jobs, self._outcomes(jobs))

    def _next(self, waiting: deque[_Job | None]) -> _Job | None:
        """The oldest job, once there is one, with those that have come meanwhile behind it."""
        if not waiting:
            waiting.append(self._jobs.get())
        while len(waiting) < _TOGETHER and not self._jobs.empty():
            waiting.append(self._jobs.get())
        return waiting.popleft()

    def _outcomes(self, jobs: Sequence[_Job]) -> list[Outcome]:
        opened = self._opened
        if jobs[0].kind is not _Kind.WRITES or opened is None:
            return [_outcome(job) for job in jobs]
        outcomes = carry_out(opened.db, [job.work for job in jobs])
        # A write that fails must not take with it a read that shared its transaction.
        return [
            _outcome(job) if job.kind is _Kind.READS and outcome.problem is not None else outcome
            for job, outcome in zip(jobs, outcomes, strict=True)
        ]

    def _tell(self, jobs: Sequence[_Job], outcomes: Sequence[Outcome]) -> None:
        told = [
            (job.future, outcome.result, self._in_plain_words(outcome.problem))
            for job, outcome in zip(jobs, outcomes, strict=True)
        ]
        with suppress(RuntimeError):  # the loop has ended, and with it everybody who could wait
            jobs[0].loop.call_soon_threadsafe(_settle, told)

    def _in_plain_words(self, problem: BaseException | None) -> BaseException | None:
        if not isinstance(problem, sqlite3.Error):
            return problem
        if is_damage(problem):
            mark_for_check(self._database)
        told = in_plain_words(problem)
        told.__cause__ = problem
        return told


def _all_that_join(first: _Kind, waiting: deque[_Job | None]) -> Iterator[_Job]:
    """Those behind a job that are carried out with it, in their order.

    Reads join reads. All join a write: a read among them finds what was written before it and is
    told like it, when that is safe. Nothing joins the opening and the closing.
    """
    joining = _JOINING[first]
    while waiting and waiting[0] is not None and waiting[0].kind in joining:
        yield waiting[0]
        waiting.popleft()


def _outcome(job: _Job) -> Outcome:
    try:
        return Outcome(job.work())
    except BaseException as error:  # noqa: BLE001 - belongs to the caller, and is raised there
        return Outcome(problem=error)


def _settle(told: Sequence[tuple[asyncio.Future[Any], Any, BaseException | None]]) -> None:
    for future, result, problem in told:
        if future.done():
            continue
        if problem is None:
            future.set_result(result)
        else:
            future.set_exception(problem)
