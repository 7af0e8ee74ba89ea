"""A function in pieces as sets and expressions: which piece holds where, and what meets there."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.calculus.limit_values import confirmed, limit_value
from tutor_tui.mathematics.kinds.calculus.limits import Limit, Side
from tutor_tui.mathematics.kinds.piecewise.problems import Piece, PiecewiseQuestion
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.numeric import value_at
from tutor_tui.mathematics.problems import Differentiate
from tutor_tui.mathematics.read_back import tree_of
from tutor_tui.mathematics.syntax import Relation
from tutor_tui.mathematics.verify import slope_agrees

_SIGNS = {"<": "Lt", "≤": "Le", "<=": "Le", ">": "Gt", "≥": "Ge", ">=": "Ge", "=": "Eq", "≠": "Ne"}


@dataclass(frozen=True)
class Cases:
    """The pieces of one question, each with the set on which it holds.

    Raises `UndefinedError` where two pieces say different things of one number.
    """

    problem: PiecewiseQuestion

    @cached_property
    def symbol(self) -> "sympy.Symbol":
        """The variable, as a real number."""
        return sympy.Symbol(self.problem.variable, real=True)

    @cached_property
    def bodies(self) -> "list[sympy.Expr]":
        """The expressions, in the real variable."""
        return [self._real(to_sympy(piece.expression)) for piece in self.problem.pieces]

    @cached_property
    def sets(self) -> "list[sympy.Set]":
        """Where each piece holds; "otherwise" is what the others leave."""
        found: list[sympy.Set] = []
        for piece in self.problem.pieces:
            rest = sympy.Complement(sympy.S.Reals, sympy.Union(*found))
            found.append(self._set(piece) if piece.conditions else rest)
        return found

    def _real(self, expression: "sympy.Expr") -> "sympy.Expr":
        return expression.xreplace({sympy.Symbol(self.problem.variable): self.symbol})

    def _set(self, piece: Piece) -> "sympy.Set":
        parts = []
        for relation in piece.conditions:
            sides = [self._real(to_sympy(side)) for side in (relation.left, relation.right)]
            parts.append(getattr(sympy, _SIGNS[relation.sign])(*sides).as_set())
        return sympy.Intersection(sympy.S.Reals, *parts)

    @cached_property
    def borders(self) -> "list[sympy.Expr]":
        """Where one piece ends and another may begin, by size."""
        ends = {end for one in self.sets for end in one.boundary if end.is_finite}
        return sorted(ends, key=float)

    def agree(self) -> None:
        """Raise `UndefinedError` where two pieces overlap and differ."""
        for index, one in enumerate(self.sets):
            for other in range(index):
                shared = sympy.Intersection(one, self.sets[other])
                if shared is sympy.S.EmptySet:
                    continue
                gap = sympy.simplify(self.bodies[index] - self.bodies[other])
                places = shared if isinstance(shared, sympy.FiniteSet) else ()
                if gap != 0 and (not places or any(gap.subs(self.symbol, p) != 0 for p in places)):
                    raise UndefinedError(
                        "Two of these pieces hold for the same numbers and say different things."
                    )

    def piece_at(self, place: "sympy.Expr") -> int | None:
        """Which piece holds at a number; `None` outside of all."""
        found = (index for index, one in enumerate(self.sets) if one.contains(place) == True)  # noqa: E712
        return next(found, None)

    def piece_beside(self, place: "sympy.Expr", side: Side) -> int | None:
        """Which piece holds just to the left (`-`) or right (`+`) of a number."""
        others = [border for border in self.borders if border != place]
        gaps = [abs(border - place) for border in others]
        step = min([*gaps, sympy.S.One], key=float) / 2
        return self.piece_at(place - step if side == "-" else place + step)

    def value(self, place: "sympy.Expr") -> "sympy.Expr | None":
        """The value of the function; `None` where no piece holds."""
        index = self.piece_at(place)
        if index is None:
            return None
        found = sympy.simplify(self.bodies[index].subs(self.symbol, place))
        return None if found.is_finite is False or found.is_real is False else found

    def limit(self, place: "sympy.Expr", side: Side) -> "sympy.Expr | None":
        """The limit from one side, confirmed by values close by; `None` where it is not known."""
        index = self.piece_beside(place, side)
        if index is None:
            return None
        node = self.problem.pieces[index].expression
        asked = Limit(node, self.problem.variable, tree_of(place), side)
        found = limit_value(asked)
        return found if found is not None and confirmed(asked, found) else None

    def slope_agrees(self, place: "sympy.Expr", side: Side, slope: "sympy.Expr") -> bool | None:
        """Whether difference quotients of the piece beside a number give its slope there."""
        index = self.piece_beside(place, side)
        if index is None:
            return None
        node = self.problem.pieces[index].expression
        asked = Differentiate(node, self.problem.variable, 1, tree_of(place))
        return slope_agrees(asked, slope)

    def plain_value(self, place: Any) -> Any:
        """The value at a number, by going through the conditions one by one; `None` outside."""
        for piece in self.problem.pieces:
            if all(self._holds(relation, place) for relation in piece.conditions):
                return value_at(piece.expression, {self.problem.variable: place})
        return None

    def _holds(self, relation: Relation, place: Any) -> bool:
        places = {self.problem.variable: place}
        gap = value_at(relation.left, places) - value_at(relation.right, places)
        holds = {
            "Lt": gap < 0,
            "Le": gap <= 0,
            "Gt": gap > 0,
            "Ge": gap >= 0,
            "Eq": gap == 0,
            "Ne": gap != 0,
        }
        return bool(holds[_SIGNS[relation.sign]])
