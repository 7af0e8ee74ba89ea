"""From text to a syntax tree: the grammar of what learners write.

How notation is read, where people differ:

- `1/2x` is `(1/2)·x`: a product without a sign binds as one with a sign, from left to right.
- `6x² ÷ 2x` is `6x²/(2x)`: behind `÷` letters that touch belong to the divisor.
- `-2^2` is -4, and `2^3^2` is `2^(3^2)`.
- `sin 2x cos x` is `sin(2x)·cos(x)`; `sin x/2` is `(sin x)/2`; `√2x` is `(√2)·x`.
- `sin^2 x` is `(sin x)^2`, and `sin^-1 x` is `arcsin x`.
- `2 1/2` with a space is two and a half, and so is `2\\frac{1}{2}`.
- `log` is kept apart from `ln` in the tree; `log_2 x` and `log(x, 2)` have the base 2.
- `15%` is `15/100`, and `30°` is `30·pi/180`; of a number the tree keeps the sign.
- `log10(x)` and `log2 8` have the bases 10 and 2; `log2x` is refused, for it has two meanings.
- `3! 7!` is a product, and so is `3^{x} 3^{y}` with its braces.
- `f(x)` and `g(x)`, without a space, are values of a function that is not known here; so are
  those of other letters that the caller knows to be functions.
"""

from collections.abc import Collection
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.calls import CallReader
from tutor_tui.mathematics.cursor import MAX_DEPTH
from tutor_tui.mathematics.lexer import tokenize
from tutor_tui.mathematics.syntax import (
    Binary,
    BinarySign,
    Call,
    Name,
    Negative,
    Node,
    Number,
    Relation,
    TooLargeError,
    UnreadableError,
    height,
)
from tutor_tui.mathematics.tokens import Kind, Token
from tutor_tui.mathematics.trees import rational_value
from tutor_tui.mathematics.vocabulary import RELATIONS

__all__ = ["MAX_DEPTH", "MAX_HEIGHT", "parse_expression", "parse_statement"]

MAX_HEIGHT: Final = 400
"""How high a tree may grow, so that whoever walks it may use plain recursion."""


def parse_expression(text: str, functions: Collection[str] = ()) -> Node:
    """The expression that a text is; `functions` are letters whose `h(x)` is a value of theirs.

    Raises `UnreadableError` for anything else, an equation included, and `TooLargeError`.
    """
    parser = _Parser(text, functions)
    return _of_fair_height(parser.whole(parser.sum()))


def parse_statement(text: str, functions: Collection[str] = ()) -> Node:
    """The expression, equation or inequality that a text is; raises as `parse_expression`."""
    parser = _Parser(text, functions)
    return _of_fair_height(parser.whole(parser.statement()))


def _of_fair_height(node: Node) -> Node:
    if height(node) > MAX_HEIGHT:
        raise TooLargeError("That expression has too many parts to be worked out.")
    return node


_DELIMITERS: Final = (("$$", "$$"), ("$", "$"), (r"\(", r"\)"), (r"\[", r"\]"), ("`", "`"))
_OBELI: Final = ("÷", r"\div")
_SIGNS: Final[dict[str, BinarySign]] = {"+": "+", "-": "-", "*": "*", "/": "/"}


def _without_delimiters(text: str) -> str:
    """The text with `$…$`, `\\(…\\)` and backticks around it blanked, so that indices stay."""
    inner = text.strip()
    for opening, closing in _DELIMITERS:
        is_enclosed = inner.startswith(opening) and inner.endswith(closing)
        if is_enclosed and len(inner) > len(opening) + len(closing):
            start = text.index(opening)
            end = text.rindex(closing)
            body = text[start + len(opening) : end]
            return " " * (start + len(opening)) + body + " " * (len(text) - end)
    return text


class _Parser(CallReader):
    """Recursive descent over the tokens; each method reads one rule of the grammar."""

    def __init__(self, text: str, functions: Collection[str] = ()) -> None:
        try:
            tokens = tokenize(_without_delimiters(text))
        except UnreadableError as error:
            raise UnreadableError(error.reason, text, error.position) from error
        super().__init__(text, tokens, functions)

    def whole(self, node: Node) -> Node:
        """The node, if nothing is left over."""
        if self.next.kind is not Kind.END:
            raise self.unreadable(self.leftover_reason())
        return node

    def statement(self) -> Node:
        """An expression, or two with a relation between them."""
        left = self.sum()
        if not self.is_next(Kind.RELATION):
            return left
        sign = RELATIONS[self.take().text]
        right = self.sum()
        if self.is_next(Kind.RELATION):
            raise self.unreadable("Only one equals sign or inequality at a time can be read.")
        return Relation(sign, left, right)

    def sum(self) -> Node:
        """Terms with signs between them."""
        left = self._term()
        while self.is_next(Kind.OPERATOR, "+") or self.is_next(Kind.OPERATOR, "-"):
            sign = _SIGNS[self.take().text]
            left = Binary(sign, left, self._term())
        return left

    def _term(self) -> Node:
        """A product with the sign before it."""
        is_negative = False
        while self.is_next(Kind.OPERATOR, "+") or self.is_next(Kind.OPERATOR, "-"):
            is_negative ^= self.take().text == "-"
        product = self._product()
        return Negative(product) if is_negative else product

    def _product(self) -> Node:
        left = self.power()
        while True:
            if self.is_next(Kind.OPERATOR, "*") or self.is_next(Kind.OPERATOR, "/"):
                operator = self.take()
                factor = self._signed()
                if self._is_obelus(operator):
                    factor = self._monomial(self._fraction(factor))
                left = Binary(_SIGNS[operator.text], left, factor)
            elif self._starts_factor():
                left = Binary("*", left, self.power())
            else:
                return left

    def _is_obelus(self, operator: Token) -> bool:
        return self._text[operator.start : operator.end] in _OBELI

    def _fraction(self, top: Node) -> Node:
        """`4/5` or `x/2` behind `÷` is one: `2/3 ÷ 4/5` divides by the fraction, as in school."""
        is_plain = isinstance(top.operand if isinstance(top, Negative) else top, Number | Name)
        if not is_plain or not self.is_next(Kind.OPERATOR, "/") or self._is_obelus(self.next):
            return top
        before, slash, bottom = self._tokens[self._index - 1 : self._index + 2]
        is_tight = before.end == slash.start and slash.end == bottom.start
        if bottom.kind not in (Kind.NUMBER, Kind.NAME) or not is_tight:
            return top
        self.take()
        return Binary("/", top, self.power())

    def _monomial(self, first: Node) -> Node:
        """`4xy²` behind `÷` is one term: `12x³y² ÷ 4xy` divides by all of it, as in school."""
        while self.next.kind is Kind.NAME:
            if self._tokens[self._index - 1].end != self.next.start:
                break
            first = Binary("*", first, self.power())
        return first

    def _starts_factor(self) -> bool:
        """Whether a product goes on without a sign."""
        token = self.next
        if token.kind is Kind.NUMBER:
            if self._tokens[self._index - 1].text in ("!", "}"):
                return True  # behind a brace of LaTeX a number is a factor: `3^{x} 3^{-x}`
            if self._is_power_apart():
                return True
            raise self.unreadable(self._stray_number_reason(), token)
        if token.kind is Kind.BAR:
            return self.open_bars == 0 or self._are_inner_bars()
        return token.kind in (Kind.NAME, Kind.FUNCTION, Kind.OPEN, Kind.COMMAND)

    def _are_inner_bars(self) -> bool:
        """Whether bars open inside others: `|3|x| - 5|`, as none stand around a mere number."""
        kinds = [token.kind for token in self._tokens]
        here = self._index
        later = [place for place in range(here + 1, len(kinds)) if kinds[place] is Kind.BAR]
        is_coefficient = kinds[here - 2 : here] == [Kind.BAR, Kind.NUMBER]
        follows = kinds[here + 1] in (Kind.NAME, Kind.OPEN, Kind.FUNCTION)
        closers = (Kind.NUMBER, Kind.NAME, Kind.CLOSE, Kind.POSTFIX)
        return is_coefficient and follows and len(later) > 1 and kinds[later[0] - 1] in closers

    def _is_power_apart(self) -> bool:
        """Whether a number begins a power behind a bracket or a gap: `(x + 1) 2^x`, `y = x 2^x`.

        A name at the very beginning may be what is asked for: "find x 2^x = 8".
        """
        before, after = self._tokens[self._index - 1], self._tokens[self._index + 1]
        is_power = after.kind is Kind.OPERATOR and after.text == "^"
        is_apart = before.kind is Kind.NAME and before.end < self.next.start and self._index > 1
        return is_power and (is_apart or before.kind is Kind.CLOSE)

    def _stray_number_reason(self) -> str:
        before = self._tokens[self._index - 1]
        if before.kind is Kind.NUMBER:
            return "A sign is missing between these two numbers."
        if before.kind is Kind.NAME:
            name, number = before.text, self.next.text
            return f"Is this {name}*{number} or {name}^{number}? Please write the sign."
        return "A sign is missing before this number."

    def _signed(self) -> Node:
        """A factor that may have a sign of its own, as in `3 * -2`."""
        is_negative = False
        while self.is_next(Kind.OPERATOR, "+") or self.is_next(Kind.OPERATOR, "-"):
            is_negative ^= self.take().text == "-"
        factor = self.power()
        return Negative(factor) if is_negative else factor

    def power(self) -> Node:
        """A part with its exponents and the signs behind it."""
        base = self._postfix(self._primary())
        while self.is_next(Kind.OPERATOR, "^"):
            base = Binary("^", base, self._exponent())
            base = self._postfix(base)
        return base

    def _exponent(self) -> Node:
        """What stands behind `^`: raised characters are whole, a sign may come first."""
        self.take()
        self.deeper()
        raised = self.is_next(Kind.OPEN, "⁽")
        exponent = self.group() if raised else self._signed()
        self.shallower()
        return exponent

    def _postfix(self, operand: Node) -> Node:
        while self.is_next(Kind.POSTFIX):
            token = self.take()
            if token.text == "!":
                operand = self._factorial(operand)
            elif token.text == "%":
                operand = self._percentage(operand)
            else:
                operand = _degrees(operand)
        return operand

    def _factorial(self, operand: Node) -> Node:
        if self.is_next(Kind.POSTFIX, "!"):
            raise self.unreadable("Two exclamation marks in a row cannot be read; use brackets.")
        return Call("factorial", (operand,))

    def _percentage(self, operand: Node) -> Node:
        if self.next.kind in (Kind.NUMBER, Kind.NAME, Kind.OPEN, Kind.FUNCTION):
            raise self.unreadable("A sign is missing after the percentage.")
        if rational_value(operand) is not None:
            return Call("percent", (operand,))
        return Binary("/", operand, Number(Fraction(100)))

    def _primary(self) -> Node:
        self.deeper()
        match self.next.kind:
            case Kind.NUMBER:
                node = self.number()
            case Kind.NAME:
                node = self.name()
            case Kind.FUNCTION:
                node = self.function()
            case Kind.OPEN:
                node = self.group()
            case Kind.BAR:
                node = self.bars()
            case Kind.COMMAND:
                node = self.command()
            case _:
                raise self.unreadable(self._missing_reason())
        self.shallower()
        return node

    def _missing_reason(self) -> str:
        match self.next.kind:
            case Kind.END if self._index == 0:
                return "There is nothing to read."
            case Kind.END:
                return "Something is missing at the end."
            case _:
                return "Something is missing here."


def _degrees(operand: Node) -> Node:
    if isinstance(operand, Number):
        return Call("degrees", (operand,))
    return Binary("/", Binary("*", operand, Name("pi")), Number(Fraction(180)))
