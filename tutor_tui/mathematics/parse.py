"""From text to a syntax tree: the grammar of what learners write.

How notation is read, where people differ:

- `1/2x` is `(1/2)·x`: a product without a sign binds as one with a sign, from left to right.
- `-2^2` is -4, and `2^3^2` is `2^(3^2)`.
- `sin 2x cos x` is `sin(2x)·cos(x)`; `sin x/2` is `(sin x)/2`; `√2x` is `(√2)·x`.
- `sin^2 x` is `(sin x)^2`, and `sin^-1 x` is `arcsin x`.
- `2 1/2` with a space is two and a half.
- `log` is kept apart from `ln` in the tree; `log_2 x` and `log(x, 2)` have the base 2.
- `15%` is `15/100`, and `30°` is `30·pi/180`.
- `f(x)` and `g(x)`, without a space, are values of a function that is not known here.
"""

from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.lexer import Kind, Token, tokenize
from tutor_tui.mathematics.syntax import (
    Binary,
    BinarySign,
    Call,
    Name,
    Negative,
    Node,
    Number,
    Relation,
    RelationSign,
    TooLargeError,
    UnreadableError,
    height,
)
from tutor_tui.mathematics.vocabulary import (
    ARGUMENT_COUNTS,
    BRACKETS_REQUIRED,
    INVERSES,
    RELATIONS,
)

MAX_DEPTH: Final = 80
"""How deeply brackets, signs, exponents and functions may be nested."""

MAX_HEIGHT: Final = 400
"""How high a tree may grow, so that whoever walks it may use plain recursion."""


def parse_expression(text: str) -> Node:
    """The expression that a text is.

    Raises `UnreadableError` for anything else, an equation included, and `TooLargeError`.
    """
    parser = _Parser(text)
    return _of_fair_height(parser.whole(parser.sum()))


def parse_statement(text: str) -> Node:
    """The expression, equation or inequality that a text is; raises as `parse_expression`."""
    parser = _Parser(text)
    return _of_fair_height(parser.whole(parser.statement()))


def _of_fair_height(node: Node) -> Node:
    if height(node) > MAX_HEIGHT:
        raise TooLargeError("That expression has too many parts to be worked out.")
    return node


_MATCHING: Final = {"(": ")", "[": "]", "{": "}", "⁽": "⁾", "|": "|"}
_DELIMITERS: Final = (("$$", "$$"), ("$", "$"), (r"\(", r"\)"), (r"\[", r"\]"), ("`", "`"))
_UNKNOWN_FUNCTIONS: Final = frozenset({"f", "g"})
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


class _Parser:
    """Recursive descent over the tokens; each method reads one rule of the grammar."""

    def __init__(self, text: str) -> None:
        self._text = text
        try:
            self._tokens = tokenize(_without_delimiters(text))
        except UnreadableError as error:
            raise UnreadableError(error.reason, text, error.position) from error
        self._index = 0
        self._depth = 0
        self._open_bars = 0

    # What is next

    @property
    def _next(self) -> Token:
        return self._tokens[self._index]

    def _take(self) -> Token:
        token = self._next
        self._index += 1
        return token

    def _is_next(self, kind: Kind, text: str | None = None) -> bool:
        return self._next.kind is kind and (text is None or self._next.text == text)

    def _unreadable(self, reason: str, token: Token | None = None) -> UnreadableError:
        return UnreadableError(reason, self._text, (token or self._next).start)

    def _deeper(self) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise TooLargeError("That expression is nested too deeply to be worked out.")

    # The grammar, from the whole to its parts

    def whole(self, node: Node) -> Node:
        """The node, if nothing is left over."""
        if self._next.kind is not Kind.END:
            raise self._unreadable(self._leftover_reason())
        return node

    def _leftover_reason(self) -> str:
        match self._next.kind:
            case Kind.RELATION:
                return f"“{self._next.text}” has no place here."
            case Kind.CLOSE:
                return "This bracket was never opened."
            case Kind.COMMA:
                return "A comma has no place here; decimals are written with a point, as in 3.5."
            case _:
                return "This cannot stand here."

    def statement(self) -> Node:
        left = self.sum()
        if not self._is_next(Kind.RELATION):
            return left
        sign = self._relation_sign(self._take().text)
        right = self.sum()
        if self._is_next(Kind.RELATION):
            raise self._unreadable("Only one equals sign or inequality at a time can be read.")
        return Relation(sign, left, right)

    def _relation_sign(self, text: str) -> RelationSign:
        return RELATIONS[text]

    def sum(self) -> Node:
        left = self._term()
        while self._is_next(Kind.OPERATOR, "+") or self._is_next(Kind.OPERATOR, "-"):
            sign = _SIGNS[self._take().text]
            left = Binary(sign, left, self._term())
        return left

    def _term(self) -> Node:
        """A product with the sign before it."""
        is_negative = False
        while self._is_next(Kind.OPERATOR, "+") or self._is_next(Kind.OPERATOR, "-"):
            is_negative ^= self._take().text == "-"
        product = self._product()
        return Negative(product) if is_negative else product

    def _product(self) -> Node:
        left = self._power()
        while True:
            if self._is_next(Kind.OPERATOR, "*") or self._is_next(Kind.OPERATOR, "/"):
                sign = _SIGNS[self._take().text]
                left = Binary(sign, left, self._signed())
            elif self._starts_factor():
                left = Binary("*", left, self._power())
            else:
                return left

    def _starts_factor(self) -> bool:
        """Whether a product goes on without a sign."""
        token = self._next
        if token.kind is Kind.NUMBER:
            raise self._unreadable(self._stray_number_reason(), token)
        if token.kind is Kind.BAR:
            return self._open_bars == 0
        return token.kind in (Kind.NAME, Kind.FUNCTION, Kind.OPEN, Kind.COMMAND)

    def _stray_number_reason(self) -> str:
        before = self._tokens[self._index - 1]
        if before.kind is Kind.NUMBER:
            return "A sign is missing between these two numbers."
        if before.kind is Kind.NAME:
            name, number = before.text, self._next.text
            return f"Is this {name}*{number} or {name}^{number}? Please write the sign."
        return "A sign is missing before this number."

    def _signed(self) -> Node:
        """A factor that may have a sign of its own, as in `3 * -2`."""
        is_negative = False
        while self._is_next(Kind.OPERATOR, "+") or self._is_next(Kind.OPERATOR, "-"):
            is_negative ^= self._take().text == "-"
        factor = self._power()
        return Negative(factor) if is_negative else factor

    def _power(self) -> Node:
        base = self._postfix(self._primary())
        while self._is_next(Kind.OPERATOR, "^"):
            base = Binary("^", base, self._exponent())
            base = self._postfix(base)
        return base

    def _exponent(self) -> Node:
        """What stands behind `^`: raised characters are whole, a sign may come first."""
        self._take()
        self._deeper()
        raised = self._is_next(Kind.OPEN, "⁽")
        exponent = self._group() if raised else self._signed()
        self._depth -= 1
        return exponent

    def _postfix(self, operand: Node) -> Node:
        while self._is_next(Kind.POSTFIX):
            token = self._take()
            if token.text == "!":
                operand = self._factorial(operand)
            elif token.text == "%":
                operand = self._percentage(operand)
            else:
                half_turn = Binary("*", operand, Name("pi"))
                operand = Binary("/", half_turn, Number(Fraction(180)))
        return operand

    def _factorial(self, operand: Node) -> Node:
        if self._is_next(Kind.POSTFIX, "!"):
            raise self._unreadable("Two exclamation marks in a row cannot be read; use brackets.")
        return Call("factorial", (operand,))

    def _percentage(self, operand: Node) -> Node:
        if self._next.kind in (Kind.NUMBER, Kind.NAME, Kind.OPEN, Kind.FUNCTION):
            raise self._unreadable("A sign is missing after the percentage.")
        return Binary("/", operand, Number(Fraction(100)))

    def _primary(self) -> Node:
        self._deeper()
        match self._next.kind:
            case Kind.NUMBER:
                node = self._number()
            case Kind.NAME:
                node = self._name()
            case Kind.FUNCTION:
                node = self._function()
            case Kind.OPEN:
                node = self._group()
            case Kind.BAR:
                node = self._bars()
            case Kind.COMMAND:
                node = self._command()
            case _:
                raise self._unreadable(self._missing_reason())
        self._depth -= 1
        return node

    def _missing_reason(self) -> str:
        match self._next.kind:
            case Kind.END if self._index == 0:
                return "There is nothing to read."
            case Kind.END:
                return "Something is missing at the end."
            case _:
                return "Something is missing here."

    # The parts

    def _number(self) -> Node:
        token = self._take()
        value = token.value
        assert value is not None  # noqa: S101 - every number token has its value
        fraction = self._mixed_fraction(token)
        if fraction is not None:
            return Number(value + fraction)
        return Number(value, token.is_decimal)

    def _mixed_fraction(self, whole: Token) -> Fraction | None:
        """The fraction of `2½` or `2 1/2`; the index moves past it."""
        if not whole.text.isdigit() or not self._is_next(Kind.NUMBER):
            return None
        numerator = self._next
        if numerator.text.isdigit() and whole.end < numerator.start:
            return self._spelled_fraction(numerator)
        if not numerator.text.isascii():
            return self._take().value
        return None

    def _spelled_fraction(self, numerator: Token) -> Fraction | None:
        slash, denominator = (*self._tokens[self._index + 1 :], numerator, numerator)[:2]
        is_fraction = slash.kind is Kind.OPERATOR and slash.text == "/"
        if not is_fraction or not (denominator.kind is Kind.NUMBER and denominator.text.isdigit()):
            return None
        if not 0 < int(numerator.text) < int(denominator.text):
            return None
        self._index += 3
        return Fraction(int(numerator.text), int(denominator.text))

    def _name(self) -> Node:
        token = self._take()
        is_called = self._is_next(Kind.OPEN, "(") and self._next.start == token.end
        if token.text in _UNKNOWN_FUNCTIONS and is_called:
            return Call(token.text, self._arguments())
        return Name(token.text)

    def _group(self) -> Node:
        opening = self._take()
        bars, self._open_bars = self._open_bars, 0
        node = self.sum()
        self._close(opening)
        self._open_bars = bars
        return Call("abs", (node,)) if opening.text == "|" else node

    def _close(self, opening: Token) -> None:
        if self._is_next(Kind.CLOSE, _MATCHING[opening.text]):
            self._take()
        elif self._next.kind is Kind.CLOSE:
            raise self._unreadable(f"“{_MATCHING[opening.text]}” is expected here.")
        elif self._next.kind is Kind.END:
            raise self._unreadable("This bracket is never closed.", opening)
        elif self._next.kind is Kind.RELATION:
            raise self._unreadable("An equation inside brackets cannot be read.")
        else:
            raise self._unreadable(self._leftover_reason())

    def _bars(self) -> Node:
        """`|x|`: a bar where a value is expected opens, one where a sign is expected closes."""
        opening = self._take()
        self._open_bars += 1
        node = self.sum()
        if not self._is_next(Kind.BAR):
            raise self._unreadable("The bar of an absolute value is never closed.", opening)
        self._take()
        self._open_bars -= 1
        return Call("abs", (node,))

    def _command(self) -> Node:
        command = self._take().text
        if command == "sqrt":
            index = self._group() if self._is_next(Kind.OPEN, "[") else None
            radicand = self._command_argument()
            return Call("sqrt", (radicand,)) if index is None else Call("root", (radicand, index))
        first, second = self._command_argument(), self._command_argument()
        if command == "frac":
            return Binary("/", first, second)
        return Call("binomial", (first, second))

    def _command_argument(self) -> Node:
        if self._is_next(Kind.OPEN, "{"):
            return self._group()
        if self._next.kind is Kind.NUMBER:
            return self._number()
        if self._next.kind is Kind.NAME:
            return Name(self._take().text)
        raise self._unreadable("A brace is expected here, as in \\frac{1}{2}.")

    # Functions

    def _function(self) -> Node:
        token = self._take()
        if token.text in ("√", "∛") or token.value is not None:
            return self._radical(token)
        base = self._logarithm_base()
        exponent = self._function_exponent()
        arguments = self._function_arguments(token)
        if base is not None:
            arguments = (*arguments, base)
        self._check_count(token, len(arguments))
        return _raised_call(token.text, arguments, exponent)

    def _radical(self, token: Token) -> Node:
        radicand = self._power()
        if token.value is not None:
            return Call("root", (radicand, Number(token.value)))
        return Call("sqrt" if token.text == "√" else "cbrt", (radicand,))

    def _logarithm_base(self) -> Node | None:
        if not self._is_next(Kind.BASE):
            return None
        token = self._take()
        if token.value is not None:
            return Number(token.value)
        return Name(token.text)

    def _function_exponent(self) -> Node | None:
        """The exponent between a function and its argument, as in `sin^2 x`."""
        if not self._is_next(Kind.OPERATOR, "^"):
            return None
        self._take()
        if self._next.kind is Kind.OPEN:
            return self._group()
        is_negative = self._is_next(Kind.OPERATOR, "-")
        if is_negative:
            self._take()
        if self._next.kind is not Kind.NUMBER:
            raise self._unreadable("A number is expected as the exponent of a function.")
        number = self._number()
        return Negative(number) if is_negative else number

    def _function_arguments(self, function: Token) -> tuple[Node, ...]:
        if self._is_next(Kind.OPEN):
            return self._arguments()
        if function.text in BRACKETS_REQUIRED:
            raise self._unreadable(f"Brackets are missing after {function.text}.")
        if function.text == "sqrt":
            return (self._power(),)
        return (self._bare_argument(function),)

    def _arguments(self) -> tuple[Node, ...]:
        opening = self._take()
        bars, self._open_bars = self._open_bars, 0
        arguments = [self.sum()]
        while self._is_next(Kind.COMMA):
            self._take()
            arguments.append(self.sum())
        self._close(opening)
        self._open_bars = bars
        return tuple(arguments)

    def _bare_argument(self, function: Token) -> Node:
        """The argument of `sin 2x`: a number, then names that touch, with their exponents."""
        if self._next.kind is Kind.END:
            raise self._unreadable(f"The argument of {function.text} is missing.")
        is_negative = self._is_next(Kind.OPERATOR, "-")
        if is_negative:
            self._take()
        first = self._next
        argument = self._power()
        is_coefficient = self._is_coefficient(first)
        while self._goes_on_bare(is_coefficient):
            is_coefficient = is_coefficient and self._is_coefficient(self._next)
            argument = Binary("*", argument, self._power())
        return Negative(argument) if is_negative else argument

    def _is_coefficient(self, token: Token) -> bool:
        return token.kind is Kind.NUMBER or (token.kind is Kind.NAME and token.text == "pi")

    def _goes_on_bare(self, is_coefficient: bool) -> bool:
        touches = self._tokens[self._index - 1].end == self._next.start
        if self._next.kind is Kind.NAME:
            return touches or is_coefficient
        is_root = self._is_next(Kind.FUNCTION, "√")
        return is_coefficient and (self._next.kind is Kind.OPEN or is_root)

    def _check_count(self, function: Token, count: int) -> None:
        fewest, most = ARGUMENT_COUNTS.get(function.text, (1, 1))
        if not fewest <= count <= most:
            wanted = f"{fewest}" if fewest == most else f"{fewest} to {most}"
            reason = f"{function.text} takes {wanted} argument{'' if most == 1 else 's'}."
            raise self._unreadable(reason, function)


def _raised_call(function: str, arguments: tuple[Node, ...], exponent: Node | None) -> Node:
    match exponent:
        case None:
            return Call(function, arguments)
        case Negative(Number(value=1)) if function in INVERSES:
            return Call(INVERSES[function], arguments)
        case _:
            return Binary("^", Call(function, arguments), exponent)
