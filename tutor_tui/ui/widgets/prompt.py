"""The box in which a person writes: a text area that sends on Enter and grows with its text."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import ClassVar, Final

from textual import on
from textual.binding import Binding, BindingType
from textual.events import Key, Paste, Resize
from textual.message import Message
from textual.widgets import TextArea

from tutor_tui.domain.text import clean_text
from tutor_tui.ui.prompt_history import PromptHistory

LONGEST_TEXT: Final = 100_000
"""The most characters that the box holds; laying out more would make typing slow."""

_MOST_LINES: Final = 8


class Prompt(TextArea):
    """Enter sends, other ways of Enter make a new line, ↑ on the first line recalls."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter",
            "send",
            "send",
            tooltip="Send what is in the box",
            id="prompt.send",
            show=False,
            priority=True,
        ),
        Binding(
            "ctrl+j,shift+enter,alt+enter",
            "newline",
            "new line",
            tooltip="Start a new line in the box",
            id="prompt.newline",
            show=False,
            priority=True,
        ),
    ]

    @dataclass
    class Submitted(Message):
        """Enter was pressed: the text since what was handed over before.

        It stays in the box until it is taken out, or kept if it could not be stored. `place` is
        what the box was shown for; `None` where no box was asked.
        """

        text: str
        place: object = None

    @dataclass
    class Refused(Message):
        """Something could not be put into the box; the sentence says what and why."""

        sentence: str

    class PaletteWanted(Message):
        """A slash was typed into the empty box."""

    def __init__(self, history: PromptHistory, place: object = None) -> None:
        super().__init__(
            id="prompt",
            placeholder="Ask anything…",
            compact=True,
            soft_wrap=True,
            show_line_numbers=False,
            highlight_cursor_line=False,
        )
        self.cursor_blink = False
        self._history = history
        self._handed_over: list[str] = []
        self._place = place
        self._lines = 1
        self._typed_ahead: list[str] | None = None

    def put(self, text: str) -> None:
        """Replace what is in the box; the cursor goes to the end. It can be undone."""
        self.replace(text, (0, 0), self.document.end)
        self.move_cursor(self.document.end)

    def show(self, text: str, place: object, handed_over: Iterable[str] = ()) -> None:
        """Show the draft of a place; it begins with these texts that are on their way already."""
        self._place = place
        self._handed_over = list(handed_over)
        self.load_text(text)
        self.move_cursor(self.document.end)
        self._history.leave()

    @property
    def is_handing_over(self) -> bool:
        """Whether some of what is in the box is on its way to be stored."""
        return bool(self._handed_over)

    def take_out(self, text: str) -> None:
        """A text that was handed over is stored: what was written since stays."""
        if text in self._handed_over:
            self._handed_over.remove(text)
            self.load_text(self.text.removeprefix(text))
            self.move_cursor(self.document.end)

    def keep(self, text: str) -> None:
        """A text that was handed over could not be stored: it is the person's again."""
        if text in self._handed_over:
            self._handed_over.remove(text)

    def action_send(self) -> None:
        """Hand over what is in the box, once the keys before this one have arrived there.

        A priority binding overtakes them when many are read at once.
        """
        self.call_later(self._hand_over)

    def send_as(self, worded: Callable[[str], str]) -> None:
        """Hand over what `worded` makes of the text, once the keys before have arrived there."""
        self.call_later(self._reword_and_hand_over, worded)

    def _reword_and_hand_over(self, worded: Callable[[str], str]) -> None:
        text = self._own_text
        self.put(f"{self.text.removesuffix(text)}{worded(text)}")
        self._hand_over()

    @property
    def _own_text(self) -> str:
        """What is in the box behind the texts that are on their way already."""
        text = self.text
        for earlier in self._handed_over:
            text = text.removeprefix(earlier)
        return text

    def _hand_over(self) -> None:
        if self._typed_ahead is not None:
            self._typed_ahead.append("\n")
            return
        text = self._own_text
        if text.strip():
            self._handed_over.append(text)
        self._history.leave()
        self.post_message(self.Submitted(text, self._place))

    def action_newline(self) -> None:
        """Start a new line after what was typed before this key."""
        self.call_later(self.insert, "\n")

    def action_cursor_up(self, select: bool = False) -> None:
        """Up; on the first line to the prompt before."""
        is_first_line = self.wrapped_document.location_to_offset(self.cursor_location).y == 0
        if select or not is_first_line or not self._recall(self._history.older(self.text)):
            super().action_cursor_up(select)

    def action_cursor_down(self, select: bool = False) -> None:
        """Down; on the last line to the prompt after."""
        line = self.wrapped_document.location_to_offset(self.cursor_location).y
        is_last_line = line == self.wrapped_document.height - 1
        if select or not is_last_line or not self._recall(self._history.newer()):
            super().action_cursor_down(select)

    def _recall(self, text: str | None) -> bool:
        if text is None:
            return False
        self.put(text)
        return True

    def on_key(self, event: Key) -> None:
        """A slash in the empty box asks for the palette, which gets what is typed meanwhile."""
        is_slash = event.character == "/" and not self.text and self._typed_ahead is None
        if not is_slash and (self._typed_ahead is None or not event.is_printable):
            return
        event.stop()
        event.prevent_default()
        if is_slash:
            self._typed_ahead = []
            self.post_message(self.PaletteWanted())
        elif self._typed_ahead is not None:
            self._typed_ahead.append(event.character or "")

    def take_typed_ahead(self) -> str:
        """What was typed between the slash and the palette, `\\n` for Enter."""
        typed, self._typed_ahead = self._typed_ahead or [], None
        return "".join(typed)

    def on_paste(self, event: Paste) -> None:
        """A paste that the box cannot hold is refused whole."""
        event.text = clean_text(event.text)
        room = LONGEST_TEXT - len(self.text)
        if len(event.text) > room:
            event.stop()
            event.prevent_default()
            self.post_message(self.Refused(_too_long(len(event.text))))

    @on(TextArea.Changed)
    def fit_text(self) -> None:
        """Grow or shrink with the text; nothing is laid out while the number of lines stays."""
        self._fit()

    def on_resize(self, event: Resize) -> None:
        """Another width wraps the text anew."""
        self._fit()

    def _fit(self) -> None:
        lines = min(_MOST_LINES, max(1, self.wrapped_document.height))
        if lines != self._lines:
            self._lines = lines
            self.styles.height = lines + self.gutter.height


def _too_long(characters: int) -> str:
    return (
        f"That text has {characters:,} characters; the box holds {LONGEST_TEXT:,}. "
        "Nothing was pasted: paste the part that matters."
    )
