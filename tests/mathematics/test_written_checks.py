"""Answers checked in writing: what is shown, and that no wrong result is ever confirmed."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tutor_tui.domain.checks import Check, Mark
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.operations import recheck_answer
from tutor_tui.mathematics.problems import Answer
from tutor_tui.mathematics.rechecks.written_checks import written_check
from tutor_tui.mathematics.solve import solve

_SHOWN = [
    (
        "solve 3(x - 4) = 2x + 5",
        "with `x = 17`, `3(17 - 4) = 39` on the left and `2*17 + 5 = 39` on the right.",
    ),
    (
        "solve x^2 - 2 = 0",
        "\n\n- with `x = -√2`, `(-√2)² - 2 = 0`\n- with `x = √2`, `(√2)² - 2 = 0`",
    ),
    ("x + 2y = 7, 3x - y = 7", "with `x = 3` and `y = 2`, `3 + 2*2 = 7` and `3*3 - 2 = 7`."),
    ("tan x = 1", "\n\n- with `x = π/4`, `tan(π/4) = 1`\n- with `x = 5π/4`, `tan(5π/4) = 1`"),
    ("solve 2x + 3y = 12 for y", "with `y = 4 - 2x/3` both sides become `12`"),
    (
        "solve |2x - 3| < 5",
        "it holds at `x = 2`, where `|2*2 - 3| = 1`, but not at `x = -2`, where `|2(-2) - 3| = 7` "
        "or at `x = 6`, where `|2*6 - 3| = 9`.",
    ),
    ("factor x^2 - 5x - 14", "multiplied out, `(x - 7)(x + 2)` is `x² - 5x - 14` again."),
    ("expand (x+2)^3", "with `x = 2`, `(2 + 2)³ = 64` and `2³ + 6*2² + 12*2 + 8 = 64`."),
    ("7/8 - 2/3", "backwards, `5/24 + 2/3 = 7/8`."),
    ("square root of 50", "backwards, `(5√2)² = 50`."),
    ("integrate x e^x", "the derivative of `x e^x - e^x + C` is `x e^x`."),
    (
        "differentiate x^2",
        "at `x = 1` the derivative gives about `2`, and between `0.999` and `1.001` the function "
        "rises by about `2` a unit.",
    ),
    ("limit of (x^2-1)/(x-1) as x->1", "about `2.1` at `x = 1.1`"),
    ("y'' + y = 0, y(0) = 1, y'(0) = 0", "`y″ = -cos(x)`, `y(0) = 1` and `y′(0) = 0`; put in"),
    ("inverse of [[2,1],[5,3]]", "`2*3 + 1*(-5) = 1`"),
    ("eigenvalues of [[2,1],[1,2]]", "add up to `4`, the sum of the diagonal, and multiply to `3`"),
    ("gcd of 84 and 126", "`84 = 42*2` and `126 = 42*3`, and `2` and `3` have no common factor"),
    ("divide x^3 - 2x^2 + 4 by x - 1", "`(x - 1)*(x² - x - 1) + 3` is `x³ - 2x² + 4`."),
    ("next number: 3, 7, 13, 21", "`n² + n + 1` gives `3`, `7`, `13`, `21` and `31`"),
    ("mean of 1, 2, 6", "`(-2) + (-1) + 3 = 0`"),
    ("The sum of two numbers is 20 and their difference is 4", "`12 + 8 = 20` and `12 - 8 = 4`"),
]


@pytest.mark.parametrize(("question", "shown"), _SHOWN)
def test_check_is_written_so_that_a_person_can_repeat_it(question: str, shown: str) -> None:
    assert shown in str(recheck_answer({"question": question})["written"])


@pytest.mark.parametrize(
    ("question", "wrong"),
    [
        ("solve 3(x - 4) = 2x + 5", "x = 16"),
        ("solve x^2 - 2 = 0", "x = -sqrt(2), sqrt(3)"),
        ("x + 2y = 7, 3x - y = 7", "x = 3, y = 1"),
        ("solve 2x + 3y = 12 for y", "y = 4 - 3*x/2"),
        ("factor x^2 - 5x - 14", "(x - 7)*(x - 2)"),
        ("expand (x+2)^3", "x**3 + 8"),
        ("7/8 - 2/3", "1/5"),
        ("square root of 50", "7"),
        ("integrate x e^x", "x*exp(x) + C"),
        ("integrate x e^x", "x*exp(x) - 2*exp(x) + C"),
        ("differentiate x^2", "3*x"),
        ("limit of (x^2-1)/(x-1) as x->1", "3"),
        ("eigenvalues of [[2,1],[1,2]]", "1, 2"),
        ("gcd of 84 and 126", "21"),
        ("mean of 1, 2, 6", "2"),
    ],
)
def test_wrong_result_is_not_confirmed(question: str, wrong: str) -> None:
    problem = problem_of(question)
    assert problem is not None
    answer = replace(solve(problem), result=wrong)
    assert written_check(problem, answer) is None


def test_answer_that_was_not_verified_is_not_confirmed() -> None:
    problem = problem_of("2 + 3")
    assert problem is not None
    assert written_check(problem, Answer("5", Check(Mark.UNCHECKED, ""), "5")) is None
    assert written_check(problem, Answer("5", None, "5")) is None


@settings(max_examples=18)
@given(st.integers(-9, 9), st.integers(-9, 9), st.integers(-9, 9).filter(bool), st.integers(-5, 5))
def test_only_the_root_of_an_equation_is_confirmed(a: int, b: int, c: int, shift: int) -> None:
    problem = problem_of(f"solve {c}x + {a} = {b}")
    assert problem is not None
    answer = solve(problem)
    assert written_check(problem, answer)
    wrong = replace(answer, result=f"{answer.result} + {shift}")
    assert bool(written_check(problem, wrong)) is (shift == 0)
