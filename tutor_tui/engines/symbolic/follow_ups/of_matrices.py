"""What is asked next of matrices: those of a system, the product in the other order, named ones."""

import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.kinds.matrices.problems import MatrixQuestion
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Problem, Solve
from tutor_tui.mathematics.steps_system import line_of
from tutor_tui.mathematics.trees import variables

_MATRIX: Final = late_regex(
    r"(?:(?:can|could) (?:you|i|we) )?(?:(?:show|do|use|give|what(?:'s| is)|whats|find|by|with|try"
    r"|explain|solve (?:it|this) (?:by|with|using))(?: me| it)? )*(?:the |a )?(?:(?P<reduced>row "
    r"reduc\w+|gauss\w*(?:[- ]jordan)?(?: elimination)?|rref|augmented matrix|row echelon form)"
    r"|(?P<what>rank|determinant|inverse)(?: of the (?:coefficient )?matrix)?)(?: (?:form|for it"
    r"|of it|instead))?",
    re.IGNORECASE,
)


def _matrix_of_a_system(request: str, question: str, context: Context) -> Iterator[str]:
    """The augmented matrix of the linear system, reduced, or what its coefficients make."""
    found = _MATRIX.fullmatch(request)
    if found is None:
        return
    for one in (question, *context.older_questions()):
        rows = _rows(problem_of(one))
        if rows:
            cells = rows if found["reduced"] else [row[:-1] for row in rows]
            grid = ", ".join(f"[{', '.join(map(str, row))}]" for row in cells)
            what = "explain row reduce" if found["reduced"] else f"{found['what'].lower()} of"
            yield f"{what} [{grid}]"
            return


def _rows(problem: Problem | None) -> list[list[Fraction]]:
    """The coefficients and the right side of each equation; none where one is not linear."""
    if not isinstance(problem, Solve) or len(problem.equations) < 2:
        return []
    names = sorted({name for one in problem.equations for name in variables(one)})
    lines = [line_of(one, names) for one in problem.equations]
    rows = [[*line.factors, line.value] for line in lines if line is not None]
    return rows if len(rows) == len(lines) else []


_SWAPPED: Final = late_regex(
    r"(?:(?:and|so|but|what|if|about|happens|i|you|we|when|do) )*(?:swap|switch|reverse|change"
    r"|flip)"
    r"(?:ped|ed|ing)? (?:the order|them|the matrices|it)(?: (?:around|round|of them))*"
    r"|(?:and )?(?:what about )?(?:in )?the other (?:way (?:a)?round|order)",
    re.IGNORECASE,
)
_COMMUTES: Final = late_regex(
    r"(?:so )?(?:(?:is|are) (?:it|this|that|they|the (?:product|multiplication)) commutative"
    r"|(?:is|does) AB ?(?:=|equal(?: to)?|the same as) ?BA|are (?:they|both) the same)",
    re.IGNORECASE,
)
_GRID: Final = late_regex(r"\[\s*\[[^=]*?\]\s*\]")


def _swapped(request: str, question: str, _context: Context) -> Iterator[str]:
    """The product of the two matrices in the other order."""
    grids = _GRID.findall(question)
    if len(grids) == 2 and _SWAPPED.fullmatch(request):
        yield f"multiply {grids[1]} by {grids[0]}"
    if len(grids) == 2 and _COMMUTES.fullmatch(request):
        yield f"do {grids[0]} and {grids[1]} commute?"


_TOLD: Final = late_regex(
    r"(?P<facts>.*=.*[\w)\]])\s*[.,;]?\s+(?:find|what|calculate|compute|work out|is|are"
    r"|determine|angle|length)\b.*",
    re.IGNORECASE,
)


def _of_named_vectors(request: str, question: str, _context: Context) -> Iterator[str]:
    """Another question about the vectors or matrices to which the last one gave names."""
    told = _TOLD.fullmatch(question)
    if told is not None and isinstance(problem_of(question), MatrixQuestion):
        yield f"{told['facts']}. find {request}"
        yield f"{told['facts']}. {request}"


_Way = Callable[[str, str, Context], Iterator[str]]
_WAYS: Final[tuple[_Way, ...]] = (_matrix_of_a_system, _swapped, _of_named_vectors)


def of_matrices(request: str, question: str, context: Context) -> Iterator[str]:
    """The questions in full that a request may mean."""
    for way in _WAYS:
        yield from way(request, question, context)
