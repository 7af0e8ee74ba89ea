"""Which threads the sidebar lists, in which order, and what each row says.

It knows nothing of widgets and of where threads are kept.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from tutor_tui.backends.port import ThreadMark
from tutor_tui.saved_threads import SavedThread


class RowState(StrEnum):
    """What a row shows before its title; a running thread shows that first of all."""

    IDLE = "idle"
    RUNNING = "running"
    UNREAD = "unread"
    FAILED = "failed"


class ThreadRow(NamedTuple):
    """One row of the sidebar."""

    id: str
    title: str
    is_pinned: bool
    state: RowState


class ThreadBook:
    """The saved threads: pinned ones first, then the newest first.

    The order follows creation and pins alone, so that no row moves while runs go on.
    """

    def __init__(self) -> None:
        self._threads: dict[str, SavedThread] = {}
        self._marks: dict[str, ThreadMark] = {}
        self._running: set[str] = set()
        self._hidden: set[str] = set()
        self._order: tuple[str, ...] | None = None

    def load(self, threads: Iterable[SavedThread], marks: Mapping[str, ThreadMark]) -> None:
        """Take these threads, oldest first, beside those added meanwhile, which are newer."""
        added = self._threads
        self._threads = {thread.id: thread for thread in threads} | added
        self._marks = dict(marks) | self._marks
        self._order = None

    def add(self, thread: SavedThread) -> None:
        """A thread that was just created: the newest."""
        self._threads[thread.id] = thread
        self._order = None

    def change(
        self, thread_id: str, *, title: str | None = None, is_pinned: bool | None = None
    ) -> None:
        """Rename or pin."""
        thread = self._threads[thread_id]
        self._threads[thread_id] = replace(
            thread,
            title=thread.title if title is None else title,
            is_pinned=thread.is_pinned if is_pinned is None else is_pinned,
        )
        self._order = None

    def hide(self, thread_id: str) -> None:
        """Leave it out of the rows until it is shown again or dropped."""
        self._hidden.add(thread_id)
        self._order = None

    def unhide(self, thread_id: str) -> None:
        """Put it back where it was."""
        self._hidden.discard(thread_id)
        self._order = None

    def drop(self, thread_id: str) -> None:
        """Forget the thread."""
        self._threads.pop(thread_id, None)
        self._marks.pop(thread_id, None)
        self._running.discard(thread_id)
        self.unhide(thread_id)

    def set_running(self, thread_id: str, is_running: bool) -> None:
        """Whether a run is going on in the thread."""
        if is_running:
            self._running.add(thread_id)
        else:
            self._running.discard(thread_id)

    def set_mark(self, thread_id: str, mark: ThreadMark | None) -> bool:
        """Mark the row or clear its mark; whether that changed anything."""
        if self._marks.get(thread_id) is mark:
            return False
        if mark is None:
            del self._marks[thread_id]
        else:
            self._marks[thread_id] = mark
        return True

    def __contains__(self, thread_id: object) -> bool:
        return thread_id in self._threads and thread_id not in self._hidden

    def thread(self, thread_id: str) -> SavedThread:
        """The saved thread with this ID, hidden or not."""
        return self._threads[thread_id]

    def row(self, thread_id: str) -> ThreadRow:
        """The thread as a row."""
        thread = self._threads[thread_id]
        return ThreadRow(thread.id, thread.title, thread.is_pinned, self._state(thread_id))

    def rows(self) -> tuple[ThreadRow, ...]:
        """All rows in the order of the sidebar."""
        return tuple(self.row(thread_id) for thread_id in self.ids())

    def ids(self) -> tuple[str, ...]:
        """The IDs in the order of the sidebar."""
        if self._order is None:
            shown = [t for t in reversed(self._threads.values()) if t.id not in self._hidden]
            shown.sort(key=lambda thread: not thread.is_pinned)
            self._order = tuple(thread.id for thread in shown)
        return self._order

    def all_ids(self) -> frozenset[str]:
        """The IDs of all saved threads, hidden or not."""
        return frozenset(self._threads)

    def neighbour(self, thread_id: str | None, step: int) -> str | None:
        """The thread so many rows further down; `None` beyond the ends of the list.

        From `None`, a thread that does not exist yet, down is the first and up the last row.
        """
        ids = self.ids()
        if thread_id is None or thread_id not in ids:
            return (ids[0] if step > 0 else ids[-1]) if ids else None
        index = ids.index(thread_id) + step
        return ids[index] if 0 <= index < len(ids) else None

    def _state(self, thread_id: str) -> RowState:
        if thread_id in self._running:
            return RowState.RUNNING
        mark = self._marks.get(thread_id)
        return RowState.IDLE if mark is None else RowState(mark.value)
