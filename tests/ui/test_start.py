"""What is put off for a fast start, and made up for after the first frame."""

import gc
from collections.abc import Iterator

import pytest

from tests.ui.stage import Stage
from tutor_tui.settings import Settings


@pytest.fixture
def _collection_off() -> Iterator[None]:
    before = gc.get_threshold()
    gc.disable()
    yield
    gc.set_threshold(*before)
    gc.enable()


@pytest.mark.usefixtures("_collection_off")
async def test_garbage_is_collected_again_after_the_first_frame(stage: Stage) -> None:
    async with stage.open():
        assert gc.isenabled()


@pytest.mark.usefixtures("_collection_off")
async def test_what_a_painting_allocates_calls_for_no_collection(stage: Stage) -> None:
    async with stage.open():
        await stage.write("a")
        begun: list[int] = []
        gc.collect()
        gc.callbacks.append(lambda phase, info: begun.append(info["generation"]))
        try:
            stage.chat.refresh()
            await stage.pilot.pause()
        finally:
            gc.callbacks.pop()

        assert not begun


@pytest.mark.parametrize(("theme", "is_dark"), [("tutor-dark", True), ("tutor-light", False)])
async def test_the_first_theme_is_worn_from_the_beginning(
    stage: Stage, theme: str, is_dark: bool
) -> None:
    stage.settings = Settings(theme=theme)
    async with stage.open():
        background = stage.app.chat.background_colors[1]

        assert stage.app.theme == theme
        assert (background.brightness < 0.5) is is_dark
        assert stage.app.has_class("-dark-mode") is is_dark
