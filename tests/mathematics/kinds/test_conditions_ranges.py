"""For which numbers a quadratic has roots of some sort, or keeps one sign."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tutor_tui.mathematics.kinds.conditions.ranges import method, read_range, steps

RESULTS = (
    ("For which values of k does x^2 + kx + 4 = 0 have two distinct real roots?",
     "k < -4 or k > 4"),
    ("Find the range of values of k for which kx^2 + 4x + 1 = 0 has no real roots", "k > 4"),
    ("Given that x^2 + 2x + k > 0 for all x, find the range of k", "k > 1"),
    ("Find the set of values of k for which the line y = kx - 3 does not meet the curve "
     "y = x^2 + 1", "-4 < k < 4"),
    ("The equation x^2 + 4x + k = 0 has real roots. Find the range of k", "k <= 4"),
    ("For what k does x^2 - 6x + k = 0 have no real solutions?", "k > 9"),
    ("The equation kx^2 + 3kx + 2 = 0 has no real roots. Find the set of possible values of k.",
     "0 < k < 8/9"),
    ("find the values of p for which px^2+2x-3=0 has two distinct real roots",
     "-1/3 < p < 0 or p > 0"),
    ("Find the set of values of m for which y = mx + 2 intersects y = x^2 + 3x + 6 in two "
     "distinct points", "m < -1 or m > 7"),
    ("for what values of a is x^2 + ax + 9 > 0 for all real x", "-6 < a < 6"),
    ("x^2 + (k-3)x + k = 0 has two different real roots. find the possible values of k",
     "k < 1 or k > 9"),
    ("For which values of c does the line y = 2x + c not meet y = x^2?", "c < -1"),
)  # fmt: skip
OTHERS = (
    "For which values of k does x^3 + kx + 4 = 0 have two distinct real roots?",
    "For which k does x^2 + mx + 4 = 0 have no real roots?",
    "x^2 + 5x + 4 = 0 has real roots. find k",
    "find k if kx^2 + kx + 1 > 0 for all x",
    "find the values of k for which y = kx - 3 meets x^2 + y^2 = 1",
)


@pytest.mark.parametrize(("question", "result"), RESULTS)
def test_ranges_are_found(question: str, result: str) -> None:
    assert answer(question).result == result


@pytest.mark.parametrize("question", OTHERS)
def test_what_is_no_quadratic_with_one_letter_is_left(question: str) -> None:
    assert read_range(question) is None


def test_the_working_ends_with_the_range_that_the_method_keeps() -> None:
    problem = read_range(RESULTS[0][0])
    assert problem is not None
    working = steps(problem)
    assert working is not None
    assert working[-1].after == ("k < -4", "k > 4")
    assert "-4" not in method(problem).replace("-4ac", "")


@settings(max_examples=12, deadline=None)
@given(b=st.integers(-6, 6), c=st.integers(1, 12))
def test_no_root_agrees_with_the_lowest_point(b: int, c: int) -> None:
    found = answer(f"find the values of k for which x^2 + ({b})x + {c} + k = 0 has no real roots")
    bound = re.fullmatch(r"k > (-?[\d/]+)", found.result or "")
    assert bound is not None
    top, _, bottom = bound[1].partition("/")
    assert 4 * int(top) == int(bottom or 1) * (b * b - 4 * c)
