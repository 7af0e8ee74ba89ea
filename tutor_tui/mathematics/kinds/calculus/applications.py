"""Lengths, volumes and averages that are integrals of one function."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.alternatives import first_of, labelled
from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.kinds.calculus.wording import LONGEST, formula, request, usual_variable
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Answer, Differentiate, Integrate, KindProblem, code
from tutor_tui.mathematics.read_back import tree_of
from tutor_tui.mathematics.sentences import refused
from tutor_tui.mathematics.solve_calculus import derivative
from tutor_tui.mathematics.solve_integrals import integrate
from tutor_tui.mathematics.syntax import Binary, Call, Name, Node, Number
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written


class Measure(StrEnum):
    """What is measured."""

    LENGTH = "arc length"
    AVERAGE = "average value"
    VOLUME_ABOUT_X = "volume of revolution about the x-axis"
    VOLUME_ABOUT_Y = "volume of revolution about the y-axis"


@dataclass(frozen=True, slots=True)
class MeasureOfGraph(KindProblem):
    """Measure the graph of a function between two places."""

    measure: Measure
    expression: Node
    variable: str
    bounds: tuple[Node, Node]


_HINT: Final = late_regex(r"\b(?:length|average|mean|volume|surface)\b", re.IGNORECASE)
_ENDS: Final = (
    r"(?:\s*,\s*|\s+)(?:from|between|over|on|for)\s+(?:the\s+interval\s+)?(?:"
    r"(?:[a-z]\s*=\s*)?(?P<a>[^,\s\[]+)\s+(?:to|and)\s+(?:[a-z]\s*=\s*)?(?P<b>[^,\s]+)"
    r"|[\[(]\s*(?P<c>[^,]+?)\s*,\s*(?P<d>[^\])]+?)\s*[\])]"
    r"|(?P<e>[^,\s<≤]+)\s*(?:<=|≤|<)\s*[a-z]\s*(?:<=|≤|<)\s*(?P<g>[^,\s]+))"
)
_AXIS: Final = (
    r"(?:(?:\s*,\s*|\s+)(?:is\s+)?(?:rotated|revolved|turned|about|around|rotating|revolving)"
    r"(?:\s+(?:about|around))?\s+(?:the\s+)?(?P<axis>[xy])[-\s]?axis)"
)
_GRAPH: Final = (
    r"(?:the\s+)?(?:graph\s+of\s+|curve\s+|area\s+under\s+|region\s+under\s+)?(?P<f>.+?)"
)
_ENDS_FIRST: Final = re.sub(r"\?P<([a-g])>", r"?P<\g<1>2>", _ENDS)
_AXIS_LAST: Final = _AXIS.replace("<axis>", "<axis2>")
_FORMS: Final = (
    (Measure.LENGTH, rf"(?:the\s+)?(?:arc\s+)?length\s+of\s+(?:the\s+arc\s+of\s+)?{_GRAPH}{_ENDS}"),
    (
        Measure.AVERAGE,
        rf"(?:the\s+)?(?:average|mean)(?:\s+value)?\s+of\s+(?:the\s+function\s+)?{_GRAPH}{_ENDS}",
    ),
    (
        Measure.VOLUME_ABOUT_X,
        r"(?:the\s+)?volume\s+(?:of\s+(?:the\s+)?(?:solid\s+(?:of\s+)?)?"
        r"(?:revolution\s+(?:of\s+|when\s+|for\s+)?)?"
        r"(?:(?:obtained|formed|generated|produced|made)\s+(?:by|when)\s+)?|when\s+)"
        r"(?:rotating\s+|revolving\s+)?"
        rf"{_GRAPH}(?:{_AXIS}{_ENDS}|{_ENDS_FIRST}{_AXIS_LAST})",
    ),
)
_PATTERNS: Final = tuple((measure, late_regex(form, re.IGNORECASE)) for measure, form in _FORMS)


def read_measure(text: str) -> MeasureOfGraph | None:
    """The length, volume or average that a message asks for."""
    if len(text) > LONGEST or not _HINT.search(text):
        return None
    plain_request = request(text)
    return first_of(
        _problem(measure, found) for measure, found in labelled(plain_request, _PATTERNS)
    )


def _problem(measure: Measure, found: re.Match[str]) -> MeasureOfGraph | None:
    groups = {name: value for name, value in found.groupdict().items() if value}
    node = formula(groups["f"])
    name = usual_variable(node) if node is not None else None
    ends = [value for key, value in groups.items() if re.fullmatch(r"[abcdeg]2?", key)]
    if node is None or name is None or len(variables(node)) != 1 or len(ends) != 2:
        return None
    low, high = (expression_or_none(end) for end in ends)
    if low is None or high is None:
        return None
    if "y" in (groups.get("axis", "").lower(), groups.get("axis2", "").lower()):
        measure = Measure.VOLUME_ABOUT_Y
    return MeasureOfGraph(measure, node, name, (low, high))


def as_integral(problem: MeasureOfGraph) -> Integrate:
    """The integral that measures it: `∫ √(1 + f'²)`, `π ∫ f²`, `2π ∫ x f`, `1/(b - a) ∫ f`."""
    body, x = problem.expression, Name(problem.variable)
    two, one = Number(Fraction(2)), Number(Fraction(1))
    match problem.measure:
        case Measure.LENGTH:
            slope = derivative(Differentiate(body, problem.variable))
            squared = Binary("^", tree_of(slope), two)
            integrand: Node = Call("sqrt", (Binary("+", one, squared),))
        case Measure.AVERAGE:
            low, high = (to_sympy(end) for end in problem.bounds)
            width = tree_of(high - low)
            integrand = Binary("/", body, width)
        case Measure.VOLUME_ABOUT_Y:
            integrand = Binary("*", Binary("*", two, Name("pi")), Binary("*", x, body))
        case _:
            integrand = Binary("*", Name("pi"), Binary("^", body, two))
    return Integrate(integrand, problem.variable, problem.bounds)


def answer_measure(problem: MeasureOfGraph) -> Answer:
    """The value of its integral, which is checked as integrals are."""
    try:
        answer = integrate(as_integral(problem))
    except UnsolvedError:
        return refused(f"I could not work out that {problem.measure} with certainty.")
    if answer.check is None:
        return answer
    graph = code(written(problem.expression))
    return replace(answer, text=f"The {problem.measure} of {graph} is an integral: {answer.text}")
