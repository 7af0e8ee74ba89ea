"""Each dot of a drawing holds a point of its curve; nothing is joined over poles or jumps."""

import math
from collections.abc import Callable, Iterator
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tutor_tui.mathematics.parse import parse_expression, parse_statement
from tutor_tui.mathematics.plot.canvas import Canvas, View, Window
from tutor_tui.mathematics.plot.floats import compiled
from tutor_tui.mathematics.plot.tracing import Pen, trace_function, trace_path, trace_relation
from tutor_tui.mathematics.plot.values import gap_of
from tutor_tui.mathematics.syntax import Relation

HALF_A_CELL = 2
"""In dots."""

COEFFICIENTS = st.lists(st.integers(-9, 9), min_size=1, max_size=5)
ENDS = st.tuples(st.integers(-8, 0), st.integers(1, 9))


def drawing(text: str, window: Window, columns: int = 21, rows: int = 9) -> tuple[Canvas, View]:
    """A function of x, drawn."""
    canvas, view = Canvas(columns, rows), View(window, columns, rows)
    trace_function(compiled(parse_expression(text), ("x",)), view, Pen(canvas))
    return canvas, view


def dots(canvas: Canvas, view: View) -> Iterator[tuple[int, int]]:
    """Every dot that is set."""
    for down in range(view.dots_down):
        for across in range(view.dots_across):
            if canvas.has_dot(across, down):
                yield across, down


def heights_of(view: View, down: int) -> tuple[float, float]:
    """The lowest and highest y within half a cell of the middle of a dot."""
    middle = view.top_of(down + 0.5)
    return middle - HALF_A_CELL * view.dot_height, middle + HALF_A_CELL * view.dot_height


def columns_of(view: View, across: int) -> tuple[float, float]:
    """The x at both borders of a dot."""
    return view.left_of(across), view.left_of(across + 1)


@settings(max_examples=36)
@given(COEFFICIENTS, ENDS, ENDS)
def test_dots_of_polynomials_lie_on_the_curve(
    coefficients: list[int], across: tuple[int, int], down: tuple[int, int]
) -> None:
    text = " + ".join(f"({factor})*x^{power}" for power, factor in enumerate(coefficients))
    canvas, view = drawing(text, Window(*across, *down))

    for at, row in dots(canvas, view):
        left, right = columns_of(view, at)
        places = [left + (right - left) * part / 20 for part in range(21)]
        values = [sum(a * x**n for n, a in enumerate(coefficients)) for x in places]
        low, high = heights_of(view, row)
        assert min(values) <= high
        assert max(values) >= low


@settings(max_examples=36)
@given(COEFFICIENTS, ENDS)
def test_polynomials_are_drawn_without_gaps(
    coefficients: list[int], across: tuple[int, int]
) -> None:
    window = Window(*across, -10, 10)
    text = " + ".join(f"({factor})*x^{power}" for power, factor in enumerate(coefficients))
    canvas, view = drawing(text, window)

    for at in range(view.dots_across):
        x = view.left_of(at + 0.5)
        y = sum(a * x**n for n, a in enumerate(coefficients))
        if window.y_low <= y <= window.y_high:
            near = range(view.dot_of_y(y) - 1, view.dot_of_y(y) + 2)
            assert any(canvas.has_dot(at, row) for row in near if 0 <= row < view.dots_down)


@settings(max_examples=36)
@given(st.integers(-5, 5).filter(bool), st.integers(-5, 5), st.integers(-5, 5), ENDS)
def test_dots_beside_a_pole_lie_on_one_of_the_branches(
    a: int, b: int, c: int, across: tuple[int, int]
) -> None:
    canvas, view = drawing(f"({a})/(x - ({b})) + ({c})", Window(*across, -7, 7))

    for at, row in dots(canvas, view):
        low, high = heights_of(view, row)
        left, right = columns_of(view, at)
        tries = [low + (high - low) * part / 40 for part in range(41)]
        places = [b + a / (y - c) for y in tries if abs(y - c) > 1e-9]
        is_met_across = any(left - view.dot_width <= x <= right + view.dot_width for x in places)
        steps = [left + (right - left) * part / 10 for part in range(11)]
        is_met_down = any(low <= a / (x - b) + c <= high for x in steps if abs(x - b) > 1e-9)
        assert is_met_across or is_met_down


@settings(max_examples=24)
@given(st.integers(1, 3), ENDS)
def test_jumps_are_not_joined(factor: int, across: tuple[int, int]) -> None:
    canvas, view = drawing(f"{factor}*floor(x)", Window(*across, -9, 9))

    for at, row in dots(canvas, view):
        low, high = heights_of(view, row)
        steps = {factor * math.floor(x) for x in columns_of(view, at)}
        assert any(low <= step <= high for step in steps)


@pytest.mark.parametrize(
    ("text", "is_defined"),
    [
        ("sqrt(4 - x^2)", lambda x: abs(x) <= 2),
        ("ln(x)", lambda x: x > 0),
        ("sqrt(x^2 - 1)", lambda x: abs(x) >= 1),
        ("arcsin(x)", lambda x: abs(x) <= 1),
        ("(x + 3)^0.5", lambda x: x >= -3),
    ],
)
def test_nothing_is_drawn_where_there_is_no_value(
    text: str, is_defined: Callable[[float], bool]
) -> None:
    canvas, view = drawing(text, Window(-5, 5, -4, 4))
    drawn_columns = {at for at, _ in dots(canvas, view)}

    assert drawn_columns
    assert all(any(map(is_defined, columns_of(view, at))) for at in drawn_columns)


def test_the_ends_of_a_half_circle_reach_its_axis() -> None:
    canvas, view = drawing("sqrt(4 - x^2)", Window(-3, 3, 0, 3))
    row = view.dot_of_y(0)
    bottom = [at for at in range(view.dots_across) if canvas.has_dot(at, row - 1)]

    assert {view.dot_of_x(-2), view.dot_of_x(2)} & set(bottom)


@settings(max_examples=18, deadline=None)
@given(st.integers(-4, 4), st.integers(-3, 3), st.integers(1, 5))
def test_dots_of_a_circle_have_its_radius(a: int, b: int, r: int) -> None:
    relation = parse_statement(f"(x - ({a}))^2 + (y - ({b}))^2 = {r * r}")
    assert isinstance(relation, Relation)
    canvas, view = Canvas(25, 13), View(Window(-12, 12, -12, 12), 25, 13)
    count = trace_relation(gap_of(relation), view, Pen(canvas))
    reach = math.hypot(view.dot_width, view.dot_height)

    assert count
    for at, row in dots(canvas, view):
        distance = math.hypot(view.left_of(at + 0.5) - a, view.top_of(row + 0.5) - b)
        assert abs(distance - r) <= reach


def test_a_pole_of_a_relation_is_no_curve() -> None:
    relation = parse_statement("1/x = y*0")
    assert isinstance(relation, Relation)
    canvas, view = Canvas(21, 9), View(Window(-5, 5, -5, 5), 21, 9)

    assert trace_relation(gap_of(relation), view, Pen(canvas)) == 0


def test_a_path_is_closed_where_its_ends_meet() -> None:
    canvas, view = Canvas(21, 11), View(Window(-2, 2, -2, 2), 21, 11)
    trace_path(lambda t: (math.cos(t), math.sin(t)), 0, 2 * math.pi, view, Pen(canvas))
    found = set(dots(canvas, view))

    for at, row in found:
        x, y = view.left_of(at + 0.5), view.top_of(row + 0.5)
        assert abs(math.hypot(x, y) - 1) <= math.hypot(view.dot_width, view.dot_height)
        around = {(at + i, row + j) for i in (-1, 0, 1) for j in (-1, 0, 1)} - {(at, row)}
        assert len(around & found) >= 2


@settings(max_examples=36)
@given(
    st.sampled_from(("x^3 - 2x", "sqrt(x)", "ln(x + 2)", "1/x", "cbrt(x)", "|x| - 1", "2^x")),
    st.fractions(-4, 4, max_denominator=16),
)
def test_fast_values_are_those_of_the_tree(text: str, place: Fraction) -> None:
    from tutor_tui.mathematics.equations.real_values import real_value
    from tutor_tui.mathematics.numeric import NoValueError

    node = parse_expression(text)
    assume(place)
    drawn = compiled(node, ("x",))(float(place))
    try:
        exact = float(real_value(node, {"x": float(place)}))
    except NoValueError:
        exact = math.nan

    assert math.isclose(drawn, exact, rel_tol=1e-9) or (math.isnan(drawn) and math.isnan(exact))


def test_dashed_lines_leave_dots_out() -> None:
    view = View(Window(-5, 5, -5, 5), 21, 9)
    canvases = [Canvas(21, 9), Canvas(21, 9)]
    for canvas, dash in zip(canvases, ((1, 0), (5, 4)), strict=True):
        trace_function(lambda _: 0.0, view, Pen(canvas, dash))
    solid, dashed = (len(list(dots(canvas, view))) for canvas in canvases)

    assert solid == 42
    assert 20 <= dashed <= 26
