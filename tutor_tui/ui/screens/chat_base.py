"""The chat screen's parts and state: what is mounted, which thread is open, what is shown of it.

The classes of the other `chat_*.py` inherit from one another, each adding one concern: pages,
turns, sending, threads, what happens elsewhere, the box; `chat.py` is the whole.
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.getters import query_one

from tutor_tui.backends.port import Backend, Desk, Notice, PracticeRecords, Staff
from tutor_tui.domain.errors import TutorError
from tutor_tui.saved_threads import SavedThreads
from tutor_tui.ui.choices import Choice
from tutor_tui.ui.drafts import Drafts
from tutor_tui.ui.entries import EntryMaker
from tutor_tui.ui.places import Place, Shown, Unsent
from tutor_tui.ui.prompt_history import PromptHistory
from tutor_tui.ui.screens.painting import PromptlyPainted
from tutor_tui.ui.thread_book import ThreadBook
from tutor_tui.ui.titles import shown_title
from tutor_tui.ui.turns import Turns
from tutor_tui.ui.widgets.key_bar import KeyBar
from tutor_tui.ui.widgets.message_log import MessageLog
from tutor_tui.ui.widgets.notice_line import NoticeLine
from tutor_tui.ui.widgets.plain import PlainStatic
from tutor_tui.ui.widgets.prompt import Prompt
from tutor_tui.ui.widgets.thread_list import ThreadList
from tutor_tui.ui.widgets.title_bar import TitleBar
from tutor_tui.ui.widgets.welcome import Welcome

_LOGGER = logging.getLogger(__name__)
UNEXPECTED = "Something unexpected went wrong; the log file says what. Try again."
SMALLEST = (40, 10)
"""Columns and rows below which nothing sensible fits."""


class ChatBase(PromptlyPainted):
    """The widgets, the state that they show, and how slow things are done."""

    AUTO_FOCUS = "#prompt"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (70, "-wide")]  # noqa: RUF012 - as Textual has it

    title_bar = query_one(TitleBar)
    thread_list = query_one("#threads", ThreadList)
    log_view = query_one(MessageLog)
    welcome = query_one(Welcome)
    notice_line = query_one(NoticeLine)
    prompt: Prompt
    key_bar = query_one(KeyBar)

    def __init__(
        self,
        *,
        backend: Backend,
        desk: Desk,
        saved_threads: SavedThreads,
        notices: Sequence[Notice],
        now: Callable[[], float],
        clock: Callable[[], float],
    ) -> None:
        # Most windows are wide; a class that is there already spares a second round of styles.
        super().__init__(id="chat", classes="-wide")
        self.backend = backend
        self.desk = desk
        self.saved_threads = saved_threads
        self.first_notices = notices
        self.clock = clock
        self.book = ThreadBook()
        self.turns = Turns(now)
        self.drafts = Drafts()
        self.history = PromptHistory()
        self.waiting: dict[str, tuple[str, ...]] = {}
        self.place = Place()
        self.unsent: list[Unsent] = []
        self.shown = Shown()
        self.speaker = "Math Tutor"
        self.staff: Staff | None = None
        """Who can be chosen to answer; `None` where that is not done here."""
        self.records: PracticeRecords | None = None
        """What was practised; `None` where that is not recorded here."""
        self.assistant_names: dict[str, str] = {}
        self.choices: dict[str, Choice] = {}
        """Who was chosen, by the key of the place."""
        self.opened = asyncio.Event()
        self.is_opening_failed = False
        self.frame = 0
        self._desk_order = asyncio.Lock()

    def compose(self) -> ComposeResult:
        """The same few widgets, whatever is shown."""
        yield TitleBar()
        with Horizontal(id="body"):
            with Vertical(id="sidebar"):
                yield PlainStatic("Threads", id="sidebar-heading")
                yield ThreadList()
            with Vertical(id="main"):
                yield Welcome()
                yield MessageLog()
                yield NoticeLine()
                self.prompt = Prompt(self.history, self.place)
                yield self.prompt
        yield KeyBar()
        yield PlainStatic(
            f"This window is too small: {SMALLEST[0]}×{SMALLEST[1]} is the least.", id="too-small"
        )

    @property
    def entries(self) -> EntryMaker:
        """What makes entries, with the present day and the assistant's name."""
        return EntryMaker(self.speaker, self.clock(), self.assistant_names)

    @property
    def open_thread_id(self) -> str | None:
        """The thread that the person is in, if it exists yet."""
        return self.place.thread_id

    def in_background(self, work: Coroutine[object, object, None], group: str) -> None:
        """Do something slow; what goes wrong with it is said in the line above the box."""
        self.run_worker(self._guarded(work), group=group, exit_on_error=False)

    async def _guarded(self, work: Coroutine[object, object, None]) -> None:
        try:
            await work
        except TutorError as error:
            self.notice_line.tell(error.title)
        except Exception:  # a border: otherwise the worker fails in silence
            _LOGGER.exception("A background task of the screen failed")
            self.notice_line.tell(UNEXPECTED)

    def remember(self, work: Coroutine[object, object, None]) -> None:
        """Let the desk remember something, after all that it was told before."""
        self.in_background(self._in_desk_order(work), "desk")

    async def _in_desk_order(self, work: Coroutine[object, object, None]) -> None:
        async with self._desk_order:
            await work

    def is_shown(self, thread_id: str) -> bool:
        """Whether the log shows this thread now."""
        return self.shown.thread_id == thread_id

    # -- keeping the screen true -------------------------------------------------------------

    def show_welcome(self, is_empty: bool) -> None:
        """An empty thread greets; any other shows its messages."""
        self.welcome.display = is_empty
        self.log_view.display = not is_empty
        self.refresh_bindings()

    def show_heading(self) -> None:
        """The title bar tells which thread is open and who answers."""
        thread_id = self.open_thread_id
        known = thread_id is not None and thread_id in self.book
        self.title_bar.heading = (
            shown_title(self.book.thread(thread_id).title) if known and thread_id else ""
        )
        self.title_bar.answers = self.who_answers()

    def who_answers(self) -> str:
        """The assistant of the open thread, and its engine."""
        return f"{self.speaker} · {self.backend.engine_name}"

    def show_row(self, thread_id: str) -> None:
        """One row of the sidebar again."""
        if thread_id in self.book:
            self.thread_list.show_row(self.book.row(thread_id))

    def show_rows(self) -> None:
        """All rows of the sidebar again."""
        self.thread_list.show(self.book.rows())

    def clear_mark(self, thread_id: str) -> None:
        """The person has seen it."""
        if thread_id in self.book and self.book.set_mark(thread_id, None):
            self.show_row(thread_id)
            self.remember(self.desk.mark(thread_id, None))

    def show_activity(self) -> None:
        """The live line of the open thread's run."""
        self.log_view.set_activity(self.turns.activity(self.shown.thread_id, self.frame))
