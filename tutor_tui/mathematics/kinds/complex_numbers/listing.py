"""The kinds of problem of this family, in the order in which they read a message."""

from typing import Any, Final

from tutor_tui.mathematics.kinds.complex_numbers import (
    answers,
    asked_roots,
    equation_steps,
    factors,
    gaussian,
    lettered_equations,
    lettered_numbers,
    polynomial_equations,
    reading,
    steps,
)
from tutor_tui.mathematics.kinds.complex_numbers.problems import ComplexEquation, ComplexQuestion
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.worked import worked_kind

KINDS: Final[tuple[Kind[Any], ...]] = (
    Kind(
        asked_roots.AskedRoots,
        asked_roots.read_asked_roots,
        asked_roots.answer_asked_roots,
        asked_roots.heading_of_asked_roots,
        asked_roots.METHOD_OF_ASKED_ROOTS,
    ),
    *gaussian.KINDS,
    Kind(
        factors.ComplexFactors,
        factors.read_complex_factors,
        factors.answer,
        factors.heading,
        factors.METHOD,
        factors.steps,
    ),
    Kind(
        lettered_equations.LetteredEquation,
        lettered_equations.read_lettered,
        lettered_equations.answer,
        lettered_equations.heading,
        lettered_equations.METHOD,
        lettered_equations.steps,
    ),
    Kind(
        ComplexEquation,
        reading.read_equation,
        polynomial_equations.answer_equation,
        steps.equation_heading,
        steps.EQUATION_METHOD,
        equation_steps.equation_steps,
    ),
    Kind(ComplexQuestion, reading.read, answers.answer, steps.heading, steps.method, steps.steps),
    worked_kind(
        lettered_numbers.LetteredNumber,
        lettered_numbers.read_lettered_number,
        lettered_numbers.work,
        lettered_numbers.heading,
        lettered_numbers.METHOD,
    ),
)
