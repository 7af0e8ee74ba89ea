"""Going to a thread: its newest messages at once, older ones when they are wanted."""

from collections.abc import Iterator

from textual import on

from tutor_tui.domain.errors import TutorError
from tutor_tui.domain.objects import Message, Role, Run
from tutor_tui.ui.entries import is_failed
from tutor_tui.ui.places import Place, Shown
from tutor_tui.ui.screens.chat_base import ChatBase
from tutor_tui.ui.widgets.message_log import Entry, MessageLog

_FIRST_PAGE = 50
_OLDER_PAGE = 100


class ChatPages(ChatBase):
    """How one thread replaces another, and what of it is shown."""

    def go_to(self, thread_id: str | None) -> None:
        """Leave the open thread for another, or for one that does not exist yet."""
        self.keep_draft()
        self._leave_new_place()
        self.place = Place(thread_id)
        self.shown = Shown()
        on_their_way = [u.text for u in self.unsent if u.place.key == self.place.key]
        self.prompt.show(self.drafts.get(self.place.key), self.place, on_their_way)
        self.thread_list.open(thread_id)
        if self.opened.is_set():
            self.remember(self.desk.select(thread_id))
        self.show_heading()
        if thread_id is None:
            self.log_view.show(())
            self.show_welcome(True)
        else:
            self.show_page_again()
        self.show_activity()

    def _leave_new_place(self) -> None:
        """What is on its way to a thread that is only being created is no draft of the next one."""
        place = self.place
        if place.thread_id is None and self.prompt.is_handing_over:
            choice = self.choices.pop(place.key, None)
            place.left_as = self.drafts.set_apart()
            if choice is not None:
                self.choices[place.key] = choice

    def show_page_again(self) -> None:
        """Read the open thread's newest messages and show them."""
        self.run_worker(
            self._guarded(self._load(self.place)), group="page", exclusive=True, exit_on_error=False
        )

    async def _load(self, place: Place) -> None:
        thread_id = place.key
        try:
            messages, has_older, last_run = await self._newest(thread_id)
        except TutorError as error:
            self.log_view.show((self.entries.failure("unreadable", error.title, note=""),))
            self.show_welcome(False)
            raise
        if place is self.place:
            self._show_page(thread_id, messages, has_older, last_run)

    async def _newest(self, thread_id: str) -> tuple[tuple[Message, ...], bool, Run | None]:
        """The last page, read again if messages changed while it was read."""
        while True:
            version = self.turns.version(thread_id)
            page = await self.backend.list_messages(thread_id, limit=_FIRST_PAGE)
            runs = await self.backend.list_runs(thread_id, limit=1)
            if version == self.turns.version(thread_id):
                last_run = runs.data[0] if runs.data else None
                return tuple(reversed(page.data)), page.has_more, last_run

    def _show_page(
        self, thread_id: str, messages: tuple[Message, ...], has_older: bool, last_run: Run | None
    ) -> None:
        entries = self._page_entries(thread_id, messages)
        self.shown = Shown(thread_id, messages[0].id if messages else None, last_run)
        if self.turns.get(thread_id) is None and last_run is not None:
            has_answer = bool(messages) and messages[-1].run_id == last_run.id
            entries += self.ending(last_run, has_answer=has_answer)
        entries += self.entries.queued(self.waiting.get(thread_id, ()))
        self.show_welcome(not entries)
        self.log_view.show(entries, has_older=has_older)
        self.show_activity()
        self.history.add_older(m.text for m in messages if m.role is Role.USER)
        self.clear_mark(thread_id)

    def _page_entries(self, thread_id: str, messages: tuple[Message, ...]) -> list[Entry]:
        turn = self.turns.get(thread_id)
        growing = turn.message if turn is not None else None
        settled = [self.entries.message(m) for m in messages if not growing or m.id != growing.id]
        if turn is None:
            return settled
        if growing is not None:
            thought = turn.thought if turn.is_open else growing.thought
            settled.append(self.entries.message(growing, turn.text, thought))
        if turn.run is not None and turn.thought is not None and not turn.is_open:
            settled.append(self.entries.thinking(turn.run, turn.thought))
        return settled

    def ending(self, run: Run, *, has_answer: bool) -> tuple[Entry, ...]:
        """What is to be said of the last run, remembered so that trying again takes it away."""
        entries = tuple(self._ending(run, has_answer))
        self.shown.last_run = run
        self.shown.can_retry = is_failed(run)
        self.shown.failure_keys += [entry.key for entry in entries]
        return entries

    def _ending(self, run: Run, has_answer: bool) -> Iterator[Entry]:
        if run.thought is not None:
            yield self.entries.thinking(run, run.thought, is_over=True)
        entry = self.entries.ended(run, has_answer=has_answer)
        if entry is not None:
            yield entry

    def keep_draft(self) -> None:
        """Remember what stands in the box for the thread that is open."""
        if self.drafts.put(self.place.key, self.prompt.text) and self.opened.is_set():
            self.remember(self.drafts.save(self.desk))

    # -- older messages ----------------------------------------------------------------------

    @on(MessageLog.OlderWanted)
    def show_older(self, event: MessageLog.OlderWanted) -> None:
        """The log was scrolled to its top: put what is older above it."""
        event.stop()
        self.in_background(self._older(), "older")

    async def _older(self) -> None:
        shown = self.shown
        if shown.thread_id is None or shown.oldest_id is None:
            return
        page = await self.backend.list_messages(
            shown.thread_id, limit=_OLDER_PAGE, after=shown.oldest_id
        )
        if shown is self.shown:
            shown.oldest_id = page.data[-1].id if page.data else None
            entries = [self.entries.message(message) for message in reversed(page.data)]
            self.log_view.prepend(entries, has_older=page.has_more)
