"""The working of a quadratic equation with rational coefficients, in exact fractions.

Rational roots are found by factoring, a missing linear term by taking roots, all else by the
quadratic formula; the reason for the choice is part of the working.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import gcd, isqrt, lcm

from tutor_tui.mathematics.problems import Step, code
from tutor_tui.mathematics.syntax import Relation
from tutor_tui.mathematics.terms import (
    Term,
    coefficients,
    from_coefficients,
    shown_number,
    shown_power,
    shown_terms,
    terms_of,
)
from tutor_tui.mathematics.written import written


@dataclass(frozen=True, slots=True)
class Quadratic:
    """`a x² + b x + c = 0` with whole coefficients that have no common factor, and `a > 0`."""

    a: int
    b: int
    c: int
    unknown: str

    @property
    def discriminant(self) -> int:
        """`b² - 4ac`."""
        return self.b**2 - 4 * self.a * self.c

    @property
    def rational_roots(self) -> tuple[Fraction, ...]:
        """The roots where they are rational: one, two or none."""
        if self.discriminant < 0 or isqrt(self.discriminant) ** 2 != self.discriminant:
            return ()
        size = isqrt(self.discriminant)
        both = {Fraction(-self.b + sign * size, 2 * self.a) for sign in (-1, 1)}
        return tuple(sorted(both))

    @property
    def text(self) -> str:
        """The equation in school notation."""
        return f"{shown_terms(_terms(self), self.unknown)} = 0"

    @property
    def factored(self) -> str:
        """`2(x - 1)(x + 3)`, where the roots are rational."""
        if len(self.rational_roots) == 1:
            return f"{_factor(self.rational_roots[0], self.unknown)}²"
        by_size = sorted(self.rational_roots, key=bool)
        return "".join(_factor(root, self.unknown) for root in by_size)


def quadratic_of(equation: Relation, unknown: str) -> Quadratic | None:
    """The standard form of an equation, or `None` where it is no quadratic."""
    left, right = terms_of(equation.left, unknown), terms_of(equation.right, unknown)
    if left is None or right is None:
        return None
    numbers = coefficients(left + tuple((-number, power) for number, power in right))
    if len(numbers) != 3:
        return None
    c, b, a = _whole(numbers)
    return Quadratic(a, b, c, unknown)


def _whole(numbers: Sequence[Fraction]) -> tuple[int, ...]:
    factor = lcm(*(number.denominator for number in numbers))
    whole = [int(number * factor) for number in numbers]
    common = gcd(*whole) * (-1 if whole[-1] < 0 else 1)
    return tuple(number // common for number in whole)


def quadratic_steps(equation: Relation, unknown: str) -> tuple[Step, ...] | None:
    """The working from the equation as it was written to its real solutions.

    `None` where the equation is no quadratic. Without real solutions the last line is the value
    of the discriminant.
    """
    quadratic = quadratic_of(equation, unknown)
    if quadratic is None:
        return None
    steps = standard_form(equation, quadratic)
    if quadratic.b == 0:
        return (*steps, *_square_root_steps(equation, quadratic))
    if quadratic.rational_roots:
        return (*steps, *_factoring_steps(quadratic))
    reason = (
        "No two whole numbers fit for factoring, so use the quadratic formula; "
        f"first the discriminant {code('b² - 4ac')}."
    )
    return (*steps, *formula_steps(quadratic, reason))


def standard_form(equation: Relation, quadratic: Quadratic) -> tuple[Step, ...]:
    """From the equation as it was written to whole coefficients without a common factor."""
    first, collected = written(equation), _collected(equation, quadratic.unknown)
    line = f"{shown_terms(collected, quadratic.unknown)} = 0"
    steps: list[Step] = []
    if line != first and quadratic.b and collected[0][0] < 0:
        collected = tuple((-number, power) for number, power in collected)
        line = f"{shown_terms(collected, quadratic.unknown)} = 0"
    if line != first and quadratic.b:
        reason = "Bring everything to one side and collect like terms."
        steps.append(Step("collect", reason, first, (line,)))
        first = line
    if quadratic.b and line != quadratic.text:
        factor = Fraction(quadratic.a) / collected[0][0]
        steps.append(Step("scale", _scaling(factor), first, (quadratic.text,)))
    return tuple(steps)


def _collected(equation: Relation, unknown: str) -> tuple[Term, ...]:
    left, right = terms_of(equation.left, unknown) or (), terms_of(equation.right, unknown) or ()
    return from_coefficients(
        coefficients(left + tuple((-number, power) for number, power in right))
    )


def _scaling(factor: Fraction) -> str:
    if factor.denominator > 1:
        return f"Divide both sides by {1 / factor}."
    return f"Multiply both sides by {factor}."


def _square_root_steps(equation: Relation, quadratic: Quadratic) -> tuple[Step, ...]:
    square = Fraction(-quadratic.c, quadratic.a)
    unknown, first = quadratic.unknown, written(equation)
    line = f"{shown_power(unknown, 2)} = {shown_number(square)}"
    alone = Step("move", f"Get {code(shown_power(unknown, 2))} alone.", first, (line,))
    steps = () if first == line else (alone,)
    if square == 0:
        return (*steps, Step("root", "Only 0 has the square 0.", line, (f"{unknown} = 0",)))
    if square < 0:
        reason = "No real number has a negative square, so there is no real solution."
        return (*steps, Step("root", reason, line, ()))
    root = surd(square)
    signs = (f"{unknown} = {root}", f"{unknown} = -{root}")
    return (*steps, Step("root", "Take the square root, with either sign.", line, signs))


def _factoring_steps(quadratic: Quadratic) -> tuple[Step, ...]:
    roots, unknown = quadratic.rational_roots, quadratic.unknown
    line = f"{quadratic.factored} = 0"
    factors = tuple(f"{_factor(root, unknown).strip('()')} = 0" for root in roots)
    solutions = tuple(f"{unknown} = {root}" for root in roots)
    split = Step("zero", "A product is zero only when one of its factors is.", line, factors)
    reason = "Solve each of these." if len(roots) > 1 else "Solve it."
    solved = Step("linear", reason, line, solutions)
    last = () if set(factors) == set(solutions) else (solved,)
    return (Step("factor", _factoring_reason(quadratic), quadratic.text, (line,)), split, *last)


def _factoring_reason(quadratic: Quadratic) -> str:
    a, b, c = quadratic.a, quadratic.b, quadratic.c
    if c == 0:
        return f"There is no constant, so {code(quadratic.unknown)} is a factor."
    size = isqrt(quadratic.discriminant)
    first, second = sorted(((b - size) // 2, (b + size) // 2))
    return (
        f"Factor: {first} and {second} multiply to {a * c} and add to {b}."
        if a == 1
        else f"Factor: {first} and {second} multiply to {a}·({c}) = {a * c} and add to {b}."
    )


def formula_steps(quadratic: Quadratic, reason: str) -> tuple[Step, ...]:
    """The discriminant, with the reason for this way, and the roots by the formula."""
    a, b, c, unknown = quadratic.a, quadratic.b, quadratic.c, quadratic.unknown
    size = quadratic.discriminant
    before = f"({b})² - 4*{a}*({c})"
    found = Step("discriminant", reason, before, (str(size),))
    if size < 0:
        reason = "It is negative and has no real square root, so there is no real solution."
        return (found, Step("formula", reason, quadratic.text, ()))
    shown = f"({-b} ± √{size})/{2 * a}"
    reason = f"Put it into {code(f'{unknown} = (-b ± √(b² - 4ac))/(2a)')}: {code(shown)}."
    roots = [str(root) for root in quadratic.rational_roots] or surd_roots(quadratic)
    solutions = tuple(f"{unknown} = {text}" for text in roots)
    return (found, Step("formula", reason, quadratic.text, solutions))


def surd_roots(quadratic: Quadratic) -> tuple[str, str]:
    """Both irrational roots in lowest terms: `(3 - √5)/2` and `(3 + √5)/2`."""
    outside, inside = _square_part(quadratic.discriminant)
    common = gcd(outside, quadratic.b, 2 * quadratic.a)
    top, factor, bottom = -quadratic.b // common, outside // common, 2 * quadratic.a // common
    root = f"√{inside}" if factor == 1 else f"{factor}√{inside}"
    shape = "{}" if bottom == 1 else f"({{}})/{bottom}"
    return shape.format(f"{top} - {root}"), shape.format(f"{top} + {root}")


def surd(square: Fraction) -> str:
    """The positive square root of a positive fraction, simplified: `3√2/2`."""
    outside, inside = _square_part(square.numerator * square.denominator)
    factor = Fraction(outside, square.denominator)
    if inside == 1:
        return str(factor)
    top = f"√{inside}" if factor.numerator == 1 else f"{factor.numerator}√{inside}"
    return top if factor.denominator == 1 else f"{top}/{factor.denominator}"


def _square_part(number: int) -> tuple[int, int]:
    """`number` as outside² · inside, as far as small square factors go."""
    if isqrt(number) ** 2 == number:
        return isqrt(number), 1
    outside, divisor = 1, 2
    while divisor * divisor <= number and divisor < 1_000:
        while number % (divisor * divisor) == 0:
            number //= divisor * divisor
            outside *= divisor
        divisor += 1
    return outside, number


def _factor(root: Fraction, unknown: str) -> str:
    terms = ((Fraction(root.denominator), 1), (Fraction(-root.numerator), 0))
    return f"({shown_terms(terms, unknown)})" if root else unknown


def _terms(quadratic: Quadratic) -> tuple[Term, ...]:
    return ((Fraction(quadratic.a), 2), (Fraction(quadratic.b), 1), (Fraction(quadratic.c), 0))
