"""The working of derivatives in several variables: one variable at a time, the others fixed."""

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.equations.shown_sets import shown_name
from tutor_tui.mathematics.kinds.calculus.several import value_there
from tutor_tui.mathematics.kinds.calculus.several_reading import Partials, Wanted
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Differentiate, Step, code, listed
from tutor_tui.mathematics.read_back import tree_of
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.solve_calculus import derivative
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written


def partial_steps(problem: Partials) -> tuple[Step, ...] | None:
    """Each derivative by itself, then the place put in and what is made of them."""
    try:
        return tuple(_worked(problem))
    except UnsolvedError:
        return None


def _worked(problem: Partials) -> list[Step]:
    steps: list[Step] = []
    if problem.wanted is Wanted.PARTIAL:
        (function,) = problem.functions
        last = _chain(function, problem.names, steps)
        if problem.place:
            steps += _put_in(problem, [last], variables(function))
        return steps
    rows = [_row(problem, function, steps) for function in problem.functions]
    if problem.wanted is Wanted.HESSIAN:
        rows = [_row(problem, tree_of(slope), steps) for slope in rows[0]]
    if problem.wanted is Wanted.ALL:
        return steps
    if problem.place:
        flat = [value for row in rows for value in row]
        steps += _put_in(problem, flat, problem.names)
        rows = [[value_there(problem, value, problem.names) for value in row] for row in rows]
    if problem.wanted is Wanted.DIRECTION:
        return [*steps, *_in_direction(problem, rows[0])]
    return [*steps, _gathered(problem, rows)]


def _row(problem: Partials, function: Node, steps: list[Step]) -> "list[sympy.Expr]":
    return [_chain(function, (name,), steps) for name in problem.names]


def _chain(node: Node, names: tuple[str, ...], steps: list[Step]) -> "sympy.Expr":
    """The derivative by one variable after the other, each noted once."""
    result = to_sympy(node)
    for name in names:
        result = derivative(Differentiate(node, name))
        others = [code(shown_name(other)) for other in variables(node) if other != name]
        fixed = f", with {listed(others)} as a fixed number" if others else ""
        fixed = fixed.replace("a fixed number", "fixed numbers") if len(others) > 1 else fixed
        reason = f"Differentiate with respect to {code(shown_name(name))}{fixed}."
        step = Step("partial", reason, written(node), (show(result),))
        if step not in steps:
            steps.append(step)
        node = tree_of(result)
    return result


def _put_in(problem: Partials, values: "list[sympy.Expr]", names: tuple[str, ...]) -> list[Step]:
    pairs = zip(sorted(names), problem.place, strict=True)
    where = listed([code(f"{shown_name(name)} = {written(place)}") for name, place in pairs])
    return [
        Step("substitute", f"Put {where} in.", show(value), (show(there),))
        for value in dict.fromkeys(values)
        if (there := value_there(problem, value, names)) != value
    ]


def _gathered(problem: Partials, rows: "list[list[sympy.Expr]]") -> Step:
    lines = [", ".join(show(value) for value in row) for row in rows]
    if problem.wanted is Wanted.GRADIENT:
        reason = "The gradient has the partial derivatives as its coordinates."
        return Step("gather", reason, lines[0], (f"({lines[0]})",))
    each = "second" if problem.wanted is Wanted.HESSIAN else "first"
    reason = f"Write the {each} partial derivatives into a matrix, a row for each function."
    reason = reason.replace("function", "first derivative") if each == "second" else reason
    return Step("gather", reason, "; ".join(lines), (f"[{', '.join(f'[{r}]' for r in lines)}]",))


def _in_direction(problem: Partials, slopes: "list[sympy.Expr]") -> list[Step]:
    """The dot product of the gradient and the direction, over the length of the direction."""
    parts = [to_sympy(part) for part in problem.direction]
    squares = sum((part**2 for part in parts), sympy.S.Zero)
    length = sympy.sqrt(squares)
    if length == 0:
        return []
    pairs = list(zip(slopes, parts, strict=True))
    total = sum((slope * part for slope, part in pairs), sympy.S.Zero)
    shown = " + ".join(f"({show(part)})²" for part in parts)
    products = " + ".join(f"({show(slope)})*({show(part)})" for slope, part in pairs)
    value = sympy.simplify(total / length)
    return [
        Step("length", "The length of the direction.", f"√({shown})", (show(length),)),
        Step("dot product", "Multiply the gradient with the direction.", products, (show(total),)),
        Step(
            "unit vector",
            "Divide by the length of the direction.",
            f"({show(total)})/({show(length)})",
            (show(value),),
        ),
    ]
