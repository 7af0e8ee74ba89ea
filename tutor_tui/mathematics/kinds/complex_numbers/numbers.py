"""Complex numbers in their two forms, as simple as they get."""

from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.late_libraries import sympy


def cartesian(value: "sympy.Expr") -> "sympy.Expr":
    """A number as `a + bi` with both parts as simple as they get."""
    parts = sympy.expand_complex(value).as_real_imag()
    real, imaginary = (sympy.radsimp(sympy.simplify(part)) for part in parts)
    return real + sympy.factor_terms(imaginary) * sympy.I


def polar(value: "sympy.Expr") -> "tuple[sympy.Expr, sympy.Expr]":
    """Modulus and principal argument, which is above -π and at most π."""
    real, imaginary = cartesian(value).as_real_imag()
    if real == 0 and imaginary == 0:
        raise UndefinedError("0 has the modulus 0 and no argument.")
    size = sympy.sqrt(sympy.simplify(sympy.expand(real**2 + imaginary**2)))
    return sympy.radsimp(sympy.sqrtdenest(size)), sympy.simplify(sympy.atan2(imaginary, real))
