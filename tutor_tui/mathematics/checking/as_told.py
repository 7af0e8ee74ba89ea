"""Lines that only say again what the question says: `y(0) = 3`, `a = 2` of 2x² - 3x = 5."""

import re
from collections.abc import Iterator
from typing import Any, Final

from tutor_tui.mathematics.checking.knowledge import Knowledge, is_same
from tutor_tui.mathematics.checking.passages import passages_in
from tutor_tui.mathematics.checking.sides import SideKind, read_side
from tutor_tui.mathematics.checking.statements import Statement, statements_in
from tutor_tui.mathematics.checking.units import without_units
from tutor_tui.mathematics.checking.verdict import Verdict, agrees
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.syntax import ZERO, Name, Node, TooLargeError, UnreadableError
from tutor_tui.mathematics.trees import variables

AS_TOLD: Final = "as the question says"
_OPEN_NAMES: Final = ("y", "z")
_FUNCTION: Final = late_regex(r"\s*([A-Za-z])\s*\(\s*([a-z])\s*\)\s*")
_MOST: Final = 20


def told_lines(question: str) -> Iterator[str]:
    """The relations of a question, each in one form however it was written."""
    for passage in passages_in(question)[:_MOST]:
        try:
            statements = statements_in(passage.formula)
        except (UnreadableError, TooLargeError):
            continue
        yield from (_plain(statement) for statement in statements if statement.is_relation)


def as_told(statement: Statement, knowledge: Knowledge) -> Verdict | None:
    """Agrees where a line that is only given is one of the question's; else `None`."""
    if _plain(statement) in knowledge.told_lines or len(statement.signs) != 1:
        return agrees(AS_TOLD) if _plain(statement) in knowledge.told_lines else None
    if statement.signs == ("=",) and _is_of_function(statement, knowledge):
        return agrees(AS_TOLD)
    left, right = (read_side(side, knowledge.scope) for side in statement.sides)
    if left.kind is not SideKind.EXPRESSION or right.kind is not SideKind.EXPRESSION:
        return None
    if statement.signs == ("≠",) and right.node == ZERO and _is_below(left.node, knowledge):
        return agrees("there is no value there")
    if not isinstance(left.node, Name) or left.node.name in variables(right.node):
        return None
    try:
        value = knowledge.scope.value(right.node)
    except (UnreadableError, TooLargeError, UndefinedError):
        return None
    if statement.signs == ("≠",):
        return (
            agrees("there is no value there")
            if _has_none(left.node.name, value, knowledge)
            else None
        )
    is_told = statement.signs == ("=",) and _is_told(left.node.name, value, knowledge)
    return agrees(AS_TOLD) if is_told else None


def _is_of_function(statement: Statement, knowledge: Knowledge) -> bool:
    """Whether a line calls the formula that was asked about by a name: `f(x) = ln(1 + x)`."""
    found = _FUNCTION.fullmatch(statement.sides[0])
    known = knowledge.scope.functions.get(found[1]) if found else None
    if found is None or known is None or found[1] in knowledge.doubted or known[0] != found[2]:
        return False
    side = read_side(statement.sides[1], knowledge.scope)
    if side.kind is not SideKind.EXPRESSION or known[0] not in variables(side.node):
        return False
    is_it = is_same(known[1], knowledge.scope.value(side.node))
    return is_it and any(is_same(known[1], asked) for asked in knowledge.asked)


def _is_told(name: str, value: Any, knowledge: Knowledge) -> bool:
    """Whether the question gives a letter this value, or asks about this formula, called y."""
    known = {**knowledge.quantities, **knowledge.asked_values}.get(name)
    if getattr(value, "is_Matrix", False):
        return False
    if known is not None:
        return bool(value == known)
    if name == "x" and "inverse" in knowledge.questions:
        value = value.subs(sympy.Symbol("y"), sympy.Symbol("x"))  # both exchanged
        return bool(value.free_symbols) and any(is_same(value, asked) for asked in knowledge.asked)
    is_formula = name in _OPEN_NAMES and bool(getattr(value, "free_symbols", None))
    return is_formula and any(is_same(value, asked) for asked in knowledge.asked)


def _is_below(node: Node, knowledge: Knowledge) -> bool:
    """Whether something that was asked is divided by this: x² - 9 ≠ 0 beside 1/(x² - 9)."""
    try:
        value = knowledge.scope.value(node)
    except (UnreadableError, TooLargeError, UndefinedError):
        return False
    bottoms = (sympy.fraction(sympy.together(asked))[1] for asked in knowledge.asked)
    return any(bottom.free_symbols and is_same(value, bottom) for bottom in bottoms)


def _has_none(name: str, place: Any, knowledge: Knowledge) -> bool:
    """Whether something that was asked has no value there: x ≠ 3 beside (x² - 9)/(x - 3)."""
    if not getattr(place, "is_number", False):
        return False
    bottoms = (sympy.fraction(sympy.together(asked))[1] for asked in knowledge.asked)
    return any(bottom.subs(sympy.Symbol(name), place) == 0 for bottom in bottoms)


def _plain(statement: Statement) -> str:
    """Its sides without spaces, braces and units, with the signs between them."""
    signs = ["", *statement.signs]
    sides = (re.sub(r"[\s{}]|\\cdot|[*·]", "", without_units(side)) for side in statement.sides)
    return "".join(sign + side for sign, side in zip(signs, sides, strict=True)).replace("**", "^")
