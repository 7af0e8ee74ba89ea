"""The values of matrix expressions, exactly: SymPy's matrices with the rules for their shapes."""

from dataclasses import dataclass
from typing import Final, TypeAlias

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.matrices.problems import (
    Applied,
    Grid,
    Identity,
    Operation,
    Part,
    Raised,
    Scalar,
    grids_of,
)
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.syntax import TooLargeError

_MOST_ROWS: Final = 10
_MOST_ROWS_WITH_LETTERS: Final = 4
_MOST_BITS: Final = 20_000


@dataclass(frozen=True, slots=True)
class Value:
    """A matrix, or a vector as a column."""

    matrix: "sympy.Matrix"
    is_vector: bool = False

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        rows, columns = self.matrix.shape
        return int(rows), int(columns)

    @property
    def is_square(self) -> bool:
        """Whether it has as many rows as columns."""
        return self.shape[0] == self.shape[1]


Result: TypeAlias = "Value | sympy.Expr"


def matrix_of(part: Part) -> Value:
    """The value where it has to be a matrix or vector. Raises `UndefinedError`."""
    value = value_of(part)
    if not isinstance(value, Value):
        raise UndefinedError("That is about a matrix or a vector, and this is a number.")
    return value


def vector_of(part: Part) -> Value:
    """The value where it has to be a vector; one row or one column will do."""
    value = matrix_of(part)
    if value.shape[0] == 1 < value.shape[1]:
        return Value(value.matrix.T, is_vector=True)
    if value.shape[1] != 1:
        raise UndefinedError("That is about vectors, and this is a matrix.")
    return Value(value.matrix, is_vector=True)


def square_of(part: Part, what: str) -> Value:
    """The value where it has to be a square matrix; `what` needs it: "a determinant"."""
    value = matrix_of(part)
    if not value.is_square:
        rows, columns = value.shape
        raise UndefinedError(
            f"Only a square matrix has {what}, and this one has {_counted(rows, 'row')} and "
            f"{_counted(columns, 'column')}."
        )
    return value


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def value_of(part: Part) -> Result:
    """The value of an expression. Raises `UndefinedError` and `TooLargeError`."""
    grids = grids_of(part)
    squares = [len(grid.rows) for grid in grids if len(grid.rows) == len(grid.rows[0])]
    return _Evaluator(squares[0] if squares else 0).value(part)


class _Evaluator:
    def __init__(self, size: int) -> None:
        self._sympy = sympy
        self._size = size

    def value(self, part: Part) -> Result:
        match part:
            case Grid():
                return self._grid(part)
            case Scalar(value=node):
                return to_sympy(node)
            case Identity():
                return Value(self._sympy.eye(self._size))
            case Operation(sign=sign, left=left, right=right):
                return self._combined(sign, self.value(left), self.value(right))
            case Raised(base=base, exponent=exponent):
                return self._power(self.value(base), exponent)
            case Applied(function=function, operand=operand):
                return self._applied(function, self.value(operand))

    def _grid(self, grid: Grid) -> Value:
        matrix = self._sympy.Matrix([[to_sympy(entry) for entry in row] for row in grid.rows])
        most = _MOST_ROWS_WITH_LETTERS if matrix.free_symbols else _MOST_ROWS
        if max(matrix.shape) > most and not grid.is_vector:
            raise TooLargeError(f"I work with up to {most} rows and columns here.")
        return Value(matrix, grid.is_vector)

    def _combined(self, sign: str, left: Result, right: Result) -> Result:
        if sign in "+-":
            return self._sum(sign, left, right)
        if sign == "/":
            return self._quotient(left, right)
        if isinstance(left, Value) and isinstance(right, Value):
            return self._product(sign, left, right)
        if isinstance(left, Value):
            return self._scaled(left, right)
        return self._scaled(right, left) if isinstance(right, Value) else left * right

    def _sum(self, sign: str, left: Result, right: Result) -> Result:
        if isinstance(left, Value) != isinstance(right, Value):
            raise UndefinedError("A number and a matrix cannot be added.")
        if isinstance(left, Value) and isinstance(right, Value):
            return self._sum_of_matrices(sign, left, right)
        return left + right if sign == "+" else left - right  # type: ignore[operator]  # numbers

    def _sum_of_matrices(self, sign: str, left: Value, right: Value) -> Value:
        if left.shape != right.shape:
            raise UndefinedError(
                f"{_described(left)} and {_described(right)} have different shapes, so they "
                "cannot be added or subtracted."
            )
        matrix = left.matrix + right.matrix if sign == "+" else left.matrix - right.matrix
        return Value(matrix.applyfunc(self._sympy.expand), left.is_vector and right.is_vector)

    def _quotient(self, left: Result, right: Result) -> Result:
        if isinstance(right, Value):
            raise UndefinedError("Nothing can be divided by a matrix; multiply by its inverse.")
        if right == 0:
            raise UndefinedError("Nothing can be divided by 0.")
        return self._scaled(left, 1 / right) if isinstance(left, Value) else left / right

    def _scaled(self, value: Value, factor: "sympy.Expr") -> Value:
        matrix = (value.matrix * factor).applyfunc(self._sympy.expand)
        return Value(matrix, value.is_vector)

    def _product(self, sign: str, left: Value, right: Value) -> Result:
        if left.is_vector and right.is_vector:
            return self._of_vectors(sign, left, right)
        if sign == "·" and left.is_vector and left.shape[0] == right.shape[0] != 1:
            row = (left.matrix.T * right.matrix).applyfunc(self._sympy.expand)
            return Value(row.T, is_vector=True)  # with a dot a vector is a row there
        if left.shape[1] != right.shape[0]:
            raise UndefinedError(
                f"{_described(left)} cannot be multiplied by {_described(right).lower()}: the "
                f"first has {_counted(left.shape[1], 'column')}, the second "
                f"{_counted(right.shape[0], 'row')}."
            )
        matrix = (left.matrix * right.matrix).applyfunc(self._sympy.expand)
        return matrix[0, 0] if matrix.shape == (1, 1) else Value(matrix, right.is_vector)

    def _of_vectors(self, sign: str, left: Value, right: Value) -> Result:
        if sign == "*":
            raise UndefinedError(
                "Two vectors have a dot product and a cross product; please say which one is meant."
            )
        if left.shape != right.shape:
            raise UndefinedError("The two vectors have different numbers of components.")
        if sign == "·":
            return self._sympy.expand(
                sum(a * b for a, b in zip(left.matrix, right.matrix, strict=True))
            )
        if left.shape[0] != 3:
            raise UndefinedError("Only vectors with three components have a cross product.")
        matrix = left.matrix.cross(right.matrix).applyfunc(self._sympy.expand)
        return Value(matrix, is_vector=True)

    def _power(self, base: Result, exponent: int) -> Result:
        if not isinstance(base, Value):
            return base**exponent
        if not base.is_square:
            raise UndefinedError("Only square matrices have powers and inverses.")
        if exponent < 0:
            base = inverse_of(base)
        _check_power(base, abs(exponent))
        return Value((base.matrix ** abs(exponent)).applyfunc(self._sympy.expand))

    def _applied(self, function: str, operand: Result) -> Result:
        if not isinstance(operand, Value):
            if function == "det":
                return abs(operand)
            raise UndefinedError("That is about a matrix, and this is a number.")
        if function == "transpose":
            return Value(operand.matrix.T)
        if function == "norm":
            return length_of(operand)
        if not operand.is_square:
            raise UndefinedError("Only a square matrix has that.")
        if function == "det":
            return determinant_of(operand)
        if function == "trace":
            return self._sympy.expand(operand.matrix.trace())
        return Value(operand.matrix.adjugate())


def determinant_of(value: Value) -> "sympy.Expr":
    """The determinant, expanded."""
    return sympy.expand(value.matrix.det(method="berkowitz"))


def inverse_of(value: Value) -> Value:
    """The inverse; raises `UndefinedError` for a singular matrix."""
    determinant = sympy.simplify(determinant_of(value))
    if determinant == 0:
        raise UndefinedError("That matrix is singular: its determinant is 0, so it has no inverse.")
    return Value((value.matrix.adjugate() / determinant).applyfunc(sympy.cancel))


def length_of(value: Value) -> "sympy.Expr":
    """The root of the sum of the squares of all entries, taken as real numbers."""
    return sympy.sqrt(sympy.expand(sum(entry**2 for entry in value.matrix)))


def _described(value: Value) -> str:
    rows, columns = value.shape
    return f"A vector with {rows} components" if value.is_vector else f"A {rows}×{columns} matrix"


def _check_power(value: Value, exponent: int) -> None:
    """Refuse powers whose entries would fill the screen."""
    if value.matrix.free_symbols:
        if exponent > 8:
            raise TooLargeError("That power of a matrix with letters is too large to work out.")
        return
    entries = [entry for entry in value.matrix if entry.is_Rational]
    bits = max((max(int(e.p).bit_length(), int(e.q).bit_length()) for e in entries), default=1)
    is_plain = len(entries) == len(value.matrix)
    if exponent * (bits + 4) > _MOST_BITS or (exponent > 60 and not is_plain):
        raise TooLargeError("That power has too many digits to be worked out.")
