"""Questions about points, lines and circles in the plane, read from words; no SymPy here."""

import re
from dataclasses import dataclass
from typing import Final, TypeAlias

from tutor_tui.mathematics.alternatives import labelled
from tutor_tui.mathematics.clauses import expression_or_none, relation_or_none
from tutor_tui.mathematics.kinds.asked import asked
from tutor_tui.mathematics.kinds.calculus.implicit import ImplicitSlope
from tutor_tui.mathematics.kinds.geometry.plane_words import TABLE
from tutor_tui.mathematics.kinds.matrices.literals import SIGN, Literals
from tutor_tui.mathematics.kinds.matrices.problems import Grid
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Differentiate, KindProblem
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.syntax import Binary, Call, Name, Node, Relation
from tutor_tui.mathematics.terms import coefficients, terms_of
from tutor_tui.mathematics.trees import variables, walk

Point: TypeAlias = tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class PointQuestion(KindProblem):
    """What is asked about these points and about lines or circles given by equations.

    `values` are other numbers: a slope, a radius, the two parts of a ratio.
    """

    topic: str
    points: tuple[Point, ...] = ()
    equations: tuple[Relation, ...] = ()
    values: tuple[Node, ...] = ()


_LONGEST: Final = 600
_HINT: Final = late_regex(
    r"distance|how far|midpoint|mid-point|middle|slope|gradient|line|collinear|vertices|circle"
    r"|divides|polar|cartesian|rectangular|intersect|centroid|bisector|meet|cross|parallel"
    r"|perpendicular|radius|cent(?:er|re)",
    re.IGNORECASE,
)
_LABEL: Final = late_regex(r"(?<![A-Za-z])[A-Z][₁₂₃]?\s*(?:=\s*)?(?=\(\s*[^()]{1,40},)")
_NAMED_LINE: Final = late_regex(
    r"\b(?:the\s+)?(?:equations?|lines?|curves?)\s*:?\s+", re.IGNORECASE
)
_PATTERNS: Final = tuple((topic, late_regex(text, re.IGNORECASE)) for topic, text in TABLE)
_VERB: Final = late_regex(
    r"^(?:(?:what(?:'s|s| is| are)?|find|calculate|compute|determine|work out|give(?: me)?|write"
    r"|state|convert|express)\s+)*(?:the\s+|an?\s+)?",
    re.IGNORECASE,
)


def read(text: str) -> PointQuestion | Differentiate | ImplicitSlope | None:
    """The question about points or lines; the slope of a curve is a derivative."""
    if len(text) > _LONGEST or not _HINT.search(text):
        return None
    if "(" not in text and "=" not in text and "[" not in text:
        return None
    text = re.sub(r"\bthe origin\b|\borigin\b", "(0, 0)", text, flags=re.IGNORECASE)
    literals = Literals(_LABEL.sub(" ", text.replace("`", "")))
    request = " ".join(bare(literals.text).split())
    for form in dict.fromkeys((request, _VERB.sub("", request), asked(request))):
        for topic, found in labelled(form, _PATTERNS):
            question = _question(topic, found, literals)
            if question is not None:
                return _slope_of_curve(question) or question
    return None


def _slope_of_curve(question: PointQuestion) -> Differentiate | ImplicitSlope | None:
    """The derivative that "slope of y = x²" asks for; `None` for a line and other questions."""
    if question.topic != "slope of line":
        return None
    (equation,) = question.equations
    if equation.left == Name("y") and variables(equation.right) == ("x",):
        terms = terms_of(equation.right, "x")
        is_line = terms is not None and len(coefficients(terms)) <= 2
        return None if is_line else Differentiate(equation.right, "x")
    has_both = {*variables(equation)} == {"x", "y"}
    is_curve = has_both and any(map(_is_bent, walk(equation)))
    return ImplicitSlope(equation, "y", "x") if is_curve else None


def _is_bent(part: Node | Relation) -> bool:
    """Whether this is a power of a letter, or a product of two."""
    match part:
        case Binary(sign="^", left=Name()):
            return True
        case Binary(sign="*", left=left, right=right):
            return bool(variables(left) and variables(right))
        case _:
            return False


def _question(topic: str, found: re.Match[str], literals: Literals) -> PointQuestion | None:
    groups = {name: text for name, text in found.groupdict().items() if text is not None}
    signs = re.findall(SIGN, "".join(groups.get(name, "") for name in ("p", "p2", "points")))
    grids = [literals.meaning(sign) for sign in signs]
    equations = [_equation(groups[name]) for name in ("eq", "eq2") if name in groups]
    values = [expression_or_none(groups[name]) for name in ("value", "m", "n") if name in groups]
    known = [equation for equation in equations if equation is not None]
    numbers = [value for value in values if value is not None and not variables(value)]
    if len(known) < len(equations) or len(numbers) < len(values):
        return None
    if not all(
        _is_point(grid, is_plane=bool(equations) or topic not in _IN_SPACE) for grid in grids
    ):
        return None
    points = tuple(grid.entries for grid in grids)
    if len({len(point) for point in points}) > 1:
        return None
    return PointQuestion(topic, points, tuple(known), tuple(numbers))


_IN_SPACE: Final = frozenset({"distance", "midpoint", "collinear", "centroid", "division"})


def _is_point(grid: Grid, *, is_plane: bool) -> bool:
    """Whether a grid is a point with numbers for coordinates."""
    sizes = (2,) if is_plane else (2, 3)
    are_numbers = not any(variables(entry) for entry in grid.entries)
    return grid.is_vector and len(grid.entries) in sizes and are_numbers


_FUNCTION: Final = late_regex(
    r"\s*(?:(?:graph|function|curve)\s+(?:of\s+)?)*[a-z]\s*\(\s*x\s*\)\s*=", re.IGNORECASE
)


def _equation(text: str) -> Relation | None:
    statement = relation_or_none(_NAMED_LINE.sub("", text))
    match statement:
        case Relation(sign="=", left=Call(function=_, arguments=(Name("x"),)), right=right) if (
            _FUNCTION.match(text)
        ):
            statement = Relation("=", Name("y"), right)
    names = set() if statement is None else set(variables(statement))
    return statement if names and names <= {"x", "y"} else None
