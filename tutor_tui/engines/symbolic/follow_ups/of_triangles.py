"""What else is asked of the triangle of the question before: its area, its angles."""

import re
from collections.abc import Iterator
from fractions import Fraction
from math import isqrt
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context

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


def of_a_triangle(request: str, question: str, context: Context) -> Iterator[str]:
    """The area or the perimeter, and the angles of three sides or of the legs."""
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
