"""Whether a sequence is arithmetic or geometric."""

import itertools
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.kinds.sequences.sorts import SortOfSequence, read_sort
from tutor_tui.mathematics.solve import solve


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("is 2, 6, 18, 54 arithmetic or geometric", "geometric"),
        ("Is the sequence 3, 5, 7, 9 arithmetic?", "True"),
        ("are the terms 3, 5, 8 arithmetic or geometric", "neither"),
        ("what type of sequence is 5, 5, 5", "arithmetic and geometric"),
        ("which kind of sequence is 40, 20, 10, 5, ...", "geometric"),
        ("is 1, 4, 9 a geometric sequence", "False"),
        ("is 10, 7, 4 arithmetic, geometric or neither?", "arithmetic"),
        ("is 0, 0, 1 geometric", "False"),
    ],
)
def test_the_sort_is_told(question: str, result: str) -> None:
    problem = problem_of(question)

    assert isinstance(problem, SortOfSequence)
    assert solve(problem).result == result


@pytest.mark.parametrize(
    "text",
    ["what type of triangle is 3, 4, 5", "is 3, 5 arithmetic", "arithmetic mean of 3, 5, 7"],
)
def test_other_questions_are_left_alone(text: str) -> None:
    assert read_sort(text) is None


@given(st.lists(st.integers(-9, 9), min_size=3, max_size=5))
def test_the_sort_is_that_of_all_neighbours(terms: list[int]) -> None:
    problem = read_sort(f"is {', '.join(map(str, terms))} arithmetic or geometric")
    assert problem is not None

    is_arithmetic = all(b - a == terms[1] - terms[0] for a, b in itertools.pairwise(terms))
    ratio = Fraction(terms[1], terms[0]) if terms[0] else None
    is_geometric = 0 not in terms and all(
        Fraction(b, a) == ratio for a, b in itertools.pairwise(terms)
    )
    named = [("arithmetic", is_arithmetic), ("geometric", is_geometric)]

    expected = " and ".join(name for name, holds in named if holds) or "neither"
    assert solve(problem).result == expected
