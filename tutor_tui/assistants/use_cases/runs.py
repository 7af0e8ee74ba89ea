"""Runs: begun, continued with tool outputs, cancelled, followed; and their steps."""

import asyncio
import sqlite3
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from dataclasses import dataclass, replace

from tutor_tui.assistants import endings, following, limits, resources
from tutor_tui.assistants.ids import new_run_id
from tutor_tui.assistants.live import LiveRun, Stop, Taken
from tutor_tui.assistants.tables import answers, assistants, runs, steps, thoughts, threads
from tutor_tui.assistants.tables.runs import OwnedRun
from tutor_tui.assistants.text import cleaned
from tutor_tui.assistants.use_cases.assistants import AssistantPart
from tutor_tui.assistants.use_cases.locked import LockingPart
from tutor_tui.assistants.use_cases.messages import store_message
from tutor_tui.assistants.use_cases.new_run import new_run
from tutor_tui.assistants.use_cases.part import given_metadata
from tutor_tui.assistants.use_cases.threads import store_thread
from tutor_tui.assistants.waiting import read_in_time, read_run
from tutor_tui.domain.errors import UsageError
from tutor_tui.domain.events import RunChanged, RunCreated, ServiceEvent, StepClosed, ThreadCreated
from tutor_tui.domain.objects import Assistant, Page, Run, RunStatus
from tutor_tui.domain.provider import DEFAULT_MODEL, SYMBOLIC
from tutor_tui.domain.requests import (
    PageRequest,
    RunCreate,
    RunUpdate,
    SubmitToolOutputs,
    ThreadAndRunCreate,
)
from tutor_tui.domain.steps import RunStep
from tutor_tui.domain.tools import RequiredAction


@dataclass(frozen=True, slots=True)
class StartedRun:
    """A run as it was stored, and all that happens from then until it ends or waits."""

    run: Run
    live: LiveRun

    def events(self) -> AsyncGenerator[ServiceEvent, None]:
        """From the very beginning, whenever this is called. Closing it never stops the run."""
        return self.live.broadcast.everything()


class RunPart(AssistantPart, LockingPart):
    """What may be asked of runs."""

    async def create_run(self, thread_id: str, asked: RunCreate) -> Run:
        """Start answering."""
        return (await self.start_run(thread_id, asked)).run

    async def start_run(self, thread_id: str, asked: RunCreate) -> StartedRun:
        """Start answering, to be followed from the beginning."""
        wanted, run_id = cleaned(asked), new_run_id()

        def create(db: sqlite3.Connection, owner: str) -> Taken:
            words = f"Thread {thread_id} already has an active run {{run_id}}."
            self.require_unlocked(db, thread_id, words)
            for message in wanted.additional_messages:
                store_message(db, thread_id, message, self.timing.now)
            run = self._store_run(db, (thread_id, run_id), wanted, owner)
            return Taken(run, owner, opening=(RunCreated(run), RunChanged(run)))

        return await self._start(run_id, create)

    async def create_thread_and_run(self, asked: ThreadAndRunCreate) -> Run:
        """A new thread, answered at once."""
        return (await self.start_thread_and_run(asked)).run

    async def start_thread_and_run(self, asked: ThreadAndRunCreate) -> StartedRun:
        """The same, to be followed from the beginning."""
        wanted, run_id = cleaned(asked), new_run_id()

        def create(db: sqlite3.Connection, owner: str) -> Taken:
            thread = store_thread(db, wanted.thread, self.timing.now)
            run = self._store_run(db, (thread.id, run_id), wanted.run, owner)
            opening = (ThreadCreated(thread), RunCreated(run), RunChanged(run))
            return Taken(run, owner, opening=opening)

        return await self._start(run_id, create)

    async def submit_tool_outputs(
        self, thread_id: str, run_id: str, asked: SubmitToolOutputs
    ) -> Run:
        """Give a waiting run what it waits for; it is queued then."""
        return (await self.start_with_outputs(thread_id, run_id, asked)).run

    async def start_with_outputs(
        self, thread_id: str, run_id: str, asked: SubmitToolOutputs
    ) -> StartedRun:
        """The same, to be followed from there on."""
        wanted = cleaned(asked)

        def resume(db: sqlite3.Connection, owner: str) -> Taken:
            answers.expire_waiting(db, self.timing.now)
            run = runs.get(db, thread_id, run_id).run
            outputs = _accepted_outputs(run, wanted)
            taken = answers.take_outputs(db, run, outputs, owner, self.timing.now)
            told = (RunChanged(taken.run),)
            opening = told if taken.step is None else (StepClosed(taken.step), *told)
            return Taken(taken.run, owner, opening=opening)

        return await self._start(run_id, resume)

    async def retrieve_run(self, thread_id: str, run_id: str) -> Run:
        """The run as it is now."""
        return (await read_run(self.store, thread_id, run_id, self.timing.now)).run

    async def update_run(self, thread_id: str, run_id: str, asked: RunUpdate) -> Run:
        """Change a run's metadata."""
        wanted = cleaned(asked)

        def update(db: sqlite3.Connection) -> Run:
            present = runs.get(db, thread_id, run_id).run
            metadata = given_metadata(wanted.metadata, present.metadata)
            changed = replace(present, metadata=metadata)
            runs.set_metadata(db, changed)
            return changed

        return await self.store.write(update)

    async def list_runs(
        self, thread_id: str, request: PageRequest, *, with_thoughts: bool = False
    ) -> Page[Run]:
        """A page of a thread's runs."""
        limits.accepted_limit(request.limit)

        def page(db: sqlite3.Connection) -> Page[Run]:
            threads.require(db, thread_id)
            found = runs.page(db, thread_id, request)
            return _with_thoughts(db, found) if with_thoughts else found

        return await read_in_time(self.store, self.timing.now, page, lambda found: found.data)

    async def active_runs(self) -> tuple[Run, ...]:
        """All runs that have not ended, oldest first."""

        def active(db: sqlite3.Connection) -> tuple[Run, ...]:
            return tuple(owned.run for owned in runs.active(db))

        return await read_in_time(self.store, self.timing.now, active, lambda found: found)

    async def cancel_run(self, thread_id: str, run_id: str) -> Run:
        """Ask a run to stop. Asking twice is no error, asking after its end is."""
        now = self.timing.now

        def cancel(db: sqlite3.Connection) -> OwnedRun:
            answers.expire_waiting(db, now)
            owned = runs.get(db, thread_id, run_id)
            status = owned.run.status
            if status.is_terminal:
                raise UsageError(f"Cannot cancel run with status '{status}'.")
            if status is RunStatus.REQUIRES_ACTION:
                answers.end_unanswered(db, owned, endings.CANCELLED, now)
            else:
                runs.request_cancel(db, owned.run)
            return runs.get(db, thread_id, run_id)

        cancelling = await self.store.write(cancel)
        if cancelling.run.status.is_terminal:
            return cancelling.run
        if live := self.runner.live(run_id):
            live.note_cancelling()
            live.stop(Stop.CANCELLED)
        elif await self.runner.is_abandoned(cancelling):
            await self.runner.take_up(cancelling)
            return await self.retrieve_run(thread_id, run_id)
        return cancelling.run

    async def follow_run(self, thread_id: str, run_id: str) -> AsyncGenerator[ServiceEvent, None]:
        """What happens in a run, from its present state to its end."""
        await self.retrieve_run(thread_id, run_id)
        async with aclosing(
            following.follow(thread_id, run_id, self.store, self.runner, self.timing)
        ) as events:
            async for event in events:
                yield event

    async def list_steps(self, thread_id: str, run_id: str, request: PageRequest) -> Page[RunStep]:
        """A page of a run's steps."""
        limits.accepted_limit(request.limit)
        await self.retrieve_run(thread_id, run_id)
        return await self.store.read(lambda db: steps.page(db, run_id, request))

    async def retrieve_step(self, thread_id: str, run_id: str, step_id: str) -> RunStep:
        """The step as it is now."""
        await self.retrieve_run(thread_id, run_id)
        return await self.store.read(lambda db: steps.get(db, run_id, step_id))

    async def _start(
        self, run_id: str, store: Callable[[sqlite3.Connection, str], Taken]
    ) -> StartedRun:
        # A caller that goes away half-way must not leave a run that nobody answers.
        beginning = self.once_unlocked(lambda: self.runner.begin(run_id, store))
        live = await asyncio.shield(asyncio.ensure_future(beginning))
        return StartedRun(live.at_first, live)

    def _store_run(
        self, db: sqlite3.Connection, ids: tuple[str, str], wanted: RunCreate, owner: str
    ) -> Run:
        thread_id, run_id = ids
        assistant = self._assistant(db, wanted.assistant_id)
        checked = resources.check(db, wanted.tool_resources, self.timing.now)
        assistant = replace(assistant, model=self._model_of(db, assistant))
        run = new_run(wanted, assistant, run_id=run_id, thread_id=thread_id, timing=self.timing)
        stored = replace(run, tool_resources=checked)
        runs.insert(db, stored, owner)
        return stored

    def _model_of(self, db: sqlite3.Connection, assistant: Assistant) -> str:
        """The tutor of the first start answers with whatever is connected, until it is changed."""
        if assistant.model == SYMBOLIC:
            default = assistants.find_default(db)
            is_default = default is not None and default.id == assistant.id
            return self.runner.default_model if is_default else SYMBOLIC
        return self.runner.default_model if assistant.model == DEFAULT_MODEL else assistant.model

    def _assistant(self, db: sqlite3.Connection, assistant_id: str | None) -> Assistant:
        if assistant_id is None:
            return self.make_default(db)
        return assistants.get(db, assistant_id)


def _with_thoughts(db: sqlite3.Connection, page: Page[Run]) -> Page[Run]:
    found = thoughts.of_runs(db, [run.id for run in page.data])
    if not found:
        return page
    return replace(page, data=tuple(replace(run, thought=found.get(run.id)) for run in page.data))


def _accepted_outputs(run: Run, asked: SubmitToolOutputs) -> dict[str, str]:
    """The outputs by call; every call that the run waits for has one, and no other call."""
    if run.status is not RunStatus.REQUIRES_ACTION:
        raise UsageError(f'Runs in status "{run.status}" do not accept tool outputs.')
    action = run.required_action or RequiredAction(())
    expected = [call.id for call in action.tool_calls]
    named = [output.tool_call_id for output in asked.tool_outputs]
    if sorted(expected) != sorted(one or "" for one in named):
        raise UsageError(f"Expected tool outputs for call_ids {expected}, got {named}")
    return {one.tool_call_id or "": one.output or "" for one in asked.tool_outputs}
