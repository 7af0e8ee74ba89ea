"""Partial fractions of any fraction of polynomials: of sums, and with letters as constants."""

import re
from dataclasses import dataclass
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.asked import asked
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.polynomials.partial_steps import partial_steps
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, code
from tutor_tui.mathematics.read_back import tree_of
from tutor_tui.mathematics.sentences import AT_POINTS, plain, refused, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Binary, Node, Relation
from tutor_tui.mathematics.trees import variables, walk
from tutor_tui.mathematics.verify import function_agrees
from tutor_tui.mathematics.written import written


@dataclass(frozen=True, slots=True)
class PartialSum(KindProblem):
    """An expression to be split in fractions with powers of simple factors of `variable` below."""

    expression: Node
    variable: str


_LONGEST: Final = 300
_SECONDS: Final = 1.5
_ASKED: Final = late_regex(
    r"(?:(?:a\s+)?(?:sum\s+of\s+)?partial[\s-]fractions?(?:\s+(?:decomposition|expansion))?\s*"
    r"(?:of|for|:)?|decompose)\s+(?P<e>[^?]+?)(?:\s+into\s+partial\s+fractions)?"
    r"(?:,?\s+(?:with\s+respect\s+to|in(?:\s+the\s+variable)?|for)\s+(?P<x>[A-Za-z]))?",
    re.IGNORECASE,
)


def _read(text: str) -> PartialSum | None:
    if len(text) > _LONGEST or not kept_regex(r"partial|decompose", re.IGNORECASE).search(text):
        return None
    found = _ASKED.fullmatch(asked(text))
    node = expression_or_none(found["e"]) if found else None
    if found is None or node is None or isinstance(node, Relation):
        return None
    names = variables(node)
    name = found["x"] or ("x" if "x" in names else names[0] if len(names) == 1 else "")
    has_fraction = any(
        isinstance(part, Binary) and part.sign in "/^" and variables(part) for part in walk(node)
    )
    is_usable = names and name and (has_fraction or name not in names)
    return PartialSum(node, name) if is_usable else None


def _answer(problem: PartialSum) -> Answer:
    x = sympy.Symbol(problem.variable)
    expression = to_sympy(problem.expression)
    left = written(problem.expression)
    if not expression.has(x):
        sentence = f"{code(left)} has no {code(x.name)} in it, so it stays as it is."
        same = function_agrees(problem.expression, expression)
        return with_verdict(sentence, same, AT_POINTS, plain(expression))
    if not expression.is_rational_function(x):
        return refused(f"{code(left)} is no fraction of polynomials in {code(x.name)}.")
    joined = sympy.factor(sympy.together(expression))
    result = within(_SECONDS, lambda: sympy.apart(joined, x))
    if result is None:
        return refused(f"Splitting {code(left)} takes longer than I may calculate.")
    verdict = function_agrees(problem.expression, result)
    if show(result).replace(" ", "") == left.replace(" ", ""):
        sentence = f"{code(left)} consists of partial fractions already."
    else:
        sentence = f"{code(f'{left} = {show(result)}')}, where no denominator is zero."
    return with_verdict(sentence, verdict, AT_POINTS, plain(result))


def _steps(problem: PartialSum) -> tuple[Step, ...] | None:
    """Everything over one denominator, and then as for one fraction."""
    x = sympy.Symbol(problem.variable)
    expression = to_sympy(problem.expression)
    if not expression.is_rational_function(x):
        return None
    joined = sympy.cancel(sympy.together(expression))
    steps = tuple(partial_steps(tree_of(joined), problem.variable))
    reason = "Bring everything over one common denominator, and cancel."
    first = Step("common denominator", reason, written(problem.expression), (show(joined),))
    return (first, *steps) if steps else None


def _heading(problem: PartialSum) -> str:
    return f"To split {code(written(problem.expression))} into partial fractions"


_METHOD: Final = (
    "Bring everything over one denominator and factor that; then write one fraction for each "
    "factor and each of its powers, and compare coefficients."
)


KINDS: Final[tuple[Kind[Any], ...]] = (Kind(PartialSum, _read, _answer, _heading, _METHOD, _steps),)
