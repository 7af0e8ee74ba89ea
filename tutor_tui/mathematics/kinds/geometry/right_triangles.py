"""Right-angled triangles by the names of their sides: opposite, adjacent and hypotenuse; no SymPy.

"the opposite side is 5 and the hypotenuse is 13, find the angle"; angles are in degrees.
"""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.asked import flat
from tutor_tui.mathematics.kinds.measures.units import LENGTH, unit_of
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import KindProblem
from tutor_tui.mathematics.request import bare

SIDES: Final[tuple[str, ...]] = ("opposite", "adjacent", "hypotenuse")


@dataclass(frozen=True, slots=True)
class RightTriangle(KindProblem):
    """Find the `wanted` one of `SIDES`, "angle" or "other angle" from two `given` parts."""

    given: tuple[tuple[str, Fraction], ...]
    wanted: str
    unit: str = ""


_LONGEST: Final = 200
_HINT: Final = late_regex(r"\b(?:opp|adj|hyp)", re.IGNORECASE)
_N: Final = r"(?P<n>\d{1,6}(?:\.\d{1,6})?)"
_SIDE: Final = r"(?:the |an? |its )?(?P<side>opp|adj|hyp)(?:osite|acent|otenuse)?(?: (?:side|leg))?"
_IS: Final = r" ?(?:is|was|=|of|:|has length|measures)? ?"
_UNIT: Final = r"(?: ?(?P<unit>[a-z]{1,12})(?![a-z]))?"
_FACTS: Final = tuple(
    late_regex(pattern, re.IGNORECASE)
    for pattern in (
        r"(?:the |an? |its )?(?:acute )?angle(?: (?:x|theta|θ))?"
        + _IS
        + _N
        + r" ?(?:°|deg(?:rees?)?)?(?!\w|\.\d)",
        _N + r" ?-?(?:°|deg(?:rees?)?)(?: (?:acute )?angle)?",
        _SIDE + _IS + _N + _UNIT,
    )
)
_WANTED: Final = late_regex(
    r"(?:find|what(?:'s| is)|calculate|work out|how long is|how (?:big|large) is|get)"
    r"(?: the)?(?: (?:size|length|value|measure) of)?(?: the)? "
    r"(?P<what>(?:other |third |missing |acute |remaining )?(?:angle|side)(?: (?:x|theta|θ))?"
    r"|x|theta|θ|(?:opp(?:osite)?|adj(?:acent)?|hyp(?:otenuse)?)(?: (?:side|leg))?)(?![a-z])",
    re.IGNORECASE,
)
_LETTER: Final = late_regex(
    r"\bx(?: is| =| as| being|:)?(?: the)? (?P<what>opp(?:osite)?|adj(?:acent)?|hyp(?:otenuse)?)"
    r"(?: (?:side|leg))?(?![a-z]| ?(?:is |= ?|of )?\d)"
    r"|(?P<before>(?:the )?(?:opp(?:osite)?|adj(?:acent)?|hyp(?:otenuse)?)(?: side| leg)?)"
    r"(?: is| =)? x\b",
    re.IGNORECASE,
)
"""Which side a letter stands for."""
_FIND_X: Final = late_regex(r"\b(?:find|what(?:'s| is)|calculate|work out|solve for) x\b", re.I)
_WANTED_LAST: Final = late_regex(
    r"[\s,;:](?:the )?(?P<what>(?:other |third |missing )?(?:angle|side)|x|theta|θ"
    r"|opp(?:osite)?|adj(?:acent)?|hyp(?:otenuse)?)(?: ?= ?)?[\s?]*$",
    re.IGNORECASE,
)
_NO_UNITS: Final = frozenset(
    {"and", "is", "with", "the", "find", "if", "in", "what", "so", "using"}
)
_FILLERS: Final = frozenset(
    """
    a an and are but for given has have i if in is it its of right angled angle-ed right-angled
    rightangled that the then there triangle use using trig trigonometry sohcahtoa soh cah toa we
    where with you know to degrees side sides one two help
    """.split()  # noqa: SIM905 - a list of quoted words is hard to read
)
_LEAST: Final = 2


def read(text: str) -> RightTriangle | None:
    """The question about a right-angled triangle that a message is."""
    if len(text) > _LONGEST or not _HINT.search(text):
        return None
    rest = bare(flat(text))
    if (of_letter := _LETTER.search(rest)) is not None:
        rest = f"{rest[: of_letter.start()]} {rest[of_letter.end() :]}"
        rest = f"find {of_letter['what'] or of_letter['before']}, {_FIND_X.sub(' ', rest)}"
    asked = _WANTED.search(rest) or _WANTED_LAST.search(rest)
    if asked is None:
        return None
    rest = f"{rest[: asked.start()]} {rest[asked.end() :]}"
    given, units = dict[str, Fraction](), set[str]()
    for pattern in _FACTS:
        while found := pattern.search(rest):
            name = _name(found.groupdict().get("side"))
            unit = _unit(found)
            if name in given or unit is None:
                return None
            given[name] = Fraction(found["n"])
            units |= {unit} - {""}
            end = found.end() if unit else found.end("n")
            rest = f"{rest[: found.start()]} {rest[max(end, _end_of_angle(found)) :]}"
    words = re.findall(r"[^\s,.;:?!]+", rest.lower())
    wanted = _wanted(asked["what"], given)
    if len(given) != _LEAST or len(units) > 1 or not wanted or not set(words) <= _FILLERS:
        return None
    return RightTriangle(tuple(given.items()), wanted, next(iter(units), ""))


def _name(side: str | None) -> str:
    short = (side or "").lower()
    return next((name for name in SIDES if short and name.startswith(short)), "angle")


def _unit(found: re.Match[str]) -> str | None:
    """The unit of a length, "" for none; `None` for a unit of something else."""
    text = found.groupdict().get("unit") or ""
    if not text or text.lower() in _NO_UNITS or _HINT.match(text):
        return ""
    unit = unit_of(text)
    return unit.symbol if unit is not None and unit.dimension == LENGTH else None


def _end_of_angle(found: re.Match[str]) -> int:
    return found.end() if "side" not in found.groupdict() else 0


def _wanted(what: str, given: dict[str, Fraction]) -> str:
    """What is asked by its name; "" where it is given already or cannot be meant."""
    plain = what.lower()
    first = plain.split()[0]
    if first in ("other", "remaining") and plain.endswith("angle"):
        return "other angle"
    if "side" in plain and first in ("other", "third", "missing", "remaining", "side"):
        others = [name for name in SIDES if name not in given]
        return others[0] if len(others) == 1 else ""
    if "angle" in plain or plain in ("x", "theta", "θ"):
        return "" if "angle" in given else "angle"
    name = _name(first[:3])
    return "" if name in given else name
