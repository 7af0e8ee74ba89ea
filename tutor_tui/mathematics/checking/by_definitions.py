"""Two expressions compared by what their names were said to stand for.

Letters that stand for formulas are replaced first. One that stands for a number is replaced where
it is on one side only: on both sides the line tells of the letter, and that two formulas have the
same value for one number proves nothing about them.
"""

from dataclasses import replace
from fractions import Fraction
from typing import Any

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.compare import same
from tutor_tui.mathematics.checking.conventions import WITH_ROUNDED_PI, rounded_pi
from tutor_tui.mathematics.checking.knowledge import Knowledge
from tutor_tui.mathematics.checking.rounding import is_rounded, last_unit
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.shapes import are_expressions
from tutor_tui.mathematics.checking.sides import Side
from tutor_tui.mathematics.checking.verdict import UNDECIDED, Verdict, agrees
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.syntax import Name
from tutor_tui.mathematics.verify import number_of


def by_definitions(
    left: Side, right: Side, knowledge: Knowledge, scope: Scope, *, is_identity: bool = False
) -> Verdict:
    """Whether two expressions are the same once names are replaced by what they stand for.

    `is_identity` tells that they are meant to be, for all values of what then is left.
    """
    if not are_expressions(left, right):
        return UNDECIDED
    if scope.has_unknown_function(left.node) or scope.has_unknown_function(right.node):
        return UNDECIDED
    values = [scope.value(side.node) for side in (left, right)]
    known = _filled(values, knowledge)
    if any(getattr(v, "is_Matrix", False) for v in known) or known == values:
        return UNDECIDED
    own = Scope()
    nodes = [parse_expression(own.hole(value)) for value in known]
    verdict = same(nodes[0], nodes[1], own)
    if verdict.mark is Mark.AGREES:
        return agrees("with what the letters stand for")
    if any(_are_same_with(pi, known) for pi in rounded_pi(left.node, right.node)):
        return agrees(f"{WITH_ROUNDED_PI}, and what the letters stand for")
    if not (known[0].is_number and known[1].is_number):
        letters = [value.free_symbols for value in known]
        is_refuted = is_identity and verdict.mark is Mark.DISAGREES and letters[0] == letters[1]
        return verdict if is_refuted else UNDECIDED
    unit = last_unit(right.node, right.text)
    first, second = number_of(known[0]), number_of(known[1])
    is_near = unit is not None and unit < 1 and is_rounded(first, second, unit)
    return agrees("rounded, with what the letters stand for") if is_near else UNDECIDED


def _are_same_with(pi: Fraction, values: "list[sympy.Expr]") -> bool:
    """Whether two values are the same with a number for π."""
    number = sympy.Rational(pi.numerator, pi.denominator)
    first, second = (sympy.nsimplify(value.subs(sympy.pi, number)) for value in values)
    return bool(first == second) and not first.free_symbols


def as_asked(left: Side, right: Side, knowledge: Knowledge, scope: Scope) -> Verdict | None:
    """Whether `y = (x - 3)² - 4` is the question's formula for y; `None` where it has none.

    That both have one value where y and x were given numbers proves nothing about them.
    """
    if not (are_expressions(left, right) and isinstance(left.node, Name)):
        return None
    formula = knowledge.asked_values.get(left.node.name)
    letters = {str(symbol) for symbol in getattr(formula, "free_symbols", ())}
    if not letters or not letters <= set(scope.free_names(right.node)):
        return None
    meanings = {**scope.definitions, left.node.name: formula}
    whole = replace(knowledge, scope=replace(scope, definitions=meanings))
    return by_definitions(left, right, whole, whole.scope)


def _filled(values: list[Any], knowledge: Knowledge) -> list[Any]:
    """Both sides with all names replaced that may be."""
    formulas = [knowledge.with_values(value) for value in values]
    names = [{str(symbol) for symbol in formula.free_symbols} for formula in formulas]
    return [knowledge.with_values(formula, names[0] & names[1]) for formula in formulas]
