"""Polynomials with whole or rational coefficients: content, primitive part, irreducibility."""

import re
from dataclasses import dataclass
from typing import Any, Final

from tutor_tui.mathematics.alternatives import labelled
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.asked import asked
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.polynomials.integral_steps import integral_steps
from tutor_tui.mathematics.kinds.polynomials.shapes import degree_bound
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import kept_regex
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, code
from tutor_tui.mathematics.sentences import AT_POINTS, plain, refused, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Node, Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import function_agrees
from tutor_tui.mathematics.written import written


@dataclass(frozen=True, slots=True)
class IntegralPolynomial(KindProblem):
    """What is asked (`content`, `primitive part`, `irreducible`, `Horner form`)."""

    topic: str
    polynomial: Node


_LONGEST: Final = 300
_LARGEST_DEGREE: Final = 12
_THING: Final = r"(?:the\s+)?(?:polynomial\s+)?"
_PATTERNS: Final = tuple(
    (topic, re.compile(text, re.IGNORECASE))
    for topic, text in (
        ("content", rf"content\s+of\s+{_THING}(?P<p>.+)"),
        ("primitive part", rf"primitive\s+(?:part|polynomial)\s+of\s+{_THING}(?P<p>.+)"),
        (
            "irreducible",
            rf"(?:is|whether|if)\s+{_THING}(?P<p>.+?)\s+(?:is\s+)?irreducible(?:\s+(?:over|in)\s+"
            rf"(?:the\s+)?(?:rationals|rational numbers|integers|ℚ|ℤ|Q|Z|Q\[x\]|Z\[x\]))?",
        ),
        ("Horner form", rf"horner(?:'s)?\s+form\s+of\s+{_THING}(?P<p>.+)"),
        ("Horner form", rf"(?:write|rewrite|put)\s+{_THING}(?P<p>.+?)\s+in\s+horner(?:'s)?\s+form"),
    )
)


def _read(text: str) -> IntegralPolynomial | None:
    if len(text) > _LONGEST or not kept_regex(r"content|primitive|irreduc|horner", re.I).search(
        text
    ):
        return None
    request = asked(text)
    for topic, found in labelled(request, _PATTERNS):
        node = expression_or_none(found["p"])
        if node is None or isinstance(node, Relation) or len(variables(node)) != 1:
            continue
        degree = degree_bound(node)
        if degree is not None and 1 <= degree <= _LARGEST_DEGREE:
            return IntegralPolynomial(topic, node)
    return None


def _built(problem: IntegralPolynomial) -> "sympy.Poly":
    (name,) = variables(problem.polynomial)
    return sympy.Poly(sympy.expand(to_sympy(problem.polynomial)), sympy.Symbol(name))


def _answer(problem: IntegralPolynomial) -> Answer:
    polynomial = _built(problem)
    shown = code(written(problem.polynomial))
    if not all(part.is_Rational for part in polynomial.all_coeffs()):
        return refused(f"{shown} has coefficients that are no fractions.")
    if problem.topic == "irreducible":
        return _irreducible(problem, polynomial)
    if problem.topic == "Horner form":
        result = sympy.horner(polynomial.as_expr(), wrt=polynomial.gen)
        verdict = function_agrees(problem.polynomial, result)
        sentence = f"{code(f'{written(problem.polynomial)} = {show(result)}')}."
        return with_verdict(sentence, verdict, AT_POINTS, plain(result))
    content, part = polynomial.primitive()
    verdict = function_agrees(problem.polynomial, content * part.as_expr())
    result = content if problem.topic == "content" else part.as_expr()
    product = f"{written(problem.polynomial)} = {show(content)}*({show(part.as_expr())})"
    sentence = f"The {problem.topic} is {code(show(result))}, because {code(product)}."
    return with_verdict(sentence, verdict, AT_POINTS, plain(result))


def _irreducible(problem: IntegralPolynomial, polynomial: "sympy.Poly") -> Answer:
    """Over the rational numbers; a prime modulo which it stays whole proves it, where one does."""
    _, factors = polynomial.factor_list()
    found = sum(times for _, times in factors) == 1
    shown = code(written(problem.polynomial))
    if not found:
        product = sympy.factor(polynomial.as_expr())
        sentence = f"No, {code(f'{written(problem.polynomial)} = {show(product)}')}."
        return with_verdict(
            sentence, function_agrees(problem.polynomial, product), AT_POINTS, "False"
        )
    sentence = f"Yes, {shown} is irreducible over the rational numbers."
    is_small = polynomial.degree() <= 3
    proved = not polynomial.ground_roots() if is_small else _stays_whole(polynomial)
    how = "by its rational roots" if is_small else "modulo a prime"
    return with_verdict(sentence, True if proved else None, how, "True")


def _stays_whole(polynomial: "sympy.Poly") -> bool:
    whole = polynomial.clear_denoms(convert=True)[1].primitive()[1]
    return any(
        whole.LC() % prime != 0
        and sympy.Poly(whole.as_expr(), whole.gen, modulus=prime).is_irreducible
        for prime in sympy.primerange(2, 60)
    )


def _steps(problem: IntegralPolynomial) -> tuple[Step, ...] | None:
    return integral_steps(problem.topic, problem.polynomial, _built(problem))


def _heading(problem: IntegralPolynomial) -> str:
    shown = code(written(problem.polynomial))
    if problem.topic == "irreducible":
        return f"To decide whether {shown} is irreducible"
    return f"To find the {problem.topic} of {shown}"


def _method(problem: IntegralPolynomial) -> str:
    return {
        "content": "Take the greatest common divisor of the coefficients.",
        "primitive part": "Divide by the greatest common divisor of the coefficients.",
        "Horner form": "Take the variable out of all terms but the last, again and again.",
    }.get(problem.topic, "Look for rational roots, and for factors of higher degree.")


KINDS: Final[tuple[Kind[Any], ...]] = (
    Kind(IntegralPolynomial, _read, _answer, _heading, _method, _steps),
)
