"""Limits, integrals and sums that have the same value by chance: `lim (1 - 1/t) = lim (1 + 1/t)`.

A step between two of them is right where what stands under the signs is the same, or where a
rule leads from the one to the other. That both have one value is true, but shows no such step.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.antiderivative_brackets import Bracket
from tutor_tui.mathematics.checking.compare import same
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.numeric import NoValueError, is_close
from tutor_tui.mathematics.parse import parse_expression
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import number_of

_STEPS: Final = ("1/97", "1/53", "2/71")
_FAR: Final = (101, 211, 307)
_DIGITS: Final = 12


def is_coincidence(left: Node, right: Node, scope: Scope) -> bool:
    """Whether two sides that have the same value have it by no step that can be seen."""
    for known in (scope.limits, scope.integrals, scope.sums):
        bounds = [_bounds(node, known) for node in (left, right)]
        if not all(bounds) or len({*bounds[0], *bounds[1]}) != 1:
            continue  # after a substitution the letter or the bounds are others
        bodies = [_without_signs(node, known, scope) for node in (left, right)]
        if known is scope.limits:
            return not _is_step(bodies[0], bodies[1], next(iter(bounds[0])))
        outside = [_without_signs(node, dict.fromkeys(known), scope) for node in (left, right)]
        return not (any(outside) or _are_equal(bodies[0], bodies[1]))
    return False


_Bounds = tuple[Any, tuple[Any, Any]]


def _bounds(node: Node, known: Mapping[str, Bracket]) -> set[_Bounds]:
    return {(known[n].variable, known[n].bounds) for n in variables(node) if n in known}


def _without_signs(node: Node, known: Mapping[str, Bracket | None], scope: Scope) -> Any:
    """A side with what stands under each sign in its place, or with nought."""
    bodies = {name: bound.body if bound else sympy.Integer(0) for name, bound in known.items()}
    value = replace(scope, holes={**scope.holes, **bodies}).value(node)
    return value.doit() if value.has(sympy.Integral) else value


def _are_equal(first: Any, second: Any) -> bool:
    scope = Scope()
    nodes = [parse_expression(scope.hole(value)) for value in (first, second)]
    return same(nodes[0], nodes[1], scope).mark is Mark.AGREES


def _is_step(first: "sympy.Expr", second: "sympy.Expr", bounds: _Bounds) -> bool:
    """Whether a limit goes on with the same, with L'Hôpital's rule, or with the leading powers."""
    variable, (place, _) = bounds
    if _are_equal_near(first, second, bounds):
        return True
    top, bottom = first.as_numer_denom()
    slope = sympy.diff(bottom, variable)
    if slope != 0 and _are_equal_near(sympy.diff(top, variable) / slope, second, bounds):
        return True
    factor, _ = sympy.cancel(second).as_coeff_exponent(variable)
    return bool(place.is_infinite and not factor.has(variable))


def _are_equal_near(first: "sympy.Expr", second: "sympy.Expr", bounds: _Bounds) -> bool:
    """Whether two formulas have the same values near a place, on the side that counts."""
    found = False
    for values in _values_near(first - second, first, bounds):
        if not is_close(values[0] + 1, 1, _DIGITS):
            return False
        found = True
    return found or _are_equal(first, second)


def _values_near(
    difference: "sympy.Expr", whole: "sympy.Expr", bounds: _Bounds
) -> Iterator[tuple[Any, Any]]:
    variable, (place, side) = bounds
    others = sorted((difference.free_symbols | whole.free_symbols) - {variable}, key=str)
    letters = {name: sympy.Rational(7 + 2 * i, 5) for i, name in enumerate(others)}
    if place.is_infinite:
        near = [step if place.is_positive else -step for step in _FAR]
    else:
        steps = [sympy.Rational(step) for step in _STEPS]
        near = [place - step if str(side) == "-" else place + step for step in steps]
    for point in near:
        at = {variable: point, **letters}
        try:
            yield number_of(difference.subs(at)), number_of(whole.subs(at))
        except (NoValueError, ArithmeticError, ValueError, TypeError):
            continue
