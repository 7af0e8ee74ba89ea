"""The keys of a lesson send words that the tutor knows, with the problem in the box or without."""

import pytest

from tests.ui.stage import Stage

KEYS = [("f8", "Hint"), ("f9", "Next step"), ("f12", "Answer")]


@pytest.mark.parametrize(("key", "words"), KEYS)
async def test_a_problem_in_the_box_is_sent_with_the_wish(
    stage: Stage, key: str, words: str
) -> None:
    async with stage.open():
        await stage.write("2x = 4")
        await stage.press(key)
        await stage.until_idle()

        assert stage.entries[0].source == f"{words}: 2x = 4"
        assert stage.box == ""


@pytest.mark.parametrize(("key", "words"), KEYS)
async def test_with_an_empty_box_the_problem_at_hand_is_meant(
    stage: Stage, key: str, words: str
) -> None:
    async with stage.open():
        await stage.press(key)
        await stage.until_idle()

        assert stage.entries[0].source == f"{words}."


@pytest.mark.parametrize(
    ("typed", "sentence", "words"),
    [
        ("/hint", "Give me a hint", "Hint"),
        ("/step", "Show the next step", "Next step"),
        ("/answer", "Show the answer (/answer)", "Answer"),
    ],
)
async def test_the_palette_has_the_same_wishes(
    stage: Stage, typed: str, sentence: str, words: str
) -> None:
    async with stage.open():
        await stage.write(typed)
        await stage.until(lambda: sentence in stage.picture)
        await stage.press("enter")
        await stage.until_idle()

        assert stage.entries[0].source == f"{words}."
