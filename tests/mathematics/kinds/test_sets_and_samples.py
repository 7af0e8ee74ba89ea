"""Sets by their elements and sizes, and what samples and distributions in sentences tell."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.inference.listing import read_inference
from tutor_tui.mathematics.kinds.sets.elements import read_sets
from tutor_tui.mathematics.kinds.sets.listing import read_sizes
from tutor_tui.mathematics.kinds.statistics.chance_stories import read_chance_story

RESULTS = (
    ("A = {1,2}, B = {3,4}. What is A × B?", "{(1, 3), (1, 4), (2, 3), (2, 4)}"),
    ("are {1,2} and {2,3} disjoint", "False"),
    ("U = {1,2,...,6}, A = {1,2,3}. Find the complement of A", "{4, 5, 6}"),
    ("n(A) = 15, n(B) = 12 and n(A ∩ B) = 5. Find n(A ∪ B)", "22"),
    ("If n(A ∪ B) = 30, n(A) = 18 and n(B) = 20, find n(A ∩ B)", "8"),
    ("A = {1,2,3,4}, B = {3,4,5}. Find A ∪ B", "{1, 2, 3, 4, 5}"),
    ("If A = {2, 4, 6, 8} and B = {4, 8, 12}, what is A \\ B?", "{2, 6}"),
    ("{1,2,3} ∩ {2,3,4}", "{2, 3}"),
    ("U = {1,2,3,4,5,6,7,8,9,10}, A = {2,4,6,8,10}, B = {1,2,3,4}. Find (A ∪ B)'", "{5, 7, 9}"),
    ("Let A = {a, b, c} and B = {b, d}. Find A union B", "{a, b, c, d}"),
    ("A = \\{1,2\\}, B = \\{2,3\\}. What is $A \\cap B$?", "{2}"),
    ("Is {1, 2} a subset of {1, 2, 3}?", "True"),
    ("List all the subsets of {1, 2, 3}", "{}, {1}, {2}, {3}, {1, 2}, {1, 3}, {2, 3}, {1, 2, 3}"),
    ("If A = {1,2,3,4,5} and B = {4,5,6}, find n(A ∩ B)", "2"),
    ("How many integers from 1 to 100 are divisible by 3 or 5?", "47"),
    ("How many even numbers between 1 and 100?", "50"),
    ("how many odd numbers are there between 10 and 30", "10"),
    ("how many multiples of 6 from 18 to 50", "6"),
    ("how many multiples of 7 are less than 98", "13"),
    ("IQ scores are normally distributed with mean 100 and standard deviation 15. What "
     "percent of people have an IQ above 130?",
     "2.275"),
    ("Heights are normally distributed with mean 170 cm and SD 8 cm. What proportion are "
     "taller than 180 cm?",
     "0.1056"),
    ("The weights of bags are normally distributed with mean 500 g and standard deviation "
     "10 g. Find the probability that a randomly chosen bag weighs less than 490 g.",
     "0.1587"),
    ("Test scores are normally distributed with a mean of 72 and a standard deviation of "
     "6. What percentage of students score between 66 and 78?",
     "68.27"),
    ("A call centre receives on average 4 calls per hour. What is the probability of "
     "exactly 6 calls in an hour?",
     "0.1042"),
    ("A shop has an average of 3 customers per minute. Find the probability that at least "
     "2 customers arrive in a minute",
     "0.8009"),
    ("Cars pass at an average rate of 5 cars per minute. What is the probability that no "
     "cars pass in 2 minutes?",
     "0.00004540"),
    ("X ~ Geo(0.2). Find P(X = 3)", "0.128"),
    ("What is the probability that the first six appears on the third roll of a fair die?",
     "25/216"),
    ("A sample of 100 has mean 52 and the population standard deviation is 10. Find a 95% "
     "confidence interval for the mean.",
     "(50.04, 53.96)"),
    ("In a poll of 400 people, 240 support a policy. Find a 95% confidence interval for "
     "the proportion.",
     "(0.552, 0.648)"),
    ("Find the standard error of the mean for n = 25 and s = 10", "2"),
    ("Observed frequencies are 18, 22, 20, 25, 15, 20 and all expected are 20. Find "
     "chi-squared.",
     "2.9"),
    ("Find the margin of error for a 95% confidence interval with sigma = 15 and n = 100", "2.940"),
    ("A random sample of 64 batteries has a mean of 50 hours and a standard deviation of "
     "8 hours. Construct a 99% confidence interval for the mean",
     "(47.42, 52.58)"),
)  # fmt: skip
OTHERS = (
    "is 1,2,3 in {1, 3, ..., 10}",
    "A = {1,2}, B = {2,3}. Find A ∪ C",
    "A = {1,2}. Find A'",
    "A = {1,2}, B = {2,3}, C = {1}. Find A ∪ B ∩ C",
    "n(A) = 15, n(B) = 12. Find n(A ∪ B)",
    "n(A) = 15, n(B) = 12 and n(A ∩ B) = 20. Find n(A ∪ B)",
    "A sample of 10 has mean 52 and the sample standard deviation is 10. "
    "Find a 95% confidence interval for the mean.",
    "A sample of 100 has mean 52 and variance 10. Find a 95% confidence interval for the mean.",
    "Heights are normally distributed with mean 170 cm and SD 8 cm. "
    "What proportion of samples of 4 have a mean above 180 cm?",
    "Heights are normally distributed with mean 170 cm and SD 8 cm. "
    "What is the probability that two people are both taller than 180 cm?",
    "A shop has an average of 3 customers per minute. "
    "Find the probability that at least 2 customers arrive in an hour",
    "What is the probability that the first head appears on the third roll of a fair die?",
)


@pytest.mark.parametrize(("question", "result"), RESULTS)
def test_sets_and_samples_are_told_of(question: str, result: str) -> None:
    found = answer(question)
    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize("question", OTHERS)
def test_what_is_not_told_whole_is_left(question: str) -> None:
    readers = (read_sets, read_sizes, read_inference, read_chance_story)
    assert [read(question) for read in readers] == [None] * len(readers)


ELEMENTS = st.sets(st.integers(0, 12), max_size=8)


@settings(max_examples=18, deadline=None)
@given(first=ELEMENTS, second=ELEMENTS, sign=st.sampled_from("∪∩\\Δ"))
def test_joined_sets_agree_with_those_of_the_language(
    first: set[int], second: set[int], sign: str
) -> None:
    expected = {
        "∪": first | second,
        "∩": first & second,
        "\\": first - second,
        "Δ": first ^ second,
    }[sign]
    found = answer(f"A = {_written(first)}, B = {_written(second)}. Find A {sign} B").result
    assert found == _written(expected)


def _written(numbers: set[int]) -> str:
    return "{" + ", ".join(map(str, sorted(numbers))) + "}"


@settings(max_examples=15, deadline=None)
@given(count=st.integers(1, 2000), a=st.integers(2, 30), b=st.integers(2, 30))
def test_divisible_numbers_agree_with_counting(count: int, a: int, b: int) -> None:
    found = answer(f"How many integers from 1 to {count} are divisible by {a} or {b}?").result
    assert found == str(sum(1 for n in range(1, count + 1) if n % a == 0 or n % b == 0))


def test_waiting_chances_add_up_to_nearly_one() -> None:
    parts = [answer(f"X ~ Geo(0.5). Find P(X = {k})").result or "" for k in range(1, 12)]
    assert math.isclose(sum(map(float, parts)), 1 - 0.5**11)
