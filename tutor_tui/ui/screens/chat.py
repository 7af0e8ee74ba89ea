"""The chat screen: starting and leaving, the box, the sidebar, and the keys that act on both."""

import asyncio
import logging
import os
from typing import ClassVar, Final

from textual import events, on
from textual.app import SuspendNotSupported
from textual.binding import BindingType
from textual.timer import Timer
from textual.widgets import TextArea

from tutor_tui.backends.port import Notice
from tutor_tui.domain.errors import TutorError, UsageError
from tutor_tui.ui.editing import edit_outside, editor_command
from tutor_tui.ui.key_names import KeyGroup
from tutor_tui.ui.keymap import APP_BINDINGS, CHAT_BINDINGS
from tutor_tui.ui.opening import Opening, read_opening
from tutor_tui.ui.screens.chat_base import SMALLEST, UNEXPECTED
from tutor_tui.ui.screens.chat_threads import ChatThreads
from tutor_tui.ui.widgets.key_bar import KeyBar
from tutor_tui.ui.widgets.message_log import MessageLog
from tutor_tui.ui.widgets.prompt import LONGEST_TEXT, Prompt
from tutor_tui.ui.widgets.thread_list import ThreadList
from tutor_tui.ui.widgets.welcome import EXAMPLES, Welcome

_LOGGER = logging.getLogger(__name__)
_DRAFT_SECONDS = 0.4
_TWICE_SECONDS = 1.5

KEY_GROUPS: Final[tuple[KeyGroup, ...]] = (
    ("Anywhere", (*CHAT_BINDINGS, *APP_BINDINGS)),
    ("In the box", Prompt.BINDINGS),
    ("In the list of threads", ThreadList.BINDINGS),
    ("In the messages", MessageLog.BINDINGS),
)
"""All bindings of the chat screen, by the place where they work."""


class ChatScreen(ChatThreads):
    """The one screen of the application; the others are dialogs on top of it."""

    BINDINGS: ClassVar[list[BindingType]] = list(CHAT_BINDINGS)

    _draft_timer: Timer | None = None
    _quit_timer: Timer | None = None
    _is_closing_agreed = False
    _is_ready_for_question = False
    _opening_failure = ""

    def on_mount(self) -> None:
        """Show what needs no reading; the rest is read after the first frame."""
        self.log_view.display = False
        self.show_heading()
        for notice in self.first_notices:
            self.show_notice(notice)
        self.bindings_updated_signal.subscribe(self, lambda _: self.show_hints())
        self.call_after_refresh(self.open_backend)

    # -- starting ----------------------------------------------------------------------------

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
        from tutor_tui.ui.entries import is_failed

        runs = await self.backend.list_runs(thread_id, limit=1)
        if not runs.data or not is_failed(runs.data[0]):
            await self._send_waiting(thread_id)

    def show_notice(self, notice: Notice) -> None:
        """What the person should know: for good above the box, or once in a corner."""
        if notice.is_lasting:
            self.notice_line.keep(notice.text)
        else:
            self.notify(notice.text, markup=False, timeout=12)

    # -- the box -----------------------------------------------------------------------------

    @on(TextArea.Changed, "#prompt")
    def keep_draft_soon(self, event: TextArea.Changed) -> None:
        """A question is being typed: get ready for it, and save it before long."""
        event.stop()
        has_text = self.prompt.document.end != (0, 0)
        if has_text and self.opened.is_set() and not self._is_ready_for_question:
            self.backend.warm_up()
        self._is_ready_for_question = has_text and self.opened.is_set()
        if self._draft_timer is None:
            self._draft_timer = self.set_timer(_DRAFT_SECONDS, self._save_draft)

    def _save_draft(self) -> None:
        self._draft_timer = None
        self.keep_draft()

    @on(Prompt.Refused)
    def tell_refusal(self, event: Prompt.Refused) -> None:
        """A paste was too long."""
        event.stop()
        self.notice_line.tell(event.sentence)

    @on(Prompt.PaletteWanted)
    def open_palette(self, event: Prompt.PaletteWanted) -> None:
        """A slash in the empty box."""
        event.stop()
        self.action_palette()

    @on(Welcome.ExampleChosen)
    def take_example(self, event: Welcome.ExampleChosen) -> None:
        """An example was clicked."""
        event.stop()
        self.prompt.put(event.text)
        self.prompt.focus()

    def action_example(self, number: int) -> None:
        """Put an example into the box, counted from 1."""
        self.prompt.put(EXAMPLES[number - 1])
        self.prompt.focus()

    def action_tab(self) -> None:
        """In an untouched box of an empty thread to the next example, else to the next part."""
        text = self.prompt.text
        is_untouched = self.prompt.has_focus and text in ("", *EXAMPLES)
        if not self.welcome.display or not is_untouched:
            self.focus_next()
            return
        place = EXAMPLES.index(text) + 1 if text else 0
        self.action_example(place % len(EXAMPLES) + 1)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Examples are there while the thread is empty."""
        if action == "example":
            return self.is_mounted and self.welcome.display
        return super().check_action(action, parameters)

    def action_recall(self) -> None:
        """Search the earlier prompts."""
        from tutor_tui.ui.screens.recall import RecallScreen

        def take(text: str | None) -> None:
            if text is not None:
                self.prompt.put(text)
                self.prompt.focus()

        self.app.push_screen(RecallScreen(self.history), take)

    def action_edit_outside(self) -> None:
        """Write in the person's own editor."""
        self.in_background(self._edit_outside(), "editor")

    async def _edit_outside(self) -> None:
        command = editor_command(os.environ, os.environ.get("PATH"))
        try:
            with self.app.batch_update(), self.app.suspend():
                text = await asyncio.to_thread(edit_outside, command, self.prompt.text)
        except SuspendNotSupported as error:
            raise UsageError("Another editor cannot be opened in this terminal.") from error
        finally:
            self.app.refresh()
        self.prompt.put(text[:LONGEST_TEXT])

    # -- keys that mean several things -------------------------------------------------------

    def action_escape(self) -> None:
        """Cancel the run; without one, return to the box."""
        self.notice_line.dismiss()
        self.clear_selection()
        if not self.cancel_turn():
            self.remove_class("-sidebar-open")
            self.prompt.focus()

    def action_interrupt(self) -> None:
        """Copy what is selected; else clear the box; else cancel; else quit at the second time."""
        selected = self.get_selected_text() or self.prompt.selected_text
        if selected:
            self._copy(selected, "the selection")
        elif self.prompt.text:
            self.history.add(self.prompt.text)
            self.prompt.put("")
        elif not self.cancel_turn():
            self._quit_at_second_time()

    def _quit_at_second_time(self) -> None:
        if self._quit_timer is not None:
            self.app.exit()
            return
        self.notice_line.tell("Press ^c again to quit.")
        self._quit_timer = self.set_timer(_TWICE_SECONDS, self._forget_first_time)

    def _forget_first_time(self) -> None:
        self._quit_timer = None
        self.notice_line.dismiss()

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

    @on(MessageLog.Copied)
    def copy_from_log(self, event: MessageLog.Copied) -> None:
        """Something in the log is to be copied."""
        event.stop()
        self._copy(event.text, event.what)

    def _copy(self, text: str, what: str) -> None:
        self.app.copy_to_clipboard(text)
        self.notice_line.tell(f"Copied {what}.")

    @on(MessageLog.LinkChosen)
    def tell_link(self, event: MessageLog.LinkChosen) -> None:
        """Links are copied rather than opened: no text may start a program here."""
        event.stop()
        self._copy(event.href, event.href)

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
        await self.do_binding(event.binding_id)

    def on_resize(self, event: events.Resize) -> None:
        """Below the smallest size, one line says so instead of a broken picture."""
        columns, rows = SMALLEST
        is_small = event.size.width < columns or event.size.height < rows
        was_small = self.has_class("-too-small")
        self.set_class(is_small, "-too-small")
        if was_small and not is_small:
            self.call_after_refresh(self.prompt.focus)

    # -- leaving -----------------------------------------------------------------------------

    async def put_away(self) -> None:
        """Save what is not saved yet; for the very end, when no worker runs any more."""
        if self.opened.is_set():
            self.drafts.put(self.place.key, self.prompt.text)
            await self.finish_deleting()
            await self.drafts.save(self.desk)
