"""The degree of a polynomial in one of its letters."""

import re
from dataclasses import dataclass
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.asked import asked
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.polynomials.lettered import LARGEST_DEGREE, degree_in
from tutor_tui.mathematics.kinds.worked import DeclinedError, Worked, worked_kind
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.problems import KindProblem, Step, code
from tutor_tui.mathematics.sentences import AT_POINTS
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Node, Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import function_agrees
from tutor_tui.mathematics.written import written


@dataclass(frozen=True, slots=True)
class DegreeIn(KindProblem):
    """The highest power of `variable` in a polynomial, whose other letters are constants."""

    node: Node
    variable: str


_LONGEST: Final = 400
_THING: Final = r"(?:(?:the\s+)?(?:polynomial|expression|function|quadratic|equation)\s*:?\s+)?"
_FORM: Final = late_regex(
    rf"(?:degree|order)\s+(?:of|in|for)\s+{_THING}"
    r"(?:[a-z]\([a-z]\)\s*=\s*|y\s*=\s*)?(?P<p>[^?]+?)(?:\s*=\s*0)?"
    r"(?:,?\s+(?:in|with respect to|as a polynomial in|regarding)\s+(?P<x>[a-z]))",
    re.IGNORECASE,
)


def read_degree(text: str) -> DegreeIn | None:
    """The question; the degree in all letters together is asked of another kind."""
    if len(text) > _LONGEST or not kept_regex(r"degree|order", re.IGNORECASE).search(text):
        return None
    found = _FORM.fullmatch(asked(text))
    node = expression_or_none(found["p"]) if found else None
    if found is None or node is None or isinstance(node, Relation):
        return None
    degree = degree_in(node, found["x"]) if found["x"] in variables(node) else None
    return None if degree is None or degree > LARGEST_DEGREE else DegreeIn(node, found["x"])


def work_degree(problem: DegreeIn) -> Worked:
    """The sum by powers of the letter, checked with numbers for all letters."""
    x = sympy.Symbol(problem.variable)
    try:
        polynomial = sympy.Poly(sympy.expand(to_sympy(problem.node)), x)
    except sympy.PolynomialError as reason:
        raise DeclinedError(f"That is no polynomial in {code(problem.variable)}.") from reason
    verdict = function_agrees(problem.node, polynomial.as_expr())
    collected = sympy.collect(polynomial.as_expr(), x)
    step = Step("collect", "Collect by powers.", written(problem.node), (show(collected),))
    degree = str(polynomial.degree())
    name = code(written(problem.node))
    sentence = f"In {code(problem.variable)}, the degree of {name} is {code(degree)}."
    return Worked(sentence, verdict, AT_POINTS, degree, (step,))


def _heading(problem: DegreeIn) -> str:
    return f"To find the degree of {code(written(problem.node))} in {code(problem.variable)}"


_METHOD: Final = (
    "Multiply out and collect by powers of the letter; the highest power is the degree."
)


KINDS: Final[tuple[Kind[Any], ...]] = (
    worked_kind(DegreeIn, read_degree, work_degree, _heading, _METHOD),
)
