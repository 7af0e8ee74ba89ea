"""What the chat screen knows apart from its widgets."""

from pathlib import Path

import pytest

from tests.fake_desk import FakeDesk
from tests.fakes import NOON
from tutor_tui.backends.port import ThreadMark
from tutor_tui.domain.content import TextContent
from tutor_tui.domain.errors import StoreFullError, UsageError
from tutor_tui.domain.objects import Message, MessageStatus, Role
from tutor_tui.saved_threads import SavedThread
from tutor_tui.ui.drafts import Drafts
from tutor_tui.ui.editing import edit_outside, editor_command
from tutor_tui.ui.entries import EntryMaker
from tutor_tui.ui.exporting import write_new_file
from tutor_tui.ui.prompt_history import PromptHistory
from tutor_tui.ui.thread_book import RowState, ThreadBook
from tutor_tui.ui.turns import Turns
from tutor_tui.ui.widgets.lines import fit

DAY = 86_400


def book_of(*titles: str) -> ThreadBook:
    book = ThreadBook()
    book.load([SavedThread(title, title) for title in titles], {})
    return book


def test_pinned_threads_come_first_then_the_newest() -> None:
    book = book_of("one", "two", "three")
    book.change("one", is_pinned=True)

    assert book.ids() == ("one", "three", "two")


def test_running_and_marks_move_no_row() -> None:
    book = book_of("one", "two")
    book.set_running("one", True)
    book.set_mark("one", ThreadMark.FAILED)

    assert book.ids() == ("two", "one")
    assert book.row("one").state is RowState.RUNNING

    book.set_running("one", False)
    assert book.row("one").state is RowState.FAILED


def test_a_thread_made_before_the_list_was_read_stays_the_newest() -> None:
    book = ThreadBook()
    book.add(SavedThread("new", "new"))
    book.load([SavedThread("old", "old")], {})

    assert book.ids() == ("new", "old")


def test_a_hidden_thread_returns_to_its_place() -> None:
    book = book_of("one", "two", "three")
    book.hide("two")
    assert book.ids() == ("three", "one")
    assert "two" not in book

    book.unhide("two")
    assert book.ids() == ("three", "two", "one")


@pytest.mark.parametrize(
    ("start", "step", "end"),
    [("three", 1, "two"), ("two", -1, "three"), ("one", 1, None), (None, 1, "three"),
     (None, -1, "one")],
)  # fmt: skip
def test_neighbours_end_at_the_ends(start: str | None, step: int, end: str | None) -> None:
    assert book_of("one", "two", "three").neighbour(start, step) == end


def test_walking_back_and_forth_returns_to_what_was_being_written() -> None:
    history = PromptHistory()
    history.add("first")
    history.add("second")

    assert [history.older("draft"), history.older(""), history.older("")] == [
        "second", "first", None,
    ]  # fmt: skip
    assert [history.newer(), history.newer(), history.newer()] == ["second", "draft", None]


def test_a_prompt_sent_twice_is_remembered_once() -> None:
    history = PromptHistory()
    for text in ("first", "second", "first", "  "):
        history.add(text)
    history.add_older(["zeroth", "second"])

    assert history.matching("") == ("first", "second", "zeroth")


async def test_a_draft_that_could_not_be_saved_is_saved_next_time() -> None:
    class FullDesk(FakeDesk):
        is_full = True

        async def save_draft(self, thread_id: str, text: str) -> None:
            if self.is_full:
                raise StoreFullError("The disk is full: free some room.")
            await super().save_draft(thread_id, text)

    drafts, desk = Drafts(), FullDesk()
    drafts.put("one", "text")
    with pytest.raises(StoreFullError):
        await drafts.save(desk)
    desk.is_full = False
    await drafts.save(desk)

    assert desk.drafts == {"one": "text"}


def test_what_was_typed_since_the_start_outlives_the_saved_draft() -> None:
    drafts = Drafts()
    drafts.put("one", "typed")
    drafts.load({"one": "saved", "two": "saved"})

    assert (drafts.get("one"), drafts.get("two")) == ("typed", "saved")


def test_a_clock_set_back_gives_no_negative_time() -> None:
    seconds = [100.0]
    turns = Turns(lambda: seconds[0])
    turns.begin("one", age=-5000)
    seconds[0] = 50.0

    assert turns.activity("one", 0) == "⠋ queued · 0.0 s · esc cancels"


def test_a_run_taken_up_counts_from_its_beginning() -> None:
    turns = Turns(lambda: 100.0)
    turns.begin("one", age=12.0)

    assert "12.0 s" in (turns.activity("one", 0) or "")


def test_an_entry_of_another_day_tells_its_date() -> None:
    maker = EntryMaker("Math Tutor", NOON + DAY)

    assert maker.message(_message(NOON)).time == "2026-11-02 12:03"
    assert maker.message(_message(NOON + DAY)).time == "12:03"


@pytest.mark.parametrize(
    ("reason", "note"),
    [
        ("run_cancelled", "stopped here"),
        ("max_tokens", "cut off here: the length limit was reached"),
        ("something new", "cut off here"),
        (None, "cut off here"),
    ],
)
def test_an_answer_cut_off_says_why(reason: str | None, note: str) -> None:
    message = _message(NOON, MessageStatus.INCOMPLETE, reason)

    assert EntryMaker("Math Tutor", NOON).message(message).note == note


def _message(
    created_at: int,
    status: MessageStatus = MessageStatus.COMPLETED,
    reason: str | None = None,
) -> Message:
    return Message(
        id="msg_1",
        thread_id="thread_1",
        created_at=created_at,
        role=Role.ASSISTANT,
        content=(TextContent(value="x"),),
        status=status,
        incomplete_reason=reason,
    )


@pytest.mark.parametrize(
    ("text", "width", "fitted"),
    [("abc", 3, "abc"), ("abcd", 3, "ab…"), ("数学数学", 5, "数学…"), ("数学", 2, "…"),
     ("ab", 1, "…"), ("ab", 0, "")],
)  # fmt: skip
def test_text_is_cut_to_cells(text: str, width: int, fitted: str) -> None:
    assert fit(text, width) == fitted


def test_an_exported_file_replaces_no_other(tmp_path: Path) -> None:
    paths = [write_new_file(tmp_path, "../A b?", text) for text in ("1", "2")]

    assert [path.name for path in paths] == ["a-b.md", "a-b-2.md"]
    assert [path.read_text() for path in paths] == ["1", "2"]


def test_an_export_has_a_name_whatever_the_title(tmp_path: Path) -> None:
    assert write_new_file(tmp_path, "/..", "").name == "thread.md"


def test_the_editor_changes_the_text() -> None:
    assert edit_outside(["sed", "-i", "s/a/b/"], "a\n\na") == "b\n\nb"


def test_an_editor_that_is_not_there_is_told_in_a_sentence() -> None:
    with pytest.raises(UsageError, match="EDITOR"):
        edit_outside(["/no/such/editor"], "")


@pytest.mark.parametrize(
    ("environment", "command"),
    [
        ({"VISUAL": "code --wait", "EDITOR": "vi"}, ["code", "--wait"]),
        ({"VISUAL": "", "EDITOR": "vi"}, ["vi"]),
    ],
)
def test_visual_comes_before_editor(environment: dict[str, str], command: list[str]) -> None:
    assert editor_command(environment, "") == command


def test_an_editor_with_unmatched_quotes_is_told_in_a_sentence() -> None:
    with pytest.raises(UsageError, match="quotes"):
        editor_command({"EDITOR": "vi '"}, "")
