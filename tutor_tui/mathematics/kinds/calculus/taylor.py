"""Which messages ask for a Taylor polynomial, or for a series at a place or at infinity."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.alternatives import first_of, fitting
from tutor_tui.mathematics.kinds.calculus.expansions import is_endless
from tutor_tui.mathematics.kinds.calculus.notation import Applied, applied
from tutor_tui.mathematics.kinds.calculus.wording import (
    LONGEST,
    formula,
    named,
    number,
    parts,
    request,
    usual_variable,
)
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import ordinal, spelled
from tutor_tui.mathematics.problems import KindProblem, Unclear
from tutor_tui.mathematics.small_digits import on_the_line
from tutor_tui.mathematics.syntax import Name, Node, Number
from tutor_tui.mathematics.trees import variables, walk


@dataclass(frozen=True, slots=True)
class TaylorPolynomial(KindProblem):
    """The polynomial up to a degree, or of so many terms that are not zero, around a place.

    `is_open` asks for all powers below the next whole one, which matters where they are fractions.
    """

    expression: Node
    variable: str
    place: Node
    degree: int
    terms: int | None = None
    is_open: bool = False


MOST: Final = 20
_USUAL: Final = 5

_HINT: Final = late_regex(
    r"taylor|maclaurin|laurent|power series|puiseux|\bseries\s*[(\[]|\bseries (?:expansion|of)\b"
    r"|asymptotic|\bexpan(?:d|sion)\b.*\b(?:oo|infinity)\b|\bexpan(?:d|sion)\b.*(?:infty|∞)"
    r"|\bexpand\b.*\b(?:around|about|near)\b",
    re.IGNORECASE,
)
_SERIES: Final = (
    r"(?:(?:taylor|maclaurin|laurent|power|puiseux|asymptotic)(?:[-\s]maclaurin)?(?:'s)?\s*"
    r"(?:series|polynomials?|expansion|formula|approximation|development)?(?:\s+expansion)?"
    r"|(?P<bare>series(?:\s+expansion)?|expansion))"
)
_NUMBER: Final = r"(?:\d{1,2}(?:st|nd|rd|th)?|[a-z]{3,8})"
_PLACE: Final = (
    r"(?:(?:\s*,\s*|\s+)(?:at|around|about|near|as|cent(?:ere|re)d (?:at|around|on)"
    r"|in the point|in|with cent(?:er|re))\s+(?:the\s+point\s+)?(?:(?P<x>[a-zθ])\s*(?:=|->"
    r"|tends\s+to|approaches)\s*)?(?P<at>-?[\w./π*]+(?:\([^()]*\))?))?"
)
_DEGREE: Final = (
    r"(?:(?:\s*,\s*|\s+)(?:(?:up\s+to|to|of|through|until|with)\s+)?(?:and\s+including\s+)?"
    rf"(?:the\s+)?(?:(?:terms?\s+(?:of|in)\s+)?(?:degree|order|power)\s+(?P<n1>{_NUMBER})"
    rf"|(?P<n2>{_NUMBER})[- ](?:degree|order|power)(?:\s+terms?)?"
    r"|(?:the\s+)?(?:terms?\s+(?:in|of)\s+)?(?P<v>[a-zθ])\s*(?:\^|\*\*)\s*\{?(?P<n3>\d{1,2})\}?"
    rf"(?:\s*-?\s*terms?)?|(?P<n4>{_NUMBER})\s+(?:non-?zero\s+)?terms"
    r"|O\([a-z]\^(?P<n5>\d{1,2})\)))?"
)
_DEGREE_BEFORE: Final = _DEGREE.replace("<n", "<a").replace("<v>", "<w>")
_PLACE_BEFORE: Final = _PLACE.replace("<x>", "<x0>").replace("<at>", "<at0>")
_PLACE_BEHIND: Final = _PLACE.replace("<x>", "<x2>").replace("<at>", "<at2>")
_FORM: Final = late_regex(
    rf"(?:the\s+)?(?:first\s+(?P<first>{_NUMBER})\s+(?:non-?zero\s+)?terms\s+(?:of|in)\s+(?:the\s+"
    rf")?)?(?:(?P<lead>{_NUMBER})[- ](?:degree|order)\s+)?{_SERIES}{_DEGREE_BEFORE}{_PLACE_BEFORE}"
    rf"\s+(?:of|for)\s+(?P<f>.+?){_PLACE}{_DEGREE}{_PLACE_BEHIND}",
    re.IGNORECASE,
)
_EXPAND: Final = late_regex(
    rf"(?:expand|develop)\s+(?P<f>.+?)\s+(?:as|in|into)\s+(?:an?\s+)?{_SERIES}{_PLACE}{_DEGREE}"
    rf"{_PLACE_BEHIND}",
    re.IGNORECASE,
)
_ABOUT: Final = late_regex(
    r"(?:expand|develop)\s+(?P<f>.+?)\s*,?\s+(?:(?:around|about|near)\s+(?P<x0>[a-zθ])\s*=\s*"
    r"(?P<at0>-?[\w./π]+)|(?:at|around|about|near|as|for)\s+(?:large\s+)?(?:(?P<x>[a-zθ])\s*"
    rf"(?:=|->|tends\s+to|approaches|goes\s+to)\s*)?(?P<at>-?\s*oo)){_DEGREE}",
    re.IGNORECASE,
)


_RAISED: Final = late_regex(r"(?<=[a-zθ)])[⁰¹²³⁴⁵⁶⁷⁸⁹]+")


def _unraised(found: re.Match[str]) -> str:
    """`^4` for a raised 4: "up to the term in x⁴"."""
    return f"^{on_the_line(found[0])}"


_WRITE: Final = late_regex(r"^(?:write(?: down| out)?|list|state)\s+", re.IGNORECASE)


def read_taylor(text: str) -> TaylorPolynomial | Unclear | None:
    """The Taylor polynomial that a message asks for."""
    if len(text) > LONGEST or not _HINT.search(text):
        return None
    plain_request = _RAISED.sub(_unraised, _WRITE.sub("", request(text)))
    call = applied(plain_request)
    if call is not None and call.name in ("series", "taylor"):
        return _called(call)
    return first_of(
        _problem({k: v for k, v in found.groupdict().items() if v})
        for found in fitting(plain_request, (_FORM, _EXPAND, _ABOUT))
    )


def _called(call: Applied) -> TaylorPolynomial | Unclear:
    """`series(f, x, 0, 4)`: up to but without the power 4, as in SymPy.

    `taylor(f, x, 0, 4)` and `Series[f, {x, 0, 4}]` have the power 4, as in Maxima and Mathematica.
    """
    body, rest = formula(call.arguments[0]), call.arguments[1:]
    is_open = call.name == "series"
    if rest and (told := re.fullmatch(r"\s*([A-Za-z]|theta)\s*=\s*(.+)", rest[0])):
        rest = (told[1], told[2], *rest[1:])
    if len(rest) == 1 and rest[0][:1] in ("{", "("):
        rest, is_open = tuple(parts(rest[0][1:-1])), False
    if not is_open and len(rest) == 3 and rest[2] == "0" and re.fullmatch(r"[1-9]\d?", rest[1]):
        rest = (rest[0], "0", rest[1])  # Algebrite tells the degree first, and nobody asks for 0
    name = named(rest[0]) if rest else usual_variable(body) if body is not None else None
    place = place_of(rest[1], name) if len(rest) > 1 else Number(Fraction(0))
    count = rest[2] if len(rest) > 2 else str(_USUAL + is_open)
    is_told = not rest or re.fullmatch(r"[A-Za-zθ]|\\?theta", rest[0])
    if body is None or place is None or name is None or not is_told or len(rest) > 3:
        return Unclear(call.arguments[0])
    if not re.fullmatch(r"\d{1,2}", count) or int(count) < is_open or not _is_place(place):
        return Unclear(call.arguments[0])
    return TaylorPolynomial(body, name, place, int(count) - is_open, is_open=is_open)


def _problem(groups: dict[str, str]) -> TaylorPolynomial | None:
    node = formula(groups["f"])
    name = usual_variable(node) if node is not None else None
    at = [groups[key] for key in ("at", "at0", "at2") if key in groups]
    letters = [groups[key] for key in ("x", "x0", "x2", "v", "w") if key in groups]
    if node is None or name is None or len(at) > 1 or any(named(x) != name for x in letters):
        return None
    place = place_of(at[0], name) if at else Number(Fraction(0))
    keys = ("lead", "a1", "a2", "a3", "a5", "n1", "n2", "n3", "n5")
    degrees = [_count(groups[key]) for key in keys if key in groups]
    counts = [_count(groups[key]) for key in ("first", "a4", "n4") if key in groups]
    is_told = "bare" not in groups or bool(at)
    if (
        place is None
        or not (is_told and _is_place(place))
        or None in degrees + counts
        or len(degrees) + len(counts) > 1
    ):
        return None
    if counts:
        return TaylorPolynomial(node, name, place, MOST, counts[0])
    return TaylorPolynomial(node, name, place, degrees[0] if degrees and degrees[0] else _USUAL)


def place_of(text: str, variable: str | None) -> Node | None:
    """Where a function is expanded: a number, or a letter that is not its variable."""
    found = number(text)
    if found is None and re.fullmatch(r"\s*[a-z]\s*", text):
        found = formula(text)
    is_other = found is not None and variable not in variables(found)
    return found if is_other else None


def _is_place(place: Node) -> bool:
    return is_endless(place) or Name("oo") not in walk(place)


def _count(text: str) -> int | None:
    if text.isdigit():
        return int(text)
    return ordinal(text) or spelled(text)
