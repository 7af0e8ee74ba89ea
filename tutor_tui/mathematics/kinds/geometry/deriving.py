"""From the measures that are known to those that are wanted, formula by formula.

Every formula with a single unknown gives that one; what was used is kept, for it is the working.
"""

from dataclasses import dataclass
from typing import Any

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.geometry.figures import Figure
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import DIGITS, NoValueError, is_close, value_at
from tutor_tui.mathematics.parse import parse_statement
from tutor_tui.mathematics.syntax import Node, Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.verify import number_of

_DIGITS_COMPARED = 25


@dataclass(frozen=True, slots=True)
class Derived:
    """`symbol` has this value by a formula."""

    symbol: str
    formula: Relation
    value: "sympy.Expr"


class Deriver:
    """What is known of a figure, and how it was found."""

    def __init__(self, figure: Figure, given: tuple[tuple[str, Node], ...]) -> None:
        self._figure = figure
        self._formulas = [formula_of(text) for text in figure.formulas]
        self.known: dict[str, sympy.Expr] = {}
        for symbol, node in given:
            self.known[symbol] = to_sympy(node)
            if not self.known[symbol].is_positive:
                raise UndefinedError("A measure of a figure has to be a positive number.")
        self.derived: list[Derived] = []

    def find(self, symbol: str) -> "sympy.Expr":
        """The value of a measure. Raises `UndefinedError` where it does not follow."""
        while symbol not in self.known:
            if not self._derive_one(symbol) and not self._derive_any():
                label = self._figure.measure(symbol).label
                raise UndefinedError(f"More has to be given to find the {label}.")
        return self.known[symbol]

    def _derive_one(self, symbol: str) -> bool:
        """The wanted measure itself, where one formula is enough."""
        return any(
            symbol in variables(formula) and self._derive(formula, symbol)
            for formula in self._formulas
        )

    def _derive_any(self) -> bool:
        for formula in self._formulas:
            unknown = [name for name in variables(formula) if name not in self.known]
            if len(unknown) == 1 and self._derive(formula, unknown[0]):
                return True
        return False

    def _derive(self, formula: Relation, symbol: str) -> bool:
        if [name for name in variables(formula) if name not in self.known] != [symbol]:
            return False
        value = _solved(formula, symbol, self.known)
        if value is None:
            raise UndefinedError("No such figure exists: the given measures contradict each other.")
        self.known[symbol] = value
        self.derived.append(Derived(symbol, formula, value))
        return True

    def chain(self, wanted: tuple[str, ...]) -> list[Derived]:
        """The derivations that the wanted measures need, in order."""
        needed, found = set(wanted), list[Derived]()
        for one in reversed(self.derived):
            if one.symbol in needed:
                found.append(one)
                needed |= set(variables(one.formula))
        return found[::-1]

    def holds(self) -> bool | None:
        """Whether every formula holds in decimals for all that is known by now."""
        with mpmath.workdps(DIGITS):
            try:
                place = {name: number_of(value) for name, value in self.known.items()}
                return all(_holds(formula, place) for formula in self._formulas)
            except NoValueError:
                return None


def formula_of(text: str) -> Relation:
    """The equation that a text of the table is."""
    statement = parse_statement(text)
    if not isinstance(statement, Relation):
        raise TypeError(f"no equation: {text}")
    return statement


def _holds(formula: Relation, place: dict[str, Any]) -> bool:
    if not set(variables(formula)) <= set(place):
        return True
    return is_close(value_at(formula.left, place), value_at(formula.right, place), _DIGITS_COMPARED)


def _solved(formula: Relation, symbol: str, known: "dict[str, sympy.Expr]") -> "sympy.Expr | None":
    """The positive value that fulfils a formula; `None` where there is none."""
    values = {sympy.Symbol(name): value for name, value in known.items()}
    unknown = sympy.Symbol(symbol, positive=True)
    values[sympy.Symbol(symbol)] = unknown
    left, right = (to_sympy(side).xreplace(values) for side in (formula.left, formula.right))
    found = right if left == unknown and not right.has(unknown) else None
    candidates = [found] if found is not None else sympy.solve(left - right, unknown)
    real = [one for one in candidates if one.is_positive]
    if not real:
        return None
    if len(real) > 1:
        raise UndefinedError("More than one figure has these measures.")
    return sympy.radsimp(sympy.simplify(real[0]))
