"""Rules, brackets and columns of tables of mathematics."""

import pytest
from rich.cells import cell_len

from tutor_tui.typeset.formula import display


@pytest.mark.parametrize(
    ("source", "rows"),
    [
        (
            r"\begin{array}{c|cc} x & 0 & 1 \\ \hline f(x) & 1 & 2 \end{array}",
            [" x   │ 0  1", "─────┼─────", "f(x) │ 1  2"],
        ),
        (
            r"\begin{array}{|c|c|} \hline x & y \\ \hline 1 & 2 \\ \hline \end{array}",
            ["┌───┬───┐", "│ x │ y │", "├───┼───┤", "│ 1 │ 2 │", "└───┴───┘"],
        ),
        (
            r"\begin{array}{l|@{}p{2cm}} \frac{1}{2} & a \\ b & c \end{array}",
            ["1 │  ", "─ │ a", "2 │  ", "  │  ", "b │ c"],
        ),
        (
            r"\begin{pmatrix} 4 & -2 \\ -3 & 10 \end{pmatrix}",
            ["⎛  4  -2 ⎞", "⎝ -3  10 ⎠"],
        ),
        (
            r"\begin{pmatrix*}[l] a & bc \\ ab & c \end{pmatrix*}",
            ["⎛ a   bc ⎞", "⎝ ab  c  ⎠"],
        ),
        (
            r"\left\{ \begin{array}{l} x + y = 3 \\ x = 1 \end{array} \right.",
            ["⎧ x + y = 3", "⎨          ", "⎩ x = 1    "],
        ),
        (
            r"\begin{rcases} a \\ b \end{rcases} \Rightarrow c",
            ["a ⎫    ", "  ⎬ ⇒ c", "b ⎭    "],
        ),
        (
            r"\begin{array}{r} 123 \\ +\,456 \\ \hline 579 \end{array}",
            ["  123", "+ 456", "─────", "  579"],
        ),
        (r"-\frac{1}{2}", ["  1", "- ─", "  2"]),
        (r"\overleftrightarrow{ABC} \overparen{AB}", ["←─→⌒ ", "ABCAB"]),
    ],
)  # fmt: skip
def test_table_is_drawn(source: str, rows: list[str]) -> None:
    assert list(display(source, 60, cell_len)) == rows
