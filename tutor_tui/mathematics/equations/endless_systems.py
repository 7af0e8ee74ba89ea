"""Endlessly many solutions of a system: with any whole number in them, or with any value of one."""

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any, Final

from tutor_tui.mathematics.equations.found import UnsolvedError
from tutor_tui.mathematics.equations.real_values import real_value
from tutor_tui.mathematics.equations.substitution_systems import Solution
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.numeric import NoValueError, as_mpf, is_close, sample_places
from tutor_tui.mathematics.problems import Answer, code, listed
from tutor_tui.mathematics.sentences import BY_SUBSTITUTION, assigned, plain, with_verdict
from tutor_tui.mathematics.syntax import Relation
from tutor_tui.mathematics.verify import number_of

_DIGITS: Final = 20
_AGREED: Final = 3
_WHOLE: Final = (0, 1, -1, 2, -3)
_LONGEST: Final = 300


def endless(
    equations: tuple[Relation, ...], found: list[Solution], unknowns: "frozenset[sympy.Symbol]"
) -> Answer:
    """The solutions in a sentence, put into the equations for several of the values left open.

    Raises `UnsolvedError`.
    """
    kept = [one for one in found if not any(_covers(other, one) for other in found)]
    if not all(one.values and _is_right(equations, one, unknowns) for one in kept):
        raise UnsolvedError
    told, results, counters = [], [], set[str]()
    for one in kept:
        values = {symbol.name: one.values[symbol] for symbol in sorted(one.values, key=str)}
        free = sorted(symbol.name for symbol in unknowns - set(one.values))
        counters |= {symbol.name for symbol in _counters(one)}
        any_of = f", with any {listed([code(name) for name in free])}" if free else ""
        shown = listed([assigned(name, value) for name, value in values.items()])
        told.append(f"{shown}{any_of}")
        results.append(", ".join(f"{name} = {plain(value)}" for name, value in values.items()))
    if len("; ".join(results)) > _LONGEST:
        raise UnsolvedError
    names = listed([code(name) for name in sorted(counters)])
    are = "is any integer" if len(counters) == 1 else "are any integers"
    where = f", where {names} {are}" if counters else ""
    sentence = f"There are endlessly many solutions: {'; or '.join(told)}{where}."
    return with_verdict(sentence, True, BY_SUBSTITUTION, "; ".join(results))


def _covers(one: Solution, other: Solution) -> bool:
    """Whether a solution with open unknowns has another among its own."""
    if one is other or set(one.values) >= set(other.values) or other.conditions:
        return False
    there = dict(other.values)
    return all(value.subs(there) == there.get(symbol) for symbol, value in one.values.items())


def _counters(one: Solution) -> "list[sympy.Symbol]":
    symbols = {symbol for value in one.values.values() for symbol in value.free_symbols}
    return sorted((symbol for symbol in symbols if symbol.is_integer), key=str)


def _is_right(
    equations: tuple[Relation, ...], one: Solution, unknowns: "frozenset[sympy.Symbol]"
) -> bool:
    agreed, places = 0, list(_places(one, unknowns))
    for place in places:
        try:
            numbers: dict[str, Any] = {
                symbol.name: number_of(bare(value), place) for symbol, value in one.values.items()
            }
        except NoValueError:
            continue
        if any(abs(complex(value).imag) > 1e-15 for value in numbers.values()):
            continue
        free = {symbol.name for symbol in unknowns - set(one.values)}
        numbers |= {name: as_mpf(value) for name, value in place.items() if name in free}
        if not is_fulfilled(equations, numbers):
            return False
        agreed += 1
    return agreed >= min(_AGREED, len(places))


def _places(one: Solution, unknowns: "frozenset[sympy.Symbol]") -> "Iterator[dict[str, Any]]":
    """Numbers for the unknowns that are open, and whole ones for the letters that count."""
    free = tuple(sorted(symbol.name for symbol in unknowns - set(one.values)))
    counters = _counters(one)
    for place in sample_places(free) if free else [{}]:
        for whole in product(_WHOLE, repeat=len(counters)):
            yield {**place, **{s.name: n for s, n in zip(counters, whole, strict=True)}}


def bare(value: "sympy.Expr") -> "sympy.Expr":
    """The value with letters of which nothing is presumed."""
    return value.xreplace({symbol: sympy.Symbol(symbol.name) for symbol in value.free_symbols})


def is_fulfilled(equations: tuple[Relation, ...], numbers: Mapping[str, Any]) -> bool:
    """Whether real numbers fulfil all equations; outside of their domains they do not."""
    try:
        return all(
            is_close(real_value(part.left, numbers), real_value(part.right, numbers), _DIGITS)
            for part in equations
        )
    except NoValueError:
        return False
