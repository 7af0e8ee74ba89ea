"""Derivatives in several variables: partial and mixed ones, gradient, Hessian, direction."""

from functools import reduce

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.equations.shown_sets import shown_name
from tutor_tui.mathematics.kinds.calculus.several_reading import Partials, Wanted
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Answer, Differentiate, code, listed
from tutor_tui.mathematics.read_back import tree_of
from tutor_tui.mathematics.sentences import AT_POINTS, decimal_beside, plain, refused, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.solve_calculus import derivative
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import all_agree, derivative_agrees
from tutor_tui.mathematics.written import written


def answer_partials(problem: Partials) -> Answer:
    """The derivatives, each checked by difference quotients."""
    try:
        return _answered(problem)
    except UnsolvedError:
        return refused(f"I could not work out that {problem.wanted} with certainty.")


def _answered(problem: Partials) -> Answer:
    verdicts: list[bool | None] = []
    table = [
        [_along(function, (*extra, name) if extra else (name,), verdicts) for name in problem.names]
        for function in problem.functions
        for extra in (
            [(first,) for first in problem.names] if problem.wanted is Wanted.HESSIAN else [()]
        )
    ]
    match problem.wanted:
        case Wanted.PARTIAL:
            return _one(problem)
        case Wanted.ALL:
            return _each(problem, table[0], verdicts)
        case Wanted.DIRECTION:
            return _directional(problem, table[0], verdicts)
        case _:
            return _matrix(problem, table, verdicts)


def _along(node: Node, names: tuple[str, ...], verdicts: list[bool | None]) -> "sympy.Expr":
    """The derivative by one variable after the other, each step checked."""
    result = to_sympy(node)
    for name in names:
        result = derivative(Differentiate(node, name))
        verdicts.append(derivative_agrees(node, result, name, 1))
        node = tree_of(result)
    return result


def _joint(verdicts: list[bool | None]) -> bool | None:
    return all_agree(verdicts)


def value_there(problem: Partials, value: "sympy.Expr", names: tuple[str, ...]) -> "sympy.Expr":
    """A derivative at the place of the problem, whose numbers belong to the sorted names."""
    places = {
        sympy.Symbol(name): to_sympy(place)
        for name, place in zip(sorted(names), problem.place, strict=True)
    }
    return sympy.simplify(value.subs(places))


def _where(problem: Partials) -> str:
    if not problem.place:
        return ""
    return f" at {code('(' + ', '.join(written(place) for place in problem.place) + ')')}"


def _one(problem: Partials) -> Answer:
    (function,) = problem.functions
    verdicts: list[bool | None] = []
    result = _along(function, problem.names, verdicts)
    names = reduce(lambda text, name: f"{text}{name}", map(shown_name, problem.names), "")
    by = listed([code(shown_name(name)) for name in problem.names], "then")
    sentence = (
        f"The partial derivative of {code(written(function))} with respect to {by} is "
        f"{code(show(result))}"
    )
    if not problem.place:
        return with_verdict(f"{sentence}.", _joint(verdicts), AT_POINTS, plain(result))
    value = value_there(problem, result, variables(function))
    if not value.is_finite:
        return refused(f"That derivative has no value{_where(problem)}.")
    text = f"{sentence};{_where(problem)} it is {code(show(value))}{decimal_beside(value)}."
    assert names  # noqa: S101 - a partial derivative is by at least one variable
    return with_verdict(text, _joint(verdicts), AT_POINTS, plain(value))


def _each(problem: Partials, row: "list[sympy.Expr]", verdicts: list[bool | None]) -> Answer:
    words = [
        f"{code(show(value))} with respect to {code(shown_name(name))}"
        for name, value in zip(problem.names, row, strict=True)
    ]
    sentence = (
        f"The partial derivatives of {code(written(problem.functions[0]))} are {listed(words)}."
    )
    return with_verdict(
        sentence, _joint(verdicts), AT_POINTS, ", ".join(plain(value) for value in row)
    )


def _directional(problem: Partials, row: "list[sympy.Expr]", verdicts: list[bool | None]) -> Answer:
    direction = [to_sympy(part) for part in problem.direction]
    length = sympy.sqrt(sum(part**2 for part in direction))
    if length == 0:
        return refused("The direction has no length, so it points nowhere.")
    slopes = [value_there(problem, value, problem.names) for value in row]
    total = sum((slope * part for slope, part in zip(slopes, direction, strict=True)), sympy.S.Zero)
    value = sympy.simplify(total / length)
    sentence = (
        f"The directional derivative of {code(written(problem.functions[0]))}{_where(problem)} is "
        f"{code(show(value))}{decimal_beside(value)}: the gradient times the direction of length 1."
    )
    return with_verdict(sentence, _joint(verdicts), AT_POINTS, plain(value))


def _matrix(
    problem: Partials, table: "list[list[sympy.Expr]]", verdicts: list[bool | None]
) -> Answer:
    if problem.place:
        table = [[value_there(problem, value, problem.names) for value in row] for row in table]
    is_vector = problem.wanted is Wanted.GRADIENT
    rows = [", ".join(show(value) for value in row) for row in table]
    bare = [", ".join(plain(value) for value in row) for row in table]
    shown = f"({rows[0]})" if is_vector else f"[{', '.join(f'[{row}]' for row in rows)}]"
    result = f"({bare[0]})" if is_vector else f"[{', '.join(f'[{row}]' for row in bare)}]"
    names = listed([code(written(function)) for function in problem.functions])
    sentence = f"The {problem.wanted} of {names}{_where(problem)} is {code(shown)}."
    return with_verdict(sentence, _joint(verdicts), AT_POINTS, result)
