"""What sort of triangle it is: by its equal sides, and by its largest angle."""

from typing import Final

from tutor_tui.mathematics.failures import UndefinedError
from tutor_tui.mathematics.kinds.geometry.triangle_solving import (
    ANGLES,
    SIDES,
    Triangle,
    triangles_of,
)
from tutor_tui.mathematics.kinds.geometry.triangles import CLAIMED_SORTS, TriangleQuestion
from tutor_tui.mathematics.late_libraries import sympy
from tutor_tui.mathematics.problems import Answer, code, listed
from tutor_tui.mathematics.sentences import BY_ARITHMETIC, with_verdict
from tutor_tui.mathematics.show import show

SORT_METHOD: Final = (
    "Equal sides, or equal angles, make it isosceles (two) or equilateral (three), else scalene. "
    "Compare the largest angle with 90°, or the square of the longest side with the sum of the "
    "other squares: equal is right-angled, less acute, more obtuse."
)
_BY_ANGLE: Final = {0: "right-angled", -1: "acute-angled", 1: "obtuse-angled"}
_BY_EQUAL: Final = {1: "equilateral", 2: "isosceles", 3: "scalene"}
_EQUAL: Final = {1: "all three {} are equal", 2: "two {} are equal", 3: "no two {} are equal"}


def is_of_sort(question: TriangleQuestion) -> bool:
    """Whether the sort is asked for; a right angle of three sides is a claim of Pythagoras."""
    wanted = question.wanted[0]
    has_sides = all(name in SIDES for name, _ in question.given)
    return wanted == "sort" or (wanted in CLAIMED_SORTS and not (wanted == "right" and has_sides))


def sort_of(question: TriangleQuestion) -> Answer:
    """The sort, with what shows it, after yes or no to one that was named.

    Raises `UndefinedError` where neither three sides nor two angles are told.
    """
    names = "".join(name for name, _ in question.given)
    triangle = triangles_of(question)[0]
    if all(side in names for side in SIDES):
        values, (order, shown) = [triangle[one] for one in SIDES], _by_sides(triangle)
        word = "sides"
    elif sum(angle in names for angle in ANGLES) >= 2:
        values, (order, shown) = [triangle[one] for one in ANGLES], _by_angles(triangle)
        word = "angles"
    else:
        raise UndefinedError("That takes three sides or two angles.")
    count = len(set(values))
    sorts = ("equilateral",) if count == 1 else (_BY_EQUAL[count], _BY_ANGLE[order])
    told = f"{_EQUAL[count].format(word)}, and {shown}"
    sentence = f"{_lead(question.wanted[0], count, order)}the triangle is {' and '.join(sorts)}"
    sentence = f"{sentence[0].upper()}{sentence[1:]}: {told}."
    return with_verdict(sentence, True, BY_ARITHMETIC, " and ".join(sorts))


def _lead(wanted: str, count: int, order: int) -> str:
    """ "Yes, " or "No, " to a sort that was named; an equilateral triangle is isosceles too."""
    holds = {
        "isosceles": count < 3,
        "equilateral": count == 1,
        "scalene": count == 3,
        "right": order == 0,
        "acute": order < 0,
        "obtuse": order > 0,
    }.get(wanted)
    return "" if holds is None else "yes, " if holds else "no, "


def _by_sides(triangle: Triangle) -> tuple[int, str]:
    """How the largest angle is to 90°, by the squares of the sides."""
    a, b, c = sorted((triangle[side] for side in SIDES), key=float)
    left, right = _expanded(a**2 + b**2), _expanded(c**2)
    order = _sign(right - left)
    squares = f"{_square(a)} + {_square(b)} = {show(left)}"
    sign = ">" if order < 0 else "<"
    middle = f" {sign} {show(right)} = {_square(c)}" if order else f" = {_square(c)}"
    return order, code(f"{squares}{middle}")


def _square(side: "sympy.Expr") -> str:
    return f"{show(side)}²" if side.is_Integer else f"({show(side)})²"


def _by_angles(triangle: Triangle) -> tuple[int, str]:
    angles = sorted((triangle[angle] for angle in ANGLES), key=float)
    shown = listed([code(f"{show(angle)}°") for angle in angles])
    return _sign(angles[-1] - 90), f"they are {shown}"


def _expanded(value: "sympy.Expr") -> "sympy.Expr":
    return sympy.expand(value)


def _sign(value: "sympy.Expr") -> int:
    return 0 if value.is_zero else 1 if value.is_positive else -1
