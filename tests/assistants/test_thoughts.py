"""What a model thinks: told as it comes, kept beside the answer, and no part of the API."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.assistants.scripted import ScriptedEngine, followed, make_backend
from tests.fakes import Gate
from tutor_tui.backends.embedded import EmbeddedBackend
from tutor_tui.domain.errors import EngineError
from tutor_tui.domain.events import (
    AnswerThought,
    MessageOpened,
    RunEvent,
    TextDelta,
    ThoughtDelta,
    ToolsRequired,
)
from tutor_tui.domain.objects import Message, RunStatus
from tutor_tui.domain.thoughts import Thought
from tutor_tui.domain.tools import FunctionCall, FunctionTool
from tutor_tui.server.wire import message_json


@pytest.fixture
def engine() -> ScriptedEngine:
    return ScriptedEngine(is_resumable=False)


@pytest.fixture
async def backend(tmp_path: Path, engine: ScriptedEngine) -> AsyncIterator[EmbeddedBackend]:
    backend = make_backend(tmp_path, engine)
    await backend.open()
    yield backend
    await backend.close()


async def _asked(backend: EmbeddedBackend) -> tuple[str, str]:
    """The IDs of a new thread and of the run that answers its question."""
    thread = await backend.create_thread()
    await backend.create_message(thread.id, "2 + 2?")
    return thread.id, (await backend.create_run(thread.id)).id


async def _answer(backend: EmbeddedBackend, thread_id: str) -> Message:
    return (await backend.list_messages(thread_id)).data[0]


def _thoughts(events: list[RunEvent]) -> str:
    return "".join(event.text for event in events if isinstance(event, ThoughtDelta))


async def test_thoughts_are_told_before_the_answer_and_stored_beside_it(
    backend: EmbeddedBackend, engine: ScriptedEngine
) -> None:
    engine.script(AnswerThought(" Two and "), AnswerThought("two."), "Four.")
    thread_id, run_id = await _asked(backend)
    events = await followed(backend, thread_id, run_id)
    answer = await _answer(backend, thread_id)
    kinds = [type(event) for event in events]

    assert kinds.index(ThoughtDelta) < kinds.index(MessageOpened)
    assert _thoughts(events) == "Two and two."
    assert answer.thought is not None
    assert answer.thought.text == "Two and two."
    assert answer.text == "Four."
    assert "Two and" not in str(message_json(answer))
    assert "Two and" not in "".join(e.text for e in events if isinstance(e, TextDelta))


async def test_who_follows_late_hears_all_thoughts_at_once(
    backend: EmbeddedBackend, engine: ScriptedEngine
) -> None:
    gate = Gate()
    engine.script(AnswerThought("Hm. "), AnswerThought("Two"), gate, AnswerThought(" twos."), "4")
    thread_id, run_id = await _asked(backend)
    await gate.reached.wait()
    heard: list[ThoughtDelta] = []
    async for event in backend.follow_run(thread_id, run_id):
        if isinstance(event, ThoughtDelta):
            heard.append(event)
            gate.open()

    assert [(one.text, one.start) for one in heard] == [("Hm. Two", 0), (" twos.", 7)]


async def test_seconds_count_from_the_first_thought_to_what_follows(
    tmp_path: Path, engine: ScriptedEngine
) -> None:
    now = [1000.0]
    backend = make_backend(tmp_path, engine, clock=lambda: now[0])
    await backend.open()
    first, second = Gate(), Gate()
    engine.script(first, AnswerThought("Hm."), second, "Four.", AnswerThought("…"), "!")
    thread_id, run_id = await _asked(backend)
    await first.reached.wait()
    now[0] += 5
    first.open()
    await second.reached.wait()
    now[0] += 3.5
    second.open()
    await followed(backend, thread_id, run_id)
    thought = (await _answer(backend, thread_id)).thought
    await backend.close()

    assert thought == Thought("Hm.…", 3.5)


async def test_blanks_are_no_thought(backend: EmbeddedBackend, engine: ScriptedEngine) -> None:
    engine.script(AnswerThought("\n"), AnswerThought("\n\n"), "Four.")
    thread_id, run_id = await _asked(backend)

    assert not _thoughts(await followed(backend, thread_id, run_id))
    assert (await _answer(backend, thread_id)).thought is None


async def test_thoughts_without_an_answer_stay_with_their_run(
    backend: EmbeddedBackend, engine: ScriptedEngine
) -> None:
    engine.script(AnswerThought("Two and"), EngineError("The connection broke off."))
    thread_id, run_id = await _asked(backend)
    await followed(backend, thread_id, run_id)
    (run,) = (await backend.list_runs(thread_id)).data

    assert run.status is RunStatus.FAILED
    assert run.thought is not None
    assert run.thought.text == "Two and"
    assert _thoughts(await followed(backend, thread_id, run_id)) == "Two and"


async def test_thoughts_of_several_rounds_are_one_with_a_gap(
    backend: EmbeddedBackend, engine: ScriptedEngine
) -> None:
    from tutor_tui.domain.requests import RunCreate, SubmitToolOutputs, ToolOutput

    call = FunctionCall(id="call_1", name="lookup", arguments="{}")
    engine.script(AnswerThought("I look it up."), ToolsRequired((call,)))
    engine.script(AnswerThought("Found."), "Four.")
    thread = await backend.create_thread()
    await backend.create_message(thread.id, "2 + 2?")
    wanted = RunCreate(assistant_id=None, tools=(FunctionTool(name="lookup"),))
    started = await backend.service.start_run(thread.id, wanted)
    async for _ in started.events():
        pass
    outputs = SubmitToolOutputs(tool_outputs=(ToolOutput(tool_call_id="call_1", output="4"),))
    await backend.service.submit_tool_outputs(thread.id, started.run.id, outputs)
    events = await followed(backend, thread.id, started.run.id)
    thought = (await _answer(backend, thread.id)).thought

    assert events
    assert thought is not None
    assert thought.text == "I look it up.\n\nFound."


async def test_a_deleted_thread_takes_its_thoughts_along(
    backend: EmbeddedBackend, engine: ScriptedEngine
) -> None:
    engine.script(AnswerThought("Two and two."), "Four.")
    thread_id, run_id = await _asked(backend)
    await followed(backend, thread_id, run_id)
    await backend.delete_thread(thread_id)
    left = await backend.service.store.read(
        lambda db: db.execute("SELECT count(*) FROM thoughts").fetchone()[0]
    )

    assert left == 0


async def test_a_model_is_never_sent_its_thoughts_again(
    backend: EmbeddedBackend, engine: ScriptedEngine
) -> None:
    engine.script(AnswerThought("Two and two."), "Four.")
    thread_id, run_id = await _asked(backend)
    await followed(backend, thread_id, run_id)
    await backend.create_message(thread_id, "And 3 + 3?")
    await followed(backend, thread_id, (await backend.create_run(thread_id)).id)

    assert "Two and two." not in str(engine.turns[-1].messages)
