"""Where inequalities (and equations with conditions) hold: the intervals of one unknown.

Between two neighbouring zeros or gaps of a relation its truth cannot change, so that one place in
each piece decides; the zeros come from the search of this package, and truth is found by putting
numbers into the relations as they were written.
"""

from collections.abc import Sequence
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.families import members
from tutor_tui.mathematics.equations.found import (
    EverywhereError,
    Found,
    Interval,
    UnsolvedError,
    distinct,
    is_decimal,
    number,
)
from tutor_tui.mathematics.equations.methods import METHODS
from tutor_tui.mathematics.equations.real_values import real_value
from tutor_tui.mathematics.equations.search import Search
from tutor_tui.mathematics.equations.trail import Trail
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import DIGITS, NoValueError
from tutor_tui.mathematics.syntax import Binary, Call, Node, Relation
from tutor_tui.mathematics.trees import rational_value, variables, walk

_EQUAL: Final = 20
_SHARES: Final = (0.5, 0.21, 0.83)
_STEPS: Final = (1.0, 0.31, 17.0)
_FAR_OUT: Final = 10**6
_SMOOTH: Final = frozenset(
    (
        "sin",
        "cos",
        "exp",
        "abs",
        "arctan",
        "sinh",
        "cosh",
        "tanh",
        "arsinh",
        "cbrt",
        "degrees",
        "min",
        "max",
    )
)


def solution_set(alternatives: Sequence[Sequence[Relation]], unknown: str) -> tuple[Interval, ...]:
    """The numbers for which all relations of one of the alternatives hold, by size.

    Single numbers are intervals with equal ends. Raises `UnsolvedError`.
    """
    cuts = distinct([cut for part in alternatives for cut in _cuts(part, unknown, alternatives)])
    return _joined(cuts, alternatives, unknown)


def critical_points(relation: Relation, unknown: str) -> Found:
    """Zeros of the difference of both sides, and ends and gaps of the domain."""
    if not set(variables(relation)) <= {unknown}:
        raise UnsolvedError
    plain, x = sympy.Symbol(unknown), sympy.Symbol(unknown, real=True)
    found = _zeros(to_sympy(relation.left) - to_sympy(relation.right), plain, x)
    for part in walk(relation):
        for bound in _bounds_of_domain(part, unknown):
            found |= _zeros(bound, plain, x)
    return found


def _zeros(expression: "sympy.Expr", plain: "sympy.Symbol", x: "sympy.Symbol") -> Found:
    search = Search(x, METHODS, Trail("0 = 0"), allows_stretches=True)
    try:
        return search.zeros(expression.xreplace({plain: x}))
    except EverywhereError:
        return Found()
    except (NotImplementedError, sympy.PolynomialError, ZeroDivisionError) as error:
        raise UnsolvedError from error


def _bounds_of_domain(part: Node, unknown: str) -> "list[sympy.Expr]":
    """Expressions whose zeros bound where one operation is defined."""
    if unknown not in variables(part):
        return []
    match part:
        case Binary(sign="/", right=right) if unknown in variables(right):
            return [to_sympy(right)]
        case Binary(sign="^", left=left, right=right):
            exponent = rational_value(right)
            is_smooth = exponent is not None and exponent.denominator == 1 and exponent > 0
            return [] if is_smooth or unknown not in variables(left) else [to_sympy(left)]
        case Call(function="ln" | "log" | "lg" | "sqrt" | "root", arguments=arguments):
            if any(unknown in variables(extra) for extra in arguments[1:]):
                raise UnsolvedError
            return [to_sympy(arguments[0])]
        case Call(function="tan" | "sec", arguments=(argument,)):
            return [sympy.cos(to_sympy(argument))]
        case Call(function="cot" | "csc", arguments=(argument,)):
            return [sympy.sin(to_sympy(argument))]
        case Call(function="arcsin" | "arccos", arguments=(argument,)):
            return [to_sympy(argument) - 1, to_sympy(argument) + 1]
        case Call(function=function) if function not in _SMOOTH:
            raise UnsolvedError
        case _:
            return []


def _cuts(
    relations: Sequence[Relation], unknown: str, alternatives: Sequence[Sequence[Relation]]
) -> "list[sympy.Expr]":
    """All places at which the truth of the relations may change."""
    found = [critical_points(relation, unknown) for relation in relations]
    points = [point for part in found for point in part.points]
    families = tuple(family for part in found for family in part.families)
    if not families:
        return points
    lasting = [
        relation for relation, part in zip(relations, found, strict=True) if not part.families
    ]
    frame = solution_set([lasting], unknown) if lasting and len(alternatives) == 1 else ()
    if not frame or frame[0].low is None or frame[-1].high is None:
        raise UnsolvedError
    return points + members(families, Interval(frame[0].low, frame[-1].high))


def _joined(
    cuts: "list[sympy.Expr]", alternatives: Sequence[Sequence[Relation]], unknown: str
) -> tuple[Interval, ...]:
    """The pieces and cuts at which the relations hold, neighbours put together."""
    ends: list[sympy.Expr | None] = [None, *cuts, None]
    pieces: list[tuple[Interval, bool]] = []
    for left, right in pairwise(ends):
        if left is not None:
            pieces.append((Interval(left, left), holds(alternatives, unknown, left)))
        is_inside = _holds_between(alternatives, unknown, left, right)
        pieces.append((Interval(left, right, False, False), is_inside))
    runs = [[piece for piece, _ in run] for does, run in groupby(pieces, key=itemgetter(1)) if does]
    return tuple(
        Interval(run[0].low, run[-1].high, run[0].has_low, run[-1].has_high) for run in runs
    )


def _holds_between(
    alternatives: Sequence[Sequence[Relation]],
    unknown: str,
    left: "sympy.Expr | None",
    right: "sympy.Expr | None",
) -> bool:
    """Whether the relations hold in a piece. Raises `UnsolvedError` if places disagree."""
    verdicts = {holds(alternatives, unknown, place) for place in places_between(left, right)}
    if len(verdicts) > 1:
        raise UnsolvedError
    return verdicts == {True}


def places_between(left: "sympy.Expr | None", right: "sympy.Expr | None") -> "list[sympy.Expr]":
    """Some places inside a piece."""
    if left is not None and right is not None:
        width = number(right - left)
        return [number(left) + width * share for share in _SHARES]
    if left is not None:
        return [number(left) + step * _unit(left) for step in _STEPS]
    if right is not None:
        return [number(right) - step * _unit(right) for step in _STEPS]
    return [sympy.Float(step) for step in (-13.7, 0.43, 21.9)]


def place_within(piece: Interval) -> "sympy.Expr":
    """A place inside a piece that is easily put in: 0, else the whole number nearest to an end."""
    ends = [end for end in (piece.low, piece.high) if end is not None]
    near = [sympy.floor(end) + step for end in ends for step in (-1, 0, 1, 2)]
    inside = [place for place in (sympy.Integer(0), *near) if _is_inside(place, piece)]
    return inside[0] if inside else places_between(piece.low, piece.high)[0]


def _is_inside(place: "sympy.Expr", piece: Interval) -> bool:
    low, high = piece.low, piece.high
    return (low is None or bool(number(place - low) > 0)) and (
        high is None or bool(number(high - place) > 0)
    )


def _unit(end: "sympy.Expr") -> "sympy.Expr":
    """A step that can be told from the end itself, however far out that is."""
    size = abs(number(end))
    return size if size > _FAR_OUT else sympy.Integer(1)


def holds(alternatives: Sequence[Sequence[Relation]], unknown: str, value: "sympy.Expr") -> bool:
    """Whether all relations of an alternative are true of a number."""
    with mpmath.workdps(DIGITS):
        place = mpmath.mpf(str(value.n(DIGITS)))
    return any(
        all(truth_at(relation, unknown, place) is True for relation in part)
        for part in alternatives
    )


def truth_at(relation: Relation, unknown: str, place: Any) -> bool | None:
    """Whether a relation is true of a number; `None` where a side has no real value."""
    try:
        left = real_value(relation.left, {unknown: place})
        right = real_value(relation.right, {unknown: place})
    except NoValueError:
        return None
    with mpmath.workdps(DIGITS):
        scale = max(1, mpmath.fabs(left), mpmath.fabs(right))
        is_equal = mpmath.fabs(left - right) <= scale * mpmath.mpf(10) ** -_EQUAL
    verdicts: dict[str, bool] = {
        "=": is_equal,
        "≠": not is_equal,
        "<": left < right and not is_equal,
        "≤": left < right or is_equal,
        ">": left > right and not is_equal,
        "≥": left > right or is_equal,
    }
    return bool(verdicts[relation.sign])


def has_decimals_only(intervals: Sequence[Interval]) -> bool:
    """Whether an end is known in floating point only."""
    ends = [end for part in intervals for end in (part.low, part.high) if end is not None]
    return any(is_decimal(end) for end in ends)
