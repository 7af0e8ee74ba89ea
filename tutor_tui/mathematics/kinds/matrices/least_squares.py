"""Systems that have no solution, solved as nearly as can be: least squares, and pseudoinverses."""

from typing import Final

from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.matrices.normal_forms import is_zero
from tutor_tui.mathematics.kinds.matrices.problems import MatrixQuestion
from tutor_tui.mathematics.kinds.matrices.spaces import numbers_only
from tutor_tui.mathematics.kinds.matrices.values import Value, matrix_of, vector_of
from tutor_tui.mathematics.kinds.matrices.written import coded, plain_result, written
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Answer, code
from tutor_tui.mathematics.sentences import with_verdict
from tutor_tui.mathematics.syntax import TooLargeError

_MOST_ENTRIES: Final = 16


def least_squares(question: MatrixQuestion) -> Answer:
    """The `x` for which `A x - b` is shortest, from the normal equations `A^T A x = A^T b`."""
    matrix = numbers_only(matrix_of(question.operands[0])).matrix
    right = numbers_only(vector_of(question.operands[1])).matrix
    if matrix.rows != right.rows:
        raise UndefinedError("The right side has another number of components than there are rows.")
    if matrix.rank() < matrix.cols:
        raise UndefinedError("The columns are dependent, so there is no single such solution.")
    found = (matrix.T * matrix).LUsolve(matrix.T * right).applyfunc(sympy.radsimp)
    gap = matrix * found - right
    verdict = is_zero(matrix.T * gap)
    value = Value(found, is_vector=True)
    left, other = (written(part) for part in question.operands)
    exact = " It solves the system exactly." if is_zero(gap) else ""
    sentence = (
        f"The least-squares solution of {code(f'{left} x = {other}')} is {coded(value)}, from the "
        f"normal equations `A^T A x = A^T b`.{exact}"
    )
    how = "as what is left over is perpendicular to all columns"
    return with_verdict(sentence, verdict, how, plain_result(value))


def pseudoinverse(question: MatrixQuestion) -> Answer:
    """The Moore-Penrose inverse, checked by the four conditions that define it."""
    part = question.operands[0]
    matrix = numbers_only(matrix_of(part)).matrix
    if matrix.rows * matrix.cols > _MOST_ENTRIES:
        raise TooLargeError("I find pseudoinverses of matrices of up to 16 entries.")
    found = matrix.pinv().applyfunc(lambda entry: sympy.radsimp(sympy.simplify(entry)))
    products = (matrix * found, found * matrix)
    verdict = (
        is_zero(matrix * found * matrix - matrix)
        and is_zero(found * matrix * found - found)
        and all(is_zero(product - product.H) for product in products)
    )
    value = Value(found)
    sentence = f"The pseudoinverse of {code(written(part))} is {coded(value)}."
    how = "by the four conditions of Moore and Penrose"
    return with_verdict(sentence, verdict, how, plain_result(value))
