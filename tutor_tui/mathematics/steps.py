"""How an answer comes about: the worked steps where there are rules for them, else the method."""

from dataclasses import replace
from fractions import Fraction
from typing import Final, assert_never

from tutor_tui.mathematics.assumptions import as_taken
from tutor_tui.mathematics.columns import divided_in_columns, in_columns
from tutor_tui.mathematics.kinds.kind import told
from tutor_tui.mathematics.kinds.numbers.facts import Fact
from tutor_tui.mathematics.kinds.polynomials.problems import PolynomialQuestion
from tutor_tui.mathematics.kinds.polynomials.steps import collecting_steps, in_columns_divided
from tutor_tui.mathematics.kinds.registry import kind_of
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.methods import method_of
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.problems import (
    Answer,
    Compute,
    Differentiate,
    Goal,
    Integrate,
    Judge,
    KindProblem,
    Problem,
    Rewrite,
    Solve,
    Step,
    code,
    listed,
)
from tutor_tui.mathematics.solve import solve, unknown_of
from tutor_tui.mathematics.solve_other import other_steps
from tutor_tui.mathematics.steps_arithmetic import arithmetic_steps
from tutor_tui.mathematics.steps_as_it_stands import steps_as_it_stands
from tutor_tui.mathematics.steps_derivative import derivative_steps
from tutor_tui.mathematics.steps_factoring import factoring_steps
from tutor_tui.mathematics.steps_integral import integral_working
from tutor_tui.mathematics.steps_judging import judging_steps
from tutor_tui.mathematics.steps_linear import linear_steps
from tutor_tui.mathematics.steps_polynomial import higher_degree_steps
from tutor_tui.mathematics.steps_quadratic import quadratic_steps
from tutor_tui.mathematics.steps_radicals import radical_steps
from tutor_tui.mathematics.steps_simplifying import simplifying_steps
from tutor_tui.mathematics.steps_system import system_steps
from tutor_tui.mathematics.steps_system_other import other_system_steps
from tutor_tui.mathematics.steps_tidied import tidied
from tutor_tui.mathematics.steps_values import value_steps
from tutor_tui.mathematics.steps_whole_roots import whole_root_steps
from tutor_tui.mathematics.syntax import Node, Relation, TooLargeError, UnreadableError
from tutor_tui.mathematics.trees import rational_value
from tutor_tui.mathematics.written import written


def explain(problem: Problem) -> Answer:
    """The working as a numbered list, and the answer below it; a refusal has no working."""
    answer = solve(problem)
    if answer.check is None:
        return answer
    steps = steps_of(problem)
    if not steps:
        text = f"{heading_of(problem)}:\n\n{method_of(problem)}\n\nResult: {answer.text}"
        return replace(answer, text=text)
    lines = "\n".join(f"{number}. {line_of(steps, number)}" for number in range(1, len(steps) + 1))
    ending = f"{columns_of(problem)}{ending_of(steps, answer)}"
    text = f"{heading_of(problem)}:\n\n{lines}\n\n{ending}"
    return replace(answer, text=text)


def columns_of(problem: Problem) -> str:
    """The calculation in columns as a block of text, where it is written so at school."""
    shown = _in_columns(problem)
    return f"In columns:\n\n```\n{shown}\n```\n\n" if shown else ""


def _in_columns(problem: Problem) -> str | None:
    match problem:
        case Compute(expression=expression):
            return in_columns(expression)
        case Fact(topic="remainder" | "quotient", numbers=(first, second)) if second > 0:
            return divided_in_columns(int(first), int(second))
        case PolynomialQuestion():
            return in_columns_divided(problem)
        case _:
            return None


def ending_of(steps: tuple[Step, ...], answer: Answer) -> str:
    """The result in short where the answer says it at its end, else the answer as it is."""
    last = [code(text) for text in steps[-1].after]
    if answer.text.startswith(("Yes", "No")) or not _is_all_of_it(steps[-1].after, answer):
        return f"Result: {answer.text}"
    for result in (listed(last, "or"), listed(last[::-1], "or")):
        before = answer.text.removesuffix(f"{result}.")
        if last and before != answer.text and not _LISTS_MORE.search(before):
            return f"So {result}."
    return f"Result: {answer.text}"


def _is_all_of_it(last: tuple[str, ...], answer: Answer) -> bool:
    """Whether the last line is the whole result, as far as numbers tell."""
    if len(last) != 1 or answer.result is None:
        return True
    value, result = (_number(text.rsplit("=", 1)[-1]) for text in (last[0], answer.result))
    return value is None or value == result


def _number(text: str) -> Fraction | None:
    try:
        return rational_value(parse_expression(text.strip()))
    except (UnreadableError, TooLargeError):
        return None


_LISTS_MORE: Final = late_regex(r"`(?:,| and| or|, and|, or) $|;[^;]*: $")
"""What stands before the last of several results, of which it is not the whole."""


def steps_of(problem: Problem) -> tuple[Step, ...] | None:
    """The worked steps, or `None` where no rules for them are known here."""
    steps = _worked_steps(as_taken(problem))
    return tidied(steps) if steps else None


def _worked_steps(problem: Problem) -> tuple[Step, ...] | None:  # noqa: PLR0911 - one return each
    match problem:
        case Solve(equations=(equation,)):
            unknown = unknown_of(problem)
            if unknown is None or equation.sign != "=":
                return None
            return _solving_steps(equation, unknown)
        case Solve(equations=equations):
            return system_steps(equations) or other_system_steps(equations)
        case Differentiate():
            return derivative_steps(problem)
        case Integrate():
            return integral_working(problem)
        case Compute(expression=expression):
            return _computing_steps(expression)
        case Rewrite(expression=expression, goal=Goal.EXPAND):
            return collecting_steps(expression)
        case Rewrite(expression=expression, goal=Goal.FACTOR):
            return factoring_steps(expression)
        case Rewrite(expression=expression, goal=Goal.SIMPLIFY):
            return simplifying_steps(expression)
        case Judge(relation=relation):
            return judging_steps(relation)
        case KindProblem():
            return kind_of(problem).steps(problem)
        case _:
            return None


def _solving_steps(equation: Relation, unknown: str) -> tuple[Step, ...] | None:
    for way in (
        linear_steps,
        steps_as_it_stands,
        quadratic_steps,
        higher_degree_steps,
        other_steps,
    ):
        steps = way(equation, unknown)
        if steps:
            return steps
    return None


def _computing_steps(expression: Node) -> tuple[Step, ...] | None:
    for way in (arithmetic_steps, whole_root_steps, radical_steps, value_steps):
        steps = way(expression)
        if steps:
            return steps
    return None


def line_of(steps: tuple[Step, ...], number: int) -> str:
    """The step of this number, from 1, with its reason and the lines before and after it."""
    step = steps[number - 1]
    before = _before(steps, number)
    if not step.after:
        return f"{step.reason.rstrip('.')}: {before}"
    after = listed([code(text) for text in step.after], "or")
    return f"{step.reason.rstrip('.')}: {before} → {after}"


def _before(steps: tuple[Step, ...], number: int) -> str:
    """The line that a step starts from: the alternatives, where it is about each of them."""
    step = steps[number - 1]
    if number == 1:
        return code(step.before)
    earlier = steps[number - 2]
    if step.rule in _OF_EACH and step.before == earlier.before and len(earlier.after) > 1:
        return listed([code(text) for text in earlier.after], "or")
    return code(step.before)


_OF_EACH: Final = frozenset({"linear", "angles", "angle divided", "angles kept"})
"""The rules of steps that go on with every alternative of the line before."""


def heading_of(problem: Problem) -> str:
    """What the working is for, as its heading says without the colon: "To solve `x + 1 = 2`"."""
    problem = as_taken(problem)
    match problem:
        case Solve(equations=equations):
            return f"To solve {listed([code(written(equation)) for equation in equations])}"
        case Differentiate(expression=expression, variable=variable):
            return f"To differentiate {code(written(expression))} with respect to {code(variable)}"
        case Integrate(expression=expression, variable=variable):
            return f"To integrate {code(written(expression))} with respect to {code(variable)}"
        case Rewrite(expression=expression, goal=goal):
            return f"To {goal.value} {code(written(expression))}"
        case Judge(relation=relation):
            return f"To judge {code(written(relation))}"
        case Compute(expression=expression):
            return f"To work out {code(written(expression))}"
        case KindProblem():
            return told(kind_of(problem).heading, problem)
        case _:
            assert_never(problem)
