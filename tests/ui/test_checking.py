"""Checking one's working: by key and from the palette, with and without a text in the box."""

import pytest

from tests.ui.stage import Stage


async def test_the_key_sends_what_is_in_the_box_to_be_checked(stage: Stage) -> None:
    async with stage.open():
        await stage.write("2x = 4")
        await stage.press("ctrl+j")
        await stage.write("x = 2")
        await stage.press("ctrl+g")
        await stage.until_idle()

        assert stage.entries[0].source == "Check my working:\n2x = 4\nx = 2"
        assert stage.box == ""


async def test_with_an_empty_box_the_last_message_is_meant(stage: Stage) -> None:
    async with stage.open():
        await stage.press("ctrl+g")
        await stage.until_idle()

        assert stage.entries[0].source == "Check my working."


@pytest.mark.parametrize("words", ["/check", "/working"])
async def test_the_palette_knows_it_too(stage: Stage, words: str) -> None:
    async with stage.open():
        await stage.write(words)
        await stage.until(lambda: "Check my working" in stage.picture)
        await stage.press("enter")
        await stage.until_idle()

        assert stage.entries[0].source == "Check my working."
