"""The chat screen's parts and state: what is mounted, which thread is open, what is shown of it.

`chat_turns.py` adds asking and answering, `chat_threads.py` the threads, `chat.py` the rest.
"""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, field

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.getters import query_one
from textual.screen import Screen

from tutor_tui.backends.port import NEW_THREAD, Backend, Desk, Notice
from tutor_tui.domain.errors import TutorError
from tutor_tui.domain.objects import Message, Role, Run
from tutor_tui.saved_threads import SavedThreads
from tutor_tui.ui.drafts import Drafts
from tutor_tui.ui.entries import EntryMaker, is_failed
from tutor_tui.ui.keymap import HINT_ORDER
from tutor_tui.ui.prompt_history import PromptHistory
from tutor_tui.ui.thread_book import ThreadBook
from tutor_tui.ui.titles import shown_title
from tutor_tui.ui.turns import Turns
from tutor_tui.ui.widgets.key_bar import KeyBar, KeyHint
from tutor_tui.ui.widgets.message_log import Entry, MessageLog
from tutor_tui.ui.widgets.notice_line import NoticeLine
from tutor_tui.ui.widgets.plain import PlainStatic
from tutor_tui.ui.widgets.prompt import Prompt
from tutor_tui.ui.widgets.thread_list import ThreadList
from tutor_tui.ui.widgets.title_bar import TitleBar
from tutor_tui.ui.widgets.welcome import Welcome

_LOGGER = logging.getLogger(__name__)
UNEXPECTED = "Something unexpected went wrong; the log file says what. Try again."
FIRST_PAGE = 50
SMALLEST = (40, 10)
"""Columns and rows below which nothing sensible fits."""


@dataclass(slots=True)
class Place:
    """Where the person is: a thread, or the thread that the first message will create."""

    thread_id: str | None = None

    @property
    def key(self) -> str:
        """The key of this place's draft."""
        return NEW_THREAD if self.thread_id is None else self.thread_id


@dataclass(slots=True)
class Unsent:
    """A text for which Enter was pressed, on its way to the store."""

    place: Place
    text: str


@dataclass(slots=True)
class Shown:
    """What the log shows: a thread, its oldest message there, and how its last run ended."""

    thread_id: str | None = None
    oldest_id: str | None = None
    last_run: Run | None = None
    can_retry: bool = False
    failure_keys: list[str] = field(default_factory=list)


class ChatBase(Screen[None]):
    """The widgets, the state that they show, and how one thread replaces another."""

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
        super().__init__(id="chat")
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
        self.opened = asyncio.Event()
        self.is_opening_failed = False
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
                self.prompt = Prompt(self.history)
                yield self.prompt
        yield KeyBar()
        yield PlainStatic(
            f"This window is too small: {SMALLEST[0]}×{SMALLEST[1]} is the least.", id="too-small"
        )

    @property
    def entries(self) -> EntryMaker:
        """What makes entries, with the present day and the assistant's name."""
        return EntryMaker(self.speaker, self.clock())

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

    # -- going to a thread -------------------------------------------------------------------

    def go_to(self, thread_id: str | None) -> None:
        """Leave the open thread for another, or for one that does not exist yet."""
        self.keep_draft()
        self.place = Place(thread_id)
        self.shown = Shown()
        on_their_way = [u.text for u in self.unsent if u.place.key == self.place.key]
        self.prompt.show(self.drafts.get(self.place.key), on_their_way)
        self.thread_list.open(thread_id)
        if self.opened.is_set():
            self.remember(self.desk.select(thread_id))
        self.show_heading()
        if thread_id is None:
            self.log_view.show(())
            self.show_welcome(True)
        else:
            self.run_worker(
                self._guarded(self._load(self.place)),
                group="page",
                exclusive=True,
                exit_on_error=False,
            )
        self.show_activity()

    async def _load(self, place: Place) -> None:
        thread_id = place.key
        try:
            messages, has_older, last_run = await self._newest(thread_id)
        except TutorError as error:
            self.log_view.show((self.entries.failure("unreadable", error.title, note=""),))
            self.show_welcome(False)
            raise
        if place is self.place:
            self._show_page(thread_id, messages, has_older, last_run)

    async def _newest(self, thread_id: str) -> tuple[tuple[Message, ...], bool, Run | None]:
        """The last page, read again if messages changed while it was read."""
        while True:
            version = self.turns.version(thread_id)
            page = await self.backend.list_messages(thread_id, limit=FIRST_PAGE)
            runs = await self.backend.list_runs(thread_id, limit=1)
            if version == self.turns.version(thread_id):
                last_run = runs.data[0] if runs.data else None
                return tuple(reversed(page.data)), page.has_more, last_run

    def _show_page(
        self,
        thread_id: str,
        messages: tuple[Message, ...],
        has_older: bool,
        last_run: Run | None,
    ) -> None:
        entries = self._page_entries(thread_id, messages)
        self.shown = Shown(thread_id, messages[0].id if messages else None, last_run)
        if self.turns.get(thread_id) is None and last_run is not None:
            has_answer = bool(messages) and messages[-1].run_id == last_run.id
            entries += self._ending(last_run, has_answer=has_answer)
        entries += self.entries.queued(self.waiting.get(thread_id, ()))
        self.show_welcome(not entries)
        self.log_view.show(entries, has_older=has_older)
        self.show_activity()
        self.history.add_older(m.text for m in messages if m.role is Role.USER)
        self.clear_mark(thread_id)

    def _page_entries(self, thread_id: str, messages: tuple[Message, ...]) -> list[Entry]:
        turn = self.turns.get(thread_id)
        growing = turn.message if turn is not None else None
        if growing is None or turn is None:
            return [self.entries.message(message) for message in messages]
        settled = [self.entries.message(m) for m in messages if m.id != growing.id]
        return [*settled, self.entries.message(growing, turn.text)]

    def _ending(self, run: Run, *, has_answer: bool) -> tuple[Entry, ...]:
        """What is to be said of the last run, remembered so that trying again takes it away."""
        entry = self.entries.ended(run, has_answer=has_answer)
        self.shown.last_run = run
        self.shown.can_retry = is_failed(run)
        if entry is None:
            return ()
        self.shown.failure_keys.append(entry.key)
        return (entry,)

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
        self.title_bar.answers = f"{self.speaker} · {self.backend.engine_name}"

    def show_row(self, thread_id: str) -> None:
        """One row of the sidebar again."""
        if thread_id in self.book:
            self.thread_list.show_row(self.book.row(thread_id))

    def show_rows(self) -> None:
        """All rows of the sidebar again."""
        self.thread_list.show(self.book.rows())
        self.thread_list.open(self.open_thread_id)

    def clear_mark(self, thread_id: str) -> None:
        """The person has seen it."""
        if thread_id in self.book and self.book.set_mark(thread_id, None):
            self.show_row(thread_id)
            self.remember(self.desk.mark(thread_id, None))

    def show_activity(self) -> None:
        """The live line of the open thread's run."""
        raise NotImplementedError

    def open_backend(self) -> None:
        """Open the backend and bring the last time back."""
        raise NotImplementedError

    def keep_draft(self) -> None:
        """Remember what stands in the box for the thread that is open."""
        if self.drafts.put(self.place.key, self.prompt.text) and self.opened.is_set():
            self.remember(self.drafts.save(self.desk))

    def show_hints(self) -> None:
        """The lowest line shows the keys that work where the focus is."""
        places = {binding_id: place for place, binding_id in enumerate(HINT_ORDER)}
        hints: dict[str, KeyHint] = {}
        for active in self.active_bindings.values():
            binding = active.binding
            if active.enabled and binding.show and binding.id in places:
                key = self.app.get_key_display(binding)
                hints.setdefault(binding.id, KeyHint(key, binding.description, binding.id))
        self.key_bar.show(sorted(hints.values(), key=lambda hint: places[hint.binding_id]))

    async def do_binding(self, binding_id: str) -> None:
        """Do what the key of this binding does here."""
        for active in self.active_bindings.values():
            if active.binding.id == binding_id:
                await self.app.run_action(active.binding.action, active.node)
                return
