"""What other programs do with the same history: threads adopted, runs noticed."""

import pytest

from tests.fakes import Gate
from tests.ui.stage import Stage
from tutor_tui.domain.errors import StoreError
from tutor_tui.saved_threads import SavedThread
from tutor_tui.ui.screens.adopt import AdoptScreen
from tutor_tui.ui.thread_book import RowState


def _saved(stage: Stage, title: str, *texts: str) -> str:
    """The one thread that the list of saved threads, which is whole, names; gives its ID."""
    thread_id = stage.backend.add_thread(title, *texts)
    stage.saved_threads.rebuild([SavedThread(thread_id, title)])
    return thread_id


async def _adopting(stage: Stage) -> AdoptScreen:
    """The dialog, opened from the palette, once it has read the threads."""
    await stage.press("ctrl+p")
    await stage.write("adopt")
    await stage.until(lambda: "Adopt a thread" in stage.picture)
    await stage.press("enter")
    await stage.until(lambda: isinstance(stage.app.screen, AdoptScreen))
    await stage.until(lambda: "Looking…" not in stage.picture)
    screen = stage.app.screen
    assert isinstance(screen, AdoptScreen)
    return screen


async def test_an_adopted_thread_is_saved_and_opened(stage: Stage) -> None:
    _saved(stage, "Known", "1 + 1")
    stranger = stage.backend.add_thread("Made through the API", "2 + 2", "4")
    async with stage.open():
        await _adopting(stage)
        offered = stage.picture
        await stage.press("enter")
        await stage.until(lambda: stage.sources == ["2 + 2", "4"])

        assert "Made through the API" in offered
        assert "Known  thread" not in offered
        assert stage.titles == ["Made through the API", "Known"]
        assert [saved.id for saved in stage.saved_threads.load().threads][-1] == stranger


async def test_a_thread_without_a_title_is_named_after_its_first_message(stage: Stage) -> None:
    _saved(stage, "Known", "1 + 1")
    stage.backend.add_thread("", "Solve 3x + 11 = 14")
    async with stage.open():
        await _adopting(stage)
        await stage.press("enter")
        await stage.until(lambda: len(stage.titles) == 2)

        assert stage.titles[0] == "Solve 3x + 11 = 14"


async def test_words_narrow_what_may_be_adopted(stage: Stage) -> None:
    _saved(stage, "Known", "1 + 1")
    for title in ("Apples", "Pears"):
        stage.backend.add_thread(title, "2 + 2")
    async with stage.open():
        await _adopting(stage)
        await stage.write("appl")
        await stage.until(lambda: "Pears" not in stage.picture)

        assert "Apples" in stage.picture


async def test_with_nothing_to_adopt_the_dialog_says_so(stage: Stage) -> None:
    _saved(stage, "Known", "1 + 1")
    async with stage.open():
        await _adopting(stage)

        assert "Every thread is in the list already" in stage.picture


async def test_threads_that_cannot_be_read_are_told(stage: Stage) -> None:
    _saved(stage, "Known", "1 + 1")
    async with stage.open():
        stage.backend.fail("list_threads", StoreError("The history is busy: try again."))
        await _adopting(stage)

        assert "The history is busy: try again." in stage.picture


async def test_a_run_begun_elsewhere_is_noticed_and_followed(stage: Stage) -> None:
    gate = Gate()
    stage.backend.script(gate, "4")
    thread_id = _saved(stage, "Shared", "1 + 1", "2")
    async with stage.open():
        await stage.press("alt+down")
        await stage.until(lambda: stage.sources == ["1 + 1", "2"])
        await stage.backend.create_message(thread_id, "2 + 2")
        await stage.backend.create_run(thread_id)
        await stage.until(lambda: stage.states["Shared"] is RowState.RUNNING)
        await stage.until(lambda: stage.sources == ["1 + 1", "2", "2 + 2"])
        gate.open()
        await stage.until_idle()

        assert stage.sources == ["1 + 1", "2", "2 + 2", "4"]
        assert stage.states["Shared"] is RowState.IDLE


async def test_what_a_run_that_nobody_saw_has_left_is_shown(stage: Stage) -> None:
    thread_id = _saved(stage, "Shared", "1 + 1", "2")
    async with stage.open():
        await stage.press("alt+down")
        await stage.until(lambda: stage.sources == ["1 + 1", "2"])
        stage.backend.add_messages(thread_id, "2 + 2", "4")
        await stage.until(lambda: len(stage.sources) == 4)

        assert stage.sources == ["1 + 1", "2", "2 + 2", "4"]


async def test_more_than_a_page_that_nobody_saw_is_shown(stage: Stage) -> None:
    thread_id = _saved(stage, "Shared", "1 + 1", "2")
    texts = [f"message {number}" for number in range(24)]
    async with stage.open():
        await stage.press("alt+down")
        await stage.until(lambda: stage.sources == ["1 + 1", "2"])
        stage.backend.add_messages(thread_id, *texts)
        await stage.until(lambda: len(stage.sources) == 26)

        assert stage.sources == ["1 + 1", "2", *texts]


async def test_what_cannot_be_noticed_now_is_noticed_later(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tutor_tui.ui.screens.chat_elsewhere._AGAIN_SECONDS", 0)
    thread_id = _saved(stage, "Shared", "1 + 1", "2")
    async with stage.open():
        await stage.press("alt+down")
        await stage.until(lambda: stage.sources == ["1 + 1", "2"])
        stage.backend.fail("active_runs", StoreError("The history is busy: try again."))
        stage.backend.add_messages(thread_id, "2 + 2", "4")
        await stage.until(lambda: len(stage.sources) == 4)

        assert "The history is busy" not in stage.picture


async def test_a_run_of_a_thread_that_is_not_saved_is_left_alone(stage: Stage) -> None:
    gate = Gate()
    stage.backend.script(gate, "4")
    _saved(stage, "Known", "1 + 1")
    stranger = stage.backend.add_thread("Made through the API", "2 + 2")
    async with stage.open():
        await stage.backend.create_run(stranger)
        stage.backend.calls.clear()
        await stage.until(lambda: "active_runs" in stage.backend.calls)

        assert not len(stage.chat.turns)
        await _adopting(stage)
        await stage.press("enter")
        await stage.until(lambda: stage.states.get("Made through the API") is RowState.RUNNING)
        gate.open()
        await stage.until_idle()

        assert stage.sources == ["2 + 2", "4"]
