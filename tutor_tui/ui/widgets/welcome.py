"""What an empty thread shows: who is there, and three questions to begin with."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widget import Widget

from tutor_tui.ui.widgets.lines import fit

EXAMPLES: Final = (
    "I need to solve the equation `3x + 11 = 14`. Can you help me?",
    "Differentiate x^2 sin x",
    "Could you explain linear algebra to me?",
)


class Welcome(Widget):
    """Greets, and offers the examples; choosing one puts it into the box and sends nothing."""

    @dataclass
    class ExampleChosen(Message):
        """An example was clicked."""

        text: str

    def __init__(self) -> None:
        super().__init__(id="welcome")

    def render(self) -> Content:
        """The greeting and the numbered examples."""
        width = self.size.width
        parts: list[Content] = []
        for text, style in self._lines():
            parts.append(Content.styled(fit(text, width), style))
        return Content("\n").join(parts)

    def on_click(self, event: Click) -> None:
        """A click on an example's line chooses it."""
        event.stop()
        line = event.get_content_offset_capture(self).y
        place = line - self._first_example
        if 0 <= place < len(EXAMPLES):
            self.post_message(self.ExampleChosen(EXAMPLES[place]))

    @property
    def _first_example(self) -> int:
        return len(_GREETING) + 2

    def _lines(self) -> Sequence[tuple[str, str]]:
        examples = [(f"  {n}  {text}", "$primary") for n, text in enumerate(EXAMPLES, 1)]
        return (
            *_GREETING,
            ("", ""),
            ("Try one of these: Tab or alt+1 to alt+3 puts it into the box.", "$secondary"),
            *examples,
        )


_GREETING: Final = (
    ("What would you like to work out?", "bold"),
    ("Ask in your own words. Answers that could be checked say so.", ""),
)
