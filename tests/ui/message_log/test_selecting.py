"""Text of the log selected with the mouse, and what is copied of it."""

from textual.geometry import Offset
from textual.selection import Selection

from tests.ui.message_log.drawing import LogApp, answer, dragged, question, talk


async def test_selection_copies_without_margins_wraps_and_headings() -> None:
    app = LogApp()
    async with app.run_test(size=(30, 20)) as pilot:
        text = "A paragraph that is wrapped in two."
        app.message_log.show([question("a", "ask"), answer("b", f"{text}\n\n- item")])
        await pilot.pause()

        assert await dragged(pilot, (0, 2), (29, 8)) == f"ask\n\n{text}\n\n• item"


async def test_selection_is_cut_where_the_mouse_was_and_grows_with_older_entries() -> None:
    app = LogApp()
    async with app.run_test(size=(30, 20)) as pilot:
        log = app.message_log
        log.show([answer("b", "one two three")])
        await pilot.pause()
        assert await dragged(pilot, (6, 2), (8, 2)) == "two"
        log.prepend(talk(4), has_older=False)
        await pilot.pause()

        assert app.screen.get_selected_text() == "two"


async def test_double_click_selects_the_block() -> None:
    app = LogApp()
    async with app.run_test(size=(30, 20)) as pilot:
        app.message_log.show([answer("b", "first\n\nthe second")])
        await pilot.pause()
        await pilot.click(offset=(4, 4), times=2)

        assert app.screen.get_selected_text() == "the second"


async def test_everything_selected_copies_everything() -> None:
    app = LogApp()
    async with app.run_test(size=(30, 20)) as pilot:
        app.message_log.show(talk(2))
        await pilot.pause()

        assert app.message_log.get_selection(Selection(None, None)) == (
            "question 0\n\nanswer 1\n\nmore",
            "\n",
        )


async def test_selected_cells_are_marked() -> None:
    app = LogApp()
    async with app.run_test(size=(30, 20)) as pilot:
        app.message_log.show([answer("b", "one two")])
        await pilot.pause()
        before = list(app.message_log.render_line(2))
        app.screen.selections = {app.message_log: Selection(Offset(6, 2), Offset(9, 2))}
        await pilot.pause()
        marked = [segment.text for segment in app.message_log.render_line(2) if segment.style]

        assert len(before) == 3
        assert marked[:4] == ["  ", "one ", "two", " " * len(marked[3])]
