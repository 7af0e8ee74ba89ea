"""Systems without a single solution, and those of a line and a curve, worked out."""

from fractions import Fraction

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.parse import parse_statement
from tutor_tui.mathematics.problems import Step, code
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.solve_other import other_steps
from tutor_tui.mathematics.steps_linear import linear_steps
from tutor_tui.mathematics.steps_quadratic import quadratic_steps
from tutor_tui.mathematics.steps_system import eliminated, line_of
from tutor_tui.mathematics.syntax import Name, Relation
from tutor_tui.mathematics.trees import substitute, variables
from tutor_tui.mathematics.written import written


def other_system_steps(equations: tuple[Relation, ...]) -> tuple[Step, ...] | None:
    """The working of two equations in two unknowns that are not linear and independent."""
    names = sorted({name for part in equations for name in variables(part)})
    if len(names) != 2 or len(equations) != 2 or any(part.sign != "=" for part in equations):
        return None
    return _without_single_solution(equations, names) or _of_line_and_curve(equations, names)


def _without_single_solution(
    equations: tuple[Relation, ...], names: list[str]
) -> tuple[Step, ...] | None:
    """One equation times a number minus the other: all unknowns drop out at once."""
    first, second = (line_of(equation, names) for equation in equations)
    if first is None or second is None or not all((*first.factors, *second.factors)):
        return None
    rest, step = eliminated(first, second, 0, names)
    if any(rest.factors):
        return None
    tells = (
        "The same equation twice: every point of the line solves both."
        if not rest.value
        else "That is never true, so nothing solves both."
    )
    line = step.after[0]
    return (step, Step("compare", tells, line, ()))


def _of_line_and_curve(
    equations: tuple[Relation, ...], names: list[str]
) -> tuple[Step, ...] | None:
    """Get an unknown of the linear equation alone, put it into the other one, and go back."""
    chosen = next((n for n, part in enumerate(equations) if line_of(part, names)), None)
    line = line_of(equations[chosen], names) if chosen is not None else None
    if chosen is None or line is None:
        return None
    column = _easiest(line.factors, equations[chosen], names)
    if not line.factors[column]:
        return None
    name, other = names[column], names[1 - column]
    alone = _alone(line.factors, line.value, column, names)
    steps = []
    if alone.replace(" ", "") != written(equations[chosen]).replace(" ", ""):
        reason = f"Solve the linear equation for {code(name)}."
        steps.append(Step("alone", reason, written(equations[chosen]), (alone,)))
    formula = parse_statement(alone)
    if not isinstance(formula, Relation):
        return None
    curve = equations[1 - chosen]
    put = Relation(
        "=",
        substitute(curve.left, name, formula.right),
        substitute(curve.right, name, formula.right),
    )
    reason = f"Put that into the other equation for {code(name)}."
    steps.append(Step("substitute", reason, written(curve), (written(put),)))
    ways = (linear_steps, quadratic_steps, other_steps)
    inner = next(filter(None, (way(put, other) for way in ways)), None)
    if not inner or not inner[-1].after:
        return (*steps, *inner) if inner else None
    back = [_put_back(alone, line_of_root, name, equations) for line_of_root in inner[-1].after]
    found = [step for step in back if step is not None]
    return (*steps, *inner, *found) if len(found) == len(back) else None


def _easiest(factors: tuple[Fraction, ...], equation: Relation, names: list[str]) -> int:
    """The place of the unknown that is alone already, or has the factor 1 or -1."""
    for column in (0, 1):
        if equation.left == Name(names[column]):
            return column
    return next((k for k in (1, 0) if abs(factors[k]) == 1), 1 if factors[1] else 0)


def _alone(factors: tuple[Fraction, ...], value: Fraction, column: int, names: list[str]) -> str:
    factor, rest = factors[column], factors[1 - column]
    slope, start = -rest / factor, value / factor
    x = sympy.Symbol(names[1 - column])
    return f"{names[column]} = {show(sympy.Rational(slope) * x + sympy.Rational(start))}"


def _put_back(alone: str, root: str, name: str, equations: tuple[Relation, ...]) -> Step | None:
    """The other unknown for a root, if the pair solves both equations."""
    formula, solved = parse_statement(alone), parse_statement(root)
    if not isinstance(formula, Relation) or not isinstance(solved, Relation):
        return None
    other = written(solved.left)
    value = to_sympy(solved.right)
    result = sympy.simplify(to_sympy(formula.right).subs(sympy.Symbol(other), value))
    place = {sympy.Symbol(other): value, sympy.Symbol(name): result}
    for equation in equations:
        difference = (to_sympy(equation.left) - to_sympy(equation.right)).subs(place)
        if sympy.simplify(difference) != 0:
            return None
    return Step("back", f"Put {code(root)} in.", alone, (f"{name} = {show(result)}",))
