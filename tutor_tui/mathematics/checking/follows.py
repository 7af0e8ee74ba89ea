"""What a line with variables says about the equations before it: does it follow from them?

A line follows when every solution fulfils it, and is refuted when none does. A line that only
some solutions fulfil is one case of several, unless the others are never spoken of again.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.by_asked_equation import put_into_unsolved, with_formula
from tutor_tui.mathematics.checking.by_definitions import as_asked, by_definitions
from tutor_tui.mathematics.checking.cases import is_told_twice
from tutor_tui.mathematics.checking.counter_examples import refutation
from tutor_tui.mathematics.checking.knowledge import Knowledge
from tutor_tui.mathematics.checking.labels import ANOTHER_RESULT
from tutor_tui.mathematics.checking.language import is_tried
from tutor_tui.mathematics.checking.own_answer import Asked
from tutor_tui.mathematics.checking.passages import Passage
from tutor_tui.mathematics.checking.problem import Problem, problem_of
from tutor_tui.mathematics.checking.relations import names_deeper, relations_of
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.setups import SetUp
from tutor_tui.mathematics.checking.shapes import are_expressions, pairwise, single
from tutor_tui.mathematics.checking.sides import Side, SideKind
from tutor_tui.mathematics.checking.slope_letters import asks_for_slope
from tutor_tui.mathematics.checking.solution_values import shown_solution
from tutor_tui.mathematics.checking.solutions import DROPS, BySolutions
from tutor_tui.mathematics.checking.statements import Statement
from tutor_tui.mathematics.checking.unify import numbers_put_in
from tutor_tui.mathematics.checking.verdict import (
    GIVEN,
    PUT_IN,
    UNDECIDED,
    Verdict,
    agrees,
    disagrees,
    together,
    undecided,
)
from tutor_tui.mathematics.syntax import ZERO, Name, Number, Relation
from tutor_tui.mathematics.trees import tells_a_value, variables


@dataclass(frozen=True, slots=True)
class Follows:
    """Judges a relation by what is known."""

    knowledge: Knowledge
    scope: Scope
    passage: Passage
    text: str
    prior: Relation | None = None
    """The equation from which an arrow leads here."""

    asked: Asked = field(default_factory=Asked)
    is_reached: Callable[[], bool] = lambda: True
    """Finds whether the text comes to the tutor's own result."""

    @property
    def solutions(self) -> BySolutions:
        """How lines are judged by the solutions of equations."""
        return BySolutions(self.knowledge, self.scope, self.passage, self.text)

    def verdict(self, statement: Statement, index: int, left: Side, right: Side) -> Verdict:
        """The verdict on a relation that holds for some values at most."""
        sign = statement.signs[index]
        if left.kind is SideKind.TUPLE and sign in "=≈":
            return self._tuple(left, right)
        if sign in "≠<>≤≥" or left.kind is SideKind.TUPLE:
            return UNDECIDED if statement.joined else GIVEN
        is_last = index == len(statement.signs) - 1
        is_line = is_last and (self._is_about_asked(left) if index == 0 else right.node == ZERO)
        found = (
            (None if is_line else self.filled(left, right, index))
            or self._within_chain(left, right, index)
            or self._equation(sign, left, right)
        )
        is_twice = found.mark is Mark.AGREES and is_told_twice(self.passage, self.text)
        return UNDECIDED if is_twice else found

    def _is_about_asked(self, left: Side) -> bool:
        """Whether the unknown of a question is on the left, no number yet: `2^x = 2^5`."""
        names = self.scope.free_names(left.node) if left.kind is SideKind.EXPRESSION else ()
        is_open = bool(names) and not set(names) & set(self.scope.definitions)
        return is_open and any(p.is_asked for p in self.knowledge.problem_about(names))

    def _within_chain(self, left: Side, right: Side, index: int) -> Verdict | None:
        """A refutation of a link of a chain, whose sides are to be the same for all values."""
        if index == 0 or not are_expressions(left, right):
            return None
        verdict = by_definitions(left, right, self.knowledge, self.scope, is_identity=True)
        return verdict if verdict.mark is Mark.DISAGREES else None

    def _equation(self, sign: str, left: Side, right: Side) -> Verdict:
        if isinstance(left.node, Number) and isinstance(right.nodes and right.node, Name):
            left, right = right, left
        relations = relations_of(sign, left, right, self.knowledge, self.scope)
        if not relations:
            known = self.with_definitions(left, right)
            other = GIVEN if names_deeper(left, right, self.scope) else UNDECIDED
            return known if known.mark is Mark.AGREES else other
        self._remember_claims(relations)
        led = self._led_here(relations)
        if led.mark is Mark.DISAGREES:
            return led if self.solutions.is_claim else UNDECIDED
        return led if led.how == DROPS else self._by_equations(sign, relations, left, right)

    def _led_here(self, relations: list[Relation]) -> Verdict:
        """What the equation before an arrow says about the one behind it."""
        names = {n for relation in relations for n in variables(relation)}
        if self.prior is None or not names <= set(variables(self.prior)):
            return UNDECIDED
        stated = problem_of((self.prior,))
        judge = replace(self.solutions, is_arrow=True)
        return judge.verdict(stated, relations) if stated else UNDECIDED

    def _by_equations(
        self, sign: str, relations: list[Relation], left: Side, right: Side
    ) -> Verdict:
        names = tuple(dict.fromkeys(n for r in relations for n in variables(r)))
        problems = self.knowledge.problem_about(names)
        verdicts = [self.solutions.verdict(problem, relations) for problem in problems]
        settled = next((v for v in verdicts if v.mark is Mark.AGREES), None)
        if settled is not None:
            agreed = problems[verdicts.index(settled)]
            self.knowledge.agreed.append(agreed.equations)
            if agreed.is_asked or not self._leads_elsewhere(problems, verdicts):
                return settled
            return undecided(ANOTHER_RESULT)
        is_place = all(map(tells_a_value, relations)) and not self.solutions.is_claim
        is_single = len(relations) == 1 and not is_place
        defined = self.with_definitions(left, right) if is_single else UNDECIDED
        if defined.mark is Mark.AGREES:
            return defined
        replaced = with_formula(self.solutions, relations)
        if replaced is not None:
            return UNDECIDED if replaced.mark is Mark.DISAGREES else replaced
        asked = [v for p, v in zip(problems, verdicts, strict=True) if p.is_asked]
        if len(asked) > 1 and any(v.mark is not Mark.DISAGREES for v in asked):
            return UNDECIDED  # a question that can be read in two ways, `log` to base 10 or e
        refuted = refutation(problems, verdicts, self.knowledge.agreed)
        if self.knowledge.is_asking:
            refuted = None  # what a question gives holds together with what it gave before
        is_about_it = any(p.is_asked for p in problems) or self.solutions.is_linked
        if refuted is not None and self.solutions.is_claim and is_about_it:
            if self._begins_case(relations, problems):
                return UNDECIDED
            return refuted if self._is_certain(relations, problems, verdicts) else UNDECIDED
        return self._by_nothing_asked(sign, relations, problems, verdicts) or self._given(
            relations, left, right
        )

    def _by_nothing_asked(
        self, sign: str, relations: list[Relation], problems: list[Problem], verdicts: list[Verdict]
    ) -> Verdict | None:
        """What is found of a line that no equation settles; `None` for something new."""
        if all(tells_a_value(relation) for relation in relations) and not problems:
            tried = put_into_unsolved(self.solutions, relations, is_whole=sign == "∈")
            if tried is not None:
                return tried
        is_label = isinstance(relations[0].left, Name) and not any(p.is_asked for p in problems)
        is_open = all(p.is_sampled and not p.is_asked for p in problems)
        if not (self.knowledge.is_asking or is_label or is_open) and UNDECIDED in verdicts:
            return UNDECIDED
        return None

    def _leads_elsewhere(self, problems: list[Problem], verdicts: list[Verdict]) -> bool:
        """Whether what follows from an equation of the text is against the question.

        So it is where no solution of what was asked is one of the line, and where the text comes
        to another result than the tutor's own.
        """
        is_refuted = any(
            problem.is_asked and not problem.is_sampled and verdict.mark is Mark.DISAGREES
            for problem, verdict in zip(problems, verdicts, strict=True)
        )
        has_own = bool(self.asked.question) and self.asked.own is not None
        return is_refuted or (has_own and not self.is_reached())

    def _is_certain(
        self, relations: list[Relation], problems: list[Problem], verdicts: list[Verdict]
    ) -> bool:
        """Whether a line is wrong, not an equation that the text set up before it."""
        if all(p.is_sampled for p in problems) and asks_for_slope(self.asked.question):
            return False  # a tangent has other points than its curve
        rest = self.text[self.passage.end :]
        return any(
            problem.is_asked
            or SetUp(problem, self.asked, rest).stands_against(relations, self.knowledge.agreed)
            for problem, verdict in zip(problems, verdicts, strict=True)
            if verdict.mark is Mark.DISAGREES
        )

    def _begins_case(self, relations: list[Relation], problems: list[Problem]) -> bool:
        """Whether an equation begins anew where the one before is solved and none was asked."""
        if any(p.is_asked for p in problems) or len(relations) > 1 or tells_a_value(relations[0]):
            return False
        is_solved = all(self._is_solved(name) for name in variables(relations[0]))
        return is_solved and self.knowledge.add_problem(relations)

    def _is_solved(self, name: str) -> bool:
        return any(name == known for known, _ in self.knowledge.claimed)

    def pairs(self, sign: str, left: Side, right: Side, index: int) -> Verdict:
        """Several values, each in another form; a formula may have numbers put in."""
        verdict = pairwise(left, sign, right, self.scope)
        names = {name for node in left.nodes for name in self.scope.free_names(node)}
        if verdict.mark is not Mark.DISAGREES or not names:
            return verdict
        filled = [
            self.filled(single(left, first), single(right, second), index)
            for first, second in zip(left.nodes, right.nodes, strict=True)
        ]
        return together([verdict or UNDECIDED for verdict in filled])

    def filled(self, left: Side, right: Side, index: int) -> Verdict | None:
        """Numbers put into a formula; `None` where it is something else."""
        if left.kind is not SideKind.EXPRESSION or right.kind is not SideKind.EXPRESSION:
            return None
        if isinstance(left.node, Name) or self.scope.free_names(right.node):
            return None
        if index == 0 and isinstance(right.node, Number):
            return None
        values = numbers_put_in(left.node, right.node)
        if values is None:
            known = self.with_definitions(left, right)
            if index == 0:
                return known if known.mark is Mark.AGREES else None
            is_open = not self.knowledge.problem_about(self.scope.free_names(left.node))
            return known if known.mark is Mark.AGREES or is_open else None
        told = {**self.knowledge.quantities, **self.scope.definitions}
        if any(n[-1].isdigit() and n not in told for n in values):
            return UNDECIDED
        were_known = set(values) <= set(told)
        for name, node in values.items():
            value = self.scope.value(node)
            if told.get(name, value) != value:
                return UNDECIDED
            self.scope.definitions.setdefault(name, value)
        return agrees("with what the letters stand for") if were_known else PUT_IN

    def _remember_claims(self, relations: list[Relation]) -> None:
        for relation in relations:
            if isinstance(relation.left, Name) and not variables(relation.right):
                self.knowledge.claimed.append(
                    (relation.left.name, self.scope.value(relation.right))
                )

    # By definitions, and what is new

    def with_definitions(self, left: Side, right: Side) -> Verdict:
        """Whether two expressions are the same once names are replaced by what they stand for."""
        names = {*self.scope.free_names(left.node), *self.scope.free_names(right.node)}
        if names & self.knowledge.tried and self.passage.before == self.passage.near:
            return UNDECIDED  # in a sentence of its own it is no longer about what was tried
        formula = as_asked(left, right, self.knowledge, self.scope)
        if formula is not None:
            return formula
        verdict = by_definitions(left, right, self.knowledge, self.scope)
        if verdict.mark is Mark.AGREES or not self.knowledge.quantities:
            return verdict
        told = by_definitions(left, right, self.knowledge.with_quantities(), self.scope)
        return told if told.mark is Mark.AGREES else verdict

    def _given(self, relations: list[Relation], left: Side, right: Side) -> Verdict:
        """Something new: it is taken as given, and remembered."""
        relation = relations[0]
        is_expression = right.kind is SideKind.EXPRESSION and not _is_about_itself(relation)
        if isinstance(relation.left, Name) and is_expression:
            name = relation.left.name
            value = self.scope.value(relation.right)
            if not getattr(value, "free_symbols", {1}) or name not in map(str, value.free_symbols):
                self.knowledge.name(name, value)
                is_number = not getattr(value, "free_symbols", None)
                if is_number and not self.knowledge.is_asking and is_tried(self.passage.near):
                    self.knowledge.tried.add(name)
        elif len(relations) == 1:
            self.knowledge.add_equation(relation)
            self.knowledge.whole_end = self.passage.end
        return GIVEN

    def _tuple(self, left: Side, right: Side) -> Verdict:
        """`(x, y) = (2, 1)`."""
        names = [node.name for node in left.nodes if isinstance(node, Name)]
        if len(set(names)) != len(left.nodes) or len(right.nodes) != len(names):
            return UNDECIDED
        for problem in self.knowledge.problem_about(names):
            relations = [Relation("=", Name(n), v) for n, v in zip(names, right.nodes, strict=True)]
            for solution in problem.solutions:
                if all(self.solutions.holds(relation, solution) for relation in relations):
                    return agrees("by substitution")
            if problem.solutions and not problem.is_sampled and self.solutions.is_claim:
                return disagrees(f"the solution is {shown_solution(problem.solutions[0])}")
        return UNDECIDED


def _is_about_itself(relation: Relation) -> bool:
    """Whether `b = -b + 4` gives b no meaning, but is an equation for it."""
    return isinstance(relation.left, Name) and relation.left.name in variables(relation.right)
