"""`∫_0^1 f dx = [F]_0^1`: true or not, it rests on nothing unless f is the derivative of F."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.trees import variables

if TYPE_CHECKING:
    from tutor_tui.mathematics.checking.scope import Scope
    from tutor_tui.mathematics.syntax import Node

_PLACES: Final = ("29/97", "53/71", "131/83")
_NEAR: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Bracket:
    """What stands between two bounds of a variable: the F of `[F]`, or an integrand.

    That of a sum is its term; that of a limit stands between the place and the side of it.
    """

    body: "sympy.Expr"
    variable: "sympy.Symbol"
    bounds: "tuple[sympy.Expr, sympy.Expr]"

    def at(self, variable: "sympy.Symbol", place: "sympy.Expr") -> "Bracket":
        """The same with bounds that went to a limit: `[F]_1^t` for t → ∞ is `[F]_1^∞`."""
        low, high = (bound.subs(variable, place) for bound in self.bounds)
        return Bracket(self.body, self.variable, (low, high))


def rests_on_nothing(left: "Node", right: "Node", scope: "Scope") -> bool:
    """Whether a bracket's slope is no multiple of the integrand with the same bounds.

    A factor may stand before either sign, so slope and integrand are compared by their ratio.
    """
    names = {*variables(left), *variables(right)}
    names |= {inner for name in names for inner in scope.inside_limits.get(name, ())}
    integrals = [scope.integrals[name] for name in sorted(names & scope.integrals.keys())]
    brackets = [scope.brackets[name] for name in sorted(names & scope.brackets.keys())]
    if len(integrals) != 1 or len(brackets) != 1:
        return False
    (integral,), (bracket,) = integrals, brackets
    if integral.bounds != bracket.bounds:
        return False  # after a substitution the bounds are others
    slope = sympy.diff(bracket.body, bracket.variable)
    if integral.variable != bracket.variable:  # a letter changes together with the formula
        slope = slope.subs(bracket.variable, integral.variable)
        return _is_constant(integral.body, slope, integral)
    return not _is_constant(integral.body, slope, integral)


def _is_constant(integrand: "sympy.Expr", slope: "sympy.Expr", integral: Bracket) -> bool:
    """Whether integrand over slope is the same wherever it has a value."""
    ratios = [_ratio(integrand, slope, integral.variable, place) for place in _PLACES]
    known = [ratio for ratio in ratios if ratio is not None]
    return all(abs(ratio - known[0]) <= _NEAR * (1 + abs(known[0])) for ratio in known)


def _ratio(
    integrand: "sympy.Expr", slope: "sympy.Expr", variable: "sympy.Symbol", place: str
) -> complex | None:
    """Integrand over slope at a place; `None` where one of them has no value or is zero there."""
    at = sympy.Rational(place)
    above, below = (complex(one.subs(variable, at).evalf()) for one in (integrand, slope))
    if not (abs(above) < 1e30 and 1e-30 < abs(below) < 1e30):
        return None
    return above / below
