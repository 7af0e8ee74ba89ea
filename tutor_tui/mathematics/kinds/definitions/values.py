"""The value of an expression in which all that is known has been put in."""

from dataclasses import dataclass

from tutor_tui.mathematics.assumptions import notes
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Answer, Compute, Goal, Rewrite, code
from tutor_tui.mathematics.sentences import AT_POINTS, plain, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.solve_expression import compute
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import function_agrees


@dataclass(frozen=True, slots=True)
class Valued:
    """A value: its `answer`, how it is `shown`, and the `names` that are left in it.

    `note` tells what was taken for granted, with a space before it.
    """

    answer: Answer
    shown: str
    names: frozenset[str]
    note: str = ""


def valued(node: Node) -> Valued:
    """The value of a tree; raises what building raises."""
    if not variables(node):
        answer = compute(Compute(node))
        return Valued(answer, answer.result or "", frozenset(), notes(Compute(node)))
    result = _simplest(node)
    shown = show(result)
    sentence = f"{code(shown)}."
    answer = with_verdict(sentence, function_agrees(node, result), AT_POINTS, plain(result))
    names = frozenset(symbol.name for symbol in result.free_symbols)
    return Valued(answer, shown, names, notes(Rewrite(node, Goal.SIMPLIFY)))


def _simplest(node: Node) -> "sympy.Expr":
    """A polynomial multiplied out, anything else in its shortest form."""
    expression = to_sympy(node)
    expanded = sympy.expand(expression)
    if expanded.is_polynomial(*expanded.free_symbols):
        return expanded
    candidates = [expanded, expression, sympy.cancel(expression), sympy.simplify(expression)]
    return min(candidates, key=lambda candidate: len(show(candidate)))
