"""Integrals, limits and sums in holes: worked out, or compared without working them out.

An antiderivative is compared by differentiating it. Values that SymPy finds for definite
integrals, limits and sums are confirmed numerically before anything is said with them.
"""

from fractions import Fraction
from typing import Any, Final

from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.numeric import NoValueError, is_close
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import number_of

_CONFIRMED_DIGITS: Final = 8
_NEAR_DIGITS: Final = 25  # exactly, (1 + 10⁻⁶) to the power 10⁶ takes seconds
_LIMIT_DIGITS: Final = 3


def with_values(node: Node, scope: Scope) -> bool:
    """Replace definite integrals, limits and sums in the holes of a tree by their values.

    Says whether all of them have a value that is certain.
    """
    for name in variables(node):
        value = scope.holes.get(name)
        if value is None or isinstance(value, sympy.MatrixBase):
            continue
        if value.has(sympy.Limit, sympy.Sum, sympy.Product) or _has_bounds(value):
            worked_out = _worked_out(value)
            if worked_out is None:
                return False
            scope.holes[name] = worked_out
    return True


def antiderivatives(node: Node, scope: Scope) -> "tuple[sympy.Symbol, ...]":
    """The variables of the indefinite integrals in a tree."""
    found: dict[sympy.Symbol, None] = {}
    for name in variables(node):
        value = scope.holes.get(name)
        if value is not None and not isinstance(value, sympy.MatrixBase):
            for integral in value.atoms(sympy.Integral):
                found |= dict.fromkeys(integral.variables)
    return tuple(found)


def _has_bounds(value: "sympy.Expr") -> bool:
    return any(
        len(limits) > 1 for integral in value.atoms(sympy.Integral) for limits in integral.limits
    )


def _worked_out(value: Any) -> "sympy.Expr | None":
    for integral in value.atoms(sympy.Integral):
        if len(integral.limits) > 1:  # one in another, which is confirmed first
            inner = _worked_out(sympy.Integral(integral.function, integral.limits[0]))
            if inner is None:
                return None
            value = value.xreplace({integral: sympy.Integral(inner, *integral.limits[1:])})
            return _worked_out(value)
    result = value.doit()
    if result.has(sympy.Integral, sympy.Limit, sympy.Sum, sympy.Product, sympy.AccumBounds):
        return None
    if result.has(sympy.zoo, sympy.nan) or result.free_symbols - value.free_symbols:
        return None
    if isinstance(value, sympy.Limit):
        return result if _confirms_everywhere(value, result) else None
    if value.free_symbols:
        return (
            result if isinstance(value, sympy.Sum | sympy.Product) else _at_samples(value, result)
        )
    return result if _is_numeric(value, result) else None


def _is_numeric(value: "sympy.Expr", result: "sympy.Expr") -> bool:
    """Whether summing or integrating in floating point gives the same number."""
    if not result.is_finite:
        return False
    try:
        first, second = number_of(value.evalf(15)), number_of(result)
    except (NoValueError, ArithmeticError, ValueError, TypeError):
        return False
    return is_close(first, second, _CONFIRMED_DIGITS)


def _at_samples(value: "sympy.Expr", result: "sympy.Expr") -> "sympy.Expr | None":
    for sample in (Fraction(2), Fraction(3)):
        place = {symbol: sympy.Rational(str(sample)) for symbol in value.free_symbols}
        if not _is_numeric(value.subs(place), result.subs(place)):
            return None
    return result


def _confirms_everywhere(limit: "sympy.Limit", result: "sympy.Expr") -> bool:
    """Whether a limit that depends on letters is confirmed for some values of theirs."""
    names = sorted(limit.free_symbols, key=str)
    for sample in (2, 3) if names else (0,):
        place = {name: sample + index for index, name in enumerate(names)}
        if not _confirms_limit(limit.subs(place), result.subs(place)):
            return False
    return True


def _confirms_limit(limit: "sympy.Limit", result: "sympy.Expr") -> bool:
    """Whether values near the place come near the limit; for infinity, whether they are large."""
    body, variable, place, direction = limit.args
    step = sympy.Rational(1, 10**6)
    near = [sympy.Integer(10**6) * (1 if place.is_positive else -1)]
    if place.is_finite:
        near = [place + step * (1 if str(direction) != "-" else -1)]
        if str(direction) == "+-":
            near.append(place - step)
    try:
        values = [number_of(body.evalf(_NEAR_DIGITS, subs={variable: point})) for point in near]
        if not result.is_finite:
            return result in (sympy.oo, -sympy.oo) and all(abs(v) > 5 for v in values)
        return all(is_close(value, number_of(result), _LIMIT_DIGITS) for value in values)
    except (NoValueError, ArithmeticError, ValueError, TypeError):
        return False
