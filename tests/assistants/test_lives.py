"""The life of a run beyond what every backend promises: time, damage, other windows, memory."""

import asyncio
from pathlib import Path

import pytest

from tests.assistants.lives import answer_of, ask, opened
from tests.assistants.scripted import ScriptedEngine, followed
from tests.fakes import Gate
from tutor_tui.domain.errors import StoreFullError, ThreadBusyError, UsageError
from tutor_tui.domain.events import RunChanged, RunEvent, TextDelta
from tutor_tui.domain.objects import RunStatus
from tutor_tui.engines.base import HISTORY_LIMIT


async def test_an_engine_sees_the_newest_messages_oldest_first(tmp_path: Path) -> None:
    engine = ScriptedEngine()
    async with opened(tmp_path, engine) as backend:
        thread = await backend.create_thread()
        for number in range(HISTORY_LIMIT + 5):
            await backend.create_message(thread.id, str(number))
        run = await backend.create_run(thread.id)
        await followed(backend, thread.id, run.id)
    (turn,) = engine.turns

    assert [m.text for m in turn.messages] == [str(n) for n in range(5, HISTORY_LIMIT + 5)]
    assert turn.run.status is RunStatus.IN_PROGRESS


async def test_a_run_that_takes_too_long_expires(tmp_path: Path) -> None:
    engine, gate = ScriptedEngine(), Gate()
    engine.script(gate)
    async with opened(tmp_path, engine, run_seconds=0) as backend:
        run = await ask(backend)
        events = await followed(backend, run.thread_id, run.id)
        await backend.create_message(run.thread_id, "and now?")

    assert isinstance(events[-1], RunChanged)
    assert events[-1].run.status is RunStatus.EXPIRED


async def test_cancelling_an_ended_run_is_refused_in_the_services_words(tmp_path: Path) -> None:
    async with opened(tmp_path, ScriptedEngine()) as backend:
        run = await ask(backend)
        await followed(backend, run.thread_id, run.id)
        with pytest.raises(UsageError, match=r"^Cannot cancel run with status 'completed'\.$"):
            await backend.cancel_run(run.thread_id, run.id)


async def test_a_busy_thread_is_refused_in_the_services_words(tmp_path: Path) -> None:
    engine = ScriptedEngine()
    engine.script(Gate())
    async with opened(tmp_path, engine) as backend:
        run = await ask(backend)
        with pytest.raises(ThreadBusyError) as second_run:
            await backend.create_run(run.thread_id)
        with pytest.raises(ThreadBusyError) as message:
            await backend.create_message(run.thread_id, "more")

    assert second_run.value.title == (f"Thread {run.thread_id} already has an active run {run.id}.")
    assert message.value.title == (
        f"Can't add messages to {run.thread_id} while a run {run.id} is active."
    )


async def test_a_cancelled_engine_stops_working(tmp_path: Path) -> None:
    engine, gate = ScriptedEngine(), Gate()
    engine.script(gate)
    async with opened(tmp_path, engine) as backend:
        run = await ask(backend)
        await gate.reached.wait()
        await backend.cancel_run(run.thread_id, run.id)
        await backend.cancel_run(run.thread_id, run.id)
        await followed(backend, run.thread_id, run.id)

    assert engine.stopped_answers == 1


async def test_a_mistake_in_an_engine_is_told_without_its_insides(tmp_path: Path) -> None:
    engine = ScriptedEngine()
    engine.script("so far", ZeroDivisionError("secret"))
    async with opened(tmp_path, engine) as backend:
        run = await ask(backend)
        await followed(backend, run.thread_id, run.id)
        failed = await backend.retrieve_run(run.thread_id, run.id)

    assert failed.last_error is not None
    assert failed.last_error.message.startswith("Something went wrong")


async def test_an_engine_that_says_nothing_has_failed(tmp_path: Path) -> None:
    engine = ScriptedEngine()
    engine.script()
    async with opened(tmp_path, engine) as backend:
        run = await ask(backend)
        await followed(backend, run.thread_id, run.id)

        assert (await backend.retrieve_run(run.thread_id, run.id)).status is RunStatus.FAILED


async def test_half_characters_are_joined_across_pieces(tmp_path: Path) -> None:
    engine = ScriptedEngine()
    engine.script("smile \ud83d", "\ude00 and nul \0 and half \udc00", "\ud83d")
    async with opened(tmp_path, engine) as backend:
        run = await ask(backend)
        events = await followed(backend, run.thread_id, run.id)
        answer = await answer_of(backend, run)

    assert answer.text == "smile 😀 and nul \ufffd and half \ufffd\ufffd"
    assert "".join(e.text for e in events if isinstance(e, TextDelta)) == answer.text


async def test_a_caller_that_goes_away_leaves_no_run_unanswered(tmp_path: Path) -> None:
    engine, gate = ScriptedEngine(), Gate()
    engine.script(gate, "4")
    async with opened(tmp_path, engine) as backend:
        thread = await backend.create_thread()
        await backend.create_message(thread.id, "2 + 2?")
        call = asyncio.create_task(backend.create_run(thread.id))
        await asyncio.sleep(0)
        call.cancel()
        await gate.reached.wait()
        (run,) = await backend.active_runs()
        gate.open()
        await followed(backend, thread.id, run.id)

        assert call.cancelled()
        assert (await backend.retrieve_run(thread.id, run.id)).status is RunStatus.COMPLETED


async def test_text_is_stored_while_it_comes(tmp_path: Path) -> None:
    engine, first, second = ScriptedEngine(), Gate(), Gate()
    pauses: asyncio.Queue[float] = asyncio.Queue()
    go_on = asyncio.Event()

    async def sleep(seconds: float) -> None:
        if seconds == 0.25:
            pauses.put_nowait(seconds)
            await go_on.wait()
        else:
            await asyncio.Event().wait()

    engine.script("one ", first, "two ", second)
    async with opened(tmp_path, engine, sleep=sleep) as backend:
        run = await ask(backend)
        await first.reached.wait()
        await pauses.get()
        at_first = (await answer_of(backend, run)).text
        first.open()
        await second.reached.wait()
        before_the_pause_is_over = (await answer_of(backend, run)).text
        go_on.set()
        await pauses.get()
        after_it = (await answer_of(backend, run)).text

    assert (at_first, before_the_pause_is_over, after_it) == ("one ", "one ", "one two ")


async def test_a_slow_follower_neither_holds_up_the_run_nor_misses_anything(
    tmp_path: Path,
) -> None:
    engine, gate = ScriptedEngine(), Gate()
    engine.script("start ", gate, *(f"{n} " for n in range(500)))
    async with opened(tmp_path, engine) as backend:
        run = await ask(backend)
        await gate.reached.wait()
        slow = backend.follow_run(run.thread_id, run.id)
        heard: list[RunEvent] = [await anext(slow), await anext(slow)]
        gate.open()
        await followed(backend, run.thread_id, run.id)
        ended = await backend.retrieve_run(run.thread_id, run.id)
        heard += [event async for event in slow]
    rest = "".join(e.text for e in heard if isinstance(e, TextDelta))

    assert ended.status is RunStatus.COMPLETED
    assert rest == "".join(f"{n} " for n in range(500))
    assert sum(isinstance(e, TextDelta) for e in heard) == 1


async def test_a_full_disk_refuses_a_message_and_keeps_the_rest(tmp_path: Path) -> None:
    async with opened(tmp_path, ScriptedEngine()) as backend:
        thread = await backend.create_thread()
        await backend.create_message(thread.id, "before")
        store = backend.service.store  # the connection's limit stands for the disk's
        await store.read(lambda db: db.execute("PRAGMA max_page_count = 1").fetchall())
        with pytest.raises(StoreFullError, match="disk is full"):
            await backend.create_message(thread.id, "too long " * 20_000)
        texts = [m.text for m in (await backend.list_messages(thread.id)).data]

    assert texts == ["before"]


async def test_an_answer_that_could_not_be_stored_fails_and_frees_its_thread(
    tmp_path: Path,
) -> None:
    engine, gate = ScriptedEngine(), Gate()
    engine.script("begun ", gate, "much " * 20_000)
    async with opened(tmp_path, engine) as backend:
        run = await ask(backend)
        await gate.reached.wait()
        store = backend.service.store
        await store.read(lambda db: db.execute("PRAGMA max_page_count = 1").fetchall())
        gate.open()
        events = await followed(backend, run.thread_id, run.id)
        await store.read(lambda db: db.execute("PRAGMA max_page_count = 100000").fetchall())
        await backend.create_message(run.thread_id, "there is room again")
        stored = await backend.retrieve_run(run.thread_id, run.id)

    assert isinstance(events[-1], RunChanged)
    assert events[-1].run.last_error is not None
    assert "disk is full" in events[-1].run.last_error.message
    assert stored.status is RunStatus.FAILED


async def test_warming_up_and_the_name_are_the_engines(tmp_path: Path) -> None:
    engine = ScriptedEngine()
    async with opened(tmp_path, engine) as backend:
        backend.warm_up()

        assert engine.is_warm
        assert backend.engine_name == "scripted engine"
