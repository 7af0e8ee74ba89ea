"""The function that a question was about."""

import re
from typing import Final

from tutor_tui.mathematics.clauses import definition_in
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.follow_ups.marks import RESULT
from tutor_tui.mathematics.kinds.definitions.meanings import Chained, FunctionIs
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import (
    Compute,
    Differentiate,
    Integrate,
    KindProblem,
    Problem,
    Rewrite,
)
from tutor_tui.mathematics.spans import find_mathematics
from tutor_tui.mathematics.strays import mathematics_in
from tutor_tui.mathematics.syntax import Name, Node, Relation, UnreadableError
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written


def function_of(question: str, problem: Problem) -> tuple[str, tuple[str, ...]]:
    """The expression with variables that was talked about, and those; empty where there is none."""
    if names := _letters_of_composed(problem):
        return RESULT, names
    definition = definition_in(question)
    if definition is not None:
        try:
            spans = mathematics_in(question[definition.body :])
        except UnreadableError:
            spans = ()
        if spans and not isinstance(spans[0].node, Relation):
            return written(spans[0].node), variables(spans[0].node)
    match problem:
        case Rewrite(expression=node):
            return written(node), variables(node)
        case Differentiate(at=None) as asked:
            return RESULT, variables(asked.expression)
        case Integrate(bounds=None) as asked:
            return RESULT, variables(asked.expression)
        case KindProblem() | Compute():
            return _sole_expression(question)
        case _:
            return "", ()


def derivative_in_full(question: str) -> str:
    """ "second derivative of x³" for "f(x) = x³, find f''(x)"; other questions as they are."""
    match problem_of(question):
        case Chained(definitions=(FunctionIs(name=name, parameters=(of,), body=body),)) as asked:
            found = _PRIMED.fullmatch(asked.question)
        case _:
            return question
    if found is None or (found["f"], found["x"]) != (name, of):
        return question
    word = ("", "second ", "third ")[len(found["primes"]) - 1]
    return f"{word}derivative of {written(body)} with respect to {of}"


_PRIMED: Final = late_regex(
    r"(?:(?:what(?:'s| is)|find|calculate|work out|determine|give)\s+)?(?:me\s+)?"
    r"(?P<f>[A-Za-z])(?P<primes>['′’]{1,3})\s*\(\s*(?P<x>[a-z])\s*\)\W*",
    re.IGNORECASE,
)


def _letters_of_composed(problem: Problem) -> tuple[str, ...]:
    """The letters of `f(g(x))`, asked for as a formula and not at a value of the letter."""
    if not isinstance(problem, Chained) or problem.asked is None:
        return ()
    is_of_functions = all(isinstance(one, FunctionIs) for one in problem.definitions)
    return variables(problem.asked) if is_of_functions else ()


def _sole_expression(question: str) -> tuple[str, tuple[str, ...]]:
    nodes = [span.node for span in find_mathematics(question)]
    nodes = [_right_side(node) for node in nodes]
    having = [node for node in nodes if variables(node) and not isinstance(node, Relation)]
    having = [node for node in having if not isinstance(node, Name)] or having
    return (written(having[0]), variables(having[0])) if len(having) == 1 else ("", ())


def _right_side(node: Node | Relation) -> Node | Relation:
    """`x²` of the curve `y = x²`."""
    match node:
        case Relation(sign="=", left=Name(name="y"), right=right) if variables(right):
            return right
        case _:
            return node
