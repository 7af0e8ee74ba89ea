"""The tutor's own working, which is verified, never disagrees; a wrong line of it never agrees."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.check import check
from tutor_tui.mathematics.problems import Solve, Unclear
from tutor_tui.mathematics.steps import explain, steps_of
from tutor_tui.mathematics.understand import understand


@pytest.mark.parametrize(
    "question",
    [
        "Solve 3x + 7 = 5x - 2",
        "Solve x^2 - 7x + 6 >= 0",
        "Solve 4x + 6 > 4x + 8",
        "Find the tangent line to y = x^2 + 2x at x = 3",
        "Find the gcd of 30 and 73",
        "Suppose 3*v - 31 = -j, 5*v - 4*j + 17 = 46. What is v + 2?",
        "Suppose b = -b + 4. Suppose -b*f - 4 = 4. Which is bigger: f or -2?",
        "Let f = -178 + 188. Suppose 7*n - 216 = f*n. Is 1 at most as big as n?",
        "(x-1)/(x+2) > 0",
        "conjugate of 2 - 5i",
        "divide 60 in the ratio 2:3",
        "solve x^3 = 27",
        "solve ln(x) + ln(x - 1) = ln 6",
        "Find the mean and standard deviation of 5, 7, 3, 9",
    ],
)
def test_nothing_in_the_tutors_own_working_disagrees(question: str) -> None:
    problem = understand(question)
    assert problem is not None
    assert not isinstance(problem, Unclear)
    found = check(explain(problem).text, [question])

    assert [line for line in found if line.mark is Mark.DISAGREES] == []


@settings(max_examples=8, derandomize=True, deadline=None)
@given(st.integers(2, 9), st.integers(-9, 9), st.integers(-40, 40), st.sampled_from((-2, -1, 1, 3)))
def test_a_line_with_another_number_never_agrees(a: int, b: int, root: int, slip: int) -> None:
    question = f"Solve {a}x + ({b}) = {a * root + b}"
    problem = understand(question)
    assert isinstance(problem, Solve)
    lines = [step.after[0] for step in steps_of(problem) or ()]
    lines[-1] = f"x = {root + slip}"

    assert check("\n".join(lines), [question])[-1].mark is not Mark.AGREES
