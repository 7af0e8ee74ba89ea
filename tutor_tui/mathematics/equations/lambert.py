"""Equations such as `x e^x = a` and `a x + b = c^x`, by the Lambert W function.

`W(z)` is the number `w` with `w e^w = z` (DLMF 4.13); it is real from `z = -1/e` on, and below 0
there is a second one, the branch with the index -1.
"""

from typing import TYPE_CHECKING

from tutor_tui.mathematics.equations.undoing import Between, Condition, Formula
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import code
from tutor_tui.mathematics.show import show

if TYPE_CHECKING:
    from tutor_tui.mathematics.equations.lettered import LetteredSearch


def is_second(formula: Formula) -> bool:
    """Whether a formula is of the second branch, which a few values of the letters have alone."""
    return any(len(call.args) == 2 for call in formula.value.atoms(sympy.LambertW))


def lambert(
    spread: "sympy.Expr", expression: "sympy.Expr", search: "LetteredSearch"
) -> tuple[Formula, ...] | None:
    """The unknown beside a power of e or a logarithm with it; `spread` has powers of e alone."""
    logs = [call for call in expression.atoms(sympy.log) if call.has(search.x)]
    if len(logs) == 1:
        return _by_logarithm(expression, logs[0], search)
    calls = [call for call in spread.atoms(sympy.exp) if call.has(search.x)]
    if len(calls) != 1:
        return None
    power = sympy.Dummy()
    replaced = spread.xreplace({calls[0]: power})
    if not (replaced.is_polynomial(search.x, power) and calls[0].args[0].is_polynomial(search.x)):
        return None
    parts = sympy.Poly(replaced, search.x, power).as_dict()
    exponent = sympy.Poly(calls[0].args[0], search.x)
    if exponent.degree() != 1 or not set(parts) <= {(0, 0), (1, 0), (0, 1), (1, 1)}:
        return None
    slope, start = exponent.all_coeffs()
    beside = [parts.get(place, sympy.Integer(0)) for place in ((1, 1), (0, 1), (1, 0), (0, 0))]
    if beside[2] == 0:
        return _solved(beside[0], beside[1], -beside[3], slope, start, search)
    if beside[0] == 0:  # divided by the power of e
        return _solved(beside[2], beside[3], -beside[1], -slope, -start, search)
    return None


def _by_logarithm(
    expression: "sympy.Expr", call: "sympy.Expr", search: "LetteredSearch"
) -> tuple[Formula, ...] | None:
    """With `t = ln(a x + b)` the unknown is a power of e."""
    inside = call.args[0]
    if not inside.is_polynomial(search.x) or sympy.degree(inside, search.x) != 1:
        return None
    slope, start = sympy.Poly(inside, search.x).all_coeffs()
    inner = search.letter()
    replaced = expression.xreplace({call: inner})
    replaced = replaced.subs(search.x, (sympy.exp(inner) - start) / slope)
    return None if replaced.has(search.x) else search.back(replaced, inner, call)


def _solved(
    a: "sympy.Expr",
    b: "sympy.Expr",
    value: "sympy.Expr",
    slope: "sympy.Expr",
    start: "sympy.Expr",
    search: "LetteredSearch",
) -> tuple[Formula, ...] | None:
    """`(a x + b) e^(slope x + start) = value`."""
    if a == 0 or value == 0:
        return None
    x, shift = search.x, b / a
    inside = slope * (x + shift)
    argument = sympy.powsimp(value * slope / a * sympy.exp(sympy.expand(slope * shift - start)))
    lines = (f"{show(inside)}*e^({show(inside)}) = {show(argument)}",)
    before = f"({show(a * x + b)})*e^({show(slope * x + start)}) = {show(value)}"
    search.step("Lambert", f"Make both factors alike, to undo them by {code('W')}.", before, lines)
    held = tuple(Condition(part, "≠") for part in (a, slope) if part.free_symbols)
    reaches = Condition(sympy.E * argument + 1, "≥")
    twice = Between(argument, ">", -sympy.exp(-1), sympy.Integer(0))
    found = []
    for branch, condition in (((), reaches), ((-1,), twice)):
        root = sympy.expand(sympy.LambertW(argument, *branch) / slope) - shift
        if condition.holds() is not False:
            found.append(Formula(root, (*held, condition)))
    return tuple(found)
