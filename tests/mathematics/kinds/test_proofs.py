"""What holds of all odd, even or consecutive numbers, and which numbers are fractions."""

from itertools import product
from math import isqrt, prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.kinds.proofs.parity import Remainder, read_remainder
from tutor_tui.mathematics.kinds.proofs.rationality import Rationality, read_rationality
from tutor_tui.mathematics.operations import answer_question
from tutor_tui.mathematics.steps import steps_of

ASKED: tuple[tuple[str, str], ...] = (
    ("prove that the sum of two even numbers is even", "True"),
    ("Prove the sum of two odd integers is even.", "True"),
    ("show that the product of two odd numbers is odd", "True"),
    ("is the product of two even numbers divisible by 4?", "True"),
    ("is the product of two even numbers divisible by 8", "False"),
    ("is the sum of an odd and an even number even", "False"),
    ("why is the sum of an even number and an odd number odd", "True"),
    ("is odd times even odd?", "False"),
    ("even plus even is even", "True"),
    ("is it true that the square of an even number is even?", "True"),
    ("prove that the square of an even number is divisible by 4", "True"),
    ("is the cube of an odd number even", "False"),
    ("prove that the sum of three consecutive integers is a multiple of 3", "True"),
    ("is the sum of five consecutive numbers divisible by 5", "True"),
    ("is the sum of two consecutive numbers even", "False"),
    ("prove that the sum of two consecutive odd numbers is divisible by 4", "True"),
    ("the product of three consecutive whole numbers is divisible by 6", "True"),
    ("is the product of four consecutive integers divisible by 24?", "True"),
    ("is the product of two consecutive even numbers divisible by 8", "True"),
    ("is the difference of two odd numbers even", "True"),
    ("is the sum of three odd numbers even or odd", "odd"),
    ("what about the product of two odd numbers, is it even or odd", ""),
    ("is sqrt(5) irrational?", "True"),
    ("prove that the square root of 7 is irrational", "True"),
    ("show √2 is irrational", "True"),
    ("is sqrt 9 irrational", "False"),
    ("is √(4/9) rational?", "True"),
    ("is the square root of 8 rational", "False"),
    ("is 0.125 rational", "True"),
    ("is -3 a rational number?", "True"),
    ("is pi irrational?", "True"),
    ("is pi rational or irrational", "irrational"),
)


@pytest.mark.parametrize(("text", "result"), ASKED)
def test_a_claim_about_all_such_numbers_is_decided(text: str, result: str) -> None:
    if not result:
        assert read_remainder(text) is None
        return
    assert answer_question({"question": text})["result"] == result


@pytest.mark.parametrize(
    "text",
    [
        "the sum of two consecutive odd numbers is 36",
        "find two consecutive even numbers whose product is 48",
        "is 7 odd?",
        "is (x + 1)/(x - 2) a rational function?",
        "is sqrt(x) irrational",
        "rational numbers",
        "what is the sum of 3 and 5",
    ],
)
def test_what_speaks_of_certain_numbers_is_left_to_others(text: str) -> None:
    assert read_remainder(text) is None
    assert read_rationality(text) is None


@given(
    st.sampled_from(["even", "odd"]),
    st.sampled_from(["even", "odd"]),
    st.sampled_from(["sum", "product"]),
    st.sampled_from([2, 4, 8]),
)
def test_the_answer_is_that_of_trying_many_numbers(a: str, b: str, op: str, by: int) -> None:
    first, second = (range(int(sort == "odd"), 20, 2) for sort in (a, b))
    found = [x + y if op == "sum" else x * y for x, y in product(first, second)]
    text = f"is the {op} of an {a} number and an {b} number divisible by {by}?"

    result = answer_question({"question": text})["result"]

    assert result == str(all(value % by == 0 for value in found))


@given(st.integers(2, 4), st.integers(2, 30))
def test_products_of_consecutive_numbers_are_decided_by_trying(count: int, by: int) -> None:
    word = {2: "two", 3: "three", 4: "four"}[count]
    text = f"is the product of {word} consecutive integers divisible by {by}?"
    products = [prod(range(start, start + count)) for start in range(60)]

    result = answer_question({"question": text})["result"]

    assert result == str(all(value % by == 0 for value in products))


@given(st.integers(0, 400))
def test_a_root_is_rational_where_the_number_is_a_square(number: int) -> None:
    result = answer_question({"question": f"is sqrt({number}) rational?"})["result"]

    assert result == str(isqrt(number) ** 2 == number)


def test_a_proof_has_its_lines_in_order() -> None:
    problem = problem_of("prove that the sum of two odd numbers is even")
    assert isinstance(problem, Remainder)
    steps = steps_of(problem) or ()

    assert [step.after for step in steps[:2]] == [("(2k + 1) + (2m + 1)",), ("2(k + m + 1)",)]
    assert steps_of(Remainder(((1, 0, "n"), (1, 1, "n")), "*", 2, 0)) is None


def test_the_reason_names_a_prime_that_occurs_an_odd_number_of_times() -> None:
    assert isinstance(problem_of("is sqrt 12 rational"), Rationality)
    assert "prime factor `3`" in str(answer_question({"question": "is sqrt 12 rational"})["text"])
