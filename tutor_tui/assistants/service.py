"""The embedded Assistants service: what a client may ask, as the hosted service answered it.

It owns what is stored and the life of a run. What may be asked is `use_cases/`, SQL is `tables/`,
answering is `running.py`.
"""

import asyncio
import sqlite3
import threading
from collections.abc import AsyncGenerator
from contextlib import suppress
from pathlib import Path
from typing import Final

from tutor_tui.assistants.connection import read_pragma
from tutor_tui.assistants.folder import FileFolder
from tutor_tui.assistants.owners import Owners
from tutor_tui.assistants.running import Runner
from tutor_tui.assistants.store import Store
from tutor_tui.assistants.tables import files as file_rows
from tutor_tui.assistants.tables import runs
from tutor_tui.assistants.timing import Timing
from tutor_tui.assistants.upkeep import start_upkeep
from tutor_tui.assistants.use_cases.files import FilePart
from tutor_tui.assistants.use_cases.messages import MessagePart
from tutor_tui.assistants.use_cases.runs import RunPart
from tutor_tui.assistants.use_cases.threads import ThreadPart
from tutor_tui.assistants.use_cases.vector_stores import VectorStorePart
from tutor_tui.backends.port import Notice
from tutor_tui.domain.provider import ModelGroup
from tutor_tui.engines.base import ChoosingEngine, Engine

_UPKEEP_SECONDS: Final = 1.0


class Service(ThreadPart, MessagePart, RunPart, FilePart, VectorStorePart):
    """One store and one engine. Call `open` first and `close` last.

    `files` is the folder of uploaded files; it is made with the first of them.
    """

    def __init__(
        self,
        *,
        database: Path,
        owners: Path,
        backups: Path,
        files: Path,
        engine: Engine,
        timing: Timing,
    ) -> None:
        self._database = database
        self._backups = backups
        self._owners = Owners(owners)
        store = Store(database, backups, timing.clock)
        folder = FileFolder(files)
        runner = Runner(store, self._owners, engine, timing, folder)
        super().__init__(store, runner, timing, folder)
        self._upkeep: threading.Thread | None = None

    async def open(self) -> tuple[Notice, ...]:
        """Open the store, and take up what a process that is gone left unfinished."""
        opened = await self.store.open()
        if not opened.is_read_only:
            await self._take_over(opened.is_on_disk)
        if opened.is_on_disk and not opened.is_read_only:
            self._upkeep = start_upkeep(self._database, self._backups, self.timing.clock())
        return opened.notices

    async def close(self) -> None:
        """Store what is under way, free the runs that go on at the next start, let go of all."""
        await self.runner.close()
        upkeep, self._upkeep = self._upkeep, None
        if upkeep is not None:
            await asyncio.to_thread(upkeep.join, _UPKEEP_SECONDS)
        await self.store.close()
        self._owners.release()

    async def list_models(self) -> tuple[ModelGroup, ...]:
        """What a run may name besides `symbolic`, by provider; each is asked for its list."""
        engine = self.runner.engine
        return await engine.list_models() if isinstance(engine, ChoosingEngine) else ()

    async def changes_elsewhere(self) -> AsyncGenerator[None, None]:
        """Told at once, and then soon after another process has changed the database."""
        known: int | None = None
        while True:
            # SQLite counts what other connections have changed, never what its own has.
            found = await self.store.read(lambda db: read_pragma(db, "data_version"))
            if found != known:
                known = found
                yield
            await self.timing.sleep(self.timing.look_seconds)

    async def _take_over(self, is_on_disk: bool) -> None:
        if is_on_disk:
            await self.store.read(self._acquire_owner)
            await self.store.read(self._sweep_folder)
        await self.store.write(self.make_default)
        await self.runner.take_up_abandoned()

    def _acquire_owner(self, db: sqlite3.Connection) -> None:
        # Without a lock file this process' runs look abandoned to others, which is the lesser evil.
        with suppress(OSError):
            self._owners.acquire()
        in_use = {owned.owner for owned in runs.active(db) if owned.owner is not None}
        self._owners.sweep(in_use, self.timing.clock())

    def _sweep_folder(self, db: sqlite3.Connection) -> None:
        self.folder.sweep(file_rows.ids(db), self.timing.clock())
