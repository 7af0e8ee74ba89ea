"""What the mouse has selected, as text without margins, bars and soft line breaks.

A line of the log has one number for ever, whatever is added above it: the serial number of its
entry and its index there. Selections are kept in these numbers.
"""

from typing import Final

from textual.geometry import Offset
from textual.selection import Selection

from tutor_tui.ui.widgets.message_log.laid import LaidEntry
from tutor_tui.ui.widgets.message_log.lines import Copier
from tutor_tui.ui.widgets.message_log.painter import MARGIN
from tutor_tui.ui.widgets.message_log.sheet import Sheet

_SPAN: Final = 1 << 24
_HEADING: Final = 1


def line_number(serial: int, index: int) -> int:
    """The lasting number of a line."""
    return serial * _SPAN + index


def whole_lines(laid: LaidEntry, start: int, end: int) -> Selection:
    """The selection of the lines `start` to `end` (exclusive) of an entry."""
    last = max(start, end - 1)
    return Selection(
        Offset(0, line_number(laid.serial, start)),
        Offset(MARGIN + len(laid.line(last).text), line_number(laid.serial, last)),
    )


def selected_text(sheet: Sheet, selection: Selection) -> str:
    """The selected text as it should be pasted."""
    copier = Copier()
    for laid in _touched(sheet, selection):
        sheet.lay(laid)
        for index in range(laid.height):
            span = selection.get_span(line_number(laid.serial, index))
            if span is None or index == _HEADING:
                continue
            line = laid.line(index)
            start, end = span
            length = len(line.text)
            stop = length if end == -1 else end - MARGIN
            copier.add(line, start - MARGIN, stop)
    return copier.text


def _touched(sheet: Sheet, selection: Selection) -> list[LaidEntry]:
    first = None if selection.start is None else selection.start.y // _SPAN
    last = None if selection.end is None else selection.end.y // _SPAN
    return [
        laid
        for laid in sheet
        if (first is None or laid.serial >= first) and (last is None or laid.serial <= last)
    ]
