"""The desk kept in the database: what one person's screen remembers between starts."""

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from tutor_tui.assistants.tables import desk
from tutor_tui.backends.port import DeskState, ThreadMark
from tutor_tui.domain.errors import StoreReadOnlyError
from tutor_tui.domain.text import clean_text

if TYPE_CHECKING:
    from tutor_tui.assistants.store import Store


class StoredDesk:
    """Fulfils `Desk`. Where the history can only be read, nothing is remembered, in silence:
    the person has been told, and must not be told again at every key. The store is asked for
    when it is first needed, since the desk is there before the store's modules are imported.
    """

    def __init__(self, store: "Callable[[], Store]") -> None:
        self._find_store = store

    async def load(self) -> DeskState:
        """All of it."""
        return await self._find_store().read(desk.load)

    async def select(self, thread_id: str | None) -> None:
        """Remember which thread is open."""
        await self._write(lambda db: desk.put(db, "selected", desk.SELECTED_KEY, thread_id or ""))

    async def save_draft(self, thread_id: str, text: str) -> None:
        """Remember unsent text; empty text forgets it."""
        await self._write(lambda db: desk.put(db, "draft", thread_id, clean_text(text)))

    async def mark(self, thread_id: str, mark: ThreadMark | None) -> None:
        """Set or clear a row's mark."""
        await self._write(lambda db: desk.put(db, "mark", thread_id, mark or ""))

    async def queue(self, thread_id: str, texts: tuple[str, ...]) -> None:
        """Remember the messages that wait; replaces what was queued."""
        value = desk.dump_texts(tuple(clean_text(text) for text in texts))
        await self._write(lambda db: desk.put(db, "queued", thread_id, value))

    async def forget(self, thread_id: str) -> None:
        """Drop all that is remembered of a thread."""
        await self._write(lambda db: desk.forget(db, thread_id))

    async def _write(self, work: Callable[[sqlite3.Connection], None]) -> None:
        with suppress(StoreReadOnlyError):
            await self._find_store().write(work)
