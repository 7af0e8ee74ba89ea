"""The embedded Assistants service: what a client may ask, as the hosted service answered it.

It owns what is stored and the life of a run. SQL is `tables/`, answering is `running.py`.
"""

import asyncio
import sqlite3
import threading
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing, suppress
from pathlib import Path
from typing import Final, TypeVar

from tutor_tui.assistants import following, limits
from tutor_tui.assistants.ids import (
    new_assistant_id,
    new_message_id,
    new_run_id,
    new_thread_id,
)
from tutor_tui.assistants.live import Stop
from tutor_tui.assistants.owners import Owners
from tutor_tui.assistants.running import Runner
from tutor_tui.assistants.store import Store
from tutor_tui.assistants.tables import assistants, messages, runs, threads
from tutor_tui.assistants.tables.runs import OwnedRun
from tutor_tui.assistants.text import clean
from tutor_tui.assistants.timing import Timing
from tutor_tui.assistants.upkeep import start_upkeep
from tutor_tui.backends.port import Notice
from tutor_tui.domain.content import TextContent
from tutor_tui.domain.errors import NotFoundError, ThreadBusyError, UsageError
from tutor_tui.domain.events import RunEvent
from tutor_tui.domain.objects import (
    Assistant,
    Message,
    Metadata,
    Page,
    Role,
    Run,
    RunStatus,
    Thread,
)
from tutor_tui.domain.requests import PageRequest
from tutor_tui.engines.base import Engine

T = TypeVar("T")
_UPKEEP_SECONDS: Final = 1.0


class Service:
    """One store and one engine. Call `open` first and `close` last."""

    def __init__(
        self, *, database: Path, owners: Path, backups: Path, engine: Engine, timing: Timing
    ) -> None:
        self._database = database
        self._backups = backups
        self._timing = timing
        self._owners = Owners(owners)
        self.store: Final = Store(database, backups, timing.clock)
        self._runner = Runner(self.store, self._owners, engine, timing)
        self._upkeep: threading.Thread | None = None

    async def open(self) -> tuple[Notice, ...]:
        """Open the store, and take up what a process that is gone left unfinished."""
        opened = await self.store.open()
        if not opened.is_read_only:
            await self._take_over(opened.is_on_disk)
        if opened.is_on_disk and not opened.is_read_only:
            self._upkeep = start_upkeep(self._database, self._backups, self._timing.clock())
        return opened.notices

    async def close(self) -> None:
        """Store what is under way, free the runs that go on at the next start, let go of all."""
        await self._runner.close()
        upkeep, self._upkeep = self._upkeep, None
        if upkeep is not None:
            await asyncio.to_thread(upkeep.join, _UPKEEP_SECONDS)
        await self.store.close()
        self._owners.release()

    async def default_assistant(self) -> Assistant:
        """The assistant that answers where none is named."""
        found = await self.store.read(assistants.find_default)
        if found is None:
            raise NotFoundError("There is no assistant in this history: create one.")
        return found

    async def create_thread(self, metadata: Metadata) -> Thread:
        """A new, empty thread."""
        thread = Thread(
            id=new_thread_id(),
            created_at=self._timing.now,
            metadata=limits.accepted_metadata(metadata),
        )
        await self.store.write(lambda db: threads.insert(db, thread))
        return thread

    async def retrieve_thread(self, thread_id: str) -> Thread:
        """The thread with this ID."""
        return await self.store.read(lambda db: threads.get(db, thread_id))

    async def update_thread(self, thread_id: str, metadata: Metadata) -> Thread:
        """Replace a thread's metadata."""
        accepted = limits.accepted_metadata(metadata)
        return await self.store.write(lambda db: threads.set_metadata(db, thread_id, accepted))

    async def delete_thread(self, thread_id: str) -> None:
        """Delete a thread with all that belongs to it; its run is stopped first."""
        active = await self.store.read(lambda db: runs.active_in(db, thread_id))
        if active is not None:
            await self._runner.stop(active.run.id, Stop.CANCELLED)
        await self.store.write(lambda db: threads.delete(db, thread_id))

    async def list_threads(self, request: PageRequest) -> Page[Thread]:
        """A page of all threads."""
        limits.accepted_limit(request.limit)
        return await self.store.read(lambda db: threads.page(db, request))

    async def create_message(self, thread_id: str, text: str) -> Message:
        """Store what a person wrote."""
        message = Message(
            id=new_message_id(),
            thread_id=thread_id,
            created_at=self._timing.now,
            role=Role.USER,
            content=(TextContent(value=limits.accepted_text(text)),),
            completed_at=self._timing.now,
        )

        def insert(db: sqlite3.Connection) -> Message:
            threads.get(db, thread_id)
            if active := runs.active_in(db, thread_id):
                raise _LockedError(
                    f"Can't add messages to {thread_id} while a run {active.run.id} is active.",
                    active,
                )
            messages.insert(db, message)
            return message

        return await self._once_unlocked(lambda: self.store.write(insert))

    async def list_messages(self, thread_id: str, request: PageRequest) -> Page[Message]:
        """A page of a thread's messages."""
        limits.accepted_limit(request.limit)

        def page(db: sqlite3.Connection) -> Page[Message]:
            threads.get(db, thread_id)
            return messages.page(db, thread_id, request)

        return await self.store.read(page)

    async def search_messages(self, query: str, limit: int) -> tuple[Message, ...]:
        """The newest messages that contain this text; none contain only blanks."""
        limits.accepted_limit(limit)
        wanted = clean(query).strip()
        if not wanted:
            return ()
        return await self.store.read(lambda db: messages.search(db, wanted, limit))

    async def create_run(self, thread_id: str, assistant_id: str | None) -> Run:
        """Start answering."""
        run_id = new_run_id()

        def insert(db: sqlite3.Connection, owner: str) -> Run:
            threads.get(db, thread_id)
            if active := runs.active_in(db, thread_id):
                raise _LockedError(
                    f"Thread {thread_id} already has an active run {active.run.id}.", active
                )
            run = self._new_run(run_id, thread_id, _assistant(db, assistant_id))
            runs.insert(db, run, owner)
            return run

        # A caller that goes away half-way must not leave a run that nobody answers.
        return await asyncio.shield(
            asyncio.ensure_future(self._once_unlocked(lambda: self._runner.begin(run_id, insert)))
        )

    async def retrieve_run(self, thread_id: str, run_id: str) -> Run:
        """The run as it is now."""
        owned = await self.store.read(lambda db: runs.get(db, thread_id, run_id))
        return owned.run

    async def list_runs(self, thread_id: str, request: PageRequest) -> Page[Run]:
        """A page of a thread's runs."""
        limits.accepted_limit(request.limit)

        def page(db: sqlite3.Connection) -> Page[Run]:
            threads.get(db, thread_id)
            return runs.page(db, thread_id, request)

        return await self.store.read(page)

    async def active_runs(self) -> tuple[Run, ...]:
        """All runs that have not ended, oldest first."""
        return tuple(owned.run for owned in await self.store.read(runs.active))

    async def cancel_run(self, thread_id: str, run_id: str) -> Run:
        """Ask a run to stop. Asking twice is no error, asking after its end is."""

        def cancel(db: sqlite3.Connection) -> OwnedRun:
            run = runs.get(db, thread_id, run_id).run
            if run.status.is_terminal:
                raise UsageError(f"Cannot cancel run with status '{run.status}'.")
            runs.request_cancel(db, run)
            return runs.get(db, thread_id, run_id)

        cancelling = await self.store.write(cancel)
        if live := self._runner.live(run_id):
            live.note_cancelling()
            live.stop(Stop.CANCELLED)
        elif await self._runner.is_abandoned(cancelling):
            await self._runner.take_up(cancelling)
            return await self.retrieve_run(thread_id, run_id)
        return cancelling.run

    async def follow_run(self, thread_id: str, run_id: str) -> AsyncGenerator[RunEvent, None]:
        """What happens in a run, from its present state to its end."""
        await self.retrieve_run(thread_id, run_id)
        async with aclosing(
            following.follow(thread_id, run_id, self.store, self._runner, self._timing)
        ) as events:
            async for event in events:
                yield event

    async def _take_over(self, is_on_disk: bool) -> None:
        if is_on_disk:
            await self.store.read(self._acquire_owner)
        default = self._math_tutor()
        await self.store.write(lambda db: assistants.insert_default(db, default))
        await self._runner.take_up_abandoned()

    def _acquire_owner(self, db: sqlite3.Connection) -> None:
        # Without a lock file this process' runs look abandoned to others, which is the lesser evil.
        with suppress(OSError):
            self._owners.acquire()
        in_use = {owned.owner for owned in runs.active(db) if owned.owner is not None}
        self._owners.sweep(in_use, self._timing.clock())

    def _math_tutor(self) -> Assistant:
        return Assistant(
            id=new_assistant_id(),
            created_at=self._timing.now,
            model="symbolic",
            name="Math Tutor",
            instructions="You are a personal math tutor. "
            "Answer questions briefly, in a sentence or less.",
        )

    def _new_run(self, run_id: str, thread_id: str, assistant: Assistant) -> Run:
        return Run(
            id=run_id,
            thread_id=thread_id,
            assistant_id=assistant.id,
            status=RunStatus.QUEUED,
            model=assistant.model,
            instructions=assistant.instructions or "",
            created_at=self._timing.now,
            expires_at=self._timing.expiry,
        )

    async def _once_unlocked(self, work: Callable[[], Awaitable[T]]) -> T:
        """Do the work, after taking up a run that locks the thread though nobody answers it."""
        try:
            return await work()
        except _LockedError as locked:
            if not await self._runner.is_abandoned(locked.active):
                raise
            await self._runner.take_up(locked.active)
        return await work()


class _LockedError(ThreadBusyError):
    def __init__(self, title: str, active: OwnedRun) -> None:
        super().__init__(title)
        self.active = active


def _assistant(db: sqlite3.Connection, assistant_id: str | None) -> Assistant:
    if assistant_id is not None:
        return assistants.get(db, assistant_id)
    found = assistants.find_default(db)
    if found is None:
        raise NotFoundError("There is no assistant in this history: create one.")
    return found
