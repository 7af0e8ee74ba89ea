"""What models think before they answer: above it, in an entry of its own until it begins."""

from tutor_tui.domain.events import ThoughtDelta
from tutor_tui.domain.objects import Message
from tutor_tui.ui.entries import queued_key, thought_key
from tutor_tui.ui.screens.chat_pages import ChatPages
from tutor_tui.ui.turns import Turn
from tutor_tui.ui.widgets.message_log import Entry


class ChatThoughts(ChatPages):
    """Showing thoughts as they come, and handing them to the answer."""

    def show_thinking(self, thread_id: str, turn: Turn, event: ThoughtDelta) -> None:
        """More thoughts, into the state and onto the screen."""
        is_more = turn.think(event)
        key = turn.message.id if turn.message and turn.is_open else thought_key(event.run_id)
        if not self.is_shown(thread_id):
            return
        if is_more and self.log_view.has_entry(key):
            self.log_view.extend_thought(key, event.text, event.seconds)
        elif (entry := self._thinking_entry(turn)) is not None:
            self.show_answer(thread_id, entry)

    def _thinking_entry(self, turn: Turn) -> Entry | None:
        """The entry that holds a turn's thoughts: the answer's, or one that comes before it."""
        if turn.message is not None and turn.is_open:
            return self.entries.message(turn.message, turn.text, turn.thought)
        if turn.run is None or turn.thought is None:
            return None
        return self.entries.thinking(turn.run, turn.thought)

    def show_message(self, thread_id: str, message: Message) -> None:
        """An answer as it is now; where it has just begun, in place of the thoughts alone."""
        if self.is_shown(thread_id):
            self.log_view.rename_entry(thought_key(message.run_id or ""), message.id)
            self.show_answer(thread_id, self.entries.message(message))

    def show_answer(self, thread_id: str, entry: Entry) -> None:
        """An entry of the open thread's run as it is now; a new one comes before what waits."""
        if self.log_view.has_entry(entry.key):
            self.log_view.replace(entry)
            return
        texts = self.waiting.get(thread_id, ())
        for place in range(len(texts)):
            self.log_view.remove_entry(queued_key(place))
        self.log_view.append(entry)
        for waiting in self.entries.queued(texts):
            self.log_view.append(waiting)
