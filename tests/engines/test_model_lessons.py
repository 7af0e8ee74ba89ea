"""Hints, steps and answers asked of a model in a thread: what it is told and what is shown."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.engines.misbehaving import DONE, Fault, Misbehaving, answer, delta, head
from tests.engines.models import KEY
from tests.engines.test_conversations import NearWorker
from tutor_tui.backends.embedded import EmbeddedBackend
from tutor_tui.domain.checks import check_of
from tutor_tui.domain.events import RunEvent, TextDelta, ThoughtDelta
from tutor_tui.domain.objects import Message
from tutor_tui.domain.provider import Provider
from tutor_tui.engines.model_lessons import INSTEAD, NOTHING_LEFT, WITHHELD
from tutor_tui.engines.symbolic import SymbolicTutor
from tutor_tui.paths import Paths
from tutor_tui.settings import Settings
from tutor_tui.wiring import build_backend, build_engine


@asynccontextmanager
async def _opened(server: Misbehaving, folder: Path) -> AsyncIterator[EmbeddedBackend]:
    provider = Provider(server.base_url, KEY)
    settings = Settings(model="openai/small", provider=provider, providers={"openai": provider})
    paths = Paths(config=folder / "config", data=folder / "data", state=folder / "state")
    engine = build_engine(settings, SymbolicTutor(NearWorker()))
    backend = build_backend(paths, settings, engine=engine)
    await backend.open()
    yield backend
    await backend.close()


async def _told(backend: EmbeddedBackend, *said: str) -> tuple[Message, list[RunEvent]]:
    """The answer to the last of these messages, each sent and answered in turn."""
    thread = await backend.create_thread()
    events: list[RunEvent] = []
    for text in said:
        await backend.create_message(thread.id, text)
        run = await backend.create_run(thread.id)
        events = [event async for event in backend.follow_run(thread.id, run.id)]
    return (await backend.list_messages(thread.id)).data[0], events


async def test_a_hint_that_gives_nothing_away_is_shown_as_it_is(
    server: Misbehaving, tmp_path: Path
) -> None:
    server.script(*answer("Undo the 11 ", "on both sides."))
    async with _opened(server, tmp_path) as backend:
        message, _ = await _told(backend, "Hint: Solve 3x + 11 = 14")

    assert message.text == "Undo the 11 on both sides."
    assert "Never state the answer" in server.requests[0].body["messages"][0]["content"]


@pytest.mark.parametrize("asked", [("Hint: Solve 3x + 11 = 14",), ("Solve 3x + 11 = 14", "Hint.")])
async def test_a_hint_with_the_answer_gives_way_to_the_tutors_own(
    server: Misbehaving, tmp_path: Path, asked: tuple[str, ...]
) -> None:
    for _ in asked[1:]:
        server.script(*answer("Let me think about it."))
    server.script(*answer("Subtract 11, then ", "divide: x = 1."))
    async with _opened(server, tmp_path) as backend:
        message, events = await _told(backend, *asked)

    assert message.text.startswith(f"{INSTEAD}Hint 1: ")
    assert "x = 1" not in str(events)
    assert not any("divide: x" in e.text for e in events if isinstance(e, TextDelta))


async def test_thoughts_before_a_hint_are_not_shown(server: Misbehaving, tmp_path: Path) -> None:
    server.script(
        head(), delta(reasoning="x = 1"), delta(content="Undo the 11."), delta("stop"), DONE
    )
    async with _opened(server, tmp_path) as backend:
        message, events = await _told(backend, "Hint: Solve 3x + 11 = 14")

    assert message.thought is None
    assert not any(isinstance(event, ThoughtDelta) for event in events)


async def test_a_model_does_not_repeat_its_own_answer_in_a_hint(
    server: Misbehaving, tmp_path: Path
) -> None:
    story = "How many ways can the committee of the odd village quarrel on Mondays?"
    server.script(*answer("They quarrel in 91 ways, so the answer is 91."))
    server.script(*answer("Count who can quarrel with whom. Half of 182 is just 91."))
    server.script(*answer("It all comes to 91."))
    async with _opened(server, tmp_path) as backend:
        part, _ = await _told(backend, story, "Hint.")
        nothing, _ = await _told(backend, f"Hint: {story}")

    assert part.text == f"Count who can quarrel with whom.\n\n{WITHHELD}"
    assert nothing.text == NOTHING_LEFT


async def test_a_hint_cut_off_in_the_middle_is_searched_as_well(
    server: Misbehaving, tmp_path: Path
) -> None:
    server.script(head(), delta(content="Easy: x = 1, beca"), Fault.RESET)
    async with _opened(server, tmp_path) as backend:
        message, events = await _told(backend, "Hint: Solve 3x + 11 = 14")

    assert "x = 1" not in str(events)
    assert message.text.startswith(INSTEAD)
    assert message.incomplete_reason == "run_failed"


async def test_the_check_of_a_hint_does_not_tell_the_answer(
    server: Misbehaving, tmp_path: Path
) -> None:
    server.script(*answer("Begin with `3x = 14 + 11`."))
    async with _opened(server, tmp_path) as backend:
        message, _ = await _told(backend, "Hint: Solve 3x + 11 = 14")
    check = check_of(message)

    assert check is not None
    assert "x = 1" not in str(message.metadata)


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("Next step: Solve 3x + 11 = 14", "next step of the working alone"),
        ("Answer: Solve 3x + 11 = 14", "asks for the answer now"),
    ],
)
async def test_steps_and_answers_are_asked_for_in_words_and_shown_at_once(
    server: Misbehaving, tmp_path: Path, asked: str, words: str
) -> None:
    server.script(*answer("3x = 3, ", "so x = 1."))
    async with _opened(server, tmp_path) as backend:
        message, events = await _told(backend, asked)

    assert message.text == "3x = 3, so x = 1."
    assert words in server.requests[0].body["messages"][0]["content"]
    assert any(isinstance(event, TextDelta) for event in events)
    assert message.status == "completed"


async def test_a_model_answers_other_messages_without_such_instructions(
    server: Misbehaving, tmp_path: Path
) -> None:
    server.script(*answer("x = 1"))
    async with _opened(server, tmp_path) as backend:
        message, _ = await _told(backend, "Solve 3x + 11 = 14")

    assert message.text == "x = 1"
    assert "asks for" not in server.requests[0].body["messages"][0]["content"]
