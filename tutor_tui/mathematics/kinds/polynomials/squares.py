"""Completed squares: of quadratics, and of `x⁴ + x² + 1`, which is one in `x²`."""

from collections.abc import Iterator
from typing import NamedTuple

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.polynomials.problems import PolynomialQuestion, Topic
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Answer, Step, code
from tutor_tui.mathematics.sentences import AT_POINTS, plain, refused, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.verify import function_agrees
from tutor_tui.mathematics.written import written


class _Quadratic(NamedTuple):
    """`a u² + b u + c`, where `u` is a power of the variable."""

    u: "sympy.Expr"
    a: "sympy.Expr"
    b: "sympy.Expr"
    c: "sympy.Expr"


def _quadratic(question: PolynomialQuestion) -> _Quadratic | None:
    x = sympy.Symbol(question.variable)
    polynomial = sympy.Poly(sympy.expand(to_sympy(question.nodes[0])), x)
    half, is_odd = divmod(polynomial.degree(), 2)
    if is_odd or half < 1 or not {power for (power,) in polynomial.monoms()} <= {0, half, 2 * half}:
        return None
    return _Quadratic(x**half, *(polynomial.coeff_monomial(x**k) for k in (2 * half, half, 0)))


def answer_square(question: PolynomialQuestion) -> Answer:
    """The completed square, and where the vertex of the parabola is."""
    found = _quadratic(question)
    if found is None:
        return refused(f"{code(written(question.nodes[0]))} is no quadratic expression.")
    u, a, b, c = found
    h, k = -b / (2 * a), c - b**2 / (4 * a)
    result = a * (u - h) ** 2 + k
    sentence = code(f"{written(question.nodes[0])} = {show(result)}")
    if u.is_Symbol:
        sentence += f", so the vertex is {code(f'({show(h)}, {show(k)})')}"
    bare = f"({plain(h)}, {plain(k)})" if question.topic is Topic.VERTEX else plain(result)
    verdict = function_agrees(question.nodes[0], result)
    return with_verdict(f"{sentence}.", verdict, AT_POINTS, bare)


def squaring_steps(question: PolynomialQuestion) -> Iterator[Step]:
    """Take out the factor of x², add and subtract the square of half the coefficient of x."""
    found = _quadratic(question)
    if found is None:
        return
    u, a, b, c = found
    half = b / (2 * a)
    line = show(a * u**2 + b * u + c)
    factor = "" if a == 1 else f"({show(a)})*"
    end = "" if c == 0 else _signed(c)
    if a != 1:
        new = f"{factor}({show(u**2 + b / a * u)}){end}"
        reason = f"Take the factor of {show(u**2)} out of the first two terms"
        yield Step("factor", reason, line, (new,))
        line = new
    inner = f"{show(u**2 + b / a * u)} + ({show(half)})² - ({show(half)})²"
    new = f"{factor}({inner}){end}"
    reason = f"Add and subtract the square of half the coefficient of {show(u)} inside the bracket"
    yield Step("add", reason, line, (new,))
    result = show(a * (u + half) ** 2 + sympy.expand(c - a * half**2))
    yield Step(
        "square", "Write the first three terms as a square and collect the rest", new, (result,)
    )


def _signed(number: "sympy.Expr") -> str:
    shown = show(number)
    return f" - {shown[1:]}" if shown.startswith("-") else f" + {shown}"
