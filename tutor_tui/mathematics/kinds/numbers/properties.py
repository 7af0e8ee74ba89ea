"""What sort of number a number is (square, perfect, even …), and its digits."""

import re
from collections.abc import Callable, Mapping
from fractions import Fraction
from math import isqrt
from typing import Final

from tutor_tui.mathematics.kinds.numbers.factors import divisors
from tutor_tui.mathematics.kinds.numbers.facts import NUMBER, Fact, N, Topic, pattern, shown, taking
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Answer, Step, code
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, refused, with_verdict

_PLACE_WORDS: Final[Mapping[str, int]] = {
    "unit": 0, "one": 0, "ten": 1, "hundred": 2, "thousand": 3, "million": 6, "billion": 9,
    "trillion": 12, "tenth": -1, "hundredth": -2, "thousandth": -3, "millionth": -6,
}  # fmt: skip
_WORDS: Final = "|".join(sorted(_PLACE_WORDS, key=len, reverse=True))
_PLACE: Final = rf"(?P<place>(?:(?:ten|hundred)[\s-])?(?:{_WORDS})s?)"


def _is_square(number: int) -> tuple[bool, str]:
    root = isqrt(number)
    if root * root == number:
        return True, f"{number} = {root}²"
    return False, f"{root}² < {number} < {root + 1}²"


def _is_cube(number: int) -> tuple[bool, str]:
    root = round(number ** (1 / 3)) if number < 10**40 else 0
    while root**3 > number:
        root -= 1
    while (root + 1) ** 3 <= number:
        root += 1
    if root**3 == number:
        return True, f"{number} = {root}³"
    return False, f"{root}³ < {number} < {root + 1}³"


def _is_triangular(number: int) -> tuple[bool, str]:
    place = (isqrt(8 * number + 1) - 1) // 2
    if place * (place + 1) // 2 == number:
        return True, f"{number} = {place}*{place + 1}/2"
    return False, f"{place}*{place + 1}/2 < {number} < {place + 1}*{place + 2}/2"


def _is_even(number: int) -> tuple[bool, str]:
    return number % 2 == 0, f"{number} = 2*{number // 2}{' + 1' if number % 2 else ''}"


def _is_odd(number: int) -> tuple[bool, str]:
    is_even, reason = _is_even(number)
    return not is_even, reason


def _is_perfect(number: int) -> tuple[bool, str]:
    parts = divisors(number)[:-1]
    shown_parts = " + ".join(map(str, parts[:12])) + (" + …" if len(parts) > 12 else "")
    total = sum(parts)
    return total == number and number > 1, f"{shown_parts or '0'} = {total}"


_TESTS: Final[Mapping[str, Callable[[int], tuple[bool, str]]]] = {
    "square": _is_square,
    "cube": _is_cube,
    "triangular": _is_triangular,
    "even": _is_even,
    "odd": _is_odd,
    "perfect": _is_perfect,
}


def _property(fact: Fact) -> Answer:
    (number,) = fact.integers()
    name = _name_of(fact.words[0])
    if number < 1 and name in ("triangular", "perfect"):
        return refused(f"Only positive numbers are {name}.")
    if len(str(number)) > 30:
        return refused("That number is too large for this question.")
    holds, reason = _TESTS[name](number)
    verdict = holds == _by_counting(name, number)
    words = {"square": "a square number", "cube": "a cube number", "triangular": "triangular"}
    what = words.get(name, name)
    start = "Yes" if holds else "No"
    verb = "is" if holds else "is not"
    sentence = f"{start}, {code(str(number))} {verb} {what}: {code(reason)}."
    return with_verdict(sentence, verdict, BY_ARITHMETIC, str(holds))


def _parity(fact: Fact) -> Answer:
    (number,) = fact.integers()
    is_even, reason = _is_even(number)
    word = "even" if is_even else "odd"
    verdict = is_even == _by_counting("even", number)
    sentence = f"{code(str(number))} is {word}, because {code(reason)}."
    return with_verdict(sentence, verdict, BY_ARITHMETIC, word)


def _name_of(word: str) -> str:
    plain = word.lower()
    return next((name for name in ("square", "cube", "triang", "even", "odd") if name in plain),
                "perfect").replace("triang", "triangular")  # fmt: skip


def _by_counting(name: str, number: int) -> bool:
    """The same by another way: last digits, roots as decimals, sums."""
    match name:
        case "square":
            return bool(sympy.sqrt(number).is_Integer)
        case "cube":
            return bool(sympy.integer_nthroot(number, 3)[1])
        case "triangular":
            return bool(sympy.sqrt(8 * number + 1).is_Integer)
        case "even":
            return str(number)[-1] in "02468"
        case "odd":
            return str(number)[-1] in "13579"
        case _:
            return bool(sympy.divisor_sigma(number) == 2 * number)


def _place_of(word: str) -> int:
    """The power of ten of "hundred millions" or "ten-thousandths"."""
    parts = re.split(r"[\s-]", word.lower().removesuffix("s"))
    last = _PLACE_WORDS[parts[-1]]
    first = {"ten": 1, "hundred": 2}[parts[0]] if len(parts) > 1 else 0
    return last + first if last >= 0 else last - first


def _digit(fact: Fact) -> Answer:
    (number,) = fact.numbers
    place = _place_of(fact.words[0])
    size = abs(number)
    digit = int(size / Fraction(10) ** place) % 10
    whole, _, after = shown(size).partition(".")
    digits = whole[::-1] if place >= 0 else after
    index = place if place >= 0 else -place - 1
    seen = digits[index] if index < len(digits) else "0"
    sentence = f"The {fact.words[0]} digit of {code(shown(number))} is {code(str(digit))}."
    return with_verdict(sentence, seen == str(digit), BY_ARITHMETIC, str(digit))


def _digit_value(fact: Fact) -> Answer:
    digit, number = str(int(fact.numbers[0])), shown(abs(fact.numbers[1]))
    if number.count(digit) != 1 or len(digit) != 1:
        return refused(f"The digit {code(digit)} does not stand exactly once in {code(number)}.")
    whole = number.partition(".")[0]
    index = number.index(digit)
    place = len(whole) - 1 - index if index < len(whole) else len(whole) - index
    size = int(digit) * Fraction(10) ** place
    rest = Fraction(number.replace(digit, "0"))
    verdict = Fraction(number) - rest == size
    sentence = f"The digit {code(digit)} in {code(number)} is worth {code(shown(size))}."
    return with_verdict(sentence, verdict, "by taking that digit away", shown(size))


def _digit_sum(fact: Fact) -> Answer:
    (number,) = fact.integers()
    digits = str(number)
    total = sum(map(int, digits))
    rest, again = number, 0
    while rest:
        rest, last = divmod(rest, 10)
        again += last
    line = f"{' + '.join(digits)} = {total}"
    return with_verdict(f"{code(line)}.", again == total, BY_ARITHMETIC, str(total))


def _digit_sum_steps(fact: Fact) -> tuple[Step, ...] | None:
    digits = str(fact.integers()[0])
    if len(digits) > 30:
        return None
    total = str(sum(map(int, digits)))
    return (Step("add", "Add the digits.", " + ".join(digits), (total,)),)


def _digit_count(fact: Fact) -> Answer:
    (number,) = fact.integers()
    count = len(str(number))
    verdict = 10 ** (count - 1) <= number < 10**count or number == 0
    sentence = f"{code(str(number))} has {code(str(count))} digit{'' if count == 1 else 's'}."
    return with_verdict(sentence, verdict, BY_ARITHMETIC, str(count))


_KINDS: Final = (
    r"(?P<kind>(?:perfect\s+)?square|(?:perfect\s+)?cube|triang(?:ular|le)|even|odd|perfect)"
)
_PARITY: Final = "Look at the last digit: even numbers end in 0, 2, 4, 6 or 8."
_METHODS: Final[Mapping[str, str]] = {
    "square": "Look whether the square root is whole.",
    "cube": "Look whether the cube root is whole.",
    "triangular": "Half the product of two neighbours is triangular: look for such neighbours.",
    "even": _PARITY,
    "odd": _PARITY,
    "perfect": "Add up all divisors below the number, and compare the sum with it.",
}


def _method(fact: Fact) -> str:
    return _METHODS[_name_of(fact.words[0])]


def _property_steps(fact: Fact) -> tuple[Step, ...]:
    (number,) = fact.integers()
    name = _name_of(fact.words[0] if fact.words else "even")
    _, line = _TESTS[name](number)
    return (Step("sort of number", _METHODS[name], str(number), (line,)),)


TOPICS: Final = (
    Topic(
        "parity",
        ((pattern(rf"is\s+(?:the number\s+)?{N}\s+(?:an?\s+)?(?:odd\s+or\s+(?:an?\s+)?even"
                  r"|even\s+or\s+(?:an?\s+)?odd)(?:\s+number)?"), taking("parity", "n")),),
        _parity, "To judge whether {} is even or odd", _PARITY, _property_steps,
    ),
    Topic(
        "property",
        ((pattern(rf"is\s+(?:the number\s+)?{N}\s+(?:an?\s+)?{_KINDS}(?:\s+number)?"),
          taking("property", "n", words=("kind",))),),
        _property, "To judge whether {} is {}", _method, _property_steps,
    ),
    Topic(
        "digit",
        (
            (pattern(rf"(?:what|which)\s+digit\s+is\s+in\s+the\s+{_PLACE}(?:\s+place)?(?:\s+"
                     rf"digit)?\s+(?:of|in)\s+(?P<n>{NUMBER})"),
             taking("digit", "n", words=("place",))),
            (pattern(rf"{_PLACE}\s+(?:place(?:\s+digit)?|digit)\s+(?:of|in)\s+(?P<n>{NUMBER})"),
             taking("digit", "n", words=("place",))),
            (pattern(rf"(?:which\s+)?digit\s+(?:is\s+)?(?:in|at)\s+the\s+{_PLACE}(?:\s+place)?\s+"
                     rf"(?:of|in)\s+(?P<n>{NUMBER})"), taking("digit", "n", words=("place",))),
        ),
        _digit, "To find a digit of {}",
        "Count the places from the decimal point: to the left units, tens, hundreds, thousands, "
        "to the right tenths, hundredths, thousandths.",
    ),
    Topic(
        "digit value",
        ((pattern(rf"(?:(?:place\s+)?(?:value|worth)\s+of\s+(?:the\s+)?(?:digit\s+)?|digit\s+"
                  rf")(?P<d>\d)\s+in\s+"
                  rf"(?:the number\s+)?(?P<n>{NUMBER})"), taking("digit value", "d", "n")),),
        _digit_value, "To find what a digit is worth: {}",
        "Find the place of the digit, and multiply it by 1, 10, 100 … or 0.1, 0.01 ….",
    ),
    Topic(
        "digit sum",
        ((pattern(rf"(?:digit(?:al)?\s+sum|sum\s+of\s+(?:all\s+)?(?:the\s+)?digits)\s+(?:of"
                  rf"|in)\s+{N}"),
          taking("digit sum", "n")),),
        _digit_sum, "To add the digits of {}", "Add the digits one by one.", _digit_sum_steps,
    ),
    Topic(
        "digit count",
        ((pattern(rf"(?:how many|number of)\s+digits\s+(?:does\s+|of\s+|are\s+(?:there\s+)?in\s+"
                  rf"|in\s+|has\s+)?{N}(?:\s+ha(?:s|ve))?"), taking("digit count", "n")),),
        _digit_count, "To count the digits of {}", "Count the figures of the number.",
    ),
)  # fmt: skip
