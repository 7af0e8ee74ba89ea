"""What else is asked of the triangle of the question before: its area, its angles."""

import re
from collections.abc import Iterator
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
    r" ?[a-z]{1,3})?"
    r" and (?P<b>\d+(?:\.\d+)?)",
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
            given = f"opposite {legs['a']} and adjacent {legs['b']}"
            yield f"right triangle with {given} find the angle"
            return
