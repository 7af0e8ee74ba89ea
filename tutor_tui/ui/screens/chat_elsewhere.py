"""What other programs do with the same threads: their runs noticed, their threads adopted."""

import asyncio
import contextlib
from typing import Final

from textual import work

from tutor_tui.domain.errors import TutorError
from tutor_tui.domain.objects import Run
from tutor_tui.ui.opening import as_saved
from tutor_tui.ui.screens.chat_threads import ChatThreads

_LOOK_SECONDS: Final = 1.5


class ChatElsewhere(ChatThreads):
    """Another window, the command line and `tutor-tui serve` may share this history."""

    def on_mount(self) -> None:
        """Look every now and then whether a run was begun elsewhere."""
        self.set_interval(_LOOK_SECONDS, self._look_elsewhere)

    def _look_elsewhere(self) -> None:
        if self.opened.is_set():
            self._notice_runs()

    @work(group="elsewhere", exclusive=True, exit_on_error=False)
    async def _notice_runs(self) -> None:
        # What cannot be read now is read the next time; nobody has to hear of it.
        with contextlib.suppress(TutorError):
            for run in await self.backend.active_runs():
                if self._is_strange(run):
                    # Asked again: one of our own may have ended since the list was read.
                    self._follow_strange(await self.backend.retrieve_run(run.thread_id, run.id))

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
        self._look_elsewhere()
