"""What a line of several statements begins with or is limited by: neither is a claim of its own."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.sides import SideKind, read_side
from tutor_tui.mathematics.checking.solution_families import says_integers
from tutor_tui.mathematics.checking.solutions import ONE_OF_THEM
from tutor_tui.mathematics.checking.statements import Statement
from tutor_tui.mathematics.checking.verdict import GIVEN, Verdict
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.numeric import NoValueError, is_close, value_at
from tutor_tui.mathematics.syntax import Name, Node
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import number_of

_PLACE: Final = "7/5"
_LARGE: Final = 10**12
_DIGITS: Final = 9
_LETTER: Final = re.compile(
    r"(?<![A-Za-z\\])[A-Za-z](?![A-Za-z])|\\(?:theta|alpha|beta|lambda|phi)"
)


def leaves_open(statements: Sequence[Statement], verdicts: Sequence[Verdict]) -> bool:
    """Whether something that is only given keeps a line of several statements open."""
    if _has_open_end(statements) or _goes_on_with_all(statements, verdicts):
        return True
    given = [i for i, v in enumerate(verdicts) if v == GIVEN and statements[i].is_relation]
    if not given or len(given) == len(verdicts):
        return False
    if set(statements[0].signs) & set("≠<>≤≥") and set(statements[-1].signs) <= {"=", "≈"}:
        return True
    return given != [0] or not all(
        statement.joined == "⇒"
        and verdict.mark is Mark.AGREES
        and _is_about(statements[0], statement)
        and not _is_other_curve(statements[0], statement)
        for statement, verdict in zip(statements[1:], verdicts[1:], strict=True)
    )


def _has_open_end(statements: Sequence[Statement]) -> bool:
    """Whether a line ends in what cannot be read, or behind an arrow in no limit of what is before.

    So `n/(n + 1) → 1` is right for large n, and `→ 2` would not be.
    """
    ends = [i for i, s in enumerate(statements) if not s.is_relation and i > 0]
    return any(
        "\\begin" in statements[i].sides[0]
        or (statements[i].joined == "⇒" and _misses(statements[i - 1].sides[-1], statements[i]))
        for i in ends
    )


def _misses(text: str, end: Statement) -> bool:
    scope = Scope()
    sides = [read_side(one, scope) for one in (text, end.sides[0])]
    if any(side.kind is not SideKind.EXPRESSION for side in sides):
        return False
    values = [scope.value(side.node) for side in sides]
    others = set().union(*(value.free_symbols for value in values)) - {sympy.Symbol("n")}
    place = {letter: sympy.Rational(_PLACE) for letter in others} | {sympy.Symbol("n"): _LARGE}
    try:
        first, second = (number_of(value.subs(place)) for value in values)
    except NoValueError:
        return True
    return not is_close(first, second, _DIGITS)


def _goes_on_with_all(statements: Sequence[Statement], verdicts: Sequence[Verdict]) -> bool:
    """Whether `x - 2 = 0 ⇒ x² = 4` goes on from one solution to more than that has."""
    has_one = [verdict.how.endswith(ONE_OF_THEM) for verdict in verdicts]
    return any(
        first and not second and statement.joined == "⇒" and verdict.mark is Mark.AGREES
        for first, second, statement, verdict in zip(
            has_one, has_one[1:], statements[1:], verdicts[1:], strict=False
        )
    )


def _is_about(premise: Statement, statement: Statement) -> bool:
    """Whether all letters of a premise are in what is said to follow from it."""
    letters = [set(_LETTER.findall(" ".join(one.sides))) for one in (premise, statement)]
    return letters[0] <= letters[1] or not all(letters)


def _is_other_curve(premise: Statement, statement: Statement) -> bool:
    """Whether an equation does not follow from the one before, though it is right by itself.

    So it is of `y - 4 = -2(x - 3) ⇒ y = -2x + 9`, no multiple, and of `x = x + 2 ⇒ x² = x + 2`,
    which has more solutions.
    """
    if premise.signs != ("=",) or statement.signs != ("=",):
        return False
    first, second = (_difference(one) for one in (premise, statement))
    if first is None or second is None or first.free_symbols != second.free_symbols:
        return first is not None and second is not None and first.is_number
    symbols = sorted(first.free_symbols, key=str)
    are_polynomials = all(one.is_polynomial(*symbols) for one in (first, second))
    if len(symbols) > 1 or not are_polynomials:
        return are_polynomials and not sympy.cancel(first / second).is_number
    has_more = sympy.rem(first, sympy.sqf_part(second)) != 0
    return bool(has_more and not _LETTER.fullmatch(premise.sides[0].strip()))


def _difference(statement: Statement) -> Any | None:
    sides = [read_side(text, scope := Scope()) for text in statement.sides]
    if any(side.kind is not SideKind.EXPRESSION for side in sides) or scope.holes:
        return None
    values = [scope.value(side.node) for side in sides]
    return sympy.expand(values[0] - values[1]) or None


def is_note(statement: Statement, note: Statement, scope: Scope) -> bool:
    """Whether something only limits what the first statement says: `k ∈ ℤ`, `x ≠ 1`."""
    return note is not statement and (says_integers(note) or is_excluded(statement, note, scope))


def is_excluded(statement: Statement, condition: Statement, scope: Scope) -> bool:
    """Whether `x ≠ 1` names a place where a side of a chain has no value."""
    if condition.signs != ("≠",) or not statement.sides[0].strip():
        return False
    left, right = (read_side(text, scope) for text in condition.sides)
    if left.kind is not SideKind.EXPRESSION or not isinstance(left.node, Name):
        return False
    if right.kind not in (SideKind.EXPRESSION, SideKind.VALUES) or any(map(variables, right.nodes)):
        return False
    places = [{left.node.name: number_of(scope.value(node))} for node in right.nodes]
    wholes = [read_side(text, scope) for text in statement.sides]
    formulas = [side.node for side in wholes if side.kind is SideKind.EXPRESSION]
    named = [node for node in formulas if set(variables(node)) == {left.node.name}]
    return all(any(_lacks_value(node, place) for node in named) for place in places)


def _lacks_value(node: Node, place: Mapping[str, Any]) -> bool:
    try:
        value_at(node, place)
    except (NoValueError, ZeroDivisionError):
        return True
    return False
