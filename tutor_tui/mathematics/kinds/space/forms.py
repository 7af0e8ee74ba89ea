"""Lines and planes as exact numbers, and as text."""

from dataclasses import dataclass
from typing import TypeAlias

from tutor_tui.mathematics.build import to_sympy
from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.space.problems import (
    SpaceLine,
    SpacePlane,
    SpacePoint,
    SpaceThing,
    Triple,
)
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import code
from tutor_tui.mathematics.sentences import plain
from tutor_tui.mathematics.show import show
from tutor_tui.mathematics.written import written

Vector: TypeAlias = "sympy.Matrix"


@dataclass(frozen=True)
class ExactLine:
    """All points `start + t*direction`."""

    start: Vector
    direction: Vector


@dataclass(frozen=True)
class ExactPlane:
    """All points whose product with `normal` is `height`."""

    normal: Vector
    height: "sympy.Expr"


def vector(entries: Triple) -> Vector:
    """Three numbers as a column."""
    return sympy.Matrix([sympy.nsimplify(to_sympy(entry)) for entry in entries])


def line_of(thing: SpaceThing) -> ExactLine:
    """A line in numbers; raises `UndefinedError` where it has no direction."""
    assert isinstance(thing, SpaceLine)  # noqa: S101 - readers see to the order of things
    direction = vector(thing.direction).applyfunc(_simple)
    if direction.is_zero_matrix:
        raise UndefinedError("The line has no direction: its points are the same.")
    return ExactLine(vector(thing.start).applyfunc(_simple), direction)


def _simple(value: "sympy.Expr") -> "sympy.Expr":
    return sympy.radsimp(sympy.simplify(value))


def plane_of(thing: SpaceThing) -> ExactPlane:
    """A plane in numbers; raises `UndefinedError` where the equation is not linear."""
    assert isinstance(thing, SpacePlane)  # noqa: S101 - readers see to the order of things
    axes = sympy.symbols("x y z")
    difference = to_sympy(thing.equation.left) - to_sympy(thing.equation.right)
    polynomial = sympy.expand(difference).as_poly(*axes)
    if polynomial is None or polynomial.total_degree() != 1:
        raise UndefinedError(f"{code(written(thing.equation))} is no equation of a plane.")
    normal = sympy.Matrix([polynomial.coeff_monomial(axis) for axis in axes])
    return ExactPlane(normal, -polynomial.coeff_monomial(1))


def point_of(thing: SpaceThing) -> Vector:
    """A point in numbers."""
    assert isinstance(thing, SpacePoint)  # noqa: S101 - readers see to the order of things
    return vector(thing.entries)


def plane_through(point: Vector, normal: Vector) -> ExactPlane:
    """The plane with this normal through a point, in the smallest whole numbers."""
    normal = primitive(normal)
    return ExactPlane(normal, _simple(normal.dot(point)))


def primitive(direction: Vector) -> Vector:
    """The direction in the smallest whole numbers where its parts are rational, first one > 0."""
    if not all(part.is_Rational for part in direction):
        return direction
    size = sympy.ilcm(*(part.q for part in direction))
    whole = direction * size
    shared = sympy.igcd(*whole)
    if shared == 0:
        raise UndefinedError("That has no direction.")
    first = next(part for part in whole if part != 0)
    return whole / (shared if first > 0 else -shared)


def shown_vector(entries: Vector) -> str:
    """`(1, 2, 3)`."""
    return f"({', '.join(show(entry) for entry in entries)})"


def plain_vector(entries: Vector) -> str:
    """A point for programs."""
    return f"({', '.join(plain(entry) for entry in entries)})"


def shown_plane(plane: ExactPlane) -> str:
    """`2x - y = 5`."""
    return f"{show(_sum(plane))} = {show(plane.height)}"


def plain_plane(plane: ExactPlane) -> str:
    """A plane for programs."""
    return f"{plain(_sum(plane))} = {plain(plane.height)}"


def _sum(plane: ExactPlane) -> "sympy.Expr":
    return sum(
        (part * axis for part, axis in zip(plane.normal, sympy.symbols("x y z"), strict=True)),
        sympy.S.Zero,
    )


def shown_line(line: ExactLine) -> str:
    """`(x, y, z) = (1, 2, 3) + t*(1, 0, 2)`."""
    return f"(x, y, z) = {shown_vector(line.start)} + t*{shown_vector(line.direction)}"


def plain_line(line: ExactLine) -> str:
    """A line for programs."""
    return f"{plain_vector(line.start)} + t*{plain_vector(line.direction)}"


def told(thing: SpaceThing) -> str:
    """What a thing is called in a sentence: "the plane `x + y = 3`"."""
    match thing:
        case SpacePoint():
            return f"the point {code(shown_vector(point_of(thing)))}"
        case SpaceLine():
            return f"the line {code(shown_line(line_of(thing)))}"
        case SpacePlane(equation=equation):
            return f"the plane {code(written(equation))}"
