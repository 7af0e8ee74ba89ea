"""Worked steps about matrices and vectors: expansion of determinants, products, formulas."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from tutor_tui.mathematics.kinds.matrices.eigen import polynomial_of, roots_of, spaces_of
from tutor_tui.mathematics.kinds.matrices.problems import (
    Applied,
    Grid,
    MatrixQuestion,
    Operation,
    Part,
    Raised,
    Scalar,
)
from tutor_tui.mathematics.kinds.matrices.row_steps import (
    inverse_steps,
    reduction_steps,
    system_steps,
)
from tutor_tui.mathematics.kinds.matrices.values import (
    Value,
    determinant_of,
    length_of,
    matrix_of,
    value_of,
    vector_of,
)
from tutor_tui.mathematics.kinds.matrices.written import shown, shown_vector, written
from tutor_tui.mathematics.problems import Step
from tutor_tui.mathematics.sentences import as_fraction
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Number

if TYPE_CHECKING:
    import sympy


def steps(question: MatrixQuestion) -> tuple[Step, ...] | None:
    """The worked steps, where there are rules for them."""
    rules = _STEPS.get(question.topic)
    return rules(question) if rules is not None else None


def _value_steps(question: MatrixQuestion) -> tuple[Step, ...] | None:
    found = [step for part in question.operands for step in _expression_steps(part)]
    return tuple(found) or None


def _expression_steps(part: Part) -> list[Step]:
    """The operations of an expression, those inside first."""
    match part:
        case Operation(left=left, right=right):
            return [*_expression_steps(left), *_expression_steps(right), *_operation_steps(part)]
        case Raised(base=base, exponent=-1) if isinstance(base, Grid):
            return list(inverse_steps(matrix_of(base)) or ())
        case Raised(base=base):
            return [*_expression_steps(base), _power_step(part)]
        case Applied(function="det", operand=operand):
            inner = matrix_of(operand)
            return [*_expression_steps(operand), *_determinant_steps(inner)]
        case Applied(operand=operand):
            return [*_expression_steps(operand), _plain_step(part)]
        case _:
            return []


def _power_step(part: Raised) -> Step:
    reason = "Multiply the matrix by itself, row times column."
    return Step("matrix power", reason, written(part), (shown(value_of(part)),))


def _plain_step(part: Applied) -> Step:
    reasons = {
        "transpose": "Write the rows as columns.",
        "trace": "Add the entries on the diagonal.",
        "norm": "Take the root of the sum of the squares.",
        "adjugate": "Write the cofactors, and transpose.",
    }
    return Step(part.function, reasons[part.function], written(part), (shown(value_of(part)),))


def _operation_steps(part: Operation) -> list[Step]:
    """The operation with its sums and products written out, and then worked out."""
    step = _operation_step(part)
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
            [f"{show(a)} {part.sign} {_factor(b)}" for a, b in zip(one, other, strict=True)]
            for one, other in zip(left.matrix.tolist(), right.matrix.tolist(), strict=True)
        )
    if part.sign not in "*·":
        return None
    columns = right.matrix.T.tolist()
    return _grid(
        [" + ".join(f"{_factor(a)}·{_factor(b)}" for a, b in zip(row, column, strict=True))
         for column in columns]
        for row in left.matrix.tolist()
    )  # fmt: skip


def _grid(rows: Iterable[list[str]]) -> str:
    lines = [f"[{', '.join(row)}]" for row in rows]
    return f"[{', '.join(lines)}]"


_LONGEST: Final = 160


def _operation_step(part: Operation) -> Step:
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
        sums = " + ".join(f"{_factor(a)}·{_factor(b)}" for a, b in pairs)
        reason = "Multiply the components in the same places and add the products."
        return Step("dot product", reason, before, (f"{sums} = {shown(result)}",))
    if part.sign == "×" and left.is_vector and right.is_vector:
        return Step("cross product", _CROSS, before, (shown(result),))
    reason = "Each entry is a row of the first times a column of the second."
    return Step("row times column", reason, before, (shown(result),))


_CROSS: Final = "`(u₂v₃ - u₃v₂, u₃v₁ - u₁v₃, u₁v₂ - u₂v₁)`: leave out a row, and cross-multiply."


def _crossed(left: Value, right: Value) -> str:
    places = ((1, 2), (2, 0), (0, 1))
    u, v = [_factor(entry) for entry in left.matrix], [_factor(entry) for entry in right.matrix]
    return f"({', '.join(f'{u[i]}·{v[j]} - {u[j]}·{v[i]}' for i, j in places)})"


def _factor(entry: "sympy.Expr") -> str:
    text = show(entry)
    return f"({text})" if text.startswith("-") or " " in text else text


def _determinant(question: MatrixQuestion) -> tuple[Step, ...] | None:
    value = matrix_of(question.operands[0])
    return tuple(_determinant_steps(value)) if value.is_square else None


def _determinant_steps(value: Value) -> list[Step]:
    """`ad - bc`, or the expansion along the first row."""
    before = f"det({shown(value)})"
    result = show(determinant_of(value))
    rows = value.matrix.tolist()
    if len(rows) == 2:
        (a, b), (c, d) = ([_factor(entry) for entry in row] for row in rows)
        reason = "Multiply down the diagonal, and subtract the other diagonal: `ad - bc`."
        return [Step("two rows", reason, before, (f"{a}·{d} - {b}·{c} = {result}",))]
    if not 3 <= len(rows) <= 4:
        return []
    minors = [Value(value.matrix.minor_submatrix(0, column)) for column in range(len(rows))]
    terms = _signed(
        [(f"{_factor(e)}·det({shown(m)})") for e, m in zip(rows[0], minors, strict=True)]
    )
    numbers = _signed(
        [f"{_factor(e)}·{_factor(determinant_of(m))}" for e, m in zip(rows[0], minors, strict=True)]
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


def _length_steps(question: MatrixQuestion) -> tuple[Step, ...] | None:
    vector = matrix_of(question.operands[0])
    squares = " + ".join(f"{_factor(entry)}²" for entry in vector.matrix)
    reason = "The length is the root of the sum of the squares."
    before = f"|{shown(vector)}|"
    return (Step("length", reason, before, (f"√({squares}) = {show(length_of(vector))}",)),)


def _unit_steps(question: MatrixQuestion) -> tuple[Step, ...] | None:
    import sympy

    vector = vector_of(question.operands[0])
    length = length_of(vector)
    result = shown_vector((vector.matrix / length).applyfunc(sympy.radsimp))
    before = f"{shown_vector(vector.matrix)}/{_factor(length)}"
    last = Step("divide by the length", "Divide each component by the length.", before, (result,))
    return (*(_length_steps(question) or ()), last)


def _angle_steps(question: MatrixQuestion) -> tuple[Step, ...] | None:
    import sympy

    first, second = question.operands
    u, v = vector_of(first), vector_of(second)
    dot = Operation("·", _column(first), _column(second))
    product = value_of(dot)
    lengths = [
        step
        for part in question.operands
        for step in _length_steps(MatrixQuestion("length", (part,))) or ()
    ]
    below = f"({show(length_of(u))})({show(length_of(v))})"
    cosine = sympy.radsimp(product / (length_of(u) * length_of(v)))
    reason = "Divide the dot product by the product of the lengths."
    found = Step(
        "cosine", reason, f"cos θ = {shown(product)}/({below})", (f"cos θ = {show(cosine)}",)
    )
    return (_operation_step(dot), *lengths, found)


def _column(part: Part) -> Part:
    """The same vector written as one, where it was given as a matrix of one row or column."""
    if isinstance(part, Grid) and not part.is_vector:
        return Grid(tuple((entry,) for entry in part.entries), is_vector=True)
    return part


def _projection_steps(question: MatrixQuestion) -> tuple[Step, ...] | None:
    first, second = question.operands
    u, v = _column(first), _column(second)
    one, other = Operation("·", u, v), Operation("·", v, v)
    products = value_of(one), value_of(other)
    if isinstance(products[0], Value) or isinstance(products[1], Value):
        return None
    factor = products[0] / products[1]
    found = value_of(Operation("*", _number(factor), v)) if factor.is_Rational else None
    if found is None:
        return None
    reason = "Multiply the second vector by `(u · v)/(v · v)`."
    before = f"{show(factor)}·{written(v)}"
    last = Step("scale", reason, before, (shown(found),))
    return (_operation_step(one), _operation_step(other), last)


def _number(factor: "sympy.Expr") -> Part:
    return Scalar(Number(as_fraction(factor)))


def _eigen_steps(question: MatrixQuestion) -> tuple[Step, ...] | None:
    value = matrix_of(question.operands[0])
    if not value.is_square:
        return None
    polynomial = polynomial_of(value)
    pairs = roots_of(polynomial)
    if pairs is None:
        return None
    equation = f"{show(polynomial.as_expr())} = 0"
    reason = "The eigenvalues make `A - λI` singular, so set its determinant to zero."
    found = [
        Step("characteristic equation", reason, f"det({shown(value)} - λI) = 0", (equation,)),
        Step("roots", "Solve that equation.", equation, tuple(f"λ = {show(r)}" for r, _ in pairs)),
    ]
    if question.topic != "eigenvalues":
        found += _space_steps(value)
    return tuple(found)


def _space_steps(value: Value) -> list[Step]:
    import sympy

    found = []
    for root, _, basis in spaces_of(value):
        shifted = (value.matrix - root * sympy.eye(value.shape[0])).applyfunc(sympy.expand)
        reason = f"For `λ = {show(root)}`, find the vectors that `A - λI` sends to zero."
        before = f"{shown(Value(shifted))} v = 0"
        found.append(Step("null space", reason, before, tuple(map(shown_vector, basis))))
    return found


_Rules = Callable[[MatrixQuestion], tuple[Step, ...] | None]
_STEPS: Final[Mapping[str, _Rules]] = MappingProxyType(
    {
        "value": _value_steps,
        "determinant": _determinant,
        "is invertible": _determinant,
        "is singular": _determinant,
        "inverse": lambda question: inverse_steps(matrix_of(question.operands[0])),
        "rref": lambda question: reduction_steps(matrix_of(question.operands[0])),
        "rank": lambda question: reduction_steps(matrix_of(question.operands[0])),
        "nullity": lambda question: reduction_steps(matrix_of(question.operands[0])),
        "row space": lambda question: reduction_steps(matrix_of(question.operands[0])),
        "column space": lambda question: reduction_steps(matrix_of(question.operands[0])),
        "null space": lambda question: reduction_steps(matrix_of(question.operands[0])),
        "system": system_steps,
        "length": _length_steps,
        "unit vector": _unit_steps,
        "angle": _angle_steps,
        "cosine": _angle_steps,
        "projection": _projection_steps,
        "eigenvalues": _eigen_steps,
        "eigenvectors": _eigen_steps,
        "diagonal": _eigen_steps,
        "transpose": lambda question: (_plain_step(Applied("transpose", question.operands[0])),),
        "trace": lambda question: (_plain_step(Applied("trace", question.operands[0])),),
    }
)
