"""The life of one run in this process, from `queued` to its end.

Every state is stored first and told afterwards. Text is told at once and stored at most every
`save_seconds`; how the run ended is stored together with the whole answer, in one transaction.
"""

import asyncio
import logging
import sqlite3
from collections.abc import AsyncGenerator
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Final, assert_never

from tutor_tui.assistants import endings
from tutor_tui.assistants.endings import Ending
from tutor_tui.assistants.events import Broadcast, with_text
from tutor_tui.assistants.ids import new_message_id
from tutor_tui.assistants.store import Store
from tutor_tui.assistants.tables import answers, messages, runs
from tutor_tui.assistants.text import PieceCleaner
from tutor_tui.assistants.timing import Timing
from tutor_tui.domain.errors import StoreError
from tutor_tui.domain.events import AnswerChecked, AnswerCut, AnswerText, TokensUsed, ToolsRequired
from tutor_tui.domain.objects import Message, MessageStatus, Role, Run, RunStatus
from tutor_tui.domain.requests import PageRequest
from tutor_tui.engines.base import HISTORY_LIMIT, Engine, Turn

_log = logging.getLogger(__name__)
_PIECES_IN_A_ROW: Final = 32


class Stop(Enum):
    """Why a run is stopped from outside."""

    CANCELLED = auto()
    RELEASED = auto()
    GONE = auto()


@dataclass(frozen=True, slots=True)
class Taken:
    """A run that this process answers, with what was written of its answer before."""

    run: Run
    owner: str
    message: Message | None = None


class LiveRun:
    """One run that this process answers. `live` is its life, `stop` cuts it short."""

    def __init__(self, taken: Taken, store: Store, engine: Engine, timing: Timing) -> None:
        self.broadcast = Broadcast(taken.run, taken.message)
        self._owner = taken.owner
        self._store = store
        self._engine = engine
        self._timing = timing
        self._stop: Stop | None = None
        self._stopped = asyncio.Event()
        self._cleaner = PieceCleaner()
        self._pieces: list[str] = []
        self._saved_pieces = 0
        self._has_unsaved = asyncio.Event()
        self._findings: dict[str, str] = {}

    @property
    def run(self) -> Run:
        """The run as it is now."""
        return self.broadcast.run

    def stop(self, reason: Stop) -> None:
        """End the answering; `live` then stores what there is. The first reason counts."""
        if self._stop is None:
            self._stop = reason
        self._stopped.set()

    def note_cancelling(self) -> None:
        """Tell followers that the run has been asked to stop."""
        if not self.run.status.is_terminal and self.run.status is not RunStatus.CANCELLING:
            self.broadcast.change(replace(self.run, status=RunStatus.CANCELLING))

    async def live(self) -> None:
        """Answer, and store how that ended. Followers are always told an end."""
        try:
            ending = await self._answer_in_time()
            if self._stop is Stop.RELEASED and ending is endings.CANCELLED:
                await self._release()
            elif self._stop is Stop.GONE:
                self._tell_end(endings.CANCELLED, self.broadcast.message)
            else:
                await self._end(ending)
        finally:
            self.broadcast.close()

    async def _answer_in_time(self) -> Ending:
        answering = asyncio.create_task(self._answer())
        helpers = {
            asyncio.create_task(self._save_regularly()),
            stopped := asyncio.create_task(self._wait_until_stopped()),
        }
        try:
            await asyncio.wait(
                {answering, stopped},
                timeout=self._timing.run_seconds,
                return_when=asyncio.FIRST_COMPLETED,
            )
            is_late = not answering.done() and self._stop is None
            answering.cancel()
            await asyncio.wait({answering}, timeout=self._timing.stop_seconds)
        finally:
            for task in (answering, *helpers):
                task.cancel()
        return endings.EXPIRED if is_late else self._ending_of(answering)

    async def _wait_until_stopped(self) -> None:
        await self._stopped.wait()

    def _ending_of(self, answering: asyncio.Task[None]) -> Ending:
        if not answering.done() or answering.cancelled():
            return endings.CANCELLED
        error = answering.exception()
        if error is None:
            return endings.COMPLETED if self._pieces else endings.UNANSWERED
        if self._stop is not None:
            return endings.CANCELLED
        _log.warning("run %s failed", self.run.id, exc_info=error)
        return endings.ending_of(error)

    async def _answer(self) -> None:
        await self._begin()
        history = await self._store.read(
            lambda db: messages.page(db, self.run.thread_id, PageRequest(limit=HISTORY_LIMIT + 1))
        )
        earlier = [message for message in history.data if message.run_id != self.run.id]
        turn = Turn(self.run, tuple(reversed(earlier[:HISTORY_LIMIT])))
        await self._take_all(turn)
        await self._take_text(self._cleaner.finish())

    async def _begin(self) -> None:
        now = self._timing.now
        if not await self._store.write(lambda db: runs.begin(db, self.run, now)):
            return  # asked to stop meanwhile: whoever asked will stop it
        self.broadcast.change(replace(self.run, status=RunStatus.IN_PROGRESS, started_at=now))

    async def _take_all(self, turn: Turn) -> None:
        events = self._engine.answer(turn)
        try:
            async for event in events:
                match event:
                    case AnswerText(text=text):
                        await self._take_text(self._cleaner.feed(text))
                    case AnswerChecked(check=check):
                        self._findings |= check.as_metadata()
                    case ToolsRequired() | TokensUsed() | AnswerCut():
                        continue
                    case _:
                        assert_never(event)
        finally:
            if isinstance(events, AsyncGenerator):
                await events.aclose()

    async def _take_text(self, text: str) -> None:
        if not text:
            return
        is_first = not self._pieces
        self._pieces.append(text)
        if is_first:
            await self._open_message(text)
        self.broadcast.add_text(text)
        self._has_unsaved.set()
        if len(self._pieces) % _PIECES_IN_A_ROW == 0:
            await asyncio.sleep(0)  # an engine that never waits must not hold up the screen

    async def _open_message(self, text: str) -> None:
        new = Message(
            id=new_message_id(),
            thread_id=self.run.thread_id,
            created_at=self._timing.now,
            role=Role.ASSISTANT,
            content=(),
            status=MessageStatus.IN_PROGRESS,
            assistant_id=self.run.assistant_id,
            run_id=self.run.id,
        )
        message = await self._store.write(lambda db: answers.open_answer(db, with_text(new, text)))
        self._saved_pieces = 1
        self.broadcast.open_message(message)

    async def _save_regularly(self) -> None:
        while True:
            await self._has_unsaved.wait()
            self._has_unsaved.clear()
            await self._save()
            await self._timing.sleep(self._timing.save_seconds)

    async def _save(self) -> None:
        message_id, count = self.broadcast.message_id, len(self._pieces)
        text = "".join(self._pieces[self._saved_pieces : count])
        if message_id is None or not text:
            return
        try:
            is_there = await self._store.write(
                lambda db: messages.append_text(db, message_id, text)
            )
        except StoreError as error:
            # The text stays in memory: the next attempt, or the end, stores it.
            _log.warning("the answer of run %s could not be saved yet: %s", self.run.id, error)
            self._has_unsaved.set()
            return
        self._saved_pieces = count
        if not is_there:
            self.stop(Stop.GONE)

    async def _release(self) -> None:
        """Leave the run to the next start, which answers it again, or ends it as failed."""
        if not self._engine.is_resumable:
            await self._end(endings.INTERRUPTED)
            return
        message, run_id = self.broadcast.message, self.run.id

        def release(db: sqlite3.Connection) -> None:
            if message is not None:
                messages.close(db, message)
            runs.release(db, run_id, self._owner)

        try:
            await self._store.write(release)
        except StoreError as error:
            _log.warning("run %s could not be released: %s", run_id, error)

    async def _end(self, ending: Ending) -> None:
        run = ending.applied_to(self.run, self._timing.now)
        message = self.broadcast.message
        if message is not None:
            message = ending.closed(message, self._timing.now, self._findings)
        try:
            is_stored = await self._store.write(
                lambda db: answers.store_end(db, run, message, self._owner)
            )
        except StoreError as error:
            _log.warning("the end of run %s could not be saved: %s", self.run.id, error)
            self._tell_end(endings.ending_of(error), self.broadcast.message)
            return
        self._tell_end(ending if is_stored else endings.CANCELLED, self.broadcast.message)

    def _tell_end(self, ending: Ending, message: Message | None) -> None:
        now = self._timing.now
        if message is not None:
            self.broadcast.close_message(ending.closed(message, now, self._findings))
        self.broadcast.change(ending.applied_to(self.run, now))
