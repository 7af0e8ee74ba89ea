"""Keys that come faster than what they ask for is done: nothing goes to the wrong thread."""

from textual.events import Key

from tests.ui.stage import Stage
from tutor_tui.backends.port import NEW_THREAD
from tutor_tui.domain.errors import StoreFullError


def _press_at_once(stage: Stage, *keys: str) -> None:
    """Press keys that the application reads together, as from a terminal that lagged."""
    for key in keys:
        stage.app.post_message(Key(key, key if len(key) == 1 else None))


def _questions(stage: Stage) -> list[list[str]]:
    """What was asked in each thread, from the first thread to the last."""
    ids = reversed(stage.chat.book.ids())
    return [stage.backend.texts(thread_id)[0::2] for thread_id in ids]


async def test_a_thread_begun_before_the_last_is_stored_is_another_one(stage: Stage) -> None:
    gate = stage.backend.hold("create_thread")
    async with stage.open():
        await stage.ask("first")
        await gate.reached.wait()
        await stage.press("ctrl+n")
        assert stage.box == ""

        await stage.ask("second")
        gate.open()
        await stage.until(lambda: len(stage.chat.book.ids()) == 2)
        await stage.until_idle()

        assert _questions(stage) == [["first"], ["second"]]
        assert stage.box == ""


async def test_what_follows_a_sent_text_stays_with_its_thread(stage: Stage) -> None:
    gate = stage.backend.hold("create_thread")
    async with stage.open():
        await stage.ask("first")
        await gate.reached.wait()
        await stage.write("rest")
        await stage.press("ctrl+n")
        await stage.write("other")
        gate.open()
        await stage.until_idle()
        assert stage.box == "other"

        await stage.press("alt+down")
        assert stage.box == "rest"


async def test_a_text_whose_thread_could_not_be_created_returns_to_the_box(stage: Stage) -> None:
    stage.backend.fail("create_thread", StoreFullError("The disk is full: free some room."))
    gate = stage.backend.hold("create_thread")
    async with stage.open():
        await stage.ask("first")
        await gate.reached.wait()
        await stage.press("ctrl+n")
        await stage.write("second")
        gate.open()
        await stage.until(lambda: stage.notice)

        assert stage.box == "first\n\nsecond"


async def test_a_text_that_was_never_stored_is_in_the_box_at_the_next_start(stage: Stage) -> None:
    stage.desk.drafts |= {"left-1": "first", NEW_THREAD: "second"}
    async with stage.open():
        await stage.until(lambda: stage.box == "first\n\nsecond")

    assert stage.desk.drafts == {NEW_THREAD: "first\n\nsecond"}


async def test_keys_read_together_are_obeyed_in_their_order(stage: Stage) -> None:
    stage.add_thread("Old", "Hello")
    async with stage.open():
        await stage.press("alt+down")
        await stage.until(lambda: stage.sources == ["Hello"])
        _press_at_once(stage, "a", "b", "enter", "ctrl+n", "c", "d", "enter", "ctrl+n", "e")
        await stage.until(lambda: stage.box == "e")
        await stage.until(lambda: len(stage.chat.book.ids()) == 2)
        await stage.until_idle()

        old, new = _questions(stage)
        assert "ab" in [*old, *stage.backend.texts(stage.chat.book.ids()[1])]
        assert new == ["cd"]


async def test_the_same_text_sent_in_two_new_threads_leaves_the_box_twice(stage: Stage) -> None:
    gate = stage.backend.hold("create_thread")
    async with stage.open():
        await stage.ask("again")
        await gate.reached.wait()
        await stage.press("ctrl+n")
        await stage.ask("again")
        gate.open()
        await stage.until(lambda: len(stage.chat.book.ids()) == 2)
        await stage.until_idle()

        assert _questions(stage) == [["again"], ["again"]]
        assert stage.box == ""
