"""Numbers that fulfil an inequality, and numbers that do not: "give me three that work"."""

from fractions import Fraction
from typing import Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.equations.regions import truth_at
from tutor_tui.mathematics.kinds.inequalities.problems import Conditions
from tutor_tui.mathematics.late_libraries import mpmath
from tutor_tui.mathematics.problems import Answer, Problem, code, listed
from tutor_tui.mathematics.syntax import Number
from tutor_tui.mathematics.terms import shown_number
from tutor_tui.mathematics.trees import substitute
from tutor_tui.mathematics.written import written

_FARTHEST: Final = 60
_MOST: Final = 6


def examples_told(problem: Problem, answer: Answer, words: str) -> Answer | None:
    """So many whole numbers near zero, else halves; `words` are `3 inside` or `1 outside`."""
    count, _, side = words.partition(" ")
    is_sure = answer.check is not None and answer.check.mark is Mark.AGREES
    if not isinstance(problem, Conditions) or not is_sure or problem.is_in_degrees:
        return None
    relation, name = problem.single, problem.unknown
    if relation is None or relation.sign == "=":
        return None
    wanted = min(int(count), _MOST)
    whole = [Fraction(sign * size) for size in range(_FARTHEST + 1) for sign in (1, -1)]
    tried = dict.fromkeys((*whole, *(one / 2 for one in whole)))
    is_inside = side == "inside"
    found: list[Fraction] = []
    for value in tried:
        place = mpmath.mpf(value.numerator) / value.denominator
        if truth_at(relation, name, place) is is_inside:
            found.append(value)
        if len(found) == wanted:
            break
    if not found:
        return None
    shown = listed([code(f"{name} = {shown_number(one)}") for one in found], "and")
    first = written(substitute(relation, name, Number(found[0])))
    verb = (
        ("work" if is_inside else "do not work")
        if len(found) > 1
        else ("works" if is_inside else "does not work")
    )
    truth = "true" if is_inside else "false"
    return Answer(f"For example {shown} {verb}: {code(first)} is {truth}.", answer.check)
