"""Matrices, equations of curves, and lines of working that are proposed."""

import re
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.checking.braces import split_outside
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.judging.judgement import RIGHT, UNDECIDED, Judgement, Worth
from tutor_tui.mathematics.judging.question import Asked
from tutor_tui.mathematics.judging.said import relation_in
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Solve, code
from tutor_tui.mathematics.solve import solve
from tutor_tui.mathematics.syntax import Name, Relation, TooLargeError, UnreadableError
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written

_ROWS: Final = late_regex(r"\[\s*\[.*\]\s*\]")
_CURVE: Final = late_regex(r"(?P<name>[a-z]) = (?P<formula>[^=,]*(?<![a-z])[a-z](?![a-z])[^=,]*)")


def by_matrix(asked: Asked, said: str) -> Judgement | None:
    """The worth of a matrix, perhaps with a factor before it; `None` where none is asked."""
    if not _ROWS.fullmatch(asked.result):
        return None
    ours, theirs = _matrix(asked.result), _matrix(re.sub(r"^[A-Z][^=\[]*=\s*", "", said))
    if ours is None or theirs is None:
        return UNDECIDED
    import sympy

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
    import sympy

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
    if not _CURVE.fullmatch(asked.result) or isinstance(asked.problem, Solve):
        return None
    ours, theirs = relation_in(asked.result.replace("**", "^")), relation_in(said)
    if ours is None or theirs is None or theirs.sign != "=" or ours.left == theirs.left:
        return None
    if set(variables(ours)) != set(variables(theirs)):
        return UNDECIDED
    import sympy

    mine, other = (sympy.expand(to_sympy(r.left) - to_sympy(r.right)) for r in (ours, theirs))
    if other == 0:
        return UNDECIDED
    factor = sympy.cancel(mine / other)
    if factor.is_number and factor != 0:
        return RIGHT
    names = sorted(mine.free_symbols, key=str)
    are_lines = all(
        one.is_polynomial(*names) and sympy.Poly(one, *names).total_degree() == 1
        for one in (mine, other)
    )
    return Judgement(Worth.WRONG) if are_lines else UNDECIDED


def by_line(asked: Asked, said: str) -> Judgement | None:
    """The worth of an equation on the way to the solution; `None` for what is no such line."""
    problem, line = asked.problem, relation_in(said)
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
