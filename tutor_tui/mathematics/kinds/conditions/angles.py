"""One ratio of an angle is told, another is asked: "sin x = 3/5 and x is acute, find cos x".

The squares of sine and cosine add up to 1, and the quadrant gives the signs.
"""

import re
from typing import Final

from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.asked import flat
from tutor_tui.mathematics.kinds.conditions.problem import Conditioned, Wanted
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written

_RATIO: Final = r"(sine?|cos(?:ine)?|tan(?:gent)?|cot|sec|csc|cosec)"
_ANGLE: Final = r"(?:of )?\(?(?:the )?(?:angle )?([a-z]|θ|theta|α|alpha|β|beta|φ|phi)\)?"
_HINT: Final = late_regex(rf"\b{_RATIO}\s*{_ANGLE}\s*(?:=|is\b)", re.IGNORECASE)
_TOLD: Final = late_regex(
    rf"(?:(?:if|given|given that|suppose|let|for|when)\s+)?{_RATIO}\s*{_ANGLE}\s*(?:=|is|equals)\s*"
    r"(?P<value>-?[^,;a-z]*(?:sqrt\(\d+\))?[^,;a-z]*?)\s*"
    r"(?P<where>(?:,|;|\.|\band\b|\bwhere\b|\bwith\b|\bfor\b|\bin\b|\bwhen\b)\s*.*?)??\s*[,.;]?\s*"
    r"(?:then\s+)?(?:find|what(?:'s| is| are)|calculate|work out|determine|evaluate|give)\s+"
    r"(?:the (?:exact )?values? of\s+)?(?P<asked>.*)"
)
_QUADRANTS: Final = {"1": (1, 1), "2": (1, -1), "3": (-1, -1), "4": (-1, 1)}
_PLACES: Final = (
    ("1", r"(?:is )?(?:an )?acute(?: angle)?|(?:lies |is )?in (?:the )?(?:first|1st) quadrant"
          r"|(?:lies |is )?in quadrant (?:1|i)|0°?\s*<\s*@\s*<\s*(?:90°?|pi/2|π/2)"
          r"|(?:is )?in a right(?:-angled)? triangle"),
    ("2", r"(?:is )?(?:an )?obtuse(?: angle)?|(?:lies |is )?in (?:the )?(?:second|2nd) quadrant"
          r"|(?:lies |is )?in quadrant (?:2|ii)"
          r"|(?:90°?|pi/2|π/2)\s*<\s*@\s*<\s*(?:180°?|pi|π)"),
    ("3", r"(?:lies |is )?in (?:the )?(?:third|3rd) quadrant|(?:lies |is )?in quadrant (?:3|iii)|"
          r"(?:180°?|pi|π)\s*<\s*@\s*<\s*(?:270°?|3pi/2|3π/2)"),
    ("4", r"(?:lies |is )?in (?:the )?(?:fourth|4th) quadrant|(?:lies |is )?in quadrant (?:4|iv)"
          r"|(?:270°?|3pi/2|3π/2)\s*<\s*@\s*<\s*(?:360°?|2pi|2π)"),
)  # fmt: skip
_NAMES: Final = {"sine": "sin", "cosine": "cos", "tangent": "tan", "cosec": "csc"}
_IN_PARTS: Final = {"sin": "s", "cos": "c", "tan": "s/c", "cot": "c/s", "sec": "1/c", "csc": "1/s"}


_DOUBLED: Final = {"sin": "2*s*c", "cos": "c^2 - s^2", "tan": "2*s*c/(c^2 - s^2)"}
_EXACT: Final = r"(?:the )?(?:exact )?(?:value of )?"


def read_angle(text: str) -> Conditioned | None:
    """The question about the ratios of one angle."""
    if len(text) > 300 or not _HINT.search(text):
        return None
    request = " ".join(bare(flat(text)).lower().split()).replace("√", "sqrt")
    request = re.sub(r"sqrt\s*(\d+)", r"sqrt(\1)", request)
    found = _TOLD.fullmatch(request)
    if found is None:
        return None
    ratio, angle = _name(found[1]), found[2]
    node = expression_or_none(found["value"].strip(" .("))
    asked = _asked(found["asked"], angle)
    quadrant = _quadrant(found["where"] or "", angle)
    if node is None or variables(node) or not asked or quadrant == "":
        return None
    value = written(node)
    own = _IN_PARTS[ratio]
    equations = (f"{own} = {value}", "s^2 + c^2 = 1")
    signs = _QUADRANTS.get(quadrant or "")
    if signs and ratio in ("sin", "cos", "tan") and not _fits(ratio, value, signs):
        return None
    return Conditioned(
        "The squares of sine and cosine of an angle add up to 1",
        (("s", f"the sine of {angle}"), ("c", f"the cosine of {angle}")),
        equations,
        tuple(Wanted(f"`{name}`", expression) for name, expression in asked),
        signs=(("s", signs[0]), ("c", signs[1])) if signs else (),
        remark="" if signs else f"The sign depends on the quadrant of `{angle}`.",
    )


def _name(text: str) -> str:
    return _NAMES.get(text, text)


def _fits(ratio: str, value: str, signs: tuple[int, int]) -> bool:
    sign = {"sin": signs[0], "cos": signs[1], "tan": signs[0] * signs[1]}[ratio]
    return value.startswith("-") == (sign < 0)


def _asked(text: str, angle: str) -> tuple[tuple[str, str], ...]:
    """The ratios of "cos x and tan 2x", in sine and cosine; none where there is more to read."""
    parts = re.split(r"\s*(?:,|\band\b)\s*", text.strip(" ?."))
    wanted = []
    for part in filter(None, parts):
        found = re.fullmatch(rf"{_EXACT}{_RATIO}\s*{_ANGLE}", part)
        if found is not None and found[2] == angle:
            name = _name(found[1])
            wanted.append((f"{name} {angle}", _IN_PARTS[name]))
            continue
        twice = re.fullmatch(rf"{_EXACT}{_RATIO}\s*(?:of )?\(?2\s?{re.escape(angle)}\)?", part)
        if twice is None or _name(twice[1]) not in _DOUBLED:
            return ()
        name = _name(twice[1])
        wanted.append((f"{name} 2{angle}", _DOUBLED[name]))
    return tuple(wanted)


def _quadrant(text: str, angle: str) -> str | None:
    """The quadrant that is told; `None` where none is, "" where it cannot be read."""
    place = re.sub(r"^(?:[,;.]|and|where|with|for|when)\s*", "", text.strip(" ,.;"))
    place = re.sub(
        rf"^(?:and |where )?(?:the )?(?:angle )?{re.escape(angle)}\s+(?=[a-z])", "", place
    )
    if not place:
        return None
    for name, pattern in _PLACES:
        if re.fullmatch(pattern.replace("@", re.escape(angle)), place):
            return name
    return ""
