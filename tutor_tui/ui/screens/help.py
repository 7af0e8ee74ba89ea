"""The help: what there is to know in a few lines, and all keys as the bindings say them."""

import textwrap
from collections.abc import Iterator, Sequence
from typing import ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tutor_tui.ui.key_names import KeyGroup, key_names
from tutor_tui.ui.widgets.plain import PlainStatic

_INTRODUCTION: Final = (
    "Write a question and press Enter. Every conversation is a thread; several can be "
    "answered at once. ✓ marks an answer that was checked."
)
_KEY_WIDTH: Final = 24
_WIDEST: Final = 84
"""The width of a dialog."""

_FRAME: Final = 6
"""What its frame and its scrollbar take of it, and a column beside that."""


class HelpScreen(ModalScreen[None]):
    """Lists what it is given; a binding without a sentence that says what it does is left out."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f1,q", "dismiss(None)", "close", priority=True)
    ]

    def __init__(self, groups: Sequence[KeyGroup]) -> None:
        super().__init__()
        self._groups = groups

    def compose(self) -> ComposeResult:
        """One text in a scrollable box."""
        with Vertical(classes="dialog"):
            yield PlainStatic("Help", classes="dialog-heading")
            with VerticalScroll():
                yield Static(id="help-lines", markup=False)
            yield PlainStatic("esc closes · ^p finds any command by name", classes="dialog-foot")

    def on_resize(self) -> None:
        """What a key does stands beside it, however many lines that takes."""
        self.query_one("#help-lines", Static).update(Content("\n").join(self._lines()))

    def _lines(self) -> Iterator[Content]:
        yield Content(_INTRODUCTION)
        for heading, bindings in self._groups:
            yield Content("")
            yield Content.styled(heading, "bold $primary")
            for binding in bindings:
                if isinstance(binding, Binding) and binding.tooltip:
                    yield self._line(binding)

    def _line(self, binding: Binding) -> Content:
        room = min(_WIDEST, self.size.width) - _FRAME - _KEY_WIDTH
        told = textwrap.wrap(binding.tooltip, max(room, _KEY_WIDTH))
        below = "\n" + " " * _KEY_WIDTH
        keys = key_names(self.app, binding).ljust(_KEY_WIDTH)
        return Content.assemble((keys, "$accent"), below.join(told))
