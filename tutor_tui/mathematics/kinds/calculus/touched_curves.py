"""The tangent or the normal of a curve that an equation in x and y gives, at a point on it.

The gradient of `F(x, y)` stands at right angles on `F = c` (OpenStax, Calculus 3, 4.6).
"""

import re
from dataclasses import dataclass
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.formulas import as_equation, as_point, as_value, letters_of
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.phrasing import phrased, vocabulary
from tutor_tui.mathematics.kinds.worked import (
    DeclinedError,
    Worked,
    is_number_near,
    slope_by_quotients,
    worked_kind,
)
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.numeric import value_at
from tutor_tui.mathematics.problems import KindProblem, Step, code
from tutor_tui.mathematics.sentences import AT_POINTS, plain
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Binary, Name, Node, Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import all_agree
from tutor_tui.mathematics.written import written


@dataclass(frozen=True, slots=True)
class TouchedCurve(KindProblem):
    """`wanted` (tangent, normal, or the slope of the tangent) of `curve` at the point `place`."""

    curve: Relation
    place: tuple[Node, Node]
    wanted: str


_TRIGGER: Final = re.compile(
    r"tangent|\bnormal\b|(?:slope|gradient)\s+of\s+(?:the\s+)?(?:curve|circle|ellipse|graph)",
    re.IGNORECASE,
)
_WORDS: Final = vocabulary(
    "tangent normal line lines curve circle ellipse hyperbola graph implicit relation folium "
    "slope gradient intercept form there touches touching via implicitly "
    "differentiation through passing"
)


def read_touched(text: str) -> TouchedCurve | None:
    """The curve and the point; graphs `y = f(x)` are read by another kind."""
    told = phrased(text, _TRIGGER, _WORDS)
    lists = told.sorted(as_point, as_value, as_equation) if told else None
    if told is None or lists is None:
        return None
    points, values, curves = lists
    if values:
        point = _of_values(values)
        points = [*points, point] if point is not None else []
    wanted = _wanted(told.words)
    if len(points) != 1 or len(points[0]) != 2 or len(curves) != 1:
        return None
    (curve,) = curves
    if letters_of(curve.left, curve.right) != ("x", "y") or _is_graph(curve):
        return None
    first, second = points[0]
    return TouchedCurve(curve, (first, second), wanted) if wanted else None


def _wanted(words: str) -> str:
    """The one of the three that the words speak of; nothing where they speak of two."""
    if re.search(r"\b(?:slope|gradient)\b(?! intercept)", words):
        return "slope" if "normal" not in words else ""
    return (
        ""
        if "normal" in words and "tangent" in words
        else ("normal" if "normal" in words else "tangent")
    )


def _of_values(values: list[tuple[str, Node]]) -> tuple[Node, Node] | None:
    named = dict(values)
    return (named["x"], named["y"]) if len(values) == 2 and set(named) == {"x", "y"} else None


def _is_graph(curve: Relation) -> bool:
    for name, other in ((curve.left, curve.right), (curve.right, curve.left)):
        if isinstance(name, Name) and name.name not in variables(other):
            return True
    return False


def work_touched(problem: TouchedCurve) -> Worked:
    """The line through the point, at right angles to the gradient there or along it."""
    x, y = sympy.symbols("x y")
    difference = to_sympy(problem.curve.left) - to_sympy(problem.curve.right)
    place = dict(zip((x, y), map(to_sympy, problem.place), strict=True))
    shown = f"({show(place[x])}, {show(place[y])})"
    curve = code(written(problem.curve))
    if sympy.simplify(difference.subs(place)) != 0:
        raise DeclinedError(f"The point {code(shown)} is not on the curve {curve}.")
    slopes = [sympy.diff(difference, symbol) for symbol in (x, y)]
    there = [sympy.simplify(slope.subs(place)) for slope in slopes]
    if not any(there) or not all(value.is_finite for value in there):
        raise DeclinedError(f"At {code(shown)} the curve {curve} has no single tangent.")
    across, up = (-there[1], there[0]) if problem.wanted == "normal" else there
    line, told = _line(across, up, place[x], place[y])
    verdict = all_agree(
        [
            is_number_near(_slope(problem, name), value)
            for name, value in zip("xy", there, strict=True)
        ]
    )
    steps = _steps(problem, slopes, there, line)
    if problem.wanted == "slope":
        if there[1] == 0:
            raise DeclinedError(f"The tangent at {code(shown)} is upright, so it has no slope.")
        slope = sympy.simplify(-there[0] / there[1])
        sentence = f"The slope of {curve} at {code(shown)} is {code(show(slope))}."
        return Worked(sentence, verdict, AT_POINTS, plain(slope), steps[:-1])
    sentence = f"The {problem.wanted} of {curve} at {code(shown)} is {code(line)}, because there "
    sentence += f"{code('dy/dx')} is {code(_ratio(there))}."
    return Worked(sentence, verdict, AT_POINTS, told, steps)


def _ratio(there: "list[sympy.Expr]") -> str:
    return show(sympy.simplify(-there[0] / there[1])) if there[1] != 0 else "infinite"


def _slope(problem: TouchedCurve, name: str) -> Any:
    difference = Binary("-", problem.curve.left, problem.curve.right)
    place = {n: value_at(node, {}) for n, node in zip("xy", problem.place, strict=True)}
    return slope_by_quotients(difference, name, place)


def _line(
    across: "sympy.Expr", up: "sympy.Expr", a: "sympy.Expr", b: "sympy.Expr"
) -> tuple[str, str]:
    """`across (x - a) + up (y - b) = 0` solved for y, or for x where it is upright."""
    x = sympy.Symbol("x")
    if up == 0:
        return f"x = {show(a)}", f"x = {plain(a)}"
    height = sympy.expand(b - across / up * (x - a))
    return f"y = {show(height)}", f"y = {plain(height)}"


def _steps(
    problem: TouchedCurve, slopes: "list[sympy.Expr]", there: "list[sympy.Expr]", line: str
) -> tuple[Step, ...]:
    quotient = sympy.simplify(-slopes[0] / slopes[1]) if slopes[1] != 0 else None
    first = f"dy/dx = {show(quotient)}" if quotient is not None else "dx/dy = 0"
    reason = "Differentiate both sides by `x`, `y` being a function of `x`, and solve for `dy/dx`."
    at = ", ".join(
        f"{name} = {written(node)}" for name, node in zip("xy", problem.place, strict=True)
    )
    is_normal = problem.wanted == "normal"
    what = "normal, at right angles to it" if is_normal else "line with this slope"
    return (
        Step("both sides", reason, written(problem.curve), (first,)),
        Step("substitute", f"Put {code(at)} in.", first, (f"dy/dx = {_ratio(there)}",)),
        Step(
            "point and slope",
            f"Take the {what} through the point.",
            f"dy/dx = {_ratio(there)}",
            (line,),
        ),
    )


def _heading(problem: TouchedCurve) -> str:
    return f"To find the {problem.wanted} of {code(written(problem.curve))}"


_METHOD: Final = (
    "Differentiate the equation with `y` as a function of `x`, solve for `dy/dx`, put the "
    "point in, and take the line through the point with that slope."
)


KINDS: Final[tuple[Kind[Any], ...]] = (
    worked_kind(TouchedCurve, read_touched, work_touched, _heading, _METHOD),
)
