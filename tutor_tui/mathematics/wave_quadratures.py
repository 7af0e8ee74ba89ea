"""Integrals up to infinity of slowly fading oscillations, summed period by period."""

from dataclasses import dataclass
from fractions import Fraction
from math import gcd, lcm
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.syntax import Binary, Call, Node
from tutor_tui.mathematics.trees import variables, walk

_DIGITS: Final = 25
_AGREES: Final = 1e-10
_PERIODS: Final = 18
_SPOTS: Final = 9
_LARGEST: Final = 12
"""The largest number in the ratio of two frequencies that still have a common period."""


@dataclass(frozen=True, slots=True)
class Waves:
    """Sines and cosines of multiples of `frequency * x**power`."""

    frequency: Any
    power: Fraction


def waves_of(node: Node, variable: str) -> Waves | None:
    """The waves in an integrand, unless an exponential damps them or they have no period."""
    calls = [
        part
        for part in walk(node)
        if isinstance(part, Call)
        and part.function in ("sin", "cos")
        and variable in variables(part)
    ]
    is_damped = any(
        (isinstance(part, Call) and part.function == "exp")
        or (isinstance(part, Binary) and part.sign == "^" and variable in variables(part.right))
        for part in walk(node)
    )
    if not calls or is_damped:
        return None
    return _common([to_sympy(call.arguments[0]) for call in calls], variable)


def _common(insides: "list[sympy.Expr]", variable: str) -> Waves | None:
    x = sympy.Symbol(variable)
    found = []
    for inside in insides:
        rate, rest = sympy.expand(inside - inside.subs(x, 0)).as_independent(x, as_Add=False)
        base, power = rest.as_base_exp()
        if base != x or not power.is_Rational or power <= 0 or not rate.is_real:
            return None
        found.append((abs(rate), Fraction(int(power.p), int(power.q))))
    if len({power for _, power in found}) != 1:
        return None
    shares = [sympy.nsimplify(rate / found[0][0], rational=True) for rate, _ in found]
    if not all(share.is_Rational and max(share.p, share.q) <= _LARGEST for share in shares):
        return None
    below = lcm(*(int(share.q) for share in shares))
    unit = sympy.Rational(gcd(*(int(share * below) for share in shares)), below)
    return Waves(mpmath.mpf(str((found[0][0] * unit).n(20))), found[0][1])


def area_of_waves(height: Any, left: Any, right: Any, waves: Waves) -> Any:
    """The integral, or `None` where two ways of summing the periods do not agree.

    What whole periods add falls smoothly, so that the sum can be extrapolated to infinity.
    """
    if mpmath.isinf(left) and mpmath.isinf(right):
        halves = [area_of_waves(turned, 0, mpmath.inf, waves) for turned in _both(height)]
        return None if None in halves else halves[0] + halves[1]
    if mpmath.isinf(left):
        return area_of_waves(_both(height)[1], -right, mpmath.inf, waves)
    if left < 0:
        return None
    with mpmath.workdps(_DIGITS):
        return _extrapolated(_in_periods(height, waves), left, waves)


def _both(height: Any) -> tuple[Any, Any]:
    return height, lambda place: height(-place)


def _in_periods(height: Any, waves: Waves) -> Any:
    """The integrand in `t = x^p`, in which the waves have one period."""
    power = mpmath.mpf(waves.power.numerator) / waves.power.denominator

    def stretched(place: Any) -> Any:
        x = place ** (1 / power)
        return height(x) * x / (power * place)

    return height if power == 1 else stretched


def _extrapolated(height: Any, left: Any, waves: Waves) -> Any:
    """The sum of all periods by Levin's transformation, once two lengths of it agree."""
    from mpmath.calculus.quadrature import GaussLegendre

    rule = GaussLegendre(mpmath.mp)
    start = mpmath.mpf(left) ** (mpmath.mpf(waves.power.numerator) / waves.power.denominator)
    period = 2 * mpmath.pi / waves.frequency
    if not _fades(height, start + period, period):
        return None
    sums = [mpmath.quad(height, [start, start + period / 2, start + period])]
    for index in range(1, _PERIODS):
        sums.append(sums[-1] + _of_period(rule, height, start + index * period, period))
    shorter, longer = (
        mpmath.levin(method="levin", variant="u").update_psum(sums[:count])[0]
        for count in (_PERIODS - 4, _PERIODS)
    )
    return longer if abs(shorter - longer) < _AGREES * max(1, abs(longer)) else None


def _of_period(rule: Any, height: Any, start: Any, period: Any) -> Any:
    """By 24 places of Gauss and Legendre in each half of the period."""
    return mpmath.fsum(
        weight * height(place)
        for half in (0, 1)
        for place, weight in rule.get_nodes(
            start + half * period / 2, start + (half + 1) * period / 2, 4, mpmath.mp.prec
        )
    )


def _fades(height: Any, start: Any, period: Any) -> bool:
    """Whether the waves get smaller and smaller; else no sum of them settles."""

    def greatest(far: int) -> Any:
        return max(
            abs(height(start + period * (far + mpmath.mpf(spot) / _SPOTS)))
            for spot in range(_SPOTS)
        )

    near, far = greatest(100), greatest(100_000)
    return bool(far < near / 4)
