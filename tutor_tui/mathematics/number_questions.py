"""Questions about whole numbers and digits in words: remainders, divisors, primes, rounding.

A message is read only as a whole: what asks for more than one of these is no such question.
"""

import re
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.problems import NumberQuestion, NumberTopic
from tutor_tui.mathematics.tokens import MAX_DIGITS

_WHOLE: Final = r"\d{1,3}(?:,\d{3})+|\d+"
_NUMBER: Final = rf"-?(?:(?:{_WHOLE})(?:\.\d+)?|\.\d+)"
_LIST: Final = rf"(?P<list>(?:{_WHOLE})(?:\s*,\s*(?:and\s+)?(?:{_WHOLE})|\s+and\s+(?:{_WHOLE}))+)"
_BEFORE: Final = (
    r"^[^\w.-]*(?:(?:please|pls|can you|could you|tell me|find|calculate|compute|determine|give"
    r"|show|work out|explain|what(?:'s|s| is| are)?|me|if|whether|how to find|the)\s+)*"
)
_AFTER: Final = r"(?:\s+(?:please|pls|plz))?\W*$"
_COMMON: Final = r"(?:greatest|highest|largest|biggest)\s+common\s+(?:divisor|factor)"
_PLACES: Final[Mapping[str, int]] = {
    "unit": 0, "one": 0, "ten": 1, "hundred": 2, "thousand": 3, "ten thousand": 4,
    "hundred thousand": 5, "million": 6, "ten million": 7, "hundred million": 8, "billion": 9,
}  # fmt: skip
_PLACE: Final = "|".join(
    name.replace(" ", r"[\s-]") for name in sorted(_PLACES, key=len, reverse=True)
)
_DIGITS: Final = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_COUNT: Final = rf"(?P<count>\d{{1,2}}|{'|'.join(_DIGITS)}|a|an)"
_DECIMAL_PLACES: Final = r"(?:decimal places?|decimals?|d\.?p\.?s?|digits after the point)"


def _two(between: str) -> str:
    """A pattern for two whole numbers with these words between them."""
    return rf"(?P<a>{_WHOLE})\s+{between}\s+(?P<b>{_WHOLE})"


def number_question(text: str) -> NumberQuestion | None:
    """The question that a message is, if it is one of these."""
    plain = text.strip().replace("’", "'").replace("`", "").replace("−", "-")
    if len(plain) > MAX_DIGITS:
        return None
    for pattern, read in _QUESTIONS:
        found = re.match(f"{_BEFORE}(?:{pattern}){_AFTER}", plain, re.IGNORECASE)
        if found is not None:
            return read(found)
    return None


def _whole_numbers(found: re.Match[str]) -> tuple[Fraction, ...]:
    listed = re.findall(_WHOLE, found["list"]) if "list" in found.groupdict() else []
    return tuple(_fraction(text) for text in listed or (found["a"], found["b"]))


def _fraction(text: str) -> Fraction:
    return Fraction(text.replace(",", ""))


def _about(topic: NumberTopic) -> Callable[[re.Match[str]], NumberQuestion]:
    return lambda found: NumberQuestion(topic, _whole_numbers(found))


def _swapped(topic: NumberTopic) -> Callable[[re.Match[str]], NumberQuestion]:
    return lambda found: NumberQuestion(topic, _whole_numbers(found)[::-1])


def _single(topic: NumberTopic) -> Callable[[re.Match[str]], NumberQuestion]:
    return lambda found: NumberQuestion(topic, (_fraction(found["a"]),))


def _denominators(found: re.Match[str]) -> NumberQuestion:
    numbers = (Fraction(found["a"]), Fraction(found["b"]))
    return NumberQuestion(
        NumberTopic.LCM, tuple(Fraction(number.denominator) for number in numbers)
    )


def _places(found: re.Match[str]) -> NumberQuestion:
    written = found["count"].lower()
    count = 1 if written in ("a", "an") else _counted(written)
    return NumberQuestion(NumberTopic.ROUND, (_fraction(found["a"]),), -count)


def _counted(written: str) -> int:
    return int(written) if written.isdigit() else _DIGITS.index(written)


def _nearest(found: re.Match[str]) -> NumberQuestion:
    return NumberQuestion(
        NumberTopic.ROUND, (_fraction(found["a"]),), _power_of_ten(found["place"])
    )


def _digit(found: re.Match[str]) -> NumberQuestion:
    return NumberQuestion(
        NumberTopic.DIGIT, (_fraction(found["a"]),), _power_of_ten(found["place"])
    )


def _power_of_ten(place: str) -> int:
    plain = place.replace(",", "").replace("-", " ").lower()
    if plain in ("whole number", "integer"):
        return 0
    return len(plain) - 1 if plain.isdigit() else _PLACES[" ".join(plain.split())]


_QUESTIONS: Final[tuple[tuple[str, Callable[[re.Match[str]], NumberQuestion]], ...]] = (
    (
        "remainder (?:when|if|of|for)\\s+" + _two(r"(?:(?:is )?divided by|by|/|÷)"),
        _about(NumberTopic.REMAINDER),
    ),
    (_two(r"(?:mod|modulo|%)"), _about(NumberTopic.REMAINDER)),
    (rf"(?:{_COMMON}|gcd|gcf|hcf)\s+(?:of|for|between)\s+{_LIST}", _about(NumberTopic.GCD)),
    (
        r"(?:(?:lowest|least|smallest)\s+common\s+multiple|lcm)\s+(?:of|for|between)\s+" + _LIST,
        _about(NumberTopic.LCM),
    ),
    (
        r"(?:(?:lowest|least|smallest)\s+)?common\s+denominator\s+of\s+"
        r"(?P<a>-?\d+/\d*[1-9]\d*)\s+and\s+(?P<b>-?\d+/\d*[1-9]\d*)",
        _denominators,
    ),
    (f"is {_two('a (?:factor|divisor) of')}", _about(NumberTopic.DIVIDES)),
    (f"does {_two('divide')}", _about(NumberTopic.DIVIDES)),
    (
        f"is {_two('(?:a multiple of|divisible by|evenly divisible by)')}",
        _swapped(NumberTopic.DIVIDES),
    ),
    (rf"is (?P<a>{_WHOLE}) (?:a )?prime(?: number)?", _single(NumberTopic.PRIME)),
    (rf"is (?P<a>{_WHOLE}) (?:a )?composite(?: number)?", _single(NumberTopic.COMPOSITE)),
    (
        rf"(?:round(?:ed)?\s+)?(?P<a>{_NUMBER})\s+(?:rounded\s+)?to\s+{_COUNT}\s+{_DECIMAL_PLACES}",
        _places,
    ),
    (
        rf"(?:round(?:ed)?\s+)?(?P<a>{_NUMBER})\s+(?:rounded\s+)?to\s+the\s+nearest\s+(?:one\s+)?"
        rf"(?P<place>10{{1,9}}|1,000|10,000|100,000|1,000,000|whole number|integer|{_PLACE})",
        _nearest,
    ),
    (rf"(?P<place>{_PLACE})s?\s+digit\s+(?:of|in)\s+(?P<a>{_WHOLE})", _digit),
)
