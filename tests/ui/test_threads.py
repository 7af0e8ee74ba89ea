"""Threads in the sidebar, and by key from the box."""

from pathlib import Path

import pytest

from tests.fake_desk import FakeDesk
from tests.fakes import Gate
from tests.ui.stage import Stage
from tutor_tui.backends.port import NEW_THREAD, DeskState, ThreadMark
from tutor_tui.domain.errors import StoreFullError
from tutor_tui.saved_threads import SavedThread
from tutor_tui.ui.thread_book import RowState
from tutor_tui.ui.turns import SPINNER


async def test_the_last_time_is_back_at_the_start(stage: Stage) -> None:
    one = stage.add_thread("One", "question one", "answer one")
    two = stage.add_thread("Two", "question two", "answer two")
    stage.desk = FakeDesk(
        DeskState(one, {one: "unsent", NEW_THREAD: "new"}, {two: ThreadMark.UNREAD})
    )
    async with stage.open():
        await stage.until(lambda: stage.entries)

        assert stage.titles == ["Two", "One"]
        assert stage.sources == ["question one", "answer one"]
        assert stage.box == "unsent"
        assert stage.states == {"One": RowState.IDLE, "Two": RowState.UNREAD}


async def test_runs_left_over_are_followed_again(stage: Stage) -> None:
    gate = Gate()
    one = stage.add_thread("One", "question one")
    stage.backend.script("So far ", gate, "so good.")
    await stage.backend.create_run(one)
    stage.desk = FakeDesk(DeskState(one))
    async with stage.open():
        await stage.until(lambda: stage.sources == ["question one", "So far "])
        gate.open()
        await stage.until_idle()

        assert stage.sources == ["question one", "So far so good."]


async def test_waiting_messages_of_the_last_time_are_sent(stage: Stage) -> None:
    one = stage.add_thread("One", "question one", "answer one")
    stage.desk = FakeDesk(DeskState(one, queued={one: ("later",)}))
    async with stage.open():
        await stage.until(lambda: len(stage.backend.texts(one)) == 4)
        await stage.until_idle()

        assert stage.sources == ["question one", "answer one", "later", "An answer to: later"]
        assert stage.desk.queued == {}


async def test_alt_arrows_switch_threads_from_the_box(stage: Stage) -> None:
    stage.add_thread("One", "question one")
    stage.add_thread("Two", "question two")
    async with stage.open():
        await stage.press("alt+down")
        await stage.until(lambda: stage.sources == ["question two"])
        await stage.press("alt+down")
        await stage.until(lambda: stage.sources == ["question one"])
        await stage.press("alt+up")
        await stage.until(lambda: stage.sources == ["question two"])

        assert stage.chat.prompt.has_focus


async def test_each_thread_keeps_its_draft(stage: Stage) -> None:
    one = stage.add_thread("One", "question one")
    async with stage.open():
        await stage.write("for a new thread")
        await stage.press("f4")
        await stage.write("for one")
        await stage.press("ctrl+n")
        assert stage.box == "for a new thread"

        await stage.press("f4")
        assert stage.box == "for one"
        await stage.until(lambda: len(stage.desk.drafts) == 2)
        assert stage.desk.drafts == {NEW_THREAD: "for a new thread", one: "for one"}


async def test_a_draft_is_saved_when_the_application_ends(stage: Stage) -> None:
    async with stage.open():
        await stage.write("unsent")
        await stage.press("ctrl+q")

    assert stage.desk.drafts == {NEW_THREAD: "unsent"}
    assert stage.backend.calls[-1] == "close"


async def test_a_thread_is_opened_from_the_sidebar(stage: Stage) -> None:
    stage.add_thread("One", "question one")
    stage.add_thread("Two", "question two")
    async with stage.open():
        await stage.press("ctrl+t", "down", "enter")
        await stage.until(lambda: stage.sources == ["question one"])

        assert stage.chat.prompt.has_focus


async def test_a_click_opens_a_thread(stage: Stage) -> None:
    stage.add_thread("One", "question one")
    stage.add_thread("Two", "question two")
    async with stage.open():
        await stage.pilot.click("#threads", offset=(5, 1))
        await stage.until(lambda: stage.sources == ["question one"])


async def test_the_second_press_hides_the_sidebar(stage: Stage) -> None:
    async with stage.open():
        await stage.press("ctrl+t")
        assert stage.chat.thread_list.has_focus

        await stage.press("ctrl+t")
        assert not stage.is_sidebar_shown()
        assert stage.chat.prompt.has_focus

        await stage.press("f3")
        assert stage.is_sidebar_shown()


async def test_pinned_threads_come_first(stage: Stage) -> None:
    stage.add_thread("One")
    stage.add_thread("Two")
    async with stage.open():
        await stage.press("ctrl+t", "down", "p")
        await stage.until(lambda: stage.titles == ["One", "Two"])

        assert stage.saved_threads.load().threads[0].is_pinned


async def test_a_thread_is_renamed(stage: Stage) -> None:
    one = stage.add_thread("One", "question one")
    async with stage.open():
        await stage.press("alt+down", "ctrl+t", "r")
        await stage.write(" [b]more[/b]")
        await stage.press("enter")
        await stage.until(lambda: stage.titles == ["One [b]more[/b]"])

        assert stage.saved_threads.load().threads[0].title == "One [b]more[/b]"
        thread = await stage.backend.retrieve_thread(one)
        assert thread.metadata["title"] == "One [b]more[/b]"
        assert "One [b]more[/b]" in stage.picture.splitlines()[0]


async def test_a_deleted_thread_can_be_brought_back(stage: Stage) -> None:
    stage.add_thread("One", "question one")
    stage.add_thread("Two", "question two")
    async with stage.open():
        await stage.press("ctrl+t", "down", "delete")
        await stage.until(lambda: stage.titles == ["Two"])
        await stage.press("ctrl+z")
        await stage.until(lambda: stage.titles == ["Two", "One"])
        await stage.until(lambda: stage.sources == ["question one"])

    assert len(stage.saved_threads.load().threads) == 2
    assert "delete_thread" not in stage.backend.calls


async def test_a_deleted_thread_is_gone_with_the_end(stage: Stage) -> None:
    one = stage.add_thread("One", "question one")
    stage.add_thread("Two", "question two")
    stage.desk = FakeDesk(DeskState(drafts={one: "draft"}))
    async with stage.open():
        await stage.press("ctrl+t", "down", "delete")
        await stage.until(lambda: stage.titles == ["Two"])

    assert [thread.title for thread in stage.saved_threads.load().threads] == ["Two"]
    assert stage.desk.drafts == {}
    assert stage.backend.calls.count("delete_thread") == 1


async def test_the_next_deletion_finishes_the_one_before(stage: Stage) -> None:
    for title in ("One", "Two", "Three"):
        stage.add_thread(title)
    async with stage.open():
        await stage.press("ctrl+t", "delete", "delete")
        await stage.until(lambda: "delete_thread" in stage.backend.calls)
        await stage.press("ctrl+z")
        await stage.until(lambda: stage.titles == ["Two", "One"])


async def test_a_thread_is_exported_to_a_new_file(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "one-two.md").write_text("mine")
    stage.add_thread("One: two!", "question one", "answer one")
    async with stage.open():
        await stage.press("ctrl+t", "e")
        await stage.until(lambda: stage.notice)

        assert stage.notice == f"Written to {tmp_path / 'one-two-2.md'}"
        assert "question one" in (tmp_path / "one-two-2.md").read_text()
        assert (tmp_path / "one-two.md").read_text() == "mine"


async def test_older_messages_come_when_the_top_comes_near(stage: Stage) -> None:
    texts = [f"message {number}" for number in range(400)]
    stage.add_thread("Long", *texts)
    async with stage.open():
        await stage.press("alt+down")
        await stage.until(lambda: len(stage.entries) == 50)
        assert stage.sources == texts[-50:]

        stage.chat.log_view.focus()
        await stage.press("home")
        await stage.until(lambda: len(stage.entries) > 50)
        assert stage.sources == texts[-150:]


async def test_search_finds_a_message_and_opens_its_thread(stage: Stage) -> None:
    stage.add_thread("One", "the quick brown fox")
    stage.add_thread("Two", "lazy dog")
    async with stage.open():
        await stage.press("ctrl+f")
        await stage.write("BROWN")
        await stage.until(lambda: "1 message" in stage.picture)
        await stage.press("enter")
        await stage.until(lambda: stage.sources == ["the quick brown fox"])


async def test_a_drawing_is_no_part_of_what_a_search_shows(stage: Stage) -> None:
    stage.add_thread("One", "See this: ```plot\n3 ┤ parabola ┊\n``` a parabola")
    async with stage.open():
        await stage.press("ctrl+f")
        await stage.write("parabola")
        await stage.until(lambda: "a parabola" in stage.picture)

        assert "┊" not in stage.picture


async def test_a_search_that_fails_says_why(stage: Stage) -> None:
    stage.backend.fail("search_messages", StoreFullError("The disk is full: free some room."))
    async with stage.open():
        await stage.press("f5")
        await stage.write("b")

        await stage.until(lambda: "The disk is full: free some room." in stage.picture)


async def test_a_lost_list_of_threads_is_rebuilt_from_the_store(stage: Stage) -> None:
    stage.backend.add_thread("One", "question one")
    stage.backend.add_thread("", "Find x\nif 2x = 4")
    async with stage.open():
        assert stage.titles == ["Find x", "One"]

    assert [t.title for t in stage.saved_threads.load().threads] == ["One", "Find x"]


async def test_a_list_of_threads_that_cannot_be_written_costs_no_question(stage: Stage) -> None:
    stage.folder = stage.folder / "a file, no folder"
    stage.folder.write_text("")
    async with stage.open():
        await stage.ask("3x = 3")
        await stage.until_idle()

        assert stage.sources == ["3x = 3", "An answer to: 3x = 3"]
        assert stage.notice


async def test_a_thread_that_is_gone_says_so(stage: Stage) -> None:
    stage.saved_threads.rebuild([SavedThread("thread_gone", "One")])
    async with stage.open():
        await stage.press("alt+down")
        await stage.until(lambda: stage.entries)

        assert stage.sources == ["This thread is not here any more."]


async def test_the_cursor_of_the_sidebar_stays_where_a_thread_was_deleted(stage: Stage) -> None:
    for title in ("One", "Two", "Three"):
        stage.add_thread(title, "question")
    async with stage.open():
        await stage.press("alt+down")
        await stage.until(lambda: stage.entries)
        await stage.press("ctrl+t", "down", "delete")
        await stage.until(lambda: stage.titles == ["Three", "One"])

        assert stage.chat.thread_list.cursor == 1


async def test_a_turning_spinner_draws_no_row_anew(stage: Stage) -> None:
    stage.add_thread("Fractions")
    async with stage.open():
        threads = stage.chat.thread_list
        threads.show_row(threads.rows[0]._replace(state=RowState.RUNNING))
        turned = []
        for frame in range(2 * len(SPINNER)):
            threads.tick(frame)
            turned.append(threads.render_line(0))

        assert len({strip.text for strip in turned}) == len(SPINNER)
        assert len(set(map(id, turned))) == len(SPINNER)
