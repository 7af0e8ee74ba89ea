"""What is found out about something that moves along a line."""

from itertools import pairwise
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.found import is_same
from tutor_tui.mathematics.equations.found import number as size
from tutor_tui.mathematics.kinds.rates.line_motion_laws import between, brought, roots, span, time
from tutor_tui.mathematics.kinds.rates.line_motion_times import (
    BY_VALUES,
    changing_speed,
    course,
    times_of,
)
from tutor_tui.mathematics.kinds.rates.line_motions import LEVELS, LineMotion, Wish
from tutor_tui.mathematics.kinds.worked import DeclinedError, Worked, is_number_near
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import value_at
from tutor_tui.mathematics.problems import Step, code, listed
from tutor_tui.mathematics.read_back import tree_of
from tutor_tui.mathematics.sentences import decimal_beside, plain
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.verify import function_agrees
from tutor_tui.mathematics.written import written

METHOD_OF_LINE_MOTION: Final = (
    "Velocity is the derivative of the position, acceleration that of the velocity; backwards, "
    "integrate and use what is known at the start. It turns where the velocity changes its sign, "
    "and the distance travelled adds up the ways between the turns."
)
_BY_SLOPES: Final = "by difference quotients"
_BY_QUADRATURE: Final = "by numeric integration"


def heading_of_line_motion(problem: LineMotion) -> str:
    """What the working is for."""
    law = code(f"{LEVELS[problem.level]} {written(problem.law)}")
    wanted = LEVELS[problem.asked] if problem.wish is Wish.LEVEL else str(problem.wish)
    article = "" if wanted.startswith("when") else "the "
    return f"To find {article}{wanted} from the {law}"


def work_line_motion(problem: LineMotion) -> Worked:
    """What is asked of the motion. Raises `DeclinedError` where something is not told."""
    match problem.wish:
        case Wish.LEVEL:
            return _level(problem)
        case Wish.TIMES:
            return times_of(problem)
        case Wish.DISTANCE:
            return _distance(problem)
        case Wish.DISPLACEMENT:
            return _displacement(problem)
        case Wish.TURNS:
            return _turns(problem)
        case Wish.FASTER | Wish.SLOWER:
            return changing_speed(problem)
        case _:
            return course(problem)


def _level(problem: LineMotion) -> Worked:
    found, steps = brought(problem, problem.asked)
    verdict: bool | None = True
    for now in range(min(problem.level, problem.asked), max(problem.level, problem.asked)):
        low, high = brought(problem, now)[0], brought(problem, now + 1)[0]
        verdict = verdict and function_agrees(tree_of(high), sympy.diff(low, time()))
    word = LEVELS[problem.asked]
    text = f"The {word} is {code(show(found))}"
    if problem.moment:
        return _at_moments(problem, found, text, verdict, steps)
    if problem.at is None:
        return Worked(f"{text}.", verdict, _BY_SLOPES, plain(found), steps)
    at = to_sympy(problem.at)
    value = sympy.simplify(found.subs(time(), at))
    where = code(f"t = {show(at)}")
    if found.has(time()):
        steps = (*steps, Step("substitute", f"Put {where} in.", show(found), (show(value),)))
    text += f"; at {where} it is {code(show(value))}{decimal_beside(value)}."
    return Worked(text, verdict, _BY_SLOPES, plain(value), steps)


def _at_moments(
    problem: LineMotion,
    found: "sympy.Expr",
    text: str,
    verdict: bool | None,
    steps: tuple[Step, ...],
) -> Worked:
    """The value at every time at which it is at rest, or when it comes to the ground."""
    is_rest = problem.moment == "rest"
    cause = brought(problem, 1 if is_rest else 0)[0]
    times = roots(cause, sympy.S.Zero, None)
    times = times if is_rest else [one for one in times if size(one) > 0][-1:]
    if not times:
        raise DeclinedError(f"There is no such time: {code(f'{show(cause)} = 0')} has no solution.")
    values = [sympy.simplify(found.subs(time(), one)) for one in times]
    what = "velocity" if is_rest else "height"
    shown = [f"t = {show(one)}" for one in times]
    steps = (*steps, Step("rest", f"The {what} is 0 then.", f"{show(cause)} = 0", tuple(shown)))
    each = [
        f"{code(show(value))} at {code(where)}" for value, where in zip(values, shown, strict=True)
    ]
    text += f". The {what} is 0 at {listed([code(one) for one in shown])}; it is {listed(each)}."
    return Worked(text, verdict, _BY_SLOPES, ", ".join(map(plain, values)), steps)


def _velocity(problem: LineMotion) -> "tuple[sympy.Expr, tuple[Step, ...]]":
    return brought(problem, 1)


def _zeros(
    velocity: "sympy.Expr", low: "sympy.Expr", high: "sympy.Expr | None"
) -> "list[sympy.Expr]":
    """Where the velocity changes its sign inside the time that counts."""
    places = [one for one in roots(velocity, low, high) if not is_same(one, low)]
    edges = [low, *places, high if high is not None else (places[-1] if places else low) + 2]
    between = [velocity.subs(time(), (a + b) / 2) for a, b in pairwise(edges)]
    signs = [1 if size(one) > 0 else -1 for one in between]
    return [place for place, (a, b) in zip(places, pairwise(signs), strict=True) if a != b]


def _way(velocity: "sympy.Expr", low: "sympy.Expr", high: "sympy.Expr") -> "sympy.Expr":
    return sympy.simplify(sympy.integrate(velocity, (time(), low, high)))


def _integral(velocity: "sympy.Expr", low: "sympy.Expr", high: "sympy.Expr") -> str:
    return f"∫[{show(low)} to {show(high)}] ({show(velocity)}) dt"


def _distance(problem: LineMotion) -> Worked:
    low, high = span(problem)
    velocity, steps = _velocity(problem)
    edges = [low, *_zeros(velocity, low, high), high]
    ways = [_way(velocity, a, b) for a, b in pairwise(edges)]
    total = sympy.simplify(sympy.Add(*(abs(way) for way in ways)))
    node = tree_of(velocity)
    with mpmath.workdps(20):
        places = [mpmath.mpf(str(size(one))) for one in edges]
        area = mpmath.quad(lambda t: abs(value_at(node, {"t": t})), places)
    lines = [
        Step("way between turns", f"The change of the position {between(a, b)}.",
             _integral(velocity, a, b), (show(way),))
        for (a, b), way in zip(pairwise(edges), ways, strict=True)
    ]  # fmt: skip
    added = " + ".join(f"|{show(way)}|" for way in ways)
    if len(ways) > 1:
        lines.append(Step("add", "Add the sizes of the ways.", added, (show(total),)))
    text = f"The distance travelled {between(low, high)} is {code(show(total))}"
    text += f"{decimal_beside(total)}"
    if len(edges) > 2:
        turns = listed([code(f"t = {show(one)}") for one in edges[1:-1]])
        text += f": it turns at {turns}, so the ways {listed([code(show(way)) for way in ways])} "
        text += "are added without their signs"
    else:
        text += ": it never turns in between"
    return Worked(
        f"{text}.", is_number_near(area, total), _BY_QUADRATURE, plain(total), (*steps, *lines)
    )


def _displacement(problem: LineMotion) -> Worked:
    low, high = span(problem)
    velocity, steps = _velocity(problem)
    value = _way(velocity, low, high)
    node = tree_of(velocity)
    with mpmath.workdps(20):
        ends = [mpmath.mpf(str(size(one))) for one in (low, high)]
        area = mpmath.quad(lambda t: value_at(node, {"t": t}), ends)
    integral = _integral(velocity, low, high)
    line = Step("way between turns", "Integrate the velocity.", integral, (show(value),))
    text = f"The displacement {between(low, high)} is {code(show(value))}{decimal_beside(value)}: "
    text += f"{code(f'{integral}')}."
    return Worked(text, is_number_near(area, value), _BY_QUADRATURE, plain(value), (*steps, line))


def _turns(problem: LineMotion) -> Worked:
    low, high = span(problem) if problem.ends else (sympy.S.Zero, None)
    velocity, steps = _velocity(problem)
    turns = _zeros(velocity, low, high)
    shown = code(show(velocity))
    if not turns:
        text = f"It never changes direction: the velocity {shown} does not change its sign"
        text += f" for {code('t ≥ 0')}." if high is None else f" {between(low, high)}."
        return Worked(text, True, BY_VALUES, "never", steps)
    places = [f"t = {show(one)}" for one in turns]
    line = Step("rest", "It turns where the velocity is 0 and changes its sign.",
                f"{show(velocity)} = 0", tuple(places))  # fmt: skip
    text = f"It changes direction at {listed([code(one) for one in places])}, where the velocity "
    text += f"{shown} is 0 and changes its sign."
    result = f"t = {', '.join(plain(one) for one in turns)}"
    return Worked(text, True, BY_VALUES, result, (*steps, line))
