"""Inequalities of waves in a sentence: `π/6 + 2πn < x < 5π/6 + 2πn`, where n is any integer."""

from typing import TYPE_CHECKING

from tutor_tui.mathematics.equations.found import Family, Interval, UnsolvedError, is_same
from tutor_tui.mathematics.equations.periodic import Repeated, repeated_set
from tutor_tui.mathematics.equations.shown_sets import shown_name
from tutor_tui.mathematics.kinds.inequalities.problems import Asked, Conditions
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Answer, code, listed
from tutor_tui.mathematics.sentences import NO_SOLUTION, plain, with_verdict
from tutor_tui.mathematics.show import show

if TYPE_CHECKING:
    from collections.abc import Callable

_BY_PLACES = "at places in every stretch of one period and at its ends"


def repeating_answer(problem: Conditions) -> Answer:
    """All stretches with their period. Raises `UnsolvedError` where there is none."""
    relation = problem.single
    if relation is None or problem.asked is not Asked.SET or problem.is_in_degrees:
        raise UnsolvedError
    found = repeated_set(relation, problem.unknown)
    name = shown_name(problem.unknown)
    if not found.stretches:
        sentence = f"No real {code(name)} fulfils that: there is no solution."
        return with_verdict(sentence, True, _BY_PLACES, NO_SOLUTION)
    if _is_whole(found):
        sentence = f"Every real {code(name)} fulfils that: {code('(-∞, ∞)')}."
        return with_verdict(sentence, True, _BY_PLACES, "all real numbers")
    shown = listed([code(_told(part, found.period, name, show)) for part in found.stretches], "or")
    sentence = f"{shown}, where {code('n')} is any integer (angles in radians)."
    bare = [_told(part, found.period, problem.unknown, plain) for part in found.stretches]
    result = " or ".join(bare).replace("≤", "<=")
    return with_verdict(sentence, True, _BY_PLACES, result)


def _is_whole(found: Repeated) -> bool:
    """Whether one stretch is a whole period with its seam."""
    (first, *others) = found.stretches
    return (
        not others
        and first.low is not None
        and first.high is not None
        and first.has_low
        and is_same(first.high - first.low, found.period)
    )


def _told(
    part: Interval, period: "sympy.Expr", name: str, written: "Callable[[sympy.Expr], str]"
) -> str:
    """One stretch as a relation; a single number as an equation."""
    if part.low is None or part.high is None:
        raise UnsolvedError
    low, high = (_end(Family(end, period), written) for end in (part.low, part.high))
    if part.low == part.high:
        return f"{name} = {low}"
    first, second = "≤" if part.has_low else "<", "≤" if part.has_high else "<"
    return f"{low} {first} {name} {second} {high}"


def _end(family: Family, written: "Callable[[sympy.Expr], str]") -> str:
    turn = written(family.period * sympy.Symbol("n"))
    return turn if family.start == 0 else f"{written(family.start)} + {turn}"
