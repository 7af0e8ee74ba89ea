"""How questions about matrices and vectors are worked out, told without the answer."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.kinds.matrices.problems import (
    Applied,
    MatrixQuestion,
    Operation,
    Part,
    Raised,
)
from tutor_tui.mathematics.kinds.matrices.written import written
from tutor_tui.mathematics.problems import code, listed

_DETERMINANT: Final = (
    "For two rows, `ad - bc`: multiply down the diagonal and subtract the other diagonal. For "
    "more, expand along a row: each entry times the determinant that is left without its row and "
    "column, with the signs `+ - + …`."
)
_REDUCE: Final = (
    "Reduce the rows: bring a 1 to the first column, use it to clear the rest of that column, and "
    "go on with the next row and column."
)
_INVERSE: Final = (
    "Write the identity matrix beside the matrix and reduce the rows until the identity stands on "
    "the left; for two rows, swap the diagonal, change the other signs, divide by the determinant."
)
_EIGEN: Final = "Solve `det(A - λI) = 0` for `λ`"
_EIGENVECTORS: Final = (
    f"{_EIGEN}; for each of these numbers, find the vectors with `(A - λI) v = 0` by reducing rows."
)
_PERPENDICULAR: Final = "Work out the dot product: it is 0 exactly where the two are perpendicular."
_TRIPLE: Final = (
    "Work out the cross product of the last two vectors, then its dot product with the first."
)
_COMBINATION: Final = (
    "Write the vectors as columns and the wanted one as a last column. "
    f"{_REDUCE} The last column then shows how often each vector is taken."
)
_SPACE: Final = f"{_REDUCE} The columns with a leading 1 belong to the rank, the others are free."
_PRODUCT: Final = (
    "Each entry of a product is a row of the first matrix times a column of the second: multiply "
    "pairwise and add."
)
_MINOR: Final = f"Strike out the row and the column of that entry. {_DETERMINANT}"
_METHODS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "determinant": _DETERMINANT,
        "inverse": _INVERSE,
        "transpose": "Write the rows as columns.",
        "trace": "Add the entries on the diagonal from the top left to the bottom right.",
        "rank": f"{_REDUCE} Count the rows that are not zero.",
        "nullity": f"{_REDUCE} Count the columns without a leading 1.",
        "null space": f"{_SPACE} Set one free unknown to 1 and the others to 0, one after another.",
        "column space": f"{_SPACE} Take those columns of the matrix that have a leading 1.",
        "row space": f"{_REDUCE} Take the rows that are not zero.",
        "rref": _REDUCE,
        "system": f"Write the right side as a last column. {_REDUCE} Read off the unknowns.",
        "adjugate": "Replace each entry by its cofactor, the signed determinant that is left "
        "without its row and column, and transpose.",
        "minor": _MINOR,
        "cofactor": f"{_MINOR} Change its sign where row and column add up to an odd number.",
        "cofactors": "Replace each entry by the determinant that is left without its row and "
        "column, with the signs of a chessboard.",
        "eigenvalues": f"{_EIGEN}.",
        "eigenvectors": _EIGENVECTORS,
        "eigenspace": "Subtract `λ` from the diagonal, and find the vectors with `(A - λI) v = 0` "
        "by reducing rows.",
        "is eigenvalue": "Subtract the number from the diagonal: it is an eigenvalue exactly where "
        "the determinant is 0 then.",
        "is eigenvector": "Multiply the matrix by the vector: a multiple of it must come out.",
        "combination": _COMBINATION,
        "is combination": _COMBINATION,
        "is basis": f"Write the vectors as columns. {_REDUCE} Each row and each column needs a "
        "leading 1.",
        "is spanning": f"Write the vectors as columns. {_REDUCE} Each row needs a leading 1.",
        "dimension": f"Write the vectors as columns. {_REDUCE} Count the leading ones.",
        "basis": f"Write the vectors as columns. {_REDUCE} Take those vectors whose columns have a "
        "leading 1.",
        "characteristic polynomial": "Subtract each diagonal entry from `λ`, change the signs of "
        "the other entries, and work out the determinant.",
        "diagonal": f"{_EIGENVECTORS} These vectors are the columns of `P`.",
        "is diagonalisable": f"{_EIGENVECTORS} There must be as many of them as rows.",
        "pseudoinverse": "For independent columns it is `(A^T A)^(-1) A^T`, for independent rows "
        "`A^T (A A^T)^(-1)`.",
        "least squares": "Multiply both sides by the transpose, `A^T A x = A^T b`, and solve that "
        "system.",
        "lu": "Eliminate below the diagonal; the multiples that were subtracted are the entries of "
        "`L`, and what is left is `U`.",
        "qr": "Make the columns perpendicular one after another by subtracting projections (Gram "
        "and Schmidt), and divide them by their lengths.",
        "exponential": "Diagonalise `A = P D P^(-1)`; then `e^A = P e^D P^(-1)`, with the "
        "exponentials of the eigenvalues in `e^D`.",
        "jordan": f"{_EIGENVECTORS} Where they are too few, go on with `(A - λI) w = v`.",
        "cholesky": "Compare `A` with `L L^T` entry by entry, column after column.",
        "minimal polynomial": "Factor the characteristic polynomial, and take the smallest power "
        "of each factor so that the product is 0 for the matrix.",
        "singular values": "Take the square roots of the eigenvalues of `A^T A`.",
        "orthonormal basis": "Subtract from each vector its projections on those before it (Gram "
        "and Schmidt), and divide by the length.",
        "orthogonal basis": "Subtract from each vector its projections on those before it (Gram "
        "and Schmidt).",
        "is positive definite": "Work out the determinants of the upper left corners: all of them "
        "must be positive.",
        "size": "Count the rows, then the columns.",
        "length": "Square the components, add, and take the root.",
        "unit vector": "Divide the vector by its length.",
        "angle": "`cos θ = (u · v)/(|u| |v|)`: divide the dot product by both lengths, and take "
        "the arccosine.",
        "cosine": "Divide the dot product by the product of the lengths.",
        "projection": "Multiply the second vector by `(u · v)/(v · v)`.",
        "component": "Divide the dot product by the length of the second vector.",
        "component across": "Find the projection onto the second vector, `(u · v)/(v · v) v`, and "
        "subtract it from the first.",
        "distance": "Subtract the vectors and take the length of the difference.",
        "parallelogram": "The area is the length of the cross product.",
        "triangle": "The area is half the length of the cross product.",
        "triple": _TRIPLE,
        "parallelepiped": f"{_TRIPLE} The volume is its size.",
        "are perpendicular": _PERPENDICULAR,
        "are parallel": "Look for one number that turns each component of one vector into that of "
        "the other.",
        "are inverses": "Multiply the two: the product must be the identity matrix.",
        "are commuting": "Multiply in both orders and compare.",
        "is invertible": f"A matrix has an inverse where its determinant is not 0. {_DETERMINANT}",
        "is singular": f"A matrix is singular where its determinant is 0. {_DETERMINANT}",
        "is symmetric": "Transpose the matrix and compare.",
        "is skew-symmetric": "Transpose the matrix and compare it with the negative one.",
        "is orthogonal": "Multiply the transpose by the matrix: the identity must come out.",
        "is idempotent": "Square the matrix and compare.",
        "is a unit vector": "Find the length of the vector: it must be 1.",
        "independent": f"Write the vectors as columns. {_REDUCE} Each column needs a leading 1.",
        "dependent": f"Write the vectors as columns. {_REDUCE} Look for a column without one.",
    }
)


def method(question: MatrixQuestion) -> str:
    """The way to the answer in a sentence or two."""
    if question.topic != "value":
        return _METHODS[question.topic]
    return _method_of(question.operands[0])


def _method_of(part: Part) -> str:
    match part:
        case Operation(sign="+" | "-"):
            return "Work out both sides, then add or subtract the entries in the same places."
        case Operation(sign="·"):
            return "Multiply the components in the same places and add the products."
        case Operation(sign="×"):
            return "`(u₂v₃ - u₃v₂, u₃v₁ - u₁v₃, u₁v₂ - u₂v₁)`: leave out a row, and cross-multiply."
        case Raised(exponent=exponent):
            return _INVERSE if exponent < 0 else f"Multiply the matrix by itself. {_PRODUCT}"
        case Applied(function=function) if function in ("det", "trace", "transpose", "adjugate"):
            return _METHODS["determinant" if function == "det" else function]
        case Applied():
            return _METHODS["length"]
        case _:
            return _PRODUCT


def heading(question: MatrixQuestion) -> str:
    """The opening of the working."""
    shown = listed([code(written(part)) for part in question.operands])
    if question.topic == "value":
        return f"To work out {shown}"
    if question.topic == "system":
        left, right = (written(part) for part in question.operands)
        return f"To solve {code(f'{left} x = {right}')}"
    if question.topic.startswith(("is ", "are ")) or "dependent" in question.topic:
        return f"To decide that about {shown}"
    if question.topic in ("combination", "dimension", "basis"):
        return f"To find that for {shown}"
    return f"To find the {_NOUNS.get(question.topic, question.topic)} of {shown}"


_NOUNS: Final = {
    "jordan": "Jordan form", "eigenspace": "eigenvectors", "cholesky": "Cholesky decomposition",
    "lu": "LU decomposition", "qr": "QR decomposition", "diagonal": "diagonal form",
    "rref": "reduced row echelon form", "triple": "triple product",
    "parallelogram": "area of the parallelogram", "triangle": "area of the triangle",
    "component across": "perpendicular component",
    "parallelepiped": "volume of the parallelepiped", "cofactors": "matrix of cofactors",
}  # fmt: skip
