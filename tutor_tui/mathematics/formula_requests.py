"""Requests about one formula or some, read from the words around them. Standard library only.

The rule of this file: a question that asks for more than was understood is not answered as if it
asked for less. Then the reader says that it is unclear instead of guessing.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from tutor_tui.mathematics.clauses import Clauses, derivative_clauses, integral_clauses
from tutor_tui.mathematics.defined_functions import about_defined_function
from tutor_tui.mathematics.given_values import proposal, proposed_value, valued, with_given_values
from tutor_tui.mathematics.kinds.calculus.wording import is_known
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import (
    Differentiate,
    Goal,
    Integrate,
    Judge,
    Problem,
    Rewrite,
    Solve,
    Unclear,
)
from tutor_tui.mathematics.request_words import (
    asks_for_other_things,
    has_interval,
    is_asked_for_value,
    is_identity_asked,
    is_plain_request,
    is_question_of_truth,
    proposes_solution,
    wants_derivative,
    wants_goal,
    wants_integral,
    wants_real,
    wants_roots,
)
from tutor_tui.mathematics.spans import Span
from tutor_tui.mathematics.strays import list_in, mathematics_in
from tutor_tui.mathematics.syntax import ZERO, Name, Node, Relation
from tutor_tui.mathematics.trees import is_atom, rational_value, substitute, variables


def formula_request(text: str) -> Problem | Unclear | None:
    """What is asked about the formulas of a text; see `understand`."""
    return _Reader(text).read()


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text

    def read(self) -> Problem | Unclear | None:
        defined = about_defined_function(self._text)
        if defined is not None:
            return defined
        clauses = derivative_clauses(self._text)
        if clauses.is_derivative or wants_derivative(self._text):
            return self._derivative(clauses)
        clauses = integral_clauses(self._text)
        if clauses.is_integral or wants_integral(self._text):
            return self._integral(clauses)
        return self._algebra()

    def _derivative(self, clauses: Clauses) -> Problem | Unclear | None:
        body = _body(clauses.text)
        if body is None:
            return None
        if not isinstance(body, Span):
            return body
        if _INTEGRAL.search(clauses.text) or _WHERE.search(self._text):
            return Unclear(body.text)  # the slope of an area; where a slope has some value
        is_function = body.text in ("f", "g", "h", "y") and clauses.variable is None
        if isinstance(body.node, Name) and (is_function or "=" in clauses.text):
            return Unclear(body.text)  # an equation of which only one letter could be read
        expression = body.node.right if isinstance(body.node, Relation) else body.node
        variable = clauses.variable or _usual_variable(expression)
        is_told_of_y = variable not in variables(expression) and "y" in variables(expression)
        if _defines(body.node, variable) or (is_told_of_y and _SLOPE_OF_Y.search(self._text)):
            return Unclear(body.text)
        at = clauses.values.get(variable, clauses.values.get(""))
        if clauses.point is not None:
            at = clauses.point[0]
            if not _is_graph_through(expression, variable, clauses.point):
                return Unclear(body.text)
        return Differentiate(expression, variable, clauses.order, at)

    def _integral(self, clauses: Clauses) -> Problem | Unclear | None:
        body = _body(clauses.text)
        if body is None:
            return None
        if not isinstance(body, Span):
            return body
        expression = body.node.right if isinstance(body.node, Relation) else body.node
        if clauses.runs and clauses.variable not in (None, clauses.runs):
            return Unclear(body.text)
        variable = clauses.variable or clauses.runs or _usual_variable(expression)
        if self._text.count("∫") > 1:
            return Unclear(body.text)  # the inner one alone would be read
        if _defines(body.node, variable) or _has_ends_of_another(expression, variable, clauses):
            return Unclear(body.text)
        return Integrate(expression, variable, clauses.bounds)

    def _algebra(self) -> Problem | Unclear | None:
        spans = mathematics_in(self._text)
        proposed = proposed_value(self._text, spans)
        if proposed is not None:
            return Unclear(proposed.text) if isinstance(proposed, Span) else Judge(proposed)
        relations = [span for span in spans if isinstance(span.node, Relation)]
        others = [span for span in spans if not isinstance(span.node, Relation)]
        expressions = [span for span in others if not is_atom(span.node)]
        if relations:
            zeros = _zeros_of_graph(self._text, [span.node for span in relations])
            return zeros or self._relations(relations, expressions, others)
        return self._expressions(expressions, others)

    def _relations(
        self, relations: list[Span], expressions: list[Span], others: list[Span]
    ) -> Problem | Unclear | None:
        nodes = tuple(span.node for span in relations if isinstance(span.node, Relation))
        if _PRIMED.search(self._text):
            return Unclear(relations[0].text)
        if expressions:
            is_read = is_asked_for_value(self._text, expressions[0], relations[0])
            given = with_given_values(nodes, expressions) if is_read else None
            return given or Unclear(expressions[0].text)
        if proposes_solution(self._text) and (claim := proposal(nodes)):
            return Judge(claim)
        if any(_OR.fullmatch(self._text[a.end : b.start]) for a, b in pairwise(relations)):
            return Unclear(relations[0].text)
        names = {name for node in nodes for name in variables(node)}
        is_judged = is_question_of_truth(self._text, has_names=bool(names)) or (
            len(relations) == 1 and is_identity_asked(self._text, relations[0])
        )
        wanted = self._wanted(names, others)
        if not (names or wanted or is_judged) and others:
            return Unclear(relations[0].text)
        if len(nodes) == 1 and (is_judged or not (names or wanted)):
            return Judge(nodes[0])
        unasked = names - set(wanted) if _ROOTS_OF.search(self._text) and wanted else set()
        if unasked & set(_VARIABLES) or self._asks_more([*relations, *others], nodes):
            return Unclear(relations[0].text)
        return Solve(nodes, wanted, is_real=wants_real(self._text))

    def _asks_more(self, spans: list[Span], nodes: Sequence[Relation]) -> bool:
        """Whether something beside the unknowns is asked for, such as a value at a place."""
        is_place = bool(_PLACE_OF.search(self._text)) and all(map(_is_assignment, nodes))
        is_place = is_place and not _ALL_OF.search(self._text)
        return is_place or has_interval(self._text) or asks_for_other_things(self._text, spans)

    def _wanted(self, names: set[str], others: list[Span]) -> tuple[str, ...]:
        """The unknowns that were named: "for x and y", "what is q?", also "for a" and "for i"."""
        unknowns = [span.node.name for span in others if isinstance(span.node, Name)]
        listed = _ALL_OF.search(self._text)
        unknowns = unknowns if listed is None else re.findall(r"\b[A-Za-z]\b", listed["names"])
        asked = tuple(dict.fromkeys(name for name in unknowns if name in names))
        found = _FOR.search(self._text)
        return asked or ((found["name"] or found["subject"],) if found else ())

    def _expressions(self, expressions: list[Span], others: list[Span]) -> Problem | Unclear | None:
        goal = wants_goal(self._text)
        candidates = expressions or (others if goal or self._is_bare(others) else [])
        if not candidates:
            return None
        if len(candidates) > 1 or _has_other_numbers(others, candidates):
            return Unclear(candidates[0].text)
        node = candidates[0].node
        if not is_known(node) or _ENTRY.fullmatch(self._text.strip(" .?!`$")):
            return Unclear(candidates[0].text)  # a value of a function that nobody defined
        if wants_roots(self._text) and variables(node):
            return Solve((Relation("=", node, ZERO),))
        if goal is Goal.FACTOR or (goal and variables(node)):
            return Rewrite(node, goal)
        if goal or is_plain_request(self._text, candidates[0]):
            return valued(node)
        return Unclear(candidates[0].text)

    def _is_bare(self, others: Sequence[Span]) -> bool:
        """Whether the whole message is one number or name."""
        return len(others) == 1 and others[0].text == self._text.strip(" .?!`$")


def _zeros_of_graph(text: str, nodes: Sequence[Node]) -> Solve | None:
    """Where a graph `y = f(x)` meets the x-axis: "the zeros of y = x² - 4"."""
    only = nodes[0] if len(nodes) == 1 else None
    if not isinstance(only, Relation) or only.sign != "=" or not _ZEROS.search(text):
        return None
    is_graph = only.left == Name("y") and variables(only.right) == ("x",)
    return Solve((Relation("=", only.right, ZERO),)) if is_graph else None


_ZEROS: Final = re.compile(
    r"^\W*(?:(?:what (?:is|are)|find)\s+)?(?:the\s+)?(?:x[\s-]?intercepts?|zeros|zeroes"
    r"|roots)\s+of\s+(?:the\s+(?:graph|curve|parabola|line)\s+)?(?:of\s+)?y\s*=[^,;?.]*[?.]?\s*$",
    re.IGNORECASE,
)


def _is_graph_through(node: Node, variable: str, point: tuple[Node, Node]) -> bool:
    """Whether the graph of an expression in one variable goes through a point, as far as known."""
    height, told = rational_value(substitute(node, variable, point[0])), rational_value(point[1])
    is_other = height is not None and told is not None and height != told
    return variables(node) == (variable,) and not is_other


_PLACE_OF: Final = re.compile(
    r"\b(?:when|for|if|at|where|predict|estimate|evaluate|plug|substitute|put)\b(?! [a-z]\W*$)",
    re.IGNORECASE,
)
"""Words before the place at which something is asked for: "what do you get for n = 6"."""

_ROOTS_OF: Final = re.compile(r"\b(?:roots?|solutions?) of\b", re.IGNORECASE)
"""What an equation is to have, so that a parameter is asked for and not its unknown."""

_ENTRY: Final = re.compile(
    r"(?:what is |find |compute |evaluate )?(?:h\(.*\)|[A-Za-z](?:\[\d+\])+)", re.IGNORECASE
)
"""`h(2)` and `A[1][2]` alone are a value and an entry of something, and no products."""

_PRIMED: Final = re.compile(r"(?<![\w'\"`])[a-zA-Z](?:['′]+(?![A-Za-z'])|\(0\)\s*=\s*-?\d)")
"""A derivative such as `y''` or the value `v(0) = 3`, which no equation between numbers has."""

_INTEGRAL: Final = late_regex(r"∫|(?:\\|\b)int(?![a-z])|\bintegra|antiderivative", re.IGNORECASE)
_SLOPE_OF_Y: Final = late_regex(r"\bdy ?/ ?dx\b", re.IGNORECASE)  # that beside `2y` on a curve
_WHERE: Final = late_regex(
    r"\b(?:where|when|at (?:what|which) points?|for (?:what|which)(?: values? of)? [a-z])\b[^=]*"
    r"\b(?:is|has|does|equals?)\b.*\b(?:zero|0|horizontal|flat|vanish|equals?|positive|negative)\b",
    re.IGNORECASE,
)
"""Asks for places at which a derivative has some value."""


def _defines(node: Node, variable: str) -> bool:
    """Whether an equation is about the variable itself, as `x = y`, and gives no function of it."""
    return isinstance(node, Relation) and node.left == Name(variable)


def _has_other_numbers(others: Sequence[Span], used: Sequence[Span]) -> bool:
    """Whether a number stands beside the expression, so that more may be asked than its value."""
    return any(
        span not in used and is_atom(span.node) and not isinstance(span.node, Name)
        for span in others
    )


_OR: Final = late_regex(r"\W*\bor\b\W*", re.IGNORECASE)
_ALL_OF: Final = re.compile(
    r"\b(?:for|[Ff]ind|[Dd]etermine|[Ww]hat are|[Ww]ork out"
    r"|[Cc]alculate)\s+(?:the\s+values?\s+of\s+)?"
    r"(?P<names>[A-Za-z](?:\s*(?:,\s*and\b|,|\band\b)\s*[A-Za-z](?![A-Za-z]))+)"
    r"(?=\s*(?:[.:;?!]|$|(?:if|when|where|given|with|such|so|from)\b))"
)
"""The unknowns in a list, of which `a` would be an article alone: "for a and b"."""
_FOR: Final = re.compile(
    r"\b(?:(?:for|find|determine)\s+(?P<name>[A-Za-z])(?=\s*(?:[.,:;?!]|$|over\b|in\s+(?:the\s+)?(?:reals?|ℝ)\b))"
    r"|[Mm]ak(?:e|ing)\s+(?P<subject>[A-Za-z])\s+(?:as\s+)?the\s+subject\b)"
)


def _body(text: str) -> Span | Unclear | None:
    """The one thing that an operation is applied to; a lone `x` where there is nothing else."""
    if listed := list_in(text):
        return Unclear(listed)
    spans = mathematics_in(text)
    bodies = [span for span in spans if not is_atom(span.node)] or list(spans)
    if len(bodies) > 1 or _has_other_numbers(spans, bodies):
        return Unclear(bodies[0].text)
    if not bodies or (isinstance(bodies[0].node, Relation) and bodies[0].node.sign != "="):
        return None
    node = bodies[0].node
    if isinstance(node, Relation) and not isinstance(node.left, Name):
        return Unclear(bodies[0].text)
    return bodies[0]


def _is_assignment(node: Relation) -> bool:
    """Whether an equation tells the value of a letter, so that there is nothing to solve."""
    return node.sign == "=" and isinstance(node.left, Name) and not variables(node.right)


_VARIABLES: Final = ("x", "X", "t", "y", "z", "u", "theta", "v", "w", "s", "r", "phi", "q", "p")
"""Letters for what varies, the most usual one first; all others are constants beside these."""


def _usual_variable(node: Node) -> str:
    """The variable that is meant when nobody says: x, then other usual ones, then the last."""
    names = variables(node)
    for name in _VARIABLES:
        if name in names:
            return name
    return names[-1] if names else "x"


def _has_ends_of_another(expression: Node, variable: str, clauses: Clauses) -> bool:
    """Whether the bounds are curves: "between y = x^2 and y = 2x" tells no values of `y`."""
    letters = set(variables(expression))
    if clauses.runs is None or clauses.bounds is None or variable in letters:
        return False
    return any(letters.intersection(variables(end)) for end in clauses.bounds)
