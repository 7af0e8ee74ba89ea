"""A straight line in a form that is named: "write y = 2x + 3 in standard form".

The line is told by its equation, by two points, or by a point and the slope.
"""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from math import gcd, lcm
from typing import Final

from tutor_tui.mathematics.alternatives import fitting, labelled
from tutor_tui.mathematics.kinds.calculus.wording import LONGEST, request
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.parse import parse_statement
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, code
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, refused, with_verdict
from tutor_tui.mathematics.steps_system import line_of
from tutor_tui.mathematics.syntax import (
    Binary,
    Number,
    Relation,
    TooLargeError,
    UnreadableError,
)
from tutor_tui.mathematics.trees import rational_value, substitute_all, variables


class Form(StrEnum):
    """The shapes in which the equation of a line is written."""

    STANDARD = "standard form"
    GENERAL = "general form"
    SLOPE_INTERCEPT = "slope-intercept form"
    POINT_SLOPE = "point-slope form"


@dataclass(frozen=True, slots=True)
class LineForm(KindProblem):
    """The line `a x + b y = c` in a form; `point` is one that was named on it."""

    form: Form
    a: Fraction
    b: Fraction
    c: Fraction
    point: tuple[Fraction, Fraction] | None = None


_SHAPE: Final = r"(?:the\s+)?(?:form\s+(?:of\s+)?)?"
_FORMS: Final = tuple(
    (form, late_regex(rf"{_SHAPE}(?:{words})(?:\s+form)?", re.IGNORECASE))
    for form, words in (
        (Form.STANDARD, r"standard|a\s*x\s*\+\s*b\s*y\s*=\s*c"),
        (Form.GENERAL, r"general|a\s*x\s*\+\s*b\s*y\s*\+\s*c\s*=\s*0"),
        (Form.SLOPE_INTERCEPT, r"(?:slope|gradient)[-\s]?intercept|y\s*=\s*m\s*x\s*\+\s*[bc]"),
        (Form.POINT_SLOPE, r"point[-\s]?(?:slope|gradient)|y\s*-\s*y_?1\s*=\s*m\s*\(.+\)"),
    )
)
_NAMED: Final = (
    r"(?P<form>(?:the\s+)?(?:form\s+)?(?:standard|general|(?:slope|gradient)[-\s]?intercept"
    r"|point[-\s]?(?:slope|gradient)|a\s*x\s*\+\s*b\s*y\s*=\s*c|a\s*x\s*\+\s*b\s*y\s*\+\s*c\s*=\s*0"
    r"|y\s*=\s*m\s*x\s*\+\s*[bc])(?:\s+form)?)"
)
_EQUATION: Final = r"(?:the\s+)?(?:(?:linear\s+)?equation\s+(?:of\s+|for\s+)?)?"
_ASKED: Final = tuple(
    late_regex(pattern, re.IGNORECASE)
    for pattern in (
        r"(?:(?:write|rewrite|put|convert|express|change|turn|give|find|get|what\s+is)\s+)?"
        rf"{_EQUATION}(?P<line>.+?),?\s+(?:in|into|to|as)\s+{_NAMED}",
        rf"(?:(?:write|find|give|what\s+is)\s+)?{_NAMED}\s+(?:of|for)\s+{_EQUATION}(?P<line>.+)",
    )
)
_N: Final = r"-?\d+(?:\.\d+)?(?:/\d+)?"
_POINT: Final = late_regex(rf"\(\s*({_N})\s*,\s*({_N})\s*\)")
_SLOPE: Final = late_regex(rf"(?:slope|gradient)\s*(?:of|is|=)?\s*(?P<m>{_N})", re.IGNORECASE)
_WORDS: Final = late_regex(
    r"(?:a|an|the|line|straight|through|passing|that|passes|which|goes|going|with|and|has|having"
    r"|points?|of|is|by|containing|contains|[\s,])*",
    re.IGNORECASE,
)


def read_line_form(text: str) -> LineForm | None:
    """The line and the form that a message asks for."""
    if len(text) > LONGEST or not kept_regex(r"\bform\b", re.IGNORECASE).search(text):
        return None
    for found in fitting(request(text), _ASKED):
        form = next((one for one, _ in labelled(found["form"].strip(), _FORMS)), None)
        line = found["line"].strip(" ,.:")
        if form is not None and (told := _by_equation(line) or _by_points(line)):
            return LineForm(form, *told)
    return None


_Told = tuple[Fraction, Fraction, Fraction, tuple[Fraction, Fraction] | None]


def _by_equation(line: str) -> _Told | None:
    """The factors of an equation in x and y that is of the first degree."""
    try:
        relation = parse_statement(re.sub(r"^(?:the\s+)?line\s+", "", line, flags=re.IGNORECASE))
    except (UnreadableError, TooLargeError):
        return None
    if not isinstance(relation, Relation) or relation.sign != "=":
        return None
    if not set(variables(relation)) <= {"x", "y"} or "y" not in variables(relation):
        return None
    straight = line_of(relation, ("x", "y"))
    if straight is None or not any(straight.factors):
        return None
    a, b = straight.factors
    return a, b, straight.value, None


def _by_points(line: str) -> _Told | None:
    """The line through two points, or through one with a slope; no other words may be left."""
    points = [(Fraction(x), Fraction(y)) for x, y in _POINT.findall(line)]
    rest = _POINT.sub(" ", line)
    sloped = _SLOPE.search(rest)
    if not points or not _WORDS.fullmatch(_SLOPE.sub(" ", rest)) or len(points) + bool(sloped) != 2:
        return None
    (px, py), *others = points
    if sloped is not None:
        a, b = -Fraction(sloped["m"]), Fraction(1)
    else:
        ((qx, qy),) = others
        a, b = py - qy, qx - px
    return (a, b, a * px + b * py, (px, py)) if a or b else None


def answer_line_form(problem: LineForm) -> Answer:
    """The equation in that form, checked at two places of the line."""
    if problem.b == 0 and problem.form in (Form.SLOPE_INTERCEPT, Form.POINT_SLOPE):
        return refused("A vertical line has no slope, so it has no such form.")
    equation = _written(problem)
    if equation is None:
        return refused("The point-slope form needs a point of the line; please name one.")
    verdict = _is_same_line(equation, problem)
    sentence = f"In {problem.form} the line is {code(equation)}."
    return with_verdict(sentence, verdict, BY_ARITHMETIC, _PRODUCT.sub("*", equation))


_PRODUCT: Final = late_regex(r"(?<=[\d)])(?=[xy(])")


def _written(problem: LineForm) -> str | None:
    if problem.form is Form.SLOPE_INTERCEPT:
        return f"y = {_sum((-problem.a / problem.b, 'x'), (problem.c / problem.b, ''))}"
    if problem.form is Form.POINT_SLOPE:
        if problem.point is None:
            return None
        x, y = problem.point
        slope = -problem.a / problem.b
        factor = f"({slope})" if slope.denominator > 1 else str(slope)
        factor = "" if slope == 1 else "-" if slope == -1 else factor
        return (
            f"{_sum((Fraction(1), 'y'), (-y, ''))} = {factor}({_sum((Fraction(1), 'x'), (-x, ''))})"
        )
    a, b, c = _whole(problem)
    if problem.form is Form.STANDARD:
        return f"{_sum((a, 'x'), (b, 'y'))} = {c}"
    return f"{_sum((a, 'x'), (b, 'y'), (-c, ''))} = 0"


def _whole(problem: LineForm) -> tuple[Fraction, Fraction, Fraction]:
    """The factors as whole numbers without a common divisor, the first of them positive."""
    parts = (problem.a, problem.b, problem.c)
    by = lcm(*(one.denominator for one in parts))
    shared = gcd(*(int(one * by) for one in parts)) or 1
    sign = -1 if (problem.a or problem.b) < 0 else 1
    a, b, c = (one * by / shared * sign for one in parts)
    return a, b, c


def _sum(*terms: tuple[Fraction, str]) -> str:
    """`2x - y`, without what is zero."""
    told = ""
    for factor, name in terms:
        if factor == 0:
            continue
        size = abs(factor)
        number = (
            ""
            if size == 1 and name
            else f"({size})"
            if name and size.denominator > 1
            else str(size)
        )
        sign = ("-" if factor < 0 else "") if not told else " - " if factor < 0 else " + "
        told += f"{sign}{number}{name}"
    return told or "0"


def _is_same_line(equation: str, problem: LineForm) -> bool:
    """Whether two points of the line fulfil the equation, and one beside it does not."""
    relation = parse_statement(equation)
    if not isinstance(relation, Relation):
        return False
    a, b, c = problem.a, problem.b, problem.c
    foot = a * c / (a * a + b * b), b * c / (a * a + b * b)
    on_line = (foot, (foot[0] + b, foot[1] - a))
    beside = (foot[0] + a, foot[1] + b)
    gap = Binary("-", relation.left, relation.right)
    values = [
        rational_value(substitute_all(gap, {"x": Number(x), "y": Number(y)}))
        for x, y in (*on_line, beside)
    ]
    return values[0] == values[1] == 0 and values[2] not in (0, None)


def steps_of_line(problem: LineForm) -> tuple[Step, ...] | None:
    """From the point and the slope, or from `y = mx + b`, to the form that is asked for."""
    if problem.b == 0 or (end := _written(problem)) is None:
        return None
    slope, start = -problem.a / problem.b, problem.c / problem.b
    line = f"y = {_sum((slope, 'x'), (start, ''))}"
    steps = []
    if problem.point is not None and problem.a:
        through = _written(replace(problem, form=Form.POINT_SLOPE)) or line
        reason = "Put the slope and the point into the equation of a line."
        steps.append(Step("put in", reason, "y - q = m(x - p)", (through,)))
        line = through
    steps += _rearranged(problem.form, line, end)
    return tuple(steps) or None


def _rearranged(form: Form, line: str, end: str) -> list[Step]:
    if line == end or form is Form.POINT_SLOPE:
        return []
    if form is Form.SLOPE_INTERCEPT:
        return [Step("isolate", "Get `y` alone on one side.", line, (end,))]
    whither = "the letters to one side" if form is Form.STANDARD else "everything to one side"
    reason = f"Clear fractions, if there are any, and bring {whither}."
    return [Step("bring to one side", reason, line, (end,))]


_METHODS: Final = {
    Form.STANDARD: (
        "Clear fractions, bring `x` and `y` to one side and the number to the other, with whole "
        "numbers and a positive factor of `x`: `ax + by = c`."
    ),
    Form.GENERAL: "Clear fractions and bring everything to one side: `ax + by + c = 0`.",
    Form.SLOPE_INTERCEPT: "Solve for `y`: in `y = mx + b` the slope is `m`, the y-intercept `b`.",
    Form.POINT_SLOPE: "Put the slope `m` and the point `(p, q)` into `y - q = m(x - p)`.",
}
KIND: Final = Kind(
    LineForm,
    read_line_form,
    answer_line_form,
    heading=lambda problem: f"To write the line in {problem.form}",
    method=lambda problem: _METHODS[problem.form],
    steps=steps_of_line,
)
