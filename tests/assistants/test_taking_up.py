"""Answers that are written elsewhere: taken up where the program was left, or stopped there."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.assistants.scripted import followed, make_backend
from tests.fakes import Gate
from tutor_tui.backends.embedded import EmbeddedBackend
from tutor_tui.domain.errors import EngineError
from tutor_tui.domain.events import (
    AnswerText,
    EngineEvent,
    Resumable,
    RunChanged,
    TextDelta,
    ToolsRequired,
    ToolsUsed,
)
from tutor_tui.domain.objects import Message, Role, Run, RunStatus
from tutor_tui.domain.requests import PageRequest
from tutor_tui.domain.steps import RunStep, ToolCalls
from tutor_tui.domain.tools import FunctionCall, WebSearchCall
from tutor_tui.engines.base import Turn

_SEARCH = WebSearchCall(id="ws_1", query="pi", pages=("https://pi.example",))


class _Elsewhere:
    """An engine whose answers go on elsewhere; it gives the events that a test wants."""

    name = "elsewhere"
    is_resumable = True

    def __init__(self, *script: EngineEvent | Gate | Exception) -> None:
        self.turns: list[Turn] = []
        self.stopped: list[str] = []
        self._script = script

    def warm_up(self) -> None:
        """There is nothing to get ready."""

    async def answer(self, turn: Turn) -> AsyncIterator[EngineEvent]:
        self.turns.append(turn)
        for step in self._script:
            match step:
                case Gate():
                    await step.wait()
                case Exception():
                    raise step
                case _:
                    yield step

    async def stop(self, run: Run, token: str) -> None:
        self.stopped.append(token)

    async def close(self) -> None:
        """Nothing is open."""


@asynccontextmanager
async def _opened(folder: Path, engine: _Elsewhere) -> AsyncIterator[EmbeddedBackend]:
    backend = make_backend(folder, engine)
    await backend.open()
    yield backend
    await backend.close()


async def _left_at(folder: Path, *script: EngineEvent | Exception) -> Run:
    """A run that a program left when this much of its answer was there."""
    gate = Gate()
    async with _opened(folder, _Elsewhere(*script, gate)) as backend:
        thread = await backend.create_thread()
        await backend.create_message(thread.id, "2 + 2?")
        run = await backend.create_run(thread.id)
        await gate.reached.wait()
    return run


async def _taken_up(folder: Path, run: Run, engine: _Elsewhere) -> tuple[Run, list[Message]]:
    async with _opened(folder, engine) as backend:
        await followed(backend, run.thread_id, run.id)
        messages = (await backend.list_messages(run.thread_id, order="asc")).data
        ended = await backend.retrieve_run(run.thread_id, run.id)
    return ended, [message for message in messages if message.role is Role.ASSISTANT]


async def test_an_answer_is_taken_up_with_its_token_and_what_was_read(tmp_path: Path) -> None:
    run = await _left_at(tmp_path, Resumable("t1"), AnswerText("It is "))
    engine = _Elsewhere(Resumable("t1"), AnswerText("It is four."))
    ended, (message,) = await _taken_up(tmp_path, run, engine)

    assert [(turn.resume_token, turn.written) for turn in engine.turns] == [("t1", "It is ")]
    assert (ended.status, message.text) == (RunStatus.COMPLETED, "It is four.")


async def test_the_token_is_stored_before_any_text_is_told(tmp_path: Path) -> None:
    run = await _left_at(tmp_path, Resumable("t1"))
    engine = _Elsewhere(AnswerText("Four."))
    await _taken_up(tmp_path, run, engine)

    assert engine.turns[0].resume_token == "t1"


async def test_text_before_a_later_token_stays_and_nothing_is_doubled(tmp_path: Path) -> None:
    run = await _left_at(
        tmp_path, Resumable("t1"), AnswerText("First"), Resumable("t2"), AnswerText(" sec")
    )
    engine = _Elsewhere(Resumable("t2"), AnswerText("second"))
    _, (message,) = await _taken_up(tmp_path, run, engine)

    assert (engine.turns[0].resume_token, engine.turns[0].written) == ("t2", " sec")
    assert message.text == "First\n\nsecond"


async def test_what_was_written_is_kept_where_nothing_more_comes(tmp_path: Path) -> None:
    run = await _left_at(tmp_path, Resumable("t1"), AnswerText("It is "))
    ended, (message,) = await _taken_up(tmp_path, run, _Elsewhere(EngineError("It is gone.")))

    assert ended.last_error is not None
    assert (ended.status, ended.last_error.message) == (RunStatus.FAILED, "It is gone.")
    assert message.text == "It is "


async def test_a_follower_of_an_answer_that_was_taken_up_reads_it_whole(tmp_path: Path) -> None:
    run = await _left_at(tmp_path, Resumable("t1"), AnswerText("It is "))
    gate = Gate()
    async with _opened(tmp_path, _Elsewhere(gate, AnswerText("It is four"), AnswerText("."))) as b:
        await gate.reached.wait()
        events = b.follow_run(run.thread_id, run.id)
        assert isinstance(await anext(events), RunChanged)
        gate.open()
        told = [event.text async for event in events if isinstance(event, TextDelta)]

    assert "".join(told) == "It is four."


async def test_leaving_the_program_stops_nothing_elsewhere(tmp_path: Path) -> None:
    gate = Gate()
    engine = _Elsewhere(Resumable("t1"), gate)
    async with _opened(tmp_path, engine) as backend:
        thread = await backend.create_thread()
        await backend.create_run(thread.id)
        await gate.reached.wait()

    assert engine.stopped == []


async def test_a_cancelled_answer_is_stopped_elsewhere(tmp_path: Path) -> None:
    gate = Gate()
    engine = _Elsewhere(Resumable("t1"), AnswerText("It"), gate)
    async with _opened(tmp_path, engine) as backend:
        thread = await backend.create_thread()
        run = await backend.create_run(thread.id)
        await gate.reached.wait()
        await backend.cancel_run(thread.id, run.id)
        await followed(backend, thread.id, run.id)

    assert engine.stopped == ["t1"]


async def test_an_answer_that_is_cancelled_after_its_program_died_is_stopped(
    tmp_path: Path,
) -> None:
    run = await _left_at(tmp_path, Resumable("t1"), AnswerText("It"))
    backend = make_backend(tmp_path, engine := _Elsewhere())
    await backend.service.store.open()  # as another program would, that takes nothing up yet
    await backend.cancel_run(run.thread_id, run.id)
    ended = await backend.retrieve_run(run.thread_id, run.id)
    await backend.close()

    assert ended.status is RunStatus.CANCELLED
    assert engine.stopped == ["t1"]


@pytest.mark.parametrize("is_told_again", [False, True])
async def test_tools_that_were_used_elsewhere_are_one_step_each(
    tmp_path: Path, is_told_again: bool
) -> None:
    events = (Resumable("t1"), ToolsUsed((_SEARCH,)))
    run = await _left_at(tmp_path, *events)
    again = (*events, AnswerText("3.14")) if is_told_again else (AnswerText("3.14"),)
    async with _opened(tmp_path, _Elsewhere(*again)) as backend:
        await followed(backend, run.thread_id, run.id)
        steps = await _steps(backend, run)

    assert [step.details for step in steps if step.type == "tool_calls"] == [ToolCalls((_SEARCH,))]
    assert [step.status for step in steps] == ["completed", "completed"]


async def test_tools_that_were_used_elsewhere_are_no_calls_to_be_answered(tmp_path: Path) -> None:
    call = FunctionCall(id="call_1", name="f", arguments="{}")
    engine = _Elsewhere(Resumable("t1"), ToolsUsed((_SEARCH,)), ToolsRequired((call,)))
    async with _opened(tmp_path, engine) as backend:
        thread = await backend.create_thread()
        run = await backend.create_run(thread.id)
        events = backend.follow_run(thread.id, run.id)
        async for event in events:
            if isinstance(event, RunChanged) and event.run.required_action:
                break
        waiting = await backend.retrieve_run(thread.id, run.id)

    assert waiting.required_action is not None
    assert waiting.required_action.tool_calls == (call,)


async def _steps(backend: EmbeddedBackend, run: Run) -> list[RunStep]:
    page = await backend.service.list_steps(run.thread_id, run.id, PageRequest())
    return list(page.data)
