"""The numbers that a question tells in words, by the letters of formulas: r for "radius 6 cm".

A letter of which nobody said so may stand for something else, so such a value can support a line,
never refute one.
"""

import re
from fractions import Fraction
from statistics import median, multimode, pvariance, variance
from typing import Final

from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex

_NUMBER: Final = (
    r"\$?(?P<n>\d{1,6}/\d{1,6}|\d{1,3}(?:,\d{3})+(?:\.\d{1,9})?|\d{1,12}(?:\.\d{1,9})?)(?![\w,]*\d)"
)
_BETWEEN: Final = (
    r"(?:\s+of\s+(?:an?|the|its)\s+(?:[a-z]+\s+)?[a-z]+(?=\s+(?:is|was)\b))?"
    r"(?:\s*(?:is|of|was|=|:|being|at|are|its)\s*|\s+)(?:(?:about|only)\s+)?"
)
_NOUNS: Final = {
    "acceleration": "a",
    "altitude": "h",
    "area": "A",
    "average speed": "v r",
    "base": "b",
    "breadth": "w",
    "circumference": "C",
    "common difference": "d",
    "common ratio": "r",
    "diameter": "d",
    "edge": "s a",
    "first term": "a a_1",
    "height": "h",
    "hypotenuse": "c",
    "initial speed": "u",
    "initial velocity": "u",
    "length": "l",
    "mass": "m",
    "mean": "mu",
    "perimeter": "P",
    "population": "P_0 N_0 P",
    "principal": "P",
    "radius": "r",
    "ratio": "r",
    "side": "s a",
    "side length": "s a",
    "slant height": "l s",
    "speed": "v r",
    "standard deviation": "sigma",
    "surface area": "",
    "velocity": "v",
    "volume": "V",
    "width": "w",
}
_NAMED: Final = late_regex(
    rf"\b(?P<word>{'|'.join(sorted(_NOUNS, key=len, reverse=True))}){_BETWEEN}{_NUMBER}"
    r"(?!\s*,\s*[-−]?\d)",  # of "the mean of 4, 8, 6" no number is the mean
    re.IGNORECASE,
)
_ADJECTIVES: Final = {
    "high": "h",
    "tall": "h",
    "long": "l",
    "wide": "w",
    "radius": "r",
    "diameter": "d",
}
_MEASURED: Final = late_regex(
    rf"{_NUMBER}(?:\s*|-)[a-z]{{1,6}}\s*(?P<word>{'|'.join(_ADJECTIVES)})\b", re.IGNORECASE
)
_SIDES: Final = late_regex(
    rf"\b(?:sides|side lengths)(?: of(?: lengths?)?| are| measur\w+| have lengths?)?\s+{_NUMBER}"
    r"(?:\s*[a-z]{1,2}\b)?,\s*(?P<b>\d{1,9}(?:\.\d{1,9})?)(?:\s*[a-z]{1,2}\b)?,?\s+and\s+"
    r"(?P<c>\d{1,9}(?:\.\d{1,9})?)"
)
_LEGS: Final = late_regex(
    rf"\b(?:legs|catheti|shorter sides)(?: of| are| measure| have lengths?)?\s+{_NUMBER}"
    r"(?:\s*[a-z]{1,2})?\s+and\s+(?P<b>\d{1,9}(?:\.\d{1,9})?)"
)
_YEARS: Final = late_regex(rf"\b(?:after|for|in|over)\s+{_NUMBER}\s+years?\b", re.IGNORECASE)
_SPEEDS: Final = late_regex(
    rf"\bfrom\s+{_NUMBER}\s*(?:m/s|km/h|mph)\s+to\s+(?P<v>\d{{1,9}}(?:\.\d{{1,9}})?)"
    r"(?:\s*(?:m/s|km/h|mph))?\s+in\s+(?P<t>\d{1,9}(?:\.\d{1,9})?)\s*(?:s|sec\w*|seconds)\b"
)
_PER_CENT: Final = late_regex(rf"{_NUMBER}\s*(?:%|per\s?cent\b)", re.IGNORECASE)
_AMOUNT: Final = late_regex(r"[$£€]\s*(?P<n>\d{1,3}(?:,\d{3})+(?:\.\d\d)?|\d{1,12}(?:\.\d\d)?)")
_INTEREST: Final = late_regex(
    r"\b(?:interest|compound\w*|invest\w*|deposit\w*|grow\w*|population|per year|depreciat\w*)\b",
    re.IGNORECASE,
)
_COMPOUNDED: Final = (("month", 12), ("quarter", 4), ("semi", 2), ("half", 2), ("annual", 1))
_TERMS: Final = late_regex(
    r"(?<![\d,.])(-?\d{1,9})(?:, ?| \+ )(-?\d{1,9})(?:, ?| \+ )(-?\d{1,9})\b"
)
_TRIALS: Final = late_regex(
    r"\b(?:flip|toss|throw|thrown|roll|spun|repeat)\w*\s+(?:\w+\s+){0,3}?(?P<n>\d{1,4})\s+times\b",
    re.IGNORECASE,
)
_CHANCE: Final = late_regex(
    r"\bprobability\s+(?:of\s+(?:[a-z]+\s+){1,3}?)?(?:is\s+|=\s*|of\s+)?(?P<n>0?\.\d{1,6}|\d/\d{1,3})",
    re.IGNORECASE,
)
_COIN: Final = late_regex(r"\b(?!biased|unfair|weighted|loaded)\w+ coins?\b", re.IGNORECASE)
_EXACTLY: Final = late_regex(r"\bexactly\s+(?P<n>\d{1,4})\b", re.IGNORECASE)
_NTH: Final = late_regex(
    r"\b(?P<n>\d{1,4})(?:st|nd|rd|th)\s+term\b|\bfirst\s+(?P<first>\d{1,4})\b", re.IGNORECASE
)
_DATA: Final = late_regex(
    r"-?\d{1,9}(?:\.\d{1,6})?(?:(?:, ?and |, ?| and )-?\d{1,9}(?:\.\d{1,6})?)+"
)
_DECIMAL: Final = late_regex(r"-?\d+(?:\.\d+)?")
_OF_DATA: Final = late_regex(
    r"\b(?:mean|average|median|mode|range|deviation|variance)\b", re.IGNORECASE
)
_FEWEST: Final = 3
_SEQUENCE: Final = late_regex(
    r"\b(?:arithmetic|geometric|sequence|progression|series|terms?)\b", re.IGNORECASE
)
_MOST: Final = 2_000


def told_quantities(question: str) -> "dict[str, sympy.Expr]":
    """The value of each letter that a question tells, of no letter that it tells two values."""
    found: dict[str, set[Fraction]] = {}
    for letter, number in (*_measures(question[:_MOST]), *_of_terms(question[:_MOST])):
        found.setdefault(letter, set()).add(number)
    single = {letter: numbers.pop() for letter, numbers in found.items() if len(numbers) == 1}
    return {
        letter: sympy.Rational(number.numerator, number.denominator)
        for letter, number in single.items()
    }


def _measures(question: str) -> list[tuple[str, Fraction]]:
    found = [
        (letter, _number(told["n"]))
        for pattern, letters in ((_NAMED, _NOUNS), (_MEASURED, _ADJECTIVES))
        for told in pattern.finditer(question)
        for letter in letters[" ".join(told["word"].lower().split())].split()
    ]
    found += _of_data(question)
    for told in _LEGS.finditer(question):
        found += [("a", _number(told["n"])), ("b", _number(told["b"]))]
    for told in _SIDES.finditer(question):
        found += [("a", _number(told["n"])), ("b", _number(told["b"])), ("c", _number(told["c"]))]
    for told in _SPEEDS.finditer(question):
        found += [("u", _number(told["n"])), ("v", _number(told["v"])), ("t", _number(told["t"]))]
    found += _of_trials(question)
    return [*found, *_of_interest(question)] if _INTEREST.search(question) else found


def _of_trials(question: str) -> list[tuple[str, Fraction]]:
    """How often something is tried, with which chance, and how often it is to happen."""
    found = [("n", _number(told["n"])) for told in _TRIALS.finditer(question)]
    if not found:
        return []
    chances = [Fraction(told["n"]) for told in _CHANCE.finditer(question)]
    chances += [] if chances or not _COIN.search(question) else [Fraction(1, 2)]
    found += [("p", chance) for chance in chances]
    return found + [("k", _number(told["n"])) for told in _EXACTLY.finditer(question)]


def _of_interest(question: str) -> list[tuple[str, Fraction]]:
    """The amount, the rate, the years, and how often in a year it is compounded."""
    patterns = ((_AMOUNT, "P", 1), (_PER_CENT, "r", 100), (_YEARS, "t", 1))
    found = [
        (letter, _number(told["n"]) / scale)
        for pattern, letter, scale in patterns
        for told in pattern.finditer(question)
    ]
    times = next((count for word, count in _COMPOUNDED if word in question.lower()), None)
    if times:
        return [*found, ("n", Fraction(times))]
    return found + [("n", years) for letter, years in found if letter == "t"]


def _of_data(question: str) -> list[tuple[str, Fraction]]:
    """The mean, median, range, variances and only mode of the one list of four or more numbers."""
    lists = [
        numbers
        for one in _DATA.findall(question)
        if len(numbers := _DECIMAL.findall(one)) > _FEWEST
    ]
    if len(lists) != 1 or not _OF_DATA.search(question):
        return []
    values = sorted(Fraction(number) for number in lists[0])
    modes = multimode(values)
    found = [
        ("mean", sum(values, Fraction(0)) / len(values)),
        ("median", median(values)),
        ("range", values[-1] - values[0]),
        ("sigma^2", pvariance(values)),
        ("s^2", variance(values)),
    ]
    return [*found, ("mode", modes[0])] if len(modes) == 1 else found


def _of_terms(question: str) -> list[tuple[str, Fraction]]:
    """The first term, difference or ratio of the one sequence written out, and how many terms."""
    if not _SEQUENCE.search(question):
        return []
    counts = [("n", _number(told["n"] or told["first"])) for told in _NTH.finditer(question)]
    terms = _TERMS.search(question)
    return counts + (_of_first_terms(terms) if terms else [])


def _of_first_terms(terms: "re.Match[str]") -> list[tuple[str, Fraction]]:
    first, second, third = (Fraction(term) for term in terms.groups())
    start = [("a", first), ("a_1", first), ("a_2", second), ("a_3", third)]
    if second - first == third - second:
        return [*start, ("d", second - first)]
    is_geometric = first != 0 and second != 0 and second / first == third / second
    return [*start, ("r", second / first)] if is_geometric else start


def _number(text: str) -> Fraction:
    return Fraction(text.replace(",", ""))
