"""How much a curve bends: the curvature of a graph or of a path, and its radius.

κ = |y''|/(1 + y'²)^(3/2), and |r' × r''|/|r'|³ along a path (OpenStax, Calculus 3, 3.3). The circle
through three points close together, from values of what was written, confirms it.
"""

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.formulas import (
    Function,
    as_function,
    as_point,
    as_value,
    as_vector,
)
from tutor_tui.mathematics.kinds.phrasing import phrased, vocabulary
from tutor_tui.mathematics.kinds.worked import DeclinedError, Worked
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import NoValueError, is_close, value_at
from tutor_tui.mathematics.problems import KindProblem, Step, code
from tutor_tui.mathematics.sentences import decimal_beside, plain
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Name, Node
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import number_of
from tutor_tui.mathematics.written import written

BY_CIRCLES: Final = "with circles through three points close together"
_ANYWHERE: Final = (Fraction(3, 7), Fraction(7, 5), Fraction(9, 4))
_STEP: Final = 8
_DIGITS: Final = 6


@dataclass(frozen=True, slots=True)
class Bending(KindProblem):
    """The curvature (or its radius) of a path in two or three coordinates, at a place or anywhere.

    A graph is the path `(x, f(x))`.
    """

    path: tuple[Node, ...]
    variable: str
    place: Node | None
    is_radius: bool = False


_TRIGGER: Final = re.compile(r"curvature", re.IGNORECASE)
_WORDS: Final = vocabulary("curvature radius curve graph parabola helix circle ellipse path vector")


def read_bending(text: str) -> Bending | None:
    """The curve whose curvature a message asks for."""
    told = phrased(text, _TRIGGER, _WORDS)
    lists = told.sorted(as_value, as_point, _as_path, as_function) if told is not None else None
    if told is None or lists is None or len(lists[2]) + len(lists[3]) != 1:
        return None
    values, points, paths, functions = lists
    path = paths[0] if paths else _graph(functions[0])
    names = {name for node in path for name in variables(node)}
    if len(names) != 1 or len(values) + len(points) > 1:
        return None
    (name,) = names
    if any(value[0] != name for value in values) or (points and paths):
        return None
    place = values[0][1] if values else (points[0][0] if points else None)
    if points and not _is_on_graph(path, name, points[0]):
        return None
    return Bending(path, name, place, "radius" in told.words)


def _as_path(piece: str) -> tuple[Node, ...] | None:
    found = as_vector(piece)
    return found if found is not None and len(found) in (2, 3) else None


def _graph(function: Function) -> tuple[Node, ...]:
    names = variables(function.body)
    return (Name(names[0]), function.body) if names else (function.body,)


def _is_on_graph(path: tuple[Node, ...], name: str, point: tuple[Node, ...]) -> bool:
    if len(point) != 2:
        return False
    try:
        place, height = (value_at(part, {}) for part in point)
        return bool(abs(value_at(path[1], {name: place}) - height) < mpmath.mpf(10) ** -12)
    except NoValueError:
        return False


def work_bending(problem: Bending) -> Worked:
    """The curvature by the formula, simplified; its value at the place."""
    t = sympy.Dummy(problem.variable, real=True)
    known = {sympy.Symbol(problem.variable): t}
    path = [to_sympy(node).xreplace(known) for node in problem.path]
    first = [sympy.diff(part, t) for part in path]
    second = [sympy.diff(part, t) for part in first]
    across = _size_of_product(first, second)
    speed = sympy.sqrt(sympy.simplify(sum(part**2 for part in first)))
    bend = general = sympy.simplify(across / speed**3)
    if problem.is_radius:
        general = sympy.simplify(1 / general) if general != 0 else sympy.oo
    value = general
    if problem.place is not None:
        value = sympy.radsimp(sympy.simplify(general.subs(t, to_sympy(problem.place))))
    if not value.is_finite and value.is_number:
        raise DeclinedError("The curve does not bend there, so there is no radius of curvature.")
    back = {t: sympy.Symbol(problem.variable)}
    bend, general, value = (part.xreplace(back) for part in (bend, general, value))
    line = _line(problem.path)
    slopes, bends = (
        f"({', '.join(show(part.xreplace(back)) for part in parts)})" for parts in (first, second)
    )
    put_in = show((across / speed**3).xreplace(back))
    if _is_graph(problem):
        line = written(problem.path[1])
        slopes, bends = (show(parts[1].xreplace(back)) for parts in (first, second))
        put_in = f"|{bends}|/(1 + ({slopes})²)^(3/2)"
    law = Step("curvature", f"Put them into {code(_law(problem))}.", put_in, (show(bend),))
    steps: tuple[Step, ...] = (
        Step("slopes", "Differentiate.", line, (slopes,)),
        Step("slopes", "Differentiate once more.", slopes, (bends,)),
        replace(law, after=()) if law.after == (put_in,) else law,
    )
    if problem.is_radius:
        reason = "The radius is 1 over the curvature."
        steps += (Step("turn round", reason, f"1/({show(bend)})", (show(general),)),)
    if problem.place is not None and value != general:
        where = code(f"{problem.variable} = {written(problem.place)}")
        steps += (Step("value", f"Put {where} in.", show(general), (show(value),)),)
    name = "radius of curvature" if problem.is_radius else "curvature"
    where = f" at {code(f'{problem.variable} = {written(problem.place)}')}" if problem.place else ""
    sentence = f"The {name} of {code(_line(problem.path))}{where} is {code(show(value))}"
    sentence += f"{decimal_beside(value)}, by {code(_law(problem))}."
    return Worked(sentence, _agrees(problem, value), BY_CIRCLES, plain(value), steps)


def _law(problem: Bending) -> str:
    if _is_graph(problem):
        return "κ = |y''|/(1 + y'²)^(3/2)"
    return "κ = |r' × r''|/|r'|³"


def _is_graph(problem: Bending) -> bool:
    return len(problem.path) == 2 and problem.path[0] == Name(problem.variable)


def _line(path: tuple[Node, ...]) -> str:
    return f"({', '.join(map(written, path))})"


def _size_of_product(first: "list[sympy.Expr]", second: "list[sympy.Expr]") -> "sympy.Expr":
    """`|r' × r''|`."""
    a, b = ([*part, sympy.S.Zero][:3] for part in (first, second))
    product = sympy.Matrix(a).cross(sympy.Matrix(b))
    return sympy.sqrt(sympy.simplify(sum(part**2 for part in product)))


def _agrees(problem: Bending, value: "sympy.Expr") -> bool | None:
    """Whether the circle through three points near each other is as curved as that."""
    verdicts = []
    for at in _ANYWHERE if problem.place is None else (None,):
        try:
            with mpmath.workdps(50):
                known = number_of(value, {} if at is None else {problem.variable: at})
                place = value_at(problem.place, {}) if problem.place is not None else None
                middle = place if at is None else mpmath.mpf(at.numerator) / at.denominator
                found = _curvature_near(problem, middle)
                found = 1 / found if problem.is_radius else found
        except (NoValueError, ArithmeticError, ValueError, TypeError):
            continue
        verdicts.append(is_close(found, known, _DIGITS))
    return all(verdicts) if verdicts else None


def _curvature_near(problem: Bending, middle: Any) -> Any:
    """Four times the area of a small triangle on the curve, over the product of its sides."""
    step = mpmath.mpf(10) ** -_STEP
    corners = [
        mpmath.matrix([value_at(part, {problem.variable: at}) for part in problem.path])
        for at in (middle - step, middle, middle + step)
    ]
    sides = [mpmath.norm(corners[i] - corners[j]) for i, j in ((0, 1), (1, 2), (2, 0))]
    a, b = corners[1] - corners[0], corners[2] - corners[0]
    squares = mpmath.norm(a) ** 2 * mpmath.norm(b) ** 2
    dot = mpmath.fsum(a[k] * b[k] for k in range(len(problem.path)))
    return 2 * mpmath.sqrt(abs(squares - dot**2)) / (sides[0] * sides[1] * sides[2])


def heading_of_bending(problem: Bending) -> str:
    """The opening of the working."""
    return f"To find the curvature of {code(_line(problem.path))}"


def method_of_bending(problem: Bending) -> str:
    """The way to the answer, without it."""
    return f"Differentiate twice and put the derivatives into {code(_law(problem))}."
