"""Lines put into an equation that was asked: values, and letters that stand for formulas."""

from dataclasses import replace

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.checking.fulfilled import holds_otherwise
from tutor_tui.mathematics.checking.language import has_no_solution, is_assumed, is_sieved
from tutor_tui.mathematics.checking.problem import Problem, holds
from tutor_tui.mathematics.checking.solutions import BySolutions
from tutor_tui.mathematics.checking.verdict import GIVEN, UNDECIDED, Verdict, agrees, disagrees
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Name, Relation
from tutor_tui.mathematics.trees import substitute, variables
from tutor_tui.mathematics.written import written


def with_formula(solutions: BySolutions, relations: list[Relation]) -> Verdict | None:
    """What the problem asked says of `u² - 5u + 4 = 0`, where u was said to be x².

    `None` where a line has no such letter.
    """
    knowledge, scope, passage = solutions.knowledge, solutions.scope, solutions.passage
    names = {name for relation in relations for name in variables(relation)}
    formula = scope.definitions.get(next(iter(names))) if len(names) == 1 else None
    known = {str(symbol) for symbol in getattr(formula, "free_symbols", ())}
    asked = [p for p in knowledge.problems if p.is_asked and set(p.unknowns) == known]
    if not known or not asked:
        return None
    node, name = parse_expression(show(formula)), names.pop()
    replaced = [
        Relation("=", substitute(r.left, name, node), substitute(r.right, name, node))
        for r in relations
    ]
    cases = knowledge.cases_in.setdefault(name, [])
    own = replace(knowledge, cases=cases, has_failed=True)  # no solution is lost in a letter
    verdict = replace(solutions, knowledge=own).verdict(asked[0], replaced)
    is_case = verdict.mark is Mark.UNCHECKED and is_assumed(passage.near)
    return GIVEN if is_case else verdict


def put_into_unsolved(
    solutions: BySolutions, relations: list[Relation], *, is_whole: bool = False
) -> Verdict | None:
    """Values put into an equation that was asked and that has too many solutions to list.

    Of what is said to be the whole set it stays open whether a solution is missing, as of several
    values whether they are all those of a case.
    """
    knowledge, scope = solutions.knowledge, solutions.scope
    name = relations[0].left.name if isinstance(relations[0].left, Name) else ""
    for equation in knowledge.unsolved:
        if variables(equation) != (name,):
            continue
        values = [scope.value(relation.right) for relation in relations]
        held = [holds(equation, {name: value}) for value in values]
        if all(held):
            is_open = is_whole or len(values) > 1 or _is_identity(equation)
            return UNDECIDED if is_open else agrees("by substitution")
        is_open = is_sieved(solutions.text) or has_no_solution(solutions.text)
        if False in held and solutions.is_claim and not is_open:
            problem = Problem((equation,), ())
            if holds_otherwise(problem, relations, is_approximate=solutions.is_approximate):
                return UNDECIDED
            wrong = show(values[held.index(False)])
            return disagrees(f"{name} = {wrong} does not solve {written(equation)}")
        return UNDECIDED
    return None


def _is_identity(equation: Relation) -> bool:
    """Whether every number solves an equation, so that one by itself is not what was asked."""
    return bool(sympy.expand(to_sympy(equation.left) - to_sympy(equation.right)) == 0)
