"""What two things have different, and when a method is the right one."""

import pytest

from tests.engines.conversing import conversed
from tests.engines.test_conversations import NearWorker
from tutor_tui.engines.symbolic import SymbolicTutor
from tutor_tui.engines.symbolic.topics.differences import DIFFERENCES, difference_of
from tutor_tui.engines.symbolic.topics.occasions import OCCASIONS, occasion_of


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("whats the difference between radius and diameter", "twice the radius"),
        ("prime vs composite", "exactly two divisors"),
        ("Can you explain the difference between discrete and continuous data?", "counted"),
        ("is speed the same as velocity?", "in which direction"),
        ("difference between the x-axis and the y-axis", "runs across"),
        ("how is a scalar different from a vector", "single number"),
        ("i always mix up sin and cos", "opposite side"),
        ("difference between sin and arcsin", "-90°"),
        ("what's the difference between a line and a line segment", "goes on for ever"),
        ("integers or whole numbers what's the difference", None),
        ("what is the difference between 12 and 7", None),
        ("difference between x and y", None),
        ("is 0.5 the same as 1/2", None),
        ("what is the radius and diameter of x^2 + y^2 = 9", None),
    ],
)
def test_two_words_are_told_apart(text: str, told: str | None) -> None:
    found = difference_of(text)

    assert (found is None) if told is None else (found is not None and told in found)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("when do you use the quadratic formula", "factoring is quicker"),
        ("how do i know when to use the product rule?", "two factors"),
        ("when should i use the mean or the median", "very large or small"),
        ("do i use the sine rule or the cosine rule", "angle between them"),
        ("when do we use permutations and when combinations", "order counts"),
        ("when do you use the chain rule and when the product rule", "two factors both"),
        ("when do you use a poisson distribution", "steady mean rate"),
        ("when can I use the normal approximation", "continuity"),
        ("when is the next test", None),
        ("what is the product rule", None),
        ("when does x^2 = 4 use logs", None),
        ("when will i ever use matrices", None),
    ],
)
def test_a_method_has_its_occasion(text: str, told: str | None) -> None:
    found = occasion_of(text)

    assert (found is None) if told is None else (found is not None and told in found)


def test_every_difference_and_occasion_says_something_of_its_own() -> None:
    said = [text for _, _, text, _ in DIFFERENCES] + [text for _, text in OCCASIONS]

    assert len(set(said)) == len(said)
    assert all(text.endswith(".") for text in said)


async def test_a_difference_is_told_between_problems() -> None:
    turns = (
        ("solve 2x = 6", "x = 3"),
        ("whats the difference between an acute and an obtuse angle", "smaller than 90°"),
        ("how do i know when to use the chain rule", "inside another"),
    )

    await conversed(SymbolicTutor(NearWorker()), turns)
