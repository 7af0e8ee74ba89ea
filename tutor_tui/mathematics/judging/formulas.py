"""Matrices, equations of curves, and lines of working that are proposed."""

import re
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.checking.braces import split_outside
from tutor_tui.mathematics.clauses import expression_or_none, relation_or_none
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.judging.judgement import RIGHT, UNDECIDED, Judgement, Worth
from tutor_tui.mathematics.judging.question import Asked
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Solve, code
from tutor_tui.mathematics.solve import solve
from tutor_tui.mathematics.syntax import Name, Relation, TooLargeError, UnreadableError
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written

_ROWS: Final = late_regex(r"\[\s*\[.*\]\s*\]")
_CURVE: Final = late_regex(r"^[^=,;]+ = [^=,;]+$")
_OF_PLANE: Final = 2
_FARTHEST: Final = 12
"""The whole places from -12 to 12 are looked through for a point of one curve alone."""


def by_matrix(asked: Asked, said: str) -> Judgement | None:
    """The worth of a matrix, perhaps with a factor before it; `None` where none is asked."""
    if not _ROWS.fullmatch(asked.result):
        return None
    ours, theirs = _matrix(asked.result), _matrix(re.sub(r"^[A-Z][^=\[]*=\s*", "", said))
    if ours is None or theirs is None:
        return UNDECIDED
    is_same = ours.shape == theirs.shape and all(
        sympy.simplify(mine - other) == 0 for mine, other in zip(ours, theirs, strict=True)
    )
    if is_same:
        return RIGHT
    if ours.shape != theirs.shape:
        return Judgement(Worth.WRONG, ": it has another number of rows or columns")
    is_turned = ours.shape[0] > 1 and ours == theirs.T
    return Judgement(Worth.WRONG, ": rows and columns are exchanged" * is_turned)


def _matrix(text: str) -> Any | None:
    """The matrix `1/5 [[4, -3], [-1, 2]]`; `None` for what is none of plain numbers."""
    found = _ROWS.search(text)
    factor = _entry(text[: found.start()].strip(" *·") or "1") if found else None
    if found is None or factor is None or text[found.end() :].strip():
        return None
    rows = [split_outside(row, ",") for row in re.findall(r"\[([^\[\]]*)\]", found[0])]
    entries = [[_entry(entry) for entry in row] for row in rows]
    is_table = len({len(row) for row in entries}) == 1
    if not is_table or any(entry is None for row in entries for entry in row):
        return None
    return sympy.Matrix(entries) * factor


def _entry(text: str) -> Any | None:
    node = expression_or_none(text.strip().replace("**", "^"))
    return None if node is None else to_sympy(node)


def by_curve(asked: Asked, said: str) -> Judgement | None:
    """The worth of `4x - 3y + 2 = 0` where `y = 4x/3 + 2/3` is the line that was asked for."""
    ours = (
        relation_or_none(asked.result.replace("**", "^")) if _CURVE.search(asked.result) else None
    )
    if ours is None or ours.sign != "=" or isinstance(asked.problem, Solve):
        return None
    theirs, names = relation_or_none(said), sorted(set(variables(ours)))
    if len(names) != _OF_PLANE or theirs is None or theirs.sign != "=":
        return None
    if isinstance(ours.left, Name) and ours.left == theirs.left:
        return None
    if set(variables(theirs)) != set(names):
        return UNDECIDED
    return _same_curve(ours, theirs, names)


def _same_curve(ours: Relation, theirs: Relation, names: list[str]) -> Judgement:
    mine, other = (sympy.expand(to_sympy(r.left) - to_sympy(r.right)) for r in (ours, theirs))
    if other == 0:
        return UNDECIDED
    factor = sympy.cancel(mine / other)
    if factor.is_number and factor != 0:
        return RIGHT
    first, second = map(sympy.Symbol, names)
    if not (mine.is_polynomial(first, second) and other.is_polynomial(first, second)):
        return UNDECIDED
    return Judgement(Worth.WRONG) if _leaves(mine, other, first, second) else UNDECIDED


def _leaves(mine: Any, other: Any, first: Any, second: Any) -> bool:
    """Whether a real point of the one curve is not on the other."""
    for place in range(-_FARTHEST, _FARTHEST + 1):
        for value in sympy.roots(mine.subs(first, place), second):
            rest = other.subs(((first, place), (second, value)))
            if value.is_real and sympy.simplify(rest).is_zero is False:
                return True
    return False


def by_line(asked: Asked, said: str) -> Judgement | None:
    """The worth of an equation on the way to the solution; `None` for what is no such line."""
    problem, line = asked.problem, relation_or_none(said)
    if not isinstance(problem, Solve) or line is None or not variables(line):
        return None
    if isinstance(line.left, Name) and line.left.name not in variables(line.right):
        return None
    if len(problem.equations) != 1 or line.sign != problem.equations[0].sign:
        return UNDECIDED
    return _same_solutions(asked, problem, line)


def _same_solutions(asked: Asked, problem: Solve, line: Relation) -> Judgement:
    try:
        other = solve(Solve((line,), problem.unknowns))
    except (UndefinedError, UnreadableError, TooLargeError):
        return UNDECIDED
    if other.check is None or other.result is None or asked.answer.result is None:
        return UNDECIDED
    if other.result == asked.result:
        return Judgement(Worth.LINE)
    return Judgement(
        Worth.WRONG,
        ": it has other solutions",
        f"{code(written(line))} does not follow: it has other solutions.",
    )
