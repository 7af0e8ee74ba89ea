"""The working of a judgement: both sides worked out by themselves, then compared."""

from tutor_tui.mathematics.problems import Step
from tutor_tui.mathematics.steps_arithmetic import arithmetic_steps
from tutor_tui.mathematics.syntax import Node, Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written


def judging_steps(relation: Relation) -> tuple[Step, ...] | None:
    """The steps of each side, and the comparison, which has no line after it.

    `None` where a side has no steps of its own kind, or nothing is to be worked out.
    """
    sides = [_side(side) for side in (relation.left, relation.right)]
    found = [side for side in sides if side is not None]
    steps = [step for side in found for step in side]
    if len(found) < 2 or not steps:
        return None
    ends = [
        side[-1].after[0] if side else written(node)
        for side, node in zip(found, (relation.left, relation.right), strict=True)
    ]
    line = f"{ends[0]} {relation.sign} {ends[1]}"
    return (*steps, Step("compare", "Compare both sides.", line, ()))


def _side(node: Node) -> tuple[Step, ...] | None:
    from tutor_tui.mathematics.kinds.polynomials.shapes import degree_bound
    from tutor_tui.mathematics.kinds.polynomials.steps import collecting_steps

    if not variables(node):
        return arithmetic_steps(node)
    if degree_bound(node) is None:
        return None
    return collecting_steps(node) or ()
