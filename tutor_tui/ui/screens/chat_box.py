"""What is done from the box: drafts, examples, earlier prompts, copying, cancelling."""

import asyncio
import os
from functools import partial

from textual import on
from textual.app import SuspendNotSupported
from textual.timer import Timer
from textual.widgets import TextArea

from tutor_tui.domain.errors import UsageError
from tutor_tui.ui.disputes import disputed, request_about
from tutor_tui.ui.editing import edit_outside, editor_command
from tutor_tui.ui.screens.chat_choices import ChatChoices
from tutor_tui.ui.widgets.message_log import Entry, MessageLog
from tutor_tui.ui.widgets.prompt import LONGEST_TEXT, Prompt
from tutor_tui.ui.widgets.welcome import EXAMPLES, Welcome

CHECK_REQUEST = "Check my working"
"""The words that the tutor knows as a wish to check what follows them."""

_DRAFT_SECONDS = 0.4
_TWICE_SECONDS = 1.5


def _check_request(working: str) -> str:
    working = working.strip()
    return f"{CHECK_REQUEST}:\n{working}" if working else f"{CHECK_REQUEST}."


def _lesson_request(wish: str, problem: str) -> str:
    """The words that the tutor knows as this wish, with the problem where there is one."""
    problem = problem.strip()
    return f"{wish}: {problem}" if problem else f"{wish}."


class ChatBox(ChatChoices):
    """What the box tells, and the keys that mean several things."""

    _draft_timer: Timer | None = None
    _quit_timer: Timer | None = None
    _is_ready_for_question = False

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
        if action == "ask_again":
            return self.is_mounted and bool(disputed(self._doubted()))
        return super().check_action(action, parameters)

    def _doubted(self) -> Entry | None:
        """The last answer, while nothing is being answered."""
        is_busy = self.turns.get(self.open_thread_id) is not None
        return None if is_busy else self.log_view.last_answer

    def action_ask_again(self) -> None:
        """Send what the check found against the last answer to whoever answers here."""
        entry = self._doubted()
        if entry is not None and disputed(entry):
            self.send_text(request_about(entry))

    def action_check_working(self) -> None:
        """Send what is in the box to be checked; with nothing there, the last message is meant."""
        self.prompt.send_as(_check_request)

    def action_hint(self) -> None:
        """Ask for a hint: on the problem in the box, or else on what is worked on."""
        self.prompt.send_as(partial(_lesson_request, "Hint"))

    def action_next_step(self) -> None:
        """Ask for one step of the problem in the box, or else of what is worked on."""
        self.prompt.send_as(partial(_lesson_request, "Next step"))

    def action_show_answer(self) -> None:
        """Ask for the answer to the problem in the box, or else to what is worked on."""
        self.prompt.send_as(partial(_lesson_request, "Answer"))

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
