"""Lengths of curves and areas of surfaces of revolution.

`∫ √(x'² + y'²) dt` and `2π ∫ r √(x'² + y'²) dt` (OpenStax, Calculus 3, 1.2 and Calculus 2, 2.4).
"""

import re
from dataclasses import dataclass
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.kinds.calculus.applications import read_measure
from tutor_tui.mathematics.kinds.curves.measured import Measured, measured, numeric_slopes
from tutor_tui.mathematics.kinds.formulas import (
    Function,
    Range,
    as_function,
    as_interval,
    as_range,
    as_value,
    as_vector,
    letters_of,
)
from tutor_tui.mathematics.kinds.phrasing import Phrased, phrased, vocabulary
from tutor_tui.mathematics.kinds.worked import DeclinedError, Worked
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import value_at
from tutor_tui.mathematics.problems import KindProblem, Step, code
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Name, Node
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written


@dataclass(frozen=True, slots=True)
class Length(KindProblem):
    """The length of a curve, or the area when it is turned about an axis (`about`: "x" or "y").

    `parts` are its coordinates; a polar curve has its radius alone.
    """

    parts: tuple[Node, ...]
    variable: str
    low: Node
    high: Node
    about: str = ""
    is_polar: bool = False


_TRIGGER: Final = re.compile(
    r"arc\s*-?length|length|surface\s+area|area\s+of\s+the\s+surface", re.I
)
_WORDS: Final = vocabulary(
    "arc length arclength curve surface area parametric polar space vector helix generated "
    "formed obtained revolving rotating rotated revolved revolution about around xaxis yaxis "
    "solid between over interval arch cycloid one cardioid graph path traced out particle "
    "described through turn line segment portion part full complete circle spiral s exact "
    "total after"
)


def read_length(text: str) -> Length | None:
    """The curve, its ends and the axis, if any."""
    told = phrased(text.replace("-length", " length"), _TRIGGER, _WORDS)
    if told is None or read_measure(text) is not None:
        return None
    lists = told.sorted(as_range, as_interval, as_value, as_function, _vector)
    if lists is None or len(lists[0]) + len(lists[1]) > 1:
        return None
    ranges, intervals, values, functions, vectors = lists
    found = _coordinates(functions, vectors)
    about = _axis(told)
    if found is None or about is None:
        return None
    parts, variable, is_polar = found
    ends = _ends(told, ranges, intervals, values, functions, variable)
    if ends is None or (about and (len(parts) != 2 or is_polar)):
        return None
    return Length(parts, variable, *ends, about=about, is_polar=is_polar)


def _vector(piece: str) -> tuple[Node, ...] | None:
    parts = as_vector(piece)
    return parts if parts is not None and len(letters_of(*parts)) == 1 else None


def _axis(told: Phrased) -> str | None:
    """The axis of revolution, none for a length, `None` where the words do not fit."""
    found = re.findall(r"(?:about|around) (?:the )?([xy])axis", told.words)
    is_surface = "surface" in told.words
    if is_surface != bool(found) or len(found) > 1 or told.words.count("axis") != len(found):
        return None
    return found[0] if found else ""


def _coordinates(
    functions: list[Function], vectors: list[tuple[Node, ...]]
) -> tuple[tuple[Node, ...], str, bool] | None:
    curves = [one for one in functions if variables(one.body)]
    if len(vectors) == 1 and not curves:
        return vectors[0], letters_of(*vectors[0])[0], False
    if vectors or not 1 <= len(curves) <= 3:
        return None
    names = letters_of(*(one.body for one in curves))
    if len(names) != 1:
        return None
    (name,) = names
    if len(curves) > 1:
        return _parametric(curves, name)
    (curve,) = curves
    if curve.name == "r" and name in ("theta", "t", "phi"):
        return (curve.body,), name, True
    if name == "y" or curve.name == "x":
        return (curve.body, Name(name)), name, False
    is_graph = curve.name in ("y", "f", "g", "h", "") and name == "x"
    return ((Name(name), curve.body), name, False) if is_graph else None


def _parametric(curves: list[Function], name: str) -> tuple[tuple[Node, ...], str, bool] | None:
    axes = ("x", "y", "z")[: len(curves)]
    named = {curve.name: curve.body for curve in curves}
    return (tuple(named[axis] for axis in axes), name, False) if set(named) == set(axes) else None


def _ends(
    told: Phrased,
    ranges: list[Range],
    intervals: list[tuple[Node, Node]],
    values: list[tuple[str, Node]],
    functions: list[Function],
    variable: str,
) -> tuple[Node, Node] | None:
    """Where the curve begins and ends, by its own variable."""
    numbers = [one.body for one in functions if not variables(one.body)]
    if ranges and not values and not numbers:
        (found,) = ranges
        return (found.low, found.high) if found.name == variable else None
    if intervals and not values and not numbers:
        return intervals[0]
    places = [value for name, value in values if name == variable] + numbers
    is_said = re.search(r"(?:from|between) §\d (?:to|and) §\d", told.words)
    if (
        len(places) == 2
        and len(values) + len(numbers) == 2
        and is_said
        and not (ranges or intervals)
    ):
        return places[0], places[1]
    return None


def work_length(problem: Length) -> Worked:
    """The integral of the speed, or of the speed times the way around."""
    t = sympy.Symbol(problem.variable, real=True)
    plain_t = sympy.Symbol(problem.variable)
    parts = [to_sympy(part).subs(plain_t, t) for part in problem.parts]
    low, high = to_sympy(problem.low), to_sympy(problem.high)
    if not (low.is_real and high.is_real and low < high):
        raise DeclinedError("The curve needs two ends, the smaller number first.")
    slopes = [sympy.diff(part, t) for part in parts]
    squares = sum((slope**2 for slope in slopes), sympy.S.Zero)
    if problem.is_polar:
        squares += parts[0] ** 2
    speed = _rooted(squares, t)
    steps = [
        Step(
            "derivative", f"Differentiate by {code(problem.variable)}.", show(part), (show(slope),)
        )
        for part, slope in zip(parts, slopes, strict=True)
        if part != t
    ]
    told = " + ".join([f"({show(slope)})²" for slope in slopes])
    told = f"({show(parts[0])})² + {told}" if problem.is_polar else told
    steps.append(Step("speed", "The root of the sum of squares.", f"√({told})", (show(speed),)))
    return measured(_measure(problem, parts, speed, t, (low, high), tuple(steps)))


def _rooted(squares: "sympy.Expr", t: "sympy.Symbol") -> "sympy.Expr":
    """The root of a sum of squares, a whole square taken out."""
    simple = sympy.factor(sympy.trigsimp(sympy.expand(squares)))
    half = _by_half_angle(sympy.expand(simple), t)
    if half is not None:
        return half
    return sympy.sqrt(simple) if simple.has(t) else sympy.sqrt(sympy.simplify(squares))


def _by_half_angle(squares: "sympy.Expr", t: "sympy.Symbol") -> "sympy.Expr | None":
    """`√(a ± a cos u)` as `√(2a)` times the cosine or sine of half the angle, without its sign."""
    size, wave, inner = sympy.Wild("a"), sympy.Wild("b"), sympy.Wild("c")
    found = squares.match(size + wave * sympy.cos(inner * t))
    if (
        not found
        or set(found) != {size, wave, inner}
        or found[size] == 0
        or found[size].has(t)
        or found[inner].has(t)
    ):
        return None
    if not found[size].is_positive or found[wave] ** 2 != found[size] ** 2:
        return None
    function = sympy.cos if found[wave].is_positive else sympy.sin
    return sympy.sqrt(2 * found[size]) * sympy.Abs(function(found[inner] * t / 2))


def _measure(
    problem: Length,
    parts: "list[sympy.Expr]",
    speed: "sympy.Expr",
    t: "sympy.Symbol",
    ends: "tuple[sympy.Expr, sympy.Expr]",
    steps: tuple[Step, ...],
) -> Measured:
    slopes = numeric_slopes(problem.parts, problem.variable)

    def numeric(place: Any) -> Any:
        total = sum(slope**2 for slope in slopes(place))
        if problem.is_polar:
            total += value_at(problem.parts[0], {problem.variable: place}) ** 2
        radius = 1
        if problem.about:
            index = 1 if problem.about == "x" else 0
            radius = 2 * mpmath.pi * value_at(problem.parts[index], {problem.variable: place})
        return mpmath.sqrt(total) * radius

    if not problem.about:
        law = "∫ √(r² + r'²) dθ" if problem.is_polar else _law(problem)
        return Measured("length", law, speed, t, *ends, numeric, steps)
    radius = parts[1 if problem.about == "x" else 0]
    _check_side(radius, t, ends)
    law = f"2π ∫ {'y' if problem.about == 'x' else 'x'} ds"
    integrand = sympy.simplify(2 * sympy.pi * radius * speed)
    name = f"area of the surface about the {problem.about}-axis"
    return Measured(name, law, integrand, t, *ends, numeric, steps)


def _law(problem: Length) -> str:
    if len(problem.parts) == 2 and problem.parts[0] == Name(problem.variable):
        return f"∫ √(1 + y'²) d{problem.variable}"
    squares = " + ".join(f"{name}'²" for name, _ in zip("xyz", problem.parts, strict=False))
    return f"∫ √({squares}) d{problem.variable}"


def _check_side(
    radius: "sympy.Expr", t: "sympy.Symbol", ends: "tuple[sympy.Expr, sympy.Expr]"
) -> None:
    """Raise `UnsolvedError` where the curve goes to the other side of the axis."""
    low, high = ends
    for part in range(1, 60):
        place = low + (high - low) * sympy.Rational(part, 60)
        if sympy.N(radius.subs(t, place)) < 0:
            raise UnsolvedError


def heading_of_length(problem: Length) -> str:
    """The opening of the working."""
    parts = ", ".join(written(part) for part in problem.parts)
    thing = (
        f"the area when it turns about the {problem.about}-axis" if problem.about else "its length"
    )
    return f"To measure the curve {code(parts if problem.is_polar else f'({parts})')}: {thing}"


def method_of_length(problem: Length) -> str:
    """The way to the answer, without it."""
    first = "Differentiate the coordinates; the root of the sum of their squares is the speed"
    if problem.about:
        return f"{first}. Integrate it times the way around, 2π times the distance from the axis."
    return f"{first}, and its integral between the ends is the length."
