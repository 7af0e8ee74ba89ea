"""Lines about a function that is only known by an equation, with letters for its slopes.

`2x + 2y dy/dx = 0` is read with a letter for `dy/dx`, `dy/y = 3 dx` with letters for `dy` and `dx`.
"""

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.compare import same
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.sides import SideKind, read_side
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.syntax import Number, TooLargeError, UnreadableError

if TYPE_CHECKING:
    import sympy

RISE: Final = "Delta_8"
RUN: Final = "Delta_9"


def slope_name(order: int) -> str:
    """The letter that stands for the derivative of this order."""
    return f"Delta_{order}"


def with_letters(text: str, function: str, variable: str) -> str:
    """A formula with letters for the slopes and differentials of a function."""
    f, x = re.escape(function), re.escape(variable)
    in_two_rows = rf"\\frac\s*\{{\s*d\s*{f}\s*\}}\s*\{{\s*d\s*{x}\s*\}}"
    text = re.sub(in_two_rows, r" (\\Delta_{1}) ", text)
    text = re.sub(rf"(?<![A-Za-z])d{f}\s*/\s*d{x}(?![A-Za-z])", r" (\\Delta_{1}) ", text)
    text = re.sub(rf"(?<![A-Za-z\\]){f}\s*(?:''|′′|″|’’)", r" (\\Delta_{2}) ", text)
    text = re.sub(rf"(?<![A-Za-z\\]){f}\s*['′’]", r" (\\Delta_{1}) ", text)
    text = re.sub(rf"(?<![A-Za-z\\])d\s*{f}(?![A-Za-z])", r" \\Delta_{8} ", text)
    return re.sub(rf"(?<![A-Za-z\\])d\s*{x}(?![A-Za-z])", r" \\Delta_{9} ", text)


def values_of(texts: Sequence[str]) -> "list[sympy.Expr] | None":
    """Plain formulas as expressions; `None` where one of them is anything else."""
    scope = Scope()
    values: list[Any] = []
    for text in texts:
        side = read_side(text, scope)
        if side.kind is not SideKind.EXPRESSION or scope.has_unknown_function(side.node):
            return None
        try:
            value = scope.value(side.node)
        except (UnreadableError, TooLargeError, UndefinedError):
            return None
        if scope.holes or not hasattr(value, "free_symbols"):
            return None
        values.append(value)
    return values


def zeroness(value: "sympy.Expr") -> Mark:
    """Whether an expression is nought for all values of its letters: agrees, disagrees, open."""
    scope = Scope()
    return same(parse_expression(scope.hole(value)), Number(Fraction(0)), scope).mark
