"""Vectors that were given by their entries, `a = (1, 2, 3)`, and what is calculated with them."""

import re
from collections.abc import Container
from typing import Any, Final

from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.shapes import is_label
from tutor_tui.mathematics.checking.sides import Side, SideKind
from tutor_tui.mathematics.checking.verdict import GIVEN, UNDECIDED, Verdict, agrees, disagrees
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.show import show

_NUMBER_FOR_VECTOR: Final = "the left side is a number, the right side a vector"
_VECTOR_FOR_NUMBER: Final = "the left side is a vector, the right side a number"


def vector_line(
    left: Side, sign: str, right: Side, scope: Scope, *, asked: Container[str], is_first: bool
) -> Verdict | None:
    """The verdict on a link with vectors, which may give a letter its entries; else `None`.

    `asked` are the letters whose vectors the question gives; a text may not give them others.
    """
    name = left.text.strip()
    is_own = name in scope.vectors and name not in asked
    is_named = is_first and right.kind is SideKind.TUPLE and (is_label(left) or is_own)
    if is_named and sign in "=≈":
        _remember(scope, name, right)
        return GIVEN
    return _vector_link(left, sign, right, scope)


def _remember(scope: Scope, name: str, right: Side) -> None:
    """Keep `a = (1, 2, 3)`; capital letters are points."""
    if re.fullmatch(r"[a-z]", name) and not any(scope.free_names(node) for node in right.nodes):
        scope.vectors[name] = _entries(right, scope)


def _vector_link(left: Side, sign: str, right: Side, scope: Scope) -> Verdict | None:
    """The verdict on a calculation with vectors and what it gives; `None` for anything else."""
    is_known = scope.vectors or scope.fields
    if not is_known or sign != "=" or left.kind is not SideKind.EXPRESSION:
        return None
    if right.kind not in (SideKind.TUPLE, SideKind.EXPRESSION):
        return None
    whole = scope.value(left.node)
    whole = _of_units(whole) or whole if right.kind is SideKind.TUPLE else whole
    is_vector = getattr(whole, "is_Matrix", False)
    if scope.free_names(left.node) and not is_vector:
        return None
    if right.kind is SideKind.TUPLE and not is_vector:
        return disagrees(_NUMBER_FOR_VECTOR) if getattr(whole, "is_number", False) else None
    if right.kind is SideKind.EXPRESSION:
        units = _of_units(scope.value(right.node)) if is_vector else None
        if units is not None:
            return _compared(whole, units)
        is_number = getattr(scope.value(right.node), "is_number", False)
        return disagrees(_VECTOR_FOR_NUMBER) if is_vector and is_number else None
    return _compared(whole, _entries(right, scope))


def _entries(side: Side, scope: Scope) -> "sympy.Matrix":
    return sympy.Matrix([scope.value(node) for node in side.nodes])


def _of_units(value: Any) -> Any:
    """The entries of `-3i + 6j - 3k`, of which i may have another name; `None` for others."""
    letters: set[Any] = getattr(value, "free_symbols", set())
    others = [letter for letter in letters if str(letter) not in ("j", "k")]
    if len(others) > 1 or len(others) == len(letters):
        return None
    units = [*(others or [sympy.Symbol("i")]), sympy.Symbol("j"), sympy.Symbol("k")]
    entries = [value.expand().coeff(unit) for unit in units]
    is_sum = not any(e.free_symbols for e in entries) and value.subs(dict.fromkeys(units, 0)) == 0
    return sympy.Matrix(entries) if is_sum else None


def _compared(first: Any, second: Any) -> Verdict:
    if first.shape != second.shape:
        return UNDECIDED
    for index, (mine, other) in enumerate(zip(first, second, strict=True), start=1):
        difference = sympy.simplify(mine - other)
        if difference.free_symbols:
            return UNDECIDED
        if difference != 0:
            return disagrees(f"entry {index} of the left side is {show(mine)}, not {show(other)}")
    return agrees("entry by entry")
