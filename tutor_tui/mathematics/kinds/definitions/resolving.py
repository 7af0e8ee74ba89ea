"""What the names of a message stand for, worked out: one world for each way to read them.

Definitions are taken up as soon as what they use is known, in whatever order they were written.
An equation with several solutions makes several worlds; equations that leave an unknown open
leave its name in what the others stand for.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import combinations
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.kinds.definitions.equations import solutions_of
from tutor_tui.mathematics.kinds.definitions.inlining import World, body_of, called_names, inlined
from tutor_tui.mathematics.kinds.definitions.meanings import (
    AskedIs,
    Definition,
    FunctionIs,
    Holds,
    UnresolvedError,
    ValueIs,
)
from tutor_tui.mathematics.kinds.definitions.naming import names_in
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.problems import Step, code
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Node, Number
from tutor_tui.mathematics.trees import has_decimals, rational_value, variables
from tutor_tui.mathematics.verify import derivative_agrees
from tutor_tui.mathematics.written import written

_MOST_WORLDS: Final = 16
_MOST_TOGETHER: Final = 4
"""Definitions whose equations are solved as one system, unless all that hang together are."""

Ask = Callable[[str, World], Node]
"""The value that a question in words is answered with; raises `UnresolvedError`."""


@dataclass(frozen=True, slots=True)
class Case:
    """A world, how it came about, and whether every part of it was checked a second way."""

    world: World = field(default_factory=dict)
    steps: tuple[Step, ...] = ()
    is_checked: bool = True

    def knowing(
        self,
        name: str,
        meaning: Node | FunctionIs,
        step: Step | None = None,
        *,
        checked: bool = True,
    ) -> "Case":
        """The case with one more name."""
        steps = self.steps if step is None else (*self.steps, step)
        return Case({**self.world, name: meaning}, steps, self.is_checked and checked)


def cases_of(definitions: tuple[Definition, ...], ask: Ask) -> list[Case]:
    """The worlds that the definitions leave possible, at least one.

    Raises `UnresolvedError` where they contradict each other, refer to each other in a circle,
    or hold a question without an answer; and what building and inlining raise.
    """
    _check_single(definitions)
    cases = [Case()]
    pending = list(definitions)
    while pending:
        ready = _next(pending, cases[0].world)
        pending.remove(ready)
        if isinstance(ready, Holds) and (others := _needed(ready, pending, cases[0].world)):
            pending = [part for part in pending if part not in others]
            ready = Holds((*ready.relations, *(r for part in others for r in part.relations)))
        cases = [new for case in cases for new in _taken_up(ready, case, ask)]
        if len(cases) > _MOST_WORLDS:
            raise UnresolvedError("There are too many solutions to go through one by one.")
    return cases


def _next(pending: list[Definition], world: World) -> Definition:
    """The first definition that uses nothing unknown, else one that uses unknowns of equations."""
    for waits_for_solutions in (True, False):
        for part in pending:
            if not _waited_for(part, pending, world, with_solutions=waits_for_solutions):
                return part
    raise UnresolvedError(
        "These definitions refer to each other in a circle, so the names have no values."
    )


def _needed(ready: Holds, pending: list[Definition], world: World) -> list[Holds]:
    """Further equations to solve together with these, where those at hand are too few.

    The fewest that leave no unknown open; else all about the same unknowns.
    """
    unknowns = _unknowns(ready, world)
    if len(unknowns) <= len(ready.relations):
        return []
    others = [
        (part, _unknowns(part, world))
        for part in pending
        if isinstance(part, Holds)
        and not part.kept
        and not _waited_for(part, pending, world, with_solutions=False)
    ]
    for count in range(1, _MOST_TOGETHER):
        for chosen in combinations(others, count):
            together = unknowns.union(*(names for _, names in chosen))
            at_hand = len(ready.relations) + sum(len(part.relations) for part, _ in chosen)
            if len(together) <= at_hand:
                return [part for part, _ in chosen]
    return [part for part, names in others if unknowns & names]


def _unknowns(part: Holds, world: World) -> set[str]:
    return {name for node in part.relations for name in variables(inlined(node, world))}


def _check_single(definitions: tuple[Definition, ...]) -> None:
    """Nothing may be defined twice, save with the very same words."""
    meanings: dict[str, Definition] = {}
    for part in definitions:
        if isinstance(part, Holds):
            continue
        if meanings.setdefault(part.name, part) != part:
            raise UnresolvedError(
                f"{code(part.name)} is given two meanings here, so I do not know which one counts."
            )


def _waited_for(
    part: Definition, pending: list[Definition], world: World, *, with_solutions: bool
) -> set[str]:
    """The names that have to be known before a definition is taken up."""
    others = [other for other in pending if other is not part]
    names = {other.name for other in others if not isinstance(other, Holds)}
    if with_solutions and not isinstance(part, Holds | FunctionIs):
        names |= {
            name for other in others if isinstance(other, Holds) for name in _unknowns(other, world)
        }
    return _used(part, names) & names


def _used(part: Definition, names: set[str]) -> set[str]:
    match part:
        case ValueIs(value=node):
            return {*variables(node), *called_names(node)}
        case FunctionIs(body=node, parameters=parameters):
            return {*variables(node), *called_names(node)} - {*parameters}
        case Holds(relations=relations):
            return {name for node in relations for name in (*variables(node), *called_names(node))}
        case AskedIs(question=question):
            return set(names_in(question, names, names))


def _taken_up(part: Definition, case: Case, ask: Ask) -> list[Case]:
    match part:
        case ValueIs(name=name, value=node):
            return [_valued(case, name, node)]
        case FunctionIs(order=0):
            return [case.knowing(part.name, part)]
        case FunctionIs():
            return [_derived(case, part)]
        case Holds():
            return [
                _solved_case(case, part, values)
                for values in solutions_of(part.relations, case.world, part.kept)
            ]
        case AskedIs(name=name, question=question):
            value = ask(question, case.world)
            step = Step("name", f"Find {code(name)}, {question}", name, (_says(name, value),))
            return [case.knowing(name, value, step)]


def _valued(case: Case, name: str, node: Node) -> Case:
    value = reduced(inlined(node, case.world))
    before, after = _says(name, node), _says(name, value)
    step = Step("name", f"Work out {code(name)}", before, (after,))
    return case.knowing(name, value, step if before != after else None)


def reduced(node: Node) -> Node:
    """A number for a tree that fractions can work out, else the tree."""
    value = None if variables(node) else rational_value(node)
    return node if value is None else Number(value, has_decimals(node))


def _solved_case(case: Case, part: Holds, values: dict[str, Node]) -> Case:
    before = [written(inlined(relation, case.world)) for relation in part.relations]
    after = tuple(_says(name, value) for name, value in values.items())
    reason = f"Solve {' and '.join(map(code, before))}" + (
        f" and take the {part.kept} solution" if part.kept else ""
    )
    step = Step("solve", reason, before[0], after[:1])
    rest = tuple(
        Step("solve", reason, line, (found,))
        for line, found in zip((*before[1:], *[before[-1]] * len(after)), after[1:], strict=False)
    )
    for name, value in values.items():
        case = case.knowing(name, value)
    return Case(case.world, (*case.steps, step, *rest) if after else case.steps, case.is_checked)


def _derived(case: Case, function: FunctionIs) -> Case:
    """The function whose body is the derivative that was spoken of."""
    variable = function.parameters[0]
    body = body_of(function, case.world)
    result = sympy.diff(to_sympy(body), sympy.Symbol(variable), function.order)
    result = sympy.expand(result) if result.is_polynomial() else sympy.simplify(result)
    verdict = derivative_agrees(body, result, variable, function.order)
    if verdict is False:
        raise UnresolvedError("I found a derivative, but it failed my own check.")
    node = parse_expression(show(result))
    name = function.name
    step = Step(
        "differentiate",
        f"Differentiate to find {code(f'{name}({variable})')}",
        written(body),
        (written(node),),
    )
    known = FunctionIs(name, function.parameters, node)
    return case.knowing(name, known, step, checked=verdict is True)


def _says(name: str, value: Node) -> str:
    return f"{name} = {written(value)}"
