"""The ending of the working of an improper integral: a bound that moves towards the bad end."""

from functools import partial
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.divergence import is_divergent
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.problems import Integrate, Step, code
from tutor_tui.mathematics.quadratures import breaks
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.verify import bound_value, integral_agrees

_PATIENCE: Final = 0.8


def improper_ending(problem: Integrate, found: "sympy.Expr") -> tuple[Step, ...]:
    """The value up to a bound `b`, and its limit; nothing where both ends are bad or none is."""
    assert problem.bounds is not None  # noqa: S101 - the caller saw them
    symbol = sympy.Symbol(problem.variable)
    ends = [to_sympy(bound) for bound in problem.bounds]
    bad = [end.is_infinite or not found.subs(symbol, end).is_finite for end in ends]
    if not any(bad) or _has_inner_gap(problem):
        return ()
    if all(bad):
        return _between_tails(problem, found, ends)
    place = bad.index(True)
    letter = "b" if problem.variable != "b" else "c"
    moving = (
        sympy.Symbol(letter, positive=True) if ends[place].is_positive else sympy.Symbol(letter)
    )
    values = [
        found.subs(symbol, moving if is_bad else end) for end, is_bad in zip(ends, bad, strict=True)
    ]
    partial_value = sympy.expand(values[1] - values[0])
    side = "-" if place else "+"
    limit = within(_PATIENCE, partial(sympy.limit, partial_value, moving, ends[place], side))
    swings = limit is not None and limit.has(sympy.AccumBounds)
    if limit is None or not (swings or _is_right(problem, limit)):
        return ()
    high, low = (show(value) for value in values[::-1])
    moves = code(f"{letter} → {show(ends[place])}")
    names = [letter if is_bad else show(end) for end, is_bad in zip(ends, bad, strict=True)]
    put_in = (
        f"Integrate up to a bound {code(letter)} first: put the bounds into {code(show(found))}, "
        f"the value at {code(names[1])} minus that at {code(names[0])}."
    )
    told = "has a limit, so the integral converges" if limit.is_finite else "grows without bound"
    told = "goes up and down for ever, so the integral diverges" if swings else told
    told = told if swings or limit.is_finite else f"{told}, so the integral diverges"
    line = show(partial_value)
    return (
        Step("bounds", put_in, f"({high}) - ({low})", (line,)),
        Step("moving bound", f"Let {moves}: that {told}.", line, () if swings else (show(limit),)),
    )


def _between_tails(
    problem: Integrate, found: "sympy.Expr", ends: "list[sympy.Expr]"
) -> tuple[Step, ...]:
    """Both ends are bad: what the antiderivative tends to there, where it does."""
    symbol = sympy.Symbol(problem.variable)
    sides = ("+", "-")
    limits = [
        within(_PATIENCE, partial(sympy.limit, found, symbol, end, side))
        for end, side in zip(ends, sides, strict=True)
    ]
    if any(limit is None or not limit.is_finite or not limit.is_number for limit in limits):
        return ()
    low, high = limits
    if low is None or high is None or not _is_right(problem, total := sympy.simplify(high - low)):
        return ()
    moves = [code(f"{problem.variable} → {show(end)}") for end in ends]
    reason = (
        f"Both bounds move: {code(show(found))} tends to {code(show(high))} for {moves[1]} and to "
        f"{code(show(low))} for {moves[0]}; subtract."
    )
    return (Step("moving bound", reason, f"({show(high)}) - ({show(low)})", (show(total),)),)


def _has_inner_gap(problem: Integrate) -> bool:
    assert problem.bounds is not None  # noqa: S101 - the caller saw them
    low, high = sorted(bound_value(bound) for bound in problem.bounds)
    return any(low < gap < high for gap in breaks(problem.expression, problem.variable, low, high))


def _is_right(problem: Integrate, limit: "sympy.Expr") -> bool:
    """Whether the integral has this value, or grows as the limit says."""
    assert problem.bounds is not None  # noqa: S101 - the caller saw them
    if limit.is_infinite:
        return is_divergent(problem.expression, problem.variable, problem.bounds) is True
    is_value = limit.is_finite and limit.is_number
    return bool(
        is_value and integral_agrees(problem.expression, limit, problem.variable, problem.bounds)
    )
