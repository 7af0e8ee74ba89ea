"""Answers about lines: slopes, equations, distances and where they meet."""

import re
from dataclasses import replace
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.geometry.coordinates import (
    IN_DECIMALS,
    agrees,
    decimals,
    exact,
    given,
    plain_point,
    shown_point,
)
from tutor_tui.mathematics.kinds.geometry.lines import (
    Line,
    is_line,
    line_of,
    plain_line,
    shown_line,
    through,
    with_slope,
)
from tutor_tui.mathematics.kinds.geometry.points import Point, PointQuestion
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import DIGITS, is_close
from tutor_tui.mathematics.problems import Answer, code, listed
from tutor_tui.mathematics.sentences import decimal_beside, plain, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.solve_system import solve_system
from tutor_tui.mathematics.verify import number_of
from tutor_tui.mathematics.written import written

_BY_PUTTING_IN: Final = "by putting the points into the equation"
_DIGITS_COMPARED: Final = 25


def _slope_between(question: PointQuestion) -> "sympy.Expr | None":
    (a, b), (c, d) = map(exact, question.points)
    if sympy.simplify(c - a) == 0:
        return None
    return sympy.radsimp((d - b) / (c - a))


def _check_distinct(question: PointQuestion) -> None:
    if len({exact(point) for point in question.points}) < len(question.points):
        raise UndefinedError("The points are the same, so there is no single line through them.")


def slope(question: PointQuestion) -> Answer:
    """The rise over the run between two points."""
    _check_distinct(question)
    value = _slope_between(question)
    if value is None:
        sentence = f"The line through {given(question)} is vertical, so it has no slope."
        return with_verdict(sentence, True, "by its equal first coordinates")
    sentence = f"The slope of the line through {given(question)} is {code(show(value))}"

    def expected() -> Any:
        (a, b), (c, d) = map(decimals, question.points)
        return (b - d) / (a - c)

    return with_verdict(
        f"{sentence}{decimal_beside(value)}, the rise over the run.",
        agrees(value, expected),
        IN_DECIMALS,
        plain(value),
    )


def _line_answer(line: Line, what: str, points: tuple[Point, ...], *, also: bool = True) -> Answer:
    with mpmath.workdps(DIGITS):
        coefficients = [number_of(part) for part in (line.a, line.b, line.c)]
        verdict = also and all(
            is_close(coefficients[0] * x + coefficients[1] * y, -coefficients[2], _DIGITS_COMPARED)
            for x, y in map(decimals, points)
        )
    sentence = f"{what} is {code(shown_line(line))}."
    return with_verdict(sentence, verdict, _BY_PUTTING_IN, plain_line(line))


def line(question: PointQuestion) -> Answer:
    """The line through two points."""
    _check_distinct(question)
    first, second = map(exact, question.points)
    what = f"The line through {given(question)}"
    return _line_answer(through(first, second), what, question.points)


def line_by_slope(question: PointQuestion) -> Answer:
    """The line through a point with a slope."""
    slope = to_sympy(question.values[0])
    what = f"The line through {given(question)} with slope {code(show(slope))}"
    return _line_answer(with_slope(exact(question.points[0]), slope), what, question.points)


def beside(question: PointQuestion) -> Answer:
    """The line through a point that is parallel or perpendicular to another one."""
    other = line_of(question.equations[0])
    x, y = exact(question.points[0])
    a, b = (other.a, other.b) if question.topic == "parallel" else (-other.b, other.a)
    line = Line(a, b, -(a * x + b * y))
    product = (
        a * other.b - b * other.a if question.topic == "parallel" else a * other.a + b * other.b
    )
    what = (
        f"The line through {given(question)} {question.topic} to "
        f"{code(written(question.equations[0]))}"
    )
    return _line_answer(line, what, question.points, also=product.expand() == 0)


def bisector(question: PointQuestion) -> Answer:
    """Every point of it is as far from both ends: two of its points are tried."""
    _check_distinct(question)
    (a, b), (c, d) = map(exact, question.points)
    line = Line(2 * (c - a), 2 * (d - b), a**2 + b**2 - c**2 - d**2)
    middle, step = ((a + c) / 2, (b + d) / 2), (b - d, c - a)
    places = [middle, (middle[0] + step[0], middle[1] + step[1])]
    verdict = all(
        (line.a * x + line.b * y + line.c).expand() == 0
        and ((x - a) ** 2 + (y - b) ** 2 - (x - c) ** 2 - (y - d) ** 2).expand() == 0
        for x, y in places
    )
    sentence = f"The perpendicular bisector of {given(question)} is {code(shown_line(line))}."
    return with_verdict(sentence, verdict, "at two of its points", plain_line(line))


def distance_to_line(question: PointQuestion) -> Answer:
    """Checked by the foot of the perpendicular."""
    line = line_of(question.equations[0])
    x, y = exact(question.points[0])
    top = sympy.Abs(sympy.expand(line.a * x + line.b * y + line.c))
    value = sympy.radsimp(top / sympy.sqrt(line.a**2 + line.b**2))

    def expected() -> Any:
        a, b, c = (number_of(part) for part in (line.a, line.b, line.c))
        px, py = decimals(question.points[0])
        t = -(a * px + b * py + c) / (a * a + b * b)
        return mpmath.hypot(a * t, b * t)

    sentence = (
        f"The distance from {given(question)} to {code(written(question.equations[0]))} is "
        f"{code(show(value))}{decimal_beside(value)}, by `|ax + by + c|/√(a² + b²)`."
    )
    return with_verdict(
        sentence, agrees(value, expected), "by the foot of the perpendicular", plain(value)
    )


def slope_of_line(question: PointQuestion) -> Answer:
    """The slope of a given line, or of one parallel or perpendicular to it."""
    line = line_of(question.equations[0])
    shown = code(written(question.equations[0]))
    run, rise = (line.b, -line.a) if question.topic != "perpendicular slope" else (line.a, line.b)
    if run == 0:
        return with_verdict(f"Such a line for {shown} is vertical, so it has no slope.", True, "")
    value = sympy.radsimp(rise / run)
    noun = {"slope of line": "slope of"}.get(
        question.topic, f"slope of a line {question.topic.removesuffix(' slope')} to"
    )
    own = sympy.radsimp(-line.a / line.b) if line.b != 0 else None
    verdict = (
        own is None or own * value == -1
        if question.topic == "perpendicular slope"
        else own == value
    )
    return with_verdict(
        f"The {noun} {shown} is {code(show(value))}.", bool(verdict), IN_DECIMALS, plain(value)
    )


def intersection(question: PointQuestion) -> Answer:
    """By Cramer's rule, put into both equations."""
    shown = listed([code(written(equation)) for equation in question.equations])
    if not all(map(is_line, question.equations)):
        return _where_curves_meet(question, shown)
    first, second = map(line_of, question.equations)
    determinant = sympy.expand(first.a * second.b - second.a * first.b)
    if determinant == 0:
        same = (
            sympy.Matrix([[first.a, first.b, first.c], [second.a, second.b, second.c]]).rank() == 1
        )
        how = "are the same line" if same else "are parallel, so they do not meet"
        return with_verdict(f"The lines {shown} {how}.", True, "by their coefficients")
    x = sympy.radsimp((first.b * second.c - second.b * first.c) / determinant)
    y = sympy.radsimp((second.a * first.c - first.a * second.c) / determinant)
    verdict = all(sympy.expand(line.a * x + line.b * y + line.c) == 0 for line in (first, second))
    sentence = f"The lines {shown} meet at {code(shown_point((x, y)))}."
    return with_verdict(sentence, verdict, "by substitution", plain_point((x, y)))


def _where_curves_meet(question: PointQuestion, shown: str) -> Answer:
    """Where two curves meet: their equations as a system, each solution a point."""
    answer = solve_system(tuple(question.equations), ("x", "y"))
    pairs = [_PAIR.fullmatch(one.strip()) for one in (answer.result or "").split(";")]
    points = [f"({pair['x']}, {pair['y']})" for pair in pairs if pair]
    if answer.check is None or not points or len(points) < len(pairs):
        return replace(answer, text=f"{shown} meet where both hold. {answer.text}")
    where = listed([code(point) for point in points])
    return replace(answer, text=f"{shown} meet at {where}.", result=", ".join(points))


_PAIR: Final = re.compile(r"x = (?P<x>[^,;]+), y = (?P<y>[^,;]+)")


def relation(question: PointQuestion) -> Answer:
    """Whether two lines are parallel or perpendicular."""
    first, second = map(line_of, question.equations)
    is_parallel = question.topic == "are parallel"
    value = sympy.expand(
        first.a * second.b - second.a * first.b
        if is_parallel
        else first.a * second.a + first.b * second.b
    )
    holds = value == 0
    shown = listed([code(shown_line(line)) for line in (first, second)])
    word = question.topic.removeprefix("are ")
    sentence = f"{'Yes' if holds else 'No'}, {shown} are {'' if holds else 'not '}{word}."
    return with_verdict(sentence, True, "by their coefficients", str(bool(holds)))
