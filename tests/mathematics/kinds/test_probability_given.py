"""Given, conditional and repeated chances, in many words; traps; and random joint chances."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer, problem
from tutor_tui.mathematics.kinds.probability import given as two_events
from tutor_tui.mathematics.kinds.probability.given import ALL, A, B, Fact, Given
from tutor_tui.mathematics.kinds.probability.given_words import read_given
from tutor_tui.mathematics.kinds.probability.listing import KINDS
from tutor_tui.mathematics.methods import method_of
from tutor_tui.mathematics.steps import heading_of

ASKED = (
    ("If P(A) = 0.3 and P(B) = 0.4 and A and B are independent, what is P(A and B)?", "3/25"),
    ("P(A) = 0.5, P(B) = 0.4, P(A and B) = 0.2. Find P(A or B).", "7/10"),
    ("P(A) = 0.4, P(B) = 0.5, independent. What's P(A and B)?", "1/5"),
    ("P(A) = 0.4, P(B) = 0.5, A and B independent. Find P(A or B).", "7/10"),
    (
        "A factory has machine A making 60% of items with 2% defects and machine B making 40% with "
        "5% defects. An item is defective, what is the probability it came from A?",
        "0.375",
    ),
    (
        "Three machines A, B and C make 50%, 30% and 20% of the items. Their defect rates are 1%, "
        "2% and 3%. What is the probability that a random item is defective?",
        "0.017",
    ),
    (
        "Machine A makes 60% of the parts and machine B the rest. 2% of A's parts and 5% of B's "
        "are defective. What is the probability that a part is not defective?",
        "0.968",
    ),
    (
        "The probability that it rains on a day is 0.3. What's the probability that it rains on "
        "at least one of the next 3 days?",
        "0.657",
    ),
    ("P(A) = 0.4, P(B) = 0.5, they're mutually exclusive. Whats P(A or B)?", "9/10"),
    ("P(A and B) = 0.12 and P(B) = 0.4. Find P(A|B).", "3/10"),
    ("Given P(A)=1/2, P(B)=1/3 and A and B are mutually exclusive, find P(A or B).", "5/6"),
    ("P(A)=0.6, P(B|A)=0.5. Find P(A and B)", "3/10"),
    ("The probability of rain is 0.3. What is the probability that it does not rain?", "7/10"),
    (
        "A disease affects 1% of people. A test is positive for 95% of people with the "
        "disease and for 5% of people without it. What is the probability that a person "
        "who tests positive has the disease?",
        "19/118",
    ),
    (
        "A disease affects 2% of the population. The test is positive for 90% of those "
        "who have the disease and for 10% of those who do not. If a person tests "
        "positive, what is the probability that they have the disease?",
        "9/58",
    ),
    ("What is the probability of rolling a 6 twice in a row?", "1/36"),
    ("What is the probability of getting heads 3 times in a row?", "1/8"),
    ("What is the probability of not rolling a 6?", "5/6"),
    ("A die is rolled twice. What is the probability of getting a 6 both times?", "1/36"),
    ("What is the probability of at least one six in four rolls?", "671/1296"),
    (
        "What is the probability of drawing 5 hearts in a row from a deck of cards "
        "without replacement?",
        "33/66640",
    ),
    (
        "A bag has 3 red and 5 blue marbles. Two are drawn without replacement. Given "
        "that the first is red, what is the probability that the second is red?",
        "2/7",
    ),
    ("In how many ways can 5 people sit in a row if two of them must sit together?", "48"),
    (
        "In how many ways can 6 people be arranged in a row if 2 particular people must "
        "not sit together?",
        "480",
    ),
    (
        "The probability that Tom passes is 0.8 and the probability that Ann passes is "
        "0.7. What is the probability that both pass?",
        "14/25",
    ),
    ("In how many ways can 7 people sit in a row if 3 of them must sit together?", "720"),
    ("P(A) = 0.4, P(B) = 0.5 and P(A ∪ B) = 0.7. Find P(A ∩ B).", "1/5"),
    ("P(A) = 0.4. Find P(not A).", "3/5"),
)
NOT_ASKED = (
    ("If P(A) = 0.3, what is the probability that A does not happen?"),
    (
        "A coin is flipped 3 times. Given that the first is heads, what is the "
        "probability that all are heads?"
    ),
    ("What is the expected value of a die roll?"),
    ("What is the expected number of heads in 10 coin flips?"),
    (
        "A shooter hits the target with probability 0.7. What is the probability that he "
        "hits at least once in 3 shots?"
    ),
    ("The probability of rain is 0.3. What is the probability that Tom does not sing?"),
)


@pytest.mark.parametrize(("question", "result"), ASKED)
def test_what_is_asked_is_answered_and_checked(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark.value == "agrees"
    assert heading_of(problem(question)).startswith("To ")
    assert len(method_of(problem(question))) > 20


@pytest.mark.parametrize("question", NOT_ASKED)
def test_other_messages_are_left_alone(question: str) -> None:
    assert all(kind.read(question) is None for kind in KINDS)


@pytest.mark.parametrize(
    "question",
    [
        "P(A) = 0.5 and P(B) = 0.4. Find P(A and B).",
        "P(A) = 0.5, P(B) = 0.4, P(A and B) = 0.6. Find P(A or B).",
        "P(A) = 1.5. Find P(not A).",
        "P(A) = 0.8, P(B) = 0.7 and A and B are mutually exclusive. Find P(A or B).",
        "P(A) = 0.2, P(A) = 0.3. Find P(not A).",
    ],
)
def test_what_does_not_follow_or_cannot_be_is_refused(question: str) -> None:
    asked = read_given(question)
    assert asked is not None

    found = two_events.answer(asked)

    assert found.result is None
    assert found.check is None


@settings(max_examples=36, deadline=None)
@given(st.lists(st.integers(1, 9), min_size=4, max_size=4), st.sampled_from([A, B, A & B, A | B]))
def test_a_joint_chance_is_found_again_from_its_parts(
    weights: list[int], event: frozenset[int]
) -> None:
    total = sum(weights)
    chance = {cell: Fraction(weight, total) for cell, weight in enumerate(weights)}

    def of(cells: frozenset[int]) -> Fraction:
        return sum((chance[cell] for cell in cells), Fraction(0))

    facts = (
        Fact(A, ALL, of(A)),
        Fact(B, A, of(A & B) / of(A)),
        Fact(B, ALL - A, of(B - A) / of(ALL - A)),
    )

    assert two_events.answer(Given(facts, event, ALL, "P")).result == str(of(event))
    assert two_events.answer(Given(facts, A, B, "P")).result == str(of(A & B) / of(B))
