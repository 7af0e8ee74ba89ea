"""Inequalities in one unknown with other letters: `a x + b > 0`, `|x - a| < b`, `x² < a`.

The conditions on the letters are said. What is told is tried with numbers for all letters, at
places on both sides of every end.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.equations.real_values import real_value
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.numeric import NoValueError, as_mpf, sample_places
from tutor_tui.mathematics.problems import Answer, code, listed
from tutor_tui.mathematics.sentences import plain, with_verdict
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Call, Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import number_of
from tutor_tui.mathematics.written import written

_TURNED: Final = {"<": ">", ">": "<", "≤": "≥", "≥": "≤"}
_PLAIN: Final = {"<": "<", ">": ">", "≤": "<=", "≥": ">="}
_PLACES: Final = 12
_AGREED: Final = 3
_OFFSETS: Final = (-2.937, -0.413, -0.0117, 0.0117, 0.413, 2.937)
"""From an end, so odd that none meets the other end."""


@dataclass(frozen=True, slots=True)
class _Range:
    """Where the unknown lies while `condition > 0` (if there is one).

    `low` and `high` are the ends; with `is_outside` it lies beyond them.
    """

    low: "sympy.Expr | None"
    high: "sympy.Expr | None"
    is_closed: bool
    is_outside: bool = False
    condition: "sympy.Expr | None" = None


def lettered_inequality(relation: Relation, unknown: str) -> Answer:
    """The range of the unknown in terms of the letters. Raises `UnsolvedError`."""
    if relation.sign not in _TURNED:
        raise UnsolvedError
    ranges = _ranges(relation, unknown)
    told = [_told(unknown, one) for one in ranges]
    if not all(_is_right(relation, unknown, one) for one in ranges):
        raise UnsolvedError
    result = _relation(unknown, ranges[0], plain_signs=True)
    return with_verdict(f"{'; '.join(told)}.", True, "with numbers for the letters", result)


def lettered_inequalities(relations: tuple[Relation, ...], unknown: str) -> Answer:
    """Each inequality solved for the unknown; those without it are conditions.

    Raises `UnsolvedError` where one of them is no inequality, or has a range in several cases.
    """
    shown, results = list[str](), list[str]()
    for relation in relations:
        if relation.sign not in _TURNED:
            raise UnsolvedError
        if unknown not in variables(relation):
            shown.append(code(written(relation)))
            left, right = (plain(to_sympy(side)) for side in (relation.left, relation.right))
            results.append(f"{left} {_PLAIN[relation.sign]} {right}")
            continue
        ranges = _ranges(relation, unknown)
        is_one = len(ranges) == 1 and ranges[0].condition is None and not ranges[0].is_outside
        if not is_one or not _is_right(relation, unknown, ranges[0]):
            raise UnsolvedError
        shown.append(code(_relation(unknown, ranges[0])))
        results.append(_relation(unknown, ranges[0], plain_signs=True))
    sentence = f"All hold where {listed(shown)}."
    return with_verdict(sentence, True, "with numbers for the letters", " and ".join(results))


def _ranges(relation: Relation, unknown: str) -> list[_Range]:
    x = sympy.Symbol(unknown)
    sign: str = relation.sign
    left, right = relation.left, relation.right
    if isinstance(right, Call) and right.function == "abs" and unknown in variables(right):
        left, right, sign = right, left, _TURNED[sign]
    if isinstance(left, Call) and left.function == "abs" and unknown not in variables(right):
        inside = to_sympy(left.arguments[0])
        return _around(inside, to_sympy(right), sign, x)
    difference = sympy.expand(to_sympy(left) - to_sympy(right))
    if not difference.is_polynomial(x):
        raise UnsolvedError
    polynomial = sympy.Poly(difference, x)
    if polynomial.degree() == 2 and polynomial.coeff_monomial(x) == 0:
        a, _, c = polynomial.all_coeffs()
        if not a.is_number:
            raise UnsolvedError
        sign = sign if a.is_positive else _TURNED[sign]
        return _around(x, _real_root(sympy.factor(-c / a)), sign, x, -c / a)
    if polynomial.degree() != 1:
        raise UnsolvedError
    a, b = polynomial.all_coeffs()
    return _linear(a, b, sign)


def _real_root(value: "sympy.Expr") -> "sympy.Expr":
    """The square root for real letters: `|a|` of `a²`."""
    real = {symbol: sympy.Symbol(symbol.name, real=True) for symbol in value.free_symbols}
    back = {special: symbol for symbol, special in real.items()}
    return sympy.sqrt(value.xreplace(real)).xreplace(back)


def _linear(a: "sympy.Expr", b: "sympy.Expr", sign: str) -> list[_Range]:
    """`a x + b` on one side: the sign turns where `a` is negative."""
    end, is_closed = sympy.factor(-b / a), sign in "≤≥"
    letters = {symbol: sympy.Symbol(symbol.name, real=True) for symbol in a.free_symbols}
    factor = sympy.factor(a.xreplace(letters))
    above = _Range(end, None, is_closed), _Range(None, end, is_closed)
    upwards, downwards = above if sign in (">", "≥") else above[::-1]
    if factor.is_positive or factor.is_negative:
        return [upwards if factor.is_positive else downwards]
    return [
        _Range(upwards.low, upwards.high, is_closed, condition=a),
        _Range(downwards.low, downwards.high, is_closed, condition=-a),
    ]


def _around(
    inside: "sympy.Expr",
    size: "sympy.Expr",
    sign: str,
    x: "sympy.Symbol",
    condition: "sympy.Expr | None" = None,
) -> list[_Range]:
    """`|inside|` below or above a size, the inside linear with a number before the unknown."""
    polynomial = sympy.Poly(sympy.expand(inside), x) if inside.is_polynomial(x) else None
    if polynomial is None or polynomial.degree() != 1 or not polynomial.LC().is_number:
        raise UnsolvedError
    a, b = polynomial.all_coeffs()
    ends = [sympy.expand((value - b) / a) for value in (-size, size)]
    low, high = ends if a.is_positive else ends[::-1]
    held = size if condition is None else condition
    held = None if held.is_number and held.is_positive else held
    return [_Range(low, high, sign in "≤≥", sign in (">", "≥"), held)]


def _relation(unknown: str, one: _Range, *, plain_signs: bool = False) -> str:
    write = plain if plain_signs else show
    less, more = ("≤", "≥") if one.is_closed else ("<", ">")
    if plain_signs:
        less, more = _PLAIN[less], _PLAIN[more]
    low, high = (None if end is None else write(end) for end in (one.low, one.high))
    if low is None or high is None:
        return f"{unknown} {more} {low}" if high is None else f"{unknown} {less} {high}"
    if one.is_outside:
        return f"{unknown} {less} {low} or {unknown} {more} {high}"
    return f"{low} {less} {unknown} {less} {high}"


def _told(unknown: str, one: _Range) -> str:
    condition = "" if one.condition is None else f", if {code(f'{show(one.condition)} > 0')}"
    return f"{code(_relation(unknown, one))}{condition}"


def _is_right(relation: Relation, unknown: str, one: _Range) -> bool:
    """Whether the relation holds just inside the range, for several values of the letters."""
    others = tuple(name for name in variables(relation) if name != unknown)
    agreed = 0
    for place in list(sample_places(others))[:_PLACES]:
        try:
            if one.condition is not None and number_of(one.condition, place) <= 0:
                continue
            ends = [number_of(end, place) for end in (one.low, one.high) if end is not None]
            verdicts = [_agrees(relation, unknown, one, place, end) for end in ends]
        except NoValueError:
            continue
        if not all(verdicts):
            return False
        agreed += 1
    return agreed >= _AGREED


def _agrees(
    relation: Relation, unknown: str, one: _Range, place: Mapping[str, Fraction], end: Any
) -> bool:
    numbers = {name: as_mpf(value) for name, value in place.items()}
    for offset in _OFFSETS:
        there = end + as_mpf(Fraction(offset))
        values = {**numbers, unknown: there}
        left, right = real_value(relation.left, values), real_value(relation.right, values)
        holds = left < right if relation.sign in "<≤" else left > right
        if holds != _is_inside(one, place, there):
            return False
    return True


def _is_inside(one: _Range, place: Mapping[str, Fraction], there: Any) -> bool:
    is_above = one.low is None or there > number_of(one.low, place)
    is_below = one.high is None or there < number_of(one.high, place)
    return not (is_above and is_below) if one.is_outside else is_above and is_below
