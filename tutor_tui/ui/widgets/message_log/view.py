"""A scrolling view of a sheet: painting, following the end, holding the reader's place."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, NamedTuple

from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip
from textual.widget import Widget

from tutor_tui.ui.widgets.message_log.clean import clean_line
from tutor_tui.ui.widgets.message_log.entry import Tone
from tutor_tui.ui.widgets.message_log.laid import Format, LaidEntry
from tutor_tui.ui.widgets.message_log.lines import BLANK, DIM, Line, Piece
from tutor_tui.ui.widgets.message_log.marks import MARK_LOOKS
from tutor_tui.ui.widgets.message_log.painter import LOOKS, MARGIN, Painter, component
from tutor_tui.ui.widgets.message_log.selecting import line_number, selected_text
from tutor_tui.ui.widgets.message_log.sheet import Sheet
from tutor_tui.ui.widgets.message_log.wrap import chop

_WIDEST: Final = 100
"""Text is not set wider than this, in cells: longer lines are hard to read."""

_UNKNOWN_WIDTH: Final = 80
_NEAR: Final = 8
"""Entries this many lines outside the view are measured with it."""

_ROUNDS: Final = 12
_NO_BAR: Final = Piece("")


class _Hold(NamedTuple):
    """A line that should stay where it is: `row` lines below the top of the view."""

    laid: LaidEntry
    line: int
    row: int


class SheetView(ScrollView, inherit_bindings=False):
    """Shows a sheet. Heights off the screen are estimates until they come near."""

    ALLOW_SELECT = True
    COMPONENT_CLASSES = {component(look) for look in LOOKS}  # noqa: RUF012 - Textual's own shape
    DEFAULT_CSS = """
    SheetView {
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-gutter: stable;
        scrollbar-size-vertical: 1;
    }
    """

    def __init__(
        self,
        *,
        name: str | None = None,
        id: str | None = None,  # noqa: A002 - Textual's own name for it
        classes: str | None = None,
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self._sheet = Sheet(Format(_UNKNOWN_WIDTH))
        self._activity = ""
        self._is_following = True
        self._is_holding = False
        self._is_painting = False
        self._painter: Painter | None = None
        self._is_painter_stale = True

    @property
    def is_at_end(self) -> bool:
        """Whether the view follows what is added at the end."""
        return self._is_following

    # Painting

    def notify_style_update(self) -> None:
        """The theme or the style sheet may have changed; the new styles are not there yet."""
        super().notify_style_update()
        self._is_painter_stale = True

    def render_lines(self, crop: Region) -> list[Strip]:
        """Paint; positions for the mouse are only needed when it asks for one line."""
        self._is_painting = True
        try:
            return super().render_lines(crop)
        finally:
            self._is_painting = False

    def render_line(self, y: int) -> Strip:
        """One line of the view."""
        y += self.scroll_offset.y
        place = self._sheet.at(y)
        if place is None:
            strip = self._strip_below(y)
            number = line_number(self._sheet[-1].serial + 1 if len(self._sheet) else 0, 0)
        else:
            strip = self._strip(place.laid, place.line)
            number = line_number(place.laid.serial, place.line)
        return strip if self._is_painting else strip.apply_offsets(0, number)

    def _strip(self, laid: LaidEntry, index: int) -> Strip:
        painter = self._paint()
        selection = self.text_selection
        number = line_number(laid.serial, index)
        span = None if selection is None else selection.get_span(number)
        if span is None and index in laid.strips:
            return laid.strips[index]
        line = laid.line(index)
        bar = self._bar(laid, index)
        if span is not None:
            start, end = span
            selected = (start, MARGIN + len(line.text) if end == -1 else end)
            return painter.strip(line, self._paper_width, bar, selected)
        strip = painter.strip(line, self._paper_width, bar)
        laid.strips[index] = strip
        return strip

    def _bar(self, laid: LaidEntry, index: int) -> Piece:
        """What stands in the left margin of a line."""
        if laid.tone is Tone.FAILED and index > 0:
            return Piece("┃", DIM._replace(name="failed"))
        mark = laid.mark_at(index)
        return _NO_BAR if mark is None else Piece(mark.sign, MARK_LOOKS[mark])

    def _strip_below(self, y: int) -> Strip:
        """A line below the last entry: the activity, or nothing."""
        line = BLANK
        if self._activity and y == self._activity_line:
            line = Line(tuple(chop(Piece(self._activity, DIM), self._text_width))[:1])
        return self._paint().strip(line, self._paper_width, _NO_BAR)

    def _paint(self) -> Painter:
        if self._painter is None or self._is_painter_stale:
            self._is_painter_stale = False
            styles = {look: self.get_component_rich_style(component(look)) for look in LOOKS}
            selected = self.screen.get_component_rich_style("screen--selection").background_style
            painter = Painter(self.rich_style, {**styles, "selected": selected})
            if painter != self._painter:
                self._painter = painter
                for laid in self._sheet:
                    laid.strips.clear()
        return self._painter

    @property
    def _is_selected(self) -> bool:
        """Whether something in the log is selected."""
        return self.is_attached and self.text_selection is not None

    def _deselect(self) -> None:
        if self._is_selected:
            self.screen.clear_selection()

    def selection_updated(self, selection: Selection | None) -> None:
        """While something is selected the view stands still; afterwards it follows again."""
        super().selection_updated(selection)
        if selection is None:
            with self._held():
                pass

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text as it should be pasted."""
        return selected_text(self._sheet, selection), "\n"

    # Sizes

    @property
    def _paper_width(self) -> int:
        return self.scrollable_content_region.width

    @property
    def _text_width(self) -> int:
        return self._sheet.form.width

    @property
    def _activity_line(self) -> int:
        """Where the activity stands: set apart from a question, close to an answer."""
        is_apart = not len(self._sheet) or self._sheet[-1].is_asked
        return self._sheet.height + is_apart

    def _update_size(self) -> None:
        """Tell the scroll bar how long the sheet is, without a layout of the whole screen."""
        height = self._activity_line + 1 if self._activity else self._sheet.height
        size = Size(self.size.width, height)
        if size != self.virtual_size:
            self.set_reactive(Widget.virtual_size, size)
            self._scroll_update(size)

    def on_resize(self) -> None:
        """Lay out anew where the width of the text is another one."""
        width = min(max(self._paper_width - MARGIN - 1, 4), _WIDEST)
        if width != self._text_width:
            self._reshape(self._sheet.form.is_source, width)
        else:
            with self._held():
                pass

    def _reshape(self, is_source: bool, width: int) -> None:
        with self._held():
            self._sheet.reshape(Format(width, is_source))
            self._deselect()
        self.refresh()

    def _unfold(self, laid: LaidEntry) -> None:
        """Show an entry's thoughts, or fold them away again."""
        with self._held():
            laid.toggle_thought()
            self._sheet.changed(laid)
        self.refresh()

    # Holding the place

    @contextmanager
    def _held(self) -> Iterator[None]:
        """Change the sheet; then the reader's line is where it was, or the end is in view."""
        hold = self._hold()
        was_holding, self._is_holding = self._is_holding, True
        try:
            yield
            self._settle(hold)
        finally:
            self._is_holding = was_holding

    def _hold(self) -> _Hold | None:
        """The first line in view of an entry whose height is known, or else the first line."""
        if self._is_following or not len(self._sheet):
            return None
        top = self.scroll_offset.y
        first = self._sheet.index_at(top)
        last = self._sheet.index_at(top + self.size.height)
        known = (n for n in range(first, last + 1) if self._sheet[n].is_exact)
        index = next(known, first)
        start = self._sheet.top(index)
        line = max(top, start)
        return _Hold(self._sheet[index], line - start, line - top)

    def _settle(self, hold: _Hold | None) -> None:
        """Scroll to what is held, or to the end, measuring what comes into view."""
        for _ in range(_ROUNDS):
            self._update_size()
            self._jump(self._held_scroll(hold))
            if not self._measure():
                break
            self.refresh()

    def _held_scroll(self, hold: _Hold | None) -> int:
        """Where the view should begin."""
        if self._is_following and not self._is_selected:
            return self.max_scroll_y
        if hold is None or self._sheet.find(hold.laid.key) is not hold.laid:
            return self.scroll_offset.y
        top = self._sheet.top(self._sheet.index(hold.laid))
        return top + min(hold.line, hold.laid.height - 1) - hold.row

    def _measure(self) -> bool:
        """Make exact what is in view and near it; says whether anything moved."""
        if not len(self._sheet) or not self.size.height:
            return False
        top = self.scroll_offset.y
        first = self._sheet.index_at(top - _NEAR)
        last = self._sheet.index_at(top + self.size.height + _NEAR)
        return self._sheet.measure(range(last, first - 1, -1))

    def _jump(self, y: int) -> None:
        """Scroll at once."""
        y = max(0, min(y, self.max_scroll_y))
        if y != self.scroll_y:
            self.scroll_target_y = self.scroll_y = y

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """The person, or the view itself, has scrolled."""
        super().watch_scroll_y(old_value, new_value)
        if self._is_holding:
            return
        self._is_following = new_value >= self.max_scroll_y
        with self._held():
            pass

    def _refresh_entry(self, laid: LaidEntry, first: int, end: int) -> None:
        """Paint the lines `first` to `end` (exclusive) of an entry again, where they are seen."""
        top = self._sheet.top(self._sheet.index(laid)) - self.scroll_offset.y
        low, high = max(0, top + first), min(self.size.height, top + end)
        if low < high:
            self.refresh(Region(0, low, self.size.width, high - low))

    def _set_activity(self, text: str) -> None:
        before, self._activity = self._activity, clean_line(text)
        if before == self._activity:
            return
        if bool(before) != bool(self._activity):
            with self._held():
                pass
            self.refresh()
            return
        y = self._activity_line - self.scroll_offset.y
        if 0 <= y < self.size.height:
            self.refresh(Region(0, y, self.size.width, 1))
