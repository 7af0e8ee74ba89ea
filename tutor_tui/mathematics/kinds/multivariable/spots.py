"""Stationary points of two variables, and the working that tells their sort."""

from dataclasses import dataclass

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import KindProblem, Step, code
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.written import written


@dataclass(frozen=True, slots=True)
class Stationary(KindProblem):
    """The stationary points of a function; `only` names one sort where just that is asked for."""

    function: Node
    names: tuple[str, str]
    only: str = ""
    is_sorted: bool = True


@dataclass(frozen=True, slots=True)
class Spot:
    """A stationary point: its coordinates, the value there, and its sort."""

    place: "tuple[sympy.Expr, ...]"
    height: "sympy.Expr"
    sort: str
    bend: "sympy.Expr"
    decisive: "sympy.Expr"


def shown_place(spot: Spot) -> str:
    """The point in brackets."""
    return f"({', '.join(show(part) for part in spot.place)})"


def stationary_steps(problem: Stationary, spots: list[Spot]) -> tuple[Step, ...]:
    """The slopes, where they vanish, and the test at each of these points."""
    function = to_sympy(problem.function)
    steps = []
    for name in problem.names:
        slope = sympy.diff(function, sympy.Symbol(name))
        reason = f"Differentiate with respect to {code(name)}; this must be zero."
        steps.append(Step("partial", reason, written(problem.function), (show(slope),)))
    slopes = [f"{step.after[0]} = 0" for step in steps]
    if spots:
        places = tuple(shown_place(spot) for spot in spots)
        reason = "Solve both equations together; each solution is a stationary point."
        steps.append(Step("stationary", reason, ", ".join(slopes), places))
    for spot in spots:
        where = code(shown_place(spot))
        first, second = problem.names
        formula = f"f_{first}{first} f_{second}{second} - f_{first}{second}²"
        reason = f"At {where} work out {code(formula)}; {_reason(spot)}"
        steps.append(
            Step("second derivative test", reason, _put_in(problem, spot), (show(spot.decisive),))
        )
    for spot in spots:
        reason = f"Put {code(shown_place(spot))} into the function."
        steps.append(Step("value", reason, written(problem.function), (show(spot.height),)))
    return tuple(steps)


def _put_in(problem: Stationary, spot: Spot) -> str:
    """`6*6 - (-3)²`: the second derivatives at a place, in the test."""
    letters = sympy.symbols(problem.names)
    function = to_sympy(problem.function)
    at = dict(zip(letters, spot.place, strict=True))
    xx, yy, xy = (
        f"({show(sympy.simplify(sympy.diff(function, *pair).subs(at)))})"
        for pair in ((letters[0],) * 2, (letters[1],) * 2, letters)
    )
    return f"{xx}*{yy} - {xy}²"


def _reason(spot: Spot) -> str:
    match spot.sort:
        case "saddle point":
            return "below zero means a saddle point."
        case "undecided":
            return "zero decides nothing."
        case _:
            sign = "above" if spot.sort == "local minimum" else "below"
            return f"above zero, and the second derivative {sign} zero, means a {spot.sort}."
