"""Rank, null space, echelon form, systems and decompositions: what row reduction finds out."""

from typing import Final

from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.matrices.lettered_spaces import (
    echelon_with_letters,
    general_form,
    is_reduced_so,
    null_basis,
    rank_with_letters,
)
from tutor_tui.mathematics.kinds.matrices.plainly import (
    eliminated,
    numbers_of,
    plain_value,
    same_rows,
)
from tutor_tui.mathematics.kinds.matrices.problems import MatrixQuestion, Part
from tutor_tui.mathematics.kinds.matrices.values import Value, matrix_of, vector_of
from tutor_tui.mathematics.kinds.matrices.written import coded, plain_result, shown_vector, written
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import DIGITS, NoValueError
from tutor_tui.mathematics.problems import Answer, code, listed
from tutor_tui.mathematics.sentences import with_verdict
from tutor_tui.mathematics.show import show

BY_DECIMALS: Final = "by eliminating a second time in decimals"
_BY_MULTIPLYING: Final = "by multiplying back"


def numbers_only(value: Value) -> Value:
    """The value, if it holds no letters. Raises `UndefinedError`."""
    if value.matrix.free_symbols:
        raise UndefinedError("That depends on the letters, so I only tell it for numbers.")
    return value


def _reduced(value: Value) -> "tuple[sympy.Matrix, tuple[int, ...]]":
    matrix, pivots = value.matrix.rref(simplify=True)
    return sympy.Matrix(matrix), tuple(int(column) for column in pivots)


def _pivots_agree(part: Part, matrix: "sympy.Matrix", pivots: tuple[int, ...]) -> bool | None:
    """Whether elimination in decimals, with other pivot rows, ends with the same matrix."""
    try:
        with mpmath.workdps(DIGITS):
            rows, columns = eliminated(plain_value(part, {}))
            return tuple(columns) == pivots and same_rows(rows, numbers_of(matrix, {}))
    except NoValueError:
        return None


def echelon(question: MatrixQuestion) -> Answer:
    """The reduced row echelon form."""
    part = question.operands[0]
    value = matrix_of(part)
    if value.matrix.free_symbols:
        return echelon_with_letters(part, value)
    matrix, pivots = _reduced(value)
    result = Value(matrix)
    sentence = f"The reduced row echelon form of {code(written(part))} is {coded(result)}."
    return with_verdict(
        sentence, _pivots_agree(part, matrix, pivots), BY_DECIMALS, plain_result(result)
    )


def rank(question: MatrixQuestion) -> Answer:
    """The rank, or the dimension of the null space."""
    part = question.operands[0]
    value = matrix_of(part)
    if value.matrix.free_symbols:
        return rank_with_letters(question, value)
    matrix, pivots = _reduced(value)
    found = len(pivots) if question.topic == "rank" else value.shape[1] - len(pivots)
    sentence = (
        f"The {question.topic} of {code(written(part))} is {code(str(found))}: row reduction "
        f"leaves {len(pivots)} of {value.shape[0]} rows that are not zero"
    )
    if question.topic == "nullity":
        sentence += f", and there are {value.shape[1]} columns"
    return with_verdict(
        f"{sentence}.", _pivots_agree(part, matrix, pivots), BY_DECIMALS, str(found)
    )


def _whole(vector: "sympy.Matrix") -> "sympy.Matrix":
    """A multiple of a vector without fractions and common factors."""
    if not all(entry.is_Rational for entry in vector):
        return vector.applyfunc(sympy.radsimp)
    factor = sympy.ilcm(1, *(entry.q for entry in vector))
    numbers = [int(entry * factor) for entry in vector]
    shared = sympy.igcd(*numbers) or 1
    return vector * factor / shared


def null_space(question: MatrixQuestion) -> Answer:
    """A basis of the vectors that the matrix sends to zero."""
    part = question.operands[0]
    value = matrix_of(part)
    if value.matrix.free_symbols:
        return _lettered_null_space(part, value)
    matrix, pivots = _reduced(value)
    basis = [_whole(vector) for vector in value.matrix.nullspace(simplify=True)]
    verdict = _pivots_agree(part, matrix, pivots)
    if len(basis) != value.shape[1] - len(pivots) or any(
        not (value.matrix * vector).is_zero_matrix for vector in basis
    ):
        verdict = False
    if not basis:
        zero = f"({', '.join('0' * value.shape[1])})"
        sentence = f"The null space of {code(written(part))} holds only the zero vector"
        return with_verdict(f"{sentence} {code(zero)}.", verdict, _BY_MULTIPLYING, zero)
    return _basis_answer("null space", part, basis, verdict, _BY_MULTIPLYING)


def _lettered_null_space(part: Part, value: Value) -> Answer:
    """A basis for letters in general, with what must not be zero for it."""
    general = general_form(value.matrix)
    basis = null_basis(general)
    verdict = is_reduced_so(part, general)
    if any(not (value.matrix * one).applyfunc(sympy.simplify).is_zero_matrix for one in basis):
        verdict = False
    if not basis:
        zero = f"({', '.join('0' * value.shape[1])})"
        sentence = f"The null space of {code(written(part))} holds only the zero vector"
        sentence += f" {code(zero)}{general.condition}."
        return with_verdict(sentence, verdict, _BY_MULTIPLYING, zero)
    return _basis_answer("null space", part, basis, verdict, _BY_MULTIPLYING, general.condition)


def _basis_answer(
    noun: str,
    part: Part,
    basis: "list[sympy.Matrix]",
    verdict: bool | None,
    how: str,
    condition: str = "",
) -> Answer:
    values = [Value(vector, is_vector=True) for vector in basis]
    shown = listed([coded(value) for value in values])
    sentence = f"A basis of the {noun} of {code(written(part))} is {shown}"
    dimension = f"its dimension is {len(basis)}"
    return with_verdict(
        f"{sentence}; {dimension}{condition}.", verdict, how, ", ".join(map(plain_result, values))
    )


def column_space(question: MatrixQuestion) -> Answer:
    """The columns in which row reduction finds a pivot."""
    part = question.operands[0]
    value = matrix_of(part)
    if value.matrix.free_symbols:
        general = general_form(value.matrix)
        basis = [value.matrix.col(column) for column in general.pivots]
        verdict = is_reduced_so(part, general)
        return _basis_answer("column space", part, basis, verdict, BY_DECIMALS, general.condition)
    matrix, pivots = _reduced(value)
    basis = [value.matrix.col(column) for column in pivots]
    if not basis:
        raise UndefinedError("The column space of a zero matrix holds only the zero vector.")
    verdict = _pivots_agree(part, matrix, pivots)
    return _basis_answer("column space", part, basis, verdict, BY_DECIMALS)


def row_space(question: MatrixQuestion) -> Answer:
    """The rows of the echelon form that are not zero."""
    part = question.operands[0]
    value = matrix_of(part)
    if value.matrix.free_symbols:
        general = general_form(value.matrix)
        basis = [general.matrix.row(row) for row in range(len(general.pivots))]
        verdict = is_reduced_so(part, general)
        return _basis_answer("row space", part, basis, verdict, BY_DECIMALS, general.condition)
    matrix, pivots = _reduced(value)
    if not pivots:
        raise UndefinedError("The row space of a zero matrix holds only the zero vector.")
    basis = [matrix.row(row) for row in range(len(pivots))]
    verdict = _pivots_agree(part, matrix, pivots)
    return _basis_answer("row space", part, basis, verdict, BY_DECIMALS)


def independence(question: MatrixQuestion) -> Answer:
    """Whether vectors are linearly independent: as many pivots as vectors."""
    vectors = [numbers_only(vector_of(part)) for part in question.operands]
    if len({vector.shape for vector in vectors}) > 1:
        raise UndefinedError("The vectors have different numbers of components.")
    matrix = sympy.Matrix.hstack(*(vector.matrix for vector in vectors))
    pivots = matrix.rref()[1]
    is_independent = len(pivots) == len(vectors)
    holds = is_independent == (question.topic == "independent")
    word = "independent" if is_independent else "dependent"
    why = f"the matrix with these columns has rank {len(pivots)} for {len(vectors)} vectors"
    sentence = f"{'Yes' if holds else 'No'}, they are linearly {word}: {why}"
    if not is_independent:
        weights = _whole(matrix.nullspace()[0])
        sentence += f", and {relation(weights, vectors)}"
    verdict = _rank_agrees(question.operands, len(pivots))
    return with_verdict(f"{sentence}.", verdict, BY_DECIMALS, str(holds))


def relation(weights: "sympy.Matrix", vectors: list[Value]) -> str:
    """`2·(1, 2) - (2, 4) = 0`."""
    return code(f"{weighted_sum(weights, vectors)} = 0")


def weighted_sum(weights: "sympy.Matrix", vectors: list[Value]) -> str:
    """`2·(1, 2) - (2, 4)`, of those whose weight is not 0."""
    terms = ""
    for weight, vector in zip(weights, vectors, strict=True):
        if weight == 0:
            continue
        sign = "-" if weight.is_negative else "+"
        size = "" if abs(weight) == 1 else f"{show(abs(weight))}·"
        opening = ("-" if sign == "-" else "") if not terms else f" {sign} "
        terms += f"{opening}{size}{shown_vector(vector.matrix)}"
    return terms or "0"


def _rank_agrees(parts: tuple[Part, ...], expected: int) -> bool | None:
    with mpmath.workdps(DIGITS):
        rows = [[entry for row in plain_value(part, {}) for entry in row] for part in parts]
        return len(eliminated(rows)[1]) == expected
