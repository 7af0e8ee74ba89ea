"""Totients, orders, primitive roots; numbers with a name and a place; continued fractions."""

from fractions import Fraction
from itertools import pairwise
from math import gcd

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.numbers.facts import Fact
from tutor_tui.mathematics.kinds.numbers.topics import answer as answer_fact
from tutor_tui.mathematics.kinds.numbers.topics import read
from tutor_tui.mathematics.kinds.numbers.units import order, totient


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("What is phi(36)?", "12"),
        ("Euler's totient of 100", "40"),
        ("totient(100)", "40"),
        ("find φ(12)", "4"),
        (r"Compute $\varphi(20)$", "8"),
        ("EulerPhi[10]", "4"),
        ("Calculate Euler's totient function of 1", "1"),
        ("How many positive integers less than 60 are coprime to 60?", "16"),
        ("Find the order of 3 modulo 7", "6"),
        ("multiplicative order of 2 mod 101", "100"),
        ("n_order(3, 7)", "6"),
        ("MultiplicativeOrder[10, 7]", "6"),
        ("Find a primitive root modulo 17", "3"),
        ("find the smallest primitive root of 23", "5"),
        ("Find all primitive roots modulo 11", "2, 6, 7, 8"),
        ("primitive roots mod 9", "2, 5"),
        ("Is 3 a primitive root modulo 7?", "True"),
        ("is 2 a primitive root of 7", "False"),
        ("Is 2 a quadratic residue mod 7?", "True"),
        ("is 3 a quadratic residue modulo 7?", "False"),
        ("List the quadratic residues modulo 11", "1, 3, 4, 5, 9"),
        ("Find the Legendre symbol (2/7)", "1"),
        ("legendre_symbol(3, 7)", "-1"),
        ("jacobi symbol (2/15)", "1"),
        ("JacobiSymbol[1001, 9907]", "-1"),
        ("What is the 100th prime?", "541"),
        ("what is the tenth prime number?", "29"),
        ("prime(5)", "11"),
        ("find the sum of the first 10 primes", "129"),
        ("product of the first 4 prime numbers", "210"),
        ("fibonacci(20)", "6765"),
        ("find the 12th Lucas number", "322"),
        ("What is the 5th Catalan number?", "42"),
        ("catalan(6)", "132"),
        ("find the sixth Bell number", "203"),
        ("How many partitions does 10 have?", "42"),
        ("number of partitions of 20", "627"),
        ("npartitions(5)", "7"),
        ("What is the Möbius function of 30?", "-1"),
        ("mobius(12)", "0"),
        ("μ(1)", "1"),
        ("Express 45 as a sum of two squares", "6**2 + 3**2"),
        ("sigma_2(20)", "546"),
        ("sum of the 3rd powers of the divisors of 12", "2044"),
        ("Is 14 a perfect power?", "False"),
        ("is 64 a perfect power", "True"),
        ("What is the radical of the number 360?", "30"),
        ("How many derangements of 5 items are there?", "44"),
        ("write 50 as the sum of two squares", "5**2 + 5**2, 7**2 + 1**2"),
        ("write 21 as a sum of two squares", "none"),
        ("What is the continued fraction of 45/16?", "[2; 1, 4, 3]"),
        ("express 415/93 as a continued fraction", "[4; 2, 6, 7]"),
        ("continued fraction of sqrt(7)", "[2; (1, 1, 1, 4)]"),
        ("continued fraction expansion of 3", "[3]"),
        ("factorint(60)", "2**2*3*5"),
        ("PrimePi[100]", "25"),
        ("sigma(12)", "28"),
    ],
)
def test_the_number_is_found_and_checked(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("order of 4 modulo 6", "divisible by `2`"),
        ("find a primitive root modulo 8", "no primitive root"),
        ("totient(0)", "from 1 on"),
        ("what is the 200000th prime", "100,000th"),
        ("is 4 a quadratic residue mod 6?", "common factor"),
        ("legendre symbol (2/9)", "odd prime"),
        ("continued fraction of sqrt(9)", "no squares"),
    ],
)
def test_what_has_no_answer_is_declined_with_the_reason(question: str, words: str) -> None:
    found = answer(question)

    assert found.result is None
    assert words in found.text


@pytest.mark.parametrize(
    "text",
    [
        "what is the order of 3x^2 + 1",
        "totient of x",
        "What is the order of operations?",
        "the first primes",
        "what is the golden ratio phi",
        "find the partitions of the set {1, 2}",
        "solve phi(x) = 4",
        "fibonacci sequence",
        "Explain continued fractions",
    ],
)
def test_other_messages_are_left_alone(text: str) -> None:
    fact = read(text)

    assert fact is None


@given(st.integers(2, 400), st.integers(1, 400))
@settings(max_examples=36, deadline=None)
def test_orders_and_totients_agree_with_counting(modulus: int, number: int) -> None:
    units = [one for one in range(1, modulus + 1) if gcd(one, modulus) == 1]
    if gcd(number, modulus) == 1:
        powers = [pow(number, k, modulus) for k in range(1, modulus + 1)]
        assert order(number, modulus) == powers.index(1) + 1

    assert totient(modulus) == len(units)


@given(st.fractions(-50, 50, max_denominator=60))
@settings(max_examples=36, deadline=None)
def test_continued_fractions_have_positive_parts_and_give_the_number_back(
    number: Fraction,
) -> None:
    found = answer_fact(Fact("continued fraction", (number,))).result
    assert found is not None
    parts = [int(part) for part in found.strip("[]").replace(";", ",").split(",")]
    value = Fraction(parts[-1])
    for part in reversed(parts[:-1]):
        value = part + 1 / value

    assert value == number
    assert all(part > 0 for part in parts[1:])


def test_catalan_numbers_grow_by_their_ratio() -> None:
    known = [int(answer(f"catalan({n})").result or 0) for n in range(8)]

    assert all(
        second * (place + 2) == first * (4 * place + 2)
        for place, (first, second) in enumerate(pairwise(known))
    )
