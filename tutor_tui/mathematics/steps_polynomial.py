"""The working of a polynomial equation of degree three and more: by a root, or by factors."""

from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.problems import Step, code, listed
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.steps_factoring import factoring_steps
from tutor_tui.mathematics.syntax import ZERO, Relation
from tutor_tui.mathematics.terms import (
    coefficients,
    from_coefficients,
    shown_power,
    shown_terms,
    terms_of,
)
from tutor_tui.mathematics.written import written

_HIGHEST_DEGREE: Final = 12
_ROOTS: Final = {
    2: "square root",
    3: "cube root",
    4: "fourth root",
    5: "fifth root",
    6: "sixth root",
}


def higher_degree_steps(equation: Relation, unknown: str) -> tuple[Step, ...] | None:
    """From the equation as it was written to its real solutions.

    `None` below degree three, with other letters, and where a factor of degree three or more has
    no rational root. Without real solutions the last step has no line after it.
    """
    left, right = terms_of(equation.left, unknown), terms_of(equation.right, unknown)
    if left is None or right is None:
        return _measured_root_steps(equation, unknown)
    numbers = coefficients(left + tuple((-number, power) for number, power in right))
    if not 3 <= len(numbers) - 1 <= _HIGHEST_DEGREE:
        return None
    if not any(numbers[1:-1]) and numbers[0]:
        value = -numbers[0] / numbers[-1]
        exact = sympy.Rational(value.numerator, value.denominator)
        return _root_steps(equation, unknown, len(numbers) - 1, exact)
    return _product_steps(equation, unknown, numbers)


def _measured_root_steps(equation: Relation, unknown: str) -> tuple[Step, ...] | None:
    """`36π = 4π r³/3`, whose only power stands beside numbers that are no fractions."""
    symbol = sympy.Symbol(unknown)
    rest = sympy.expand(to_sympy(equation.left) - to_sympy(equation.right))
    if rest.free_symbols != {symbol} or not rest.is_polynomial(symbol):
        return None
    constant, *middle, top = sympy.Poly(rest, symbol).all_coeffs()[::-1]
    value = sympy.simplify(-constant / top)
    if not middle or any(middle) or not value.is_positive:
        return None
    return _root_steps(equation, unknown, len(middle) + 1, value)


def _root_steps(
    equation: Relation, unknown: str, degree: int, value: "sympy.Expr"
) -> tuple[Step, ...]:
    """`x³ = 8`: take the root on both sides."""
    first, line = written(equation), f"{shown_power(unknown, degree)} = {show(value)}"
    reason = f"Get {code(shown_power(unknown, degree))} alone."
    steps = () if first == line else (Step("move", reason, first, (line,)),)
    if value < 0 and degree % 2 == 0:
        reason = "No real number has a negative even power, so there is no real solution."
        return (*steps, Step("root", reason, line, ()))
    root = sympy.root(abs(value), degree) * (1 if value > 0 else -1)
    name = _ROOTS.get(degree, f"{degree}th root")
    if degree % 2:
        reason = f"Take the {name} on both sides."
        return (*steps, Step("root", reason, line, (f"{unknown} = {show(root)}",)))
    signs = (f"{unknown} = {show(-root)}", f"{unknown} = {show(root)}")
    return (*steps, Step("root", f"Take the {name}, with either sign.", line, signs))


def _product_steps(
    equation: Relation, unknown: str, numbers: tuple[Fraction, ...]
) -> tuple[Step, ...] | None:
    polynomial = sympy.Poly([sympy.Rational(n) for n in reversed(numbers)], sympy.Symbol(unknown))
    factors = [part for part, _ in polynomial.factor_list()[1]]
    if any(part.degree() > 2 for part in factors):
        return None
    steps = _factored(equation, unknown, numbers)
    line = steps[-1].after[0] if steps else written(equation)
    return (*steps, *_split(line, unknown, factors))


def _factored(equation: Relation, unknown: str, numbers: tuple[Fraction, ...]) -> tuple[Step, ...]:
    """To a product that is zero; a product that stands there already is kept."""
    left, steps = equation.left, []
    first = written(equation)
    if equation.right != ZERO:
        text = shown_terms(from_coefficients(numbers), unknown)
        reason = "Bring everything to one side and collect like terms."
        steps.append(Step("collect", reason, first, (f"{text} = 0",)))
        left, first = parse_expression(text), f"{text} = 0"
    for step in factoring_steps(left) or ():
        after = f"{step.after[0]} = 0"
        steps.append(Step(step.rule, step.reason, first, (after,)))
        first = after
    return tuple(steps)


def _split(line: str, unknown: str, factors: "list[sympy.Poly]") -> tuple[Step, ...]:
    """Each factor set to zero, and what follows from that."""
    equations = tuple(f"{show(part.as_expr())} = 0" for part in factors)
    split = Step("zero", "A product is zero only when one of its factors is.", line, equations)
    roots = {root for part in factors for root in sympy.roots(part) if root.is_real}
    solutions = tuple(f"{unknown} = {show(root)}" for root in sorted(roots))
    empty = [show(part.as_expr()) for part in factors if not _has_real_root(part)]
    reason = "Solve each of these" if len(factors) > 1 else "Solve it"
    if empty:
        reason += f"; {listed([code(text) for text in empty])} is never 0 for a real number"
    if any(part.degree() == 2 and _has_real_root(part) for part in factors):
        reason += "; the quadratic formula gives the roots that are no fractions"
    solved = Step("linear", f"{reason}.", line, solutions)
    return (solved,) if equations == (line,) else (split, solved)


def _has_real_root(part: "sympy.Poly") -> bool:
    return part.degree() == 1 or bool(part.discriminant() >= 0)
