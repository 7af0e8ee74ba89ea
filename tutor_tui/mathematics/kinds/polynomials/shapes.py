"""What shape an expression has: a polynomial, a monomial, a product of powers. No SymPy."""

from fractions import Fraction

from tutor_tui.mathematics.syntax import Binary, Call, Name, Negative, Node, Number, Relation
from tutor_tui.mathematics.trees import rational_value, variables


def degree_bound(node: Node) -> int | None:
    """No less than the degree of a polynomial; `None` where a tree is no polynomial."""
    match node:
        case Number():
            return 0
        case Name():
            return 1 if variables(node) else 0
        case Negative(operand=operand):
            return degree_bound(operand)
        case Binary(sign="^", left=left, right=right):
            return _degree_of_power(degree_bound(left), right)
        case Binary(sign=sign, left=left, right=right):
            first, second = degree_bound(left), degree_bound(right)
            if first is None or second is None or (sign == "/" and second > 0):
                return None
            return first + second if sign == "*" else max(first, second)
        case Call():
            return None if variables(node) else 0
        case Relation():
            return None


def _degree_of_power(base: int | None, exponent: Node) -> int | None:
    power = rational_value(exponent)
    if base == 0:
        return 0 if not variables(exponent) else None
    if base is None or power is None or power.denominator != 1 or power < 0:
        return None
    return base * int(power)


def is_monomial(node: Node) -> bool:
    """Whether a tree is `x`, `x²` or a product of such powers."""
    match node:
        case Name():
            return bool(variables(node))
        case Binary(sign="^", left=Name(), right=Number(value=value)):
            return value.denominator == 1 and value > 0
        case Binary(sign="*", left=left, right=right):
            return is_monomial(left) and is_monomial(right)
        case _:
            return False


def exponents_of(node: Node) -> tuple[Fraction, dict[str, Fraction]] | None:
    """The number and the exponents of a product of powers, by the laws for positive variables.

    `None` for anything else, such as a sum or an irrational number.
    """
    match node:
        case Number(value=value):
            return value, {}
        case Name(name=name) if variables(node):
            return Fraction(1), {name: Fraction(1)}
        case Negative(operand=operand):
            inner = exponents_of(operand)
            return None if inner is None else (-inner[0], inner[1])
        case Call(function="sqrt", arguments=(argument,)):
            return _raised(exponents_of(argument), Fraction(1, 2))
        case Binary(sign="*" | "/" as sign, left=left, right=right):
            second = exponents_of(right)
            other = _raised(second, Fraction(-1)) if sign == "/" else second
            return _multiplied(exponents_of(left), other)
        case Binary(sign="^", left=left, right=right):
            power = rational_value(right)
            return None if power is None else _raised(exponents_of(left), power)
        case _:
            return None


Product = tuple[Fraction, dict[str, Fraction]]


def _multiplied(first: Product | None, second: Product | None) -> Product | None:
    if first is None or second is None:
        return None
    names = {*first[1], *second[1]}
    zero = Fraction(0)
    powers = {name: first[1].get(name, zero) + second[1].get(name, zero) for name in names}
    return first[0] * second[0], powers


def _raised(product: Product | None, power: Fraction) -> Product | None:
    if product is None or abs(power.numerator) > 400 or power.denominator > 400:
        return None
    number, powers = product
    if number != 1 and (power.denominator != 1 or number == 0 or abs(power) > 50):
        return None
    raised = number ** int(power) if number != 1 else number
    return Fraction(raised), {name: exponent * power for name, exponent in powers.items()}
