"""Slopes of curves that are given by an equation, or by a parameter."""

import re
from dataclasses import dataclass
from typing import Any, Final

from tutor_tui.mathematics.alternatives import first_of, fitting
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.shown_sets import shown_name
from tutor_tui.mathematics.kinds.calculus.wording import LONGEST, number, parts, request, statement
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.numeric import NoValueError, is_close, value_at
from tutor_tui.mathematics.problems import Answer, KindProblem, code
from tutor_tui.mathematics.sentences import decimal_beside, plain, refused, shortest, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Binary, Name, Node, Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written


@dataclass(frozen=True, slots=True)
class ImplicitSlope(KindProblem):
    """dy/dx on the curve of an equation, at a point of it where one is given."""

    equation: Relation
    of: str
    by: str
    point: tuple[Node, Node] | None = None


@dataclass(frozen=True, slots=True)
class ParametricSlope(KindProblem):
    """dy/dx of a curve whose points are given by a parameter."""

    across: Node
    up: Node
    parameter: str
    names: tuple[str, str]
    place: Node | None = None


ON_THE_CURVE: Final = "with points close by on the curve"
_HINT: Final = late_regex(r"d\s*[a-z]\s*/\s*d\s*[a-z]|\\frac\s*\{\s*d|implicit|[a-z]\s*['’′]", re.I)
_SLOPE: Final = (
    r"(?:\\[dt]?frac\s*\{\s*d\s*(?P<of>[a-z])\s*\}\s*\{\s*d\s*(?P<by>[a-z])\s*\}"
    r"|d\s*(?P<of2>[a-z])\s*/\s*d\s*(?P<by2>[a-z])|(?P<of3>[a-z])')"
)
_POINT: Final = (
    r"(?:\s*,?\s*at\s+(?:the\s+)?(?:point\s+)?(?P<at>\([^()]+\)|[a-z]\s*=\s*[^,]+(?:,|\s+and)\s*[a-z]\s*=\s*[^,]+"
    r"|[a-z]\s*=\s*[^,]+))?"
)
_LINK: Final = r"\s*,?\s*(?:if|when|for|given(?:\s+that)?|where|of|from|on|in|,|:)\s*"
_WAY: Final = r"(?:\s*(?:,\s*)?(?:by|using|with|via)\s+(?:using\s+)?implicit\s+differentiation)?"
_FORMS: Final = (
    rf"(?:implicit(?:ly)?\s+)?{_SLOPE}(?:\s+implicitly)?{_WAY}{_LINK}(?P<body>.+?){_POINT}{_WAY}",
    rf"(?P<body>.+?)(?:\s*[,;.:]\s*|\s+)(?:find|what\s+is|determine|calculate)?\s*{_SLOPE}{_POINT}{_WAY}",
    rf"(?:use\s+)?(?:implicit(?:ly)?\s+(?:differentiate|differentiation|derivative|diff|deriv)\b|diff(?:erentiate)?\s+implicitly\b)(?:\s+(?:of|to\s+find\s+{_SLOPE}{_LINK}))?\s*(?P<body>.+?){_POINT}",
    rf"diff(?:erentiate)?\s+(?P<body>.+?)\s+implicitly{_POINT}(?:\s*(?:with\s+respect\s+to|wrt)\s+(?P<by4>[a-z]))?",
)
_COMPILED: Final = tuple(late_regex(form, re.IGNORECASE) for form in _FORMS)
_PAIR: Final = late_regex(
    r"^(?:the\s+curve\s+)?(?P<first>[a-z]\s*(?:\([a-z]\))?\s*=.+?)\s*(?:,|;|\band\b)\s*(?P<second>[a-z]\s*(?:\([a-z]\))?\s*=.+)$"
)


def read_slope(text: str) -> ImplicitSlope | ParametricSlope | None:
    """The slope of a curve that a message asks for."""
    if len(text) > LONGEST or "=" not in text or not _HINT.search(text):
        return None
    plain_request = request(text)
    return first_of(_problem(found) for found in fitting(plain_request, _COMPILED))


def _problem(found: re.Match[str]) -> ImplicitSlope | ParametricSlope | None:
    groups = found.groupdict()
    of = next((groups[key] for key in ("of", "of2", "of3") if groups.get(key)), "y")
    by = next((groups[key] for key in ("by", "by2", "by4") if groups.get(key)), "x")
    if pair := _PAIR.match(found["body"]):
        return _parametric(pair, of, by, found["at"])
    equation = statement(found["body"])
    if equation is None or equation.sign != "=" or {of, by} - set(variables(equation)):
        return None
    if equation.left == Name(of) and of not in variables(equation.right):
        return None
    point = _point(found["at"], of, by)
    return None if found["at"] and point is None else ImplicitSlope(equation, of, by, point)


def _point(text: str | None, of: str, by: str) -> tuple[Node, Node] | None:
    """The values of both variables; `None` where one is missing."""
    if not text:
        return None
    if text.startswith("("):
        values = [number(part) for part in parts(text[1:-1])]
        ordered = dict(zip(sorted((of, by)), values, strict=False)) if len(values) == 2 else {}
    else:
        pieces = [re.split(r"\s*=\s*", piece) for piece in re.split(r"\s*,\s*|\s+and\s+", text)]
        ordered = {piece[0]: number(piece[1]) for piece in pieces if len(piece) == 2}
    first, second = ordered.get(by), ordered.get(of)
    return None if first is None or second is None else (first, second)


def _parametric(pair: re.Match[str], of: str, by: str, at: str | None) -> ParametricSlope | None:
    sides: dict[str, Node] = {}
    for text in (pair["first"], pair["second"]):
        relation = statement(re.sub(r"^([a-z])\s*\([a-z]\)", r"\1", text))
        if relation is None or relation.sign != "=" or not isinstance(relation.left, Name):
            return None
        sides[relation.left.name] = relation.right
    names = {name for side in sides.values() for name in variables(side)}
    if set(sides) != {of, by} or len(names) != 1 or names & set(sides):
        return None
    (parameter,) = names
    place = number(re.sub(rf"^{parameter}\s*=", "", at)) if at else None
    if at and place is None:
        return None
    return ParametricSlope(sides[by], sides[of], parameter, (by, of), place)


def answer_implicit(problem: ImplicitSlope) -> Answer:
    """-F_x/F_y for F = left - right, checked by two points of the curve close to each other."""
    slope = slope_of(problem)
    if slope is None:
        return refused(f"{code(problem.of)} does not occur in the equation.")
    name = code(f"d{problem.of}/d{problem.by}")
    sentence = f"On the curve {code(written(problem.equation))}, {name} is {code(show(slope))}"
    verdict = _agrees(problem, slope)
    if problem.point is None:
        return with_verdict(f"{sentence}.", verdict, ON_THE_CURVE, plain(slope))
    return _at_point(problem, slope, sentence, verdict)


def slope_of(problem: ImplicitSlope) -> "sympy.Expr | None":
    """The slope as a formula; `None` where the equation does not hold the second variable."""
    whole = to_sympy(problem.equation.left) - to_sympy(problem.equation.right)
    across, up = sympy.Symbol(problem.by), sympy.Symbol(problem.of)
    below = sympy.diff(whole, up)
    if below == 0:
        return None
    slope = -sympy.diff(whole, across) / below
    return shortest([sympy.simplify(slope), sympy.factor(slope), sympy.together(slope)])


def _at_point(
    problem: ImplicitSlope, slope: "sympy.Expr", sentence: str, verdict: bool | None
) -> Answer:
    assert problem.point is not None  # noqa: S101 - the caller saw it
    across, up = (to_sympy(part) for part in problem.point)
    places = {sympy.Symbol(problem.by): across, sympy.Symbol(problem.of): up}
    where = code(f"({show(across)}, {show(up)})")
    gap = to_sympy(problem.equation.left) - to_sympy(problem.equation.right)
    if sympy.simplify(gap.subs(places)) != 0:
        return refused(f"The point {where} does not lie on {code(written(problem.equation))}.")
    value = sympy.simplify(slope.subs(places))
    if not value.is_finite:
        return with_verdict(f"{sentence}; at {where} it has no value.", verdict, ON_THE_CURVE)
    text = f"{sentence}; at {where} it is {code(show(value))}{decimal_beside(value)}."
    return with_verdict(text, verdict, ON_THE_CURVE, plain(value))


def _agrees(problem: ImplicitSlope, slope: "sympy.Expr") -> bool | None:
    """Whether the slope is that between neighbouring points, at several places of the curve."""
    verdicts = [_agrees_near(problem, slope, start) for start in _starts(problem)]
    if False in verdicts:
        return False
    return True if verdicts.count(True) >= 2 else None


def _starts(problem: ImplicitSlope) -> list[tuple[float, float]]:
    grid = [(a, b) for a in (0.7, 1.6, -0.8, 2.7) for b in (0.9, -1.3, 2.6)]
    if problem.point is None:
        return grid
    try:
        first, second = (float(value_at(part, {})) for part in problem.point)
    except (NoValueError, TypeError):
        return grid
    return [(first + 0.01, second), (first - 0.01, second), *grid]


def _agrees_near(
    problem: ImplicitSlope, slope: "sympy.Expr", start: tuple[float, float]
) -> bool | None:
    letters = [n for n in variables(problem.equation) if n not in (problem.of, problem.by)]
    values = {name: mpmath.mpf(7 + index) / 5 for index, name in enumerate(letters)}
    equation = Binary("-", problem.equation.left, problem.equation.right)

    def height(across: Any) -> Any:
        return mpmath.findroot(
            lambda up: value_at(equation, {**values, problem.by: across, problem.of: up}), start[1]
        )

    try:
        with mpmath.workdps(40):
            here, step = mpmath.mpf(start[0]), mpmath.mpf(10) ** -12
            up = height(here)
            after, before = height(here + step), height(here - step)
            if mpmath.im(up) != 0 or abs(after - up) > mpmath.mpf(10) ** -6:
                return None
            found = (after - before) / (2 * step)
            places = {sympy.Symbol(n): sympy.Float(str(v), 40) for n, v in values.items()}
            places |= {
                sympy.Symbol(problem.by): sympy.Float(str(here), 40),
                sympy.Symbol(problem.of): sympy.Float(str(up), 40),
            }
            told = mpmath.mpf(str(slope.subs(places).n(30)))
    except (NoValueError, ArithmeticError, ValueError, TypeError):
        return None
    return is_close(found, told, 8)


def answer_parametric(problem: ParametricSlope) -> Answer:
    """The quotient of the derivatives by the parameter, checked by neighbouring points."""
    t = sympy.Symbol(problem.parameter)
    across, up = to_sympy(problem.across), to_sympy(problem.up)
    if sympy.diff(across, t) == 0:
        return refused("The first coordinate does not change, so there is no slope.")
    slope = sympy.simplify(sympy.diff(up, t) / sympy.diff(across, t))
    verdicts = []
    for start in (0.7, 1.3, 2.2):
        with mpmath.workdps(40):
            ends = [mpmath.mpf(start) + side * mpmath.mpf(10) ** -12 for side in (-1, 1)]
            try:
                rise, run = (
                    value_at(side, {problem.parameter: ends[1]})
                    - value_at(side, {problem.parameter: ends[0]})
                    for side in (problem.up, problem.across)
                )
                told = mpmath.mpf(str(slope.subs(t, sympy.Float(start, 40)).n(30)))
                verdicts.append(is_close(rise / run, told, 8))
            except (NoValueError, ZeroDivisionError, ValueError, TypeError):
                continue
    verdict = all(verdicts) if len(verdicts) > 1 else None
    by, of = problem.names
    parameter = code(shown_name(problem.parameter))
    sentence = f"{code(f'd{of}/d{by}')} is {code(show(slope))}, with the parameter {parameter}"
    if problem.place is None:
        return with_verdict(f"{sentence}.", verdict, ON_THE_CURVE, plain(slope))
    value = sympy.simplify(slope.subs(t, to_sympy(problem.place)))
    if not value.is_finite:
        return with_verdict(f"{sentence}; there it has no value.", verdict, ON_THE_CURVE)
    where = code(f"{shown_name(problem.parameter)} = {written(problem.place)}")
    text = f"{sentence}; at {where} it is {code(show(value))}{decimal_beside(value)}."
    return with_verdict(text, verdict, ON_THE_CURVE, plain(value))
