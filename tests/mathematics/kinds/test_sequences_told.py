"""Sequences told by a formula or from term to term, terms up to a bound, sums with dots."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.sequences.counting import read_bounded, read_settles
from tutor_tui.mathematics.kinds.sequences.told_rules import method, read_told, steps

RESULTS = (
    ("a_n = 2a_{n-1} + 1, a_0 = 1. Find the first 3 terms", "1, 3, 7"),
    ("first 6 terms of a_n = 2a_{n-1} + 1 with a_1 = 1", "1, 3, 7, 15, 31, 63"),
    ("list the first 4 terms of a_n = a_{n-1} + 3, a_1 = 2", "2, 5, 8, 11"),
    ("find the 5th term of the sequence a_{n+1} = 3a_n - 1, a_1 = 2", "122"),
    ("does 1 + 1/2 + 1/4 + ... converge?", "True"),
    ("does the series 1 + 2 + 4 + 8 + ... converge or diverge", "False"),
    ("Does 3 - 1 + 1/3 - 1/9 + ... converge?", "True"),
    ("does 1 + 1/2 + 1/3 + 1/4 + ... converge?", "False"),
    ("does 1 + 1/4 + 1/9 + 1/16 + 1/25 + ... converge?", "True"),
    ("1 + 1/2 + 1/4 + 1/8...", "2"),
    ("does the series 2 + 5 + 8 + … diverge?", "True"),
    ("how many terms of 3, 7, 11, ... are less than 100", "25"),
    ("how many terms are in 2, 5, 8, ..., 59", "20"),
    ("How many terms are there in the arithmetic sequence 7, 13, 19, …, 205?", "34"),
    ("What is the first term of 2, 6, 18, ... to exceed 1000", "1458"),
    ("how many terms in 5, 9, 13, ... are at most 45", "11"),
    ("Find the sum of the geometric series 2 + 6 + 18 + ... to 8 terms", "6560"),
    ("find the sum of 20 terms of 3 + 7 + 11 + ...", "820"),
    ("sum of the series 5 + 8 + 11 + … to 20 terms", "670"),
    ("a_n = 3n - 2, find a_10", "28"),
    ("The nth term is n^2 + 1. write the first 5 terms", "2, 5, 10, 17, 26"),
    ("the nth term of a sequence is 5n - 3. find the 20th term", "97"),
    ("find the first four terms of the sequence with nth term 2n + 3", "5, 7, 9, 11"),
    ("first four terms of 3n^2 - 1", "2, 11, 26, 47"),
    ("Write the first 4 terms of the sequence a_n = (-1)^n/n", "-1, 1/2, -1/3, 1/4"),
    ("if u_n = 2^n, find u_3 and u_5", "8, 32"),
    ("a_1 = 2, a_{n+1} = 3a_n - 1, find a_5", "122"),
    ("u_1 = 3, u_(n+1) = 2u_n + 1, find the first 4 terms", "3, 7, 15, 31"),
    ("A sequence is defined by u_1 = 1, u_2 = 1 and u_{n+2} = u_{n+1} + u_n. Find u_7", "13"),
    ("a1 = 5, an = a(n-1) + 3. Find a4", "14"),
    ("a_1 = 1, a_{n+1} = a_n + n, find a_4", "7"),
    ("a_1 = 3 and a_{n+1} = a_n/2 for n >= 1. what is a_4?", "3/8"),
)
OTHERS = (
    "how many terms of the sequence are there",
    "what is the nth term of 3, 7, 11",
    "a_n = 3n - 2, find a_10 and the sum of the first 5 terms",
    "a_1 = 2, a_{n+1} = 3a_n - b, find a_5",
    "a_{n+1} = 3a_n, find a_5",
    "does the fraction 1/3 + ... repeat",
    "how many terms of 3, 7, 11, ... are prime",
)


@pytest.mark.parametrize(("question", "result"), RESULTS)
def test_told_sequences_are_answered(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize("question", OTHERS)
def test_other_messages_are_not_claimed(question: str) -> None:
    assert read_told(question) is None
    assert read_bounded(question) is None
    assert read_settles(question) is None


def test_sums_without_a_rule_are_declined() -> None:
    assert answer("does 1 + 1/2 + 1/5 + 1/7 + ... converge").result is None


def test_the_working_goes_from_term_to_term() -> None:
    problem = read_told("a_1 = 2, a_{n+1} = 3a_n - 1, find a_4")

    assert problem is not None
    assert [step.after for step in steps(problem) or ()] == [("5",), ("14",), ("41",)]
    assert "41" not in method(problem)


@settings(max_examples=15, deadline=None)
@given(st.integers(-20, 20), st.integers(1, 9), st.integers(0, 60))
def test_terms_below_a_bound_are_counted(first: int, step: int, room: int) -> None:
    bound = first + 2 * step + room
    terms = f"{first}, {first + step}, {first + 2 * step}"
    found = answer(f"how many terms of {terms}, ... are less than {bound}")

    assert found.result == str(len(range(first, bound, step)))


@settings(max_examples=15, deadline=None)
@given(st.integers(-9, 9), st.integers(2, 5), st.integers(1, 9), st.integers(2, 8))
def test_recurrences_are_followed(first: int, factor: int, more: int, place: int) -> None:
    value = first
    for _ in range(place - 1):
        value = factor * value + more
    found = answer(f"u_1 = {first}, u_{{n+1}} = {factor}u_n + {more}, find u_{place}")

    assert found.result == str(value)
