"""What is found out about a function: where it is defined, where it turns, what it tends to.

Derivatives become trees again, so that the search for solution sets reads them as it reads what
was written; values are taken from the function as it was written.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.equations.families import members
from tutor_tui.mathematics.equations.found import Interval, UnsolvedError, distinct, is_same, number
from tutor_tui.mathematics.equations.real_values import real_value
from tutor_tui.mathematics.equations.regions import critical_points, solution_set
from tutor_tui.mathematics.kinds.calculus.limit_values import confirmed, limit_value
from tutor_tui.mathematics.kinds.calculus.limits import Limit, Side
from tutor_tui.mathematics.late_libraries import mpmath, sympy
from tutor_tui.mathematics.numeric import DIGITS, NoValueError
from tutor_tui.mathematics.read_back import tree_of
from tutor_tui.mathematics.syntax import ZERO, Name, Negative, Node, Relation, RelationSign
from tutor_tui.mathematics.trees import variables

OO: Final = Name("oo")


@dataclass(frozen=True)
class Curve:
    """A function of one variable, on the part of the line where `within` holds."""

    node: Node
    name: str
    within: tuple[Relation, ...] = ()

    @cached_property
    def expression(self) -> "sympy.Expr":
        """The function for SymPy, in a plain symbol."""
        return to_sympy(self.node)

    @cached_property
    def symbol(self) -> "sympy.Symbol":
        """The variable for SymPy."""
        return sympy.Symbol(self.name)

    @cached_property
    def domain(self) -> tuple[Interval, ...]:
        """Where the function has real values. Raises `UnsolvedError`."""
        return self.where("=", self.node, self.node)

    def where(self, sign: RelationSign, left: Node, right: Node = ZERO) -> tuple[Interval, ...]:
        """Where a relation holds inside the domain. Raises `UnsolvedError`."""
        own = Relation("=", self.node, self.node)
        return solution_set([(Relation(sign, left, right), own, *self.within)], self.name)

    def derivative(self, order: int = 1) -> Node:
        """A derivative as a tree; `|u|/u` stands for the sign of u."""
        real = sympy.Symbol(self.name, real=True)
        found = sympy.diff(self.expression.xreplace({self.symbol: real}), real, order)
        found = found.replace(sympy.sign, lambda part: sympy.Abs(part) / part)
        if found.has(sympy.DiracDelta, sympy.Derivative, sympy.Subs):
            raise UnsolvedError
        found = sympy.simplify(found).xreplace({real: self.symbol})
        return tree_of(found)

    @cached_property
    def critical(self) -> "list[sympy.Expr]":
        """Places inside the domain where the slope is zero or missing, by size."""
        slope = self.derivative()
        if self.name not in _names(slope):
            return []
        found = critical_points(Relation("=", slope, ZERO), self.name)
        points = [point for point in found.points if point.is_real is not False]
        if found.families:
            points += self._of_families(found.families)
        inside = [point for point in distinct(points) if self.holds(point)]
        return [point for point in inside if not _is_end(point, self.domain)]

    @cached_property
    def level(self) -> "list[sympy.Expr]":
        """The critical places, with those ends of a told range where the slope is zero."""
        slope = to_sympy(self.derivative())
        ends = [end for part in self.domain for end in (part.low, part.high) if self.within]
        flat = (
            end
            for end in ends
            if end is not None and self.holds(end) and slope.subs(self.symbol, end).equals(0)
        )
        return sorted(distinct([*self.critical, *flat]), key=number)

    def _of_families(self, families: Any) -> "list[sympy.Expr]":
        low, high = self.domain[0].low, self.domain[-1].high
        if low is None or high is None:
            raise UnsolvedError
        return members(families, Interval(low, high))

    def holds(self, place: "sympy.Expr") -> bool:
        """Whether a number lies in the domain."""
        return any(part.holds(place) for part in self.domain)

    def height(self, place: "sympy.Expr") -> "sympy.Expr":
        """The exact value at a place."""
        return sympy.simplify(self.expression.subs(self.symbol, place))

    def value(self, place: Any) -> Any:
        """The value at a place in floating point. Raises `NoValueError`."""
        with mpmath.workdps(DIGITS):
            return real_value(self.node, {self.name: mpmath.mpf(str(number(place)))})

    def limit(self, place: "sympy.Expr | None", side: Side, *, is_low: bool) -> "sympy.Expr":
        """The limit at an end of the domain; `None` as a place is infinity.

        Raises `UnsolvedError` where it is not found or not confirmed.
        """
        target: Node = tree_of(place) if place is not None else OO
        if place is None and is_low:
            target = Negative(OO)
        problem = Limit(self.node, self.name, target, side if place is not None else "")
        found = limit_value(problem)
        if found is None or not confirmed(problem, found):
            raise UnsolvedError
        return found

    def slope_sign(self, place: "sympy.Expr") -> int:
        """The sign of the slope at a place. Raises `UnsolvedError` where it is 0 or missing."""
        slope = self._slope
        with mpmath.workdps(DIGITS):
            try:
                found = real_value(slope, {self.name: mpmath.mpf(str(number(place)))})
            except NoValueError as error:
                raise UnsolvedError from error
        if abs(found) < 1e-20:
            raise UnsolvedError
        return 1 if found > 0 else -1

    @cached_property
    def _slope(self) -> Node:
        return self.derivative()


def _names(node: Node) -> tuple[str, ...]:
    return variables(node)


def _is_end(point: "sympy.Expr", parts: tuple[Interval, ...]) -> bool:
    ends = [end for part in parts for end in (part.low, part.high) if end is not None]
    return any(is_same(point, end) for end in ends)
