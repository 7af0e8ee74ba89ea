"""Points, lines and planes read from the words for them; no SymPy here."""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.alternatives import fitting
from tutor_tui.mathematics.clauses import expression_or_none, relation_or_none
from tutor_tui.mathematics.kinds.matrices.literals import SIGN, Literals
from tutor_tui.mathematics.kinds.space.problems import (
    SpaceLine,
    SpacePlane,
    SpacePoint,
    SpaceThing,
    Triple,
)
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.parse import parse_statement
from tutor_tui.mathematics.syntax import ZERO, Binary, Node, Number, Relation
from tutor_tui.mathematics.trees import rational_value, substitute, variables

_POINT: Final = late_regex(
    rf"(?:the\s+)?(?:points?\s*)?(?:[A-Z]\s*=?\s*)?(?P<p>{SIGN})", re.IGNORECASE
)
_PLANE: Final = late_regex(
    r"(?:the\s+)?(?:planes?\b\s*)?(?:with\s+(?:the\s+)?equation\s+)?(?:(?:[A-Z]|π|Π|\\pi)[₁₂12]?\s*:)?"
    r"\s*:?\s*(?P<eq>[^:?]+=[^:?=]+)",
    re.IGNORECASE,
)
_COORDINATE_PLANE: Final = late_regex(r"(?:the\s+)?(?P<axes>xy|xz|yz)\s*-?\s*plane", re.IGNORECASE)
_AXIS: Final = late_regex(r"(?:the\s+)?(?P<axis>[xyz])\s*-\s*axis", re.IGNORECASE)
_LINE: Final = (
    r"(?:the\s+)?(?:straight\s+)?(?:lines?\b\s*)?(?:with\s+(?:the\s+)?(?:parametric\s+)?equations?"
    r"\s+)?(?:(?:[A-Z]|ℓ)[₁₂12]?\s*:)?\s*:?\s*"
)
_PARAMETRIC: Final = late_regex(
    rf"{_LINE}x\s*=\s*(?P<x>[^,;=]+)\s*[,;]\s*y\s*=\s*(?P<y>[^,;=]+?)\s*(?:[,;]\s*(?:and\s+)?"
    r"|\s+and\s+)z\s*=\s*(?P<z>[^,;=]+)",
    re.IGNORECASE,
)
_SYMMETRIC: Final = late_regex(
    rf"{_LINE}(?P<first>[^=,;:]+)=(?P<second>[^=,;:]+)=(?P<third>[^=,;:]+)", re.IGNORECASE
)
_VECTOR: Final = late_regex(
    rf"{_LINE}(?:\\?(?:vec\s*)?\{{?\s*[rlx]\s*\}}?\s*(?:\(\s*\w\s*\))?\s*=\s*)?(?P<p>{SIGN})\s*\+\s*"
    rf"(?P<t>[a-zλμ])\s*[*·]?\s*(?P<d>{SIGN})",
    re.IGNORECASE,
)
_THROUGH: Final = r"(?:(?:that|which)\s+)?(?:pass(?:es|ing)\s+)?(?:through|joining|containing)"
_BY_POINTS: Final = late_regex(
    rf"(?:the\s+)?(?:straight\s+)?line\s+{_THROUGH}\s+(?:(?:the\s+)?points?\s+)?(?P<p>{SIGN})\s+and\s+"
    rf"(?P<q>{SIGN})",
    re.IGNORECASE,
)
_BY_DIRECTION: Final = late_regex(
    rf"(?:the\s+)?(?:straight\s+)?line\s+{_THROUGH}\s+(?:(?:the\s+)?points?\s+)?(?P<p>{SIGN})"
    r"\s*,?\s*(?:and\s+)?(?:with\s+(?:the\s+)?direction(?:\s+vector)?|parallel\s+to(?:\s+the\s+vector)?"
    rf"|in (?:the )?direction(?:\s+of)?)\s+(?P<d>{SIGN})",
    re.IGNORECASE,
)


def minus(first: Triple, second: Triple) -> Triple:
    """The differences of the components."""
    return tuple(Binary("-", a, b) for a, b in zip(first, second, strict=True))


def thing(text: str, literals: Literals) -> SpaceThing | None:
    """The point, line or plane that a text names."""
    plain = text.strip(" ,")
    return _point(plain, literals) or _line(plain, literals) or _plane(plain)


def triple(sign: str, literals: Literals) -> Triple | None:
    """Three numbers; `None` for other vectors."""
    grid = literals.meaning(sign)
    are_numbers = not any(variables(entry) for entry in grid.entries)
    return grid.entries if grid.is_vector and len(grid.entries) == 3 and are_numbers else None


def _point(text: str, literals: Literals) -> SpacePoint | None:
    found = _POINT.fullmatch(text)
    entries = triple(found["p"], literals) if found else None
    return SpacePoint(entries) if entries is not None else None


def _plane(text: str) -> SpacePlane | None:
    if found := _COORDINATE_PLANE.fullmatch(text):
        (missing,) = set("xyz") - set(found["axes"].lower())
        relation = parse_statement(f"{missing} = 0")
        return SpacePlane(relation) if isinstance(relation, Relation) else None
    found = _PLANE.fullmatch(text)
    if found is None:
        return None
    statement = relation_or_none(found["eq"], "=")
    if statement is None:
        return None
    names = set(variables(statement))
    is_named = "plane" in text.lower()
    is_plane = names == {"x", "y", "z"} or (is_named and "z" in names and names <= {"x", "y", "z"})
    is_plane = is_plane or (is_named and bool(names) and names <= {"x", "y"})
    return SpacePlane(statement) if is_plane else None


def _line(text: str, literals: Literals) -> SpaceLine | None:
    if found := _AXIS.fullmatch(text):
        unit = tuple(Number(Fraction(int(name == found["axis"].lower()))) for name in "xyz")
        return SpaceLine((ZERO, ZERO, ZERO), unit)
    if found := _BY_POINTS.fullmatch(text):
        start, end = triple(found["p"], literals), triple(found["q"], literals)
        return SpaceLine(start, minus(end, start)) if start and end else None
    for found in fitting(text, (_BY_DIRECTION, _VECTOR)):
        start, direction = triple(found["p"], literals), triple(found["d"], literals)
        return SpaceLine(start, direction) if start and direction else None
    if found := _PARAMETRIC.fullmatch(text):
        return _parametric([expression_or_none(found[name]) for name in "xyz"])
    if found := _SYMMETRIC.fullmatch(text):
        return _symmetric([found["first"], found["second"], found["third"]])
    return None


def _parametric(sides: list[Node | None]) -> SpaceLine | None:
    """`x = 1 + t, y = 2 - t, z = 3t`: the start is at t = 0, and t = 1 gives the direction."""
    known = [side for side in sides if side is not None]
    names = {name for side in known for name in variables(side)}
    if len(known) != 3 or len(names) != 1:
        return None
    (name,) = names
    zero, one, two = (
        tuple(substitute(side, name, Number(Fraction(value))) for side in known)
        for value in (0, 1, 2)
    )
    are_straight = all(_is_linear(a, b, c) for a, b, c in zip(zero, one, two, strict=True))
    return SpaceLine(zero, minus(one, zero)) if are_straight else None


def _is_linear(first: Node, second: Node, third: Node) -> bool:
    values = [rational_value(node) for node in (first, second, third)]
    if None in values:
        return False
    a, b, c = (value or Fraction(0) for value in values)
    return c - b == b - a


def _symmetric(texts: list[str]) -> SpaceLine | None:
    """`(x - 1)/2 = y/3 = (z + 1)/6`: where each side is 0 and where it is 1."""
    places: dict[str, tuple[Fraction, Fraction]] = {}
    for text in texts:
        node = expression_or_none(text)
        names = variables(node) if node is not None else ()
        if node is None or len(names) != 1:
            return None
        values = [
            rational_value(substitute(node, names[0], Number(Fraction(value))))
            for value in (0, 1, 2)
        ]
        if None in values:
            return None
        zero, one, two = (value or Fraction(0) for value in values)
        if one == zero or two - one != one - zero:
            return None
        places[names[0]] = (-zero / (one - zero), (1 - zero) / (one - zero))
    if set(places) != {"x", "y", "z"}:
        return None
    start = tuple(Number(places[name][0]) for name in "xyz")
    direction = tuple(Number(places[name][1] - places[name][0]) for name in "xyz")
    return SpaceLine(start, direction)
