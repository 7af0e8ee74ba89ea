"""The laws of something that moves along a line, and the times at which they have a value."""

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.families import members
from tutor_tui.mathematics.equations.found import Interval, UnsolvedError, distinct
from tutor_tui.mathematics.equations.found import number as size
from tutor_tui.mathematics.equations.regions import critical_points
from tutor_tui.mathematics.kinds.rates.line_motions import LEVELS, LineMotion
from tutor_tui.mathematics.kinds.worked import DeclinedError
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Step, code
from tutor_tui.mathematics.read_back import tree_of
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import ZERO, Relation


def time() -> "sympy.Symbol":
    """The letter of all laws."""
    return sympy.Symbol("t")


def brought(problem: LineMotion, level: int) -> "tuple[sympy.Expr, tuple[Step, ...]]":
    """The law of another level, with the lines that lead to it."""
    found, steps = to_sympy(problem.law), []
    for now in range(problem.level, level):
        after = sympy.expand(sympy.diff(found, time()))
        reason = f"The {LEVELS[now + 1]} is the derivative of the {LEVELS[now]}."
        steps.append(Step("derivative", reason, show(found), (show(after),)))
        found = after
    for now in range(problem.level, level, -1):
        known = [(at, value) for where, at, value in problem.starts if where == now - 1]
        if not known:
            start = code(f"{'sva'[now - 1]}(0) = 3")
            raise DeclinedError(
                f"To find the {LEVELS[now - 1]} from the {LEVELS[now]} its value at one time must "
                f"be known, such as {start}."
            )
        at, value = map(to_sympy, known[0])
        bare = sympy.integrate(found, time())
        after = sympy.expand(bare - bare.subs(time(), at) + value)
        reason = (
            f"Integrate the {LEVELS[now]}; the constant is chosen so that the {LEVELS[now - 1]} at "
            f"{code(f't = {show(at)}')} is {code(show(value))}."
        )
        steps.append(Step("start value", reason, show(found), (show(after),)))
        found = after
    return found, tuple(steps)


def roots(
    velocity: "sympy.Expr", low: "sympy.Expr", high: "sympy.Expr | None"
) -> "list[sympy.Expr]":
    """Where an expression is 0 inside the time that counts, its beginning included."""
    if not velocity.has(time()):
        return []
    found = critical_points(Relation("=", tree_of(velocity), ZERO), "t")
    points = [point for point in found.points if point.is_real is not False]
    if found.families:
        if high is None:
            raise UnsolvedError
        points += members(found.families, Interval(low, high))
    inside = [
        one
        for one in distinct(points)
        if size(one) >= size(low) and (high is None or size(one) < size(high))
    ]
    return sorted(inside, key=size)


def span(problem: LineMotion) -> "tuple[sympy.Expr, sympy.Expr]":
    """The ends of the time that counts; raises where none are told."""
    if problem.ends is None:
        raise DeclinedError("Tell me from which time to which, such as from `t = 0` to `t = 4`.")
    low, high = map(to_sympy, problem.ends)
    if not size(low) < size(high):
        raise UnsolvedError
    return low, high


def between(low: "sympy.Expr", high: "sympy.Expr") -> str:
    """The time that counts, in words."""
    return f"from {code(f't = {show(low)}')} to {code(f't = {show(high)}')}"
