"""Sets of real numbers: unions, intersections, differences and complements of intervals."""

import re
from dataclasses import dataclass
from typing import Any, Final

from tutor_tui.mathematics.kinds.asked import flat
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.problems import Answer, KindProblem, Step, code
from tutor_tui.mathematics.real_sets import EVERYTHING, LITERAL, SIGNS, Piece, literal, number_in
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.syntax import Node

_LONGEST: Final = 300
_MOST: Final = 12
_LEAD: Final = (
    r"(?:(?:find|what(?:'s| is)|determine|simplify|compute|calculate|evaluate|write|give"
    r"|state)\s+)*(?:the\s+)?"
)
_OF: Final = late_regex(
    rf"{_LEAD}(?P<sign>[∪∩Δ])\s+of\s+(?:the\s+)?(?:intervals?\s+|sets?\s+)?(?P<sets>.+)",
    re.IGNORECASE,
)
_COMPLEMENT: Final = late_regex(
    rf"{_LEAD}complement\s+of\s+(?:the\s+)?(?:interval\s+|set\s+)?(?P<one>.+?)"
    rf"(?:\s+(?:in|with\s+respect\s+to|relative\s+to)\s+(?P<whole>{LITERAL}))?",
    re.IGNORECASE,
)
_IN: Final = late_regex(
    r"(?:is|does|check\s+(?:if|whether))?\s*(?P<number>.+?)\s*(?:(?:is\s+)?(?:an?\s+)?(?:element|member)"
    r"\s+of|(?:is\s+)?(?:contained\s+)?in|∈|belongs?\s+to|lies?\s+in)\s+(?:the\s+)?(?:interval\s+|set\s+)?"
    r"(?P<set>.+)",
    re.IGNORECASE,
)
_JOINT: Final = late_regex(r"\s*,?\s+and\s+|\s*,\s*(?=[\[({])")
_TOKEN: Final = late_regex(
    rf"\s*(?:(?P<set>{LITERAL})|(?P<sign>[∪∩∖Δ])|(?P<open>\()|(?P<close>\)))"
)


@dataclass(frozen=True, slots=True)
class IntervalQuestion(KindProblem):
    """Pieces joined from left to right by signs, and the number whose place is asked, if any."""

    pieces: tuple[Piece, ...]
    signs: tuple[str, ...]
    written: str
    number: Node | None = None


def _read(text: str) -> IntervalQuestion | None:
    if len(text) > _LONGEST or not kept_regex(r"[\[(\]].*[,;].*[\])\[]|Reals|ℝ|complement").search(
        text
    ):
        return None
    request = re.sub(r"[$`]", "", text)
    for pattern, sign in SIGNS:
        request = sign.join(pattern.split(request))
    request = bare(flat(request)).rstrip(" ?.")
    return _of_several(request) or _complement(request) or _member(request) or _chain(request)


def _of_several(request: str) -> IntervalQuestion | None:
    found = _OF.fullmatch(request)
    if found is None:
        return None
    pieces = [literal(part) for part in _JOINT.split(found["sets"])]
    return _question(pieces, [found["sign"]] * (len(pieces) - 1), found["sets"])


def _complement(request: str) -> IntervalQuestion | None:
    found = _COMPLEMENT.fullmatch(request)
    if found is None:
        return None
    whole = literal(found["whole"]) if found["whole"] else EVERYTHING
    one = _chain(found["one"]) or _question([literal(found["one"])], [], found["one"])
    if whole is None or one is None or set(one.signs) - {"∪"}:
        return None
    signs = ("∖",) * len(one.pieces)
    name = f"{found['whole'] or 'ℝ'} ∖ ({found['one']})"
    is_known = _has_interval((whole, *one.pieces) if found["whole"] else one.pieces)
    return IntervalQuestion((whole, *one.pieces), signs, name) if is_known else None


def _member(request: str) -> IntervalQuestion | None:
    found = _IN.fullmatch(request)
    number = number_in(found["number"]) if found else None
    if found is None or number is None:
        return None
    question = _chain(found["set"]) or _question([literal(found["set"])], [], found["set"])
    if question is None or not _has_interval(question.pieces):
        return None
    name = f"{found['number'].strip()} ∈ {found['set']}"
    return IntervalQuestion(question.pieces, question.signs, name, number)


def _chain(request: str) -> IntervalQuestion | None:
    """Literals with one sign between all of them, or two with any."""
    body = re.sub(rf"^{_LEAD}", "", request, flags=re.IGNORECASE)
    pieces, signs, place = list[Piece | None](), list[str](), 0
    while place < len(body):
        found = _TOKEN.match(body, place)
        wants_set = len(pieces) == len(signs)
        if found is None or bool(found["set"]) != wants_set or not (found["set"] or found["sign"]):
            return None
        if wants_set:
            pieces.append(literal(found["set"]))
        else:
            signs.append(found["sign"])
        place = found.end()
    is_clear = len(set(signs)) == 1 and (signs[0] in "∪∩" or len(signs) == 1)
    return _question(pieces, signs, body) if is_clear else None


def _question(pieces: list[Piece | None], signs: list[str], name: str) -> IntervalQuestion | None:
    known = [piece for piece in pieces if piece is not None]
    if len(known) != len(pieces) or len(known) != len(signs) + 1 or len(known) > _MOST:
        return None
    is_known = signs == [] or _has_interval(tuple(known))
    return IntervalQuestion(tuple(known), tuple(signs), name) if is_known else None


def _has_interval(pieces: tuple[Piece, ...]) -> bool:
    """Whether not all are sets of single numbers, which another kind knows."""
    return any(piece.numbers is None for piece in pieces)


def _answer(question: IntervalQuestion) -> Answer:
    from tutor_tui.mathematics.kinds.sets.interval_answers import answer

    return answer(question)


def _steps(question: IntervalQuestion) -> tuple[Step, ...] | None:
    from tutor_tui.mathematics.kinds.sets.interval_answers import steps

    return steps(question)


def _heading(question: IntervalQuestion) -> str:
    return f"To find {code(question.written)}"


_METHOD: Final = (
    "Draw the sets above each other on the number line, and look between all ends, and at each "
    "end, which of them cover it."
)


KINDS: Final[tuple[Kind[Any], ...]] = (
    Kind(IntervalQuestion, _read, _answer, _heading, _METHOD, _steps),
)
