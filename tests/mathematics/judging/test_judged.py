"""Answers of learners are judged by their meaning, and none is called wrong that is right."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.mathematics.judging.answers import answers
from tutor_tui.mathematics.follow_ups.filling import problem_in
from tutor_tui.mathematics.judging.judge import judged, judged_lines
from tutor_tui.mathematics.judging.judgement import Worth
from tutor_tui.mathematics.judging.question import Asked
from tutor_tui.mathematics.solve import solve


@cache
def _asked(question: str) -> Asked:
    problem = problem_in(question)
    return Asked(question, problem, solve(problem))


def _worths(question: str, said: list[str]) -> dict[str, Worth]:
    return {one: judged(_asked(question), one).worth for one in said}


@pytest.mark.parametrize(("question", "said"), answers("+"))
def test_a_right_answer_is_right_however_it_is_written(question: str, said: list[str]) -> None:
    assert set(_worths(question, said).values()) <= {Worth.RIGHT, Worth.ROUNDED}


@pytest.mark.parametrize(("question", "said"), answers("~"))
def test_an_answer_that_is_not_all_of_it_is_not_called_wrong(
    question: str, said: list[str]
) -> None:
    found = set(_worths(question, said).values())

    assert found <= {Worth.PART, Worth.UNFINISHED, Worth.LINE, Worth.ROUNDED}


@pytest.mark.parametrize(("question", "said"), answers("-"))
def test_a_wrong_answer_is_wrong(question: str, said: list[str]) -> None:
    assert set(_worths(question, said).values()) == {Worth.WRONG}


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("solve x^2 < 4", "x < ±2"),
        ("integral of x^2 from 0 to 3", "9 + C"),
        ("solve 3x + 11 = 14", "((("),
        ("solve 3x + 11 = 14", "a banana"),
        ("solve 2x + 3 > 9", "5"),
        ("what is 2 + 3", "5 cm"),
        ("is 97 prime", "97"),
    ],
)
def test_what_cannot_be_read_for_certain_stays_undecided(question: str, said: str) -> None:
    assert judged(_asked(question), said).worth is Worth.UNDECIDED


@pytest.mark.parametrize("working", ["3x = 3 so x = 2", "3x = 3, x = 2", "3x = 3 => x = 2"])
def test_the_lines_before_a_wrong_one_are_right(working: str) -> None:
    lines = judged_lines(_asked("solve 3x + 11 = 14"), working)

    assert [(line, found.worth) for line, found in lines] == [
        ("3x = 3", Worth.LINE),
        ("x = 2", Worth.WRONG),
    ]


@given(st.integers(-9, 9), st.integers(1, 9), st.integers(1, 4))
def test_both_roots_are_asked_for_and_no_other(root: int, distance: int, off: int) -> None:
    other = root + distance
    asked = _asked(f"solve x^2 + {-(root + other)}x + {root * other} = 0")

    assert judged(asked, f"{other} and {root}").worth is Worth.RIGHT
    assert judged(asked, f"x = {root}").worth is Worth.PART
    assert judged(asked, f"{root}, {other + off}").worth is Worth.WRONG


@given(st.integers(2, 6), st.integers(1, 9), st.integers(1, 5))
def test_an_antiderivative_may_be_moved_but_not_stretched(n: int, a: int, shift: int) -> None:
    asked = _asked(f"integrate {a}x^{n}")

    assert judged(asked, f"{a}/{n + 1} x^{n + 1} + {shift} + C").worth is Worth.RIGHT
    assert judged(asked, f"{a}x^{n + 1} + C").worth is Worth.WRONG
