"""What stands above and below the bar of a fraction: "the numerator of a/b + 1"."""

import re
from dataclasses import dataclass
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.asked import asked
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.worked import Worked, worked_kind
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.problems import KindProblem, Step, code
from tutor_tui.mathematics.sentences import AT_POINTS, plain
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Binary, Node, Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import function_agrees, number_agrees
from tutor_tui.mathematics.written import written


@dataclass(frozen=True, slots=True)
class PartOfFraction(KindProblem):
    """The `part` (`numerator` or `denominator`) of an expression."""

    part: str
    expression: Node


_LONGEST: Final = 300
_ASKED: Final = late_regex(
    r"(?P<part>numerator|denominator)\s+of\s+(?:the\s+)?(?:fraction\s+|expression\s+)?(?P<e>[^?]+)",
    re.IGNORECASE,
)


def _read(text: str) -> PartOfFraction | None:
    if len(text) > _LONGEST or not kept_regex(r"(?:nomin|numer)ator of").search(text):
        return None
    found = _ASKED.fullmatch(asked(text))
    node = expression_or_none(found["e"]) if found else None
    if found is None or node is None or isinstance(node, Relation):
        return None
    return PartOfFraction(found["part"].lower(), node)


def _both(node: Node) -> "tuple[sympy.Expr, sympy.Expr]":
    """As it is written where it is one fraction, else with one common denominator."""
    match node:
        case Binary(sign="/", left=left, right=right) if _is_whole(left) and _is_whole(right):
            return to_sympy(left), to_sympy(right)
        case _:
            above, below = sympy.fraction(sympy.together(to_sympy(node)))
            return above, below


def _is_whole(node: Node) -> bool:
    return bool(to_sympy(node).is_polynomial())


def _work(problem: PartOfFraction) -> Worked:
    """One bar over everything, and what stands on its side."""
    above, below = _both(problem.expression)
    agrees = function_agrees if variables(problem.expression) else number_agrees
    verdict = agrees(problem.expression, above / below)
    result = above if problem.part == "numerator" else below
    line, joined = written(problem.expression), f"({show(above)})/({show(below)})"
    is_fraction = isinstance(problem.expression, Binary) and problem.expression.sign == "/"
    form = "" if is_fraction else f", written as the one fraction {code(joined)},"
    sentence = f"The {problem.part} of {code(line)}{form} is {code(show(result))}."
    side = "above" if problem.part == "numerator" else "below"
    reason = f"The {problem.part} is what stands {side} the bar."
    told = "Bring everything over one common denominator."
    steps: tuple[Step, ...] = (
        Step("common denominator", told, line, (joined,)),
        Step("sides of the bar", reason, joined, (show(result),)),
    )
    if is_fraction or below == 1:
        steps = (Step("sides of the bar", reason, line, (show(result),)),)
    return Worked(sentence, verdict, AT_POINTS, plain(result), steps)


def _heading(problem: PartOfFraction) -> str:
    return f"To find the {problem.part} of {code(written(problem.expression))}"


_METHOD: Final = (
    "Bring everything over one common denominator; the numerator stands above the bar and the "
    "denominator below it."
)


KINDS: Final[tuple[Kind[Any], ...]] = (
    worked_kind(PartOfFraction, _read, _work, _heading, _METHOD),
)
