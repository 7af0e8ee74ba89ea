"""Answering: from the start of a run to its end, in any number of threads at once."""

import asyncio
import contextlib
import logging
from dataclasses import dataclass, replace
from typing import assert_never

from textual import on
from textual.message import Message as TextualMessage
from textual.timer import Timer

from tutor_tui.backends.port import ThreadMark
from tutor_tui.domain.errors import NotFoundError, TutorError
from tutor_tui.domain.events import (
    MessageClosed,
    MessageOpened,
    RunChanged,
    RunEvent,
    TextDelta,
    ThoughtDelta,
)
from tutor_tui.domain.objects import Message, Run
from tutor_tui.ui.entries import is_failed
from tutor_tui.ui.screens.chat_base import UNEXPECTED
from tutor_tui.ui.screens.chat_thoughts import ChatThoughts
from tutor_tui.ui.turns import Turn
from tutor_tui.ui.widgets.message_log import MessageLog

_LOGGER = logging.getLogger(__name__)
_FRAMES_A_SECOND = 10
_FEW_TURNS = 8
_FRAMES_OF_MANY = 3
"""With more turns than a few, their rows move at every third frame: painting them all takes the
screen's time from keys and text.
"""

_UNSEEN_SECONDS = 0.2
"""How often text is fetched that nobody sees: what came meanwhile is one event."""


class ChatTurns(ChatThoughts):
    """Starting runs, following, cancelling and trying them again."""

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

    @dataclass
    class TurnEnded(TextualMessage):
        """A run has ended, and the screen says so."""

        thread_id: str
        run: Run

    _ticker: Timer

    def on_mount(self) -> None:
        """The spinner's clock stands still until a run goes on."""
        self._ticker = self.set_interval(1 / _FRAMES_A_SECOND, self._tick, pause=True)

    def begin_turn(self, thread_id: str, message: Message | None) -> Turn:
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
                if isinstance(event, TextDelta) and not self.is_shown(thread_id):
                    await asyncio.sleep(_UNSEEN_SECONDS)
        except TutorError as error:
            self.post_message(self.TurnBroke(thread_id, error.title))
        except Exception:  # a border: otherwise the worker fails in silence
            _LOGGER.exception("Following a run failed")
            self.post_message(self.TurnBroke(thread_id, UNEXPECTED))

    async def _new_run(self, thread_id: str) -> Run:
        run = await self.create_run(thread_id)
        turn = self.turns.get(thread_id)
        if turn is not None:
            turn.run = run
            if turn.is_cancelled:
                await self.backend.cancel_run(thread_id, run.id)
        return run

    async def create_run(self, thread_id: str) -> Run:
        """Ask for an answer by whoever answers in this thread."""
        return await self.backend.create_run(thread_id)

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
                self.turns.change(turn, run)
                if run.status.is_terminal:
                    self._end_turn(thread_id, run)
            case ThoughtDelta():
                self.show_thinking(thread_id, turn, arrived.event)
            case MessageOpened(message=message):
                turn.open(message)
                self.turns.touch(thread_id)
                self.show_message(thread_id, replace(message, thought=turn.thought))
                self.show_heading()  # which model answers may be known only now
            case TextDelta(message_id=message_id, text=text):
                turn.pieces.append(text)
                if self.is_shown(thread_id):
                    self.log_view.extend(message_id, text)
            case MessageClosed(message=message):
                turn.close(message)
                self.turns.touch(thread_id)
                self.show_message(thread_id, turn.message or message)
            case _:
                assert_never(arrived.event)

    def _end_turn(self, thread_id: str, run: Run) -> None:
        turn = self.turns.end(thread_id)
        if self.is_shown(thread_id):
            has_answer = turn is not None and turn.message is not None
            loose = None if turn is None or turn.is_open else turn.thought
            for entry in self.ending(replace(run, thought=loose), has_answer=has_answer):
                self.log_view.replace(entry)
        self._show_ended(thread_id, ThreadMark.FAILED if is_failed(run) else ThreadMark.UNREAD)
        self.post_message(self.TurnEnded(thread_id, run))

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
        self.refresh_bindings()
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
        self.refresh_bindings()

    def _tick(self) -> None:
        self.frame += 1
        self.show_activity()
        if len(self.turns) <= _FEW_TURNS or self.frame % _FRAMES_OF_MANY == 0:
            self.thread_list.tick(self.frame)

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
        try:
            with contextlib.suppress(NotFoundError):
                await self.backend.cancel_run(thread_id, run_id)
        except TutorError:
            turn = self.turns.get(thread_id)
            if turn is not None:
                turn.is_cancelled = False
            raise

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
        self.begin_turn(thread_id, None)
