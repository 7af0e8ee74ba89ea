"""What every backend does with runs."""

import pytest

from tests.contract.conftest import Scene, text_of
from tests.fakes import Gate
from tutor_tui.domain.checks import Check, Mark, check_of
from tutor_tui.domain.errors import EngineError, NotFoundError, ThreadBusyError
from tutor_tui.domain.events import MessageClosed, MessageOpened, RunChanged
from tutor_tui.domain.objects import MessageStatus, RunStatus


async def _begun(scene: Scene, *steps: str | Gate) -> tuple[str, str, Gate]:
    """A run that has said these steps and then waits at the gate that is given back."""
    gate = Gate()
    run = await scene.ask(*steps, gate, "and the rest")
    await gate.reached.wait()
    await scene.hear(run, "".join(step for step in steps if isinstance(step, str)))
    return run.thread_id, run.id, gate


async def test_a_new_run_is_queued(scene: Scene) -> None:
    run = await scene.ask("4")

    assert run.status is RunStatus.QUEUED
    assert run.assistant_id == (await scene.backend.default_assistant()).id


async def test_a_follower_hears_the_whole_life_of_a_run(scene: Scene) -> None:
    gate = Gate()
    run = await scene.ask(gate, "two ", "pieces")
    followed = scene.backend.follow_run(run.thread_id, run.id)
    events = [await anext(followed)]
    gate.open()
    events += [event async for event in followed]

    assert isinstance(events[0], RunChanged)
    assert isinstance(events[-2], MessageClosed)
    assert isinstance(events[-1], RunChanged)
    assert events[-1].run.status is RunStatus.COMPLETED
    assert sum(isinstance(event, MessageOpened) for event in events) == 1
    assert text_of(events) == "two pieces"


async def test_an_answer_is_stored_as_it_was_told(scene: Scene) -> None:
    run = await scene.ask("two ", "pieces")
    events = await scene.events(run)
    answer = (await scene.backend.list_messages(run.thread_id)).data[0]

    assert answer.text == text_of(events) == "two pieces"
    assert (answer.status, answer.run_id) == (MessageStatus.COMPLETED, run.id)
    assert (await scene.backend.retrieve_run(run.thread_id, run.id)).status == "completed"


async def test_a_check_travels_with_the_answer(scene: Scene) -> None:
    check = Check(Mark.AGREES, "by substitution")
    run = await scene.ask("x = 1", check)
    await scene.events(run)

    assert check_of((await scene.backend.list_messages(run.thread_id)).data[0]) == check


async def test_a_late_follower_hears_what_was_said_before(scene: Scene) -> None:
    thread_id, run_id, gate = await _begun(scene, "said before, ")
    followed = scene.backend.follow_run(thread_id, run_id)
    state = [await anext(followed), await anext(followed)]
    gate.open()
    events = [*state, *[event async for event in followed]]

    assert isinstance(state[0], RunChanged)
    assert state[0].run.status is RunStatus.IN_PROGRESS
    assert isinstance(state[1], MessageOpened)
    assert state[1].message.text == "said before, "
    assert text_of(events) == "said before, and the rest"


async def test_two_followers_hear_the_same(scene: Scene) -> None:
    gate = Gate()
    run = await scene.ask("one ", gate, "two")
    first = scene.backend.follow_run(run.thread_id, run.id)
    heard = [await anext(first)]
    await gate.reached.wait()
    second = scene.backend.follow_run(run.thread_id, run.id)
    also_heard = [await anext(second)]
    gate.open()

    assert text_of(heard + [event async for event in first]) == "one two"
    assert text_of(also_heard + [event async for event in second]) == "one two"


async def test_following_an_ended_run_tells_its_answer_then_its_end(scene: Scene) -> None:
    run = await scene.ask("4")
    await scene.events(run)
    events = await scene.events(run)

    assert [type(event) for event in events] == [MessageOpened, MessageClosed, RunChanged]
    assert isinstance(events[-1], RunChanged)
    assert events[-1].run.status is RunStatus.COMPLETED
    assert text_of(events) == "4"


async def test_an_end_is_told_once(scene: Scene) -> None:
    run = await scene.ask("4")
    events = await scene.events(run)
    ends = [e for e in events if isinstance(e, RunChanged) and e.run.status.is_terminal]

    assert ends == events[-1:]


async def test_closing_a_follower_does_not_stop_the_run(scene: Scene) -> None:
    thread_id, run_id, gate = await _begun(scene, "first ")
    followed = scene.backend.follow_run(thread_id, run_id)
    await anext(followed)
    await followed.aclose()  # type: ignore[attr-defined]  # every backend's is a generator
    gate.open()
    events = [event async for event in scene.backend.follow_run(thread_id, run_id)]

    assert text_of(events) == "first and the rest"


async def test_following_an_unknown_run_is_not_found(scene: Scene) -> None:
    thread = await scene.backend.create_thread()

    with pytest.raises(NotFoundError):
        await anext(scene.backend.follow_run(thread.id, "run_unknown"))


async def test_a_thread_has_one_active_run(scene: Scene) -> None:
    thread_id, _, _ = await _begun(scene)

    with pytest.raises(ThreadBusyError):
        await scene.backend.create_run(thread_id)
    with pytest.raises(ThreadBusyError):
        await scene.backend.create_message(thread_id, "and another thing")
    assert len((await scene.backend.list_messages(thread_id)).data) == 1


async def test_a_thread_is_free_when_its_run_has_ended(scene: Scene) -> None:
    run = await scene.ask("4")
    await scene.events(run)
    await scene.backend.create_message(run.thread_id, "and 3 + 3?")
    second = await scene.backend.create_run(run.thread_id)
    await scene.events(second)
    runs = await scene.backend.list_runs(run.thread_id)

    assert [listed.id for listed in runs.data] == [second.id, run.id]


async def test_runs_of_different_threads_go_on_together(scene: Scene) -> None:
    slow_thread, slow_run, gate = await _begun(scene, "slow ")
    quick = await scene.ask("quick")
    await scene.events(quick)
    active = await scene.backend.active_runs()
    gate.open()

    assert [run.id for run in active] == [slow_run]
    slow = await scene.backend.retrieve_run(slow_thread, slow_run)
    assert text_of(await scene.events(slow)) == "slow and the rest"
    assert await scene.backend.active_runs() == ()


async def test_a_cancelled_run_keeps_what_it_had_written(scene: Scene) -> None:
    thread_id, run_id, _ = await _begun(scene, "partly ")
    run = await scene.backend.cancel_run(thread_id, run_id)
    events = await scene.events(run)
    answer = (await scene.backend.list_messages(thread_id)).data[0]

    assert run.status in {RunStatus.CANCELLING, RunStatus.CANCELLED}
    assert isinstance(events[-1], RunChanged)
    assert events[-1].run.status is RunStatus.CANCELLED
    assert (answer.text, answer.status) == ("partly ", MessageStatus.INCOMPLETE)
    assert answer.incomplete_reason == "run_cancelled"


async def test_a_thread_is_free_after_a_cancel(scene: Scene) -> None:
    thread_id, run_id, _ = await _begun(scene)
    await scene.events(await scene.backend.cancel_run(thread_id, run_id))

    assert (await scene.backend.create_message(thread_id, "again")).text == "again"


async def test_a_failed_run_says_why_and_keeps_what_it_had_written(scene: Scene) -> None:
    run = await scene.ask("so far ", EngineError("The tutor stumbled: ask again."))
    events = await scene.events(run)
    failed = await scene.backend.retrieve_run(run.thread_id, run.id)
    answer = (await scene.backend.list_messages(run.thread_id)).data[0]

    assert isinstance(events[-1], RunChanged)
    assert events[-1].run.status is failed.status is RunStatus.FAILED
    assert failed.last_error is not None
    assert failed.last_error.message == "The tutor stumbled: ask again."
    assert (answer.text, answer.status) == ("so far ", MessageStatus.INCOMPLETE)
    assert answer.incomplete_reason == "run_failed"


async def test_a_run_that_fails_at_once_leaves_no_message(scene: Scene) -> None:
    run = await scene.ask(EngineError("No."))
    await scene.events(run)

    assert len((await scene.backend.list_messages(run.thread_id)).data) == 1


async def test_deleting_a_thread_stops_its_run(scene: Scene) -> None:
    thread_id, run_id, _ = await _begun(scene, "partly ")
    await scene.backend.delete_thread(thread_id)

    assert await scene.backend.active_runs() == ()
    with pytest.raises(NotFoundError):
        await scene.backend.retrieve_run(thread_id, run_id)


async def test_an_unknown_run_is_not_found(scene: Scene) -> None:
    thread = await scene.backend.create_thread()

    with pytest.raises(NotFoundError):
        await scene.backend.retrieve_run(thread.id, "run_unknown")
    with pytest.raises(NotFoundError):
        await scene.backend.cancel_run(thread.id, "run_unknown")
