"""What a search for the solutions of an equation finds: single numbers and periodic families."""

from dataclasses import dataclass

from tutor_tui.mathematics.late_libraries import sympy


class UnsolvedError(Exception):
    """No method here finds all solutions."""


class EverywhereError(Exception):
    """Both sides agree wherever they are defined."""


@dataclass(frozen=True, slots=True)
class Family:
    """`start + period * n` for every whole number n."""

    start: "sympy.Expr"
    period: "sympy.Expr"

    def member(self, index: int) -> "sympy.Expr":
        """The number for one n."""
        return self.start + self.period * index


@dataclass(frozen=True, slots=True)
class Found:
    """Numbers among which all solutions are; floating-point ones stand for exact numbers."""

    points: "tuple[sympy.Expr, ...]" = ()
    families: tuple[Family, ...] = ()

    def __or__(self, other: "Found") -> "Found":
        return Found(self.points + other.points, self.families + other.families)


@dataclass(frozen=True, slots=True)
class Interval:
    """Where solutions are wanted; an end that is `None` is infinite."""

    low: "sympy.Expr | None" = None
    high: "sympy.Expr | None" = None
    has_low: bool = True
    has_high: bool = True

    def holds(self, value: "sympy.Expr") -> bool:
        """Whether a number lies inside."""
        return _is_after(value, self.low, self.has_low) and _is_before(
            value, self.high, self.has_high
        )


def number(value: "sympy.Expr") -> "sympy.Expr":
    """A number in 40 digits, by which numbers are compared here."""
    return value.n(40)


def is_decimal(value: "sympy.Expr") -> bool:
    """Whether a number is known in floating point only."""
    return any(part.is_Float for part in value.atoms())


def is_same(first: "sympy.Expr", second: "sympy.Expr") -> bool:
    """Whether two real numbers agree to 20 decimals (relative, for large ones)."""
    distance = abs(number(first - second))
    return bool(distance < 1e-20 * (1 + abs(number(first))))


def _is_after(value: "sympy.Expr", bound: "sympy.Expr | None", has_bound: bool) -> bool:
    if bound is None:
        return True
    return has_bound if is_same(value, bound) else bool(number(value) > number(bound))


def _is_before(value: "sympy.Expr", bound: "sympy.Expr | None", has_bound: bool) -> bool:
    if bound is None:
        return True
    return has_bound if is_same(value, bound) else bool(number(value) < number(bound))


def distinct(values: "tuple[sympy.Expr, ...] | list[sympy.Expr]") -> "list[sympy.Expr]":
    """The numbers by size, each once; of two forms of a number an exact one is kept."""
    kept: list[sympy.Expr] = []
    for value in sorted(
        values,
        key=lambda item: (
            number(item),
            bool(item.atoms() and any(part.is_Float for part in item.atoms())),
        ),
    ):
        if not kept or not is_same(kept[-1], value):
            kept.append(value)
    return kept
