"""Factorials far out by Stirling's formula: `Γ(u) ≈ √(2π/u) (u/e)^u (1 + 1/(12u))`.

SymPy's search takes seconds for `C(2n, n) √n/4^n` or finds nothing. What is left out becomes too
small to matter for most limits, not for all: whoever uses the form compares values of the written
function with the limit.
"""

from tutor_tui.mathematics.late_libraries import sympy


def by_stirling(body: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr | None":
    """The same for large `x` in powers and logarithms; `None` without factorials of lines."""
    if not body.has(sympy.gamma, sympy.factorial, sympy.binomial):
        return None
    body = body.rewrite(sympy.gamma)
    insides = [part.args[0] for part in body.atoms(sympy.gamma)]
    if not insides or not all(_rises(inside, x) for inside in insides):
        return None
    spread = body.replace(sympy.gamma, _of_large).replace(
        sympy.log, lambda inside: _logarithm(inside, x)
    )
    joined = sympy.powsimp(sympy.expand_log(spread), combine="exp")
    return joined.replace(sympy.exp, lambda exponent: sympy.exp(sympy.expand(exponent)))


def _rises(inside: "sympy.Expr", x: "sympy.Symbol") -> bool:
    is_line = inside.is_polynomial(x) and sympy.degree(inside, x) == 1
    return is_line and bool(sympy.expand(inside).coeff(x, 1).is_positive)


def _of_large(u: "sympy.Expr") -> "sympy.Expr":
    power = sympy.exp((u - sympy.Rational(1, 2)) * sympy.log(u) - u)
    return sympy.sqrt(2 * sympy.pi) * power * (1 + 1 / (12 * u))


def _logarithm(inside: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr":
    """`ln(k x + c)` as `ln(k) + ln(x) + ln(1 + c/(k x))`."""
    inside = sympy.expand(inside)
    if not _rises(inside, x):
        return sympy.log(inside)
    lead = inside.coeff(x, 1)
    return sympy.log(lead) + sympy.log(x) + sympy.log(sympy.expand(inside / (lead * x)))
