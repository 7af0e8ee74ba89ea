"""Equations in whole numbers: several unknowns, quadratic ones, Pell's."""

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer


@pytest.mark.parametrize(
    ("question", "result"),
    [
        (
            "Find the integer solutions of 4x + 3y - 4z + 5 = 0",
            "x = -5 - 3*t + 4*u, y = 5 + 4*t - 4*u, z = u",
        ),
        ("Find the integer solutions of 2x + 4y + 6z = 5", "no solution"),
        (
            "diophantine(x**2 + y**2 - 2)",
            "x = -1, y = -1; x = -1, y = 1; x = 1, y = -1; x = 1, y = 1",
        ),
        ("Find all integer solutions of x^2 + y^2 = 3", "no solution"),
        ("Find all integer solutions of 2x*y - 3x + 5y = 7", "x = -3, y = 2; x = -2, y = 1"),
        (
            "diop_solve(x**2 - y**2 - 3)",
            "x = -2, y = -1; x = -2, y = 1; x = 2, y = -1; x = 2, y = 1",
        ),
        ("Solve x^2 - 2y^2 = 1 in integers", "x + y*sqrt(2) = ±(3 + 2*sqrt(2))**n"),
        ("Find the integer solutions of x^2 - 4y^2 = 1", "x = -1, y = 0; x = 1, y = 0"),
        (
            "Find all integer solutions of x^2 - 2y^2 = 7",
            "x + y*sqrt(2) = ±(3 + sqrt(2))*(3 + 2*sqrt(2))**n, ±(-3 + sqrt(2))*(3 + 2*sqrt(2))**n",
        ),
        (
            "Solve 2y^2 - x^2 = -4 in integers",
            "x + y*sqrt(2) = ±2*(3 + 2*sqrt(2))**n",
        ),
        ("Find all integer solutions of x^2 - 3y^2 = 2", "no solution"),
        (
            "Find integer solutions to 2x^2 - xy - y^2 = 5",
            "x = -2, y = -1; x = -2, y = 3; x = 2, y = -3; x = 2, y = 1",
        ),
        (
            "Find all integer solutions of x^2 - 3y = 1",
            "x = 3*t + 1, y = 3*t**2 + 2*t; x = 3*t + 2, y = 3*t**2 + 4*t + 1",
        ),
        ("Find all integer solutions of y^2 = x + 4", "y = t, x = t**2 - 4"),
        ("diophantine(x**2 + 3*x*y + 4*x)", "x = 3*t + 2, y = -t - 2; x = 0, y = t"),
        ("Find all integer solutions of x*y - 2x - 3y + 6 = 0", "x = 3, y = t; x = t, y = 2"),
        ("Find all integer solutions of (2x + 4y + 1)(x - y) = 0", "x = t, y = t"),
        ("diophantine(3*x**2 - 6*x*y + 3*y**2 - 3*x + 7*y - 5)", "no solution"),
    ],
)
def test_all_whole_solutions_are_told(question: str, result: str) -> None:
    assert answer(question).result == result


@pytest.mark.parametrize(
    "question",
    [
        "Find the integer solutions of x^2 + x*y - y^2 = 1",
        "Find the integer solutions of x^2 + y^2 + z^2 = 14",
        "Find the integer solutions of x^2 + x*y - 3y^2 + x = 7",
    ],
)
def test_what_has_no_sure_way_is_declined(question: str) -> None:
    assert answer(question).result is None


_NUMBER = st.integers(-5, 5)


@given(_NUMBER, _NUMBER, _NUMBER, _NUMBER, _NUMBER, st.integers(-30, 30))
@settings(max_examples=12, deadline=None)
def test_bounded_curves_have_the_points_of_brute_force(
    a: int, b: int, c: int, d: int, e: int, f: int
) -> None:
    assume(b * b < 4 * a * c and abs(b) < abs(a) + abs(c))
    found = answer(f"diophantine(({a})*x^2 + ({b})*x*y + ({c})*y^2 + ({d})*x + ({e})*y + ({f}))")
    points = {
        (x, y)
        for x in range(-40, 41)
        for y in range(-40, 41)
        if a * x * x + b * x * y + c * y * y + d * x + e * y + f == 0
    }

    assert _points(found.result or "") == points


@given(st.integers(1, 6), _NUMBER, _NUMBER, _NUMBER)
@settings(max_examples=9, deadline=None)
def test_products_have_the_points_of_brute_force(b: int, d: int, e: int, f: int) -> None:
    assume(d * e != b * f)
    found = answer(f"diophantine(({b})*x*y + ({d})*x + ({e})*y + ({f}))")
    points = {
        (x, y) for x in range(-80, 81) for y in range(-80, 81) if b * x * y + d * x + e * y + f == 0
    }

    assert _points(found.result or "") == points


@given(st.integers(1, 4), st.integers(-3, 3), st.integers(1, 3), _NUMBER, _NUMBER, _NUMBER)
@settings(max_examples=8, deadline=None)
def test_two_lines_have_the_points_of_brute_force(
    a: int, b: int, p: int, q: int, r: int, total: int
) -> None:
    assume(total and a * q != b * p)
    found = answer(f"diophantine((({a})*x + ({b})*y + ({r}))*(({p})*x + ({q})*y) - ({total}))")
    points = {
        (x, y)
        for x in range(-60, 61)
        for y in range(-60, 61)
        if (a * x + b * y + r) * (p * x + q * y) == total
    }

    assert _points(found.result or "") == points


def _points(result: str) -> set[tuple[int, int]]:
    pairs = re.findall(r"x = (-?\d+), y = (-?\d+)", result)
    return {(int(x), int(y)) for x, y in pairs}
