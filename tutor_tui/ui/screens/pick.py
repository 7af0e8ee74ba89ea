"""A dialog with a line to write in and a list of what it finds."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, TextArea

from tutor_tui.ui.widgets.line_edit import LineEdit
from tutor_tui.ui.widgets.plain import PlainStatic


class PickScreen(ModalScreen[str | None]):
    """Gives the value of the line that was chosen, or `None`.

    Those that inherit fill the list with `offer` when `look_for` is called.
    """

    HEADING: ClassVar[str] = ""
    PLACEHOLDER: ClassVar[str] = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "close"),
        Binding("down", "move('cursor_down')", "down", show=False, priority=True),
        Binding("up", "move('cursor_up')", "up", show=False, priority=True),
        Binding("pagedown", "move('page_down')", "page down", show=False, priority=True),
        Binding("pageup", "move('page_up')", "page up", show=False, priority=True),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._values: Sequence[str] = ()

    def compose(self) -> ComposeResult:
        """The line, the list, and a line that says how many."""
        with Vertical(classes="dialog"):
            yield PlainStatic(self.HEADING, classes="dialog-heading")
            yield LineEdit(placeholder=self.PLACEHOLDER)
            yield OptionList(markup=False)
            yield PlainStatic(classes="dialog-foot", id="found")

    def on_mount(self) -> None:
        """Keys go to the line; what it finds without a word is shown at once."""
        self.query_one(OptionList).can_focus = False
        self.query_one(LineEdit).focus()
        self.look_for("")

    @abstractmethod
    def look_for(self, query: str) -> None:
        """Find what matches and `offer` it."""

    def offer(self, found: Sequence[tuple[str, Content]], summary: str) -> None:
        """Show what was found: the value behind each line, and the line."""
        options = self.query_one(OptionList)
        self._values = [value for value, _ in found]
        options.clear_options()
        options.add_options(line for _, line in found)
        options.highlighted = 0 if found else None
        self.query_one("#found", PlainStatic).say(summary)

    @on(TextArea.Changed)
    def look(self, event: TextArea.Changed) -> None:
        """Find anew with each key."""
        event.stop()
        self.look_for(event.text_area.text.strip())

    def action_move(self, action: str) -> None:
        """Move in the list while writing."""
        getattr(self.query_one(OptionList), f"action_{action}")()

    @on(LineEdit.Accepted)
    def choose_highlighted(self, event: LineEdit.Accepted) -> None:
        """Enter chooses the highlighted line."""
        event.stop()
        place = self.query_one(OptionList).highlighted
        if place is not None:
            self.dismiss(self._values[place])

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        """A click chooses."""
        event.stop()
        self.dismiss(self._values[event.option_index])
