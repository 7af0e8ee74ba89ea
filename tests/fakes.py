"""A backend in memory, whose answers a test scripts and holds back at will.

The backend fulfils the port and passes its contract suite, so that what the screen does with it
is what it does with the real ones.
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Final, TypeAlias

from tests.fake_threads import NOON, FakeThreads, Gate, page
from tutor_tui.backends.port import Notice
from tutor_tui.domain.answerers import DELAY_KEY
from tutor_tui.domain.checks import Check
from tutor_tui.domain.content import TextContent
from tutor_tui.domain.errors import NotFoundError, TutorError
from tutor_tui.domain.events import (
    MessageClosed,
    MessageOpened,
    RunChanged,
    RunEvent,
    TextDelta,
    ThoughtDelta,
)
from tutor_tui.domain.objects import (
    Assistant,
    LastError,
    Message,
    MessageStatus,
    Order,
    Page,
    Role,
    Run,
    RunStatus,
)
from tutor_tui.domain.thoughts import THINKING, Thought

__all__ = ["NOON", "FakeBackend", "Gate", "Step"]

_LOOK_SECONDS: Final = 0.02
Step: TypeAlias = str | Gate | Check | Thought | TutorError
"""A piece of text, a wait, a check of the answer, a thought, or what the run fails with."""


class FakeBackend(FakeThreads):
    """Answers each run with the next script, or with a sentence of its own."""

    engine_name = "symbolic tutor"

    def __init__(self) -> None:
        super().__init__()
        self.notices: tuple[Notice, ...] = ()
        self.opening: Gate | None = None
        self._scripts: deque[tuple[Step, ...]] = deque()
        self._answers: dict[str, Message] = {}
        self._thoughts: dict[str, Thought] = {}
        self._followers: dict[str, list[asyncio.Queue[RunEvent]]] = {}
        self._tasks: dict[str, asyncio.Task[None]] = {}

    # -- what a test says --------------------------------------------------------------------

    def script(self, *steps: Step) -> None:
        """Answer the next run that has no script yet with these steps."""
        self._scripts.append(steps)

    def run_statuses(self, thread_id: str) -> list[RunStatus]:
        """How a thread's runs stand, oldest first."""
        return [run.status for run in self._conversation(thread_id).runs.values()]

    # -- the port ----------------------------------------------------------------------------

    async def open(self) -> tuple[Notice, ...]:
        await self._called("open")
        if self.opening is not None:
            await self.opening.wait()
        return self.notices

    async def close(self) -> None:
        await self._called("close")
        for task in self._tasks.values():
            task.cancel()
        await asyncio.gather(*self._tasks.values(), return_exceptions=True)

    def warm_up(self) -> None:
        self.calls.append("warm_up")

    async def default_assistant(self) -> Assistant:
        return Assistant(id="asst_1", created_at=NOON, model="tutor", name="Math Tutor")

    async def delete_thread(self, thread_id: str) -> None:
        await self._called("delete_thread")
        conversation = self._conversation(thread_id)
        for run in tuple(conversation.runs.values()):
            if not run.status.is_terminal:
                await self.cancel_run(thread_id, run.id)
        del self._conversations[thread_id]

    async def create_run(self, thread_id: str, *, assistant_id: str | None = None) -> Run:
        await self._called("create_run")
        conversation = self._conversation(thread_id)
        self._refuse_if_busy(conversation)
        run = Run(
            id=self._id("run"),
            thread_id=thread_id,
            assistant_id=assistant_id or "asst_1",
            status=RunStatus.QUEUED,
            model="tutor",
            instructions="",
            created_at=NOON,
        )
        conversation.runs[run.id] = run
        question = conversation.messages[-1].text if conversation.messages else ""
        steps = self._scripts.popleft() if self._scripts else (f"An answer to: {question}",)
        self._tasks[run.id] = asyncio.create_task(self._play(run, steps))
        return run

    async def retrieve_run(self, thread_id: str, run_id: str) -> Run:
        await self._called("retrieve_run")
        return self._run(thread_id, run_id)

    async def list_runs(
        self, thread_id: str, *, limit: int = 20, order: Order = "desc"
    ) -> Page[Run]:
        await self._called("list_runs")
        runs = self._conversation(thread_id).runs
        return page(list(runs.values()), list(runs), limit, order, None, None)

    async def active_runs(self) -> tuple[Run, ...]:
        await self._called("active_runs")
        return tuple(
            run
            for conversation in self._conversations.values()
            for run in conversation.runs.values()
            if not run.status.is_terminal
        )

    async def changes_elsewhere(self) -> AsyncIterator[None]:
        while True:
            yield
            await asyncio.sleep(_LOOK_SECONDS)

    async def cancel_run(self, thread_id: str, run_id: str) -> Run:
        await self._called("cancel_run")
        run = self._run(thread_id, run_id)
        if not run.status.is_terminal:
            self._change(replace(run, status=RunStatus.CANCELLING))
            self._tasks[run_id].cancel()
            await asyncio.gather(self._tasks[run_id], return_exceptions=True)
            self._close_answer(run_id, "run_cancelled")
            self._change(replace(run, status=RunStatus.CANCELLED, cancelled_at=NOON))
        return self._run(thread_id, run_id)

    async def follow_run(self, thread_id: str, run_id: str) -> AsyncIterator[RunEvent]:
        run, answer = self._run(thread_id, run_id), self._answers.get(run_id)
        events: asyncio.Queue[RunEvent] = asyncio.Queue()
        self._followers.setdefault(run_id, []).append(events)
        if not run.status.is_terminal:
            yield RunChanged(run)
        if answer is not None:
            yield MessageOpened(answer)
        if run.status.is_terminal:
            if answer is not None:
                yield MessageClosed(answer)
            yield RunChanged(run)
        while not run.status.is_terminal:
            event = await events.get()
            yield event
            if isinstance(event, RunChanged):
                run = event.run

    # -- the life of a run -------------------------------------------------------------------

    async def _play(self, run: Run, steps: tuple[Step, ...]) -> None:
        run = replace(run, status=RunStatus.IN_PROGRESS, started_at=NOON)
        self._change(run)
        try:
            for step in steps:
                await self._play_step(run, step)
        except TutorError as error:
            self._close_answer(run.id, "run_failed")
            last_error = LastError(code="server_error", message=error.title)
            self._change(replace(run, status=RunStatus.FAILED, last_error=last_error))
            return
        self._close_answer(run.id, None)
        self._change(replace(run, status=RunStatus.COMPLETED, completed_at=NOON))

    async def _play_step(self, run: Run, step: Step) -> None:
        match step:
            case str():
                self._write(run, step)
                await asyncio.sleep(0)
            case Gate():
                await step.wait()
            case Thought():
                self._think(run, step)
            case Check():
                answer = self._answers[run.id]
                self._answers[run.id] = replace(answer, metadata=step.as_metadata())
            case TutorError():
                raise step

    def _write(self, run: Run, text: str) -> None:
        answer = self._answers.get(run.id)
        if answer is None:
            if run.id in self._thoughts:
                self._tell(run.id, RunChanged(run))
            answer = replace(
                self._message(run.thread_id, Role.ASSISTANT, ""),
                status=MessageStatus.IN_PROGRESS,
                assistant_id=run.assistant_id,
                run_id=run.id,
            )
            self._tell(run.id, MessageOpened(answer))
        answer = replace(answer, content=(TextContent(value=answer.text + text),))
        self._answers[run.id] = answer
        self._conversation(run.thread_id).put(answer)
        self._tell(run.id, TextDelta(answer.id, text))

    def _think(self, run: Run, piece: Thought) -> None:
        """The seconds are those of all that was thought until then."""
        before = self._thoughts.get(run.id, Thought(""))
        self._thoughts[run.id] = Thought(before.text + piece.text, piece.seconds)
        delta = ThoughtDelta(run.id, piece.text, piece.seconds, len(before.text))
        if not before.text:
            waiting = replace(run, metadata={DELAY_KEY: THINKING})
            self._tell(run.id, RunChanged(waiting))
        self._tell(run.id, delta)

    def _close_answer(self, run_id: str, reason: str | None) -> None:
        answer = self._answers.get(run_id)
        if answer is None:
            return
        status = MessageStatus.COMPLETED if reason is None else MessageStatus.INCOMPLETE
        thought = self._thoughts.get(run_id)
        answer = replace(answer, status=status, incomplete_reason=reason, thought=thought)
        self._answers[run_id] = answer
        self._conversation(answer.thread_id).put(answer)
        self._tell(run_id, MessageClosed(answer))

    def _change(self, run: Run) -> None:
        self._conversation(run.thread_id).runs[run.id] = run
        self._tell(run.id, RunChanged(run))

    def _tell(self, run_id: str, event: RunEvent) -> None:
        for follower in self._followers.get(run_id, ()):
            follower.put_nowait(event)

    # -- the rest ----------------------------------------------------------------------------

    def _run(self, thread_id: str, run_id: str) -> Run:
        try:
            return self._conversation(thread_id).runs[run_id]
        except KeyError:
            raise NotFoundError("This run is not here any more.", run_id) from None
