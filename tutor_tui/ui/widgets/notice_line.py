"""The line above the box: what the person must know and what stays until it is otherwise."""

from textual.content import Content
from textual.events import Click

from tutor_tui.ui.widgets.plain import PlainStatic


class NoticeLine(PlainStatic):
    """Hidden while there is nothing to say. Lasting sentences stand until they are taken back;
    a passing one stands above them until the next, a key that dismisses it, or a click.
    """

    def __init__(self) -> None:
        super().__init__(id="notice")
        self._lasting: list[str] = []
        self._passing = ""
        self.display = False

    @property
    def text(self) -> str:
        """What is shown."""
        return "\n".join(filter(None, (self._passing, *self._lasting)))

    def keep(self, sentence: str) -> None:
        """Show a sentence for good."""
        if sentence not in self._lasting:
            self._lasting.append(sentence)
            self._show()

    def take_back(self, sentence: str) -> None:
        """A lasting sentence holds no longer."""
        if sentence in self._lasting:
            self._lasting.remove(sentence)
            self._show()

    def tell(self, sentence: str) -> None:
        """Show a sentence until the next one."""
        self._passing = sentence
        self._show()

    def dismiss(self) -> None:
        """Take the passing sentence away."""
        if self._passing:
            self.tell("")

    def on_click(self, event: Click) -> None:
        """A click dismisses it."""
        event.stop()
        self.dismiss()

    def _show(self) -> None:
        self.update(Content(self.text))
        self.display = bool(self.text)
