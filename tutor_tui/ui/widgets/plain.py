"""A piece of text that is shown as it is."""

from textual.content import Content
from textual.widgets import Static


class PlainStatic(Static):
    """A `Static` that takes text from anyone: brackets in it are brackets."""

    def __init__(self, text: str = "", *, id: str | None = None, classes: str = "") -> None:  # noqa: A002 - Textual's own word
        super().__init__(Content(text), id=id, classes=classes, markup=False)

    def say(self, text: str) -> None:
        """Show this text instead."""
        self.update(Content(text), layout=False)
