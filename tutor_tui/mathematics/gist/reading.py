"""Other ways to say a message by its gist, each for the readers to judge.

Only messages that nobody reads come here. Nothing of a message is lost but words of closed lists:
those that frame it (`framing`), articles, and those that only say that something is asked.
"""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.mathematics.command_table import WORDED
from tutor_tui.mathematics.gist.asks import asked
from tutor_tui.mathematics.gist.framing import without_frames
from tutor_tui.mathematics.gist.notations import in_usual_notation
from tutor_tui.mathematics.gist.pieces import THING, Piece, Sort, pieces_of
from tutor_tui.mathematics.gist.told import in_full
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.request import bare

_LONGEST: Final = 300
_DO: Final = late_regex(r"^do (?=[-\d(√]|an? )", re.IGNORECASE)
_EMPTY: Final = late_regex(
    r"\b(?:the|an?|its|their|please|pls|me|you|i|we|also|both|how much (?:is|are)|find|calculate"
    r"|work out|determine|give"
    r"|tell|show|compute|state|evaluate|what's|whats|what (?:is|are)|need|want|got)\b"
)
_TYPE: Final = late_regex(
    r"\b(?:curve|function|equation|graph|expression|numbers?|points?|vectors?|matrix|polynomial"
    r"|values?|fraction) (?=#)"
)
_IMPERATIVES: Final = (
    ("work out", late_regex(r"^working out\b")),
    ("multiply out", late_regex(r"^multiplying out\b")),
    (r"\g<v>e", late_regex(
        r"^(?P<v>factoris|factoriz|solv|differentiat|integrat|evaluat|calculat|simulat|divid|combin"
        r"|rationalis|rationaliz|rearrang|estimat)ing\b")),
    (r"\g<v>", late_regex(
        r"^(?P<v>factor|find|expand|add|multiply|subtract|round|convert|sort|order|complet"
        r"|sketch|graph)ing\b")),
    ("simplify", late_regex(r"^simplifying\b")),
    ("complete", late_regex(r"^completing\b")),
)  # fmt: skip


_DONE: Final = late_regex(
    r"(?:what(?:'s| is)|whats)?\s*(?P<e>\S.*?)\s+(?P<v>factori[sz]ed|factored|expanded|simplified"
    r"|differentiated|integrated|multiplied out)(?: (?:fully|completely|out))?",
    re.IGNORECASE,
)
"""What is to be done behind the thing: "12:18 simplified"."""
_VERBS: Final = {"facto": "factor", "expan": "expand", "simpl": "simplify",
                 "diffe": "differentiate", "integ": "integrate", "multi": "expand"}  # fmt: skip


_COMMAND: Final = late_regex(r"(?P<name>[a-z]{3,20}):?\s+(?P<rest>[^:]*[\w)\]])", re.IGNORECASE)
"""The command of a program without its brackets: `factorint 360`, "together: 1/x + 1/y"."""
_PROSE: Final = late_regex(r"(?<![a-z])(?!sqrt|sin|cos|tan|log|exp|pi|ln)[a-z]{2,}", re.IGNORECASE)


def gists(text: str) -> Iterator[str]:
    """The message in other words that keep its gist, the closest to it first."""
    if len(text) > _LONGEST or "\n\n" in text:
        return
    plain = bare(text)
    usual = in_full(in_usual_notation(_DO.sub("", plain)))
    if usual != plain:
        yield usual
    if (done := _DONE.fullmatch(usual)) is not None:
        yield f"{_VERBS[done['v'].lower()[:5]]} {done['e']}"
    call = _COMMAND.fullmatch(plain)
    if call is not None and call["name"].lower() in WORDED and not _PROSE.search(call["rest"]):
        yield f"{call['name']}({call['rest']})"
    pieces = pieces_of(usual)
    yield from _of_pieces(usual, pieces)
    for kept in without_frames(pieces):
        rest = _imperative(usual[kept[0].start : kept[-1].end])
        if any(piece.sort is Sort.WORD for piece in kept) or _is_task(rest):
            yield rest
            yield from _of_pieces(rest, pieces_of(rest))


def _imperative(rest: str) -> str:
    """ "factorising x² - 4" and "factorising: x² - 4" as requests."""
    for verb, gerund in _IMPERATIVES:
        if gerund.match(rest.lower()):
            made = gerund.sub(verb, rest[:1].lower() + rest[1:])
            return re.sub(r"^(\w+(?: out)?)\s*[:,-]\s*", r"\1 ", made)
    return rest


def _is_task(rest: str) -> bool:
    """Whether a thing alone says what to do with it: an equation, or numbers to be worked out."""
    return bool(re.search(r"[=<>≤≥]", rest)) or not re.search(r"[A-Za-z]", rest)


def _of_pieces(text: str, pieces: tuple[Piece, ...]) -> Iterator[str]:
    things = tuple(piece.text.strip(" ,;:.") for piece in pieces if piece.sort is Sort.THING)
    if not 0 < len(things) <= 4:
        return
    words = " ".join(
        THING if piece.sort is Sort.THING else piece.text.lower()
        for piece in pieces
        if piece.sort is not Sort.STOP
    )
    words = " ".join(_EMPTY.sub(" ", words).split())
    words = _TYPE.sub("", words)
    yield from asked(words, things)
    if any(piece.sort is Sort.STOP for piece in pieces):
        yield " ".join(piece.text for piece in pieces if piece.sort is not Sort.STOP)
    if len(things) == 1 and words.startswith(f"{THING} ") and len(words) > 3:
        behind = words[2:]
        yield f"{behind} of {things[0]}"
        yield f"{behind} {things[0]}"
