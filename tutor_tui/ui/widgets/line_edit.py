"""One line to write in, for small dialogs."""

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Paste
from textual.message import Message
from textual.widgets import TextArea

from tutor_tui.domain.text import one_line

_LONGEST = 500


class LineEdit(TextArea):
    """A text area of one line, its `name` being its ID.

    A key in it lays out nothing, unlike in Textual's `Input`.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "accept", "accept", show=False, priority=True)
    ]

    @dataclass
    class Accepted(Message):
        """Enter was pressed."""

        text: str

    def __init__(self, text: str = "", *, placeholder: str = "", name: str | None = None) -> None:
        super().__init__(
            text,
            id=name,
            placeholder=placeholder,
            compact=True,
            soft_wrap=False,
            show_line_numbers=False,
            highlight_cursor_line=False,
        )
        self.cursor_blink = False
        self.move_cursor(self.document.end)

    def action_accept(self) -> None:
        """Hand over the line."""
        self.post_message(self.Accepted(self.text.strip()))

    def on_paste(self, event: Paste) -> None:
        """Line breaks in a paste become blanks."""
        event.text = one_line(event.text, limit=_LONGEST)
