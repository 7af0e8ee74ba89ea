"""The application: themes, keys, the chat screen, and what must hold for all of it."""

import gc
import logging
import time
from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar, Final

from rich.text import Text
from textual.app import App, SystemCommand
from textual.binding import BindingType
from textual.command import Provider
from textual.events import Event, Key
from textual.filter import LineFilter, Monochrome
from textual.screen import Screen

from tutor_tui.backends.port import Backend, Desk, Notice
from tutor_tui.domain.errors import TutorError
from tutor_tui.saved_threads import SavedThreads
from tutor_tui.settings import PICTURES, Settings
from tutor_tui.ui.key_names import binding_ids
from tutor_tui.ui.keymap import APP_BINDINGS
from tutor_tui.ui.screens.chat import KEY_GROUPS, ChatScreen
from tutor_tui.ui.terminal.line_filter import NoControls
from tutor_tui.ui.themes import DARK, THEMES

_LOGGER = logging.getLogger(__name__)
_GARBAGE: Final = (20_000, 20, 20)
"""How many objects more, and how many collections of the younger, call for a collection."""


def _commands() -> type[Provider]:
    from tutor_tui.ui.commands import TutorCommands

    return TutorCommands


class TutorApp(App[None], inherit_bindings=False):
    """A tutor in the terminal. It owns the backend: opens it after the first frame, closes it."""

    TITLE = "tutor-tui"
    CSS_PATH: ClassVar[list[str]] = [
        "styles/chat.tcss",
        "styles/dialogs.tcss",
        "styles/message_log.tcss",
    ]  # type: ignore[assignment]
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_commands}
    BINDINGS: ClassVar[list[BindingType]] = list(APP_BINDINGS)
    COMMAND_PALETTE_BINDING = "f24"

    def __init__(
        self,
        *,
        backend: Backend,
        desk: Desk,
        saved_threads: SavedThreads,
        settings: Settings,
        notices: tuple[Notice, ...] = (),
        now: Callable[[], float] = time.monotonic,
        clock: Callable[[], float] = time.time,
    ) -> None:
        super().__init__()
        self._backend = backend
        self._settings = settings
        self._no_controls = NoControls()
        self._monochrome = Monochrome()
        self._end_pictures: Callable[[], None] = lambda: None
        self.chat = ChatScreen(
            backend=backend,
            desk=desk,
            saved_threads=saved_threads,
            notices=(*notices, *self._dress()),
            now=now,
            clock=clock,
        )

    def _dress(self) -> Iterable[Notice]:
        """Put on the theme; one that does not exist is replaced and told about."""
        for theme in THEMES:
            self.register_theme(theme)
        name = self._settings.theme
        is_known = name in self.available_themes
        self._begin_in(name if is_known else DARK.name)
        if not is_known:
            names = " and ".join(theme.name for theme in THEMES)
            yield Notice(f"There is no theme “{name}”; there are {names}.")
        for binding_id in self._settings.keys.keys() - binding_ids(KEY_GROUPS):
            yield Notice(f"There is no key binding “{binding_id}”; F1 lists what there is.")

    def _begin_in(self, theme: str) -> None:
        """Set the first theme. By assignment, all styles would be read and applied twice."""
        self.set_reactive(App.theme, theme)
        is_dark = self.current_theme.dark
        self.update_classes({"-dark-mode": is_dark, "-light-mode": not is_dark}, update=False)
        self.stylesheet.set_variables(self.get_css_variables())

    async def on_event(self, event: Event) -> None:
        """What a key changes is painted before everything else."""
        if isinstance(event, Key):
            self.chat.hurry()
        await super().on_event(event)

    def get_default_screen(self) -> Screen[None]:
        """The chat screen."""
        return self.chat

    def on_mount(self) -> None:
        """Keys as the person set them; signals end the application in order."""
        from tutor_tui.ui.terminal.signals import watch_exit_signals

        self.set_keymap(dict(self._settings.keys))
        if self._settings.formulas == PICTURES:
            self.call_after_refresh(self._illustrate)
        watch_exit_signals(self)
        self.call_after_refresh(_collect_garbage_again)

    def _illustrate(self) -> None:
        from tutor_tui.ui.illustrating import illustrate

        use_colour = self._settings.use_colour
        end = illustrate(self.chat.log_view, self._driver, use_colour=use_colour)
        self._end_pictures = end or self._end_pictures

    def get_line_filters(self) -> Sequence[LineFilter]:
        """No line of any widget brings control characters to the terminal."""
        filters = [*super().get_line_filters(), self._no_controls]
        return filters if self._settings.use_colour else [self._monochrome, *filters]

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """None: all commands come from `ui/commands.py`."""
        return ()

    def action_command_palette(self) -> None:
        """Open the palette."""
        from tutor_tui.ui.palette import Palette

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(self.chat.prompt.take_typed_ahead))

    async def action_quit(self) -> None:
        """Quit, unless the chat screen has something to say first."""
        if self.chat.agrees_to_quit():
            self.exit()

    async def on_unmount(self) -> None:
        """Whatever the end: save what is unsaved, and let the backend store what is under way."""
        self._end_pictures()
        try:
            await self.chat.put_away()
        except TutorError:
            _LOGGER.exception("Putting away failed")
        finally:
            await self._backend.close()

    def _fatal_error(self) -> None:
        """An error in the program: one sentence, and the details in the log alone."""
        _LOGGER.critical("The application stopped", exc_info=self._exception)
        self._exit_renderables.append(Text(_crash_report()))
        self._close_messages_no_wait()


def _collect_garbage_again() -> None:
    """Undo what the command line did for a fast start; what was imported is never garbage.

    Painting allocates much that soon goes by itself, so Python's own thresholds would look through
    young objects ten times a second for next to nothing, milliseconds in the way of a key.
    """
    if not gc.isenabled():
        gc.freeze()
        gc.set_threshold(*_GARBAGE)
        gc.enable()


def _crash_report() -> str:
    files = (getattr(handler, "baseFilename", None) for handler in _handlers())
    file = next((name for name in files if name), None)
    where = f" Details are in {file}." if file else ""
    return f"tutor-tui stopped because of an error in itself; your threads are saved.{where}"


def _handlers() -> Iterable[logging.Handler]:
    logger: logging.Logger | None = _LOGGER
    while logger is not None:
        yield from logger.handlers
        logger = logger.parent
