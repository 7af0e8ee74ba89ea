"""Drawings in characters: never wrapped, the curves in the colour of formulas, the axes muted."""

import re
from typing import Final

from rich.cells import cell_len

from tutor_tui.ui.widgets.message_log.clean import clean, clean_line
from tutor_tui.ui.widgets.message_log.lines import DIM, TEXT, Line, Look, Piece

PLOT: Final = "plot"
"""The language of a code block that is a drawing."""

_CURVE: Final = Look("formula")
_KINDS: Final = re.compile(
    r"(?P<curve>[\u2801-\u28ff█▏▎▍▌▋▊▉●○━┿◀▶┃]+)|(?P<axis>[─│┤┬┴├┼└┘┌┐┊┈░]+)|(?P<text>.)", re.DOTALL
)


def plot_lines(source: str, width: int) -> list[Line]:
    """The rows of a drawing. What is wider than the width is cut off, and copied all the same."""
    return [_line(clean_line(row), width) for row in clean(source).split("\n")]


def _line(row: str, width: int) -> Line:
    shown = row
    while cell_len(shown) > width:
        shown = shown[:-1]
    pieces: list[Piece] = []
    for found in _KINDS.finditer(shown):
        look = _CURVE if found["curve"] else DIM if found["axis"] else TEXT
        if pieces and pieces[-1].look == look:
            pieces[-1] = pieces[-1]._replace(text=pieces[-1].text + found[0])
        else:
            pieces.append(Piece(found[0], look))
    if pieces and shown != row:
        pieces[-1] = pieces[-1]._replace(copied=pieces[-1].text + row[len(shown) :])
    return Line(tuple(pieces))
