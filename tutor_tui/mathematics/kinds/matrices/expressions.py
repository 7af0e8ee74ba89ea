"""Expressions of matrices and vectors: `AB`, `2A - 3B`, `A^T A`, `A^{-1}b`, `det(A)`, `u × v`.

Names stand for the matrices that the message gave them; `I` is the identity matrix.
"""

import re
from collections.abc import Mapping
from typing import Final

from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.matrices.literals import SIGN, Literals
from tutor_tui.mathematics.kinds.matrices.problems import (
    Applied,
    Grid,
    Identity,
    Operation,
    Part,
    Product,
    Raised,
    Scalar,
    grids_of,
)
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.small_digits import on_the_line

_FUNCTIONS: Final = {
    "determinant": "det", "det": "det", "transpose": "transpose", "inverse": "inverse",
    "inv": "inverse", "trace": "trace", "tr": "trace", "adj": "adjugate", "adjugate": "adjugate",
    "norm": "norm",
}  # fmt: skip
_TOKEN: Final = late_regex(
    rf"\s*(?:(?P<sign>{SIGN})"
    r"|(?P<transposed>\^\s*\{?\s*(?:\\top|\\intercal|[Tt])(?![A-Za-z])\s*\}?|ᵀ|['’′]|\^\s*⊤)"
    r"|(?P<spoken>squared|cubed)(?![A-Za-z])"
    r"|(?P<power>\^\s*(?:\{\s*-?\s*\d+\s*\}|\(\s*-?\s*\d+\s*\)|-?\s*\d+)|⁻?[⁰¹²³⁴-⁹]+)"
    r"|(?P<bars>\|\||‖|\\\||\\[lr]Vert)|(?P<bar>\|)"
    r"|(?P<number>\d+(?:\.\d+)?(?:\s*/\s*\d+)?)"
    r"|\\?(?P<function>(?:determinant|transpose|inverse|trace|adjugate|norm|det|inv|adj|tr)"
    r"(?![A-Za-z]))|(?P<operator>\*\*|[-+*/()·×⋅•∙]|\\cdot(?![A-Za-z])|\\times(?![A-Za-z])"
    r"|(?:dot|cross|times)(?![A-Za-z]))"
    r"|(?P<name>[A-Za-z](?:_?\d)?))"
)
_MEANT: Final[Mapping[str, Product]] = {
    "*": "*", "+": "+", "-": "-", "/": "/", "·": "·", "⋅": "·", "•": "·", "∙": "·", "dot": "·",
    r"\cdot": "·", "×": "×", "cross": "×", r"\times": "×", "times": "*",
}  # fmt: skip
_MOST_TOKENS: Final = 80
_LARGEST_POWER: Final = 1_000


class _UnknownError(Exception):
    """The text is no expression of matrices."""


def part_of(text: str, literals: Literals, names: Mapping[str, Grid]) -> Part | None:
    """The expression that a text is from its first letter to its last, `None` for others."""
    try:
        part = _Reader(_tokens(text), literals, names).whole()
    except _UnknownError:
        return None
    return part if grids_of(part) else None


def _tokens(text: str) -> list[tuple[str, str]]:
    tokens, position, plain = list[tuple[str, str]](), 0, text.rstrip()
    while position < len(plain):
        found = _TOKEN.match(plain, position)
        if found is None or found.lastgroup is None or len(tokens) >= _MOST_TOKENS:
            raise _UnknownError
        word = found[found.lastgroup].lower() if found.lastgroup == "function" else None
        tokens.append((found.lastgroup, word or found[found.lastgroup]))
        position = found.end()
    return tokens


class _Reader:
    """Recursive descent over the tokens; each method reads one rule."""

    def __init__(
        self, tokens: list[tuple[str, str]], literals: Literals, names: Mapping[str, Grid]
    ) -> None:
        self._tokens = tokens
        self._literals = literals
        self._names = names
        self._index = 0
        self._open_bars = 0

    def whole(self) -> Part:
        part = self._sum()
        if self._index < len(self._tokens):
            raise _UnknownError
        return part

    @property
    def _next(self) -> tuple[str, str]:
        return self._tokens[self._index] if self._index < len(self._tokens) else ("end", "")

    def _take(self) -> str:
        text = self._next[1]
        self._index += 1
        return text

    def _sign(self) -> Product | None:
        kind, text = self._next
        if (kind, text) == ("name", "x") and "x" not in self._names:
            return "×"
        return _MEANT.get(text) if kind == "operator" else None

    def _sum(self) -> Part:
        part = self._term()
        while (sign := self._sign()) in {"+", "-"}:
            self._take()
            part = Operation("+" if sign == "+" else "-", part, self._term())
        return part

    def _term(self) -> Part:
        if self._sign() == "-":
            self._take()
            return Operation("*", _scalar("-1"), self._term())
        part = self._power()
        while True:
            sign = self._sign()
            if sign is not None and sign not in "+-":
                self._take()
                part = Operation(sign, part, self._power())
            elif self._starts_factor():
                part = Operation("*", part, self._power())
            else:
                return part

    def _starts_factor(self) -> bool:
        kind, text = self._next
        if kind in ("bar", "bars"):
            return self._open_bars == 0
        return kind in ("sign", "name", "number", "function") or (kind, text) == ("operator", "(")

    def _power(self) -> Part:
        part = self._primary()
        while self._next[0] in ("power", "transposed", "spoken"):
            kind, text = self._next
            self._take()
            text = {"squared": "2", "cubed": "3"}.get(text, text)
            part = Applied("transpose", part) if kind == "transposed" else _raised(part, text)
        return part

    def _primary(self) -> Part:
        kind = self._next[0]
        text = self._take()
        match kind:
            case "sign":
                return self._literals.meaning(text)
            case "name":
                return self._named(text)
            case "number":
                return _scalar(text)
            case "function":
                return self._applied(text)
            case "bar" | "bars":
                return self._within_bars(kind)
            case "operator" if text == "(":
                return self._closed(self._sum(), ")")
            case "operator" if text == "-":
                return Operation("*", _scalar("-1"), self._power())
            case _:
                raise _UnknownError

    def _closed(self, part: Part, closing: str) -> Part:
        if self._take() != closing:
            raise _UnknownError
        return part

    def _within_bars(self, kind: str) -> Part:
        self._open_bars += 1
        part = self._sum()
        self._open_bars -= 1
        if self._next[0] != kind:
            raise _UnknownError
        self._take()
        return Applied("norm" if kind == "bars" or is_vector(part) else "det", part)

    def _named(self, text: str) -> Part:
        name = text.replace("_", "")
        if name in self._names:
            return self._names[name]
        if name == "I":
            return Identity()
        raise _UnknownError

    def _applied(self, text: str) -> Part:
        """A function of what stands in brackets behind it, or of the next name."""
        function = _FUNCTIONS[text]
        operand = self._power()
        if function == "det" and isinstance(operand, Applied) and operand.function == "det":
            return operand  # "det" before a determinant that is written with bars
        return Raised(operand, -1) if function == "inverse" else Applied(function, operand)


def _scalar(text: str) -> Scalar:
    node = expression_or_none(text)
    if node is None:
        raise _UnknownError
    return Scalar(node)


def _raised(part: Part, text: str) -> Raised:
    power = int(re.sub(r"[\^{}()\s]", "", on_the_line(text)))
    if abs(power) > _LARGEST_POWER:
        raise _UnknownError
    return Raised(part, power)


def is_vector(part: Part) -> bool:
    """Whether an expression is written as one of vectors alone, so that its value is a vector."""
    match part:
        case Grid(is_vector=is_vector_itself):
            return is_vector_itself
        case Operation(sign="+" | "-", left=left, right=right):
            return is_vector(left) and is_vector(right)
        case Operation(sign="×", left=left, right=right):
            return is_vector(left) and is_vector(right)
        case Operation(sign="*" | "/", left=left, right=right):
            return (isinstance(left, Scalar) and is_vector(right)) or (
                is_vector(left) and isinstance(right, Scalar)
            )
        case _:
            return False
