"""The palette: how it opens, what it finds, and that Enter takes what was typed."""

from textual.events import Key
from textual.widgets import Input

from tests.ui.stage import Stage
from tutor_tui.ui.palette import Palette


async def test_a_slash_in_the_empty_box_opens_the_palette_where_no_cursor_blinks(
    stage: Stage,
) -> None:
    async with stage.open():
        await stage.press("slash")
        await stage.until(lambda: "Start a new thread" in stage.picture)

        assert stage.box == ""
        assert not stage.app.screen.query_one(Input).cursor_blink


async def test_the_palette_opens_a_thread_by_name(stage: Stage) -> None:
    stage.add_thread("One [b]", "question one")
    async with stage.open():
        await stage.press("ctrl+p")
        await stage.write("One [b]")
        await stage.until(lambda: "thread" in stage.picture and "One [b]" in stage.picture)
        await stage.press("enter")

        await stage.until(lambda: stage.sources == ["question one"])


async def test_enter_takes_what_was_typed_and_not_what_was_found_before(stage: Stage) -> None:
    stage.add_thread("Quadratics", "question one")
    async with stage.open():
        await stage.press("ctrl+p")
        await stage.until(lambda: "Start a new thread" in stage.picture)
        box = stage.app.screen.query_one(Input)
        box.value = "quadratics"
        await box.action_submit()

        await stage.until(lambda: stage.sources == ["question one"])
        assert "new thread" not in stage.picture.lower()


async def test_letters_typed_before_the_palette_is_there_are_its_own(stage: Stage) -> None:
    async with stage.open():
        box = stage.app.chat.prompt
        for key, character in (("slash", "/"), ("p", "p"), ("r", "r")):
            box.post_message(Key(key, character))
        await stage.until(lambda: isinstance(stage.app.screen, Palette))
        await stage.until(lambda: stage.app.screen.query_one(Input).value == "pr")

        assert stage.app.chat.prompt.text == ""
        await stage.press("escape")
        await stage.write("x")
        assert stage.box == "x"


async def test_enter_typed_before_the_palette_is_there_takes_what_was_typed(stage: Stage) -> None:
    stage.add_thread("Quadratics", "question one")
    async with stage.open():
        box = stage.app.chat.prompt
        for key, character in (("slash", "/"), *((letter, letter) for letter in "quadratics")):
            box.post_message(Key(key, character))
        box.action_send()

        await stage.until(lambda: stage.sources == ["question one"])
