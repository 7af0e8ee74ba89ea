"""Threads: create, retrieve, update, delete, and the list that the hosted service never had."""

import sqlite3
from dataclasses import replace

from tutor_tui.assistants import limits, resources
from tutor_tui.assistants.ids import new_thread_id
from tutor_tui.assistants.live import Stop
from tutor_tui.assistants.tables import runs, threads
from tutor_tui.assistants.text import cleaned
from tutor_tui.assistants.use_cases.messages import store_message
from tutor_tui.assistants.use_cases.part import Part, given_metadata
from tutor_tui.domain.objects import Page, Thread
from tutor_tui.domain.requests import PageRequest, ThreadCreate, ThreadUpdate
from tutor_tui.domain.values import Unset


class ThreadPart(Part):
    """What may be asked of threads."""

    async def create_thread(self, asked: ThreadCreate) -> Thread:
        """A new thread with its first messages, if it is given some."""
        wanted, now = cleaned(asked), self.timing.now
        return await self.store.write(lambda db: store_thread(db, wanted, now))

    async def retrieve_thread(self, thread_id: str) -> Thread:
        """The thread with this ID."""
        return await self.store.read(lambda db: threads.get(db, thread_id))

    async def update_thread(self, thread_id: str, asked: ThreadUpdate) -> Thread:
        """Change what the request names."""
        wanted = cleaned(asked)

        def update(db: sqlite3.Connection) -> Thread:
            present = threads.get(db, thread_id)
            kept = present.tool_resources
            if not isinstance(wanted.tool_resources, Unset):
                kept = resources.check(db, wanted.tool_resources, self.timing.now)
            metadata = given_metadata(wanted.metadata, present.metadata)
            changed = replace(present, tool_resources=kept, metadata=metadata)
            threads.replace(db, changed)
            return changed

        return await self.store.write(update)

    async def delete_thread(self, thread_id: str) -> None:
        """Delete a thread with all that belongs to it; its run is stopped first."""
        active = await self.store.read(lambda db: runs.active_in(db, thread_id))
        if active is not None:
            await self.runner.stop(active.run.id, Stop.CANCELLED)
        await self.store.write(lambda db: threads.delete(db, thread_id))

    async def list_threads(self, request: PageRequest) -> Page[Thread]:
        """A page of all threads."""
        limits.accepted_limit(request.limit)
        return await self.store.read(lambda db: threads.page(db, request))


def store_thread(db: sqlite3.Connection, wanted: ThreadCreate, now: int) -> Thread:
    """Store a new thread with its messages and the vector stores that are made for it."""
    thread = Thread(
        id=new_thread_id(),
        created_at=now,
        tool_resources=resources.make(db, wanted.tool_resources, now),
        metadata=limits.accepted_metadata(wanted.metadata),
    )
    threads.insert(db, thread)
    for message in wanted.messages:
        store_message(db, thread.id, message, now)
    return threads.get(db, thread.id)
