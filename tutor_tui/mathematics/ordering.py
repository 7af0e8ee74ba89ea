"""In which order, and on which side of a line, people write terms and factors."""

from tutor_tui.mathematics.late_libraries import sympy


def positive_first(terms: list["sympy.Basic"]) -> list["sympy.Basic"]:
    """`1 - x` rather than `-x + 1`; longer sums keep their order of powers.

    Of a complex number the real part comes first, so that `-1 + i√3` and `-1 - i√3` look alike.
    """
    if all(term.is_number for term in terms) and any(not term.is_real for term in terms):
        return sorted(terms, key=lambda term: not term.is_real)
    if len(terms) == 2 and _is_negative(terms[0]) and not _is_negative(terms[1]):
        return [terms[1], terms[0]]
    return terms


def _is_negative(term: "sympy.Basic") -> bool:
    coefficient = term.as_coeff_Mul()[0]
    return bool(coefficient.is_negative)


def is_below(factor: "sympy.Basic") -> bool:
    """Whether a factor is written below the line of a fraction, as `1/e` is, but not `e^(-x)`."""
    base, exponent = factor.as_base_exp()
    is_negative = bool(exponent.is_Rational and exponent.is_negative)
    return is_negative and (factor.is_Pow if str(base) != "E" else bool(exponent.is_Integer))


def rank(factor: "sympy.Basic") -> int:
    """Numbers come first, then π, i and roots of numbers: `2πi`, `i√3`, `√2 x`."""
    if factor.is_Number:
        return 0
    if type(factor).__name__ in ("Pi", "ImaginaryUnit"):
        return 1 if type(factor).__name__ == "Pi" else 2
    return 3 if factor.is_Pow and factor.base.is_Number and factor.exp.is_Number else 4
