"""A formula rearranged for one of its letters: undo what was done to it, from the outside in.

Only for a letter that stands in one place; the values must be such that both sides are defined.
"""

from collections.abc import Callable

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Step
from tutor_tui.mathematics.school_forms import in_school_form
from tutor_tui.mathematics.sentences import shortest
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Binary, Call, Name, Negative, Node, Relation
from tutor_tui.mathematics.trees import rational_value, variables, walk
from tutor_tui.mathematics.written import written


def rearranged(
    equation: Relation, unknown: str
) -> "tuple[tuple[sympy.Expr, ...], tuple[Step, ...]]":
    """The formulas for the unknown (two where a square was undone), and how to get there.

    Raises `UnsolvedError` where the unknown stands in several places or cannot be got out.
    """
    if sum(part == Name(unknown) for part in walk(equation)) != 1:
        raise UnsolvedError
    is_left = unknown in variables(equation.left)
    side, other = (equation.left, equation.right)[:: 1 if is_left else -1]
    worker = _Undoing(unknown, written(equation))
    worker.undo(side, (to_sympy(other),))
    return worker.formulas, tuple(worker.steps)


class _Undoing:
    def __init__(self, unknown: str, line: str) -> None:
        self._unknown = unknown
        self._lines: tuple[str, ...] = (line,)
        self.steps: list[Step] = []
        self.formulas: tuple[sympy.Expr, ...] = ()

    def undo(self, side: Node, others: "tuple[sympy.Expr, ...]") -> None:
        """`side` equals one of `others`; go on to the part of it that holds the unknown."""
        if side == Name(self._unknown):
            self.formulas = others
            return
        inner, reason, found = self._undone(side, others)
        lines = tuple(f"{written(inner)} = {show(in_school_form(other))}" for other in found)
        self.steps.append(Step("undo", reason, self._lines[0], lines))
        self._lines = lines
        self.undo(inner, found)

    def _undone(
        self, side: Node, others: "tuple[sympy.Expr, ...]"
    ) -> "tuple[Node, str, tuple[sympy.Expr, ...]]":
        match side:
            case Negative(operand=operand):
                return operand, "Change the sign of both sides.", _each(others, lambda v: -v)
            case Binary(sign="^", left=base, right=exponent):
                return self._power(base, exponent, others)
            case Binary(left=left, right=right):
                is_left = self._unknown in variables(left)
                return self._operation(side, left, right, is_left, others)
            case Call(arguments=arguments):
                return self._call(side, arguments, others)
            case _:
                raise UnsolvedError

    def _operation(
        self, side: Binary, left: Node, right: Node, is_left: bool, others: "tuple[sympy.Expr, ...]"
    ) -> "tuple[Node, str, tuple[sympy.Expr, ...]]":
        inner, outer = (left, right) if is_left else (right, left)
        value, text = to_sympy(outer), f"`{written(outer)}`"
        match side.sign, is_left:
            case "+", _:
                return (
                    inner,
                    f"Subtract {text} from both sides.",
                    _each(others, lambda v: v - value),
                )
            case "-", True:
                return inner, f"Add {text} to both sides.", _each(others, lambda v: v + value)
            case "-", False:
                reason = f"Subtract both sides from {text}."
                return inner, reason, _each(others, lambda v: value - v)
            case "*", _:
                return inner, f"Divide both sides by {text}.", _each(others, lambda v: v / value)
            case "/", True:
                return inner, f"Multiply both sides by {text}.", _each(others, lambda v: v * value)
            case _:
                reason = f"Divide {text} by both sides."
                return inner, reason, _each(others, lambda v: value / v)

    def _power(
        self, base: Node, exponent: Node, others: "tuple[sympy.Expr, ...]"
    ) -> "tuple[Node, str, tuple[sympy.Expr, ...]]":
        if self._unknown in variables(exponent):
            foot = to_sympy(base)
            if foot.is_Number and not foot.is_positive:
                raise UnsolvedError
            reason = "Take logarithms of both sides."
            return exponent, reason, _each(others, lambda v: sympy.log(v) / sympy.log(foot))
        number = rational_value(exponent)
        root = 1 / to_sympy(exponent)
        if number is not None and number.numerator % 2 == 0:
            reason = "Take the root of both sides, with either sign."
            values = tuple(sign * _rooted(v, root) for v in others for sign in (-1, 1))
            return base, reason, values
        reason = "Take the root of both sides."
        return base, reason, _each(others, lambda v: _rooted(v, root))

    def _call(
        self, side: Call, arguments: tuple[Node, ...], others: "tuple[sympy.Expr, ...]"
    ) -> "tuple[Node, str, tuple[sympy.Expr, ...]]":
        inner = arguments[0]
        match side.function:
            case "sqrt":
                return inner, "Square both sides.", _each(others, lambda v: v**2)
            case "cbrt":
                return inner, "Cube both sides.", _each(others, lambda v: v**3)
            case "exp":
                return inner, "Take logarithms of both sides.", _each(others, sympy.log)
            case "ln" | "log" if len(arguments) == 1:
                return inner, "Undo the logarithm.", _each(others, sympy.exp)
            case "log" | "lg" if self._unknown in variables(inner):
                base = to_sympy(arguments[1]) if len(arguments) > 1 else sympy.Integer(10)
                return inner, "Undo the logarithm.", _each(others, lambda v: base**v)
            case _:
                raise UnsolvedError


def _rooted(value: "sympy.Expr", root: "sympy.Expr") -> "sympy.Expr":
    """A real root; of the power of a letter the letter itself, as either sign stands before it
    or the root is an odd one."""
    if not (1 / root).is_Integer:
        return value**root
    if (1 / root).is_odd and value.could_extract_minus_sign():
        return -_rooted(-value, root)
    plain = sympy.powdenest(value**root, force=True)
    return plain if plain.count_ops() < (value**root).count_ops() else value**root


def _each(
    values: "tuple[sympy.Expr, ...]", change: "Callable[[sympy.Expr], sympy.Expr]"
) -> "tuple[sympy.Expr, ...]":
    return tuple(_simplest(change(value)) for value in values)


def _simplest(value: "sympy.Expr") -> "sympy.Expr":
    return shortest([value, sympy.cancel(value), sympy.factor(value)])
