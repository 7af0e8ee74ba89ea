"""Formulas put into a differential equation: what is left, which constants they have."""

from collections.abc import Sequence

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.checking.slope_letters import slope_name, zeroness
from tutor_tui.mathematics.kinds.calculus.odes import Condition, DifferentialEquation
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.show import show


def without_constant(whole: "sympy.Expr", constant: "sympy.Symbol") -> "sympy.Expr | None":
    """What is left of `whole = 0` solved for the constant: -2x + ln y of ln y = 2x + C.

    `None` where the constant stands there otherwise than with a factor.
    """
    factor = sympy.diff(whole, constant)
    if factor == 0 or constant in factor.free_symbols:
        return None
    return sympy.simplify(whole.subs(constant, 0) / factor)


def what_is_left(problem: DifferentialEquation, formula: "sympy.Expr") -> "sympy.Expr":
    """The left side less the right one with a formula put in for the function; 0 if it solves."""
    variable = sympy.Symbol(problem.variable)
    whole = to_sympy(problem.equation.left) - to_sympy(problem.equation.right)
    for order in range(problem.order, 0, -1):
        slope = sympy.Symbol(slope_name(order))
        whole = whole.subs(slope, sympy.diff(formula, variable, order))
    return whole.subs(sympy.Symbol(problem.function), formula)


def are_free(
    constants: Sequence["sympy.Symbol"], formula: "sympy.Expr", variable: "sympy.Symbol"
) -> bool:
    """Whether as many constants as there are can be chosen at will: none depends on the others."""
    table = sympy.Matrix(
        len(constants),
        len(constants),
        lambda row, column: (
            sympy.diff(formula, constants[column], variable, row)
            if row
            else sympy.diff(formula, constants[column])
        ),
    )
    return zeroness(table.det()) is Mark.DISAGREES


def fulfils(formula: "sympy.Expr", variable: "sympy.Symbol", condition: Condition) -> bool:
    """Whether a formula has the value that was given at a place."""
    value = sympy.diff(formula, variable, condition.order) if condition.order else formula
    difference = value.subs(variable, to_sympy(condition.place)) - to_sympy(condition.value)
    return bool(sympy.simplify(difference) == 0)


def missed(condition: Condition, problem: DifferentialEquation) -> str:
    """What is said of a solution that does not have a value that was given."""
    primes = "'" * condition.order
    place, value = show(to_sympy(condition.place)), show(to_sympy(condition.value))
    return f"it does not fulfil {problem.function}{primes}({place}) = {value}"
