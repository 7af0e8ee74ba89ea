"""Stories against numbers that were chosen first, and near-misses that are left alone."""

from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.mathematics.kinds.stories import read_story
from tutor_tui.mathematics.kinds.word_problems.stories import answer

NEAR_MISSES = (
    "Tom has 5 apples and Ann has 7 apples. Tom eats 2. How many apples does Tom have?",
    "Tom is 10. How old was he when he was born?",
    "A number is prime. What is the number?",
    (
        "Two trains are 300 km apart and travel towards each other at 60 km/h and 90 "
        "km/h. The first stops for an hour. When do they meet?"
    ),
    "4 workers need 6 days. 2 more workers join. How long do they need?",
    ("A shirt costs $20 after a 20% discount and then 10% tax. What was the original price?"),
    ("The price of a coat is $80. It is reduced by $10 and then by 10%. What is the final price?"),
    "Tom buys 3 pens at $1.20 and pays with $5. How many pens can he buy?",
    "Anna and Ben share some sweets in the ratio 2:3. How many does Ben get?",
    "In 5 years Tom will be 20. How old is Ann?",
    "Ann is 3 years older than Bob and 2 years younger than Carl. How old is Carl?",
    "The average of 5 numbers is 20. What is the largest?",
    "What is the probability of rain?",
    (
        "A recipe for 4 people needs 300 g of flour and 2 eggs. How much sugar is needed "
        "for 10 people?"
    ),
    "In a class of 30 students, 12 play football. How many girls are there?",
    (
        "Tom has twice as many apples as Ann and three more pears than Bob. How many "
        "apples does Tom have?"
    ),
    "A town has 12000 people. Each year 300 leave. How many people after 2 years?",
    "I think of a number. What is it?",
    "5 people shake hands twice. How many handshakes?",
    ("A train leaves at 60 km/h at 9 am and another at 10 am at 90 km/h. When does it catch up?"),
    "Find two numbers.",
    "A father is 30 years older than his son. How old is he?",
)


def _result(question: str) -> str | None:
    story = read_story(question)
    assert story is not None, question
    return answer(story).result


@pytest.mark.parametrize("question", NEAR_MISSES)
def test_a_near_miss_is_left_alone(question: str) -> None:
    assert read_story(question) is None


@pytest.mark.parametrize(
    "question",
    [
        "The sum of two numbers is 20 and the larger is 3 less than the smaller. Find the larger.",
    ],
)
def test_a_story_that_nothing_fulfils_is_refused(question: str) -> None:
    assert _result(question) is None


@settings(max_examples=18, deadline=None)
@given(st.integers(1, 60), st.integers(1, 40), st.integers(1, 30))
def test_ages_are_found_again(younger: int, gap: int, years: int) -> None:
    older = younger + gap
    total = older + younger + 2 * years

    found = _result(
        f"Tom is {gap} years older than Ann. In {years} years the sum of their ages will be "
        f"{total}. How old is Ann now?"
    )

    assert found == str(younger)


@settings(max_examples=18, deadline=None)
@given(st.integers(1, 20), st.integers(1, 900), st.integers(1, 20), st.integers(1, 900))
def test_change_is_what_is_left(pens: int, pen: int, books: int, book: int) -> None:
    paid = pens * pen + books * book + 5

    found = _result(
        f"Sarah buys {pens} pens at ${pen} each and {books} books at ${book} each. "
        f"How much change does she get from ${paid}?"
    )

    assert found == "5"


@settings(max_examples=18, deadline=None)
@given(st.integers(1, 50), st.integers(1, 50), st.integers(0, 40), st.integers(0, 40))
def test_unknown_prices_are_found_again(pen: int, book: int, more: int, less: int) -> None:
    first, second = (more + 2, less + 1), (less + 3, more + 1)
    assume(first[0] * second[1] != first[1] * second[0])
    costs = [a * pen + b * book for a, b in (first, second)]

    found = _result(
        f"{first[0]} pens and {first[1]} books cost ${costs[0]}. {second[0]} pens and "
        f"{second[1]} books cost ${costs[1]}. How much does a pen cost?"
    )

    assert Fraction(str(found)) == pen


@settings(max_examples=18, deadline=None)
@given(st.integers(-50, 50), st.integers(2, 9), st.integers(1, 60))
def test_what_was_done_to_a_number_is_undone(number: int, factor: int, taken: int) -> None:
    value = factor * number - taken

    found = _result(
        f"I think of a number. I multiply it by {factor} and then subtract {taken}. "
        f"The result is {value}. What is the number?"
    )

    assert found == str(number)
