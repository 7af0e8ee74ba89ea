"""Formulas in letters as they stand in books: one root, one number before a bracket.

SymPy takes numbers out of roots and multiplies them into sums; people write `√(A/π)` and
`5(F - 32)/9`. What is given here is to be shown and would fall apart in a calculation.
"""

from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.show import show


def in_school_form(value: "sympy.Expr") -> "sympy.Expr":
    """The same formula as people write it; anything without a letter stays as it is."""
    if not value.free_symbols:
        return value
    if value.is_Add:
        return _before_a_bracket(value)
    return _under_one_root(value)


def _before_a_bracket(value: "sympy.Expr") -> "sympy.Expr":
    """`5F/9 - 160/9` as `5(F - 32)/9`: a fraction that all terms have stands once."""
    content, inner = value.primitive()
    numbers = [term.as_coeff_Mul()[0] for term in value.args]
    is_apart = not all(number.is_Rational and number.q > 1 for number in numbers)
    if content.is_Integer or is_apart or not value.is_polynomial():
        return value
    return sympy.Mul(content, inner, evaluate=False)


def _under_one_root(value: "sympy.Expr") -> "sympy.Expr":
    """`√A/√π` as `√(A/π)`: positive numbers go under the root that has the letters."""
    number, rest = value.as_coeff_Mul()
    factors = sympy.Mul.make_args(rest)
    roots = [part for part in factors if part.is_Pow and part.exp.is_Rational and part.exp.q > 1]
    lettered = [part for part in roots if part.free_symbols]
    numeric = [part for part in roots if not part.free_symbols]
    is_one = len(lettered) == 1 and len({part.exp.q for part in roots}) == 1
    if not (is_one and numeric and all(part.base.is_positive for part in numeric)):
        return value
    index = lettered[0].exp.q
    inside = abs(number) ** index * sympy.Mul(*(part**index for part in roots))
    root = sympy.Pow(sympy.factor(inside), sympy.Rational(1, index), evaluate=False)
    others = [part for part in factors if part not in roots]
    shown = sympy.Mul(*others, root, evaluate=False) if others else root
    return shown if number.is_positive else sympy.Mul(-1, shown, evaluate=False)


def not_zero(value: "sympy.Expr") -> str:
    """That an expression is not zero, as a relation: `r ≠ 0` of `π r²`, `y ≠ 1` of `2y - 2`."""
    part = _vanishing_part(value)
    part = -part if part.could_extract_minus_sign() else part
    letters = part.free_symbols
    if len(letters) == 1 and part.is_Add and part.is_polynomial():
        (letter,) = letters
        terms = sympy.Poly(part, letter).all_coeffs()
        if len(terms) == 2:
            return f"{letter.name} ≠ {show(-terms[1] / terms[0])}"
    return f"{show(part)} ≠ 0"


def _vanishing_part(value: "sympy.Expr") -> "sympy.Expr":
    """What has to be zero for a product to be: `r` of `π r²`, `b + c` of `3(b + c)ⁿ`."""
    parts = [part for part in sympy.Mul.make_args(sympy.factor(value)) if part.free_symbols]
    bases = dict.fromkeys(_base(part) for part in parts)
    return sympy.Mul(*bases) if bases else value


def _base(part: "sympy.Expr") -> "sympy.Expr":
    base, power = part.as_base_exp()
    return base if base.free_symbols and not power.could_extract_minus_sign() else part
