"""Numbers in other bases: conversion, and sums, differences and products in one base."""

import re
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.alternatives import fitting
from tutor_tui.mathematics.kinds.asked import asked
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import with_numerals
from tutor_tui.mathematics.problems import Answer, KindProblem, Unclear, code
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, with_verdict

ALPHABET: Final = "0123456789abcdefghijklmnopqrstuvwxyz"
_LONGEST: Final = 400
_MOST_DIGITS: Final = 120
_NAMES: Final = {
    "binary": 2, "ternary": 3, "octal": 8, "decimal": 10, "denary": 10, "duodecimal": 12,
    "hexadecimal": 16, "hex": 16,
}  # fmt: skip
_PREFIXES: Final = {"0x": 16, "0b": 2, "0o": 8}
_NAMED: Final = "|".join(_NAMES)
_BASE: Final = (
    r"(?:base[\s-]*(?P<{0}>\d{{1,2}})|(?P<{0}name>" + _NAMED + r")(?:\s+(?:number|form|notation"
    r"|system|digits))?|(?P<{0}th>\d{{1,2}})-?(?:ary))"
)
_DIGITS: Final = r"(?P<digits>[-−]?\s*(?:0[xbo])?[0-9a-z]+)"
_LOWERED: Final = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_FROM: Final = (
    rf"(?:(?:the\s+)?(?:number\s+)?{_DIGITS}\s*(?:,\s*)?(?:\(\s*(?:in\s+)?{_BASE.format('source')}"
    rf"\s*\)|(?:(?:in|written in|from|of)\s+{_BASE.format('sourcein')}"
    r"|base[\s-]*(?P<sourceafter>\d{1,2}))"
    rf"|_\(?\{{?(?P<sub>\d{{1,2}})\)?\}}?)"
    rf"|(?:the\s+)?{_BASE.format('sourcefirst')}(?:\s+number)?\s+(?P<later>[-−]?[0-9a-z]+)"
    r"|(?P<bare>[-−]?\s*(?:0[xbo][0-9a-f]+|\d+)))"
)
_CONVERSIONS: Final = tuple(
    late_regex(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:(?:convert|change|write|express|turn|rewrite|give)\s+)?{_FROM},?\s+"
        rf"(?:(?:as|in|into|to|expressed in|written in|converted to)\s+)+(?:an?\s+)?"
        rf"{_BASE.format('target')}",
        rf"(?:convert|change)\s+{_FROM},?\s+from\s+{_BASE.format('told')}\s+(?:in)?to\s+"
        rf"{_BASE.format('target')}",
        rf"{_BASE.format('target')}\s+(?:of|representation of|form of|for)\s+{_FROM}",
    )
)
_ARITHMETIC: Final = tuple(
    late_regex(pattern, re.IGNORECASE)
    for pattern in (
        rf"in\s+{_BASE.format('base')},?\s+(?:what(?:'s|\s+is)|calculate|compute|work out|find"
        r"|evaluate)\s+(?P<sum>.+)",
        rf"(?P<sum>[^,]+?),?\s+\(\s*(?:in\s+)?{_BASE.format('base')}\s*\)",
        rf"(?P<sum>[^,]+?),?\s+(?P<loose>in)\s+{_BASE.format('base')}",
        rf"{_BASE.format('base')}\s*:\s*(?P<sum>.+)",
    )
)
_SUM: Final = late_regex(
    r"(?P<a>[-−]?\s*[0-9a-z]+)\s*(?P<sign>[-+−*×]|plus|minus|times)\s*(?P<b>[-−]?\s*[0-9a-z]+)",
    re.IGNORECASE,
)
_SIGNS: Final = {"plus": "+", "minus": "-", "times": "*", "−": "-", "×": "*"}


@dataclass(frozen=True, slots=True)
class BaseConversion(KindProblem):
    """Digits of one base to be written in another; digits are in lower case."""

    digits: str
    source: int
    target: int


@dataclass(frozen=True, slots=True)
class BaseArithmetic(KindProblem):
    """Two numbers in one base with `+`, `-` or `*` between them."""

    left: str
    sign: str
    right: str
    base: int


def _plain(text: str) -> str:
    """The request; lowered digits as a base behind an underscore."""
    lowered = re.sub(r"(?<=[0-9a-zA-Z)])([₀-₉]+)", lambda found: f"_{found[1]}", text)
    request = asked(lowered.translate(_LOWERED))
    return re.sub(
        r"\bbase\s+[a-z]+\b", lambda found: with_numerals(found[0]), request, flags=re.IGNORECASE
    )


def _base(found: re.Match[str], *names: str) -> int | None:
    groups = found.groupdict()
    for name in names:
        written = groups.get(name) or groups.get(f"{name}th")
        if written:
            return int(written)
        if named := groups.get(f"{name}name"):
            return _NAMES[named.lower()]
    return None


def read_conversion(text: str) -> BaseConversion | Unclear | None:
    """The change of base that a message asks for."""
    if len(text) > _LONGEST or not _HINT.search(text):
        return None
    request = _plain(text)
    for found in fitting(request, _CONVERSIONS):
        return _conversion(found)
    return None


_HINT: Final = late_regex(rf"\bbase\b|[_₀-₉]|\b(?:{_NAMED})\b|\b0[xbo]", re.IGNORECASE)


def _conversion(found: re.Match[str]) -> BaseConversion | Unclear | None:
    digits = re.sub(r"\s|−", "", found["digits"] or found["later"] or found["bare"])
    digits = digits.lower()
    if "−" in (found["digits"] or found["later"] or found["bare"]):
        digits = f"-{digits}"
    source = _base(found, "source", "sourcein", "sourceafter", "sourcefirst", "sub", "told")
    prefix = digits.lstrip("-")[:2]
    if prefix in _PREFIXES and source in (None, _PREFIXES[prefix]):
        source, digits = _PREFIXES[prefix], digits.replace(prefix, "", 1)
    target = _base(found, "target")
    if source is None and target == 10:
        return Unclear(found[0])
    return _checked(digits, source or 10, target or 10, found[0])


def _checked(digits: str, source: int, target: int, text: str) -> BaseConversion | Unclear:
    """`Unclear` for digits that the base does not have."""
    if not (2 <= source <= 36 and 2 <= target <= 36) or not _are_digits(digits, source):
        return Unclear(text)
    return BaseConversion(digits, source, target)


def _are_digits(digits: str, base: int) -> bool:
    plain = digits.removeprefix("-")
    return 0 < len(plain) <= _MOST_DIGITS and all(
        ALPHABET.find(digit) in range(base) for digit in plain
    )


def read_arithmetic(text: str) -> BaseArithmetic | Unclear | None:
    """The sum in one base that a message asks for."""
    if len(text) > _LONGEST or not _HINT.search(text):
        return None
    request = _plain(text)
    for found in fitting(request, _ARITHMETIC):
        base = _base(found, "base")
        groups = found.groupdict()
        parts = _terms(groups["sum"])
        if base is None or parts is None:
            continue
        left, right = (
            re.sub(r"\s", "", part).replace("−", "-").lower() for part in (parts["a"], parts["b"])
        )
        is_sound = 2 <= base <= 36 and _are_digits(left, base) and _are_digits(right, base)
        if not is_sound or (_has_two_readings(left + right) and "loose" in groups):
            return Unclear(request)
        sign = parts["sign"].lower()
        return BaseArithmetic(left, _SIGNS.get(sign, sign), right, base)
    return None


def _terms(text: str) -> re.Match[str] | None:
    """The two numbers and the sign between them; a first `a` is a digit rather than an article."""
    return _SUM.fullmatch(text.strip(" ?=.")) or _SUM.fullmatch(asked(text))


def _has_two_readings(digits: str) -> bool:
    """Whether "1 + 1 in binary" may be a sum in base 10 that is to be told in binary."""
    return digits.replace("-", "").isdecimal()


def digits_of(number: int, base: int) -> str:
    """A number in a base, letters for the digits from ten on."""
    if number < 0:
        return f"-{digits_of(-number, base)}"
    digits = ""
    while number or not digits:
        number, digit = divmod(number, base)
        digits = ALPHABET[digit] + digits
    return digits


def _by_places(digits: str, base: int) -> int:
    """The value as the sum of every digit times its power of the base."""
    plain = digits.removeprefix("-")
    total, size = 0, 1
    for digit in reversed(plain):
        total += ALPHABET.index(digit) * size
        size *= base
    return -total if digits.startswith("-") else total


def _in_base(digits: str, base: int) -> str:
    return f"{code(digits)} in base {base}"


def answer_conversion(problem: BaseConversion) -> Answer:
    """The digits in the other base."""
    number = int(problem.digits, problem.source)
    result = digits_of(number, problem.target)
    verdict = _by_places(result, problem.target) == number
    sentence = f"{_in_base(problem.digits, problem.source)} is {_in_base(result, problem.target)}."
    return with_verdict(sentence, verdict, "by the places of its digits", result)


def answer_arithmetic(problem: BaseArithmetic) -> Answer:
    """The result in the same base."""
    left, right = int(problem.left, problem.base), int(problem.right, problem.base)
    number = combined(left, problem.sign, right)
    result = digits_of(number, problem.base)
    again = combined(
        _by_places(problem.left, problem.base),
        problem.sign,
        _by_places(problem.right, problem.base),
    )
    verdict = _by_places(result, problem.base) == again
    right_shown = f"({problem.right})" if problem.right.startswith("-") else problem.right
    line = f"{problem.left} {problem.sign} {right_shown} = {result}"
    sentence = f"In base {problem.base}, {code(line)}."
    return with_verdict(sentence, verdict, BY_ARITHMETIC, result)


def combined(left: int, sign: str, right: int) -> int:
    """The sum, difference or product that the sign means."""
    if sign == "+":
        return left + right
    return left - right if sign == "-" else left * right


def conversion_heading(problem: BaseConversion) -> str:
    """ "To convert `1011` from base 2 to base 10"."""
    return f"To convert {code(problem.digits)} from base {problem.source} to base {problem.target}"


def arithmetic_heading(problem: BaseArithmetic) -> str:
    """ "To work out `11 + 1` in base 2"."""
    line = f"{problem.left} {problem.sign} {problem.right}"
    return f"To work out {code(line)} in base {problem.base}"


def method(problem: BaseConversion | BaseArithmetic) -> str:
    """How one works in other bases."""
    if isinstance(problem, BaseArithmetic):
        return (
            "Work digit by digit from the right, and carry when a column reaches the base; or "
            "convert both numbers to base 10, work there, and convert back."
        )
    to_ten = "multiply every digit by its power of the base and add"
    from_ten = (
        "divide by the base again and again, and read the remainders from the last to the first"
    )
    if problem.target == 10:
        return f"{to_ten.capitalize()}."
    return (
        f"{from_ten.capitalize()}." if problem.source == 10 else f"First {to_ten}; then {from_ten}."
    )
