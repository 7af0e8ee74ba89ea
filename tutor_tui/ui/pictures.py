"""The pictures of formulas: drawn in a thread one after the other, sent once, then known.

What has not been drawn yet, or cannot be, is text.
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from tutor_tui.typeset.nodes import UnreadableError
from tutor_tui.typeset.pictures import Cell, Picture, picture
from tutor_tui.ui.terminal.kitty import MOST, colour_of, forgetting, placed_rows, sending
from tutor_tui.ui.widgets.message_log.placed import PlacedPicture

_MOST_KEPT: Final = 400
"""So many pictures the terminal is given; then it forgets them all and is given anew."""

_NUMBERS: Final = 1 << 12
"""Numbers of pictures of one process; others on the same terminal have others."""


@dataclass(frozen=True, slots=True)
class _Kept:
    number: int
    placed: PlacedPicture


class FormulaPictures:
    """Pictures in one colour for cells of one size.

    `write` takes what goes to the terminal, `told` is called with formulas whose pictures are
    there now. `process` keeps the numbers of several processes apart. Used from the event loop.
    """

    def __init__(
        self,
        *,
        write: Callable[[str], None],
        told: Callable[[Sequence[str]], None],
        measure: Callable[[], Cell],
        process: int,
        draw: Callable[[str, Cell, str, int], Picture] = picture,
    ) -> None:
        self._write = write
        self._told = told
        self._measure = measure
        self._draw = draw
        self._first = ((process % 0xFFF) + 1) * _NUMBERS
        self._drawn = 0
        self._cell = measure()
        self._colour = ""
        self._kept: dict[tuple[str, int], _Kept | None] = {}
        self._wanted: dict[tuple[str, int], None] = {}
        self._task: asyncio.Task[None] | None = None

    def find(self, formula: str, columns: int) -> PlacedPicture | None:
        """The picture of a formula, at most so many columns wide; if it is there."""
        key = (formula, min(columns, MOST))
        if key in self._kept:
            kept = self._kept[key]
            return None if kept is None else kept.placed
        if self._colour:
            self._wanted[key] = None
            if self._task is None:
                self._task = asyncio.get_running_loop().create_task(self._draw_wanted())
        return None

    def dress(self, colour: str) -> bool:
        """Use a colour and the present size of cells; says whether that changed anything."""
        cell = self._measure()
        if (colour, cell) == (self._colour, self._cell):
            return False
        self._colour, self._cell = colour, cell
        self.forget()
        return True

    def forget(self) -> None:
        """Make the terminal forget all pictures."""
        kept = [found for found in self._kept.values() if found is not None]
        self._kept.clear()
        self._wanted.clear()
        if kept:
            self._write("".join(forgetting(found.number) for found in kept))

    def renew(self) -> None:
        """The terminal was another program's for a while, and has forgotten its pictures."""
        shown = [formula for formula, _ in self._kept]
        self.forget()
        self._told(shown)

    def close(self) -> None:
        """Draw no more, and leave nothing in the terminal."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self.forget()

    async def _draw_wanted(self) -> None:
        try:
            while self._wanted:
                key = next(iter(self._wanted))
                dress = (self._colour, self._cell)
                drawn = await self._drawing(key)
                if dress == (self._colour, self._cell):
                    self._wanted.pop(key, None)
                    self._keep(key, drawn)
        finally:
            self._task = None

    async def _drawing(self, key: tuple[str, int]) -> Picture | None:
        formula, columns = key
        try:
            drawn = await asyncio.to_thread(self._draw, formula, self._cell, self._colour, columns)
        except UnreadableError:
            return None
        return drawn if drawn.rows <= MOST else None

    def _keep(self, key: tuple[str, int], drawn: Picture | None) -> None:
        """Know a picture, or that there can be none; the terminal is given it once."""
        if len(self._kept) >= _MOST_KEPT:
            self.renew()
        if drawn is None:
            self._kept[key] = None
            return
        number = self._first + self._drawn % _NUMBERS
        self._drawn += 1
        self._write(sending(number, drawn.png, drawn.columns, drawn.rows))
        placed = PlacedPicture(placed_rows(drawn.columns, drawn.rows), colour_of(number))
        self._kept[key] = _Kept(number, placed)
        self._told([key[0]])
