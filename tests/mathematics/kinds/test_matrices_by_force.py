"""Matrices against plain calculation with fractions, their worked steps, and ambiguous figures."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer, problem
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.geometry.reading import read as read_figure
from tutor_tui.mathematics.kinds.geometry.triangles import read as read_triangle
from tutor_tui.mathematics.methods import method_of
from tutor_tui.mathematics.steps import explain, steps_of

entries = st.integers(-9, 9)
rows_of_three = st.lists(entries, min_size=3, max_size=3)
squares = st.lists(rows_of_three, min_size=3, max_size=3)


def _product(left: list[list[int]], right: list[list[int]]) -> list[list[int]]:
    columns = list(zip(*right, strict=True))
    return [
        [sum(a * b for a, b in zip(row, column, strict=True)) for column in columns] for row in left
    ]


def _determinant(m: list[list[int]]) -> int:
    (a, b, c), (d, e, f), (g, h, i) = m
    return a * e * i + b * f * g + c * d * h - c * e * g - b * d * i - a * f * h


@settings(max_examples=15, deadline=None)
@given(squares, squares)
def test_products_and_determinants_are_those_of_plain_lists(
    left: list[list[int]], right: list[list[int]]
) -> None:
    product = answer(f"Let A = {left} and B = {right}. Find AB.").result
    determinant = answer(f"determinant of {left}").result

    assert product == str(_product(left, right))
    assert determinant == str(_determinant(left))


@settings(max_examples=15, deadline=None)
@given(squares, st.lists(entries, min_size=3, max_size=3))
def test_solutions_of_systems_fulfil_them(matrix: list[list[int]], right: list[int]) -> None:
    found = answer(f"solve {matrix} x = {right}")

    assert found.check is not None
    assert found.check.mark is Mark.AGREES
    if _determinant(matrix):
        assert found.result is not None
        solution = [Fraction(part) for part in found.result.strip("()").split(", ")]
        for row, expected in zip(matrix, right, strict=True):
            assert sum(a * x for a, x in zip(row, solution, strict=True)) == expected


@settings(max_examples=15, deadline=None)
@given(rows_of_three, rows_of_three)
def test_a_cross_product_is_perpendicular_to_both(u: list[int], v: list[int]) -> None:
    result = answer(f"cross product of {tuple(u)} and {tuple(v)}").result

    assert result is not None
    cross = [int(part) for part in result.strip("()").split(", ")]
    assert sum(a * b for a, b in zip(u, cross, strict=True)) == 0
    assert sum(a * b for a, b in zip(v, cross, strict=True)) == 0


@settings(max_examples=12, deadline=None)
@given(st.lists(st.lists(entries, min_size=2, max_size=2), min_size=2, max_size=2))
def test_eigenvalues_are_confirmed_for_every_matrix(matrix: list[list[int]]) -> None:
    found = answer(f"eigenvalues of {matrix}")

    assert found.check is not None
    assert found.check.mark is Mark.AGREES


STEPS = (
    ("determinant of [[1,2],[3,4]]", "`1·4 - 2·3 = -2`"),
    ("determinant of [[2,0,1],[1,3,2],[1,1,4]]", "Expand along the first row"),
    ("row reduce [[1,2],[3,4]]", "`R2 → R2 - 3R1`"),
    ("inverse of [[1,2],[3,4]]", "Write the identity matrix beside the matrix"),
    ("solve [[1,2],[3,4]] x = (5,6)", "`[[1, 2, 5], [3, 4, 6]]`"),
    ("dot product of (1,2,3) and (4,5,6)", "`1·4 + 2·5 + 3·6 = 32`"),
    ("eigenvalues of [[2,0],[0,3]]", "`λ² - 5λ + 6 = 0`"),
    ("find the eigenvectors of [[2,1],[1,2]]", "find the vectors that `A - λI` sends to zero"),
    ("length of the vector (3,4)", "`√(3² + 4²) = 5`"),
    ("angle between (1,0) and (1,1)", "`cos θ = √2/2`"),
    ("projection of (3,4) onto (1,0)", "Multiply the second vector"),
)


@pytest.mark.parametrize(("question", "words"), STEPS)
def test_steps_are_those_of_school(question: str, words: str) -> None:
    assert words in explain(problem(question)).text


def test_row_operations_lead_to_the_echelon_form() -> None:
    steps = steps_of(problem("row reduce [[0,2,1],[1,1,1],[2,0,1]]"))

    assert steps is not None
    assert all(first.after[0] == later.before for first, later in pairwise(steps))
    assert steps[-1].after[0] == answer("row reduce [[0,2,1],[1,1,1],[2,0,1]]").result


def test_methods_do_not_tell_the_answer() -> None:
    assert "-2" not in method_of(problem("determinant of [[1,2],[3,4]]"))
    assert "32" not in method_of(problem("dot product of (1,2,3) and (4,5,6)"))


@pytest.mark.parametrize(
    "text",
    [
        "find the area of a right triangle with sides 6 and 10",
        "third side of a right triangle with sides 3 and 5",
    ],
)
def test_sides_that_may_be_the_longest_are_not_guessed(text: str) -> None:
    assert read_figure(text) is None
    assert read_triangle(text) is None


def test_an_angle_without_a_unit_is_said_to_be_in_degrees() -> None:
    assert "taken in degrees" in answer("area of a sector with radius 4 and angle 60").text
    assert answer("area of a sector with radius 4 and angle pi/3").result == "8*pi/3"
