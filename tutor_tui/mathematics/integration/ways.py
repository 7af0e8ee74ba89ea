"""Antiderivatives by changing the variable until a fraction of polynomials is left.

Each way knows one form and asks for the next one with the changed integrand. What comes out is a
candidate, which whoever uses it checks by differentiation. Letters besides the variable are
positive numbers.
"""

from collections.abc import Callable
from typing import Final, TypeAlias

from tutor_tui.mathematics.integration.binomials import over_binomial
from tutor_tui.mathematics.integration.changed_variables import (
    of_broken_wave_powers,
    of_inner_power,
    of_inverse_function,
    of_product_rule,
    of_quotient_rule,
    of_roots_of_lines,
)
from tutor_tui.mathematics.integration.complex_poles import (
    of_inverse_tangent_over_variable,
    of_polynomial_times_wave,
)
from tutor_tui.mathematics.integration.damped_waves import of_damped_wave
from tutor_tui.mathematics.integration.even_radicals import with_even_root
from tutor_tui.mathematics.integration.exponentials import (
    bell_curve,
    of_fraction_times_power_of_e,
    over_hyperbolic_square,
    with_hyperbolic_tangent,
    with_power_of_e,
)
from tutor_tui.mathematics.integration.fractions import of_fraction, of_powers
from tutor_tui.mathematics.integration.gamma_like import bell_times_power, incomplete_gamma
from tutor_tui.mathematics.integration.polylogarithms import (
    of_logarithm_over_line,
    of_polylogarithm_over_variable,
    of_polynomial_over_power_of_e,
)
from tutor_tui.mathematics.integration.products import by_parts, of_distance, polynomial_by_parts
from tutor_tui.mathematics.integration.radicals import (
    of_reciprocal,
    with_rational_divisor,
    with_root,
)
from tutor_tui.mathematics.integration.roots_of_quadratics import over_root_of_quadratic
from tutor_tui.mathematics.integration.squares import (
    of_own_slope,
    with_sign_of,
    with_square_below_root,
)
from tutor_tui.mathematics.integration.wave_fractions import of_fraction_times_wave
from tutor_tui.mathematics.integration.waves import (
    of_root_of_one_and_wave,
    with_root_of_tangent,
    with_wave,
)
from tutor_tui.mathematics.late_libraries import sympy

Next: TypeAlias = "Callable[[sympy.Expr, sympy.Symbol], sympy.Expr | None]"
_DEEPEST: Final = 4
_LONGEST: Final = 150
"""Operations in an integrand that is still taken on; changed ones must not grow without end."""

_WAYS: Final = (
    of_powers,
    of_own_slope,
    over_binomial,
    of_fraction,
    of_damped_wave,
    bell_curve,
    over_hyperbolic_square,
    of_fraction_times_power_of_e,
    of_fraction_times_wave,
    bell_times_power,
    of_distance,
    with_hyperbolic_tangent,
    with_power_of_e,
    of_product_rule,
    of_quotient_rule,
    with_rational_divisor,
    of_roots_of_lines,
    of_inner_power,
    with_even_root,
    with_root,
    over_root_of_quadratic,
    of_reciprocal,
    of_broken_wave_powers,
    with_wave,
    with_root_of_tangent,
    of_root_of_one_and_wave,
    of_polynomial_times_wave,
    by_parts,
    of_inverse_function,
    of_polylogarithm_over_variable,
    of_inverse_tangent_over_variable,
    of_logarithm_over_line,
    of_polynomial_over_power_of_e,
    polynomial_by_parts,
    incomplete_gamma,
    with_sign_of,
)


def by_known_ways(body: "sympy.Expr", x: "sympy.Symbol", depth: int = 0) -> "sympy.Expr | None":
    """An antiderivative by the first way that knows the form, or `None`."""
    if body.has(sympy.sech, sympy.csch):
        body = body.replace(sympy.sech, lambda t: 1 / sympy.cosh(t))
        body = body.replace(sympy.csch, lambda t: 1 / sympy.sinh(t))
    if body.has(sympy.exp) and body.has(sympy.asinh, sympy.acosh, sympy.atanh):
        body = body.replace(sympy.exp, lambda exponent: sympy.exp(exponent.rewrite(sympy.log)))

    def further(changed: "sympy.Expr", u: "sympy.Symbol") -> "sympy.Expr | None":
        return by_known_ways(sympy.together(changed), u, depth + 1)

    found = with_square_below_root(body, x, further) if depth <= _DEEPEST else None
    if found is not None:
        return found
    if not body.has(sympy.Abs, sympy.sign):
        body = sympy.powdenest(body, force=True)
        if len(body.atoms(sympy.exp)) > 1 and body.is_Mul:
            body = sympy.powsimp(body, combine="exp")
    if depth > _DEEPEST or sympy.count_ops(body) > _LONGEST:
        return None
    if not body.has(x):
        return body * x
    for way in _WAYS:
        found = way(body, x, further)
        if found is not None:
            return found
    return _term_by_term(body, x, depth)


def _term_by_term(body: "sympy.Expr", x: "sympy.Symbol", depth: int) -> "sympy.Expr | None":
    terms = sympy.Add.make_args(sympy.expand(body))
    if len(terms) == 1:
        return None
    parts = [by_known_ways(term, x, depth + 1) for term in terms]
    found = [part for part in parts if part is not None]
    return sympy.Add(*found) if len(found) == len(parts) else None
