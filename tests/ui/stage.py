"""The application in a test: with a scripted backend, driven by keys, read as a person reads it."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from textual.pilot import Pilot

from tests.fake_desk import FakeDesk
from tests.fakes import NOON, FakeBackend
from tutor_tui.backends.port import Notice
from tutor_tui.saved_threads import SavedThread, SavedThreads
from tutor_tui.settings import Settings
from tutor_tui.ui.app import TutorApp
from tutor_tui.ui.screens.chat import ChatScreen
from tutor_tui.ui.thread_book import RowState
from tutor_tui.ui.widgets.message_log import Entry

PATIENCE_SECONDS = 10
SIZE = (100, 30)


@dataclass
class Stage:
    """What a test needs: call `open`, press keys, wait until something is true, look."""

    folder: Path
    backend: FakeBackend = field(default_factory=FakeBackend)
    desk: FakeDesk = field(default_factory=FakeDesk)
    settings: Settings = field(default_factory=Settings)
    notices: tuple[Notice, ...] = ()
    seconds: float = 0.0
    """What the application's clock for durations says."""

    app: TutorApp = field(init=False)
    pilot: Pilot[None] = field(init=False)

    @property
    def saved_threads(self) -> SavedThreads:
        """The file of saved threads."""
        return SavedThreads(self.folder / "threads.toml")

    def add_thread(self, title: str, *texts: str) -> str:
        """A saved thread from before; gives its ID."""
        thread_id = self.backend.add_thread(title, *texts)
        self.saved_threads.add(SavedThread(thread_id, title))
        return thread_id

    def build(self) -> TutorApp:
        """The application, not yet running."""
        return TutorApp(
            backend=self.backend,
            desk=self.desk,
            saved_threads=self.saved_threads,
            settings=self.settings,
            notices=self.notices,
            now=lambda: self.seconds,
            clock=lambda: float(NOON),
        )

    @asynccontextmanager
    async def open(self, size: tuple[int, int] = SIZE) -> AsyncIterator["Stage"]:
        """Run the application until the end of the block."""
        self.app = self.build()
        async with self.app.run_test(size=size, notifications=True) as pilot:
            self.pilot = pilot
            if self.backend.opening is None and "open" not in self.backend.failures:
                await self.until(self.chat.opened.is_set)
            yield self

    @property
    def chat(self) -> ChatScreen:
        """The chat screen."""
        return self.app.chat

    async def press(self, *keys: str) -> None:
        """Press keys."""
        await self.pilot.press(*keys)

    async def write(self, text: str) -> None:
        """Press the keys of a text."""
        await self.pilot.press(*text)

    async def ask(self, text: str) -> None:
        """Write a text and press Enter."""
        await self.write(text)
        await self.press("enter")

    async def until(self, is_true: Callable[[], object]) -> None:
        """Wait until the application has come to where this holds."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not is_true():
                await self.pilot.pause()

    async def until_idle(self) -> None:
        """Wait until no run is going on and nothing is on its way to the store."""
        await self.until(lambda: not len(self.chat.turns) and not self.chat.unsent)
        await self.pilot.pause()

    # -- what is seen ------------------------------------------------------------------------

    @property
    def entries(self) -> list[Entry]:
        """What the log shows, from top to bottom."""
        log = self.chat.log_view
        log.flush()
        return [laid.entry for laid in log._sheet]

    @property
    def sources(self) -> list[str]:
        """The texts that the log shows."""
        return [entry.source for entry in self.entries]

    @property
    def activity(self) -> str:
        """The live line."""
        return self.chat.log_view._activity

    @property
    def box(self) -> str:
        """What stands in the box."""
        return self.chat.prompt.text

    @property
    def titles(self) -> list[str]:
        """The rows of the sidebar."""
        return [row.title for row in self.chat.thread_list.rows]

    @property
    def states(self) -> dict[str, RowState]:
        """What each row of the sidebar says, by title."""
        return {row.title: row.state for row in self.chat.thread_list.rows}

    @property
    def notice(self) -> str:
        """The line above the box."""
        return self.chat.notice_line.text

    def is_sidebar_shown(self) -> bool:
        """Whether the list of threads is on the screen."""
        return self.chat.query_one("#sidebar").display

    @property
    def toasts(self) -> Iterable[str]:
        """What was told once."""
        return [notification.message for notification in self.app._notifications]

    @property
    def picture(self) -> str:
        """All that is on the screen, as lines of text."""
        width, height = self.app.size
        lines = self.app.screen._compositor.render_strips(self.app.size)
        return "\n".join(
            "".join(segment.text for segment in line)[:width] for line in lines[:height]
        )
