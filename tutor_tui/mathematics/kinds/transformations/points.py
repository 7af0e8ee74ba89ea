"""The images of points: "reflect (3, -2) in the x-axis", "A(2, 5) is rotated 90° about O"."""

import re
from functools import reduce
from typing import Final

from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.formed.problem import Formed
from tutor_tui.mathematics.kinds.formed.wordings import POINT, Table, pair
from tutor_tui.mathematics.kinds.transformations.moves import moves_of

_MOVED: Final = r"reflect|rotat|translat|enlarg|dilat|half[- ]turn|shift"
_POINTS: Final = (
    r"(?:(?:the )?(?:points?|triangle|vertices|vertex|line segment|rectangle|square|quadrilateral)?"
    r"(?: [a-z]{1,4})?(?: with)?(?: (?:the )?(?:vertices|coordinates|endpoints))?(?: at)?:? ?)?"
    rf"(?P<points>(?:[a-z] ?=? ?)?{POINT}(?:(?:,| and|, and) (?:[a-z] ?=? ?)?{POINT}){{0,4}})"
)
_MOVE: Final = rf"(?P<move>[^?;]*?\b(?:{_MOVED})[^?;]{{3,160}}?)"
_IMAGE: Final = (
    r"(?:its |the )?(?:(?:the )?(?:new )?(?:coordinates|position|vertices|location)(?: of)?)?(?: "
    r"the)?(?: its)? ?(?:image(?: of (?:[a-z]|(?:the )?(?:point|triangle)(?: [a-z]{1,3})?|it))?"
    r"|new (?:point|position"
    r"|coordinates)|[a-z]{1,3}'?|(?:the )?point)?(?: (?:now|after (?:the|this) [a-z]+))?"
)


def _image(found: re.Match[str]) -> Formed | None:
    groups = found.groupdict()
    told = found["move"].strip(" ,.")
    moves = moves_of(f"{groups['verb']} {told}" if groups.get("verb") else told)
    points = [pair(one) for one in re.findall(POINT, found["points"])]
    if moves is None or not all(expression_or_none(part) for point in points for part in point):
        return None
    parts: list[str] = []
    for point in points:
        parts += reduce(lambda place, move: move.take(*place), moves, point)
    form = ", ".join(f"({{{2 * k}}}, {{{2 * k + 1}}})" for k in range(len(points)))
    law = ". ".join(dict.fromkeys(move.law for move in moves))
    remark = next((move.remark for move in moves if move.remark), "")
    goal, verb = ("the image", "is") if len(points) == 1 else ("the images", "are")
    return Formed(goal, law, tuple(parts), form, remark=remark, verb=verb)


POINTS: Final = (
    Table(
        _MOVED,
        (
            rf"(?P<verb>reflect|rotate|translate|enlarge|dilate|shift) {_POINTS},? "
            rf"(?P<move>[^?;]{{3,160}}?)(?:<stop><find> (?:the )?{_IMAGE})?",
            rf"(?:<find> )?(?:the )?(?:coordinates of )?(?:the )?image of {_POINTS} (?:after|under"
            rf"|when (?:it is )?|if (?:it is )?|in|following|by|when you) ?{_MOVE}",
            rf"{_POINTS} (?:is|are|gets?|undergoes) (?:first )?{_MOVE}<stop>(?:<find> )?(?:the "
            rf")?{_IMAGE}",
            rf"{_POINTS} (?:is|are|gets?|undergoes) (?:first )?{_MOVE}<stop>where (?:is|are) "
            rf"{_IMAGE}",
            rf"if {_POINTS} (?:is|are) (?:first )?{_MOVE}<stop><find> {_IMAGE}",
        ),
        _image,
    ),
)
