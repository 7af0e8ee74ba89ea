"""The message log: one line-API widget for a whole thread."""

from tutor_tui.ui.widgets.message_log.entry import Entry, Tone
from tutor_tui.ui.widgets.message_log.log import MessageLog

__all__ = ["Entry", "MessageLog", "Tone"]
