"""Answers about numbers against plain counting, on numbers drawn at random."""

from fractions import Fraction
from math import prod

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mathematics.asking import answer
from tutor_tui.mathematics.kinds.numbers.bases import digits_of
from tutor_tui.mathematics.kinds.numbers.forms import in_words, roman
from tutor_tui.mathematics.number_words import spelled

wholes = st.integers(2, 5000)


@settings(max_examples=36, deadline=None)
@given(st.integers(-(10**9), 10**9), st.integers(2, 36), st.integers(2, 36))
def test_bases_are_those_of_python(number: int, source: int, target: int) -> None:
    found = answer(f"What is {digits_of(number, source)} (base {source}) in base {target}?").result

    assert found is not None
    assert int(found, target) == number
    assert found == found.lower()


@settings(max_examples=36, deadline=None)
@given(st.integers(-(10**6), 10**6), st.integers(-(10**6), 10**6), st.integers(2, 16))
def test_sums_in_bases_are_those_of_python(first: int, second: int, base: int) -> None:
    a, b = digits_of(first, base), digits_of(second, base)
    total = answer(f"In base {base}, what is {a} + {b}?").result
    difference = answer(f"In base {base}, what is {a} - {b}?").result

    assert total is not None
    assert difference is not None
    assert int(total, base) == first + second
    assert int(difference, base) == first - second


@settings(max_examples=36, deadline=None)
@given(st.integers(1, 10**9), st.integers(2, 7))
def test_nearest_roots_are_nearest(number: int, index: int) -> None:
    names = {2: "square", 3: "cube", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh"}
    text = f"What is the {names[index]} root of {number} to the nearest integer?"
    found = int(answer(text).result or "-1")

    assert (2 * found - 1) ** index <= 2**index * number
    assert 2**index * number <= (2 * found + 1) ** index


@settings(max_examples=36, deadline=None)
@given(wholes)
def test_factors_are_those_of_counting(number: int) -> None:
    divisors = [k for k in range(1, number + 1) if number % k == 0]
    primes = [k for k in divisors if k > 1 and all(k % d for d in range(2, k))]
    product = answer(f"prime factorization of {number}").result or ""
    powers = [part.partition("**") for part in product.split("*") if "**" not in product]

    assert answer(f"list the prime factors of {number}").result == ", ".join(map(str, primes))
    assert answer(f"how many divisors does {number} have").result == str(len(divisors))
    assert not powers or prod(int(base) for base, _, _ in powers) == number


@settings(max_examples=36, deadline=None)
@given(st.integers(1, 400), st.integers(1, 200))
def test_decimals_and_fractions_are_each_others(top: int, bottom: int) -> None:
    number = Fraction(top, bottom)
    decimal = answer(f"{top}/{bottom} as a decimal").result

    assert decimal is not None
    assert answer(f"{decimal} as a fraction").result == str(number)


@settings(max_examples=36, deadline=None)
@given(st.decimals(-1000, 1000, places=5), st.integers(0, 4))
def test_rounding_is_to_the_nearest_and_halves_go_outwards(number: object, places: int) -> None:
    exact = Fraction(str(number))
    found = answer(f"Round {number} to {places} decimal places.").result

    assert found is not None
    distance = abs(Fraction(found) - exact)
    assert 2 * distance <= Fraction(1, 10**places)
    assert 2 * distance < Fraction(1, 10**places) or abs(Fraction(found)) > abs(exact)


@settings(max_examples=36, deadline=None)
@given(st.integers(0, 10**15 - 1), st.integers(1, 3999))
def test_numbers_in_words_and_roman_are_read_back(number: int, small: int) -> None:
    assert spelled(in_words(number)) == number
    assert answer(f"{roman(small)} in numbers").result == str(small)


@settings(max_examples=36, deadline=None)
@given(st.integers(0, 500), st.integers(0, 300), st.integers(1, 99))
def test_remainders_of_powers_are_those_of_the_powers(a: int, e: int, m: int) -> None:
    assert answer(f"{a}^{e} mod {m}").result == str(a**e % m)


@settings(max_examples=48, deadline=None)
@given(
    st.decimals(-100, 100, places=3),
    st.integers(-99, 99),
    st.sampled_from(["plus", "minus", "times"]),
)
def test_words_of_arithmetic_are_their_signs(first: object, second: int, word: str) -> None:
    a, b = Fraction(str(first)), Fraction(second)
    expected = {"plus": a + b, "minus": a - b, "times": a * b}[word]
    found = answer(f"What is {first} {word} {second}?").result
    apart = answer(f"What is the difference between {first} and {second}?").result

    assert found is not None
    assert apart is not None
    assert Fraction(found) == expected
    assert Fraction(apart) == abs(a - b)
