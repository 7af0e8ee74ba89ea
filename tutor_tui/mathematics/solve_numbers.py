"""Answers about whole numbers and digits, in exact arithmetic, each confirmed a second way."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from math import gcd, lcm
from typing import Final

from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.problems import Answer, NumberQuestion, NumberTopic, code, listed
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, with_verdict
from tutor_tui.mathematics.terms import shown_number

BY_MULTIPLYING: Final = "by multiplying out"
_TRIED: Final = 1_000_000
"""Divisors up to here are tried one by one; beyond their square a primality test decides."""


def answer_about_numbers(question: NumberQuestion) -> Answer:
    """The answer in a sentence; raises `UndefinedError` for a division by zero."""
    return _ANSWERS[question.topic](question)


METHODS: Final[Mapping[NumberTopic, str]] = {
    NumberTopic.REMAINDER: (
        "Take away the divisor as often as it fits; what is left is the remainder."
    ),
    NumberTopic.GCD: (
        "Divide the larger number by the smaller one and go on with the smaller one and the "
        "remainder until nothing remains; the last divisor is the greatest common one."
    ),
    NumberTopic.LCM: "Multiply the numbers and divide by what they share: `ab/gcd(a, b)`.",
    NumberTopic.DIVIDES: "Divide; the one is a factor of the other when no remainder is left.",
    NumberTopic.PRIME: "Try to divide by 2, 3, 5, 7 and so on, up to the square root.",
    NumberTopic.COMPOSITE: "Try to divide by 2, 3, 5, 7 and so on, up to the square root.",
    NumberTopic.ROUND: "Look at the first digit that goes: from 5 on, round away from zero.",
    NumberTopic.DIGIT: "Count the places from the right: units, tens, hundreds, thousands.",
}
"""How each kind of question is worked out, in a sentence."""


def _remainder(question: NumberQuestion) -> Answer:
    number, divisor = _integers(question)
    quotient, rest = _divided(number, divisor)
    reason = code(f"{number} = {quotient}*{divisor} + {rest}")
    return with_verdict(
        f"The remainder is {code(str(rest))}, because {reason}.",
        quotient * divisor + rest == number and 0 <= rest < divisor,
        BY_MULTIPLYING,
        str(rest),
    )


def _divided(number: int, divisor: int) -> tuple[int, int]:
    if divisor == 0:
        raise UndefinedError("Nothing can be divided by 0.")
    return divmod(number, divisor)


def _common_divisor(question: NumberQuestion) -> Answer:
    numbers = _integers(question)
    found = gcd(*numbers)
    if found == 0:
        raise UndefinedError("Every number divides 0, so there is no greatest common divisor.")
    return with_verdict(
        f"The greatest common divisor of {_shown(numbers)} is {code(str(found))}.",
        all(number % found == 0 for number in numbers) and _combination(numbers) == found,
        BY_ARITHMETIC,
        str(found),
    )


def _combination(numbers: Sequence[int]) -> int:
    """The smallest positive sum of multiples of the numbers: their greatest common divisor."""
    total = numbers[0]
    for number in numbers[1:]:
        previous, current, factor, next_factor = total, number, 1, 0
        while current:
            quotient = previous // current
            previous, current = current, previous - quotient * current
            factor, next_factor = next_factor, factor - quotient * next_factor
        other = (previous - factor * total) // number if number else 0
        total = factor * total + other * number
    return abs(total)


def _common_multiple(question: NumberQuestion) -> Answer:
    numbers = _integers(question)
    if 0 in numbers:
        raise UndefinedError("0 has no multiples above itself, so there is no least common one.")
    found = lcm(*numbers)
    is_multiple = all(found % number == 0 for number in numbers)
    is_least = _combination([found // number for number in numbers]) == 1
    return with_verdict(
        f"The least common multiple of {_shown(numbers)} is {code(str(found))}.",
        is_multiple and is_least,
        BY_ARITHMETIC,
        str(found),
    )


def _divides(question: NumberQuestion) -> Answer:
    divisor, number = _integers(question)
    quotient, rest = _divided(number, divisor)
    is_right = quotient * divisor + rest == number
    if rest:
        reason = code(f"{number} = {quotient}*{divisor} + {rest}")
        sentence = f"No, {code(str(divisor))} does not divide {code(str(number))}: {reason}."
    else:
        sentence = f"Yes, because {code(f'{number} = {quotient}*{divisor}')}."
    return with_verdict(sentence, is_right, BY_MULTIPLYING, str(rest == 0))


def _prime(question: NumberQuestion) -> Answer:
    import sympy

    (number,) = _integers(question)
    asks_prime = question.topic is NumberTopic.PRIME
    if number < 2:
        return with_verdict(
            f"No, {code(str(number))} is neither prime nor composite: primes begin at 2.",
            True,
            "by definition",
            "False",
        )
    if sympy.isprime(number):
        word, is_tried = "Yes" if asks_prime else "No", number <= _TRIED**2
        verdict = _smallest_divisor(number) == number if is_tried else True
        how = "by trying all divisors" if is_tried else "by a primality test"
        return with_verdict(f"{word}, {code(str(number))} is prime.", verdict, how, str(asks_prime))
    return _composite(number, word="No" if asks_prime else "Yes")


def _composite(number: int, *, word: str) -> Answer:
    divisor = _smallest_divisor(number)
    if divisor == number:
        sentence = f"{word}, {code(str(number))} is not prime, though all its factors are large."
        return with_verdict(sentence, True, "by a primality test", str(word == "Yes"))
    reason = code(f"{number} = {divisor}*{number // divisor}")
    sentence = f"{word}, {code(str(number))} is not prime: {reason}."
    is_right = divisor * (number // divisor) == number
    return with_verdict(sentence, is_right, BY_MULTIPLYING, str(word == "Yes"))


def _smallest_divisor(number: int) -> int:
    """The smallest divisor above 1 that is not beyond the limit, else the number itself."""
    if number % 2 == 0:
        return 2
    divisor = 3
    while divisor <= _TRIED and divisor * divisor <= number:
        if number % divisor == 0:
            return divisor
        divisor += 2
    return number


def _rounded(question: NumberQuestion) -> Answer:
    (number,) = question.numbers
    unit = Fraction(10) ** question.place
    steps = int(abs(number) / unit + Fraction(1, 2))
    result = (steps if number > 0 else -steps) * unit
    places = max(0, -question.place)
    where = (
        f"to {places} decimal place{'' if places == 1 else 's'}"
        if question.place < 0
        else f"to the nearest {code(str(unit))}"
        if question.place
        else "to a whole number"
    )
    written = _with_places(result, places)
    return with_verdict(
        f"{code(shown_number(number, uses_decimals=True))} rounded {where} is {code(written)}.",
        abs(result - number) <= unit / 2 and (result / unit).denominator == 1,
        BY_ARITHMETIC,
        written,
    )


def _with_places(number: Fraction, places: int) -> str:
    """The number with this many digits after the point, zeros included."""
    digits = str(abs(int(number * 10**places))).rjust(places + 1, "0")
    sign = "-" if number < 0 else ""
    return f"{sign}{digits[:-places]}.{digits[-places:]}" if places else f"{sign}{digits}"


def _digit(question: NumberQuestion) -> Answer:
    (number,) = _integers(question)
    digit = number // 10**question.place % 10
    digits = str(number).rjust(question.place + 1, "0")
    is_right = digits[-1 - question.place] == str(digit)
    return with_verdict(f"It is {code(str(digit))}.", is_right, BY_ARITHMETIC, str(digit))


def _integers(question: NumberQuestion) -> list[int]:
    return [int(number) for number in question.numbers]


def _shown(numbers: Sequence[int]) -> str:
    return listed([code(str(number)) for number in numbers])


_ANSWERS: Final[Mapping[NumberTopic, Callable[[NumberQuestion], Answer]]] = {
    NumberTopic.REMAINDER: _remainder,
    NumberTopic.GCD: _common_divisor,
    NumberTopic.LCM: _common_multiple,
    NumberTopic.DIVIDES: _divides,
    NumberTopic.PRIME: _prime,
    NumberTopic.COMPOSITE: _prime,
    NumberTopic.ROUND: _rounded,
    NumberTopic.DIGIT: _digit,
}
