"""Stories that become equations: in many words, with working that leads to the answer."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.mathematics.kinds.stories import (
    assert_answered,
    assert_begins_with_its_equation,
    read_story,
)
from tutor_tui.mathematics.kinds.word_problems.stories import Story, answer

QUESTIONS = (
    ("three consecutive integers add up to 72, what are they?", "23, 24, 25"),
    ("A train travels 180 km in 2.5 hours. What is its average speed?", "72"),
    (
        "The length of a rectangle is 3 more than its width and its perimeter "
        "is 26. Find the dimensions.",
        "8, 5",
    ),
    ("a shirt costs $40 and is 25% off, what is the sale price?", "30"),
    ("The sum of three consecutive even integers is 48. Find the integers.", "14, 16, 18"),
    ("The sum of 3 consecutive odd numbers is 51. What is the largest?", "19"),
    ("The product of two consecutive positive integers is 56. Find the integers.", "7, 8"),
    ("A car travels at 60 km/h for 3 hours. How far does it go?", "180"),
    ("How long does it take to drive 240 km at 80 km/h?", "3"),
    (
        "Anna can paint a room in 3 hours and Ben can paint a room in 6 hours. "
        "How long will it take them together?",
        "2",
    ),
    ("1000 at 5% compound interest for 2 years", "1102.5"),
    ("$2000 at 4% simple interest for 3 years. Find the interest.", "240"),
    ("After a 20% discount, a jacket costs $64. What was the original price?", "80"),
    ("A car travels at 60 km/h for 30 minutes. How far does it go?", "30"),
)
OTHERS = (
    "The sum of two numbers is 20.",
    "The sum of two numbers is 20 and their difference is 4 and Tom likes them. What are they?",
    "A train travels 180 km in 2.5 hours and stops for an hour. What is its average speed?",
    "A train travels 180 miles at 80 km/h. How long does it take?",
    "How long does it take to drive 240 miles at 80 km/h?",
    "5 apples cost 3.50, how much do 8 pears cost?",
    "Tom is three times as old as Ann. In 5 years Bob will be twice as old. How old is Ann now?",
    "The height of a rectangle is 3 more than its colour and its area is 26. Find the dimensions.",
    "solve x + 3 = 5",
    "Twice a number plus 5. Find the number.",
    "I have a number of questions",
    "Anna can paint a room in 3 hours and Ben can paint a house in 6 hours. How long together?",
)


@pytest.mark.parametrize(("question", "result"), QUESTIONS)
def test_stories_are_answered_with_their_equation(question: str, result: str) -> None:
    assert_answered(question, result)


@pytest.mark.parametrize("question", OTHERS)
def test_stories_that_are_not_wholly_known_are_left_alone(question: str) -> None:
    assert read_story(question) is None


@pytest.mark.parametrize(("question", "_result"), QUESTIONS)
def test_the_working_begins_with_the_equation_of_the_story(question: str, _result: str) -> None:
    assert_begins_with_its_equation(question)


@given(st.integers(2, 6), st.integers(-50, 50))
def test_consecutive_numbers_are_found_again(count: int, first: int) -> None:
    numbers = range(first, first + count)
    story = read_story(f"The sum of {count} consecutive integers is {sum(numbers)}. Find them.")
    story = story or read_story(f"the sum of {count} consecutive integers is {sum(numbers)}")
    assert story is not None

    assert answer(story).result == ", ".join(map(str, numbers))


@given(st.integers(-40, 40), st.integers(1, 40))
def test_two_numbers_are_found_from_sum_and_difference(smaller: int, gap: int) -> None:
    total = 2 * smaller + gap
    story = read_story(f"The sum of two numbers is {total} and their difference is {gap}.")
    assert story is not None

    assert answer(story).result == f"{smaller + gap}, {smaller}"


@given(st.integers(1, 60), st.integers(1, 12), st.integers(0, 99))
def test_a_number_is_found_from_what_was_done_to_it(number: int, factor: int, added: int) -> None:
    value = factor * number + added
    story = read_story(f"{factor} times a number plus {added} is {value}. What is the number?")
    assert story is not None

    assert Fraction(str(answer(story).result)) == number


@pytest.mark.parametrize(
    "question",
    [
        "The sum of three consecutive integers is 10. Find the numbers.",
        "The sum of three consecutive even integers is 51. Find the numbers.",
    ],
)
def test_a_story_without_a_sensible_solution_is_refused(question: str) -> None:
    story = read_story(question)
    assert story is not None

    found = answer(story)

    assert found.result is None
    assert found.check is None


def test_ages_that_would_be_negative_are_refused() -> None:
    story = Story((("a", "an age"),), ("a + 5 = 3",), (), is_positive=True)

    assert answer(story).check is None
