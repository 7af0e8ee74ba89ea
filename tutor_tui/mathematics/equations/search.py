"""The search for all real zeros of an expression, by one method after the other.

Every method replaces the equation by others which each real solution must fulfil, so that the
candidates at the end hold all solutions; putting them in tells which ones are (`solutions.py`).
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Final, TypeAlias

from tutor_tui.mathematics.equations.found import EverywhereError, Found, UnsolvedError
from tutor_tui.mathematics.equations.trail import Trail
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.sentences import shortest

_BUDGET: Final = 40
_LARGEST: Final = 400

Method: TypeAlias = Callable[["sympy.Expr", "Search"], Found | None]
"""Gives the candidates, or `None` where the method does not apply."""


class Search:
    """One search; `methods` are tried in order on every equation that comes up.

    With `allows_stretches` a case that holds throughout is left to the ends of its stretch, which
    are among the candidates; without, such an equation is not solved.
    """

    def __init__(
        self,
        x: "sympy.Symbol",
        methods: tuple[Method, ...],
        trail: Trail,
        depth: int = 0,
        *,
        allows_stretches: bool = False,
    ) -> None:
        self.x = x
        self.trail = trail
        self.depth = depth
        self.is_numeric = False
        self.allows_stretches = allows_stretches
        self._methods = methods
        self._budget = _BUDGET

    def zeros(self, expression: "sympy.Expr") -> Found:
        """Candidates for the real zeros. Raises `UnsolvedError` and `EverywhereError`."""
        self._budget -= 1
        if self._budget < 0 or expression.count_ops() > _LARGEST:
            raise UnsolvedError
        if not expression.has(self.x):
            if is_zero(expression):
                raise EverywhereError
            return Found()
        if expression.is_positive or expression.is_negative:
            return Found()
        for method in self._methods:
            found = method(expression, self)
            if found is not None:
                return found
        raise UnsolvedError

    def branches(self, expressions: "list[sympy.Expr]", lines: tuple[str, ...]) -> Found:
        """The candidates of several equations, each with a working of its own from its line."""
        found = Found()
        for expression, line in zip(expressions, lines, strict=True):
            self.trail.line = line
            found |= self._branch(expression)
        return found

    def _branch(self, expression: "sympy.Expr") -> Found:
        """One of several cases; it may hold on a whole stretch (`|x| = x`)."""
        try:
            return self.zeros(expression)
        except EverywhereError as error:
            if self.allows_stretches:
                return Found()
            raise UnsolvedError from error

    def within(self, symbol: "sympy.Symbol", line: str) -> "Search":
        """A search for the values of a part of the equation, with a working of its own."""
        return Search(symbol, self._methods, Trail(line), self.depth)

    def aside(self) -> "Search":
        """A search for the turning points of the function, of which no working is shown."""
        return Search(self.x, self._methods, Trail("0 = 0"), self.depth + 1)

    def other(self, letters: str = "tuwspq") -> "sympy.Symbol":
        """A letter for a part of the equation, other than the unknown."""
        name = next(letter for letter in letters if letter != self.x.name)
        return sympy.Symbol(name, real=True)


def is_zero(value: "sympy.Expr") -> bool:
    """Whether a number is zero; raises `UnsolvedError` where that cannot be told."""
    if value.free_symbols:
        raise UnsolvedError
    decimal = value.n(30, maxn=200)
    if not decimal.is_comparable and not decimal.is_number:
        raise UnsolvedError
    if abs(decimal) > 1e-20:
        return False
    return bool(sympy.simplify(value) == 0)


def constants_of(expression: "sympy.Expr", x: "sympy.Symbol") -> "tuple[sympy.Expr, sympy.Expr]":
    """The terms of a sum without the unknown, and those with it."""
    constant, rest = expression.as_independent(x, as_Add=True)
    return constant, rest


@lru_cache(maxsize=512)
def tidy(value: "sympy.Expr") -> "sympy.Expr":
    """A number in the form that is shortest to read."""
    if value.is_Rational or value.has(sympy.Float) or value.count_ops() > 60:
        return value
    spread = sympy.expand_log(value, force=True)
    forms = [value, sympy.cancel(spread), sympy.radsimp(value), sympy.simplify(value)]
    if value.has(sympy.log):
        above, below = sympy.fraction(sympy.together(spread))
        forms += [_as_ratio_of_logarithms(value), sympy.logcombine(above, force=True) / below]
    return shortest([form for form in forms if not _hides_logarithm(form)] or forms)


def _hides_logarithm(value: "sympy.Expr") -> bool:
    """Whether the logarithm of a power has another logarithm in the exponent."""
    return any(power.exp.has(sympy.log) for power in value.atoms(sympy.Pow))


def in_primes(base: "sympy.Expr") -> "sympy.Expr":
    """The logarithm in those of primes, so that powers of 2 and 8 are seen to be related."""
    if base.is_Rational and max(base.p, base.q) < 10**12:
        return sympy.expand_log(sympy.log(base), factor=True)
    return sympy.log(base)


def _as_ratio_of_logarithms(value: "sympy.Expr") -> "sympy.Expr":
    """`ln(8)/ln(2)` in powers of primes: 3."""
    primes = {
        logarithm: sympy.expand_log(logarithm, factor=True)
        for logarithm in value.atoms(sympy.log)
        if logarithm.args[0].is_Rational and max(logarithm.args[0].p, logarithm.args[0].q) < 10**9
    }
    return sympy.cancel(value.xreplace(primes))
