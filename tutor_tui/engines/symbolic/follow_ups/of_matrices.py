"""What is asked next of matrices: those of a system, the product in the other order, named ones."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.readings import Written
from tutor_tui.engines.symbolic.topics import topic_in
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.marks import RESULT
from tutor_tui.mathematics.kinds.matrices.problems import Grid, MatrixQuestion, grids_of
from tutor_tui.mathematics.kinds.matrices.written import written
from tutor_tui.mathematics.kinds.polynomials.ways import SolveBy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Problem, Solve
from tutor_tui.mathematics.steps_system import line_of
from tutor_tui.mathematics.trees import variables

_MATRIX: Final = late_regex(
    r"(?:(?:can|could) (?:you|i|we) )?(?:(?:show|do|use|give|what(?:'s| is)|whats|find|by|with|try"
    r"|explain|solve (?:it|this) (?:by|with|using))(?: me| it)? )*(?:the |a )?(?:(?P<reduced>row "
    r"reduc\w+|row operations?|gauss\w*(?:[- ]jordan)?(?: elimination)?|rref|augmented matrix"
    r"|row echelon form)"
    r"|(?P<what>rank|determinant|inverse)(?: of the (?:coefficient )?matrix| matrix)?)(?: (?:form"
    r"|for it|of it|instead|(?:that )?you used|used))?",
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
    problem = problem.problem if isinstance(problem, SolveBy) else problem
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
    r"|(?:is|does|isn't|doesn't) AB ?(?:=|equal(?: to)?|the same as) ?BA|are (?:they|both) the same"
    r"|do (?:they|these|both|A and B|the(?:se)?(?: two)? matrices) commute)",
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


_POINTS: Final = late_regex(
    r"\b(?:it|this|that|(?:the|this|that)(?: same| original)? matrix)\b", re.IGNORECASE
)
_THEY: Final = late_regex(
    r"\b(?:(?:these|those|the|all|both|of) )*(?:they|them|these|those|vectors)\b", re.IGNORECASE
)
_TOGETHER: Final = late_regex(
    r"multiply (?:them|both|the two)(?: together)?|(?:(?:what(?:'s| is)|find) )?(?:their|the)"
    r" product(?: of (?:them|both|the two))?",
    re.IGNORECASE,
)
"""A matrix and its inverse, which was asked for last."""

_THEIR_SPAN: Final = late_regex(r"\b(?:the|their) (?P<what>span)\b(?! of\b)", re.IGNORECASE)
_ITS_INVERSE: Final = late_regex(r"\b(?:its|the|A'?s?) inverse\b")
_TIMES: Final = late_regex(r"\btimes\b|\bmultipl|[*·]", re.IGNORECASE)
_OF_INVERSE: Final = late_regex(r"\bof (?:the|its) inverse$", re.IGNORECASE)
_SOLUTIONS: Final = late_regex(
    r"(?:so )?(?:how many solutions (?:does (?:the|this|that) (?:system|equation)s? have|are there)"
    r"|(?:what(?:'s| is| are) )?the solutions?(?: (?:of|to) the system)?|solve (?:the system|it)"
    r"|is (?:the system|it) (?:in)?consistent|(?:what (?:is|are)|so what are|find) x,? ?y,?"
    r"(?: and z)?|does (?:the system|it) have (?:a|any|infinitely many|no) solutions?)",
    re.IGNORECASE,
)
_RIGHT_SIDE: Final = late_regex(
    r"(?:(?:what|how|about|if|use|try|for|with|when|solve|the|instead|was|were)\b[\s,]*)*"
    r"(?:(?:right(?:[- ]?hand)? side|rhs|b)\s*(?:of|is|was|=|being)?\s*)+"
    r"(?P<right>[(\[<][^()\[\]<>]+[)\]>])(?: instead)?",
    re.IGNORECASE,
)
_OF_COLUMNS: Final = late_regex(
    r"(?P<what>.{3,40}?)(?: (?:of|with|for|from|having) (?:the |that |this |a )?matrix)?(?:,? "
    r"(?:with"
    r"|having|of|formed by|made (?:of|from|by)|whose|that has) (?:(?:these|those|them|the|as"
    r"|vectors"
    r"|its)\b ?)+(?P<how>rows|columns)?(?: are .{3,12})?)?",
    re.IGNORECASE,
)
_OF_A_VECTOR: Final = late_regex(
    r"vector|\b(?:lengths?|magnitudes?|norms?|angles?|first|second|last)\b", re.IGNORECASE
)
_OLDER: Final = late_regex(r"\bmatrix\b|\beigen|(?<![A-Za-z])A(?=[\^'ᵀ]|x\b|\b(?! ))")
"""What points at a matrix, whatever was asked since."""


def _of_the_last(request: str, question: str, context: Context) -> Iterator[str]:
    """What is asked of the newest matrix, as `A` or as "it", or of the newest vectors."""
    if _GRID.search(request) or isinstance(problem_of(request), MatrixQuestion):
        return
    if _IDEA.fullmatch(request) and topic_in(request) is not None:
        return
    last = problem_of(question)
    problem = context.newest(MatrixQuestion) if _OLDER.search(request) else last
    if _OF_A_SPAN.search(request):
        asked = map(problem_of, (question, *context.older_questions()))
        problem = next(filter(_is_of_vectors, asked), None)
    if not isinstance(problem, MatrixQuestion):
        return
    grids = [grid for part in problem.operands for grid in grids_of(part)]
    matrices = [grid for grid in grids if not grid.is_vector]
    if len(matrices) == 1 and problem.topic == "rref" and _SOLUTIONS.fullmatch(request):
        wholes = _as_a_system(matrices[0])
    elif len(matrices) == 1 and problem.topic == "inverse" and _TOGETHER.fullmatch(request):
        wholes = iter((f"Let A = {written(matrices[0])}. A*A^-1",))
    elif len(matrices) == 1:
        wholes = _of_one(request, written(matrices[0]))
    elif not matrices and len(grids) > 1:
        wholes = _of_vectors(request, ", ".join(map(written, grids)))
    else:
        return
    yield from (one for one in wholes if isinstance(problem_of(one), MatrixQuestion))


_IDEA: Final = late_regex(
    r"(?:explain|what are|define|describe|tell me about) (?:an? |inverse )?[a-z]+s", re.IGNORECASE
)
"""All of a sort, without an article: "explain eigenvalues" is not of this matrix."""
_OF_A_SPAN: Final = late_regex(r"\bspan(?:s|ned)?\b", re.IGNORECASE)
"""What vectors make, and no matrix."""


def _is_of_vectors(problem: object) -> bool:
    if not isinstance(problem, MatrixQuestion):
        return False
    grids = [grid for part in problem.operands for grid in grids_of(part)]
    return len(grids) > 1 and all(grid.is_vector for grid in grids)


_UNIQUE: Final = late_regex(
    r"(?:(?:so|and|but|then|does that mean|why)\b[\s,]*)*(?:is|are|does|has|have)?(?: ?(?:the"
    r"|this|that"
    r"|it|there|system|it's|solutions?|have|has|a|an|only|one|always|exactly))* ?(?:unique"
    r"|(?:only|just|exactly) one)(?: solution)?|is that the only (?:solution|answer|one)",
    re.IGNORECASE,
)
_BY_DETERMINANT: Final = (
    "A system with as many equations as unknowns has exactly one solution where the matrix of its "
    "coefficients is invertible: "
)


def _is_unique(request: str, _question: str, context: Context) -> Iterator[Written]:
    """Whether the linear system of the thread has just one solution."""
    if _UNIQUE.fullmatch(request):
        asked = map(problem_of, (context.question or "", *context.older_questions()))
        rows = next(filter(None, map(_rows, asked)), [])
        grid = ", ".join(f"[{', '.join(map(str, row[:-1]))}]" for row in rows)
        if rows and all(len(row) == len(rows) + 1 for row in rows):
            yield Written(f"is [{grid}] invertible?", note=_BY_DETERMINANT)


_HOW: Final = late_regex(
    r"(?:explain |show (?:me )?|tell me )?how (?:do (?:you|i|we)|to|did you|can i|is) (?:find"
    r"|get|work"
    r" out|calculate|compute)? ?(?:the |its |an? )?(?P<what>[a-z ]+?)(?: found| calculated)?",
    re.IGNORECASE,
)
_WHAT_IS: Final = late_regex(
    r"^(?:(?:what(?:'s| is| are)|whats|find|give me|the|its)\b\s*)+", re.IGNORECASE
)
_OF_ITS: Final = late_regex(
    r"(?P<what>[a-z' ]{3,30}?) of (?:the|its|A'?s?) (?P<sort>transpose|inverse)", re.IGNORECASE
)
_WITH_IT: Final = late_regex(
    r",? (?:with|using|by|from) (?:it|that|this|the(?: same)? (?:inverse|matrix))$", re.IGNORECASE
)


_USED: Final = late_regex(
    r"(?:now |then |and |so )*(?:(?:use|using|with|by) (?:it|that|this|the inverse)(?: matrix)?,?"
    r" ?(?:to|and|we|can|you|i|\s)*)?(?P<rest>(?:solve|find|compute|calculate|get"
    r"|work out|what is)\b.*"
    r"\bA ?(?:[a-zX]\b|\^).*)",
)
"""What is done with the matrix by its letter: "use it to solve Ax = (4, 7)"."""


def _as_a_system(wide: Grid) -> Iterator[str]:
    """The system whose augmented matrix was reduced."""
    left = written(Grid(tuple(row[:-1] for row in wide.rows)))
    right = written(Grid(tuple(row[-1:] for row in wide.rows), is_vector=True))
    yield f"solve {left} x = {right}"


def _of_one(request: str, matrix: str) -> Iterator[str]:
    request = _WITH_IT.sub("", request)
    if found := _RIGHT_SIDE.fullmatch(request):
        yield f"Let A = {matrix}. Solve Ax = {found['right']}"
    if found := _USED.fullmatch(request):
        yield f"Let A = {matrix}. {found['rest']}"
    yield f"{_POINTS.sub(matrix, request, count=1)}"
    if found := _OF_ITS.fullmatch(request):
        sign = "T" if found["sort"].lower() == "transpose" else "-1"
        yield f"Let A = {matrix}. {_WHAT_IS.sub('', found['what'])} of A^{sign}"
    if found := _HOW.fullmatch(request):
        yield f"explain {found['what']} of {matrix}"
    yield f"{_WHAT_IS.sub('', request)} of {matrix}"
    is_product = _TIMES.search(request) or _OF_INVERSE.search(request)
    yield f"Let A = {matrix}. {_ITS_INVERSE.sub('A^-1', request) if is_product else request}"
    yield f"{request} of {matrix}"


def _of_vectors(request: str, vectors: str) -> Iterator[str]:
    request = _THEIR_SPAN.sub("the span of them", request)
    if found := _IN_BASIS.fullmatch(request):
        yield f"write {found['v'] or found['w']} as a combination of {vectors}"
    yield _THEY.sub(vectors, request, count=1)
    found = _OF_COLUMNS.fullmatch(request)
    if found and not _OF_A_VECTOR.search(found["what"]):
        yield f"{found['what']} of the matrix with {found['how'] or 'columns'} {vectors}"
    yield f"{request} {vectors}"


_IN_BASIS: Final = late_regex(
    r"(?:(?:now|and|can you|find|what are|give|get)\b\s*)*(?:(?:write|express"
    r"|put) (?P<v>\([^()]+\)) (?:in|with|using|by"
    r"|in terms of|with respect to|relative to)|(?:the )?coordinates of (?P<w>\([^()]+\)) (?:in"
    r"|with"
    r" respect to|relative to)) (?:this|that|the|these|those|them|it)(?: basis| vectors)?",
    re.IGNORECASE,
)


def _size_of_result(request: str, question: str, _context: Context) -> Iterator[str]:
    """ "what size is the answer" of a product or an inverse."""
    if _SIZE.fullmatch(request) and isinstance(problem_of(question), MatrixQuestion):
        yield f"what is the size of {RESULT}"


_SIZE: Final = late_regex(
    r"(?:and |so )?(?:what(?:'s| is)?|whats) (?:the )?(?:size|dimensions?|order|shape)(?: (?:is"
    r"|of))?"
    r" (?:it|that|the (?:answer|result|product|matrix|new matrix))(?: going to be| be)?",
    re.IGNORECASE,
)


OF_MATRICES: Final = (
    _matrix_of_a_system,
    _is_unique,
    _size_of_result,
    _swapped,
    _of_named_vectors,
    _of_the_last,
)
