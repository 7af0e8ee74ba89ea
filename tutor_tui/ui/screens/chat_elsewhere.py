"""What other programs do with the same threads: their runs noticed, their threads adopted."""

import asyncio
import contextlib
from typing import Final

from textual import work

from tutor_tui.domain.errors import TutorError
from tutor_tui.domain.objects import Run
from tutor_tui.ui.opening import as_saved
from tutor_tui.ui.screens.chat_threads import ChatThreads

_AGAIN_SECONDS: Final = 1.5
"""How long after an error another look is worth it."""

_NEWEST: Final = 20
"""Messages that are looked at for new ones."""


class ChatElsewhere(ChatThreads):
    """Another window, the command line and `tutor-tui serve` may share this history."""

    def on_mount(self) -> None:
        """Listen from the beginning whether something changes elsewhere."""
        self._listen_elsewhere()

    @work(group="elsewhere", exit_on_error=False)
    async def _listen_elsewhere(self) -> None:
        await self.opened.wait()
        while True:
            # What cannot be read now is read the next time; nobody has to hear of it.
            with contextlib.suppress(TutorError):
                async for _ in self.backend.changes_elsewhere():
                    await self._notice_runs()
                    await self._notice_messages()
            await asyncio.sleep(_AGAIN_SECONDS)

    async def _notice_runs(self) -> None:
        for run in await self.backend.active_runs():
            if self._is_strange(run):
                # Asked again: one of our own may have ended since the list was read.
                self._follow_strange(await self.backend.retrieve_run(run.thread_id, run.id))

    async def _notice_messages(self) -> None:
        """Show what came to the open thread without a run that was seen."""
        shown = self.shown
        if shown.thread_id is None or not self._is_at_rest(shown.thread_id):
            return
        page = await self.backend.list_messages(shown.thread_id, limit=_NEWEST)
        if shown is not self.shown or not self._is_at_rest(shown.thread_id):
            return
        known = [message for message in page.data if self.log_view.entry(message.id) is not None]
        if page.data and not known:
            self.show_page_again()
        elif page.data and known[0] is not page.data[0]:
            for message in reversed(page.data[: page.data.index(known[0])]):
                self.log_view.append(self.entries.message(message))

    def _is_at_rest(self, thread_id: str) -> bool:
        """Whether nothing of our own is on its way to the thread."""
        is_busy = self.turns.get(thread_id) is not None or self.waiting.get(thread_id)
        return not (is_busy or self.unsent)

    def _is_strange(self, run: Run) -> bool:
        return run.thread_id in self.book and self.turns.get(run.thread_id) is None

    def _follow_strange(self, run: Run) -> None:
        """Follow a run that this window did not begin; the open thread shows its question too."""
        if run.status.is_terminal or not self._is_strange(run):
            return
        self.take_up(run)
        if self.is_shown(run.thread_id):
            self.show_page_again()

    # -- adopting ----------------------------------------------------------------------------

    def action_adopt_thread(self) -> None:
        """Choose a thread that is not in the list, save it and open it."""
        from tutor_tui.ui.screens.adopt import AdoptScreen

        self.app.push_screen(AdoptScreen(self.backend, self.book.all_ids()), self._adopt)

    def _adopt(self, thread_id: str | None) -> None:
        if thread_id is not None:
            self.in_background(self._save_and_open(thread_id), "threads")

    async def _save_and_open(self, thread_id: str) -> None:
        saved = await as_saved(self.backend, await self.backend.retrieve_thread(thread_id))
        await asyncio.to_thread(self.saved_threads.add, saved)
        self.book.add(saved)
        self.show_rows()
        self.open_thread(thread_id)
        await self._notice_runs()
