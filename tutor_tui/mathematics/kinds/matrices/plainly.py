"""The values of matrix expressions a second time: plain lists of mpmath numbers, no SymPy.

Determinants are sums over permutations, inverses come from elimination, so that no rule is shared
with the exact calculation that is to be checked.
"""

from collections.abc import Mapping
from itertools import permutations
from typing import Any, Final, TypeAlias

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
from tutor_tui.mathematics.kinds.matrices.values import Result, Value
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import (
    DIGITS,
    NoValueError,
    as_mpf,
    is_close,
    sample_places,
    value_at,
)
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import number_of

Rows: TypeAlias = list[list[Any]]
_DIGITS_COMPARED: Final = 20
_PLACES: Final = 4
_MOST_PERMUTED: Final = 5


def names_of(*parts: Part) -> tuple[str, ...]:
    """The letters in the entries of these expressions."""
    entries = (entry for part in parts for grid in grids_of(part) for entry in grid.entries)
    return tuple(dict.fromkeys(name for entry in entries for name in variables(entry)))


def places_for(names: tuple[str, ...]) -> list[dict[str, Any]]:
    """Numbers for the letters to check with: one empty place where there are no letters."""
    if not names:
        return [{}]
    places = list(sample_places(names))[:_PLACES]
    return [dict(place) for place in places]


def agrees(part: Part, result: Result) -> bool | None:
    """Whether the plain calculation gives this result, at several places if it has letters."""
    try:
        with mpmath.workdps(DIGITS):
            return all(_agrees_at(part, result, place) for place in places_for(names_of(part)))
    except (NoValueError, ArithmeticError, ValueError, TypeError):
        return None


def _agrees_at(part: Part, result: Result, place: Mapping[str, Any]) -> bool:
    found = plain_value(part, {name: as_mpf(value) for name, value in place.items()})
    expected = numbers_of(result, place)
    if isinstance(found, list) and isinstance(expected, list):
        return same_rows(found, expected)
    if isinstance(found, list):
        found = found[0][0] if len(found) == len(found[0]) == 1 else None
    return found is not None and is_close(found, expected, _DIGITS_COMPARED)


def same_rows(found: Rows, expected: Rows) -> bool:
    """Whether two matrices agree entry by entry."""
    if [len(row) for row in found] != [len(row) for row in expected]:
        return False
    return all(
        is_close(a, b, _DIGITS_COMPARED)
        for one, other in zip(found, expected, strict=True)
        for a, b in zip(one, other, strict=True)
    )


def numbers_of(result: "Result | sympy.Matrix", place: Mapping[str, Any]) -> Any:
    """An exact result in decimals."""
    matrix = result.matrix if isinstance(result, Value) else result
    if not hasattr(matrix, "tolist"):
        return number_of(matrix, place)
    return [[number_of(entry, place) for entry in row] for row in matrix.tolist()]


def plain_value(part: Part, place: Mapping[str, Any]) -> Any:
    """Rows of numbers, or a number. Raises `NoValueError` where there is none."""
    squares = [len(grid.rows) for grid in grids_of(part) if len(grid.rows) == len(grid.rows[0])]
    return _Plain(place, squares[0] if squares else 0).value(part)


class _Plain:
    def __init__(self, place: Mapping[str, Any], size: int) -> None:
        self._place = place
        self._size = size

    def value(self, part: Part) -> Any:
        match part:
            case Grid(rows=rows):
                return [[value_at(entry, self._place) for entry in row] for row in rows]
            case Scalar(value=node):
                return value_at(node, self._place)
            case Identity():
                return unit_rows(self._size)
            case Operation(sign=sign, left=left, right=right):
                return _combined(sign, self.value(left), self.value(right))
            case Raised(base=base, exponent=exponent):
                return _power(self.value(base), exponent)
            case Applied(function=function, operand=operand):
                return _applied(function, self.value(operand))


def _combined(sign: str, left: Any, right: Any) -> Any:
    if sign in "+-":
        return _sum(left, right, 1 if sign == "+" else -1)
    if sign == "/":
        return _scaled(left, 1 / right) if isinstance(left, list) else left / right
    if not isinstance(left, list) or not isinstance(right, list):
        if isinstance(left, list):
            left, right = right, left
        return _scaled(right, left) if isinstance(right, list) else left * right
    is_pair_of_columns = len(left[0]) == len(right[0]) == 1 and len(left) == len(right) > 1
    if is_pair_of_columns and sign == "·":
        return sum(a[0] * b[0] for a, b in zip(left, right, strict=True))
    return _cross(left, right) if is_pair_of_columns else multiplied(left, right)


def _sum(left: Any, right: Any, factor: int) -> Any:
    if not isinstance(left, list):
        return left + factor * right
    return [
        [a + factor * b for a, b in zip(one, other, strict=True)]
        for one, other in zip(left, right, strict=True)
    ]


def _scaled(rows: Rows, factor: Any) -> Rows:
    return [[factor * entry for entry in row] for row in rows]


def _cross(left: Rows, right: Rows) -> Rows:
    (a, b, c), (d, e, f) = ([row[0] for row in left], [row[0] for row in right])
    return [[b * f - c * e], [c * d - a * f], [a * e - b * d]]


def multiplied(left: Rows, right: Rows) -> Rows:
    """The product, entry by entry: row times column."""
    return [
        [
            sum(a * b for a, b in zip(row, column, strict=True))
            for column in zip(*right, strict=True)
        ]
        for row in left
    ]


def unit_rows(size: int) -> Rows:
    """The identity matrix."""
    return [[mpmath.mpf(int(row == column)) for column in range(size)] for row in range(size)]


def _power(base: Any, exponent: int) -> Any:
    if not isinstance(base, list):
        return base**exponent
    if exponent < 0:
        base, exponent = _inverted(base), -exponent
    result = unit_rows(len(base))
    for _ in range(exponent):
        result = multiplied(result, base)
    return result


def _inverted(rows: Rows) -> Rows:
    size = len(rows)
    wide = [list(row) + extra for row, extra in zip(rows, unit_rows(size), strict=True)]
    reduced, pivots = eliminated(wide)
    if pivots[:size] != list(range(size)):
        raise NoValueError("singular")
    return [row[size:] for row in reduced]


def eliminated(rows: Rows) -> tuple[Rows, list[int]]:
    """The rows in reduced echelon form, by the largest pivots, and the columns of the pivots."""
    rows = [list(row) for row in rows]
    pivots, top = list[int](), 0
    for column in range(len(rows[0])):
        best = max(range(top, len(rows)), key=lambda i: abs(rows[i][column]), default=None)
        if best is None or mpmath.fabs(rows[best][column]) < mpmath.mpf(10) ** -25:
            continue
        rows[top], rows[best] = rows[best], rows[top]
        rows[top] = [entry / rows[top][column] for entry in rows[top]]
        for index, row in enumerate(rows):
            if index != top:
                rows[index] = [a - row[column] * b for a, b in zip(row, rows[top], strict=True)]
        pivots.append(column)
        top += 1
    return rows, pivots


def _applied(function: str, operand: Any) -> Any:
    if function == "transpose":
        return [list(row) for row in zip(*operand, strict=True)]
    if function == "norm":
        return mpmath.sqrt(sum(entry**2 for row in operand for entry in row))
    if function == "det":
        return plain_determinant(operand)
    if function == "trace":
        return sum(operand[index][index] for index in range(len(operand)))
    raise NoValueError(function)


def plain_determinant(rows: Any) -> Any:
    """Leibniz's sum over permutations; for more than five rows expanded by the first column."""
    if not isinstance(rows, list):
        return mpmath.fabs(rows)
    if len(rows) > _MOST_PERMUTED:
        return _by_elimination(rows)
    total = mpmath.mpf(0)
    for order in permutations(range(len(rows))):
        product = mpmath.mpf(_parity(order))
        for row, column in enumerate(order):
            product *= rows[row][column]
        total += product
    return total


def _parity(order: tuple[int, ...]) -> int:
    swaps = sum(a > b for index, a in enumerate(order) for b in order[index + 1 :])
    return -1 if swaps % 2 else 1


def _by_elimination(rows: Rows) -> Any:
    """The product of the pivots."""
    rows, product = [list(row) for row in rows], mpmath.mpf(1)
    for column in range(len(rows)):
        best = max(range(column, len(rows)), key=lambda i: abs(rows[i][column]))
        if rows[best][column] == 0:
            return mpmath.mpf(0)
        if best != column:
            rows[best], rows[column], product = rows[column], rows[best], -product
        product *= rows[column][column]
        for index in range(column + 1, len(rows)):
            factor = rows[index][column] / rows[column][column]
            rows[index] = [a - factor * b for a, b in zip(rows[index], rows[column], strict=True)]
    return product
