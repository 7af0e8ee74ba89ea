"""The command palette, in which Enter takes what was typed and never what was found before it."""

from collections.abc import Callable
from contextlib import suppress

from textual import on
from textual.command import CommandPalette
from textual.widgets import Input
from textual.worker import WorkerError


class Palette(CommandPalette):
    """Waits at Enter until the list shows what was found for all that was typed.

    Textual 8 chooses from the list as it stands: "/practice" and Enter, typed quickly, would run
    whatever was found for "/". `typed_ahead` gives the letters that were typed elsewhere before
    the palette was there.
    """

    def __init__(self, typed_ahead: Callable[[], str] = str) -> None:
        super().__init__(id="--command-palette")
        self._typed_ahead = typed_ahead

    def on_mount(self) -> None:
        """Begin with what was typed ahead, up to Enter. The cursor rests, as in all our boxes."""
        typed, enter, _ = self._typed_ahead().partition("\n")
        box = self.query_one(Input)
        box.cursor_blink = False
        if typed:
            box.value = f"{typed}{box.value}"
            box.cursor_position = len(box.value)
        if enter:
            self.call_later(box.action_submit)

    @on(Input.Submitted)
    def choose_when_found(self, event: Input.Submitted) -> None:
        """Choose as soon as the search for the last letter has ended."""
        event.stop()
        event.prevent_default()
        self.run_worker(self._choose_when_found(), group="choosing", exclusive=True)

    async def _choose_when_found(self) -> None:
        for worker in list(self.workers):
            if worker.node is self and worker.group == self._GATHER_COMMANDS_GROUP:
                with suppress(WorkerError):
                    await worker.wait()
        self._select_or_command()
