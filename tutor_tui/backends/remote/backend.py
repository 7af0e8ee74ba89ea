"""The backend on a server: the port over `client.beta` of the official SDK.

What one person's screen remembers stays on this machine. The SDK is loaded when the backend opens.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import aclosing
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tutor_tui.assistants.desk import StoredDesk
from tutor_tui.backends.port import Desk, Notice, Staff
from tutor_tui.backends.remote.asking import Asking
from tutor_tui.backends.remote.channel import Channel, Sleep
from tutor_tui.backends.remote.directory import Directory, SavedIds
from tutor_tui.backends.remote.failures import NoSuchAddressError, no_api, only_models
from tutor_tui.backends.remote.runs import Runs
from tutor_tui.domain.errors import BackendError, NotFoundError, TutorError
from tutor_tui.domain.events import RunEvent
from tutor_tui.domain.objects import Assistant, Message, Metadata, Order, Page, Run, Thread
from tutor_tui.domain.provider import Provider

if TYPE_CHECKING:
    from tutor_tui.assistants.store import Store

_LOOK_SECONDS: Final = 1.5
"""How often a look for runs that others began is worth a request."""


class RemoteBackend:
    """Threads on a server that speaks the Assistants API, another machine's or this one's.

    `database` is where this machine keeps what lay on the desk, `backups` the folder of its
    copies. `saved_ids` gives the IDs of the saved threads, for servers that list none.
    """

    def __init__(
        self,
        server: Provider,
        *,
        database: Path,
        backups: Path,
        saved_ids: SavedIds,
        clock: Callable[[], float] = time.time,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._server = server
        self._database = database
        self._backups = backups
        self._clock = clock
        self._sleep = sleep
        self._channel = Channel(server, sleep)
        self._asking = Asking(self._channel)
        self._runs = Runs(self._channel, self._asking, sleep)
        self._directory = Directory(self._channel, saved_ids)
        self._desk = StoredDesk(lambda: self._store)
        self._assistant_id: str | None = None

    @cached_property
    def _store(self) -> "Store":
        from tutor_tui.assistants.store import Store

        return Store(self._database, self._backups, self._clock)

    @property
    def engine_name(self) -> str:
        """Where the answers come from; what writes them there, the server alone knows."""
        return f"server {self._server.host}"

    @property
    def desk(self) -> Desk:
        """What the screen remembers, in a database on this machine."""
        return self._desk

    @property
    def staff(self) -> Staff:
        """Who can answer there."""
        from tutor_tui.backends.remote.staff import RemoteStaff

        return RemoteStaff(self._channel, self._asking, self.default_assistant, self._create_run)

    async def open(self) -> tuple[Notice, ...]:
        """Reach the server and find who answers there; open the desk."""
        await self.default_assistant()
        return (await self._store.open()).notices

    async def _what_is_there(self) -> BackendError:
        """What to say of a server without assistants; one that lists models is something else."""
        try:
            groups = await self.staff.list_models()
        except TutorError:
            groups = ()
        has_models = any(group.models for group in groups)
        return only_models(self._server) if has_models else no_api(self._server)

    async def close(self) -> None:
        """Stop listening, close connections and the desk; runs go on where they are."""
        await self._runs.close()
        await self._channel.close()
        await self._store.close()

    def warm_up(self) -> None:
        """Load the SDK. Returns at once."""
        self._channel.warm_up()

    async def default_assistant(self) -> Assistant:
        """The assistant that answers where none is named."""
        try:
            assistant = await self._asking.default_assistant()
        except (NotFoundError, NoSuchAddressError) as error:
            raise await self._what_is_there() from error
        self._assistant_id = assistant.id
        return assistant

    async def create_thread(self, *, metadata: Metadata | None = None) -> Thread:
        """A new, empty thread."""
        return await self._asking.create_thread(metadata or {})

    async def retrieve_thread(self, thread_id: str) -> Thread:
        """The thread with this ID."""
        return await self._asking.thread(thread_id)

    async def update_thread(self, thread_id: str, *, metadata: Metadata) -> Thread:
        """Replace a thread's metadata."""
        return await self._asking.update_thread(thread_id, metadata)

    async def delete_thread(self, thread_id: str) -> None:
        """Delete a thread with its messages and runs."""
        await self._asking.delete_thread(thread_id)

    async def list_threads(
        self, *, limit: int = 20, order: Order = "desc", after: str | None = None
    ) -> Page[Thread]:
        """All threads of the server, or the saved ones where it does not list them."""
        return await self._directory.threads(limit=limit, order=order, after=after)

    async def create_message(self, thread_id: str, text: str) -> Message:
        """Store what the person wrote."""
        return await self._asking.create_message(thread_id, text)

    async def list_messages(
        self,
        thread_id: str,
        *,
        limit: int = 20,
        order: Order = "desc",
        after: str | None = None,
        before: str | None = None,
    ) -> Page[Message]:
        """A page of messages."""
        return await self._asking.messages(
            thread_id, limit=limit, order=order, after=after, before=before
        )

    async def search_messages(self, query: str, *, limit: int = 50) -> tuple[Message, ...]:
        """The newest messages that contain this text, in any case."""
        return await self._directory.search(query, limit)

    async def create_run(self, thread_id: str, *, assistant_id: str | None = None) -> Run:
        """Start answering."""
        return await self._create_run(thread_id, assistant_id=assistant_id, model=None)

    async def retrieve_run(self, thread_id: str, run_id: str) -> Run:
        """The run as it is now."""
        return await self._runs.retrieve(thread_id, run_id)

    async def list_runs(
        self, thread_id: str, *, limit: int = 20, order: Order = "desc"
    ) -> Page[Run]:
        """A page of a thread's runs."""
        return await self._runs.list(thread_id, limit=limit, order=order)

    async def active_runs(self) -> tuple[Run, ...]:
        """Runs that have not ended, in any thread that the server or this person lists."""
        return await self._directory.active_runs()

    async def changes_elsewhere(self) -> AsyncIterator[None]:
        """Told every now and then: what changes there, a server tells nobody."""
        while True:
            yield
            await self._sleep(_LOOK_SECONDS)

    async def cancel_run(self, thread_id: str, run_id: str) -> Run:
        """Ask a run to stop; what it has written stays."""
        return await self._runs.cancel(thread_id, run_id)

    async def _create_run(
        self, thread_id: str, *, assistant_id: str | None, model: str | None
    ) -> Run:
        """A default assistant that was deleted there since it was found is looked for anew."""
        if assistant_id is not None:
            return await self._runs.create(thread_id, assistant_id, model)
        known = self._assistant_id or (await self.default_assistant()).id
        try:
            return await self._runs.create(thread_id, known, model)
        except NotFoundError:
            if (found := (await self.default_assistant()).id) == known:
                raise
        return await self._runs.create(thread_id, found, model)

    async def follow_run(self, thread_id: str, run_id: str) -> AsyncIterator[RunEvent]:
        """What happens in a run: by its stream where it was begun here, else by asking."""
        async with aclosing(self._runs.follow(thread_id, run_id)) as events:
            async for event in events:
                yield event
