"""The opening and the method of the working of planes and fields."""

from typing import Final

from tutor_tui.mathematics.kinds.multivariable import fields, planes
from tutor_tui.mathematics.kinds.multivariable.fields import Field, shown_field
from tutor_tui.mathematics.kinds.multivariable.planes import OnSurface
from tutor_tui.mathematics.problems import code


def heading_of_plane(problem: OnSurface) -> str:
    """The opening of the working."""
    return f"To find the {problem.wanted} of {code(problem.shown)}"


def method_of_plane(problem: OnSurface) -> str:
    """The way to the answer, without it."""
    first = (
        "Write the surface as F(x, y, z) = 0 and differentiate F by each letter; at the point "
        "these slopes are a normal vector"
    )
    match problem.wanted:
        case planes.Wanted.PLANE:
            return f"{first} of the plane, which goes through the point."
        case planes.Wanted.LINE:
            return f"{first}, and the line goes through the point along it."
        case planes.Wanted.UNIT:
            return f"{first}; divide it by its length."
        case _:
            return f"{first}."


def heading_of_field(problem: Field) -> str:
    """The opening of the working."""
    shown = code(shown_field(problem.parts))
    if problem.wanted in (fields.Wanted.CONSERVATIVE, fields.Wanted.HARMONIC):
        return f"To see whether {shown} is {problem.wanted}"
    return f"To find the {problem.wanted} of {shown}"


_METHODS: Final = {
    fields.Wanted.DIVERGENCE: "Differentiate the first coordinate by x, the second by y, the "
    "third by z, "
    "and add.",
    fields.Wanted.CURL: "For each axis subtract two cross derivatives: curl F = (R_y - Q_z, P_z - "
    "R_x, "
    "Q_x - P_y) for F = (P, Q, R).",
    fields.Wanted.LAPLACIAN: "Differentiate twice by each letter, and add these second "
    "derivatives.",
    fields.Wanted.HARMONIC: "Add the second derivatives by each letter; the function is harmonic "
    "where "
    "that sum is zero everywhere.",
    fields.Wanted.CONSERVATIVE: "Compare the cross derivatives: where P_y and Q_x (and the other "
    "pairs) "
    "agree everywhere, integrate to find a potential.",
    fields.Wanted.POTENTIAL: "Integrate the first coordinate by x; what the second coordinate "
    "still lacks "
    "is integrated by y, and so on.",
}


def method_of_field(problem: Field) -> str:
    """The way to the answer, without it."""
    return _METHODS[problem.wanted]
