"""The minimal polynomial of a number with roots: `√2 + √3` is a zero of `x⁴ - 10x² + 1`."""

import re
from dataclasses import dataclass
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.asked import asked
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.problems import Answer, KindProblem, code
from tutor_tui.mathematics.sentences import plain, refused, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Node, Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written

_LONGEST: Final = 200
_SECONDS: Final = 1.5
_DIGITS: Final = 60
_REQUEST: Final = late_regex(
    r"minimal\s+polynomial\s+(?:of|for)\s+(?:the\s+(?:algebraic\s+)?number\s+)?(?P<p>.+?)"
    r"(?:\s+over\s+(?:the\s+)?(?:rationals|rational\s+numbers|Q|ℚ))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class MinimalPolynomial(KindProblem):
    """The number whose polynomial is asked for."""

    number: Node


def _read(text: str) -> MinimalPolynomial | None:
    if len(text) > _LONGEST or not kept_regex("minimal", re.IGNORECASE).search(text):
        return None
    found = _REQUEST.fullmatch(asked(text))
    node = expression_or_none(found["p"]) if found else None
    if node is None or isinstance(node, Relation) or variables(node):
        return None
    return MinimalPolynomial(node)


def _answer(problem: MinimalPolynomial) -> Answer:
    """With the number as a zero to many digits, and no factors with rational coefficients."""
    number, x = to_sympy(problem.number), sympy.Symbol("x")
    shown = code(written(problem.number))
    try:
        found = within(_SECONDS, lambda: sympy.minimal_polynomial(number, x))
    except (sympy.polys.polyerrors.NotAlgebraic, NotImplementedError, ValueError):
        return refused(f"I do not know whether {shown} is a zero of a polynomial.")
    if found is None:
        return refused(f"The minimal polynomial of {shown} takes longer than I may calculate.")
    value = sympy.expand(found.subs(x, sympy.N(number, _DIGITS)))
    parts = [abs(part) for part in value.as_real_imag()]
    is_zero = all(bool(part < sympy.Float(10) ** (-_DIGITS // 2)) for part in parts)
    verdict = is_zero and sympy.Poly(found, x).is_irreducible
    sentence = f"The minimal polynomial of {shown} is {code(show(found))}."
    return with_verdict(sentence, verdict, "by its value to 30 digits", plain(found))


def _heading(problem: MinimalPolynomial) -> str:
    return f"To find the minimal polynomial of {code(written(problem.number))}"


_METHOD: Final = (
    "Call the number `x`, get one root alone and take the power that removes it, until no root "
    "is left; of the factors of that polynomial take the one that has the number as a zero."
)


KINDS: Final[tuple[Kind[Any], ...]] = (Kind(MinimalPolynomial, _read, _answer, _heading, _METHOD),)
