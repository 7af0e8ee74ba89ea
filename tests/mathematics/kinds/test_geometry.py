"""Questions about figures in many words, against plain calculation, and what is left alone."""

import time
from math import isclose, pi, sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer, problem
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.geometry import points, reading
from tutor_tui.mathematics.methods import method_of
from tutor_tui.mathematics.numeric import value_at
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.steps import explain

RESULTS = (
    ("area of a circle with radius 5", "25*pi"),
    ("Find the area of a circle with radius 5 cm.", "25*pi"),
    ("circle radius 5 area", "25*pi"),
    ("circumference of a circle of diameter 10", "10*pi"),
    ("what is the radius of a circle whose area is 49π?", "7"),
    ("A circle has a circumference of 20π. Find its area.", "100*pi"),
    ("area of a circle with radius 5 to 2 decimal places", "78.54"),
    ("area of a circle with radius 6 cm. Use 3.14 for pi.", "113.04"),
    ("circumference of a circle of diameter 7, take π as 22/7", "22"),
    ("area of a circle using 3 cm radius", "9*pi"),
    ("hypotenuse of a right triangle with legs 3 and 4", "5"),
    ("find the hypotenuse if the legs are 5 and 12", "13"),
    ("A right triangle has hypotenuse 13 and one leg 5. Find the other leg.", "12"),
    ("Find the area of a right triangle with legs 6 and 8", "24"),
    ("area of a triangle with base 6 and height 4", "12"),
    ("the area of a triangle is 20 and its base is 8. what is the height?", "5"),
    ("area of an equilateral triangle with side 6", "9*sqrt(3)"),
    ("side of a square with diagonal 10", "5*sqrt(2)"),
    ("perimeter of a square with side 3.5 cm", "14"),
    ("area of a square with perimeter 20", "25"),
    ("Find the perimeter of a rectangle 5 cm by 3 cm", "16"),
    ("rectangle 5 m long and 3 m wide, area?", "15"),
    ("A rectangle has length 8 and area 40. What is its width?", "5"),
    ("A rectangle is 3 m by 50 cm. Find its area", "3/2"),
    ("diagonal of a rectangle with sides 3 and 4", "5"),
    ("what's the area and perimeter of a rectangle with length 5 and width 3", "15, 16"),
    ("area of a parallelogram with base 5 and height 3", "15"),
    ("area of a trapezoid with parallel sides 5 and 7 and height 4", "24"),
    ("area of a rhombus with diagonals 6 and 8", "24"),
    ("the diagonals of a rhombus are 10 and 24. find the side", "13"),
    ("area of a kite with diagonals 4 and 9", "18"),
    ("area of an ellipse with semi-axes 3 and 2", "6*pi"),
    ("area of a sector with radius 6 and angle 60 degrees", "6*pi"),
    ("arc length of a sector with radius 6 and central angle 60°", "2*pi"),
    ("find the length of the arc of a circle with radius 10 and angle 90 degrees", "5*pi"),
    ("area of a semicircle with diameter 10", "25*pi/2"),
    ("sum of the interior angles of a hexagon", "720"),
    ("interior angle of a regular octagon", "135"),
    ("each exterior angle of a regular polygon is 24 degrees. how many sides does it have?", "15"),
    ("how many diagonals does a decagon have?", "35"),
    ("area of a regular hexagon with side 2", "6*sqrt(3)"),
    ("volume of a sphere with radius 3", "36*pi"),
    ("the radius of a sphere with volume 36π", "3"),
    ("circle with area 25pi, find the radius", "5"),
    ("cylinder volume 45pi and height 5, find the radius", "3"),
    ("how many degrees does a hexagon add up to", "720"),
    ("angle sum of a quadrilateral", "360"),
    ("size of one interior angle of a regular 15-gon", "156"),
    ("what do the exterior angles of a hexagon add up to", "360"),
    ("how many sides does a nonagon have", "9"),
    ("how many degrees in an eight sided polygon", "1080"),
    ("surface area of a sphere with diameter 6 cm", "36*pi"),
    ("volume of a hemisphere of radius 3", "18*pi"),
    ("surface area of a cube with side 4", "96"),
    ("volume of a cube with edge 3 m", "27"),
    ("space diagonal of a cube with side 2", "2*sqrt(3)"),
    ("volume of a 2 x 3 x 4 box", "24"),
    ("surface area of a cuboid with dimensions 2, 3 and 4", "52"),
    ("A cylinder has radius 3 and height 5. Find its volume.", "45*pi"),
    ("surface area of a cylinder with radius 2 and height 5", "28*pi"),
    ("volume of a cone with radius 3 cm and height 10 cm", "30*pi"),
    ("slant height of a cone with radius 3 and height 4", "5"),
    ("volume of a square pyramid with base 6 and height 4", "48"),
    ("volume of a prism with base area 12 and height 5", "60"),
    ("What is the formula for the area of a circle?", "pi*r**2"),
    ("distance between (1,2) and (4,6)", "5"),
    ("What is the distance from (1,2,3) to (4,6,15)?", "13"),
    ("how far is (3,4) from the origin?", "5"),
    ("midpoint of (0,0) and (4,6)", "(2, 3)"),
    ("midpoint of A(1,2) and B(3,4)", "(2, 3)"),
    ("What is the midpoint of the segment with endpoints (-2, 5) and (4, -1)?", "(1, 2)"),
    ("slope of the line through (1,2) and (3,8)", "3"),
    ("gradient between (0,0) and (2,-3)", "-3/2"),
    ("Find the equation of the line through (1,2) and (3,8).", "y = 3*x - 1"),
    ("equation of the line passing through the points (2,3) and (2,7)", "x = 2"),
    ("find the equation of the line through (1,2) with slope 3", "y = 3*x - 1"),
    ("equation of the line with gradient -1/2 passing through (4, 1)", "y = -x/2 + 3"),
    ("line through (1,2) parallel to y = 2x + 5", "y = 2*x"),
    ("is y = 3x - 1 parallel to y = x + 5", "False"),
    ("are y = 2x + 1 and y = 2x - 3 parallel", "True"),
    ("is y = 2x perpendicular to y = -x/2 + 1?", "True"),
    ("What is the equation of the line perpendicular to y = 2x + 1 that passes through (0, 3)?",
     "y = -x/2 + 3"),
    ("perpendicular bisector of (0,0) and (4,2)", "y = -2*x + 5"),
    ("distance from (1,2) to the line 3x + 4y = 5", "6/5"),
    ("slope of the line 2x + 3y = 6", "-2/3"),
    ("find the slope of y = x^2", "2*x"),
    ("gradient of the curve y = sin(x)", "cos(x)"),
    ("slope of x^2 + y^2 = 25", "-x/y"),
    ("slope of xy = 4", "-y/x"),
    ("what is the slope of f(x) = 2x + 1", "2"),
    ("slope of g(x) = x^3", "3*x**2"),
    ("where do the lines y = 2x + 1 and y = -x + 4 intersect?", "(1, 3)"),
    ("are the lines y = 2x + 1 and y = 2x - 3 parallel?", "True"),
    ("are the lines y = 2x and y = x perpendicular?", "False"),
    ("equation of a circle with centre (1,2) and radius 3", "(x - 1)**2 + (y - 2)**2 = 9"),
    ("equation of the circle with diameter endpoints (0,0) and (4,0)", "(x - 2)**2 + y**2 = 4"),
    ("find the center and radius of the circle x^2 + y^2 - 4x + 6y - 12 = 0", "(2, -3), 5"),
    ("Find the radius of the circle (x-1)^2 + y^2 = 8", "2*sqrt(2)"),
    ("are the points (1,1), (2,2) and (3,3) collinear?", "True"),
    ("area of the triangle with vertices (0,0), (4,0), (0,3)", "6"),
    ("centroid of the triangle with vertices (0,0), (3,0), (0,3)", "(1, 1)"),
    ("point that divides the segment from (1,2) to (4,8) in the ratio 1:2", "(2, 4)"),
    ("convert (1,1) to polar coordinates", "(sqrt(2), pi/4)"),
    ("convert the polar coordinates (2, pi/3) to rectangular coordinates", "(1, sqrt(3))"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("question", "factor"),
    [
        ("If the radius of a sphere doubles, what happens to the volume?", "8"),
        ("what happens to the volume of a cylinder when its radius is tripled", "9"),
        ("if the radius of a circle increases by 10%, how does the area change?", "121/100"),
        ("what happens to the area of a rectangle if the sides are halved", "1/4"),
        ("what happens to the perimeter of a rectangle if the length is doubled", None),
        ("what happens to the surface area of a cylinder if the radius doubles", None),
    ],
)
def test_a_measure_grows_by_one_factor_where_its_formula_has_one(
    question: str, factor: str | None
) -> None:
    assert answer(question).result == factor


@pytest.mark.parametrize(("question", "result"), RESULTS)
def test_question_is_answered_and_checked(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize(
    "text",
    [
        "what is 5 squared",
        "square root of 16",
        "what is the cube of 3",
        "area under the curve y = x^2 from 0 to 1",
        "the area of a circle",
        "area of a circle with radius 5 inside a square with side 10",
        "volume of a cone with radius 3 cm and height 4 cm if it is half full",
        "area of a circle with radius 5 kg",
        "a circle with radius 5",
        "explain circles",
        "slope of y = x^2 at (1,1) and then the tangent",
        "Solve the circle problem",
        "rectangle " * 40,
        "(1," * 200,
        "line through " * 40,
        "The length of a rectangle is 3 more than its width and its perimeter is 26. Find both.",
    ],
)
def test_other_messages_are_left_alone_and_soon(text: str) -> None:
    start = time.perf_counter()
    found = reading.read(text), points.read(text)

    assert found == (None, None)
    assert time.perf_counter() - start < 1


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Find the area of a circle with radius 5 cm.", "`25π cm²`, about `78.5398 cm²`"),
        ("A rectangle is 3 m by 50 cm. Find its area", "`1.5 m²`"),
        ("area of a circle with radius 5 to 2 decimal places", "exactly `25π`"),
        ("slope of the line through (2,3) and (2,7)", "vertical"),
        ("find the intersection of y = x and y = x + 1", "do not meet"),
    ],
)
def test_units_and_special_cases_are_said(question: str, words: str) -> None:
    assert words in answer(question).text


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("A right triangle has hypotenuse 3 and leg 5. Find the other leg.", "No such figure"),
        ("volume of a cone with radius 3", "More has to be given"),
        ("area of a circle with radius 0", "positive"),
        ("equation of the line through (1,2) and (1,2)", "the same"),
        ("find the center of the circle x^2 + 2y^2 = 1", "not one of a circle"),
    ],
)
def test_what_does_not_exist_is_said(question: str, words: str) -> None:
    with pytest.raises(UndefinedError, match=words):
        answer(question)


def _decimal(text: str | None) -> float:
    assert text is not None
    return float(value_at(parse_expression(text), {}))


sizes = st.integers(1, 60)


@settings(max_examples=15, deadline=None)
@given(sizes, sizes, sizes)
def test_solids_have_the_volumes_of_the_formulary(a: int, b: int, c: int) -> None:
    box = answer(f"volume of a box with sides {a}, {b} and {c}").result
    cone = answer(f"volume of a cone with radius {a} and height {b}").result
    ball = answer(f"volume of a sphere with radius {c}").result

    assert box == str(a * b * c)
    assert isclose(_decimal(cone), pi * a * a * b / 3)
    assert isclose(_decimal(ball), 4 / 3 * pi * c**3)


@settings(max_examples=15, deadline=None)
@given(sizes, sizes)
def test_what_follows_from_a_figure_leads_back_to_it(a: int, b: int) -> None:
    area = answer(f"area of a rectangle with length {a} and width {b}").result
    width = answer(f"width of a rectangle with length {a} and area {area}").result
    diagonal = answer(f"diagonal of a rectangle with length {a} and width {b}").result

    assert width == str(b)
    assert isclose(_decimal(diagonal), sqrt(a * a + b * b))


whole = st.integers(-20, 20)


@settings(max_examples=15, deadline=None)
@given(whole, whole, whole, whole)
def test_the_line_through_two_points_holds_for_both(a: int, b: int, c: int, d: int) -> None:
    if a == c:
        return
    text = answer(f"equation of the line through ({a}, {b}) and ({c}, {d})").result

    assert text is not None
    right = parse_expression(text.removeprefix("y = "))
    assert isclose(float(value_at(right, {"x": a})), b, abs_tol=1e-9)
    assert isclose(float(value_at(right, {"x": c})), d, abs_tol=1e-9)


def test_steps_put_the_numbers_into_the_formula() -> None:
    text = explain(problem("circumference of a circle of diameter 10")).text

    assert "1. Use `d = 2r` for the radius, and put in the numbers: `10 = 2r` → `r = 5`" in text
    assert "`C = 10π`" in text


def test_the_method_does_not_tell_the_answer() -> None:
    text = method_of(problem("hypotenuse of a right triangle with legs 3 and 4"))

    assert "`c² = a² + b²`" in text
    assert "5" not in text
