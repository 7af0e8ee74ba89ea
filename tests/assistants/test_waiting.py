"""Runs that wait for the outputs of their client's functions."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.assistants.asking import ADD, BOTH, ROOT, answered, asked, last_run, outputs, service_of
from tests.assistants.scripted import ScriptedEngine
from tutor_tui.assistants.service import Service
from tutor_tui.domain.errors import ThreadBusyError, UsageError
from tutor_tui.domain.events import (
    MessageClosed,
    MessageOpened,
    RunChanged,
    RunCreated,
    ServiceEvent,
    StepClosed,
    StepOpened,
    TextDelta,
    ThreadCreated,
    ToolCallAdded,
)
from tutor_tui.domain.objects import MessageStatus, Run, RunStatus
from tutor_tui.domain.requests import PageRequest, RunCreate, ThreadAndRunCreate, ThreadCreate
from tutor_tui.domain.steps import MessageCreation, RunStep, StepStatus, ToolCalls
from tutor_tui.domain.tools import RequiredAction

OLDEST_FIRST = PageRequest(order="asc")


class Clock:
    """A clock that stands still until a test moves it."""

    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


def _told(events: list[ServiceEvent]) -> list[str]:
    """The names of events, with the status where a run has a new one."""
    return [e.run.status if isinstance(e, RunChanged) else type(e).__name__ for e in events]


async def _waiting(service: Service, engine: ScriptedEngine, *rest: str) -> Run:
    """A run that waits for the outputs of two calls, and then says the rest."""
    engine.script(BOTH)
    engine.script(*(rest or ("57 and 7",)))
    run = await answered(service, await asked(service))
    assert run.status is RunStatus.REQUIRES_ACTION
    return run


async def _steps(service: Service, run: Run) -> tuple[RunStep, ...]:
    return (await service.list_steps(run.thread_id, run.id, OLDEST_FIRST)).data


async def test_a_run_tells_its_life_in_the_order_of_the_api(tmp_path: Path) -> None:
    engine = ScriptedEngine()
    async with service_of(tmp_path, engine) as service:
        engine.script("fo", "ur")
        request = ThreadAndRunCreate(thread=ThreadCreate(), run=RunCreate())
        started = await service.start_thread_and_run(request)
        events = [event async for event in started.events()]
        again = [event async for event in started.events()]

    assert [name for name in _told(events) if name != "TextDelta"] == [
        *("ThreadCreated", "RunCreated", "queued", "in_progress"),
        *("StepOpened", "MessageOpened", "MessageClosed", "StepClosed", "completed"),
    ]
    assert "".join(e.text for e in events if isinstance(e, TextDelta)) == "four"
    assert [type(e) for e in again if not isinstance(e, TextDelta)] == [
        *(ThreadCreated, RunCreated, RunChanged, RunChanged),
        *(StepOpened, MessageOpened, MessageClosed, StepClosed, RunChanged),
    ]


async def test_a_run_that_calls_functions_waits_for_them(tmp_path: Path) -> None:
    engine = ScriptedEngine()
    async with service_of(tmp_path, engine) as service:
        engine.script("Let me see. ", BOTH)
        started = await service.start_run(await asked(service), RunCreate())
        events = [event async for event in started.events()]
        run = await service.retrieve_run(started.run.thread_id, started.run.id)
        written, called = await _steps(service, run)

    assert _told(events)[-5:] == [
        *("StepClosed", "StepOpened", "ToolCallAdded", "ToolCallAdded", "requires_action"),
    ]
    assert [(e.index, e.call) for e in events if isinstance(e, ToolCallAdded)] == [
        (0, ADD),
        (1, ROOT),
    ]
    assert run.required_action == RequiredAction((ADD, ROOT))
    assert run == last_run(events)
    assert (written.type, written.status) == ("message_creation", StepStatus.COMPLETED)
    assert (called.status, called.usage) == (StepStatus.IN_PROGRESS, None)
    assert called.details == ToolCalls((ADD, ROOT))


async def test_with_the_outputs_the_run_goes_on(tmp_path: Path) -> None:
    engine = ScriptedEngine()
    async with service_of(tmp_path, engine) as service:
        run = await _waiting(service, engine)
        given = outputs(call_add="57", call_root="7")
        started = await service.start_with_outputs(run.thread_id, run.id, given)
        events = [event async for event in started.events()]
        called, written = await _steps(service, run)
        ended = await service.retrieve_run(run.thread_id, run.id)

    assert (started.run.status, started.run.required_action) == (RunStatus.QUEUED, None)
    assert [name for name in _told(events) if name != "TextDelta"] == [
        *("StepClosed", "queued", "in_progress"),
        *("StepOpened", "MessageOpened", "MessageClosed", "StepClosed", "completed"),
    ]
    answered_calls = (replace(ADD, output="57"), replace(ROOT, output="7"))
    assert called.details == ToolCalls(answered_calls)
    assert isinstance(written.details, MessageCreation)
    assert engine.turns[-1].tool_rounds == (answered_calls,)
    assert (ended.status, ended.expires_at) == (RunStatus.COMPLETED, None)


async def test_what_a_run_took_is_the_sum_of_its_steps(tmp_path: Path) -> None:
    engine = ScriptedEngine()
    async with service_of(tmp_path, engine) as service:
        run = await _waiting(service, engine)
        given = outputs(call_add="57", call_root="7")
        started = await service.start_with_outputs(run.thread_id, run.id, given)
        ended = last_run([event async for event in started.events()])
        stored = await service.retrieve_run(run.thread_id, run.id)
        used = [step.usage for step in await _steps(service, run) if step.usage]

    assert run.usage is None
    assert stored == ended
    assert ended.usage is not None
    assert ended.usage.prompt_tokens == sum(one.prompt_tokens for one in used) > 0
    assert ended.usage.completion_tokens == sum(one.completion_tokens for one in used) > 0
    assert len(used) == 2


async def test_outputs_must_be_those_that_are_waited_for(tmp_path: Path) -> None:
    engine = ScriptedEngine()
    async with service_of(tmp_path, engine) as service:
        run = await _waiting(service, engine)
        for given in (outputs(call_add="57"), outputs(call_add="57", call_other="7")):
            with pytest.raises(UsageError, match="Expected tool outputs for call_ids"):
                await service.submit_tool_outputs(run.thread_id, run.id, given)
        still = await service.retrieve_run(run.thread_id, run.id)

    assert still.status is RunStatus.REQUIRES_ACTION


async def test_outputs_are_refused_once_they_are_given(tmp_path: Path) -> None:
    engine = ScriptedEngine()
    async with service_of(tmp_path, engine) as service:
        run = await _waiting(service, engine)
        given = outputs(call_add="57", call_root="7")
        started = await service.start_with_outputs(run.thread_id, run.id, given)
        _ = [event async for event in started.events()]
        with pytest.raises(UsageError) as refused:
            await service.submit_tool_outputs(run.thread_id, run.id, given)

    assert refused.value.title == 'Runs in status "completed" do not accept tool outputs.'


async def test_a_waiting_run_locks_its_thread_until_it_is_cancelled(tmp_path: Path) -> None:
    engine = ScriptedEngine()
    async with service_of(tmp_path, engine) as service:
        run = await _waiting(service, engine)
        with pytest.raises(ThreadBusyError):
            await service.create_run(run.thread_id, RunCreate())
        cancelled = await service.cancel_run(run.thread_id, run.id)
        (called,) = await _steps(service, run)
        second = await service.create_run(run.thread_id, RunCreate())

    assert (cancelled.status, cancelled.required_action) == (RunStatus.CANCELLED, None)
    assert called.status is StepStatus.CANCELLED
    assert second.status is RunStatus.QUEUED


async def test_a_waiting_run_expires(tmp_path: Path) -> None:
    engine, clock = ScriptedEngine(), Clock()
    async with service_of(tmp_path, engine, clock=clock) as service:
        run = await _waiting(service, engine)
        clock.now += 599
        before = await service.retrieve_run(run.thread_id, run.id)
        clock.now += 1
        given = outputs(call_add="57", call_root="7")
        with pytest.raises(UsageError) as refused:
            await service.submit_tool_outputs(run.thread_id, run.id, given)
        (listed,) = (await service.list_runs(run.thread_id, PageRequest())).data
        (called,) = await _steps(service, run)

    assert before.status is RunStatus.REQUIRES_ACTION
    assert refused.value.title == 'Runs in status "expired" do not accept tool outputs.'
    assert (listed.status, listed.expires_at) == (RunStatus.EXPIRED, run.expires_at)
    assert (called.status, called.expired_at) == (StepStatus.EXPIRED, int(clock.now))


async def test_a_thread_is_free_once_its_waiting_run_has_expired(tmp_path: Path) -> None:
    engine, clock = ScriptedEngine(), Clock()
    async with service_of(tmp_path, engine, clock=clock) as service:
        run = await _waiting(service, engine)
        clock.now += 600
        second = await service.create_run(run.thread_id, RunCreate())

    assert second.status is RunStatus.QUEUED


async def test_a_waiting_run_is_still_waiting_after_a_restart(tmp_path: Path) -> None:
    engine = ScriptedEngine()
    async with service_of(tmp_path, engine) as service:
        run = await _waiting(service, engine)
    async with service_of(tmp_path, engine) as service:
        found = await service.retrieve_run(run.thread_id, run.id)
        given = outputs(call_add="57", call_root="7")
        started = await service.start_with_outputs(run.thread_id, run.id, given)
        ended = last_run([event async for event in started.events()])
        (answer, _) = (await service.list_messages(run.thread_id, PageRequest())).data

    assert found == run
    assert ended.status is RunStatus.COMPLETED
    assert (answer.text, answer.status) == ("57 and 7", MessageStatus.COMPLETED)


async def test_one_process_waits_and_another_brings_the_outputs(tmp_path: Path) -> None:
    mine, other = ScriptedEngine(), ScriptedEngine()
    async with service_of(tmp_path, mine) as one, service_of(tmp_path, other) as two:
        run = await _waiting(one, mine)
        other.script("from the other one")
        given = outputs(call_add="57", call_root="7")
        started = await two.start_with_outputs(run.thread_id, run.id, given)
        ended = last_run([event async for event in started.events()])
        seen = await one.retrieve_run(run.thread_id, run.id)

    assert seen.status is ended.status is RunStatus.COMPLETED
    assert len(mine.turns) == len(other.turns) == 1


async def test_who_follows_a_waiting_run_hears_how_it_goes_on(tmp_path: Path) -> None:
    engine = ScriptedEngine()
    async with service_of(tmp_path, engine) as service:
        run = await _waiting(service, engine)
        following = service.follow_run(run.thread_id, run.id)
        first = await anext(following)
        given = outputs(call_add="57", call_root="7")
        await service.submit_tool_outputs(run.thread_id, run.id, given)
        rest = [event async for event in following]

    assert first == RunChanged(run)
    assert last_run(rest).status is RunStatus.COMPLETED
    assert [e.message.text for e in rest if isinstance(e, MessageClosed)] == ["57 and 7"]
