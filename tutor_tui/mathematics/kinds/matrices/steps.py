"""Worked steps about matrices and vectors: expansion of determinants, products, formulas."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.kinds.matrices.eigen import polynomial_of, roots_of, spaces_of
from tutor_tui.mathematics.kinds.matrices.problems import (
    Applied,
    Grid,
    MatrixQuestion,
    Operation,
    Part,
    Scalar,
    grids_of,
)
from tutor_tui.mathematics.kinds.matrices.row_steps import (
    inverse_steps,
    reduction_steps,
    system_steps,
)
from tutor_tui.mathematics.kinds.matrices.value_steps import (
    as_factor,
    determinant_steps,
    expression_steps,
    operation_step,
    plain_step,
)
from tutor_tui.mathematics.kinds.matrices.values import (
    Value,
    length_of,
    matrix_of,
    value_of,
    vector_of,
)
from tutor_tui.mathematics.kinds.matrices.written import shown, shown_vector, written
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Step
from tutor_tui.mathematics.sentences import as_fraction
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Number


def steps(question: MatrixQuestion) -> tuple[Step, ...] | None:
    """The worked steps, where there are rules for them."""
    rules = _STEPS.get(question.topic)
    return rules(question) if rules is not None else None


def _value_steps(question: MatrixQuestion) -> tuple[Step, ...] | None:
    found = [step for part in question.operands for step in expression_steps(part)]
    return tuple(found) or None


def _determinant(question: MatrixQuestion) -> tuple[Step, ...] | None:
    value = matrix_of(question.operands[0])
    return tuple(determinant_steps(value)) if value.is_square else None


def _length_steps(question: MatrixQuestion) -> tuple[Step, ...] | None:
    vector = matrix_of(question.operands[0])
    squares = " + ".join(f"{as_factor(entry)}²" for entry in vector.matrix)
    reason = "The length is the root of the sum of the squares."
    before = f"|{shown(vector)}|"
    return (Step("length", reason, before, (f"√({squares}) = {show(length_of(vector))}",)),)


def _unit_steps(question: MatrixQuestion) -> tuple[Step, ...] | None:
    vector = vector_of(question.operands[0])
    length = length_of(vector)
    result = shown_vector((vector.matrix / length).applyfunc(sympy.radsimp))
    before = f"{shown_vector(vector.matrix)}/{as_factor(length)}"
    last = Step("divide by the length", "Divide each component by the length.", before, (result,))
    return (*(_length_steps(question) or ()), last)


def _angle_steps(question: MatrixQuestion) -> tuple[Step, ...] | None:
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
    return (operation_step(dot), *lengths, found)


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
    return (operation_step(one), operation_step(other), last)


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
    return [_space_step(value, root, basis) for root, _, basis in spaces_of(value)]


def _space_step(value: Value, root: "sympy.Expr", basis: "list[sympy.Matrix]") -> Step:
    shifted = (value.matrix - root * sympy.eye(value.shape[0])).applyfunc(sympy.expand)
    reason = f"For `λ = {show(root)}`, find the vectors that `A - λI` sends to zero."
    before = f"{shown(Value(shifted))} v = 0"
    return Step("null space", reason, before, tuple(map(shown_vector, basis)))


def _eigenspace_steps(question: MatrixQuestion) -> tuple[Step, ...] | None:
    root = value_of(question.operands[1])
    spaces = spaces_of(matrix_of(question.operands[0]))
    return (
        tuple(
            _space_step(matrix_of(question.operands[0]), *one[::2])
            for one in spaces
            if one[0] == root
        )
        or None
    )


def _columns(parts: tuple[Part, ...]) -> Part:
    """The matrix whose columns these vectors are."""
    columns = [grid.entries for part in parts for grid in grids_of(part)]
    return Grid(tuple(zip(*columns, strict=True)))


def _column_steps(question: MatrixQuestion) -> tuple[Step, ...] | None:
    """The rows of the matrix reduced whose columns the vectors are."""
    matrix = _columns(question.operands)
    first = Step(
        "columns",
        "Write the vectors as columns.",
        ", ".join(map(written, question.operands)),
        (written(matrix),),
    )
    return (first, *(reduction_steps(matrix_of(matrix)) or ()))


def _combination_steps(question: MatrixQuestion) -> tuple[Step, ...] | None:
    target, *vectors = question.operands
    return system_steps(MatrixQuestion("system", (_columns(tuple(vectors)), target)))


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
        "eigenspace": _eigenspace_steps,
        "combination": _combination_steps,
        "is combination": _combination_steps,
        **dict.fromkeys(
            ("independent", "dependent", "is basis", "is spanning", "dimension", "basis"),
            _column_steps,
        ),
        "length": _length_steps,
        "unit vector": _unit_steps,
        "angle": _angle_steps,
        "cosine": _angle_steps,
        "projection": _projection_steps,
        "eigenvalues": _eigen_steps,
        "eigenvectors": _eigen_steps,
        "diagonal": _eigen_steps,
        "transpose": lambda question: (plain_step(Applied("transpose", question.operands[0])),),
        "trace": lambda question: (plain_step(Applied("trace", question.operands[0])),),
    }
)
