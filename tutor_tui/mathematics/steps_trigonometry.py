"""The working of a simplification by identities of sine, cosine and tangent."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final, TypeAlias

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Step
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Call, Node
from tutor_tui.mathematics.trees import walk
from tutor_tui.mathematics.vocabulary import TRIGONOMETRIC
from tutor_tui.mathematics.written import written

if TYPE_CHECKING:
    Identity: TypeAlias = Callable[[sympy.Expr], Iterator[sympy.Expr]]

_DEEPEST: Final = 4
_MOST_TRIED: Final = 40


def identity_steps(node: Node, result: "sympy.Expr") -> tuple[Step, ...] | None:
    """The shortest way of identities from the expression to the result, if there is one."""
    if not any(isinstance(part, Call) and part.function in TRIGONOMETRIC for part in walk(node)):
        return None
    start, goal = to_sympy(node), show(result)
    ways: list[tuple[sympy.Expr, tuple[Step, ...]]] = [(start, ())]
    seen = {start}
    while ways and len(seen) < _MOST_TRIED:
        expression, steps = ways.pop(0)
        line = show(expression) if steps else written(node)
        if len(steps) == _DEEPEST:
            continue
        for new, rule, reason in _neighbours(expression):
            if new in seen:
                continue
            seen.add(new)
            longer = (*steps, Step(rule, reason, line, (show(new),)))
            if show(new) == goal:
                return longer
            ways.append((new, longer))
    return None


def _neighbours(expression: "sympy.Expr") -> "Iterator[tuple[sympy.Expr, str, str]]":
    for identity, rule, reason in _IDENTITIES:
        for new in identity(expression):
            yield new, rule, reason


def _pythagoras(expression: "sympy.Expr") -> "Iterator[sympy.Expr]":
    one, sin, cos, tan = sympy.S.One, sympy.sin, sympy.cos, sympy.tan
    for u in _angles(expression):
        for first, second, whole in (
            (sin(u) ** 2, cos(u) ** 2, one),
            (one, -(sin(u) ** 2), cos(u) ** 2),
            (one, -(cos(u) ** 2), sin(u) ** 2),
            (one, tan(u) ** 2, 1 / cos(u) ** 2),
        ):
            yield from _sums_replaced(expression, first, second, whole)


def _double_angle(expression: "sympy.Expr") -> "Iterator[sympy.Expr]":
    sin, cos = sympy.sin, sympy.cos
    angles = _angles(expression)
    for u in angles:
        if 2 * u in angles:
            yield expression.xreplace({sin(2 * u): 2 * sin(u) * cos(u)})
        for product in expression.atoms(sympy.Mul):
            powers = product.as_powers_dict()
            if powers.get(sin(u)) == powers.get(cos(u)) == 1:
                new = product / (sin(u) * cos(u)) * sin(2 * u) / 2
                yield expression.xreplace({product: new})
        yield from _sums_replaced(expression, cos(u) ** 2, -(sin(u) ** 2), cos(2 * u))


def _sums_replaced(
    expression: "sympy.Expr", first: "sympy.Expr", second: "sympy.Expr", whole: "sympy.Expr"
) -> "Iterator[sympy.Expr]":
    """`c*first + c*second` as `c*whole`, in every sum that holds both."""
    for total in expression.atoms(sympy.Add):
        for term in total.args:
            factor = sympy.cancel(term / first)
            if factor.has(sympy.sin, sympy.cos, sympy.tan) or factor * second not in total.args:
                continue
            new = total - term - factor * second + factor * whole
            yield expression.xreplace({total: new})


def in_sines(expression: "sympy.Expr") -> "sympy.Expr":
    """The expression with sines and cosines in place of the other four functions."""
    sin, cos = sympy.sin, sympy.cos
    return (
        expression.replace(sympy.tan, lambda u: sin(u) / cos(u))
        .replace(sympy.cot, lambda u: cos(u) / sin(u))
        .replace(sympy.sec, lambda u: 1 / cos(u))
        .replace(sympy.csc, lambda u: 1 / sin(u))
    )


def _in_sines(expression: "sympy.Expr") -> "Iterator[sympy.Expr]":
    yield in_sines(expression)


def _quotients(expression: "sympy.Expr") -> "Iterator[sympy.Expr]":
    for u in _angles(expression):
        for product in expression.atoms(sympy.Mul):
            powers = product.as_powers_dict()
            above = powers.get(sympy.sin(u), sympy.S.Zero)
            below = powers.get(sympy.cos(u), sympy.S.Zero)
            if above.is_Integer and above > 0 and above == -below:
                new = product / (sympy.sin(u) / sympy.cos(u)) ** above * sympy.tan(u) ** above
                yield expression.xreplace({product: new})


def _cancelled(expression: "sympy.Expr") -> "Iterator[sympy.Expr]":
    yield sympy.cancel(sympy.together(expression))


def _expanded(expression: "sympy.Expr") -> "Iterator[sympy.Expr]":
    yield sympy.expand(expression)


def _factored(expression: "sympy.Expr") -> "Iterator[sympy.Expr]":
    yield sympy.factor(expression)


def _angles(expression: "sympy.Expr") -> "list[sympy.Expr]":
    found = expression.atoms(sympy.sin, sympy.cos, sympy.tan)
    return sorted({function.args[0] for function in found}, key=str)


_IDENTITIES: "Final[tuple[tuple[Identity, str, str], ...]]" = (
    (_pythagoras, "pythagoras", "Use `sin(x)² + cos(x)² = 1`."),
    (_double_angle, "double angle", "Use the formula for the double angle."),
    (_quotients, "tangent", "Use `sin(x)/cos(x) = tan(x)`."),
    (_in_sines, "definition", "Write everything in sines and cosines, and cancel."),
    (_cancelled, "cancel", "Bring it over one denominator, and cancel."),
    (_expanded, "expand", "Multiply out and collect like terms."),
    (_factored, "factor", "Take out what is shared."),
)
