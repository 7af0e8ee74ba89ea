"""What a line with variables says about the equations before it: does it follow from them?

A line follows when every solution fulfils it, and is refuted when none does. A line that only
some solutions fulfil is one case of several, unless the others are never spoken of again.
"""

import re
from dataclasses import dataclass, field

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.by_definitions import by_definitions
from tutor_tui.mathematics.checking.knowledge import Knowledge
from tutor_tui.mathematics.checking.own_answer import Asked
from tutor_tui.mathematics.checking.passages import Passage
from tutor_tui.mathematics.checking.problem import Problem, holds, problem_of
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.setups import SetUp
from tutor_tui.mathematics.checking.shapes import (
    are_expressions,
    is_matrix_name,
    is_variable,
    pairwise,
    single,
)
from tutor_tui.mathematics.checking.sides import Side, SideKind
from tutor_tui.mathematics.checking.solutions import BySolutions, is_value, shown_solution
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
)
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Name, Node, Number, Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written

_INDEXED = re.compile(r"([a-z]+)_(?:\d|\{\d\})$")


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

    @property
    def solutions(self) -> BySolutions:
        """How lines are judged by the solutions of equations."""
        return BySolutions(self.knowledge, self.scope, self.passage, self.text)

    def verdict(self, statement: Statement, index: int, left: Side, right: Side) -> Verdict:
        """The verdict on a relation that holds for some values at most."""
        sign = statement.signs[index]
        if left.kind is SideKind.TUPLE:
            return self._tuple(left, right)
        if sign in "≠<>≤≥":
            return UNDECIDED if statement.joined else GIVEN
        return self.filled(left, right, index) or self._equation(sign, left, right)

    def _equation(self, sign: str, left: Side, right: Side) -> Verdict:
        relations = self._relations(sign, left, right)
        if not relations:
            return GIVEN if self._names_deeper(left, right) else UNDECIDED
        self._remember_claims(relations)
        led = self._led_here(relations)
        if led.mark is Mark.DISAGREES:
            return led if self.solutions.is_claim else UNDECIDED
        return self._by_equations(sign, relations, left, right)

    def _led_here(self, relations: list[Relation]) -> Verdict:
        """What the equation before an arrow says about the one behind it."""
        names = {n for relation in relations for n in variables(relation)}
        if self.prior is None or not names <= set(variables(self.prior)):
            return UNDECIDED
        stated = problem_of((self.prior,))
        return self.solutions.verdict(stated, relations) if stated else UNDECIDED

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
            return settled
        defined = self.with_definitions(left, right) if len(relations) == 1 else UNDECIDED
        if defined.mark is Mark.AGREES:
            return defined
        refuted = next((v for v in verdicts if v.mark is Mark.DISAGREES), None)
        is_about_it = any(p.is_asked for p in problems) or self.solutions.is_linked
        if refuted is not None and self.solutions.is_claim and is_about_it:
            if self._begins_case(relations, problems):
                return UNDECIDED
            return refuted if self._is_certain(relations, problems, verdicts) else UNDECIDED
        if all(is_value(relation) for relation in relations) and not problems:
            tried = self._put_into_unsolved(relations, is_whole=sign == "∈")
            if tried is not None:
                return tried
        is_label = isinstance(left.node, Name) and not any(p.is_asked for p in problems)
        is_open = all(p.is_sampled and not p.is_asked for p in problems)
        if not (self.knowledge.is_asking or is_label or is_open) and UNDECIDED in verdicts:
            return UNDECIDED
        return self._given(relations, left, right)

    def _is_certain(
        self, relations: list[Relation], problems: list[Problem], verdicts: list[Verdict]
    ) -> bool:
        """Whether a line is wrong, not an equation that the text set up before it."""
        rest = self.text[self.passage.end :]
        return any(
            problem.is_asked
            or SetUp(problem, self.asked, rest).stands_against(relations, self.knowledge.agreed)
            for problem, verdict in zip(problems, verdicts, strict=True)
            if verdict.mark is Mark.DISAGREES
        )

    def _begins_case(self, relations: list[Relation], problems: list[Problem]) -> bool:
        """Whether an equation begins anew where the one before is solved and none was asked."""
        if any(p.is_asked for p in problems) or len(relations) > 1 or is_value(relations[0]):
            return False
        is_solved = all(self._is_solved(name) for name in variables(relations[0]))
        return is_solved and self.knowledge.add_problem(relations)

    def _is_solved(self, name: str) -> bool:
        return any(name == known for known, _ in self.knowledge.claimed)

    def _put_into_unsolved(
        self, relations: list[Relation], *, is_whole: bool = False
    ) -> Verdict | None:
        """Values put into an equation that was asked and that has too many solutions to list.

        Of what is said to be the whole set it stays open whether a solution is missing.
        """
        name = relations[0].left.name if isinstance(relations[0].left, Name) else ""
        for equation in self.knowledge.unsolved:
            if variables(equation) != (name,):
                continue
            values = [self.scope.value(relation.right) for relation in relations]
            held = [holds(equation, {name: value}) for value in values]
            if all(held):
                return UNDECIDED if is_whole else agrees("by substitution")
            if False in held and self.solutions.is_claim:
                wrong = show(values[held.index(False)])
                return disagrees(f"{name} = {wrong} does not solve {written(equation)}")
            return UNDECIDED
        return None

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
        if any(n[-1].isdigit() and n not in self.scope.definitions for n in values):
            return UNDECIDED
        were_known = set(values) <= set(self.scope.definitions)
        for name, node in values.items():
            value = self.scope.value(node)
            if self.scope.definitions.setdefault(name, value) != value:
                return UNDECIDED
        return agrees("with what the letters stand for") if were_known else PUT_IN

    def _remember_claims(self, relations: list[Relation]) -> None:
        for relation in relations:
            if isinstance(relation.left, Name) and not variables(relation.right):
                self.knowledge.claimed.append(
                    (relation.left.name, self.scope.value(relation.right))
                )

    def _relations(self, sign: str, left: Side, right: Side) -> list[Relation]:
        """The relation, or one for each of several values."""
        if left.kind is not SideKind.EXPRESSION or sign not in ("=", "≈", "∈"):
            return []
        if sign == "∈" and right.kind is not SideKind.VALUES:
            return []
        if right.kind not in (SideKind.EXPRESSION, SideKind.VALUES):
            return []
        if isinstance(left.node, Name) and self._takes_matrix(left.node.name, right):
            return []
        left_node = self._plain(left.node)
        nodes = [node for side in (left, right) for node in side.nodes]
        if any(self._is_deep(node) for node in nodes):
            return []
        values = [n.right if isinstance(n, Relation) else n for n in right.nodes]
        return [Relation("=", left_node, value) for value in values]

    def _names_deeper(self, left: Side, right: Side) -> bool:
        """Whether a letter names an integral, a matrix and the like: `A = ∫ x dx`."""
        if not are_expressions(left, right) or self.scope.has_unknown_function(right.node):
            return False
        if is_variable(left, self.scope):
            return True
        is_matrix = getattr(self.scope.value(right.node), "is_Matrix", False)
        return is_matrix and is_matrix_name(left.text)

    def _takes_matrix(self, name: str, right: Side) -> bool:
        """Whether the relation gives a matrix its name."""
        value = self.scope.value(right.node)
        if getattr(value, "is_Matrix", False):
            self.scope.matrices[name] = value
            return True
        return False

    def _is_deep(self, node: Node) -> bool:
        """Whether a tree holds what plain equations do not."""
        has_hole = any(name in self.scope.holes for name in variables(node))
        return has_hole or self.scope.has_unknown_function(node)

    def _plain(self, node: Node) -> Node:
        """`x_1` is an x of the problem."""
        if isinstance(node, Name) and (found := _INDEXED.match(node.name)):
            is_own = any(node.name in problem.unknowns for problem in self.knowledge.problems)
            known = any(found[1] in problem.unknowns for problem in self.knowledge.problems)
            return node if is_own or not known else Name(found[1])
        return node

    # By definitions, and what is new

    def with_definitions(self, left: Side, right: Side) -> Verdict:
        """Whether two expressions are the same once names are replaced by what they stand for."""
        return by_definitions(left, right, self.knowledge, self.scope)

    def _given(self, relations: list[Relation], left: Side, right: Side) -> Verdict:
        """Something new: it is taken as given, and remembered."""
        relation = relations[0]
        if isinstance(relation.left, Name) and right.kind is SideKind.EXPRESSION:
            name = relation.left.name
            value = self.scope.value(relation.right)
            if not getattr(value, "free_symbols", {1}) or name not in map(str, value.free_symbols):
                self.scope.definitions[name] = value
        elif len(relations) == 1:
            self.knowledge.add_equation(relation)
        return GIVEN

    def _tuple(self, left: Side, right: Side) -> Verdict:
        """`(x, y) = (2, 1)`."""
        names = [node.name for node in left.nodes if isinstance(node, Name)]
        if len(names) != len(left.nodes) or len(right.nodes) != len(names):
            return UNDECIDED
        for problem in self.knowledge.problem_about(names):
            relations = [Relation("=", Name(n), v) for n, v in zip(names, right.nodes, strict=True)]
            for solution in problem.solutions:
                if all(self.solutions.holds(relation, solution) for relation in relations):
                    return agrees("by substitution")
            if problem.solutions and not problem.is_sampled and self.solutions.is_claim:
                return disagrees(f"the solution is {shown_solution(problem.solutions[0])}")
        return UNDECIDED
