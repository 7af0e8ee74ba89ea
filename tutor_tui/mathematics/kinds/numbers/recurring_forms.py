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
    return Fact("recurring", (value_of(before, period),), (f"{before}({period})",))


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
    high, low = 10 ** (places + len(period)), 10**places
    factor = high - low
    named = f"x = {before}({period})"
    higher, lower = (_shifted(before, period, ten) for ten in (high, low))
    top = number * factor
    difference = f"{higher} - {f'({lower})' if lower.startswith('-') else lower}"
    behind = Step(
        "multiply", f"Call it {code('x')}, and multiply by {high}: the point moves behind the "
        "first digits that repeat.", named, (f"{high}x = {higher}",))  # fmt: skip
    ahead = Step(
        "multiply", f"Multiply by {low}: the point moves in front of them.", named,
        (f"{low}x = {lower}",))  # fmt: skip
    return (
        behind,
        *(() if low == 1 else (ahead,)),
        Step("cancel", "Subtract, so that the repeating digits cancel.",
             f"{high}x - {_times(low)}x = {difference}", (f"{factor}x = {top}",)),
        Step("divide", f"Divide by {factor} and cancel.", f"{factor}x = {top}", (f"x = {number}",)),
    )  # fmt: skip


def _times(ten: int) -> str:
    return "" if ten == 1 else str(ten)


def _shifted(before: str, period: str, ten: int) -> str:
    """The decimal times a power of ten, written with the same period: `16.(6)`."""
    whole, _, fixed = before.partition(".")
    shift = len(str(ten)) - 1
    digits = f"{fixed}{period * (shift + 1)}"
    moved = f"{whole}{digits[:shift]}".lstrip("-0") or "0"
    rest = digits[shift : max(shift, len(fixed))]
    sign = "-" if before.startswith("-") else ""
    return f"{sign}{moved}.{rest}({period})"
