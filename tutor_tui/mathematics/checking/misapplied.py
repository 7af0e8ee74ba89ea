"""A line that stands all by itself and looks like a rule that was misapplied: `(a+b)^2 = a^2+b^2`.

As an equation to be solved it would say next to nothing: it holds only where the difference is
lost, at 0 and 1 or nowhere.
"""

from typing import Final

from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.sides import Side
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.syntax import Binary, Negative, Node

_HIGHEST_DEGREE: Final = 12
_UNITS: Final = frozenset("mgshlLNJWVAK")
"""Letters that may stand for units: in `3 m × 4 m = 12 m` it is the unit that is wrong."""

_TRIVIAL: Final = (-1, 0, 1)


def is_misapplied_rule(left: Side, right: Side, scope: Scope) -> bool:
    """Whether the right side is what is left of the left one by such a mistake.

    The left side is one term; the right one has no other powers than it, worked out, and the
    same leading power. In one letter, 0 or 1 solve it at most, or nothing does.
    """
    if not _is_one_term(left.node):
        return False
    sides = [scope.value(side.node) for side in (left, right)]
    symbols = sorted(sides[0].free_symbols, key=str)
    if not symbols or set(symbols) != set(sides[1].free_symbols):
        return False
    if any(str(symbol) in _UNITS for symbol in symbols):
        return False
    if not all(side.is_polynomial(*symbols) for side in sides):
        return False
    first, second = (sympy.Poly(side, *symbols) for side in sides)
    if max(first.total_degree(), second.total_degree()) > _HIGHEST_DEGREE:
        return False
    if len(symbols) == 1:
        return _has_kin(first, second) and _says_nothing(first - second)
    return set(second.monoms()) <= set(first.monoms()) and _leads_alike(first, second)


def _is_one_term(node: Node) -> bool:
    if isinstance(node, Negative):
        return True
    return isinstance(node, Binary) and node.sign in "*^"


def _has_kin(first: "sympy.Poly", second: "sympy.Poly") -> bool:
    """Whether the leading power is the same, or both sides are single powers."""
    is_alike = set(second.monoms()) <= set(first.monoms()) and _leads_alike(first, second)
    return is_alike or (len(first.terms()) == len(second.terms()) == 1)


def _leads_alike(first: "sympy.Poly", second: "sympy.Poly") -> bool:
    return bool(first.total_degree() == second.total_degree())


def _says_nothing(difference: "sympy.Poly") -> bool:
    """Whether an equation has no real solution but the trivial ones, 0 among them."""
    if difference.degree() == 0:
        return True
    roots = set(sympy.real_roots(difference))
    return 0 in roots and all(root in _TRIVIAL for root in roots)
