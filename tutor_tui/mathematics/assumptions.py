"""What an answer takes for granted where people differ: the base of `log`, the unit of angles.

The note stands behind the answer, so that nobody has to guess which reading was answered.
"""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import Final, TypeVar, cast

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.integration.odd_roots import with_real_roots
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.logarithm_bases import has_open_base, in_base_ten, is_of_base_ten
from tutor_tui.mathematics.problems import (
    Compute,
    Differentiate,
    Integrate,
    Judge,
    KindProblem,
    Problem,
    Rewrite,
    Solve,
    code,
)
from tutor_tui.mathematics.solve_expression import compute
from tutor_tui.mathematics.syntax import Binary, Call, Negative, Node, Number, Relation
from tutor_tui.mathematics.trees import changed, rational_value, variables, walk
from tutor_tui.mathematics.vocabulary import TRIGONOMETRIC
from tutor_tui.mathematics.written import written

N = TypeVar("N", bound=Node)

_LARGEST_TURN: Final = 7
"""Whole numbers above a full turn in radians are degrees in most people's heads."""

_USUAL: Final = frozenset(range(15, 361, 15))
"""The angles of the school's table, in degrees, and those halfway between them."""


def as_taken(problem: Problem) -> Problem:
    """The problem as it is answered: `sin 30` is in degrees for whoever writes it.

    Angles only where every one is of the school's table, and none was said to be in radians.
    """
    based = _in_base_ten(problem)
    calls = [part for node in _nodes(problem) for part in walk(node) if _is_of_angle(part)]
    large = [call for call in calls if _is_large_angle(call)]
    if not large or not all(_is_usual_angle(call) for call in large):
        return based
    match problem:
        case Compute(expression=expression, in_radians=False):
            return Compute(_turned(expression))
        case Judge(relation=relation) if not variables(relation):
            return Judge(_turned(relation))
        case Solve(equations=equations) if len(calls) == len(large):
            return replace(problem, equations=tuple(_turned(each) for each in equations))
        case _:
            return problem


def _in_base_ten(problem: Problem) -> Problem:
    """The problem with the base of its logarithms, where 10 is meant."""
    match problem:
        case Compute(expression=node) if is_of_base_ten(node):
            return replace(problem, expression=in_base_ten(node))
        case Judge(relation=relation) if is_of_base_ten(relation) and not variables(relation):
            return Judge(in_base_ten(relation))
        case Solve(equations=(only,)) if is_of_base_ten(only):
            return replace(problem, equations=(in_base_ten(only),))
        case _:
            return problem


def _is_of_angle(node: Node) -> bool:
    return isinstance(node, Call) and node.function in TRIGONOMETRIC


def _is_usual_angle(node: Node) -> bool:
    angle = rational_value(node.arguments[0]) if isinstance(node, Call) else None
    return isinstance(node, Call) and angle in _USUAL


def _turned(expression: N) -> N:
    """The expression with every large angle in degrees."""

    def turned(part: Node) -> Node:
        if not (_is_large_angle(part) and isinstance(part, Call)):
            return part
        return Call(part.function, (Call("degrees", part.arguments),))

    return cast("N", changed(expression, turned))


def notes(problem: Problem) -> str:
    """Sentences on what was taken for granted, each with a space before it, or nothing."""
    parts = [part for node in _nodes(problem) for part in walk(node)]
    found = (_on_logarithm(problem, parts), _on_angle(problem, parts), _on_powers(problem, parts))
    return "".join(f" {note}" for note in found if note)


def in_the_other_unit(error: UndefinedError, problem: Problem) -> UndefinedError:
    """What is said where there is no value in degrees, with that in radians: `tan 90`."""
    value = _verified(problem) if isinstance(problem, Compute) else ""
    note = f" I took the angle in degrees; in radians, {value}" if value else ""
    return UndefinedError(f"{error}{note}")


def _nodes(problem: Problem) -> tuple[Node, ...]:
    match problem:
        case Solve(equations=equations):
            return equations
        case Judge(relation=relation):
            return (relation,)
        case Compute(expression=node) | Rewrite(expression=node):
            return (node,)
        case Differentiate(expression=node) | Integrate(expression=node):
            return (node,)
        case KindProblem():
            return ()


def _on_logarithm(problem: Problem, parts: list[Node]) -> str:
    """The value to the other base is told too, where it is one."""
    if not any(map(has_open_base, parts)):
        return ""
    if _in_base_ten(problem) is problem:
        return f"I took `log` as the natural logarithm; {_to_base_ten(problem)}"
    natural = _verified(problem) if isinstance(problem, Compute) else ""
    if natural:
        return f"I took `log` to base 10, as schools do; as the natural logarithm, {natural}"
    return "I took `log` to base 10, as schools do; write `ln` for the natural logarithm."


def _to_base_ten(problem: Problem) -> str:
    """The value to base 10, or how to ask for it."""
    value = ""
    if isinstance(problem, Compute) and not variables(problem.expression):
        value = _verified(Compute(in_base_ten(problem.expression)))
    return f"to base 10, {value}" if value else "write `log10` for base 10."


def _on_angle(problem: Problem, parts: list[Node]) -> str:
    """The value in the other unit is told too, so that whoever meant that need not ask again."""
    large = next((part for part in parts if _is_large_angle(part)), None)
    if not isinstance(large, Call) or (isinstance(problem, Compute) and problem.in_radians):
        return ""
    if isinstance(problem, Compute) and as_taken(problem) is not problem:
        value = _verified(problem)
        return f"I took the angle in degrees; in radians, {value}" if value else ""
    if isinstance(problem, Compute) and (value := _in_degrees(problem)):
        return f"I took the angle in radians; in degrees, {value}"
    if as_taken(problem) is not problem:
        said = f"{large.function}({written(large.arguments[0])} rad)"
        if shown := _shown_in_radians(problem):
            about = code(f"{said} ≈ {shown}")
            return f"{about}: a calculator that shows this is set to radians."
        return f"I took the angle in degrees; write {code(said)} for radians."
    angle = written(large.arguments[0])
    return f"I took the angle in radians; write {code(f'{angle}°')} for degrees."


def _shown_in_radians(problem: Problem) -> str:
    """The decimal that a value is claimed to be, where it is that of the angle in radians."""
    match problem:
        case Judge(relation=Relation(sign="=", left=Call() as call, right=claimed)):
            shown = written(claimed)
        case _:
            return ""
    value, places = rational_value(claimed), len(shown.partition(".")[2])
    if value is None or not 1 < places < 16:
        return ""
    try:
        exact = to_sympy(call).evalf(25)
    except UndefinedError:
        return ""
    is_it = exact.is_Float and abs(exact - sympy.Rational(value)) < sympy.Rational(1, 10**places)
    return shown if is_it else ""


def _is_large_angle(node: Node) -> bool:
    if not (isinstance(node, Call) and _is_of_angle(node)):
        return False
    angle = node.arguments[0]
    return isinstance(angle, Number) and angle.value >= _LARGEST_TURN


def _in_degrees(problem: Compute) -> str:
    """The sentence of the answer with every such angle in degrees, if it could be verified."""
    return _verified(Compute(_turned(problem.expression)))


def _verified(problem: Compute) -> str:
    try:
        answer = compute(problem)
    except UndefinedError:  # tan 90°
        return "it has no value."
    is_true = answer.check is not None and answer.check.mark is Mark.AGREES
    return answer.text if is_true else ""


def _on_powers(problem: Problem, parts: list[Node]) -> str:
    """`(-8)^(1/3)` is a complex number for mathematicians and -2 for many a learner."""
    if isinstance(problem, Integrate) and problem.bounds is not None:
        question = (problem.expression, problem.variable, problem.bounds)
        is_real = with_real_roots(*question) != problem.expression
        return "I took odd roots of negative numbers as real." if is_real else ""
    powers = list(_odd_roots(parts))
    if not powers:
        return ""
    node, base, exponent = powers[0]
    root = f"the real {_NAMES.get(exponent.denominator, f'{exponent.denominator}th')} root"
    if isinstance(problem, Compute) and problem.expression == node and exponent.numerator == 1:
        size = _whole_root(-base, exponent.denominator)
        real = f"-{size}" if size else written(_negative_root(-base, exponent.denominator))
        return f"That is the principal value; {root} is {code(real)}."
    return f"I took {code(written(node))} as its principal value, not by {root}."


_NAMES: Final = {3: "cube", 5: "fifth", 7: "seventh", 9: "ninth"}


def _odd_roots(parts: list[Node]) -> Iterator[tuple[Node, Fraction, Fraction]]:
    for part in parts:
        if not (isinstance(part, Binary) and part.sign == "^"):
            continue
        base, exponent = rational_value(part.left), rational_value(part.right)
        if base is None or exponent is None or base >= 0:
            continue
        if exponent.denominator > 1 and exponent.denominator % 2 == 1:
            yield part, base, exponent


def _whole_root(number: Fraction, index: int) -> int:
    """The whole number whose power a number is, or 0."""
    if number.denominator != 1:
        return 0
    near = round(float(number) ** (1 / index)) if number < 10**15 else 0
    return near if near**index == number else 0


def _negative_root(number: Fraction, index: int) -> Node:
    function = "cbrt" if index == 3 else "root"
    index_node = () if function == "cbrt" else (Number(Fraction(index)),)
    return Negative(Call(function, (Number(number), *index_node)))
