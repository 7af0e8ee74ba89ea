"""Marks of checked formulas: beside the line on which each ends, at every width."""

import re

import pytest
from textual.pilot import Pilot

from tests.mathematics.checked_corpus import model_answers
from tests.ui.message_log.drawing import LogApp, lines
from tutor_tui.domain.checks import Finding, Mark
from tutor_tui.ui.widgets.message_log import Entry, MessageLog
from tutor_tui.ui.widgets.message_log.blocks import BlockRenderer
from tutor_tui.ui.widgets.message_log.laid import Format, LaidEntry
from tutor_tui.ui.widgets.message_log.marks import disputed_lines, margin_marks
from tutor_tui.ui.widgets.message_log.painter import MARGIN

_SIGNS = {mark.sign: mark for mark in Mark}


def _finding(source: str, formula: str, sign: str, how: str = "") -> Finding:
    start = source.index(formula)
    return Finding(start, start + len(formula), _SIGNS[sign], how)


def _marked(source: str, *formulas: tuple[str, str], width: int = 40) -> list[str]:
    """The rows as a person sees them, with the marks before them."""
    drawn = lines(source, width)
    findings = [_finding(source, formula, sign) for formula, sign in formulas]
    marks = margin_marks(drawn, source, findings)
    return [
        f"{marks[n].sign if n in marks else ' '} {line.text}".rstrip()
        for n, line in enumerate(drawn)
    ]


def test_a_mark_stands_beside_the_line_on_which_the_formula_ends() -> None:
    source = "Subtract first: 3x = 3.\n\nDivide, so **x = 2** holds."

    assert _marked(source, ("3x = 3", "✓"), ("x = 2", "✗")) == [
        "✓ Subtract first: 3x = 3.",
        "",
        "✗ Divide, so x = 2 holds.",
    ]


def test_the_same_formula_is_marked_where_it_was_checked() -> None:
    source = "- x = 2\n- x = 3\n- x = 2"
    last = Finding(source.rindex("x"), len(source), Mark.DISAGREES)

    assert margin_marks(lines(source), source, [last]) == {2: Mark.DISAGREES}


def test_a_wrapped_formula_is_marked_at_its_end() -> None:
    source = "We find that (x + 1)(x + 2) = x² + 3x + 2 and so on for ever."

    assert _marked(source, ("(x + 1)(x + 2) = x² + 3x + 2", "✗"), width=20) == [
        "  We find that (x +",
        "  1)(x + 2) = x² + 3x",
        "✗ + 2 and so on for",
        "  ever.",
    ]


@pytest.mark.parametrize(
    ("signs", "mark"), [("✓✓", "✓"), ("✓✗", "✗"), ("✓·", "·"), ("·✗", "✗"), ("··", "·")]
)
def test_a_line_is_as_good_as_the_worst_formula_on_it(signs: str, mark: str) -> None:
    source = "As $1 + 1 = 2$ and `2 + 2 = 4` hold."
    first, second = signs[0], signs[1]

    assert _marked(source, ("1 + 1 = 2", first), ("2 + 2 = 4", second)) == [
        f"{mark} As 1 + 1 = 2 and 2 + 2 = 4 hold."
    ]


def test_a_picture_of_one_formula_is_marked_beside_its_middle() -> None:
    source = r"So \[x = \frac{3}{3} = 2\]"

    above, middle, below = _marked(source, (r"x = \frac{3}{3} = 2", "✗"))[-3:]
    assert (above[0], middle[0], below[0]) == (" ", "✗", " ")
    assert "x =" in middle


def test_rows_of_an_alignment_are_marked_one_by_one() -> None:
    source = "\\begin{align}\n2x &= 4 \\\\\nx &= 3\n\\end{align}"
    rows = _marked(source, ("2x &= 4", "✓"), ("x &= 3", "✗"))

    assert [row[0] for row in rows] == ["✓", "✗"]


def test_of_a_picture_whose_rows_are_unclear_every_row_is_marked_as_false() -> None:
    source = "\\begin{align}\n2x &= \\frac{8}{2} \\\\\nx &= 3\n\\end{align}"
    rows = _marked(source, ("2x &= \\frac{8}{2}", "✓"), ("x &= 3", "✗"))

    assert len(rows) > 2
    assert {row[0] for row in rows} == {"✗"}


@pytest.mark.parametrize(
    "source",
    [
        "1. **Solve** `x = 2` *now*",
        "> quoted: x = 2, [so](https://example.com/a/very/long/address?with=much) it is",
        "| a | b |\n|--|--|\n| one | x = 2 |",
        "```\ny = 1\nx = 2\n```",
        "# Heading with x = 2",
        "a\\*b and x = 2",
        "Hard break  \nx = 2",
    ],
)
@pytest.mark.parametrize("width", [12, 40, 100])
def test_in_any_markdown_the_mark_is_on_a_line_with_the_formulas_end(
    source: str, width: int
) -> None:
    drawn = lines(source, width)
    marks = margin_marks(drawn, source, [_finding(source, "x = 2", "✗")])

    assert list(marks.values()) == [Mark.DISAGREES]
    assert all("2" in drawn[line].text for line in marks)


@pytest.mark.parametrize("width", [30, 76])
def test_in_real_answers_every_word_is_found_on_the_line_that_shows_it(width: int) -> None:
    for answer in model_answers():
        drawn = lines(answer.text, width)
        for word in re.finditer(r"(?<!\\)\b[A-Z][a-z]{4,}", answer.text):
            start, end = word.span()
            marks = margin_marks(drawn, answer.text, [Finding(start, end, Mark.AGREES)])

            assert [answer.text[start:end] in drawn[line].text for line in marks] == [True]


def test_what_does_not_hold_is_told_below_with_the_reason() -> None:
    source = r"So $x = \frac{3}{3} = 2$."
    wrong = _finding(source, r"x = \frac{3}{3} = 2", "✗", "the left side is 1")

    assert [line.text for line in disputed_lines(source, [wrong], 60)] == [
        "",
        "✗ x = 3/3 = 2: the left side is 1",
    ]
    assert [line.text for line in disputed_lines(source, [wrong], 22)][1:] == [
        "✗ x = 3/3 = 2: the",
        "  left side is 1",
    ]


def test_of_many_mistakes_the_first_are_told() -> None:
    source = " ".join(f"{n} = {n + 1}" for n in range(10))
    wrong = [_finding(source, f"{n} = {n + 1}", "✗") for n in range(10)]

    told = [line.text for line in disputed_lines(source, wrong, 60)]

    assert (len(told), told[-1]) == (10, "and 2 more")


def test_text_that_lost_what_may_not_be_drawn_is_marked_all_the_same() -> None:
    source = "\x1b[31mred\x07\n\nx = 2"
    entry = Entry("a", "Math Tutor", source, True, findings=(_finding(source, "x = 2", "✗"),))
    laid = LaidEntry(entry, 0, Format(40))
    laid.lay(BlockRenderer())

    (marked,) = (n for n in range(laid.height) if laid.mark_at(n) is not None)
    assert laid.line(marked).text == "x = 2"


async def test_marks_come_when_the_answer_is_checked_and_copies_stay_as_they_were() -> None:
    source = "First 3x = 3.\n\nThen x = 2."
    app = LogApp()
    async with app.run_test(size=(50, 12)) as pilot:
        log = app.query_one(MessageLog)
        log.append(Entry("a", "Math Tutor", source, True))
        await pilot.pause()
        before = _margin(pilot)
        findings = (_finding(source, "3x = 3", "✓"), _finding(source, "x = 2", "✗", "x is 1"))
        log.replace(
            Entry("a", "Math Tutor", source, True, mark="✗ does not hold", findings=findings)
        )
        await pilot.pause()
        after, picture = _margin(pilot), _rows(pilot)
        log.focus()
        await pilot.press("y")

    assert set("".join(before)) <= {" "}
    assert [row for row in after if row.strip()] == ["✓", "✗"]
    assert any("✗ x = 2: x is 1" in row for row in picture)
    assert app.posted[-1].text == source  # type: ignore[attr-defined]  # it is `Copied`


def _rows(pilot: Pilot[None]) -> list[str]:
    log = pilot.app.query_one(MessageLog)
    return ["".join(s.text for s in log.render_line(y)) for y in range(log.size.height)]


def _margin(pilot: Pilot[None]) -> list[str]:
    return [row[:MARGIN].strip() for row in _rows(pilot)]
