"""Derivatives for real values of the variable."""

from tutor_tui.mathematics.late_libraries import sympy


def real_derivative(expression: "sympy.Expr", name: str, order: int = 1) -> "sympy.Expr":
    """The derivative for real values of the variable, where `|x|` has one."""
    symbol, real = sympy.Symbol(name), sympy.Symbol(name, real=True)
    result = sympy.diff(expression.xreplace({symbol: real}), real, order)
    if result.has(sympy.sign):  # ln|x| has the derivative 1/x
        plain = result.replace(sympy.sign, lambda inside: sympy.Abs(inside) / inside)
        result = result if plain.has(sympy.Abs) else plain
    if result.has(sympy.polylog):
        result = result.replace(sympy.polylog, _plain_polylogarithm)
        result = sympy.expand(result, power_exp=False)  # most of them cancel
    return result.xreplace({real: symbol})


def _plain_polylogarithm(order: "sympy.Expr", inside: "sympy.Expr") -> "sympy.Expr":
    return -sympy.log(1 - inside) if order == 1 else sympy.polylog(order, inside)
