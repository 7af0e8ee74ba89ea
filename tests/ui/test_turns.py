"""A turn, from the key to the end of the answer."""

import pytest

from tests.fakes import Gate
from tests.ui.stage import Stage
from tutor_tui.domain.checks import Check, Mark
from tutor_tui.domain.errors import EngineError, StoreFullError
from tutor_tui.domain.objects import RunStatus
from tutor_tui.ui.thread_book import RowState
from tutor_tui.ui.widgets.message_log import Tone


async def test_the_cursor_is_in_the_box_at_the_start(stage: Stage) -> None:
    async with stage.open():
        await stage.write("2x")

        assert stage.box == "2x"


async def test_an_answer_is_shown_with_its_check(stage: Stage) -> None:
    stage.backend.script("Divide by 3: ", "`x = 1`", Check(Mark.AGREES, "by substitution"))
    async with stage.open():
        await stage.ask("3x = 3")
        await stage.until_idle()

        assert stage.sources == ["3x = 3", "Divide by 3: `x = 1`"]
        assert stage.entries[1].mark == "✓ checked by substitution"
        assert stage.box == ""


async def test_the_first_message_creates_a_saved_thread_named_after_it(stage: Stage) -> None:
    async with stage.open():
        await stage.ask("3x = 3")
        await stage.until_idle()

        (saved,) = stage.saved_threads.load().threads
        assert saved.title == "3x = 3"
        assert stage.titles == ["3x = 3"]
        assert stage.desk.selected == saved.id


async def test_the_live_line_says_status_and_elapsed_time(stage: Stage) -> None:
    gate = Gate()
    stage.backend.script(gate)
    async with stage.open():
        await stage.ask("3x = 3")
        await gate.reached.wait()
        stage.seconds = 2.1
        await stage.until(lambda: "2.1" in stage.activity)

        assert stage.activity.endswith(" in_progress · 2.1 s · esc cancels")


async def test_the_title_names_the_model_as_soon_as_it_answers(stage: Stage) -> None:
    gate = Gate()
    stage.backend.script(gate, "Divide by 3.")
    async with stage.open():
        await stage.ask("3x = 3")
        await gate.reached.wait()
        stage.backend.engine_name = "llama3.2 at localhost:11434"
        gate.open()
        await stage.until_idle()

        assert stage.chat.title_bar.answers == "Math Tutor · llama3.2 at localhost:11434"


async def test_the_live_line_goes_when_the_run_ends(stage: Stage) -> None:
    async with stage.open():
        await stage.ask("3x = 3")
        await stage.until_idle()

        assert stage.activity == ""


async def test_text_in_the_box_stays_until_it_is_stored(stage: Stage) -> None:
    stage.backend.fail("create_message", StoreFullError("The disk is full: free some room."))
    async with stage.open():
        await stage.ask("3x = 3")
        await stage.until(lambda: stage.notice)

        assert stage.box == "3x = 3"
        assert stage.notice == "The disk is full: free some room."


async def test_a_failed_store_does_not_create_the_thread_twice(stage: Stage) -> None:
    stage.backend.fail("create_message", StoreFullError("The disk is full: free some room."))
    async with stage.open():
        await stage.ask("3x = 3")
        await stage.until(lambda: stage.notice)
        await stage.press("enter")
        await stage.until_idle()

        assert stage.titles == ["3x = 3"]
        assert stage.sources == ["3x = 3", "An answer to: 3x = 3"]


async def test_typing_goes_on_while_the_message_is_being_stored(stage: Stage) -> None:
    stage.backend.opening = Gate()
    async with stage.open():
        await stage.ask("first")
        await stage.ask("second")
        await stage.write("third")
        stage.backend.opening.open()
        await stage.until(lambda: stage.box == "third")
        await stage.until(stage.chat.book.ids)
        thread_id = stage.chat.book.ids()[0]
        await stage.until(lambda: len(stage.backend.texts(thread_id)) == 4)
        await stage.until_idle()

        assert stage.sources[0::2] == ["first", "second"]
        assert stage.box == "third"
        assert stage.titles == ["First"]


async def test_enter_before_the_store_is_open_waits_for_it(stage: Stage) -> None:
    stage.backend.opening = Gate()
    async with stage.open():
        await stage.ask("3x = 3")
        assert stage.box == "3x = 3"

        stage.backend.opening.open()
        await stage.until(lambda: not stage.box)
        await stage.until_idle()

        assert stage.sources == ["3x = 3", "An answer to: 3x = 3"]


async def test_enter_tries_to_open_a_store_again_that_could_not_be_opened(stage: Stage) -> None:
    stage.backend.fail("open", StoreFullError("The disk is full: free some room."))
    async with stage.open():
        await stage.until(lambda: stage.notice)
        await stage.ask("3x = 3")
        await stage.until(lambda: not stage.box)
        await stage.until_idle()

        assert stage.sources == ["3x = 3", "An answer to: 3x = 3"]
        assert stage.notice == ""


async def test_escape_stops_the_run_and_keeps_the_text_so_far(stage: Stage) -> None:
    gate = Gate()
    stage.backend.script("Let us ", gate)
    async with stage.open():
        await stage.ask("3x = 3")
        await gate.reached.wait()
        await stage.press("escape")
        await stage.until_idle()

        assert stage.sources == ["3x = 3", "Let us "]
        assert stage.entries[1].tone is Tone.STOPPED
        assert stage.entries[1].note == "stopped here"


async def test_a_run_stopped_before_its_answer_says_so(stage: Stage) -> None:
    gate = Gate()
    stage.backend.script(gate)
    async with stage.open():
        await stage.ask("3x = 3")
        await gate.reached.wait()
        await stage.press("escape")
        await stage.until_idle()

        assert stage.sources == ["3x = 3", "Stopped."]


async def test_a_message_sent_meanwhile_waits_visibly_and_is_sent_afterwards(
    stage: Stage,
) -> None:
    gate = Gate()
    stage.backend.script("One.", gate)
    async with stage.open():
        await stage.ask("first")
        await gate.reached.wait()
        await stage.ask("second")
        await stage.ask("third")
        await stage.until(lambda: len(stage.entries) == 4)
        thread_id = stage.chat.book.ids()[0]

        assert [entry.tone for entry in stage.entries[2:]] == [Tone.WAITING] * 2
        assert stage.desk.queued == {thread_id: ("second", "third")}

        gate.open()
        await stage.until(lambda: len(stage.backend.texts(thread_id)) == 6)
        await stage.until_idle()

        assert stage.sources[0::2] == ["first", "second", "third"]
        assert stage.desk.queued == {}


async def test_waiting_messages_return_to_the_box_after_a_cancel(stage: Stage) -> None:
    gate = Gate()
    stage.backend.script("One.", gate)
    async with stage.open():
        await stage.ask("first")
        await gate.reached.wait()
        await stage.ask("second")
        await stage.until(lambda: stage.desk.queued)
        await stage.press("escape")
        await stage.until_idle()
        await stage.until(lambda: not stage.desk.queued)

        assert stage.box == "second"
        assert stage.sources == ["first", "One."]


async def test_a_failure_is_told_in_the_thread(stage: Stage) -> None:
    stage.backend.script("Half", EngineError("The engine is out of order."))
    async with stage.open():
        await stage.ask("3x = 3")
        await stage.until_idle()

        assert stage.sources == ["3x = 3", "Half", "The engine is out of order."]
        assert stage.entries[2].tone is Tone.FAILED
        assert stage.entries[2].note == "Enter tries again"


async def test_enter_in_the_empty_box_tries_a_failed_run_again(stage: Stage) -> None:
    stage.backend.script(EngineError("The engine is out of order."))
    async with stage.open():
        await stage.ask("3x = 3")
        await stage.until_idle()
        await stage.press("enter")
        await stage.until(lambda: stage.sources[-1] == "An answer to: 3x = 3")
        await stage.until_idle()

        thread_id = stage.chat.book.ids()[0]
        assert stage.sources == ["3x = 3", "An answer to: 3x = 3"]
        assert stage.backend.run_statuses(thread_id) == [RunStatus.FAILED, RunStatus.COMPLETED]


async def test_enter_in_the_empty_box_does_nothing_after_a_good_answer(stage: Stage) -> None:
    async with stage.open():
        await stage.ask("3x = 3")
        await stage.until_idle()
        await stage.press("enter")
        await stage.until_idle()

        assert stage.backend.calls.count("create_run") == 1


async def test_a_run_that_cannot_be_started_is_told_and_can_be_tried_again(stage: Stage) -> None:
    stage.backend.fail("create_run", StoreFullError("The disk is full: free some room."))
    async with stage.open():
        await stage.ask("3x = 3")
        await stage.until_idle()
        assert stage.sources == ["3x = 3", "The disk is full: free some room."]

        await stage.press("enter")
        await stage.until(lambda: stage.sources[-1] == "An answer to: 3x = 3")

        assert len(stage.entries) == 2


async def test_runs_of_several_threads_go_on_at_once(stage: Stage) -> None:
    first, second = Gate(), Gate()
    stage.backend.script("A1 ", first, "A2")
    stage.backend.script("B1 ", second, "B2")
    async with stage.open():
        await stage.ask("One")
        await first.reached.wait()
        await stage.press("ctrl+n")
        await stage.ask("Two")
        await second.reached.wait()
        assert stage.states == {"One": RowState.RUNNING, "Two": RowState.RUNNING}

        first.open()
        await stage.until(lambda: stage.states["One"] is RowState.UNREAD)
        assert stage.sources == ["Two", "B1 "]

        await stage.press("alt+down")
        await stage.until(lambda: stage.sources == ["One", "A1 A2"])
        assert stage.states == {"One": RowState.IDLE, "Two": RowState.RUNNING}

        second.open()
        await stage.until(lambda: stage.states["Two"] is RowState.UNREAD)


async def test_coming_back_to_a_growing_answer_shows_all_of_it(stage: Stage) -> None:
    first, second = Gate(), Gate()
    stage.backend.script("A1 ", first, "A2 ", second, "A3")
    async with stage.open():
        await stage.ask("One")
        await first.reached.wait()
        await stage.press("ctrl+n")
        first.open()
        await second.reached.wait()
        await stage.press("alt+down")
        await stage.until(lambda: stage.sources == ["One", "A1 A2 "])
        second.open()
        await stage.until_idle()

        assert stage.sources == ["One", "A1 A2 A3"]


async def test_a_failure_elsewhere_marks_its_row(stage: Stage) -> None:
    gate = Gate()
    stage.backend.script(gate, EngineError("The engine is out of order."))
    async with stage.open():
        await stage.ask("One")
        await gate.reached.wait()
        await stage.press("ctrl+n")
        gate.open()
        await stage.until(lambda: stage.states["One"] is RowState.FAILED)

        assert list(stage.desk.marks.values()) == ["failed"]


async def test_a_cancel_that_fails_can_be_tried_again(stage: Stage) -> None:
    gate = Gate()
    stage.backend.script(gate)
    stage.backend.fail("cancel_run", StoreFullError("The disk is full: free some room."))
    async with stage.open():
        await stage.ask("3x = 3")
        await gate.reached.wait()
        await stage.press("escape")
        await stage.until(lambda: stage.notice)
        await stage.until(lambda: "esc cancels" in stage.activity)
        await stage.press("escape")
        await stage.until_idle()

        assert stage.sources == ["3x = 3", "Stopped."]


@pytest.mark.parametrize(("running", "moves"), [(8, 6), (9, 2)])
async def test_rows_of_many_turns_move_at_every_third_frame(
    stage: Stage, running: int, moves: int
) -> None:
    async with stage.open():
        for number in range(running):
            stage.chat.turns.begin(f"thread_{number}")
        moved: list[int] = []
        vars(stage.chat.thread_list)["tick"] = moved.append
        for _ in range(6):
            stage.chat._tick()

        assert len(moved) == moves
