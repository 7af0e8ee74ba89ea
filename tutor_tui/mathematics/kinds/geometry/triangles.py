"""Questions about triangles given by sides and angles, read from words; no SymPy here.

Sides are `a`, `b`, `c`; the angles `A`, `B`, `C` lie opposite and are in degrees.
"""

import re
from dataclasses import dataclass, replace
from typing import Final

from tutor_tui.mathematics.kinds.asked import flat
from tutor_tui.mathematics.kinds.geometry.quantities import SIGN, Amount, Amounts, size_of
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import KindProblem, Unclear
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.syntax import Node


@dataclass(frozen=True, slots=True)
class TriangleQuestion(KindProblem):
    """Find the `wanted` of a triangle: the name of a side or angle, "area", "angles", "right" …"""

    given: tuple[tuple[str, Node], ...]
    wanted: tuple[str, ...]
    unit: str = ""
    corners: str = ""
    """The names of the corners where sides were called by them, `PQ`; else sides are letters."""


_LONGEST: Final = 300
_LETTERED: Final = r"\b[Aa]ngle [ABC]\b.*\b[abc] ?=.*\b[ABC] ?= ?[\d.]+ ?(?:°|deg)"
_HINT: Final = late_regex(rf"(?i:triangle|pythagorean|∠)|{_LETTERED}")
"""The word, or an angle that is asked for by its letter, with sides and an angle told by theirs."""
_LIST: Final = rf"{SIGN}(?:\s*(?:,\s*and\b|,|\band\b|\s)\s*{SIGN})+"
_SIDES: Final = late_regex(
    rf"(?:(?:whose|with|has|having)\s+)?(?:(?:all|three|two|its|the)\s+)*(?:sides?|side lengths"
    rf"|edges)\s*(?:of\s+(?:an?|the)\s+triangle\s+)?(?:of\s+)?(?:lengths?|measuring)?\s*(?:are|is|=|:)?\s*(?P<list>{_LIST})"
    rf"|(?:do|can|is|are)\s+(?P<list2>{_LIST})",
    re.IGNORECASE,
)
_INCLUDED: Final = late_regex(
    r"(?:(?:and|with)\s+)?(?:the\s+|an?\s+)?(?:included\s+angle|angle\s+between(?:\s+them"
    rf"|\s+(?:these|those|the(?: two)?)\s+sides)?)\s*(?:of|is|=|measuring|being)?\s*(?P<q>{SIGN})"
    rf"|(?:and|with)\s+an?\s+(?P<q2>{SIGN})\s+angle\s+between\s+them"
    rf"|(?:and|with)\s+(?:(?:the|an)\s+)?angle\s+(?:of\s+)?(?P<q3>{SIGN})\s+(?:in\s+)?between(?:\s+them)?",
    re.IGNORECASE,
)
_ANGLES: Final = late_regex(
    rf"(?:two\s+|the\s+)?\bangles?\s*(?:of\s+a\s+triangle\s+)?(?:measuring|measure|of|are|is|=|:)?\s*"
    rf"(?P<list>{_LIST})",
    re.IGNORECASE,
)
_NAMED: Final = late_regex(
    rf"(?:(?<![A-Za-z])(?P<kind>[Ss]ide|[Aa]ngle|∠)\s*)?(?<![A-Za-z])(?P<name>[abcABC])\s*(?:="
    rf"|\bis\b)\s*(?P<q>{SIGN})"
)
_EQUAL_SIDES: Final = late_regex(
    rf"(?:two\s+)?(?:equal\s+sides|legs|equal legs|congruent sides)\s*(?:of\s+)?(?:length)?\s*"
    rf"(?:are|is|=)?\s*(?:each\s+)?(?P<q>{SIGN})",
    re.IGNORECASE,
)
_BASE: Final = late_regex(rf"base\s*(?:of|is|=|length)?\s*(?P<q>{SIGN})", re.IGNORECASE)
_SORT: Final = r"(?:right|acute|obtuse)(?:[- ]angled)?|isosceles|equilateral|scalene"
CLAIMED_SORTS: Final = ("right", "acute", "obtuse", "isosceles", "equilateral", "scalene")
_WANTED: Final[tuple[tuple[str, str], ...]] = (
    (
        "sort",
        rf"(?:kind|type|sort)s?\s+(?:of\s+)?(?:an?\s+)?triangles?|classify"
        rf"|(?:{_SORT})(?:,?\s+(?:or\s+)?(?:{_SORT}))+",
    ),
    ("right", r"(?:a\s+)?right(?:[- ]angled)?|pythagorean triple|right(?:[- ]angled)? triangle"),
    *((sort, rf"(?:an?\s+)?{sort}(?:[- ]angled)?(?: triangle)?") for sort in CLAIMED_SORTS[1:]),
    ("exists", r"(?:form|make|be the sides of)\s+a"),
    ("semiperimeter", r"semi-?\s?perimeter"),
    ("perimeter", r"perimeter"),
    ("area", r"area"),
    ("inradius", r"inradius|radius of (?:its|the) (?:inscribed circle|incircle)"),
    ("circumradius", r"circumradius|radius of (?:its|the) (?:circumscribed circle|circumcircle)"),
    ("largest angle", r"(?:largest|biggest|greatest) angle"),
    ("smallest angle", r"smallest angle"),
    ("rest", r"(?:other|third|remaining|last|missing) angle"),
    ("c", r"(?:third|other|remaining|missing) side"),
    ("angles", r"(?:all\s+)?(?:three\s+)?angles"),
    ("all", r"solve"),
)
_IS_CLAIM: Final = late_regex(
    r"^\W*(?:is|are|do|does|can|could|will|check|whether|determine (?:if|whether))\b"
    r"|[.;,]\s*(?:and\s+)?(?:is|does)\s+(?:it|this|the triangle|triangle)\b",
    re.IGNORECASE,
)
_ASKED: Final = late_regex(
    r"(?:(?i:find|calculate|determine|compute|work out|what is|what's|and)\s+)(?:the\s+)?"
    r"(?:(?:length of\s+|size of\s+|measure of\s+)?(?P<kind>[Ss]ide|[Aa]ngle|∠)\s*)?"
    r"(?P<name>[abcABC])(?=\s*(?:$|[,.;?]|and\b|in\b|if\b|for\b|of\b))"
)
_FILLERS: Final = frozenset(
    """
    a an and are be calculate can compute degrees degree deg determine find for form given has have
    having how if in is isosceles it its large length lengths long measure of one sides side size
    that the there these this three to triangle triangle's two using what whats what's which with
    whose work out big each equal do does give me measures measuring abc rule law sine sines cosine
    cosines then where solve heron's formula by set up
    """.split()  # noqa: SIM905 - a hundred quoted words are hard to read
)


def read(text: str) -> TriangleQuestion | Unclear | None:
    """The question about a triangle that a message is.

    A triangle whose sides are called by its corners is unclear where not all of it is read: its
    `AB = 5` would be taken for a product by other readers.
    """
    if len(text) > _LONGEST or not _HINT.search(text):
        return None
    request = bare(flat(text))
    corners = _corners(request)
    if not corners:
        return _Reader(request).question()
    question = _Reader(_by_letters(request, corners)).question()
    if question is not None:
        return replace(question, corners=corners)
    sides = re.findall(rf"(?<![A-Za-z])[{corners}]{{2}}\s*=\s*\d", request)
    return Unclear(request) if len(sides) > 1 else None


_CALLED: Final = late_regex(r"[Tt]riangle\s+(?P<names>[A-Z]{3})(?![A-Za-z])")


def _corners(request: str) -> str:
    """The corners of "triangle PQR" where a side is called by two of them, else nothing."""
    found = _CALLED.search(request)
    names = found["names"] if found else ""
    if len(set(names)) != 3 or not re.search(
        rf"(?<![A-Za-z])[{names}]{{2,3}}\s*=|[{names}]{{2}}\b", request
    ):
        return ""
    return names


def _by_letters(request: str, corners: str) -> str:
    """With `side a` for the side BC opposite A, and `angle A` for the angle BAC."""
    plain = _CALLED.sub("triangle", request)
    letters = dict(zip(corners, "ABC", strict=True))

    def angle(found: re.Match[str]) -> str:
        name = found["name"]
        is_named = len(name) == 1 or (len(name) == 3 and len(set(name)) == 3)
        return f"angle {letters[name[len(name) // 2]]}" if is_named else found[0]

    def side(found: re.Match[str]) -> str:
        others = [name for name in corners if name not in found[0]]
        return f"side {letters[others[0]].lower()}" if len(others) == 1 else found[0]

    names = f"[{corners}]"
    plain = re.sub(
        rf"(?P<one>{names}{{2}})\s*=\s*(?P<two>{names}{{2}})\s*=\s*(?P<n>\d[\d.]*(?:\s?[a-z]+)?)",
        r"\g<one> = \g<n>, \g<two> = \g<n>",
        plain,
    )
    plain = re.sub(
        rf"(?:(?:the\s+)?(?:size of\s+)?[Aa]ngle\s+|∠\s*)(?P<name>{names}{{3}}|{names})"
        rf"(?![A-Za-z])",
        angle,
        plain,
    )
    plain = re.sub(rf"(?<![A-Za-z])(?P<name>{names}{{3}})(?=\s*=)", angle, plain)
    plain = re.sub(
        r"\b(?:the\s+)?(?:length\s+(?:of\s+)?)?(?:(?:the\s+)?side\s+)?"
        rf"(?={names}{{2}}(?![A-Za-z]))",
        "",
        plain,
    )
    return re.sub(rf"(?<![A-Za-z]){names}{{2}}(?![A-Za-z])", side, plain)


class _Reader:
    """Takes out of the text whatever it has understood; the rest may hold no more than fillers."""

    def __init__(self, request: str) -> None:
        self._amounts = Amounts(request.replace("°", "° "))
        self._text = self._amounts.text
        self._is_claim = _IS_CLAIM.search(request) is not None
        self._given: dict[str, Amount] = {}

    def question(self) -> TriangleQuestion | None:
        self._take_given()
        wanted = self._wanted()
        words = re.findall(r"[^\s,.;:?!()=]+", self._text)
        if len(wanted) > 1 and {"sort", "exists", *CLAIMED_SORTS} & set(wanted):
            return None  # two questions at once, of which one is answered by yes or no
        if not wanted or len(self._given) < 2 or any(w.lower() not in _FILLERS for w in words):
            return None
        units = {name: one.unit for name, one in self._given.items() if one.unit is not None}
        lengths = {unit.symbol for unit in units.values() if size_of(unit) == 1}
        if len(lengths) > 1 or any(
            size_of(unit) != int(name.islower()) for name, unit in units.items()
        ):
            return None
        given = tuple((name, one.value) for name, one in self._given.items())
        return TriangleQuestion(given, wanted, next(iter(lengths), ""))

    def _take_given(self) -> None:
        self._text = _NAMED.sub(self._named, self._text)
        if re.search("isosceles", self._text, re.IGNORECASE):
            self._take(_EQUAL_SIDES, "ab", repeats=True)
            self._take(_BASE, "c")
        self._take(_INCLUDED, "C")
        self._take(_ANGLES, "ABC")
        self._take(_ANGLES, "AB")
        self._take(_SIDES, "abc")

    def _named(self, found: re.Match[str]) -> str:
        name = found["name"]
        kind = (found["kind"] or "").lower()
        name = name.upper() if kind in ("angle", "∠") else name
        name = name.lower() if kind == "side" else name
        if name in self._given:
            return found[0]
        self._given[name] = self._amounts.meaning(found["q"])
        return " , "

    def _take(self, pattern: re.Pattern[str], names: str, *, repeats: bool = False) -> None:
        found = pattern.search(self._text)
        if found is None:
            return
        signs = re.findall(SIGN, next(filter(None, found.groupdict().values()), ""))
        if len(signs) > len(names) or any(name in self._given for name in names):
            return
        for name, sign in zip(names, signs * 2 if repeats else signs, strict=False):
            self._given[name] = self._amounts.meaning(sign)
        self._text = f"{self._text[: found.start()]} {self._text[found.end() :]}"

    def _wanted(self) -> tuple[str, ...]:
        wanted: list[str] = []

        def want(found: re.Match[str]) -> str:
            name = found["name"]
            is_angle = (found["kind"] or "").lower() in ("angle", "∠")
            wanted.append(name.upper() if is_angle else name)
            return " "

        self._text = _ASKED.sub(want, self._text)
        for name, words in _WANTED:
            if name in ("exists", *CLAIMED_SORTS) and not self._is_claim:
                continue
            pattern = rf"\b(?:{words})\b"
            if re.search(pattern, self._text, re.IGNORECASE):
                wanted.append(name)
                self._text = re.sub(pattern, " ", self._text, flags=re.IGNORECASE)
        if len(wanted) > 1 and "all" in wanted:
            wanted.remove("all")
        if "rest" in wanted:
            free = [name for name in "ABC" if name not in self._given]
            wanted[wanted.index("rest")] = free[0] if len(free) == 1 else "angles"
        return tuple(wanted)
