"""The polynomial of least degree through given points, in Newton's way: one term for each point."""

import re
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Any, Final

from tutor_tui.mathematics.alternatives import fitting
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.asked import asked
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, code, listed
from tutor_tui.mathematics.sentences import BY_SUBSTITUTION, plain, refused, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.trees import rational_value


@dataclass(frozen=True, slots=True)
class ThroughPoints(KindProblem):
    """The points, and the degree that the question names (0 where it names none)."""

    points: tuple[tuple[Fraction, Fraction], ...]
    degree: int = 0


_LONGEST: Final = 300
_MOST: Final = 8
_POINT: Final = r"\(\s*[^(),]{1,20}\s*,\s*[^(),]{1,20}\s*\)"
_POINTS: Final = (
    r"(?:the\s+)?(?:\w+\s+)?(?:(?:data\s+)?points?\s*:?\s*)?"
    rf"(?P<list>{_POINT}(?:[\s,;]*(?:and\s+)?{_POINT})*)"
)
_HINT: Final = late_regex(r"polynomial|interpol|quadratic|cubic|quartic|parab", re.IGNORECASE)
_NAMED: Final = (
    r"(?P<kind>polynomial|quadratic|cubic|quartic|parabola)(?:\s+(?:function|polynomial))?"
)
_THROUGH: Final = (
    r"(?:(?:that\s+|which\s+)?(?:pass(?:es|ing)|go(?:es|ing))\s+)?(?:through|interpolating|fitting)"
)
_ASKED: Final = tuple(
    late_regex(text, re.IGNORECASE)
    for text in (
        rf"(?:lagrange(?:'s)?\s+|newton(?:'s)?\s+)?interpolat(?:ing|ion)(?:\s+{_NAMED})?\s*"
        rf"(?:{_THROUGH}|for|of|:)?\s*{_POINTS}",
        rf"(?:lagrange(?:'s)?\s+|newton(?:'s)?\s+)polynomial\s*(?:{_THROUGH}|for|of|:)\s*{_POINTS}",
        rf"(?:equation\s+of\s+(?:the\s+|a\s+)?)?{_NAMED}\s+(?:of\s+(?:least|lowest|smallest|minimal)"
        rf"\s+degree\s+)?{_THROUGH}\s+{_POINTS}",
        rf"(?:interpolate|fit\s+a\s+{_NAMED}\s+(?:to|through))\s+{_POINTS}",
    )
)
_DEGREES: Final = {"quadratic": 2, "parabola": 2, "cubic": 3, "quartic": 4}


def _read(text: str) -> ThroughPoints | None:
    if len(text) > _LONGEST or not _HINT.search(text):
        return None
    request = asked(text)
    for found in fitting(request, _ASKED):
        return _through(found["list"], (found.groupdict().get("kind") or "").lower())
    return None


def _through(text: str, kind: str) -> ThroughPoints | None:
    points = []
    for point in re.findall(_POINT, text):
        sides = [expression_or_none(side) for side in point.strip("() ").split(",")]
        values = [None if side is None else rational_value(side) for side in sides]
        if values[0] is None or values[1] is None:
            return None
        points.append((values[0], values[1]))
    degree = _DEGREES.get(kind, 0)
    is_usable = 2 <= len(points) <= _MOST and (not degree or len(points) == degree + 1)
    return ThroughPoints(tuple(points), degree) if is_usable else None


def _terms(problem: ThroughPoints) -> "list[sympy.Expr]":
    """Newton's terms `c (x - x₀) (x - x₁) …`, by divided differences."""
    x = sympy.Symbol("x")
    places = [sympy.Rational(a) for a, _ in problem.points]
    column = [sympy.Rational(b) for _, b in problem.points]
    terms, product = [], sympy.Integer(1)
    for step, place in enumerate(places):
        terms.append(column[0] * product)
        product *= x - place
        column = [
            (second - first) / (places[index + step + 1] - places[index])
            for index, (first, second) in enumerate(pairwise(column))
        ]
    return terms


def _answer(problem: ThroughPoints) -> Answer:
    if len({place for place, _ in problem.points}) < len(problem.points):
        return refused("Two of those points have the same `x`, so no function goes through both.")
    x = sympy.Symbol("x")
    result = sympy.expand(sum(_terms(problem)))
    verdict = all(_value(result, x, place) == value for place, value in problem.points)
    if problem.degree and sympy.degree(result, x) != problem.degree:
        shown = code(f"y = {show(result)}")
        return refused(f"Those points lie on {shown}, so there is no such curve of that degree.")
    shown = listed([code(f"({a}, {b})") for a, b in problem.points])
    sentence = f"The polynomial through {shown} is {code(show(result))}."
    return with_verdict(sentence, verdict, BY_SUBSTITUTION, plain(result))


def _value(result: "sympy.Expr", x: "sympy.Symbol", place: Fraction) -> Fraction:
    value = result.subs(x, place)
    return Fraction(int(value.p), int(value.q))


def _heading(problem: ThroughPoints) -> str:
    return f"To find the polynomial through {len(problem.points)} points"


_METHOD: Final = (
    "Newton's way: begin with the constant of the first point, and for each further point add "
    "a multiple of the product of `x` minus the places before it, so that it fits as well."
)


def _steps(problem: ThroughPoints) -> tuple[Step, ...] | None:
    if len({place for place, _ in problem.points}) < len(problem.points):
        return None
    terms = _terms(problem)
    steps = []
    for count in range(1, len(terms)):
        before, after = (sympy.expand(sum(terms[:end])) for end in (count, count + 1))
        place, value = problem.points[count]
        reason = (
            f"Add {code(show(terms[count]))}, which is 0 at the points before, so that it goes "
            f"through {code(f'({place}, {value})')} too."
        )
        steps.append(Step("next point", reason, show(before), (show(after),)))
    return tuple(steps)


KINDS: Final[tuple[Kind[Any], ...]] = (
    Kind(ThroughPoints, _read, _answer, _heading, _METHOD, _steps),
)
