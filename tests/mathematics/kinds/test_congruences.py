"""Congruences, Chinese remainders, and linear equations in two whole numbers."""

from math import gcd

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.kinds.numbers.congruences import read_congruences
from tutor_tui.mathematics.kinds.numbers.diophantine import bezout, read_diophantine


@pytest.mark.parametrize(
    ("question", "result"),
    [
        ("Solve 3x ≡ 2 (mod 7)", "x = 3"),
        ("solve the congruence 5x ≡ 3 mod 11", "x = 5"),
        ("4x ≡ 2 (mod 6)", "x = 2, 5"),
        (r"$2x \equiv 1 \pmod{5}$", "x = 3"),
        ("solve 2x ≡ 1 (mod 4)", "no solution"),
        ("Find x such that 3x = 1 mod 7", "x = 5"),
        ("solve x^2 ≡ 1 mod 8", "x = 1, 3, 5, 7"),
        ("Solve n² + n ≡ 0 (mod 6)", "n = 0, 2, 3, 5"),
        ("Solve x ≡ 2 (mod 3), x ≡ 3 (mod 5), x ≡ 2 (mod 7)", "x = 23"),
        ("solve the system of congruences x ≡ 1 mod 4 and x ≡ 3 mod 6", "x = 9"),
        ("x ≡ 0 (mod 4) and x ≡ 1 (mod 6)", "no solution"),
        ("find the smallest positive integer x with x = 2 mod 3 and x = 3 mod 5", "x = 8"),
        ("crt([3,5],[2,3])", "x = 8"),
        ("ChineseRemainder[{2,3},{3,5}]", "x = 8"),
        ("Find all integer solutions of 3x + 5y = 1", "x = 2 + 5*t, y = -1 - 3*t"),
        ("Find integers x and y with 12x + 18y = 6", "x = 2 + 3*t, y = -1 - 2*t"),
        ("Solve the Diophantine equation 4x + 6y = 10", "x = 1 + 3*t, y = 1 - 2*t"),
        ("Solve 3x + 5y = 7 over the integers", "x = 4 + 5*t, y = -1 - 3*t"),
        ("Find all integer solutions to 6x + 9y = 4", "no solution"),
    ],
)
def test_the_solutions_are_found_and_checked(question: str, result: str) -> None:
    found = answer(question)

    assert found.result == result
    assert found.check is not None
    assert found.check.mark is Mark.AGREES


@pytest.mark.parametrize(
    "text",
    [
        "17 mod 5",
        "what is 7^222 mod 11",
        "solve x + 2 = 7",
        "Solve x + y ≡ 2 (mod 5)",
        "x ≡ 2 (mod 3) and how many are there below 50?",
        "is 7 congruent to 2 modulo 5?",
        "Explain modular arithmetic",
    ],
)
def test_other_messages_are_no_congruences(text: str) -> None:
    assert read_congruences(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "How many integers are between 3 and 9?",
        "Find two consecutive integers with sum 15",
        "Find all integer solutions of x^2 + y^2 = 25",
        "Find all integer solutions of 2x + 3y + z = 1",
        "is every integer a whole number",
    ],
)
def test_other_messages_are_no_linear_equations_in_whole_numbers(text: str) -> None:
    assert read_diophantine(text) is None


@given(st.integers(1, 40), st.integers(0, 40), st.integers(2, 60))
@settings(max_examples=24, deadline=None)
def test_every_remainder_that_fits_is_named(factor: int, rest: int, modulus: int) -> None:
    fitting = [x for x in range(modulus) if (factor * x - rest) % modulus == 0]
    expected = f"x = {', '.join(map(str, fitting))}" if fitting else "no solution"

    assert answer(f"solve {factor}x ≡ {rest} (mod {modulus})").result == expected


@given(st.integers(0, 30), st.integers(2, 30), st.integers(0, 30), st.integers(2, 30))
@settings(max_examples=24, deadline=None)
def test_two_congruences_have_the_numbers_that_fulfil_both(
    first: int, modulus: int, second: int, other: int
) -> None:
    fitting = [
        x for x in range(modulus * other) if (x - first) % modulus == 0 == (x - second) % other
    ]
    found = answer(f"solve x ≡ {first} (mod {modulus}), x ≡ {second} (mod {other})").result

    assert found == (f"x = {fitting[0]}" if fitting else "no solution")


@given(st.integers(-500, 500), st.integers(-500, 500))
def test_the_common_divisor_is_the_sum_of_the_multiples(first: int, second: int) -> None:
    common, left, right = bezout(first, second)

    assert common == gcd(first, second) == left * first + right * second


@given(st.integers(2, 40), st.integers(2, 40), st.integers(-60, 60))
@settings(max_examples=18, deadline=None)
def test_whole_solutions_exist_when_the_common_divisor_fits(a: int, b: int, c: int) -> None:
    assume(c)
    found = answer(f"find all integer solutions of {a}x + {b}y = {c}").result

    assert (found == "no solution") == bool(c % gcd(a, b))
