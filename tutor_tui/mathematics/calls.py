"""Functions and their arguments, with brackets and without: `sin(x)`, `sin^2 2x`, `√2`."""

from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.named_functions import NAMED
from tutor_tui.mathematics.primaries import PrimaryReader
from tutor_tui.mathematics.syntax import Binary, Call, Name, Negative, Node, Number
from tutor_tui.mathematics.tokens import Kind, Token
from tutor_tui.mathematics.trees import walk
from tutor_tui.mathematics.vocabulary import ARGUMENT_COUNTS, BRACKETS_REQUIRED, INVERSES

_OF_ANGLES: Final = frozenset(("sin", "cos", "tan", "sec", "csc", "cot"))


class CallReader(PrimaryReader):
    """Reads a function with all that belongs to it."""

    def function(self) -> Node:
        """A function with its base, its exponent and its arguments."""
        token = self.take()
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
        radicand = self._signed_power()
        if token.value is not None:
            return Call("root", (radicand, Number(token.value)))
        return Call("sqrt" if token.text == "√" else "cbrt", (radicand,))

    def _signed_power(self) -> Node:
        is_negative = self._takes_minus()
        radicand = self.power()
        return Negative(radicand) if is_negative else radicand

    def _takes_minus(self) -> bool:
        is_negative = self.is_next(Kind.OPERATOR, "-")
        if is_negative:
            self.take()
        return is_negative

    def _logarithm_base(self) -> Node | None:
        if not self.is_next(Kind.BASE):
            return None
        token = self.take()
        if token.value is not None:
            return Number(token.value)
        return Name(token.text)

    def _function_exponent(self) -> Node | None:
        """The exponent between a function and its argument, as in `sin^2 x`."""
        if not self.is_next(Kind.OPERATOR, "^"):
            return None
        self.take()
        if self.next.kind is Kind.OPEN:
            return self.group()
        is_negative = self._takes_minus()
        if self.next.kind is not Kind.NUMBER:
            raise self.unreadable("A number is expected as the exponent of a function.")
        number = self.number()
        return Negative(number) if is_negative else number

    def _function_arguments(self, function: Token) -> tuple[Node, ...]:
        if self.is_next(Kind.OPEN):
            return self.arguments()
        if function.text in BRACKETS_REQUIRED:
            raise self.unreadable(f"Brackets are missing after {function.text}.")
        if function.text == "sqrt":
            return (self.power(),)
        return (self._bare_argument(function),)

    def _bare_argument(self, function: Token) -> Node:
        """The argument of `sin 2x`: a number, then names that touch, with their exponents."""
        if self.next.kind is Kind.END:
            raise self.unreadable(f"The argument of {function.text} is missing.")
        is_negative = self._takes_minus()
        first = self.next
        argument = self.power()
        is_coefficient = self._is_coefficient(first)
        while self._goes_on_bare(is_coefficient):
            is_coefficient = is_coefficient and self._is_coefficient(self.next)
            argument = Binary("*", argument, self.power())
        if is_coefficient and function.text in _OF_ANGLES and self._is_part_of_pi(argument):
            argument = Binary("/", argument, self._after_slash())
        return Negative(argument) if is_negative else argument

    def _is_part_of_pi(self, argument: Node) -> bool:
        """Whether `cos π/6` goes on, which nobody writes for a sixth of `cos π`."""
        if Name("pi") not in walk(argument) or not self.is_next(Kind.OPERATOR, "/"):
            return False
        return self._tokens[self._index + 1].kind is Kind.NUMBER

    def _after_slash(self) -> Node:
        self.take()
        return self.number()

    def _is_coefficient(self, token: Token) -> bool:
        return token.kind is Kind.NUMBER or (token.kind is Kind.NAME and token.text == "pi")

    def _goes_on_bare(self, is_coefficient: bool) -> bool:
        touches = self._tokens[self._index - 1].end == self.next.start
        if self.next.kind is Kind.NAME:
            return touches or is_coefficient
        is_root = self.is_next(Kind.FUNCTION, "√")
        return is_coefficient and (self.next.kind is Kind.OPEN or is_root)

    def _check_count(self, function: Token, count: int) -> None:
        fewest, most = ARGUMENT_COUNTS.get(function.text) or NAMED.get(function.text, (1, 1))
        if not fewest <= count <= most:
            wanted = f"{fewest}" if fewest == most else f"{fewest} to {most}"
            reason = f"{function.text} takes {wanted} argument{'' if most == 1 else 's'}."
            raise self.unreadable(reason, function)


def _raised_call(function: str, arguments: tuple[Node, ...], exponent: Node | None) -> Node:
    if function == "exp2":
        call: Node = Binary("^", Number(Fraction(2)), arguments[0])
    else:
        call = Call(function, arguments)
    match exponent:
        case None:
            return call
        case Negative(Number(value=1)) if function in INVERSES:
            return Call(INVERSES[function], arguments)
        case _:
            return Binary("^", call, exponent)
