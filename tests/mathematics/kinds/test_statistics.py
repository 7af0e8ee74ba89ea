"""Statistics: in many words, against the standard library, and what is left to others."""

import statistics
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor_tui.mathematics.kinds.kind import Kind, told
from tutor_tui.mathematics.kinds.statistics.listing import KINDS
from tutor_tui.mathematics.kinds.statistics.summaries import Measure, Summary, answer
from tutor_tui.mathematics.kinds.statistics.summary_steps import steps
from tutor_tui.mathematics.numeric import value_at
from tutor_tui.mathematics.parse import parse_expression

QUESTIONS = (
    ("mean of 2, 4, 9", "5"),
    ("median of 3, 1, 8, 10", "5.5"),
    ("mode of 1, 2, 2, 3", "2"),
    ("standard deviation of 2, 4, 4, 4, 5, 5, 7, 9", "2"),
    ("range of 3, 9, 4", "6"),
    ("What is the average of 3 and 9?", "6"),
    ("Find the mean, median and mode of 1, 2, 2, 3, 7.", "3, 2, 2"),
    ("find the mean and median of the following numbers: 3, 5, 10", "6, 5"),
    ("Calculate the variance of the data set {1, 2, 3, 4, 5}", "2"),
    ("sample variance of 1, 2, 3, 4, 5", "2.5"),
    ("What is the sample standard deviation of 2, 4, 4, 4, 5, 5, 7, 9?", "4*sqrt(14)/7"),
    ("interquartile range of 1, 3, 5, 7, 9, 11, 13", "8"),
    ("five number summary of 1, 2, 3, 4, 5, 6, 7", "1, 2, 4, 6, 7"),
    ("five-number summary of 6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49", "6, 15, 40, 43, 49"),
    ("geometric mean of 2 and 8", "4"),
    ("harmonic mean of 2, 3 and 6", "3"),
    ("The test scores are 70, 80 and 90. What is the mean?", "80"),
    ("1, 5, 6, 8: find the median", "5.5"),
    ("What's the average of 1/2, 1/3 and 1/6?", "1/3"),
    ("average of 2.5, 3.5, 6", "4"),
    ("upper quartile of 2, 4, 6, 8", "7"),
    ("mean of 1, 2, 3 with frequencies 4, 5, 1", "1.7"),
    ("mode of 1, 1, 2, 2, 3", "1, 2"),
    ("mean median and mode of 4, 8, 15, 16, 23, 42", "18, 15.5, none"),
    ("mean median mode range of 4, 8, 8, 15", "8.75, 8, 8, 11"),
    ("please tell me the median of 12, 7, 3", "7"),
    ("what is the mean of -3, 5, and 10?", "4"),
    ("calculate the average of the numbers 10 20 30", "20"),
    ("population variance of 2, 4, 6", "8/3"),
    ("mean absolute deviation of 1, 2, 3, 6", "1.5"),
)
OTHERS = (
    "What do you mean by 3, 4 and 5?",
    "range of x^2 + 1",
    "What is the mean?",
    "mean of 2, x, 9",
    "the mean of 3, 4 and 5 is 4, why",
    "average speed of 60 km in 2 hours",
    "mode of transport 1, 2",
    "domain and range of f(x) = 3, 4",
    "Find the average of the first 10 primes",
)


def _read(question: str) -> tuple[Kind[Any], Any] | None:
    for kind in KINDS:
        problem = kind.read(question)
        if problem is not None:
            return kind, problem
    return None


@pytest.mark.parametrize(("question", "result"), QUESTIONS)
def test_questions_are_answered_and_checked(question: str, result: str) -> None:
    found = _read(question)
    assert found is not None
    kind, problem = found

    given_answer = kind.answer(problem)

    assert given_answer.result == result
    assert given_answer.check is not None
    assert given_answer.check.mark.value == "agrees"
    assert told(kind.heading, problem)
    assert told(kind.method, problem)


@pytest.mark.parametrize("question", OTHERS)
def test_other_messages_are_left_alone(question: str) -> None:
    assert _read(question) is None


NUMBERS = st.lists(
    st.builds(Fraction, st.integers(-60, 60), st.sampled_from((1, 2, 4))), min_size=2, max_size=9
)


@given(NUMBERS)
def test_middle_and_mean_are_those_of_the_standard_library(numbers: list[Fraction]) -> None:
    both = answer(Summary((Measure.MEDIAN, Measure.MEAN), tuple(numbers)))

    assert both.result is not None
    median, mean = (Fraction(part) for part in both.result.split(", "))
    assert median == statistics.median(numbers)
    assert mean == statistics.mean(numbers)


@given(NUMBERS, st.booleans())
def test_variances_are_those_of_the_standard_library(
    numbers: list[Fraction], is_sample: bool
) -> None:
    found = answer(Summary((Measure.VARIANCE,), tuple(numbers), is_sample))

    assert found.result is not None
    expected = statistics.variance(numbers) if is_sample else statistics.pvariance(numbers)
    assert Fraction(found.result) == expected


@given(NUMBERS, st.sampled_from((Measure.MEAN, Measure.MEDIAN, Measure.DEVIATION, Measure.RANGE)))
def test_every_step_is_true(numbers: list[Fraction], measure: Measure) -> None:
    working = steps(Summary((measure,), tuple(numbers)))

    assert working
    for step in working:
        if "," in step.before:  # a list, of which one is picked
            assert step.after[0] in step.before.split(", ")
            continue
        before = value_at(parse_expression(step.before), {})
        assert abs(before - value_at(parse_expression(step.after[0]), {})) < 1e-12


def test_an_unsaid_population_is_named_and_the_sample_given_beside() -> None:
    found = answer(Summary((Measure.DEVIATION,), tuple(map(Fraction, (2, 4, 4, 4, 5, 5, 7, 9)))))

    assert "population standard deviation is `2`" in found.text
    assert "as a sample, dividing by `7`" in found.text


def test_numbers_that_occur_equally_often_have_no_mode() -> None:
    found = answer(Summary((Measure.MODE,), tuple(map(Fraction, (1, 2, 3)))))

    assert "no mode" in found.text


def test_a_long_row_of_nouns_is_declined() -> None:
    assert _read(f"mean {'set of ' * 250}3") is None
