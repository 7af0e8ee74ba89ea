"""All runs that this process answers: begun, taken up from a process that is gone, stopped."""

import asyncio
import logging
import sqlite3
from collections.abc import Callable, Collection
from typing import Final

from tutor_tui.assistants.folder import FileFolder
from tutor_tui.assistants.live import LiveRun, Stop, Taken
from tutor_tui.assistants.owners import Owners
from tutor_tui.assistants.store import Store
from tutor_tui.assistants.tables import answers, messages, resume_points, runs, thoughts
from tutor_tui.assistants.tables.runs import OwnedRun
from tutor_tui.assistants.timing import Timing
from tutor_tui.assistants.turns import read_written
from tutor_tui.domain.errors import StoreError
from tutor_tui.domain.objects import Run, RunStatus
from tutor_tui.domain.provider import SYMBOLIC
from tutor_tui.engines.base import ChoosingEngine, Engine, StoppingEngine, resumes

_log = logging.getLogger(__name__)
_CLOSE_SECONDS: Final = 8.0
_STOPPING_SECONDS: Final = 3.0


class Runner:
    """The runs of this process, by ID."""

    def __init__(
        self, store: Store, owners: Owners, engine: Engine, timing: Timing, folder: FileFolder
    ) -> None:
        self._store = store
        self._owners = owners
        self._engine = engine
        self._timing = timing
        self._folder = folder
        self._live: dict[str, LiveRun] = {}
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._starting: set[str] = set()
        self._stopping: set[asyncio.Task[None]] = set()
        self._watching: asyncio.Task[None] | None = None

    @property
    def engine(self) -> Engine:
        """What answers."""
        return self._engine

    @property
    def default_model(self) -> str:
        """The model of a run whose assistant leaves it to the settings."""
        return self._engine.default_model if isinstance(self._engine, ChoosingEngine) else SYMBOLIC

    def live(self, run_id: str) -> LiveRun | None:
        """The run, if this process answers it."""
        live = self._live.get(run_id)
        return None if live is None or live.broadcast.is_closed else live

    async def begin(
        self, run_id: str, store: Callable[[sqlite3.Connection, str], Taken]
    ) -> LiveRun:
        """Store a run by this function of the connection and the owner, and answer it."""
        self._starting.add(run_id)
        try:
            return self._start(await self._store.write(lambda db: store(db, self._owners.name)))
        finally:
            self._starting.discard(run_id)

    async def take_up_abandoned(self) -> None:
        """Answer, or end, every run whose process is gone."""
        for owned in await self._store.read(runs.active):
            if await self.is_abandoned(owned):
                await self.take_up(owned)

    async def is_abandoned(self, owned: OwnedRun) -> bool:
        """Whether nobody answers a run that the store calls active."""
        if owned.run.status is RunStatus.REQUIRES_ACTION:
            return False  # it waits for its client, not for a process
        if owned.owner == self._owners.name:
            return owned.run.id not in self._live and owned.run.id not in self._starting
        return not await self._store.read(lambda _: self._owners.is_alive(owned.owner))

    async def take_up(self, abandoned: OwnedRun) -> None:
        """Answer an abandoned run again where the engine can, else end it."""
        # A run of our own that is not live is one whose end could not be stored at its time.
        is_ours = abandoned.owner == self._owners.name
        is_over = is_ours or not resumes(self._engine, abandoned.run)
        self._starting.add(abandoned.run.id)
        try:
            taken = await self._store.write(lambda db: self._claim(db, abandoned, is_over))
            if taken is not None:
                self._start(taken)
            elif abandoned.run.status is RunStatus.CANCELLING:
                run_id = abandoned.run.id
                point = await self._store.read(lambda db: resume_points.of_run(db, run_id))
                self._stop_elsewhere(abandoned.run, point.token)
        finally:
            self._starting.discard(abandoned.run.id)

    async def stop(self, run_id: str, reason: Stop) -> None:
        """Stop a run of this process and wait until that is stored."""
        live, task = self._live.get(run_id), self._tasks.get(run_id)
        if live is not None and task is not None:
            live.stop(reason)
            await asyncio.wait({task}, timeout=_CLOSE_SECONDS)

    async def close(self) -> None:
        """Store what has arrived, and leave the rest to the next start."""
        if self._watching is not None:
            self._watching.cancel()
        for live in self._live.values():
            live.stop(Stop.RELEASED)
        if self._tasks:
            await asyncio.wait(set(self._tasks.values()), timeout=_CLOSE_SECONDS)
            await asyncio.sleep(0)  # each that has ended is forgotten, which may begin a stopping
        if self._stopping:
            await asyncio.wait(self._stopping, timeout=_STOPPING_SECONDS)

    def _claim(self, db: sqlite3.Connection, abandoned: OwnedRun, is_over: bool) -> Taken | None:
        owner = self._owners.name
        claimed = runs.claim(db, abandoned, owner, self._timing.expiry)
        if claimed is None:
            return None
        if is_over or claimed.run.status is RunStatus.CANCELLING:
            ending = answers.ending_of_abandoned(claimed.run)
            answers.end_unanswered(db, claimed, ending, self._timing.now)
            return None
        message = messages.open_of_run(db, claimed.run.id)
        _, kept, _ = read_written(db, claimed.run.id)
        thoughts.forget_unkept(db, claimed.run.id)
        thought = thoughts.of_run(db, claimed.run.id, message.id if message else None)
        return Taken(claimed.run, owner, message, kept, thought=thought)

    def _stop_elsewhere(self, run: Run, token: str | None) -> None:
        """Beside what is going on: the provider may take its time, or be out of reach."""
        if token is None or not isinstance(self._engine, StoppingEngine):
            return
        task = asyncio.create_task(self._engine.stop(run, token))
        self._stopping.add(task)
        task.add_done_callback(self._stopping.discard)

    def _start(self, taken: Taken) -> LiveRun:
        live = LiveRun(taken, self._store, self._engine, self._timing, self._folder)
        task = asyncio.create_task(live.live(), name=f"answer {taken.run.id}")
        self._live[taken.run.id] = live
        self._tasks[taken.run.id] = task
        task.add_done_callback(lambda done: self._forget(taken.run.id, done))
        if self._watching is None or self._watching.done():
            self._watching = asyncio.create_task(self._watch())
        return live

    def _forget(self, run_id: str, task: asyncio.Task[None]) -> None:
        if self._tasks.get(run_id) is task:  # a run that waited may have been started again
            live = self._live.pop(run_id)
            del self._tasks[run_id]
            self._stop_elsewhere(live.run, live.unwanted_token)
        if not task.cancelled() and (error := task.exception()) is not None:
            _log.error("the life of run %s broke off", run_id, exc_info=error)

    async def _watch(self) -> None:
        """Notice what other processes did to our runs: asked them to stop, or deleted them."""
        while self._live:
            await self._timing.sleep(self._timing.watch_seconds)
            watched = tuple(self._live)
            try:
                stored = {owned.run.id: owned for owned in await self._store.read(runs.active)}
            except StoreError as error:
                _log.warning("the runs could not be watched: %s", error)
                continue
            self._heed(watched, stored)

    def _heed(self, watched: Collection[str], stored: dict[str, OwnedRun]) -> None:
        for run_id in watched:
            live = self._live.get(run_id)
            if live is None or not live.is_answered:
                continue
            owned = stored.get(run_id)
            if owned is None or owned.owner != self._owners.name:
                live.stop(Stop.GONE)
            elif owned.run.status is RunStatus.CANCELLING:
                live.note_cancelling()
                live.stop(Stop.CANCELLED)
