"""What is found out about something that moves along a line."""

from itertools import pairwise
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.families import members
from tutor_tui.mathematics.equations.found import Interval, UnsolvedError, distinct, is_same
from tutor_tui.mathematics.equations.found import number as size
from tutor_tui.mathematics.equations.regions import critical_points
from tutor_tui.mathematics.kinds.functions.facts import Curve
from tutor_tui.mathematics.kinds.functions.telling import in_words
from tutor_tui.mathematics.kinds.rates.line_motions import LEVELS, LineMotion, Wish
from tutor_tui.mathematics.kinds.worked import DeclinedError, Worked, is_number_near
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import value_at
from tutor_tui.mathematics.problems import Step, code, listed
from tutor_tui.mathematics.read_back import tree_of
from tutor_tui.mathematics.sentences import decimal_beside, plain
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import ZERO, Name, Relation
from tutor_tui.mathematics.verify import function_agrees
from tutor_tui.mathematics.written import written

METHOD_OF_LINE_MOTION: Final = (
    "Velocity is the derivative of the position, acceleration that of the velocity; backwards, "
    "integrate and use what is known at the start. It turns where the velocity changes its sign, "
    "and the distance travelled adds up the ways between the turns."
)
_BY_SLOPES: Final = "by difference quotients"
_BY_QUADRATURE: Final = "by numeric integration"
_BY_VALUES: Final = "with the velocity on both sides"


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
        case Wish.DISTANCE:
            return _distance(problem)
        case Wish.DISPLACEMENT:
            return _displacement(problem)
        case Wish.TURNS:
            return _turns(problem)
        case _:
            return _course(problem)


def _time() -> "sympy.Symbol":
    return sympy.Symbol("t")


def _brought(problem: LineMotion, level: int) -> "tuple[sympy.Expr, tuple[Step, ...]]":
    """The law of another level, with the lines that lead to it."""
    found, steps = to_sympy(problem.law), []
    for now in range(problem.level, level):
        after = sympy.expand(sympy.diff(found, _time()))
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
        bare = sympy.integrate(found, _time())
        after = sympy.expand(bare - bare.subs(_time(), at) + value)
        reason = (
            f"Integrate the {LEVELS[now]}; the constant is chosen so that the {LEVELS[now - 1]} at "
            f"{code(f't = {show(at)}')} is {code(show(value))}."
        )
        steps.append(Step("start value", reason, show(found), (show(after),)))
        found = after
    return found, tuple(steps)


def _level(problem: LineMotion) -> Worked:
    found, steps = _brought(problem, problem.asked)
    verdict: bool | None = True
    for now in range(min(problem.level, problem.asked), max(problem.level, problem.asked)):
        low, high = _brought(problem, now)[0], _brought(problem, now + 1)[0]
        verdict = verdict and function_agrees(tree_of(high), sympy.diff(low, _time()))
    word = LEVELS[problem.asked]
    text = f"The {word} is {code(show(found))}"
    if problem.moment:
        return _at_moments(problem, found, text, verdict, steps)
    if problem.at is None:
        return Worked(f"{text}.", verdict, _BY_SLOPES, plain(found), steps)
    at = to_sympy(problem.at)
    value = sympy.simplify(found.subs(_time(), at))
    where = code(f"t = {show(at)}")
    if found.has(_time()):
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
    cause = _brought(problem, 1 if is_rest else 0)[0]
    times = _roots(cause, sympy.S.Zero, None)
    times = times if is_rest else [one for one in times if size(one) > 0][-1:]
    if not times:
        raise DeclinedError(f"There is no such time: {code(f'{show(cause)} = 0')} has no solution.")
    values = [sympy.simplify(found.subs(_time(), one)) for one in times]
    what = "velocity" if is_rest else "height"
    shown = [f"t = {show(one)}" for one in times]
    steps = (*steps, Step("rest", f"The {what} is 0 then.", f"{show(cause)} = 0", tuple(shown)))
    each = [
        f"{code(show(value))} at {code(where)}" for value, where in zip(values, shown, strict=True)
    ]
    text += f". The {what} is 0 at {listed([code(one) for one in shown])}; it is {listed(each)}."
    return Worked(text, verdict, _BY_SLOPES, ", ".join(map(plain, values)), steps)


def _velocity(problem: LineMotion) -> "tuple[sympy.Expr, tuple[Step, ...]]":
    return _brought(problem, 1)


def _zeros(
    velocity: "sympy.Expr", low: "sympy.Expr", high: "sympy.Expr | None"
) -> "list[sympy.Expr]":
    """Where the velocity changes its sign inside the time that counts."""
    places = [one for one in _roots(velocity, low, high) if not is_same(one, low)]
    edges = [low, *places, high if high is not None else (places[-1] if places else low) + 2]
    between = [velocity.subs(_time(), (a + b) / 2) for a, b in pairwise(edges)]
    signs = [1 if size(one) > 0 else -1 for one in between]
    return [place for place, (a, b) in zip(places, pairwise(signs), strict=True) if a != b]


def _roots(
    velocity: "sympy.Expr", low: "sympy.Expr", high: "sympy.Expr | None"
) -> "list[sympy.Expr]":
    """Where an expression is 0 inside the time that counts, its beginning included."""
    if not velocity.has(_time()):
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


def _span(problem: LineMotion) -> "tuple[sympy.Expr, sympy.Expr]":
    if problem.ends is None:
        raise DeclinedError("Tell me from which time to which, such as from `t = 0` to `t = 4`.")
    low, high = map(to_sympy, problem.ends)
    if not size(low) < size(high):
        raise UnsolvedError
    return low, high


def _way(velocity: "sympy.Expr", low: "sympy.Expr", high: "sympy.Expr") -> "sympy.Expr":
    return sympy.simplify(sympy.integrate(velocity, (_time(), low, high)))


def _between(low: "sympy.Expr", high: "sympy.Expr") -> str:
    return f"from {code(f't = {show(low)}')} to {code(f't = {show(high)}')}"


def _integral(velocity: "sympy.Expr", low: "sympy.Expr", high: "sympy.Expr") -> str:
    return f"∫[{show(low)} to {show(high)}] ({show(velocity)}) dt"


def _distance(problem: LineMotion) -> Worked:
    low, high = _span(problem)
    velocity, steps = _velocity(problem)
    edges = [low, *_zeros(velocity, low, high), high]
    ways = [_way(velocity, a, b) for a, b in pairwise(edges)]
    total = sympy.simplify(sympy.Add(*(abs(way) for way in ways)))
    node = tree_of(velocity)
    with mpmath.workdps(20):
        places = [mpmath.mpf(str(size(one))) for one in edges]
        area = mpmath.quad(lambda t: abs(value_at(node, {"t": t})), places)
    lines = [
        Step("way between turns", f"The change of the position {_between(a, b)}.",
             _integral(velocity, a, b), (show(way),))
        for (a, b), way in zip(pairwise(edges), ways, strict=True)
    ]  # fmt: skip
    added = " + ".join(f"|{show(way)}|" for way in ways)
    if len(ways) > 1:
        lines.append(Step("add", "Add the sizes of the ways.", added, (show(total),)))
    text = f"The distance travelled {_between(low, high)} is {code(show(total))}"
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
    low, high = _span(problem)
    velocity, steps = _velocity(problem)
    value = _way(velocity, low, high)
    node = tree_of(velocity)
    with mpmath.workdps(20):
        ends = [mpmath.mpf(str(size(one))) for one in (low, high)]
        area = mpmath.quad(lambda t: value_at(node, {"t": t}), ends)
    integral = _integral(velocity, low, high)
    line = Step("way between turns", "Integrate the velocity.", integral, (show(value),))
    text = f"The displacement {_between(low, high)} is {code(show(value))}{decimal_beside(value)}: "
    text += f"{code(f'{integral}')}."
    return Worked(text, is_number_near(area, value), _BY_QUADRATURE, plain(value), (*steps, line))


def _turns(problem: LineMotion) -> Worked:
    low, high = _span(problem) if problem.ends else (sympy.S.Zero, None)
    velocity, steps = _velocity(problem)
    turns = _zeros(velocity, low, high)
    shown = code(show(velocity))
    if not turns:
        text = f"It never changes direction: the velocity {shown} does not change its sign"
        text += f" for {code('t ≥ 0')}." if high is None else f" {_between(low, high)}."
        return Worked(text, True, _BY_VALUES, "never", steps)
    places = [f"t = {show(one)}" for one in turns]
    line = Step("rest", "It turns where the velocity is 0 and changes its sign.",
                f"{show(velocity)} = 0", tuple(places))  # fmt: skip
    text = f"It changes direction at {listed([code(one) for one in places])}, where the velocity "
    text += f"{shown} is 0 and changes its sign."
    result = f"t = {', '.join(plain(one) for one in turns)}"
    return Worked(text, True, _BY_VALUES, result, (*steps, line))


def _course(problem: LineMotion) -> Worked:
    """When the velocity is positive, or negative."""
    velocity, steps = _velocity(problem)
    is_ahead = problem.wish is Wish.FORWARDS
    low, high = problem.ends or (ZERO, None)
    within = (Relation("≥", Name("t"), low), *((Relation("≤", Name("t"), high),) if high else ()))
    parts = Curve(tree_of(velocity), "t", within).where(">" if is_ahead else "<", tree_of(velocity))
    word, sign = ("forwards", ">") if is_ahead else ("backwards", "<")
    shown = code(f"{show(velocity)} {sign} 0")
    if not parts:
        text = f"It never moves {word}: {shown} is never true."
        return Worked(text, True, _BY_VALUES, "never", steps)
    text = f"It moves {word} (the {'positive' if is_ahead else 'negative'} direction) for "
    text += f"{in_words(parts, 't')}, where {shown}."
    return Worked(text, True, _BY_VALUES, in_words(parts, "t").split("`")[1], steps)
