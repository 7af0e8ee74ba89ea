"""Derivatives for real values of the variable."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sympy


def real_derivative(expression: "sympy.Expr", name: str, order: int = 1) -> "sympy.Expr":
    """The derivative for real values of the variable, where `|x|` has one."""
    import sympy

    symbol, real = sympy.Symbol(name), sympy.Symbol(name, real=True)
    result = sympy.diff(expression.xreplace({symbol: real}), real, order)
    return result.xreplace({real: symbol})
