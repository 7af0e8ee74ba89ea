"""Distances, areas and volumes that vectors tell."""

from typing import Any

from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.matrices.plainly import agrees
from tutor_tui.mathematics.kinds.matrices.problems import (
    Applied,
    Grid,
    MatrixQuestion,
    Operation,
    Part,
)
from tutor_tui.mathematics.kinds.matrices.values import Value, length_of, vector_of
from tutor_tui.mathematics.kinds.matrices.vectors import (
    BY_COMPONENTS,
    checked,
    cross_length,
    pair,
    shown_pair,
)
from tutor_tui.mathematics.kinds.matrices.written import coded
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Answer
from tutor_tui.mathematics.sentences import decimal_beside, plain, with_verdict


def distance(question: MatrixQuestion) -> Answer:
    """The length of the difference."""
    pair(question)
    first, second = question.operands
    part = Applied("norm", Operation("-", first, second))
    found = length_of(vector_of(Operation("-", first, second)))
    beside = "" if found.free_symbols else decimal_beside(found)
    sentence = f"The distance between {shown_pair(question)} is {coded(found)}{beside}."
    return with_verdict(sentence, agrees(part, found), BY_COMPONENTS, plain(found))


def area(question: MatrixQuestion) -> Answer:
    """The area of the parallelogram or triangle that two vectors span, by their cross product."""
    first, second = pair(question)
    if first.shape[0] not in (2, 3):
        raise UndefinedError("I find that area for vectors with two or three components.")
    half = sympy.Rational(1, 2) if question.topic == "triangle" else sympy.Integer(1)
    if first.shape[0] == 2:
        found = half * abs(sympy.Matrix.hstack(first.matrix, second.matrix).det())
    else:
        found = half * length_of(Value(first.matrix.cross(second.matrix)))
    found = sympy.simplify(found)
    factor = 1 if question.topic == "parallelogram" else 2

    def expected(u: list[Any], v: list[Any]) -> Any:
        return cross_length(u, v) / factor

    beside = "" if found.free_symbols else decimal_beside(found)
    what = f"The {question.topic} that {shown_pair(question)} span"
    sentence = f"{what} has the area {coded(found)}{beside}."
    return with_verdict(sentence, checked(question, expected, found), BY_COMPONENTS, plain(found))


def volume(question: MatrixQuestion) -> Answer:
    """The scalar triple product `u · (v × w)`, or its size as a volume."""
    vectors = [vector_of(part) for part in question.operands]
    if len(vectors) != 3 or any(vector.shape != (3, 1) for vector in vectors):
        raise UndefinedError("That takes three vectors with three components each.")
    product = sympy.expand(sympy.Matrix.hstack(*(vector.matrix for vector in vectors)).det())
    first, second, third = (
        part if isinstance(part, Grid) and part.is_vector else _as_grid(part)
        for part in question.operands
    )
    verdict = agrees(Operation("·", first, Operation("×", second, third)), product)
    is_volume = question.topic == "parallelepiped"
    found = abs(product) if is_volume else product
    noun = "volume of the parallelepiped" if is_volume else "scalar triple product"
    sentence = f"The {noun} of {shown_pair(question)} is {coded(found)}, by `u · (v × w)`."
    return with_verdict(sentence, verdict, BY_COMPONENTS, plain(found))


def _as_grid(part: Part) -> Part:
    if isinstance(part, Grid):
        return Grid(tuple((entry,) for entry in part.entries), is_vector=True)
    return part
