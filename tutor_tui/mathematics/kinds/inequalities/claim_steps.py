"""The working for claims about all numbers: a number for which one fails, or why none does."""

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.equations.regions import solution_set
from tutor_tui.mathematics.equations.shown_sets import shown_value
from tutor_tui.mathematics.kinds.inequalities.claims import OPPOSITES, example_in
from tutor_tui.mathematics.kinds.inequalities.problems import Asked, Claim, Conditions
from tutor_tui.mathematics.kinds.inequalities.steps import inequality_steps
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Step, code
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Relation
from tutor_tui.mathematics.written import written

_TURNED = {"<": ">", "≤": "≥"}


def claim_steps(problem: Claim) -> tuple[Step, ...] | None:
    """A counter-example put in, a square that is never negative, or the signs of the pieces."""
    relation, name = problem.relation, problem.unknown
    against = Relation(OPPOSITES[relation.sign], relation.left, relation.right)
    try:
        failing = solution_set([(against, *problem.conditions)], name)
    except UnsolvedError:
        return None
    if failing:
        return _put_in(relation, name, example_in(failing[0]))
    if steps := _by_square(relation, name):
        return steps
    if problem.conditions:
        return None
    return inequality_steps(Conditions(((relation,),), name, Asked.SET))


def _put_in(relation: Relation, name: str, place: "sympy.Expr") -> tuple[Step, ...]:
    symbol = sympy.Symbol(name)
    left, right = (
        show(sympy.simplify(to_sympy(side).subs(symbol, place)))
        for side in (relation.left, relation.right)
    )
    where = code(f"{name} = {shown_value(place)}")
    line = f"{left} {relation.sign} {right}"
    return (
        Step("one number", f"Try a simple number: put {where} in.", written(relation), (line,)),
        Step("counter-example", "That is not true, and one such number is enough.", line, ()),
    )


def _by_square(relation: Relation, name: str) -> tuple[Step, ...] | None:
    """`x² - 2x + 1 ≥ 0` as `(x - 1)² ≥ 0`, for quadratics that open upwards."""
    x = sympy.Symbol(name)
    difference = sympy.expand(to_sympy(relation.left) - to_sympy(relation.right))
    sign = relation.sign
    if sign in _TURNED:
        difference, sign = sympy.expand(-difference), ">" if sign == "<" else "≥"
    if sign not in (">", "≥") or not difference.is_polynomial(x) or difference.has(sympy.Float):
        return None
    polynomial = sympy.Poly(difference, x)
    if polynomial.degree() != 2 or polynomial.LC() < 0:
        return None
    a, b, _ = polynomial.all_coeffs()
    place = -b / (2 * a)
    rest = difference.subs(x, place)
    square = f"({show(x - place)})²" if place else f"{name}²"
    factor = "" if a == 1 else f"{show(a)}*"
    form = f"{factor}{square}" + (f" + {show(rest)}" if rest else "")
    gathered, completed = f"{show(difference)} {sign} 0", f"{form} {sign} 0"
    end = (
        f"A square is never negative, so this is at least {code(show(rest))} for every number."
        if rest
        else "A square is never negative, so this holds for every number."
    )
    lines = [
        Step("bring to one side", "Bring everything to one side.", written(relation), (gathered,)),
        Step("completed square", "Complete the square.", gathered, (completed,)),
    ]
    kept = [step for step in lines if step.after != (step.before,)]
    return (*kept, Step("never negative", end, completed, ()))
