"""Lines about a function that is only known by an equation, with letters for its slopes.

`2x + 2y dy/dx = 0` is read with a letter for `dy/dx`, `dy/y = 3 dx` with letters for `dy` and `dx`.
"""

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import Any, Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.compare import same
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.sides import SideKind, read_side
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.syntax import Number, TooLargeError, UnreadableError

RISE: Final = "Delta_8"
RUN: Final = "Delta_9"

_SLOPE: Final = late_regex(
    r"\bd[a-z]\s*/\s*d[a-z]\b|\\d?frac\s*\{\s*d|tangent|normal|slope|gradient|implicit|differentiate"
    r"|derivative",
    re.IGNORECASE,
)


def asks_for_slope(question: str) -> bool:
    """Whether the slope of a curve is asked, so that a straight line may be told of it."""
    return _SLOPE.search(question) is not None


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


_DERIVED: Final = (
    r"\s*(?:\\d?frac\s*\{{\s*d\s*\}}\s*\{{\s*d\s*{x}\s*\}}|(?<![A-Za-z])d\s*/\s*d{x})\s*"
    r"(?:\\left\s*)?[(\[](?P<inner>.*)(?:\\right\s*)?[)\]]\s*"
)


def derives(text: str, function: str, variable: str) -> bool:
    """Whether a derivative is taken of something with the function in it: `d/dx (e^x y)`."""
    operator = _DERIVED.partition(r"\s*(?:\\left")[0].format(x=re.escape(variable))
    found = re.search(operator, text)
    return found is not None and bool(re.search(rf"(?<![A-Za-z\\]){function}", text[found.end() :]))


def with_slopes(texts: Sequence[str], function: str, variable: str) -> "list[sympy.Expr] | None":
    """Formulas with letters for slopes as expressions, the product and chain rule applied."""
    values: list[Any] = []
    for text in texts:
        derived = re.fullmatch(_DERIVED.format(x=re.escape(variable)), text, re.DOTALL)
        found = values_of([with_letters(derived["inner"] if derived else text, function, variable)])
        if found is None:
            return None
        (value,) = found
        if derived is not None:
            f, x = sympy.Symbol(function), sympy.Symbol(variable)
            if any(str(symbol).startswith("Delta_") for symbol in value.free_symbols):
                return None
            value = sympy.diff(value, x) + sympy.diff(value, f) * sympy.Symbol(slope_name(1))
        values.append(value)
    return values


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
