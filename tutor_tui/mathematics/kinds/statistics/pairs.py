"""Pairs of numbers: correlation, covariance and the least-squares line.

Everything is exact; the line is checked by its normal equations (residuals add up to 0, also when
weighted with `x`), the correlation by the slopes of both lines, whose product is its square.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.alternatives import labelled
from tutor_tui.mathematics.brackets import held
from tutor_tui.mathematics.kinds.statistics.data import (
    LONGEST,
    NUMBER,
    NUMBERS,
    fraction,
    numbers_in,
    plain_request,
    shown,
)
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, code
from tutor_tui.mathematics.sentences import (
    BY_ARITHMETIC,
    decimal_beside,
    plain,
    refused,
    with_verdict,
)
from tutor_tui.mathematics.show import show

_MOST: Final = 100
_MOST_WRITTEN: Final = 8


class Link(StrEnum):
    """What is asked about the pairs."""

    LINE = "least-squares line"
    CORRELATION = "correlation coefficient"
    COVARIANCE = "covariance"


@dataclass(frozen=True, slots=True)
class Pairs(KindProblem):
    """The numbers `xs` and `ys`, paired in their order."""

    link: Link
    xs: tuple[Fraction, ...]
    ys: tuple[Fraction, ...]


_HINT: Final = late_regex(
    r"regression|least[- ]squares|best[- ]fit|best fitting|correlation|covariance", re.IGNORECASE
)
_LINKS: Final = (
    (
        Link.LINE,
        r"(?:(?:equation|formula) of (?:the )?)?(?:linear )?(?:least[- ]squares"
        r" )?(?:regression|line of best fit|best[- ]fit(?:ting)? line|trend line|least[- ]squares)"
        r"(?: (?:regression )?(?:line|equation))?(?: equation)?",
    ),
    (Link.CORRELATION, r"(?:pearson(?:'s)? )?correlation(?: coefficient)?(?: r)?"),
    (Link.COVARIANCE, r"(?:population )?covariance"),
)
_FOR: Final = (
    r"(?: (?:for|of|between|through|to|from|given))*(?: (?:the )?(?:following )?(?:data|points"
    r"|pairs|data points|lists|values|data set)(?: points)?)?\s*:?\s*"
)
_POINT: Final = rf"\(\s*{NUMBER}\s*[,;]\s*{NUMBER}\s*\)"
_POINTS: Final = rf"(?P<points>{_POINT}(?:\s*(?:,|;|,? and)?\s*{_POINT})+)"
_LISTS: Final = (
    rf"(?:x\s*(?:=|:|values)?\s*)?(?P<xs>{NUMBERS})\s*(?:,|;|and|,? and|against|vs\.?)?\s*"
    rf"(?:y\s*(?:=|:|values)?\s*)(?P<ys>{NUMBERS})"
    rf"|[\[({{](?P<xs2>{NUMBERS})[\])}}]\s*(?:,|and)\s*[\[({{](?P<ys2>{NUMBERS})[\])}}]"
)
_FORMS: Final = tuple(
    (link, late_regex(pattern))
    for link, name in _LINKS
    for pattern in (
        rf"(?:the )?(?:{name}){_FOR}(?:{_POINTS}|{_LISTS})",
        rf"(?:for|given|through)?\s*(?:the )?(?:data |points |data points )?:?\s*"
        rf"(?:{_POINTS}|{_LISTS})\s*[,.;:]?\s*"
        rf"(?:(?:what is|find|calculate|determine|compute)\s+)?(?:the )?(?:{name})",
    )
)


def read_pairs(text: str) -> Pairs | None:
    """The pairs of numbers that a message asks about."""
    if len(text) > LONGEST or not _HINT.search(text):
        return None
    request = plain_request(text)
    for link, found in labelled(request, _FORMS):
        pairs = _pairs(found)
        return Pairs(link, *pairs) if pairs else None
    return None


def _pairs(found: re.Match[str]) -> tuple[tuple[Fraction, ...], tuple[Fraction, ...]] | None:
    if found["points"]:
        pattern = rf"\(\s*({NUMBER})\s*[,;]\s*({NUMBER})\s*\)"
        points = re.findall(pattern, found["points"])
        xs, ys = (tuple(fraction(point[place]) for point in points) for place in (0, 1))
    else:
        xs = numbers_in(found["xs"] or found["xs2"])
        ys = numbers_in(found["ys"] or found["ys2"])
    return (xs, ys) if len(xs) == len(ys) and 1 < len(xs) <= _MOST else None


def _sums(problem: Pairs) -> tuple[Fraction, Fraction, Fraction, Fraction, Fraction]:
    """The means of x and y, and the sums of squares and products of what differs from them."""
    count = len(problem.xs)
    mean_x, mean_y = sum(problem.xs, Fraction(0)) / count, sum(problem.ys, Fraction(0)) / count
    pairs = list(zip(problem.xs, problem.ys, strict=True))
    xx = sum(((x - mean_x) ** 2 for x, _ in pairs), Fraction(0))
    yy = sum(((y - mean_y) ** 2 for _, y in pairs), Fraction(0))
    xy = sum(((x - mean_x) * (y - mean_y) for x, y in pairs), Fraction(0))
    return mean_x, mean_y, xx, yy, xy


def answer(problem: Pairs) -> Answer:
    """The line, the correlation or the covariance."""
    _, _, xx, yy, _ = _sums(problem)
    if problem.link is Link.LINE:
        if not xx:
            return refused(
                "All `x` values are equal, so there is no least-squares line `y = a*x + b`."
            )
        return _line_answer(problem)
    if problem.link is Link.CORRELATION:
        if not xx or not yy:
            return refused("One of the lists does not vary, so there is no correlation.")
        return _correlation_answer(problem)
    return _covariance_answer(problem)


def _line(problem: Pairs) -> tuple[Fraction, Fraction]:
    mean_x, mean_y, xx, _, xy = _sums(problem)
    slope = xy / xx
    return slope, mean_y - slope * mean_x


def _line_answer(problem: Pairs) -> Answer:
    slope, start = _line(problem)
    x = sympy.Symbol("x")
    right = sympy.Rational(slope) * x
    right += sympy.Rational(start)
    left = [y - slope * x - start for x, y in zip(problem.xs, problem.ys, strict=True)]
    weighted = [x * r for x, r in zip(problem.xs, left, strict=True)]
    verdict = sum(left) == 0 and sum(weighted) == 0
    decimals = f"{float(slope):.6g}*x {'-' if start < 0 else '+'} {abs(float(start)):.6g}"
    is_exact = slope.denominator == start.denominator == 1
    about = "" if is_exact else f", about {code(f'y = {decimals}')}"
    sentence = (
        f"The least-squares line is {code(f'y = {show(right)}')}{about}: its slope is the sum of "
        "the products of the deviations divided by the sum of the squared `x` deviations, and it "
        "goes through the point of the means."
    )
    return with_verdict(sentence, verdict, BY_ARITHMETIC, f"y = {plain(right)}")


def _correlation(problem: Pairs) -> "sympy.Expr":
    _, _, xx, yy, xy = _sums(problem)
    square = xy * xy / (xx * yy)
    root = sympy.sqrt(sympy.Rational(square))
    return -root if xy < 0 else root


def _correlation_answer(problem: Pairs) -> Answer:
    value = _correlation(problem)
    turned = Pairs(Link.LINE, problem.ys, problem.xs)
    slope, other = _line(problem)[0], _line(turned)[0]
    verdict = bool(value**2 == slope * other) and (value > 0) == (slope > 0)
    sentence = (
        f"The correlation coefficient (Pearson) is {code(f'r = {show(value)}')}"
        f"{decimal_beside(value)}."
    )
    return with_verdict(sentence, verdict, BY_ARITHMETIC, plain(value))


def _covariance_answer(problem: Pairs) -> Answer:
    mean_x, mean_y, _, _, xy = _sums(problem)
    count = len(problem.xs)
    value = xy / count
    products = sum((x * y for x, y in zip(problem.xs, problem.ys, strict=True)), Fraction(0))
    verdict = products / count - mean_x * mean_y == value
    sentence = (
        f"The population covariance is {code(shown(value))} (as a sample, dividing by "
        f"{code(str(count - 1))}, it is {code(shown(xy / (count - 1)))})."
    )
    return with_verdict(sentence, verdict, BY_ARITHMETIC, shown(value))


def heading(problem: Pairs) -> str:
    """What is worked out."""
    return f"To find the {problem.link}"


def method(problem: Pairs) -> str:
    """How, without the answer."""
    deviations = "Find both means and what each number differs from its mean."
    if problem.link is Link.LINE:
        return (
            f"{deviations} The slope is the sum of the products of these deviations divided by the "
            "sum of the squared `x` deviations; the line goes through the point of the means."
        )
    if problem.link is Link.CORRELATION:
        return (
            f"{deviations} Divide the sum of the products by the root of the product of both sums "
            "of squares."
        )
    return f"{deviations} Average the products of the deviations."


def _mean_of(numbers: tuple[Fraction, ...]) -> str:
    """`(1 + 2 + 3)/3`, or the sum itself where there are many."""
    if len(numbers) > _MOST_WRITTEN:
        return f"({shown(sum(numbers, Fraction(0)))})/{len(numbers)}"
    return f"({' + '.join(held(shown(number)) for number in numbers)})/{len(numbers)}"


def _deviations(problem: Pairs) -> list[Step]:
    """The sums of products and of squares, written out where there are few pairs."""
    mean_x, mean_y, xx, yy, xy = _sums(problem)
    if len(problem.xs) > _MOST_WRITTEN:
        return []
    left = [f"({shown(x)} - {held(shown(mean_x))})" for x in problem.xs]
    right = [f"({shown(y)} - {held(shown(mean_y))})" for y in problem.ys]
    products = " + ".join(f"{x}*{y}" for x, y in zip(left, right, strict=True))
    reason = "Multiply the deviations from the means, pair by pair, and add."
    steps = [Step("deviations", reason, products, (shown(xy),))]
    if problem.link is not Link.COVARIANCE:
        reason = "Square the deviations of the first numbers, and add."
        steps.append(Step("deviations", reason, " + ".join(f"{x}²" for x in left), (shown(xx),)))
    if problem.link is Link.CORRELATION:
        reason = "Square the deviations of the second numbers, and add."
        steps.append(Step("deviations", reason, " + ".join(f"{y}²" for y in right), (shown(yy),)))
    return steps


def steps(problem: Pairs) -> tuple[Step, ...] | None:
    """Means, sums of deviations, slope and intercept."""
    mean_x, mean_y, xx, yy, xy = _sums(problem)
    if not xx or (problem.link is Link.CORRELATION and not yy):
        return None
    count = len(problem.xs)
    found = [
        Step("mean", f"Find the mean of the {name} numbers.", _mean_of(numbers), (shown(mean),))
        for name, numbers, mean in (("first", problem.xs, mean_x), ("second", problem.ys, mean_y))
    ]
    found += _deviations(problem)
    if problem.link is Link.LINE:
        slope, start = _line(problem)
        sums = f"({shown(xy)})/({shown(xx)})"
        reason = "Divide the products of the deviations by the squared deviations."
        found.append(Step("slope of the fit", reason, sums, (shown(slope),)))
        through = f"{shown(mean_y)} - ({shown(slope)})*({shown(mean_x)})"
        found.append(Step("start", "Go through the point of the means.", through, (shown(start),)))
    elif problem.link is Link.CORRELATION:
        before = f"({shown(xy)})/sqrt({shown(xx)}*{shown(yy)})"
        reason = "Divide the products of the deviations by the root of both sums of squares."
        found.append(Step("correlation", reason, before, (show(_correlation(problem)),)))
    else:
        reason = "Average the products of the deviations."
        found.append(Step("covariance", reason, f"({shown(xy)})/{count}", (shown(xy / count),)))
    return tuple(found)
