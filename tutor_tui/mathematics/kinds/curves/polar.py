"""Areas that polar curves enclose: `1/2 ∫ r² dθ` over one tour (OpenStax, Calculus 2, 7.4)."""

import re
from dataclasses import dataclass
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.kinds.curves.measured import Measured, measured
from tutor_tui.mathematics.kinds.formulas import Function, as_function, as_range
from tutor_tui.mathematics.kinds.phrasing import phrased, vocabulary
from tutor_tui.mathematics.kinds.worked import Worked
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.numeric import value_at
from tutor_tui.mathematics.problems import KindProblem, Step, code
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written


@dataclass(frozen=True, slots=True)
class PolarArea(KindProblem):
    """The area inside `r = radius`, over one tour, one petal, or between given angles."""

    radius: Node
    variable: str
    part: str
    ends: tuple[Node, Node] | None = None


_TRIGGER: Final = re.compile(r"\barea\b", re.IGNORECASE)
_WORDS: Final = vocabulary(
    "area enclosed inside region bounded polar curve petal leaf loop one cardioid circle rose "
    "limacon limaçon lemniscate within total single leaves petals lies between s graph three "
    "four leaved swept"
)


def read_polar(text: str) -> PolarArea | None:
    """The polar curve whose area a message asks for."""
    told = phrased(text, _TRIGGER, _WORDS)
    lists = told.sorted(as_range, _radius) if told is not None else None
    if told is None or lists is None or len(lists[1]) != 1 or len(lists[0]) > 1:
        return None
    ranges, (radius,) = lists
    (variable,) = variables(radius.body)
    part = "petal" if re.search(r"\b(?:one|single) (?:petal|leaf|loop)", told.words) else "all"
    if re.search(r"loop|petal|leaf", told.words) and part == "all":
        return None
    if not ranges:
        return PolarArea(radius.body, variable, part)
    (found,) = ranges
    if found.name != variable or part == "petal":
        return None
    return PolarArea(radius.body, variable, "part", (found.low, found.high))


def _radius(piece: str) -> Function | None:
    function = as_function(piece)
    if function is None or function.name != "r" or len(variables(function.body)) != 1:
        return None
    return function if variables(function.body)[0] in ("theta", "t", "phi", "x") else None


def _tour(problem: PolarArea) -> "tuple[sympy.Expr, sympy.Expr]":
    """The angles of one tour; raises `UnsolvedError` where the curve crosses itself otherwise."""
    t = sympy.Symbol(problem.variable)
    radius = to_sympy(problem.radius)
    size, kind, count = sympy.Wild("a"), None, sympy.Wild("n")
    for wave in (sympy.cos, sympy.sin):
        found = radius.match(size * wave(count * t))
        if found and found[count].is_Integer and found[size].is_number and found[count] != 0:
            kind, number = wave, abs(int(found[count]))
            break
    else:
        if problem.part == "petal" or not _is_never_negative(radius, t):
            raise UnsolvedError
        return sympy.S.Zero, 2 * sympy.pi
    if problem.part == "petal":
        start = -sympy.pi / (2 * number) if kind is sympy.cos else sympy.S.Zero
        return start, start + sympy.pi / number
    return sympy.S.Zero, sympy.pi if number % 2 else 2 * sympy.pi


def _is_never_negative(radius: "sympy.Expr", t: "sympy.Symbol") -> bool:
    """Whether one tour of `2π` closes, and no value on it is below zero."""
    if sympy.simplify(radius.subs(t, t + 2 * sympy.pi) - radius) != 0:
        return False
    values = [sympy.N(radius.subs(t, sympy.pi * part / 180)) for part in range(0, 360, 3)]
    return all(value.is_real and value > -1e-12 for value in values)


def work_polar(problem: PolarArea) -> Worked:
    """Half the integral of the squared radius."""
    t = sympy.Symbol(problem.variable)
    if problem.ends is None:
        low, high = _tour(problem)
    else:
        low, high = (to_sympy(end) for end in problem.ends)
        if not (low.is_real and high.is_real and 0 < high - low <= 2 * sympy.pi):
            raise UnsolvedError
    square = sympy.expand(to_sympy(problem.radius) ** 2 / 2)
    half = Step(
        "square", "Half the square of the radius.", written(problem.radius), (show(square),)
    )

    def numeric(place: Any) -> Any:
        return value_at(problem.radius, {problem.variable: place}) ** 2 / 2

    names = {"all": "enclosed area", "petal": "area of one petal", "part": "area"}
    return measured(
        Measured(
            names[problem.part], f"1/2 ∫ r² "
            f"d{'θ' if problem.variable == 'theta' else problem.variable}",
            square, t, low, high, numeric, (half,),
        )
    )  # fmt: skip


def heading_of_polar(problem: PolarArea) -> str:
    """The opening of the working."""
    return f"To find the area inside {code(f'r = {written(problem.radius)}')}"


METHOD_OF_POLAR: Final = (
    "Find the angles between which the curve is traced once (for a petal: between two zeros of "
    "r), and integrate half the square of the radius between them."
)
