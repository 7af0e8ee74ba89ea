"""What percentage one number is of another is answered as a percentage."""

import pytest

from tests.mathematics.asking import answer, problem
from tutor_tui.mathematics.kinds.inequalities.rates import Rate
from tutor_tui.mathematics.kinds.registry import read_kind
from tutor_tui.mathematics.steps import explain


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("what percent of 80 is 20", "25%"),
        ("20 is what percent of 80?", "25%"),
        ("What percentage of 50 is 7.5?", "15%"),
        ("Express 3 as a percentage of 8", "37.5%"),
        ("30 is what percent of 20", "150%"),
        ("what % of 3 is 1", "100/3%"),
    ],
)
def test_a_share_is_told_in_percent(question: str, result: str) -> None:
    assert answer(question).result == result


def test_a_percentage_that_does_not_end_is_rounded_in_words() -> None:
    assert "about `33.33%`" in answer("what % of 3 is 1").text


def test_nothing_is_a_percentage_of_zero() -> None:
    assert answer("what percent of 0 is 5").check is None


@pytest.mark.parametrize("question", ["what is 15 percent of 80", "20 is 25% of what number"])
def test_other_questions_of_percentages_are_left_to_others(question: str) -> None:
    assert not isinstance(read_kind(question), Rate)


def test_the_working_divides_and_multiplies() -> None:
    text = explain(problem("what percent of 80 is 20")).text

    assert "20/80" in text
    assert "25" in text
