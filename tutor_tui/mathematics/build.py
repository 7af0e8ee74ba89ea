"""From a syntax tree to SymPy objects, once it is certain that they will not be too large.

Symbols carry no assumptions. Decimals become exact fractions.
"""

from collections.abc import Callable, Mapping
from typing import Final

from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.named_functions import NAMED
from tutor_tui.mathematics.size import check_size
from tutor_tui.mathematics.syntax import (
    Binary,
    Call,
    Name,
    Negative,
    Node,
    Number,
    Relation,
    RelationSign,
)
from tutor_tui.mathematics.vocabulary import TRIGONOMETRIC


def to_sympy(node: Node, *, evaluate: bool = True) -> "sympy.Basic":
    """The SymPy object that a tree stands for; a relation becomes an unevaluated one.

    With `evaluate=False` sums, products and powers stay as they were written. Raises
    `TooLargeError` before anything large is built, and `UndefinedError` for what has no value.
    `log` is the natural logarithm; odd roots of negative numbers are real.
    """
    check_size(node)
    built = _Builder(evaluate).build(node)
    _check_defined(built)
    return built


def _check_defined(built: "sympy.Basic") -> None:
    if built.has(sympy.zoo, sympy.nan):
        raise UndefinedError("That has no value.")


_DIVIDED: Final = {
    "tan": "the tangent is sine over cosine, and the cosine",
    "sec": "the secant is 1 over the cosine, which",
    "cot": "the cotangent is cosine over sine, and the sine",
    "csc": "the cosecant is 1 over the sine, which",
}
"""The functions with a denominator, and what that is."""


class _Builder:
    def __init__(self, evaluate: bool) -> None:
        self._sympy = sympy
        self._evaluate = evaluate
        self._constants = {"pi": sympy.pi, "e": sympy.E, "i": sympy.I, "oo": sympy.oo}

    def build(self, node: Node) -> "sympy.Basic":
        match node:
            case Number(value=value):
                return self._sympy.Rational(value)
            case Name(name=name):
                return self._constants.get(name) or self._sympy.Symbol(name)
            case Negative(operand=operand):
                return self._negative(self.build(operand))
            case Binary(sign="^", left=left, right=right):
                return self._power(self.build(left), self.build(right))
            case Binary(sign="+" | "-"):
                return self._sum(node)
            case Binary():
                return self._product(node)
            case Call(function=function, arguments=arguments):
                return self._call(function, [self.build(argument) for argument in arguments])
            case Relation(sign=sign, left=left, right=right):
                return self._relation(sign, self.build(left), self.build(right))

    def _negative(self, operand: "sympy.Basic") -> "sympy.Basic":
        if operand.is_Number:
            return -operand
        return self._sympy.Mul(-1, operand, evaluate=self._evaluate)

    def _power(self, base: "sympy.Basic", exponent: "sympy.Basic") -> "sympy.Basic":
        if base.is_zero and exponent.is_negative:
            raise UndefinedError("0 has no negative powers: that would divide by 0.")
        return self._sympy.Pow(base, exponent, evaluate=self._evaluate)

    def _sum(self, node: Binary) -> "sympy.Basic":
        """One flat sum: chains may be long, and SymPy is faster on all terms at once."""
        first, rest = _chain(node, "+-")
        terms = [self.build(first)]
        for sign, right in rest:
            term = self.build(right)
            terms.append(term if sign == "+" else self._negative(term))
        return self._sympy.Add(*terms, evaluate=self._evaluate)

    def _product(self, node: Binary) -> "sympy.Basic":
        first, rest = _chain(node, "*/")
        factors = [self.build(first)]
        for sign, right in rest:
            factor = self.build(right)
            factors.append(factor if sign == "*" else self._reciprocal(factor))
        return self._sympy.Mul(*factors, evaluate=self._evaluate)

    def _reciprocal(self, divisor: "sympy.Basic") -> "sympy.Basic":
        if divisor.is_zero:
            raise UndefinedError("Nothing can be divided by 0.")
        if divisor.is_Rational:
            return 1 / divisor
        return self._sympy.Pow(divisor, -1, evaluate=self._evaluate)

    def _call(self, function: str, arguments: list["sympy.Basic"]) -> "sympy.Basic":
        if function in _SPECIAL:
            return _SPECIAL[function](self, *arguments)
        if function in _SYMPY_NAMES or function in NAMED:
            build = getattr(self._sympy, _SYMPY_NAMES.get(function, function))
            return self._checked(build(*arguments, evaluate=self._evaluate), function)
        return self._sympy.Function(function)(*arguments)

    def _checked(self, value: "sympy.Basic", function: str) -> "sympy.Basic":
        if function in _DIVIDED and value.has(sympy.zoo, sympy.nan):
            raise UndefinedError(f"That has no value: {_DIVIDED[function]} is 0 there.")
        _check_defined(value)
        return value

    def logarithm(
        self, argument: "sympy.Basic", base: "sympy.Basic | None" = None
    ) -> "sympy.Basic":
        if argument.is_zero:
            raise UndefinedError("0 has no logarithm.")
        if base is None:
            return self._sympy.log(argument, evaluate=self._evaluate)
        if base.is_zero or base == 1:
            raise UndefinedError("0 and 1 are no bases of a logarithm.")
        if self._evaluate:
            return self._sympy.log(argument, base)
        numerator = self._sympy.log(argument, evaluate=False)
        denominator = self._sympy.log(base, evaluate=False)
        return numerator * self._sympy.Pow(denominator, -1, evaluate=False)

    def decimal_logarithm(self, argument: "sympy.Basic") -> "sympy.Basic":
        return self.logarithm(argument, self._sympy.Integer(10))

    def exponential(self, argument: "sympy.Basic") -> "sympy.Basic":
        return self._sympy.exp(argument, evaluate=self._evaluate)

    def square_root(self, argument: "sympy.Basic") -> "sympy.Basic":
        return self._power(argument, self._sympy.Rational(1, 2))

    def hypergeometric(
        self, a: "sympy.Basic", b: "sympy.Basic", c: "sympy.Basic", z: "sympy.Basic"
    ) -> "sympy.Basic":
        return self._sympy.hyper((a, b), (c,), z)

    def cube_root(self, argument: "sympy.Basic") -> "sympy.Basic":
        return self.root(argument, self._sympy.Integer(3))

    def root(self, argument: "sympy.Basic", index: "sympy.Basic") -> "sympy.Basic":
        if index.is_zero:
            raise UndefinedError("There is no root with the index 0.")
        is_odd = index.is_Integer and index % 2 == 1
        if is_odd and argument.is_negative:
            return self._negative(self._power(-argument, 1 / index))
        return self._power(argument, 1 / index)

    def modulus(self, argument: "sympy.Basic") -> "sympy.Basic":
        """Of a power of a number the power of its modulus, which is found much sooner."""
        is_power = argument.is_Pow and argument.is_number and argument.exp.is_Rational
        if self._evaluate and is_power and argument.is_real is not True:
            return self._power(self.modulus(argument.base), argument.exp)
        if self._evaluate and argument.is_number and _has_complex_root(argument):
            argument = self._sympy.expand_complex(argument)
        return self._checked(self._sympy.Abs(argument, evaluate=self._evaluate), "abs")

    def percentage(self, number: "sympy.Basic") -> "sympy.Basic":
        return number / 100

    def degrees(self, number: "sympy.Basic") -> "sympy.Basic":
        return number * self._sympy.pi / 180

    def greatest_divisor(self, *numbers: "sympy.Basic") -> "sympy.Basic":
        return self._sympy.gcd(_all_whole(numbers))

    def least_multiple(self, *numbers: "sympy.Basic") -> "sympy.Basic":
        return self._sympy.lcm(_all_whole(numbers))

    def _relation(
        self, sign: RelationSign, left: "sympy.Basic", right: "sympy.Basic"
    ) -> "sympy.Basic":
        return getattr(self._sympy, _RELATION_NAMES[sign])(left, right, evaluate=False)


def _has_complex_root(number: "sympy.Basic") -> bool:
    """Whether a root of a negative number, which is complex here, occurs in a number."""
    return any(
        power.base.is_negative and power.exp.is_Rational for power in number.atoms(sympy.Pow)
    )


def _all_whole(numbers: tuple["sympy.Basic", ...]) -> list["sympy.Basic"]:
    if not all(number.is_Integer for number in numbers):
        raise UndefinedError("Common divisors and multiples are those of whole numbers.")
    return list(numbers)


def _chain(node: Binary, signs: str) -> tuple[Node, list[tuple[str, Node]]]:
    """The first operand of a chain such as `a + b - c`, and the others with their signs."""
    rest: list[tuple[str, Node]] = []
    first: Node = node
    while isinstance(first, Binary) and first.sign in signs:
        rest.append((first.sign, first.right))
        first = first.left
    return first, rest[::-1]


_SPECIAL: Final[Mapping[str, Callable[..., "sympy.Basic"]]] = {
    "ln": _Builder.logarithm,
    "log": _Builder.logarithm,
    "lg": _Builder.decimal_logarithm,
    "exp": _Builder.exponential,
    "sqrt": _Builder.square_root,
    "cbrt": _Builder.cube_root,
    "root": _Builder.root,
    "gcd": _Builder.greatest_divisor,
    "lcm": _Builder.least_multiple,
    "abs": _Builder.modulus,
    "percent": _Builder.percentage,
    "degrees": _Builder.degrees,
    "hyp2f1": _Builder.hypergeometric,
}

_SYMPY_NAMES: Final[Mapping[str, str]] = {
    **{name: name for name in TRIGONOMETRIC},
    **{f"arc{name}": f"a{name}" for name in TRIGONOMETRIC},
    **{name: name for name in ("sinh", "cosh", "tanh", "coth", "sech", "csch")},
    **{f"ar{name}": f"a{name}" for name in ("sinh", "cosh", "tanh", "coth", "sech", "csch")},
    "factorial": "factorial",
    "binomial": "binomial",
    "re": "re",
    "im": "im",
    "arg": "arg",
    "conjugate": "conjugate",
    "floor": "floor",
    "ceil": "ceiling",
    "sign": "sign",
    "min": "Min",
    "max": "Max",
    "atan2": "atan2",
}

_RELATION_NAMES: Final[Mapping[RelationSign, str]] = {
    "=": "Eq",
    "≠": "Ne",
    "<": "Lt",
    "≤": "Le",
    ">": "Gt",
    "≥": "Ge",
}
