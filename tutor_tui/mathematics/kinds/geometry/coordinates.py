"""Points as exact and as decimal coordinates, and as text."""

from collections.abc import Callable, Iterable
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.geometry.points import Point, PointQuestion
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import DIGITS, is_close, value_at
from tutor_tui.mathematics.problems import code, listed
from tutor_tui.mathematics.sentences import plain
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.verify import number_of
from tutor_tui.mathematics.written import written

_DIGITS_COMPARED: Final = 25
IN_DECIMALS: Final = "by a second calculation in decimals"


def exact(point: Point) -> "tuple[sympy.Expr, ...]":
    """The coordinates as SymPy numbers."""
    return tuple(to_sympy(entry) for entry in point)


def decimals(point: Point) -> tuple[Any, ...]:
    """The coordinates as mpmath numbers, in the caller's precision."""
    return tuple(value_at(entry, {}) for entry in point)


def shown_point(point: "Iterable[sympy.Expr]") -> str:
    """`(1, 2)`."""
    return f"({', '.join(show(entry) for entry in point)})"


def plain_point(point: "Iterable[sympy.Expr]") -> str:
    """A point for programs."""
    return f"({', '.join(plain(entry) for entry in point)})"


def written_point(point: Point) -> str:
    """A point as it was given."""
    return f"({', '.join(written(entry) for entry in point)})"


def given(question: PointQuestion) -> str:
    """The points of a question, each in a code span."""
    return listed([code(written_point(point)) for point in question.points])


def agrees(value: "sympy.Expr", expected: Callable[[], Any]) -> bool:
    """Whether a value is what a calculation in decimals gives."""
    with mpmath.workdps(DIGITS):
        return is_close(number_of(value), expected(), _DIGITS_COMPARED)


def length(first: Point, second: Point) -> Any:
    """The distance of two points, in decimals."""
    pairs = zip(decimals(first), decimals(second), strict=True)
    return mpmath.norm([a - b for a, b in pairs])
