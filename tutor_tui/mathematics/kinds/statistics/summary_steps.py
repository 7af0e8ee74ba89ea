"""How the measures of a list of numbers are worked out: the method in words, and the steps."""

from collections import Counter
from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.kinds.statistics.data import shown
from tutor_tui.mathematics.kinds.statistics.quartiles import (
    Numbers,
    fences_of,
    halves_of,
    median_of,
)
from tutor_tui.mathematics.kinds.statistics.summaries import (
    Measure,
    Summary,
    decimal_result,
    impossible,
    mean_of,
)
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Step, code, listed
from tutor_tui.mathematics.show import show


def heading(problem: Summary) -> str:
    """What is worked out."""
    shown_numbers = ", ".join(shown(one) for one in problem.numbers[:12])
    more = ", …" if len(problem.numbers) > 12 else ""
    return f"To find the {listed(problem.measures)} of {code(shown_numbers + more)}"


def method(problem: Summary) -> str:
    """How, without the answer."""
    return " ".join(dict.fromkeys(_METHODS[measure] for measure in problem.measures))


_QUARTERS: Final = (
    "Put the numbers in order; the quartiles are the medians of the lower and the upper half, "
    "without the middle number where the count is odd."
)
_METHODS: Final[Mapping[Measure, str]] = MappingProxyType(
    {
        Measure.MEAN: "Add the numbers up and divide by how many there are.",
        Measure.MEDIAN: "Put the numbers in order and take the middle one; of two middle ones "
        "take the mean.",
        Measure.MODE: "Count how often each number occurs and take the most frequent.",
        Measure.RANGE: "Subtract the smallest number from the largest.",
        Measure.MIDRANGE: "Add the smallest and the largest number and halve the sum.",
        Measure.LOWER: _QUARTERS,
        Measure.UPPER: _QUARTERS,
        Measure.QUARTILES: _QUARTERS,
        Measure.SPREAD: f"{_QUARTERS} Subtract the lower from the upper one.",
        Measure.FIVE: f"{_QUARTERS} The smallest and the largest number complete the summary.",
        Measure.VARIANCE: "Find the mean, square what each number differs from it, add up, and "
        "divide by the count (by one less for a sample).",
        Measure.DEVIATION: "Find the mean, square what each number differs from it, add up, "
        "divide by the count (by one less for a sample), and take the square root.",
        Measure.GEOMETRIC: "Multiply the numbers and take the root whose order is their count.",
        Measure.HARMONIC: "Divide the count by the sum of the reciprocals.",
        Measure.OUTLIERS: f"{_QUARTERS} What lies more than one and a half times their distance "
        "outside of them is an outlier.",
        Measure.MEAN_DEVIATION: "Find the mean, then the mean of the distances from it.",
    }
)


def steps(problem: Summary) -> tuple[Step, ...] | None:
    """Sum and quotient of a mean, the squares of a variance, the middle of a median."""
    if len(problem.numbers) > 12 or impossible(problem):
        return None
    parts = [_of_one(problem, measure) for measure in problem.measures]
    known = [part for part in parts if part]
    return tuple(step for part in known for step in part) if len(known) == len(parts) else None


def _of_one(problem: Summary, measure: Measure) -> tuple[Step, ...] | None:
    numbers = problem.numbers
    if measure is Measure.MEAN:
        return _mean_steps(numbers)
    if measure in (Measure.VARIANCE, Measure.DEVIATION):
        return _spread_steps(numbers, measure, is_sample=bool(problem.is_sample))
    if measure is Measure.RANGE:
        low, high = _bracketed(min(numbers)), shown(max(numbers))
        value = shown(max(numbers) - min(numbers))
        return (Step("range", _METHODS[measure], f"{high} - {low}", (value,)),)
    if measure is Measure.MEDIAN:
        return _median_steps(numbers)
    if measure in _BY_QUARTERS:
        return _quarter_steps(numbers, measure)
    if measure is Measure.MODE:
        return _mode_steps(numbers)
    if measure is Measure.MIDRANGE:
        low, high = _bracketed(min(numbers)), _bracketed(max(numbers))
        middle = (min(numbers) + max(numbers)) / 2
        return (Step("mean", _METHODS[measure], f"({low} + {high})/2", (shown(middle),)),)
    return None


def _mode_steps(numbers: Numbers) -> tuple[Step, ...] | None:
    """How often each number occurs, and the most frequent ones."""
    counts = Counter(sorted(numbers))
    most = max(counts.values())
    if most == 1:
        return None
    told = ", ".join(f"{code(shown(one))} {count}×" for one, count in counts.items())
    modes = tuple(shown(one) for one, count in counts.items() if count == most)
    row = ", ".join(shown(one) for one in sorted(numbers))
    return (Step("mode", f"Count each number: {told}; take the most frequent.", row, modes),)


def _bracketed(value: Fraction) -> str:
    return shown(value) if value >= 0 and "/" not in shown(value) else f"({shown(value)})"


def _mean_steps(numbers: Numbers) -> tuple[Step, ...]:
    total = sum(numbers, Fraction(0))
    added = " + ".join(_bracketed(one) for one in numbers)
    mean = shown(mean_of(numbers))
    reason = f"Divide by how many there are, {code(str(len(numbers)))}."
    return (
        Step("add", "Add the numbers up.", added, (shown(total),)),
        Step("divide", reason, f"{_bracketed(total)}/{len(numbers)}", (mean,)),
    )


def _median_steps(numbers: Numbers) -> tuple[Step, ...]:
    ordered = sorted(numbers)
    row = ", ".join(shown(one) for one in ordered)
    middle = len(ordered) // 2
    value = shown(median_of(numbers))
    if len(ordered) % 2:
        return (Step("median", "Put them in order; take the middle one.", row, (value,)),)
    first, second = _bracketed(ordered[middle - 1]), _bracketed(ordered[middle])
    reason = f"In order they are {code(row)}; take the mean of the two middle ones."
    return (Step("median", reason, f"({first} + {second})/2", (value,)),)


_BY_QUARTERS: Final = (
    *(Measure.LOWER, Measure.UPPER, Measure.QUARTILES, Measure.FIVE),
    *(Measure.SPREAD, Measure.OUTLIERS),
)


def _quarter_steps(numbers: Numbers, measure: Measure) -> tuple[Step, ...]:
    """The medians of both halves, and what is made of them."""
    fences = fences_of(numbers)
    lower, upper = fences.halves if measure is Measure.OUTLIERS else halves_of(numbers)
    first, third = median_of(lower), median_of(upper)
    found = [_of_half("lower", lower, first), _of_half("upper", upper, third)]
    if measure in (Measure.LOWER, Measure.UPPER):
        return (found[measure is Measure.UPPER],)
    if measure in (Measure.QUARTILES, Measure.FIVE):
        return (found[0], *_median_steps(numbers), found[1])
    distance = Step(
        "range", "Subtract the lower quartile from the upper one.",
        f"{shown(third)} - {_bracketed(first)}", (shown(third - first),),
    )  # fmt: skip
    if measure is Measure.SPREAD:
        return (*found, distance)
    reach = f"1.5*{_bracketed(third - first)}"
    ends = (
        Step("outliers", "Go so far below the lower quartile.",
             f"{shown(first)} - {reach}", (shown(fences.low),)),
        Step("outliers", "Go as far above the upper quartile; what is outside is an outlier.",
             f"{shown(third)} + {reach}", (shown(fences.high),)),
    )  # fmt: skip
    return (*found, distance, *ends)


def _of_half(name: str, half: Numbers, value: Fraction) -> Step:
    row = ", ".join(shown(one) for one in sorted(half))
    reason = f"The {name} quartile is the middle of the {name} half of the ordered numbers."
    return Step("quartile", reason, row, (shown(value),))


def _spread_steps(numbers: Numbers, measure: Measure, *, is_sample: bool) -> tuple[Step, ...]:
    mean, count = mean_of(numbers), len(numbers) - is_sample
    squares = sum(((one - mean) ** 2 for one in numbers), Fraction(0))
    written = " + ".join(f"({shown(one)} - {_bracketed(mean)})^2" for one in numbers)
    variance = squares / count
    found = [
        *_mean_steps(numbers),
        Step("squares", "Add up the squares of the differences.", written, (shown(squares),)),
        Step(
            "variance",
            f"Divide by {code(str(count))}.",
            f"{_bracketed(squares)}/{count}",
            (shown(variance),),
        ),
    ]
    if measure is Measure.DEVIATION:
        root = sympy.sqrt(sympy.Rational(variance))
        decimal = decimal_result(root)
        after = decimal if decimal is not None else show(root)
        found.append(Step("root", "Take the square root.", f"sqrt({shown(variance)})", (after,)))
    return tuple(found)
