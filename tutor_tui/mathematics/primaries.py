"""The parts of an expression that hold together by themselves: numbers, names, brackets, bars."""

import re
from abc import ABC, abstractmethod
from collections.abc import Collection
from fractions import Fraction
from itertools import takewhile
from typing import Final

from tutor_tui.mathematics.cursor import Cursor
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.syntax import Binary, Call, Name, Node, Number
from tutor_tui.mathematics.tokens import Kind, Token

_MATCHING: Final = {"(": ")", "[": "]", "{": "}", "⁽": "⁾", "|": "|"}
_UNKNOWN_FUNCTIONS: Final = frozenset({"f", "g"})
NAMED_FUNCTIONS: Final = frozenset(
    {"zeta", "gamma", "Gamma", "eta", "psi", "Psi", "phi", "Phi", "sigma", "beta", "chi", "xi"}
)
"""Greek names of known functions, which nobody means as a product before `(3)` or `(x)`."""


_PROPER: Final = late_regex(r"\{(?P<top>\d+)\}\{(?P<bottom>\d+)\}", re.ASCII)


def _lets_go(token: Token) -> bool:
    """Whether a number behind this token begins a factor of its own, unlike that of `x^2`."""
    if token.kind is Kind.OPERATOR:
        return token.text in "+-*/"
    return token.kind in (Kind.OPEN, Kind.RELATION, Kind.COMMA)


class PrimaryReader(Cursor, ABC):
    """Reads one part; what stands inside brackets is read by whoever knows sums."""

    def __init__(
        self, text: str, tokens: tuple[Token, ...], functions: Collection[str] = ()
    ) -> None:
        super().__init__(text, tokens)
        self.open_bars = 0
        self._functions = _UNKNOWN_FUNCTIONS.union(functions)

    @abstractmethod
    def sum(self) -> Node:
        """Read a whole expression."""

    @abstractmethod
    def power(self) -> Node:
        """Read a factor with its exponent."""

    def number(self) -> Node:
        """A number; a mixed fraction is one too."""
        token = self.take()
        value = token.value
        assert value is not None  # noqa: S101 - every number token has its value
        fraction = self._mixed_fraction(token)
        if fraction is not None:
            return Number(value + fraction)
        return Number(value, token.is_decimal)

    def _mixed_fraction(self, whole: Token) -> Fraction | None:
        """The fraction of `2½`, `2 1/2` or `2\\frac{1}{2}`; the index moves past it."""
        if whole.text.isdigit() and self.is_next(Kind.COMMAND, "frac"):
            return self._stacked_fraction()
        if not whole.text.isdigit() or not self.is_next(Kind.NUMBER):
            return None
        numerator = self.next
        if numerator.text.isdigit() and whole.end < numerator.start:
            return self._spelled_fraction(numerator)
        if not numerator.text.isascii():
            return self.take().value
        return None

    def _stacked_fraction(self) -> Fraction | None:
        """A proper fraction in LaTeX behind a number that nothing before it has a hold on."""
        before = self._tokens[self._index - 2] if self._index > 1 else None
        if before is not None and not _lets_go(before):
            return None
        following = self._tokens[self._index + 1 : self._index + 7]
        written = "".join(token.text for token in following)
        found = _PROPER.match(written)
        if found is None or not 0 < int(found["top"]) < int(found["bottom"]):
            return None
        self._index += 7
        return Fraction(int(found["top"]), int(found["bottom"]))

    def _spelled_fraction(self, numerator: Token) -> Fraction | None:
        following = self._tokens[self._index + 1 : self._index + 3]
        if len(following) < 2:
            return None
        slash, denominator = following
        is_fraction = slash.kind is Kind.OPERATOR and slash.text == "/"
        if not is_fraction or not (denominator.kind is Kind.NUMBER and denominator.text.isdigit()):
            return None
        if not 0 < int(numerator.text) < int(denominator.text):
            return None
        self._index += 3
        return Fraction(int(numerator.text), int(denominator.text))

    def name(self) -> Node:
        """A variable or a constant, or the value `f(x)` of a function unknown here."""
        token = self.take()
        is_called = self.is_next(Kind.OPEN, "(") and self.next.start == token.end
        if is_called and token.text in NAMED_FUNCTIONS and self._is_single_argument():
            raise self.unreadable(
                f"“{token.text}(…)” is a function that I do not know; "
                f"for a product write {token.text}*(…).",
                token,
            )
        if token.text in self._functions and is_called:
            return Call(token.text, self.arguments())
        return Name(token.text)

    def _is_single_argument(self) -> bool:
        """Whether the bracket that opens here holds one number or name: `zeta(1/2)`, `ζ(s)`."""
        inside = list(takewhile(lambda token: token.kind is not Kind.CLOSE, self._ahead()))
        if len(inside) == 1:
            return inside[0].kind in (Kind.NUMBER, Kind.NAME)
        return bool(inside) and all(
            token.kind is Kind.NUMBER or token.text in ("/", "-") for token in inside
        )

    def _ahead(self) -> tuple[Token, ...]:
        """The tokens behind the bracket that opens here."""
        return self._tokens[self._index + 1 :]

    def group(self) -> Node:
        """What stands inside brackets, `\\left|…\\right|` included."""
        opening = self.take()
        bars, self.open_bars = self.open_bars, 0
        node = self.sum()
        self._close(opening)
        self.open_bars = bars
        return Call("abs", (node,)) if opening.text == "|" else node

    def arguments(self) -> tuple[Node, ...]:
        """What stands inside the brackets of a function, between commas; sided bars are a size."""
        if self.is_next(Kind.OPEN, "|"):
            return (self.group(),)
        opening = self.take()
        bars, self.open_bars = self.open_bars, 0
        arguments = [self.sum()]
        while self.is_next(Kind.COMMA):
            self.take()
            arguments.append(self.sum())
        self._close(opening)
        self.open_bars = bars
        return tuple(arguments)

    def _close(self, opening: Token) -> None:
        if self.is_next(Kind.CLOSE, _MATCHING[opening.text]):
            self.take()
        elif self.next.kind is Kind.CLOSE:
            raise self.unreadable(f"“{_MATCHING[opening.text]}” is expected here.")
        elif self.next.kind is Kind.END:
            raise self.unreadable("This bracket is never closed.", opening)
        elif self.next.kind is Kind.RELATION:
            raise self.unreadable("An equation inside brackets cannot be read.")
        else:
            raise self.unreadable(self.leftover_reason())

    def bars(self) -> Node:
        """`|x|`: a bar where a value is expected opens, one where a sign is expected closes."""
        opening = self.take()
        self.open_bars += 1
        node = self.sum()
        if not self.is_next(Kind.BAR):
            raise self.unreadable("The bar of an absolute value is never closed.", opening)
        self.take()
        self.open_bars -= 1
        return Call("abs", (node,))

    def command(self) -> Node:
        """A LaTeX command with its arguments in braces."""
        command = self.take().text
        if command == "sqrt":
            index = self.group() if self.is_next(Kind.OPEN, "[") else None
            radicand = self._command_argument()
            return Call("sqrt", (radicand,)) if index is None else Call("root", (radicand, index))
        first, second = self._command_argument(), self._command_argument()
        if command == "frac":
            return Binary("/", first, second)
        return Call("binomial", (first, second))

    def _command_argument(self) -> Node:
        if self.is_next(Kind.OPEN, "{"):
            return self.group()
        if self.next.kind is Kind.NUMBER:
            return self.number()
        if self.next.kind is Kind.NAME:
            return Name(self.take().text)
        raise self.unreadable("A brace is expected here, as in \\frac{1}{2}.")
