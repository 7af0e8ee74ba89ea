"""Equations in one unknown that are no polynomials, and formulas rearranged for a letter."""

from typing import Any, Final

from tutor_tui.mathematics.equations.formulas import rearranged
from tutor_tui.mathematics.equations.found import Family, UnsolvedError, is_decimal
from tutor_tui.mathematics.equations.lettered_answers import lettered_answer, lettered_steps
from tutor_tui.mathematics.equations.regions import solution_set
from tutor_tui.mathematics.equations.shown_sets import as_intervals, as_relations, plain_set
from tutor_tui.mathematics.equations.solutions import Solutions, real_solutions
from tutor_tui.mathematics.equations.trigonometry import shown_family
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.numeric import NoValueError, as_mpf, is_close, sample_places, value_at
from tutor_tui.mathematics.problems import Answer, Step, code, listed
from tutor_tui.mathematics.sentences import (
    BY_SUBSTITUTION,
    NO_REAL_SOLUTION,
    assigned,
    decimal_beside,
    plain,
    plain_solutions,
    refused,
    with_verdict,
)
from tutor_tui.mathematics.syntax import Binary, Call, Name, Negative, Number, Relation
from tutor_tui.mathematics.trees import rational_value, variables, walk
from tutor_tui.mathematics.verify import number_of
from tutor_tui.mathematics.vocabulary import TRIGONOMETRIC
from tutor_tui.mathematics.written import written

_OPENINGS: Final = {
    "numerator": "Set the numerator to zero and check",
    "cases": "Take the cases of the absolute value",
    "power": "Raise both sides to a power and check",
    "unlog": "Undo the logarithm",
    "denominators": "Multiply by the denominators and check",
    "substitute": "Substitute and solve step by step",
    "equal exponents": "Compare the exponents",
    "logarithm": "Use the logarithm",
}
_DIGITS: Final = 7
_AGREED_DIGITS: Final = 12
"""As the numbers come in the precision of the caller, which is that of a float."""
_PLACES: Final = 4
_STEPPED: Final = frozenset({"floor", "ceil"})
_TOTAL: Final = frozenset({"sin", "cos", "exp", "abs", "sinh", "cosh", "tanh", "atan", "cbrt"})


def solve_other(equation: Relation, unknown: str) -> Answer:
    """All real solutions in a sentence, or a formula where there are other letters."""
    if variables(equation) != (unknown,):
        return _formula(equation, unknown)
    try:
        found = real_solutions(equation, unknown)
    except UnsolvedError:
        return _stretches(equation, unknown) or refused(
            f"I found no way to all solutions of {code(written(equation))}, so I give none."
        )
    is_none = not (found.points or found.families or found.is_everywhere)
    bare = NO_REAL_SOLUTION if is_none else bare_solutions(unknown, found)
    if found.is_everywhere and _is_total(equation):
        sentence = f"Every number solves {code(written(equation))}."
        return with_verdict(sentence, True, BY_SUBSTITUTION, "all real numbers")
    return with_verdict(told(equation, unknown, found), True, BY_SUBSTITUTION, bare)


def _without_floor(equation: Relation) -> list[Relation]:
    """`⌊f⌋ = n` as `f ≥ n` and `f < n + 1`, and the like for the next whole number above."""
    left, right = equation.left, equation.right
    if isinstance(right, Call) and right.function in _STEPPED:
        left, right = right, left
    whole = rational_value(right)
    if not isinstance(left, Call) or left.function not in _STEPPED or whole is None:
        return [equation]
    if whole.denominator != 1:
        return [equation]
    inside, first = left.arguments[0], Number(whole)
    if left.function == "floor":
        return [Relation("≥", inside, first), Relation("<", inside, Number(whole + 1))]
    return [Relation(">", inside, Number(whole - 1)), Relation("≤", inside, first)]


def _is_total(equation: Relation) -> bool:
    """Whether both sides have a value at every real number, as far as a glance tells."""
    return all(
        isinstance(part, Number | Name | Negative | Relation)
        or (isinstance(part, Call) and part.function in _TOTAL)
        or (isinstance(part, Binary) and part.sign in "+-*")
        or (isinstance(part, Binary) and _is_whole_power(part))
        for part in walk(equation)
    )


def _is_whole_power(part: Binary) -> bool:
    power = rational_value(part.right) if part.sign == "^" else None
    return power is not None and power.denominator == 1 and power > 0


def _stretches(equation: Relation, unknown: str) -> Answer | None:
    """The solutions where they fill whole intervals, as those of `|x| = x` do."""
    try:
        found = solution_set([_without_floor(equation)], unknown)
    except UnsolvedError:
        return None
    relations = as_relations(found, unknown)
    if not relations:
        return None
    sentence = f"{listed([code(text) for text in relations], 'or')}, that is"
    sentence = f"{sentence} {code(as_intervals(found))}."
    return with_verdict(sentence, True, BY_SUBSTITUTION, plain_set(found, unknown))


def other_steps(equation: Relation, unknown: str) -> tuple[Step, ...] | None:
    """The working, with the check of the candidates last; `None` where there is none to show."""
    try:
        if variables(equation) != (unknown,):
            return _formula_steps(equation, unknown)
        found = real_solutions(equation, unknown)
    except UnsolvedError:
        return None
    if not found.steps or found.is_numeric:
        return None
    return (*found.steps, *_check(equation, unknown, found))


def _formula_steps(equation: Relation, unknown: str) -> tuple[Step, ...]:
    try:
        return rearranged(equation, unknown)[1]
    except UnsolvedError:
        return lettered_steps(equation, unknown)


def _check(equation: Relation, unknown: str, found: Solutions) -> tuple[Step, ...]:
    """The candidates put in, if there is more to say than that they are right."""
    results = _lines(unknown, found)
    if not found.rejected and found.steps[-1].after == results:
        return ()
    wrong = listed([assigned(unknown, value) for value in found.rejected])
    does = "does" if len(found.rejected) == 1 else "do"
    reason = "Put every candidate into the equation"
    reason += f": {wrong} {does} not fulfil it." if wrong else "; together the solutions are these."
    return (Step("check", reason, written(equation), results),)


def _lines(unknown: str, found: Solutions) -> tuple[str, ...]:
    points = tuple(assigned(unknown, value).strip("`") for value in found.points)
    return (*points, *(shown_family(unknown, family) for family in found.families))


def told(equation: Relation, unknown: str, found: Solutions) -> str:
    """The solutions in a sentence or two."""
    text = code(written(equation))
    if found.is_everywhere:
        return f"Every number for which both sides are defined solves {text}."
    if not found.points and not found.families:
        return f"{text} has no real solution.{_rejected(unknown, found)}"
    shown = [_shown(unknown, value) for value in found.points]
    shown += [code(shown_family(unknown, family)) for family in found.families]
    opening = next((_OPENINGS[s.rule] for s in found.steps if s.rule in _OPENINGS), "")
    opening = f"{opening}: " if opening and not found.is_numeric else ""
    beside = decimal_beside(found.points[0]) if len(shown) == 1 and found.points else ""
    beside = "" if "≈" in shown[0] else beside
    sentence = f"{opening}{listed(shown, 'or')}{beside}"
    return f"{sentence}{_notes(equation, unknown, found)}"


def _shown(unknown: str, value: "sympy.Expr") -> str:
    if is_decimal(value):
        return code(f"{unknown} ≈ {value.n(_DIGITS)}")
    return assigned(unknown, value)


def _notes(equation: Relation, unknown: str, found: Solutions) -> str:
    """What belongs to the solutions: the integer n, radians, proof of their number."""
    note = f", where {code('n')} is any integer" if found.families else ""
    if found.families and _has_angles(equation):
        note += " (angles in radians)"
    count = len(found.points)
    if found.is_numeric and not found.families:
        these = "this is the only real solution" if count == 1 else "these are all real solutions"
        note += f", numerically; {these}, by the signs between the turning points"
    return f"{note}.{_rejected(unknown, found)}"


def _has_angles(equation: Relation) -> bool:
    return any(
        isinstance(part, Call) and part.function in TRIGONOMETRIC and bool(variables(part))
        for part in walk(equation)
    )


def _rejected(unknown: str, found: Solutions) -> str:
    if not found.rejected:
        return ""
    shown = listed([_shown(unknown, value) for value in found.rejected])
    does = "does" if len(found.rejected) == 1 else "do"
    return f" {shown} came up on the way but {does} not solve the equation itself."


def bare_solutions(unknown: str, found: Solutions) -> str | None:
    """The solutions for programs: `x = 1, 2`, or `x = pi/6 + 2*pi*n`."""
    if found.is_everywhere:
        return None
    values = [plain(value.n(10) if is_decimal(value) else value) for value in found.points]
    values += [_plain_family(family) for family in found.families]
    return f"{unknown} = {', '.join(values)}" if values else None


def _plain_family(family: Family) -> str:
    turn = plain(family.period * sympy.Symbol("n"))
    return turn if family.start == 0 else f"{plain(family.start)} + {turn}"


def _no_numbers() -> "tuple[sympy.Expr, ...]":
    return sympy.zoo, sympy.oo, -sympy.oo, sympy.nan


def _agrees_for_positive(equation: Relation, unknown: str, formula: "sympy.Expr") -> bool | None:
    """Whether a formula fulfils the equation for positive values of the other letters."""
    others = tuple(name for name in variables(equation) if name != unknown)
    verdicts = []
    for signed in sample_places(others):
        values = {name: abs(value) for name, value in signed.items()}
        place: dict[str, Any] = {name: as_mpf(value) for name, value in values.items()}
        try:
            place[unknown] = number_of(formula, values)
            left, right = (value_at(side, place) for side in (equation.left, equation.right))
        except NoValueError:
            continue
        verdicts.append(is_close(left, right, _AGREED_DIGITS))
    return None if len(verdicts) < _PLACES else all(verdicts)


def _formula(equation: Relation, unknown: str) -> Answer:
    """The unknown by the other letters: undone where it stands in one place, else searched for."""
    try:
        formulas, _ = rearranged(equation, unknown)
    except UnsolvedError:
        return _searched(equation, unknown)
    if any(formula.has(*_no_numbers()) for formula in formulas):
        return _searched(equation, unknown)
    verdicts = [_agrees_for_positive(equation, unknown, formula) for formula in formulas]
    if False in verdicts:
        return _searched(equation, unknown)
    verdict = None if None in verdicts else True
    shown = listed([assigned(unknown, formula) for formula in formulas], "or")
    sentence = f"{shown}, for values with which both sides are defined."
    return with_verdict(
        sentence, verdict, BY_SUBSTITUTION, plain_solutions(unknown, list(formulas))
    )


def _searched(equation: Relation, unknown: str) -> Answer:
    try:
        return lettered_answer(equation, unknown)
    except UnsolvedError:
        return refused(f"I cannot solve {code(written(equation))} for {code(unknown)}.")
