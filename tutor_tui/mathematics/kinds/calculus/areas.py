"""The area between two curves: read, found piece by piece, and confirmed by quadrature."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.definite_integrals import between
from tutor_tui.mathematics.equations.found import Interval, UnsolvedError, distinct, is_decimal
from tutor_tui.mathematics.equations.solutions import real_solutions
from tutor_tui.mathematics.integration.odd_roots import with_real_roots
from tutor_tui.mathematics.kinds.calculus.wording import LONGEST, formula, number, request
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.numeric import is_close
from tutor_tui.mathematics.problems import Answer, KindProblem, code
from tutor_tui.mathematics.quadratures import area
from tutor_tui.mathematics.read_back import tree_of
from tutor_tui.mathematics.sentences import (
    BY_QUADRATURE,
    decimal_beside,
    plain,
    refused,
    with_verdict,
)
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import ZERO, Binary, Call, Node, Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import number_of
from tutor_tui.mathematics.written import written


@dataclass(frozen=True, slots=True)
class AreaBetween(KindProblem):
    """The area between two graphs, within `ends` or between their outermost meeting points."""

    first: Node
    second: Node
    variable: str
    ends: tuple[Node, Node] | None = None


_HINT: Final = late_regex(r"\barea\b", re.IGNORECASE)
_FORM: Final = late_regex(
    r"(?:(?:total|exact|finite|enclosed|bounded)\s+)*area\s+(?:of\s+(?:the\s+)?(?:finite\s+)?"
    r"(?:region|shape|part|area)?\s*)?(?:that\s+is\s+)?(?:enclosed|bounded|trapped|contained|lying"
    r"|which lies|formed)?\s*(?:between|by|in|inside)\s+"
    r"(?:the\s+)?(?:graphs?\s+of\s+)?(?P<body>.+)",
    re.IGNORECASE,
)
_BETWEEN_ENDS: Final = late_regex(
    r",?\s*\b(?:from|between|for|over|on)\s+(?:the\s+)?(?:interval\s+)?(?:lines\s+)?(?:"
    r"(?:[a-z]\s*=\s*)?(?P<a>[^,\s\[(][^,]{0,20}?)\s+(?:to|and)\s+"
    r"(?:[a-z]\s*=\s*)?(?P<b>[^,\s=]{1,20})"
    r"|[\[(]\s*(?P<c>[^,\]]+),\s*(?P<d>[^\])]+)[\])]"
    r"|(?P<e>[^,<≤]{1,12})\s*(?:<=|≤|<)\s*[a-z]\s*(?:<=|≤|<)\s*(?P<f>[^,]{1,12}))\s*$",
    re.IGNORECASE,
)
_SPLIT: Final = late_regex(r"\s*,\s*(?:and\s+)?|\s+and\s+")
_NOUN: Final = late_regex(
    r"^(?:(?:the|its|curves?|lines?|graphs?|parabolas?|functions?|of)\s+)+", re.IGNORECASE
)
_AXIS: Final = late_regex(r"^(?:the\s+)?(?P<axis>[xyt])\s*-?\s*axis$", re.IGNORECASE)
_VERTICAL: Final = late_regex(r"^(?:the\s+line\s+)?[xt]\s*=\s*(?P<place>.+)$")


def read_area(text: str) -> AreaBetween | None:
    """The area between two curves that a message asks for."""
    if len(text) > LONGEST or not _HINT.search(text):
        return None
    found = _FORM.fullmatch(_UNDER.sub(_as_between, request(text)))
    if found is None:
        return None
    body, ends = _taken_ends(found["body"])
    curves: list[Node] = []
    walls: list[Node] = []
    for piece in _SPLIT.split(body):
        if not _takes(piece, curves, walls):
            return None
    if len(walls) == 2 and ends is None:
        ends = (walls[0], walls[1])
    elif walls:
        return None
    return _problem(curves, ends)


_UNDER: Final = late_regex(
    r"^(?P<area>(?:(?:total|exact|finite)\s+)*area\s+)(?:of\s+(?:the\s+)?(?:region|part)\s+)?"
    r"(?:that\s+(?:is|lies)\s+)?(?:under(?:neath)?|below|beneath)\s+(?P<curve>.+?),?\s+(?:(?:and|but"
    r"|that|is|lies)\s+)*(?:above|over|down\s+to)\s+(?:the\s+)?(?P<axis>x\s*-?\s*axis)",
    re.IGNORECASE,
)


def _as_between(found: re.Match[str]) -> str:
    """ "area between y = 4 - x² and the x-axis" for what is under the one and above the other."""
    return f"{found['area']}between {found['curve']} and the {found['axis']}"


def _problem(curves: list[Node], ends: tuple[Node, Node] | None) -> AreaBetween | None:
    if len(curves) != 2:
        return None
    names = tuple(dict.fromkeys(name for curve in curves for name in variables(curve)))
    if len(names) != 1:
        return None
    return AreaBetween(curves[0], curves[1], names[0], ends)


def _taken_ends(body: str) -> tuple[str, tuple[Node, Node] | None]:
    found = _BETWEEN_ENDS.search(body)
    if found is None:
        return body, None
    texts = [text for text in found.groups() if text is not None]
    low, high = (number(text) for text in texts)
    if low is None or high is None:
        return body, None
    return body[: found.start()], (low, high)


def _takes(piece: str, curves: list[Node], walls: list[Node]) -> bool:
    """Whether a piece is a curve, an axis or a vertical line."""
    text = _NOUN.sub("", piece.strip(" .,"))
    if axis := _AXIS.match(text):
        (walls if axis["axis"].lower() == "y" else curves).append(ZERO)
        return True
    if (wall := _VERTICAL.match(text)) and (place := number(wall["place"])) is not None:
        walls.append(place)
        return True
    curve = formula(text) or expression_or_none(text)
    if curve is None:
        return False
    curves.append(curve)
    return True


def answer_area(problem: AreaBetween) -> Answer:
    """The sum of the areas of the pieces between neighbouring meeting points."""
    names = f"{code(f'y = {written(problem.first)}')} and {code(f'y = {written(problem.second)}')}"
    try:
        cuts = cuts_of(problem)
    except UnsolvedError:
        return refused(f"I could not find where {names} meet.")
    if len(cuts) < 2:
        return refused(f"{names} do not enclose an area; say from where to where it is wanted.")
    problem = _with_real_roots(problem, cuts)
    total = total_of(problem, cuts)
    where = f"from {code(f'{problem.variable} = {show(cuts[0])}')} to {code(show(cuts[-1]))}"
    if total is None:
        return refused(f"I could not work out the area between {names} {where}.")
    sentence = f"The area between {names} {where} is {code(show(total))}{decimal_beside(total)}."
    return with_verdict(sentence, _agrees(problem, cuts, total), BY_QUADRATURE, plain(total))


def cuts_of(problem: AreaBetween) -> "list[sympy.Expr]":
    """The ends, and the meeting points between them, by size. Raises `UnsolvedError`."""
    meeting = Relation("=", problem.first, problem.second)
    if problem.ends is None:
        found = real_solutions(meeting, problem.variable)
        if found.families or found.is_everywhere:
            raise UnsolvedError
        return list(found.points)
    low, high = sorted((to_sympy(end) for end in problem.ends), key=lambda end: end.n())
    found = real_solutions(meeting, problem.variable, Interval(low, high))
    return distinct([low, *found.points, high])


def _with_real_roots(problem: AreaBetween, cuts: "list[sympy.Expr]") -> AreaBetween:
    """Both curves with real odd roots where they have them of negative numbers."""
    try:
        ends = tree_of(cuts[0]), tree_of(cuts[-1])
    except UnsolvedError:
        return problem
    first, second = (
        with_real_roots(curve, problem.variable, ends) for curve in (problem.first, problem.second)
    )
    return replace(problem, first=first, second=second)


def total_of(problem: AreaBetween, cuts: "list[sympy.Expr]") -> "sympy.Expr | None":
    """The sum of the sizes of the pieces between these places; `None` where one is not found."""
    gap = to_sympy(problem.first) - to_sympy(problem.second)
    parts = []
    for low, high in pairwise(cuts):
        if is_decimal(low) or is_decimal(high):
            return None
        found = between(gap, problem.variable, low, high)
        part = next((one for one in found if one.is_number and one.is_extended_real), None)
        if part is None:
            return None
        parts.append(part if part.n() >= 0 else -part)
    return sympy.simplify(sympy.Add(*parts))


def _agrees(problem: AreaBetween, cuts: "list[sympy.Expr]", total: "sympy.Expr") -> bool | None:
    """Whether quadrature of the distance between the curves gives the same."""
    distance = Call("abs", (Binary("-", problem.first, problem.second),))
    try:
        ends = tree_of(cuts[0]), tree_of(cuts[-1])
    except UnsolvedError:
        return None
    found = area(distance, problem.variable, ends, {})
    return None if found is None else is_close(found, number_of(total), 8)
