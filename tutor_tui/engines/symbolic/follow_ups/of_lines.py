"""What else is asked of the line that a thread is about, given by points or as `y = m x + b`.

"where does it cross the y axis", "is (5, 14) on it", "the line perpendicular to it through (0, 0)".
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.points_asked import point_asked
from tutor_tui.engines.symbolic.follow_ups.put_otherwise import CROSSES
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.spans import find_mathematics
from tutor_tui.mathematics.syntax import Binary, Node, Number, Relation
from tutor_tui.mathematics.trees import rational_value, substitute, variables

_N: Final = r"-?\d+(?:\.\d+)?(?:/\d+)?"
_POINT: Final = late_regex(rf"\(\s*({_N})\s*,\s*({_N})\s*\)")
_OF_A_LINE: Final = late_regex(r"\b(?:line|slope|gradient|steep|points?)\b", re.IGNORECASE)
_LINE: Final = late_regex(r"\by ?= ?(?P<body>[^,;?=]+?)(?=$|[,;?]|\.(?!\d)| [a-z]{2,}\b)", re.I)
_TO_IT: Final = late_regex(
    r"(?:(?:find|what(?:'s| is)?|whats|which|give me|and|now|the|a|an|equation of|equation for) )*"
    r"(?:(?:line|one) )?(?:(?:that|which)(?:'s| is) |is |would be )?(?P<how>perpendicular"
    r"|parallel|normal|at right angles)(?: line| one)?(?: (?:to|with) (?:it"
    r"|that|this|the line|that line|this line))?"
    r" (?:and )?(?:through|passing through|going through|at|from"
    r"|(?:(?:that|which) )?(?:goes|passes) through) "
    r"(?:the point )?(?P<point>\([^()]+\)|the origin)",
    re.IGNORECASE,
)
_HEIGHT: Final = late_regex(
    rf"(?:what(?:'s| is) )?(?:the )?(?:y|value of y|y[- ]value|height)? ?(?:at|when|if|for) "
    rf"x ?(?:=|is) ?(?P<x>{_N})",
    re.IGNORECASE,
)


_BACK_FROM: Final = late_regex(
    r"(?:what(?:'s| is)|whats|find|where is) (?:the )?(?:x|value of x|x[- ]value) (?:at|when|if"
    r"|for|where)"
    rf" y ?(?:=|is|equals) ?(?P<y>{_N})",
    re.IGNORECASE,
)
_UP_OR_DOWN: Final = late_regex(
    r"(?:is|does|will) (?:it|the (?:line|graph)|this|that) (?:(?:go|going|slope|sloping|slant"
    r"|slanting)"
    r" )?(?:up(?:wards?|hill)?|down(?:wards?|hill)?|rise|rising|fall|falling|increasing|decreasing)"
    r"(?: or (?:not|(?:going )?(?:up|down)(?:wards?|hill)?|fall|falling|rising|rise|increasing"
    r"|decreasing))?",
    re.IGNORECASE,
)
_SLOPE_OF: Final = late_regex(
    r"(?:what(?:'s| is| would be)|whats|find|and)? ?(?:the )?(?:slope|gradient) (?:of|for)"
    r" (?:an?|the"
    r"|any) (?:line )?(?P<how>perpendicular|parallel)(?: line| one)?(?: to (?:it|that|this))?"
    r"|(?:(?:what(?:'s| is| about| would be)|whats|how about|find|and|now|give me|the equation of)"
    r" )*(?:(?:an?|the) |(?=\w+ (?:slope|gradient)\b))(?:line )?(?:(?:that is|that's) )?"
    r"(?P<to_it>perpendicular|parallel)"
    r"(?: line| one| slope| gradient)?(?: (?:to|with) (?:it|that|this|the line|that line))?",
    re.IGNORECASE,
)
_FORM: Final = late_regex(
    r"(?:(?:can you |please )?(?:write|put|give|express|convert|change|show|rewrite)(?: me)? )?"
    r"(?:(?:it|that|this|the (?:line|equation))(?: of the line)? )?(?:in|as|into|to) (?:the )?"
    r"(?P<form>(?:standard|general|slope[- ]intercept) form|form (?:a ?x ?\+ ?b ?y ?= ?c"
    r"|a ?x ?\+ ?b ?y ?\+ ?c ?= ?0))",
    re.IGNORECASE,
)
_LIES_TO: Final = late_regex(
    r"(?:is|are) (?:it|this|that|the line|they|that line) (?P<how>parallel|perpendicular)"
    r" (?:to|with) (?:the line )?y ?= ?(?P<body>[^=]+)",
    re.IGNORECASE,
)


_SLOPE: Final = late_regex(
    rf"\bline\b.*\b(?:slope|gradient)\b(?: of| is| =)? ?(?P<m>{_N})(?!\w|\.\d)|\b(?:slope|gradient)"
    rf"(?: of| is| =)? ?(?P<n>{_N})(?!\w|\.\d).*\bline\b",
    re.IGNORECASE,
)
_BY_HEIGHT: Final = late_regex(
    rf"\bline\b.*\b(?:slope|gradient)(?: of| is| =)? ?(?P<m>{_N})(?!\w|\.\d),? (?:and|with)(?: an?"
    r"| the)?"
    rf" y-?\s?intercept(?: of| is| at| =)? ?(?P<b>{_N})(?!\w|\.\d)",
    re.IGNORECASE,
)
_MEETS: Final = late_regex(
    r"(?:where|when|at (?:what|which) point) (?:does|do|will) (?:it|this|that|they|the lines?) "
    r"(?:meet|cross|intersect|hit|touch)s? (?:with )?(?:the )?(?:line |curve |graph )?(?:of )?"
    r"(?P<curve>y ?= ?[^=,;?]+)",
    re.IGNORECASE,
)


_LIE_SO: Final = late_regex(
    r"(?:so |and )?are (?:they|these|those|both|the (?:two )?lines)(?: lines)?"
    r" (?P<how>parallel|perpendicular)(?: to each other)?",
    re.IGNORECASE,
)


def of_a_line(request: str, question: str, context: Context) -> Iterator[str]:
    """The new question about the newest line of the thread, or about its newest two."""
    if found := _LIE_SO.fullmatch(request):
        for one in (question, *context.older_questions()):
            lines = [line["body"].strip() for line in _LINE.finditer(one)]
            if len(lines) == 2 and all(map(is_straight, lines)):
                yield f"are the lines y = {lines[0]} and y = {lines[1]} {found['how'].lower()}"
                return
    for one in (question, *context.older_questions()):
        body = line_in(one)
        if body is not None:
            yield from _asked(request, body)
            return


_ANOTHER: Final = late_regex(
    r"\b(?:perpendicular|parallel)\b.*\bthrough\b|\bthrough\b.*\b(?:perpendicular|parallel)\b",
    re.IGNORECASE,
)


def is_of_another_line(question: str) -> bool:
    """Whether a question asks for another line than the one that it tells."""
    return bool(_ANOTHER.search(question))


def line_in(question: str) -> str | None:
    """The right side of the line that a question is about; `None` where there is not just one."""
    lines = [found["body"].strip() for found in _LINE.finditer(question)]
    if len(set(lines)) == 1:
        return lines[0] if is_straight(lines[0]) else None
    if (found := _from_equation(question)) is not None:
        return _tidy(*found)
    if (told := _BY_HEIGHT.search(question)) is not None:
        return _tidy(Fraction(told["m"]), Fraction(told["b"]))
    points = _POINT.findall(question)
    if len(points) == 1 and (told := _SLOPE.search(question)) is not None:
        rise = Fraction(told["m"] or told["n"])
        return _tidy(rise, Fraction(points[0][1]) - rise * Fraction(points[0][0]))
    if len(points) != 2 or not _OF_A_LINE.search(question):
        return None
    (a, b), (c, d) = ((Fraction(x), Fraction(y)) for x, y in points)
    if a == c:
        return None
    slope = (d - b) / (c - a)
    start = b - slope * a
    node = expression_or_none(f"({slope})*x + ({start})")
    return None if node is None or isinstance(node, Relation) else _tidy(slope, start)


def _from_equation(question: str) -> tuple[Fraction, Fraction] | None:
    """Slope and height at 0 of the one line `a x + b y = c` of a question."""
    found = [span.node for span in find_mathematics(question)]
    lines = [one for one in found if isinstance(one, Relation) and {*variables(one)} == {"x", "y"}]
    if len(lines) != 1 or lines[0].sign != "=":
        return None
    places = ((0, 0), (1, 0), (0, 1), (1, 1), (2, -3), (-3, 5))
    values = [_difference(lines[0], x, y) for x, y in places]
    known = [value for value in values if value is not None]
    if len(known) < len(places):
        return None
    start, by_x, by_y = known[0], known[1] - known[0], known[2] - known[0]
    is_straight = all(
        value == start + x * by_x + y * by_y for value, (x, y) in zip(known, places, strict=True)
    )
    return (-by_x / by_y, -start / by_y) if is_straight and by_y else None


def _difference(line: Relation, x: int, y: int) -> Fraction | None:
    """Left side minus right side at a place."""
    node: Node = Binary("-", line.left, line.right)
    for name, value in (("x", x), ("y", y)):
        node = substitute(node, name, Number(Fraction(value)))
    return rational_value(node)


def _tidy(slope: Fraction, start: Fraction) -> str:
    if slope == 0:
        return str(start)
    factor = "" if slope == 1 else "-" if slope == -1 else str(slope)
    factor = f"({factor})" if "/" in factor else factor
    end = "" if start == 0 else f" + {start}" if start > 0 else f" - {-start}"
    return f"{factor}x{end}"


def is_straight(body: str) -> bool:
    """Whether three values lie on a straight line, which no other polynomial of school does."""
    node = expression_or_none(body)
    if node is None or isinstance(node, Relation) or variables(node) != ("x",):
        return False
    values = []
    for place in ("0", "1", "3", "-2"):
        at = expression_or_none(place)
        value = rational_value(substitute(node, "x", at)) if at is not None else None
        if value is None:
            return False
        values.append(value)
    zero, one, three, minus = values
    return three - zero == 3 * (one - zero) and minus - zero == -2 * (one - zero)


def _asked(request: str, body: str) -> Iterator[str]:
    if found := _SLOPE_OF.fullmatch(request):
        yield f"slope of a line {found['how'] or found['to_it']} to y = {body}"
    if found := _FORM.fullmatch(request):
        yield f"write y = {body} in {found['form']}"
    if found := CROSSES.fullmatch(request):
        axis = (found["axis"] or found["intercept"]).lower()
        yield f"{axis}-intercept of y = {body}"
    if place := point_asked(request):
        yield f"is ({place[0]}, {place[1]}) on y = {body}?"
    if found := _MEETS.fullmatch(request):
        yield f"where do y = {body} and {found['curve'].strip()} meet"
    if found := _TO_IT.fullmatch(request):
        how = "parallel" if found["how"].lower() == "parallel" else "perpendicular"
        point = "(0, 0)" if "origin" in found["point"].lower() else found["point"]
        yield f"equation of the line {how} to y = {body} through {point}"
    if found := _LIES_TO.fullmatch(request):
        yield f"are the lines y = {body} and y = {found['body'].strip()} {found['how'].lower()}"
    if found := _BACK_FROM.fullmatch(request):
        yield f"solve {body} = {found['y']}"
    if _UP_OR_DOWN.fullmatch(request):
        yield f"is y = {body} increasing or decreasing"
    if found := _HEIGHT.fullmatch(request):
        yield f"what is {body} when x = {found['x']}"
