"""The lowest line: the keys that can be pressed now, as many as fit."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widget import Widget


@dataclass(frozen=True, slots=True)
class KeyHint:
    """A key, what it does in a word or two, and the binding behind it."""

    key: str
    does: str
    binding_id: str

    @property
    def width(self) -> int:
        """In cells, with the blanks that set it apart."""
        return cell_len(self.key) + cell_len(self.does) + 3


class KeyBar(Widget):
    """One widget whatever it shows; a click on a hint does what the key does."""

    @dataclass
    class Chosen(Message):
        """A hint was clicked."""

        binding_id: str

    def __init__(self) -> None:
        super().__init__(id="keys")
        self._hints: tuple[KeyHint, ...] = ()

    def show(self, hints: Sequence[KeyHint]) -> None:
        """Show these, the most wanted first."""
        if tuple(hints) != self._hints:
            self._hints = tuple(hints)
            self.refresh()

    @property
    def shown(self) -> Sequence[KeyHint]:
        """Those that fit; one that does not fit makes room for shorter ones after it."""
        room = self.size.width
        fitting = []
        for hint in self._hints:
            if hint.width <= room:
                room -= hint.width
                fitting.append(hint)
        return fitting

    def render(self) -> Content:
        """The hints side by side."""
        parts: list[str | tuple[str, str]] = []
        for hint in self.shown:
            parts += [(f" {hint.key}", "$primary bold"), (f" {hint.does} ", "$secondary")]
        return Content.assemble(*parts)

    def on_click(self, event: Click) -> None:
        """Find the hint under the mouse."""
        event.stop()
        end = 0
        for hint in self.shown:
            end += hint.width
            if event.x < end:
                self.post_message(self.Chosen(hint.binding_id))
                return
