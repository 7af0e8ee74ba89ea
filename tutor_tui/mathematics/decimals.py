"""Numbers as decimals that are read back: `0.333333`, `1.5·10^20`, `1 + 2.5i`."""

from tutor_tui.mathematics.late_libraries import mpmath, sympy


def show_decimal(value: "sympy.Basic", digits: int = 6) -> str:
    """A number rounded to this many significant digits: `0.333333`, `1.5·10^20`, `1 + 2.5i`.

    Raises `ValueError` for what is not a finite number.
    """
    number = sympy.N(sympy.sympify(value, strict=True), digits + 4, chop=True)
    if not number.is_number or not number.is_finite:
        raise ValueError("Only a finite number has a decimal form.")
    real, imaginary = number.as_real_imag()
    if imaginary.is_zero:
        return _decimal(real, digits)
    size = _decimal(abs(imaginary), digits)
    unit = "i" if size == "1" else f"{size}i"
    if real.is_zero:
        return f"-{unit}" if imaginary < 0 else unit
    return f"{_decimal(real, digits)} {'-' if imaginary < 0 else '+'} {unit}"


def _decimal(number: "sympy.Basic", digits: int) -> str:
    with mpmath.workdps(digits + 8):
        exact = mpmath.mpf(sympy.Float(number, digits + 4)._mpf_)
        text: str = mpmath.nstr(exact, digits, min_fixed=-5, max_fixed=digits + 6)
    mantissa, _, power = text.partition("e")
    mantissa = mantissa.removesuffix(".0")
    return f"{mantissa}·10^{int(power)}" if power else mantissa
