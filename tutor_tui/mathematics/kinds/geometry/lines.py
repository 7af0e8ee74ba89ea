"""Lines `ax + by + c = 0` and circles, from equations as they are written."""

from dataclasses import dataclass

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.sentences import plain
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Relation


@dataclass(frozen=True, slots=True)
class Line:
    """The points with `a x + b y + c = 0`; `a` and `b` are not both 0."""

    a: "sympy.Expr"
    b: "sympy.Expr"
    c: "sympy.Expr"


def line_of(equation: Relation) -> Line:
    """The line that an equation describes. Raises `UndefinedError` for other curves."""
    polynomial = _polynomial(equation)
    if polynomial is None or polynomial.total_degree() != 1:
        raise UndefinedError("That equation is not one of a straight line.")
    return Line(
        polynomial.coeff_monomial("x"), polynomial.coeff_monomial("y"), polynomial.coeff_monomial(1)
    )


def is_line(equation: Relation) -> bool:
    """Whether an equation describes a straight line."""
    polynomial = _polynomial(equation)
    return polynomial is not None and polynomial.total_degree() == 1


def _polynomial(equation: Relation) -> "sympy.Poly | None":
    x, y = sympy.symbols("x y")
    difference = sympy.expand(to_sympy(equation.left) - to_sympy(equation.right))
    return sympy.Poly(difference, x, y) if difference.is_polynomial(x, y) else None


def circle_of(equation: Relation) -> "tuple[tuple[sympy.Expr, sympy.Expr], sympy.Expr]":
    """The centre and the square of the radius. Raises `UndefinedError` for other curves."""
    polynomial = _polynomial(equation)
    if polynomial is None or polynomial.total_degree() != 2:
        raise UndefinedError("That equation is not one of a circle.")
    first, second = polynomial.coeff_monomial("x**2"), polynomial.coeff_monomial("y**2")
    if first != second or first == 0 or polynomial.coeff_monomial("x*y") != 0:
        raise UndefinedError("That equation is not one of a circle.")
    x, y = (-polynomial.coeff_monomial(name) / (2 * first) for name in ("x", "y"))
    square = sympy.expand(x**2 + y**2 - polynomial.coeff_monomial(1) / first)
    if not square.is_positive:
        raise UndefinedError(
            "No real circle has that equation: its radius squared is not positive."
        )
    return (x, y), square


def through(first: "tuple[sympy.Expr, ...]", second: "tuple[sympy.Expr, ...]") -> Line:
    """The line through two points of the plane."""
    (x, y), (u, v) = first, second
    a, b = v - y, x - u
    return Line(sympy.expand(a), sympy.expand(b), sympy.expand(-(a * x + b * y)))


def with_slope(point: "tuple[sympy.Expr, ...]", slope: "sympy.Expr") -> Line:
    """The line through a point with a slope."""
    return Line(slope, sympy.Integer(-1), sympy.expand(point[1] - slope * point[0]))


def _solved(line: Line) -> "tuple[str, sympy.Expr]":
    """`y` in terms of `x`, or the `x` of a vertical line."""
    if line.b == 0:
        return "x", sympy.radsimp(-line.c / line.a)
    slope, start = sympy.radsimp(-line.a / line.b), sympy.radsimp(-line.c / line.b)
    return "y", sympy.expand(slope * sympy.Symbol("x") + start)


def shown_line(line: Line) -> str:
    """`y = 2x + 1` or `x = 3`."""
    name, value = _solved(line)
    rising = value.coeff(sympy.Symbol("x")) * sympy.Symbol("x")
    start = sympy.expand(value - rising)
    if rising == 0 or start == 0:
        return f"{name} = {show(value)}"
    sign = "-" if start.is_negative else "+"
    return f"{name} = {show(rising)} {sign} {show(abs(start))}"


def plain_line(line: Line) -> str:
    """The same for programs."""
    name, value = _solved(line)
    return f"{name} = {plain(value)}"
