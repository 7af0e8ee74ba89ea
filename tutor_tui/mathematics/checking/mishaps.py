"""What the libraries raise where an expression makes no sense to them: then nothing is said."""

from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.syntax import TooLargeError, UnreadableError


def mishaps() -> tuple[type[Exception], ...]:
    """The classes to catch around the reading and the judging of other people's formulas."""
    return (
        *(UnreadableError, TooLargeError, UndefinedError),
        *(ArithmeticError, ValueError, TypeError, LookupError, AttributeError),
        *(NotImplementedError, RecursionError, AssertionError),
        sympy.polys.polyerrors.BasePolynomialError,
    )
