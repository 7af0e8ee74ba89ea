"""The message log: what the screen tells it, what it tells the screen, and its keys."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from time import perf_counter
from typing import ClassVar, Final

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.timer import Timer

from tutor_tui.ui.widgets.message_log.entry import Entry
from tutor_tui.ui.widgets.message_log.illustrated import IllustratedView
from tutor_tui.ui.widgets.message_log.laid import LaidEntry

_SOONEST: Final = 0.001
"""In seconds: text after a pause is drawn at once, with what else has come by then."""

_REPAINT: Final = 0.05
"""Seconds between repaints of an entry that grows, at least."""

_SHARE: Final = 8
"""Rendering what has grown takes at most one part in this many of the time."""


class MessageLog(IllustratedView, can_focus=True, inherit_bindings=False):
    """Messages below each other in one widget.

    It opens no link and writes to no clipboard: it posts what the person wants.
    """

    HELP = "The conversation. Move from block to block with j and k, copy with y and u."

    BINDINGS: ClassVar[list[BindingType]] = [
        *IllustratedView.BINDINGS,
        Binding(
            "r",
            "retry",
            "Try again",
            id="log.retry",
            show=False,
            tooltip="Answer the last question again",
        ),
        Binding("up", "scroll_up", "Up", id="log.up", show=False, tooltip="Scroll up a line"),
        Binding(
            "down", "scroll_down", "Down", id="log.down", show=False, tooltip="Scroll down a line"
        ),
        Binding(
            "pageup", "page_up", "Page up", id="log.page_up", show=False, tooltip="Scroll up a page"
        ),
        Binding(
            "pagedown",
            "page_down",
            "Page down",
            id="log.page_down",
            show=False,
            tooltip="Scroll down a page",
        ),
        Binding(
            "home",
            "scroll_home",
            "Top",
            id="log.home",
            show=False,
            tooltip="Go to the first message",
        ),
        Binding(
            "end", "scroll_end", "End", id="log.end", show=False, tooltip="Go to the last message"
        ),
    ]

    class OlderWanted(Message):
        """The top of what is loaded came near, and there is more before it."""

    class RetryWanted(Message):
        """The person wants the last question answered again."""

    def __init__(
        self,
        *,
        name: str | None = None,
        id: str | None = None,  # noqa: A002 - Textual's own name for it
        classes: str | None = None,
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self._has_older = False
        self._is_older_asked = False
        self._growing: dict[str, list[str]] = {}
        self._thinking: dict[str, tuple[list[str], float]] = {}
        self._timer: Timer | None = None
        self._pause = _REPAINT
        self._flushed_at = 0.0

    def on_mount(self) -> None:
        """Draw what was added before there was a screen."""
        if self._growing or self._thinking:
            self._timer = self.set_timer(self._pause, self.flush)

    # What is shown

    def show(self, entries: Iterable[Entry], *, has_older: bool = False) -> None:
        """Show these entries, oldest first, in place of all others, and go to the end."""
        self._growing.clear()
        self._thinking.clear()
        self._cursor = None
        self._has_older, self._is_older_asked = has_older, False
        self._is_following = True
        self._deselect()
        with self._held():
            self._sheet.set(entries)
        self.refresh()
        self._ask_for_older()

    def prepend(self, entries: Sequence[Entry], *, has_older: bool) -> None:
        """Add older entries, themselves oldest first, at the top; the view does not move."""
        with self._held():
            self._sheet.prepend(entries)
        self._has_older, self._is_older_asked = has_older, False
        self.refresh()
        self._ask_for_older()

    def append(self, entry: Entry) -> None:
        """Add an entry at the end."""
        with self._held():
            self._sheet.append(entry)
        self.refresh()

    def replace(self, entry: Entry) -> None:
        """Show another state of the entry with the same key; a new key is added at the end."""
        self.flush()
        laid = self._sheet.find(entry.key)
        if laid is None:
            self.append(entry)
            return
        with self._held():
            laid.replace(entry)
            self._sheet.changed(laid)
        self.refresh()

    def remove_entry(self, key: str) -> None:
        """Take an entry away."""
        self._growing.pop(key, None)
        self._thinking.pop(key, None)
        with self._held():
            self._sheet.remove(key)
        self.refresh()

    def extend(self, key: str, text: str) -> None:
        """Add text to an entry. It is drawn with what else comes in the next moment."""
        self._growing.setdefault(key, []).append(text)
        self._flush_soon()

    def extend_thought(self, key: str, text: str, seconds: float) -> None:
        """Add to an entry's thoughts, which took so long in all; drawn like other text."""
        parts, _ = self._thinking.get(key, ([], 0.0))
        self._thinking[key] = ([*parts, text], seconds)
        self._flush_soon()

    def rename_entry(self, key: str, new_key: str) -> None:
        """Let an entry be known by another key; it stays unfolded where it was."""
        self.flush()
        self._sheet.rename(key, new_key)
        if self._cursor is not None and self._cursor.key == key:
            self._cursor = self._cursor._replace(key=new_key)

    def _flush_soon(self) -> None:
        if self._timer is None and self.is_attached:
            due = self._flushed_at + self._pause - perf_counter()
            self._timer = self.set_timer(max(due, _SOONEST), self.flush)

    def flush(self) -> None:
        """Draw what `extend` has added until now."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        pending, self._growing = self._growing, {}
        thinking, self._thinking = self._thinking, {}
        start = perf_counter()
        for key, (thoughts, seconds) in thinking.items():
            laid = self._sheet.find(key)
            if laid is not None:
                self._grow(laid, partial(laid.think, "".join(thoughts), seconds))
        for key, parts in pending.items():
            laid = self._sheet.find(key)
            if laid is not None:
                self._grow(laid, partial(laid.extend, "".join(parts)))
        if pending or thinking:
            self._flushed_at = perf_counter()
            self._pause = max(_REPAINT, _SHARE * (self._flushed_at - start))

    def set_activity(self, text: str | None) -> None:
        """Show a line below the last entry, such as a spinner; `None` takes it away."""
        self._set_activity(text or "")

    def has_entry(self, key: str) -> bool:
        """Whether there is an entry with this key."""
        return self._sheet.find(key) is not None

    def entry(self, key: str) -> Entry | None:
        """The entry with this key, with all the text it was extended by."""
        laid = self._sheet.find(key)
        if laid is None:
            return None
        if key in self._growing or key in self._thinking:
            self.flush()
        return laid.entry

    @property
    def last_answer(self) -> Entry | None:
        """The last entry that the person did not write."""
        laid = next((laid for laid in reversed(self._sheet) if not laid.is_asked), None)
        return None if laid is None else laid.entry

    def _grow(self, laid: LaidEntry, grow: Callable[[], int]) -> None:
        """Let an entry grow; what it says is the first line that is not as it was."""
        height = laid.height
        with self._held():
            first = grow()
            if laid.height != height:
                self._sheet.changed(laid)
        end = laid.height if laid.height == height else self._sheet.height + self.size.height
        self._refresh_entry(laid, first, end)

    # Messages

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """The view has moved: older entries may be wanted."""
        super().watch_scroll_y(old_value, new_value)
        self._ask_for_older()

    def _ask_for_older(self) -> None:
        is_near = self.scroll_offset.y < self.size.height
        if self._has_older and not self._is_older_asked and is_near and self.size.height:
            self._is_older_asked = True
            self.post_message(self.OlderWanted())

    def action_retry(self) -> None:
        """Ask for another answer."""
        self.post_message(self.RetryWanted())

    def action_copy_answer(self) -> None:
        """Copy the answer under the cursor, or the last one, as Markdown."""
        self.flush()
        super().action_copy_answer()

    def action_copy_block(self) -> None:
        """Copy the block under the cursor, or the last formula or code of the last answer."""
        self.flush()
        super().action_copy_block()

    def action_scroll_up(self) -> None:
        """Scroll up a line."""
        self._jump(self.scroll_offset.y - 1)

    def action_scroll_down(self) -> None:
        """Scroll down a line."""
        self._jump(self.scroll_offset.y + 1)

    def action_page_up(self) -> None:
        """Scroll up a page; one line stays in view."""
        self._jump(self.scroll_offset.y - max(1, self.size.height - 1))

    def action_page_down(self) -> None:
        """Scroll down a page; one line stays in view."""
        self._jump(self.scroll_offset.y + max(1, self.size.height - 1))

    def action_scroll_home(self) -> None:
        """Go to the first line."""
        self._jump(0)

    def action_scroll_end(self) -> None:
        """Go to the end and follow it again."""
        self._is_following = True
        self._deselect()
        with self._held():
            pass
