"""Inequalities in one unknown: whether a line has the same solutions as the one before.

Between neighbouring zeros of all differences nothing changes, so that a point in each gap and the
zeros themselves decide.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.checking.problem import holds, roots_of
from tutor_tui.mathematics.checking.sides import Side
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.real_sets import Piece, literal
from tutor_tui.mathematics.syntax import Name, Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.vocabulary import RELATIONS


@dataclass(frozen=True, slots=True)
class Region:
    """Alternatives, each of relations that hold together."""

    alternatives: tuple[tuple[Relation, ...], ...]

    @property
    def relations(self) -> tuple[Relation, ...]:
        """All relations in it."""
        return tuple(r for alternative in self.alternatives for r in alternative)

    @property
    def names(self) -> tuple[str, ...]:
        """The unknowns in it."""
        return tuple(dict.fromkeys(n for r in self.relations for n in variables(r)))

    @property
    def is_single(self) -> bool:
        """Whether it is one relation by itself."""
        return len(self.relations) == 1

    @property
    def is_empty(self) -> bool:
        """Whether no real number is in it, as far as that can be told for certain."""
        if len(self.names) != 1:
            return False
        points = points_of(self, self, self.names[0])
        return points is not None and not any(self.has(self.names[0], p) for p in points)

    def has(self, unknown: str, value: "sympy.Expr") -> bool:
        """Whether a number is in it; one for which a side has no value is not."""
        return any(
            all(holds(relation, {unknown: value}) for relation in alternative)
            for alternative in self.alternatives
        )


def region_of(sides: Sequence[Side], signs: Sequence[str]) -> Region:
    """The region of a chain such as `-3 < x ≤ 5`."""
    return Region(
        (
            tuple(
                Relation(RELATIONS[sign], sides[index].node, sides[index + 1].node)
                for index, sign in enumerate(signs)
            ),
        )
    )


def interval(name: str, text: str) -> Region | None:
    """The region of `x ∈ (2, ∞)`; several intervals may be joined by ∪."""
    pieces = [literal(part) for part in text.split("∪")]
    known = [piece for piece in pieces if piece is not None and piece.numbers is None]
    if len(known) != len(pieces):
        return None
    return Region(tuple(_between(Name(name), piece) for piece in known))


def _between(unknown: Name, piece: Piece) -> tuple[Relation, ...]:
    relations = []
    if piece.low is not None:
        relations.append(Relation("≤" if piece.holds_low else "<", piece.low, unknown))
    if piece.high is not None:
        relations.append(Relation("≤" if piece.holds_high else "<", unknown, piece.high))
    return tuple(relations)


def differing(first: Region, second: Region, unknown: str) -> "list[sympy.Expr] | None":
    """Numbers that are in one of two regions only; `None` where that cannot be told for certain."""
    points = points_of(first, second, unknown)
    if points is None:
        return None
    return [p for p in points if first.has(unknown, p) != second.has(unknown, p)]


def points_of(first: Region, second: Region, unknown: str) -> "list[sympy.Expr] | None":
    """The ends of two regions in their order, with a number in each gap between them."""
    points: list[sympy.Expr] = []
    for relation in (*first.relations, *second.relations):
        roots = roots_of(Relation("=", relation.left, relation.right), unknown)
        gaps = _gaps(relation, unknown)
        if roots is None or gaps is None:
            return None
        points += [*roots, *gaps]
    return _tests(points)


def _gaps(relation: Relation, unknown: str) -> "list[sympy.Expr] | None":
    """Where a denominator is nought; `None` for anything but fractions of polynomials."""
    symbol = sympy.Symbol(unknown)
    whole = sympy.together(to_sympy(relation.left) - to_sympy(relation.right))
    top, bottom = sympy.fraction(whole)
    if any(not part.is_polynomial(symbol) for part in (top, bottom)):
        return [] if whole.has(sympy.Abs) and not bottom.free_symbols else None
    return list(sympy.real_roots(bottom, symbol)) if bottom.has(symbol) else []


def _tests(points: "list[sympy.Expr]") -> "list[sympy.Expr]":
    ordered = sorted(set(points), key=float)
    if not ordered:
        return [sympy.Integer(0)]
    tests = [sympy.floor(ordered[0]) - 1]
    for index, point in enumerate(ordered):
        following = ordered[index + 1] if index + 1 < len(ordered) else sympy.ceiling(point) + 2
        middle = sympy.Rational(str(round((float(point) + float(following)) / 2, 9)))
        tests += [point, middle]
    return tests
