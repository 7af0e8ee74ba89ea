"""Volumes of solids of revolution between two graphs, by washers or by shells.

About a line along the x-axis `π ∫ (R² - r²) dx`, about one along the y-axis `2π ∫ r h dx`
(OpenStax, Calculus 2, 2.2 and 2.3).
"""

import re
from dataclasses import dataclass
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.kinds.calculus.applications import read_measure
from tutor_tui.mathematics.kinds.curves.measured import Measured, measured
from tutor_tui.mathematics.kinds.formulas import Function, Range, as_function, as_interval, as_range
from tutor_tui.mathematics.kinds.phrasing import Phrased, phrased, vocabulary
from tutor_tui.mathematics.kinds.worked import Worked
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.numeric import value_at
from tutor_tui.mathematics.problems import KindProblem, Step, code, listed
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import ZERO, Node
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written


@dataclass(frozen=True, slots=True)
class Revolved(KindProblem):
    """The solid when the region between two graphs in `x` turns about `y = line` or `x = line`.

    `bounds` are the given ends, none, one or both; the others are where the graphs meet.
    """

    first: Node
    second: Node
    axis: str
    line: Node
    bounds: tuple[Node, ...]


_TRIGGER: Final = re.compile(r"volume", re.IGNORECASE)
_WORDS: Final = vocabulary(
    "volume solid region bounded enclosed between area under below above curve curves graph "
    "graphs line lines xaxis yaxis about around rotated rotating revolved revolving "
    "revolution generated obtained formed rotate revolve method disk disc washer washers "
    "shells shell cylindrical discs disks over interval turned through first quadrant axis "
    "degrees full radians complete turn parabola lying r s so"
)
_ABOUT: Final = late_regex(
    r"(?:about|around) (?:the )?(?:line )?(?:(?P<name>[xy])axis|(?P<mark>§\d))"
)


def read_revolved(text: str) -> Revolved | None:
    """The region and the axis about which it turns."""
    plain = kept_regex(r"(?:through\s+)?(?:360\s*(?:°|degrees)|2\s*(?:π|pi)\s+radians)").sub(
        " ", text
    )
    told = phrased(plain, _TRIGGER, _WORDS)
    about = list(_ABOUT.finditer(told.words)) if told is not None else []
    if told is None or len(about) != 1 or read_measure(text) is not None:
        return None
    axis = _axis(told, about[0])
    rest = _without(told, about[0])
    lists = rest.sorted(as_range, as_interval, as_function) if rest is not None else None
    if axis is None or rest is None or lists is None:
        return None
    return _of_region(rest, axis, *lists)


def _axis(told: Phrased, found: re.Match[str]) -> tuple[str, Node] | None:
    if found["name"]:
        return ("y" if found["name"] == "x" else "x"), ZERO
    line = as_function(told.pieces[int(found["mark"][1:])])
    if line is None or line.name not in ("x", "y") or variables(line.body):
        return None
    return line.name, line.body


def _without(told: Phrased, found: re.Match[str]) -> Phrased | None:
    """The message without the axis; none of its words may speak of an axis in another way."""
    words = told.words[: found.start()] + told.words[found.end() :]
    if found["mark"]:
        index = int(found["mark"][1:])
        pieces = told.pieces[:index] + told.pieces[index + 1 :]
        return Phrased(words, pieces)
    return Phrased(words, told.pieces)


def _of_region(
    rest: Phrased,
    axis: tuple[str, Node],
    ranges: list[Range],
    intervals: list[tuple[Node, Node]],
    functions: list[Function],
) -> Revolved | None:
    graphs = [one.body for one in functions if one.name in ("y", "f", "g") and one.name != "x"]
    sides = [one.body for one in functions if one.name == "x"]
    numbers = [one.body for one in functions if not one.name and not variables(one.body)]
    if len(graphs) + len(sides) + len(numbers) != len(functions):
        bare_ones = [one.body for one in functions if not one.name and variables(one.body)]
        graphs += bare_ones
        if len(graphs) + len(sides) + len(numbers) != len(functions):
            return None
    if "yaxis" in rest.words:
        sides.append(ZERO)
    if len(graphs) == 1 and ("xaxis" in rest.words or re.search("under|below", rest.words)):
        graphs.append(ZERO)
    is_between_places = len(sides) == 2 and re.search(r"§\d between §\d and §\d", rest.words)
    is_cut_out = re.search(r"bounded|between|enclosed", rest.words) and not is_between_places
    if len(graphs) == 1 and not is_cut_out:
        graphs.append(ZERO)
    if len(graphs) != 2 or any(set(variables(graph)) - {"x"} for graph in graphs):
        return None
    bounds = [*sides, *numbers]
    bounds += [end for found in intervals for end in found]
    bounds += [end for found in ranges for end in (found.low, found.high)]
    if len(bounds) > 2 or any(variables(bound) for bound in bounds):
        return None
    return Revolved(graphs[0], graphs[1], *axis, tuple(bounds))


def _ends(problem: Revolved, gap: "sympy.Expr", x: "sympy.Symbol") -> "list[sympy.Expr]":
    """Left and right end of the region; raises `UnsolvedError` where that is not plain."""
    given = sorted((to_sympy(bound) for bound in problem.bounds), key=float)
    if len(given) == 2:
        return given
    found = sympy.solveset(gap, x, sympy.S.Reals)
    if not isinstance(found, sympy.FiniteSet):
        raise UnsolvedError
    meeting = sorted(found.args, key=float)
    if len(given) == 1:
        others = [place for place in meeting if sympy.simplify(place - given[0]) != 0]
        if len(others) != 1:
            raise UnsolvedError
        return sorted([*given, *others], key=float)
    if len(meeting) != 2:
        raise UnsolvedError
    return meeting


def work_revolved(problem: Revolved) -> Worked:
    """The integral of washers or of shells."""
    x = sympy.Symbol("x")
    first, second, line = (to_sympy(part) for part in (problem.first, problem.second, problem.line))
    low, high = _ends(problem, first - second, x)
    if problem.axis == "y":
        integrand = sympy.expand(sympy.pi * ((first - line) ** 2 - (second - line) ** 2))
        checked = [first - second, first - line, second - line]
    else:
        integrand = sympy.expand(2 * sympy.pi * (x - line) * (first - second))
        checked = [first - second, x - line]
    signs = [_sign_between(part, x, low, high) for part in checked]
    if problem.axis == "y" and signs[1] * signs[2] < 0:
        raise UnsolvedError
    middle = integrand.subs(x, (low + high) / 2)
    integrand = -integrand if sympy.N(middle) < 0 else integrand
    sign = -1 if sympy.N(middle) < 0 else 1

    def numeric(place: Any) -> Any:
        f, g = (value_at(part, {"x": place}) for part in (problem.first, problem.second))
        k = value_at(problem.line, {})
        if problem.axis == "y":
            return sign * mpmath.pi * ((f - k) ** 2 - (g - k) ** 2)
        return sign * 2 * mpmath.pi * (place - k) * (f - g)

    law = "π ∫ (R² - r²) dx" if problem.axis == "y" else "2π ∫ (radius)(height) dx"
    steps = []
    if len(problem.bounds) < 2:
        after = tuple(f"x = {show(end)}" for end in (low, high))
        equation = f"{show(first)} = {show(second)}"
        steps.append(Step("ends", "The graphs meet, or the region is cut off.", equation, after))
    way = (
        "Outer radius squared minus inner radius squared"
        if problem.axis == "y"
        else "Radius times height"
    )
    steps.append(Step("integrand", f"{way}, times the factor.", law, (show(integrand),)))
    return measured(Measured("volume", law, integrand, x, low, high, numeric, tuple(steps)))


def _sign_between(
    part: "sympy.Expr", x: "sympy.Symbol", low: "sympy.Expr", high: "sympy.Expr"
) -> int:
    """The one sign that an expression has between the ends; raises `UnsolvedError` for two."""
    places = [low + (high - low) * sympy.Rational(share, 48) for share in range(1, 48)]
    values = [sympy.N(part.subs(x, place)) for place in places]
    if not all(value.is_real for value in values):
        raise UnsolvedError
    if all(value >= 0 for value in values):
        return 1
    if all(value <= 0 for value in values):
        return -1
    raise UnsolvedError


def heading_of_revolved(problem: Revolved) -> str:
    """The opening of the working."""
    graphs = listed([code(f"y = {written(part)}") for part in (problem.first, problem.second)])
    return f"To find the volume when the region between {graphs} turns"


def method_of_revolved(problem: Revolved) -> str:
    """The way to the answer, without it."""
    if problem.axis == "y":
        return (
            "A slice across the axis is a ring: its area is π times the outer radius squared minus "
            "the inner radius squared. Integrate that between the ends of the region."
        )
    return (
        "A thin strip along the axis turns into a shell: 2π times its distance from the axis times "
        "its height. Integrate that between the ends of the region."
    )
