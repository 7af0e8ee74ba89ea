"""When the chat screen is painted."""

from typing import Any

from tests.ui.stage import Stage
from tutor_tui.ui.screens.painting import PaintTimer


class _Paintings:
    """Counts the pictures that the application sends to the terminal from now on."""

    def __init__(self, stage: Stage) -> None:
        self.count = 0
        self._display = stage.app._display
        vars(stage.app)["_display"] = self._count

    def _count(self, screen: Any, picture: Any) -> None:
        self.count += 1
        self._display(screen, picture)


async def test_what_changes_in_one_moment_is_painted_together(stage: Stage) -> None:
    async with stage.open():
        await stage.pilot.pause()
        paintings = _Paintings(stage)
        stage.chat.prompt.insert("a")
        stage.chat.prompt.insert("b")
        stage.chat.title_bar.heading = "c"
        await stage.until(lambda: paintings.count)
        await stage.pilot.pause()

        assert paintings.count == 1


async def test_a_change_is_painted_however_soon_it_follows_another(stage: Stage) -> None:
    async with stage.open():
        await stage.pilot.pause()
        paintings = _Paintings(stage)
        stage.chat.prompt.insert("a")
        await stage.until(lambda: paintings.count == 1)
        stage.chat.prompt.insert("b")
        await stage.until(lambda: paintings.count == 2)

        assert "ab" in stage.picture


async def test_the_clock_of_painting_stands_still_while_nothing_changes(stage: Stage) -> None:
    async with stage.open():
        await stage.write("a")
        await stage.until(lambda: not stage.chat._dirty_widgets)
        timer = stage.chat._update_timer

        assert isinstance(timer, PaintTimer)
        assert not timer._wanted.is_set()
