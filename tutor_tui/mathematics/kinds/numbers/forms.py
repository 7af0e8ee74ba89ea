"""One number in another form: scientific, written out, Roman, in words; and reciprocals."""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.numbers.facts import (
    AS,
    CHANGED,
    NUMBER,
    RATIONAL,
    WHOLE,
    Fact,
    Topic,
    pattern,
    shown,
    taking,
)
from tutor_tui.mathematics.number_words import UNIT_WORDS, spelled
from tutor_tui.mathematics.problems import Answer, Step, code
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, refused, with_verdict
from tutor_tui.mathematics.small_digits import raised

_ROMAN: Final = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_TEN_WORDS: Final = "twenty thirty forty fifty sixty seventy eighty ninety"
_SCALES: Final = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"))
_WORDS_LIMIT: Final = 10**15


def _scientific(fact: Fact) -> Answer:
    (number,) = fact.numbers
    text = shown(abs(number))
    if not number or "/" in text:
        return refused("Only a decimal number other than 0 has a standard form.")
    power = _order(number)
    mantissa = shown(number / Fraction(10) ** power)
    verdict = Fraction(mantissa) * Fraction(10) ** power == number
    sentence = f"{code(shown(number))} is {code(f'{mantissa}·10{raised(int(power))}')}."
    return with_verdict(sentence, verdict, BY_ARITHMETIC, f"{mantissa}*10**{power}")


def _order(number: Fraction) -> int:
    """The power of ten of the first digit."""
    power = 0
    while Fraction(10) ** (power + 1) <= abs(number):
        power += 1
    while Fraction(10) ** power > abs(number):
        power -= 1
    return power


def _scientific_steps(fact: Fact) -> tuple[Step, ...] | None:
    (number,) = fact.numbers
    if not number or "/" in shown(abs(number)):
        return None
    power = _order(number)
    mantissa = shown(number / Fraction(10) ** power)
    way = "left" if power > 0 else "right"
    places = "place" if abs(power) == 1 else "places"
    reason = f"Move the point {abs(power)} {places} to the {way}, behind the first digit."
    size = f"{mantissa}*{10 ** abs(power)}" if power >= 0 else f"{mantissa}/{10 ** abs(power)}"
    how = f"Write {code(str(10 ** abs(power)))} as a power of ten."
    return (
        Step("point", reason, shown(number), (size,)),
        Step("point", how, size, (f"{mantissa}·10{raised(int(power))}",)),
    )


def _ordinary(fact: Fact) -> Answer:
    mantissa, power = fact.numbers
    if abs(power) > 100 or power.denominator != 1:
        return refused("That has too many digits to be written out.")
    number = mantissa * Fraction(10) ** int(power)
    result = shown(number)
    places = Fraction(10) ** -int(power)
    sentence = f"{code(f'{shown(mantissa)}·10{raised(int(power))}')} is {code(result)}."
    return with_verdict(sentence, Fraction(result) * places == mantissa, BY_ARITHMETIC, result)


def roman(number: int) -> str:
    """Roman numerals of 1 to 3999."""
    result = ""
    for size, letters in _ROMAN:
        count, number = divmod(number, size)
        result += letters * count
    return result


def _from_roman(text: str) -> int:
    total, sizes = 0, {letters: size for size, letters in _ROMAN if len(letters) == 1}
    values = [sizes[letter] for letter in text]
    for index, size in enumerate(values):
        is_taken_away = index + 1 < len(values) and values[index + 1] > size
        total += -size if is_taken_away else size
    return total


def _to_roman(fact: Fact) -> Answer:
    (number,) = fact.integers()
    if not 1 <= number <= 3999:
        return refused("Roman numerals go from 1 to 3999.")
    result = roman(number)
    sentence = f"{code(str(number))} is {code(result)} in Roman numerals."
    return with_verdict(sentence, _from_roman(result) == number, "by reading it back", result)


def _of_roman(fact: Fact) -> Answer:
    letters = fact.words[0].upper()
    number = _from_roman(letters)
    sentence = f"{code(letters)} is {code(str(number))}."
    return with_verdict(sentence, roman(number) == letters, "by writing it again", str(number))


def _read_roman(found: re.Match[str]) -> Fact | None:
    letters = found["n"].upper()
    is_sound = 1 <= _from_roman(letters) <= 3999 and roman(_from_roman(letters)) == letters
    return Fact("of roman", (), (letters,)) if is_sound else None


def in_words(number: int) -> str:
    """A whole number below 10^15 in English words."""
    units, tens = UNIT_WORDS.split(), _TEN_WORDS.split()
    if number < 20:
        return units[number]
    if number < 100:
        ten, rest = divmod(number, 10)
        return tens[ten - 2] + (f"-{units[rest]}" if rest else "")
    if number < 1000:
        hundred, rest = divmod(number, 100)
        return f"{units[hundred]} hundred{f' and {in_words(rest)}' if rest else ''}"
    size, name = next((size, name) for size, name in _SCALES if number >= size)
    count, rest = divmod(number, size)
    joint = " and " if rest < 100 else " "
    return f"{in_words(count)} {name}{joint + in_words(rest) if rest else ''}"


def _words(fact: Fact) -> Answer:
    (number,) = fact.integers()
    if number >= _WORDS_LIMIT:
        return refused("That is too large a number to write in words here.")
    text = in_words(number)
    verdict = spelled(text) == number
    return with_verdict(f"{code(str(number))} is “{text}”.", verdict, "by reading it back", text)


def _reciprocal(fact: Fact) -> Answer:
    (number,) = fact.numbers
    if not number:
        return refused("0 has no reciprocal, for nothing times 0 is 1.")
    result = 1 / number
    given = code(fact.words[0])
    return with_verdict(
        f"The reciprocal of {given} is {code(str(result))}.", result * number == 1,
        "by multiplying both", str(result),
    )  # fmt: skip


TOPICS: Final = (
    Topic(
        "ordinary",
        ((pattern(rf"{CHANGED}(?P<m>{NUMBER})\s*(?:x|×|\*"
                  rf"|·)\s*10\s*\^?\s*(?:\*\*)?\s*[({{]?(?P<p>-?\d+|⁻?[⁰¹²³⁴-⁹]+)"
                  rf"[)}}]?{AS}(?:ordinary|normal|decimal|standard|full)(?:\s+(?:number|form|notation"
                  rf"|decimal))?"
                  ), taking("ordinary", "m", "p")),),
        _ordinary, "To write out {}",
        "Move the decimal point by the exponent: to the right for a positive one, to the left for "
        "a negative one.",
    ),
    Topic(
        "scientific",
        ((pattern(rf"{CHANGED}(?P<n>{NUMBER}){AS}(?:standard|scientific|exponential)\s+"
                  rf"(?:index\s+)?(?:form|notation)"), taking("scientific", "n")),),
        _scientific, "To write {} in standard form",
        "Move the point behind the first digit that is not 0, and count the places: they are the "
        "exponent of 10, negative for numbers below 1.",
        _scientific_steps,
    ),
    Topic(
        "to roman",
        ((pattern(rf"{CHANGED}(?P<n>{WHOLE}){AS}roman(?:\s+numerals?|\s+numbers?)?"),
          taking("to roman", "n")),),
        _to_roman, "To write {} in Roman numerals",
        "Take away the largest of M, CM, D, CD, C, XC, L, XL, X, IX, V, IV, I that fits, again "
        "and again.",
    ),
    Topic(
        "of roman",
        (
            (pattern(rf"{CHANGED}(?:roman\s+numeral\s+)?(?P<n>[MDCLXVI]{{1,15}}){AS}(?:arabic\s+"
                     rf"|ordinary\s+|normal\s+|decimal\s+)?(?:numbers?|numerals?|figures|digits"
                     r"|arabic)"), _read_roman),
            (pattern(r"(?:the\s+)?roman\s+numeral\s+(?P<n>[MDCLXVI]{1,15})(?:\s+(?:stand for"
                     r"|mean))?"),
             _read_roman),
        ),
        _of_roman, "To read a Roman numeral",
        "Add the values of the letters; a smaller one before a larger one is taken away.",
    ),
    Topic(
        "words",
        ((pattern(rf"{CHANGED}(?P<n>{WHOLE}){AS}(?:words|english"
                  rf"|word form)"), taking("words", "n")),),
        _words, "To say {} in words", "Read it in groups of three digits from the left.",
    ),
    Topic(
        "reciprocal",
        ((pattern(rf"(?:reciprocal|multiplicative inverse)\s+of\s+(?P<n>{RATIONAL})"),
          taking("reciprocal", "n", words=("n",))),),
        _reciprocal, "To find the reciprocal of {}", "Swap top and bottom.",
    ),
)  # fmt: skip
