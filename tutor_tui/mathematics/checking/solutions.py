"""What the solutions of a problem say about a line: it follows, is one case, or is refuted.

A line that only some solutions fulfil is one case of several, unless the others are never spoken
of again: then they are lost.
"""

import re
from dataclasses import dataclass
from typing import Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.cases import Case, Cases, spoken_of
from tutor_tui.mathematics.checking.counter_examples import fails_at, value_fails
from tutor_tui.mathematics.checking.equation_shapes import (
    has_roots,
    is_one_logarithm,
    is_other_polynomial,
    is_rearranged,
    is_simple,
    keeps_solutions,
)
from tutor_tui.mathematics.checking.fulfilled import fulfils, holds_otherwise
from tutor_tui.mathematics.checking.knowledge import Knowledge
from tutor_tui.mathematics.checking.language import (
    begins_anew,
    is_assumed,
    is_bare_working,
    is_linked,
    is_sieved,
    is_test_point,
    leads,
    multiplies,
    restricts,
    takes_back,
    tells_cases,
)
from tutor_tui.mathematics.checking.passages import Passage, is_taken_back
from tutor_tui.mathematics.checking.problem import Problem, Solution, is_rival, roots_of
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.solution_values import (
    are_same_numbers,
    is_same_number,
    shown_solution,
)
from tutor_tui.mathematics.checking.verdict import UNDECIDED, Verdict, agrees, disagrees, undecided
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Call, Name, Relation
from tutor_tui.mathematics.trees import tells_a_value, variables

ONE_OF_THEM: Final = "one of the solutions"
"""What the verdict on a value ends with that is only one of several solutions."""

DROPS: Final = "another solution is not told"


@dataclass(frozen=True, slots=True)
class BySolutions:
    """Judges equations by the solutions of the ones before."""

    knowledge: Knowledge
    scope: Scope
    passage: Passage
    text: str
    is_arrow: bool = False
    """Whether an arrow leads from the problem to the line."""

    @property
    def is_claim(self) -> bool:
        """Whether a line is said to follow, rather than assumed or the beginning of new things."""
        return not (
            is_assumed(self.passage.near)
            or begins_anew(self.passage.gap)
            or is_taken_back(self.passage)
        )

    def verdict(self, problem: Problem, relations: list[Relation]) -> Verdict:
        """The verdict on an equation, or on several of which one is to hold."""
        if not problem.solutions:
            is_same = problem.is_asked and len(relations) == 1 and not tells_a_value(relations[0])
            if is_same and is_rearranged(problem, relations[0]):
                return agrees("the same equation as before")
            return self._of_none(problem, relations)
        found = self._verdict(problem, relations)
        if found.mark is Mark.DISAGREES and holds_otherwise(
            problem, relations, is_approximate=self.is_approximate
        ):
            return UNDECIDED
        return found

    def _of_none(self, problem: Problem, relations: list[Relation]) -> Verdict:
        """A value that is told to solve what has no solution."""
        told = relations[0]
        is_value = len(relations) == 1 and tells_a_value(told) and isinstance(told.left, Name)
        rest = self.text[self.passage.end :]
        if not (is_value and problem.is_asked and self.is_claim) or takes_back(rest):
            return UNDECIDED
        return self._wrong_value(problem, told)

    def _verdict(self, problem: Problem, relations: list[Relation]) -> Verdict:
        table = [[self.holds(r, s) for r in relations] for s in problem.solutions]
        if any(entry is None for row in table for entry in row):
            return UNDECIDED
        fulfilled = [any(row) for row in table]
        useless = [
            relation
            for column, relation in enumerate(relations)
            if not any(row[column] for row in table)
        ]
        if useless and (len(relations) > 1 or not any(fulfilled)):
            if self._are_candidates(problem, relations) and (is_sieved(self.text) or self._goes_on):
                return agrees("the solutions of a line before")
            if self._is_candidate(problem, relations[0]) and self._goes_on:
                return UNDECIDED
            return self._refuted(problem, useless[0])
        if all(fulfilled):
            return self._implied(problem, relations)
        return self._partly(problem, relations, fulfilled)

    def holds(self, relation: Relation, solution: Solution) -> bool | None:
        """Whether a solution fulfils an equation; `None` where that is not certain."""
        return fulfils(relation, solution, is_approximate=self.is_approximate)

    @property
    def is_linked(self) -> bool:
        """Whether a line follows so closely, or after such words, that it goes on with the last."""
        return is_linked(self.passage.gap, self.text)

    @property
    def _is_led(self) -> bool:
        """Whether words such as "so" lead here from the line that posed the last problem."""
        start = self.passage.start - len(self.passage.gap)
        return self.knowledge.whole_end == start and leads(self.passage.gap)

    @property
    def _goes_on(self) -> bool:
        """Whether the text has more formulas behind this one."""
        return re.search(r"[=<>≤≥≠]", self.text[self.passage.end :]) is not None

    @property
    def is_approximate(self) -> bool:
        """Whether the formula says that it rounds."""
        return "≈" in self.passage.formula or "approx" in self.passage.formula

    def _implied(self, problem: Problem, relations: list[Relation]) -> Verdict:
        self.knowledge.whole_end = self.passage.end
        if any(is_rival(problem, relation) for relation in relations):
            return UNDECIDED
        if problem.is_sampled:
            return agrees(f"numerically, at {len(problem.solutions)} places")
        if all(tells_a_value(relation) for relation in relations):
            return agrees("by substitution")
        names = variables(relations[0])
        if len(names) == 1 and len(relations) == 1:
            return self._one_equation(problem, relations[0], names[0])
        return agrees(f"it holds for {shown_solution(problem.solutions[0])}")

    def _one_equation(self, problem: Problem, relation: Relation, unknown: str) -> Verdict:
        """An equation that all solutions fulfil: it may have others besides."""
        own = roots_of(relation, unknown)
        if own is None:
            return agrees(f"it holds for {shown_solution(problem.solutions[0])}")
        if not self._extra(own, problem, unknown):
            is_by_chance = is_other_polynomial(problem, relation)
            return UNDECIDED if is_by_chance else agrees("the same solutions as before")
        accepted = self._accepted(problem)
        if any(are_same_numbers(own, roots) for roots in accepted):
            return agrees("the same solutions as a line before")
        is_squared = has_roots(problem) and not accepted
        is_undone = not isinstance(relation.left, Call) or is_one_logarithm(relation)
        if multiplies(self.passage.gap) or (is_squared and is_undone):
            accepted.append(own)
            return agrees(f"it follows, but {self._extra(own, problem, unknown)} is new here")
        return UNDECIDED

    def _are_candidates(self, problem: Problem, relations: list[Relation]) -> bool:
        """Whether values are those of an equation that follows, which may be sorted out later."""
        if len(relations) < 2 or not all(map(tells_a_value, relations)):
            return False
        values = [self.scope.value(relation.right) for relation in relations]
        return any(are_same_numbers(values, roots) for roots in self._accepted(problem))

    def _is_candidate(self, problem: Problem, relation: Relation) -> bool:
        """Whether a value is one of those, by itself."""
        roots = [root for roots in self._accepted(problem) for root in roots]
        value = self.scope.value(relation.right) if tells_a_value(relation) else None
        return value is not None and any(is_same_number(value, root) for root in roots)

    def _accepted(self, problem: Problem) -> "list[list[sympy.Expr]]":
        return self.knowledge.accepted.setdefault(problem.equations, [])

    def _extra(self, own: "list[sympy.Expr]", problem: Problem, unknown: str) -> str:
        known = [solution[unknown] for solution in problem.solutions]
        for root in own:
            if not any(is_same_number(root, other) for other in known):
                return f"{unknown} = {show(root)}"
        return ""

    def _partly(
        self, problem: Problem, relations: list[Relation], fulfilled: list[bool]
    ) -> Verdict:
        names = variables(relations[0])
        are_values = all(tells_a_value(relation) for relation in relations)
        if problem.is_sampled or (len(names) > 1 and not are_values):
            return UNDECIDED  # in two unknowns, many an equation holds for one of the solutions
        if len(names) != 1:
            return self._case(problem, relations)
        unknown = names[0]
        is_equation = len(relations) == 1 and not tells_a_value(relations[0])
        own = roots_of(relations[0], unknown) if is_equation else []
        missing = [
            s for s, is_held in zip(problem.solutions, fulfilled, strict=True) if not is_held
        ]
        if own is None:
            return self._case(problem, relations) if problem.is_within else UNDECIDED
        if own and self._extra(own, problem, unknown):
            return fails_at(missing[0], relations[0])
        if len(problem.unknowns) == 1 and self._is_lost(problem, missing[0]):
            return disagrees(
                f"{shown_solution(missing[0])} solves the equation before, but not this line: "
                "a solution is lost"
            )
        return self._case(problem, relations)

    def _case(self, problem: Problem, relations: list[Relation]) -> Verdict:
        is_repeated = len({relation.right for relation in relations}) < len(relations)
        is_plain = len(relations) > 1 or is_simple(problem, relations[0])
        if is_repeated or not is_plain:
            return UNDECIDED
        held = [
            index
            for index, solution in enumerate(problem.solutions)
            if any(self.holds(relation, solution) for relation in relations)
        ]
        cases = Cases(self.knowledge.cases, self.passage, self.text)
        case = cases.case(problem, relations, held)
        is_alone = not (case.is_value or self._goes_on or len(relations) > 1)
        is_alone &= not tells_cases(self.text, self.passage.formula)
        if not held or is_alone or not cases.allow(case, problem):
            return UNDECIDED
        if self._drops(problem, case, cases):
            return undecided(DROPS) if self.is_arrow else UNDECIDED
        self.knowledge.cases.append(case)
        shown = shown_solution(problem.solutions[held[0]])
        return agrees(f"it holds for {shown}, {ONE_OF_THEM}")

    def _drops(self, problem: Problem, case: Case, cases: Cases) -> bool:
        """Whether a line is said to follow right from one with all solutions, and has not all."""
        start = self.passage.start - len(self.passage.gap)
        every = Case(case.equations, (), frozenset(range(len(problem.solutions))), start)
        is_led = (self.is_arrow or self._is_led) and not restricts(self.text)
        told = re.findall(rf"(?<![A-Za-z]){problem.unknowns[0]}\s*=", self.passage.formula)
        return is_led and len(told) < 2 and not cases.complete(case, every, problem)

    def _is_lost(self, problem: Problem, missing: Solution) -> bool:
        """Whether nothing later, and no word, speaks of a solution that is missing here."""
        if restricts(f"{self.knowledge.questions} {self.text}") or not self.is_claim:
            return False
        is_working = problem.is_asked or is_bare_working(self.text)
        if self.knowledge.has_failed or not is_working:
            return False
        unknown = problem.unknowns[0]
        value = missing[unknown]
        if not value.is_Integer or (unknown, value) in self.knowledge.claimed:
            return False
        rest = self.text[self.passage.start :]
        if "±" in self.text or "\\pm" in self.text or "zero" in rest:
            return False
        is_there = re.search(rf"(?<![\d.]){abs(value)}(?!\d|\.\d)", rest) is not None
        is_told = is_there or not is_bare_working(self.text)
        if is_told and any(sign in rest for sign in (" or ", "∨", "\\lor")):
            return False
        return not any(True for _ in spoken_of(unknown, value, self.text))

    def _refuted(self, problem: Problem, relation: Relation) -> Verdict:
        if isinstance(relation.left, Name) and not variables(relation.right):
            return self._wrong_value(problem, relation)
        is_one = len(problem.equations) == 1 and (problem.is_asked or self._is_led)
        if problem.is_sampled and not is_one:
            return UNDECIDED
        return fails_at(problem.solutions[0], relation)

    def _wrong_value(self, problem: Problem, relation: Relation) -> Verdict:
        """A value that solves nothing, put into an equation that it does not solve."""
        if is_sieved(self.text) and not keeps_solutions(problem):
            return UNDECIDED
        if self.knowledge.regions and is_test_point(self.passage.gap, self.passage.after):
            return UNDECIDED
        name = relation.left.name if isinstance(relation.left, Name) else ""
        right = [show(s[name]) for s in problem.solutions]
        if problem.is_sampled:
            return UNDECIDED
        if len(problem.unknowns) > 1:
            return disagrees(f"the solution has {name} = {' or '.join(right)}")
        is_excluded = bool(self.knowledge.regions)  # an inequality counts such places, too
        return value_fails(
            name, self.scope.value(relation.right), problem.equations, is_excluded=is_excluded
        )
