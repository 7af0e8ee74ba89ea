"""Temperatures (degrees Celsius, Fahrenheit, kelvin) and angles in radians."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.asked import asked
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.number_words import with_numerals
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, code
from tutor_tui.mathematics.sentences import (
    IN_DECIMALS,
    decimal_beside,
    plain,
    refused,
    with_verdict,
)
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Binary, Name, Node, Number
from tutor_tui.mathematics.terms import in_decimals, is_terminating
from tutor_tui.mathematics.trees import rational_value, variables
from tutor_tui.mathematics.verify import number_agrees
from tutor_tui.mathematics.written import written

_LONGEST: Final = 200
_ZERO_KELVIN: Final = Fraction("-273.15")
_CELSIUS: Final = r"(?:(?:degrees?|°|deg)?\s*(?:celsius|centigrade|c)\b|°\s*c\b)"
_FAHRENHEIT: Final = r"(?:(?:degrees?|°|deg)?\s*(?:fahrenheit|f)\b)"
_KELVIN: Final = r"(?:(?:degrees?|°)?\s*(?:kelvins?|k)\b)"
_SCALE: Final = rf"(?:(?P<{{0}}C>{_CELSIUS})|(?P<{{0}}F>{_FAHRENHEIT})|(?P<{{0}}K>{_KELVIN}))"
_TEMPERATURE: Final = late_regex(
    rf"(?:convert\s+|change\s+)?(?P<number>-?\d+(?:\.\d+)?)\s*{_SCALE.format('from')}\s*"
    rf"(?:(?:in|into|to|as|is|=)\s+(?:what in\s+)?){_SCALE.format('to')}",
    re.IGNORECASE,
)
_RADIANS: Final = late_regex(
    r"(?:convert\s+|change\s+|express\s+)?(?P<angle>.{1,60}?)\s*(?P<from>degrees?|°|deg|radians?|rad)"
    r"\s+(?:in|into|to|as)\s+(?P<to>degrees?|deg|radians?|rad)",
    re.IGNORECASE,
)
_BARE_RADIANS: Final = late_regex(
    r"(?:convert\s+|change\s+|express\s+)?(?P<angle>[^°a-oq-z]{0,50}(?:π|pi)[^°a-z]{0,50}?)\s+"
    r"(?:in|into|to|as)\s+(?P<to>degrees?)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Temperature(KindProblem):
    """A temperature on one scale to be told on another; scales are C, F and K."""

    degrees: Fraction
    source: str
    target: str
    is_decimal: bool


@dataclass(frozen=True, slots=True)
class Angle(KindProblem):
    """An angle in degrees to be told in radians, or the other way round."""

    size: Node
    to_radians: bool


def read_temperature(text: str) -> Temperature | None:
    """The change of scale that a message asks for."""
    if len(text) > _LONGEST:
        return None
    found = _TEMPERATURE.fullmatch(with_numerals(asked(text)))
    if found is None:
        return None
    source, target = (
        next(scale for scale in "CFK" if found[f"{side}{scale}"]) for side in ("from", "to")
    )
    if source == target:
        return None
    return Temperature(Fraction(found["number"]), source, target, "." in found["number"])


def read_angle(text: str) -> Angle | None:
    """The change of measure that a message asks for."""
    if len(text) > _LONGEST or not kept_regex(r"rad|π|pi", re.IGNORECASE).search(text):
        return None
    request = with_numerals(asked(text))
    found = _RADIANS.fullmatch(request) or _BARE_RADIANS.fullmatch(request)
    if found is None:
        return None
    to_radians = found["to"].lower().startswith("rad")
    source = found.groupdict().get("from") or "rad"
    node = expression_or_none(re.sub(r"^(?:convert|change|express)\s+", "", found["angle"]))
    if node is None or variables(node) or source.lower().startswith("rad") == to_radians:
        return None
    return Angle(node, to_radians)


def _to_kelvin(degrees: Fraction, scale: str) -> Fraction:
    if scale == "F":
        return (degrees - 32) * Fraction(5, 9) - _ZERO_KELVIN
    return degrees - _ZERO_KELVIN if scale == "C" else degrees


def _from_kelvin(kelvin: Fraction, scale: str) -> Fraction:
    if scale == "F":
        return (kelvin + _ZERO_KELVIN) * Fraction(9, 5) + 32
    return kelvin + _ZERO_KELVIN if scale == "C" else kelvin


def _with_scale(value: Fraction, scale: str) -> str:
    return f"{in_decimals(value)} {'K' if scale == 'K' else f'°{scale}'}"


def answer_temperature(problem: Temperature) -> Answer:
    """The temperature on the other scale."""
    kelvin = _to_kelvin(problem.degrees, problem.source)
    if kelvin < 0:
        return refused("That is below absolute zero, so there is no such temperature.")
    value = _from_kelvin(kelvin, problem.target)
    verdict = _from_kelvin(_to_kelvin(value, problem.target), problem.source) == problem.degrees
    given = _with_scale(problem.degrees, problem.source)
    about = "" if is_terminating(value) else f", about {code(f'{float(value):.6g}')}"
    sentence = f"{code(given)} is {code(_with_scale(value, problem.target))}{about}."
    return with_verdict(sentence, verdict, "by converting back", in_decimals(value))


def temperature_heading(problem: Temperature) -> str:
    """ "To convert `20 °C` to °F"."""
    target = "K" if problem.target == "K" else f"°{problem.target}"
    return f"To convert {code(_with_scale(problem.degrees, problem.source))} to {code(target)}"


TEMPERATURE_METHOD: Final = (
    "From Celsius to Fahrenheit multiply by `9/5` and add `32`; back, subtract `32` and "
    "multiply by `5/9`; kelvin are degrees Celsius plus `273.15`."
)


def temperature_steps(problem: Temperature) -> tuple[Step, ...]:
    """First to Celsius, then to the other scale."""
    found, value = list[Step](), problem.degrees
    if problem.source == "F":
        celsius = (value - 32) * Fraction(5, 9)
        found.append(_line("Subtract 32.", f"{in_decimals(value)} - 32", value - 32))
        found.append(_line("Multiply by 5/9.", f"{_factor(value - 32)}*5/9", celsius))
        value = celsius
    elif problem.source == "K":
        found.append(
            _line("Subtract 273.15.", f"{in_decimals(value)} - 273.15", value + _ZERO_KELVIN)
        )
        value += _ZERO_KELVIN
    if problem.target == "F":
        found.append(_line("Multiply by 9/5.", f"{_factor(value)}*9/5", value * Fraction(9, 5)))
        product = value * Fraction(9, 5)
        found.append(_line("Add 32.", f"{in_decimals(product)} + 32", product + 32))
    elif problem.target == "K":
        found.append(_line("Add 273.15.", f"{in_decimals(value)} + 273.15", value - _ZERO_KELVIN))
    return tuple(found)


def _factor(value: Fraction) -> str:
    text = in_decimals(value)
    return f"({text})" if text.startswith("-") or "/" in text else text


def _line(reason: str, before: str, after: Fraction) -> Step:
    return Step("convert", reason, before, (in_decimals(after),))


def _converted(problem: Angle) -> Node:
    half_turn = Number(Fraction(180))
    if problem.to_radians:
        return Binary("/", Binary("*", problem.size, Name("pi")), half_turn)
    return Binary("/", Binary("*", problem.size, half_turn), Name("pi"))


def answer_angle(problem: Angle) -> Answer:
    """The angle in the other measure, verified by numbers."""
    node = _converted(problem)
    value = to_sympy(node)
    units = ("°", " rad") if problem.to_radians else (" rad", "°")
    shown = written(problem.size)
    exact = rational_value(problem.size)
    if problem.to_radians and exact is not None:
        shown = in_decimals(exact)
    result = f"{show(value)}{units[1]}"
    sentence = f"{code(f'{shown}{units[0]}')} is {code(result)}{decimal_beside(value)}."
    return with_verdict(sentence, number_agrees(node, value), IN_DECIMALS, plain(value))


def angle_heading(problem: Angle) -> str:
    """ "To convert `60°` to radians"."""
    shown = written(problem.size)
    if problem.to_radians:
        return f"To convert {code(f'{shown}°')} to radians"
    return f"To convert {code(f'{shown} rad')} to degrees"


def angle_method(problem: Angle) -> str:
    """How degrees and radians belong together."""
    if problem.to_radians:
        return "Half a turn is `180°` and `π` radians, so multiply the degrees by `π/180`."
    return "Half a turn is `180°` and `π` radians, so multiply the radians by `180/π`."


def angle_steps(problem: Angle) -> tuple[Step, ...]:
    """The one product."""
    node = _converted(problem)
    what = "π/180" if problem.to_radians else "180/π"
    return (Step("multiply", f"Multiply by {what}.", written(node), (show(to_sympy(node)),)),)
