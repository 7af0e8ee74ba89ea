"""The life of one run in this process, from `queued` to its end or to where it waits for outputs.

Every state is stored first and told afterwards. How a run ended is stored together with the whole
answer, in one transaction.
"""

import asyncio
import logging
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum, auto

from tutor_tui.assistants import endings
from tutor_tui.assistants.endings import Ending
from tutor_tui.assistants.events import Broadcast
from tutor_tui.assistants.folder import FileFolder
from tutor_tui.assistants.listening import Heard, listen
from tutor_tui.assistants.own_calls import waiting_calls, with_own_outputs, without_outputs
from tutor_tui.assistants.pictures import with_pictures
from tutor_tui.assistants.store import Store
from tutor_tui.assistants.tables import answers, messages, practice, runs, steps
from tutor_tui.assistants.tables.answers import Outcome
from tutor_tui.assistants.tables.runs import OwnedRun
from tutor_tui.assistants.timing import Timing
from tutor_tui.assistants.turns import read_turn
from tutor_tui.assistants.writing import Writing, new_step
from tutor_tui.domain.errors import StoreError
from tutor_tui.domain.events import ServiceEvent
from tutor_tui.domain.objects import Message, Run, RunStatus
from tutor_tui.domain.steps import ToolCalls
from tutor_tui.domain.thoughts import Thought
from tutor_tui.engines.base import Engine, resumes

_log = logging.getLogger(__name__)


class Stop(Enum):
    """Why a run is stopped from outside."""

    CANCELLED = auto()
    RELEASED = auto()
    GONE = auto()


@dataclass(frozen=True, slots=True)
class Taken:
    """A run that this process answers, with what was written of its answer before.

    `kept` is the part of that text which stays where the engine takes its answer up, `thought` what
    stays of its thoughts. `opening` is what has just happened to the run, for those who follow
    from the very beginning.
    """

    run: Run
    owner: str
    message: Message | None = None
    kept: str = ""
    opening: Iterable[ServiceEvent] = ()
    thought: Thought | None = None


class LiveRun:
    """One run that this process answers. `live` is its life, `stop` cuts it short."""

    def __init__(
        self, taken: Taken, store: Store, engine: Engine, timing: Timing, folder: FileFolder
    ) -> None:
        self.at_first = taken.run
        self.broadcast = Broadcast(taken.run, taken.message, taken.opening, taken.thought)
        self._owner = taken.owner
        self._store = store
        self._engine = engine
        self._timing = timing
        self._folder = folder
        self._stop: Stop | None = None
        self._stopped = asyncio.Event()
        self._writing = Writing(self.broadcast, store, timing, taken.kept)
        self._heard = Heard()
        self._ending: Ending | None = None

    @property
    def run(self) -> Run:
        """The run as it is now."""
        return self.broadcast.run

    @property
    def is_answered(self) -> bool:
        """Whether answering goes on: the run neither has ended nor waits for its client."""
        status = self.run.status
        return not status.is_terminal and status is not RunStatus.REQUIRES_ACTION

    @property
    def unwanted_token(self) -> str | None:
        """The token of an answer that may go on elsewhere although nobody wants it any more."""
        is_left = self._stop in {Stop.RELEASED, Stop.GONE}
        is_cut = self._ending in {endings.CANCELLED, endings.EXPIRED} or self._writing.is_full
        return self._writing.token if is_cut and not is_left else None

    def stop(self, reason: Stop) -> None:
        """End the answering; `live` then stores what there is. The first reason counts."""
        if self._stop is None:
            self._stop = reason
        self._stopped.set()

    def note_cancelling(self) -> None:
        """Tell followers that the run has been asked to stop."""
        if self.is_answered and self.run.status is not RunStatus.CANCELLING:
            self.broadcast.change(replace(self.run, status=RunStatus.CANCELLING))

    async def live(self) -> None:
        """Answer, and store how that ended. Followers are always told an end."""
        try:
            ending = self._ending = await self._answer_in_time()
            if self._stop is Stop.RELEASED and ending is endings.CANCELLED:
                await self._release()
            elif self._stop is Stop.GONE:
                self._tell_end(endings.CANCELLED)
            elif ending is None:
                await self._wait_for_outputs()
            else:
                await self._end(ending)
        finally:
            self.broadcast.close()

    async def _answer_in_time(self) -> Ending | None:
        """How the run ends; None where it waits for outputs first."""
        answering = asyncio.create_task(self._answer())
        helpers = {
            asyncio.create_task(self._save_regularly()),
            stopped := asyncio.create_task(self._wait_until_stopped()),
        }
        try:
            await asyncio.wait(
                {answering, stopped},
                timeout=self._timing.seconds_until(self.run.expires_at),
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

    async def _save_regularly(self) -> None:
        if not await self._writing.save_regularly():
            self.stop(Stop.GONE)

    def _ending_of(self, answering: asyncio.Task[None]) -> Ending | None:
        if not answering.done() or answering.cancelled():
            return endings.CANCELLED
        error = answering.exception()
        if error is None:
            return self._ending_of_all_heard()
        if self._stop is not None:
            return endings.CANCELLED
        _log.warning("run %s failed", self.run.id, exc_info=error)
        return endings.ending_of(error)

    def _ending_of_all_heard(self) -> Ending | None:
        if self._heard.cut:
            return endings.incomplete(self._heard.cut)
        if self._heard.calls:
            return None
        return endings.COMPLETED if self._writing.has_text else endings.UNANSWERED

    async def _answer(self) -> None:
        await self._begin()
        while await self._go_on():
            pass

    async def _go_on(self) -> bool:
        """Listen to the engine once; whether it goes on, having called only our own functions."""
        heard = self._heard = self._heard.next_round(self._writing)
        turn, heard.earlier = await self._store.read(
            lambda db: (read_turn(db, self.run), steps.usage_of_run(db, self.run.id))
        )
        if turn is None:
            heard.cut = "max_prompt_tokens"
            return False
        maximum = self.run.max_completion_tokens
        if maximum is not None and heard.earlier.completion_tokens >= maximum:
            heard.cut = "max_completion_tokens"
            return False
        self._writing.token = turn.resume_token
        turn = await with_pictures(turn, self._folder)
        await listen(self._engine, turn, self._writing, heard)
        heard.calls = await with_own_outputs(self._engine, turn, heard.calls, self._writing)
        if not heard.calls or waiting_calls(heard.calls):
            return False
        await self._store_own_calls()
        return True

    async def _store_own_calls(self) -> None:
        """Keep a step of calls that the program has answered itself."""
        now, heard = self._timing.now, self._heard
        step = new_step(self.run, ToolCalls(heard.calls), now)
        usage = heard.usage(self._writing)
        closed = endings.COMPLETED.closed_step(step, now, usage)
        await self._writing.save_up_to_here(lambda db: steps.insert_closed(db, closed))
        self.broadcast.open_step(replace(step, details=ToolCalls(without_outputs(heard.calls))))
        self.broadcast.close_step(closed)

    async def _begin(self) -> None:
        now = self._timing.now
        if not await self._store.write(lambda db: runs.begin(db, self.run, now)):
            return  # asked to stop meanwhile: whoever asked will stop it
        started_at = self.run.started_at or now
        self.broadcast.change(
            replace(self.run, status=RunStatus.IN_PROGRESS, started_at=started_at)
        )

    async def _wait_for_outputs(self) -> None:
        """Leave the run to whoever brings the outputs; in whichever process, it goes on there."""
        owned, message, now = self._owned, self.broadcast.message, self._timing.now
        called = new_step(self.run, ToolCalls(self._heard.calls), now)
        step = replace(called, usage=self._heard.usage(self._writing))

        def wait(db: sqlite3.Connection) -> Outcome | None:
            self._writing.thinking.store(db, is_kept=True)
            return answers.wait_for_outputs(db, owned, step, message, now)

        try:
            waiting = await self._store.write(wait)
        except StoreError as error:
            await self._end(endings.ending_of(error))
            return
        if waiting is None:
            await self._end(endings.CANCELLED)
            return
        self._tell_written(waiting)
        self.broadcast.open_step(called)
        self.broadcast.change(waiting.run)

    async def _release(self) -> None:
        """Leave the run to the next start, which answers it again, or ends it as failed."""
        if not resumes(self._engine, self.run):
            await self._end(endings.INTERRUPTED)
            return
        message, run_id = self.broadcast.message, self.run.id

        def release(db: sqlite3.Connection) -> None:
            self._writing.thinking.store(db, is_kept=False)
            if message is not None:
                messages.close(db, message)
            runs.release(db, run_id, self._owner)

        try:
            await self._store.write(release)
        except StoreError as error:
            _log.warning("run %s could not be released: %s", run_id, error)

    async def _end(self, ending: Ending) -> None:
        now = self._timing.now
        try:
            ended = await self._store.write(lambda db: self._store_end(db, ending, now))
        except StoreError as error:
            _log.warning("the end of run %s could not be saved: %s", self.run.id, error)
            self._tell_end(endings.ending_of(error))
            return
        if ended is None:
            self._tell_end(endings.CANCELLED)
            return
        self._tell_written(ended)
        self.broadcast.change(ended.run)

    def _store_end(self, db: sqlite3.Connection, ending: Ending, now: int) -> Outcome | None:
        """The end with the answer and, of a whole one, how it marked the person's."""
        message, heard = self.broadcast.message, self._heard
        usage, findings = heard.usage(self._writing), heard.findings
        self._writing.thinking.store(db, is_kept=True)
        ended = answers.store_end(
            db, self._owned, ending, now, message=message, usage=usage, findings=findings
        )
        if ended is not None and heard.marked is not None and ending is endings.COMPLETED:
            practice.record(db, ended.run.id, heard.marked, now)
        return ended

    def _tell_written(self, outcome: Outcome) -> None:
        if outcome.message is not None:
            self.broadcast.close_message(outcome.message)
        if outcome.step is not None:
            self.broadcast.close_step(outcome.step)

    def _tell_end(self, ending: Ending) -> None:
        """Tell an end that is not stored, or was stored by somebody else."""
        now, message = self._timing.now, self.broadcast.message
        if message is not None:
            self.broadcast.close_message(ending.closed(message, now, self._heard.findings))
        self.broadcast.change(ending.applied_to(self.run, now))

    @property
    def _owned(self) -> OwnedRun:
        return OwnedRun(self.run, self._owner)
