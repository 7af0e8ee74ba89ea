"""Searching the titles and messages of all threads."""

import logging
import re
from collections.abc import Sequence
from typing import ClassVar

from textual.content import Content
from textual.timer import Timer

from tutor_tui.backends.port import Backend
from tutor_tui.domain.errors import TutorError
from tutor_tui.domain.objects import Message
from tutor_tui.domain.text import one_line
from tutor_tui.saved_threads import SavedThread
from tutor_tui.ui.screens.pick import PickScreen
from tutor_tui.ui.titles import shown_title

_LOGGER = logging.getLogger(__name__)
_PAUSE_SECONDS = 0.1
_MOST_TITLES = 50
_BEFORE_HIT = 24
_EXCERPT = 120
_DRAWING = re.compile(r"```plot\n.*?```", re.DOTALL)


class SearchScreen(PickScreen):
    """Gives the ID of the thread that was chosen; `threads` in the order of the sidebar."""

    HEADING: ClassVar[str] = "Search everything"
    PLACEHOLDER: ClassVar[str] = "Part of a title or a message"

    def __init__(self, backend: Backend, threads: Sequence[SavedThread]) -> None:
        super().__init__()
        self._backend = backend
        self._titles = {thread.id: shown_title(thread.title) for thread in threads}
        self._pause: Timer | None = None

    def look_for(self, query: str) -> None:
        """Titles at once; messages after a pause in typing."""
        self.offer(self._title_hits(query), "")
        if self._pause is not None:
            self._pause.stop()
        self.workers.cancel_group(self, "search")
        if query:
            self._pause = self.set_timer(_PAUSE_SECONDS, lambda: self._start(query))

    def _start(self, query: str) -> None:
        self.run_worker(self._look(query), group="search", exclusive=True, exit_on_error=False)

    async def _look(self, query: str) -> None:
        titles = self._title_hits(query)
        try:
            messages = await self._backend.search_messages(query)
        except TutorError as error:
            self.offer(titles, error.title)
            return
        except Exception:  # a border: otherwise the worker fails in silence
            _LOGGER.exception("A search failed")
            self.offer(titles, "The search failed; the log file says why.")
            return
        hits = [
            self._hit(message, query) for message in messages if message.thread_id in self._titles
        ]
        self.offer([*titles, *hits], _summary(len(titles), len(hits)))

    def _title_hits(self, query: str) -> list[tuple[str, Content]]:
        wanted = query.casefold()
        found = [(i, title) for i, title in self._titles.items() if wanted in title.casefold()]
        return [
            (thread_id, Content.styled(title, "bold")) for thread_id, title in found[:_MOST_TITLES]
        ]

    def _hit(self, message: Message, query: str) -> tuple[str, Content]:
        text = one_line(_DRAWING.sub("", message.text), limit=100_000)
        place = max(0, text.casefold().find(query.casefold()))
        start = max(0, place - _BEFORE_HIT)
        excerpt = ("…" if start else "") + text[start : start + _EXCERPT]
        title = one_line(self._titles[message.thread_id], limit=24)
        return message.thread_id, Content.assemble((f"{title}  ", "$secondary"), excerpt)


def _summary(titles: int, messages: int) -> str:
    if not titles and not messages:
        return "Nothing found"
    return f"{_counted(titles, 'title')}, {_counted(messages, 'message')} · Enter opens the thread"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
