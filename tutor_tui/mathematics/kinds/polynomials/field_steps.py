"""The working of factors over the real numbers, or with certain roots: first those of fractions."""

from typing import TYPE_CHECKING, Final

from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Step
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.written import written

if TYPE_CHECKING:
    from tutor_tui.mathematics.syntax import Node


def field_steps(
    polynomial: "Node", body: "sympy.Expr", found: "sympy.Expr"
) -> tuple[Step, ...] | None:
    """From the factors with fractions over their zeros to those that were found."""
    x, *others = sorted(body.free_symbols, key=str)
    if others or found == sympy.expand(body):
        return None
    line, steps = written(polynomial), list[Step]()
    rational = sympy.factor(body)
    if rational not in (body, found):
        steps.append(Step("factor", "Factor with fractions first.", line, (show(rational),)))
        line = show(rational)
    for factor, _ in sympy.factor_list(body, x)[1]:
        zeros = _zeros(factor, found, x)
        if zeros:
            reason = f"Find the zeros of `{show(factor)}`."
            lines = tuple(f"{x} = {show(zero)}" for zero in zeros)
            steps.append(Step("zeros of a factor", reason, f"{show(factor)} = 0", lines))
    return (*steps, _last(line, found, x, rational, has_zeros=bool(steps)))


_LAST: Final = {
    "factors of zeros": "Each zero `r` gives a factor `x - r`.",
    "factors of pairs": (
        "Each zero `r` gives a factor `x - r`, two zeros `a ± b i` together give "
        "`x² - 2a x + a² + b²`."
    ),
    "square completed": "Complete the square, and take the difference of two squares apart.",
}


def _last(
    line: str, found: "sympy.Expr", x: "sympy.Symbol", rational: "sympy.Expr", *, has_zeros: bool
) -> Step:
    """From a line to the factors, by what its new factors are made of."""
    known = {part.as_base_exp()[0] for part in sympy.Mul.make_args(rational)}
    new = {part.as_base_exp()[0] for part in sympy.Mul.make_args(found)} - known
    pairs = sum(sympy.degree(part, x) == 2 for part in new)
    whole = sympy.Poly(rational, x)
    is_even = whole.degree() == 4 and not whole.nth(3) and not whole.nth(1)
    if pairs and is_even and not has_zeros:
        rule = "square completed"
    else:
        rule = "factors of pairs" if pairs > 1 or not has_zeros else "factors of zeros"
    reason = _LAST[rule].replace("x", str(x)) if str(x) != "x" else _LAST[rule]
    return Step(rule, reason, line, (show(found),))


def _zeros(factor: "sympy.Expr", found: "sympy.Expr", x: "sympy.Symbol") -> "list[sympy.Expr]":
    """The zeros, beyond fractions, that have a linear factor of their own in what was found."""
    parts = [part.as_base_exp()[0] for part in sympy.Mul.make_args(found)]
    linear = [part for part in parts if sympy.degree(part, x) == 1]
    values = [-part.subs(x, 0) / sympy.LC(part, x) for part in linear]
    return [
        value
        for value in map(sympy.expand, values)
        if not value.is_rational and sympy.expand(factor.subs(x, value)) == 0
    ]
