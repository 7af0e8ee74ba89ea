"""The lines that a curve comes close to: vertical, horizontal and oblique asymptotes."""

from dataclasses import dataclass

from tutor_tui.mathematics.equations.found import UnsolvedError, distinct
from tutor_tui.mathematics.equations.regions import critical_points
from tutor_tui.mathematics.kinds.calculus.limit_values import confirmed, limit_value
from tutor_tui.mathematics.kinds.calculus.limits import Limit, Side
from tutor_tui.mathematics.kinds.functions.facts import OO, Curve
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.read_back import tree_of
from tutor_tui.mathematics.syntax import Binary, Name, Negative, Node, Relation


@dataclass(frozen=True, slots=True)
class Asymptotes:
    """Places of the vertical ones, heights of the horizontal ones, formulas of the oblique ones."""

    vertical: "tuple[sympy.Expr, ...]"
    horizontal: "tuple[sympy.Expr, ...]"
    oblique: "tuple[sympy.Expr, ...]"


def asymptotes(curve: Curve) -> Asymptotes:
    """All asymptotes; raises `UnsolvedError` where a limit is not found and confirmed."""
    horizontal: list[sympy.Expr] = []
    oblique: list[sympy.Expr] = []
    for end, is_open in (
        (OO, curve.domain[-1].high is None),
        (Negative(OO), curve.domain[0].low is None),
    ):
        if is_open:
            _add_at_infinity(curve, end, horizontal, oblique)
    heights = tuple(height for height in horizontal if not _is_the_curve(curve, height))
    lines = tuple(line for line in oblique if not _is_the_curve(curve, line))
    return Asymptotes(_vertical(curve), heights, lines)


def _is_the_curve(curve: Curve, line: "sympy.Expr") -> bool:
    """Whether the curve runs on a line, perhaps with a hole, instead of coming close to it."""
    return bool(sympy.cancel(curve.expression - line) == 0)


def _vertical(curve: Curve) -> "tuple[sympy.Expr, ...]":
    found = critical_points(Relation("=", curve.node, curve.node), curve.name)
    if found.families:
        raise UnsolvedError
    return tuple(place for place in distinct(found.points) if _is_pole(curve, place))


def _is_pole(curve: Curve, place: "sympy.Expr") -> bool:
    """Whether the function grows beyond all bounds on a side where it is defined."""
    sides: list[Side] = []
    for part in curve.domain:
        if part.low is not None and part.low == place:
            sides.append("+")
        if part.high is not None and part.high == place:
            sides.append("-")
    node = tree_of(place)
    for side in sides:
        problem = Limit(curve.node, curve.name, node, side)
        value = limit_value(problem)
        if value is None or not confirmed(problem, value):
            raise UnsolvedError
        if value.is_infinite:
            return True
    return False


def _add_at_infinity(
    curve: Curve, end: Node, horizontal: "list[sympy.Expr]", oblique: "list[sympy.Expr]"
) -> None:
    height = _limit(curve.node, curve.name, end)
    if height is None:
        return
    if height.is_finite:
        if height not in horizontal:
            horizontal.append(height)
        return
    slope = _limit(Binary("/", curve.node, Name(curve.name)), curve.name, end)
    if slope is None or not slope.is_finite or slope == 0:
        return
    line = Binary("*", tree_of(slope), Name(curve.name))
    shift = _limit(Binary("-", curve.node, line), curve.name, end)
    if shift is not None and shift.is_finite and slope * curve.symbol + shift not in oblique:
        oblique.append(slope * curve.symbol + shift)


def _limit(node: Node, name: str, end: Node) -> "sympy.Expr | None":
    """The limit; `None` where the function swings. Raises `UnsolvedError` if not confirmed."""
    problem = Limit(node, name, end)
    value = limit_value(problem)
    if value is None:
        raise UnsolvedError
    if not (value.is_finite or value.is_infinite):
        return None
    if not confirmed(problem, value):
        raise UnsolvedError
    return value
