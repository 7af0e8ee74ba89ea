"""Sums, products and powers of numbers, fractions among them, as the lines that lead to a value.

Each function gets numbers that are worked out and gives the forms on the way, the last of them
the value: `1/2 + 1/3` becomes `3/6 + 2/6`, then `5/6`. Exact fractions throughout.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate
from math import gcd, lcm, prod
from operator import mul
from typing import Final, TypeAlias

from tutor_tui.mathematics.problems import code
from tutor_tui.mathematics.syntax import Binary, Negative, Node, Number


@dataclass(frozen=True, slots=True)
class Form:
    """A node in its next form, with the rule that leads there and its reason."""

    node: Node
    rule: str
    reason: str


Operand: TypeAlias = tuple[str, Node]
"""A number of a chain with the sign before it: `+` or `-` in a sum, `*` or `/` in a product."""

_VERBS: Final = {"+": "Add", "-": "Subtract"}
_REASONS: Final = {"+": "Add.", "-": "Subtract.", "*": "Multiply.", "/": "Divide."}


def parts_of(node: Node) -> tuple[int, int] | None:
    """Top and bottom of a number as it stands, not reduced; `None` for what is to be worked out.

    A fraction that is a whole number (`4/2`) still is to be worked out.
    """
    match node:
        case Number(value=value):
            return value.numerator, value.denominator
        case Negative(operand=Number() | Binary() as operand):
            parts = parts_of(operand)
            return None if parts is None or parts[0] <= 0 else (-parts[0], parts[1])
        case Binary(sign="/", left=Number(value=top), right=Number(value=bottom)):
            if top.denominator == bottom.denominator == 1 and bottom and top % bottom:
                return int(top), int(bottom)
            return None
        case _:
            return None


def fraction_node(top: int, bottom: int = 1) -> Node:
    """A fraction as a tree, not reduced, a minus before the whole of it."""
    size: Node = Number(Fraction(abs(top)))
    if bottom != 1:
        size = Binary("/", size, Number(Fraction(bottom)))
    return Negative(size) if top < 0 else size


def value_of(node: Node) -> Fraction:
    """The value of a number that is worked out."""
    parts = parts_of(node)
    if parts is None:
        raise ArithmeticError("not worked out")
    return Fraction(*parts)


def reduced(top: int, bottom: int) -> Form | None:
    """`6/8` as `3/4`; `None` where nothing is shared."""
    common = gcd(top, bottom)
    if common == 1:
        return None
    node = fraction_node(top // common, bottom // common)
    if bottom == common:
        return Form(node, "/", _REASONS["/"])
    return Form(node, "reduce", f"Reduce the fraction: divide top and bottom by {common}.")


def sum_forms(terms: Sequence[Operand]) -> tuple[Form, ...]:
    """A sum of numbers: fractions by their least common denominator."""
    tops, bottoms = zip(*(parts_of(node) or (0, 1) for _, node in terms), strict=True)
    bottom = lcm(*bottoms)
    signed = [top * (bottom // own) for top, own in zip(tops, bottoms, strict=True)]
    total = sum(-top if sign == "-" else top for (sign, _), top in zip(terms, signed, strict=True))
    signs = {sign for sign, _ in terms[1:]}
    sign = min(signs)
    if bottom == 1:
        return (Form(fraction_node(total), sign, _reason_of_sum(terms, sign)),)
    forms: list[Form] = []
    if set(bottoms) != {bottom}:
        reason = f"Write all with the common denominator {bottom}."
        forms.append(Form(_with_bottom(terms, signed, bottom), "common denominator", reason))
    verb = _VERBS[sign] if len(signs) < 2 else "Add and subtract"
    forms.append(_over(total, bottom, sign, f"{verb} the numerators."))
    last = reduced(total, bottom)
    return (*forms, last) if last and forms[-1].node != last.node else tuple(forms)


def _reason_of_sum(terms: Sequence[Operand], sign: str) -> str:
    if len({one for one, _ in terms[1:]}) > 1:
        return "Add and subtract from left to right."
    if sign == "-" and len(terms) == 2 and value_of(terms[1][1]) < 0:
        return "Subtract: taking away a negative number is adding its opposite."
    return _REASONS[sign]


def _with_bottom(terms: Sequence[Operand], tops: Sequence[int], bottom: int) -> Node:
    """All terms with one denominator, whole ones written as fractions, too."""
    nodes: list[Node] = [
        Negative(_raw(-top, bottom)) if top < 0 else _raw(top, bottom) for top in tops
    ]
    whole = nodes[0]
    for (sign, _), node in zip(terms[1:], nodes[1:], strict=True):
        whole = Binary(sign, whole, node)  # type: ignore[arg-type]  # a sign of a sum
    return whole


def _raw(top: int, bottom: int) -> Node:
    return Binary("/", Number(Fraction(top)), Number(Fraction(bottom)))


def _over(top: int, bottom: int, rule: str, reason: str) -> Form:
    """A fraction as it comes out; one that is zero is just that."""
    if not top:
        return Form(Number(Fraction(0)), rule, reason)
    raw = _raw(abs(top), bottom)
    return Form(Negative(raw) if top < 0 else raw, rule, reason)


def product_forms(factors: Sequence[Operand]) -> tuple[Form, ...]:
    """A product and quotient of numbers: fractions by tops and bottoms, else from left to right."""
    if found := _from_the_left(factors):
        return found
    forms: list[Form] = []
    if any(sign == "/" and value_of(node).denominator > 1 for sign, node in factors):
        factors = [_turned(*factor) for factor in factors]
        reason = "Dividing by a fraction is multiplying by its reciprocal."
        forms.append(Form(chained(factors), "reciprocal", reason))
    return (*forms, *(_from_the_left(factors) or _tops_and_bottoms(factors)))


def _from_the_left(factors: Sequence[Operand]) -> tuple[Form, ...]:
    """One operation after another where all numbers on the way are whole, else nothing."""
    if any(value_of(node).denominator > 1 for _, node in factors):
        return ()
    values = [value_of(node) if sign == "*" else 1 / value_of(node) for sign, node in factors]
    running = list(accumulate(values, mul))
    if any(number.denominator > 1 for number in running):
        return ()
    if {sign for sign, _ in factors} == {"*"}:
        return (Form(fraction_node(int(running[-1])), "*", _REASONS["*"]),)
    forms = []
    for place in range(1, len(factors)):
        sign = factors[place][0]
        rest = [("*", fraction_node(int(running[place]))), *factors[place + 1 :]]
        forms.append(Form(chained(rest), sign, _REASONS[sign]))
    return tuple(forms)


def _turned(sign: str, node: Node) -> Operand:
    """A fraction that is divided by, as one to multiply with."""
    top, bottom = parts_of(node) or (0, 1)
    if sign == "*" or bottom == 1:
        return sign, node
    return "*", fraction_node(bottom if top > 0 else -bottom, abs(top))


def _tops_and_bottoms(factors: Sequence[Operand]) -> tuple[Form, ...]:
    tops, bottoms = [1], [1]
    for sign, node in factors:
        parts = parts_of(node) or (0, 1)
        top, bottom = parts if sign == "*" else (parts[1], parts[0])
        tops.append(top)
        bottoms.append(bottom)
    negatives = sum(number < 0 for number in (*tops, *bottoms))
    above, below = ([abs(n) for n in numbers if abs(n) != 1] for numbers in (tops, bottoms))
    top, bottom = prod(above) * (-1) ** negatives, prod(below)
    if not top:
        return (Form(Number(Fraction(0)), "*", "A product with the factor 0 is 0."),)
    forms: list[Form] = []
    if len(above) > 1 or len(below) > 1:
        shown: Node = Binary("/", _times(above), _times(below))
        shown = Negative(shown) if top < 0 else shown
        forms.append(Form(shown, "*", "Multiply tops with tops and bottoms with bottoms."))
    forms.append(_over(top, bottom, "*", "Work out the products."))
    last = reduced(top, bottom)
    return (*forms, last) if last else tuple(forms)


def _times(numbers: Sequence[int]) -> Node:
    whole: Node = Number(Fraction(numbers[0] if numbers else 1))
    for number in numbers[1:]:
        whole = Binary("*", whole, Number(Fraction(number)))
    return whole


def chained(operands: Sequence[Operand]) -> Node:
    """The sum or the product of operands that stand behind their signs."""
    whole = operands[0][1]
    for sign, node in operands[1:]:
        whole = Binary(sign, whole, node)  # type: ignore[arg-type]  # the sign of a chain
    return whole


def power_forms(base: Node, exponent: int) -> tuple[Form, ...]:
    """A power with a whole exponent."""
    top, bottom = parts_of(base) or (0, 1)
    if exponent < 0:
        turned = fraction_node(bottom if top > 0 else -bottom, abs(top))
        raised: Node = Number(Fraction(-exponent))
        reason = f"A negative exponent means the reciprocal: {code('a^(-n) = (1/a)^n')}."
        if exponent == -1:
            return (Form(turned, "negative exponent", reason),)
        first = Form(Binary("^", turned, raised), "negative exponent", reason)
        return (first, *power_forms(turned, -exponent))
    result = fraction_node(top**exponent, bottom**exponent)
    if exponent == 0:
        return (Form(result, "^", "Any number but 0 to the power 0 is 1."),)
    reason = "Take the power of top and bottom."
    if bottom == 1:
        reason = f"Take the power{_factors_of(top, exponent)}."
    return (Form(result, "^", reason),)


_MOST_FACTORS: Final = 10


def _factors_of(base: int, exponent: int) -> str:
    """A power as the product that it stands for, where that is neither plain nor long."""
    if not 2 < exponent <= _MOST_FACTORS or not 1 < base < 100:
        return ""
    return f", {exponent} factors of {base}: {code('*'.join([str(base)] * exponent))}"
