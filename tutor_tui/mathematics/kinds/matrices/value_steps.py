"""Worked steps to the value of an expression of matrices: sums, products, powers, determinants."""

from collections.abc import Iterable
from typing import Final

from tutor_tui.mathematics.kinds.matrices.problems import Applied, Grid, Operation, Part, Raised
from tutor_tui.mathematics.kinds.matrices.row_steps import inverse_steps
from tutor_tui.mathematics.kinds.matrices.values import Value, determinant_of, matrix_of, value_of
from tutor_tui.mathematics.kinds.matrices.written import shown, written
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Step
from tutor_tui.mathematics.show import show


def expression_steps(part: Part) -> list[Step]:
    """The operations of an expression, those inside first."""
    match part:
        case Operation(left=left, right=right):
            return [*expression_steps(left), *expression_steps(right), *_operation_steps(part)]
        case Raised(base=base, exponent=-1) if isinstance(base, Grid):
            return list(inverse_steps(matrix_of(base)) or ())
        case Raised(base=base):
            return [*expression_steps(base), _power_step(part)]
        case Applied(function="det", operand=operand):
            inner = matrix_of(operand)
            return [*expression_steps(operand), *determinant_steps(inner)]
        case Applied(operand=operand):
            return [*expression_steps(operand), plain_step(part)]
        case _:
            return []


def _power_step(part: Raised) -> Step:
    reason = "Multiply the matrix by itself, row times column."
    return Step("matrix power", reason, written(part), (shown(value_of(part)),))


def plain_step(part: Applied) -> Step:
    """The step that gives the value of a function of one matrix."""
    reasons = {
        "transpose": "Write the rows as columns.",
        "trace": "Add the entries on the diagonal.",
        "norm": "Take the root of the sum of the squares.",
        "adjugate": "Write the cofactors, and transpose.",
    }
    return Step(part.function, reasons[part.function], written(part), (shown(value_of(part)),))


def _operation_steps(part: Operation) -> list[Step]:
    """The operation with its sums and products written out, and then worked out."""
    step = operation_step(part)
    written_out = _written_out(part)
    if written_out is None or len(written_out) > _LONGEST:
        return [step]
    first = Step(step.rule, step.reason, step.before, (written_out,))
    return [first, Step("work it out", "Work it out.", written_out, step.after)]


def _written_out(part: Operation) -> str | None:
    """What stands in each place before it is worked out; `None` where that is the result."""
    left, right = value_of(part.left), value_of(part.right)
    if not isinstance(left, Value) or not isinstance(right, Value):
        return None
    if part.sign == "×" and left.is_vector and right.is_vector:
        return _crossed(left, right)
    if left.is_vector or right.is_vector:
        return None
    if part.sign in "+-":
        return _grid(
            [f"{show(a)} {part.sign} {as_factor(b)}" for a, b in zip(one, other, strict=True)]
            for one, other in zip(left.matrix.tolist(), right.matrix.tolist(), strict=True)
        )
    if part.sign not in "*·":
        return None
    columns = right.matrix.T.tolist()
    return _grid(
        [" + ".join(f"{as_factor(a)}·{as_factor(b)}" for a, b in zip(row, column, strict=True))
         for column in columns]
        for row in left.matrix.tolist()
    )  # fmt: skip


def _grid(rows: Iterable[list[str]]) -> str:
    lines = [f"[{', '.join(row)}]" for row in rows]
    return f"[{', '.join(lines)}]"


_LONGEST: Final = 160


def operation_step(part: Operation) -> Step:
    """The step that joins two operands."""
    left, right = value_of(part.left), value_of(part.right)
    result = value_of(part)
    before = written(part)
    if part.sign in "+-":
        reason = f"{'Add' if part.sign == '+' else 'Subtract'} entry by entry."
        return Step("entry by entry", reason, before, (shown(result),))
    if not isinstance(left, Value) or not isinstance(right, Value):
        return Step("scalar multiple", "Multiply every entry.", before, (shown(result),))
    if part.sign == "·" and not isinstance(result, Value):
        pairs = zip(left.matrix, right.matrix, strict=True)
        sums = " + ".join(f"{as_factor(a)}·{as_factor(b)}" for a, b in pairs)
        reason = "Multiply the components in the same places and add the products."
        return Step("dot product", reason, before, (f"{sums} = {shown(result)}",))
    if part.sign == "×" and left.is_vector and right.is_vector:
        return Step("cross product", _CROSS, before, (shown(result),))
    reason = "Each entry is a row of the first times a column of the second."
    return Step("row times column", reason, before, (shown(result),))


_CROSS: Final = "`(u₂v₃ - u₃v₂, u₃v₁ - u₁v₃, u₁v₂ - u₂v₁)`: leave out a row, and cross-multiply."


def _crossed(left: Value, right: Value) -> str:
    places = ((1, 2), (2, 0), (0, 1))
    u, v = [as_factor(entry) for entry in left.matrix], [as_factor(entry) for entry in right.matrix]
    return f"({', '.join(f'{u[i]}·{v[j]} - {u[j]}·{v[i]}' for i, j in places)})"


def as_factor(entry: "sympy.Expr") -> str:
    """An entry as a factor, in brackets where it is a sum or negative."""
    text = show(entry)
    return f"({text})" if text.startswith("-") or " " in text else text


def determinant_steps(value: Value) -> list[Step]:
    """`ad - bc`, or the expansion along the first row."""
    before = f"det({shown(value)})"
    result = show(determinant_of(value))
    rows = value.matrix.tolist()
    if len(rows) == 2:
        (a, b), (c, d) = ([as_factor(entry) for entry in row] for row in rows)
        reason = "Multiply down the diagonal, and subtract the other diagonal: `ad - bc`."
        return [Step("two rows", reason, before, (f"{a}·{d} - {b}·{c} = {result}",))]
    if not 3 <= len(rows) <= 4:
        return []
    minors = [Value(value.matrix.minor_submatrix(0, column)) for column in range(len(rows))]
    terms = _signed(
        [(f"{as_factor(e)}·det({shown(m)})") for e, m in zip(rows[0], minors, strict=True)]
    )
    numbers = _signed(
        [
            f"{as_factor(e)}·{as_factor(determinant_of(m))}"
            for e, m in zip(rows[0], minors, strict=True)
        ]
    )
    first = "Expand along the first row, with the signs `+ - + …`."
    second = "Work out the smaller determinants."
    return [
        Step("expansion", first, before, (terms,)),
        Step("smaller determinants", second, terms, (numbers,)),
        Step("add", "Multiply and add.", numbers, (result,)),
    ]


def _signed(terms: list[str]) -> str:
    text = terms[0]
    for index, term in enumerate(terms[1:], 1):
        text += f" {'-' if index % 2 else '+'} {term}"
    return text
