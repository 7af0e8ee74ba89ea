"""Named numbers at a place, partitions, sorts of divisors, digits, sums of squares, residues."""

from itertools import product
from math import comb, isqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tutor_tui.mathematics.kinds.numbers.topics import read


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("What is the 10th tribonacci number?", "149"),
        ("Find the Bernoulli number B_12", "-691/2730"),
        ("BernoulliB[10]", "5/66"),
        ("what is the Euler number E_6?", "-61"),
        ("genocchi(8)", "17"),
        ("the 10th harmonic number", "7381/2520"),
        ("pell number 10", "2378"),
        ("What is the Stirling number of the second kind S(5, 2)?", "15"),
        ("Stirling number of the second kind for n = 6 and k = 3", "90"),
        ("unsigned stirling number of the first kind c(5,2)", "50"),
        ("StirlingS1[5, 2]", "-50"),
        ("stirling2(5, 3)", "25"),
        ("multinomial(2, 3, 4)", "1260"),
        ("Find the multinomial coefficient of 2, 3 and 4", "1260"),
        ("List the partitions of 4", "4, 3 + 1, 2 + 2, 2 + 1 + 1, 1 + 1 + 1 + 1"),
        ("How many partitions does 10 have into distinct parts?", "10"),
        ("What are the unitary divisors of 12?", "1, 3, 4, 12"),
        ("How many unitary divisors does 12 have?", "4"),
        ("List the antidivisors of 14", "3, 4, 9"),
        ("What is the square-free part of 18?", "2"),
        ("Is 18 square-free?", "False"),
        ("what's the smallest number to multiply 360 by to make it a perfect square?", "10"),
        ("Find the smallest number by which 108 must be divided to get a perfect cube", "4"),
        ("smallest whole number that 24 must be multiplied by to give a square number", "6"),
        ("is_squarefree(30)", "True"),
        ("Are 220 and 284 amicable numbers?", "True"),
        ("is_amicable(6, 6)", "False"),
        ("How many prime factors does 12 have, counted with multiplicity?", "3"),
        ("liouville_lambda(12)", "-1"),
        ("IntegerDigits[35, 2]", "1, 0, 0, 0, 1, 1"),
        ("How many digits does -1000 have?", "4"),
        ("How many digits does 2024 have in binary?", "11"),
        ("Is 12321 a palindrome?", "True"),
        ("is 81 palindromic", "False"),
        ("is 585 a palindrome in base 2", "True"),
        ("Write 130 as a sum of four squares", "11**2 + 3**2 + 0**2 + 0**2"),
        ("Express 7 as the sum of three squares", "no solution"),
        ("What number is the continued fraction [1; 2, 3]?", "10/7"),
        ("Is 92712 a residue of power 9 modulo 50026?", "True"),
        ("is 2 a cubic residue mod 7?", "False"),
        ("Kronecker symbol (2/15)", "1"),
        ("Find 10 choose 4 modulo 7", "0"),
        ("ff(5, 2)", "20"),
        ("rf(x, 3)", "x**3 + 3*x**2 + 2*x"),
    ],
)
def test_a_named_number_is_found(question: str, result: str) -> None:
    assert answer(question).result == result


@pytest.mark.parametrize(
    "text",
    [
        "What is Euler's number to 5 decimal places?",
        "the harmonic mean of 3 and 6",
        "partition 60 in the ratio 2:3",
        "Is 18 free?",
        "digits of pi",
        "Are 3 and 4 friends?",
        "Write 30 as a sum of two primes",
    ],
)
def test_a_message_of_another_kind_is_left_alone(text: str) -> None:
    assert read(text) is None


@given(st.integers(1, 9), st.integers(1, 9))
@settings(max_examples=9, deadline=None)
def test_things_go_into_groups_in_so_many_ways(size: int, groups: int) -> None:
    ways = {
        tuple(sorted(map(tuple, _blocks(choice))))
        for choice in product(range(groups), repeat=min(size, 5))
        if len(set(choice)) == groups
    }

    assert answer(f"stirling2({min(size, 5)}, {groups})").result == str(len(ways))


def _blocks(choice: tuple[int, ...]) -> list[list[int]]:
    return [[i for i, one in enumerate(choice) if one == block] for block in set(choice)]


@given(st.integers(0, 400))
@settings(max_examples=15, deadline=None)
def test_four_squares_are_always_enough(number: int) -> None:
    shown = answer(f"Write {number} as a sum of four squares").result or ""

    assert sum(int(part.split("**")[0]) ** 2 for part in shown.split(" + ")) == number
    roots = range(isqrt(number) + 1)
    rests = (number - a * a - b * b for a in roots for b in roots if a * a + b * b <= number)
    three = any(isqrt(rest) ** 2 == rest for rest in rests)
    assert (answer(f"Write {number} as a sum of three squares").result != "no solution") == three


@given(st.integers(0, 60), st.integers(2, 5), st.integers(1, 60))
@settings(max_examples=15, deadline=None)
def test_residues_of_a_power_are_those_that_it_leaves(
    number: int, power: int, modulus: int
) -> None:
    left = {pow(root, power, modulus) for root in range(modulus)}
    question = f"Is {number} a residue of power {power} modulo {modulus}?"

    assert answer(question).result == str(number % modulus in left)


@given(st.integers(0, 40), st.integers(0, 40), st.integers(1, 50))
@settings(max_examples=9, deadline=None)
def test_binomials_are_reduced(size: int, taken: int, modulus: int) -> None:
    assert answer(f"{size} choose {taken} mod {modulus}").result == str(comb(size, taken) % modulus)
