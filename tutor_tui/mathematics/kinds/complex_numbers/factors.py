"""Polynomials as products of linear factors with complex numbers: `x^2 + 4 = (x - 2i)(x + 2i)`."""

import re
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.formed.wordings import Table, read_tables
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, code
from tutor_tui.mathematics.sentences import plain, refused, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import function_agrees
from tutor_tui.mathematics.written import written

_LARGEST_DEGREE: Final = 8


@dataclass(frozen=True, slots=True)
class ComplexFactors(KindProblem):
    """The linear factors of a polynomial over the complex numbers."""

    polynomial: Node
    variable: str


_OVER: Final = (
    r"(?:(?:completely |fully )?(?:over|in|using) (?:the )?(?:set of )?(?:complex numbers?|complex "
    r"field|c|ℂ|complexes)|into (?:complex|linear) factors(?: (?:over|in|with|using) (?:the )?"
    r"(?:complex numbers|c|ℂ))?|with complex (?:numbers|factors|coefficients))"
)


def _read(found: re.Match[str]) -> ComplexFactors | None:
    body = expression_or_none(found["e"])
    names = variables(body) if body is not None else ()
    return ComplexFactors(body, names[0]) if body is not None and len(names) == 1 else None


_TABLE: Final = Table(
    r"complex|linear factors|over c\b|ℂ",
    (
        rf"(?:completely |fully )?factor(?:i[sz]e)?(?: completely| fully)? (?P<e>[^;?=]{{3,80}}?) "
        rf"{_OVER}",
        rf"(?:write|express) (?P<e>[^;?=]{{3,80}}?) as (?:a )?product of (?:linear|complex) "
        rf"factors(?: {_OVER})?",
        rf"<find> (?:the )?(?:complex )?factori[sz]ation of (?P<e>[^;?=]{{3,80}}?) {_OVER}",
    ),
    _read,
)


def read_complex_factors(text: str) -> ComplexFactors | None:
    """The polynomial that a message wants in complex factors."""
    return read_tables(text, (_TABLE,))


def _factored(problem: ComplexFactors) -> "sympy.Expr | None":
    x = sympy.Symbol(problem.variable)
    body = to_sympy(problem.polynomial)
    if not body.is_polynomial(x) or not 1 <= sympy.degree(body, x) <= _LARGEST_DEGREE:
        return None
    polynomial = sympy.Poly(body, x)
    roots = sympy.roots(polynomial)
    if sum(roots.values()) != polynomial.degree():
        return None
    factors = [(x - sympy.radsimp(root)) ** many for root, many in roots.items()]
    return sympy.Mul(polynomial.LC(), *factors)


def answer(problem: ComplexFactors) -> Answer:
    """The product, multiplied out again at several places."""
    shown_body = code(written(problem.polynomial))
    factored = _factored(problem)
    if factored is None:
        return refused(f"I found no exact complex factors of {shown_body}.")
    verdict = function_agrees(problem.polynomial, factored)
    sentence = f"Over the complex numbers {shown_body} is {code(show(factored))}."
    return with_verdict(sentence, verdict, "numerically at several points", plain(factored))


def heading(problem: ComplexFactors) -> str:
    """What is factored."""
    return f"To factor {code(written(problem.polynomial))} over the complex numbers"


METHOD: Final = "Find all roots, complex ones too: each root `r` gives the factor `x - r`."


def steps(problem: ComplexFactors) -> tuple[Step, ...] | None:
    """The product that the roots give."""
    factored = _factored(problem)
    if factored is None:
        return None
    reason = "Each root `r` gives the factor `x - r`."
    return (Step("factors of roots", reason, written(problem.polynomial), (show(factored),)),)
