"""Formulas in the log: where they begin and end, how they stand, what copying them gives."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ui.message_log.drawing import LogApp, answer, lines, pasted, rows
from tutor_tui.ui.widgets.message_log.blocks import BlockRenderer
from tutor_tui.ui.widgets.message_log.body import MarkdownBody

_PARTS = st.sampled_from(
    [
        "\\[", "\\]", "\\(", "\\)", "$", "$$", "\\begin{align}", "\\end{align}", "\\frac{1}{2}",
        "x_1", "* b *", "\n", "\n\n", "\n- ", "\n> ", "\n1. ", "| a |", "\n|--|--|\n", "`", "```\n",
        " ", "\\", "&", "\\\\", "5", "=", "+ y", "[a](b)", "**",
    ]
)  # fmt: skip
_TEXTS = st.lists(_PARTS, max_size=24).map("".join)


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        (r"half is \(\frac{1}{2}\), not $\frac13$", "half is 1/2, not 1/3"),
        (r"so $a_1 * b_1$ and $c_1 * d_1$", "so a₁ * b₁ and c₁ * d₁"),
        ("from $5 and $10 to $7.50", "from $5 and $10 to $7.50"),
        ("it costs $5 or 6$ here", "it costs $5 or 6$ here"),
        ("it costs $5x, see $PATH", "it costs $5x, see $PATH"),
        ("in $HOME/$USER or $A:$B", "in $HOME/$USER or $A:$B"),
        (r"\(\ce{H2O}\) at $\SI{3}{m/s}$", "H₂O at 3 m/s"),
        ("**$5** or **$x**", "$5 or $x"),
        (r"\$5 and \$x_1\$ stay", "$5 and $x_1$ stay"),
        (r"it is $5x + 2xy$", "it is 5x + 2xy"),
        (r"[a $x_1$ b](http://c.d)", "a x₁ b (c.d)"),
        (r"unknown \(\foo_1*2*\) is source", r"unknown \foo_1*2* is source"),
        (r"`$x^2$` is code", "$x^2$ is code"),
        (r"*a $x*y$ b*", "a x * y b"),
    ],
)
def test_formula_in_a_sentence(source: str, seen: str) -> None:
    assert rows(source, 60) == [seen]


@pytest.mark.parametrize(
    "source",
    [
        r"\[ x = \frac{1}{2} \]",
        "\\[\nx = \\frac{1}{2}\n\\]",
        "$$\nx\n=\n\\frac{1}{2}\n$$",
        "\\begin{equation}\nx = \\frac{1}{2}\n\\end{equation}",
    ],
)
def test_display_formula_is_a_picture(source: str) -> None:
    assert rows(source) == ["      1", "  x = ─", "      2"]


def test_picture_in_a_paragraph_stands_apart() -> None:
    assert rows("So we get\n\\[\nx = \\frac{1}{2}.\n\\]\nwhich is right.") == [
        "So we get",
        "",
        "      1",
        "  x = ─.",
        "      2",
        "",
        "which is right.",
    ]


def test_point_behind_the_delimiters_belongs_to_the_formula() -> None:
    assert rows("Thus \\[ x = 1 \\].") == ["Thus", "  x = 1."]


def test_rows_of_a_formula_are_not_a_list() -> None:
    source = (
        "\\[\n\\begin{aligned}\na &= b \\\\\n- c &= d \\\\\n1. &= e\n\\end{aligned}\n\\]\n- item"
    )

    assert rows(source)[-1] == "• item"
    assert rows(source)[:3] == ["   a = b", "  -c = d", "  1. = e"]


def test_picture_in_an_item_is_indented_with_it() -> None:
    assert rows("1. first\n\n   \\[\n   \\frac{a}{b}\n   \\]\n2. second") == [
        "1. first",
        "",
        "     a",
        "     ─",
        "     b",
        "2. second",
    ]


def test_bars_of_a_formula_do_not_part_the_cells_of_a_table() -> None:
    assert rows("| f | g |\n|--|--|\n| $|x|$ | $x^2$ |")[-1] == "|x| │ x²"


def test_code_in_a_table_and_code_blocks_keep_their_dollars() -> None:
    assert rows("- a\n  ```\n  $x^2$\n  $$\n  ```")[-2:] == ["  │ $x^2$", "  │ $$"]


@pytest.mark.parametrize("source", [r"\[ x = \frac{1", r"so \( x_1 * y_1 * z", "$$ a_1 * b_1 *c"])
def test_formula_that_is_not_closed_shows_its_source(source: str) -> None:
    assert rows(source) == [source]


def test_picture_that_is_too_wide_is_broken_and_then_written_in_lines() -> None:
    source = r"\[ \frac{aaaaaaaa + bbbbbbbb}{cc} = dddddddddddd \]"

    assert all(line.width <= 20 for line in lines(source, 20))
    assert rows(source, 12)[0] == "(aaaaaaaa +"


def test_copying_a_picture_gives_its_source_once() -> None:
    source = "So\n\n\\[ x = \\frac{1}{2} \\]\n\nand $x^2$ too"

    assert pasted(lines(source)) == source


def test_copying_a_formula_that_wraps_gives_its_source_once() -> None:
    source = r"We know \(a + b + c + d + e + f + g + h + i + j = k + l\) now"

    assert len(lines(source, 20)) > 2
    assert pasted(lines(source, 20)) == source


async def test_selection_within_a_picture_copies_its_source() -> None:
    app = LogApp()
    async with app.run_test(size=(40, 12)) as pilot:
        app.message_log.append(answer("1", "So\n\n\\[ x = \\frac{1}{2} \\]\n\nthen"))
        await pilot.pause()
        app.screen.clear_selection()
        log = app.message_log
        top = next(y for y, row in enumerate(app.seen()) if "x = ─" in row)
        await pilot.mouse_down(log, offset=(6, top))
        await pilot.hover(log, offset=(12, top + 1))
        await pilot.mouse_up(log, offset=(12, top + 1))

        assert app.screen.get_selected_text() == "\\[ x = \\frac{1}{2} \\]"


async def test_source_key_shows_the_latex_and_back() -> None:
    app = LogApp()
    async with app.run_test(size=(40, 12)) as pilot:
        app.message_log.append(answer("1", r"half: \(\frac{1}{2}\)"))
        app.message_log.focus()
        await pilot.press("v")
        source = app.seen()
        await pilot.press("v")

        assert any(r"\(\frac{1}{2}\)" in row for row in source)
        assert any("half: 1/2" in row for row in app.seen())


@settings(max_examples=100, deadline=None)
@given(_TEXTS, st.integers(min_value=10, max_value=80), st.randoms(use_true_random=False))
def test_formulas_in_pieces_look_as_if_they_came_at_once(
    source: str, width: int, random: Random
) -> None:
    body = MarkdownBody(BlockRenderer(), "", width)
    position = 0
    while position < len(source):
        size = random.randint(1, 9)
        body.extend(source[position : position + size])
        position += size

    assert body.lines == lines(source, width)
    assert all(line.width <= width for line in body.lines)


def test_code_block_of_mathematics_is_typeset() -> None:
    source = "so\n\n```math\nx = \\frac{1}{2}\n\ny = 1\n```\nend"

    assert rows(source) == ["so", "", "      1", "  x = ─", "      2", "", "  y = 1", "", "end"]
    assert pasted(lines(source)) == "so\n\nx = \\frac{1}{2}\n\ny = 1\n\nend"


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        ("```math\n\\foo\n```", ["math", "│ \\foo"]),
        ("```math\nx^2", ["math", "│ x^2"]),
        ("```latex\nx^2\n```", ["latex", "│ x^2"]),
        ("```math\n```", ["math", "│"]),
    ],
)
def test_code_that_is_no_whole_formula_stays_code(source: str, seen: list[str]) -> None:
    assert rows(source) == seen


def test_code_block_of_mathematics_in_an_item_is_typeset() -> None:
    assert rows("1. so\n\n   ```math\n   x^2\n   ```") == ["1. so", "", "     x²"]
