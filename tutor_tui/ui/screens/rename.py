"""Asking for a thread's title."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from tutor_tui.domain.text import one_line
from tutor_tui.ui.titles import LONGEST_TITLE
from tutor_tui.ui.widgets.line_edit import LineEdit
from tutor_tui.ui.widgets.plain import PlainStatic


class RenameScreen(ModalScreen[str | None]):
    """Gives the new title, or `None` if it stays."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "close")]

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title

    def compose(self) -> ComposeResult:
        """A line to write in."""
        with Vertical(classes="dialog -small"):
            yield PlainStatic("Title of the thread", classes="dialog-heading")
            yield LineEdit(self._title)
            yield PlainStatic("Enter keeps it · esc leaves it", classes="dialog-foot")

    @on(LineEdit.Accepted)
    def give(self, event: LineEdit.Accepted) -> None:
        """An empty line changes nothing."""
        event.stop()
        self.dismiss(one_line(event.text, limit=LONGEST_TITLE) or None)
