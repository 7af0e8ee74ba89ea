"""Which drawings are wished in which words, and what is no wish for a drawing."""

import pytest

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.plots.reading import read_plot
from tutor_tui.mathematics.kinds.plots.requests import request_of
from tutor_tui.mathematics.plot.curves import Plot
from tutor_tui.mathematics.steps import explain
from tutor_tui.mathematics.understand import understand

WISHES = (
    ("plot x^2 - 5x + 6", "plot y = x² - 5x + 6"),
    ("Plot y = x^2", "plot y = x²"),
    ("please plot tan x", "plot y = tan(x)"),
    ("plot `x^2`", "plot y = x²"),
    (r"plot $\frac{1}{x}$", "plot y = 1/x"),
    (r"Plot the function f(x)=\sqrt{x+1}", "plot y = √(x + 1)"),
    ("plot |x|", "plot y = |x|"),
    ("plot floor(x)", "plot y = floor(x)"),
    ("plot ln x", "plot y = ln(x)"),
    ("plot e^-x^2", "plot y = e^(-x²)"),
    ("plot log x", "plot y = log(x)"),
    ("plot x sin x", "plot y = x sin(x)"),
    ("plot f(t) = t^2 - t", "plot f(t) = t² - t"),
    ("draw the graph of y = sin x from -2π to 2π", "plot y = sin(x) for x from -2π to 2π"),
    ("plot sin x between -2*pi and 2*pi", "plot y = sin(x) for x from -2π to 2π"),
    ("sketch f(x) = 1/(x-1) for x between -3 and 5", "plot y = 1/(x - 1) for x from -3 to 5"),
    ("graph sin(2x) for 0 ≤ x ≤ 2π", "plot y = sin(2x) for x from 0 to 2π"),
    ("draw the function x squared for -3 < x < 3", "plot y = x² for x from -3 to 3"),
    ("plot y = x^2 in the interval [-1, 3]", "plot y = x² for x from -1 to 3"),
    ("graph of f(x) = 3x - 2 over the interval (-4, 4)", "plot y = 3x - 2 for x from -4 to 4"),
    ("plot x^2 with x in [-1, 1]", "plot y = x² for x from -1 to 1"),
    ("plot 1/x in the range -3 to 3", "plot y = 1/x for x from -3 to 3"),
    ("plot x^2 between x = -1 and x = 4", "plot y = x² for x from -1 to 4"),
    (
        "plot x^2 from -2 to 2 and y from 0 to 10",
        "plot y = x² for x from -2 to 2 and y from 0 to 10",
    ),
    ("plot x^2 for y from 0 to 4", "plot y = x² and y from 0 to 4"),
    ("plot x^2, zoomed in by 2", "plot y = x² zoomed in by 2"),
    ("plot y = x^2 for x > 0", "plot y = x² for x > 0"),
    ("graph 2x + 1 and x^2", "plot y = 2x + 1, y = x²"),
    ("plot sin(x), cos(x), and tan(x)", "plot y = sin(x), y = cos(x), y = tan(x)"),
    ("plot sin(x) and cos(x) on [0, 2pi]", "plot y = sin(x), y = cos(x) for x from 0 to 2π"),
    ("plot x^2 vs x^3", "plot y = x², y = x³"),
    ("plot the lines y = x + 1 and y = -x + 3", "plot y = x + 1, y = -x + 3"),
    ("plot both y = x and y = x^2", "plot y = x, y = x²"),
    ("plot x^2 = 4", "plot y = x², y = 4"),
    ("plot x^2 - 4 = 0", "plot y = x² - 4"),
    ("graph 2x + 3 = 7", "plot y = 2x + 3, y = 7"),
    ("plot x = 3", "plot x = 3"),
    ("plot y = 2", "plot y = 2"),
    ("graph x^2 + y^2 = 25", "plot x² + y² = 25"),
    ("draw the circle (x-1)^2 + (y+2)^2 = 9", "plot (x - 1)² + (y + 2)² = 9"),
    ("graph the line 2x + 3y = 6", "plot 2x + 3y = 6"),
    ("graph y > 2x + 1", "plot y > 2x + 1"),
    ("plot x + y <= 4", "plot x + y ≤ 4"),
    ("plot (cos t, sin t)", "plot (cos(t), sin(t)) for t from 0 to 2π"),
    ("plot (cos t, sin t) for t from 0 to pi", "plot (cos(t), sin(t)) for t from 0 to π"),
    ("plot (t^2, t^3) for -2 <= t <= 2", "plot (t², t³) for t from -2 to 2"),
    ("plot x = cos t, y = sin t", "plot (cos(t), sin(t)) for t from 0 to 2π"),
    ("plot the points (1,2), (3,4)", "plot (1, 2), (3, 4)"),
    ("plot points (1, 2) and (3, 4) and (5,1)", "plot (1, 2), (3, 4), (5, 1)"),
    ("plot f(x) = x^2 for x < 0, 2x for x >= 0", "plot f(x) = x² for x < 0, 2x for x ≥ 0"),
    ("plot x^2 if x < 0 else x", "plot f(x) = x² for x < 0, x otherwise"),
    ("what does y = x^3 look like?", "plot y = x³"),
    ("what does the graph of sin(x)/x look like", "plot y = sin(x)/x"),
    ("show me the graph of cos x", "plot y = cos(x)"),
    ("show me a plot of x^2", "plot y = x²"),
    ("the graph of x^2 + 1", "plot y = x² + 1"),
    ("I want to see the graph of y = 2^x", "plot y = 2^x"),
    ("can you draw the graph of y=x^2?", "plot y = x²"),
    ("Could you please sketch the parabola y = x^2 - 4?", "plot y = x² - 4"),
    ("How do I graph y = 2x + 3?", "plot y = 2x + 3"),
    ("how would you sketch y = (x-2)^2?", "plot y = (x - 2)²"),
    ("draw a quick sketch of x^3", "plot y = x³"),
    ("Let f(x) = x^2 - 3. Plot f.", "plot y = x² - 3"),
    ("f(x) = 2x + 1, draw its graph", "plot y = 2x + 1"),
    (
        "Let f(x) = x^2 - 3. Sketch the graph of f from -2 to 2",
        "plot y = x² - 3 for x from -2 to 2",
    ),
    ("y = x^2 graph", "plot y = x²"),
    ("plot x^2 and mark its roots", "plot y = x²"),
    ("plot the parabola y = x^2 - 4x and label the vertex", "plot y = x² - 4x"),
    ("draw a graph of the square root of x", "plot y = √x"),
    ("plot half of x", "plot y = 1/2*x"),
    ("Draw y = 2x − 3 for −2 ≤ x ≤ 4", "plot y = 2x - 3 for x from -2 to 4"),
    ("sketch the curve with equation y = x^3 - x", "plot y = x³ - x"),
    ("visualise x^2 - 1", "plot y = x² - 1"),
    ("Hi! Please plot 3x - 2, thanks", "plot y = 3x - 2"),
)
OTHERS = (
    "plot the function",
    "draw it",
    "draw me",
    "plot me",
    "sketch a",
    "plot 5",
    "plot x^2 + bx",
    "plot my homework",
    "draw a triangle",
    "draw 2 cards from a deck",
    "graph theory",
    "what is a graph?",
    "a plot of land is 5 by 3, find the area",
    "find the roots of x^2 - 4",
    "What is the slope of the graph of y = 2x + 1?",
    "the area under the curve y = x^2 from 0 to 1",
    "how many vertices does the graph have?",
    "plot a, b, c, d and e",
    "plot i",
    "draw a picture of a cat",
)


@pytest.mark.parametrize(("words", "request_in_full"), WISHES)
def test_wishes_are_read(words: str, request_in_full: str) -> None:
    plot = understand(words)

    assert isinstance(plot, Plot)
    assert request_of(plot) == request_in_full


@pytest.mark.parametrize("request_in_full", sorted({wish for _, wish in WISHES}))
def test_a_request_in_full_is_read_as_the_same_drawing(request_in_full: str) -> None:
    plot = read_plot(request_in_full)

    assert plot is not None
    assert request_of(plot) == request_in_full


@pytest.mark.parametrize("words", OTHERS)
def test_other_messages_are_no_wish_for_a_drawing(words: str) -> None:
    assert read_plot(words) is None


@pytest.mark.parametrize("words", [wish for _, wish in WISHES[::4]])
def test_drawings_fit_a_small_screen(words: str) -> None:
    found = answer(words)
    sentence, _, block = found.text.partition("\n\n")
    rows = block.splitlines()

    assert found.check is not None
    assert "\n" not in sentence
    assert (rows[0], rows[-1]) == ("```plot", "```")
    assert len(rows) <= 21
    assert max(map(len, rows)) <= 50
    assert all(row == row.rstrip() for row in rows)


FACTS = (
    ("plot x^2 - 5x + 6", ("x = 2` and `x = 3`", "y = 6`", "minimum at `(5/2, -1/4)`")),
    ("plot x^3 - 3x", ("x = -√3`, `x = 0` and `x = √3`", "(-1, 2)", "(1, -2)")),
    ("plot x^2 - x - 1", ("x ≈ -0.618` and `x ≈ 1.618`", "(1/2, -5/4)")),
    ("plot sin x from 0 to 2pi", ("x = 0`, `x = π` and `x = 2π`", "(π/2, 1)", "(3π/2, -1)")),
    ("plot 1/(x-1)", ("y = -1`", "asymptote at `x = 1`")),
    ("plot tan x", ("asymptotes at `x = -3π/2`, `x = -π/2`, `x = π/2` and `x = 3π/2`",)),
    ("plot (x-1)^2", ("x-axis at `x = 1`", "minimum at `(1, 0)`")),
    ("plot |x - 3|", ("x-axis at `x = 3`", "minimum at `(3, 0)`")),
    ("graph x^2 and x + 2", ("they meet at `(-1, 1)` and `(2, 4)`",)),
    ("graph x^2 + 1 and x^2", ("they do not meet",)),
    ("graph 2x + 1 = 7", ("they meet at `(3, 7)`",)),
    ("plot cos(x°)", ("x = -270`, `x = -90`, `x = 90` and `x = 270`", "(0, 1)")),
)


@pytest.mark.parametrize(("words", "facts"), FACTS)
def test_the_sentence_tells_what_is_seen(words: str, facts: tuple[str, ...]) -> None:
    found = answer(words)

    assert found.check is not None
    assert found.check.mark is Mark.AGREES
    assert [fact for fact in facts if fact not in found.text.splitlines()[0]] == []


@pytest.mark.parametrize("words", ["plot floor(x)", "plot 1/x", "plot e^x", "plot x^2 + 1"])
def test_no_zero_is_told_where_there_is_none(words: str) -> None:
    assert "x-axis" not in answer(words).text


def test_zeros_without_end_are_not_counted() -> None:
    assert "x-axis" not in answer("plot sin(1/x)").text


def test_an_exclamation_mark_behind_a_variable_is_a_factorial() -> None:
    plot = understand_plot("plot x!")

    assert request_of(plot) == "plot y = x!"


@pytest.mark.parametrize(
    "words",
    ["plot ln(-x^2)", "plot sqrt(x) from -9 to -1", "plot x from 3 to 3", "plot x^2 = -y^2 - 1"],
)
def test_what_cannot_be_seen_is_refused_in_a_sentence(words: str) -> None:
    with pytest.raises(UndefinedError, match=r"^[A-Z].*\.$"):
        answer(words)


def test_the_ends_of_a_window_may_be_swapped() -> None:
    assert "for `-5 ≤ x ≤ 5`" in answer("plot 3x - 2 for x from 5 to -5").text


@pytest.mark.parametrize("words", ["plot x^x^x", "plot 10^100*x", "plot sin(1000x)", "plot 1/x^2"])
def test_extreme_values_are_drawn_all_the_same(words: str) -> None:
    assert "```plot" in answer(words).text


def test_a_method_tells_how_to_draw_by_hand() -> None:
    text = explain(understand_plot("plot x^2")).text

    assert text.startswith("To draw `y = x²`:")
    assert "axes" in text


def understand_plot(words: str) -> Plot:
    plot = understand(words)
    assert isinstance(plot, Plot)
    return plot
