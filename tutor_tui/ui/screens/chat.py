"""The chat screen as a whole: starting, leaving, its parts and the dialogs on top of it."""

import logging
from typing import ClassVar, Final

from textual import events, on
from textual.binding import BindingType

from tutor_tui.backends.port import Notice
from tutor_tui.domain.errors import TutorError
from tutor_tui.ui.entries import is_failed
from tutor_tui.ui.key_names import KeyGroup
from tutor_tui.ui.keymap import APP_BINDINGS, CHAT_BINDINGS, HINT_ORDER
from tutor_tui.ui.opening import Opening, read_opening
from tutor_tui.ui.screens.chat_base import SMALLEST, UNEXPECTED
from tutor_tui.ui.screens.chat_practice import ChatPractice
from tutor_tui.ui.widgets.key_bar import KeyBar, KeyHint
from tutor_tui.ui.widgets.message_log import MessageLog
from tutor_tui.ui.widgets.prompt import Prompt
from tutor_tui.ui.widgets.thread_list import ThreadList

_LOGGER = logging.getLogger(__name__)

KEY_GROUPS: Final[tuple[KeyGroup, ...]] = (
    ("Anywhere", (*CHAT_BINDINGS, *APP_BINDINGS)),
    ("In the box", Prompt.BINDINGS),
    ("In the list of threads", ThreadList.BINDINGS),
    ("In the messages", MessageLog.BINDINGS),
)
"""All bindings of the chat screen, by the place where they work."""


class ChatScreen(ChatPractice):
    """The one screen of the application; the others are dialogs on top of it."""

    BINDINGS: ClassVar[list[BindingType]] = list(CHAT_BINDINGS)

    _is_closing_agreed = False
    _opening_failure = ""

    def on_mount(self) -> None:
        """Show what needs no reading; the rest is read after the first frame."""
        self.show_heading()
        for notice in self.first_notices:
            self.show_notice(notice)
        self.bindings_updated_signal.subscribe(self, lambda _: self.show_hints())
        self.call_after_refresh(self.open_backend)

    # -- starting ----------------------------------------------------------------------------

    @on(ChatPractice.OpeningWanted)
    def open_backend(self) -> None:
        """Open the backend and bring the last time back."""
        self.is_opening_failed = False
        self.notice_line.take_back(self._opening_failure)
        self.run_worker(self._open(), group="opening", exclusive=True, exit_on_error=False)

    async def _open(self) -> None:
        try:
            opening = await read_opening(self.backend, self.desk, self.saved_threads)
        except TutorError as error:
            self._tell_opening_failure(error.title)
        except Exception:  # a border: otherwise the worker fails in silence
            _LOGGER.exception("Opening failed")
            self._tell_opening_failure(UNEXPECTED)
        else:
            self._show_opening(opening)

    def _tell_opening_failure(self, sentence: str) -> None:
        """What is written meanwhile stays in the box; Enter tries to open again."""
        self.is_opening_failed = True
        self._opening_failure = sentence
        self.notice_line.keep(sentence)

    def _show_opening(self, opening: Opening) -> None:
        self.speaker = opening.assistant.name or self.speaker
        self.book.load(opening.threads, opening.desk.marks)
        self.drafts.load(opening.desk.drafts)
        self.waiting.update(opening.desk.queued)
        self.opened.set()
        self.read_staff()
        for notice in opening.notices:
            self.show_notice(notice)
        for run in opening.active_runs:
            self.take_up(run)
        self.show_rows()
        self._return_to(opening.desk.selected_thread_id)
        for thread_id in opening.desk.queued:
            if thread_id in self.book and self.turns.get(thread_id) is None:
                self.in_background(self._take_up_waiting(thread_id), "send")

    def _return_to(self, thread_id: str | None) -> None:
        """Open the thread of the last time, unless something was written meanwhile."""
        has_begun = bool(self.prompt.text) or self.open_thread_id is not None
        if thread_id is not None and thread_id in self.book and not has_begun:
            self.go_to(thread_id)
        elif not has_begun:
            self.prompt.put(self.drafts.get(self.place.key))
        self.show_heading()

    async def _take_up_waiting(self, thread_id: str) -> None:
        """Texts were waiting when the application ended: send them, unless the run failed."""
        runs = await self.backend.list_runs(thread_id, limit=1)
        if not runs.data or not is_failed(runs.data[0]):
            await self.send_waiting(thread_id)

    def show_notice(self, notice: Notice) -> None:
        """What the person should know: for good above the box, or once in a corner."""
        if notice.is_lasting:
            self.notice_line.keep(notice.text)
        else:
            self.notify(notice.text, markup=False, timeout=12)

    # -- parts of the screen -----------------------------------------------------------------

    def action_toggle_sidebar(self) -> None:
        """Go to the list of threads; from there, hide it."""
        if self.focused is self.thread_list:
            self.prompt.focus()
            self.remove_class("-sidebar-open")
            self.set_class(self.has_class("-wide"), "-no-sidebar")
            return
        self.remove_class("-no-sidebar")
        self.set_class(self.has_class("-narrow"), "-sidebar-open")
        self.call_after_refresh(self.thread_list.focus)

    async def action_toggle_source(self) -> None:
        """Show answers as they were written, or rendered."""
        await self.app.run_action("toggle_source", self.log_view)

    def action_search(self) -> None:
        """Search titles and messages."""
        from tutor_tui.ui.screens.search import SearchScreen

        def open_hit(thread_id: str | None) -> None:
            if thread_id is not None and thread_id in self.book:
                self.open_thread(thread_id)

        threads = [self.book.thread(thread_id) for thread_id in self.book.ids()]
        self.app.push_screen(SearchScreen(self.backend, threads), open_hit)

    def action_help(self) -> None:
        """Show all keys."""
        from tutor_tui.ui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen(KEY_GROUPS))

    def action_palette(self) -> None:
        """Open the palette."""
        self.app.action_command_palette()

    @on(KeyBar.Chosen)
    async def do_hint(self, event: KeyBar.Chosen) -> None:
        """A hint of the lowest line was clicked."""
        event.stop()
        for active in self.active_bindings.values():
            if active.binding.id == event.binding_id:
                await self.app.run_action(active.binding.action, active.node)
                return

    def on_resize(self, event: events.Resize) -> None:
        """Below the smallest size, one line says so instead of a broken picture."""
        columns, rows = SMALLEST
        is_small = event.size.width < columns or event.size.height < rows
        was_small = self.has_class("-too-small")
        self.set_class(is_small, "-too-small")
        if was_small and not is_small:
            self.call_after_refresh(self.prompt.focus)

    @on(Prompt.PaletteWanted)
    def open_palette(self, event: Prompt.PaletteWanted) -> None:
        """A slash in the empty box."""
        event.stop()
        self.action_palette()

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

    # -- leaving -----------------------------------------------------------------------------

    def agrees_to_quit(self) -> bool:
        """Whether all is said: while answers are being written, what becomes of them."""
        if not len(self.turns) or self._is_closing_agreed:
            return True
        self._is_closing_agreed = True
        self.notice_line.tell(
            "Answers are still being written; they go on at the next start. "
            "Quit again to leave now."
        )
        return False

    async def put_away(self) -> None:
        """Save what is not saved yet; for the very end, when no worker runs any more."""
        if self.opened.is_set():
            self.drafts.put(self.place.key, self.prompt.text)
            await self.finish_deleting()
            await self.drafts.save(self.desk)
