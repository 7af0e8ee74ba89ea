"""Sending: from Enter until the text is stored, or waits for a run to end."""

import asyncio

from textual import on
from textual.message import Message as TextualMessage

from tutor_tui.domain.errors import StoreError, ThreadBusyError
from tutor_tui.domain.objects import RunStatus
from tutor_tui.domain.text import clean_text
from tutor_tui.saved_threads import SavedThread
from tutor_tui.ui.entries import queued_key
from tutor_tui.ui.places import Place, Unsent
from tutor_tui.ui.screens.chat_turns import ChatTurns
from tutor_tui.ui.titles import title_from
from tutor_tui.ui.widgets.prompt import Prompt


class ChatSending(ChatTurns):
    """A text leaves the box when it is stored, and never before."""

    class OpeningWanted(TextualMessage):
        """Something is to be sent, and the backend could not be opened before."""

    def on_mount(self) -> None:
        """Texts are stored one after the other, in the order of their Enters."""
        self._sending = asyncio.Lock()

    @on(Prompt.Submitted)
    def send(self, event: Prompt.Submitted) -> None:
        """Store what was written; with nothing written, try a failed run again."""
        event.stop()
        self.notice_line.dismiss()
        place = event.place if isinstance(event.place, Place) else self.place
        if event.text.strip():
            self._send_from(place, event.text)
        elif place is self.place and self.shown.can_retry and not self.unsent:
            self.action_retry()
        if self.is_opening_failed:
            self.post_message(self.OpeningWanted())

    def send_text(self, text: str) -> None:
        """Store a text as the person's, in the open thread, and have it answered."""
        self._send_from(self.place, text)

    def _send_from(self, place: Place, text: str) -> None:
        unsent = Unsent(place, text)
        self.unsent.append(unsent)
        self.in_background(self._send(unsent), "send")

    async def _send(self, unsent: Unsent) -> None:
        try:
            await self.opened.wait()
            async with self._sending:
                place, text = unsent.place, clean_text(unsent.text)
                if place.thread_id is None:
                    await self._create_thread(place, text)
                await self._store(place.key, text)
                self._take_from_box(unsent)
        finally:
            self.unsent.remove(unsent)
            if unsent.place.key == self.place.key:
                self.prompt.keep(unsent.text)
            else:
                self._bring_back(unsent.place)

    def _bring_back(self, place: Place) -> None:
        """A thread that was left could not be created: its text is the next new thread's."""
        if place.thread_id is not None or any(unsent.place is place for unsent in self.unsent):
            return
        self.keep_draft()
        self.drafts.give_back(self.drafts.get(place.key))
        self.drafts.put(place.key, "")
        if self.open_thread_id is None:
            self.prompt.put(self.drafts.get(self.place.key))
        self.remember(self.drafts.save(self.desk))

    async def _create_thread(self, place: Place, text: str) -> None:
        title = title_from(text)
        metadata = {"title": title, **self.first_choice(place)}
        thread = await self.backend.create_thread(metadata=metadata)
        saved = SavedThread(thread.id, title)
        await self._save_thread(saved)
        draft = self.drafts.get(place.key)
        self.drafts.put(place.key, "")
        self.drafts.put(thread.id, draft)
        place.thread_id = thread.id
        self.book.add(saved)
        self.show_rows()
        if place is self.place:
            self.thread_list.open(thread.id)
            self.shown.thread_id = thread.id
            self.show_heading()
            self.remember(self.desk.select(thread.id))

    def first_choice(self, place: Place) -> dict[str, str]:
        """Who was chosen for a thread before it existed, as its metadata."""
        return {}

    async def _save_thread(self, saved: SavedThread) -> None:
        """Where the list of threads cannot be written, the conversation goes on all the same."""
        try:
            await asyncio.to_thread(self.saved_threads.add, saved)
        except StoreError as error:
            self.notice_line.keep(error.title)

    async def _store(self, thread_id: str, text: str) -> None:
        """Store the text as a message, or as one that waits for the run to end."""
        if self.turns.get(thread_id) is None and not self.waiting.get(thread_id):
            try:
                message = await self.backend.create_message(thread_id, text)
            except ThreadBusyError:
                await self._follow_elsewhere(thread_id)
            else:
                self.begin_turn(thread_id, message)
                return
        await self._queue(thread_id, (*self.waiting.get(thread_id, ()), text))
        if self.turns.get(thread_id) is None:
            await self._send_next(thread_id)

    def _take_from_box(self, unsent: Unsent) -> None:
        """What is stored leaves the box; what was typed since stays."""
        self.history.add(unsent.text)
        place = unsent.place
        if place.key == self.place.key:
            self.prompt.take_out(unsent.text)
            self.keep_draft()
        else:
            self.drafts.put(place.key, self.drafts.get(place.key).removeprefix(unsent.text))
            self.remember(self.drafts.save(self.desk))

    # -- waiting texts -----------------------------------------------------------------------

    async def _queue(self, thread_id: str, texts: tuple[str, ...]) -> None:
        await self.desk.queue(thread_id, texts)
        self._set_waiting(thread_id, texts)

    def _set_waiting(self, thread_id: str, texts: tuple[str, ...]) -> None:
        before = len(self.waiting.get(thread_id, ()))
        self.waiting[thread_id] = texts
        if self.is_shown(thread_id):
            for place in range(before):
                self.log_view.remove_entry(queued_key(place))
            for entry in self.entries.queued(texts):
                self.log_view.append(entry)

    async def _send_next(self, thread_id: str) -> None:
        """Send the first text that waits. It is stored twice rather than never."""
        text, *rest = self.waiting[thread_id]
        try:
            message = await self.backend.create_message(thread_id, text)
        except ThreadBusyError:
            await self._follow_elsewhere(thread_id)
            return
        await self.desk.queue(thread_id, tuple(rest))
        self._set_waiting(thread_id, ())
        self.begin_turn(thread_id, message)
        self._set_waiting(thread_id, tuple(rest))

    async def _follow_elsewhere(self, thread_id: str) -> None:
        """Another window has a run going on in this thread: follow that one."""
        for run in await self.backend.active_runs():
            if run.thread_id == thread_id:
                self.take_up(run)

    @on(ChatTurns.TurnEnded)
    def go_on(self, ended: ChatTurns.TurnEnded) -> None:
        """A run has ended: what waited for that is sent, or returns to the box after a cancel."""
        ended.stop()
        if ended.run.status is RunStatus.CANCELLED:
            self._give_back(ended.thread_id)
        elif ended.run.status is RunStatus.COMPLETED and self.waiting.get(ended.thread_id):
            self.in_background(self.send_waiting(ended.thread_id), "send")

    async def send_waiting(self, thread_id: str) -> None:
        """Send the first text that waits, if no run is going on."""
        async with self._sending:
            if self.turns.get(thread_id) is None and self.waiting.get(thread_id):
                await self._send_next(thread_id)

    def _give_back(self, thread_id: str) -> None:
        """After a cancel the texts that waited go back to the box, before what stands there."""
        texts = self.waiting.get(thread_id, ())
        if not texts:
            return
        is_open = thread_id == self.open_thread_id
        draft = self.prompt.text if is_open else self.drafts.get(thread_id)
        draft = "\n\n".join(filter(None, (*texts, draft)))
        if is_open:
            self.prompt.put(draft)
        self.drafts.put(thread_id, draft)
        self._set_waiting(thread_id, ())
        self.remember(self._keep_given_back(thread_id))

    async def _keep_given_back(self, thread_id: str) -> None:
        await self.drafts.save(self.desk)
        await self.desk.queue(thread_id, self.waiting.get(thread_id, ()))
