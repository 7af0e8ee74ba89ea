"""Lines that touch a curve, and the approximations that come from them."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from tutor_tui.mathematics.alternatives import first_of, fitting
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.shown_sets import shown_name
from tutor_tui.mathematics.kinds.calculus.wording import (
    LONGEST,
    formula,
    named,
    number,
    parts,
    request,
    usual_variable,
)
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Answer, Differentiate, KindProblem, code
from tutor_tui.mathematics.sentences import AT_POINTS, plain, refused, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.solve_calculus import derivative
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import slope_agrees
from tutor_tui.mathematics.written import written


class Line(StrEnum):
    """Which line belongs to the point."""

    TANGENT = "tangent"
    NORMAL = "normal"
    APPROXIMATION = "linear approximation"


@dataclass(frozen=True, slots=True)
class TouchingLine(KindProblem):
    """The tangent or normal of a graph at a place; `height` is what the point was said to have."""

    line: Line
    expression: Node
    variable: str
    place: Node
    height: Node | None = None


_HINT: Final = late_regex(r"tangent|\bnormal\b|linear(?:i[sz]ation| approx)|touches", re.IGNORECASE)
_AT: Final = (
    r"(?:\s*,\s*|\s+)(?:at|through|where|when|in|near|around|about|for)\s+(?:the\s+point\s+)?(?:where\s+)?"
    r"(?P<at>\([^()]*(?:\([^()]*\)[^()]*)*\)|(?:(?P<x>[a-zθ])\s*=\s*)?[^,()]+(?:\([^()]*\))?)"
)
_FORM: Final = late_regex(
    r"(?:the\s+)?(?:(?:equation|formula|eqn?)\s+(?:of|for)\s+)?(?:the\s+)?(?P<line>tangent|normal"
    r"|linear\s+approximation|lineari[sz]ation)(?:\s+line)?(?:(?:'s)? (?:equation|eqn?))?"
    rf"\s+(?:of|to|for|on)\s+(?:the\s+)?(?:graph\s+of\s+)?(?P<f>.+?){_AT}",
    re.IGNORECASE,
)
_FORM_AT_FIRST: Final = late_regex(
    r"(?:the\s+)?(?:(?:equation|formula)\s+(?:of|for)\s+)?(?:the\s+)?(?P<line>tangent|normal"
    rf"|linear\s+approximation|lineari[sz]ation)(?:\s+line)?{_AT}\s+(?:of|to|for|on)\s+(?P<f>.+)",
    re.IGNORECASE,
)


def read_touching(text: str) -> TouchingLine | None:
    """The tangent, normal or linear approximation that a message asks for."""
    if len(text) > LONGEST or not _HINT.search(text):
        return None
    plain_request = request(text)
    return first_of(map(_problem, fitting(plain_request, (_FORM, _FORM_AT_FIRST))))


def read_approximation(text: str) -> TouchingLine | None:
    """The linear approximation that a message asks for."""
    found = read_touching(text)
    return found if found is not None and found.line is Line.APPROXIMATION else None


def _problem(found: re.Match[str]) -> TouchingLine | None:
    node = formula(found["f"])
    name = usual_variable(node) if node is not None else None
    if node is None or name is None or len(variables(node)) != 1:
        return None
    if found["x"] and named(found["x"]) != name:
        return None
    word = found["line"].lower()
    line = Line(word) if word in ("tangent", "normal") else Line.APPROXIMATION
    text = re.sub(r"^[a-zθ]\s*=\s*", "", found["at"].strip())
    if text.startswith("(") and len(pieces := parts(text[1:-1])) == 2:
        place, height = (number(piece) for piece in pieces)
        return TouchingLine(line, node, name, place, height) if place and height else None
    place = number(text)
    return TouchingLine(line, node, name, place) if place is not None else None


def answer_touching(problem: TouchingLine) -> Answer:
    """`y = m x + c`, its slope checked by difference quotients."""
    x, place = sympy.Symbol(problem.variable), to_sympy(problem.place)
    height = sympy.simplify(to_sympy(problem.expression).subs(x, place))
    point = code(f"({show(place)}, {show(height)})")
    if problem.height is not None and sympy.simplify(to_sympy(problem.height) - height) != 0:
        return refused(
            f"The point {code(f'({show(place)}, {written(problem.height)})')} does not lie on "
            f"{code(f'y = {written(problem.expression)}')}; the graph goes through {point}."
        )
    steep = derivative(Differentiate(problem.expression, problem.variable))
    slope = sympy.simplify(steep.subs(x, place))
    if not (slope.is_finite and height.is_finite and slope.is_real is not False):
        return refused(f"{code(written(problem.expression))} has no slope there.")
    verdict = slope_agrees(
        Differentiate(problem.expression, problem.variable, at=problem.place), slope
    )
    return _told(problem, slope, place, height, verdict)


def _told(
    problem: TouchingLine,
    slope: "sympy.Expr",
    place: "sympy.Expr",
    height: "sympy.Expr",
    verdict: bool | None,
) -> Answer:
    x, name = sympy.Symbol(problem.variable), shown_name(problem.variable)
    start = f"The {problem.line}{'' if problem.line is Line.APPROXIMATION else ' line'}"
    where = f"to {code(f'y = {written(problem.expression)}')} at {code(f'{name} = {show(place)}')}"
    if problem.line is Line.NORMAL and slope == 0:
        result = f"{problem.variable} = {plain(place)}"
        sentence = (
            f"{start} {where} is {code(f'{name} = {show(place)}')}: the tangent is level there."
        )
        return with_verdict(sentence, verdict, AT_POINTS, result)
    steepness = -1 / slope if problem.line is Line.NORMAL else slope
    line = sympy.expand(steepness * (x - place) + height)
    if problem.line is Line.APPROXIMATION:
        where = f"of {code(written(problem.expression))} at {code(f'{name} = {show(place)}')}"
        sentence = f"{start} {where} is {code(show(line))}, from the tangent there."
        return with_verdict(sentence, verdict, AT_POINTS, plain(line))
    sentence = (
        f"{start} {where} is {code(f'y = {show(line)}')}, with the slope {code(show(steepness))} "
        f"through {code(f'({show(place)}, {show(height)})')}."
    )
    return with_verdict(sentence, verdict, AT_POINTS, f"y = {plain(line)}")
