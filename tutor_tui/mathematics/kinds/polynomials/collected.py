"""An expression ordered by the powers of one letter, and what is read off that order.

"Collect 3xy + (x + y)³ in powers of y", "list the coefficients of (x + 3)⁵", "make 4x² + 2 monic".
"""

import re
from dataclasses import dataclass
from typing import Any, Final

from tutor_tui.mathematics.alternatives import first_of, labelled
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.asked import asked
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.polynomials.lettered import degree_in
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, code
from tutor_tui.mathematics.program_notation import parts_of
from tutor_tui.mathematics.sentences import AT_POINTS, plain, refused, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Node, Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import function_agrees
from tutor_tui.mathematics.written import written


@dataclass(frozen=True, slots=True)
class Ordered(KindProblem):
    """What is asked (`collected`, `coefficients` or `monic`) of an expression in `variable`.

    It may be collected by other things, too: by a function, or by one letter after the other.
    """

    topic: str
    expression: Node
    variable: str
    things: tuple[Node, ...] = ()


_LONGEST: Final = 400
_MOST: Final = 30
_HINT: Final = late_regex(r"collect|coefficients|monic|powers\s+of|polynomial\s+in", re.IGNORECASE)
_THING: Final = r"(?:(?:the\s+)?(?:polynomial|expression|terms\s+(?:of|in))\s+)?"
_P: Final = rf"{_THING}(?:[a-z]\([a-z]\)\s*=\s*)?(?P<p>[^?]+?)"
_NAME: Final = r"(?:the\s+(?:variable|letter)\s+)?(?P<x>[A-Za-z])"
_IN: Final = (
    r"(?:,?\s+(?:with\s+respect\s+to|w\.?r\.?t\.?|in\s+(?:descending\s+|ascending\s+)?powers\s+of"
    rf"|by\s+(?:the\s+)?powers\s+of|as\s+a\s+polynomial\s+in|in\s+terms\s+of|in|for|by)\s+{_NAME})"
)
_PATTERNS: Final = tuple(
    (topic, late_regex(text, re.IGNORECASE))
    for topic, text in (
        ("collected", rf"(?:collect|order|arrange|group)\s+{_P}{_IN}"),
        ("collected", rf"(?:write|rewrite|express)\s+{_P},?\s+(?:as\s+a\s+polynomial\s+in"
         rf"|in\s+(?:descending\s+)?powers\s+of)\s+{_NAME}"),
        ("collected", rf"collect\s+(?:all\s+|the\s+)?(?:powers|terms)\s+(?:of|in|with)\s+{_NAME}"
         r"\s+(?:in|of)\s+(?P<p>[^?]+?)"),
        ("collected", rf"(?:collect|group)\s+{_P},?\s+(?:with\s+respect\s+to|in\s+powers\s+of|in"
         r"|by)\s+(?:the\s+letters\s+)?(?P<things>[^?]+)"),
        ("coefficients", rf"(?:list\s+|write\s+down\s+)?(?:all\s+)?(?:the\s+)?coefficients\s+"
         rf"(?:of|in)\s+{_P}{_IN}?"),
        ("monic", rf"(?:make|write|turn)\s+(?:this\s+)?{_P}\s+(?:into\s+a\s+|as\s+a\s+)?monic"
         r"(?:\s+(?:polynomial|form))?"),
        ("monic", rf"make\s+(?:this\s+|the\s+)?polynomial\s+monic\s*:?\s*{_P}"),
        ("monic", rf"monic(?:\s+(?:form|polynomial|version))?\s*(?:of|for|\()\s*{_P}\)?"),
    )
)  # fmt: skip


def read(text: str) -> Ordered | None:
    """The question about one expression and its powers that a message is."""
    if len(text) > _LONGEST or not _HINT.search(text):
        return None
    request = asked(text)
    return first_of(_problem(topic, found) for topic, found in labelled(request, _PATTERNS))


def _problem(topic: str, found: re.Match[str]) -> Ordered | None:
    node = expression_or_none(found["p"])
    if node is None or isinstance(node, Relation):
        return None
    names = variables(node)
    if found.groupdict().get("things"):
        return _by_things(node, found["things"])
    name = found.groupdict().get("x") or ("x" if "x" in names else names[0] if names else "")
    if name not in names:
        return None
    if topic != "collected":
        degree = degree_in(node, name)
        is_clear = len(names) == 1 or found.groupdict().get("x") is not None
        return Ordered(topic, node, name) if degree and degree <= _MOST and is_clear else None
    return Ordered(topic, node, name)


def _by_things(node: Node, text: str) -> Ordered | None:
    things = [expression_or_none(part) for part in parts_of(re.sub(r"\s+and\s+", ", ", text))]
    known = tuple(thing for thing in things if thing is not None and variables(thing))
    are_plain = not any(isinstance(thing, Relation) for thing in known)
    names = {name for thing in known for name in variables(thing)}
    is_known = len(known) == len(things) and are_plain and names <= set(variables(node))
    shown = ", ".join(map(written, known))
    return Ordered("collected", node, shown, known) if known and is_known else None


def _answer(problem: Ordered) -> Answer:
    expression = sympy.expand(to_sympy(problem.expression))
    if problem.things:
        return _collected(problem, sympy.collect(expression, [*map(to_sympy, problem.things)]))
    x = sympy.Symbol(problem.variable)
    if problem.topic == "collected":
        return _collected(problem, sympy.collect(expression, x))
    polynomial = sympy.Poly(expression, x)
    if polynomial.degree() < 1:
        return refused(f"{code(problem.variable)} cancels out of that expression.")
    agrees = function_agrees(problem.expression, polynomial.as_expr())
    if problem.topic == "monic":
        lead = polynomial.LC()
        result = sympy.expand(polynomial.as_expr() / lead)
        sentence = f"Divide by the leading coefficient {code(show(lead))}: {code(show(result))}."
        verdict = function_agrees(problem.expression, sympy.expand(lead * result))
        return with_verdict(sentence, verdict, AT_POINTS, plain(result))
    values = polynomial.all_coeffs()
    told = ", ".join(code(show(value)) for value in values)
    sentence = (
        f"From {code(_power(problem.variable, polynomial.degree()))} down to the constant term, "
        f"the coefficients of {code(written(problem.expression))} are {told}."
    )
    return with_verdict(sentence, agrees, AT_POINTS, ", ".join(plain(value) for value in values))


def _power(name: str, degree: int) -> str:
    return name if degree == 1 else f"{name}^{degree}"


def _collected(problem: Ordered, result: "sympy.Expr") -> Answer:
    verdict = function_agrees(problem.expression, result)
    left, right = written(problem.expression), show(result)
    sentence = f"{code(f'{left} = {right}')}, by powers of {code(problem.variable)}."
    if left.replace(" ", "") == right.replace(" ", ""):
        sentence = f"{code(left)} is ordered by powers of {code(problem.variable)} already."
    return with_verdict(sentence, verdict, AT_POINTS, plain(result))


def _heading(problem: Ordered) -> str:
    shown, name = code(written(problem.expression)), code(problem.variable)
    return {
        "collected": f"To order {shown} by powers of {name}",
        "coefficients": f"To find the coefficients of {shown}",
        "monic": f"To make {shown} monic",
    }[problem.topic]


_METHODS: Final = {
    "collected": "Multiply out the brackets, then take each power of the letter out of the terms "
    "that have it.",
    "coefficients": "Multiply out and order by powers, highest first; a power that is missing has "
    "the coefficient 0.",
    "monic": "Divide every coefficient by the leading one.",
}


def _method(problem: Ordered) -> str:
    return _METHODS[problem.topic]


def _steps(problem: Ordered) -> tuple[Step, ...] | None:
    """Multiplied out first where that changes anything, then ordered."""
    if problem.topic != "collected":
        return None
    spread = sympy.expand(to_sympy(problem.expression))
    ordered = show(sympy.collect(spread, sympy.Symbol(problem.variable)))
    lines = [written(problem.expression), show(spread), ordered]
    reasons = (
        "Multiply out the brackets and put like terms together.",
        f"Take each power of {code(problem.variable)} out of the terms that have it.",
    )
    return tuple(
        Step(rule, reason, before, (after,))
        for rule, reason, before, after in zip(
            ("expand", "collect"), reasons, lines, lines[1:], strict=False
        )
        if before.replace(" ", "") != after.replace(" ", "")
    )


KINDS: Final[tuple[Kind[Any], ...]] = (Kind(Ordered, read, _answer, _heading, _method, _steps),)
