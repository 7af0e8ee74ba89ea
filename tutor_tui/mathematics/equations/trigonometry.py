"""Equations in sine, cosine and tangent of multiples of one angle, with all their solutions."""

from math import gcd, lcm
from typing import Final

from tutor_tui.mathematics.equations.found import (
    EverywhereError,
    Family,
    Found,
    UnsolvedError,
    number,
)
from tutor_tui.mathematics.equations.search import Search, tidy
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import code
from tutor_tui.mathematics.show import show

_MULTIPLE_LIMIT: Final = 12
_SLACK: Final = 1e-25


def trigonometric(expression: "sympy.Expr", search: Search) -> Found | None:
    """The solutions of a polynomial equation in sines and cosines of one angle."""
    kinds = (sympy.sin, sympy.cos, sympy.tan, sympy.cot, sympy.sec, sympy.csc)
    calls = [call for call in expression.atoms(*kinds) if call.has(search.x)]
    slots = {call: sympy.Dummy() for call in calls}
    if not calls or expression.xreplace(slots).has(search.x):
        return None
    angle = _common_angle([call.args[0] for call in calls], search.x)
    theta = sympy.Dummy("theta", real=True)
    place = sympy.solve(angle - theta, search.x)[0]
    turned = expression.xreplace(
        {call: call.func(sympy.expand(call.args[0].subs(search.x, place))) for call in calls}
    )
    solver = _AngleSolver(turned, theta, angle, search)
    families = solver.families()
    slope = angle.diff(search.x)
    shift = angle.subs(search.x, 0)
    found = tuple(
        Family(
            sympy.expand((family.start - shift) / slope), sympy.expand(family.period / abs(slope))
        )
        for family in families
    )
    solver.conclude(families, found, search)
    return Found((), found)


def _common_angle(arguments: "list[sympy.Expr]", x: "sympy.Symbol") -> "sympy.Expr":
    """The angle of which all others are whole multiples, plus a constant."""
    distinct = list(dict.fromkeys(arguments))
    if any(not part.is_polynomial(x) or sympy.degree(part, x) != 1 for part in distinct):
        raise UnsolvedError
    if len(distinct) == 1:
        return distinct[0]
    slopes = [part.diff(x) for part in distinct]
    ratios = [sympy.simplify(slope / slopes[0]) for slope in slopes]
    if not all(ratio.is_Rational for ratio in ratios):
        raise UnsolvedError
    unit = sympy.Rational(
        gcd(*(int(ratio.p) for ratio in ratios)), lcm(*(int(ratio.q) for ratio in ratios))
    )
    if max(abs(ratio / unit) for ratio in ratios) > _MULTIPLE_LIMIT:
        raise UnsolvedError
    slope = abs(slopes[0]) * unit
    return slope * x


class _AngleSolver:
    """Solves for the angle; the values of the functions come first, then the angles."""

    def __init__(
        self, turned: "sympy.Expr", theta: "sympy.Symbol", angle: "sympy.Expr", search: Search
    ) -> None:
        self._sympy = sympy
        self._theta = theta
        self._angle = angle
        self._search = search
        self._sine, self._cosine = sympy.symbols("s c", real=True)
        self._turned = turned
        self._values: list[str] = []

    def families(self) -> tuple[Family, ...]:
        """All angles, as families."""
        sympy = self._sympy
        kinds = {type(call) for call in self._turned.atoms(sympy.Function) if call.has(self._theta)}
        arguments = {
            call.args[0] for call in self._turned.atoms(sympy.Function) if call.has(self._theta)
        }
        if kinds == {sympy.tan} and arguments == {self._theta}:
            return self._of_tangent(self._turned.xreplace({sympy.tan(self._theta): self._sine}))
        found: tuple[Family, ...] = ()
        for factor in self._factors(self._polynomial()):
            found += self._of_factor(factor)
        return found

    def _polynomial(self) -> "sympy.Expr":
        """The equation in s = sin θ and c = cos θ."""
        sympy, theta = self._sympy, self._theta
        expression = self._turned
        for call in expression.atoms(sympy.tan, sympy.cot, sympy.sec, sympy.csc):
            argument = call.args[0]
            sine, cosine = sympy.sin(argument), sympy.cos(argument)
            forms = {
                sympy.tan: sine / cosine,
                sympy.cot: cosine / sine,
                sympy.sec: 1 / cosine,
                sympy.csc: 1 / sine,
            }
            expression = expression.xreplace({call: forms[type(call)]})
        calls = expression.atoms(sympy.sin, sympy.cos)
        expression = expression.xreplace({call: sympy.expand_trig(call) for call in calls})
        names = {sympy.sin(theta): self._sine, sympy.cos(theta): self._cosine}
        top = sympy.fraction(sympy.together(expression.xreplace(names)))[0]
        if top.has(theta):
            raise UnsolvedError
        return sympy.expand(top)

    def _factors(self, polynomial: "sympy.Expr") -> "list[sympy.Expr]":
        """Factors in as few of the two functions as the law of Pythagoras allows."""
        sympy, s, c = self._sympy, self._sine, self._cosine
        self._require_polynomial(polynomial)
        reduced = polynomial
        if polynomial.has(s) and polynomial.has(c):
            reduced = self._reduced(polynomial)
        if reduced == 0:
            raise EverywhereError
        product = sympy.factor(reduced)
        return [
            part.as_base_exp()[0]
            for part in sympy.Mul.make_args(product)
            if part.has(s) or part.has(c)
        ]

    def _require_polynomial(self, polynomial: "sympy.Expr") -> None:
        if not polynomial.is_polynomial(self._sine, self._cosine):
            raise UnsolvedError

    def _reduced(self, polynomial: "sympy.Expr") -> "sympy.Expr":
        sympy, s, c = self._sympy, self._sine, self._cosine
        forms = [sympy.expand(polynomial)]
        for first, second in ((c, s), (s, c)):
            poly = sympy.Poly(polynomial, first)
            form = sum(
                coefficient * (1 - second**2) ** (power // 2) * first ** (power % 2)
                for (power,), coefficient in poly.terms()
            )
            forms.append(sympy.expand(form))
        return min(forms, key=lambda form: (len(form.free_symbols), len(sympy.Add.make_args(form))))

    def _of_factor(self, factor: "sympy.Expr") -> tuple[Family, ...]:
        sympy, s, c = self._sympy, self._sine, self._cosine
        if not factor.has(c):
            return self._of_values("sin", self._zeros(factor, s))
        if not factor.has(s):
            return self._of_values("cos", self._zeros(factor, c))
        poly = sympy.Poly(factor, s, c)
        if poly.total_degree() == 1:
            return self._of_linear(
                poly.coeff_monomial(s), poly.coeff_monomial(c), poly.coeff_monomial(1)
            )
        if tangent := self._homogeneous(poly):
            return tangent
        return self._eliminated(poly)

    def _zeros(self, expression: "sympy.Expr", symbol: "sympy.Symbol") -> "list[sympy.Expr]":
        """The real zeros in one of the two functions."""
        inner = self._search.within(symbol, "0 = 0")
        found = inner.zeros(expression)
        if found.families:
            raise UnsolvedError
        return [tidy(value) for value in found.points]

    def _of_values(self, name: str, values: "list[sympy.Expr]") -> tuple[Family, ...]:
        """`sin θ = v` has θ = arcsin v and π - arcsin v, `cos θ = v` has ± arccos v."""
        sympy = self._sympy
        turn = 2 * sympy.pi
        found: list[Family] = []
        for value in values:
            self._values.append(f"{name}({show(self._angle)}) = {show(value)}")
            if abs(number(value)) > 1 + _SLACK:
                continue
            principal = sympy.asin(value) if name == "sin" else sympy.acos(value)
            mirrored = sympy.pi - principal if name == "sin" else -principal
            found += [Family(tidy(principal), turn), Family(tidy(mirrored), turn)]
        return tuple(found)

    def _of_tangent(self, polynomial: "sympy.Expr") -> tuple[Family, ...]:
        sympy = self._sympy
        top = sympy.fraction(sympy.together(polynomial))[0]
        values = self._zeros(top, self._sine)
        self._values += [f"tan({show(self._angle)}) = {show(value)}" for value in values]
        return tuple(Family(tidy(sympy.atan(value)), sympy.pi) for value in values)

    def _of_linear(self, a: "sympy.Expr", b: "sympy.Expr", d: "sympy.Expr") -> tuple[Family, ...]:
        """`a sin θ + b cos θ + d = 0` as one cosine: r cos(θ - φ) = -d."""
        sympy = self._sympy
        if d == 0:
            return self._of_tangent(a * self._sine + b)
        size = sympy.sqrt(a**2 + b**2)
        shift = tidy(sympy.atan2(a, b))
        value = tidy(-d / size)
        self._values.append(f"cos({show(self._angle - shift)}) = {show(value)}")
        if abs(number(value)) > 1 + _SLACK:
            return ()
        turn, angle = 2 * sympy.pi, sympy.acos(value)
        return tuple(Family(tidy(shift + sign * angle), turn) for sign in (1, -1))

    def _homogeneous(self, poly: "sympy.Poly") -> tuple[Family, ...]:
        """A form of one degree is an equation in the tangent, if cos θ = 0 does not solve it."""
        s, c = self._sine, self._cosine
        degree = poly.total_degree()
        expression = self._sympy.Integer(0)
        for (m, n), coefficient in poly.terms():
            missing = degree - m - n
            if missing % 2:
                return ()
            expression += coefficient * s**m * c**n * (s**2 + c**2) ** (missing // 2)
        form = self._sympy.expand(expression.subs(c, 1))
        if self._sympy.degree(form, s) < degree:
            return ()
        return self._of_tangent(form)

    def _eliminated(self, poly: "sympy.Poly") -> tuple[Family, ...]:
        """Eliminate the cosine, and keep of both angles to each sine those that fulfil it."""
        sympy, s, c = self._sympy, self._sine, self._cosine
        expression = poly.as_expr()
        alone = sympy.resultant(expression, s**2 + c**2 - 1, c)
        candidates = self._of_values("sin", self._zeros(sympy.expand(alone), s))
        kept = []
        for family in candidates:
            sine, cosine = sympy.sin(family.start), sympy.cos(family.start)
            if abs(number(expression.subs({s: sine, c: cosine}))) < 1e-20:
                kept.append(family)
        return tuple(kept)

    def conclude(
        self, angles: tuple[Family, ...], found: tuple[Family, ...], search: Search
    ) -> None:
        """The working: the values of the functions, then the angles, then the unknown."""
        lines = tuple(dict.fromkeys(self._values))
        if lines:
            reason = (
                "Solve for the value of the function; only -1 to 1 is possible for sin and cos."
            )
            search.trail.arrive("isolate", reason, *lines)
        if any(family.start.has(self._sympy.Float) for family in found):
            return
        name = search.x.name
        whole = tuple(dict.fromkeys(shown_family(show(self._angle), each) for each in angles))
        results = tuple(dict.fromkeys(shown_family(name, family) for family in found))
        if whole:
            search.trail.arrive("angles", angles_reason(lines), *whole)
        if results and results != whole:
            search.trail.arrive("angle divided", f"Solve each for {code(name)}.", *results)


def angles_reason(lines: tuple[str, ...], half_turn: str = "π") -> str:
    """Why there are further angles with the values in these lines, `sin(x) = 1/2`."""
    told = [
        text.format(half_turn) for name, text in _AGAIN.items() if any(name in at for at in lines)
    ]
    return f"All angles with that value{''.join(told)}; {code('n')} is any whole number."


_AGAIN: Final = {
    "sin(": ": `sin(θ) = sin({} - θ)`, and each full turn",
    "cos(": ": `cos(θ) = cos(-θ)`, and each full turn",
    "tan(": ": `tan` has it again after each half turn",
}


def shown_family(name: str, family: Family) -> str:
    """`x = π/6 + 2πn`."""
    start, period = show(family.start), show(family.period * sympy.Symbol("n"))
    return f"{name} = {period}" if family.start == 0 else f"{name} = {start} + {period}"
