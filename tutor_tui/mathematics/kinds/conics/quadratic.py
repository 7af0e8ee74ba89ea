"""Equations of the second degree in x and y without a product of both, and what curve they are.

`A x^2 + C y^2 + D x + E y + F = 0` is completed to squares: a circle, an ellipse, a hyperbola or a
parabola (OpenStax, Algebra and Trigonometry 2e, chapter 12).
"""

from dataclasses import dataclass
from fractions import Fraction

from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.syntax import Binary, Node, Number
from tutor_tui.mathematics.trees import rational_value, substitute, variables


@dataclass(frozen=True, slots=True)
class Central:
    """`(x - h)^2/p + (y - k)^2/q = 1`: an ellipse or circle; a hyperbola where one is below 0."""

    h: Fraction
    k: Fraction
    p: Fraction
    q: Fraction

    @property
    def name(self) -> str:
        """What the curve is called."""
        if self.p == self.q:
            return "circle"
        return "ellipse" if min(self.p, self.q) > 0 else "hyperbola"

    @property
    def is_along_x(self) -> bool:
        """Whether the vertices (and foci) lie beside the centre, not above it."""
        return self.p > self.q


@dataclass(frozen=True, slots=True)
class Parabola:
    """`(x - h)^2 = 4 p (y - k)`, or with x and y exchanged where it opens sideways."""

    h: Fraction
    k: Fraction
    p: Fraction
    is_sideways: bool

    @property
    def name(self) -> str:
        """What the curve is called."""
        return "parabola"


def curve_of(equation: str) -> Central | Parabola | None:
    """The curve of an equation in x and y; `None` where it is no such curve."""
    found = coefficients_of(equation)
    if found is None:
        return None
    a, c, d, e, f = found
    if a and c:
        return _central(a, c, d, e, f)
    if a and e:
        h = -d / (2 * a)
        return Parabola(h, (a * h * h - f) / e, -e / (4 * a), is_sideways=False)
    if c and d:
        k = -e / (2 * c)
        return Parabola((c * k * k - f) / d, k, -d / (4 * c), is_sideways=True)
    return None


def _central(a: Fraction, c: Fraction, d: Fraction, e: Fraction, f: Fraction) -> Central | None:
    h, k = -d / (2 * a), -e / (2 * c)
    rest = a * h * h + c * k * k - f
    if not rest or (rest / a < 0 and rest / c < 0):
        return None
    return Central(h, k, rest / a, rest / c)


def coefficients_of(equation: str) -> tuple[Fraction, ...] | None:
    """A, C, D, E, F of an equation, from its values at a few places."""
    left, sign, right = equation.partition("=")
    sides = expression_or_none(left), expression_or_none(right)
    if not sign or sides[0] is None or sides[1] is None:
        return None
    difference = Binary("-", sides[0], sides[1])
    if set(variables(difference)) != {"x", "y"}:
        return None
    values = {place: _at(difference, place) for place in _PLACES}
    if None in values.values():
        return None
    known = {place: value for place, value in values.items() if value is not None}
    return _fitted(known)


_PLACES = ((0, 0), (1, 0), (-1, 0), (0, 1), (0, -1), (3, 2), (-2, 5), (7, -4))


def _fitted(known: dict[tuple[int, int], Fraction]) -> tuple[Fraction, ...] | None:
    f = known[0, 0]
    a, d = (known[1, 0] + known[-1, 0]) / 2 - f, (known[1, 0] - known[-1, 0]) / 2
    c, e = (known[0, 1] + known[0, -1]) / 2 - f, (known[0, 1] - known[0, -1]) / 2
    fits = all(
        a * x * x + c * y * y + d * x + e * y + f == value for (x, y), value in known.items()
    )
    return (a, c, d, e, f) if fits else None


def _at(node: Node, place: tuple[int, int]) -> Fraction | None:
    put = substitute(node, "x", Number(Fraction(place[0])))
    return rational_value(substitute(put, "y", Number(Fraction(place[1]))))
