"""All real solutions of one equation in one unknown, each put into the equation as written."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.families import members, merged
from tutor_tui.mathematics.equations.found import (
    EverywhereError,
    Family,
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
from tutor_tui.mathematics.problems import Step
from tutor_tui.mathematics.syntax import Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written

_AGREES: Final = 20
_DIFFERS: Final = 12
_CHECKED_MEMBERS: Final = (0, 1, -1, 2, -3)
_SAMPLES: Final = tuple(index / 3 + 0.0137 * (index % 5) for index in range(-36, 37))


@dataclass(frozen=True, slots=True)
class Solutions:
    """All real solutions: single ones by size and families.

    `rejected` came up on the way but do not fulfil the equation. `is_everywhere`: each number for
    which both sides are defined is one. Floating-point solutions have no short exact form.
    """

    points: "tuple[sympy.Expr, ...]" = ()
    families: tuple[Family, ...] = ()
    rejected: "tuple[sympy.Expr, ...]" = ()
    is_numeric: bool = False
    is_everywhere: bool = False
    steps: tuple[Step, ...] = ()


def real_solutions(equation: Relation, unknown: str, interval: Interval | None = None) -> Solutions:
    """All real solutions, in an interval if one is given. Raises `UnsolvedError`."""
    if variables(equation) != (unknown,):
        raise UnsolvedError
    x = sympy.Symbol(unknown, real=True)
    left, right = (
        to_sympy(side).xreplace({sympy.Symbol(unknown): x})
        for side in (equation.left, equation.right)
    )
    search = Search(x, METHODS, Trail(written(equation)))
    try:
        found = search.zeros(sympy.expand_func(left - right))
    except EverywhereError as error:
        if sympy.simplify(left - right) != 0:
            raise UnsolvedError from error
        return Solutions(is_everywhere=True)
    except (NotImplementedError, sympy.PolynomialError, ZeroDivisionError) as error:
        raise UnsolvedError from error
    return _checked(equation, unknown, found, search, interval)


def _checked(
    equation: Relation, unknown: str, found: Found, search: Search, interval: Interval | None
) -> Solutions:
    families, points = found.families, list(found.points)
    if interval is not None:
        points += members(families, interval)
        families = ()
    kept, rejected = _sorted_out(equation, unknown, distinct(points))
    if interval is not None:
        kept, rejected = ([v for v in part if interval.holds(v)] for part in (kept, rejected))
    lasting = merged([family for family in families if _is_lasting(equation, unknown, family)])
    if interval is None and not _explains(equation, unknown, kept, lasting):
        raise UnsolvedError
    return Solutions(
        tuple(kept),
        tuple(lasting),
        tuple(rejected),
        search.is_numeric or any(is_decimal(value) for value in kept),
        steps=tuple(search.trail.steps) if search.trail.is_readable else (),
    )


def _sorted_out(
    equation: Relation, unknown: str, points: "list[sympy.Expr]"
) -> "tuple[list[sympy.Expr], list[sympy.Expr]]":
    kept = [value for value in points if fulfils(equation, unknown, value)]
    return kept, [value for value in points if value not in kept]


def _is_lasting(equation: Relation, unknown: str, family: Family) -> bool:
    """Whether all members solve the equation; some alone are more than can be told here."""
    verdicts = {fulfils(equation, unknown, family.member(n)) for n in _CHECKED_MEMBERS}
    if len(verdicts) > 1:
        raise UnsolvedError
    return verdicts == {True}


def fulfils(equation: Relation, unknown: str, value: "sympy.Expr") -> bool:
    """Whether a number solves the equation in the reals. Raises `UnsolvedError` if undecided."""
    gap = _gap(equation, unknown, _as_number(value))
    if gap is None or gap > mpmath.mpf(10) ** -_DIFFERS:
        return False
    if gap > mpmath.mpf(10) ** -_AGREES:
        raise UnsolvedError
    return True


def _as_number(value: "sympy.Expr") -> Any:
    with mpmath.workdps(DIGITS):
        return mpmath.mpf(str(value.n(DIGITS)))


def _gap(equation: Relation, unknown: str, place: Any) -> Any:
    """How far the two sides differ, relative to their size; `None` outside the domain."""
    try:
        left, right = (
            real_value(side, {unknown: place}) for side in (equation.left, equation.right)
        )
    except NoValueError:
        return None
    with mpmath.workdps(DIGITS):
        return mpmath.fabs(left - right) / max(1, mpmath.fabs(left), mpmath.fabs(right))


def _explains(
    equation: Relation, unknown: str, points: "list[sympy.Expr]", families: list[Family]
) -> bool:
    """Whether every change of sign on a stretch around zero is at a solution or a pole.

    This looks for solutions in another way than the one that found them.
    """
    places = [float(number(value)) for value in points]
    for family in families:
        start, period = float(number(family.start)), float(number(family.period))
        low, high = int((-13 - start) / period) - 1, int((13 - start) / period) + 1
        places += [start + period * index for index in range(low, high + 1)]
    for left, right in _sign_changes(equation, unknown):
        is_known = any(left - 1e-9 <= place <= right + 1e-9 for place in places)
        if not is_known and _is_crossing(equation, unknown, mpmath.mpf(left), mpmath.mpf(right)):
            return False
    return True


def _sign_changes(equation: Relation, unknown: str) -> Iterator[tuple[float, float]]:
    signs = [(place, _difference(equation, unknown, place)) for place in _SAMPLES]
    for (left, first), (right, second) in pairwise(signs):
        if first is not None and second is not None and first * second < 0:
            yield left, right


def _difference(equation: Relation, unknown: str, place: Any) -> Any:
    try:
        left, right = (
            real_value(side, {unknown: place}) for side in (equation.left, equation.right)
        )
    except NoValueError:
        return None
    return left - right


def _is_crossing(equation: Relation, unknown: str, left: Any, right: Any) -> bool:
    """Whether a change of sign closes in on zero, not on a pole, a jump or a gap."""
    first = _difference(equation, unknown, left)
    width = first
    for _ in range(30):
        middle = (left + right) / 2
        value = _difference(equation, unknown, middle)
        if value is None:
            return False
        left, right = (middle, right) if value * first > 0 else (left, middle)
        width = value
    return bool(abs(width) < 1e-6 * max(1, abs(first)))
