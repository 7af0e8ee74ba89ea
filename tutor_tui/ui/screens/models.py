"""Choosing a model among all that are connected or run on this machine."""

import logging
from collections.abc import Sequence
from typing import ClassVar, Final

from textual.content import Content

from tutor_tui.backends.port import Staff
from tutor_tui.domain.errors import TutorError
from tutor_tui.domain.provider import SYMBOLIC, ModelGroup
from tutor_tui.domain.text import one_line
from tutor_tui.ui.screens.pick import PickScreen
from tutor_tui.ui.widgets.line_edit import LineEdit

_LOGGER = logging.getLogger(__name__)
_MOST: Final = 500
_LOOKING: Final = "Asking for models…"
_TUTOR: Final = "the tutor that calculates"
_HINT: Final = "Enter lets it answer in this thread"
_NOTHING: Final = (
    "No model is connected: start Ollama, or set OPENAI_API_KEY or [providers.NAME] in config.toml."
)


class ModelScreen(PickScreen):
    """Gives a model's name, or an empty text for what answers by default.

    Names are `provider/name` or `symbolic`, or a server's own.
    """

    HEADING: ClassVar[str] = "Model of this thread"
    PLACEHOLDER: ClassVar[str] = "Part of its name, or provider/name as it is"

    def __init__(self, staff: Staff, default: str) -> None:
        super().__init__()
        self._staff = staff
        self._default = default
        self._groups: tuple[ModelGroup, ...] = ()
        self._summary = _LOOKING

    def on_mount(self) -> None:
        """Providers are asked while the dialog is there already."""
        self.run_worker(self._read(), exit_on_error=False)

    def look_for(self, query: str) -> None:
        """All that contain the text; a name that nobody lists may be asked for as it is."""
        wanted = query.casefold()
        lines = [line for line in self._lines() if wanted in line[1].plain.casefold()]
        if self._is_name(query, lines) and query not in {value for value, _ in lines}:
            lines.append((query, Content.assemble(query, ("  as written", "$secondary"))))
        self.offer(lines[:_MOST], self._summary if lines else "Nothing found")

    async def _read(self) -> None:
        try:
            self._groups = await self._staff.list_models()
            self._summary = _summary(self._groups)
        except TutorError as error:
            self._summary = error.title
        except Exception:  # a border: otherwise the worker fails in silence
            _LOGGER.exception("Reading the models failed")
            self._summary = "The models could not be read; the log file says why."
        self.look_for(self.query_one(LineEdit).text.strip())

    def _is_name(self, query: str, lines: Sequence[tuple[str, Content]]) -> bool:
        """Whether it may be a model that nobody lists; a server's models have any names."""
        is_servers = any(not group.provider for group in self._groups)
        return "/" in query or bool(is_servers and query and not lines)

    def _lines(self) -> list[tuple[str, Content]]:
        found = [("", _line("default", self._default))]
        for name in self._staff.models_at_hand:
            found.append((name, _line(name, _TUTOR if name == SYMBOLIC else "")))
        for group in self._groups:
            found += [(model, _line(model, group.host)) for model in group.models]
        return found


def _line(name: str, where: str) -> Content:
    shown = one_line(name, limit=80)
    return Content.assemble(shown, (f"  {one_line(where, limit=60)}", "$secondary"))


def _summary(groups: tuple[ModelGroup, ...]) -> str:
    told = (
        f"{group.provider}: {group.trouble}" if group.provider else group.trouble
        for group in groups
        if group.trouble
    )
    trouble = " ".join(told)
    return trouble or (_HINT if groups else _NOTHING)
