"""Regression, correlation, z-scores, quantiles and tables, in many words."""

import re

import pytest

from tests.mathematics.asking import answer, problem
from tests.mathematics.working import number
from tutor_tui.mathematics.kinds.statistics.listing import KINDS
from tutor_tui.mathematics.methods import method_of
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.steps import heading_of, steps_of
from tutor_tui.mathematics.trees import rational_value

ASKED = (
    (
        "Find the least squares regression line for the points (1,2), (2,4), (3,5).",
        "y = 3*x/2 + 2/3",
    ),
    ("line of best fit through (0,1), (1,3), (2,5)", "y = 2*x + 1"),
    ("Find the correlation coefficient of x = 1, 2, 3, 4 and y = 2, 4, 6, 8", "1"),
    ("What is the correlation between [1, 2, 3] and [2, 1, 3]?", "1/2"),
    ("Find the regression line for x: 1, 2, 3 and y: 3, 2, 1", "y = -x + 4"),
    ("covariance of (1,2), (2,4), (3,6)", "4/3"),
    ("What is the z-score of 85 if the mean is 70 and the standard deviation is 10?", "1.5"),
    ("find the z score for 62 with mean 70, sd 4", "-2"),
    ("What value has a z-score of 2 if the mean is 100 and the standard deviation is 15?", "130"),
    (
        "What is the 90th percentile of a normal distribution with mean 100 and standard "
        "deviation 15?",
        "119.22",
    ),
    (
        "Find x such that P(X < x) = 0.95 for a normal distribution with mean 50 and sd 10.",
        "66.449",
    ),
    (
        "IQ scores are normally distributed with mean 100 and standard deviation 15. What"
        " score separates the top 2%?",
        "130.81",
    ),
    ("X takes the values 1, 2, 3 with probabilities 0.2, 0.5, 0.3. What is E(X)?", "2.1"),
    (
        "X takes the values 1, 2, 3 with probabilities 0.2, 0.5, 0.3. Find the variance of X.",
        "0.49",
    ),
    ("P(X=0) = 0.5, P(X=1) = 0.3, P(X=2) = 0.2. Find the expected value.", "0.7"),
    (
        "You win $10 with probability 0.1 and lose $1 with probability 0.9. What is the "
        "expected value?",
        "0.1",
    ),
    ("a random variable x has values 0, 2 with probabilities 1/2, 1/2. standard deviation?", "1"),
)
NOT_ASKED = (
    ("What is a regression line?"),
    ("What is a z-score?"),
    ("What is the expected value of a die?"),
)


@pytest.mark.parametrize(("question", "result"), ASKED)
def test_what_is_asked_is_answered_and_checked(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark.value == "agrees"


@pytest.mark.parametrize(("question", "_result"), ASKED)
def test_each_step_is_an_equality_and_the_method_is_told(question: str, _result: str) -> None:
    asked = problem(question)
    told = [(step.before, step.after[0]) for step in steps_of(asked) or () if step.after]
    lines = [line for line in told if "≈" not in line[1]]
    values = [[rational_value(parse_expression(side)) for side in line] for line in lines]

    assert all(left == right for left, right in values if left is not None and right is not None)
    assert heading_of(asked).startswith("To find")
    assert len(method_of(asked)) > 20


@pytest.mark.parametrize(
    ("question", "result"), [row for row in ASKED if re.search("percentile|top|such that", row[0])]
)
def test_rounded_lines_are_near_what_is_put_in(question: str, result: str) -> None:
    last = (steps_of(problem(question)) or ())[-1]

    assert last.after == (f"x ≈ {result}",)
    assert number(last.before) == pytest.approx(float(result), abs=0.006)


@pytest.mark.parametrize("question", NOT_ASKED)
def test_other_messages_are_left_alone(question: str) -> None:
    assert all(kind.read(question) is None for kind in KINDS)
