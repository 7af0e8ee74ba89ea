"""What is found of a vector that depends on a letter, coordinate by coordinate."""

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.kinds.curves.motions import Motion, Wanted, shown_motion, where_of
from tutor_tui.mathematics.kinds.geometry.coordinates import plain_point, shown_point
from tutor_tui.mathematics.kinds.worked import DeclinedError, Worked, is_number_near
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.number_words import ordinal_word
from tutor_tui.mathematics.problems import Differentiate, Integrate, Step, code
from tutor_tui.mathematics.sentences import AT_POINTS, decimal_beside, plain, shortest
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.solve_calculus import derivative
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.verify import all_agree, derivative_agrees
from tutor_tui.mathematics.written import written


def work_motion(problem: Motion) -> Worked:
    """The answer by coordinates, each derivative checked by difference quotients."""
    if problem.wanted is Wanted.INTEGRAL:
        return _integral(problem)
    found = [_slope(part, problem) for part in problem.parts]
    steps = tuple(step for _, _, step in found)
    general = [slope for slope, _, _ in found]
    slopes = [_there(problem, slope) for slope in general]
    if problem.place is not None and slopes != general:
        where = code(f"{problem.variable} = {written(problem.place)}")
        steps += (Step("value", f"Put {where} in.", shown_point(general), (shown_point(slopes),)),)
    verdict = all_agree([agrees for _, agrees, _ in found])
    match problem.wanted:
        case Wanted.SPEED:
            return _speed(problem, slopes, verdict, steps)
        case Wanted.UNIT_TANGENT:
            return _direction(problem, slopes, verdict, steps)
        case Wanted.DERIVATIVE:
            name = (
                f"{ordinal_word(problem.order)} derivative" if problem.order > 1 else "derivative"
            )
        case _:
            name = str(problem.wanted)
    sentence = f"The {name} of {_of(problem)} is {code(shown_point(slopes))}"
    return Worked(
        f"{sentence}, coordinate by coordinate.", verdict, AT_POINTS, plain_point(slopes), steps
    )


def _slope(part: Node, problem: Motion) -> "tuple[sympy.Expr, bool | None, Step]":
    slope = derivative(Differentiate(part, problem.variable, problem.order, None))
    agrees = derivative_agrees(part, slope, problem.variable, problem.order)
    often = {1: "", 2: " twice", 3: " three times"}[min(problem.order, 3)]
    reason = f"Differentiate this coordinate{often} by {code(problem.variable)}."
    return slope, agrees, Step("derivative", reason, written(part), (show(slope),))


def _there(problem: Motion, value: "sympy.Expr") -> "sympy.Expr":
    if problem.place is None:
        return value
    there = sympy.simplify(value.subs(sympy.Symbol(problem.variable), to_sympy(problem.place)))
    if not there.is_finite and there.is_number:
        raise DeclinedError(f"There is no derivative{where_of(problem)}.")
    return there


def _length(slopes: "list[sympy.Expr]") -> "sympy.Expr":
    squares = sum((slope**2 for slope in slopes), sympy.S.Zero)
    root = sympy.sqrt(sympy.factor(sympy.trigsimp(sympy.expand(squares))))
    return shortest([root, sympy.sqrt(sympy.trigsimp(sympy.expand(squares)))])


def _speed(
    problem: Motion, slopes: "list[sympy.Expr]", verdict: bool | None, steps: tuple[Step, ...]
) -> Worked:
    speed = _length(slopes)
    steps += (_length_step(slopes, speed),)
    sentence = f"The speed of {_of(problem)} is {code(show(speed))}"
    sentence += f"{decimal_beside(speed)}, the length of the velocity {code(shown_point(slopes))}."
    return Worked(sentence, verdict, AT_POINTS, plain(speed), steps)


def _length_step(slopes: "list[sympy.Expr]", length: "sympy.Expr") -> Step:
    squares = " + ".join(f"({show(slope)})²" for slope in slopes)
    return Step("length", "The root of the sum of the squares.", f"√({squares})", (show(length),))


def _direction(
    problem: Motion, slopes: "list[sympy.Expr]", verdict: bool | None, steps: tuple[Step, ...]
) -> Worked:
    length = _length(slopes)
    if length == 0:
        raise DeclinedError(
            f"The derivative is the zero vector{where_of(problem)}, so there is none."
        )
    unit = [sympy.simplify(slope / length) for slope in slopes]
    if all(part.is_number for part in unit):
        whole = sum((part**2 for part in unit), sympy.S.Zero)
        verdict = verdict and is_number_near(1, whole)
    reason = "Divide the derivative by its length."
    shown, before = shown_point(unit), f"{shown_point(slopes)}/({show(length)})"
    steps += (_length_step(slopes, length), Step("unit vector", reason, before, (shown,)))
    sentence = f"The unit tangent vector of {_of(problem)} is "
    sentence += f"{code(shown)}: the derivative {code(shown_point(slopes))} divided by its length."
    return Worked(sentence, verdict, AT_POINTS, plain_point(unit), steps)


def _integral(problem: Motion) -> Worked:
    """Each coordinate's integral as it is answered when it is asked for alone."""
    from tutor_tui.domain.checks import Mark
    from tutor_tui.mathematics.solve import solve

    found: list[sympy.Expr] = []
    steps: list[Step] = []
    for part in problem.parts:
        answer = solve(Integrate(part, problem.variable, problem.bounds))
        if answer.result is None or answer.check is None or answer.check.mark is not Mark.AGREES:
            raise DeclinedError(f"I cannot integrate the coordinate {code(written(part))}.")
        node = expression_or_none(answer.result.removesuffix(" + C"))
        if node is None:
            raise UnsolvedError
        found.append(to_sympy(node))
        steps.append(
            Step("integrate", "Integrate this coordinate.", written(part), (show(found[-1]),))
        )
    constant = " + C" if problem.bounds is None else ""
    whole = f"{shown_point(found)}{constant}"
    ends = ""
    if problem.bounds is not None:
        low, high = (show(to_sympy(end)) for end in problem.bounds)
        ends = f" from {code(f'{problem.variable} = {low}')} to {code(high)}"
    sentence = (
        f"The integral of {code(shown_motion(problem))}{ends} is {code(whole)}, coordinate by "
    )
    sentence += "coordinate" + (", with a constant vector C." if constant else ".")
    how = "coordinate by coordinate"
    return Worked(sentence, True, how, f"{plain_point(found)}{constant}", tuple(steps))


def _of(problem: Motion) -> str:
    return f"{code(shown_motion(problem))}{where_of(problem)}"
