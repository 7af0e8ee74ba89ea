"""The working of a quadratic equation, or of a linear system, in the way that was asked for."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.problems import Differentiate, Problem, Solve, Step, code
from tutor_tui.mathematics.solve import unknown_of
from tutor_tui.mathematics.steps_as_it_stands import rooted, square_in, steps_as_it_stands
from tutor_tui.mathematics.steps_cramer import cramer_steps
from tutor_tui.mathematics.steps_quadratic import (
    Quadratic,
    formula_steps,
    quadratic_of,
    quadratic_steps,
    standard_form,
)
from tutor_tui.mathematics.steps_system import system_steps
from tutor_tui.mathematics.syntax import Relation
from tutor_tui.mathematics.terms import shown_number, shown_terms


class Way(StrEnum):
    """A way to solve, by the name that learners use for it."""

    SQUARE = "completing the square"
    FORMULA = "the quadratic formula"
    FACTORS = "factoring"
    ROOTS = "square roots"
    ELIMINATION = "elimination"
    SUBSTITUTION = "substitution"
    CRAMER = "Cramer's rule"


def asked_quadratic(problem: Solve) -> tuple[Quadratic, str] | None:
    """The quadratic that a problem is about, and its unknown."""
    if len(problem.equations) != 1:
        return None
    unknown = unknown_of(problem)
    quadratic = quadratic_of(problem.equations[0], unknown) if unknown else None
    return (quadratic, unknown) if quadratic and unknown else None


def steps_by(way: Way, problem: Solve, first: str = "") -> tuple[Step, ...] | None:
    """The steps in this way, or in the usual one where it does not lead anywhere.

    Factoring needs rational roots; elimination gets rid of the unknown `first`. `None` where the
    way does not belong to such a problem.
    """
    asked = asked_quadratic(problem)
    if asked is None:
        return _of_a_system(way, problem.equations, first)
    (quadratic, unknown), equation = asked, problem.equations[0]
    match way:
        case Way.SQUARE:
            return _without_return(
                (*standard_form(equation, quadratic), *_completing(equation, quadratic))
            )
        case Way.ROOTS if square_in(equation) and (steps := steps_as_it_stands(equation, unknown)):
            return steps
        case Way.ROOTS if quadratic.b:
            return (*standard_form(equation, quadratic), *_completing(equation, quadratic))
        case Way.FORMULA:
            reason = f"First work out the discriminant {code('b² - 4ac')}."
            return (*standard_form(equation, quadratic), *formula_steps(quadratic, reason))
        case Way.FACTORS | Way.ROOTS:
            return quadratic_steps(equation, unknown)
        case _:
            return None


def _without_return(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """A working that comes back to the line it began with begins there."""
    again = [at for at, step in enumerate(steps, 1) if steps[0].before in step.after]
    return steps[again[-1] :] if again else steps


def _of_a_system(way: Way, equations: tuple[Relation, ...], first: str) -> tuple[Step, ...] | None:
    match way:
        case Way.CRAMER:
            return cramer_steps(equations) or system_steps(equations)
        case Way.ELIMINATION | Way.SUBSTITUTION:
            return system_steps(equations, str(way), first)
        case _:
            return None


_OF_RULES: Final = {
    "eliminate": Way.ELIMINATION,
    "alone": Way.SUBSTITUTION,
    "substitute": Way.SUBSTITUTION,
    "cramer": Way.CRAMER,
    "factor": Way.FACTORS,
    "complete": Way.SQUARE,
    "discriminant": Way.FORMULA,
    "zero": Way.FACTORS,
}
"""Which way a rule of a working belongs to, the one that names the whole first."""


_OF_CALCULUS: Final = {
    "separate": "separation of variables",
    "integrating factor": "the integrating factor",
    "exponential put in": "the characteristic equation",
    "parts": "integration by parts",
    "substitution": "substitution",
}
"""How the whole is called where a differential equation or an integral has a step by this rule."""
_OF_THE_LAST: Final = {
    "chain": "the chain rule",
    "product": "the product rule",
    "quotient": "the quotient rule",
}
"""How a derivative is called after the rule for the outermost operation, which comes last."""


def way_of(problem: Problem, steps: Sequence[Step]) -> Way | str | None:
    """The way that a working goes; `None` where it has no name."""
    rules = [step.rule for step in steps]
    if isinstance(problem, Differentiate):
        return _OF_THE_LAST.get(rules[-1]) if rules else None
    is_equation = isinstance(getattr(problem, "problem", problem), Solve)
    named: Mapping[str, Way | str] = _OF_RULES if is_equation else _OF_CALCULUS
    return next((way for rule, way in named.items() if rule in rules), None)


def _completing(equation: Relation, quadratic: Quadratic) -> tuple[Step, ...]:
    """Half the factor of x, squared, on both sides; then the root of a square."""
    if quadratic.b == 0:
        return quadratic_steps(equation, quadratic.unknown) or ()
    x, steps = quadratic.unknown, list[Step]()
    p, q = Fraction(quadratic.b, quadratic.a), Fraction(quadratic.c, quadratic.a)
    half, value = p / 2, p * p / 4 - q
    line = _noted(
        steps,
        (f"Divide both sides by {quadratic.a}.", "divide"),
        quadratic.text,
        f"{shown_terms(((Fraction(1), 2), (p, 1), (q, 0)), x)} = 0",
    )
    open_square = shown_terms(((Fraction(1), 2), (p, 1)), x)
    verb = "Subtract" if q > 0 else "Add"
    where = "from" if q > 0 else "to"
    reason = f"{verb} {shown_number(abs(q))} {where} both sides."
    line = _noted(steps, (reason, "move"), line, f"{open_square} = {shown_number(-q)}")
    reason = f"Add the square of half the factor of {code(x)} to both sides."
    full = shown_terms(((Fraction(1), 2), (p, 1), (half * half, 0)), x)
    line = _noted(steps, (reason, "complete"), line, f"{full} = {shown_number(value)}")
    base = shown_terms(((Fraction(1), 1), (half, 0)), x)
    reason = "The left side is the square of a sum: `a² + 2ab + b² = (a + b)²`."
    line = _noted(steps, (reason, "perfect square"), line, f"({base})² = {shown_number(value)}")
    return (*steps, *rooted(line, base, value, quadratic))


def _noted(steps: list[Step], told: tuple[str, str], before: str, after: str) -> str:
    """Add a step, a reason and a rule, unless nothing changes; the line that is left."""
    if before != after:
        steps.append(Step(told[1], told[0], before, (after,)))
    return after
