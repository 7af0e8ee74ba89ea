"""Points that are named first and pointed at by their letters: "A(1, 2), B(4, 6). Find AB"."""

import re
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex

_POINT: Final = late_regex(
    r"\b(?P<name>[A-Z]) ?=? ?(?P<at>\( ?-?[\d./]+(?: ?, ?-?[\d./]+){1,2} ?\))"
    r"(?:\s*,?\s*and\b|\s*[,;])?"
)
_TELLING: Final = late_regex(
    r"(?:(?:let|given|consider|if|points?|the|we|have|are|be|two|2|there|with)\b[\s:,.;]*)*", re.I
)
_LEAD: Final = (
    r"(?:(?:what(?:'s| is)|whats|find|calculate|work out|give(?: me)?|and)\b ?)*(?:the )?"
)
_OF_BOTH: Final = tuple(
    (late_regex(rf"{_LEAD}(?:{said})[\s?.!]*", re.IGNORECASE), whole)
    for said, whole in (
        (r"(?:(?:distance|length) ?(?:of|between|from)? ?)?@|how (?:far|long) is (?:it from )?@",
         "distance between {a} and {b}"),
        (r"mid-?point ?(?:of|between)? ?@", "midpoint of {a} and {b}"),
        (r"(?:slope|gradient) ?(?:of|between)? ?@", "slope of the line through {a} and {b}"),
        (r"equation of ?@|(?:equation of )?(?:the )?(?:straight )?line ?"
         r"(?:of|through|joining|from)? ?@",
         "equation of the line through {a} and {b}"),
    )
)  # fmt: skip


def of_named_points(plain: str) -> str | None:
    """What is asked of two named points, with the points themselves; `None` for all else."""
    points = {one["name"]: one["at"] for one in _POINT.finditer(plain)}
    if len(points) != 2:
        return None
    (first, a), (second, b) = points.items()
    left = _POINT.sub("", plain).lstrip(" ,.;")
    rest = _TELLING.sub("", left, count=1).strip(" ,.;")
    both = rf"(?:(?:the )?(?:line |segment |points )*)\b{first}(?: and | to )?{second}\b"
    asked = re.sub(both, "@", rest, count=1)
    found = (whole for pattern, whole in _OF_BOTH if pattern.fullmatch(asked))
    whole = next(found, None) if "@" in asked else None
    return None if whole is None else whole.format(a=a, b=b)
