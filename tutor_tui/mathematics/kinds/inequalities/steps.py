"""The working of an inequality: balanced operations for linear ones, else a table of signs."""

from typing import Final

from tutor_tui.mathematics.equations.found import Interval, UnsolvedError, distinct, is_decimal
from tutor_tui.mathematics.equations.regions import critical_points, holds, place_within
from tutor_tui.mathematics.equations.regions import solution_set as solutions_of
from tutor_tui.mathematics.equations.shown_sets import as_intervals, as_relations, shown_value
from tutor_tui.mathematics.kinds.inequalities.problems import Asked, Conditions, is_bound
from tutor_tui.mathematics.kinds.inequalities.turning_steps import turning_steps
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Step, code, listed
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.solve_other import other_steps
from tutor_tui.mathematics.steps_linear import linear_steps
from tutor_tui.mathematics.steps_quadratic import quadratic_steps
from tutor_tui.mathematics.syntax import Relation, RelationSign
from tutor_tui.mathematics.written import written

_TURNED: Final[dict[RelationSign, RelationSign]] = {
    "<": ">",
    "≤": "≥",
    ">": "<",
    "≥": "≤",
    "=": "=",
    "≠": "≠",
}


def inequality_steps(problem: Conditions) -> tuple[Step, ...] | None:
    """The steps of each relation one after the other, and how they go together."""
    try:
        if turning := turning_steps(problem):
            return turning
    except UnsolvedError:
        return None
    if problem.equation is not None or problem.is_in_degrees:
        return None
    relations = [relation for part in problem.alternatives for relation in part]
    steps: list[Step] = []
    try:
        for relation in relations:
            steps += _of_relation(relation, problem.unknown)
        if steps and (len(relations) > 1 or problem.asked is not Asked.SET):
            steps.append(_together(problem, relations))
    except UnsolvedError:
        return None
    return tuple(steps) or None


def _of_relation(relation: Relation, unknown: str) -> tuple[Step, ...]:
    """None for a bound, which says at once where the unknown lies."""
    if is_bound(relation, unknown):
        return ()
    linear = linear_inequality_steps(relation, unknown)
    if linear is not None:
        return linear
    if relation.sign == "=":
        return quadratic_steps(relation, unknown) or other_steps(relation, unknown) or ()
    return _by_signs(relation, unknown)


def linear_inequality_steps(relation: Relation, unknown: str) -> tuple[Step, ...] | None:
    """As for an equation, except that the sign turns with the sides or a negative factor."""
    equation = Relation("=", relation.left, relation.right)
    steps = linear_steps(equation, unknown)
    if steps is None:
        return None
    sign = relation.sign
    found: list[Step] = []
    for step in steps:
        before, reason = _with_sign(step.before, sign), step.reason
        if step.rule == "swap" or _is_by_negative(step):
            sign = _TURNED[sign]
            why = "with the sides" if step.rule == "swap" else "because the number is negative"
            reason = f"{reason.rstrip('.')}; the sign turns round {why}."
        after = tuple(_with_sign(line, sign) for line in step.after)
        found.append(Step(step.rule, reason, before, after))
    return tuple(found)


def _with_sign(line: str, sign: RelationSign) -> str:
    return line.replace(" = ", f" {sign} ", 1)


def _is_by_negative(step: Step) -> bool:
    return step.rule == "divide" and " by -" in step.reason


def _by_signs(relation: Relation, unknown: str) -> tuple[Step, ...]:
    """The zeros of the equation first, then the truth in each piece between them."""
    equation = Relation("=", relation.left, relation.right)
    found = critical_points(relation, unknown)
    if found.families:
        raise UnsolvedError
    cuts = _cuts(relation, unknown)
    steps = quadratic_steps(equation, unknown) or other_steps(equation, unknown) or ()
    first = Step(
        "equation",
        "First solve the equation that belongs to it.",
        written(relation),
        (written(equation),),
    )
    lines = tuple(f"{unknown} = {shown_value(cut)}" for cut in cuts if not is_decimal(cut))
    table = _table(relation, unknown, cuts)
    if steps and set(steps[-1].after) == set(lines):
        return (first, *steps, table)
    reason = "Both sides are equal here, or one is undefined; only there the truth can change."
    return (first, *steps, Step("cuts", reason, written(equation), lines), table)


def _cuts(relation: Relation, unknown: str) -> "list[sympy.Expr]":
    return distinct(critical_points(relation, unknown).points)


def _table(relation: Relation, unknown: str, cuts: "list[sympy.Expr]") -> Step:
    """One place of each piece put in, and the set that this gives."""
    pieces = [
        Interval(low, high, False, False)
        for low, high in zip([None, *cuts], [*cuts, None], strict=True)
    ]
    rows = []
    for piece in pieces:
        place = place_within(piece)
        is_true = holds([(relation,)], unknown, place)
        where = code(f"{unknown} = {show(place)}") if place.is_Integer else as_code(piece)
        rows.append(f"{where} {'yes' if is_true else 'no'}")
    result = solutions_of([(relation,)], unknown)
    lines = as_relations(result, unknown)
    reason = f"Put in one number of each piece: {', '.join(rows)}"
    is_readable = bool(lines) and all(_is_single(line) for line in lines)
    if not is_readable:
        reason += f"; so the solution is {code(as_intervals(result))}"
    return Step("signs", f"{reason}.", written(relation), lines if is_readable else ())


def as_code(piece: Interval) -> str:
    """A piece that holds no whole number, as an interval."""
    return code(as_intervals((piece,)))


def _is_single(line: str) -> bool:
    """Whether a line is one relation, which steps can be made of."""
    return sum(line.count(sign) for sign in "<>≤≥=≠") == 1


def _together(problem: Conditions, relations: list[Relation]) -> Step:
    """What holds for all of it."""
    result = solutions_of(problem.alternatives, problem.unknown)
    how = "at least one" if len(problem.alternatives) > 1 else "all"
    of = listed([code(written(relation)) for relation in relations])
    reason = f"Keep the numbers for which {how} of {of} hold."
    each = [solutions_of([(relation,)], problem.unknown) for relation in relations]
    found = [" or ".join(as_relations(one, problem.unknown)) for one in each]
    line = ", ".join(filter(None, found)) or written(relations[0])
    return Step("all conditions", reason, line, (as_intervals(result),))
