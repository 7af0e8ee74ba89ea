"""What an empty thread shows: who is there, and three questions to begin with."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widget import Widget

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
        """The greeting and the numbered examples, wrapped to the width there is."""
        lines = (Content.styled(line.text, line.style) for line in self._lines())
        return Content("\n").join(lines)

    def on_click(self, event: Click) -> None:
        """A click on an example's line chooses it."""
        event.stop()
        lines = self._lines()
        row = event.get_content_offset_capture(self).y
        if row < len(lines) and (example := lines[row].example) is not None:
            self.post_message(self.ExampleChosen(example))

    def _lines(self) -> Sequence["_Line"]:
        lines = [line for text, style in _GREETING for line in self._wrapped(text, style)]
        lines += [_Line("", ""), *self._wrapped(_INVITATION, "$secondary")]
        for number, example in enumerate(EXAMPLES, 1):
            lines += self._wrapped(f"  {number}  {example}", "$primary", example)
        return lines

    def _wrapped(self, text: str, style: str, example: str | None = None) -> list["_Line"]:
        indent = "" if example is None else _EXAMPLE_INDENT
        width = max(self.size.width, len(_EXAMPLE_INDENT) + 1)
        rows = textwrap.wrap(text, width, subsequent_indent=indent, drop_whitespace=True)
        return [_Line(row, style, example) for row in rows]


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    style: str
    example: str | None = None


_EXAMPLE_INDENT: Final = " " * 5
_INVITATION: Final = "Try one of these: Tab or alt+1 to alt+3 puts it into the box."
_GREETING: Final = (
    ("What would you like to work out?", "bold"),
    ("Ask in your own words. Answers that could be checked say so.", ""),
)
