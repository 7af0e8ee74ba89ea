"""The working of normal, binomial and Poisson probabilities: formula, numbers in, value."""

from fractions import Fraction
from math import comb

from tutor_tui.mathematics.brackets import held
from tutor_tui.mathematics.kinds.statistics.data import shown
from tutor_tui.mathematics.kinds.statistics.distributions import (
    Chance,
    Family,
    answer,
    event,
    values_of,
)
from tutor_tui.mathematics.late_libraries import mpmath
from tutor_tui.mathematics.problems import Step, code

_MOST_TERMS = 4


def chance_steps(problem: Chance) -> tuple[Step, ...] | None:
    """Lines that end with the probability."""
    result = answer(problem).result
    if result is None:
        return None
    if problem.family is Family.NORMAL:
        return _normal(problem, result)
    return _counted(problem, result)


def _normal(problem: Chance, result: str) -> tuple[Step, ...]:
    mean, deviation = problem.parameters
    steps: list[Step] = []
    scores: list[str | None] = []
    for end in (problem.low, problem.high):
        if end is None:
            scores.append(None)
            continue
        score = (end - mean) / deviation
        before = f"({shown(end)} - {held(shown(mean))})/{shown(deviation)}"
        text = shown(score) if "/" not in shown(score) else f"{float(score):.4g}"
        reason = "How many standard deviations it lies from the mean: `z = (x - mean)/sd`."
        steps.append(Step("z-score", reason, before, (f"z = {text}",)))
        scores.append(text)
    low, high = scores
    if low is None:
        asked, told = f"Φ({high})", "is read off the table"
    elif high is None:
        asked, told = f"1 - Φ({low})", "is the rest of the whole area"
    else:
        asked, told = f"Φ({high}) - Φ({low})", "is the difference of two areas"
    reason = f"The area under the standard normal curve {told}; `Φ(z)` is the area left of `z`."
    return (*steps, Step("normal table", reason, asked, (result,)))


def _counted(problem: Chance, result: str) -> tuple[Step, ...] | None:
    """The formula for each value, and the sum; the opposite where that has fewer terms."""
    values = values_of(problem)
    if not 1 <= len(values) <= _MOST_TERMS:
        return None
    first = problem.parameters[0]
    terms = [_term(problem, k) for k in values]
    whole = " + ".join(text for text, _ in terms)
    is_binomial = problem.family is Family.BINOMIAL
    formula = "n!/(k!*(n - k)!)*p^k*(1 - p)^(n - k)" if is_binomial else "e^(-m)*m^k/k!"
    name = f"n = {first}" if is_binomial else f"m = {shown(first)}"
    chance = f" and {code(f'p = {shown(problem.parameters[1])}')}" if is_binomial else ""
    reason = f"The formula is {code(formula)}, here with {code(name)}{chance}."
    steps = [Step("formula of the distribution", reason, event(problem), (whole,))]
    if len(values) > 1:
        singles = " + ".join(value for _, value in terms)
        steps.append(Step("single values", "Work out each term.", whole, (singles,)))
        whole = singles
    told = "Work it out, rounded." if _is_rounded(problem, values, result) else "Work it out."
    steps.append(Step("work it out", told, whole, (result,)))
    return tuple(steps)


def _is_rounded(problem: Chance, values: range, result: str) -> bool:
    if problem.family is Family.POISSON:
        return True
    n, p = int(problem.parameters[0]), problem.parameters[1]
    exact = sum((comb(n, k) * p**k * (1 - p) ** (n - k) for k in values), Fraction(0))
    return Fraction(result) != exact


def _term(problem: Chance, k: int) -> tuple[str, str]:
    """One term with its numbers, and its value to ten significant digits."""
    if problem.family is Family.BINOMIAL:
        n, p = int(problem.parameters[0]), problem.parameters[1]
        text = f"{comb(n, k)}*({shown(p)})^{k}*({shown(1 - p)})^{n - k}"
        return text, f"{float(comb(n, k) * p**k * (1 - p) ** (n - k)):.10g}"
    mean = problem.parameters[0]
    rate = mpmath.mpf(mean.numerator) / mean.denominator
    value = mpmath.exp(-rate) * rate**k / mpmath.factorial(k)
    return f"e^(-{held(shown(mean))})*({shown(mean)})^{k}/{k}!", str(mpmath.nstr(value, 10))
