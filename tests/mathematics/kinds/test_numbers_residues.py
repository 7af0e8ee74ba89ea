"""Remainders of powers and roots, Bézout's identity, and numbers that lists give."""

from fractions import Fraction
from math import gcd

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.numbers.topics import read, steps


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("Find the Carmichael function of 561", "80"),
        ("what is the Carmichael lambda of 8", "2"),
        ("reduced_totient(1000000)", "50000"),
        ("reduced totient of 1", "1"),
        ("Find the square roots of 5 modulo 11", "4, 7"),
        ("square root of 1 mod 8", "1, 3, 5, 7"),
        ("What are the square roots of 3 modulo 7?", "no solution"),
        ("sqrt_mod(2, 7)", "3, 4"),
        ("Solve 2^x = 3 mod 13", "x = 4"),
        (r"2^{x} \equiv 3 \pmod{13}", "x = 4"),
        ("2^x ≡ 7 (mod 8)", "no solution"),
        ("2^x ≡ 4 (mod 8) for x", "x = 2"),
        ("Discrete logarithm of 3 to base 2 modulo 13", "x = 4"),
        ("discrete_log(41, 15, 7)", "x = 3"),
        ("extended gcd of 240 and 46", "x = -9, y = 47"),
        ("Use the extended Euclidean algorithm on 240 and 46", "x = -9, y = 47"),
        ("Bezout coefficients of 240 and 46", "x = -9, y = 47"),
        ("gcdex(240, 46)", "x = -9, y = 47"),
        ("Express gcd(240, 46) as a linear combination of 240 and 46", "x = -9, y = 47"),
        ("What is the primorial of 10?", "210"),
        ("product of all primes up to 20", "9699690"),
        ("the primorial of 1", "1"),
        ("What is the 11th composite number?", "20"),
        ("what's the fourth composite number", "9"),
        ("List the proper divisors of 12", "1, 2, 3, 4, 6"),
        ("proper divisors of 2", "1"),
        ("proper divisors of 1", "none"),
        ("aliquot sum of 12", "16"),
        ("sum of the proper divisors of 28", "28"),
        ("Write 4/17 as an Egyptian fraction", "1/5 + 1/29 + 1/1233 + 1/3039345"),
        ("express 5/6 as a sum of distinct unit fractions", "1/2 + 1/3"),
        ("Find the gcd of 3/2 and 9/4", "3/4"),
        ("lcm(1/2, 1/3)", "1"),
        ("lcm of 3/4, 5/6 and 1", "15"),
        ("prevprime(7)", "5"),
        ("pfactor(360)", "2**3*3**2*5"),
    ],
)
def test_the_answer_is_right_and_checked(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize(
    "text",
    [
        "what is the square root of 16",
        "gcd of 12 and 18",
        "solve 2^x = 8",
        "proper fractions",
        "is 12 a composite number?",
        "write 4/17 as a decimal",
        "gcd of 3/0 and 2",
    ],
)
def test_other_questions_are_left_to_other_topics(text: str) -> None:
    fact = read(text)

    assert fact is None or fact.topic in ("gcd", "composite", "to decimal")


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("Carmichael function of 0", "up to 10^15"),
        ("square roots of 2 modulo 1000000007", "modulo 2 to"),
        ("Egyptian fraction of 7/3", "between 0 and 1"),
        ("primorial of 5000", "up to 200"),
        ("extended gcd of 0 and 5", "other than 0"),
    ],
)
def test_what_is_out_of_reach_is_declined(question: str, says: str) -> None:
    found = answer(question)

    assert found.result is None
    assert says in found.text


@given(st.integers(2, 400), st.integers(2, 400))
@settings(max_examples=15, deadline=None)
def test_bezouts_identity_holds_and_its_lines_are_true(first: int, second: int) -> None:
    text = f"extended gcd of {first} and {second}"
    x, y = (int(part.split("= ")[1]) for part in str(answer(text).result).split(", "))
    fact = read(text)
    assert fact is not None
    lines = [line for step in steps(fact) or () for line in (step.before, *step.after)]

    assert first * x + second * y == gcd(first, second)
    assert lines
    assert all(_is_true(line) for line in lines)


def _is_true(line: str) -> bool:
    left, _, right = line.partition(" = ")
    total = sum(
        int(factors[0]) * (int(factors[1].strip("()")) if len(factors) > 1 else 1)
        for factors in (part.split("*") for part in right.split(" + "))
    )
    return int(left) == total


@given(st.integers(2, 60), st.integers(0, 60), st.integers(2, 60))
@settings(max_examples=15, deadline=None)
def test_a_discrete_logarithm_is_the_smallest_one(base: int, number: int, modulus: int) -> None:
    fitting = [x for x in range(modulus) if pow(base, x, modulus) == number % modulus]
    found = answer(f"Solve {base}^x = {number} mod {modulus}").result

    assert found == (f"x = {fitting[0]}" if fitting else "no solution")


@given(st.integers(1, 30), st.integers(31, 90))
@settings(max_examples=12, deadline=None)
def test_unit_fractions_add_up(top: int, bottom: int) -> None:
    result = answer(f"Write {top}/{bottom} as an Egyptian fraction").result
    if result is not None:
        parts = [Fraction(part) for part in result.split(" + ")]
        assert sum(parts) == Fraction(top, bottom)
        assert all(part.numerator == 1 for part in parts)
        assert len(set(parts)) == len(parts)
