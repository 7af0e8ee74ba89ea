"""A small application on our driver, under our guard: what the terminal tests break.

`python -m tests.terminal.bare_app` — shows what is typed. Ends by ^q with exit code 0.
"""

import os
import sys

from textual.app import App, ComposeResult
from textual.widgets import Label, TextArea

from tutor_tui.ui.terminal.driver import TerminalDriver
from tutor_tui.ui.terminal.guardian import guarded_terminal
from tutor_tui.ui.terminal.signals import watch_exit_signals


class BareApp(App[None]):
    """One text area; `!stuck` makes the event loop hang on leaving."""

    typed = ""

    def compose(self) -> ComposeResult:
        yield Label("ready to type")
        yield TextArea()

    def on_mount(self) -> None:
        self.query_one(TextArea).focus()
        watch_exit_signals(self)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        self.typed = event.text_area.text

    def on_unmount(self) -> None:
        if "!stuck" in self.typed:
            os.read(os.pipe()[0], 1)  # nobody will ever write


def main() -> int:
    with guarded_terminal():
        app = BareApp(driver_class=TerminalDriver)
        app.run()
    return app.return_code or 0


if __name__ == "__main__":
    sys.exit(main())
