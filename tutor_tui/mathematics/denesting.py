"""Roots of sums with roots written without roots inside roots, where that is possible."""

from tutor_tui.mathematics.late_libraries import sympy


def denested(number: "sympy.Expr") -> "sympy.Expr":
    """A number in which roots of roots, one by one, are written without them where they can be."""
    roots = {power: sympy.sqrtdenest(power) for power in number.atoms(sympy.Pow)}
    plain = number.xreplace(roots)
    cubes = {
        power: found
        for power in plain.atoms(sympy.Pow)
        if abs(power.exp) == sympy.Rational(1, 3) and (found := _cube_root(power)) is not None
    }
    return sympy.expand(sympy.sqrtdenest(plain.xreplace(cubes)))


def least_nested(forms: "list[sympy.Expr]") -> "list[sympy.Expr]":
    """Those of several forms that have the fewest roots inside roots."""
    counts = [_nested(form) for form in forms]
    return [form for form, count in zip(forms, counts, strict=True) if count == min(counts)]


def _nested(number: "sympy.Expr") -> int:
    def is_root(power: "sympy.Expr") -> bool:
        return bool(power.exp.is_Rational and not power.exp.is_Integer)

    roots = [power for power in number.atoms(sympy.Pow) if is_root(power)]
    return sum(any(map(is_root, root.base.atoms(sympy.Pow))) for root in roots)


def _cube_root(power: "sympy.Expr") -> "sympy.Expr | None":
    """`p + q√c` for the cube root of `a + b√c`, by the norm of both; `None` where there is none.

    The norms `p² - q²c` and `a² - b²c` are a number and its cube, and `4p³ - 3(p² - q²c)p = a`.
    """
    base = sympy.expand(power.base)
    a, rest = base.as_independent(sympy.Pow, as_Add=True)
    square = sympy.expand(rest**2)
    if not (base.is_positive and a.is_Rational and square.is_Rational and rest != 0):
        return None
    norm = sympy.real_root(a**2 - square, 3)
    if not norm.is_Rational:
        return None
    p = sympy.Symbol("p")
    for half in sympy.Poly(4 * p**3 - 3 * norm * p - a, p).ground_roots():
        found = half + sympy.sign(rest) * sympy.sqrt(half**2 - norm)
        if sympy.expand(found**3 - base) == 0:
            return found if power.exp.is_positive else sympy.radsimp(1 / found)
    return None
