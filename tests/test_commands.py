"""Ask, list and export, on a backend in memory."""

import asyncio
import io
import json
from pathlib import Path

import pytest

from tests.fakes import FakeBackend, Gate
from tutor_tui.backends.port import Notice
from tutor_tui.commands import House, Streams, ask, export, threads
from tutor_tui.domain.checks import Check, Finding, Mark
from tutor_tui.domain.errors import EngineError, NotFoundError, UsageError
from tutor_tui.domain.objects import RunStatus
from tutor_tui.domain.thoughts import Thought
from tutor_tui.saved_threads import SavedThread, SavedThreads


@pytest.fixture
def backend() -> FakeBackend:
    return FakeBackend()


@pytest.fixture
def house(backend: FakeBackend, tmp_path: Path) -> House:
    streams = Streams(io.StringIO(), io.StringIO())
    return House(backend, SavedThreads(tmp_path / "threads.toml"), streams)


def _out(house: House) -> str:
    assert isinstance(house.streams.out, io.StringIO)
    return house.streams.out.getvalue()


def _err(house: House) -> str:
    assert isinstance(house.streams.err, io.StringIO)
    return house.streams.err.getvalue()


async def _ask(
    house: House,
    question: str = "Solve 2x = 4",
    *,
    thread_id: str | None = None,
    newest: bool = False,
    as_json: bool = False,
) -> int:
    return await ask(house, question, thread_id=thread_id, newest=newest, as_json=as_json)


async def test_an_answer_is_printed_with_its_check(house: House, backend: FakeBackend) -> None:
    backend.script("Divide by 2: ", "`x = 2`", Check(Mark.AGREES, "by substitution"))
    code = await _ask(house)

    assert code == 0
    assert _out(house) == "Divide by 2: x = 2\n✓ checked by substitution\n"
    assert _err(house) == ""
    assert backend.calls[-1] == "close"


async def test_what_was_found_at_each_formula_is_in_the_json(
    house: House, backend: FakeBackend
) -> None:
    wrong = Finding(3, 12, Mark.DISAGREES, "the left side is 4")
    backend.script("So 2 + 2 = 5", Check(Mark.DISAGREES, "in 1 of 1 formula", (wrong,)))
    await _ask(house, as_json=True)

    (found,) = json.loads(_out(house))["findings"]
    assert (found["formula"], found["mark"]) == ("2 + 2 = 5", "disagrees")
    assert (found["start"], found["end"], found["how"]) == (3, 12, "the left side is 4")


async def test_thoughts_are_in_the_json_beside_the_messages(
    house: House, backend: FakeBackend
) -> None:
    backend.script(Thought("Two and two", 1.5), "Four.")
    await _ask(house, as_json=True)
    printed = json.loads(_out(house))
    (told,) = printed["thoughts"]

    assert (told["text"], told["seconds"]) == ("Two and two", 1.5)
    assert told["message_id"] == printed["messages"][1]["id"]
    assert "Two and two" not in str(printed["messages"])


async def test_thoughts_are_exported_only_when_they_are_asked_for(
    house: House, backend: FakeBackend
) -> None:
    backend.script(Thought("Two and two", 1.5), "Four.")
    await _ask(house)
    (saved,) = house.saved_threads.load().threads
    await export(house, saved.id, as_json=False)
    await export(house, saved.id, as_json=True)

    assert _out(house).startswith("Four.\n#")
    assert "Two and two" not in _out(house)

    await export(house, saved.id, as_json=False, with_thoughts=True)
    assert "> *Thought:*\n>\n>     Two and two\n\nFour." in _out(house)


async def test_a_question_is_saved_as_a_thread_with_a_title(house: House) -> None:
    await _ask(house, "Solve 2x = 4\nplease")

    (saved,) = house.saved_threads.load().threads
    assert saved.title == "Solve 2x = 4"


async def test_a_thread_can_be_continued(house: House, backend: FakeBackend) -> None:
    thread_id = backend.add_thread("old", "Solve 2x = 4", "`x = 2`")
    backend.script("Because.")
    code = await _ask(house, "Why?", thread_id=thread_id)

    assert code == 0
    assert _out(house) == "Because.\n"
    assert backend.texts(thread_id)[-2:] == ["Why?", "Because."]
    assert house.saved_threads.load().threads == ()


async def test_the_newest_thread_can_be_continued_without_its_id(
    house: House, backend: FakeBackend
) -> None:
    for title in ("old", "new"):
        house.saved_threads.add(SavedThread(backend.add_thread(title), title))
    await _ask(house, "Why?", newest=True)

    newest = house.saved_threads.load().threads[-1]
    assert backend.texts(newest.id)[0] == "Why?"


async def test_continuing_nothing_is_bad_usage(house: House) -> None:
    with pytest.raises(UsageError, match="no thread to continue"):
        await _ask(house, newest=True)


async def test_an_unknown_thread_is_not_found(house: House, backend: FakeBackend) -> None:
    with pytest.raises(NotFoundError):
        await _ask(house, thread_id="thread_of_nobody")
    assert backend.calls[-1] == "close"


async def test_a_failed_run_is_a_sentence_on_standard_error(
    house: House, backend: FakeBackend
) -> None:
    backend.script("Well, ", EngineError("The core stopped; ask again."))
    code = await _ask(house)

    assert code == 1
    assert _out(house) == "Well,\n"
    assert _err(house) == "tutor-tui: The core stopped; ask again.\n"


async def test_the_run_and_this_turns_messages_are_printed_as_json(
    house: House, backend: FakeBackend
) -> None:
    thread_id = backend.add_thread("old", "Solve 2x = 4", "`x = 2`")
    backend.script("Because.")
    await _ask(house, "Why?", thread_id=thread_id, as_json=True)

    printed = json.loads(_out(house))
    assert printed["run"]["object"] == "thread.run"
    assert printed["run"]["status"] == "completed"
    texts = [message["content"][0]["text"]["value"] for message in printed["messages"]]
    assert texts == ["Why?", "Because."]


async def test_an_interrupted_question_cancels_its_run(house: House, backend: FakeBackend) -> None:
    thread_id = backend.add_thread("t")
    gate = Gate()
    backend.script("Well, ", gate)
    asking = asyncio.create_task(_ask(house, thread_id=thread_id))
    await gate.reached.wait()
    asking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asking

    assert backend.run_statuses(thread_id) == [RunStatus.CANCELLED]
    assert backend.calls[-1] == "close"


async def test_notices_go_to_standard_error_without_controls(
    house: House, backend: FakeBackend
) -> None:
    backend.notices = (Notice("A file\x1b[2J was set aside."),)
    await _ask(house)

    assert _err(house) == "tutor-tui: A file[2J was set aside.\n"


async def test_a_list_that_cannot_be_saved_does_not_cost_the_answer(
    house: House, backend: FakeBackend, tmp_path: Path
) -> None:
    (tmp_path / "threads.toml").write_text("schema = 2\nthreads = []\n")
    backend.script("`x = 2`")
    code = await _ask(house)

    assert code == 0
    assert _out(house) == "x = 2\n"
    assert "newer" in _err(house)


async def test_saved_threads_are_listed_newest_first(house: House) -> None:
    house.saved_threads.rebuild((SavedThread("thread_1", "one"), SavedThread("thread_2", "two")))
    code = await threads(house, everything=False, as_json=False)

    assert code == 0
    assert _out(house) == "thread_2\ttwo\nthread_1\tone\n"


async def test_all_threads_are_listed_with_their_saved_titles_and_pins(
    house: House, backend: FakeBackend
) -> None:
    saved, other = backend.add_thread("as stored"), backend.add_thread("other")
    house.saved_threads.rebuild((SavedThread(saved, "renamed", is_pinned=True),))
    await threads(house, everything=True, as_json=True)

    assert json.loads(_out(house)) == [
        {"id": other, "title": "other", "is_pinned": False},
        {"id": saved, "title": "renamed", "is_pinned": True},
    ]


async def test_a_thread_of_many_messages_is_exported_whole(
    house: House, backend: FakeBackend
) -> None:
    texts = [f"text {number}" for number in range(250)]
    thread_id = backend.add_thread("long", *texts)
    await export(house, thread_id, as_json=False)

    assert [line for line in _out(house).splitlines() if line.startswith("text")] == texts
    assert _out(house).startswith("# long\n")


async def test_an_export_as_json_has_the_thread_and_its_messages(
    house: House, backend: FakeBackend
) -> None:
    thread_id = backend.add_thread("t", "a", "b")
    await export(house, thread_id, as_json=True)

    printed = json.loads(_out(house))
    assert printed["thread"]["id"] == thread_id
    assert len(printed["messages"]) == 2
