"""Which base `log` has where it is not written: 10, where school mathematics alone comes out even.

Programs and higher mathematics write `log` for the natural logarithm, schools and calculators for
base 10. Numbers whose logarithms to base 10 come to a whole number are meant so, and equations
between such logarithms and a number: `log 1000`, `log 2 + log 5`, `log x = 2`.
"""

from fractions import Fraction
from typing import Final, TypeVar, cast

from tutor_tui.mathematics.syntax import Binary, Call, Name, Negative, Node, Number, Relation
from tutor_tui.mathematics.trees import changed, rational_value, variables, walk

N = TypeVar("N", bound=Node)

_MOST: Final = 40
"""The largest coefficient, and the most digits of a power of ten, that are worked out."""

_BESIDE_NATURAL: Final = frozenset({"ln", "exp"})


def has_open_base(node: Node) -> bool:
    """Whether a node is `log` of one thing, without a base."""
    return isinstance(node, Call) and node.function == "log" and len(node.arguments) == 1


def is_of_base_ten(node: Node) -> bool:
    """Whether the open logarithms in an expression or an equation are meant to base 10."""
    parts = [*walk(node)]
    if any(_is_natural(part) for part in parts) or not any(map(has_open_base, parts)):
        return False
    if isinstance(node, Relation):
        return _is_school_equation(node)
    terms = _terms(node, Fraction(1))
    return terms is not None and _is_whole(terms)


def in_base_ten(node: N) -> N:
    """The expression or equation with base 10 written out."""

    def with_base(part: Node) -> Node:
        if isinstance(part, Call) and has_open_base(part):
            return Call("log", (*part.arguments, Number(Fraction(10))))
        return part

    return cast("N", changed(node, with_base))


def _is_natural(part: Node) -> bool:
    is_call = isinstance(part, Call) and part.function in _BESIDE_NATURAL
    return is_call or part == Name("e")


def _is_school_equation(relation: Relation) -> bool:
    """Whether logarithms are set equal to a number other than 0, which no base leaves the same."""
    left, right = (_terms(side, Fraction(1)) for side in (relation.left, relation.right))
    if relation.sign != "=" or left is None or right is None:
        return False
    number = left[1] - right[1]
    logs = [*left[0], *right[0]]
    if not any(variables(inside) for inside, _ in logs):
        turned = [*left[0], *((inside, -count) for inside, count in right[0])]
        return _is_whole((turned, Fraction(0)))
    return number != 0 and number.denominator <= 2


Terms = tuple[list[tuple[Node, Fraction]], Fraction]
"""What logarithms are taken of, each with its coefficient; and the number beside them."""


def _terms(node: Node, factor: Fraction) -> Terms | None:
    """The logarithms that a node is the sum of; `None` where anything else has a letter."""
    if (value := rational_value(node)) is not None:
        return [], factor * value
    if isinstance(node, Call) and has_open_base(node):
        return [(node.arguments[0], factor)], Fraction(0)
    match node:
        case Negative(operand=inner):
            return _terms(inner, -factor)
        case Binary(sign="+" | "-" as sign, left=left, right=right):
            return _added(_terms(left, factor), _terms(right, factor if sign == "+" else -factor))
        case Binary(sign="*" | "/" as sign, left=left, right=right):
            return _scaled(sign, left, right, factor)
        case _:
            return None


def _scaled(sign: str, left: Node, right: Node, factor: Fraction) -> Terms | None:
    first, second = rational_value(left), rational_value(right)
    if sign == "*" and first is not None:
        return _terms(right, factor * first)
    if second is None or (sign == "/" and second == 0):
        return None
    return _terms(left, factor * second if sign == "*" else factor / second)


def _added(first: Terms | None, second: Terms | None) -> Terms | None:
    if first is None or second is None:
        return None
    return [*first[0], *second[0]], first[1] + second[1]


def _is_whole(terms: Terms) -> bool:
    """Whether logarithms of numbers come to a whole number other than 0 to base 10."""
    product = Fraction(1)
    for inside, count in terms[0]:
        value = rational_value(inside)
        if value is None or value <= 0 or count.denominator != 1 or abs(count) > _MOST:
            return False
        if max(value.numerator, value.denominator) > 10**_MOST:
            return False
        product *= value ** int(count)
    size = max(product, 1 / product)
    return (
        size > 1
        and size.denominator == 1
        and set(str(size.numerator)[1:]) == {"0"}
        and (str(size.numerator)[0] == "1")
    )
