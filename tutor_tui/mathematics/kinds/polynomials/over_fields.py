"""Polynomials factored over the real numbers, or with certain roots: `x² - 2` over Q(√2)."""

import re
from dataclasses import dataclass
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.polynomials.field_steps import field_steps
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, code
from tutor_tui.mathematics.program_notation import parts_of
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.sentences import AT_POINTS, plain, refused, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Node, Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import function_agrees
from tutor_tui.mathematics.written import written

_LONGEST: Final = 250
_LARGEST_DEGREE: Final = 12
_MOST_OPERATIONS: Final = 90
_SECONDS: Final = 1.5
_REALS: Final = r"(?P<real>(?:set\s+of\s+)?(?:real\s+(?:numbers?|field)|reals)|R\b|ℝ)"
_ROOTS: Final = (
    r"(?:[QℚZℤ]\s*[(\[]\s*(?P<roots>.+?)\s*[)\]]"
    r"|(?P<gauss>gaussian\s+(?:integers|rationals|numbers)))"
)
_REQUEST: Final = late_regex(
    r"(?:completely\s+|fully\s+)?factor(?:i[sz]e)?(?:\s+completely|\s+fully)?:?\s+(?P<p>.+?)\s+"
    rf"(?:completely\s+|fully\s+)?(?:over|in|using)\s+(?:the\s+)?(?:{_REALS}|{_ROOTS})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FactorOver(KindProblem):
    """A polynomial, and the roots that its coefficients may have; none for all real numbers."""

    polynomial: Node
    roots: tuple[Node, ...]


def _read(text: str) -> FactorOver | None:
    if len(text) > _LONGEST or not kept_regex("factor", re.IGNORECASE).search(text):
        return None
    found = _REQUEST.fullmatch(re.sub(r"[$`]|\\\(|\\\)", "", bare(text)))
    node = expression_or_none(found["p"]) if found else None
    if found is None or node is None or isinstance(node, Relation) or not variables(node):
        return None
    if found["real"]:
        return FactorOver(node, ()) if len(variables(node)) == 1 else None
    written_roots = ["i"] if found["gauss"] else parts_of(found["roots"])
    roots = [expression_or_none(part) for part in written_roots]
    known = tuple(root for root in roots if root is not None and not variables(root))
    return FactorOver(node, known) if known and len(known) == len(roots) else None


def _answer(problem: FactorOver) -> Answer:
    body = to_sympy(problem.polynomial)
    shown = code(written(problem.polynomial))
    names = [sympy.Symbol(name) for name in variables(problem.polynomial)]
    if not body.is_polynomial(*names) or sympy.Poly(body, *names).total_degree() > _LARGEST_DEGREE:
        return refused(f"{shown} is no polynomial of degree 1 to {_LARGEST_DEGREE}.")
    roots = [to_sympy(root) for root in problem.roots]
    found = _found(body, names, roots)
    if found is None:
        return refused(f"I found no exact factors of {shown} there.")
    field = f"Q({', '.join(map(show, roots))})" if roots else ""
    where = f"With fractions and {code(field)}" if roots else "Over the real numbers"
    verdict = function_agrees(problem.polynomial, found)
    if found == body or found == sympy.expand(body):
        sentence = f"{where} {shown} cannot be split further."
        return with_verdict(sentence, verdict, AT_POINTS, plain(found))
    sentence = f"{where} {code(f'{written(problem.polynomial)} = {show(found)}')}."
    return with_verdict(sentence, verdict, AT_POINTS, plain(found))


def _found(
    body: "sympy.Expr", names: "list[sympy.Symbol]", roots: "list[sympy.Expr]"
) -> "sympy.Expr | None":
    found = within(
        _SECONDS,
        lambda: sympy.factor(body, extension=roots) if roots else _real_factors(body, names[0]),
    )
    return None if found is None or found.count_ops() > _MOST_OPERATIONS else found


def _steps(problem: FactorOver) -> tuple[Step, ...] | None:
    body, roots = to_sympy(problem.polynomial), [to_sympy(root) for root in problem.roots]
    found = _found(body, [sympy.Symbol(name) for name in variables(problem.polynomial)], roots)
    return None if found is None else field_steps(problem.polynomial, body, found)


def _real_factors(body: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr | None":
    """Linear factors of the real roots, and quadratic ones of the pairs of the others."""
    constant, factors = sympy.factor_list(body, x)
    parts = []
    for factor, times in factors:
        roots = sympy.roots(factor, x)
        if sum(roots.values()) != sympy.degree(factor, x):
            return None
        for root in roots:
            value = complex(root.evalf(30))
            if abs(value.imag) < 1e-15:
                parts.append((x - sympy.radsimp(root)) ** times)
            elif value.imag > 0:
                real, imaginary = sympy.expand_complex(root).as_real_imag()
                size = sympy.nsimplify(sympy.simplify(real**2 + imaginary**2))
                parts.append((x**2 - sympy.expand(2 * real) * x + size) ** times)
        constant *= sympy.LC(factor, x) ** times
    return sympy.Mul(constant, *parts)


def _heading(problem: FactorOver) -> str:
    return f"To factor {code(written(problem.polynomial))}"


def _method(problem: FactorOver) -> str:
    if problem.roots:
        return "Look for zeros that are made of fractions and these roots; each gives a factor."
    return (
        "Each real zero `r` gives the factor `x - r`; two zeros `a ± b i` together give "
        "`x² - 2a x + a² + b²`."
    )


KINDS: Final[tuple[Kind[Any], ...]] = (Kind(FactorOver, _read, _answer, _heading, _method, _steps),)
