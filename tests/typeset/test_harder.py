"""Formulas of models at narrow and wide terminals."""

import pytest
from rich.cells import cell_len

from tests.typeset.harder import HARDER
from tutor_tui.typeset.formula import display, inline


@pytest.mark.parametrize("width", [20, 40, 80, 120])
@pytest.mark.parametrize("source", HARDER)
def test_harder_formula_is_a_rectangle_at_every_width(source: str, width: int) -> None:
    rows = display(source, width, cell_len)

    assert {cell_len(row) for row in rows} == {cell_len(rows[0])}
    assert 0 < cell_len(rows[0]) <= width
    assert "\\" not in "".join(rows)


@pytest.mark.parametrize("source", HARDER)
def test_harder_formula_is_one_line_without_latex(source: str) -> None:
    assert "\\" not in inline(source)
