"""The backend in this very process: the embedded service behind the port.

The service and all that it imports wait for the first use, which comes after the first frame.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import aclosing, suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tutor_tui.assistants.desk import StoredDesk
from tutor_tui.assistants.limits import accepted_text
from tutor_tui.assistants.timing import Timing
from tutor_tui.backends.port import Desk, Notice, PracticeRecords, Staff
from tutor_tui.domain.content import TextContent
from tutor_tui.domain.errors import StoreReadOnlyError
from tutor_tui.domain.events import (
    MessageClosed,
    MessageOpened,
    RunChanged,
    RunEvent,
    TextDelta,
    ThoughtDelta,
)
from tutor_tui.domain.objects import Assistant, Message, Metadata, Order, Page, Role, Run, Thread
from tutor_tui.engines.base import Engine

if TYPE_CHECKING:
    from tutor_tui.assistants.service import Service
    from tutor_tui.domain.practice import PracticeTopic
    from tutor_tui.domain.requests import AssistantCreate

_TOLD: Final = (RunChanged, ThoughtDelta, MessageOpened, TextDelta, MessageClosed)


class EmbeddedBackend:
    """Threads in a database on this machine, answered by one engine, which it closes too.

    Uploaded files are in the folder `files` beside the database.
    """

    def __init__(
        self,
        *,
        database: Path,
        owners: Path,
        backups: Path,
        engine: Engine,
        clock: Callable[[], float] = time.time,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        run_seconds: float = 600,
    ) -> None:
        self._engine = engine
        self._configured: Callable[[], Mapping[str, AssistantCreate]] | None = None
        self._database = database
        self._owners = owners
        self._backups = backups
        self._timing = Timing(clock=clock, sleep=sleep, run_seconds=run_seconds)
        self._desk = StoredDesk(lambda: self._service.store)

    @cached_property
    def _service(self) -> "Service":
        from tutor_tui.assistants.service import Service

        return Service(
            database=self._database,
            owners=self._owners,
            backups=self._backups,
            files=self._database.parent / "files",
            engine=self._engine,
            timing=self._timing,
        )

    @property
    def engine_name(self) -> str:
        """What answers here by default."""
        return self._engine.name

    @property
    def service(self) -> "Service":
        """The service itself, for what asks in the API's own terms."""
        return self._service

    @property
    def desk(self) -> Desk:
        """What the screen remembers, in the same database."""
        return self._desk

    def keep_configured(self, wanted: "Callable[[], Mapping[str, AssistantCreate]]") -> None:
        """From `open` on, let assistants be as config.toml says, by the names of their tables."""
        self._configured = wanted

    @property
    def records(self) -> PracticeRecords:
        """What was practised, in the same database."""
        from tutor_tui.assistants.practice_records import StoredRecords

        return StoredRecords(lambda: self._service.store, _topics)

    @property
    def staff(self) -> Staff:
        """Who can answer here."""
        from tutor_tui.backends.staff import EmbeddedStaff

        return EmbeddedStaff(lambda: self._service)

    async def open(self) -> tuple[Notice, ...]:
        """Open the database and take up runs whose process is gone."""
        notices = await self._service.open()
        if self._configured is not None:
            with suppress(StoreReadOnlyError):
                await self._service.keep_configured(self._configured())
        return notices

    async def close(self) -> None:
        """Store what is under way; end the engine."""
        await self._service.close()
        await self._engine.close()

    def warm_up(self) -> None:
        """Load what the next answer will need. Returns at once."""
        self._engine.warm_up()

    async def default_assistant(self) -> Assistant:
        """The assistant that answers where none is named."""
        return await self._service.default_assistant()

    async def create_thread(self, *, metadata: Metadata | None = None) -> Thread:
        """A new, empty thread."""
        from tutor_tui.domain.requests import ThreadCreate

        return await self._service.create_thread(ThreadCreate(metadata=metadata or {}))

    async def retrieve_thread(self, thread_id: str) -> Thread:
        """The thread with this ID."""
        return await self._service.retrieve_thread(thread_id)

    async def update_thread(self, thread_id: str, *, metadata: Metadata) -> Thread:
        """Replace a thread's metadata."""
        from tutor_tui.domain.requests import ThreadUpdate

        return await self._service.update_thread(thread_id, ThreadUpdate(metadata=metadata))

    async def delete_thread(self, thread_id: str) -> None:
        """Delete a thread with its messages and runs; an active run is stopped first."""
        await self._service.delete_thread(thread_id)

    async def list_threads(
        self, *, limit: int = 20, order: Order = "desc", after: str | None = None
    ) -> Page[Thread]:
        """Threads in the order of their creation."""
        from tutor_tui.domain.requests import PageRequest

        return await self._service.list_threads(PageRequest(limit, order, after))

    async def create_message(self, thread_id: str, text: str) -> Message:
        """Store what the person wrote."""
        from tutor_tui.domain.requests import MessageCreate

        content = (TextContent(value=accepted_text(text)),)
        return await self._service.create_message(
            thread_id, MessageCreate(role=Role.USER, content=content)
        )

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
        from tutor_tui.domain.requests import PageRequest

        request = PageRequest(limit, order, after, before)
        return await self._service.list_messages(thread_id, request, with_thoughts=True)

    async def search_messages(self, query: str, *, limit: int = 50) -> tuple[Message, ...]:
        """The newest messages that contain this text, in any case, over all threads."""
        return await self._service.search_messages(query, limit)

    async def create_run(self, thread_id: str, *, assistant_id: str | None = None) -> Run:
        """Start answering."""
        from tutor_tui.domain.requests import RunCreate

        return await self._service.create_run(thread_id, RunCreate(assistant_id=assistant_id))

    async def retrieve_run(self, thread_id: str, run_id: str) -> Run:
        """The run as it is now."""
        return await self._service.retrieve_run(thread_id, run_id)

    async def list_runs(
        self, thread_id: str, *, limit: int = 20, order: Order = "desc"
    ) -> Page[Run]:
        """A page of a thread's runs."""
        from tutor_tui.domain.requests import PageRequest

        request = PageRequest(limit, order)
        return await self._service.list_runs(thread_id, request, with_thoughts=True)

    async def active_runs(self) -> tuple[Run, ...]:
        """All runs that have not ended, in any thread."""
        return await self._service.active_runs()

    async def changes_elsewhere(self) -> AsyncIterator[None]:
        """Told at once, and then soon after another program changed the database."""
        async with aclosing(self._service.changes_elsewhere()) as changes:
            async for _ in changes:
                yield

    async def cancel_run(self, thread_id: str, run_id: str) -> Run:
        """Ask a run to stop; what it has written stays."""
        return await self._service.cancel_run(thread_id, run_id)

    async def follow_run(self, thread_id: str, run_id: str) -> AsyncIterator[RunEvent]:
        """What happens in a run, from its present state to its end; its steps are left out."""
        async with aclosing(self._service.follow_run(thread_id, run_id)) as events:
            async for event in events:
                if isinstance(event, _TOLD):
                    yield event


def _topics() -> "dict[str, PracticeTopic]":
    from tutor_tui.domain.practice import PracticeTopic
    from tutor_tui.mathematics.practice.catalogue import FIELDS

    return {
        skill.name: PracticeTopic(skill.title, field, skill.words)
        for field, skills in FIELDS
        for skill in skills
    }
