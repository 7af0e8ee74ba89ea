"""What else is asked of the triangle of the question before: its area, its angles, its sort."""

import re
from collections.abc import Iterator
from fractions import Fraction
from math import isqrt
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.readings import Written
from tutor_tui.mathematics.follow_ups.marks import TOGETHER

_SIDES: Final = re.compile(
    r"\btriangle (?:with |has |whose )?(?:the )?sides? (?:of |are |is )?(?P<sides>\d[\d., and]*\d)",
    re.IGNORECASE,
)
_MEASURE: Final = re.compile(
    r"(?:(?:and|what about|what(?:'s| is)|find) )*(?:the |its )?(?P<what>area|perimeter)"
    r"(?: of (?:it|the triangle))?",
    re.IGNORECASE,
)
_ANGLES: Final = re.compile(
    r"(?:(?:and|what about|what(?:'s| are)|find) )*(?:the |its )?(?:all )?(?:the )?(?:other |acute "
    r"|three |two )*angles(?: (?:of|in) (?:it|the triangle))?",
    re.IGNORECASE,
)
_LEGS: Final = re.compile(
    r"\bright.{0,20}\btriangle.{0,12}\b(?:legs|sides)(?: of| are)? (?P<a>\d+(?:\.\d+)?)(?:"
    r" ?[a-z]{1,3})? and (?P<b>\d+(?:\.\d+)?)",
    re.IGNORECASE,
)


_SORT: Final = re.compile(
    r"(?:(?:and|so|then|is|does|what about) )*(?:what|which|that make it what|make) ?(?:is"
    r" )?(?:the )?"
    r"(?:kind|type|sort) of (?:an? )?triangle(?: (?:is|does|would|was|do|we|have|be|it|this|that"
    r"|make|makes|called|got))*"
    r"|(?:and |so |then |does that mean )*(?:is|are|it's|its|it is|so is) ?(?:it|this|that"
    r"|the triangle)?(?: triangle)?(?: also| actually| then)? (?:an? )?(?P<claim>(?:right|acute"
    r"|obtuse)(?:[- ]?angled?)?|isosceles|equilateral|scalene)(?: triangle| one)?",
    re.IGNORECASE,
)
_ANGLE_SIZES: Final = re.compile(
    r"\bangles? (?:(?:of|in) (?:an? |the |this )?triangle )?(?:are |is |of |=|measure )?(?:(?:[A-C]"
    r" ?= ?)?(?P<list>\d[\d.°, ]*(?:(?:degrees|and|&|,)[ ,]*\d[\d.°]*)+))",
    re.IGNORECASE,
)


def _of_sort(request: str, one: str) -> Iterator[Written]:
    """ "so what kind of triangle is it", after its sides, its legs, or some of its angles."""
    found = _SORT.fullmatch(request)
    if found is None or "triangle" not in one.lower():
        return
    claim = (found["claim"] or "").lower()
    asked = f"is a triangle with {{}} {claim}" if claim else "what kind of triangle has {}"
    told, angles = _SIDES.search(one), _ANGLE_SIZES.search(one)
    if told:
        yield Written(asked.format(f"sides {told['sides'].strip(' ,.')}"))
    elif legs := _LEGS.search(one):
        sides = legs["a"], legs["b"], _hypotenuse(Fraction(legs["a"]), Fraction(legs["b"]))
        yield Written(asked.format(f"sides {', '.join(sides)}"))
    elif angles and 2 <= len(sizes := re.findall(r"\d+(?:\.\d+)?", angles["list"])) <= 3:
        yield Written(asked.format(f"angles {' and '.join(sizes)}"))
    else:
        yield Written(asked.format(f"angles {TOGETHER.format('list')}"), one)


def of_a_triangle(request: str, question: str, context: Context) -> Iterator[str | Written]:
    """The area or the perimeter, the angles of three sides or of the legs, and its sort."""
    for one in (question, *context.older_questions()):
        yield from _of_sort(request, one)
    for one in (question, *context.older_questions()):
        if told := _SIDES.search(one):
            sides = told["sides"].strip(" ,.")
            if found := _MEASURE.fullmatch(request):
                yield f"{found['what']} of a triangle with sides {sides}"
            if _ANGLES.fullmatch(request):
                yield f"in a triangle with sides {sides} find the angles"
            return
        if (legs := _LEGS.search(one)) and _ANGLES.fullmatch(request):
            third = _hypotenuse(Fraction(legs["a"]), Fraction(legs["b"]))
            yield f"in a triangle with sides {legs['a']}, {legs['b']}, {third} find the angles"
            return


def _hypotenuse(a: Fraction, b: Fraction) -> str:
    """Of the legs 6 and 8 the number 10; of others a root."""
    square = a * a + b * b
    root = Fraction(isqrt(square.numerator), isqrt(square.denominator))
    return str(root) if root * root == square else f"sqrt({square})"
