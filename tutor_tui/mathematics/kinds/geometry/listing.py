"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.geometry import (
    answers,
    plane,
    plane_steps,
    points,
    right_triangle_answers,
    right_triangles,
    triangle_answers,
    triangle_steps,
    triangles,
)
from tutor_tui.mathematics.kinds.geometry.problems import FigureQuestion, FormulaQuestion
from tutor_tui.mathematics.kinds.geometry.reading import read_figure, read_formula
from tutor_tui.mathematics.kinds.geometry.scaled import SCALED
from tutor_tui.mathematics.kinds.kind import Kind

KINDS: Final[tuple[Kind[Any], ...]] = (
    SCALED,
    Kind(
        points.PointQuestion,
        points.read,
        plane.answer,
        plane_steps.heading,
        plane_steps.method,
        plane_steps.steps,
    ),
    Kind(
        FigureQuestion, read_figure, answers.answer, answers.heading, answers.method, answers.steps
    ),
    Kind(
        triangles.TriangleQuestion,
        triangles.read,
        triangle_answers.answer,
        triangle_answers.heading,
        triangle_answers.method,
        triangle_steps.steps,
    ),
    Kind(
        right_triangles.RightTriangle,
        right_triangles.read,
        right_triangle_answers.answer,
        right_triangle_answers.heading,
        right_triangle_answers.method,
        right_triangle_answers.steps,
    ),
    Kind(
        FormulaQuestion,
        read_formula,
        answers.answer_formula,
        answers.formula_heading,
        answers.FORMULA_METHOD,
    ),
)
