"""What the coefficients tell about the roots: discriminant, sum, product, number."""

from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.polynomials.problems import PolynomialQuestion
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import DIGITS, is_close
from tutor_tui.mathematics.problems import Answer, code, listed
from tutor_tui.mathematics.sentences import BY_SUBSTITUTION, plain, refused, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.verify import number_of
from tutor_tui.mathematics.written import written

BY_ROOTS: Final = "numerically from the roots"


def polynomial_of(question: PolynomialQuestion) -> "sympy.Poly":
    """The polynomial of a question about roots."""
    return sympy.Poly(sympy.expand(to_sympy(question.nodes[0])), sympy.Symbol(question.variable))


def _roots(polynomial: "sympy.Poly") -> list[Any] | None:
    """All complex roots in floating point, each as often as it counts; `None` if none converge."""
    coefficients = [number_of(part) for part in polynomial.all_coeffs()]
    try:
        with mpmath.workdps(DIGITS):
            found: list[Any] = mpmath.polyroots(coefficients, maxsteps=300, extraprec=400)
    except (mpmath.libmp.NoConvergence, ZeroDivisionError):
        return None
    return found


def _agrees(value: "sympy.Expr", numeric: Any) -> bool:
    return is_close(number_of(value), numeric, 15)


def _has_roots(question: PolynomialQuestion) -> Answer | None:
    polynomial = polynomial_of(question)
    if polynomial.degree() >= 1 and not polynomial.free_symbols - set(polynomial.gens):
        return None
    return refused(f"{code(written(question.nodes[0]))} is no polynomial with roots.")


def discriminant(question: PolynomialQuestion) -> Answer:
    """b² - 4ac for quadratic polynomials, and what it says about the roots."""
    polynomial = polynomial_of(question)
    if polynomial.degree() < 2:
        return refused("Only polynomials of degree 2 or more have a discriminant worth the name.")
    value = sympy.discriminant(polynomial)
    roots = _roots(polynomial)
    verdict: bool | None = None
    if roots is not None:
        degree = polynomial.degree()
        with mpmath.workdps(DIGITS):
            product = mpmath.mpf(1)
            for index, first in enumerate(roots):
                for second in roots[index + 1 :]:
                    product *= (first - second) ** 2
            verdict = _agrees(value, product * number_of(polynomial.LC()) ** (2 * degree - 2))
    working = ""
    if polynomial.degree() == 2:
        a, b, c = (show(part) for part in polynomial.all_coeffs())
        working = f"b² - 4ac = {_bracket(b)}² - 4*{_bracket(a)}*{_bracket(c)} = "
    meaning = _meaning(value) if polynomial.degree() == 2 else ""
    sentence = f"The discriminant is {code(f'{working}{show(value)}')}{meaning}."
    return with_verdict(sentence, verdict, BY_ROOTS, plain(value))


def _bracket(shown: str) -> str:
    return shown if shown.isdigit() else f"({shown})"


def _meaning(value: "sympy.Expr") -> str:
    if value.is_zero:
        return ", so there is one real root"
    return ", so there are two real roots" if value.is_positive else ", so there is no real root"


def root_sum(question: PolynomialQuestion) -> Answer:
    """By Vieta: minus the second coefficient over the first, complex roots included."""
    if (refusal := _has_roots(question)) is not None:
        return refusal
    polynomial = polynomial_of(question)
    value = -polynomial.all_coeffs()[1] / polynomial.LC()
    roots = _roots(polynomial)
    verdict = None if roots is None else _agrees(value, sum(roots))
    if polynomial.degree() == 1:
        return with_verdict(_only(value), verdict, BY_ROOTS, plain(value))
    sentence = (
        f"The sum of the roots is {code(show(value))}, minus the second coefficient over the "
        f"first{_counting(polynomial)}."
    )
    return with_verdict(sentence, verdict, BY_ROOTS, plain(value))


def root_product(question: PolynomialQuestion) -> Answer:
    """By Vieta: the last coefficient over the first, with the sign of the degree."""
    if (refusal := _has_roots(question)) is not None:
        return refusal
    polynomial = polynomial_of(question)
    sign = -1 if polynomial.degree() % 2 else 1
    value = sign * polynomial.all_coeffs()[-1] / polynomial.LC()
    roots = _roots(polynomial)
    with mpmath.workdps(DIGITS):
        verdict = None if roots is None else _agrees(value, mpmath.fprod(roots))
    if polynomial.degree() == 1:
        return with_verdict(_only(value), verdict, BY_ROOTS, plain(value))
    minus = "minus " if sign < 0 else ""
    sentence = (
        f"The product of the roots is {code(show(value))}, {minus}the constant term over the "
        f"first coefficient{_counting(polynomial)}."
    )
    return with_verdict(sentence, verdict, BY_ROOTS, plain(value))


def _only(value: "sympy.Expr") -> str:
    return f"There is only one root, {code(show(value))}."


def _counting(polynomial: "sympy.Poly") -> str:
    """How roots were counted, where that makes a difference."""
    has_all = polynomial.is_sqf and polynomial.count_roots() == polynomial.degree()
    return "" if has_all else " (complex roots included, repeated ones as often as they count)"


def root_count(question: PolynomialQuestion) -> Answer:
    """How many different real numbers are roots, by Sturm's theorem."""
    if (refusal := _has_roots(question)) is not None:
        return refusal
    polynomial = polynomial_of(question)
    count = polynomial.count_roots()
    reduced = polynomial.sqf_part()
    roots = _roots(reduced)
    verdict: bool | None = None
    if roots is not None:
        verdict = sum(1 for root in roots if abs(_imaginary(root)) < 1e-15) == count
    noun = "real root" if count == 1 else "different real roots"
    shown = "no" if count == 0 else str(count)
    sentence = f"{code(written(question.nodes[0]))} has {shown} {noun}."
    return with_verdict(sentence.replace("no different", "no"), verdict, BY_ROOTS, str(count))


def _imaginary(root: Any) -> Any:
    return mpmath.im(root)


def from_roots(question: PolynomialQuestion) -> Answer:
    """The product of x - r over all roots, multiplied out."""
    x = sympy.Symbol(question.variable)
    roots = [to_sympy(node) for node in question.nodes]
    product = sympy.Mul(*(x - root for root in roots))
    result = sympy.expand(product)
    are_roots = all(sympy.expand(result.subs(x, root)) == 0 for root in roots)
    shown = listed([code(show(root)) for root in roots])
    factors = "".join(f"(x - {show(r)})" if not show(r).startswith("-") else "" for r in roots)
    middle = f"{factors} = " if factors.count("(x") == len(roots) > 1 else ""
    sentence = (
        f"{code(f'{middle}{show(result)}')} has the roots {shown}; so has every multiple of it."
    )
    return with_verdict(sentence, are_roots, BY_SUBSTITUTION, plain(result))
