"""Matrices with letters in them, least squares, and letters i and e among other letters."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer, problem
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.steps import steps_of

RESULTS = (
    ("rank of [[1, a],[a,1]]", "2"),
    ("rank of [[a, b],[3a,3b]]", "1"),
    ("Find the rank of [[1, 2], [x, 1 - 1/x]]", "2"),
    ("nullity of [[1, a],[2, 2a]]", "1"),
    ("rref of [[1,a],[0,b]]", "[[1, 0], [0, 1]]"),
    (
        "rref(Matrix([[-1, -1, 0], [x, 1, 1], [1, x, -1]]))",
        "[[1, 0, 1/(x - 1)], [0, 1, -1/(x - 1)], [0, 0, 0]]",
    ),
    ("RowReduce[{{1, 0, a}, {1, 1, b}}]", "[[1, 0, a], [0, 1, -a + b]]"),
    ("null space of [[a, b],[2a,2b]]", "(-b, a)"),
    ("column space of [[a, b],[2a,2b]]", "(a, 2*a)"),
    ("row space of [[1,a],[2,2a]]", "(1, a)"),
    ("LU decomposition of [[a,b],[c,d]]", "[[1, 0], [c/a, 1]], [[a, b], [0, (a*d - b*c)/a]]"),
    ("Jordan form of [[x+1,1-x],[1-x,x+1]]", "[[2, 0], [0, 2*x]]"),
    ("Jordan form of [[a,1],[0,a]]", "[[a, 1], [0, a]]"),
    ("matrix exponential of [[0,t],[-t,0]]", "[[cos(t), sin(t)], [-sin(t), cos(t)]]"),
    (
        "QR decomposition of [[1, 2], [2, 4]]",
        "[[sqrt(5)/5], [2*sqrt(5)/5]], [[sqrt(5), 2*sqrt(5)]]",
    ),
    ("pseudoinverse of [[1,2],[2,3],[3,4]]", "[[-11/6, -1/3, 7/6], [4/3, 1/3, -2/3]]"),
    ("least squares solution of [[1,2],[2,3],[5,6]] x = (1,5,3)", "(-28/13, 31/13)"),
    (
        "Find the least squares solution of A x = b with A = [[1, 2], [2, 3], [5, 6]] and "
        "b = (1, 5, 3)",
        "(-28/13, 31/13)",
    ),
    ("LinearSolve[{{1, 1, 0}, {1, 0, 1}, {0, 1, 1}}, {1, 2, 3}]", "(0, 1, 2)"),
    ("trace of [[a, b, c], [d, e, f], [g, h, i]]", "a + e + i"),
    ("det(Matrix([[i, 0, 0], [l, j, 0], [m, n, k]]))", "j*k*i"),
    (r"determinant of \begin{pmatrix}x & 0 & 0\\i & 2 & 0\\j & k & 3\end{pmatrix}", "6*x"),
    ("determinant of [[1, i], [-i, 2]]", "1"),
    # I is the number i among numbers, and the identity beside a matrix
    (
        "Find the rank of [[1 - I, 1, 1, 0], [-2, -1 - I, 0, -1], [0, 0, -1 - I, -1],"
        " [0, 0, 2, 1 - I]]",
        "3",
    ),
    ("A = [[1,2],[3,4]]. Find A - 2I", "[[-1, 2], [3, 2]]"),
    (
        r"QR decomposition of \begin{pmatrix}1 & i\\1 & - i\end{pmatrix}",
        "[[sqrt(2)/2, sqrt(2)*I/2], [sqrt(2)/2, -sqrt(2)*I/2]], [[sqrt(2), 0], [0, sqrt(2)]]",
    ),
)


@pytest.mark.parametrize(("question", "result"), RESULTS)
def test_the_general_result_is_told_and_checked(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("rank of [[1, a],[a,1]]", "but `1` for `a = -1` and `1` for `a = 1`"),
        ("rank of [[x, 0],[0, x^2+1]]", "but `1` for `x = 0`"),
        ("rank of [[1, a],[2, 2a]]", "whatever `a` is"),
        ("rref of [[1,a],[a,1]]", "for `a = 1` it is `[[1, 1], [0, 0]]`"),
        ("null space of [[a, b],[2a,2b]]", "if `a ≠ 0`"),
        ("LU decomposition of [[a,b],[c,d]]", "if `a ≠ 0`"),
        ("Jordan form of [[x+1,1-x],[1-x,x+1]]", "if `x - 1 ≠ 0`"),
        ("least squares solution of [[1,0],[0,1],[1,1]] x = (1,2,3)", "exactly"),
    ],
)
def test_it_is_said_for_which_letters_that_holds(question: str, said: str) -> None:
    assert said in answer(question).text


@settings(max_examples=9, deadline=None)
@given(st.lists(st.integers(-3, 3), min_size=3, max_size=3), st.integers(-3, 3))
def test_the_rank_with_a_number_is_the_one_that_was_told(entries: list[int], place: int) -> None:
    a, b, c = entries
    matrix = f"[[{a}, x], [{b}, {c}]]"
    general = answer(f"rank of {matrix}")
    special = answer(f"rank of {matrix.replace('x', str(place))}").result
    told = f"`{special}` for `x = {place}`" in general.text

    assert told or special == general.result


@pytest.mark.parametrize("question", ["rank of [[1, a],[a,1]]", "rref of [[1,a],[a,1]]"])
def test_asking_for_steps_of_a_matrix_with_letters_is_safe(question: str) -> None:
    steps = steps_of(problem(question))

    assert steps is None or all(step.after for step in steps)
