"""What a line with variables says about the equations before it: does it follow from them?

A line follows when every solution fulfils it, and is refuted when none does. A line that only
some solutions fulfil is one case of several, unless the others are never spoken of again.
"""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.compare import same, shown_value
from tutor_tui.mathematics.checking.knowledge import Knowledge
from tutor_tui.mathematics.checking.language import begins_anew, is_assumed, restricts
from tutor_tui.mathematics.checking.passages import Passage
from tutor_tui.mathematics.checking.problem import Problem, Solution, holds, roots_of
from tutor_tui.mathematics.checking.rounding import is_rounded, last_unit
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.sides import Side, SideKind, read_side
from tutor_tui.mathematics.checking.statements import Statement
from tutor_tui.mathematics.checking.verdict import GIVEN, UNDECIDED, Verdict, agrees, disagrees
from tutor_tui.mathematics.numeric import NoValueError, value_at
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Name, Node, Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import number_of

if TYPE_CHECKING:
    import sympy

_INDEXED = re.compile(r"([a-z])_(?:\d|\{\d\})$")


@dataclass(frozen=True, slots=True)
class Follows:
    """Judges a relation by what is known."""

    knowledge: Knowledge
    scope: Scope
    passage: Passage
    text: str

    def verdict(self, statement: Statement, index: int, left: Side, right: Side) -> Verdict:
        """The verdict on a relation that holds for some values at most."""
        sign = statement.signs[index]
        if left.kind is SideKind.TUPLE:
            return self._tuple(left, right)
        relations = self._relations(sign, left, right)
        if not relations:
            return UNDECIDED
        names = tuple(dict.fromkeys(n for r in relations for n in variables(r)))
        problems = self.knowledge.problem_about(names)
        verdicts = [self._by_problem(problem, relations) for problem in problems]
        settled = next((v for v in verdicts if v.mark is Mark.AGREES), None)
        if settled is not None:
            return settled
        defined = self.with_definitions(left, right) if len(relations) == 1 else UNDECIDED
        if defined.mark is Mark.AGREES:
            return defined
        refuted = next((v for v in verdicts if v.mark is Mark.DISAGREES), None)
        if refuted is not None and self._is_claim():
            return refuted
        if not self.knowledge.is_asking and any(v == UNDECIDED for v in verdicts):
            return UNDECIDED
        return self._given(relations, left, right)

    def _is_claim(self) -> bool:
        """Whether a line is said to follow, rather than assumed or the beginning of new things."""
        near = self.passage.before.split("⟂")[-1]
        return not (is_assumed(near) or begins_anew(self.passage.gap) or is_assumed_after(self))

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

    # By the solutions of a problem

    def _by_problem(self, problem: Problem, relations: list[Relation]) -> Verdict:
        if not problem.solutions:
            return UNDECIDED
        table = [[self._holds(r, s) for r in relations] for s in problem.solutions]
        if any(entry is None for row in table for entry in row):
            return UNDECIDED
        fulfilled = [any(row) for row in table]
        useless = [
            relation
            for column, relation in enumerate(relations)
            if not any(row[column] for row in table)
        ]
        if useless and (len(relations) > 1 or not any(fulfilled)):
            return self._refuted(problem, useless[0])
        if all(fulfilled):
            return self._implied(problem, relations)
        return self._partly(problem, relations, fulfilled)

    def _holds(self, relation: Relation, solution: Solution) -> bool | None:
        exact = holds(relation, solution)
        if exact is not False:
            return exact
        match relation:
            case Relation(left=Name(name=name), right=value) if name in solution:
                unit = last_unit(value, "")
                if unit is not None and (unit < 1 or self.is_approximate):
                    return is_rounded(number_of(solution[name]), value_at(value, {}), unit)
        return False

    @property
    def is_approximate(self) -> bool:
        """Whether the formula says that it rounds."""
        return "≈" in self.passage.formula or "approx" in self.passage.formula

    def _implied(self, problem: Problem, relations: list[Relation]) -> Verdict:
        if problem.is_sampled:
            return agrees(f"numerically, at {len(problem.solutions)} places")
        if all(isinstance(relation.left, Name) for relation in relations):
            return agrees("by substitution")
        if len(problem.unknowns) == 1 and len(relations) == 1:
            own = roots_of(relations[0], problem.unknowns[0])
            if own is not None and len(own) == len(problem.solutions):
                return agrees("the same solutions as before")
            if own is not None and (extra := self._extra(own, problem)):
                return agrees(f"it follows, but {extra} is new here")
        return agrees(f"it holds for {_shown(problem.solutions[0])}")

    def _extra(self, own: "list[sympy.Expr]", problem: Problem) -> str:
        unknown = problem.unknowns[0]
        known = [solution[unknown] for solution in problem.solutions]
        for root in own:
            if not any(_is_same(root, other) for other in known):
                return f"{unknown} = {show(root)}"
        return ""

    def _partly(
        self, problem: Problem, relations: list[Relation], fulfilled: list[bool]
    ) -> Verdict:
        if problem.is_sampled or len(problem.unknowns) > 1:
            return UNDECIDED if problem.is_sampled else self._case(problem, relations)
        unknown = problem.unknowns[0]
        own = roots_of(relations[0], unknown) if len(relations) == 1 else []
        missing = [
            s for s, is_held in zip(problem.solutions, fulfilled, strict=True) if not is_held
        ]
        if own is None:
            return UNDECIDED
        if own and self._extra(own, problem):
            return self._refuted_at(missing[0], relations[0])
        if self._is_lost(problem, missing[0]):
            return disagrees(
                f"{_shown(missing[0])} solves the equation before, but not this line: "
                "a solution is lost"
            )
        return self._case(problem, relations)

    def _case(self, problem: Problem, relations: list[Relation]) -> Verdict:
        for solution in problem.solutions:
            if any(self._holds(relation, solution) for relation in relations):
                return agrees(f"it holds for {_shown(solution)}, one of the solutions")
        return UNDECIDED

    def _is_lost(self, problem: Problem, missing: Solution) -> bool:
        """Whether nothing later, and no word, speaks of a solution that is missing here."""
        if restricts(self.text) or not self._is_claim():
            return False
        unknown = problem.unknowns[0]
        value = missing[unknown]
        rest = self.text[self.passage.start :]
        if not value.is_Rational:
            return False
        if "±" in rest or "\\pm" in rest or " or " in rest:
            return False
        size = re.escape(str(abs(value.p)))
        own = rf"(?<![\d.]){size}(?![\d.])"
        return not re.search(own, rest)

    def _refuted(self, problem: Problem, relation: Relation) -> Verdict:
        if isinstance(relation.left, Name) and not variables(relation.right):
            return self._wrong_value(problem, relation)
        if problem.is_sampled and not (problem.is_asked and len(problem.equations) == 1):
            return UNDECIDED
        return self._refuted_at(problem.solutions[0], relation)

    def _refuted_at(self, solution: Solution, relation: Relation) -> Verdict:
        place = {name: number_of(value) for name, value in solution.items()}
        try:
            sides = [value_at(side, place) for side in (relation.left, relation.right)]
        except NoValueError:
            return UNDECIDED
        shown = [_decimal(value) for value in sides]
        return disagrees(
            f"{_shown(solution)} solves the equation before, but here the left side is "
            f"{shown[0]}, the right side {shown[1]}"
        )

    def _wrong_value(self, problem: Problem, relation: Relation) -> Verdict:
        """A value that solves nothing, put into an equation that it does not solve."""
        name = relation.left.name if isinstance(relation.left, Name) else ""
        right = [show(s[name]) for s in problem.solutions]
        if problem.is_sampled:
            return UNDECIDED
        if len(problem.unknowns) > 1:
            return disagrees(f"the solution has {name} = {' or '.join(right)}")
        for equation in problem.equations:
            value = self.scope.value(relation.right)
            place = {name: number_of(value)}
            try:
                sides = [value_at(side, place) for side in (equation.left, equation.right)]
            except NoValueError:
                return disagrees(f"at {name} = {show(value)} the equation has no value")
            if not _are_close(sides):
                return disagrees(
                    f"at {name} = {show(value)} the left side of the equation is "
                    f"{_decimal(sides[0])}, the right side {_decimal(sides[1])}"
                )
        return UNDECIDED

    # By definitions, and what is new

    def with_definitions(self, left: Side, right: Side) -> Verdict:
        """Whether two expressions are the same once names are replaced by what they stand for."""
        if left.kind is not SideKind.EXPRESSION or right.kind is not SideKind.EXPRESSION:
            return UNDECIDED
        if self.scope.has_unknown_function(left.node) or self.scope.has_unknown_function(
            right.node
        ):
            return UNDECIDED
        values = [self.scope.value(side.node) for side in (left, right)]
        known = [self.knowledge.with_values(value) for value in values]
        if any(getattr(v, "is_Matrix", False) for v in known) or known == values:
            return UNDECIDED
        own = Scope()
        nodes = [parse_expression(own.hole(value)) for value in known]
        verdict = same(nodes[0], nodes[1], own)
        if verdict.mark is Mark.AGREES:
            return agrees("with what the letters stand for")
        if not (known[0].is_number and known[1].is_number):
            return UNDECIDED
        unit = last_unit(right.node, right.text)
        first, second = number_of(known[0]), number_of(known[1])
        is_near = unit is not None and unit < 1 and is_rounded(first, second, unit)
        return agrees("rounded, with what the letters stand for") if is_near else UNDECIDED

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
                if all(self._holds(relation, solution) for relation in relations):
                    return agrees("by substitution")
            if problem.solutions and not problem.is_sampled and self._is_claim():
                return disagrees(f"the solution is {_shown(problem.solutions[0])}")
        return UNDECIDED


def is_assumed_after(follows: Follows) -> bool:
    """Whether the words right behind a formula take it back."""
    return bool(
        re.match(
            r"\W*(?:is|are|was)?\W*(?:not|undefined|excluded|extraneous|impossible|rejected)",
            follows.passage.after,
        )
    )


def _shown(solution: Solution) -> str:
    return ", ".join(f"{name} = {show(value)}" for name, value in solution.items())


def _decimal(value: Any) -> str:
    import sympy

    from tutor_tui.mathematics.decimals import show_decimal

    return show_decimal(sympy.sympify(value, strict=True), 6)


def _is_same(first: "sympy.Expr", second: "sympy.Expr") -> bool:
    return bool(abs(number_of(first) - number_of(second)) < 1e-18)


def _are_close(sides: list[Any]) -> bool:
    return bool(abs(sides[0] - sides[1]) < 1e-15 * max(1, abs(sides[0])))


__all__ = ["Follows", "read_side", "shown_value"]
