"""What is asked about a function that the message defines: "f(x) = x² + 1, what is f(3)"."""

import re

from tutor_tui.mathematics.clauses import (
    Definition,
    definition_in,
    derivative_clauses,
    expression_or_none,
    integral_clauses,
)
from tutor_tui.mathematics.given_values import valued
from tutor_tui.mathematics.problems import (
    Differentiate,
    Integrate,
    Problem,
    Rewrite,
    Solve,
    Unclear,
)
from tutor_tui.mathematics.request_words import (
    wants_derivative,
    wants_goal,
    wants_integral,
    wants_roots,
)
from tutor_tui.mathematics.strays import mathematics_in
from tutor_tui.mathematics.syntax import ZERO, Node, Relation
from tutor_tui.mathematics.trees import is_atom, substitute, variables


def about_defined_function(text: str) -> Problem | Unclear | None:
    """`f(x) = x² + 1`, and what is asked about f."""
    definition = definition_in(text)
    if definition is None:
        return None
    spans = mathematics_in(text[definition.body :])
    if not spans or isinstance(spans[0].node, Relation):
        return None
    expression, rest_start = spans[0].node, definition.body + spans[0].end
    rest = f"{text[: definition.start]} {text[rest_start:]}"
    return _about_function(definition, expression, rest) or Unclear(spans[0].text)


def _about_function(
    definition: Definition, expression: Node, rest: str
) -> Problem | Unclear | None:
    """What the words around a definition ask about its function."""
    variable = definition.variable
    clauses = derivative_clauses(rest)
    if clauses.is_derivative or wants_derivative(rest):
        at = clauses.values.get(variable, clauses.values.get(""))
        problem = Differentiate(expression, variable, clauses.order, at)
        return None if _has_more(clauses.text, definition.function) else problem
    if wants_integral(rest):
        clauses = integral_clauses(rest)
        problem_of_area = Integrate(expression, variable, clauses.bounds)
        if clauses.runs not in (None, variable):
            return None
        return None if _has_more(clauses.text, definition.function) else problem_of_area
    if use := definition.use_in(rest):
        return _function_use(use, expression, variable, rest)
    if goal := wants_goal(rest):
        return Rewrite(expression, goal)
    if wants_roots(rest) and variables(expression):  # "solve f(x) = 10" defines no f
        return Solve((Relation("=", expression, ZERO),), (variable,))
    return None


def _function_use(
    use: re.Match[str], expression: Node, variable: str, rest: str
) -> Problem | Unclear | None:
    """`f(3)`, or `f(x) = 5`; anything more is unclear."""
    if use["value"] is not None:
        is_at_variable = use["place"].strip() == variable
        equation = _function_equation(expression, variable, use["value"])
        return equation if is_at_variable else None
    place = expression_or_none(use["place"])
    if place is None or mathematics_in(f"{rest[: use.start()]} {rest[use.end() :]}"):
        return None
    return valued(substitute(expression, variable, place))


def _function_equation(body: Node, variable: str, value: str) -> Problem | Unclear:
    right = expression_or_none(value)
    if right is None:
        return Unclear(value)
    return Solve((Relation("=", body, right),), (variable,))


def _has_more(text: str, function: str) -> bool:
    """Whether there is more mathematics than the name of the function."""
    rest = re.sub(rf"\b{re.escape(function)}(?:\s*\(\s*[A-Za-z]\s*\))?(?![\w(])", " ", text)
    return any(not is_atom(span.node) for span in mathematics_in(rest))
