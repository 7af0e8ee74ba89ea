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
from tutor_tui.mathematics.syntax import UnreadableError
from tutor_tui.mathematics.understand import understand as problem_of_message

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
    ("prove by induction that 1 + 2 + ... + n = n(n+1)/2", "True"),
    ("show that 1^2 + 2^2 + … + n^2 = n(n+1)(2n+1)/6", "True"),
    ("prove that the sum of the first n odd numbers is n^2", "True"),
    ("prove 1*2 + 2*3 + ... + n(n+1) = n(n+1)(n+2)/3 for n>=1", "True"),
    ("1 + r + r^2 + ... + r^(n-1) = (1-r^n)/(1-r), prove it by induction", "True"),
    (r"prove by induction \sum_{r=1}^n r^2 = n(n+1)(2n+1)/6", "True"),
    ("prove that 1*1! + 2*2! + ... + n*n! = (n+1)! - 1", "True"),
    ("is 1 + 2 + 3 + ... + n = n^2 true?", "False"),
    ("what is 1 + 2 + ... + n", "n*(n + 1)/2"),
    ("use mathematical induction to prove 7^n - 1 is divisible by 6", "True"),
    ("prove 3^(2n+1) + 2^(n+2) is divisible by 7", "True"),
    ("prove n^3 - n is a multiple of 6", "True"),
    ("show that n(n+1)/2 is divisible by 2", "False"),
    ("is n^2 + n always even", "True"),
    ("is n^2 + 1 divisible by 2", "False"),
    ("prove by induction that 2^n > n", "True"),
    ("prove 2^n > n^2 for all n >= 5", "True"),
    ("prove n! > 2^n for n ≥ 4", "True"),
    ("prove 2^n > n^2 for all n>=1", "False"),
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


@pytest.mark.parametrize("text", ["1 + 2 + ... + n = 10", "2 * 4 * ... * 10"])
def test_a_sum_is_not_read_without_the_terms_behind_its_dots(text: str) -> None:
    with pytest.raises(UnreadableError):
        problem_of_message(text)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("prove by induction that 1 + 2 + ... + n = n(n+1)/2", "(k + 1)(k + 2)/2"),
        ("prove 3^(2n) - 1 is divisible by 8", "9(3^(2k) - 1) + 8"),
        ("prove 5^n + 3 is divisible by 4", "5(5^k + 3) - 12"),
        ("prove 2^n > n^2 for n >= 5", "2 ≥ (k + 1)²/k²"),
    ],
)
def test_a_proof_by_induction_goes_from_one_number_to_the_next(text: str, last: str) -> None:
    problem = problem_of(text)
    assert problem is not None
    steps = steps_of(problem) or ()
    assert [after for step in steps for after in step.after][-1] == last


@given(st.integers(2, 9), st.integers(-9, 9), st.integers(2, 12))
def test_a_divisor_of_all_values_divides_the_first_thirty(base: int, more: int, by: int) -> None:
    said = f"{base}^n {'-' if more < 0 else '+'} {abs(more)}"
    result = answer_question({"question": f"prove that {said} is divisible by {by}"})["result"]
    assert result == str(all((base**n + more) % by == 0 for n in range(1, 31)))
