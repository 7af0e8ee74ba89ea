"""Powers and products of sines and cosines as sums: `sin²x = 1/2 - cos(2x)/2`."""

import re
from dataclasses import dataclass
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.problems import Answer, KindProblem, code
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.sentences import AT_POINTS, plain, refused, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Node, Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import function_agrees
from tutor_tui.mathematics.written import written

_LONGEST: Final = 200
_MOST_OPERATIONS: Final = 40
_VERB: Final = r"(?:write|rewrite|express|convert|turn)"
_REQUESTS: Final = tuple(
    late_regex(text, re.IGNORECASE)
    for text in (
        rf"{_VERB}\s+(?P<p>.+?)\s+without\s+powers\s+(?:and|or)\s+products(?:\s+of\s+.+)?",
        r"(?:reduce|lower)\s+the\s+powers?\s+(?:in|of)\s+(?P<p>.+)",
        rf"{_VERB}\s+(?:the\s+product\s+)?(?P<p>.+?)\s+(?:as|into|to)\s+(?:a|the)\s+sum"
        r"(?:\s+(?:or|of)\s+.+)?",
    )
)


@dataclass(frozen=True, slots=True)
class ReducedWaves(KindProblem):
    """An expression whose sines and cosines are to stand alone."""

    expression: Node


def _read(text: str) -> ReducedWaves | None:
    if len(text) > _LONGEST or not kept_regex(r"sin|cos", re.IGNORECASE).search(text):
        return None
    request = re.sub(r"[$`]|\\\(|\\\)", "", bare(text))
    for pattern in _REQUESTS:
        found = pattern.fullmatch(request)
        node = expression_or_none(found["p"]) if found else None
        if node is not None and not isinstance(node, Relation) and variables(node):
            return ReducedWaves(node)
    return None


def _answer(problem: ReducedWaves) -> Answer:
    """By powers of e, in which products and powers multiply out."""
    body = to_sympy(problem.expression)
    shown = code(written(problem.expression))
    calls = body.atoms(sympy.sin, sympy.cos)
    letters = {call: sympy.Dummy() for call in calls}
    if body.count_ops() > _MOST_OPERATIONS or not body.xreplace(letters).is_polynomial(
        *letters.values()
    ):
        return refused(f"{shown} is no sum of products of sines and cosines.")
    spread = {call: call.rewrite(sympy.exp) for call in calls}
    multiplied = sympy.powsimp(sympy.expand(body.xreplace(spread)), combine="exp")
    angles = {call: sympy.expand(call.args[0] / sympy.I) for call in multiplied.atoms(sympy.exp)}
    found = sympy.expand(
        multiplied.xreplace(
            {call: sympy.cos(one) + sympy.I * sympy.sin(one) for call, one in angles.items()}
        )
    )
    verdict = function_agrees(problem.expression, found)
    sentence = f"{code(f'{written(problem.expression)} = {show(found)}')}."
    return with_verdict(sentence, verdict, AT_POINTS, plain(found))


def _heading(problem: ReducedWaves) -> str:
    return f"To write {code(written(problem.expression))} as a sum"


def _method(_problem: ReducedWaves) -> str:
    return (
        "Use `sin²a = (1 - cos 2a)/2`, `cos²a = (1 + cos 2a)/2` and "
        "`2 sin a cos b = sin(a + b) + sin(a - b)`, until no product is left."
    )


KINDS: Final[tuple[Kind[Any], ...]] = (Kind(ReducedWaves, _read, _answer, _heading, _method),)
