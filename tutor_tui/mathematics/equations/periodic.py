"""Inequalities that repeat themselves: `sin x > 1/2` holds on one stretch in every turn.

The relation is solved on one period by the methods for all inequalities; that it repeats is seen
from the angles in it, and from the letter standing nowhere else.
"""

from dataclasses import dataclass
from math import gcd, lcm
from typing import Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.found import Interval, UnsolvedError, is_same
from tutor_tui.mathematics.equations.regions import solution_set
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.parse import parse_statement
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Relation

_MOST_TURNS: Final = 12
"""A period of so many times the shortest one is taken on."""


@dataclass(frozen=True, slots=True)
class Repeated:
    """Stretches of one period; all of them come again after every `period`."""

    stretches: tuple[Interval, ...]
    period: "sympy.Expr"


def repeated_set(relation: Relation, unknown: str) -> Repeated:
    """Where a periodic relation holds; a stretch across the seam starts below 0.

    Raises `UnsolvedError` where the relation has no period or one turn of it is not solved.
    """
    period = _period(relation, unknown)
    frame = (_read(f"0 <= {unknown}"), _read(f"{unknown} < {show(period)}"))
    found = solution_set([[relation, *frame]], unknown)
    return Repeated(_across(found, period), period)


def _read(text: str) -> Relation:
    node = parse_statement(text)
    if not isinstance(node, Relation):
        raise UnsolvedError
    return node


def _period(relation: Relation, unknown: str) -> "sympy.Expr":
    """The least common multiple of the periods of all angles, of which all else is built."""
    x = sympy.Symbol(unknown)
    difference = to_sympy(relation.left) - to_sympy(relation.right)
    whole = {sympy.sin, sympy.cos, sympy.sec, sympy.csc}
    half = {sympy.tan, sympy.cot}
    angles = [call for call in difference.atoms(sympy.Function) if call.has(x)]
    waves = [call for call in angles if call.func in whole | half]
    slots = {call: sympy.Dummy() for call in waves}
    if not waves or difference.xreplace(slots).has(x) or difference.free_symbols != {x}:
        raise UnsolvedError
    slopes = [sympy.diff(call.args[0], x) for call in waves]
    if not all(slope.is_number and slope.is_real and slope.is_nonzero for slope in slopes):
        raise UnsolvedError
    turns = [
        sympy.pi * (2 if call.func in whole else 1) / abs(slope)
        for call, slope in zip(waves, slopes, strict=True)
    ]
    ratios = [sympy.simplify(turn / turns[0]) for turn in turns]
    if not all(ratio.is_Rational for ratio in ratios):
        raise UnsolvedError
    common = sympy.Rational(
        lcm(*(int(ratio.p) for ratio in ratios)), gcd(*(int(ratio.q) for ratio in ratios))
    )
    if common / min(ratios) > _MOST_TURNS:
        raise UnsolvedError
    return turns[0] * common


def _across(found: tuple[Interval, ...], period: "sympy.Expr") -> tuple[Interval, ...]:
    """The stretch that ends with one period and the one that begins the next, as one."""
    if len(found) < 2:
        return found
    first, last = found[0], found[-1]
    meets = (
        first.low is not None
        and is_same(first.low, sympy.Integer(0))
        and first.has_low
        and last.high is not None
        and last.low is not None
        and is_same(last.high, period)
    )
    if not meets or last.low is None:
        return found
    low = sympy.expand(last.low - period)
    return (Interval(low, first.high, last.has_low, first.has_high), *found[1:-1])
