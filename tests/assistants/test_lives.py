"""The life of a run beyond what every backend promises: time, damage, other windows, memory."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest

from tests.assistants.scripted import ScriptedEngine, followed, make_backend
from tests.fakes import Gate
from tutor_tui.assistants.connection import connect
from tutor_tui.assistants.endings import STOPPED_PROGRAM
from tutor_tui.backends.embedded import EmbeddedBackend
from tutor_tui.domain.errors import StoreFullError, ThreadBusyError, UsageError
from tutor_tui.domain.events import MessageOpened, RunChanged, RunEvent, TextDelta
from tutor_tui.domain.objects import Message, MessageStatus, Run, RunStatus
from tutor_tui.engines.base import HISTORY_LIMIT


async def _at_once(_: float) -> None:
    await asyncio.sleep(0)


@asynccontextmanager
async def _opened(
    folder: Path, engine: ScriptedEngine, **options: object
) -> AsyncIterator[EmbeddedBackend]:
    backend = make_backend(folder, engine, **options)
    await backend.open()
    yield backend
    await backend.close()


async def _ask(backend: EmbeddedBackend, question: str = "2 + 2?") -> Run:
    thread = await backend.create_thread()
    await backend.create_message(thread.id, question)
    return await backend.create_run(thread.id)


async def _answer(backend: EmbeddedBackend, run: Run) -> Message:
    return (await backend.list_messages(run.thread_id)).data[0]


async def test_an_engine_sees_the_newest_messages_oldest_first(tmp_path: Path) -> None:
    engine = ScriptedEngine()
    async with _opened(tmp_path, engine) as backend:
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
    async with _opened(tmp_path, engine, run_seconds=0) as backend:
        run = await _ask(backend)
        events = await followed(backend, run.thread_id, run.id)
        await backend.create_message(run.thread_id, "and now?")

    assert isinstance(events[-1], RunChanged)
    assert events[-1].run.status is RunStatus.EXPIRED


async def test_cancelling_an_ended_run_is_refused_in_the_services_words(tmp_path: Path) -> None:
    async with _opened(tmp_path, ScriptedEngine()) as backend:
        run = await _ask(backend)
        await followed(backend, run.thread_id, run.id)
        with pytest.raises(UsageError, match=r"^Cannot cancel run with status 'completed'\.$"):
            await backend.cancel_run(run.thread_id, run.id)


async def test_a_busy_thread_is_refused_in_the_services_words(tmp_path: Path) -> None:
    engine = ScriptedEngine()
    engine.script(Gate())
    async with _opened(tmp_path, engine) as backend:
        run = await _ask(backend)
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
    async with _opened(tmp_path, engine) as backend:
        run = await _ask(backend)
        await gate.reached.wait()
        await backend.cancel_run(run.thread_id, run.id)
        await backend.cancel_run(run.thread_id, run.id)
        await followed(backend, run.thread_id, run.id)

    assert engine.stopped_answers == 1


async def test_a_mistake_in_an_engine_is_told_without_its_insides(tmp_path: Path) -> None:
    engine = ScriptedEngine()
    engine.script("so far", ZeroDivisionError("secret"))
    async with _opened(tmp_path, engine) as backend:
        run = await _ask(backend)
        await followed(backend, run.thread_id, run.id)
        failed = await backend.retrieve_run(run.thread_id, run.id)

    assert failed.last_error is not None
    assert failed.last_error.message.startswith("Something went wrong")


async def test_an_engine_that_says_nothing_has_failed(tmp_path: Path) -> None:
    engine = ScriptedEngine()
    engine.script()
    async with _opened(tmp_path, engine) as backend:
        run = await _ask(backend)
        await followed(backend, run.thread_id, run.id)

        assert (await backend.retrieve_run(run.thread_id, run.id)).status is RunStatus.FAILED


async def test_half_characters_are_joined_across_pieces(tmp_path: Path) -> None:
    engine = ScriptedEngine()
    engine.script("smile \ud83d", "\ude00 and nul \0 and half \udc00", "\ud83d")
    async with _opened(tmp_path, engine) as backend:
        run = await _ask(backend)
        events = await followed(backend, run.thread_id, run.id)
        answer = await _answer(backend, run)

    assert answer.text == "smile 😀 and nul \ufffd and half \ufffd\ufffd"
    assert "".join(e.text for e in events if isinstance(e, TextDelta)) == answer.text


async def test_a_caller_that_goes_away_leaves_no_run_unanswered(tmp_path: Path) -> None:
    engine, gate = ScriptedEngine(), Gate()
    engine.script(gate, "4")
    async with _opened(tmp_path, engine) as backend:
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


async def test_a_quit_leaves_the_run_to_the_next_start(tmp_path: Path) -> None:
    engine, gate = ScriptedEngine(), Gate()
    engine.script("first try ", gate)
    engine.script("second try")
    async with _opened(tmp_path, engine) as backend:
        run = await _ask(backend)
        await gate.reached.wait()
    with closing(connect(tmp_path / "tutor.db")) as db:
        row = db.execute("SELECT text, messages.status, owner FROM messages JOIN runs").fetchall()
    async with _opened(tmp_path, engine) as backend:
        events = await followed(backend, run.thread_id, run.id)
        messages = (await backend.list_messages(run.thread_id)).data

    assert ("first try ", "in_progress", None) in [tuple(r) for r in row]
    assert isinstance(events[-1], RunChanged)
    assert events[-1].run.status is RunStatus.COMPLETED
    assert [m.text for m in messages] == ["second try", "2 + 2?"]
    assert engine.is_closed


async def test_a_quit_ends_a_run_that_cannot_be_answered_again(tmp_path: Path) -> None:
    engine, gate = ScriptedEngine(is_resumable=False), Gate()
    engine.script("partly ", gate)
    async with _opened(tmp_path, engine) as backend:
        run = await _ask(backend)
        await gate.reached.wait()
    async with _opened(tmp_path, engine) as backend:
        failed = await backend.retrieve_run(run.thread_id, run.id)
        answer = await _answer(backend, run)

    assert failed.last_error is not None
    assert failed.last_error.message == STOPPED_PROGRAM
    assert (answer.text, answer.status) == ("partly ", MessageStatus.INCOMPLETE)


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
    async with _opened(tmp_path, engine, sleep=sleep) as backend:
        run = await _ask(backend)
        await first.reached.wait()
        await pauses.get()
        at_first = (await _answer(backend, run)).text
        first.open()
        await second.reached.wait()
        before_the_pause_is_over = (await _answer(backend, run)).text
        go_on.set()
        await pauses.get()
        after_it = (await _answer(backend, run)).text

    assert (at_first, before_the_pause_is_over, after_it) == ("one ", "one ", "one two ")


async def test_a_slow_follower_neither_holds_up_the_run_nor_misses_anything(
    tmp_path: Path,
) -> None:
    engine, gate = ScriptedEngine(), Gate()
    engine.script("start ", gate, *(f"{n} " for n in range(500)))
    async with _opened(tmp_path, engine) as backend:
        run = await _ask(backend)
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


async def test_a_run_of_another_window_is_followed_and_can_be_stopped(tmp_path: Path) -> None:
    engine, gate = ScriptedEngine(), Gate()
    engine.script("from the other window", gate)
    async with (
        _opened(tmp_path, engine, sleep=_at_once) as one,
        _opened(tmp_path, ScriptedEngine(), sleep=_at_once) as other,
    ):
        run = await _ask(one)
        await gate.reached.wait()
        with pytest.raises(ThreadBusyError):
            await other.create_message(run.thread_id, "me too")
        followed_there = other.follow_run(run.thread_id, run.id)
        state = [await anext(followed_there), await anext(followed_there)]
        cancelling = await other.cancel_run(run.thread_id, run.id)
        rest = [event async for event in followed_there]

    assert isinstance(state[1], MessageOpened)
    assert state[1].message.text == "from the other window"
    assert cancelling.status is RunStatus.CANCELLING
    assert isinstance(rest[-1], RunChanged)
    assert rest[-1].run.status is RunStatus.CANCELLED
    assert engine.stopped_answers == 1


async def test_a_thread_deleted_in_another_window_ends_its_run(tmp_path: Path) -> None:
    engine, gate = ScriptedEngine(), Gate()
    engine.script("partly", gate)
    async with (
        _opened(tmp_path, engine, sleep=_at_once) as one,
        _opened(tmp_path, ScriptedEngine(), sleep=_at_once) as other,
    ):
        run = await _ask(one)
        await gate.reached.wait()
        following = one.follow_run(run.thread_id, run.id)
        begun = await anext(following)
        await other.delete_thread(run.thread_id)
        events = [begun, *[event async for event in following]]

    assert isinstance(events[-1], RunChanged)
    assert events[-1].run.status is RunStatus.CANCELLED
    assert engine.stopped_answers == 1


async def test_another_window_leaves_a_live_run_alone(tmp_path: Path) -> None:
    engine, gate, idle = ScriptedEngine(), Gate(), ScriptedEngine()
    engine.script(gate, "mine")
    async with _opened(tmp_path, engine, sleep=_at_once) as one:
        run = await _ask(one)
        await gate.reached.wait()
        async with _opened(tmp_path, idle) as other:
            active = await other.active_runs()
        gate.open()
        await followed(one, run.thread_id, run.id)
        answer = await _answer(one, run)

    assert [a.id for a in active] == [run.id]
    assert idle.turns == []
    assert answer.text == "mine"


async def test_a_full_disk_refuses_a_message_and_keeps_the_rest(tmp_path: Path) -> None:
    async with _opened(tmp_path, ScriptedEngine()) as backend:
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
    async with _opened(tmp_path, engine) as backend:
        run = await _ask(backend)
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


async def test_a_file_damaged_in_use_is_mended_at_the_next_start(tmp_path: Path) -> None:
    async with _opened(tmp_path, ScriptedEngine()) as backend:
        store = backend.service.store

        def fail(_: sqlite3.Connection) -> None:
            error = sqlite3.DatabaseError("database disk image is malformed")
            error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
            raise error

        with pytest.raises(Exception, match="start tutor-tui again to mend it"):
            await store.read(fail)

    assert await asyncio.to_thread((tmp_path / "tutor.db.check").exists)


async def test_warming_up_and_the_name_are_the_engines(tmp_path: Path) -> None:
    engine = ScriptedEngine()
    async with _opened(tmp_path, engine) as backend:
        backend.warm_up()

        assert engine.is_warm
        assert backend.engine_name == "scripted engine"
