"""Row operations by name, one a step: `R2 → R2 - 3R1`, as they are written on paper."""

from collections.abc import Iterator

from tutor_tui.mathematics.kinds.matrices.problems import MatrixQuestion
from tutor_tui.mathematics.kinds.matrices.values import Value, matrix_of, vector_of
from tutor_tui.mathematics.kinds.matrices.written import shown_matrix
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Step
from tutor_tui.mathematics.show import show


def reduction_steps(value: Value) -> tuple[Step, ...] | None:
    """The way to the reduced echelon form; none where it has that form already or has letters."""
    if value.matrix.free_symbols:
        return None
    return tuple(_reduction(value.matrix, value.shape[1])) or None


def inverse_steps(value: Value) -> tuple[Step, ...] | None:
    """The identity is written beside the matrix, and both are reduced together."""
    if value.matrix.free_symbols or not value.is_square or value.matrix.det() == 0:
        return None
    size = value.shape[0]
    wide = sympy.Matrix.hstack(value.matrix, sympy.eye(size))
    reason = "Write the identity matrix beside the matrix."
    first = Step("augment", reason, shown_matrix(value.matrix), (shown_matrix(wide),))
    rows = tuple(_reduction(wide, size))
    end = wide.rref()[0]
    reason = "The left half is the identity now, so the right half is the inverse."
    last = Step("read off", reason, shown_matrix(end), (shown_matrix(end[:, size:]),))
    return (first, *rows, last)


def system_steps(question: MatrixQuestion) -> tuple[Step, ...] | None:
    """The right side is written as a last column, and the rows are reduced."""
    matrix, right = matrix_of(question.operands[0]), vector_of(question.operands[1])
    if matrix.shape[0] != right.shape[0] or matrix.matrix.free_symbols:
        return None
    wide = sympy.Matrix.hstack(matrix.matrix, right.matrix)
    reason = "Write the right side as a last column."
    first = Step("augment", reason, shown_matrix(matrix.matrix), (shown_matrix(wide),))
    return (first, *_reduction(wide, wide.shape[1]))


def _reduction(matrix: "sympy.Matrix", columns: int) -> Iterator[Step]:
    rows, top = matrix.copy(), 0
    for column in range(columns):
        pivot = _pivot(rows, top, column)
        if pivot is None:
            continue
        if pivot != top:
            before = shown_matrix(rows)
            rows = rows.elementary_row_op("n<->m", row1=top, row2=pivot)
            name = f"R{top + 1} ↔ R{pivot + 1}"
            yield Step("exchange rows", f"Exchange rows: `{name}`", before, (shown_matrix(rows),))
        yield from _clear(rows, top, column)
        rows = _cleared(rows, top, column)
        top += 1
        if top == rows.shape[0]:
            return


def _pivot(rows: "sympy.Matrix", top: int, column: int) -> int | None:
    """The first row from `top` on with a 1 in the column, or else with any number but 0."""
    candidates = [row for row in range(top, rows.shape[0]) if rows[row, column] != 0]
    ones = [row for row in candidates if rows[row, column] == 1]
    return next(iter(ones or candidates), None)


def _clear(rows: "sympy.Matrix", top: int, column: int) -> Iterator[Step]:
    """The steps that make the pivot 1 and the rest of its column 0."""
    if rows[top, column] != 1:
        name = f"R{top + 1} → R{top + 1}/{_factor(rows[top, column])}"
        before = shown_matrix(rows)
        rows = _scaled(rows, top, column)
        reason = f"Make the leading number 1: `{name}`"
        yield Step("scale a row", reason, before, (shown_matrix(rows),))
    for other in range(rows.shape[0]):
        factor = rows[other, column]
        if other == top or factor == 0:
            continue
        size = "" if abs(factor) == 1 else _factor(abs(factor))
        sign = "+" if factor.is_negative else "-"
        name = f"R{other + 1} → R{other + 1} {sign} {size}R{top + 1}"
        before = shown_matrix(rows)
        rows = _subtracted(rows, other, top, factor)
        reason = f"Clear the column: `{name}`"
        yield Step("add a multiple of a row", reason, before, (shown_matrix(rows),))


def _cleared(rows: "sympy.Matrix", top: int, column: int) -> "sympy.Matrix":
    rows = _scaled(rows, top, column)
    for other in range(rows.shape[0]):
        if other != top:
            rows = _subtracted(rows, other, top, rows[other, column])
    return rows


def _scaled(rows: "sympy.Matrix", top: int, column: int) -> "sympy.Matrix":
    rows = rows.copy()
    pivot = rows[top, column]
    rows[top, :] = (rows[top, :] / pivot).applyfunc(sympy.radsimp)
    return rows


def _subtracted(rows: "sympy.Matrix", other: int, top: int, factor: "sympy.Expr") -> "sympy.Matrix":
    rows = rows.copy()
    rows[other, :] = (rows[other, :] - factor * rows[top, :]).applyfunc(sympy.expand)
    return rows


def _factor(number: "sympy.Expr") -> str:
    text = show(number)
    return text if text.isalnum() else f"({text})"
