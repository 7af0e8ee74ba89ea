"""Equations: the solutions put back in. Inequalities: a number inside, numbers outside."""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.equations.regions import truth_at
from tutor_tui.mathematics.judging.said import Value, values_of_result
from tutor_tui.mathematics.kinds.conditions.problem import Conditioned
from tutor_tui.mathematics.kinds.inequalities.problems import Asked, Conditions
from tutor_tui.mathematics.kinds.word_problems.stories import Story
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.numeric import as_mpf
from tutor_tui.mathematics.parse import parse_expression, parse_statement
from tutor_tui.mathematics.problems import Solve, code, listed
from tutor_tui.mathematics.rechecks.values import Place, outcome, tidy, worked_out
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.solve import solve
from tutor_tui.mathematics.syntax import Name, Number, Relation
from tutor_tui.mathematics.trees import rational_value, substitute_all, tells_a_value, variables
from tutor_tui.mathematics.verify import formula_agrees, number_of, roots_agree
from tutor_tui.mathematics.written import written

_MOST_SOLUTIONS: Final = 4
_ANY_WHOLE: Final = "n"
"""The letter for any integer in general solutions of trigonometric equations."""


def of_equations(problem: Solve, result: str) -> str | None:
    """Every solution put into every equation."""
    if any(equation.sign != "=" for equation in problem.equations):
        return None
    places = places_of(problem.equations, result)
    if places is None:
        return _as_formula(problem, result) if len(problem.equations) == 1 else None
    return told(problem.equations, places)


def _as_formula(problem: Solve, result: str) -> str | None:
    """A formula for the unknown put in: the other letters are left, the same on both sides."""
    (equation,) = problem.equations
    values = values_of_result(result) or []
    if len(values) != 1:
        return None
    name, formula = values[0].name, values[0].node
    if formula_agrees(equation, name, to_sympy(formula)) is not True:
        return None
    place = {name: tidy(formula)}
    letters = {letter: sympy.Symbol(letter, positive=True) for letter in variables(equation)}
    sides = [to_sympy(substitute_all(side, place)) for side in (equation.left, equation.right)]
    shown = [show(sympy.simplify(side.subs(letters))) for side in sides]
    if shown[0] != shown[1]:
        return None
    put = code(f"{name} = {written(place[name])}")
    return f"with {put} both sides become {code(shown[0])} (for positive letters)."


def of_one_equation(problem: Conditions, result: str) -> str | None:
    """The solutions of an equation that is asked with conditions; or numbers tried around a set."""
    if problem.asked is not Asked.SET or problem.is_in_degrees or problem.is_rounded:
        return None
    if problem.equation is not None:
        return of_equations(Solve((problem.equation,), (problem.unknown,)), result)
    return _around(problem, result)


def of_story(problem: Story | Conditioned, result: str) -> str | None:
    """The unknown numbers of a story put into everything that it says."""
    relations = [parse_statement(text) for text in problem.equations]
    equations = tuple(one for one in relations if isinstance(one, Relation) and one.sign == "=")
    letters = tuple(letter for letter, _ in problem.unknowns)
    if not equations or len(equations) < len(relations):
        return None
    solved = solve(Solve(equations, letters)).result
    places = None if solved is None else places_of(equations, solved)
    asked = problem.asked if isinstance(problem, Story) else problem.wanted
    wanted = [parse_expression(one.expression) for one in asked]
    meant = [
        place
        for place in places or ()
        if ", ".join(outcome(substitute_all(node, place)) for node in wanted) == _exactly(result)
    ]
    if len(meant) == 1 and all(tells_a_value(one) for one in equations):
        return f"{listed([worked_out(one.right) for one in equations])}."
    return told(equations, meant) if len(meant) == 1 else None


def _exactly(result: str) -> str:
    values = values_of_result(result) or []
    return ", ".join(outcome(value.node) for value in values)


def told(equations: Sequence[Relation], places: Sequence[Place]) -> str | None:
    """The solutions put in, a line for each of them; `None` where one is not confirmed."""
    lines: list[str] = []
    for place in places[:_MOST_SOLUTIONS]:
        found = [_fulfilled(equation, place) for equation in equations]
        if not all(found):
            return None
        names = [code(f"{name} = {written(value)}") for name, value in place.items()]
        lines.append(f"with {listed(names)}, {listed([part for part in found if part])}")
    if len(lines) < 2:
        return f"{lines[0]}." if lines else None
    return "\n\n" + "\n".join(f"- {line}" for line in lines)


def rejected_told(problem: Solve, text: str) -> str:
    """What becomes of the candidates that the answer says came up and do not fulfil the equation.

    Empty where there are none, or where a side has no real value for one.
    """
    head, sign, _ = text.partition(" came up on the way")
    found = _CANDIDATE.findall(head.rpartition(". ")[2]) if sign else []
    lines = []
    for name, value in found:
        node = expression_or_none(value)
        if node is None or len(problem.equations) != 1:
            return ""
        sides = problem.equations[0].left, problem.equations[0].right
        put = [substitute_all(side, {name: node}) for side in sides]
        numbers = [to_sympy(side) for side in put]
        if not all(one.is_real and one.is_finite for one in numbers):
            return ""
        lines.append(
            f"with {code(f'{name} = {value}')} it is {worked_out(put[0])} on the left, but "
            f"{worked_out(put[1])} on the right"
        )
    told_all = "; ".join(lines)
    return f" {told_all[:1].upper()}{told_all[1:]}." if lines else ""


_CANDIDATE: Final = late_regex(r"`(\w+) = ([^`]+)`")


def _fulfilled(equation: Relation, place: Place) -> str | None:
    """Both sides with the numbers in them, where they are equal."""
    values = {name: to_sympy(node) for name, node in place.items()}
    if roots_agree(equation, values) is not True:
        return None
    left, right = (substitute_all(side, place) for side in (equation.left, equation.right))
    if not variables(equation.right) and rational_value(equation.right) is not None:
        return worked_out(left)
    if not variables(equation.left):
        return worked_out(right)
    return f"{worked_out(left)} on the left and {worked_out(right)} on the right"


def places_of(equations: Sequence[Relation], result: str) -> list[Place] | None:
    """The solutions in a result, each a value for every unknown of the equations."""
    places: list[Place] = []
    for group in result.split(";"):
        values = values_of_result(group)
        if values is None or any(not value.name for value in values):
            return None
        names = [value.name for value in values]
        if len(set(names)) == len(names) > 1:
            places.append({value.name: tidy(value.node) for value in values})
        elif len(set(names)) == 1:
            numbers = (0,) if len(values) > 1 else (0, 1)
            some = (one for value in values for one in _some(value, numbers))
            places += [{one.name: tidy(one.node)} for one in some]
        else:
            return None
    known = {name for equation in equations for name in variables(equation)}
    return places if all(known <= set(place) for place in places) else None


def _some(value: Value, numbers: tuple[int, ...]) -> Iterator[Value]:
    """The value, or some of the endless many that a general solution stands for."""
    if _ANY_WHOLE not in variables(value.node):
        yield value
        return
    for number in numbers:
        yield Value(value.name, substitute_all(value.node, {_ANY_WHOLE: Number(Fraction(number))}))


_BOUND: Final = late_regex(r"\s*(?:<=|>=|<|>|≤|≥|\bor\b|\band\b|,)\s*")


def _around(problem: Conditions, result: str) -> str | None:
    """One number that fulfils an inequality and the next ones that do not."""
    relation = problem.single
    bounds = _bounds(problem, result)
    if relation is None or not bounds:
        return None
    tried = [
        (place, truth_at(relation, problem.unknown, as_mpf(place))) for place in _between(bounds)
    ]
    if any(found is None for _, found in tried):
        return None
    inside = [_tried(relation, problem.unknown, place) for place, found in tried if found]
    outside = [_tried(relation, problem.unknown, place) for place, found in tried if not found]
    if not inside or not outside:
        return None
    return f"it holds {listed(inside[:2])}, but not {listed(outside[:2], 'or')}."


def _bounds(problem: Conditions, result: str) -> list[Fraction]:
    """Fractions close to the ends of the solution set, from left to right."""
    parts = [part for part in _BOUND.split(result) if part and part != problem.unknown]
    nodes = [expression_or_none(part) for part in parts]
    found: set[Fraction] = set()
    for node in nodes:
        if node is None or variables(node) or node == Name("oo"):
            return []
        value = number_of(to_sympy(node))
        found.add(Fraction(float(value.real)).limit_denominator(1000))
    return sorted(found)


def _between(bounds: Sequence[Fraction]) -> Iterable[Fraction]:
    """Plain numbers before, between and behind the ends."""
    yield Fraction(bounds[0] // 1 - 1)
    for left, right in pairwise(bounds):
        middle = (left + right) / 2
        whole = Fraction(round(middle))
        yield whole if left < whole < right else middle
    yield Fraction(bounds[-1] // 1 + 2)


def _tried(relation: Relation, unknown: str, place: Fraction) -> str:
    """ "at `x = 0`, where `|2*0 - 3| = 3`": what stands on the side with the unknown."""
    at = {unknown: Number(place)}
    side = relation.left if unknown in variables(relation.left) else relation.right
    shown = show(to_sympy(Number(place)))
    value = worked_out(substitute_all(side, at))
    is_both = {unknown} <= set(variables(relation.left)) & set(variables(relation.right))
    other = f" and {worked_out(substitute_all(relation.right, at))}" if is_both else ""
    return f"at {code(f'{unknown} = {shown}')}, where {value}{other}"
