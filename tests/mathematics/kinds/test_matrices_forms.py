"""Exponential, Jordan and Cholesky forms, singular values, definiteness, perpendicular bases."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer, problem
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.matrices.reading import read
from tutor_tui.mathematics.methods import method_of


@pytest.mark.parametrize(
    ("question", "result"),
    [
        (
            "Find the matrix exponential of [[0, 1], [-1, 0]]",
            "[[cos(1), sin(1)], [-sin(1), cos(1)]]",
        ),
        ("matrix exponential of [[1,1],[0,1]]", "[[E, E], [0, E]]"),
        ("MatrixExp[{{1,0},{0,2}}]", "[[E, 0], [0, exp(2)]]"),
        ("Find the Jordan form of [[1,1],[0,1]]", "[[1, 1], [0, 1]]"),
        ("jordan normal form of [[3,1],[-1,1]]", "[[2, 1], [0, 2]]"),
        ("JordanDecomposition[{{2,0},{0,3}}]", "[[2, 0], [0, 3]]"),
        ("Find the Cholesky decomposition of [[4,2],[2,5]]", "[[2, 0], [1, 2]]"),
        ("singular values of [[3,0],[0,4]]", "4, 3"),
        ("Find the singular values of the matrix [[1,2],[2,1]]", "3, 1"),
        ("Is [[2,-1],[-1,2]] positive definite?", "True"),
        ("is the matrix [[1,2],[2,1]] positive-definite", "False"),
        ("Find the minimal polynomial of [[2,1],[0,2]]", "(lambda - 2)**2"),
        ("minimal polynomial of [[2,0],[0,2]]", "lambda - 2"),
        (
            "minimal polynomial of [[2,0,0],[0,2,0],[0,0,3]]",
            "(lambda - 3)*(lambda - 2)",
        ),
        (
            "Orthonormalize the vectors (1,1) and (1,0)",
            "(sqrt(2)/2, sqrt(2)/2), (sqrt(2)/2, -sqrt(2)/2)",
        ),
        (
            "Apply the Gram-Schmidt process to the vectors (1,1,0) and (1,0,1)",
            "(1, 1, 0), (1/2, -1/2, 1)",
        ),
        ("What is 10!!?", "3840"),
        ("7!!", "105"),
        ("double factorial of 9", "945"),
    ],
)
def test_the_form_is_found_and_checked(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES
    assert method_of(problem(question))


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Cholesky decomposition of [[1,2],[2,1]]", "positive definite"),
        ("Is [[1,2],[0,1]] positive definite?", "not symmetric"),
        ("orthonormalize (1,1) and (2,2)", "dependent"),
    ],
)
def test_what_does_not_exist_is_declined_with_the_reason(question: str, words: str) -> None:
    found = answer(question)

    assert found.result is None
    assert words in found.text


@pytest.mark.parametrize(
    "text",
    [
        "what is exponential growth",
        "minimal polynomial of sqrt(2)",
        "is x^2 + 1 positive definite?",
        "who was Jordan?",
    ],
)
def test_other_messages_are_left_alone(text: str) -> None:
    assert read(text) is None


_ENTRY = st.integers(-3, 3)


@given(_ENTRY, _ENTRY, _ENTRY)
@settings(max_examples=8, deadline=None)
def test_a_matrix_is_definite_if_its_form_is_positive(a: int, b: int, c: int) -> None:
    found = answer(f"is [[{a},{b}],[{b},{c}]] positive definite?").result
    values = [
        a * x * x + 2 * b * x * y + c * y * y
        for x in range(-6, 7)
        for y in range(-6, 7)
        if (x, y) != (0, 0)
    ]

    assert found == str(min(values) > 0)
