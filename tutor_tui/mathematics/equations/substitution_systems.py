"""Systems of any equations by substitution: solve one for one unknown, put it into the others.

Every turn replaces the system by others that together have the same real solutions: a product is
zero where a factor is, an equation in one unknown has its solutions, and an equation of the first
degree in an unknown gives it by the others. Letters that are not asked for are taken as numbers.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import combinations
from typing import Final

from tutor_tui.mathematics.equations.found import UnsolvedError, is_decimal
from tutor_tui.mathematics.equations.lettered import LetteredSearch
from tutor_tui.mathematics.equations.search import tidy
from tutor_tui.mathematics.equations.solutions import real_solutions
from tutor_tui.mathematics.equations.undoing import Condition
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.parse import parse_statement
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.syntax import Relation

_MOST_TURNS: Final = 60
_MOST_OPERATIONS: Final = 150


@dataclass(frozen=True, slots=True)
class Solution:
    """Values of the unknowns, and what must hold of the other letters for them."""

    values: "Mapping[sympy.Symbol, sympy.Expr]"
    conditions: tuple[Condition, ...] = ()

    def with_value(
        self, symbol: "sympy.Symbol", value: "sympy.Expr", conditions: tuple[Condition, ...] = ()
    ) -> "Solution":
        """With one unknown more, its value by those that are known."""
        found = tidy_value(value.subs(dict(self.values)))
        return Solution({**self.values, symbol: found}, (*conditions, *self.conditions))


@dataclass
class Substitution:
    """One search; `unknowns` are real symbols, as all other letters are."""

    unknowns: "frozenset[sympy.Symbol]"
    letters: "frozenset[sympy.Symbol]" = frozenset()
    turns: int = field(default=0)
    counters: "list[sympy.Symbol]" = field(default_factory=list)
    """The letters for whole numbers that stand in the values found so far on this way."""

    def solve(self, parts: "list[sympy.Expr]") -> list[Solution]:
        """All solutions of `part = 0` for all parts. Raises `UnsolvedError`."""
        self.turns += 1
        if self.turns > _MOST_TURNS:
            raise UnsolvedError
        open_parts = []
        for part in parts:
            plain = self._plain(part)
            if plain == 0:
                continue
            if not plain.free_symbols & self.unknowns:
                if plain.free_symbols:
                    raise UnsolvedError
                return []
            open_parts.append(plain)
        open_parts = list(dict.fromkeys(open_parts))
        return self._on(open_parts) if open_parts else [Solution({})]

    def _plain(self, part: "sympy.Expr") -> "sympy.Expr":
        """The numerator in factors, without those that are never zero."""
        if part.count_ops() > _MOST_OPERATIONS:
            raise UnsolvedError
        top = sympy.fraction(sympy.together(sympy.powsimp(sympy.expand(part))))[0]
        product = sympy.factor(sympy.logcombine(top) if not top.free_symbols else top)
        if not product.free_symbols:
            return sympy.Integer(0) if sympy.simplify(product) == 0 else sympy.Integer(1)
        kept = [
            factor.as_base_exp()[0] if factor.is_Pow and factor.exp.is_Integer else factor
            for factor in sympy.Mul.make_args(product)
            if factor.free_symbols & (self.unknowns | self.letters) and not factor.is_positive
        ]
        return sympy.Mul(*kept) if kept else sympy.Integer(1)

    def _on(self, parts: "list[sympy.Expr]") -> list[Solution]:
        methods = (
            self._by_factors,
            self._by_one_unknown,
            self._by_powers,
            self._by_degree_one,
            self._by_difference,
            self._by_kernels,
        )
        for method in methods:
            found = method(parts)
            if found is not None:
                return found
        raise UnsolvedError

    def _by_factors(self, parts: "list[sympy.Expr]") -> list[Solution] | None:
        for part in parts:
            factors = [f for f in sympy.Mul.make_args(part) if f.free_symbols & self.unknowns]
            if len(factors) > 1:
                others = [other for other in parts if other != part]
                found = [one for factor in factors for one in self.solve([factor, *others])]
                return _each_once(found)
        return None

    def _by_one_unknown(self, parts: "list[sympy.Expr]") -> list[Solution] | None:
        ready = [part for part in parts if len(part.free_symbols & self.unknowns) == 1]
        if not ready:
            return None
        part = min(ready, key=lambda one: (one.count_ops(), str(one)))
        (symbol,) = part.free_symbols & self.unknowns
        others = [other for other in parts if other != part]
        found: list[Solution] = []
        for value, conditions in self._values(part, symbol):
            if others and is_decimal(value):
                raise UnsolvedError
            counted = sorted(value.free_symbols - self.letters - set(self.counters), key=str)
            self.counters += counted
            rest = self.solve([other.subs(symbol, value) for other in others])
            del self.counters[len(self.counters) - len(counted) :]
            found += [one.with_value(symbol, value, conditions) for one in rest]
        return found

    def _values(
        self, part: "sympy.Expr", symbol: "sympy.Symbol"
    ) -> "list[tuple[sympy.Expr, tuple[Condition, ...]]]":

        if part.free_symbols != {symbol}:
            turns = self._counter()
            held = self.letters | self.unknowns | set(self.counters)
            taken = frozenset(letter.name for letter in held)
            formulas = LetteredSearch(symbol, turns, taken).zeros(part)
            if any(turns in formula.value.free_symbols for formula in formulas):
                raise UnsolvedError
            return [(formula.value, formula.conditions) for formula in formulas]
        relation = parse_statement(f"{show(part)} = 0")
        if not isinstance(relation, Relation):
            raise UnsolvedError
        solutions = real_solutions(relation, symbol.name)
        if solutions.is_everywhere:
            raise UnsolvedError
        values = list(solutions.points)
        if solutions.families:
            n = self._counter()
            values += [family.start + family.period * n for family in solutions.families]
        return [(value, ()) for value in values]

    def _counter(self) -> "sympy.Symbol":
        """A letter for any whole number that stands for nothing yet."""
        taken = {symbol.name for symbol in (*self.unknowns, *self.letters, *self.counters)}
        name = next((name for name in "nmk" if name not in taken), None)
        if name is None:
            raise UnsolvedError
        return sympy.Symbol(name, integer=True)

    def _by_powers(self, parts: "list[sympy.Expr]") -> list[Solution] | None:
        """`2^m 8 = 4^n`: two positive terms are equal where their logarithms are."""
        for part in parts:
            terms = sympy.Add.make_args(sympy.expand(part, power_base=False))
            if len(terms) != 2 or not part.has(sympy.exp, sympy.Pow):
                continue
            signed = sorted(terms, key=lambda term: bool((-term).is_positive))
            if not (signed[0].is_positive and (-signed[1]).is_positive):
                continue
            left, right = (sympy.expand_log(sympy.log(t), force=True, factor=True)
                           for t in (signed[0], -signed[1]))  # fmt: skip
            line = sympy.expand(left - right)
            if line.is_polynomial(*self.unknowns):
                return self.solve([line if other == part else other for other in parts])
        return None

    def _by_degree_one(self, parts: "list[sympy.Expr]") -> list[Solution] | None:
        """An unknown of the first degree, first where its factor is a number."""
        choices = [
            (coefficient, symbol, part)
            for part in parts
            for symbol in sorted(part.free_symbols & self.unknowns, key=str)
            if part.is_polynomial(symbol)
            and sympy.degree(part, symbol) == 1
            and not (coefficient := sympy.expand(part).coeff(symbol)).has(symbol)
        ]
        if not choices:
            return None
        coefficient, symbol, part = min(
            choices, key=lambda one: (bool(one[0].free_symbols & self.unknowns), one[2].count_ops())
        )
        others = [other for other in parts if other != part]
        rest = sympy.expand(sympy.expand(part) - coefficient * symbol)
        value = sympy.cancel(-rest / coefficient)
        found = [
            one.with_value(symbol, value)
            for one in self.solve([other.subs(symbol, value) for other in others])
            if self._is_defined(coefficient, one)
        ]
        if coefficient.free_symbols & self.unknowns:
            found += self.solve([coefficient, rest, *others])
        return _each_once(found)

    def _by_difference(self, parts: "list[sympy.Expr]") -> list[Solution] | None:
        """Two circles meet on a line: a sum or difference of smaller degree for one of them."""
        for first, second in combinations(parts, 2):
            if not all(part.is_polynomial(*self.unknowns) for part in (first, second)):
                continue
            degree = sympy.Poly(first, *self.unknowns).total_degree()
            for sign in (-1, 1):
                joined = sympy.expand(first + sign * second)
                if sympy.Poly(joined, *self.unknowns).total_degree() < degree:
                    return self.solve([joined, *(part for part in parts if part != first)])
        return None

    def _by_kernels(self, parts: "list[sympy.Expr]") -> list[Solution] | None:
        """An unknown that stands in one function only, as x does in `2^x + y = 5`."""
        for symbol in sorted(self.unknowns, key=str):
            calls = {
                call
                for part in parts
                for call in part.atoms(sympy.Function, sympy.Pow)
                if call.free_symbols == {symbol}
            }
            outer = [call for call in calls if not any(o != call and o.has(call) for o in calls)]
            if len(outer) != 1:
                continue
            letter = sympy.Symbol(f"{symbol.name}_0", real=True)
            replaced = [part.xreplace({outer[0]: letter}) for part in parts]
            if any(part.has(symbol) for part in replaced):
                continue
            inner = Substitution(self.unknowns - {symbol} | {letter}, self.letters, self.turns)
            return self._undone(inner.solve(replaced), letter, symbol, outer[0])
        return None

    def _undone(
        self,
        found: list[Solution],
        letter: "sympy.Symbol",
        symbol: "sympy.Symbol",
        call: "sympy.Expr",
    ) -> list[Solution]:
        """The solutions with the unknown instead of the value of its function."""
        results = []
        for one in found:
            if letter not in one.values or is_decimal(one.values[letter]):
                raise UnsolvedError
            others = {name: value for name, value in one.values.items() if name != letter}
            line = call - one.values[letter]
            for value, conditions in self._values(line, symbol):
                results.append(Solution({**others, symbol: value}, (*one.conditions, *conditions)))
        return results

    def _is_defined(self, coefficient: "sympy.Expr", one: Solution) -> bool:
        """Whether the factor by which was divided is not zero; all unknowns in it are known."""
        value = coefficient.subs(dict(one.values))
        if value.free_symbols & self.unknowns:
            raise UnsolvedError
        return bool(sympy.simplify(value) != 0)


def tidy_value(value: "sympy.Expr") -> "sympy.Expr":
    """A value as people write it; one with letters in its shortest form."""
    if not value.free_symbols:
        return tidy(value)
    return sympy.factor(sympy.simplify(value))


def _each_once(found: list[Solution]) -> list[Solution]:
    kept: dict[frozenset[tuple[sympy.Symbol, sympy.Expr]], Solution] = {}
    for one in found:
        kept.setdefault(frozenset(one.values.items()), one)
    return list(kept.values())
