"""Rounding: to places, significant figures or the nearest so many, of numbers and of roots."""

import re
from dataclasses import dataclass
from fractions import Fraction
from math import floor, log10
from typing import Final, Literal, TypeAlias

from tutor_tui.mathematics.alternatives import first_of, fitting
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.asked import asked
from tutor_tui.mathematics.kinds.numbers.squeezing import DIGITS, is_between, numeric
from tutor_tui.mathematics.late_libraries import mpmath
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import ordinal, with_numerals
from tutor_tui.mathematics.problems import Answer, KindProblem, code
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, refused, with_verdict
from tutor_tui.mathematics.syntax import Binary, Call, Node, Number
from tutor_tui.mathematics.terms import is_terminating, shown_number
from tutor_tui.mathematics.trees import has_decimals, rational_value, variables
from tutor_tui.mathematics.wording import in_notation
from tutor_tui.mathematics.written import written

Sort: TypeAlias = Literal["places", "figures", "unit"]

BY_SQUEEZING: Final = "by squeezing the number between two neighbours"
_LONGEST: Final = 500
_PLACE_NAMES: Final = {
    "unit": 0, "one": 0, "ten": 1, "hundred": 2, "thousand": 3, "million": 6, "billion": 9,
    "tenth": -1, "hundredth": -2, "thousandth": -3, "cent": -2, "penny": -2,
}  # fmt: skip
_NAMED: Final = (
    r"(?:units?|ones?|tens?|hundreds?|(?:hundred[\s-])?(?:thousands?|millions?)|billions?|tenths?"
    r"|hundredths?|thousandths?|cent|penny)"
)
_COUNT: Final = r"(?P<count>\d{1,2}|an?)"
_TARGET: Final = (
    rf"(?:(?:correct\s+)?to\s+{_COUNT}\s*(?:(?P<places>(?:decimals?(?:\s+(?:places?|digits?"
    rf"|points?))?|d\.?\s?p\.?s?|places?(?:\s+of decimals?)?|digits after the (?:decimal )?point))"
    r"|(?P<figures>(?:significant\s+(?:figures?|digits?)|sig\.?\s*(?:figs?|digits?)\.?"
    r"|s\.?\s?f\.?s?|s\.?d\.?)))"
    rf"|(?:correct\s+)?to\s+the\s+(?:nearest|closest)\s+(?:(?:1\s+)?(?P<named>{_NAMED}(?:\s+place)?"
    r"|whole(?:\s+number)?|integer|dollar|euro|pound)"
    r"|(?P<unit>\d[\d,]*(?:\.\d+)?|\.\d+|1/\d+))"
    r"|to\s+an?\s+(?P<whole>integer|whole number))"
)
_PATTERNS: Final = tuple(
    late_regex(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:round(?:ed)?(?:\s+off)?\s+)?(?:the\s+(?:number|value)\s+"
        rf")?(?P<number>.{{1,300}}?),?\s+(?:\(?(?:rounded(?:\s+off)?|when rounded|if rounded"
        rf"|correct|approximated|accurate)\s+)?\(?{_TARGET}\)?",
        rf"(?:round(?:\s+off)?\s+)?{_TARGET}[,:]?\s+(?:(?:what(?:'s| is)|round|find|calculate)\s+)?"
        r"(?P<number>.{1,300})",
        r"(?P<whole>round)(?:\s+off)?\s+(?P<number>-?[\d,]*\.\d+)",
    )
)
_ROOT: Final = late_regex(
    r"(?:the\s+)?(?P<order>square|cube|cubic|[\w-]+?)[\s-]+root\s+of\s+(?P<of>.+)", re.IGNORECASE
)
_POWER: Final = late_regex(
    r"(?P<base>\S.*?)\s+(?:raised\s+)?to the power(?:\s+of)?\s+(?P<power>.+)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Rounding(KindProblem):
    """A number to be rounded to `count` places or figures, or to the nearest multiple of `unit`.

    With `is_percent` it is `100` times what was given, and is written as a percentage.
    """

    number: Node
    sort: Sort
    count: int = 0
    unit: Fraction = Fraction(1)
    is_percent: bool = False


def read(text: str) -> Rounding | None:
    """The rounding that a message asks for."""
    if len(text) > _LONGEST or not _HINT.search(text):
        return None
    request = with_numerals(asked(text))
    return first_of(map(_problem, fitting(request, _PATTERNS)))


_HINT: Final = late_regex(
    r"\b(?:round\w*|nearest|closest|decimals?|d\.?p|dps|s\.?f|significant|sig|places?|to an integer"
    r"|to a whole number)\b",
    re.IGNORECASE,
)


def _problem(found: re.Match[str]) -> Rounding | None:
    given, is_percent = _in_form(found["number"])
    number = number_in(given)
    if number is None or variables(number):
        return None
    if is_percent:
        number = Binary("*", number, Number(Fraction(100)))
    groups = found.groupdict()
    if groups.get("places") or groups.get("figures"):
        written_count = groups["count"] or "1"
        count = 1 if written_count.lower() in ("a", "an") else int(written_count)
        is_places = bool(groups.get("places"))
        if count > 40 or (not is_places and not count):
            return None
        sort: Sort = "places" if is_places else "figures"
        return Rounding(number, sort, count, is_percent=is_percent)
    unit = _unit(groups.get("named"), groups.get("unit"))
    return None if unit is None else Rounding(number, "unit", unit=unit, is_percent=is_percent)


_IN_FORM: Final = late_regex(
    r"(?:(?:express|write|convert|change|give|turn|put)\s+)?(?P<number>.+?)\s+(?:written\s+)?"
    r"(?:as|to|in|into)\s+(?:an?\s+)?(?:(?P<percent>percent(?:age)?|%)|decimals?(?: number)?)",
    re.IGNORECASE,
)
_PART: Final = late_regex(
    r"(?:what\s+)?percent(?:age)?\s+(?:is|are)\s+(?P<part>[\d.]+)\s+(?:out\s+)?of\s+(?P<whole>[\d.]+)"
    r"|(?P<a>[\d.]+)\s+as\s+a\s+percent(?:age)?\s+of\s+(?P<b>[\d.]+)",
    re.IGNORECASE,
)


def _in_form(text: str) -> tuple[str, bool]:
    """The number of "5/12 as a percentage", "2/7 as a decimal", and whether it is the former."""
    if part := _PART.fullmatch(text.strip()):
        return f"{part['part'] or part['a']}/{part['whole'] or part['b']}", True
    found = _IN_FORM.fullmatch(text.strip())
    return (text, False) if found is None else (found["number"], bool(found["percent"]))


def _unit(named: str | None, unit: str | None) -> Fraction | None:
    if unit:
        size = Fraction(unit.replace(",", ""))
        return size if 0 < size <= 10**15 else None
    if not named:
        return Fraction(1)
    plain = named.lower().removesuffix(" place").removesuffix("s").replace("-", " ")
    powers = [_PLACE_NAMES.get(word, 0) for word in plain.split()]
    return Fraction(10) ** sum(powers)


def number_in(text: str) -> Node | None:
    """The number of "√50", "the cube root of 17", "1423 to the power of 1/2"."""
    text = re.sub(r"^(?:the\s+)?(?:value of\s+)?", "", text.strip(" ,"), flags=re.IGNORECASE)
    text = re.sub(r"^(?:sqrt|root) of\b", "square root of", text, flags=re.IGNORECASE)
    if found := _ROOT.fullmatch(text):
        return _root(found["order"].lower(), expression_or_none(found["of"]))
    if found := _POWER.fullmatch(text):
        base, power = expression_or_none(found["base"]), expression_or_none(found["power"])
        return None if base is None or power is None else Binary("^", base, power)
    return expression_or_none(text) or expression_or_none(in_notation(text))


def _root(order: str, radicand: Node | None) -> Node | None:
    index = {"square": 2, "cube": 3, "cubic": 3}.get(order) or ordinal(order)
    if radicand is None or index is None or not 2 <= index <= 100:
        return None
    if index == 2:
        return Call("sqrt", (radicand,))
    return Call("root", (radicand, Number(Fraction(index))))


def answer(problem: Rounding) -> Answer:
    """The rounded number; raises `TooLargeError` and `UndefinedError`."""
    exact = rational_value(problem.number)
    value = exact if exact is not None else approximated(problem.number)
    if value is None:
        return refused("Only a real number can be rounded, and this is none.")
    unit = unit_for(problem, value)
    result = nearest_multiple(value, unit)
    verdict: bool | None
    if exact is not None:
        verdict, how = (
            2 * abs(result - exact) <= unit and (result / unit).denominator == 1,
            (BY_ARITHMETIC),
        )
    else:
        verdict, how = (
            is_between(problem.number, result - unit / 2, result + unit / 2),
            (BY_SQUEEZING),
        )
    shown = shown_rounded(result, problem, unit)
    plain = shown_number(result, uses_decimals=True)
    sign = "is" if _is_exact(exact, result) else "is about"
    words = words_of(problem)
    given = code(given_number(problem))
    if problem.is_percent:
        shown, plain = f"{shown}%", f"{plain}%"
    sentence = (
        f"{given} rounded {words} is {code(shown)}."
        if is_plain_number(problem.number)
        else f"{given} {sign} {code(shown)} {words}."
    )
    return with_verdict(sentence, verdict, how, plain)


def _is_exact(exact: Fraction | None, result: Fraction) -> bool:
    return exact is not None and exact == result


def is_plain_number(node: Node) -> bool:
    """Whether it is a number as such, with nothing to work out."""
    value = rational_value(node)
    return value is not None and (isinstance(node, Number) or has_decimals(node))


def given_number(problem: Rounding) -> str:
    """The number of the question, which a percentage has a hundred times of."""
    match problem.number:
        case Binary(left=left) if problem.is_percent:
            return shown_given(left)
        case number:
            return shown_given(number)


def shown_given(node: Node) -> str:
    """The number as it was written."""
    value = rational_value(node)
    if value is not None and has_decimals(node) and is_terminating(value):
        return shown_number(value, uses_decimals=True)
    return written(node)


def approximated(node: Node) -> Fraction | None:
    """The number in 60 digits as a fraction."""
    value = numeric(node)
    if value is None:
        return None
    with mpmath.workdps(DIGITS):
        whole = int(mpmath.floor(value * mpmath.mpf(10) ** 45))
    return Fraction(whole, 10**45)


def unit_for(problem: Rounding, value: Fraction) -> Fraction:
    """The size of the last digit that stays."""
    if problem.sort == "unit":
        return problem.unit
    if problem.sort == "places":
        return Fraction(10) ** -problem.count
    return Fraction(10) ** (_first_place(value) - problem.count + 1)


def _first_place(value: Fraction) -> int:
    """The power of ten of the first digit that is not 0; 0 for 0."""
    if not value:
        return 0
    size = abs(value)
    place = floor(log10(size.numerator) - log10(size.denominator))
    while Fraction(10) ** place > size:
        place -= 1
    while Fraction(10) ** (place + 1) <= size:
        place += 1
    return place


def nearest_multiple(value: Fraction, unit: Fraction) -> Fraction:
    """The nearest multiple; halves go away from zero."""
    count = floor(abs(value) / unit + Fraction(1, 2))
    return count * unit if value > 0 else -count * unit


def shown_rounded(result: Fraction, problem: Rounding, unit: Fraction) -> str:
    """With the zeros that show how far it is certain: `3.00`."""
    if problem.sort == "unit" or unit >= 1:
        return shown_number(result, uses_decimals=True)
    places = len(str(unit.denominator)) - 1
    digits = str(abs(result * 10**places)).rjust(places + 1, "0")
    return f"{'-' if result < 0 else ''}{digits[:-places]}.{digits[-places:]}"


def words_of(problem: Rounding) -> str:
    """ "to 2 decimal places"."""
    if problem.sort == "unit":
        if problem.unit == 1:
            return "to the nearest whole number"
        return f"to the nearest {code(shown_number(problem.unit, uses_decimals=True))}"
    noun = "decimal place" if problem.sort == "places" else "significant figure"
    return f"to {problem.count} {noun}{'' if problem.count == 1 else 's'}"
