"""Two requests in one message: each is answered, or the message is left to others."""

import pytest

from tests.mathematics.asking import answer, asks_unclearly, problem
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.several.reading import Several, read_several
from tutor_tui.mathematics.methods import method_of
from tutor_tui.mathematics.steps import heading_of, steps_of


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("Find the determinant and the inverse of [[1,2],[3,4]]", "-2, [[-2, 1], [3/2, -1/2]]"),
        ("find the trace and determinant of [[1,2],[3,4]]", "5, -2"),
        ("what are the rank and nullity of [[1,2],[2,4]]?", "1, 1"),
        ("factor and solve x^2 - 5x + 6 = 0", "(x - 3)*(x - 2), x = 2, 3"),
        (
            "Factor x^2 - 7x + 12 and solve x^2 - 7x + 12 = 0",
            "(x - 4)*(x - 3), x = 3, 4",
        ),
        (
            "Expand (x+1)(x+2) and then solve (x+1)(x+2) = 0",
            "x**2 + 3*x + 2, x = -2, -1",
        ),
        ("Find the sum and product of the roots of x^2 - 5x + 6", "5, 6"),
        ("Find the gcd and lcm of 12 and 18", "6, 36"),
        ("Find the domain and range of sqrt(x-1)", "x >= 1, y >= 0"),
        ("differentiate x^2 and integrate x^3", "2*x, x**4/4 + C"),
        ("Find the derivative and the integral of x^2", "2*x, x**3/3 + C"),
        ("what is the sum and product of 3 and 4", "7, 12"),
    ],
)
def test_both_requests_are_answered(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize(
    "text",
    [
        "Find x and y for 2x + y = 3",
        "solve x + y = 3 and x - y = 1",
        "find the mean of 3 and 4",
        "Solve x^2 < 9 and graph the solution",
        "factor x^2 - 4 and explain it",
        "find the colour and the smell of [[1,2],[3,4]]",
        "cats and dogs",
    ],
)
def test_one_request_is_left_to_others(text: str) -> None:
    assert read_several(text) is None


def test_an_unknown_half_is_not_passed_over() -> None:
    assert asks_unclearly("Solve x^2 < 9 and graph the solution")


def test_the_working_of_both_is_told() -> None:
    both = problem("factor and solve x^2 - 5x + 6 = 0")
    assert isinstance(both, Several)
    first, second = both.problems

    assert steps_of(both) == (*(steps_of(first) or ()), *(steps_of(second) or ()))
    assert method_of(first) in method_of(both)
    assert heading_of(first) in heading_of(both)
