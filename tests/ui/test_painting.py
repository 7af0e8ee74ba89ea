"""When the chat screen is painted."""

import asyncio
from itertools import count
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


class _EndlessRests:
    """From now on the clock of painting rests until it is roused."""

    def __init__(self, stage: Stage) -> None:
        timer = stage.chat._update_timer
        assert isinstance(timer, PaintTimer)
        self._roused = timer._roused
        self.has_begun = False
        vars(timer)["_rest"] = self._rest

    async def _rest(self, _: float) -> None:
        self.has_begun = True
        await self._roused.wait()


async def _turns_of_the_loop() -> None:
    """Enough for what is due at once; Pilot's own pause would paint."""
    for _ in range(100):
        await asyncio.sleep(0)


async def _painted_of_three(stage: Stage, *, hurried: int) -> int:
    """How many of three changes are painted: the first rests endlessly, these are hurried after."""
    rests, headings = _EndlessRests(stage), count()

    def has_begun() -> bool:
        if not rests.has_begun:  # Pilot's pause may have painted the change before the clock did
            stage.chat.title_bar.heading = f"a{next(headings)}"
        return rests.has_begun

    await stage.until(has_begun)
    paintings = _Paintings(stage)
    for number in range(2):
        if number < hurried:
            stage.chat.hurry()
        stage.chat.title_bar.heading = f"b{number}"
        await _turns_of_the_loop()
    return 1 + paintings.count


async def test_what_follows_a_key_is_painted_without_a_rest(stage: Stage) -> None:
    async with stage.open():
        assert await _painted_of_three(stage, hurried=2) == 3


async def test_what_follows_no_key_waits_for_the_end_of_the_rest(stage: Stage) -> None:
    async with stage.open():
        assert await _painted_of_three(stage, hurried=0) == 1


async def test_a_key_cuts_one_rest_short_and_no_other(stage: Stage) -> None:
    async with stage.open():
        assert await _painted_of_three(stage, hurried=1) == 2


async def test_a_typed_key_hurries_the_painting(stage: Stage) -> None:
    async with stage.open():
        hurried: list[str] = []
        vars(stage.chat)["hurry"] = lambda: hurried.append("hurried")
        await stage.pilot.press("a")

        assert hurried == ["hurried"]
