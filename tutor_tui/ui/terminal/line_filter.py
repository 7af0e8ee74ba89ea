"""The one place where text is cut off from the terminal's command language.

No Textual widget removes control characters; this filter, given to the whole application by
`App.get_line_filters`, does. `clean_text` is for text on its way in.
"""

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from tutor_tui.domain.text import CONTROLS, clean_text

__all__ = ["NoControls", "clean_text"]


class NoControls(LineFilter):
    """Removes control characters from every line of every widget, as it is drawn."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same line without controls; Textual's own control segments pass."""
        return [_harmless(segment) for segment in segments]


def _harmless(segment: Segment) -> Segment:
    if segment.control or not CONTROLS.search(segment.text):
        return segment
    return Segment(CONTROLS.sub("", segment.text), segment.style)
