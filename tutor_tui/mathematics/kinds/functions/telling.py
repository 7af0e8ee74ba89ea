"""How facts about a curve are put into words, and what several of them are built on."""

from typing import Final

from tutor_tui.mathematics.equations.found import Interval, UnsolvedError
from tutor_tui.mathematics.equations.shown_sets import (
    as_intervals,
    as_relations,
    plain_value,
    shown_value,
)
from tutor_tui.mathematics.kinds.functions.extrema import of_one_period
from tutor_tui.mathematics.kinds.functions.facts import Curve
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.numeric import NoValueError
from tutor_tui.mathematics.problems import code, listed
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.written import written

BY_VALUES: Final = "with values at many places"
BY_LIMITS: Final = "with values closer and closer by"
BY_SIGNS: Final = "by the signs of the slope on both sides"


def name_of(curve: Curve) -> str:
    """The function with the conditions on its variable, as code spans."""
    text = code(written(curve.node))
    parts = [code(written(part)) for part in curve.within]
    return f"{text} for {listed(parts)}" if parts else text


def in_words(parts: tuple[Interval, ...], name: str) -> str:
    """A set of numbers: as relations and as intervals."""
    relations = as_relations(parts, name)
    if not parts:
        return "empty"
    if not relations:
        return f"all real {code(name)}"
    return (
        f"{listed([code(part) for part in relations], 'or')}, that is {code(as_intervals(parts))}"
    )


def shown_point(place: "sympy.Expr", height: "sympy.Expr") -> str:
    """A point for people."""
    return f"({shown_value(place)}, {shown_value(height)})"


def plain_point(place: "sympy.Expr", height: "sympy.Expr") -> str:
    """A point for programs."""
    return f"({plain_value(place)}, {plain_value(height)})"


def window(curve: Curve, *, is_shifted: bool = False) -> "tuple[Curve, sympy.Expr | None]":
    """The curve itself where its turning points can be listed, else one period of it."""
    try:
        _ = curve.critical
    except UnsolvedError:
        return of_one_period(curve, is_shifted=is_shifted)
    return curve, None


def has_value(curve: Curve, place: "sympy.Expr") -> bool:
    """Whether the function has a real value at a place."""
    try:
        curve.value(place)
    except NoValueError:
        return False
    return True


def repeated(period: "sympy.Expr | None") -> str:
    """What is said behind the facts about one period."""
    return f", and so on with the period {code(show(period))}" if period is not None else ""
