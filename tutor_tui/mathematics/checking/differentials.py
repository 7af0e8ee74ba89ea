"""Equations of differentials: `du = 2x dx` beside `u = x²`, `v = eˣ` beside `dv = eˣ dx`."""

import re
from dataclasses import replace
from itertools import permutations
from typing import Any, Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.compare import same
from tutor_tui.mathematics.checking.knowledge import Knowledge
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.sides import SideKind, read_side
from tutor_tui.mathematics.checking.statements import Statement
from tutor_tui.mathematics.checking.verdict import GIVEN, UNDECIDED, Verdict, agrees, disagrees
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.show import show

_LEFT: Final = late_regex(r"\s*d\s*([a-z])\s*")
_DIVIDED: Final = late_regex(r"(?:\\frac\s*\{\s*(d\s*[a-z])\s*\}\s*\{(\d+)\})(?=\s*$)")
"""The `du/2` of `x dx = du/2`."""

_RIGHT: Final = late_regex(r"(?P<slope>.*?)\s*(?<![A-Za-z\\])d\s*(?P<by>[a-z])\s*", re.DOTALL)


def differential(statement: Statement, knowledge: Knowledge) -> Verdict | None:
    """The verdict on such a statement; `None` for any other."""
    if statement.signs != ("=",):
        return None
    sides = tuple(_DIVIDED.sub(r"\\frac{1}{\2} \1", side) for side in statement.sides)
    statement = replace(statement, sides=sides)
    left, right = _LEFT.fullmatch(statement.sides[0]), _RIGHT.fullmatch(statement.sides[1])
    if left is None or right is None:
        return _substituted(statement, knowledge) or _primitive(statement, knowledge)
    slope = _value(right["slope"].strip() or "1", knowledge.scope)
    if slope is None:
        return None
    knowledge.slopes[left[1]] = (right["by"], slope)
    known = knowledge.scope.definitions.get(left[1])
    if known is None or left[1] == "x":
        return GIVEN
    verdict = _compared(known, right["by"], slope, f"d{left[1]}/d{right['by']}")
    return _doubted(verdict, left[1], known, knowledge)


def _substituted(statement: Statement, knowledge: Knowledge) -> Verdict | None:
    """`x dx = -du/2` where u was said to be a formula in x; it may also be the other side."""
    found = [one for side in statement.sides if (one := _RIGHT.fullmatch(side))]
    values = (_value(one["slope"].strip() or "1", knowledge.scope) for one in found)
    slopes = [value for value in values if value is not None]
    letters = [one["by"] for one in found]
    if len(slopes) != len(statement.sides) or len(set(letters)) != len(letters):
        return None
    for (slope, by), (other, name) in permutations(zip(slopes, letters, strict=True)):
        formula = knowledge.scope.definitions.get(name)
        if formula is not None and formula.free_symbols == {sympy.Symbol(by)}:
            filled = other.subs(sympy.Symbol(name), formula)
            zero = sympy.simplify(slope - filled * sympy.diff(formula, sympy.Symbol(by)))
            return agrees("by differentiating") if zero == 0 else UNDECIDED
    return None


def _primitive(statement: Statement, knowledge: Knowledge) -> Verdict | None:
    """`v = eˣ` where it was said that `dv = eˣ dx`."""
    name = statement.sides[0].strip()
    if name not in knowledge.slopes or name in knowledge.scope.definitions:
        return None
    value = _value(statement.sides[1], knowledge.scope)
    if value is None or not hasattr(value, "diff"):
        return None
    by, slope = knowledge.slopes[name]
    verdict = _compared(value, by, slope, f"d{name}/d{by}")
    if verdict.mark is Mark.AGREES:
        knowledge.scope.definitions[name] = value
    return _doubted(verdict, name, slope, knowledge)


def _doubted(verdict: Verdict, name: str, premise: Any, knowledge: Knowledge) -> Verdict:
    """The verdict, open where the slip may be in what the text set up: the question lacks it.

    Nothing rests any more on a letter that was contradicted.
    """
    if verdict.mark is not Mark.DISAGREES:
        return verdict
    knowledge.contradicted.add(name)
    is_sure = not knowledge.asked or knowledge.is_in_question(premise)
    return verdict if is_sure else UNDECIDED


def _value(text: str, scope: Scope) -> Any | None:
    side = read_side(text, scope)
    if side.kind is not SideKind.EXPRESSION or scope.has_unknown_function(side.node):
        return None
    value = scope.value(side.node)
    return None if getattr(value, "is_Matrix", False) or _has_open_parts(value) else value


def _has_open_parts(value: Any) -> bool:
    return bool(value.has(sympy.Integral, sympy.Limit, sympy.Sum))


def _compared(whole: Any, by: str, slope: Any, name: str) -> Verdict:
    """Whether the derivative of the one is the other."""
    found = sympy.diff(whole, sympy.Symbol(by))
    own = Scope()
    nodes = [parse_expression(own.hole(value)) for value in (found, slope)]
    if same(nodes[0], nodes[1], own).mark is Mark.AGREES:
        return agrees("by differentiating")
    if found.free_symbols <= {sympy.Symbol(by)}:
        return disagrees(f"{name} is {show(sympy.simplify(found))}")
    return GIVEN
