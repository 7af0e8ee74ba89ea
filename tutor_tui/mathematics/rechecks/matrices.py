"""Matrices: an inverse multiplied with its matrix, eigenvalues beside trace and determinant."""

from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.judging.said import values_of_result
from tutor_tui.mathematics.kinds.matrices.problems import MatrixQuestion
from tutor_tui.mathematics.kinds.matrices.values import matrix_of
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import code
from tutor_tui.mathematics.show import show

_LARGEST: Final = 4


def of_matrix(problem: MatrixQuestion, result: str) -> str | None:
    """What the answer to a question about one square matrix has to fulfil."""
    if len(problem.operands) != 1 or problem.topic not in ("inverse", "eigenvalues"):
        return None
    value = matrix_of(problem.operands[0])
    if not value.is_square or value.shape[0] > _LARGEST or value.matrix.free_symbols:
        return None
    if problem.topic == "inverse":
        return _inverse(value.matrix)
    return _eigenvalues(value.matrix, result)


def _inverse(matrix: "sympy.Matrix") -> str | None:
    one = sympy.eye(matrix.rows)
    inverse = matrix.inv()
    if matrix * inverse != one:
        return None
    factors = zip(matrix.row(0), inverse.col(0), strict=True)
    first = " + ".join(f"{_factor(left)}*{_factor(right)}" for left, right in factors)
    return (
        f"the matrix times its inverse is {code(show(one))}; the first entry of the product, for "
        f"example, is {code(f'{first} = 1')}."
    )


def _factor(entry: "sympy.Expr") -> str:
    return show(entry) if entry.is_Integer and entry >= 0 else f"({show(entry)})"


def _eigenvalues(matrix: "sympy.Matrix", result: str) -> str | None:
    """As many as there are rows: they add up to the trace and multiply to the determinant."""
    values = [to_sympy(value.node) for value in values_of_result(result) or ()]
    trace, determinant = matrix.trace(), matrix.det()
    total, product = sympy.Add(*values), sympy.Mul(*values)
    if len(values) != matrix.rows or sympy.simplify(total - trace) != 0:
        return None
    if sympy.simplify(product - determinant) != 0:
        return None
    return (
        f"the eigenvalues add up to {code(show(trace))}, the sum of the diagonal, and multiply to "
        f"{code(show(determinant))}, the determinant."
    )
