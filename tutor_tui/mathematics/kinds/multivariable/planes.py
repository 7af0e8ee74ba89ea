"""Tangent planes and normal lines of surfaces, by the gradient of `F` in `F(x, y, z) = 0`.

The plane at a point is `F_x (x - a) + F_y (y - b) + F_z (z - c) = 0` (OpenStax, Calculus 3, 4.4).
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.formulas import (
    Function,
    as_equation,
    as_function,
    as_point,
    as_value,
)
from tutor_tui.mathematics.kinds.geometry.coordinates import plain_point, shown_point
from tutor_tui.mathematics.kinds.phrasing import phrased, vocabulary
from tutor_tui.mathematics.kinds.worked import (
    DeclinedError,
    Worked,
    is_number_near,
    slope_by_quotients,
)
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import KindProblem, Step, code
from tutor_tui.mathematics.sentences import plain
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Binary, Name, Node
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import all_agree, number_of
from tutor_tui.mathematics.written import written

BY_QUOTIENTS: Final = "with slopes from difference quotients"
_NAMES: Final = ("x", "y", "z")


class Wanted(StrEnum):
    """What touches a surface, or stands upright on it."""

    PLANE = "tangent plane"
    LINE = "normal line"
    NORMAL = "normal vector"
    UNIT = "unit normal vector"


@dataclass(frozen=True, slots=True)
class OnSurface(KindProblem):
    """What is wanted of the surface `level = 0` at a point; `height` where it is `z = height`."""

    wanted: Wanted
    level: Node
    place: tuple[Node, ...]
    height: Node | None = None
    shown: str = ""


_TRIGGER: Final = re.compile(
    r"tangent\s+plane|normal\s+(?:line|vector)|unit\s+normal|perpendicular\s+(?:vector|line)",
    re.IGNORECASE,
)
_WORDS: Final = vocabulary(
    "tangent plane normal line vector unit surface through graph perpendicular parametric "
    "symmetric sphere ellipsoid paraboloid hyperboloid cone level upward downward s"
)


def read_plane(text: str) -> OnSurface | None:
    """The surface and the point of a message that asks for its tangent plane or its normal."""
    told = phrased(text, _TRIGGER, _WORDS)
    lists = told.sorted(as_point, as_value, _surface) if told is not None else None
    if told is None or lists is None or len(lists[2]) != 1:
        return None
    points, values, (surface,) = lists
    level, height, names, shown = surface
    place = _place(points, dict(values), height, names)
    wanted = _wanted(told.words)
    return (
        None if place is None or wanted is None else OnSurface(wanted, level, place, height, shown)
    )


def _wanted(words: str) -> Wanted | None:
    has = {word: word in words for word in ("tangent plane", "normal line", "unit", "normal")}
    if has["tangent plane"]:
        return None if has["normal"] else Wanted.PLANE
    if has["normal line"]:
        return Wanted.LINE
    if has["normal"] and "line" not in words:
        return Wanted.UNIT if has["unit"] else Wanted.NORMAL
    return None


def _surface(piece: str) -> tuple[Node, Node | None, tuple[str, ...], str] | None:
    """The tree that is zero on the surface, and the height of a graph."""
    function = as_function(piece)
    if function is not None and _is_height(function):
        height = function.body
        return Binary("-", height, Name("z")), height, ("x", "y"), f"z = {written(height)}"
    equation = as_equation(piece)
    if equation is None or not set(variables(equation)) <= set(_NAMES):
        return None
    if "z" not in variables(equation) or len(variables(equation)) < 2:
        return None
    return Binary("-", equation.left, equation.right), None, _NAMES, written(equation)


def _is_height(function: Function) -> bool:
    names = set(variables(function.body))
    is_named = function.name in ("z", "f", "g", "h") and function.of in ((), ("x", "y"))
    return is_named and bool(names) and names <= {"x", "y"}


def _place(
    points: list[tuple[Node, ...]],
    values: dict[str, Node],
    height: Node | None,
    names: tuple[str, ...],
) -> tuple[Node, ...] | None:
    if len(points) == 1 and not values:
        sizes = (2, 3) if height is not None else (3,)
        return points[0] if len(points[0]) in sizes else None
    if not points and set(values) == set(names):
        return tuple(values[name] for name in names)
    return None


def _at(problem: OnSurface) -> "list[sympy.Expr]":
    """The three coordinates of the point; raises `DeclinedError` for a point beside the surface."""
    place = [to_sympy(part) for part in problem.place]
    if len(place) == 2 and problem.height is not None:
        values = dict(zip(sympy.symbols("x y"), place, strict=True))
        place.append(sympy.simplify(to_sympy(problem.height).subs(values)))
    there = to_sympy(problem.level).subs(dict(zip(sympy.symbols("x y z"), place, strict=True)))
    if sympy.simplify(there) != 0:
        point = ", ".join(show(part) for part in place)
        raise DeclinedError(
            f"The point {code(f'({point})')} does not lie on {code(problem.shown)}."
        )
    return place


def work_plane(problem: OnSurface) -> Worked:
    """The gradient at the point, and the plane or the line that it makes."""
    place = _at(problem)
    symbols = sympy.symbols("x y z")
    level = to_sympy(problem.level)
    there = dict(zip(symbols, place, strict=True))
    slopes = [sympy.diff(level, symbol) for symbol in symbols]
    normal = [sympy.simplify(slope.subs(there)) for slope in slopes]
    if any(not part.is_finite for part in normal):
        raise DeclinedError("The surface has no tangent plane there: a slope has no finite value.")
    if all(part == 0 for part in normal):
        raise DeclinedError("The gradient is zero there, so it gives no tangent plane.")
    steps = _steps(problem, slopes, normal)
    verdict = _agrees(problem, place, normal)
    match problem.wanted:
        case Wanted.PLANE:
            return _plane(problem, place, normal, steps, verdict)
        case Wanted.LINE:
            return _line(place, normal, steps, verdict)
        case _:
            return _vector(problem, normal, steps, verdict)


def _agrees(
    problem: OnSurface, place: "list[sympy.Expr]", normal: "list[sympy.Expr]"
) -> bool | None:
    there: dict[str, Any] = {
        name: number_of(part) for name, part in zip(_NAMES, place, strict=True)
    }
    return all_agree(
        [
            is_number_near(slope_by_quotients(problem.level, name, there), part)
            for name, part in zip(_NAMES, normal, strict=True)
        ]
    )


def _steps(
    problem: OnSurface, slopes: "list[sympy.Expr]", normal: "list[sympy.Expr]"
) -> list[Step]:
    shown = show(to_sympy(problem.level))
    steps = [
        Step("partial", f"Differentiate with respect to {code(name)}.", shown, (show(slope),))
        for name, slope in zip(_NAMES, slopes, strict=True)
        if problem.height is None or name != "z"
    ]
    steps += [
        Step("substitute", "Put the point in.", show(slope), (show(value),))
        for slope, value in zip(slopes, normal, strict=True)
        if slope != value
    ]
    return steps


def _plane(
    problem: OnSurface,
    place: "list[sympy.Expr]",
    normal: "list[sympy.Expr]",
    steps: list[Step],
    verdict: bool | None,
) -> Worked:
    x, y, z = sympy.symbols("x y z")
    pairs = list(zip((x, y, z), place, normal, strict=True))
    told = " + ".join(f"({show(n)})*({s} - ({show(p)}))" for s, p, n in pairs)
    total = sympy.expand(sum((n * (s - p) for s, p, n in pairs), sympy.S.Zero))
    if problem.height is not None:
        right = sympy.expand(total + z)
        shown, result = f"z = {show(right)}", f"z = {plain(right)}"
    else:
        constant = -total.subs({x: 0, y: 0, z: 0})
        left, right = _smallest(sympy.expand(total + constant), constant)
        shown, result = f"{show(left)} = {show(right)}", f"{plain(left)} = {plain(right)}"
    reason = "The plane goes through the point, upright to the gradient; collect the terms."
    steps.append(Step("plane", reason, f"{told} = 0", (shown,)))
    sentence = f"The tangent plane is {code(shown)}: its normal vector is the gradient "
    sentence += f"{code(shown_point(normal))} there."
    return Worked(sentence, verdict, BY_QUOTIENTS, result, tuple(steps))


def _smallest(left: "sympy.Expr", right: "sympy.Expr") -> "tuple[sympy.Expr, sympy.Expr]":
    """Both sides without a common factor of whole numbers, the first coefficient positive."""
    numbers = [*sympy.Poly(left, *sympy.symbols("x y z")).coeffs(), right]
    if not all(value.is_Rational for value in numbers):
        return left, right
    factor = sympy.gcd([value for value in numbers if value != 0])
    if numbers[0] < 0:
        factor = -factor
    return sympy.expand(left / factor), right / factor


def _line(
    place: "list[sympy.Expr]", normal: "list[sympy.Expr]", steps: list[Step], verdict: bool | None
) -> Worked:
    t = sympy.Symbol("t")
    lines = [point + part * t for point, part in zip(place, normal, strict=True)]
    shown = shown_point(lines)
    reason = "Go from the point along the gradient."
    steps.append(Step("line", reason, shown_point(place), (shown,)))
    told = ", ".join(f"{name} = {show(line)}" for name, line in zip(_NAMES, lines, strict=True))
    result = ", ".join(f"{name} = {plain(line)}" for name, line in zip(_NAMES, lines, strict=True))
    sentence = f"The normal line is {code(told)}, along the gradient {code(shown_point(normal))}."
    return Worked(sentence, verdict, BY_QUOTIENTS, result, tuple(steps))


def _vector(
    problem: OnSurface, normal: "list[sympy.Expr]", steps: list[Step], verdict: bool | None
) -> Worked:
    parts = normal
    if problem.wanted is Wanted.UNIT:
        length = sympy.sqrt(sum((part**2 for part in normal), sympy.S.Zero))
        parts = [sympy.radsimp(part / length) for part in normal]
        reason = f"Divide by the length {code(show(length))}."
        steps.append(Step("unit vector", reason, shown_point(normal), (shown_point(parts),)))
    vector = code(shown_point(parts))
    sentence = f"A {problem.wanted} is {vector} (its opposite is one too), from the gradient."
    return Worked(sentence, verdict, BY_QUOTIENTS, plain_point(parts), tuple(steps))
