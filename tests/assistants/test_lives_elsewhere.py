"""Runs of other windows, and of programs that were quit."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.assistants.lives import answer_of, ask, at_once, opened
from tests.assistants.scripted import ScriptedEngine, followed
from tests.fakes import Gate
from tutor_tui.assistants.connection import connect
from tutor_tui.assistants.endings import STOPPED_PROGRAM
from tutor_tui.domain.errors import ThreadBusyError
from tutor_tui.domain.events import MessageOpened, RunChanged
from tutor_tui.domain.objects import MessageStatus, RunStatus


async def test_a_quit_leaves_the_run_to_the_next_start(tmp_path: Path) -> None:
    engine, gate = ScriptedEngine(), Gate()
    engine.script("first try ", gate)
    engine.script("second try")
    async with opened(tmp_path, engine) as backend:
        run = await ask(backend)
        await gate.reached.wait()
    with closing(connect(tmp_path / "tutor.db")) as db:
        row = db.execute("SELECT text, messages.status, owner FROM messages JOIN runs").fetchall()
    async with opened(tmp_path, engine) as backend:
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
    async with opened(tmp_path, engine) as backend:
        run = await ask(backend)
        await gate.reached.wait()
    async with opened(tmp_path, engine) as backend:
        failed = await backend.retrieve_run(run.thread_id, run.id)
        answer = await answer_of(backend, run)

    assert failed.last_error is not None
    assert failed.last_error.message == STOPPED_PROGRAM
    assert (answer.text, answer.status) == ("partly ", MessageStatus.INCOMPLETE)


async def test_a_run_of_another_window_is_followed_and_can_be_stopped(tmp_path: Path) -> None:
    engine, gate = ScriptedEngine(), Gate()
    engine.script("from the other window", gate)
    async with (
        opened(tmp_path, engine, sleep=at_once) as one,
        opened(tmp_path, ScriptedEngine(), sleep=at_once) as other,
    ):
        run = await ask(one)
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
        opened(tmp_path, engine, sleep=at_once) as one,
        opened(tmp_path, ScriptedEngine(), sleep=at_once) as other,
    ):
        run = await ask(one)
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
    async with opened(tmp_path, engine, sleep=at_once) as one:
        run = await ask(one)
        await gate.reached.wait()
        async with opened(tmp_path, idle) as other:
            active = await other.active_runs()
        gate.open()
        await followed(one, run.thread_id, run.id)
        answer = await answer_of(one, run)

    assert [a.id for a in active] == [run.id]
    assert idle.turns == []
    assert answer.text == "mine"


async def test_a_file_damaged_in_use_is_mended_at_the_next_start(tmp_path: Path) -> None:
    async with opened(tmp_path, ScriptedEngine()) as backend:
        store = backend.service.store

        def fail(_: sqlite3.Connection) -> None:
            error = sqlite3.DatabaseError("database disk image is malformed")
            error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
            raise error

        with pytest.raises(Exception, match="start tutor-tui again to mend it"):
            await store.read(fail)

    assert await asyncio.to_thread((tmp_path / "tutor.db.check").exists)
