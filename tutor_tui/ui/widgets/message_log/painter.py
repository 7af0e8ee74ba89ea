"""Lines as strips: the one place where looks become colours."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tutor_tui.ui.widgets.message_log.lines import Line, Look, Piece

LOOKS: Final = frozenset(
    {
        "agrees",
        "code",
        "code-comment",
        "code-keyword",
        "code-name",
        "code-number",
        "code-string",
        "cursor",
        "dim",
        "disagrees",
        "failed",
        "formula",
        "heading",
        "link",
        "marker",
        "quote",
        "speaker",
        "text",
        "waiting",
        "you",
    }
)
"""Every look there is; each is the component class `message-log--` and its name."""

MARGIN: Final = 2
"""Cells (and characters) left of the text: a bar, then a space."""


def component(look: str) -> str:
    """The component class of a look."""
    return f"message-log--{look}"


@dataclass(frozen=True)
class Painter:
    """Paints lines in one theme. `base` is the style of the empty log."""

    base: Style
    styles: Mapping[str, Style]

    def strip(
        self, line: Line, width: int, bar: Piece, selected: tuple[int, int] | None = None
    ) -> Strip:
        """The line as wide as the log; `selected` is a range of its characters."""
        margin = Piece(bar.text.ljust(MARGIN)[:MARGIN], bar.look, copied="")
        segments: list[Segment] = []
        position = 0
        for piece in (margin, *line.pieces):
            if not piece.text:
                continue
            segments += self._segments(piece, position, selected)
            position += len(piece.text)
        return Strip(segments).adjust_cell_length(width, self.base)

    def _segments(
        self, piece: Piece, position: int, selected: tuple[int, int] | None
    ) -> list[Segment]:
        style = self._style(piece.look)
        if selected is None or piece.copied == "":
            return [Segment(piece.text, style)]
        length = len(piece.text)
        low, high = (min(max(edge - position, 0), length) for edge in selected)
        parts = (
            (piece.text[:low], style),
            (piece.text[low:high], style + self.styles["selected"]),
            (piece.text[max(low, high) :], style),
        )
        return [Segment(text, part_style) for text, part_style in parts if text]

    def _style(self, look: Look) -> Style:
        style = self.styles[look.name]
        if look == Look(look.name):
            return style
        return style + _attributes(look)


def _attributes(look: Look) -> Style:
    return Style(
        bold=look.is_bold or None,
        italic=look.is_italic or None,
        strike=look.is_struck or None,
        underline=look.is_underlined or None,
        color=look.colour or None,
    )
