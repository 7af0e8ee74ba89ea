"""When the screen is painted: at once where it has rested or a key was pressed, else not too often.

Textual's own timer lets up to two frames of a sixtieth pass after each painting, so beside an
answer that streams a typed key would often wait thirty milliseconds to be seen. Written against
the pinned version of Textual.
"""

import asyncio
import contextlib
from collections.abc import Callable
from time import perf_counter
from typing import Final

from textual.screen import Screen
from textual.timer import Timer

_REST: Final = 0.004
"""In seconds, between two paintings at least."""

_SHARE: Final = 1
"""How many times as long as a painting took is rested after it."""


class PaintTimer(Timer):
    """Paints when it is resumed, after the rest that the last painting calls for."""

    def __init__(self, screen: Screen[None], paint: Callable[[], None]) -> None:
        super().__init__(screen, _REST, callback=paint, name="screen_update", pause=True)
        self._wanted = asyncio.Event()
        self._is_urgent = False
        self._roused = asyncio.Event()

    def pause(self) -> None:
        """Nothing is to be painted."""
        self._wanted.clear()

    def resume(self) -> None:
        """Something is to be painted."""
        self._wanted.set()
        if self._is_urgent:
            self._roused.set()

    def hurry(self) -> None:
        """Rest no longer once something is to be painted: somebody has pressed a key."""
        self._is_urgent = True

    async def _run(self) -> None:
        count = 0
        while True:
            await self._wanted.wait()
            begin = perf_counter()
            self._is_urgent = False
            self._roused.clear()
            await self._tick(next_timer=begin, count=count)
            count += 1
            await self._rest(max(_REST, _SHARE * (perf_counter() - begin)))

    async def _rest(self, seconds: float) -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._roused.wait()


class PromptlyPainted(Screen[None]):
    """A screen on which a key is seen soon after it was pressed, whatever else changes."""

    _paint_timer: PaintTimer | None = None

    @property
    def _update_timer(self) -> Timer:
        return self._painting

    def hurry(self) -> None:
        """Paint the next change without delay."""
        self._painting.hurry()

    @property
    def _painting(self) -> PaintTimer:
        if self._paint_timer is None:
            self._paint_timer = PaintTimer(self, self._on_timer_update)
            self._paint_timer._start()
            self._timers.add(self._paint_timer)
        return self._paint_timer
