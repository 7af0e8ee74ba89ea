"""Series that are no Taylor polynomials: at infinity, with fractional powers, with logarithms.

An expansion is a sum of terms `c t^p ln(t)^q` with rising p, where t is the distance from the
place, or 1/|x| at infinity. SymPy finds it; it is claimed where the error falls faster than its
last power as t does (DLMF 2.1: what an asymptotic expansion is).
"""

from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import NoValueError, value_at
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.special_functions import is_explicable
from tutor_tui.mathematics.syntax import Name, Negative, Node
from tutor_tui.mathematics.trees import variables

_PATIENCE: Final = 1.2
_POLES: Final = 4
_NEAR: Final = (3, 4, 6)
"""Exponents of ten of the distances at which the error is measured."""


def is_endless(place: Node) -> bool:
    """Whether a place is `oo` or `-oo`."""
    return place in (Name("oo"), Negative(Name("oo")))


def expansion_of(
    expression: Node, variable: str, place: Node, degree: int, *, is_open: bool = False
) -> "list[sympy.Expr] | None":
    """The terms up to the power `degree` of the distance, by rising powers.

    `is_open` adds those with fractional powers below the next whole one.

    Letters besides the variable are positive. `None` where SymPy finds no such terms or the
    error does not vanish as it must.
    """
    x, t = sympy.Symbol(variable), sympy.Dummy("t", positive=True)
    body = to_sympy(expression)
    letters = {name: sympy.Dummy(name.name, positive=True) for name in body.free_symbols - {x}}
    back = {assumed: name for name, assumed in letters.items()}
    found = series_terms(body.xreplace(letters).subs(x, _moved(place, t)), t, degree + 1 + _POLES)
    if found is None or not is_explicable(found):
        return None
    logarithm = sympy.Dummy("logarithm")
    found = found.subs(sympy.log(t), logarithm)
    parts = [term.as_coeff_exponent(t) for term in sympy.Add.make_args(found)]
    if not all(_is_term(factor, power, t) for factor, power in parts):
        return None
    kept = [part for part in parts if part[1] <= degree or (is_open and part[1] < degree + 1)]
    kept.sort(key=lambda part: part[1])
    distance, sign = _distance(x, place), -1 if is_endless(place) else 1
    beside = {**back, logarithm: sign * sympy.log(distance)}
    terms = [factor.xreplace(beside) * distance ** (sign * power) for factor, power in kept]
    return terms if terms and _is_close(expression, variable, place, terms, degree) else None


def series_terms(body: "sympy.Expr", t: "sympy.Symbol", order: int) -> "sympy.Expr | None":
    """SymPy's terms of a series at 0 below a power, `None` where it knows none."""
    try:
        found = within(_PATIENCE, lambda: sympy.series(body, t, 0, order))
    except (
        ArithmeticError,
        AttributeError,
        NotImplementedError,
        RecursionError,
        TypeError,
        ValueError,
        sympy.PoleError,
    ):
        return None  # SymPy breaks off in all these ways where it knows no series
    if found is None or found.has(sympy.AccumBounds, sympy.zoo, sympy.nan, sympy.Piecewise):
        return None
    is_own = found.free_symbols <= body.free_symbols  # SymPy may leave a name of its own behind
    return found.removeO().expand() if is_own else None


def _moved(place: Node, t: "sympy.Symbol") -> "sympy.Expr":
    if is_endless(place):
        return 1 / t if place == Name("oo") else -1 / t
    return to_sympy(place) + t


def _distance(x: "sympy.Symbol", place: Node) -> "sympy.Expr":
    """The distance from the place, or at infinity the size of the variable."""
    if is_endless(place):
        return x if place == Name("oo") else -x
    return x - to_sympy(place)


def _is_term(factor: "sympy.Expr", power: "sympy.Expr", t: "sympy.Symbol") -> bool:
    return bool(power.is_Rational and power >= -_POLES and factor != 0 and not factor.has(t))


def _is_close(
    expression: Node, variable: str, place: Node, terms: "list[sympy.Expr]", degree: int
) -> bool:
    """Whether the error, divided by the last power of the distance, vanishes with it."""
    letters = [name for name in variables(expression) if name != variable]
    values = {name: mpmath.mpf(7 + index) / 5 for index, name in enumerate(letters)}
    digits = 40 + 12 * (degree + _POLES)
    with mpmath.workdps(digits):
        shares = [
            _error(expression, terms, {**values, variable: _near(place, power)}, digits)
            * mpmath.mpf(10) ** (power * degree)
            for power in _NEAR
        ]
        is_falling = shares[0] > 3 * shares[1] and shares[1] > 9 * shares[2]
        return bool(is_falling or max(shares) < mpmath.mpf(10) ** -30)


def _near(place: Node, power: int) -> Any:
    far = mpmath.mpf(10) ** power
    if is_endless(place):
        return far if place == Name("oo") else -far
    return value_at(place, {}) + 1 / far


def _error(expression: Node, terms: "list[sympy.Expr]", values: dict[str, Any], digits: int) -> Any:
    """How far the terms are from the function; infinite where one of them has no real value."""
    numbers = {
        sympy.Symbol(name): sympy.Float(mpmath.nstr(value, digits), digits)
        for name, value in values.items()
    }
    try:
        told = sympy.N(sympy.Add(*terms).subs(numbers), digits)
        return abs(value_at(expression, values) - mpmath.mpf(str(told)))
    except (NoValueError, ValueError, TypeError):
        return mpmath.inf
