"""Which of two usual ways fits a problem better: mean or median, substitution or elimination.

What is said follows from the problem's own numbers, and names them.
"""

from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.polynomials.ways import SolveBy
from tutor_tui.mathematics.kinds.statistics.summaries import Summary
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Answer, Problem, Solve, code, listed
from tutor_tui.mathematics.sentences import refused
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written

_FEWEST: Final = 4
_FAR: Final = Fraction(26, 5)
"""Times the median distance from the median that an outlier lies away: a modified z-score of 3.5
(B. Iglewicz and D. Hoaglin, How to Detect and Handle Outliers, 1993)."""


def better_way(problem: Problem) -> Answer | None:
    """Which usual way suits the problem, and why; `None` for problems of other kinds."""
    match problem:
        case Summary(numbers=numbers):
            return _average(numbers)
        case SolveBy(problem=Solve() as solved):
            return better_way(solved)
        case Solve(equations=(_, _) as equations):
            return _of_system(equations)
        case Solve(equations=(equation,)) if len(variables(equation)) == 1:
            return _of_quadratic(equation)
        case _:
            return None


def _average(numbers: tuple[Fraction, ...]) -> Answer | None:
    known = sorted(numbers)
    if len(known) < _FEWEST:
        return None
    far = outliers(known)
    if far:
        shown = listed([code(_plain(one)) for one in far])
        lies = "lies" if len(far) == 1 else "lie"
        pulls = "pulls" if len(far) == 1 else "pull"
        return refused(
            f"The median: {shown} {lies} far from the other numbers and {pulls} the mean that "
            "way, while the median hardly notices."
        )
    return refused(
        "Here both serve: no number lies far from the others, so the mean, which takes all of "
        "them into account, is a fair choice."
    )


def outliers(ordered: list[Fraction]) -> list[Fraction]:
    """The numbers far from the median, measured by how far the numbers usually are from it."""
    middle = _middle(ordered)
    usual = _middle(sorted(abs(one - middle) for one in ordered))
    return [one for one in ordered if usual and abs(one - middle) > _FAR * usual]


def _middle(ordered: list[Fraction]) -> Fraction:
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def _plain(value: Fraction) -> str:
    return str(value) if value.denominator == 1 else f"{float(value):g}"


def _of_system(equations: tuple[Relation, ...]) -> Answer | None:
    """Substitution where an unknown stands with the factor 1 or -1, elimination where none does."""
    for equation in equations:
        polynomial = _polynomial(equation)
        if polynomial is None or polynomial.total_degree() != 1:
            return None
    for equation in equations:
        found = _polynomial(equation)
        for symbol in found.gens if found is not None else ():
            if found is not None and abs(found.coeff_monomial(symbol)) == 1:
                return refused(
                    f"Substitution: in {code(written(equation))} the {code(str(symbol))} has no "
                    "factor, so it is got alone at once and put into the other equation."
                )
    return refused(
        "Elimination: every unknown has a factor, so that getting one alone would bring "
        "fractions; multiply the equations until one unknown cancels."
    )


def _of_quadratic(equation: Relation) -> Answer | None:
    polynomial = _polynomial(equation)
    if polynomial is None or polynomial.degree() != 2:
        return None
    discriminant = polynomial.discriminant()
    shown = f"the discriminant {code(f'b² - 4ac = {show(discriminant)}')}"
    if not discriminant.is_rational:
        return None
    if discriminant.is_nonnegative and sympy.sqrt(discriminant).is_rational:
        return refused(f"Factoring: {shown} is a square, so there are factors without roots.")
    return refused(f"The quadratic formula: {shown} is no square, so no such factors are found.")


def _polynomial(equation: Relation) -> "sympy.Poly | None":
    try:
        expression = to_sympy(equation.left) - to_sympy(equation.right)
        symbols = sorted(expression.free_symbols, key=str)
        return sympy.Poly(sympy.expand(expression), *symbols) if symbols else None
    except (sympy.PolynomialError, UndefinedError):
        return None
