"""Questions about permutations, and what they come to by other ways."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer, problem
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.permutations.arrangements import Permutation
from tutor_tui.mathematics.kinds.permutations.reading import PermutationQuestion
from tutor_tui.mathematics.kinds.registry import read_kind
from tutor_tui.mathematics.steps import explain


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("Write the permutation (1 3 2)(4 5) in one-line notation", "[3, 1, 2, 5, 4]"),
        ("What is the order of the permutation (1 2 3)(4 5)?", "6"),
        ("order of (123)(45) in S_5", "6"),
        ("Find the cycle decomposition of the permutation [2,3,1,5,4]", "(1 2 3)(4 5)"),
        ("Write [2, 3, 1] in cycle notation", "(1 2 3)"),
        ("Is the permutation (1 2 3) even or odd?", "even"),
        ("Is (1 2)(3 4 5) an even permutation?", "False"),
        ("Find the sign of the permutation [3,1,2]", "1"),
        ("Multiply the permutations (1 2 3) and (1 2)", "(1 3)"),
        ("Compute the product of the cycles (1 2 3)(2 4)", "(1 2 4 3)"),
        ("What is the inverse of the permutation (1 3 4 2)?", "(1 2 4 3)"),
        ("In S_5, find the inverse of (1 2 3)(4 5)", "(1 3 2)(4 5)"),
        ("compute the permutation (1 2 3 4 5)^-2", "(1 4 2 5 3)"),
        ("Write the permutation (1 2 3 4) as a product of transpositions", "(1 4)(1 3)(1 2)"),
        ("How many inversions are there in the permutation [3,1,2]?", "2"),
    ],
)
def test_permutations_are_followed(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


def test_the_convention_of_products_is_said() -> None:
    text = answer("Multiply the permutations (1 2 3) and (1 2)").text

    assert text == "The product of `(1 2 3)(1 2)` is `(1 3)`, the factor on the right first."
    assert "lcm(3, 2) = 6" in explain(problem("order of the permutation (1 2 3)(4 5)")).text


@given(st.permutations(range(1, 8)), st.permutations(range(1, 8)))
@settings(max_examples=15, deadline=None)
def test_products_and_inverses_are_those_of_rows(one: list[int], other: list[int]) -> None:
    first, second = (Permutation.of(dict(enumerate(row, 1))) for row in (one, other))
    product = answer(f"Multiply the permutations {one} and {other}").result
    inverse = answer(f"inverse of the permutation {one}").result

    assert product == Permutation.of({k: one[other[k - 1] - 1] for k in range(1, 8)}).written()
    assert inverse == Permutation.of({there: k for k, there in enumerate(one, 1)}).written()
    assert first.after(second).written() == product


@pytest.mark.parametrize(
    "text",
    [
        "How many permutations of the letters ABC are there?",
        "find the number of permutations of 5 objects taken 3 at a time",
        "What is the order of (1 2 3)(4 5)?",
        "What is the order of the permutation (1 2 2)?",
        "inverse of the matrix [[1, 2], [3, 4]]",
        "How many cycles of a wave of 5 Hz are there in (3) seconds?",
    ],
)
def test_other_messages_are_left_alone(text: str) -> None:
    assert not isinstance(read_kind(text), PermutationQuestion)
