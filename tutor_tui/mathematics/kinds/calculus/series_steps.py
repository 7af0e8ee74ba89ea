"""The working of series: tests of convergence, the radius, and Taylor polynomials."""

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.equations.shown_sets import shown_name
from tutor_tui.mathematics.kinds.calculus.convergence import Convergence, Radius, answer_radius
from tutor_tui.mathematics.kinds.calculus.convergence_tests import (
    Decision,
    Way,
    decided,
    without_sign,
)
from tutor_tui.mathematics.kinds.calculus.taylor import TaylorPolynomial
from tutor_tui.mathematics.kinds.calculus.taylor_answers import polynomial_of, rising
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.patience import within
from tutor_tui.mathematics.problems import Step, code
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.written import written

_PATIENCE = 1.0
_COUNTED = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
_ENDS = {
    Way.TERMS: "Where the terms do not tend to 0, the sums cannot settle",
    Way.RATIO: "Compare this limit with 1",
    Way.ALTERNATION: "Where the sizes fall to 0 and the signs change, the sums close in on a value",
    Way.INTEGRAL: "The series does as the integral does",
}


def convergence_steps(problem: Convergence) -> tuple[Step, ...] | None:
    """What the deciding test looks at, its limit, and what follows."""
    try:
        found = within(_PATIENCE, lambda: decided(problem.term, problem.index))
    except UnsolvedError:
        return None
    if found is None or found.verdict is not True:
        return None
    size, alternates = without_sign(problem.term, problem.index)
    steps = []
    if alternates:
        reason = "Look at the sizes of the terms, without their changing signs."
        steps.append(Step("sizes", reason, written(problem.term), (show(size),)))
    steps += _looked_at(problem, found, size)
    word = "converges" if found.converges else "diverges"
    reason = _ENDS.get(found.test) or _compared(problem.index)
    end = f"∑ {written(problem.term)}"
    return (*steps, Step(found.test.value, f"{reason}.", end, (word,)))


def _compared(index: str) -> str:
    return f"Both series do the same; {code(f'∑ 1/{index}^p')} converges only for `p > 1`"


def _power(found: Decision) -> "sympy.Expr":
    assert found.power is not None  # noqa: S101 - a comparison has one
    return found.power


def _looked_at(problem: Convergence, found: Decision, size: "sympy.Expr") -> list[Step]:
    n = sympy.Symbol(problem.index)
    end = show(found.end)
    match found.test:
        case Way.RATIO:
            quotient = sympy.simplify(sympy.combsimp(size.subs(n, n + 1) / size))
            before = f"({show(size.subs(n, n + 1))})/({show(size)})"
            reason = "Divide each term by the one before it."
            first = Step("quotient of terms", reason, before, (show(quotient),))
            return [first, _limit(show(quotient), end, problem.index)]
        case Way.POWER:
            power = n ** _power(found)
            shown = show(sympy.simplify(size * power))
            if shown == end:
                return []
            reason = f"Compare with {code(show(1 / power))}: divide by it."
            before = f"({show(size)})/({show(1 / power)})"
            first = Step("quotient of terms", reason, before, (shown,))
            return [first, _limit(shown, end, problem.index)]
        case Way.INTEGRAL:
            reason = "Find an antiderivative of the terms, taken as a function."
            return [Step("antiderivative", reason, show(size), (end,))]
        case _:
            return [_limit(show(size), end, problem.index)]


def _limit(before: str, after: str, index: str) -> Step:
    reason = f"Let {code(index)} grow without bound."
    return Step("limit", reason, before, (after,))


def radius_steps(problem: Radius) -> tuple[Step, ...] | None:
    """The quotient of neighbouring terms, its limit, and where that is below 1."""
    result = answer_radius(problem).result
    n, x = sympy.Symbol(problem.index), sympy.Symbol(problem.variable)
    term = to_sympy(problem.term)
    size = sympy.simplify(sympy.combsimp(term.subs(n, n + 1) / term))
    if result is None:
        return None
    value = within(_PATIENCE, lambda: sympy.limit(size, n, sympy.oo))
    if value is None or value.has(sympy.Limit, sympy.AccumBounds):
        return None
    before = f"({show(term.subs(n, n + 1))})/({show(term)})"
    quotient = Step(
        "quotient of terms", "Divide each term by the one before it.", before, (show(size),)
    )
    if value == 0 or value.has(sympy.oo, sympy.zoo):
        return None if value != 0 else (quotient, _limit(show(size), "0", problem.index), _always())
    if not value.has(x):
        return None
    shown = f"|{show(value)}|"
    radius = to_sympy(parse_expression(result))
    centres = sympy.solve(value, x)
    if len(centres) != 1 or sympy.simplify(abs(value.subs(x, centres[0] + radius)) - 1) != 0:
        return None
    reason = "The series converges where the size of this limit is below 1, and diverges above."
    return (
        quotient,
        _limit(show(size), show(value), problem.index),
        Step("ratio test", reason, f"{shown} < 1", (f"R = {show(radius)}",)),
    )


def _always() -> Step:
    return Step("ratio test", "0 is below 1 wherever the variable is.", "0 < 1", ("R = ∞",))


def taylor_steps(problem: TaylorPolynomial) -> tuple[Step, ...] | None:
    """Each derivative with its value at the place, and the sum of the terms they give."""
    found = within(_PATIENCE, lambda: polynomial_of(problem))
    if found is None or not 1 <= found[1] <= len(_COUNTED):
        return None
    polynomial, degree = found
    x, place = sympy.Symbol(problem.variable), to_sympy(problem.place)
    slope = to_sympy(problem.expression)
    where = code(f"{shown_name(problem.variable)} = {show(place)}")
    steps, total, before = list[Step](), sympy.S.Zero, slope
    for power in range(degree + 1):
        value = sympy.simplify(slope.subs(x, place))
        if not value.is_finite:
            return None
        name = "the function" if power == 0 else f"the {_COUNTED[power - 1]} derivative"
        if power and before != slope:
            steps.append(Step("derivative", f"Find {name}.", show(before), (show(slope),)))
        steps.append(Step("value", f"Put {where} into {name}.", show(slope), (show(value),)))
        total += value / sympy.factorial(power) * (x - place) ** power
        before, slope = slope, sympy.simplify(sympy.diff(slope, x))
    if sympy.expand(total - polynomial) != 0:
        return None
    reason = "Divide the nth value by `n!`, multiply it with the nth power, and add."
    values = ", ".join(step.after[0] for step in steps if step.rule == "value")
    return (*steps, Step("taylor", reason, values, (rising(polynomial, problem),)))
