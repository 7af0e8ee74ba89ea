"""Sets of real numbers compared: the same, with or without their ends, or a part of another."""

from tutor_tui.mathematics.checking.cleaning import cleaned
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.real_sets import told_set


def set_in(text: str) -> "sympy.Set | None":
    """The intervals that the whole of a text tells, `None` where it says anything else."""
    found = told_set(cleaned(text).strip(" .`$*"), joins_all=True)
    return found if found is not None and _pieces(found) else None


def are_same(first: "sympy.Set", second: "sympy.Set", *, with_ends: bool) -> bool:
    """Whether two sets are the same, with regard to which ends belong to them or without."""
    return first == second if with_ends else _ends(first) == _ends(second)


def is_inside(first: "sympy.Set", second: "sympy.Set") -> bool:
    """Whether every number of the first set, but for ends, is in the second."""
    outer = _ends(second)
    return all(any(low >= a and high <= b for a, b in outer) for low, high in _ends(first))


def _ends(found: "sympy.Set") -> "list[tuple[sympy.Expr, sympy.Expr]]":
    ends = [(piece.start, piece.end) for piece in _pieces(found)]
    return sorted(ends, key=lambda pair: float(pair[0]))


def _pieces(found: "sympy.Set") -> "list[sympy.Interval]":
    """The intervals of a set; none where it has single numbers, too."""
    parts = found.args if isinstance(found, sympy.Union) else (found,)
    intervals = [part for part in parts if isinstance(part, sympy.Interval)]
    return intervals if len(intervals) == len(parts) else []
