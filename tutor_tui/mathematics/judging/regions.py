"""Sets of real numbers that are proposed: "x > 3", `(3, ∞)`, "all reals except 2"."""

import re
from typing import Any, Final

from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.judging.judgement import RIGHT, UNDECIDED, Judgement, Worth
from tutor_tui.mathematics.judging.question import Asked
from tutor_tui.mathematics.kinds.inequalities.problems import Conditions
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.real_sets import number_in, told_set
from tutor_tui.mathematics.solve import solve

_ENDS: Final = ": the bounds are right, but look at the sign again, whether they belong to it"
_TURNED_ROUND: Final = (
    ": the bound is right, but the sign points the other way; it turns when both sides are divided"
    " by a negative number"
)
_NO_SET: Final = "One number is not the whole answer: write an inequality, such as `x < 1`."


def by_regions(asked: Asked, said: str) -> Judgement | None:
    """The worth of a set; `None` where the result is none."""
    if not re.search(r"[<>≤≥]|!=|≠|\boo\b", asked.result):
        return None
    ours, theirs = _own(asked), told_set(said)
    if ours is None:
        return None
    if theirs is not None:
        return _compared(ours, theirs)
    if number_in(said) is not None:
        return Judgement(Worth.UNDECIDED, "", _NO_SET)
    return _line(asked, said, ours)


def _compared(ours: "sympy.Set", theirs: "sympy.Set") -> Judgement:
    if ours == theirs:
        return RIGHT
    if ours.closure == theirs.closure:
        return Judgement(Worth.WRONG, _ENDS)
    pieces, told = _pieces(ours), _pieces(theirs)
    if len(told) < len(pieces) and all(piece in pieces for piece in told):
        return Judgement(Worth.PART)
    if theirs.complement(sympy.S.Reals).closure == ours.closure:
        return Judgement(Worth.WRONG, _TURNED_ROUND)
    are_half = all(_is_half(region) for region in (ours, theirs))
    return Judgement(Worth.WRONG, ": the bound is another" * are_half)


def _pieces(region: "sympy.Set") -> "tuple[sympy.Set, ...]":
    return region.args if isinstance(region, sympy.Union) else (region,)


def _is_half(region: Any) -> bool:
    """Whether a set is all on one side of a number."""
    is_single = bool(region.is_Interval)
    return is_single and bool(region.start.is_infinite) != bool(region.end.is_infinite)


def _line(asked: Asked, said: str, ours: "sympy.Set") -> Judgement:
    """`2x > 6` on the way to `x > 3`: solved, it is the same set."""
    problem = problem_of(said)
    if not isinstance(problem, Conditions) or not isinstance(asked.problem, Conditions):
        return UNDECIDED
    other = solve(problem)
    if other.check is None or other.result is None:
        return UNDECIDED
    theirs = told_set(other.result)
    if theirs is None:
        return UNDECIDED
    if theirs != ours:
        return Judgement(Worth.WRONG, ": it has other solutions")
    return (
        RIGHT if "|" in said and not re.search(r"\d\s*\*?\s*[a-z]", said) else Judgement(Worth.LINE)
    )


def _own(asked: Asked) -> "sympy.Set | None":
    """The tutor's own set, from its result or from the interval that its sentence tells."""
    found = told_set(asked.result)
    if found is not None:
        return found
    told = re.findall(r"that is `([^`]*)`", asked.answer.text)
    return told_set(told[-1]) if told else None
