"""The working for slopes of curves: implicit ones, those with a parameter, and touching lines."""

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.shown_sets import shown_name
from tutor_tui.mathematics.kinds.calculus.implicit import ImplicitSlope, ParametricSlope, slope_of
from tutor_tui.mathematics.kinds.calculus.touching import Line, TouchingLine
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Differentiate, Step, code
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.solve_calculus import derivative
from tutor_tui.mathematics.written import written


def implicit_steps(problem: ImplicitSlope) -> tuple[Step, ...] | None:
    """Both sides differentiated, the slope collected and solved for, the point put in."""
    slope = slope_of(problem)
    if slope is None:
        return None
    across, up = sympy.Symbol(problem.by), sympy.Symbol(problem.of)
    name = f"{problem.of}'"
    mark = sympy.Symbol(name)
    left, right = (to_sympy(side) for side in (problem.equation.left, problem.equation.right))
    sides = [sympy.diff(side, across) + sympy.diff(side, up) * mark for side in (left, right)]
    factor = sympy.expand(sides[0] - sides[1]).coeff(mark, 1)
    rest = sympy.expand(sides[1] - sides[0]).coeff(mark, 0)
    if sympy.simplify(rest / factor - slope) != 0:
        return None
    line = f"{show(sides[0])} = {show(sides[1])}"
    collected = f"({show(factor)}) {name} = {show(rest)}"
    whose = f"{code(problem.of)} is a function of {code(problem.by)}, so it brings {code(name)}"
    reason = f"Differentiate both sides: {whose} by the chain rule."
    steps = [
        Step("both sides", reason, written(problem.equation), (line,)),
        Step("collect", f"Collect the terms with {code(name)}.", line, (collected,)),
        Step("divide", f"Divide by {code(show(factor))}.", collected, (f"{name} = {show(slope)}",)),
    ]
    return (*steps, *_at_point(problem, slope))


def _at_point(problem: ImplicitSlope, slope: "sympy.Expr") -> tuple[Step, ...]:
    if problem.point is None:
        return ()
    first, second = (to_sympy(part) for part in problem.point)
    places = {sympy.Symbol(problem.by): first, sympy.Symbol(problem.of): second}
    value = sympy.simplify(slope.subs(places))
    if not value.is_finite:
        return ()
    reason = f"Put {code(f'{problem.by} = {show(first)}')} and "
    reason += f"{code(f'{problem.of} = {show(second)}')} in."
    return (Step("substitute", reason, show(slope), (show(value),)),)


def parametric_steps(problem: ParametricSlope) -> tuple[Step, ...] | None:
    """The derivatives of both coordinates, and their quotient."""
    t = sympy.Symbol(problem.parameter)
    run, rise = (sympy.diff(to_sympy(side), t) for side in (problem.across, problem.up))
    if run == 0:
        return None
    slope = sympy.simplify(rise / run)
    by, of = problem.names
    letter = shown_name(problem.parameter)
    steps = [
        Step(
            "derivative",
            f"Differentiate {code(name)} with respect to {code(letter)}.",
            written(side),
            (show(change),),
        )
        for name, side, change in ((by, problem.across, run), (of, problem.up, rise))
    ]
    reason = f"Divide the change of {code(of)} by that of {code(by)}."
    steps.append(Step("rates", reason, f"({show(rise)})/({show(run)})", (show(slope),)))
    if problem.place is not None:
        place = to_sympy(problem.place)
        value = sympy.simplify(slope.subs(t, place))
        reason = f"Put {code(f'{letter} = {show(place)}')} in."
        if not value.is_finite:
            return None
        steps.append(Step("substitute", reason, show(slope), (show(value),)))
    return tuple(steps)


def touching_steps(problem: TouchingLine) -> tuple[Step, ...] | None:
    """Point, derivative, slope there, and the line with that slope through the point."""
    x, place = sympy.Symbol(problem.variable), to_sympy(problem.place)
    body = to_sympy(problem.expression)
    steep = derivative(Differentiate(problem.expression, problem.variable))
    height, slope = (sympy.simplify(part.subs(x, place)) for part in (body, steep))
    if not (slope.is_finite and height.is_finite):
        return None
    there = code(f"{shown_name(problem.variable)} = {show(place)}")
    function = written(problem.expression)
    steps = [
        Step("value", f"The point: put {there} into the function.", function, (show(height),)),
        Step("derivative", "Differentiate the function.", function, (show(steep),)),
        Step("slope there", f"The slope there: put {there} in.", show(steep), (show(slope),)),
    ]
    if problem.line is Line.NORMAL:
        if slope == 0:
            return None
        reason = "The normal is perpendicular: take the negative reciprocal."
        steps.append(Step("negative reciprocal", reason, show(slope), (show(-1 / slope),)))
        slope = -1 / slope
    sign, size = ("-", -height) if show(height).startswith("-") else ("+", height)
    line = f"{show(slope)}*({show(x - place)}) {sign} {show(size)}"
    told = sympy.expand(slope * (x - place) + height)
    form = code(f"m({problem.variable} - a) + f(a)")
    after = show(told) if problem.line is Line.APPROXIMATION else f"y = {show(told)}"
    before = line if problem.line is Line.APPROXIMATION else f"y = {line}"
    reason = f"Put slope and point into {form}, and simplify."
    return (*steps, Step("point and slope", reason, before, (after,)))
