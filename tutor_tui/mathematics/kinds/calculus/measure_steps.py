"""The working of areas, lengths, volumes, averages and multiple integrals."""

from itertools import pairwise

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.definite_integrals import between
from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.kinds.calculus.applications import Measure, MeasureOfGraph, as_integral
from tutor_tui.mathematics.kinds.calculus.areas import AreaBetween, cuts_of, total_of
from tutor_tui.mathematics.kinds.calculus.multiple import MultipleIntegral
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.problems import Differentiate, Integrate, Step, code
from tutor_tui.mathematics.read_back import tree_of
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.solve_calculus import derivative
from tutor_tui.mathematics.steps_integral import integral_working
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.written import written

_PATIENCE = 1.0
_FORMULAS = {
    Measure.LENGTH: "The length is the integral of `√(1 + f′(x)²)`.",
    Measure.AVERAGE: "The average is the integral divided by the width of the interval.",
    Measure.VOLUME_ABOUT_X: "Each slice is a disc with the radius `f(x)`: integrate `π f(x)²`.",
    Measure.VOLUME_ABOUT_Y: "Each shell has the area `2π x f(x)`: integrate that.",
}


def area_steps(problem: AreaBetween) -> tuple[Step, ...] | None:
    """Where the curves meet, the integral of each piece, and their sum."""
    try:
        cuts = cuts_of(problem)
    except UnsolvedError:
        return None
    total = total_of(problem, cuts) if len(cuts) > 1 else None
    if total is None:
        return None
    steps = [*_meeting(problem, cuts), *_pieces(problem, cuts)]
    return tuple(steps) if steps and steps[-1].after == (show(total),) else None


def _meeting(problem: AreaBetween, cuts: "list[sympy.Expr]") -> list[Step]:
    inner = cuts if problem.ends is None else cuts[1:-1]
    if not inner:
        return []
    equation = f"{written(problem.first)} = {written(problem.second)}"
    places = tuple(f"{problem.variable} = {show(cut)}" for cut in inner)
    reason = "Set both functions equal to find where the curves meet."
    return [Step("meeting", reason, equation, places)]


def _pieces(problem: AreaBetween, cuts: "list[sympy.Expr]") -> list[Step]:
    """The integral of upper minus lower curve over each piece."""
    gap = to_sympy(problem.first) - to_sympy(problem.second)
    steps, sizes = [], []
    for low, high in pairwise(cuts):
        part = next(between(gap, problem.variable, low, high), None)
        if part is None:
            return []
        upper = gap if part.n() >= 0 else -gap
        size = sympy.simplify(part if part.n() >= 0 else -part)
        where = f"from {code(show(low))} to {code(show(high))}"
        body = show(sympy.expand(upper))
        reason = f"Upper minus lower curve is {code(body)} {where}: integrate it there."
        line = _integral(body, problem.variable, low, high)
        if working := _worked_between(sympy.expand(upper), problem.variable, (low, high), size):
            both = f"{written(problem.first)}, {written(problem.second)}"
            steps += [Step("upper minus lower", reason, both, (line,)), *working]
        else:
            steps.append(Step("upper minus lower", reason, line, (show(size),)))
        sizes.append(size)
    if len(sizes) > 1:
        total = show(sympy.simplify(sympy.Add(*sizes)))
        added = " + ".join(f"({show(size)})" for size in sizes)
        steps.append(Step("add", "Add the areas of the pieces.", added, (total,)))
    return steps


def _worked_between(
    integrand: "sympy.Expr", name: str, ends: "tuple[sympy.Expr, sympy.Expr]", value: "sympy.Expr"
) -> tuple[Step, ...]:
    """The integral rule by rule, if that ends with its value."""
    low, high = map(tree_of, ends)
    working = integral_working(Integrate(tree_of(integrand), name, (low, high))) or ()
    return working if working and working[-1].after == (show(value),) else ()


def _integral(body: str, name: str, low: "sympy.Expr", high: "sympy.Expr") -> str:
    return f"∫[{show(low)} to {show(high)}] ({body}) d{name}"


def measure_steps(problem: MeasureOfGraph) -> tuple[Step, ...] | None:
    """The integral that measures it, set up, and worked out rule by rule."""
    try:
        integral = as_integral(problem)
    except UnsolvedError:
        return None
    steps = []
    if problem.measure is Measure.LENGTH:
        slope = derivative(Differentiate(problem.expression, problem.variable))
        reason = "Differentiate the function."
        steps.append(Step("derivative", reason, written(problem.expression), (show(slope),)))
    integral = _simpler(integral)
    low, high = (to_sympy(end) for end in problem.bounds)
    line = _integral(written(integral.expression), problem.variable, low, high)
    before = written(problem.expression)
    steps.append(Step("set up", _FORMULAS[problem.measure], before, (line,)))
    working = integral_working(integral)
    return (*steps, *working) if working else None


def _simpler(integral: Integrate) -> Integrate:
    """With the integrand multiplied out and simplified, where that stays a tree."""
    body = to_sympy(integral.expression)
    found = within(_PATIENCE / 2, lambda: sympy.simplify(sympy.expand(body)))
    node: Node = integral.expression if found is None else tree_of(found)
    return Integrate(node, integral.variable, integral.bounds)


def multiple_steps(problem: MultipleIntegral) -> tuple[Step, ...] | None:
    """One integral after the other, the innermost first."""
    return within(_PATIENCE, lambda: _from_inside(problem))


def _from_inside(problem: MultipleIntegral) -> tuple[Step, ...] | None:
    value = to_sympy(problem.body)
    steps = []
    for name, (start, end) in zip(problem.names, problem.bounds, strict=True):
        low, high = to_sympy(start), to_sympy(end)
        found = sympy.integrate(value, (sympy.Symbol(name), low, high))
        if found.has(sympy.Integral, sympy.Piecewise, sympy.oo, sympy.nan):
            return None
        after = sympy.simplify(found)
        place = f"from {code(show(low))} to {code(show(high))}"
        outer = (
            "; all other letters are numbers here"
            if value.free_symbols - {sympy.Symbol(name)}
            else ""
        )
        reason = f"Integrate with respect to {code(name)} {place}{outer}."
        line = _integral(show(value), name, low, high)
        steps.append(Step("inner integral", reason, line, (show(after),)))
        value = after
    return tuple(steps)
