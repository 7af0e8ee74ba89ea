"""Brackets multiplied out term by term, before like terms are put together."""

from math import comb
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Step, code
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.small_digits import raised
from tutor_tui.mathematics.syntax import Binary, Negative, Node, Number
from tutor_tui.mathematics.trees import rational_value
from tutor_tui.mathematics.written import written

_MOST_TERMS: Final = 24
_HIGHEST: Final = 8
_FORMULAS: Final = {2: "(a + b)² = a² + 2ab + b²", 3: "(a + b)³ = a³ + 3a²b + 3ab² + b³"}
_THEOREM: Final = "(a + b)ⁿ = aⁿ + n aⁿ⁻¹ b + … + bⁿ"


def spread(node: Node) -> "list[sympy.Expr] | None":
    """The terms of a polynomial with every bracket multiplied out, none of them collected.

    `None` where there would be more of them than anybody reads.
    """
    found = _terms(node)
    return found if 0 < len(found) <= _MOST_TERMS else None


def _terms(node: Node) -> "list[sympy.Expr]":
    match node:
        case Binary(sign="+", left=left, right=right):
            return _terms(left) + _terms(right)
        case Binary(sign="-", left=left, right=right):
            return _terms(left) + [-term for term in _terms(right)]
        case Negative(operand=operand):
            return [-term for term in _terms(operand)]
        case Binary(sign="*", left=left, right=right):
            first, second = _terms(left), _terms(right)
            if len(first) * len(second) > _MOST_TERMS:
                return []
            return [one * other for one in first for other in second]
        case Binary(sign="/", left=left, right=right) if number := rational_value(right):
            return [term * number.denominator / number.numerator for term in _terms(left)]
        case Binary(sign="^", left=base, right=Number(value=power)) if _is_short(power):
            return _power(_terms(base), int(power))
        case _:
            return [to_sympy(node)]


def _is_short(power: object) -> bool:
    return power in range(2, _HIGHEST + 1)


def _power(terms: "list[sympy.Expr]", power: int) -> "list[sympy.Expr]":
    """The power of a sum: by the binomial formula, or one term by the other."""
    if len(terms) == 1:
        return [terms[0] ** power]
    if len(terms) == 2:
        first, second = terms
        return [
            comb(power, place) * first ** (power - place) * second**place
            for place in range(power + 1)
        ]
    found = terms
    for _ in range(power - 1):
        found = [one * other for one in found for other in terms]
        if len(found) > _MOST_TERMS:
            return []
    return found


def formula_step(node: Node) -> Step | None:
    """`(2x - 3)²` by its formula, the terms not worked out; `None` for other expressions."""
    match node:
        case Binary(sign="^", left=Binary(sign="+" | "-") as base, right=Number(value=power)):
            terms = _terms(base) if _is_short(power) else []
        case _:
            return None
    if len(terms) != 2:
        return None
    first, second = (show(term) for term in terms)
    size = int(power)
    reason = (
        f"By {code(_FORMULAS.get(size, _THEOREM))}, with {code(f'a = {first}')} and "
        f"{code(f'b = {second}')}."
    )
    parts = [_part(first, second, size, place) for place in range(size + 1)]
    return Step("expand", reason, written(node), (" + ".join(parts),))


def _part(first: str, second: str, power: int, place: int) -> str:
    """One term of the formula: `3*(2x)²*(-5)`."""
    factors = [str(comb(power, place)), _raised(first, power - place), _raised(second, place)]
    return "*".join(factor for factor in factors if factor not in ("", "1")) or "1"


def _raised(foot: str, power: int) -> str:
    if power == 0:
        return ""
    shown = foot if foot.isalnum() and (len(foot) == 1 or foot.isdigit()) else f"({foot})"
    return shown if power == 1 else f"{shown}{raised(power)}"
