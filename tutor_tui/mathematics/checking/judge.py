"""The verdict on one formula of a text, by itself and by what was said before it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.arbitrary_constants import with_constant
from tutor_tui.mathematics.checking.asked import is_set_below_or_above
from tutor_tui.mathematics.checking.by_itself import by_itself
from tutor_tui.mathematics.checking.by_own_problem import by_own_problem
from tutor_tui.mathematics.checking.cases import is_told_twice
from tutor_tui.mathematics.checking.comparisons import ComparedLink, remember_results
from tutor_tui.mathematics.checking.definitions import defines_function
from tutor_tui.mathematics.checking.differentials import differential
from tutor_tui.mathematics.checking.ends import Ends, is_far, stands_behind_aside
from tutor_tui.mathematics.checking.follows import Follows
from tutor_tui.mathematics.checking.identities import Line, is_identity_claim
from tutor_tui.mathematics.checking.indices import is_other_term
from tutor_tui.mathematics.checking.knowledge import Knowledge, wide
from tutor_tui.mathematics.checking.known_formulas import only_names
from tutor_tui.mathematics.checking.labels import contested, idle, named_in_words, supported
from tutor_tui.mathematics.checking.language import (
    has_no_solution,
    is_denied,
    is_derivative,
    is_hypothesis,
)
from tutor_tui.mathematics.checking.links import judge_link
from tutor_tui.mathematics.checking.named_results import named_result
from tutor_tui.mathematics.checking.otherwise import otherwise
from tutor_tui.mathematics.checking.own_answer import Asked
from tutor_tui.mathematics.checking.passages import Passage, is_all_of, words_about
from tutor_tui.mathematics.checking.premises import is_note, leaves_open
from tutor_tui.mathematics.checking.reached import WholeText
from tutor_tui.mathematics.checking.region_lines import RegionLines
from tutor_tui.mathematics.checking.reservations import Reservations
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.shapes import (
    are_lists,
    exactly,
    free_names,
    is_label,
    plain_equation,
)
from tutor_tui.mathematics.checking.sides import Side, SideKind, read_side, read_sides
from tutor_tui.mathematics.checking.special_lines import special_line
from tutor_tui.mathematics.checking.statements import Statement, statements_in
from tutor_tui.mathematics.checking.units import has_only_units
from tutor_tui.mathematics.checking.vectors import vector_line
from tutor_tui.mathematics.checking.verdict import GIVEN, UNDECIDED, Verdict, together, undecided
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.syntax import ZERO, Relation


@dataclass
class Judge:
    """Goes through the formulas of a text in their order, and learns from them."""

    text: str
    asked: Asked = field(default_factory=Asked)
    knowledge: Knowledge = field(default_factory=Knowledge)
    _last: Passage | None = None
    _ends: Ends = field(default_factory=Ends)
    _prior: Relation | None = None
    _told: "dict[str, sympy.Expr]" = field(default_factory=dict)
    """The letters that had a meaning before this formula, and what they stood for."""

    _contradicted: frozenset[str] = frozenset()
    """The letters of which two meanings were told before this formula."""

    _has_several: bool = False
    """Whether this formula says more than one thing."""

    _has_failed: bool = False
    _is_continued: bool = False
    _absurd: str | None = None
    """The words before a false assumption in this sentence: what follows from it is no claim."""

    @cached_property
    def _regions(self) -> RegionLines:
        return RegionLines(self.knowledge, self.asked)

    @cached_property
    def _whole(self) -> WholeText:
        return WholeText(self.text, self.asked)

    @property
    def first_half(self) -> Verdict | None:
        """The verdict on the inequality before "or", where the last formula settled it."""
        return self._regions.first_half

    def verdict(self, passage: Passage, *, is_continued: bool = False) -> Verdict:
        """What is found about a formula; whether the next line goes on with "="."""
        self._is_continued = is_continued
        if "\n\n" in passage.gap:
            self.knowledge.forget_tried()
        self._ends.last = "" if is_far(passage, self._last) else self._ends.last
        statements = statements_in(passage.formula)
        is_end = partial(self._whole.ends_with, passage)
        ordered = self._regions.verdict(statements, passage, is_end)
        if ordered is not None:
            self._last = passage
            return ordered
        verdicts: list[Verdict] = []
        self._prior = None
        restore, scope = self.knowledge.snapshot(), self.knowledge.scope
        self._told = {**scope.definitions, **scope.matrices}
        self._contradicted = frozenset(self.knowledge.contradicted)
        statements = tuple(s for s in statements if not is_note(statements[0], s, scope))
        self._has_several = len(statements) > 1
        for statement in statements:
            found = self._statement(statement, passage)
            if found.mark is Mark.UNCHECKED and statement.is_relation and not statement.goes_on:
                parts = self.text[: passage.start], self.text[passage.end :]
                rest = partial(self._chosen, passage=passage)
                other = otherwise(statement, self.knowledge, self.asked, parts, rest)
                found = other if other and not is_told_twice(passage, self.text) else found
            verdicts.append(with_constant(found, statement, self.asked, self.text))
            self._ends.remember(statement)
        self._last = passage
        if self._is_supposed(passage, verdicts):
            return undecided("assumed")
        if leaves_open(statements, verdicts):
            verdicts.append(UNDECIDED)
        verdict = contested(together(verdicts), self.asked, statements)
        verdict = self._reserved(verdict, statements, passage)
        is_meant = not is_denied(words_about(passage))
        self._has_failed = is_meant and verdict.mark is Mark.DISAGREES
        self.knowledge.has_failed |= self._has_failed
        if self._has_failed or not (is_meant or self.knowledge.is_asking):
            restore()
        return verdict if is_meant else undecided("denied or asked")

    def _reserved(
        self, verdict: Verdict, statements: Sequence[Statement], passage: Passage
    ) -> Verdict:
        """The verdict, open where something around the line makes it less than certain."""
        if not self.asked.question:
            return verdict
        before = self.text[: passage.start]
        reservations = Reservations(self.asked, self.knowledge, passage, before)
        if verdict.mark is Mark.DISAGREES:
            chosen = partial(self._chosen, passage=passage)
            return reservations.on_refutation(verdict, statements, self._contradicted, chosen)
        is_elsewhere = self._whole.ends_with(passage) and not self._whole.is_own_reached
        return reservations.on_proof(verdict, statements, is_elsewhere=is_elsewhere)

    def _is_supposed(self, passage: Passage, verdicts: list[Verdict]) -> bool:
        """Whether something false is only assumed ("if 1 = 2"), or follows from such a thing."""
        if not any(verdict.mark is Mark.DISAGREES for verdict in verdicts):
            return False
        if is_hypothesis(passage.near):
            self._absurd = passage.before
        return self._absurd is not None and passage.before.startswith(self._absurd)

    def _statement(self, statement: Statement, passage: Passage) -> Verdict:
        before = self.text[: passage.start]
        scope = self.knowledge.scope
        if special := special_line(statement, self._ends, self.asked.question, before, scope):
            return special
        if not statement.is_relation:
            self.knowledge.work_on(read_side(statement.sides[0], scope))
            return GIVEN
        if own := by_own_problem(statement, passage, self.asked, self.text):
            if own.mark is Mark.AGREES:
                self._chosen(statement, passage)  # so that further lines can follow from it
            return own
        if small := differential(statement, self.knowledge):
            return small
        if statement.goes_on:
            return self._continued(statement, passage) if self._ends.last else UNDECIDED
        return self._chosen(statement, passage)

    def _continued(self, statement: Statement, passage: Passage) -> Verdict:
        """A line that begins with "="; after one that fails, it may still be right."""
        verdict = self._chosen(self._ends.from_last(statement), passage)
        if verdict.mark is not Mark.AGREES and stands_behind_aside(passage, self._last):
            others = (self._chosen(s, passage) for s in self._ends.behind_aside(statement))
            return next((v for v in others if v.mark is Mark.AGREES), UNDECIDED)
        if not self._has_failed and verdict.mark is not Mark.DISAGREES:
            return verdict
        whole = self._chosen(self._ends.from_head(statement), passage)
        if not self._has_failed:
            return UNDECIDED if whole.mark is Mark.AGREES else verdict
        if whole.mark is Mark.AGREES:
            return whole
        return UNDECIDED if verdict.mark is Mark.AGREES else whole

    def _chosen(self, statement: Statement, passage: Passage) -> Verdict:
        """The verdict under the reading that is kinder to the writer."""
        restore = self.knowledge.snapshot()
        verdict = self._chain(statement, passage, self.knowledge.scope)
        if verdict.mark is Mark.DISAGREES and self.knowledge.scope.has_choice:
            restore()  # or a line would follow from itself
            other = self._chain(statement, passage, wide(self.knowledge.scope))
            return verdict if other.mark is Mark.DISAGREES else other
        return verdict

    def _chain(self, statement: Statement, passage: Passage, scope: Scope) -> Verdict:
        defined = defines_function(self.knowledge, statement, passage, scope)
        sides = read_sides(statement.sides, scope)
        verdicts: list[Verdict] = [GIVEN] if defined else []
        first, before = (1 if defined else 0), self.text[: passage.start]
        verdicts += [
            self._pair(statement, index, (sides[index], sides[index + 1]), passage, scope)
            for index in range(first, len(statement.signs))
        ]
        if any(verdict.mark is Mark.AGREES for verdict in verdicts):
            remember_results(self.knowledge, sides, scope, verdicts)
        if verdicts[0] in (UNDECIDED, GIVEN) and not first:
            is_last = self._whole.ends_with(passage)
            ending = self.text if is_last and not self._has_several else None
            own = named_result(self.asked, statement, sides, verdicts[1:], ending)
            whole, texts = together(verdicts), [side.text for side in sides]
            if own is not None and not is_other_term(texts, self._told):
                return idle(own, self.asked, sides, before)
            return supported(
                idle(whole, self.asked, sides, before),
                self.asked,
                texts,
                before,
                told=self._told,
                last=statement if is_last else None,
                is_reached=self._whole.comes_to_own,
            )
        return idle(together(verdicts), self.asked, sides, before)

    def _pair(
        self,
        statement: Statement,
        index: int,
        pair: tuple[Side, Side],
        passage: Passage,
        scope: Scope,
    ) -> Verdict:
        """The verdict on two neighbours of a chain."""
        (left, right), sign, is_first = pair, statement.signs[index], index == 0
        if SideKind.WORDS in (left.kind, right.kind):
            return named_in_words(statement, index, left, right)
        is_listed = not is_first or statement.joined == "=" or left.kind is SideKind.TUPLE
        if are_lists(left, right, scope) and is_listed:
            return self._follows(passage, scope).pairs(sign, left, right, index)
        known = self.knowledge.asked_vectors
        vector = vector_line(left, sign, right, scope, asked=known, is_first=is_first)
        if vector is not None:
            return vector
        is_itself = is_label(left) and left.nodes == right.nodes  # as in "x = x = 7"
        if is_itself or SideKind.UNREADABLE in (left.kind, right.kind):
            return UNDECIDED
        verdict = self._link(statement, index, left, right, passage, scope)
        if verdict.mark is Mark.AGREES and self.asked.question:
            link, before = ComparedLink(statement, index, left, right), self.text[: passage.start]
            return link.grounded(verdict, self.knowledge, self.asked.question, before)
        is_set = not is_first and right.node == ZERO  # as in f'(x) = 2x - 4 = 0
        is_open = is_set and verdict == UNDECIDED and is_derivative(statement.sides[0])
        if len(statement.signs) == 1 or (verdict != GIVEN and not is_open):
            return verdict
        if sign in "≠<>≤≥":  # of `s < (7 + 8)/2 = 7.5` the calculation says nothing
            is_set &= is_set_below_or_above(sign, self.asked.question)
            return GIVEN if is_set else UNDECIDED
        told = {**self.knowledge.quantities, **self._told}
        return GIVEN if is_set or only_names(left, right, is_first, told) else UNDECIDED

    def _link(
        self,
        statement: Statement,
        index: int,
        left: Side,
        right: Side,
        passage: Passage,
        scope: Scope,
    ) -> Verdict:
        sign = statement.signs[index]
        link = judge_link(left, sign, right, scope)
        if link.depends and (left.is_cut_off or right.is_cut_off):
            if any(side.is_cut_off and side.repeating is None for side in (left, right)):
                return UNDECIDED
            left, right = exactly(left), exactly(right)
            link = judge_link(left, sign, right, scope)
        if not link.depends or has_only_units(free_names(left, right, scope)):
            about = statement.sides[0], self.asked.question
            verdict = by_itself(link.verdict, sign, (left, right), scope, about)
            may_contradict = self.knowledge.has_no_solution or has_no_solution(self.text)
            is_open = len(statement.signs) == 1 and may_contradict
            return UNDECIDED if is_open and verdict.mark is Mark.DISAGREES else verdict
        prior = self._prior if index == 0 and statement.joined == "⇒" else None
        follows = self._follows(passage, scope, prior)
        self._prior = plain_equation(left, sign, right, scope)
        is_alone = not self.asked.question and is_all_of(passage, self.text)
        line = Line(statement, index, passage, self._is_continued, is_alone)
        if is_identity_claim(line, left, right, self.knowledge, scope):
            known = follows.with_definitions(left, right)
            return known if known.mark is Mark.AGREES else link.verdict
        return follows.verdict(statement, index, left, right)

    def _follows(self, passage: Passage, scope: Scope, prior: Relation | None = None) -> Follows:
        return Follows(
            self.knowledge, scope, passage, self.text, prior, self.asked, self._whole.comes_to_own
        )
