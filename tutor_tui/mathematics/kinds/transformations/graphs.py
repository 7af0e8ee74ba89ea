"""Graphs of functions that are moved, reflected and stretched: points on them and equations.

`y = a*f(b*x + c) + d` takes a point `(x, y)` of `y = f(x)` to `((x - c)/b, a*y + d)` (OpenStax,
College Algebra 2e, 3.5).
"""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.formed.problem import Formed
from tutor_tui.mathematics.kinds.formed.wordings import NUMBER, POINT, Table, pair
from tutor_tui.mathematics.syntax import Number
from tutor_tui.mathematics.trees import rational_value, substitute, variables
from tutor_tui.mathematics.written import written

_TARGET: Final = (
    rf"y ?= ?(?P<a>-|{NUMBER} ?\*? ?)? ?f ?\((?P<inner>[^()]{{1,20}}"
    rf"|[^()]{{0,8}}\([^()]{{1,12}}\))\)"
    rf"(?: ?(?P<sign>[-+]) ?(?P<d>{NUMBER}))?"
)
_GRAPH: Final = r"(?:the )?(?:graph|curve)?(?: of)?(?: with equation)? ?y ?= ?f ?\(x\)"
_ON: Final = (
    rf"(?:the )?point (?:[a-z] ?)?(?P<p>{POINT}) (?:lies on|is on|is a point on|is on the graph "
    rf"of) {_GRAPH}"
)


def _linear(text: str) -> tuple[Fraction, Fraction] | None:
    """`b` and `c` of `b*x + c`."""
    node = expression_or_none(text)
    if node is None or set(variables(node)) != {"x"}:
        return None
    values = [rational_value(substitute(node, "x", Number(Fraction(at)))) for at in (0, 1, 5)]
    first, second, third = values
    if first is None or second is None or third is None:
        return None
    slope = second - first
    return (slope, first) if slope and first + 5 * slope == third else None


def _point(found: re.Match[str]) -> Formed | None:
    inner = _linear(found["inner"])
    if inner is None:
        return None
    a = "-1" if found["a"] == "-" else (found["a"] or "1").strip(" *")
    (x, y), (b, c) = pair(found["p"]), inner
    parts = (f"(({x}) - ({c}))/({b})", f"({a})*({y}) + ({found['sign'] or '+'}{found['d'] or 0})")
    law = (
        "A point of `y = a*f(b*x + c) + d` has the old `x` as its `b*x + c`, and its `y` is `a` "
        "times the old one plus `d`"
    )
    claim = f"({b})*{{0}} + ({c}) = {x}"
    return Formed("the point", law, parts, "({0}, {1})", (claim,))


_WAYS: Final = (
    (
        rf"(?:translated|shifted|moved)(?: by)? (?P<right>{NUMBER})(?: units?)? (?:to the )?right",
        "right",
    ),
    (
        rf"(?:translated|shifted|moved)(?: by)? (?P<right>{NUMBER})(?: units?)? (?:to the )?left",
        "left",
    ),
    (
        rf"(?:translated|shifted|moved)(?: by)? (?P<right>{NUMBER})(?: units?)? (?:up(?:wards?)?)",
        "up",
    ),
    (
        rf"(?:translated|shifted|moved)(?: by)? (?P<right>{NUMBER})(?: units?)? "
        r"(?:down(?:wards?)?)",
        "down",
    ),
    (
        rf"(?:translated|shifted|moved) (?:to the )?right (?:by )?(?P<right>{NUMBER})(?: units?)?",
        "right",
    ),
    (
        rf"(?:translated|shifted|moved) (?:to the )?left (?:by )?(?P<right>{NUMBER})(?: units?)?",
        "left",
    ),
    (rf"(?:translated|shifted|moved) up(?:wards?)? (?:by )?(?P<right>{NUMBER})(?: units?)?", "up"),
    (
        rf"(?:translated|shifted|moved) down(?:wards?)? (?:by )?(?P<right>{NUMBER})(?: units?)?",
        "down",
    ),
    (rf"(?:translated|shifted|moved) (?:by )?(?:the )?(?:vector )?(?P<right>{POINT})", "vector"),
    (r"reflected (?:in|over|across|about) (?:the )?x ?-? ?axis(?P<right>)", "x-axis"),
    (r"reflected (?:in|over|across|about) (?:the )?y ?-? ?axis(?P<right>)", "y-axis"),
    (rf"stretched vertically by (?:a )?(?:scale )?(?:factor )?(?:of )?(?P<right>{NUMBER})", "tall"),
    (
        rf"stretched horizontally by (?:a )?(?:scale )?(?:factor )?(?:of )?(?P<right>{NUMBER})",
        "wide",
    ),
)
"""What is done to a graph, and the name by which it is applied."""
_MOVE: Final = r"(?P<moves>(?:translated|shifted|moved|reflected|stretched)[^?;]{3,120}?)"


def _moves(text: str) -> list[tuple[str, str]] | None:
    filled = re.sub(
        r"(\b(?:translated|shifted|moved)\b[^,]*?(?:right|left|units?)) and (?=-?[\d.]+ "
        r"|up\b|down\b)",
        r"\1 and moved ",
        text,
    )
    parts = re.split(r"(?:,| and|, and)? then (?:is )?|,? and (?:is )?|, (?!\s*-?\d)", filled)
    known = []
    for part in (part.strip() for part in parts):
        hit = next(
            ((name, found["right"]) for form, name in _WAYS if (found := re.fullmatch(form, part))),
            None,
        )
        if hit is None:
            return None
        known += _split(hit)
    return known


def _split(move: tuple[str, str]) -> list[tuple[str, str]]:
    if move[0] != "vector":
        return [move]
    across, up = pair(move[1])
    return [("right", across), ("up", up)]


def _equation(found: re.Match[str]) -> Formed | None:
    moves = _moves(found["moves"])
    body = expression_or_none(found["e"])
    if moves is None or body is None or set(variables(body)) != {"x"}:
        return None
    text = written(body)
    for name, value in moves:
        text = _applied(text, name, value)
    return Formed("the new equation", _RULE, (text,), "y = {0}")


_RULE: Final = (
    "A move to the right by `h` puts `x - h` for `x`, a move up adds, a reflection in the x-axis "
    "changes the sign of the whole and one in the y-axis that of `x`, and a stretch by `k` "
    "multiplies the whole, or divides `x`"
)
_FOR_X: Final = {
    "right": "(x - ({0}))",
    "left": "(x + ({0}))",
    "y-axis": "(-x)",
    "wide": "(x/({0}))",
}
_OF_ALL: Final = {
    "up": "{1} + ({0})",
    "down": "{1} - ({0})",
    "x-axis": "-({1})",
    "tall": "({0})*({1})",
}


def _applied(text: str, name: str, value: str) -> str:
    if name in _OF_ALL:
        return _OF_ALL[name].format(value, text)
    node = expression_or_none(text)
    put = expression_or_none(_FOR_X[name].format(value))
    return text if node is None or put is None else written(substitute(node, "x", put))


def _function(found: re.Match[str]) -> Formed | None:
    """The same for a graph of which only the name `f` is known."""
    moves = _moves(found["moves"])
    if moves is None:
        return None
    across, factor, added = ("1", "0"), "1", "0"
    for name, value in moves:
        if name in _FOR_X:
            across = _composed(across, name, value)
        elif name in ("up", "down"):
            added = f"{added} {'+' if name == 'up' else '-'} ({value})"
        else:
            by = "-1" if name == "x-axis" else value
            factor, added = f"({by})*({factor})", f"({by})*({added})"
    inside = "f({1}*x + {2})"
    return Formed(
        "the new equation", _RULE, (factor, *across, added), f"y = {{0}}*{inside} + {{3}}"
    )


def _composed(across: tuple[str, str], name: str, value: str) -> tuple[str, str]:
    """`b` and `c` of `f(b*x + c)` after `x` was replaced."""
    b, c = across
    match name:
        case "right":
            return b, f"({c}) - ({b})*({value})"
        case "left":
            return b, f"({c}) + ({b})*({value})"
        case "wide":
            return f"({b})/({value})", c
        case _:
            return f"-({b})", c


_ASKED: Final = (
    r"<stop>(?:<find> )?(?:the |its )?(?:new |resulting )?(?:equation|function|graph)(?: of "
    r"(?:the |its )?(?:new |resulting |image |transformed )?(?:graph|curve|function|image))?"
)
GRAPHS: Final = (
    Table(
        r"f ?\(x\)",
        (
            rf"{_ON}<stop>(?:<find> |which )?(?:the )?(?:a )?(?:point|coordinates|its image|image|"
            r"corresponding point)(?: of (?:the )?(?:image|point|corresponding point|its "
            rf"image)(?: of [a-z])?)?(?: (?:that |which )?(?:must )?(?:lies?|be|is))?(?: on"
            rf"| under)? (?:the )?(?:graph|curve)?(?: of)? ?{_TARGET}",
        ),
        _point,
    ),
    Table(
        r"graph|curve|function|parabola",
        (
            r"(?:the )?(?:graph|curve|function|parabola)(?: of)?(?: with equation)? "
            rf"?(?:y|f\(x\)) ?= ?f ?\(x\) is {_MOVE}{_ASKED}",
            r"<find> (?:the )?(?:new )?equation (?:of|when|if) (?:the )?(?:graph|curve)?(?: of)? "
            rf"?y ?= ?f ?\(x\) (?:is |after (?:it is |being )|when )?{_MOVE}",
        ),
        _function,
    ),
    Table(
        r"graph|curve|function|parabola|equation",
        (
            r"(?:if )?(?:the )?(?:graph|curve|function|parabola)(?: of)?(?: with equation)? "
            rf"?(?:(?:y|f\(x\)) ?= ?)?(?P<e>[^=;?]{{1,60}}?) (?:is|has been) {_MOVE}{_ASKED}",
            r"<find> (?:the )?(?:new )?equation (?:of|when|if|for) (?:the "
            rf")?(?:graph|curve|parabola)?(?: of)? ?y ?= ?(?P<e>[^=;?]{{1,60}}?) (?:is |after "
            rf"(?:it is |being )|when )?{_MOVE}",
        ),
        _equation,
    ),
)
