"""The working of a judgement: both sides worked out by themselves, then compared."""

from typing import Final

from tutor_tui.mathematics.kinds.polynomials.shapes import degree_bound
from tutor_tui.mathematics.kinds.polynomials.steps import collecting_steps
from tutor_tui.mathematics.problems import Step, code
from tutor_tui.mathematics.steps_arithmetic import arithmetic_steps
from tutor_tui.mathematics.steps_identities import proof_of_identity
from tutor_tui.mathematics.steps_radicals import radical_steps
from tutor_tui.mathematics.steps_whole_roots import whole_root_steps
from tutor_tui.mathematics.syntax import Binary, Node, Number, Relation
from tutor_tui.mathematics.terms import is_terminating, shown_number
from tutor_tui.mathematics.trees import has_decimals, rational_value, variables
from tutor_tui.mathematics.written import written


def judging_steps(relation: Relation) -> tuple[Step, ...] | None:
    """The steps of each side, and the comparison, which has no line after it.

    `None` where a side has no steps of its own kind, or nothing is to be worked out.
    """
    if found := _as_decimals(relation) or proof_of_identity(relation):
        return found
    sides = [_side(side) for side in (relation.left, relation.right)]
    known = [side for side in sides if side is not None]
    steps = [step for side in known for step in side]
    if len(known) < 2 or not steps:
        return None
    ends = [
        side[-1].after[0] if side else written(node)
        for side, node in zip(known, (relation.left, relation.right), strict=True)
    ]
    line = f"{ends[0]} {relation.sign} {ends[1]}"
    return (*steps, Step("compare", "Compare both sides.", line, ()))


def _as_decimals(relation: Relation) -> tuple[Step, ...]:
    """Fractions beside decimals: the fractions as decimals, then both compared."""
    sides = (relation.left, relation.right)
    values = [None if variables(side) else rational_value(side) for side in sides]
    if not has_decimals(relation) or not all(_is_single(side) for side in sides):
        return ()
    if any(value is None or not is_terminating(value) for value in values):
        return ()
    lines = [shown_number(value, uses_decimals=True) for value in values if value is not None]
    steps = [
        Step("common form", f"Write {code(written(side))} as a decimal.", written(side), (line,))
        for side, line in zip(sides, lines, strict=True)
        if written(side) != line
    ]
    whole = f"{lines[0]} {relation.sign} {lines[1]}"
    return (*steps, Step("compare", "Compare both sides.", whole, ())) if steps else ()


def _is_single(node: Node) -> bool:
    """Whether this is one number: a decimal, a whole number or a fraction."""
    match node:
        case Number() | Binary(sign="/", left=Number(), right=Number()):
            return True
        case _:
            return False


_IN_NUMBERS: Final = (arithmetic_steps, whole_root_steps, radical_steps)


def _side(node: Node) -> tuple[Step, ...] | None:
    if not variables(node):
        return next((steps for way in _IN_NUMBERS if (steps := way(node)) is not None), None)
    if degree_bound(node) is None:
        return None
    return collecting_steps(node) or ()
