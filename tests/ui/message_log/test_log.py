"""The log in a running application: following, holding the place, growing, selecting."""

import asyncio

import pytest

from tests.ui.message_log.drawing import LogApp, answer, dragged, painted, question, talk
from tutor_tui.ui.widgets.message_log import Entry, MessageLog, Tone

SIZE = (60, 20)


def _top(app: LogApp) -> str:
    """The first row with text that is seen."""
    return next(row for row in app.seen() if row)


async def test_entry_shows_speaker_time_mark_and_note() -> None:
    app = LogApp()
    async with app.run_test(size=(40, 12)) as pilot:
        checked = Entry("b", "Math Tutor", "So `x = 1`.", True, "12:04", "✓ checked", note="end")
        app.message_log.show([question("a", "[b]3*x*y[/b]?"), checked])
        await pilot.pause()

        assert [row for row in app.seen() if row] == [
            "  you" + " " * 28 + "12:03",
            "  [b]3*x*y[/b]?",
            "  Math Tutor" + " " * 21 + "12:04",
            "  So x = 1." + " " * 18 + "✓ checked",
            "  end",
        ]


async def test_mark_without_room_has_a_line_of_its_own() -> None:
    app = LogApp()
    async with app.run_test(size=(40, 12)) as pilot:
        text = "A line that is long enough here."
        app.message_log.show([Entry("a", "T", text, True, mark="✗ does not agree")])
        await pilot.pause()

        assert app.seen()[2:4] == [f"  {text}", "✗ does not agree".rjust(38)]


async def test_failed_entry_has_a_bar() -> None:
    app = LogApp()
    async with app.run_test(size=(40, 12)) as pilot:
        app.message_log.show([Entry("a", "T", "It failed.", False, tone=Tone.FAILED)])
        await pilot.pause()

        assert app.seen()[1:3] == ["┃ T", "┃ It failed."]


async def test_show_goes_to_the_end() -> None:
    app = LogApp()
    async with app.run_test(size=SIZE) as pilot:
        app.message_log.show(talk(100))
        await pilot.pause()

        assert app.seen()[-1] == "  more"
        assert app.seen()[-3] == "  answer 99"
        assert app.message_log.is_at_end


async def test_log_at_its_end_follows_what_is_added() -> None:
    app = LogApp()
    async with app.run_test(size=SIZE) as pilot:
        log = app.message_log
        log.show(talk(20))
        log.append(answer("new", "begun"))
        log.extend("new", "\n\n" + "\n".join(f"- item {n}" for n in range(50)))
        log.flush()
        log.set_activity("working")
        await pilot.pause()

        assert app.seen()[-2:] == ["  • item 49", "  working"]


async def test_reader_further_up_is_not_dragged_down() -> None:
    app = LogApp()
    async with app.run_test(size=SIZE) as pilot:
        log = app.message_log
        log.show(talk(40))
        log.focus()
        await pilot.press("pageup", "pageup", "up")
        before = app.seen()
        log.append(answer("new", "begun"))
        log.extend("new", " and going on\n" * 30)
        log.flush()
        log.set_activity("working")
        await pilot.pause()

        assert app.seen() == before
        assert not log.is_at_end


async def test_end_key_follows_again() -> None:
    app = LogApp()
    async with app.run_test(size=SIZE) as pilot:
        log = app.message_log
        log.show(talk(40))
        log.focus()
        await pilot.press("home")
        assert app.seen()[2] == "  question 0"
        await pilot.press("end")
        log.append(question("new", "the newest"))
        await pilot.pause()

        assert app.seen()[-1] == "  the newest"


async def test_older_entries_come_in_without_moving_the_view() -> None:
    app = LogApp()
    async with app.run_test(size=SIZE) as pilot:
        log = app.message_log
        log.show(talk(20, first=100), has_older=True)
        log.focus()
        await pilot.press("home", "down")
        before = app.seen()
        log.prepend(talk(100), has_older=False)
        await pilot.pause()

        assert app.seen() == before
        assert [type(event) for event in app.posted] == [MessageLog.OlderWanted]
        await pilot.press("home")
        assert app.seen()[2] == "  question 0"


async def test_older_entries_are_asked_for_once_and_again_when_there_are_more() -> None:
    app = LogApp()
    async with app.run_test(size=SIZE) as pilot:
        log = app.message_log
        log.show(talk(3, first=100), has_older=True)
        log.focus()
        await pilot.press("up", "up", "home")
        assert len(app.posted) == 1
        log.prepend(talk(100), has_older=True)
        await pilot.pause()
        assert len(app.posted) == 1
        await pilot.press("home")

        assert len(app.posted) == 2


async def test_text_under_the_eye_stays_while_heights_become_known() -> None:
    app = LogApp()
    async with app.run_test(size=SIZE) as pilot:
        log = app.message_log
        log.show([answer(str(n), f"- {n}\n" * (n % 7 + 1) + "\n\nend " * 9) for n in range(40)])
        log.focus()
        rows = app.seen()
        for _ in range(60):
            await pilot.press("pageup")
            seen = app.seen()
            if log.scroll_offset.y == 0:
                break
            assert seen[-1] == rows[0]
            rows = seen

        assert log.scroll_offset.y == 0


async def test_removed_and_replaced_entries_leave_the_view_in_place() -> None:
    app = LogApp()
    async with app.run_test(size=SIZE) as pilot:
        log = app.message_log
        log.show(talk(60))
        log.focus()
        await pilot.press("pageup", "pageup")
        before = app.seen()
        log.remove_entry("3")
        log.replace(answer("5", "longer\n\n" * 9))
        await pilot.pause()

        assert app.seen() == before
        assert log.entry("3") is None


async def test_growing_entry_ends_as_if_shown_at_once() -> None:
    source = (
        "# A\n\nSo `x`:\n\n1. one\n2. two\n\n```py\nx = 1\n```\n| a | b |\n|--|--|\n| 1 | 2 |\n"
    )
    app = LogApp()
    async with app.run_test(size=(50, 30)) as pilot:
        log = app.message_log
        log.show([answer("a", "")])
        for character in source:
            log.extend("a", character)
            log.flush()
        await pilot.pause()
        grown = app.seen()
        log.show([answer("a", source)])
        await pilot.pause()

        assert app.seen() == grown
        assert log.entry("a") == answer("a", source)


async def test_extended_text_is_drawn_without_being_asked() -> None:
    app = LogApp()
    async with app.run_test(size=SIZE) as pilot:
        app.message_log.show([answer("a", "")])
        app.message_log.extend("a", "by itself")
        async with asyncio.timeout(20):
            while app.seen()[2] != "  by itself":
                await pilot.pause()

        assert painted(app) == app.seen()


async def test_painted_rows_are_those_of_the_sheet_after_growing() -> None:
    app = LogApp()
    async with app.run_test(size=SIZE) as pilot:
        log = app.message_log
        log.show([answer("a", ""), question("b", "below")])
        for text in ("one ", "two\n\n", "- a\n", "- b\n", "\n\n- c\n\n", "end"):
            log.extend("a", text)
            log.flush()
            await pilot.pause()
            assert painted(app) == app.seen()


async def test_resize_keeps_the_first_row_in_view() -> None:
    app = LogApp()
    async with app.run_test(size=SIZE) as pilot:
        log = app.message_log
        log.show([answer(str(n), f"{n} " + "some words that wrap " * 6) for n in range(50)])
        log.focus()
        await pilot.press("pageup", "pageup", "pageup")
        number = next(row for row in app.seen() if row.strip()[:1].isdigit()).split()[0]
        await pilot.resize_terminal(34, 20)
        await pilot.pause()

        assert any(row.split()[:1] == [number] for row in app.seen())
        assert painted(app) == app.seen()


async def test_source_key_shows_what_was_written_and_back() -> None:
    app = LogApp()
    async with app.run_test(size=SIZE) as pilot:
        app.message_log.show([answer("a", "**x** is `1`")])
        app.message_log.focus()
        await pilot.press("v")
        assert app.seen()[2] == "  **x** is `1`"
        await pilot.press("v")

        assert app.seen()[2] == "  x is 1"


async def test_theme_change_draws_as_if_begun_in_the_new_theme() -> None:
    changed, fresh = LogApp(), LogApp()
    fresh.theme = "solarized-light"
    async with changed.run_test(size=SIZE) as pilot:
        changed.message_log.show([answer("a", "text `x`")])
        await pilot.pause()
        before = _colours(changed)
        changed.theme = "solarized-light"
        await pilot.pause()
        after = _colours(changed)
    async with fresh.run_test(size=SIZE) as pilot:
        fresh.message_log.show([answer("a", "text `x`")])
        await pilot.pause()

        assert before != after == _colours(fresh)


def _colours(app: LogApp) -> list[tuple[str, object]]:
    return [
        (segment.text.strip(), segment.style.color)
        for strip in app.screen._compositor.render_strips()
        for segment in strip
        if segment.style is not None and segment.text.strip()
    ]


async def test_growing_needs_no_layout_of_the_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    app = LogApp()
    async with app.run_test(size=SIZE) as pilot:
        log = app.message_log
        log.show(talk(40))
        await pilot.pause()
        layouts: list[object] = []
        monkeypatch.setattr(app.screen, "_refresh_layout", layouts.append)
        for n in range(30):
            log.extend("39", f"\n\nparagraph {n}")
            log.flush()
            await pilot.pause()

        assert app.seen()[-1] == "  paragraph 29"
        assert not layouts


async def test_tiny_and_empty_logs_draw() -> None:
    app = LogApp()
    async with app.run_test(size=(6, 3)) as pilot:
        app.message_log.set_activity("waiting for an answer")
        app.message_log.show(talk(3))
        await pilot.pause()
        assert any(row for row in app.seen())
        app.message_log.show([])
        app.message_log.set_activity(None)
        await pilot.pause()

        assert not any(app.seen())


async def test_view_stands_still_while_text_is_selected_and_follows_afterwards() -> None:
    app = LogApp()
    async with app.run_test(size=SIZE) as pilot:
        log = app.message_log
        log.show(talk(40))
        await pilot.pause()
        await dragged(pilot, (2, 4), (8, 6))
        before = app.seen()
        for n in range(9):
            log.append(question(f"new {n}", f"newer {n}"))
        await pilot.pause()
        assert app.seen() == before
        app.screen.clear_selection()
        await pilot.pause()

        assert app.seen()[-1] == "  newer 8"


async def test_text_added_before_there_is_a_screen_is_shown() -> None:
    app = LogApp()
    log = MessageLog()
    log.show([answer("a", "so ")])
    log.extend("a", "far")
    async with app.run_test(size=SIZE) as pilot:
        await app.message_log.remove()
        await app.mount(log)
        log.flush()
        await pilot.pause()

        assert app.seen()[2] == "  so far"
