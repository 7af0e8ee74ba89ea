"""Threads: new, next, renamed, pinned, deleted and brought back, exported, found again."""

import asyncio
import contextlib
from pathlib import Path

from textual import on

from tutor_tui.domain.errors import NotFoundError, StoreError
from tutor_tui.domain.objects import Message
from tutor_tui.ui.exporting import write_new_file
from tutor_tui.ui.screens.chat_sending import ChatSending
from tutor_tui.ui.titles import shown_title
from tutor_tui.ui.widgets.thread_list import ThreadList

_EXPORT_PAGE = 100


class ChatThreads(ChatSending):
    """What can be done with threads from the sidebar, the keys and the palette."""

    _deleted_id: str | None = None

    def action_new_thread(self) -> None:
        """Leave for a thread that the first message will create.

        Like all priority keys this one overtakes those before it that are read together with it;
        it waits until they have arrived in the box, and those after it come behind.
        """
        self.prompt.call_later(self._begin_thread)

    def _begin_thread(self) -> None:
        self.go_to(None)
        self.prompt.focus()
        self.remove_class("-sidebar-open")

    def action_step_thread(self, step: int) -> None:
        """Open the thread so many rows further down, once the keys before have arrived."""
        self.prompt.call_later(self._step_thread, step)

    def _step_thread(self, step: int) -> None:
        thread_id = self.book.neighbour(self.open_thread_id, step)
        if thread_id is not None:
            self.go_to(thread_id)

    def open_thread(self, thread_id: str) -> None:
        """Open a thread and go on writing there."""
        if thread_id != self.open_thread_id:
            self.go_to(thread_id)
        self.remove_class("-sidebar-open")
        self.prompt.focus()

    @on(ThreadList.ThreadChosen)
    def open_chosen_thread(self, event: ThreadList.ThreadChosen) -> None:
        """A row of the sidebar was chosen."""
        event.stop()
        self.open_thread(event.thread_id)

    def target_thread_id(self) -> str | None:
        """The thread a command means: the row in use in the sidebar, else the open one."""
        if self.focused is self.thread_list:
            return self.thread_list.cursor_id
        return self.open_thread_id

    # -- titles and pins ---------------------------------------------------------------------

    def action_rename_thread(self) -> None:
        """Ask for another title."""
        from tutor_tui.ui.screens.rename import RenameScreen

        thread_id = self.target_thread_id()
        if thread_id is None or thread_id not in self.book:
            return

        def rename(title: str | None) -> None:
            if title:
                self.in_background(self._rename(thread_id, title), "threads")

        self.app.push_screen(RenameScreen(self.book.thread(thread_id).title), rename)

    async def _rename(self, thread_id: str, title: str) -> None:
        await asyncio.to_thread(self.saved_threads.change, thread_id, title=title)
        thread = await self.backend.retrieve_thread(thread_id)
        metadata = {**thread.metadata, "title": title}
        await self.backend.update_thread(thread_id, metadata=metadata)
        self.book.change(thread_id, title=title)
        self.show_row(thread_id)
        self.show_heading()

    def action_pin_thread(self) -> None:
        """Keep the thread at the top, or no longer."""
        thread_id = self.target_thread_id()
        if thread_id is not None and thread_id in self.book:
            self.in_background(self._pin(thread_id), "threads")

    async def _pin(self, thread_id: str) -> None:
        is_pinned = not self.book.thread(thread_id).is_pinned
        await asyncio.to_thread(self.saved_threads.change, thread_id, is_pinned=is_pinned)
        self.book.change(thread_id, is_pinned=is_pinned)
        self.thread_list.show(self.book.rows())

    # -- deleting ----------------------------------------------------------------------------

    def action_delete_thread(self) -> None:
        """Take the thread off the list; it is gone for good with the next one, or at the end."""
        thread_id = self.target_thread_id()
        if thread_id is None or thread_id not in self.book:
            return
        previous, self._deleted_id = self._deleted_id, thread_id
        if previous is not None:
            self.in_background(self._delete(previous), "threads")
        successor = self.book.neighbour(thread_id, 1) or self.book.neighbour(thread_id, -1)
        self.book.hide(thread_id)
        self.show_rows()
        title = shown_title(self.book.thread(thread_id).title)
        self.notice_line.tell(f"Deleted “{title}”. ^z in the list of threads brings it back.")
        if thread_id == self.open_thread_id:
            self.go_to(successor)

    def action_undo_delete(self) -> None:
        """Bring the thread that was deleted last back."""
        thread_id, self._deleted_id = self._deleted_id, None
        if thread_id is not None:
            self.book.unhide(thread_id)
            self.notice_line.dismiss()
            self.show_rows()
            self.go_to(thread_id)

    async def finish_deleting(self) -> None:
        """Delete for good what can no longer be brought back."""
        thread_id, self._deleted_id = self._deleted_id, None
        if thread_id is not None:
            await self._delete(thread_id)

    async def _delete(self, thread_id: str) -> None:
        self.drafts.drop(thread_id)
        self.waiting.pop(thread_id, None)
        with contextlib.suppress(NotFoundError):
            await self.backend.delete_thread(thread_id)
        await self.desk.forget(thread_id)
        await asyncio.to_thread(self.saved_threads.remove, thread_id)
        self.book.drop(thread_id)

    # -- exporting ---------------------------------------------------------------------------

    def action_export_thread(self) -> None:
        """Write the thread to a Markdown file in the current folder."""
        thread_id = self.target_thread_id()
        if thread_id is not None and thread_id in self.book:
            self.in_background(self._export(thread_id), "export")

    async def _export(self, thread_id: str) -> None:
        from tutor_tui.transcript import thread_markdown

        title = shown_title(self.book.thread(thread_id).title)
        text = thread_markdown(title, await self._all_messages(thread_id))
        try:
            path = await asyncio.to_thread(write_new_file, Path.cwd(), title, text)
        except OSError as error:
            reason = error.strerror or str(error)
            raise StoreError(
                f"The file could not be written ({reason}); try another folder."
            ) from error
        self.notice_line.tell(f"Written to {path}")

    async def _all_messages(self, thread_id: str) -> list[Message]:
        messages: list[Message] = []
        while True:
            after = messages[-1].id if messages else None
            page = await self.backend.list_messages(
                thread_id, limit=_EXPORT_PAGE, order="asc", after=after
            )
            messages += page.data
            if not page.has_more or not page.data:
                return messages
