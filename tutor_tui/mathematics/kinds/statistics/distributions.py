"""Normal, binomial and Poisson distributions: the probability of a value or an interval.

Binomial probabilities are exact; the others are given to four significant digits, and every one is
found a second way: by integrating the density, or by a recurrence from value to value.
"""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import ceil, comb, floor
from typing import Any, Final

from tutor_tui.mathematics.kinds.statistics.data import shown
from tutor_tui.mathematics.late_libraries import mpmath
from tutor_tui.mathematics.problems import Answer, KindProblem, code
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, BY_QUADRATURE, refused, with_verdict
from tutor_tui.mathematics.syntax import TooLargeError

_MOST: Final = 1000
_DIGITS: Final = 4


class Family(StrEnum):
    """Which distribution; its parameters are said beside."""

    NORMAL = "normal"  # mean, standard deviation
    BINOMIAL = "binomial"  # number of trials, probability of success
    POISSON = "Poisson"  # mean


@dataclass(frozen=True, slots=True)
class Chance(KindProblem):
    """P(low ≤ X ≤ high), an end that is `None` being open; strict ends are said by `excludes`.

    `is_percent` where the share is asked in percent.
    """

    family: Family
    parameters: tuple[Fraction, ...]
    low: Fraction | None
    high: Fraction | None
    excludes_low: bool = False
    excludes_high: bool = False
    is_percent: bool = False


def answer(problem: Chance) -> Answer:
    """The probability, and which distribution was taken."""
    reason = _impossible(problem)
    if reason is not None:
        return refused(reason)
    if problem.family is Family.NORMAL:
        return _normal(problem)
    values = values_of(problem)
    if problem.family is Family.BINOMIAL:
        return _binomial(problem, values)
    return _poisson(problem, values)


def _impossible(problem: Chance) -> str | None:
    first = problem.parameters[0]
    match problem.family:
        case Family.NORMAL if problem.parameters[1] <= 0:
            return "A standard deviation must be positive."
        case Family.BINOMIAL if not 0 <= problem.parameters[1] <= 1:
            return "The probability of a success must lie between 0 and 1."
        case Family.BINOMIAL if first.denominator != 1 or first < 1:
            return "The number of trials must be a positive whole number."
        case Family.POISSON if first <= 0:
            return "The mean of a Poisson distribution must be positive."
    return None


def event(problem: Chance) -> str:
    """P(90 < X ≤ 110), as it is written."""
    low, high = problem.low, problem.high
    if low is not None and low == high:
        return f"P(X = {shown(low)})"
    below = "<" if problem.excludes_low else "≤"
    above = "<" if problem.excludes_high else "≤"
    if low is None:
        return f"P(X {above} {shown(high or Fraction(0))})"
    if high is None:
        return f"P(X {'>' if problem.excludes_low else '≥'} {shown(low)})"
    return f"P({shown(low)} {below} X {above} {shown(high)})"


def _normal(problem: Chance) -> Answer:
    mean, deviation = problem.parameters
    scores = [
        None if end is None else (end - mean) / deviation for end in (problem.low, problem.high)
    ]
    if any(score is not None and abs(score) > 30 for score in scores):
        raise TooLargeError("That is too many standard deviations from the mean.")
    with mpmath.workdps(30):
        ends = [
            infinite if score is None else mpmath.mpf(score.numerator) / score.denominator
            for score, infinite in zip(scores, (-mpmath.inf, mpmath.inf), strict=True)
        ]
        value = (mpmath.erf(ends[1] / mpmath.sqrt(2)) - mpmath.erf(ends[0] / mpmath.sqrt(2))) / 2
        area = _area(ends)
        verdict = bool(abs(value - area) < mpmath.mpf(10) ** -12)
        result = _rounded(value)
        percent = _rounded(100 * value)
    finite = [code(f"z = {_decimal(score)}") for score in scores if score is not None]
    sentence = (
        f"{code(f'{event(problem)} ≈ {result}')}, for the normal distribution with mean "
        f"{code(shown(mean))} and standard deviation {code(shown(deviation))} "
        f"({' and '.join(finite)})."
    )
    if problem.is_percent:
        sentence = f"About {code(f'{percent}%')}: {sentence}"
    return with_verdict(sentence, verdict, BY_QUADRATURE, percent if problem.is_percent else result)


def _area(ends: list[Any]) -> Any:
    """The integral of the density, in pieces about the middle; beyond 40 nothing is left."""
    places = [max(-40, min(40, end)) for end in ends]
    inner = [place for place in (-8, -4, -2, 0, 2, 4, 8) if places[0] < place < places[1]]
    area = mpmath.quad(lambda z: mpmath.exp(-z * z / 2), [places[0], *inner, places[1]])
    return area / mpmath.sqrt(2 * mpmath.pi)


def _rounded(value: Any) -> str:
    return str(mpmath.nstr(value, _DIGITS, strip_zeros=False, min_fixed=-8))


def _decimal(value: Fraction) -> str:
    text = shown(value)
    return text if "/" not in text else f"{float(value):.4g}"


def values_of(problem: Chance) -> range:
    """The whole numbers that the event allows."""
    most = int(problem.parameters[0]) if problem.family is Family.BINOMIAL else _MOST
    low, high = problem.low, problem.high
    # a Poisson mean is far below the last value counted, so that nothing is lost beyond it
    first = 0 if low is None else (floor(low) + 1 if problem.excludes_low else ceil(low))
    last = most if high is None else (ceil(high) - 1 if problem.excludes_high else floor(high))
    if max(most if problem.family is Family.BINOMIAL else 0, first, last) > _MOST:
        raise TooLargeError("These numbers are too large for me to add up so many cases.")
    return range(max(0, first), min(most, last) + 1)


def _binomial(problem: Chance, values: range) -> Answer:
    trials, chance = int(problem.parameters[0]), problem.parameters[1]
    if trials * len(str(chance.denominator)) > 3 * _MOST:
        raise TooLargeError("These numbers are too large to be added up exactly.")
    exact = sum(
        (comb(trials, k) * chance**k * (1 - chance) ** (trials - k) for k in values), Fraction(0)
    )
    again = sum((_trial_by_trial(trials, chance)[k] for k in values), Fraction(0))
    text = shown(exact)
    is_short = len(text) <= 14
    result = text if is_short else f"{float(exact):.4g}"
    sign = "=" if is_short else "≈"
    about = f", about {code(f'{float(exact):.4g}')}" if is_short and "/" in text else ""
    sentence = (
        f"{code(f'{event(problem)} {sign} {result}')}{about}, for {code(str(trials))} independent "
        f"trials with success probability {code(shown(chance))}; each term is "
        f"{code('n!/(k!*(n - k)!)*p^k*(1 - p)^(n - k)')}."
    )
    return with_verdict(sentence, exact == again, BY_ARITHMETIC, result)


def _trial_by_trial(trials: int, chance: Fraction) -> list[Fraction]:
    """The distribution after each trial from the one before."""
    row = [Fraction(1)] + [Fraction(0)] * trials
    for _ in range(trials):
        for index in range(trials, 0, -1):
            row[index] = row[index] * (1 - chance) + row[index - 1] * chance
        row[0] *= 1 - chance
    return row


def _poisson(problem: Chance, values: range) -> Answer:
    mean = problem.parameters[0]
    if mean > _MOST // 4:
        raise TooLargeError("That mean is too large for me to add up so many cases.")
    with mpmath.workdps(30):
        rate = mpmath.mpf(mean.numerator) / mean.denominator
        terms = (mpmath.exp(-rate) * rate**k / mpmath.factorial(k) for k in values)
        value = mpmath.fsum(terms)
        again = _incomplete(rate, values)
        verdict = bool(abs(value - again) < mpmath.mpf(10) ** -15)
        result = _rounded(value)
    sentence = (
        f"{code(f'{event(problem)} ≈ {result}')}, for the Poisson distribution with mean "
        f"{code(shown(mean))}; each term is {code('e^(-m)*m^k/k!')}."
    )
    return with_verdict(sentence, verdict, BY_ARITHMETIC, result)


def _incomplete(rate: Any, values: range) -> Any:
    """The sum over consecutive values by regularised incomplete gamma functions."""
    if not values:
        return mpmath.mpf(0)
    up_to = mpmath.gammainc(values[-1] + 1, rate, mpmath.inf, regularized=True)
    if values[0] == 0:
        return up_to
    return up_to - mpmath.gammainc(values[0], rate, mpmath.inf, regularized=True)


def heading(problem: Chance) -> str:
    """What is worked out."""
    return f"To find {code(event(problem))}"


def method(problem: Chance) -> str:
    """How, without the answer."""
    if problem.family is Family.NORMAL:
        return (
            "Turn every bound into a z-score, `z = (x - mean)/sd`, and take the area under the "
            "standard normal curve from a table."
        )
    if problem.family is Family.BINOMIAL:
        return (
            "The probability of exactly `k` successes is `n!/(k!*(n - k)!)*p^k*(1 - p)^(n - k)`; "
            "add up the values of `k` that are wanted, or take the opposite from 1."
        )
    return "The probability of exactly `k` events is `e^(-m)*m^k/k!`; add up the wanted ones."
