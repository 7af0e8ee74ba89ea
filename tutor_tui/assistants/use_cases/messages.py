"""Messages: create, retrieve, update, delete, list, search."""

import sqlite3
from dataclasses import replace

from tutor_tui.assistants import attachments, limits
from tutor_tui.assistants.ids import new_message_id
from tutor_tui.assistants.tables import files, messages, thoughts, threads
from tutor_tui.assistants.text import cleaned
from tutor_tui.assistants.use_cases.locked import LockingPart
from tutor_tui.assistants.use_cases.part import given_metadata
from tutor_tui.domain.content import ImageFileContent
from tutor_tui.domain.errors import ThreadBusyError
from tutor_tui.domain.objects import Message, MessageStatus, Page
from tutor_tui.domain.requests import MessageCreate, MessageUpdate, PageRequest
from tutor_tui.domain.text import clean_text


class MessagePart(LockingPart):
    """What may be asked of messages."""

    async def create_message(self, thread_id: str, asked: MessageCreate) -> Message:
        """Add a message to a thread that no run locks."""
        wanted, now = cleaned(asked), self.timing.now

        def create(db: sqlite3.Connection) -> Message:
            words = f"Can't add messages to {thread_id} while a run {{run_id}} is active."
            self.require_unlocked(db, thread_id, words)
            return store_message(db, thread_id, wanted, now)

        return await self.once_unlocked(lambda: self.store.write(create))

    async def retrieve_message(self, thread_id: str, message_id: str) -> Message:
        """The message as it is now."""

        def retrieve(db: sqlite3.Connection) -> Message:
            threads.require(db, thread_id)
            return messages.get(db, thread_id, message_id)

        return await self.store.read(retrieve)

    async def update_message(
        self, thread_id: str, message_id: str, asked: MessageUpdate
    ) -> Message:
        """Change a message's metadata."""
        wanted = cleaned(asked)

        def update(db: sqlite3.Connection) -> Message:
            threads.require(db, thread_id)
            present = messages.get(db, thread_id, message_id)
            metadata = given_metadata(wanted.metadata, present.metadata)
            changed = replace(present, metadata=metadata)
            messages.set_metadata(db, changed)
            return changed

        return await self.store.write(update)

    async def delete_message(self, thread_id: str, message_id: str) -> None:
        """Delete a message. Raises `ThreadBusyError` while a run still writes it."""

        def delete(db: sqlite3.Connection) -> None:
            threads.require(db, thread_id)
            message = messages.get(db, thread_id, message_id)
            if message.status is MessageStatus.IN_PROGRESS:
                raise ThreadBusyError(
                    f"Can't delete messages from {thread_id} while a run {message.run_id} is "
                    "active."
                )
            messages.delete(db, message_id)

        await self.store.write(delete)

    async def list_messages(
        self,
        thread_id: str,
        request: PageRequest,
        run_id: str | None = None,
        *,
        with_thoughts: bool = False,
    ) -> Page[Message]:
        """A page of a thread's messages, or of those that one run wrote."""
        limits.accepted_limit(request.limit)

        def page(db: sqlite3.Connection) -> Page[Message]:
            threads.require(db, thread_id)
            found = messages.page(db, thread_id, request, run_id)
            return _with_thoughts(db, found) if with_thoughts else found

        return await self.store.read(page)

    async def search_messages(self, query: str, limit: int) -> tuple[Message, ...]:
        """The newest messages that contain this text; none contain only blanks."""
        limits.accepted_limit(limit)
        wanted = clean_text(query).strip()
        if not wanted:
            return ()
        return await self.store.read(lambda db: messages.search(db, wanted, limit))


def _with_thoughts(db: sqlite3.Connection, page: Page[Message]) -> Page[Message]:
    found = thoughts.of_messages(db, [message.id for message in page.data])
    if not found:
        return page
    told = (replace(message, thought=found.get(message.id)) for message in page.data)
    return replace(page, data=tuple(told))


def store_message(
    db: sqlite3.Connection, thread_id: str, wanted: MessageCreate, now: int
) -> Message:
    """Store a message whose files are all there. Raises `NotFoundError`.

    The tools of the thread, which is stored already, get the files.
    """
    for file_id in _files_of(wanted):
        files.get(db, file_id)
    attachments.give_to_thread(db, thread_id, wanted.attachments, now)
    message = Message(
        id=new_message_id(),
        thread_id=thread_id,
        created_at=now,
        role=wanted.role,
        content=wanted.content,
        completed_at=now,
        attachments=wanted.attachments,
        metadata=limits.accepted_metadata(wanted.metadata),
    )
    messages.insert(db, message)
    return message


def _files_of(wanted: MessageCreate) -> list[str]:
    pictures = [part.file_id for part in wanted.content if isinstance(part, ImageFileContent)]
    return pictures + [one.file_id for one in wanted.attachments if one.file_id is not None]
