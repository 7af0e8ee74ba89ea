"""Places in a distribution: z-scores, values from z-scores, and quantiles of a normal distribution.

The quantile is found by the inverse error function and verified by integrating the density.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.asked import flat
from tutor_tui.mathematics.kinds.statistics.data import fraction, shown, spoken
from tutor_tui.mathematics.late_libraries import mpmath
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import with_numerals
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, code
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, BY_QUADRATURE, refused, with_verdict


class Place(StrEnum):
    """What is asked."""

    SCORE = "z-score"
    VALUE = "value"
    QUANTILE = "quantile"


@dataclass(frozen=True, slots=True)
class Score(KindProblem):
    """`given` is the value, the z-score, or the share that lies below."""

    place: Place
    mean: Fraction
    deviation: Fraction
    given: Fraction


_HINT: Final = late_regex(
    r"\bz[- ]?(?:score|value)|standard score|percentile|\btop \d|\bbottom \d|\blowest \d|P\(\s*X",
    re.IGNORECASE,
)
_LONGEST: Final = 400
_N: Final = r"-?\d{1,9}(?:\.\d{1,8})?(?:/[1-9]\d{0,5})?"
_IS: Final = r"\s*(?:=|is|of|:)?\s*"
_PARAMETERS: Final = (
    late_regex(
        rf"(?:an? |the )?(?:mean|average|μ|mu){_IS}(?P<mean>{_N})\s*(?:,|and|,? and)\s*(?:an? "
        rf"|the )?(?:standard deviation|sd|std|s\.d\.|σ|sigma){_IS}(?P<sd>{_N})"
    ),
    late_regex(rf"(?:x\s*~\s*)?n\(\s*(?P<mean>{_N})\s*,\s*(?P<sd>{_N})\s*(?:\^2|²)\s*\)"),
)
_ASKS: Final = tuple(
    (place, late_regex(pattern))
    for place, pattern in (
        (
            Place.VALUE,
            rf"(?:what |which )?(?:raw )?(?:value|score|x)(?: with| has| that has| having|"
            rf" corresponds to| for| of)+ an? z[- ]?(?:score|value){_IS}(?P<v>{_N})",
        ),
        (
            Place.SCORE,
            rf"z[- ]?(?:score|value) (?:of|for)(?: an?)?(?: [a-z]+)?(?: of)? (?P<v>{_N})",
        ),
        (Place.SCORE, rf"standard score (?:of|for)(?: an?)?(?: [a-z]+)?(?: of)? (?P<v>{_N})"),
        (Place.QUANTILE, r"(?P<p>\d{1,2}(?:\.\d{1,3})?)(?:st|nd|rd|th) percentile"),
        (
            Place.QUANTILE,
            r"(?:find |the )?(?:x|k|a|the value)(?: so that| such that| with| if| when)* "
            r"p\(\s*x\s*(?P<sign><=|≤|<|>=|≥|>)\s*(?:x|k|a)?\s*\)\s*=\s*(?P<share>0?\.\d{1,6})",
        ),
        (
            Place.QUANTILE,
            r"(?:what |which |the )?(?:value|score|cutoff|cut-off|mark)?(?: that)?(?: (?:separates"
            r"|is needed|does one need|do you need|is|for|to be in|cuts off|marks))* the "
            r"(?P<side>top|bottom|lowest|highest) (?P<rate>\d{1,2}(?:\.\d{1,3})?) ?(?:%|percent)",
        ),
    )
)
_GLUE: Final = late_regex(
    r"\b(?:what(?:'s)?|is|find|calculate|determine|give|for|if|when|where|given|in|and|a|an|the"
    r"|with|normally|normal|distribution|distributed|let|x|of|on|test|exam|scores?|are|has"
    r"|have|data|set|values?|from|having|heights?|weights?|iq|population|to|that|its?)\b|[\s,.;:?]"
)


def read_score(text: str) -> Score | None:
    """The z-score, value or quantile that a message asks for, every word read."""
    if len(text) > _LONGEST or not _HINT.search(text):
        return None
    request = " ".join(with_numerals(bare(flat(text)).lower()).split())
    for parameters in _PARAMETERS:
        found = parameters.search(request)
        if found is not None:
            rest = f"{request[: found.start()]} , {request[found.end() :]}"
            return _asked(rest, request, fraction(found["mean"]), fraction(found["sd"]))
    return None


def _asked(rest: str, request: str, mean: Fraction, deviation: Fraction) -> Score | None:
    for place, pattern in _ASKS:
        found = pattern.search(rest)
        if found is None:
            continue
        if _GLUE.sub("", f"{rest[: found.start()]} {rest[found.end() :]}"):
            return None
        if place is Place.QUANTILE and not re.search(r"normal|n\(", request):
            return None
        return Score(place, mean, deviation, _given(place, found.groupdict()))
    return None


def _given(place: Place, groups: dict[str, str | None]) -> Fraction:
    if place is not Place.QUANTILE:
        return fraction(groups["v"] or "0")
    if percent := groups.get("p"):
        return Fraction(percent) / 100
    if share := groups.get("share"):
        part = Fraction(share)
        return part if "<" in (groups["sign"] or "") or groups["sign"] == "≤" else 1 - part
    rate = Fraction(groups.get("rate") or "0") / 100
    return 1 - rate if groups.get("side") in ("top", "highest") else rate


def answer(problem: Score) -> Answer:
    """The place, with the formula it comes from."""
    mean, deviation, given = problem.mean, problem.deviation, problem.given
    if deviation <= 0:
        return refused("A standard deviation must be positive.")
    if problem.place is Place.SCORE:
        value = (given - mean) / deviation
        side = "above" if value > 0 else "below"
        where = f", {spoken(abs(value))} standard deviations {side} the mean" if value else ""
        sentence = f"The z-score, {code('(x - mean)/sd')}, is {spoken(value)}{where}."
        return with_verdict(
            sentence, mean + value * deviation == given, BY_ARITHMETIC, shown(value)
        )
    if problem.place is Place.VALUE:
        value = mean + given * deviation
        sentence = f"The value, {code('mean + z*sd')}, is {spoken(value)}."
        return with_verdict(
            sentence, (value - mean) / deviation == given, BY_ARITHMETIC, shown(value)
        )
    return _quantile(problem)


def _quantile(problem: Score) -> Answer:
    share = problem.given
    if not 0 < share < 1:
        return refused("The share must lie between 0 and 1 (0% and 100%).")
    with mpmath.workdps(30):
        part = mpmath.mpf(share.numerator) / share.denominator
        z = mpmath.sqrt(2) * mpmath.erfinv(2 * part - 1)
        density = mpmath.quad(lambda t: mpmath.exp(-t * t / 2), [0, z]) / mpmath.sqrt(2 * mpmath.pi)
        verdict = bool(abs(mpmath.mpf("0.5") + density - part) < mpmath.mpf(10) ** -15)
    result, score = _located(problem)
    below = code(f"{shown(100 * share)}%")
    sentence = (
        f"{code(f'x ≈ {result}')}: in the normal distribution with mean "
        f"{code(shown(problem.mean))} and standard deviation {code(shown(problem.deviation))}, "
        f"{below} lie below it ({code(f'z ≈ {score}')}, {code('x = mean + z*sd')})."
    )
    return with_verdict(sentence, verdict, BY_QUADRATURE, result)


def _digits(value: object, digits: int) -> str:
    return str(mpmath.nstr(value, digits, strip_zeros=False, min_fixed=-8))


def heading(problem: Score) -> str:
    """What is worked out."""
    return f"To find the {problem.place}"


def method(problem: Score) -> str:
    """How, without the answer."""
    if problem.place is Place.SCORE:
        return "Subtract the mean from the value, and divide by the standard deviation."
    if problem.place is Place.VALUE:
        return "Multiply the z-score by the standard deviation, and add the mean."
    return (
        "Look up in a table of the standard normal distribution which `z` has that share below it, "
        "then turn it into a value: `x = mean + z*sd`."
    )


def _quantile_steps(problem: Score) -> tuple[Step, ...]:
    """The share below, the z-score of the table, and the value that belongs to it."""
    result, score = _located(problem, 6)
    share = shown(problem.given)
    put_in = f"{shown(problem.mean)} + ({score})*({shown(problem.deviation)})"
    return (
        Step(
            "share below",
            "Look up in the table of the standard normal distribution which `z` has this share "
            "below it.",
            f"P(Z < z) = {share}",
            (f"z ≈ {score}",),
        ),
        Step("from z to x", "Turn it into a value: `x = mean + z*sd`.", put_in, (f"x ≈ {result}",)),
    )


def _located(problem: Score, digits: int = 4) -> tuple[str, str]:
    """The value with the share below it, and its z-score, in decimals."""
    with mpmath.workdps(30):
        share, mean, deviation = (
            mpmath.mpf(one.numerator) / one.denominator
            for one in (problem.given, problem.mean, problem.deviation)
        )
        z = mpmath.sqrt(2) * mpmath.erfinv(2 * share - 1)
        return _digits(mean + z * deviation, 5), _digits(z, digits)


def steps(problem: Score) -> tuple[Step, ...] | None:
    """The formula with the numbers put in."""
    mean, deviation, given = problem.mean, problem.deviation, problem.given
    if deviation <= 0:
        return None
    if problem.place is Place.QUANTILE:
        return _quantile_steps(problem)
    if problem.place is Place.SCORE:
        difference = given - mean
        return (
            Step(
                "subtract",
                "Subtract the mean.",
                f"{shown(given)} - ({shown(mean)})",
                (shown(difference),),
            ),
            Step(
                "divide",
                "Divide by the standard deviation.",
                f"({shown(difference)})/({shown(deviation)})",
                (shown(difference / deviation),),
            ),
        )
    before = f"{shown(mean)} + ({shown(given)})*({shown(deviation)})"
    return (Step("value", method(problem), before, (shown(mean + given * deviation),)),)
