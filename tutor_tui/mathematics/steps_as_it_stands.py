"""A quadratic equation that need not be expanded: a product that is 0, or a square alone."""

from dataclasses import dataclass
from fractions import Fraction

from tutor_tui.mathematics.problems import Step
from tutor_tui.mathematics.steps_quadratic import Quadratic, quadratic_of, surd, surd_roots
from tutor_tui.mathematics.syntax import Binary, Negative, Node, Number, Relation
from tutor_tui.mathematics.terms import coefficients, shown_number, terms_of
from tutor_tui.mathematics.trees import rational_value
from tutor_tui.mathematics.written import written


def steps_as_it_stands(equation: Relation, unknown: str) -> tuple[Step, ...] | None:
    """The working of `(x - 2)(x + 3) = 0` or `2(x + 1)² = 32`; `None` for other forms."""
    quadratic = quadratic_of(equation, unknown)
    if quadratic is None:
        return None
    return _of_product(equation, quadratic) or _of_scaled_square(equation, quadratic)


def _of_product(equation: Relation, quadratic: Quadratic) -> tuple[Step, ...] | None:
    if rational_value(equation.right) != 0:
        return None
    unknown, line = quadratic.unknown, written(equation)
    factors = [factor for factor in _factors(equation.left) if rational_value(factor) is None]
    terms = [terms_of(factor, unknown) for factor in factors]
    if not 1 <= len(factors) <= 2 or any(part is None or _degree(part) != 1 for part in terms):
        return None
    lines = tuple(dict.fromkeys(f"{written(factor)} = 0" for factor in factors))
    solutions = tuple(f"{unknown} = {root}" for root in quadratic.rational_roots)
    split = Step("zero", "A product is zero only when one of its factors is.", line, lines)
    reason = "Solve each of these." if len(solutions) > 1 else "Solve it."
    solved = Step("linear", reason, line, solutions)
    return (split,) if set(lines) == set(solutions) else (split, solved)


def is_product(equation: Relation, quadratic: Quadratic) -> bool:
    """Whether a quadratic equation stands there as factors that make 0."""
    return _of_product(equation, quadratic) is not None


def _degree(terms: tuple[tuple[Fraction, int], ...] | None) -> int:
    return len(coefficients(terms or ())) - 1


def _factors(node: Node) -> list[Node]:
    match node:
        case Negative(operand=operand):
            return _factors(operand)
        case Binary(sign="*", left=left, right=right):
            return _factors(left) + _factors(right)
        case Binary(sign="/", left=left, right=right) if rational_value(right):
            return _factors(left)
        case Binary(sign="^", left=left, right=Number(value=power)) if power == 2:
            return _factors(left)
        case _:
            return [node]


@dataclass(frozen=True, slots=True)
class Square:
    """`factor * base² + rest = value`, where the base is linear and no single letter."""

    base: Node
    factor: Fraction
    rest: Fraction
    value: Fraction


def square_in(equation: Relation) -> Square | None:
    """The square that one side is, but for numbers; `None` where that is not its form."""
    value = rational_value(equation.right)
    found = _square_of(equation.left)
    if value is None or found is None:
        return None
    base, factor, rest = found
    return Square(base, factor, rest, value)


def _square_of(node: Node) -> tuple[Node, Fraction, Fraction] | None:
    match node:
        case Binary(sign="+" | "-" as sign, left=left, right=right):
            value, found = rational_value(right), _square_of(left)
            if value is None or found is None:
                return None
            return found[0], found[1], found[2] + (value if sign == "+" else -value)
        case Binary(sign="*", left=left, right=right) if number := rational_value(left):
            found = _square_of(right)
            return found and (found[0], found[1] * number, found[2] * number)
        case Binary(sign="/", left=left, right=right) if number := rational_value(right):
            found = _square_of(left)
            return found and (found[0], found[1] / number, found[2] / number)
        case Binary(sign="^", left=Binary(sign="+" | "-") as base, right=Number(value=power)):
            return (base, Fraction(1), Fraction(0)) if power == 2 else None
        case _:
            return None


def _of_scaled_square(equation: Relation, quadratic: Quadratic) -> tuple[Step, ...] | None:
    square, unknown = square_in(equation), quadratic.unknown
    terms = terms_of(square.base, unknown) if square else None
    if square is None or terms is None or _degree(terms) != 1:
        return None
    steps, line, foot = list[Step](), written(equation), f"({written(square.base)})²"
    value = square.value - square.rest
    if square.rest:
        verb, where = ("Subtract", "from") if square.rest > 0 else ("Add", "to")
        reason = f"{verb} {shown_number(abs(square.rest))} {where} both sides."
        shown = foot if square.factor == 1 else _times(square.factor, foot)
        after = f"{shown} = {shown_number(value)}"
        steps.append(Step("move", reason, line, (after,)))
        line = after
    if square.factor != 1:
        value /= square.factor
        after = f"{foot} = {shown_number(value)}"
        reason = f"Divide both sides by {shown_number(square.factor)}."
        steps.append(Step("divide", reason, line, (after,)))
        line = after
    return (*steps, *rooted(line, written(square.base), value, quadratic))


def _times(factor: Fraction, foot: str) -> str:
    sign = "" if factor.denominator == 1 else "*"
    return f"{shown_number(factor)}{sign}{foot}"


def rooted(line: str, base: str, value: Fraction, quadratic: Quadratic) -> tuple[Step, ...]:
    """From `(x - 3)² = 5` by the root, with either sign, to the solutions."""
    unknown = quadratic.unknown
    if value < 0:
        reason = "No real number has a negative square, so there is no real solution."
        return (Step("root", reason, line, ()),)
    roots = [str(root) for root in quadratic.rational_roots] or surd_roots(quadratic)
    solutions = tuple(f"{unknown} = {root}" for root in roots)
    if value == 0:
        root = Step("root", "Only 0 has the square 0.", line, (f"{base} = 0",))
        return (root, Step("linear", "Solve it.", f"{base} = 0", solutions))
    signs = (f"{base} = -{surd(value)}", f"{base} = {surd(value)}")
    root = Step("root", "Take the square root, with either sign.", line, signs)
    return (root, Step("linear", "Solve each of these.", line, solutions))
