"""What holds for all that is on the screen: size, colours, foreign text, errors, signals."""

import logging
from pathlib import Path

import pytest
from textual.widget import Widget

from tests.fakes import Gate
from tests.ui.stage import Stage
from tutor_tui.domain.text import CONTROLS
from tutor_tui.settings import Settings
from tutor_tui.ui.screens.chat import ChatScreen

HOSTILE = "[b]M[a][/b] [/] [@click=app.quit]x[/] \x1b[31mred\x1b]0;title\x07 \x9b2J \u202eabc\u2066"


async def test_foreign_text_is_shown_as_it_is_and_commands_nothing(stage: Stage) -> None:
    stage.add_thread(HOSTILE, HOSTILE, f"`{HOSTILE}`")
    async with stage.open():
        await stage.press("alt+down")
        await stage.until(lambda: stage.entries)
        await stage.press("ctrl+t", "r")
        await stage.pilot.pause()
        written = "".join(
            segment.text
            for widget in (*stage.app.screen.query(Widget), *stage.chat.query(Widget))
            for segment in _drawn(widget)
        )

    assert "[b]M[a][/b] [/] [@click=app.quit]x[/]" in written
    assert CONTROLS.search(written) is None


def _drawn(widget: Widget) -> list:  # type: ignore[type-arg]
    size = widget.size
    if not size.area:
        return []
    strips = widget.render_lines(size.region)
    filters = widget.app.get_line_filters()
    background = widget.background_colors[1]
    for line_filter in filters:
        strips = [strip.apply_filter(line_filter, background) for strip in strips]
    return [segment for strip in strips for segment in strip]


async def test_the_number_of_widgets_does_not_depend_on_what_is_shown(stage: Stage) -> None:
    for number in range(50):
        stage.add_thread(f"Thread {number}", *(f"message {n}" for n in range(60)))
    async with stage.open():
        empty = len(stage.chat.query("*"))
        await stage.press("alt+down")
        await stage.until(lambda: stage.entries)

        assert len(stage.chat.query("*")) == empty
        assert empty < 20


async def test_a_narrow_window_gives_the_sidebar_on_demand_alone(stage: Stage) -> None:
    stage.add_thread("One", "question one")
    async with stage.open(size=(60, 20)):
        assert not stage.is_sidebar_shown()

        await stage.press("ctrl+t")
        await stage.until(lambda: stage.chat.thread_list.has_focus)
        assert stage.is_sidebar_shown()

        await stage.press("enter")
        await stage.until(lambda: stage.entries)
        assert not stage.is_sidebar_shown()


async def test_a_window_too_small_says_so_until_it_is_larger(stage: Stage) -> None:
    async with stage.open():
        await stage.write("x")
        for size in ((39, 30), (80, 9), (20, 5), (1, 1)):
            await stage.pilot.resize_terminal(*size)
            await stage.until(lambda: stage.chat.has_class("-too-small"))
        await stage.pilot.resize_terminal(40, 10)
        await stage.until(lambda: stage.chat.prompt.has_focus)
        await stage.write("y")

        assert stage.box == "xy"
        assert "xy" in stage.picture


async def test_themes_are_chosen_by_setting_and_by_palette(stage: Stage) -> None:
    stage.settings = Settings(theme="tutor-light")
    async with stage.open():
        assert stage.app.theme == "tutor-light"

        await stage.press("ctrl+p")
        await stage.write("tutor-dark")
        await stage.until(lambda: "Use the theme tutor-dark" in stage.picture)
        await stage.press("enter")
        await stage.until(lambda: stage.app.theme == "tutor-dark")


async def test_an_unknown_theme_is_replaced_and_told(stage: Stage) -> None:
    stage.settings = Settings(theme="[b]none")
    async with stage.open():
        assert stage.app.theme == "tutor-dark"
        assert any("“[b]none”" in toast for toast in stage.toasts)


async def test_without_colour_nothing_is_coloured(stage: Stage) -> None:
    stage.settings = Settings(use_colour=False)
    async with stage.open():
        colours = {
            color
            for segment in _drawn(stage.chat.title_bar)
            if segment.style is not None
            for color in (segment.style.color, segment.style.bgcolor)
            if color is not None and color.triplet is not None
        }

    assert colours
    assert all(len({c.triplet.red, c.triplet.green, c.triplet.blue}) == 1 for c in colours)


async def test_an_error_in_the_program_shows_a_sentence_and_no_traceback(
    stage: Stage,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def break_down(_: ChatScreen) -> None:
        secret = "local secret"
        raise RuntimeError(f"broken {len(secret)}")

    monkeypatch.setattr(ChatScreen, "action_help", break_down)
    handler = logging.FileHandler(tmp_path / "tutor.log")
    logging.getLogger("tutor_tui").addHandler(handler)
    try:
        with pytest.raises(RuntimeError):
            async with stage.open():
                await stage.press("f1")
    finally:
        logging.getLogger("tutor_tui").removeHandler(handler)
        handler.close()

    shown = capsys.readouterr().err
    assert "tutor-tui stopped because of an error in itself" in " ".join(shown.split())
    assert "Traceback" not in shown
    assert "secret" not in shown
    assert "RuntimeError: broken 12" in (tmp_path / "tutor.log").read_text()
    assert "close" in stage.backend.calls


async def test_an_unexpected_error_in_a_run_is_told_in_the_thread(stage: Stage) -> None:
    gate = Gate()
    stage.backend.script(gate)

    async def break_down(*_: object, **__: object) -> None:
        raise RuntimeError("broken")

    stage.backend.create_run = break_down  # type: ignore[assignment,method-assign]
    async with stage.open():
        await stage.ask("x")
        await stage.until_idle()

        assert stage.entries[-1].note == "Enter tries again"
        assert "Traceback" not in stage.picture
