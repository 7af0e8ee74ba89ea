"""Practice from the screen: what is due, and a topic to begin with."""

from tutor_tui.ui.screens.chat_box import ChatBox
from tutor_tui.ui.widgets.prompt import Prompt

_NOT_HERE = "What is practised is recorded where the threads live: on the server."


class ChatPractice(ChatBox):
    """Shows the records and sends the words that begin a practice."""

    def action_practice(self) -> None:
        """Show what was practised and what is due; what is chosen there is begun here."""
        from tutor_tui.ui.screens.progress import ProgressScreen

        if self.records is None:
            self.notice_line.tell(_NOT_HERE)
            return

        def take(message: str | None) -> None:
            if message is not None:
                self.practise(message)

        self.app.push_screen(ProgressScreen(self.records, self.clock()), take)

    def practise(self, message: str) -> None:
        """Send the words that begin a practice; what stands in the box stays there."""
        self.post_message(Prompt.Submitted(message))
