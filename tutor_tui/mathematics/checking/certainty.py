"""Whether a value that differs from the tutor's is certainly wrong, not only said otherwise."""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.checking.agreement import agreement, unknowns_among
from tutor_tui.mathematics.checking.claimed_values import ClaimedValue, ClaimedValues
from tutor_tui.mathematics.checking.compare import numbers_of
from tutor_tui.mathematics.checking.language import restricts
from tutor_tui.mathematics.checking.own_answer import OwnAnswer
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.syntax import Name, Node, Number
from tutor_tui.mathematics.trees import rational_value, substitute, variables, walk
from tutor_tui.mathematics.vocabulary import SUPERSCRIPTS

_OPEN_TO_READING: Final = late_regex(
    r"\b(?:standard deviation|variance|quartiles?|percentile|iqr|interquartile|outliers?|skew\w*|"
    r"interest|range|log|approx\w*|about|estimate|roughly|arcsin|arccos|arctan|principal|mode)\b",
    re.IGNORECASE,
)
_OF_SIGN: Final = late_regex(r"√|sqrt|root|\babs|\||log|ln\b|\^\(|\*\*\(|frac")
"""What has another form where a letter is negative."""
_NOTED: Final = late_regex(
    r"\b(?:I took|assum\w+|radians|degrees|principal|meaning|counting|if you mean|taken as)\b",
    re.IGNORECASE,
)
_FROM_ZERO: Final = late_regex(r"\b[a-z]\s*(?:=|≥|>=|\\geq?)\s*0(?!\.?\d)|\bzero\b|\b0th\b")
"""A sequence that is counted from nought has another formula."""

_ON_THE_LINE: Final = {ord(raised): plain for raised, plain in SUPERSCRIPTS.items()}
_SCALES: Final = (10, 60, 3600, 24, 7, 12, 365)
_OF_MEASURES: Final = late_regex(
    r"\d\s*(?:mm|cm|m|km|g|kg|mg|ml|l|s|h|min|hours?|minutes?|seconds?|met\w+|litres?|grams?|"
    r"dollars?|cents?|pounds?|inch\w*|feet|ft|mph)\b|%|\$|percent|proba?\w*|chance|days?|weeks?|odds",
    re.IGNORECASE,
)


_BOUNDS: Final = re.compile(r"[<>≤≥√]")
"""Signs of a question that its own result takes account of."""

_OTHER_ANGLES: Final = re.compile(
    r"°|\\circ|degree|quadrant|period|symmetr|\}\s*\\?pi|(?:pi\b|π)[^=,\n]{0,8}[-−+]|[-−+][^=,\n]{0,8}(?:pi\b|π)"
)
"""A sum with π, or another way to say at which angle."""


def is_certain(own: OwnAnswer, ours: ClaimedValues, theirs: ClaimedValues, rest: str) -> bool:
    """Whether another value is certainly wrong: no other reading, unit or scale is at hand."""
    if _OPEN_TO_READING.search(own.question) or _NOTED.search(own.text):
        return False
    new_names = names_in(ours) - letters_of(own.question)
    if (new_names and not _is_line(ours, theirs)) or _FROM_ZERO.search(rest):
        return False  # arbitrary constants can be named and counted in many ways
    if ours.is_point != theirs.is_point:
        return False
    if names_in(ours) and _OF_SIGN.search(own.question) and "positive" not in own.question:
        return False
    if theirs.unit and not _is_unit_asked(theirs.unit, own):
        return False
    if theirs.unit and _is_target(theirs.unit, own):
        return True
    is_single = len(ours.values) == len(theirs.values) == 1
    return not (is_single and _is_other_scale(own, ours.values[0], theirs.values[0]))


def _is_line(ours: ClaimedValues, theirs: ClaimedValues) -> bool:
    """Whether both are `y` by a formula in `x`, of which no other letters are in use."""
    lines = [
        len(values.values) == 1 and values.values[0].name == "y" and names_in(values) == {"x"}
        for values in (ours, theirs)
    ]
    return all(lines)


def _is_target(unit: str, own: OwnAnswer) -> bool:
    """Whether the question says that it wants the result in this unit."""
    asked = rf"\b(?:in|to|into|how many)\s+{re.escape(unit)}(?![A-Za-z/])"
    return bool(re.search(asked, own.question, re.IGNORECASE))


def _is_unit_asked(unit: str, own: OwnAnswer) -> bool:
    if unit.lower() in ("units", "square units", "cubic units", "ways"):
        return True
    if unit.lower().startswith("degree") and "°" in own.text:
        return True
    word, told = _plain_powers(unit).rstrip("s"), _plain_powers(f"{own.text} {own.question}")
    return bool(re.search(rf"(?<![A-Za-z]){re.escape(word)}", told))


def _plain_powers(units: str) -> str:
    """Units with `cm2` for `cm²`, `cm^2` and `cm^{2}`."""
    return re.sub(r"\s*\^\s*|[{}]", "", units.translate(_ON_THE_LINE))


def _is_other_scale(own: OwnAnswer, mine: ClaimedValue, other: ClaimedValue) -> bool:
    """Whether two numbers may be one quantity in two units."""
    if not _OF_MEASURES.search(own.question):
        return False
    numbers = numbers_of(mine.forms[0].node, other.forms[0].node, Scope())
    if numbers is None or not all(numbers):
        return numbers is None
    ratio = abs(numbers[0] / numbers[1])
    whole = round(float(max(ratio, 1 / ratio)))
    is_whole = abs(max(ratio, 1 / ratio) - whole) < 1e-9
    return is_whole and whole > 1 and any(_is_power(whole, scale) for scale in _SCALES)


def _is_power(number: int, base: int) -> bool:
    while number % base == 0 and number > 1:
        number //= base
    return number == 1


def is_told_elsewhere(
    own: OwnAnswer, ours: ClaimedValues, theirs: ClaimedValues, rest: str
) -> bool:
    """Whether a claim that lacks some of several values may have them elsewhere in its text."""
    if len(ours.values) < 2 or len(theirs.values) >= len(ours.values):
        return False
    if restricts(f"{_BOUNDS.sub(' ', own.question)} {rest}"):
        return True
    missing = [m for m in ours.values if not any(agreement(m, v) for v in theirs.values)]
    if len(missing) == len(ours.values):
        return False
    return any(_is_spoken_of(value, rest) for value in missing)


def _is_spoken_of(value: ClaimedValue, rest: str) -> bool:
    """Whether the digits of a value stand in a text; always so for one that has none of its own."""
    number = rational_value(value.forms[0].node)
    angle = _parts_of_pi(value.forms[0].node) if number is None else None
    if angle is not None:
        return _is_angle_spoken_of(angle, rest)
    if number is None or "±" in rest or "\\pm" in rest:
        return True
    size = abs(number.numerator)
    sign = r"[-−–]\s*\**" if number < 0 else ""
    return bool(re.search(rf"{sign}(?<![\d.]){size}(?!\d|\.\d)", rest))


def _parts_of_pi(node: Node) -> Fraction | None:
    """The number before π in a multiple of it."""
    if not any(part == Name("pi") for part in walk(node)) or variables(node):
        return None
    once, twice = (rational_value(substitute(node, "pi", Number(Fraction(n)))) for n in (1, 2))
    return once if once is not None and twice == 2 * once else None


def _is_angle_spoken_of(angle: Fraction, text: str) -> bool:
    """Whether a multiple of π stands in a text, or words or sums that may stand for it."""
    top, bottom = abs(angle.numerator), angle.denominator
    before = rf"(?<![\d.]){top}[\s*]*" if top > 1 else ""
    behind = rf"[\s}}]*[/{{]\s*{bottom}(?!\d)" if bottom > 1 else ""
    return bool(_OTHER_ANGLES.search(text) or re.search(rf"{before}\\?(?:pi|π){behind}", text))


def letters_of(question: str) -> set[str]:
    """The letters that stand alone in a question, or behind a differential's d."""
    differentials = re.findall(r"(?<![A-Za-z])d([a-z])(?![A-Za-z])", question)
    return set(differentials) | set(
        re.findall(r"(?<![A-Za-z])[A-Za-z](?=th\b|[^A-Za-z]|$)", question)
    )


def names_in(values: ClaimedValues) -> set[str]:
    """The unknowns in all values."""
    return unknowns_among(tuple(names_of_numbers(values)))


def names_of_numbers(values: ClaimedValues) -> set[str]:
    """The names in all values, those of constants among them."""
    return {
        part.name
        for value in values.values
        for form in value.forms
        for part in walk(form.node)
        if isinstance(part, Name)
    }
