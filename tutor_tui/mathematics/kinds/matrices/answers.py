"""Answers about matrices and vectors: the one place that knows which topic is answered where."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.kinds.matrices import normal_forms
from tutor_tui.mathematics.kinds.matrices.decompositions import lu, qr
from tutor_tui.mathematics.kinds.matrices.eigen import (
    characteristic_polynomial,
    diagonal,
    eigenvalues,
    eigenvectors,
    is_diagonalisable,
)
from tutor_tui.mathematics.kinds.matrices.eigenspaces import eigenspace, is_eigenvector
from tutor_tui.mathematics.kinds.matrices.least_squares import least_squares, pseudoinverse
from tutor_tui.mathematics.kinds.matrices.minors import minor
from tutor_tui.mathematics.kinds.matrices.plainly import agrees
from tutor_tui.mathematics.kinds.matrices.problems import (
    Applied,
    MatrixQuestion,
    Operation,
    Part,
    Raised,
)
from tutor_tui.mathematics.kinds.matrices.spaces import (
    column_space,
    echelon,
    independence,
    null_space,
    rank,
    row_space,
)
from tutor_tui.mathematics.kinds.matrices.spanned import basis_of_a_space, combination, span
from tutor_tui.mathematics.kinds.matrices.systems import system
from tutor_tui.mathematics.kinds.matrices.values import (
    Value,
    determinant_of,
    length_of,
    matrix_of,
    square_of,
    value_of,
)
from tutor_tui.mathematics.kinds.matrices.vector_sizes import area, distance, volume
from tutor_tui.mathematics.kinds.matrices.vectors import (
    angle,
    component,
    component_across,
    is_parallel,
    is_perpendicular,
    projection,
    unit_vector,
)
from tutor_tui.mathematics.kinds.matrices.written import coded, plain_result, written
from tutor_tui.mathematics.problems import Answer, code
from tutor_tui.mathematics.sentences import decimal_beside, with_verdict
from tutor_tui.mathematics.verify import all_agree

BY_LISTS: Final = "by a second calculation, entry by entry"


def answer(question: MatrixQuestion) -> Answer:
    """The answer to a question about matrices or vectors, checked."""
    return _ANSWERS[question.topic](question)


def _values(question: MatrixQuestion) -> Answer:
    """The values of one expression or of several."""
    results = [value_of(part) for part in question.operands]
    verdicts = [
        agrees(part, result) for part, result in zip(question.operands, results, strict=True)
    ]
    sentences = []
    for part, result in zip(question.operands, results, strict=True):
        beside = "" if isinstance(result, Value) else decimal_beside(result)
        equation = f"{written(part)} = {coded(result).strip('`')}"
        sentences.append(f"{code(equation)}{beside}")
    plain = ", ".join(plain_result(result) for result in results)
    verdict = all_agree(verdicts)
    return with_verdict(f"{'; '.join(sentences)}.", verdict, BY_LISTS, plain)


def _named(noun: str, build: Callable[[Part], Part]) -> Callable[[MatrixQuestion], Answer]:
    """An answer that names what an expression is: "The determinant is …"."""

    def found(question: MatrixQuestion) -> Answer:
        part = build(question.operands[0])
        result = value_of(part)
        beside = "" if isinstance(result, Value) else decimal_beside(result)
        sentence = f"The {noun} of {code(written(question.operands[0]))} is {coded(result)}{beside}"
        return with_verdict(f"{sentence}.", agrees(part, result), BY_LISTS, plain_result(result))

    return found


def _inverse(question: MatrixQuestion) -> Answer:
    value = square_of(question.operands[0], "an inverse")
    shown = code(written(question.operands[0]))
    determinant = Applied("det", question.operands[0])
    if determinant_of(value) == 0:
        sentence = f"{shown} is singular: its determinant is `0`, so it has no inverse."
        return with_verdict(sentence, agrees(determinant, determinant_of(value)), BY_LISTS)
    return _named("inverse", lambda part: Raised(part, -1))(question)


def _adjugate(question: MatrixQuestion) -> Answer:
    """Checked by the rule that a matrix times its adjugate is its determinant times one."""
    part = question.operands[0]
    value = square_of(part, "cofactors")
    adjugate = Value(value.matrix.adjugate())
    product = value.matrix * adjugate.matrix
    expected = determinant_of(value)
    is_right = all(
        (product[row, column] - (expected if row == column else 0)).expand() == 0
        for row in range(value.shape[0])
        for column in range(value.shape[0])
    )
    verdict = bool(is_right) if agrees(Applied("det", part), expected) else None
    is_cofactors = question.topic == "cofactors"
    result = Value(adjugate.matrix.T) if is_cofactors else adjugate
    noun = "matrix of cofactors" if is_cofactors else "adjugate"
    sentence = f"The {noun} of {code(written(part))} is {coded(result)}."
    return with_verdict(sentence, verdict, "by multiplying back", plain_result(result))


def _size(question: MatrixQuestion) -> Answer:
    rows, columns = matrix_of(question.operands[0]).shape
    sentence = f"{code(written(question.operands[0]))} has {rows} rows and {columns} columns: "
    return with_verdict(
        f"{sentence}`{rows} × {columns}`.", True, "by counting", f"{rows}x{columns}"
    )


def _truth(holds: bool, why: str, verdict: bool | None) -> Answer:
    return with_verdict(
        f"{'Yes' if holds else 'No'}, {why}.", verdict, BY_LISTS, "True" if holds else "False"
    )


def _is_invertible(question: MatrixQuestion) -> Answer:
    part = question.operands[0]
    determinant = determinant_of(square_of(part, "an inverse"))
    holds = (determinant != 0) == (question.topic == "is invertible")
    why = (
        f"the determinant is {coded(determinant)}, so the matrix has "
        f"{'no' if determinant == 0 else 'an'} inverse"
    )
    if determinant.free_symbols:
        sentence = f"The matrix is invertible exactly where {code(coded(determinant).strip('`'))}"
        verdict = agrees(Applied("det", part), determinant)
        return with_verdict(f"{sentence} is not 0.", verdict, BY_LISTS)
    return _truth(holds, why, agrees(Applied("det", part), determinant))


def _compared(left: Part, right: Part, law: str) -> Answer:
    """Whether two expressions have the same value; the law says what is compared."""
    one, other = value_of(left), value_of(right)
    holds = isinstance(one, Value) and isinstance(other, Value) and _is_same(one, other)
    verdicts = (agrees(left, one), agrees(right, other))
    verdict = True if verdicts == (True, True) else None
    shown = f"{code(law)} {'holds' if holds else 'does not hold'}: {code(written(left))} is "
    return _truth(holds, f"{shown}{coded(one)}", verdict)


def _is_same(one: Value, other: Value) -> bool:
    if one.shape != other.shape:
        return False
    return all(entry.expand() == 0 for entry in one.matrix - other.matrix)


def _is_symmetric(question: MatrixQuestion) -> Answer:
    part = question.operands[0]
    square_of(part, "this symmetry")
    transpose: Part = Applied("transpose", part)
    if question.topic == "is symmetric":
        return _compared(transpose, part, "A^T = A")
    return _compared(transpose, _negative(part), "A^T = -A")


def _negative(part: Part) -> Part:
    return Operation("-", Operation("-", part, part), part)


def _is_orthogonal(question: MatrixQuestion) -> Answer:
    part = question.operands[0]
    square_of(part, "this property")
    return _compared(Operation("*", Applied("transpose", part), part), Raised(part, 0), "A^T A = I")


def _is_idempotent(question: MatrixQuestion) -> Answer:
    part = question.operands[0]
    return _compared(Raised(part, 2), part, "A² = A")


def _are_inverses(question: MatrixQuestion) -> Answer:
    first, second = question.operands
    return _compared(Operation("*", first, second), Raised(first, 0), "AB = I")


def _are_commuting(question: MatrixQuestion) -> Answer:
    first, second = question.operands
    return _compared(Operation("*", first, second), Operation("*", second, first), "AB = BA")


def _is_unit(question: MatrixQuestion) -> Answer:
    part = question.operands[0]
    length = length_of(matrix_of(part))
    verdict = agrees(Applied("norm", part), length)
    return _truth(length == 1, f"its length is {coded(length)}", verdict)


_ANSWERS: Final[Mapping[str, Callable[[MatrixQuestion], Answer]]] = MappingProxyType(
    {
        "value": _values,
        "determinant": _named("determinant", lambda part: Applied("det", part)),
        "transpose": _named("transpose", lambda part: Applied("transpose", part)),
        "trace": _named("trace", lambda part: Applied("trace", part)),
        "length": _named("length", lambda part: Applied("norm", part)),
        "inverse": _inverse,
        "pseudoinverse": pseudoinverse,
        "least squares": least_squares,
        "adjugate": _adjugate,
        "cofactors": _adjugate,
        "minor": minor,
        "cofactor": minor,
        "size": _size,
        "rank": rank,
        "nullity": rank,
        "null space": null_space,
        "column space": column_space,
        "row space": row_space,
        "rref": echelon,
        "lu": lu,
        "qr": qr,
        "exponential": normal_forms.exponential,
        "jordan": normal_forms.jordan,
        "cholesky": normal_forms.cholesky,
        "minimal polynomial": normal_forms.minimal_polynomial,
        "singular values": normal_forms.singular_values,
        "orthonormal basis": normal_forms.orthonormal,
        "orthogonal basis": normal_forms.orthonormal,
        "is positive definite": normal_forms.is_definite,
        "system": system,
        "independent": independence,
        "dependent": independence,
        "eigenvalues": eigenvalues,
        "eigenvectors": eigenvectors,
        "eigenspace": eigenspace,
        "is eigenvalue": eigenspace,
        "is eigenvector": is_eigenvector,
        "combination": combination,
        "is combination": combination,
        "is basis": basis_of_a_space,
        "is spanning": basis_of_a_space,
        "dimension": span,
        "basis": span,
        "characteristic polynomial": characteristic_polynomial,
        "diagonal": diagonal,
        "is diagonalisable": is_diagonalisable,
        "is invertible": _is_invertible,
        "is singular": _is_invertible,
        "is symmetric": _is_symmetric,
        "is skew-symmetric": _is_symmetric,
        "is orthogonal": _is_orthogonal,
        "is idempotent": _is_idempotent,
        "is a unit vector": _is_unit,
        "are inverses": _are_inverses,
        "are commuting": _are_commuting,
        "are perpendicular": is_perpendicular,
        "are parallel": is_parallel,
        "angle": angle,
        "cosine": angle,
        "projection": projection,
        "component": component,
        "component across": component_across,
        "unit vector": unit_vector,
        "distance": distance,
        "parallelogram": area,
        "triangle": area,
        "triple": volume,
        "parallelepiped": volume,
    }
)
