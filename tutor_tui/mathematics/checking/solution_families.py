"""Solutions with any integer in them, `x = π/6 + 2πk`, against the tutor's own.

Both are listed over several periods: one family of several is one case, another set is wrong.
"""

import re
from typing import Any, Final

from tutor_tui.mathematics.checking.own_answer import OwnAnswer
from tutor_tui.mathematics.checking.passages import passages_in
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.sides import SideKind, read_side
from tutor_tui.mathematics.checking.solutions import ONE_OF_THEM
from tutor_tui.mathematics.checking.statements import Statement, statements_in
from tutor_tui.mathematics.checking.verdict import UNDECIDED, Verdict, agrees, disagrees
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.show import show

_INTEGERS: Final = "knm"
_INTEGER_SET: Final = late_regex(r"\\mathbb\s*\{?\s*Z\s*\}?|ℤ|Z|integers")
_REACH: Final = 60
WINDOW: Final = 26.0
DIGITS: Final = 9
_MARKED: Final = late_regex(r"°|\bdegrees?\b", re.IGNORECASE)


def says_integers(statement: Statement) -> bool:
    """Whether a statement only says that a letter is any integer: `k ∈ ℤ`."""
    is_set = statement.signs == ("∈",) and _INTEGER_SET.fullmatch(statement.sides[1].strip(" ."))
    return bool(is_set) and statement.sides[0].strip() in tuple(_INTEGERS)


def family_line(statement: Statement, own: OwnAnswer, text: str) -> Verdict | None:
    """The verdict on a line that gives such families; `None` for any other."""
    if statement.signs != ("=",) or _MARKED.search(f"{own.question} {own.text}"):
        return None
    mine = _families(own.result.replace("**", "^"))
    told = _of_statement(statement)
    if told is None or mine is None or told[0] != mine[0]:
        return None
    theirs, right = _listed(told[1]), [_listed([family]) for family in mine[1]]
    if theirs is None or None in right:
        return None
    sets = [numbers for numbers in right if numbers is not None]
    verdict = _compared(theirs, sets, told[0], told[1])
    is_part = verdict.how.endswith(ONE_OF_THEM)
    return UNDECIDED if is_part and not _are_all_told(sets, text) else verdict


def _are_all_told(sets: list[set[float]], text: str) -> bool:
    """Whether the families of all lines of a text together are the whole solution."""
    told: set[float] = set()
    for passage in passages_in(text):
        for statement in statements_in(passage.formula):
            found = _of_statement(statement)
            told |= (_listed(found[1]) or set()) if found else set()
    return set().union(*sets) <= told


def _compared(
    theirs: set[float], right: list[set[float]], name: str, told: "list[sympy.Expr]"
) -> Verdict:
    whole = set().union(*right)
    if theirs == whole:
        return agrees("with my own solution")
    wrong = sorted(theirs - whole, key=abs)
    if wrong:
        at = next((v for v in places(told) if round(float(v), DIGITS) == wrong[0]), None)
        shown = show(at) if at is not None else f"{wrong[0]:.4f}"
        return disagrees(f"{name} = {shown} is among these, but does not solve the equation")
    if theirs == set().union(*(numbers for numbers in right if numbers & theirs)):
        return agrees(f"with my own solution, {ONE_OF_THEM}")
    return UNDECIDED


def _families(result: str) -> "tuple[str, list[sympy.Expr]] | None":
    statements = statements_in(result)
    return _of_statement(statements[0]) if len(statements) == 1 else None


def _of_statement(statement: Statement) -> "tuple[str, list[sympy.Expr]] | None":
    """The unknown and its values, each with one integer letter."""
    name = statement.sides[0].strip()
    if statement.signs != ("=",) or not re.fullmatch(r"[a-z]|\\theta|theta", name):
        return None
    scope = Scope()
    side = read_side(statement.sides[1], scope)
    if side.kind not in (SideKind.EXPRESSION, SideKind.VALUES) or "°" in statement.sides[1]:
        return None
    values: list[Any] = [scope.value(node) for node in side.nodes]
    letters = {str(symbol) for value in values for symbol in value.free_symbols}
    is_family = len(letters) == 1 and letters <= set(_INTEGERS) and not scope.holes
    return (name.lstrip("\\"), values) if is_family else None


def _listed(families: "list[sympy.Expr]") -> set[float] | None:
    """The numbers of families in a window around nought; `None` where they are no such families."""
    found: set[float] = set()
    for family in families:
        for letter in family.free_symbols:
            if not sympy.diff(family, letter).is_number:
                return None
        found |= {
            round(number, DIGITS) for number in map(float, places([family])) if abs(number) < WINDOW
        }
    return found


def places(families: "list[sympy.Expr]") -> "list[sympy.Expr]":
    """The values of families for the integers near nought; one without an integer is itself."""
    return [
        family.subs(dict.fromkeys(family.free_symbols, integer))
        for family in families
        for integer in (range(-_REACH, _REACH + 1) if family.free_symbols else (0,))
    ]
