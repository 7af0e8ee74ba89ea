"""The sidebar's list of threads: one widget that draws its rows itself, however many there are."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Final

from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.cache import LRUCache
from textual.events import Click
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tutor_tui.ui.keymap import THREAD_BINDINGS
from tutor_tui.ui.thread_book import RowState, ThreadRow
from tutor_tui.ui.titles import shown_title
from tutor_tui.ui.turns import SPINNER
from tutor_tui.ui.widgets.lines import fit

_SIGNS: Final = {RowState.UNREAD: "●", RowState.FAILED: "✗"}
_PIN: Final = "★"
_MOST_STRIPS: Final = 1_000
"""Of what was drawn last: a screen full of spinners, each in its ten positions, and more."""


class ThreadList(ScrollView, can_focus=True):
    """Rows of threads with a cursor; the open thread's row is marked.

    It shows what it is given and says what was chosen; it opens nothing itself.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "thread-list--row",
        "thread-list--open",
        "thread-list--cursor",
        "thread-list--running",
        "thread-list--unread",
        "thread-list--failed",
        "thread-list--pinned",
        "thread-list--hint",
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", "Up", show=False),
        Binding("down", "move(1)", "Down", show=False),
        Binding("pageup", "page(-1)", "Page up", show=False),
        Binding("pagedown", "page(1)", "Page down", show=False),
        Binding("home", "go(0)", "First", show=False),
        Binding("end", "go(-1)", "Last", show=False),
        Binding("enter", "choose", "open", tooltip="Open this thread", id="list.open"),
        *THREAD_BINDINGS,
    ]

    cursor: reactive[int] = reactive(0, repaint=False)
    """The index of the row that the keys act on."""

    @dataclass
    class ThreadChosen(Message):
        """A row was opened by key or click."""

        thread_id: str

    def __init__(self) -> None:
        super().__init__(id="threads")
        self._rows: list[ThreadRow] = []
        self._places: dict[str, int] = {}
        self._open_id: str | None = None
        self._frame = 0
        self._blank_of: tuple[int, Style] | None = None
        self._blank_strip = Strip([])
        self._strips: LRUCache[tuple[str, str, Style, Style, int], Strip] = LRUCache(_MOST_STRIPS)

    @property
    def rows(self) -> Sequence[ThreadRow]:
        """What is listed."""
        return tuple(self._rows)

    @property
    def cursor_id(self) -> str | None:
        """The thread under the cursor."""
        return self._rows[self.cursor].id if self._rows else None

    def show(self, rows: Sequence[ThreadRow]) -> None:
        """List these rows; the cursor stays on its thread where that is still there."""
        held = self.cursor_id
        self._rows = list(rows)
        self._places = {row.id: place for place, row in enumerate(rows)}
        self.virtual_size = Size(0, max(1, len(rows)))
        self.cursor = self._places.get(held or "", min(self.cursor, max(0, len(rows) - 1)))
        self.refresh()

    def show_row(self, row: ThreadRow) -> None:
        """Change one row in its place."""
        place = self._places.get(row.id)
        if place is not None:
            self._rows[place] = row
            self._refresh_row(place)

    def open(self, thread_id: str | None) -> None:
        """Mark the row of the thread that is open, and bring it into view."""
        self._open_id = thread_id
        place = self._places.get(thread_id or "")
        if place is not None:
            self.cursor = place
        self.refresh()

    def tick(self, frame: int) -> None:
        """Turn the spinners of running rows."""
        self._frame = frame
        top = round(self.scroll_y)
        for place in range(top, min(len(self._rows), top + self.size.height)):
            if self._rows[place].state is RowState.RUNNING:
                self._refresh_row(place)

    def watch_cursor(self, before: int, now: int) -> None:
        """Keep the cursor in view."""
        self._refresh_row(before)
        self._refresh_row(now)
        self.scroll_to_region(Region(0, now, 1, 1), animate=False, force=True)

    def validate_cursor(self, cursor: int) -> int:
        """The cursor stays within the rows."""
        return max(0, min(cursor, len(self._rows) - 1))

    def action_move(self, step: int) -> None:
        """Move the cursor."""
        self.cursor += step

    def action_page(self, step: int) -> None:
        """Move the cursor by what fits the view."""
        self.cursor += step * max(1, self.size.height - 1)

    def action_go(self, place: int) -> None:
        """Move the cursor to the first row (0) or the last (-1)."""
        self.cursor = place if place >= 0 else len(self._rows) - 1

    def action_choose(self) -> None:
        """Open the thread under the cursor."""
        if (thread_id := self.cursor_id) is not None:
            self.post_message(self.ThreadChosen(thread_id))

    def on_click(self, event: Click) -> None:
        """A click opens the row it hits."""
        event.stop()
        place = event.get_content_offset_capture(self).y + round(self.scroll_y)
        if 0 <= place < len(self._rows):
            self.cursor = place
            self.action_choose()

    def on_focus(self) -> None:
        """The cursor shows only while the keys go here."""
        self._refresh_row(self.cursor)

    def on_blur(self) -> None:
        """The cursor returns to the thread that is open."""
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The row at this line of the view."""
        width = self.scrollable_content_region.width
        place = y + round(self.scroll_y)
        if place < len(self._rows):
            return self._row_strip(place, width)
        if self._rows or y > 0:
            return self._blank(width, self.rich_style)
        hint = Segment(" no threads yet", self.get_component_rich_style("thread-list--hint"))
        return Strip([hint]).adjust_cell_length(width, self.rich_style)

    def _blank(self, width: int, style: Style) -> Strip:
        """One strip for all lines without a row: each strip brings its own caches."""
        if self._blank_of != (width, style):
            self._blank_of, self._blank_strip = (width, style), Strip.blank(width, style)
        return self._blank_strip

    def _row_strip(self, place: int, width: int) -> Strip:
        """A strip made before where there is one: fifty spinners turn ten times a second."""
        row = self._rows[place]
        base = self._base_style(place)
        sign, name = self._sign(row)
        sign_style = base if self._is_under_cursor(place) else base + self._style(name)
        looks = (row.title, sign, base, sign_style, width)
        if (strip := self._strips.get(looks)) is None:
            strip = self._strips[looks] = _strip(*looks)
        return strip

    def _sign(self, row: ThreadRow) -> tuple[str, str]:
        if row.state is RowState.RUNNING:
            return SPINNER[self._frame % len(SPINNER)], "running"
        if row.state is RowState.IDLE:
            return (_PIN if row.is_pinned else " "), "pinned"
        return _SIGNS[row.state], row.state.value

    def _base_style(self, place: int) -> Style:
        if self._is_under_cursor(place):
            return self._style("cursor")
        return self._style("open" if self._rows[place].id == self._open_id else "row")

    def _is_under_cursor(self, place: int) -> bool:
        return self.has_focus and place == self.cursor

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"thread-list--{name}", partial=name in _PARTIAL)

    def _refresh_row(self, place: int) -> None:
        self.refresh_line(place)


def _strip(title: str, sign: str, base: Style, sign_style: Style, width: int) -> Strip:
    shown = fit(shown_title(title), max(0, width - 4))
    segments = [Segment(" ", base), Segment(sign, sign_style), Segment(f" {shown}", base)]
    return Strip(segments).adjust_cell_length(width, base)


_PARTIAL: Final = frozenset({"running", "unread", "failed", "pinned"})
