"""The inverses of functions and powers in the real numbers, with the conditions for them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.school_forms import not_zero
from tutor_tui.mathematics.show import show


@dataclass(frozen=True)
class Condition:
    """That an expression is positive (`>`), not negative (`≥`) or not zero (`≠`)."""

    expression: "sympy.Expr"
    sign: str

    def holds(self) -> bool | None:
        """Whether it holds for all letters or for none; `None` where it depends on them."""
        value = _bounded(self.expression)
        facts = {
            ">": (value.is_positive, value.is_nonpositive),
            "≥": (value.is_nonnegative, value.is_negative),
            "≠": (value.is_nonzero, value.is_zero),
        }[self.sign]
        return True if facts[0] else False if facts[1] else None

    def shown(self) -> str:
        """As a relation in school notation."""
        if self.sign == "≠":
            return not_zero(self.expression)
        content, part = self.expression.as_content_primitive()
        return f"{show(part if content.is_positive else self.expression)} {self.sign} 0"


@dataclass(frozen=True)
class Between(Condition):
    """That an expression lies between two numbers, the ends included where the sign is `≥`."""

    low: "sympy.Expr"
    high: "sympy.Expr"

    def holds(self) -> bool | None:
        """Whether it holds for all letters or for none; `None` where it depends on them."""
        parts = (self.expression - self.low, self.high - self.expression)
        verdicts = [Condition(part, self.sign).holds() for part in parts]
        return False if False in verdicts else None if None in verdicts else True

    def shown(self) -> str:
        """As a chain of relations: `-1 ≤ a ≤ 1`."""
        sign = "≤" if self.sign == "≥" else "<"
        return f"{show(self.low)} {sign} {show(self.expression)} {sign} {show(self.high)}"


def _bounded(expression: "sympy.Expr") -> "sympy.Expr":
    """The expression with its roots and powers of e as numbers of known sign."""
    slots: dict[sympy.Expr, sympy.Expr] = {}
    for part in expression.atoms(sympy.Pow, sympy.exp):
        if not part.free_symbols:
            continue
        if isinstance(part, sympy.exp):
            slots[part] = sympy.Dummy(positive=True)
        elif part.exp.is_Rational and part.exp.q % 2 == 0 and part.exp > 0:
            slots[part] = sympy.Dummy(nonnegative=True)
    return expression.xreplace(slots)


@dataclass(frozen=True)
class Undone:
    """`inside = other`, where the conditions hold."""

    inside: "sympy.Expr"
    other: "sympy.Expr"
    conditions: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True)
class Formula:
    """A value of the unknown, and what must hold of the other letters for it."""

    value: "sympy.Expr"
    conditions: tuple[Condition, ...] = ()


Undo = Callable[["sympy.Expr", "sympy.Expr", "sympy.Symbol"], tuple[Undone, ...]]


def undone_power(power: "sympy.Expr", value: "sympy.Expr") -> tuple[Undone, ...]:
    """A power of the unknown, a root of it, or a power with it above."""
    base, exponent = power.as_base_exp()
    if not exponent.is_number:
        other = sympy.log(value) / sympy.log(base)
        return (Undone(exponent, other, (Condition(value, ">"),)),)
    if exponent.is_Integer and exponent % 2 == 0:
        inside = value.args[0] if isinstance(value, sympy.Abs) else value
        root = inside ** (1 / exponent)
        plain = sympy.powdenest(root, force=True)  # with either sign
        root = plain if plain.count_ops() < root.count_ops() else root
        held = (Condition(value, "≥"),)
        return tuple(Undone(base, sign * root, held) for sign in (-1, 1))
    conditions = () if exponent.q % 2 else (Condition(value, "≥"),)
    if exponent.is_Rational and exponent.p % 2 == 0:
        held = (Condition(value, "≥"),)
        return tuple(Undone(base, sign * value ** (1 / exponent), held) for sign in (-1, 1))
    return (Undone(base, value ** (1 / exponent), conditions),)


def _exponential(
    inside: "sympy.Expr", value: "sympy.Expr", _n: "sympy.Symbol"
) -> tuple[Undone, ...]:
    return (Undone(inside, sympy.log(value), (Condition(value, ">"),)),)


def _logarithm(inside: "sympy.Expr", value: "sympy.Expr", _n: "sympy.Symbol") -> tuple[Undone, ...]:
    return (Undone(inside, sympy.exp(value)),)


def _modulus(inside: "sympy.Expr", value: "sympy.Expr", _n: "sympy.Symbol") -> tuple[Undone, ...]:
    if isinstance(value, sympy.Abs):
        return tuple(Undone(inside, sign * value.args[0]) for sign in (-1, 1))
    held = (Condition(value, "≥"),)
    if value == 0:
        return (Undone(inside, value),)
    return tuple(Undone(inside, sign * value, held) for sign in (-1, 1))


def _sine(inside: "sympy.Expr", value: "sympy.Expr", n: "sympy.Symbol") -> tuple[Undone, ...]:
    held = (_within_one(value),)
    turn, angle = 2 * sympy.pi * n, sympy.asin(value)
    return Undone(inside, angle + turn, held), Undone(inside, sympy.pi - angle + turn, held)


def _cosine(inside: "sympy.Expr", value: "sympy.Expr", n: "sympy.Symbol") -> tuple[Undone, ...]:
    turn, angle = 2 * sympy.pi * n, sympy.acos(value)
    held = (_within_one(value),)
    return tuple(Undone(inside, sign * angle + turn, held) for sign in (-1, 1))


def _tangent(inside: "sympy.Expr", value: "sympy.Expr", n: "sympy.Symbol") -> tuple[Undone, ...]:
    return (Undone(inside, sympy.atan(value) + sympy.pi * n),)


def _within_one(value: "sympy.Expr") -> Condition:
    return Between(value, "≥", sympy.Integer(-1), sympy.Integer(1))


def _hyperbolic_sine(
    inside: "sympy.Expr", value: "sympy.Expr", _n: "sympy.Symbol"
) -> tuple[Undone, ...]:
    return (Undone(inside, sympy.asinh(value)),)


def _hyperbolic_cosine(
    inside: "sympy.Expr", value: "sympy.Expr", _n: "sympy.Symbol"
) -> tuple[Undone, ...]:
    held = (Condition(value - 1, "≥"),)
    return tuple(Undone(inside, sign * sympy.acosh(value), held) for sign in (-1, 1))


def _hyperbolic_tangent(
    inside: "sympy.Expr", value: "sympy.Expr", _n: "sympy.Symbol"
) -> tuple[Undone, ...]:
    held = Between(value, ">", sympy.Integer(-1), sympy.Integer(1))
    return (Undone(inside, sympy.atanh(value), (held,)),)


def _arc(name: str, low: str, high: str, sign: str) -> Undo:
    """The inverse of an inverse function whose values lie between two parts of pi."""

    def undo(inside: "sympy.Expr", value: "sympy.Expr", _n: "sympy.Symbol") -> tuple[Undone, ...]:
        ends = [sympy.Rational(part) * sympy.pi for part in (low, high)]
        held = Between(value, sign, *ends)
        return (Undone(inside, getattr(sympy, name)(value), (held,)),)

    return undo


UNDOING: Final[Mapping[str, Undo]] = MappingProxyType(
    {
        "exp": _exponential,
        "log": _logarithm,
        "Abs": _modulus,
        "sin": _sine,
        "cos": _cosine,
        "tan": _tangent,
        "sinh": _hyperbolic_sine,
        "cosh": _hyperbolic_cosine,
        "tanh": _hyperbolic_tangent,
        "asin": _arc("sin", "-1/2", "1/2", "≥"),
        "acos": _arc("cos", "0", "1", "≥"),
        "atan": _arc("tan", "-1/2", "1/2", ">"),
    }
)
"""By the name of a function: what its inside must be for a value."""
