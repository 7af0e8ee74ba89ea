"""What formulas look like, and what holds for any formula at any width."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.typeset.formulas import DISPLAYED, INLINE, UNREADABLE, UNUSUAL
from tutor_tui.typeset.formula import display, inline
from tutor_tui.typeset.nodes import UnreadableError

_ALL = [*(source for source, _ in DISPLAYED), *(source for source, _ in INLINE), *UNUSUAL]
_PARTS = st.sampled_from(
    [
        *_ALL, *UNREADABLE,
        "{", "}", "^", "_", "&", "\\\\", "(", ")", "|", "[", "]", "$", " ", "数", "e\u0301",
        "\\left(", "\\right)", "\\frac", "\\sqrt", "\\text{", "\x1b[31m", "\u202e", "👨\u200d👩",
        "\\begin{cases}", "\\end{cases}", "\\begin{array}{c|c}", "'", "\\int", "\\sum", "=", "+",
    ]
)  # fmt: skip
SOURCES = st.lists(_PARTS | st.text(max_size=4), max_size=6).map("".join)


@pytest.mark.parametrize(("source", "rows"), DISPLAYED)
def test_display_formula_is_a_picture(source: str, rows: list[str]) -> None:
    assert list(display(source, 76, cell_len)) == rows


@pytest.mark.parametrize(("source", "line"), INLINE)
def test_formula_in_a_sentence_is_one_line_that_means_the_same(source: str, line: str) -> None:
    assert inline(source) == line


@pytest.mark.parametrize("source", UNUSUAL)
def test_unusual_formula_has_no_latex_left_in_it(source: str) -> None:
    for row in (*display(source, 76, cell_len), inline(source)):
        assert "\\" not in row
        assert "{}" not in row


@pytest.mark.parametrize("source", UNREADABLE)
def test_what_is_broken_or_unknown_is_refused(source: str) -> None:
    with pytest.raises(UnreadableError):
        inline(source)
    with pytest.raises(UnreadableError):
        display(source, 76, cell_len)


@pytest.mark.parametrize(
    ("source", "line"),
    [
        (r"\frac{a}{b}c", "(a/b)c"),
        (r"\frac{a}{bc}", "a/(bc)"),
        (r"\frac{a+b}{c}", "(a + b)/c"),
        (r"\frac{\sin x}{x}", "(sin x)/x"),
        (r"\frac{\frac{a}{b}}{c}", "(a/b)/c"),
        (r"\frac{a}{b}^2", "(a/b)²"),
        (r"{-1}^n", "(-1)ⁿ"),
        (r"\sqrt{x}^2", "(√x)²"),
        (r"\sqrt{2x}", "√(2x)"),
        (r"\sqrt{n}!", "√(n)!"),
        (r"\sqrt{n!}", "√(n!)"),
        (r"x^\alpha y", "x^(α)y"),
        (r"x^23", "x²3"),
        (r"\frac12", "1/2"),
        (r"a \div \frac{b}{c}", "a ÷ (b/c)"),
        (r"\frac{n}{k}!", "(n/k)!"),
        (r"a - \frac{-b}{c}", "a - (-b/c)"),
        (r"\frac{f(x)}{g(x)}", "f(x)/g(x)"),
        (r"\frac{1}{f \circ g}", "1/(f ∘ g)"),
        (r"\boxed{a+b}c", "(a + b)c"),
        (r"3\times 10^8\ \mathrm{m/s}", "3 × 10⁸ m/s"),
        (r"0.\overline{3}", "0.3̅"),
        (r"\frac{\Delta y}{\Delta x}", "Δy/Δx"),
        (r"{n \choose k} + {a+b \over 2}", "(n choose k) + (a + b)/2"),
        (r"2^{2^{2}}", "2^(2²)"),
        (r"25\pi\text{ cm}^2", "25π cm²"),
        (r"25\text{cm}^2 + 2\text{ m/s}^2", "25 cm² + 2 m/s²"),
        (r"\textbf{Step 1:}\; x = 2", "Step 1: x = 2"),
        (r"\prod_{p\ \text{prime}} p", "∏_(p prime) p"),
        (r"\underset{x}{\arg\max} f(x)", "arg max[x] f(x)"),
        (r"\frac{1}{n}\sum x", "(1/n) ∑ x"),
        (r"\begin{pmatrix}1&2\\3&4\end{pmatrix}", "(1, 2; 3, 4)"),
    ],
)
def test_brackets_keep_the_meaning_in_one_line(source: str, line: str) -> None:
    assert inline(source) == line


def test_picture_of_a_power_of_a_root_has_brackets() -> None:
    assert display(r"\sqrt{x}^2 + \sqrt{x^2}", 40, cell_len) == ("         __", "(√x)² + √x²")


def test_number_beside_a_root_is_not_under_it() -> None:
    assert display(r"\sqrt{2}x", 40, cell_len) == (" _ ", "√2x")


def test_wide_formula_is_broken_at_its_relations() -> None:
    source = r"(x+1)^2 = x^2 + 2x + 1 = x(x + 2) + 1"

    assert display(source, 24, cell_len) == (
        "(x + 1)² = x² + 2x + 1",
        "   = x(x + 2) + 1     ",
    )


def test_formula_without_relations_is_broken_at_its_signs() -> None:
    assert display(r"\frac{a}{b} + ccccccc - ddddddd", 14, cell_len) == (
        "a           ",
        "─ + ccccccc ",
        "b           ",
        "            ",
        "   - ddddddd",
    )


def test_picture_that_fits_nowhere_is_written_in_lines() -> None:
    source = r"\frac{a + b + c + d + e + f + g + h}{i + j + k + l}"

    assert [row.rstrip() for row in display(source, 20, cell_len)] == [
        "(a + b + c + d + e +",
        "  f + g + h)/(i + j",
        "  + k + l)",
    ]


def test_aligned_lines_that_are_too_wide_stand_below_each_other() -> None:
    source = r"\begin{align} aaaaaaaaaaaa &= b \\ c &= dddddddddddd \end{align}"

    assert [row.rstrip() for row in display(source, 20, cell_len)] == [
        "aaaaaaaaaaaa = b",
        "c = dddddddddddd",
    ]


@settings(max_examples=250, deadline=None)
@given(SOURCES, st.integers(min_value=20, max_value=90))
def test_picture_is_a_rectangle_within_its_width(source: str, width: int) -> None:
    try:
        rows = display(source, width, cell_len)
    except UnreadableError:
        return
    assert {cell_len(row) for row in rows} == {cell_len(rows[0])}
    assert 0 < cell_len(rows[0]) <= width
    assert all(unicodedata.category(mark) not in ("Cc", "Cf", "Cs") for mark in "".join(rows))


@settings(max_examples=250, deadline=None)
@given(SOURCES)
def test_one_line_is_one_line(source: str) -> None:
    try:
        line = inline(source)
    except UnreadableError:
        return
    assert line.strip() == line != ""
    assert all(unicodedata.category(mark) not in ("Cc", "Cf", "Cs") for mark in line)


@pytest.mark.parametrize(
    "source",
    [
        "{" * 5000,
        "{" * 2000 + "x" + "}" * 2000,
        "(" * 790,
        "|" * 790,
        "x^" * 390 + "x",
        "x^{" * 39 + "x" + "}" * 39,
        r"\frac{1}{" * 38 + "x" + "}" * 38,
        r"\left(" * 38 + "x" + r"\right)" * 38,
        r"\int x" * 260,
        "&" * 790,
        "x+" * 399 + "x",
        "x+" * 50_000 + "x",
        r"\text{" + "$" * 700 + "}",
        r"\overline{" * 38 + "x" + "}" * 38,
        "1" * 3999,
    ],
)
def test_hostile_formula_stays_small_or_is_refused(source: str) -> None:
    try:
        rows = [inline(source), *display(source, 76, cell_len)]
    except UnreadableError:
        return
    assert sum(cell_len(row) for row in rows) <= 20_000
