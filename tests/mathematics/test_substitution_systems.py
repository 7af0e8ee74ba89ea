"""Systems of any equations: all real solutions by substitution, and formulas with letters."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark


@pytest.mark.parametrize(
    ("question", "result"),
    [
        (
            "Solve (1 - 4*x^2)*exp(-2*x^2 - 2*y^2) = 0 and x*y*exp(-2*x^2) = 0",
            "x = -1/2, y = 0; x = 1/2, y = 0",
        ),
        ("solve([32*2**m*2**n - 4**n, 27*3**m - 1/3**n], [m, n])", "m = -4, n = 1"),
        ("Solve exp(x) - sin(y) = 0 and y^2 - 4 = 0", "x = log(sin(2)), y = 2"),
        ("Solve exp(x) - sin(y) = 0 and exp(-y) = 3", "no real solution"),
        ("sqrt(x^2 + y^2) = sqrt(10), x + y = 4", "x = 1, y = 3; x = 3, y = 1"),
        ("2^x = y, x + y = 3", "x = 1, y = 2"),
        ("2^x + 3^y = 5, 2^x - 3^y = -1", "x = 1, y = 1"),
        ("sqrt(x) + sqrt(y) = 5, x y = 36", "x = 4, y = 9; x = 9, y = 4"),
        ("|x| + y = 3, x - y = 1", "x = 2, y = 1"),
        ("x^y = 8, y = 3", "x = 2, y = 3"),
        ("ln(x) + ln(y) = 3, x = 2y", "x = sqrt(2)*exp(3/2), y = sqrt(2)*exp(3/2)/2"),
        ("x y = 2, ln(x) + y = 1", "no real solution"),
        ("x^2 + y^2 = 25, (x - 3)^2 + y^2 = 16", "x = 3, y = -4; x = 3, y = 4"),
        # endlessly many
        ("sin x + y = 1, y = 0", "x = pi*(4*n + 1)/2, y = 0"),
        ("F = m a, a = 2", "F = 2*m, a = 2"),
        ("Solve sin(x) = 0 and y - 1 = 0 for x and y", "x = pi*n, y = 1"),
        ("Solve x + y = 0 and sin(y) = 0 for x and y", "x = -pi*n, y = pi*n"),
        ("Solve sin(x) = 0 and cos(y) = 0", "x = pi*m, y = pi*(2*n + 1)/2"),
        ("solve([x*y, x*y - x], [x, y])", "x = 0"),
        ("Solve x*y = 0 and x*z = 0 for x, y and z", "x = 0; y = 0, z = 0"),
        ("Solve x^2 - y^2 = 0 and x - y = 0 for x and y", "x = y"),
        # with letters that nobody asks for
        (
            "solve ax + by = e, cx + dy = f",
            "x = (-b*f + d*e)/(a*d - b*c), y = -(-a*f + c*e)/(a*d - b*c)",
        ),
        ("solve ax + by = c, x - y = 1", "x = (b + c)/(a + b), y = -(a - c)/(a + b)"),
        (
            "x^2 + y^2 = r^2, y = x",
            "x = -sqrt(2)*r/2, y = -sqrt(2)*r/2; x = sqrt(2)*r/2, y = sqrt(2)*r/2",
        ),
        (
            "solve([-r**2 + (x - 1)**2 + (y - 2)**2, -r**2 + (x - 1)**2 + (y - 1)**2], [x, y])",
            "x = -(sqrt(4*r**2 - 1) - 2)/2, y = 3/2; x = (sqrt(4*r**2 - 1) + 2)/2, y = 3/2",
        ),
        ("F = m a, m = 3, a = 2", "F = 6"),
    ],
)
def test_the_solutions_are_found_and_checked(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize(
    "question",
    [
        "x^y = 9, x + y = 5",
        "x*z^2 = 0, y*z = 1, x^4 - 3x^2 + x*y = 0",
    ],
)
def test_a_system_without_a_finite_list_of_solutions_is_declined(question: str) -> None:
    assert answer(question).result is None


def test_a_condition_on_the_letters_is_said() -> None:
    told = answer("x + y = a, x y = b").text

    assert "a² - 4b ≥ 0" in told


@settings(max_examples=8, deadline=None)
@given(st.integers(-4, 4), st.integers(0, 4))
def test_a_power_beside_a_line_meets_where_it_was_made_to(x: int, y: int) -> None:
    found = answer(f"2^x + y = {2**x + y if x >= 0 else f'2^({x}) + {y}'}, y - 2^x = {y} - 2^({x})")

    assert found.result == f"x = {x}, y = {y}"
