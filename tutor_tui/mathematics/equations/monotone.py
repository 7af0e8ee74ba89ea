"""Zeros without a formula: counted by proof, found by bisection.

Between two places where the derivative vanishes or the function has a gap, a function rises or
falls throughout, so that the signs at both ends of such a piece tell whether it has a zero
(intermediate value theorem). The zeros of the derivative come from the same search. Where they
go on for ever, a bound must hold all zeros: `sin x = x/2` has them between -2 and 2.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from tutor_tui.mathematics.equations.found import Found, UnsolvedError, distinct, is_decimal, number
from tutor_tui.mathematics.equations.search import Search, is_zero
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.limits_at_ends import limit_at

_DIGITS: Final = 50
_DEPTH: Final = 3
_PIECE_LIMIT: Final = 60
_BISECTIONS: Final = 150
_SIMPLE: Final = 720_720
"""A number that all small denominators divide."""


def monotone(expression: "sympy.Expr", search: Search) -> Found | None:
    """All zeros in floating point. Raises `UnsolvedError` where they cannot be counted."""
    if search.depth >= _DEPTH:
        raise UnsolvedError
    search.is_numeric = True
    curve = _Curve(expression, search.x)
    bounds = curve.bounds()
    inner = search.aside()
    gaps = _within(_gaps(expression, inner), bounds)
    turns = _within(inner.zeros(expression.diff(search.x)), bounds)
    cuts = distinct([*gaps, *turns])
    if len(cuts) > _PIECE_LIMIT:
        raise UnsolvedError
    return Found(tuple(curve.zeros(cuts, gaps, bounds)))


def _within(found: Found, bounds: "tuple[sympy.Expr, sympy.Expr] | None") -> "list[sympy.Expr]":
    """The numbers inside the bounds; families need bounds."""
    values = list(found.points)
    if found.families and bounds is None:
        raise UnsolvedError
    for family in found.families:
        low, high = sorted(
            int(number((bound - family.start) / family.period)) for bound in bounds or ()
        )
        if high - low > _PIECE_LIMIT:
            raise UnsolvedError
        values += [family.member(index) for index in range(low - 1, high + 2)]
    if bounds is None:
        return values
    return [value for value in values if number(bounds[0]) < number(value) < number(bounds[1])]


def _gaps(expression: "sympy.Expr", search: Search) -> Found:
    """Where the expression may be undefined or have a corner."""
    found = Found()
    for part in sympy.preorder_traversal(expression):
        if not part.has(search.x) or part.is_Symbol or part.is_Add or part.is_Mul:
            continue
        for inner in _critical(part):
            found |= search.zeros(inner)
    return found


def _critical(part: "sympy.Expr") -> "list[sympy.Expr]":
    """Expressions whose zeros bound the domain of one operation."""
    if part.is_Pow:
        is_smooth = not part.base.free_symbols or (part.exp.is_Integer and part.exp.is_positive)
        if part.exp.free_symbols and part.base.free_symbols:
            raise UnsolvedError
        return [] if is_smooth else [part.base]
    argument = part.args[0]
    if isinstance(part, sympy.exp | sympy.sin | sympy.cos | sympy.atan | sympy.sinh | sympy.cosh):
        return []
    if isinstance(part, sympy.tanh | sympy.asinh):
        return []
    if isinstance(part, sympy.log):
        return [argument]
    if isinstance(part, sympy.tan | sympy.sec):
        return [sympy.cos(argument)]
    if isinstance(part, sympy.cot | sympy.csc):
        return [sympy.sin(argument)]
    if isinstance(part, sympy.asin | sympy.acos):
        return [argument - 1, argument + 1]
    raise UnsolvedError


@dataclass(frozen=True, slots=True)
class _Curve:
    expression: "sympy.Expr"
    x: "sympy.Symbol"

    def value(self, place: "sympy.Expr") -> "sympy.Expr | None":
        """The value at a place, or `None` where it is not real."""
        value = self.expression.evalf(_DIGITS, subs={self.x: place})
        return value if value.is_real and value.is_finite else None

    def bounds(self) -> "tuple[sympy.Expr, sympy.Expr] | None":
        """An interval that holds all zeros of a polynomial plus bounded terms."""
        terms = sympy.Add.make_args(sympy.expand(self.expression))
        whole = [term for term in terms if term.is_polynomial(self.x)]
        sizes = [_largest(term, self.x) for term in terms if not term.is_polynomial(self.x)]
        polynomial = sympy.Poly(sympy.Add(*whole), self.x)
        if polynomial.degree() < 1 or any(size is None for size in sizes):
            return None
        size = sum(size for size in sizes if size is not None)
        ends = [
            sympy.re(root)
            for sign in (1, -1)
            for root in number_coefficients(polynomial - sign * size).nroots(n=20)
        ]
        edge = sympy.ceiling(max(abs(end) for end in ends)) + 1
        return -edge, edge

    def zeros(
        self,
        cuts: "list[sympy.Expr]",
        gaps: "list[sympy.Expr]",
        bounds: "tuple[sympy.Expr, sympy.Expr] | None",
    ) -> "list[sympy.Expr]":
        """The zeros on all pieces between neighbouring cuts, and at the cuts themselves."""
        low, high = bounds or (-sympy.oo, sympy.oo)
        found = [cut for cut in cuts if self._vanishes(cut)]
        for left, right in pairwise([low, *cuts, high]):
            zero = self._between(left, right, gaps)
            found += [] if zero is None else [zero]
        return found

    def _vanishes(self, cut: "sympy.Expr") -> bool:
        value = self.value(cut)
        if value is None or abs(value) > 1e-20:
            return False
        if is_decimal(cut):
            raise UnsolvedError
        return is_zero(self.expression.subs(self.x, cut))

    def _between(
        self, left: "sympy.Expr", right: "sympy.Expr", gaps: "list[sympy.Expr]"
    ) -> "sympy.Expr | None":
        """The zero on a piece on which the function is monotone, if there is one."""
        middle = _middle(left, right)
        if self.value(middle) is None:
            return None
        signs = (self._sign(left, gaps, "+"), self._sign(right, gaps, "-"))
        if signs[0] * signs[1] >= 0:
            return None
        return self._bisected(
            self._inside(left, middle, signs[0]), self._inside(right, middle, signs[1])
        )

    def _sign(self, end: "sympy.Expr", gaps: "list[sympy.Expr]", side: str) -> int:
        """The sign that the function has or tends to at an end of a piece."""
        value = None if end.is_infinite or end in gaps else self.value(end)
        if value is None:
            value = self._limit(end, "-" if end.is_infinite else side)
        if value.is_infinite:
            return 1 if value == sympy.oo else -1
        decimal = value.n(30)
        if not decimal.is_real:
            raise UnsolvedError
        return 0 if abs(decimal) < 1e-20 else int(sympy.sign(decimal))

    def _limit(self, end: "sympy.Expr", side: str) -> "sympy.Expr":
        """Term by term where that tells it, as for sums of powers, else of the whole."""
        terms = sympy.Add.make_args(self.expression)
        total = sympy.Add(*(limit_at(term, self.x, end, side) for term in terms))
        is_told = total.is_finite or total in (sympy.oo, -sympy.oo)
        return total if is_told else limit_at(self.expression, self.x, end, side)

    def _inside(self, end: "sympy.Expr", middle: "sympy.Expr", sign: int) -> "sympy.Expr":
        """A place in the piece, towards one end, at which the function has the end's sign."""
        place = middle
        for step in range(1, 200):
            value = self.value(place)
            if value is not None and sympy.sign(value) == sign:
                return place
            if end.is_infinite:
                place = middle + sympy.sign(end) * sympy.Float(2, _DIGITS) ** (step / 4)
            else:
                place = number(end + (middle - end) / sympy.Float(2, _DIGITS) ** step)
        raise UnsolvedError

    def _bisected(self, first: "sympy.Expr", second: "sympy.Expr") -> "sympy.Expr":
        first, second = first.n(_DIGITS), second.n(_DIGITS)
        sign = sympy.sign(self.value(first))
        for _ in range(_BISECTIONS):
            middle = (first + second) / 2
            value = self.value(middle)
            if value is None:
                raise UnsolvedError
            if value == 0:
                return middle
            first, second = (middle, second) if sympy.sign(value) == sign else (first, middle)
        return self._exact((first + second) / 2)

    def _exact(self, zero: "sympy.Expr") -> "sympy.Expr":
        """The simple fraction that a zero is, if it is one, else the zero as it is."""
        near = sympy.Rational(round(zero * _SIMPLE), _SIMPLE)
        is_near = abs(near - zero) < 1e-30
        return near if is_near and is_zero(self.expression.subs(self.x, near)) else zero


def _middle(left: "sympy.Expr", right: "sympy.Expr") -> "sympy.Expr":
    if left.is_infinite and right.is_infinite:
        return sympy.Float("0.4142135623730950488", _DIGITS)
    if left.is_infinite:
        return number(right - 1)
    return number(left + 1) if right.is_infinite else number((left + right) / 2)


def _largest(term: "sympy.Expr", x: "sympy.Symbol") -> "sympy.Expr | None":
    """A bound of the size of a constant times sines, cosines and arctangents."""
    factor, rest = term.as_independent(x, as_Add=False)
    size = abs(number(factor))
    for part in sympy.Mul.make_args(rest):
        base, power = part.as_base_exp()
        if not (power.is_Integer and power.is_positive):
            return None
        if isinstance(base, sympy.atan):
            size *= 2**power
        elif not isinstance(base, sympy.sin | sympy.cos):
            return None
    return size


def number_coefficients(polynomial: "sympy.Poly") -> "sympy.Poly":
    """The polynomial with decimal coefficients, for bounds."""
    values = [number(value) for value in polynomial.all_coeffs()]
    return sympy.Poly(values, polynomial.gens[0])
