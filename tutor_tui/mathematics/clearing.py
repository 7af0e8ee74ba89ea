"""An equation times the common denominator of its terms, its brackets still standing.

`(x + 1)/2 = (x - 3)/4` becomes `2(x + 1) = x - 3`, which is expanded afterwards.
"""

from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from typing import Final

from tutor_tui.mathematics.syntax import Binary, Negative, Node, Relation
from tutor_tui.mathematics.terms import shown_terms, terms_of
from tutor_tui.mathematics.trees import has_decimals, rational_value, variables
from tutor_tui.mathematics.written import written

_FEWEST: Final = 3
"""Of two terms, as in `x/2 = 4`, the factor of the unknown is undone at once."""
_LARGEST: Final = 10_000


@dataclass(frozen=True, slots=True)
class _Piece:
    """A term of a side: a number times a tree, or a number alone."""

    factor: Fraction
    body: Node | None

    @property
    def is_bracket(self) -> bool:
        return isinstance(self.body, Binary) and self.body.sign in ("+", "-")


def without_denominators(equation: Relation, unknown: str) -> tuple[int, str] | None:
    """The common denominator and the line that it makes; `None` where none is worth clearing."""
    sides = [_pieces(side, Fraction(1)) for side in (equation.left, equation.right)]
    pieces = [piece for side in sides for piece in side if piece.factor]
    common = lcm(*(piece.factor.denominator for piece in pieces))
    has_bracket = any(piece.is_bracket and piece.factor.denominator > 1 for piece in pieces)
    if common == 1 or common > _LARGEST or has_decimals(equation):
        return None
    if len(pieces) < _FEWEST and not has_bracket:
        return None
    lines = [_shown(side, common, unknown) for side in sides]
    return (common, " = ".join(line for line in lines if line)) if all(lines) else None


def _pieces(node: Node, factor: Fraction) -> list[_Piece]:
    """The terms of a sum, each with its sign and its numeric factor apart."""
    value = rational_value(node)
    if value is not None:
        return [_Piece(factor * value, None)]
    match node:
        case Binary(sign="+", left=left, right=right) if abs(factor) == 1:
            return _pieces(left, factor) + _pieces(right, factor)
        case Binary(sign="-", left=left, right=right) if abs(factor) == 1:
            return _pieces(left, factor) + _opened(right, -factor)
        case Negative(operand=operand):
            return _opened(operand, -factor)
        case _:
            return _opened(node, factor)


def _opened(node: Node, factor: Fraction) -> list[_Piece]:
    """One term, its numbers multiplied into the factor; brackets stay closed."""
    value = rational_value(node)
    if value is not None:
        return [_Piece(factor * value, None)]
    match node:
        case Negative(operand=operand):
            return _opened(operand, -factor)
        case Binary(sign="*", left=left, right=right) if number := rational_value(left):
            return _opened(right, factor * number)
        case Binary(sign="*" | "/" as sign, left=left, right=right) if number := rational_value(
            right
        ):
            return _opened(left, factor * number if sign == "*" else factor / number)
        case _:
            return [_Piece(factor, node)]


def _shown(side: list[_Piece], common: int, unknown: str) -> str:
    """The side times the common denominator; nothing where a term is of no known form."""
    text = ""
    for piece in side:
        number = piece.factor * common
        term = _term(abs(number), piece, unknown, is_first=not text and number > 0)
        if not term:
            return ""
        if number:
            sign = "-" if number < 0 else "+"
            text = f"{text} {sign} {term}" if text else f"{'-' if number < 0 else ''}{term}"
    return text or "0"


def _term(size: Fraction, piece: _Piece, unknown: str, *, is_first: bool) -> str:
    if piece.body is None or not variables(piece.body):
        return str(size) if piece.body is None else ""
    if not piece.is_bracket:
        terms = terms_of(piece.body, unknown)
        scaled = [(number * size, power) for number, power in terms or ()]
        return shown_terms(scaled, unknown) if len(scaled) == 1 else ""
    inner = written(piece.body)
    if size == 1:
        return inner if is_first else f"({inner})"
    return f"{size}({inner})"
