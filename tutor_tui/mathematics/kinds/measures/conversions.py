"""Units changed into others: "How many millimeters are there in 3/5 of a meter?"."""

from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.measures.conversion_wording import Conversion, by_size
from tutor_tui.mathematics.kinds.measures.quantities import quantity_of, with_unit
from tutor_tui.mathematics.kinds.measures.units import CALENDAR, NONE, TIME, UNITS, Dimension, Unit
from tutor_tui.mathematics.problems import Answer, Step, code
from tutor_tui.mathematics.sentences import refused, with_verdict
from tutor_tui.mathematics.terms import is_terminating, shown_number

BY_CONVERTING_BACK: Final = "by converting back"
_DAYS_IN_YEAR: Final = 365
_UNREAD: Final = 1_000
"""From this denominator on a fraction tells nobody how large the number is."""


def size_of(problem: Conversion) -> tuple[Fraction, Dimension]:
    """The whole in base units."""
    size, dimension = problem.quantity.size * problem.factor, problem.quantity.dimension
    if problem.divisor is None:
        return size, dimension
    below = problem.divisor.dimension
    return size / problem.divisor.size, tuple(a - b for a, b in zip(dimension, below, strict=True))


def answer(problem: Conversion) -> Answer:
    """The quantity in the other units, verified by converting back."""
    size, dimension = size_of(problem)
    targets = problem.targets or _own_targets(problem, dimension)
    if not targets:
        return _ratio(problem, size)
    bridge = _bridge(problem, dimension, targets)
    if bridge is None or any(target.dimension != targets[0].dimension for target in targets):
        return refused(_mismatch(problem, dimension, targets))
    size *= bridge
    if len(targets) > 1:
        return _mixed(problem, size, targets)
    (target,) = targets
    value = size / target.factor
    shown = _shown(problem, value)
    sentence = f"{code(written(problem))} is {_in_unit(value, shown, target)}"
    verdict = value * target.factor / problem.factor == (
        problem.quantity.size * bridge / (problem.divisor.size if problem.divisor else 1)
    )
    result = shown if problem.targets else with_unit(shown, target)
    return with_verdict(
        f"{sentence}{_notes(problem, targets, bridge)}.", verdict, BY_CONVERTING_BACK, result
    )


def _own_targets(problem: Conversion, dimension: Dimension) -> tuple[Unit, ...]:
    """Where no unit was asked for: the first one that was used, or its quotient."""
    first = problem.quantity.parts[0].unit
    if problem.divisor is None and dimension == TIME:
        units = {part.unit.symbol: part.unit for part in problem.quantity.parts}
        return by_size(tuple(units.values()))
    if problem.divisor is None:
        return (first,)
    if dimension == NONE:
        return ()
    below = problem.divisor.parts[0].unit
    return (Unit(f"{first.symbol}/{below.symbol}", first.factor / below.factor, dimension),)


def _ratio(problem: Conversion, size: Fraction) -> Answer:
    shown = _shown(problem, size)
    sentence = f"{code(written(problem))} is {code(shown)}{_beside(size, shown)}."
    divisor = problem.divisor.size if problem.divisor else Fraction(1)
    verdict = size * divisor == problem.quantity.size * problem.factor
    return with_verdict(sentence, verdict, BY_CONVERTING_BACK, shown)


def _bridge(
    problem: Conversion, dimension: Dimension, targets: tuple[Unit, ...]
) -> Fraction | None:
    """1 for one dimension; between years and days a year of 365 days is taken, months differ."""
    target = targets[0].dimension
    if dimension == target:
        return Fraction(1)
    units = (*targets, *(part.unit for part in problem.quantity.parts))
    if any(unit.symbol == "month" for unit in units):
        return None
    year = UNITS["day"].factor * _DAYS_IN_YEAR
    if (dimension, target) == (CALENDAR, TIME):
        return year
    return 1 / year if (dimension, target) == (TIME, CALENDAR) else None


def _notes(problem: Conversion, targets: tuple[Unit, ...], bridge: Fraction) -> str:
    units = [*targets, *(part.unit for part in problem.quantity.parts)]
    notes = sorted({unit.note for unit in units if unit.note})
    if bridge != 1:
        notes.append(f"taking a year of {_DAYS_IN_YEAR} days")
    return f" ({', '.join(notes)})" if notes else ""


def _mismatch(problem: Conversion, dimension: Dimension, targets: tuple[Unit, ...]) -> str:
    target = targets[0].symbol
    if {dimension, targets[0].dimension} == {CALENDAR, TIME}:
        return "Months differ in length, so please say how many days the month has."
    return (
        f"{code(problem.quantity.written)} cannot be told in {code(target)}: "
        "they measure different things."
    )


def _mixed(problem: Conversion, size: Fraction, targets: tuple[Unit, ...]) -> Answer:
    rest, parts = size, list[str]()
    for target in targets[:-1]:
        count = int(rest / target.factor)
        rest -= count * target.factor
        parts.append(with_unit(str(count), target))
    last = rest / targets[-1].factor
    parts.append(with_unit(_shown(problem, last), targets[-1]))
    result = " ".join(parts)
    back = quantity_of(result)
    verdict = back.size == size if back is not None else None
    sentence = f"{code(written(problem))} is {code(result)}."
    return with_verdict(sentence, verdict, BY_CONVERTING_BACK, result)


def written(problem: Conversion) -> str:
    """The quantity with what is done to it."""
    text = problem.quantity.written
    if problem.divisor is not None:
        return f"({text}) / ({problem.divisor.written})"
    return text if problem.factor == 1 else f"{problem.factor} * ({text})"


def _shown(problem: Conversion, value: Fraction) -> str:
    """A decimal where it ends, unless the question itself was in fractions."""
    is_in_fractions = any(part.is_fraction for part in problem.quantity.parts)
    return shown_number(value, uses_decimals=not is_in_fractions and is_terminating(value))


def _in_unit(value: Fraction, shown: str, target: Unit) -> str:
    """The value with its unit; of a fraction that nobody reads the decimal comes first."""
    exact = code(with_unit(shown, target))
    if "/" not in shown or is_terminating(value) or value.denominator < _UNREAD:
        return f"{exact}{_beside(value, shown)}"
    return f"about {code(with_unit(f'{float(value):.6g}', target))}, exactly {exact}"


def _beside(value: Fraction, shown: str) -> str:
    if "/" not in shown:
        return ""
    if is_terminating(value):
        return f", that is {code(shown_number(value, uses_decimals=True))}"
    return f", about {code(f'{float(value):.6g}')}"


def heading(problem: Conversion) -> str:
    """ "To convert `5.2 kg` to `g`"."""
    if not problem.targets:
        return f"To work out {code(written(problem))}"
    targets = " and ".join(code(target.symbol) for target in problem.targets)
    return f"To convert {code(written(problem))} to {targets}"


METHOD: Final = (
    "Find how many of the new unit make up one of the old unit. Going to a smaller unit, "
    "multiply by that; going to a larger one, divide. With areas use the square of it, with "
    "volumes the cube, and for speeds convert the length and the time one by one."
)


def steps(problem: Conversion) -> tuple[Step, ...] | None:
    """Each part times its factor, then the sum."""
    size, dimension = size_of(problem)
    targets = problem.targets or _own_targets(problem, dimension)
    is_simple = problem.divisor is None and problem.factor == 1 and len(targets) == 1
    if not is_simple or targets[0].dimension != dimension:
        return None
    (target,) = targets
    found, values = list[Step](), list[str]()
    for part in problem.quantity.parts:
        factor = part.unit.factor / target.factor
        value = _shown(problem, part.number * factor)
        values.append(value)
        if factor != 1:
            found.append(_factor_step(problem, part.number, part.unit, target, value))
    if len(values) > 1:
        addition = " + ".join(f"({text})" if text.startswith("-") else text for text in values)
        found.append(Step("add", "Add.", addition, (_shown(problem, size / target.factor),)))
    return tuple(found) or None


def _factor_step(
    problem: Conversion, number: Fraction, unit: Unit, target: Unit, value: str
) -> Step:
    factor = unit.factor / target.factor
    shown = _shown(problem, number)
    shown = f"({shown})" if "/" in shown or shown.startswith("-") else shown
    if factor >= 1:
        rate = shown_number(factor, uses_decimals=True)
        reason = f"{code(f'1 {unit.symbol}')} is {code(f'{rate} {target.symbol}')}, so multiply."
        rate = f"({rate})" if "/" in rate else rate
        return Step("multiply", reason, f"{shown}*{rate}", (value,))
    rate = shown_number(1 / factor, uses_decimals=True)
    reason = f"{code(f'1 {target.symbol}')} is {code(f'{rate} {unit.symbol}')}, so divide."
    rate = f"({rate})" if "/" in rate else rate
    return Step("divide", reason, f"{shown}/{rate}", (value,))
