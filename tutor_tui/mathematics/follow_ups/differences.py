"""Where a wrong value differs from the right one, in words that follow "is not right"."""

from fractions import Fraction

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.checking.compare import same
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.follow_ups.mistakes import mistake_behind, slip_in_algebra
from tutor_tui.mathematics.problems import Compute, Problem, Rewrite, Solve, code
from tutor_tui.mathematics.syntax import Negative, Node, Number
from tutor_tui.mathematics.terms import shown_number
from tutor_tui.mathematics.trees import rational_value, substitute, variables
from tutor_tui.mathematics.written import written


def rounding_of(ours: Node, proposed: Node) -> str:
    """ ", rounded to 2 decimal places" where that is the only difference, else nothing."""
    match proposed:
        case Number(value=value, is_decimal=True):
            places = _decimal_places(value)
            exact = _number(ours) if value else None
            if exact is not None and places and abs(exact - value) <= Fraction(1, 2 * 10**places):
                return f", rounded to {places} decimal place{'s' * (places > 1)}"
    return ""


def difference(problem: Problem, ours: Node | None, proposed: Node | None) -> str:
    """What went wrong with a single value, where that is plain to see; nothing elsewhere."""
    if proposed is None:
        return ""
    if isinstance(problem, Compute) and (slip := mistake_behind(problem.expression, proposed)):
        return slip
    if isinstance(problem, Rewrite) and (slip := slip_in_algebra(problem.expression, proposed)):
        return slip
    if ours is not None and same(Negative(ours), proposed, Scope()).mark is Mark.AGREES:
        return ": the sign is the other way round"
    match problem:
        case Solve(equations=(equation,)) if len(variables(equation)) == 1:
            (name,) = variables(equation)
            sides = (equation.left, equation.right)
            left, right = (rational_value(substitute(side, name, proposed)) for side in sides)
            if left is not None and right is not None and left != right:
                value = f"{name} = {written(proposed)}"
                return (
                    f": with {code(value)} the left side of {code(written(equation))} is "
                    f"{code(shown_number(left))} and the right side {code(shown_number(right))}"
                )
    return ""


def _decimal_places(value: Fraction) -> int:
    return next((n for n in range(1, 16) if (value * 10**n).denominator == 1), 0)


def _number(node: Node) -> Fraction | None:
    """A real number without variables as a fraction, to 30 digits."""
    if variables(node):
        return None
    import sympy

    value = sympy.N(to_sympy(node), 30)
    return Fraction(str(value)) if value.is_Float or value.is_Rational else None
