"""Number lines and charts: what is drawn for which words, and each part at its place."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.plots.charts import Chart, Sort, read_chart
from tutor_tui.mathematics.kinds.plots.number_lines import read_on_line
from tutor_tui.mathematics.plot.charts import Bar, bars, box, classes
from tutor_tui.mathematics.plot.number_line import Part, number_line

LINES = (
    ("show x > 2 on a number line", "x > 2"),
    ("Graph -3 < x ≤ 5", "-3 < x <= 5"),
    ("solve 2x+1<7 and show it on a number line", "x < 3"),
    ("draw x<1 or x>=3 on a number line", "x < 1 or x >= 3"),
    ("plot x^2 > 4", "x < -2 or x > 2"),
    ("number line for x >= -1/2", "x >= -1/2"),
    ("number line: -20 <= x < 40", "-20 <= x < 40"),
    ("represent the inequality x ≤ 4 on the number line", "x <= 4"),
    ("draw x is at least 3 on a number line", "x >= 3"),
    (r"sketch $x \leq 2$ on a number line", "x <= 2"),
)
CHARTS = (
    ("draw a histogram of 1, 2, 2, 3", Sort.HISTOGRAM, "1 2 2 3"),
    ("histogram: 5 6 6 7", Sort.HISTOGRAM, "5 6 6 7"),
    ("show 1, 2, 2, 3 as a histogram", Sort.HISTOGRAM, "1 2 2 3"),
    ("box plot of 1, 3, 4, 8, 9", Sort.BOX, "1 3 4 8 9"),
    ("make a box-and-whisker plot for the data 1, 3, 4, 8, 9", Sort.BOX, "1 3 4 8 9"),
    ("Data: 3, 4, 4, 5. Draw a box plot", Sort.BOX, "3 4 4 5"),
    ("bar chart: apples 3, pears 5, kiwis 2.5", Sort.BARS, "3 5 5/2"),
    ("draw a bar graph of 3 cats, 4 dogs and 2 birds", Sort.BARS, "3 4 2"),
    ("bar chart of 3, 5 and 2", Sort.BARS, "3 5 2"),
)


@pytest.mark.parametrize(("words", "result"), LINES)
def test_sets_are_drawn_on_a_line(words: str, result: str) -> None:
    found = answer(words)

    assert found.check is not None
    assert (found.check.mark, found.result) == (Mark.AGREES, result)
    assert "```plot\n" in found.text


@pytest.mark.parametrize("words", ["plot y > 2x + 1", "show me x", "plot x^2", "x > 2"])
def test_other_messages_are_no_number_line(words: str) -> None:
    assert read_on_line(words) is None


def test_an_empty_set_is_not_drawn() -> None:
    assert answer("show x^2 < -1 on a number line").check is None


@given(st.integers(-9, 9), st.booleans())
def test_a_ray_begins_at_its_end_and_points_on(end: int, has_end: bool) -> None:
    line, labels = number_line([Part(end, None, has_end, has_high=False)])
    at = line.index("●" if has_end else "○")

    assert line.endswith("▶")
    assert "━" not in line[:at]
    assert "─" not in line[at:]
    assert str(end) in labels.split()


@pytest.mark.parametrize(("words", "sort", "numbers"), CHARTS)
def test_charts_are_read_and_drawn(words: str, sort: Sort, numbers: str) -> None:
    chart = read_chart(words)
    found = answer(words)

    assert isinstance(chart, Chart)
    assert (chart.sort, chart.numbers) == (sort, tuple(map(Fraction, numbers.split())))
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize("words", ["what is a histogram?", "a bar chart shows 3 bars", "histogram"])
def test_other_messages_are_no_chart(words: str) -> None:
    assert read_chart(words) is None


def test_bars_from_below_zero_are_declined() -> None:
    assert answer("bar chart of 3, -5 and 2").check is None


@given(st.lists(st.integers(0, 50), min_size=1, max_size=9).filter(any))
def test_bars_are_as_long_as_their_numbers(sizes: list[int]) -> None:
    rows = bars([Bar("a", size, str(size)) for size in sizes])
    lengths = [row.count("█") for row in rows]

    assert all(abs(n - 28 * size / max(sizes)) < 1 for n, size in zip(lengths, sizes, strict=True))


@given(st.lists(st.floats(-99, 99), min_size=1, max_size=40))
def test_every_number_falls_into_one_class(values: list[float]) -> None:
    rows = classes(values)

    assert sum(row.size for row in rows) == len(values)
    assert len(rows) <= 8


def test_a_box_stands_at_its_quartiles() -> None:
    upper, line, lower, axis, labels = box((1, 3, 8, 12, 20))

    assert (upper.index("┌"), upper.index("┬"), upper.index("┐")) == (6, 16, 24)
    assert (line.index("├"), line.rindex("┤")) == (2, 40)
    assert lower.index("┴") == 16
    assert (axis.count("┴"), labels.split()) == (5, ["0", "5", "10", "15", "20"])
