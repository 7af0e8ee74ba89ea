"""One list of numbers: mean, median, mode, range, quartiles, variance, standard deviation.

Everything is exact fractions; the check is the standard library's `statistics` or a second formula.
"""

import statistics
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import prod
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.kinds.statistics.data import shown, spoken
from tutor_tui.mathematics.kinds.statistics.quartiles import (
    Numbers,
    fences_of,
    halves_of,
    median_of,
    middle_by_counting,
)
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Answer, KindProblem, code, listed
from tutor_tui.mathematics.sentences import (
    BY_ARITHMETIC,
    decimal_beside,
    plain,
    refused,
    with_verdict,
)
from tutor_tui.mathematics.show import show


class Measure(StrEnum):
    """What is asked about the numbers, in the words of the answer."""

    MEAN = "mean"
    MEDIAN = "median"
    MODE = "mode"
    RANGE = "range"
    MIDRANGE = "midrange"
    LOWER = "lower quartile"
    UPPER = "upper quartile"
    QUARTILES = "quartiles"
    SPREAD = "interquartile range"
    FIVE = "five-number summary"
    VARIANCE = "variance"
    DEVIATION = "standard deviation"
    GEOMETRIC = "geometric mean"
    HARMONIC = "harmonic mean"
    MEAN_DEVIATION = "mean absolute deviation"
    OUTLIERS = "outliers"


@dataclass(frozen=True, slots=True)
class Summary(KindProblem):
    """The measures that are asked; `is_sample` is `None` where the message does not say."""

    measures: tuple[Measure, ...]
    numbers: Numbers
    is_sample: bool | None = None


@dataclass(frozen=True, slots=True)
class _Found:
    sentence: str
    verdict: bool
    result: str


def answer(problem: Summary) -> Answer:
    """Every measure in a sentence of its own clause."""
    numbers = problem.numbers
    reason = impossible(problem)
    if reason is not None:
        return refused(reason)
    found = [_measured(measure, numbers, problem.is_sample) for measure in problem.measures]
    first, *others = [one.sentence for one in found]
    sentence = "; ".join([first, *(f"{one[:1].lower()}{one[1:]}" for one in others)])
    verdict = all(one.verdict for one in found)
    result = ", ".join(one.result for one in found)
    return with_verdict(f"{sentence}.", verdict, BY_ARITHMETIC, result)


def impossible(problem: Summary) -> str | None:
    """Why the measures do not exist, in a sentence."""
    positive = {Measure.GEOMETRIC, Measure.HARMONIC} & set(problem.measures)
    if positive and min(problem.numbers) <= 0:
        return "That mean is for positive numbers only."
    spreads = {Measure.VARIANCE, Measure.DEVIATION} & set(problem.measures)
    if spreads and problem.is_sample and len(problem.numbers) < 2:
        return "A sample of one number has no variance: that would divide by 0."
    return None


def _measured(measure: Measure, numbers: Numbers, is_sample: bool | None) -> _Found:
    if measure in (Measure.VARIANCE, Measure.DEVIATION):
        return _spread(measure, numbers, is_sample)
    if measure is Measure.MODE:
        return _mode(numbers)
    if measure is Measure.GEOMETRIC:
        return _geometric(numbers)
    if measure in (Measure.QUARTILES, Measure.FIVE):
        return _several(measure, numbers)
    if measure is Measure.OUTLIERS:
        return _outliers(numbers)
    value = _VALUES[measure](numbers)
    because = "" if measure not in _REASONS else f" ({_REASONS[measure]})"
    sentence = f"The {measure} is {spoken(value)}{because}"
    if measure is Measure.MEAN:
        sums = f"{shown(sum(numbers, Fraction(0)))}/{len(numbers)}"
        sentence = f"The mean, the sum divided by the count ({code(sums)}), is {spoken(value)}"
    return _Found(sentence, value == _AGAIN[measure](numbers), shown(value))


def mean_of(numbers: Numbers) -> Fraction:
    """The sum divided by the count."""
    return sum(numbers, Fraction(0)) / len(numbers)


def _variance(numbers: Numbers, *, is_sample: bool) -> Fraction:
    mean = mean_of(numbers)
    squares = sum(((one - mean) ** 2 for one in numbers), Fraction(0))
    return squares / (len(numbers) - 1 if is_sample else len(numbers))


def _mean_deviation(numbers: Numbers) -> Fraction:
    mean = mean_of(numbers)
    return mean_of(tuple(abs(one - mean) for one in numbers))


_VALUES: Final[Mapping[Measure, Callable[[Numbers], Fraction]]] = MappingProxyType(
    {
        Measure.MEAN: mean_of,
        Measure.MEDIAN: median_of,
        Measure.RANGE: lambda numbers: max(numbers) - min(numbers),
        Measure.MIDRANGE: lambda numbers: (max(numbers) + min(numbers)) / 2,
        Measure.LOWER: lambda numbers: median_of(halves_of(numbers)[0]),
        Measure.UPPER: lambda numbers: median_of(halves_of(numbers)[1]),
        Measure.SPREAD: lambda n: median_of(halves_of(n)[1]) - median_of(halves_of(n)[0]),
        Measure.HARMONIC: lambda n: len(n) / sum((1 / one for one in n), Fraction(0)),
        Measure.MEAN_DEVIATION: _mean_deviation,
    }
)


def _above_and_below(numbers: Numbers) -> Fraction:
    """The mean deviation is twice what the numbers above the mean exceed it by, per number."""
    mean = mean_of(numbers)
    return 2 * sum((one - mean for one in numbers if one > mean), Fraction(0)) / len(numbers)


_AGAIN: Final[Mapping[Measure, Callable[[Numbers], Fraction]]] = MappingProxyType(
    {
        Measure.MEAN: statistics.mean,
        Measure.MEDIAN: middle_by_counting,
        Measure.RANGE: lambda numbers: max(a - b for a in set(numbers) for b in set(numbers)),
        Measure.MIDRANGE: lambda n: statistics.mean((sorted(n)[0], sorted(n)[-1])),
        Measure.LOWER: lambda numbers: middle_by_counting(halves_of(numbers)[0]),
        Measure.UPPER: lambda numbers: middle_by_counting(halves_of(numbers)[1]),
        Measure.SPREAD: lambda n: (
            middle_by_counting(halves_of(n)[1]) - middle_by_counting(halves_of(n)[0])
        ),
        Measure.HARMONIC: lambda n: 1 / statistics.mean(tuple(1 / one for one in n)),
        Measure.MEAN_DEVIATION: _above_and_below,
    }
)
_HALVES: Final = "as the median of that half of the ordered numbers, without the middle one"
_REASONS: Final[Mapping[Measure, str]] = MappingProxyType(
    {
        Measure.MEDIAN: "the middle of the ordered numbers",
        Measure.RANGE: "the largest less the smallest number",
        Measure.MIDRANGE: "half of the smallest and the largest number together",
        Measure.LOWER: _HALVES,
        Measure.UPPER: _HALVES,
        Measure.SPREAD: "upper less lower quartile, each the median of its half without the middle",
        Measure.HARMONIC: "the count divided by the sum of the reciprocals",
    }
)


def _spread(measure: Measure, numbers: Numbers, is_sample: bool | None) -> _Found:
    """Of the population, the sample, or the first with the second beside it."""
    is_root = measure is Measure.DEVIATION

    def value_of(*, sample: bool) -> "sympy.Expr":
        variance = _variance(numbers, is_sample=sample)
        exact = sympy.Rational(variance)
        return sympy.sqrt(exact) if is_root else exact

    chosen = value_of(sample=bool(is_sample))
    kind = "sample" if is_sample else "population"
    text = f"The {kind} {measure} is {code(show(chosen))}{decimal_beside(chosen)}"
    if is_sample is None and len(numbers) > 1:
        other = value_of(sample=True)
        text += (
            f" (as a sample, dividing by {code(str(len(numbers) - 1))}, it is "
            f"{code(show(other))}{decimal_beside(other)})"
        )
    mean_of_squares = mean_of(tuple(one**2 for one in numbers)) - mean_of(numbers) ** 2
    again = mean_of_squares * len(numbers) / (len(numbers) - 1) if is_sample else mean_of_squares
    result = shown(_variance(numbers, is_sample=bool(is_sample)))
    verdict = again == _variance(numbers, is_sample=bool(is_sample))
    exact_result = plain(chosen) if is_root else result
    return _Found(text, verdict, decimal_result(chosen) or exact_result)


def decimal_result(value: "sympy.Expr") -> str | None:
    """A rational number as text; `None` for others."""
    return shown(Fraction(int(value.p), int(value.q))) if value.is_Rational else None


def _mode(numbers: Numbers) -> _Found:
    counts = Counter(numbers)
    most = max(counts.values())
    modes = sorted(one for one, count in counts.items() if count == most)
    verdict = modes == sorted(statistics.multimode(numbers))
    if len(modes) == len(counts) and len(counts) > 1:
        times = "once" if most == 1 else f"{most} times"
        return _Found(f"There is no mode, because every number occurs {times}", verdict, "none")
    names = listed([code(shown(one)) for one in modes])
    verb = "is" if len(modes) == 1 else "are"
    times = "once" if most == 1 else f"{code(str(most))} times"
    text = f"The mode{'s' if len(modes) > 1 else ''} {verb} {names} (most frequent, {times})"
    return _Found(text, verdict, ", ".join(shown(one) for one in modes))


def _geometric(numbers: Numbers) -> _Found:
    value = prod(numbers)
    mean = sympy.Rational(value) ** sympy.Rational(1, len(numbers))
    near = abs(float(mean) - statistics.geometric_mean(map(float, numbers)))
    text = (
        f"The geometric mean, the root of order {code(str(len(numbers)))} of the product, is "
        f"{code(show(mean))}{decimal_beside(mean)}"
    )
    return _Found(text, near <= 1e-9 * abs(float(mean)), decimal_result(mean) or plain(mean))


def _several(measure: Measure, numbers: Numbers) -> _Found:
    lower, upper = halves_of(numbers)
    values = [median_of(lower), median_of(numbers), median_of(upper)]
    again = [middle_by_counting(part) for part in (lower, numbers, upper)]
    names = ["lower quartile", "median", "upper quartile"]
    if measure is Measure.FIVE:
        values = [min(numbers), *values, max(numbers)]
        again = [sorted(numbers)[0], *again, sorted(numbers)[-1]]
        names = ["minimum", *names, "maximum"]
    parts = [f"{name} {code(shown(one))}" for name, one in zip(names, values, strict=True)]
    text = f"The {measure}: {listed(parts)} (quartiles {_HALVES})"
    return _Found(text, values == again, ", ".join(shown(one) for one in values))


def _outliers(numbers: Numbers) -> _Found:
    fences = fences_of(numbers)
    outside = sorted({one for one in numbers if not fences.low <= one <= fences.high})
    lower, upper = (middle_by_counting(half) for half in fences.halves)
    again = {one for one in numbers if 2 * max(lower - one, one - upper) > 3 * (upper - lower)}
    names = listed([code(shown(one)) for one in outside])
    told = f"{names} {'is an outlier' if len(outside) == 1 else 'are outliers'}: outside of"
    start = told if outside else "No number is an outlier: all lie within"
    range_ = f"{code(shown(fences.low))} to {code(shown(fences.high))}"
    which = ", with the middle number in both halves" if fences.has_middle else ""
    text = f"{start} {range_}, the quartiles and 1.5 times their distance beyond them{which}"
    return _Found(text, again == set(outside), ", ".join(map(shown, outside)) or "none")
