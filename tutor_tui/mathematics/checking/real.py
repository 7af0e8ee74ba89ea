"""Values of trees over the real numbers, where no step on the way may leave them.

√x·√y at negative x and y is no counter-example to √x·√y = √(xy) for somebody who works with real
numbers, although its complex value is real. Whoever writes `i` means complex numbers.
"""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any, Final

from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import DIGITS, NoValueError, as_mpf, sample_places, value_at
from tutor_tui.mathematics.syntax import Binary, Call, Name, Negative, Node, Number, children
from tutor_tui.mathematics.trees import walk
from tutor_tui.mathematics.verify import number_of

_FIRST, _SECOND = Name("v_1"), Name("v_2")
_INTEGERS: Final = frozenset({"binomial", "factorial", "gcd", "lcm"})


def is_complex(node: Node) -> bool:
    """Whether somebody wrote the imaginary unit."""
    return any(part == Name("i") for part in walk(node))


def real_slope(formula: "sympy.Expr", variable: str) -> "sympy.Expr":
    """The derivative by a real letter; `ln |u|` has that of `ln u`."""
    letter, real = sympy.Symbol(variable), sympy.Symbol(variable, real=True)
    plain = formula.replace(
        lambda part: isinstance(part, sympy.log) and isinstance(part.args[0], sympy.Abs),
        lambda part: sympy.log(part.args[0].args[0]),
    )
    return sympy.diff(plain.xreplace({letter: real}), real).xreplace({real: letter})


def real_value(
    node: Node, place: Mapping[str, Fraction], scope: Scope, *, allows_complex: bool = False
) -> Any:
    """The value at a place as an mpmath number of `DIGITS` digits. Raises `NoValueError`."""
    with mpmath.workdps(DIGITS):
        values = {name: as_mpf(value) for name, value in place.items()}
        return _Evaluator(values, place, scope, allows_complex).value(node)


class _Evaluator:
    def __init__(
        self,
        values: Mapping[str, Any],
        place: Mapping[str, Fraction],
        scope: Scope,
        allows_complex: bool,
    ) -> None:
        self._values = values
        self._place = place
        self._scope = scope
        self._allows_complex = allows_complex

    def value(self, node: Node) -> Any:
        value = self._of(node)
        if not self._allows_complex and getattr(value, "imag", 0) != 0:
            raise NoValueError("not real")
        return value

    def _of(self, node: Node) -> Any:
        match node:
            case Name(name=name) if name in self._scope.holes:
                return number_of(_numeric_hole(self._scope.holes[name]), self._place)
            case Name() | Number():
                return value_at(node, self._values)
            case Negative(operand=operand):
                return -self.value(operand)
            case Binary(sign=sign, left=left, right=right):
                bound = {"v_1": self.value(left), "v_2": self.value(right)}
                return value_at(Binary(sign, _FIRST, _SECOND), bound)
            case Call(function=function):
                return self._of_call(function, children(node))
            case _:
                raise NoValueError("a relation has no value")

    def _of_call(self, function: str, arguments: tuple[Node, ...]) -> Any:
        values = [self.value(argument) for argument in arguments]
        if function in _INTEGERS and any(value != int(value.real) for value in values):
            raise NoValueError("only for whole numbers")
        names = tuple(Name(f"v_{index}") for index in range(len(values)))
        bound = {f"v_{index}": value for index, value in enumerate(values)}
        return value_at(Call(function, names), bound)


def _numeric_hole(value: Any) -> "sympy.Expr":
    if isinstance(value, sympy.MatrixBase) or value.has(sympy.Integral, sympy.Limit, sympy.Sum):
        raise NoValueError("no number")
    return value


def places(names: tuple[str, ...]) -> Iterator[dict[str, Fraction]]:
    """Small whole places first, for people like those; then fractions of either sign."""
    if names:
        yield {name: Fraction(2 + index) for index, name in enumerate(names)}
        yield {name: Fraction(5 - 2 * index) for index, name in enumerate(names)}
        yield {name: Fraction(-3 + 4 * index) for index, name in enumerate(names)}
    yield from sample_places(names)
