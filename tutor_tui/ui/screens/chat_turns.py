"""Asking and answering: from Enter to the end of the run, in any number of threads at once."""

import asyncio
import contextlib
import logging
from dataclasses import dataclass
from typing import assert_never

from textual import on
from textual.message import Message as TextualMessage
from textual.timer import Timer

from tutor_tui.backends.port import ThreadMark
from tutor_tui.domain.errors import NotFoundError, StoreError, ThreadBusyError, TutorError
from tutor_tui.domain.events import MessageClosed, MessageOpened, RunChanged, RunEvent, TextDelta
from tutor_tui.domain.objects import Message, Run, RunStatus
from tutor_tui.domain.text import clean_text
from tutor_tui.saved_threads import SavedThread
from tutor_tui.ui.entries import is_failed, queued_key
from tutor_tui.ui.screens.chat_base import UNEXPECTED, ChatBase, Place, Unsent
from tutor_tui.ui.titles import title_from
from tutor_tui.ui.turns import Turn
from tutor_tui.ui.widgets.message_log import MessageLog
from tutor_tui.ui.widgets.prompt import Prompt

_LOGGER = logging.getLogger(__name__)
_FRAMES_A_SECOND = 10


class ChatTurns(ChatBase):
    """Storing what was asked, following its run, queueing, cancelling, trying again."""

    @dataclass
    class RunEventArrived(TextualMessage):
        """A followed run told something."""

        thread_id: str
        event: RunEvent

    @dataclass
    class TurnBroke(TextualMessage):
        """A run could not be started or followed; the sentence says why."""

        thread_id: str
        sentence: str

    _frame = 0
    _ticker: Timer

    def on_mount(self) -> None:
        """The spinner's clock stands still until a run goes on."""
        self._sending = asyncio.Lock()
        self._ticker = self.set_interval(1 / _FRAMES_A_SECOND, self._tick, pause=True)

    # -- sending -----------------------------------------------------------------------------

    @on(Prompt.Submitted)
    def send(self, event: Prompt.Submitted) -> None:
        """Store what was written; with nothing written, try a failed run again."""
        event.stop()
        self.notice_line.dismiss()
        if event.text.strip():
            unsent = Unsent(self.place, event.text)
            self.unsent.append(unsent)
            self.in_background(self._send(unsent), "send")
        elif self.shown.can_retry and not self.unsent:
            self.action_retry()
        if self.is_opening_failed:
            self.open_backend()

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
            self.prompt.keep(unsent.text)

    async def _create_thread(self, place: Place, text: str) -> None:
        title = title_from(text)
        thread = await self.backend.create_thread(metadata={"title": title})
        saved = SavedThread(thread.id, title)
        await self._save_thread(saved)
        draft = self.drafts.get(place.key)
        self.drafts.put(place.key, "")
        self.drafts.put(thread.id, draft)
        place.thread_id = thread.id
        self.book.add(saved)
        self.show_rows()
        if place is self.place:
            self.shown.thread_id = thread.id
            self.show_heading()
            self.remember(self.desk.select(thread.id))

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
                self._begin_turn(thread_id, message)
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

    def _begin_turn(self, thread_id: str, message: Message | None) -> Turn:
        """The message is shown, and its answer asked for."""
        if message is not None:
            self.turns.touch(thread_id)
            if self.is_shown(thread_id):
                self.show_welcome(False)
                self.log_view.append(self.entries.message(message))
                self.log_view.action_scroll_end()
        turn = self.turns.begin(thread_id)
        self._show_running(thread_id)
        self._start(thread_id, None)
        return turn

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
        await self._queue(thread_id, ())
        self._begin_turn(thread_id, message)
        await self._queue(thread_id, tuple(rest))

    async def _follow_elsewhere(self, thread_id: str) -> None:
        """Another window has a run going on in this thread: follow that one."""
        for run in await self.backend.active_runs():
            if run.thread_id == thread_id:
                self.take_up(run)

    # -- following ---------------------------------------------------------------------------

    def take_up(self, run: Run) -> None:
        """Follow a run that was going on already."""
        if self.turns.get(run.thread_id) is None:
            self.turns.begin(run.thread_id, run, age=self.clock() - run.created_at)
            self._show_running(run.thread_id)
            self._start(run.thread_id, run)

    def _start(self, thread_id: str, run: Run | None) -> None:
        self.run_worker(
            self._answer(thread_id, run),
            group=f"turn {thread_id}",
            exclusive=True,
            exit_on_error=False,
        )

    async def _answer(self, thread_id: str, run: Run | None) -> None:
        try:
            run = run or await self._new_run(thread_id)
            async for event in self.backend.follow_run(thread_id, run.id):
                self.post_message(self.RunEventArrived(thread_id, event))
        except TutorError as error:
            self.post_message(self.TurnBroke(thread_id, error.title))
        except Exception:  # a border: otherwise the worker fails in silence
            _LOGGER.exception("Following a run failed")
            self.post_message(self.TurnBroke(thread_id, UNEXPECTED))

    async def _new_run(self, thread_id: str) -> Run:
        run = await self.backend.create_run(thread_id)
        turn = self.turns.get(thread_id)
        if turn is not None:
            turn.run = run
            if turn.is_cancelled:
                await self.backend.cancel_run(thread_id, run.id)
        return run

    @on(RunEventArrived)
    def follow(self, arrived: RunEventArrived) -> None:
        """One event of a run, into the state and onto the screen."""
        arrived.stop()
        thread_id = arrived.thread_id
        turn = self.turns.get(thread_id)
        if turn is None:
            return
        match arrived.event:
            case RunChanged(run=run):
                turn.run = run
                if run.status.is_terminal:
                    self._end_turn(thread_id, run)
            case MessageOpened(message=message):
                turn.open(message)
                self.turns.touch(thread_id)
                self._show_message(thread_id, message)
            case TextDelta(message_id=message_id, text=text):
                turn.pieces.append(text)
                if self.is_shown(thread_id):
                    self.log_view.extend(message_id, text)
            case MessageClosed(message=message):
                turn.open(message)
                self.turns.touch(thread_id)
                self._show_message(thread_id, message)
            case _:
                assert_never(arrived.event)

    def _show_message(self, thread_id: str, message: Message) -> None:
        if not self.is_shown(thread_id):
            return
        entry = self.entries.message(message)
        if self.log_view.entry(message.id) is not None:
            self.log_view.replace(entry)
            return
        texts = self.waiting.get(thread_id, ())
        for place in range(len(texts)):
            self.log_view.remove_entry(queued_key(place))
        self.log_view.append(entry)
        for waiting in self.entries.queued(texts):
            self.log_view.append(waiting)

    def _end_turn(self, thread_id: str, run: Run) -> None:
        turn = self.turns.end(thread_id)
        if self.is_shown(thread_id):
            has_answer = turn is not None and turn.message is not None
            for entry in self._ending(run, has_answer=has_answer):
                self.log_view.append(entry)
        self._show_ended(thread_id, ThreadMark.FAILED if is_failed(run) else ThreadMark.UNREAD)
        if run.status is RunStatus.CANCELLED:
            self._give_back(thread_id)
        elif run.status is RunStatus.COMPLETED and self.waiting.get(thread_id):
            self.in_background(self._send_waiting(thread_id), "send")

    async def _send_waiting(self, thread_id: str) -> None:
        async with self._sending:
            if self.turns.get(thread_id) is None and self.waiting.get(thread_id):
                await self._send_next(thread_id)

    @on(TurnBroke)
    def end_broken_turn(self, broke: TurnBroke) -> None:
        """There is no run to follow: say so in the thread and offer to try again."""
        broke.stop()
        self.turns.end(broke.thread_id)
        if self.is_shown(broke.thread_id):
            entry = self.entries.failure("broken", broke.sentence)
            self.shown.failure_keys.append(entry.key)
            self.shown.can_retry = True
            self.log_view.append(entry)
        self._show_ended(broke.thread_id, ThreadMark.FAILED)

    def _show_running(self, thread_id: str) -> None:
        self.book.set_running(thread_id, True)
        self.show_row(thread_id)
        self.show_activity()
        self._ticker.resume()

    def _show_ended(self, thread_id: str, mark: ThreadMark) -> None:
        if not len(self.turns):
            self._ticker.pause()
        self.book.set_running(thread_id, False)
        is_seen = self.is_shown(thread_id)
        if thread_id in self.book and not is_seen and self.book.set_mark(thread_id, mark):
            self.remember(self.desk.mark(thread_id, mark))
        self.show_row(thread_id)
        self.show_activity()

    def _tick(self) -> None:
        self._frame += 1
        self.show_activity()
        self.thread_list.tick(self._frame)

    def show_activity(self) -> None:
        """The live line of the open thread's run."""
        thread_id = self.shown.thread_id
        self.log_view.set_activity(self.turns.activity(thread_id, self._frame))

    # -- stopping and trying again -----------------------------------------------------------

    def cancel_turn(self) -> bool:
        """Stop the open thread's run; whether there was one to stop."""
        thread_id = self.open_thread_id
        turn = self.turns.get(thread_id)
        if turn is None or thread_id is None or turn.is_cancelled:
            return False
        turn.is_cancelled = True
        self.show_activity()
        if turn.run is not None:
            self.in_background(self._cancel(thread_id, turn.run.id), "cancel")
        return True

    async def _cancel(self, thread_id: str, run_id: str) -> None:
        with contextlib.suppress(NotFoundError):
            await self.backend.cancel_run(thread_id, run_id)

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

    @on(MessageLog.RetryWanted)
    def retry_from_log(self, event: MessageLog.RetryWanted) -> None:
        """The log's key for trying again."""
        event.stop()
        self.action_retry()

    def action_retry(self) -> None:
        """A new run on the same messages, however the last one ended."""
        thread_id = self.shown.thread_id
        if thread_id is None or self.turns.get(thread_id) is not None:
            return
        self.shown.can_retry = False
        for key in self.shown.failure_keys:
            self.log_view.remove_entry(key)
        self.shown.failure_keys.clear()
        self.clear_mark(thread_id)
        self._begin_turn(thread_id, None)
