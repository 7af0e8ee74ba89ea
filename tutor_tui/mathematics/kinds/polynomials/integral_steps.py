"""The working for contents, primitive parts, Horner forms and polynomials that do not factor."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Step, code, listed
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.steps_factoring import factoring_steps
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.written import written

_MOST_CANDIDATES: Final = 8


def integral_steps(topic: str, node: Node, polynomial: "sympy.Poly") -> tuple[Step, ...] | None:
    """Lines that lead to what is asked; `None` where a person would write none."""
    if topic == "irreducible":
        return _irreducible(node, polynomial)
    if topic == "Horner form":
        return tuple(_nested(node, polynomial)) or None
    return tuple(_primitive(node, polynomial))


def _primitive(node: Node, polynomial: "sympy.Poly") -> Iterator[Step]:
    content, part = polynomial.primitive()
    coefficients = [show(one) for one in polynomial.coeffs()]
    if len(coefficients) > 1 and all(one.is_Integer for one in polynomial.coeffs()):
        reason = f"Find the greatest common divisor of {listed(list(map(code, coefficients)))}."
        before = f"gcd({', '.join(coefficients)})"
        yield Step("common divisor", reason, before, (show(content),))
    product = f"{show(content)}*({show(part.as_expr())})"
    reason = f"Take {code(show(content))} out of every term."
    yield Step("common factor", reason, written(node), (product,))


def _nested(node: Node, polynomial: "sympy.Poly") -> Iterator[Step]:
    """The variable taken out again and again, where no coefficient is zero."""
    x, coefficients = polynomial.gen, polynomial.all_coeffs()
    if polynomial.degree() < 2 or 0 in coefficients:
        return
    lines = [written(node)]
    for taken in range(1, polynomial.degree()):
        inner = sympy.Poly(coefficients[: len(coefficients) - taken], x).as_expr()
        line = show(inner)
        for one in coefficients[len(coefficients) - taken :]:
            sign = "-" if one < 0 else "+"
            line = f"{show(x)}*({line}) {sign} {show(abs(one))}"
        lines.append(line)
    for before, after in pairwise(lines):
        reason = f"Take {code(show(x))} out of all terms but the last one."
        yield Step("common factor", reason, before, (after,))


def _irreducible(node: Node, polynomial: "sympy.Poly") -> tuple[Step, ...] | None:
    """A product, or why a polynomial of low degree has none: it has no rational root."""
    _, factors = polynomial.factor_list()
    if sum(times for _, times in factors) > 1:
        return factoring_steps(node)
    whole = polynomial.clear_denoms(convert=True)[1].primitive()[1]
    if whole.degree() == 2:
        return _without_square(whole)
    return _without_roots(node, whole) if whole.degree() == 3 else None


def _without_square(polynomial: "sympy.Poly") -> tuple[Step, ...]:
    a, b, c = map(show, polynomial.all_coeffs())
    value = show(polynomial.discriminant())
    bracketed = f"({b})" if b.startswith("-") else b
    return (
        Step(
            "discriminant",
            "Rational roots need a discriminant `b² - 4ac` that is a square.",
            f"{bracketed}² - 4*({a})*({c})",
            (value,),
        ),
        Step(
            "no linear factor",
            "That is no square, so there is no rational root and no factor with one.",
            show(polynomial.as_expr()),
            (),
        ),
    )


def _without_roots(node: Node, polynomial: "sympy.Poly") -> tuple[Step, ...] | None:
    tops, bottoms = (sympy.divisors(abs(one)) for one in (polynomial.TC(), polynomial.LC()))
    sizes = sorted({sympy.Rational(top, bottom) for top in tops for bottom in bottoms})
    if not 0 < len(sizes) <= _MOST_CANDIDATES // 2:
        return None
    places = [place for size in sizes for place in (size, -size)]
    reason = (
        "A factor of a cubic is or leaves a linear one, so there would be a rational root: plus or "
        "minus a divisor of the last coefficient over one of the first."
    )
    candidates = ", ".join(map(show, places))
    steps = [Step("rational roots", reason, written(node), (candidates,))]
    steps += [
        Step(
            "value",
            f"Put {code(f'{show(polynomial.gen)} = {show(place)}')} in: that is not 0.",
            show(polynomial.as_expr()),
            (show(polynomial.eval(place)),),
        )
        for place in places
    ]
    ending = "No candidate is a root, so there is no linear factor."
    return (*steps, Step("no linear factor", ending, show(polynomial.as_expr()), ()))
