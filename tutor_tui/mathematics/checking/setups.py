"""Whether an equation that a text sets up itself can refute a line: it may be the wrong one.

It can where a further line or the tutor's own result agrees with it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, permutations
from typing import Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.claimed_values import claimed_values
from tutor_tui.mathematics.checking.compare import same
from tutor_tui.mathematics.checking.own_answer import Asked, OwnAnswer, quietly
from tutor_tui.mathematics.checking.passages import passages_in
from tutor_tui.mathematics.checking.problem import Problem, holds, roots_of
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.shapes import plain_equation
from tutor_tui.mathematics.checking.sides import SideKind, read_side
from tutor_tui.mathematics.checking.solution_values import is_same_number
from tutor_tui.mathematics.checking.statements import Statement, statements_in
from tutor_tui.mathematics.checking.verdict import Verdict, agrees
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.problems import Integrate
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Name, Node, Relation, TooLargeError, UnreadableError
from tutor_tui.mathematics.trees import variables

OWN_SOLUTION: Final = "my own result solves it"
_ANTIDERIVATIVE: Final = late_regex(r"\s*[A-Z]\s*\(\s*([a-z])\s*\)\s*")
_CLOSING: Final = late_regex(r"\A\s*(?:\${1,2}|\\[\])]|`|\*\*)")
"""What closes the formula right before: it opens no other one."""

_SECONDS: Final = 0.2
_MOST_LINES: Final = 8


@dataclass(frozen=True, slots=True)
class SetUp:
    """Equations of a text; `rest` is what stands behind the line that they refute."""

    problem: Problem
    asked: Asked
    rest: str

    def stands_against(self, relations: list[Relation], agreed: list[tuple[Relation, ...]]) -> bool:
        """Whether these are certainly wrong, not the equations; `agreed` are those of which other
        lines followed. Without a question nothing else is known, and the equations decide.
        """
        if not self.asked.question or self.problem.equations in agreed:
            return True
        if quietly(self._goes_on, _SECONDS):
            return True
        values = quietly(lambda: _values(self.asked.own), _SECONDS) or []
        return _hold(self.problem.equations, values) and not _hold(relations, values)

    def _goes_on(self) -> bool:
        """Whether a later line agrees with the equations."""
        found = islice(_equations(self.rest), _MOST_LINES)
        return any(self._is_fulfilled(relation) for relation in found)

    def _is_fulfilled(self, relation: Relation) -> bool:
        names = set(variables(relation))
        fulfilled = (
            names <= set(solution) and holds(relation, solution) is True
            for solution in self.problem.solutions
        )
        if self.problem.is_sampled:  # a sample may have one value of a line, and an identity all
            return len(names) > 1 and all(fulfilled)
        return bool(names) and any(fulfilled)


def antiderivative_of_asked(statement: Statement, asked: Asked) -> Verdict | None:
    """Agrees where `F(x) = x² + 2√x` has as its slope what is to be integrated."""
    name = _ANTIDERIVATIVE.fullmatch(statement.sides[0])
    own = asked.own if name else None
    if own is None or statement.signs != ("=",) or not isinstance(own.problem, Integrate):
        return None
    if name is None or name[1] != own.problem.variable:
        return None
    scope = Scope()
    side = read_side(statement.sides[1], scope)
    if side.kind is not SideKind.EXPRESSION or scope.holes:
        return None
    slope = sympy.diff(scope.value(side.node), sympy.Symbol(own.problem.variable))
    mark = same(parse_expression(show(slope)), own.problem.expression, scope).mark
    return agrees("by differentiating") if mark is Mark.AGREES else None


def leads_to_own(statement: Statement, asked: Asked, rest: str) -> Verdict | None:
    """Agrees where an equation that a text sets up has the tutor's result as its solution.

    So it is told in `rest`, too: of 15 and 19 the one that a text means by its letter.
    """
    own = asked.own if asked.question else None
    if own is None or statement.signs != ("=",):
        return None
    scope = Scope()
    left, right = (read_side(side, scope) for side in statement.sides)
    relation = plain_equation(left, "=", right, scope)
    names = variables(relation) if relation is not None else ()
    if relation is None or isinstance(relation.left, Name):
        return None
    values = [scope.value(node) for node in _values(own)]
    if 1 < len(names) == len(values):
        return _holds_for_all(relation, values, rest)
    if len(names) != 1:
        return None
    told = [
        scope.value(line.right)
        for line in islice(_equations(rest), _MOST_LINES)
        if line.left == Name(names[0]) and not variables(line.right)
    ]
    roots = [root for root in roots_of(relation, names[0]) or () if root.is_positive]
    is_own = len(roots) == 1 and all(
        any(is_same_number(roots[0], value) for value in among) for among in (values, told)
    )
    return agrees(OWN_SOLUTION) if is_own else None


def _holds_for_all(relation: Relation, values: "list[sympy.Expr]", rest: str) -> Verdict | None:
    """Agrees where the tutor's values, one for each letter as `rest` tells them, solve it."""
    told = {line.left: line.right for line in _equations(rest) if isinstance(line.left, Name)}
    names, scope = variables(relation), Scope()
    for order in permutations(values):
        place = dict(zip(names, order, strict=True))
        numbers = [(place[name], told.get(Name(name))) for name in names]
        known = [(v, scope.value(n)) for v, n in numbers if n is not None and not variables(n)]
        is_told = bool(known) and all(is_same_number(value, other) for value, other in known)
        if is_told and len(set(values)) == len(values) and holds(relation, place):
            return agrees(OWN_SOLUTION)
    return None


def _equations(text: str) -> Iterator[Relation]:
    scope = Scope()
    for passage in passages_in(_CLOSING.sub("", text)):
        try:
            statements = statements_in(passage.formula)
        except (UnreadableError, TooLargeError):
            continue
        for statement in statements:
            if statement.signs and statement.signs[0] in "=≈" and not statement.goes_on:
                left, right = (read_side(side, scope) for side in statement.sides[:2])
                relation = plain_equation(left, "=", right, scope)
                if relation is not None:
                    yield relation


def _hold(relations: "list[Relation] | tuple[Relation, ...]", values: list[Node]) -> bool:
    """Whether one of the values fulfils one of the equations in one unknown."""
    scope = Scope()
    for relation in relations:
        names = variables(relation)
        if len(names) == 1 and any(holds(relation, {names[0]: scope.value(v)}) for v in values):
            return True
    return False


def _values(own: OwnAnswer | None) -> list[Node]:
    """The numbers of the tutor's result, `[]` where it has others."""
    found = claimed_values(own.result.replace("**", "^")) if own else None
    nodes = [value.forms[0].node for value in found.values] if found else []
    return [] if any(variables(node) for node in nodes) else nodes
