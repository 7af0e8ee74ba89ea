"""Equations that give a value, such as "when x = 4" or "I got x = 3", and what they are for."""

from collections.abc import Sequence

from tutor_tui.mathematics.problems import Compute, Goal, Problem, Rewrite
from tutor_tui.mathematics.spans import Span
from tutor_tui.mathematics.syntax import Name, Node, Relation
from tutor_tui.mathematics.trees import substitute, variables


def _given(relation: Relation) -> tuple[str, Node] | None:
    """The name and the value in "x = 3"."""
    is_given = relation.sign == "=" and isinstance(relation.left, Name)
    if isinstance(relation.left, Name) and is_given and not variables(relation.right):
        return relation.left.name, relation.right
    return None


def with_given_values(nodes: Sequence[Relation], expressions: list[Span]) -> Problem | None:
    """ "What is 3x + 2 when x = 4": every relation must give the value of a name."""
    given = [_given(node) for node in nodes]
    if len(expressions) != 1:
        return None
    node = expressions[0].node
    for pair in given:
        if pair is None:
            return None
        node = substitute(node, *pair)
    return valued(node)


def proposal(nodes: Sequence[Relation]) -> Relation | None:
    """The one equation with the value that was proposed for its unknown put in."""
    given = [pair for node in nodes if (pair := _given(node)) is not None]
    asked = [node for node in nodes if _given(node) is None]
    if len(given) != 1 or len(asked) != 1 or variables(asked[0]) != (given[0][0],):
        return None
    name, value = given[0]
    left, right = (substitute(side, name, value) for side in (asked[0].left, asked[0].right))
    return Relation(asked[0].sign, left, right)


def valued(node: Node) -> Problem:
    """The problem of finding the value of an expression, or its simplest form."""
    return Rewrite(node, Goal.SIMPLIFY) if variables(node) else Compute(node)
