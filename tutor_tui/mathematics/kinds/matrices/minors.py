"""One minor or cofactor of a matrix: the determinant without the row and column of an entry."""

from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.matrices.plainly import agrees
from tutor_tui.mathematics.kinds.matrices.problems import (
    Applied,
    Grid,
    MatrixQuestion,
    Operation,
    Part,
    Scalar,
)
from tutor_tui.mathematics.kinds.matrices.values import square_of, value_of
from tutor_tui.mathematics.kinds.matrices.written import plain_result, shown, written
from tutor_tui.mathematics.problems import Answer, code
from tutor_tui.mathematics.sentences import with_verdict
from tutor_tui.mathematics.syntax import Number

_BY_LISTS: Final = "by a second calculation, entry by entry"


def minor(question: MatrixQuestion) -> Answer:
    """The minor or cofactor of the entry whose row and column are in `word`: "1 2"."""
    part = question.operands[0]
    row, column = map(int, question.word.split())
    expanded = _expanded(part, row, column, signed=question.topic == "cofactor")
    result = value_of(expanded)
    equation = code(f"{written(expanded)} = {shown(result)}")
    sentence = f"The {question.topic} of {code(written(part))} for row {row}, column {column} is"
    return with_verdict(
        f"{sentence} {equation}.", agrees(expanded, result), _BY_LISTS, plain_result(result)
    )


def _expanded(part: Part, row: int, column: int, *, signed: bool) -> Part:
    """The determinant of what is left, with its sign. Raises `UndefinedError`."""
    size = square_of(part, "cofactors").shape[0]
    if not isinstance(part, Grid) or size < 2 or not (0 < row <= size and 0 < column <= size):
        raise UndefinedError("That needs a square matrix that has such a row and column.")
    left = tuple(
        tuple(entry for across, entry in enumerate(entries, 1) if across != column)
        for down, entries in enumerate(part.rows, 1)
        if down != row
    )
    determinant = Applied("det", Grid(left))
    is_negative = signed and (row + column) % 2
    return Operation("*", Scalar(Number(Fraction(-1))), determinant) if is_negative else determinant
