"""The working of partial fractions: factors of the denominator, then one numerator at a time."""

from collections.abc import Iterator

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.problems import Step, code
from tutor_tui.mathematics.sentences import as_fraction
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.steps_arithmetic import number_node
from tutor_tui.mathematics.syntax import Binary, Node
from tutor_tui.mathematics.trees import substitute
from tutor_tui.mathematics.written import written


def partial_steps(node: Node, variable: str) -> Iterator[Step]:
    """Numerators over simple linear factors by covering up, others by comparing coefficients."""
    x = sympy.Symbol(variable)
    top, bottom = sympy.fraction(sympy.cancel(to_sympy(node)))
    if not (top.is_polynomial(x) and bottom.is_polynomial(x)) or not bottom.has(x):
        return
    line = written(node)
    factors = sympy.factor_list(bottom, x)[1]
    result = show(sympy.apart(to_sympy(node), x))
    below = show(sympy.factor(bottom))
    factored = written(Binary("/", parse_expression(show(top)), parse_expression(below)))
    if factored != line:
        yield Step("factor", "Factor the denominator", line, (factored,))
        line = factored
    simple = [part for part, power in factors if power == 1 and sympy.degree(part, x) == 1]
    for part in simple:
        yield _covered(top, bottom, part, x)
    if len(simple) == len(factors) and sympy.degree(top, x) < sympy.degree(bottom, x):
        reason = "Write one fraction for each factor, with the numerators that were found"
        yield Step("one for each factor", reason, line, (result,))
        return
    reason = (
        "Write one fraction for each factor and each of its powers, beside a polynomial if the "
        "numerator has no smaller degree; multiply out and compare coefficients"
    )
    yield Step("compare coefficients", reason, line, (result,))


def _covered(
    top: "sympy.Expr", bottom: "sympy.Expr", part: "sympy.Expr", x: "sympy.Symbol"
) -> Step:
    """The numerator over one linear factor: cover it, and put its zero into the rest."""
    root = sympy.solve(part, x)[0]
    rest = sympy.cancel(bottom / part)
    before = written(Binary("/", _put_in(top, x, root), _put_in(rest, x, root)))
    value = sympy.cancel(top / rest).subs(x, root)
    reason = (
        f"Cover the factor {code(show(part))} and put its zero {code(f'{show(x)} = {show(root)}')} "
        "into the rest: that is the numerator above it"
    )
    return Step("cover up", reason, before, (show(value),))


def _put_in(expression: "sympy.Expr", x: "sympy.Symbol", value: "sympy.Expr") -> Node:
    """The expression with a number in place of the variable, not worked out."""
    number = number_node(as_fraction(value), uses_decimals=False)
    return substitute(parse_expression(show(expression)), x.name, number)
