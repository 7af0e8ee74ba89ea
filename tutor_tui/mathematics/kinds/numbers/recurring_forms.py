"""Decimals whose digits repeat: read, told as fractions, and found by long division."""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.numbers.facts import Fact
from tutor_tui.mathematics.problems import Answer, Step, code
from tutor_tui.mathematics.recurring import BARRED, value_of, with_bars
from tutor_tui.mathematics.sentences import with_verdict

MOST_PERIOD: Final = 200
"""Digits that may repeat; longer periods are refused."""


def _parts(text: str) -> tuple[str, str]:
    """What stands before the repeating digits, and these."""
    plain = with_bars(text.replace(" ", ""))
    if barred := BARRED.fullmatch(plain.removeprefix("-")):
        return f"{'-' if plain.startswith('-') else ''}{barred['fixed']}", barred["period"]
    if found := re.fullmatch(r"(-?\d*\.\d*)\((\d+)\)(?:\.\.\.|…)?", plain):
        return found[1], found[2]
    return plain, ""


def read(found: re.Match[str]) -> Fact | None:
    """The number that a match named `n` writes with a period; `None` where it has none."""
    text = found["n"]
    if found.groupdict().get("word"):
        digits = text.partition(".")[2]
        text = f"{text.partition('.')[0]}.({digits})"
    before, period = _parts(text)
    if not period or len(period) > MOST_PERIOD:
        return None
    return Fact("recurring", (value_of(before, period),), (text,))


def read_text(text: str) -> Fraction | None:
    """The value of a decimal with its repeating digits in brackets."""
    found = re.fullmatch(r"(?P<n>.+)", text)
    fact = read(found) if found else None
    return fact.numbers[0] if fact else None


def answer(fact: Fact) -> Answer:
    """The fraction, whose digits by long division must be those that were written."""
    (number,) = fact.numbers
    before, period = _parts(fact.words[0])
    count = len(before.partition(".")[2]) + 3 * len(period)
    digits = _long_division(abs(number), count)[1]
    expected = (before.partition(".")[2] + 3 * period)[:count]
    name = f"{before}({period})"
    sentence = f"{code(name)}, its last {len(period)} digits repeating, is {code(str(number))}."
    if len(period) == 1:
        sentence = f"{code(name)}, its last digit repeating, is {code(str(number))}."
    return with_verdict(sentence, digits == expected, "by long division", str(number))


def _long_division(number: Fraction, count: int) -> tuple[int, str]:
    whole, rest = divmod(number.numerator, number.denominator)
    digits = ""
    for _ in range(count):
        digit, rest = divmod(10 * rest, number.denominator)
        digits += str(digit)
    return whole, digits


def decimal_of(number: Fraction) -> tuple[str, str] | None:
    """The decimal up to its repeating digits, and these; `None` where the period is long."""
    whole, rest = divmod(abs(number.numerator), number.denominator)
    digits, seen = "", dict[int, int]()
    while rest and rest not in seen and len(digits) <= MOST_PERIOD:
        seen[rest] = len(digits)
        digit, rest = divmod(10 * rest, number.denominator)
        digits += str(digit)
    if len(digits) > MOST_PERIOD:
        return None
    start = seen[rest] if rest else len(digits)
    sign = "-" if number < 0 else ""
    return f"{sign}{whole}.{digits[:start]}".removesuffix("."), digits[start:]


def steps(text: str, number: Fraction) -> tuple[Step, ...] | None:
    """A power of ten times the number minus another one, so that the digits cancel."""
    before, period = _parts(text)
    if not period:
        return None
    places = len(before.partition(".")[2])
    factor = 10**places * (10 ** len(period) - 1)
    reason = (
        f"Take {10 ** (places + len(period))} times the number minus {10**places} times the "
        f"number, so that the repeating digits cancel; that is {factor} times the number."
    )
    top = number * factor
    return (Step("cancel", reason, f"{top}/{factor}", (str(number),)),)
