"""Closed forms for a number known to many digits, among a few constants that integrals bring in.

A form is taken only where it agrees in far more digits than its own coefficients could be fitted
to: with numbers below a bound B in n places there are about B^n forms, here at most 10^14, and
10^22 values are told apart. What is found is still a candidate: whoever uses it compares more
digits, and says that the form was found numerically.
"""

from typing import Any, Final

from tutor_tui.mathematics.late_libraries import mpmath, sympy

DIGITS: Final = 26
"""Digits that the number must have."""

_FITTED: Final = 22
_LARGEST: Final = 600
_LARGEST_EXPONENT: Final = 24
_STEPS: Final = 4_000


def closed_form(value: Any) -> "sympy.Expr | None":
    """A sum, or a product of powers, of known constants that is `value`, an mpmath number."""
    with mpmath.workdps(DIGITS):
        if abs(value) < mpmath.mpf(10) ** -_FITTED:
            return sympy.S.Zero
        for names in _SUMS:
            found = _as_sum(value, names)
            if found is not None:
                return found
        return _as_product(value)


_SUMS: Final = (
    ("1", "pi"),
    ("1", "sqrt2", "sqrt3"),
    ("1", "log2", "log3", "log5"),
    ("pi", "pi*log2", "Catalan"),
    ("1", "pi", "log2", "sqrt2"),
    ("1", "pi", "pi*sqrt2", "pi*sqrt3"),
    ("1", "pi^2", "log2", "log2^2"),
    ("pi^2", "log2^2", "zeta3", "pi^2*log2"),
    ("1", "gamma", "log2", "pi"),
    ("pi", "pi*log2", "pi*log3", "pi*gamma"),
    ("1", "e", "1/e"),
    ("pi^2", "pi^3", "pi^4", "zeta3"),
    ("1", "log2", "pi*sqrt3", "log3"),
    ("1", "pi*sqrt5", "sqrt5", "pi"),
    ("1", "log(1+sqrt2)", "sqrt2", "pi"),
)
"""Constants that come together, the plainest first."""


def _constant(name: str) -> "sympy.Expr":
    plain = {
        "1": sympy.S.One,
        "pi": sympy.pi,
        "e": sympy.E,
        "1/e": sympy.exp(-1),
        "gamma": sympy.EulerGamma,
        "Catalan": sympy.Catalan,
        "zeta3": sympy.zeta(3),
        "log(1+sqrt2)": sympy.log(1 + sympy.sqrt(2)),
    }
    if name in plain:
        return plain[name]
    if "*" in name:
        return sympy.Mul(*map(_constant, name.split("*")))
    if "^" in name:
        base, exponent = name.split("^")
        return _constant(base) ** int(exponent)
    function = sympy.sqrt if name.startswith("sqrt") else sympy.log
    return function(int(name.removeprefix("sqrt").removeprefix("log")))


def _as_sum(value: Any, names: tuple[str, ...]) -> "sympy.Expr | None":
    constants = [_constant(name) for name in names]
    numbers = [mpmath.mpf(str(constant.n(DIGITS + 4))) for constant in constants]
    relation = _relation([value, *numbers], _LARGEST)
    if relation is None or not relation[0]:
        return None
    terms = zip(relation[1:], constants, strict=True)
    return sympy.Add(*(sympy.Rational(-count, relation[0]) * part for count, part in terms))


def _as_product(value: Any) -> "sympy.Expr | None":
    """Rational powers of 2, 3, π and values of the gamma function, by their logarithms."""
    for gammas in ((), (sympy.Rational(1, 4),), (sympy.Rational(1, 3),)):
        bases = [
            sympy.Integer(2),
            sympy.Integer(3),
            sympy.pi,
            *(sympy.gamma(place) for place in gammas),
        ]
        logarithms = [mpmath.log(mpmath.mpf(str(base.n(DIGITS + 4)))) for base in bases]
        relation = _relation([mpmath.log(abs(value)), *logarithms], _LARGEST_EXPONENT)
        if relation is not None and relation[0]:
            powers = zip(relation[1:], bases, strict=True)
            parts = (base ** sympy.Rational(-count, relation[0]) for count, base in powers)
            return (1 if value > 0 else -1) * sympy.Mul(*parts)
    return None


def _relation(numbers: list[Any], largest: int) -> list[int] | None:
    """Whole numbers whose products with these add up to zero, all of them small."""
    found: list[int] | None = mpmath.pslq(
        numbers, tol=mpmath.mpf(10) ** -_FITTED, maxcoeff=largest, maxsteps=_STEPS
    )
    return found
