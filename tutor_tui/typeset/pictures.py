"""A formula as a picture: LaTeX → MathML → SVG → PNG, on a canvas of whole terminal cells.

Needs `ziamath` and `resvg-py` (`pip install tutor-tui[pictures]`), which are loaded when the first
picture is drawn: that takes a while, so it belongs in a thread.
"""

from dataclasses import dataclass
from importlib.util import find_spec
from math import ceil
from typing import TYPE_CHECKING, Final

from tutor_tui.typeset.mathml import mathml
from tutor_tui.typeset.nodes import UnreadableError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from ziamath.mathfont import MathFont

_LINE: Final = 0.95
"""The size of the font, in heights of a cell: letters as large as those of the terminal."""

_OVERHANG: Final = 0.2
"""So much of a cell more than whole rows is made room for by drawing a little smaller."""

_MARGIN: Final = 0.06
"""Room around a drawing, in sizes of the font: slanted letters lean over their edge."""

_MOST_PIXELS: Final = 4_000_000
_FAILURES: Final = (
    ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError,
)  # fmt: skip
"""What a drawing library raises for a formula that it does not know."""


@dataclass(frozen=True, slots=True)
class Cell:
    """The size of a terminal's cell in pixels."""

    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG image with a transparent ground that fills `columns` × `rows` cells."""

    png: bytes
    columns: int
    rows: int


def is_at_hand() -> bool:
    """Whether the libraries that draw pictures are installed; none of them is loaded."""
    return all(find_spec(name) is not None for name in ("ziamath", "resvg_py"))


def picture(source: str, cell: Cell, colour: str, columns: int) -> Picture:
    """A formula drawn in a colour (`#rrggbb`), at most so many columns wide.

    Raises `UnreadableError` for what is not known, too wide, or has characters not in the font.
    """
    import resvg_py

    svg, size = _svg(mathml(source), cell.height * _LINE, colour)
    found = _fitted(size, cell)
    if not 0 < found.columns <= columns:
        raise UnreadableError
    width, height = found.columns * cell.width, found.rows * cell.height
    if width * height > _MOST_PIXELS:
        raise UnreadableError
    _set_canvas(svg, found, width, height)
    from xml.etree.ElementTree import tostring

    markup = tostring(svg, encoding="unicode")
    try:
        png = resvg_py.svg_to_bytes(
            svg_string=markup, skip_system_fonts=True, width=width, height=height
        )
    except ValueError as error:
        raise UnreadableError from error
    return Picture(bytes(png), found.columns, found.rows)


@dataclass(frozen=True, slots=True)
class _Fit:
    """How many cells a drawing takes, and how many pixels one of its units is."""

    columns: int
    rows: int
    scale: float


def _fitted(size: tuple[float, float], cell: Cell) -> _Fit:
    width, height = size
    rows = max(1, ceil(height / cell.height - _OVERHANG))
    scale = min(1.0, rows * cell.height / height)
    return _Fit(ceil(width * scale / cell.width), rows, scale)


def _svg(element: "Element", size: float, colour: str) -> tuple["Element", tuple[float, float]]:
    """The drawing and its size in pixels."""
    from ziamath.zmath import Math, loadedfonts

    _refuse_missing(element, loadedfonts["default"])
    element.set("mathcolor", colour)
    try:
        drawn = Math(element, size=size, margin=size * _MARGIN)
        svg: Element = drawn.svgxml()
    except _FAILURES as error:
        raise UnreadableError from error
    return svg, (float(svg.attrib["width"]), float(svg.attrib["height"]))


def _refuse_missing(element: "Element", font: "MathFont") -> None:
    """Raise where the font has no shape for a character: a box in its place would say nothing."""
    marks = {mark for part in element.iter() for mark in part.text or "" if not mark.isspace()}
    if any(not font.glyphindex(mark) for mark in marks):
        raise UnreadableError


def _set_canvas(svg: "Element", found: _Fit, width: int, height: int) -> None:
    """Make the drawing as large as its cells: at the left, in the middle of their height."""
    left, top, _, drawn = (float(part) for part in svg.attrib["viewBox"].split())
    room = (width / found.scale, height / found.scale)
    top -= (room[1] - drawn) / 2
    svg.set("viewBox", f"{left:g} {top:g} {room[0]:g} {room[1]:g}")
    svg.set("width", str(width))
    svg.set("height", str(height))
