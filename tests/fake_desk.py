"""A desk that keeps nothing on the disk."""

from collections.abc import Mapping

from tutor_tui.backends.port import DeskState, ThreadMark
from tutor_tui.domain.objects import T


class FakeDesk:
    """Remembers in memory."""

    def __init__(self, state: DeskState | None = None) -> None:
        state = state or DeskState()
        self.selected = state.selected_thread_id
        self.drafts: dict[str, str] = dict(state.drafts)
        self.marks: dict[str, ThreadMark] = dict(state.marks)
        self.queued: dict[str, tuple[str, ...]] = dict(state.queued)

    async def load(self) -> DeskState:
        drafts: Mapping[str, str] = dict(self.drafts)
        return DeskState(self.selected, drafts, dict(self.marks), dict(self.queued))

    async def select(self, thread_id: str | None) -> None:
        self.selected = thread_id

    async def save_draft(self, thread_id: str, text: str) -> None:
        _set(self.drafts, thread_id, text or None)

    async def mark(self, thread_id: str, mark: ThreadMark | None) -> None:
        _set(self.marks, thread_id, mark)

    async def queue(self, thread_id: str, texts: tuple[str, ...]) -> None:
        _set(self.queued, thread_id, texts or None)

    async def forget(self, thread_id: str) -> None:
        for table in (self.drafts, self.marks, self.queued):
            table.pop(thread_id, None)
        if self.selected == thread_id:
            self.selected = None


def _set(table: dict[str, T], key: str, value: T | None) -> None:
    if value is None:
        table.pop(key, None)
    else:
        table[key] = value
