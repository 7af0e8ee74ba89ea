"""Choosing a thread of the history that is not saved, such as one made through the API."""

import logging
from collections.abc import Collection
from typing import ClassVar, Final

from textual.content import Content

from tutor_tui.backends.port import Backend
from tutor_tui.domain.errors import TutorError
from tutor_tui.domain.objects import Thread
from tutor_tui.saved_threads import SavedThread
from tutor_tui.ui.opening import as_saved
from tutor_tui.ui.screens.pick import PickScreen
from tutor_tui.ui.titles import shown_title
from tutor_tui.ui.widgets.line_edit import LineEdit

_LOGGER = logging.getLogger(__name__)
_PAGE: Final = 100
_MOST: Final = 200


class AdoptScreen(PickScreen):
    """Gives the ID of the thread that was chosen; the saved ones, `known`, are not offered."""

    HEADING: ClassVar[str] = "Adopt a thread"
    PLACEHOLDER: ClassVar[str] = "Part of its title or its ID"

    def __init__(self, backend: Backend, known: Collection[str]) -> None:
        super().__init__()
        self._backend = backend
        self._known = known
        self._found: list[SavedThread] = []
        self._summary = "Looking…"

    def on_mount(self) -> None:
        """The newest threads are read while the dialog is there already."""
        self.run_worker(self._read(), exit_on_error=False)

    def look_for(self, query: str) -> None:
        """All that contain the text, newest first."""
        wanted = query.casefold()
        lines = [
            (thread.id, _line(thread))
            for thread in self._found
            if wanted in thread.title.casefold() or wanted in thread.id.casefold()
        ]
        self.offer(lines, self._summary if lines or not self._found else "Nothing found")

    async def _read(self) -> None:
        try:
            threads = await self._strangers()
            self._found = [await as_saved(self._backend, thread) for thread in threads]
            self._summary = _summary(len(threads))
        except TutorError as error:
            self._summary = error.title
        except Exception:  # a border: otherwise the worker fails in silence
            _LOGGER.exception("Reading the threads failed")
            self._summary = "The threads could not be read; the log file says why."
        self.look_for(self.query_one(LineEdit).text.strip())

    async def _strangers(self) -> list[Thread]:
        """The newest threads that are not saved."""
        found: list[Thread] = []
        after: str | None = None
        while len(found) < _MOST:
            page = await self._backend.list_threads(limit=_PAGE, order="desc", after=after)
            found += [thread for thread in page.data if thread.id not in self._known]
            if not page.has_more or not page.data:
                break
            after = page.data[-1].id
        return found[:_MOST]


def _line(thread: SavedThread) -> Content:
    return Content.assemble(shown_title(thread.title), (f"  {thread.id}", "$secondary"))


def _summary(number: int) -> str:
    if not number:
        return "Every thread is in the list already"
    return "Enter saves the thread and opens it"
