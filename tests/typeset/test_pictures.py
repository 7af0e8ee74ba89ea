"""Formulas as MathML and as pictures of whole cells."""

import struct
from xml.etree.ElementTree import tostring

import pytest
from hypothesis import given, settings

from tests.typeset.test_formula import SOURCES
from tutor_tui.typeset.mathml import mathml
from tutor_tui.typeset.nodes import UnreadableError
from tutor_tui.typeset.pictures import Cell, picture

pytestmark = pytest.mark.filterwarnings("ignore:path is deprecated:DeprecationWarning")

_CELL = Cell(9, 18)
_INK = "#102030"


def _size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


@pytest.mark.parametrize(
    ("source", "written"),
    [
        (r"\frac12", "<mfrac><mrow><mn>1</mn></mrow><mrow><mn>2</mn></mrow></mfrac>"),
        ("x_1^2", "<msubsup><mi>x</mi><mrow><mn>1</mn></mrow><mrow><mn>2</mn></mrow></msubsup>"),
        (r"\sqrt[3]{x}", "<mroot><mrow><mi>x</mi></mrow><mrow><mn>3</mn></mrow></mroot>"),
        ("a<b", '<mo lspace="0.28em" rspace="0.28em">&lt;</mo>'),
        ("-x", '<mo form="prefix">−</mo><mi>x</mi>'),
        (r"\ce{H2O}", "<msub><mtext>H</mtext><mrow><mn>2</mn></mrow></msub><mtext>O</mtext>"),
    ],
)
def test_mathml_says_what_the_text_says(source: str, written: str) -> None:
    assert written in tostring(mathml(source), encoding="unicode")


@pytest.mark.parametrize(
    "source", [r"\begin{array}{c|c} a & b \end{array}", r"\overparen{AB}", r"\foo", "x^2^3"]
)
def test_what_mathml_cannot_say_is_refused(source: str) -> None:
    with pytest.raises(UnreadableError):
        mathml(source)


@pytest.mark.parametrize(
    ("source", "rows"), [("x = 1", 1), (r"\frac{1}{2}", 2), (r"\int_0^1 \frac{x}{2} dx", 3)]
)
def test_picture_fills_whole_cells(source: str, rows: int) -> None:
    drawn = picture(source, _CELL, _INK, 80)

    assert drawn.rows == rows
    assert _size(drawn.png) == (drawn.columns * _CELL.width, rows * _CELL.height)


@pytest.mark.parametrize(
    ("source", "columns"),
    [("x + y = z", 4), ("数", 80), (r"\text{数}", 80), (r"\quad", 80), (r"\frac{1}{", 80)],
)
def test_what_is_too_wide_or_not_in_the_font_is_no_picture(source: str, columns: int) -> None:
    with pytest.raises(UnreadableError):
        picture(source, _CELL, _INK, columns)


@settings(max_examples=25, deadline=None)
@given(SOURCES)
def test_any_source_is_a_picture_within_its_width_or_refused(source: str) -> None:
    try:
        drawn = picture(source, _CELL, _INK, 60)
    except UnreadableError:
        return
    assert _size(drawn.png) == (drawn.columns * _CELL.width, drawn.rows * _CELL.height)
    assert 0 < drawn.columns <= 60
