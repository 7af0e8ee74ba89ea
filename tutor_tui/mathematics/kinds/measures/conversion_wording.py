"""Which messages ask for a quantity in another unit."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.alternatives import first_of, fitting
from tutor_tui.mathematics.kinds.asked import asked
from tutor_tui.mathematics.kinds.measures.quantities import NUMBER, Quantity, number_of, quantity_of
from tutor_tui.mathematics.kinds.measures.units import Unit, unit_of
from tutor_tui.mathematics.late_patterns import kept_regex
from tutor_tui.mathematics.number_words import with_numerals
from tutor_tui.mathematics.problems import KindProblem

_LONGEST: Final = 300


@dataclass(frozen=True, slots=True)
class Conversion(KindProblem):
    """A quantity to be told in other units (several for "in hours and minutes").

    `divisor` and `factor` are what it is divided and multiplied by first.
    """

    quantity: Quantity
    targets: tuple[Unit, ...]
    divisor: Quantity | None = None
    factor: Fraction = Fraction(1)


_Q: Final = r"(?P<q>.{2,160}?)"
_T: Final = r"(?:the\s+)?(?P<t>(?!in\s)[A-Za-zµμ°Å].{0,60}?)"
_PATTERNS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"how (?:many|much)\s+{_T}\s+(?:are|is)?\s*(?:there\s+)?(?:in|make(?: up)?"
        rf"|equals?|does|do)\s+{_Q}(?:\s+(?:equal|make|have))?",
        rf"how (?:many|much)\s+{_T}\s+(?:is|are)\s+(?!there\b|in\b){_Q}",
        rf"(?:number of)\s+{_T}\s+in\s+{_Q}",
        rf"(?:convert|change|express|write|turn|transform|put|give)\s+{_Q}\s+"
        rf"(?:into|to|in terms of|in|as)\s+(?:units? of\s+)?{_T}",
        rf"(?:how (?:long|far|heavy|much|many|fast|big)\s+(?:is|are)\s+)?{_Q}\s+"
        rf"(?:converted\s+)?(?:into|to|in|as|expressed in)\s+{_T}",
        rf"{_Q}\s*(?:=|equals?|is|are|makes?)\s*(?:how many|what|\?+|_+)?\s*(?:in\s+)?{_T}",
        r"(?P<q>\S.{0,150}?\s*(?:[-+−*×/÷]|plus|minus|times|divided by)\s*\d.{0,100})(?P<t>)",
    )
)
_QUOTIENT: Final = re.compile(r"\s*(?:/|÷|\bdivided by\b|\bin\b)\s*(?=\d)", re.IGNORECASE)
_PRODUCT: Final = re.compile(rf"(.+?)\s*(?:\*|×|\btimes\b)\s*({NUMBER})", re.IGNORECASE)
_PRODUCT_BEFORE: Final = re.compile(rf"({NUMBER})\s*(?:\*|×|\btimes\b)\s*(.+)", re.IGNORECASE)


def read(text: str) -> Conversion | None:
    """The change of units that a message asks for."""
    if len(text) > _LONGEST:
        return None
    request = with_numerals(asked(text))
    if not kept_regex(r"\d|\ban?\b|[½⅓¼¾]").search(request):
        return None
    return first_of(map(_problem, fitting(request, _PATTERNS)))


def _problem(found: re.Match[str]) -> Conversion | None:
    targets = tuple(
        unit_of(part) for part in kept_regex(r"\s*,\s*|\s+and\s+").split(found["t"]) if part
    )
    known = tuple(target for target in targets if target is not None)
    if len(known) < len(targets) or len(known) > 4:
        return None
    problem = _worked(found["q"], known)
    if problem is None or (len(known) > 1 and by_size(known) != known):
        return None
    return problem


def by_size(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """The largest unit first."""
    return tuple(sorted(units, key=lambda unit: -unit.factor))


def _worked(text: str, targets: tuple[Unit, ...]) -> Conversion | None:
    text = kept_regex(r"^(?:there\s+)?(?:are\s+)?(?:in\s+)?", re.IGNORECASE).sub("", text.strip())
    quantity = quantity_of(text)
    if quantity is not None:
        is_sum = len(quantity.parts) > 1
        return Conversion(quantity, targets) if targets or is_sum else None
    if found := _PRODUCT.fullmatch(text):
        quantity, factor = quantity_of(found[1]), number_of(found[2])
    elif found := _PRODUCT_BEFORE.fullmatch(text):
        quantity, factor = quantity_of(found[2]), number_of(found[1])
    else:
        return _quotient(text, targets)
    return None if quantity is None or not factor else Conversion(quantity, targets, None, factor)


def _quotient(text: str, targets: tuple[Unit, ...]) -> Conversion | None:
    parts = _QUOTIENT.split(text)
    if len(parts) != 2:
        return None
    quantity, divisor = quantity_of(parts[0]), quantity_of(parts[1])
    if quantity is None:
        return None
    if divisor is not None:
        is_rate = divisor.size and divisor.dimension != quantity.dimension
        return Conversion(quantity, targets, divisor) if is_rate else None
    number = number_of(parts[1]) if re.fullmatch(NUMBER, parts[1]) else None
    return Conversion(quantity, targets, None, 1 / number) if number else None
