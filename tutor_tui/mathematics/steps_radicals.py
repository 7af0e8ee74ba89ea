"""The working of numbers with square roots: simplified, collected, and out of the denominator.

Lines are trees, nothing in them worked out but what the rule at hand changes.
"""

from collections.abc import Callable
from fractions import Fraction
from math import isqrt
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Step, code
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.simplest import simplest_number
from tutor_tui.mathematics.steps_arithmetic import arithmetic_steps
from tutor_tui.mathematics.syntax import Binary, Call, Negative, Node, Number
from tutor_tui.mathematics.trees import rational_value, walk
from tutor_tui.mathematics.written import written

_LARGEST: Final = 10**8


def radical_steps(node: Node) -> tuple[Step, ...] | None:
    """From a number with square roots as it was written to its simplest form.

    `None` where other functions stand there, or no rule here leads to the result.
    """
    if not _has_root(node) or not all(_is_known(part) for part in walk(node)):
        return None
    working = _Working(node)
    working.inside_roots()
    working.fractions_under_roots()
    working.square_factors()
    working.rationalise()
    working.finish(simplest_number(to_sympy(node)))
    return tuple(working.steps)


class _Working:
    def __init__(self, node: Node) -> None:
        self._node = node
        self._line = written(node)
        self.steps: list[Step] = []

    def _arrive(self, node: Node, rule: str, reason: str) -> None:
        line = written(node)
        if line != self._line:
            self.steps.append(Step(rule, reason, self._line, (line,)))
        self._node, self._line = node, line

    def inside_roots(self) -> None:
        """Sums and powers under a root are worked out first."""
        new = _mapped(self._node, _worked_out)
        self._arrive(new, "inside", "Work out what stands under the root.")

    def fractions_under_roots(self) -> None:
        """`√(3/4)` as `√3/√4`."""
        reason = f"Take the root of top and bottom: {code('√(a/b) = √a/√b')}."
        self._arrive(_mapped(self._node, _over), "root of a fraction", reason)

    def square_factors(self) -> None:
        """`√72` as `√(36*2)`, then as `6√2`."""
        parted = _mapped(self._node, _parted)
        self._arrive(parted, "square factor", "Find the largest square factor under the root.")
        taken = _mapped(self._node, _taken)
        reason = f"Take the root of the square: {code('√(a² b) = a √b')}."
        self._arrive(taken, "root of a product", reason)

    def rationalise(self) -> None:
        """A root below the line goes by the root itself, a sum with one by its conjugate."""
        match self._node:
            case Binary(sign="/", left=top, right=bottom) if _has_root(bottom):
                factor = _widening(bottom)
                if factor is None:
                    return
                above = factor if rational_value(top) == 1 else Binary("*", top, factor)
                wide = Binary("/", above, Binary("*", bottom, factor))
                shown = code(written(factor))
                is_sum = isinstance(bottom, Binary) and bottom.sign in "+-"
                name = f"the conjugate {shown}" if is_sum else shown
                reason = f"Multiply top and bottom by {name}, so that no root stays below."
                self._arrive(wide, "rationalise", reason)
                self._denominator(above, bottom, factor)

    def _denominator(self, above: Node, bottom: Node, factor: Node) -> None:
        below = sympy.expand(to_sympy(bottom) * to_sympy(factor))
        if not below.is_Integer:
            return
        number = Number(Fraction(abs(int(below))))
        whole = above if abs(below) == 1 else Binary("/", above, number)
        is_sum = isinstance(bottom, Binary) and bottom.sign in "+-"
        reason = (
            "Below, `(a - b)(a + b) = a² - b²` leaves a whole number."
            if is_sum
            else "Below, a root times itself is the number under it."
        )
        self._arrive(Negative(whole) if below < 0 else whole, "denominator", reason)

    def finish(self, result: "sympy.Expr") -> None:
        """What is left: multiply out, collect equal roots, divide."""
        line = show(result)
        if not _has_root(self._node):
            self.steps += arithmetic_steps(self._node) or ()
            return
        if sorted(_flat(line)) == sorted(_flat(self._line)):  # the same but for its order
            if self.steps:
                last = self.steps[-1]
                self.steps[-1] = Step(last.rule, last.reason, last.before, (line,))
            return
        rule, reason = self._last_rule()
        self.steps.append(Step(rule, reason, self._line, (line,)))

    def _last_rule(self) -> tuple[str, str]:
        """What the last line needs: like roots in a sum, roots multiplied, or arithmetic."""
        match self._node:
            case Binary(sign="+" | "-"):
                return "collect roots", "Collect equal roots, as like terms are collected."
            case Binary(sign="*" | "^") if _has_sum(self._node):
                return "expand", "Multiply out; a root times itself is the number under it."
            case Binary(sign="*"):
                return "multiply roots", f"Multiply the roots: {code('√a √b = √(a b)')}."
            case _:
                return "work out", "Multiply out, and divide by what top and bottom share."


def _flat(text: str) -> str:
    return text.replace(" ", "").replace("*", "")


def _mapped(node: Node, change: Callable[[Node], Node]) -> Node:
    """The tree with every square root changed."""
    match node:
        case Call(function="sqrt"):
            return change(node)
        case Negative(operand=operand):
            return Negative(_mapped(operand, change))
        case Binary(sign=sign, left=left, right=right):
            return Binary(sign, _mapped(left, change), _mapped(right, change))
        case _:
            return node


def _worked_out(root: Node) -> Node:
    match root:
        case Call(arguments=(argument,)) if (value := rational_value(argument)) is not None:
            steps = arithmetic_steps(argument)
            return Call("sqrt", (Number(value),)) if steps and value >= 0 else root
        case _:
            return root


def _over(root: Node) -> Node:
    match root:
        case Call(arguments=(argument,)) if (value := rational_value(argument)) is not None:
            if value < 0 or value.denominator == 1:
                return root
            top, bottom = Number(Fraction(value.numerator)), Number(Fraction(value.denominator))
            above: Node = top if value.numerator == 1 else Call("sqrt", (top,))
            return Binary("/", above, Call("sqrt", (bottom,)))
        case _:
            return root


def _parted(root: Node) -> Node:
    """The root with its number as a square times the rest."""
    number = _under(root)
    if number is None:
        return root
    outside, inside = _square_part(number)
    if outside == 1 or inside == 1:
        return root
    product = Binary("*", Number(Fraction(outside**2)), Number(Fraction(inside)))
    return Call("sqrt", (product,))


def _taken(root: Node) -> Node:
    match root:
        case Call(arguments=(Binary(sign="*", left=Number(value=square), right=rest),)):
            outside = Number(Fraction(isqrt(int(square))))
            return Binary("*", outside, Call("sqrt", (rest,)))
        case _:
            number = _under(root)
            if number is not None and isqrt(number) ** 2 == number:
                return Number(Fraction(isqrt(number)))
            return root


def _under(root: Node) -> int | None:
    match root:
        case Call(arguments=(Number(value=value),)) if value.denominator == 1:
            return int(value) if 0 <= value <= _LARGEST else None
        case _:
            return None


def _square_part(number: int) -> tuple[int, int]:
    """`number` as outside² · inside with nothing square left inside."""
    outside = (
        next(size for size in range(isqrt(number), 0, -1) if number % (size * size) == 0)
        if number
        else 1
    )
    return outside, number // outside**2


def _widening(bottom: Node) -> Node | None:
    """What to multiply with so that no root stays: `√3` for `5√3`, `2 + √3` for `2 - √3`."""
    match bottom:
        case Call(function="sqrt"):
            return bottom
        case Binary(sign="*", left=Number(), right=Call(function="sqrt") as root):
            return root
        case Binary(sign="+", left=left, right=right):
            return Binary("-", left, right)
        case Binary(sign="-", left=left, right=right):
            return Binary("+", left, right)
        case _:
            return None


def _has_root(node: Node) -> bool:
    return any(isinstance(part, Call) and part.function == "sqrt" for part in walk(node))


def _has_sum(node: Node) -> bool:
    return any(isinstance(part, Binary) and part.sign in "+-" for part in walk(node))


def _is_known(node: Node) -> bool:
    match node:
        case Number(is_decimal=is_decimal):
            return not is_decimal
        case Binary(sign="^", right=right):
            value = rational_value(right)
            return value is not None and value.denominator == 1
        case Call(function=function):
            return function == "sqrt"
        case Binary() | Negative():
            return True
        case _:
            return False
