"""An equation that was asked, with the solutions that the tutor's own answer lists.

So `cos x = 0` is known as a case of sin 2x = cos x for 0 ≤ x < 2π, which has more solutions
outside of what was asked.
"""

from functools import partial
from typing import Final

from tutor_tui.mathematics.checking.against_own import is_in_degrees, values_of
from tutor_tui.mathematics.checking.knowledge import Knowledge
from tutor_tui.mathematics.checking.own_answer import Asked, OwnAnswer, quietly
from tutor_tui.mathematics.checking.problem import Problem, holds
from tutor_tui.mathematics.spans import find_mathematics
from tutor_tui.mathematics.syntax import Call, Relation
from tutor_tui.mathematics.trees import variables

_SECONDS: Final = 0.3


def add_listed(knowledge: Knowledge, asked: Asked) -> None:
    """Take in the tutor's own solutions of the one equation whose solutions were not found."""
    equations = knowledge.unsolved or _equations(asked.question)
    if len(equations) != 1 or knowledge.problems or asked.own is None:
        return
    found = quietly(partial(_listed, knowledge, asked.own, equations[0]), _SECONDS)
    if found is not None:
        knowledge.problems.append(found)


def _equations(question: str) -> list[Relation]:
    """The equations in one unknown of a question that asks in another way than to solve them."""
    found = (span.node for span in find_mathematics(question))
    return [
        n for n in found if isinstance(n, Relation) and n.sign == "=" and len(variables(n)) == 1
    ]


def _listed(knowledge: Knowledge, own: OwnAnswer, equation: Relation) -> Problem | None:
    names, found = variables(equation), values_of(own)
    if found is None or len(names) != 1 or any(v.name not in ("", names[0]) for v in found.values):
        return None
    values = [value.forms[0].node for value in found.values]
    if any(set(variables(node)) - {"pi", "e"} for node in values):
        return None
    if is_in_degrees(own):
        values = [Call("degrees", (node,)) for node in values]
    solutions = [{names[0]: knowledge.scope.value(node)} for node in values]
    if not solutions or not all(holds(equation, solution) for solution in solutions):
        return None
    return Problem((equation,), tuple(solutions), is_asked=True, is_within=True)
