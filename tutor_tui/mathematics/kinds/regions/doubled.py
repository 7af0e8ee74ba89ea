"""Double and triple integrals over boxes, triangles and discs, and volumes under a surface.

A triangle is cut at its middle corner; a disc is taken in polar coordinates, where the area
element is `r dr dθ` (OpenStax, Calculus 3, 5.1 to 5.4).
"""

import re
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.kinds.calculus.multiple import read_multiple
from tutor_tui.mathematics.kinds.calculus.wording import formula, statement
from tutor_tui.mathematics.kinds.formulas import (
    Function,
    Range,
    as_function,
    as_point,
    as_range,
    letters_of,
)
from tutor_tui.mathematics.kinds.phrasing import Phrased, phrased, vocabulary
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.problems import KindProblem, code
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written


@dataclass(frozen=True, slots=True)
class OverRegion(KindProblem):
    """The integral of `body` over a box (`ranges`), a triangle (`corners`) or a disc (`square`).

    `square` is the square of the radius of a disc around the origin, `part` the share of it:
    1, or 4 where only its quarter with positive coordinates counts.
    """

    body: Node
    ranges: tuple[Range, ...] = ()
    corners: tuple[tuple[Node, ...], ...] = ()
    square: Node | None = None
    part: int = 1
    is_volume: bool = False


_TRIGGER: Final = re.compile(
    r"(?:double|triple|volume|iterated)\b|integrate|integral|∬|∭|\\i*int", re.IGNORECASE
)
_WORDS: Final = vocabulary(
    "double triple integral integrate volume under below above over region rectangle triangle "
    "vertices corners disc disk circle square box solid xy plane bounded inside unit polar "
    "coordinates radius centered centred origin first quadrant cube triangular rectangular "
    "circular described lies part integrals surface paraboloid graph da dv s d r evaluate "
    "changing converting change domain lying"
)


_FROM_TO: Final = late_regex(
    r"\b(?P<name>[xyz]) (?:goes |going |ranging |running |varies )?(?:from"
    r"|between) (?P<low>-?[\w./]+)"
    r" (?:to|and) (?P<high>-?[\w./^]+?)(?=[\s,.;?]|$)",
    re.IGNORECASE,
)
"""Bounds in words: "for x from 0 to 2 and y from 0 to 1"."""


def read_region(text: str) -> OverRegion | None:
    """The function and the region of a message."""
    if read_multiple(text) is not None:
        return None
    plain_text = kept_regex(r"∬|∭|\\iiint|\\iint|∫∫∫?").sub(" double integral of ", text)
    plain_text = kept_regex(
        r"_\s*\{?\s*[DRE]\s*\}?|(?<![a-z])d[AV]\b|\bd[xyz] ?d[xyz](?: ?d[xyz])?\b"
    ).sub(" ", plain_text)
    plain_text = kept_regex(r"\bxy[- ]plane").sub(" plane ", plain_text)
    plain_text = _FROM_TO.sub(r"\g<low> <= \g<name> <= \g<high>", plain_text)
    told = phrased(plain_text, _TRIGGER, _WORDS)
    if told is None or not re.search(r"double|triple|volume|over|integrate", told.words):
        return None
    lists = told.sorted(_label, as_point, _ranges, _disc, as_function)
    if lists is None or len(lists[4]) != 1:
        return None
    _, corners, ranges, discs, (function,) = lists
    flat = tuple(found for several in ranges for found in several)
    is_volume = "volume" in told.words
    if is_volume and function.name not in ("z", "f"):
        return None
    return _of_region(told, function, corners, flat, discs, is_volume=is_volume)


def _label(piece: str) -> str | None:
    """The name of the region, or the plane `z = 0` below it."""
    return piece if re.fullmatch(r"[DRE](?:\s*=)?|z\s*=\s*0", piece) else None


def _ranges(piece: str) -> tuple[Range, ...] | None:
    """One range, `[0, 1] × [0, 2]`, or several in braces."""
    found = as_range(piece)
    if found is not None:
        return (found,)
    sides = re.findall(r"\[\s*([^,\[\]]+),\s*([^,\[\]]+)\]", piece)
    rest = re.sub(r"\[[^\[\]]*\]|\\times|[×x*\sRD=]", "", piece)
    if len(sides) not in (2, 3) or rest:
        return None
    made = []
    for name, (low, high) in zip("xyz", sides, strict=False):
        ends = formula(low), formula(high)
        if ends[0] is None or ends[1] is None:
            return None
        made.append(Range(name, ends[0], ends[1]))
    return tuple(made)


def _disc(piece: str) -> Node | None:
    """The square of the radius in `x² + y² ≤ 4`, also written with an equals sign."""
    found = statement(piece)
    if found is None or found.sign not in ("≤", "<", "=") or variables(found.right):
        return None
    left = written(found.left).replace(" ", "")
    return found.right if left in ("x²+y²", "y²+x²", "x^2+y^2") else None


def _of_region(
    told: Phrased,
    function: Function,
    corners: list[tuple[Node, ...]],
    ranges: tuple[Range, ...],
    discs: list[Node],
    *,
    is_volume: bool,
) -> OverRegion | None:
    body, names = function.body, set(letters_of(function.body))
    is_quarter = "first quadrant" in told.words
    if corners and not ranges and not discs and "triang" in told.words and not is_quarter:
        fits = len(corners) == 3 and all(len(corner) == 2 for corner in corners)
        fits = fits and names <= {"x", "y"}
        return OverRegion(body, corners=tuple(corners), is_volume=is_volume) if fits else None
    if corners or (discs and ranges):
        return None
    if discs:
        fits = len(discs) == 1 and names <= {"x", "y"}
        part = 4 if is_quarter else 1
        return OverRegion(body, square=discs[0], part=part, is_volume=is_volume) if fits else None
    own = {found.name for found in ranges}
    is_box = len(ranges) in (2, 3) and len(own) == len(ranges) and names <= own
    if not is_box or is_quarter or not _can_be_ordered(ranges):
        return None
    return OverRegion(body, ranges=ranges, is_volume=is_volume)


def _can_be_ordered(ranges: tuple[Range, ...]) -> bool:
    return inside_out(ranges) is not None


def inside_out(ranges: tuple[Range, ...]) -> tuple[Range, ...] | None:
    """The ranges with those first whose ends hold the letters of the others."""
    left = list(ranges)
    ordered: list[Range] = []
    while left:
        free = [
            found
            for found in left
            if not any(found.name in letters_of(other.low, other.high) for other in left)
        ]
        if not free:
            return None
        ordered.append(free[-1])
        left.remove(free[-1])
    outer: set[str] = set()
    for found in reversed(ordered):
        if not set(letters_of(found.low, found.high)) <= outer:
            return None
        outer.add(found.name)
    return tuple(ordered)


def heading_of_region(problem: OverRegion) -> str:
    """The opening of the working."""
    shape = (
        "a disc" if problem.square is not None else "a triangle" if problem.corners else "a region"
    )
    return f"To integrate {code(written(problem.body))} over {shape}"


def method_of_region(problem: OverRegion) -> str:
    """The way to the answer, without it."""
    if problem.square is not None:
        return (
            "Change to polar coordinates: x = r cos θ, y = r sin θ, and the area element is r dr "
            "dθ; "
            "then integrate by r and by θ."
        )
    if problem.corners:
        return (
            "Describe the triangle by x between its outermost corners and y between the sides; cut "
            "it where the side changes, and integrate by y, then by x."
        )
    return "Integrate by one letter at a time, from the inside out, the others held fixed."
