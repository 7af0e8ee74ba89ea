"""Why an equation has just one solution, none, or every number: told from its own terms."""

from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Answer, Problem, Solve, code
from tutor_tui.mathematics.sentences import refused
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Relation
from tutor_tui.mathematics.terms import terms_of
from tutor_tui.mathematics.trees import variables

_FIRST_POWER: Final = (
    "With all collected, {name} stands in the first power only, so each step of the working can be "
    "undone: no solution is lost and none is added, and a single number is left."
)


def why_so_many(problem: Problem, _answer: Answer, _words: str) -> Answer | None:
    """Why a polynomial equation in one letter has as many solutions as it has.

    `None` where the number of them does not follow from its degree and its discriminant.
    """
    match problem:
        case Solve(equations=(Relation(sign="=") as equation,)) if len(variables(equation)) == 1:
            return _of_equation(equation, variables(equation)[0])
        case _:
            return None


def _of_equation(equation: Relation, name: str) -> Answer | None:
    if any(terms_of(side, name) is None for side in (equation.left, equation.right)):
        return None
    difference = sympy.expand(to_sympy(equation.left) - to_sympy(equation.right))
    if difference.is_Rational:
        return _without_unknown(difference, name)
    polynomial = difference.as_poly(*difference.free_symbols)
    if polynomial is None or not polynomial.is_univariate:
        return None
    if polynomial.degree() == 1:
        return refused(_FIRST_POWER.format(name=code(name)))
    if polynomial.degree() == 2 and polynomial.discriminant() == 0:
        square = code(f"{show(sympy.factor(difference))} = 0")
        return refused(
            f"It is {square}, and a square is 0 only where its base is: both factors give the same "
            "value, a double root. That is so where `b² - 4ac = 0`."
        )
    return None


def _without_unknown(difference: "sympy.Rational", name: str) -> Answer:
    away = f"The terms with {code(name)} are the same on both sides and fall away"
    if difference == 0:
        return refused(f"{away}; what is left is true, whatever number {code(name)} is.")
    how = "more" if difference > 0 else "less"
    return refused(
        f"{away}: the left side is always {code(show(abs(difference)))} {how} than the right, "
        f"whatever number {code(name)} is."
    )
