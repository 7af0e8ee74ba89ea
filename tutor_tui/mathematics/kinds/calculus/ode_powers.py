"""Equations `y' = P y + Q y^n` (Bernoulli) and `y' = q0 + q1 y + q2 y²` (Riccati).

The first gets linear in `y^(1-n)`. The second does in `1/(y - k)` where a simple solution k is
known; with `y = -u'/(q2 u)` it is a linear equation of the second order (DLMF 1.13(iv)). What is
found is a candidate that is put back into the equation.
"""

from typing import TYPE_CHECKING, Final

from tutor_tui.mathematics.kinds.calculus.ode_methods import linear
from tutor_tui.mathematics.kinds.calculus.ode_second_order import common_roots, pair_of
from tutor_tui.mathematics.late_libraries import sympy

if TYPE_CHECKING:
    from collections.abc import Iterator

_SQUARE: Final = 2
_LETTERS: Final = 2


def with_powers(
    equation: "sympy.Expr", function: "sympy.Expr", x: "sympy.Symbol"
) -> "list[sympy.Expr]":
    """Solutions with the constant `C1`; empty where the equation is of another form."""
    y, slope = sympy.Dummy("y", positive=True), sympy.Dummy("p")
    t = sympy.Dummy(x.name, positive=True)
    plain = equation.subs(sympy.Derivative(function, x), slope).subs(function, y).subs(x, t)
    plain = sympy.expand(sympy.powdenest(plain))
    if plain.has(sympy.Derivative) or not plain.is_polynomial(slope):
        return []
    if sympy.degree(plain, slope) != 1:
        return []
    terms: dict[sympy.Expr, sympy.Expr] = {}
    slopes = sympy.expand(sympy.simplify(-plain.coeff(slope, 0) / plain.coeff(slope, 1)))
    for term in sympy.Add.make_args(slopes):
        factor, rest = term.as_independent(y, as_Add=False)
        base, power = rest.as_base_exp() if rest != 1 else (y, sympy.S.Zero)
        if base != y or power.has(t):
            return []
        terms[power] = terms.get(power, sympy.S.Zero) + factor
    found = _bernoulli(terms, t) or _riccati(terms, t)
    return [solution.xreplace({t: x}) for solution in found]


def _bernoulli(terms: "dict[sympy.Expr, sympy.Expr]", x: "sympy.Symbol") -> "list[sympy.Expr]":
    """With `u = y^(1-n)` it is `u' = (1 - n) (P u + Q)`."""
    others = [power for power in terms if power != 1]
    if len(others) != 1 or others[0] == 0:
        return []
    rest = 1 - others[0]
    u = sympy.Dummy("u", real=True)
    first = terms.get(sympy.S.One, sympy.S.Zero)
    found = linear(sympy.S.One, -rest * (first * u + terms[others[0]]), x, u)
    branches = (1, -1) if rest.is_integer and rest.is_even else (1,)
    return [sign * sympy.powdenest(inner ** (1 / rest)) for inner in found for sign in branches]


def _riccati(terms: "dict[sympy.Expr, sympy.Expr]", x: "sympy.Symbol") -> "list[sympy.Expr]":
    if _SQUARE not in terms or not set(terms) <= {sympy.S.Zero, sympy.S.One, sympy.Integer(2)}:
        return []
    numbers = [sympy.factor(terms.get(sympy.Integer(n), sympy.S.Zero)) for n in range(3)]
    rest, first, second = numbers
    for known in _simple_solutions(rest, first, second, x):
        u = sympy.Dummy("u", real=True)
        moving = sympy.simplify(first + 2 * second * known)
        found = linear(sympy.S.One, moving * u + second, x, u)
        if found:
            return [sympy.together(known + 1 / inner) for inner in found]
    p = sympy.simplify(-first - sympy.diff(second, x) / second)
    pair = pair_of(p, sympy.simplify(rest * second), x)
    if pair is None:
        return []
    whole = sympy.Symbol("C1") * pair[0] + pair[1]
    return [sympy.simplify(-sympy.diff(whole, x) / (second * whole))]


def _simple_solutions(
    rest: "sympy.Expr", first: "sympy.Expr", second: "sympy.Expr", x: "sympy.Symbol"
) -> "Iterator[sympy.Expr]":
    """Solutions `k x^m` and `k x^m + h x^n`, found by their coefficients."""
    k, h = sympy.symbols("k h", cls=sympy.Dummy)
    powers = (0, 1, -1, 2, -2, 3)
    shapes = [k * x**power for power in powers]
    shapes += [k * x**power + h * x**other for power, other in _PAIRS]
    for shape in shapes:
        gap = rest + first * shape + second * shape**2 - sympy.diff(shape, x)
        above = sympy.numer(sympy.together(gap))
        if not above.is_polynomial(x):
            return
        numbers = sympy.Poly(above, x).all_coeffs()
        if shape.has(h):
            solved = sympy.solve(numbers, [k, h], dict=True)
            values = [one for one in solved if len(one) == _LETTERS]
        else:
            values = [{k: root} for root in common_roots(numbers, k)]
        for value in values:
            known = shape.subs(value)
            if not known.has(sympy.I, k, h):
                yield known


_PAIRS: Final = ((1, 0), (1, -1), (0, -1), (2, 1), (2, 0))
"""Two powers that a solution may have together."""
