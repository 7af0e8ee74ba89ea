"""Sets of real numbers: unions, intersections, differences and complements of intervals."""

import re
from dataclasses import dataclass
from typing import Any, Final

from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.asked import flat
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Answer, KindProblem, code
from tutor_tui.mathematics.program_notation import parts_of
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.syntax import Node, Relation
from tutor_tui.mathematics.trees import variables

_LONGEST: Final = 300
_MOST: Final = 12
_INFINITE: Final = re.compile(r"(?P<sign>[+-]?)\s*(?:oo|∞|\\infty|infinity|inf)", re.IGNORECASE)
_REALS: Final = (
    r"(?:S\.)?Reals|ℝ|\\mathbb\s*\{?\s*R\s*\}?|R\b|(?:the\s+)?(?:set\s+of\s+)?real\s+numbers"
)
_LITERAL: Final = rf"[\[(](?:[^][{{}}()]|\([^][{{}}()]*\))+[\])]|\{{[^{{}}]*\}}|∅|EmptySet|{_REALS}"
_WORDS: Final = (
    (r"\\cup(?![a-z])|\bunion\b", "∪"),
    (r"\\cap(?![a-z])|\bintersect(?:ion|ed with)?\b", "∩"),
    (r"\\(?:setminus|backslash)(?![a-z])|\bwithout\b|(?<=[\])}])\s*\\(?=\s*[\[({])", "∖"),
    (r"\\triangle(?![a-z])|△|\bsymmetric difference\b", "Δ"),
    (r"\\in(?![a-z])", "∈"),
    (r"\\emptyset|\\varnothing", "∅"),
    (r"\\[{]", "{"),
    (r"\\[}]", "}"),
)
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
    rf"(?:\s+(?:in|with\s+respect\s+to|relative\s+to)\s+(?P<whole>{_LITERAL}))?",
    re.IGNORECASE,
)
_IN: Final = late_regex(
    r"(?:is|does|check\s+(?:if|whether))?\s*(?P<number>.+?)\s*(?:(?:is\s+)?(?:an?\s+)?(?:element|member)"
    r"\s+of|(?:is\s+)?(?:contained\s+)?in|∈|belongs?\s+to|lies?\s+in)\s+(?:the\s+)?(?:interval\s+|set\s+)?"
    r"(?P<set>.+)",
    re.IGNORECASE,
)
_JOINT: Final = re.compile(r"\s*,?\s+and\s+|\s*,\s*(?=[\[({])")
_TOKEN: Final = late_regex(
    rf"\s*(?:(?P<set>{_LITERAL})|(?P<sign>[∪∩∖Δ])|(?P<open>\()|(?P<close>\)))"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One literal: an interval with its ends, or numbers; infinite ends are None."""

    low: Node | None
    high: Node | None
    holds_low: bool
    holds_high: bool
    numbers: tuple[Node, ...] | None = None


@dataclass(frozen=True, slots=True)
class IntervalQuestion(KindProblem):
    """Pieces joined from left to right by signs, and the number whose place is asked, if any."""

    pieces: tuple[Piece, ...]
    signs: tuple[str, ...]
    written: str
    number: Node | None = None


_ALL: Final = Piece(None, None, holds_low=False, holds_high=False)


def _read(text: str) -> IntervalQuestion | None:
    if len(text) > _LONGEST or not re.search(r"[\[(].*,.*[\])]|Reals|ℝ|complement", text):
        return None
    request = re.sub(r"[$`]", "", text)
    for pattern, sign in _WORDS:
        request = sign.join(re.split(pattern, request))
    request = bare(flat(request)).rstrip(" ?.")
    return _of_several(request) or _complement(request) or _member(request) or _chain(request)


def _of_several(request: str) -> IntervalQuestion | None:
    found = _OF.fullmatch(request)
    if found is None:
        return None
    pieces = [_piece(part) for part in _JOINT.split(found["sets"])]
    return _question(pieces, [found["sign"]] * (len(pieces) - 1), found["sets"])


def _complement(request: str) -> IntervalQuestion | None:
    found = _COMPLEMENT.fullmatch(request)
    if found is None:
        return None
    whole = _piece(found["whole"]) if found["whole"] else _ALL
    one = _chain(found["one"]) or _question([_piece(found["one"])], [], found["one"])
    if whole is None or one is None or set(one.signs) - {"∪"}:
        return None
    signs = ("∖",) * len(one.pieces)
    name = f"{found['whole'] or 'ℝ'} ∖ ({found['one']})"
    return (
        IntervalQuestion((whole, *one.pieces), signs, name) if _has_interval(one.pieces) else None
    )


def _member(request: str) -> IntervalQuestion | None:
    found = _IN.fullmatch(request)
    number = _number(found["number"]) if found else None
    if found is None or number is None:
        return None
    question = _chain(found["set"]) or _question([_piece(found["set"])], [], found["set"])
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
            pieces.append(_piece(found["set"]))
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


def _piece(text: str) -> Piece | None:
    text = text.strip(" .")
    if re.fullmatch(_REALS, text, re.IGNORECASE):
        return _ALL
    if text in ("∅", "EmptySet"):
        return Piece(None, None, holds_low=False, holds_high=False, numbers=())
    if len(text) < 3:
        return None
    parts = parts_of(text[1:-1])
    if text[0] == "{" and text[-1] == "}":
        nodes = [_number(part) for part in parts]
        numbers = tuple(node for node in nodes if node is not None)
        whole = len(numbers) == len(nodes)
        return (
            Piece(None, None, holds_low=False, holds_high=False, numbers=numbers) if whole else None
        )
    if text[0] not in "[(" or text[-1] not in "])" or len(parts) != 2:
        return None
    ends = [_end(part) for part in parts]
    if ends[0] is False or ends[1] is False or ends[0] == "above" or ends[1] == "below":
        return None
    low, high = (None if isinstance(end, str) else end for end in ends)
    return Piece(
        low, high, holds_low=text[0] == "[" and low is not None,
        holds_high=text[-1] == "]" and high is not None,
    )  # fmt: skip


def _end(text: str) -> Any:
    """A number, or where an infinite end lies; False for what cannot be read."""
    infinite = _INFINITE.fullmatch(text.strip())
    if infinite is not None:
        return "below" if infinite["sign"] == "-" else "above"
    return _number(text) or False


def _number(text: str) -> Node | None:
    node = expression_or_none(text.strip())
    return None if node is None or isinstance(node, Relation) or variables(node) else node


def _answer(question: IntervalQuestion) -> Answer:
    from tutor_tui.mathematics.kinds.sets.interval_answers import answer

    return answer(question)


def _heading(question: IntervalQuestion) -> str:
    return f"To find {code(question.written)}"


_METHOD: Final = (
    "Draw the sets above each other on the number line, and look between all ends, and at each "
    "end, which of them cover it."
)


KINDS: Final[tuple[Kind[Any], ...]] = (Kind(IntervalQuestion, _read, _answer, _heading, _METHOD),)
