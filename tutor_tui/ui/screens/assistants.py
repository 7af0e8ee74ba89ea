"""Choosing an assistant, or saying that one is to be made or changed."""

import logging
from dataclasses import dataclass
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList

from tutor_tui.backends.port import Staff
from tutor_tui.domain.errors import TutorError
from tutor_tui.domain.objects import Assistant
from tutor_tui.domain.text import one_line
from tutor_tui.ui.widgets.plain import PlainStatic

_LOGGER = logging.getLogger(__name__)
_HINT: Final = "Enter chooses · e changes · n makes a new one · esc closes"


@dataclass(frozen=True, slots=True)
class Picked:
    """What was picked: an assistant to answer, or to be changed; a new one without any."""

    assistant: Assistant | None
    is_to_change: bool = False


class AssistantsScreen(ModalScreen[Picked | None]):
    """Gives what was picked, or `None`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "close"),
        Binding("e", "change", "change"),
        Binding("n", "create", "new"),
    ]

    def __init__(self, staff: Staff) -> None:
        super().__init__()
        self._staff = staff
        self._assistants: tuple[Assistant, ...] = ()

    def compose(self) -> ComposeResult:
        """The list, and a line that says what can be done."""
        with Vertical(classes="dialog"):
            yield PlainStatic("Assistant of this thread", classes="dialog-heading")
            yield OptionList(markup=False)
            yield PlainStatic("Looking…", classes="dialog-foot", id="found")

    def on_mount(self) -> None:
        """The assistants are read while the dialog is there already."""
        self.query_one(OptionList).focus()
        self.run_worker(self._read(), exit_on_error=False)

    async def _read(self) -> None:
        summary = _HINT
        try:
            self._assistants = await self._staff.list_assistants()
        except TutorError as error:
            summary = error.title
        except Exception:  # a border: otherwise the worker fails in silence
            _LOGGER.exception("Reading the assistants failed")
            summary = "The assistants could not be read; the log file says why."
        options = self.query_one(OptionList)
        options.add_options(_line(assistant) for assistant in self._assistants)
        options.highlighted = 0 if self._assistants else None
        self.query_one("#found", PlainStatic).say(summary)

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        """Enter or a click chooses."""
        event.stop()
        self.dismiss(Picked(self._assistants[event.option_index]))

    def action_change(self) -> None:
        """Change the highlighted one."""
        place = self.query_one(OptionList).highlighted
        if place is not None:
            self.dismiss(Picked(self._assistants[place], is_to_change=True))

    def action_create(self) -> None:
        """Make a new one."""
        self.dismiss(Picked(None, is_to_change=True))


def _line(assistant: Assistant) -> Content:
    name = one_line(assistant.name or assistant.id, limit=40)
    instructions = one_line(assistant.instructions or "", limit=60)
    return Content.assemble(
        name, (f"  {one_line(assistant.model, limit=40)}  {instructions}", "$secondary")
    )
