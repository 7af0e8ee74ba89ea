"""Limits of formulas that hold an integral or a sum: `lim (1/x) ∫_0^x cos(t²) dt`.

Reading: the integral or the sum is taken out of the formula, and a letter stands for it there.
"""

import re
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.alternatives import first_of
from tutor_tui.mathematics.kinds.calculus.limits import OpenLimit, Side, open_limits
from tutor_tui.mathematics.kinds.calculus.notation import integral_in
from tutor_tui.mathematics.kinds.calculus.sigma import read_series
from tutor_tui.mathematics.kinds.calculus.wording import LONGEST, formula, request
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import KindProblem
from tutor_tui.mathematics.syntax import Node
from tutor_tui.mathematics.trees import variables


@dataclass(frozen=True, slots=True)
class Piece:
    """An integral or (`is_sum`) a sum of `body` over `index` between two ends."""

    body: Node
    index: str
    low: Node
    high: Node
    is_sum: bool


@dataclass(frozen=True, slots=True)
class LimitWithPiece(KindProblem):
    """The limit of `outer`, in which the name `letter` stands for `piece`."""

    outer: Node
    letter: str
    piece: Piece
    variable: str
    place: Node
    side: Side = ""


_HINT: Final = late_regex(
    r"∫|∑|\\(?:int|sum)(?![a-z])|\b(?:int|sum)(?=\s*_)|\bintegral\b|\bsum from\b", re.IGNORECASE
)
_IN_WORDS: Final = late_regex(
    r"(?:the\s+)?(?:definite\s+)?integral\s+(?:of\s+(?P<f>[^,]+?)\s+)?from\s+(?:[a-z]\s*=\s*)?"
    r"(?P<low>\S+)\s+to\s+(?P<high>\S+)(?:\s+of\s+)?",
    re.IGNORECASE,
)
_SUM: Final = late_regex(r"\bsum(?=\s*_)")
_SUM_IN_WORDS: Final = late_regex(
    r"(?:the\s+)?sum\s+from\s+(?P<k>[a-z])\s*=\s*(?P<low>\S+)\s+to\s+(?P<high>\S+)\s+of\s+",
    re.IGNORECASE,
)
_DIFFERENTIAL: Final = late_regex(r"(?<![A-Za-z\\])d\s*(?:[a-zθ])(?![A-Za-z])")
_BOUNDS: Final = late_regex(
    r"(?:\s*[_^]\s*(?:\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}|\([^()]*\)|-?\w+(?:\s*=\s*-?\w+)?))*"
)
_LETTERS: Final = "wvuq"


def read_limit_with_piece(text: str) -> LimitWithPiece | None:
    """The limit that a message asks for, where its formula holds one integral or one sum."""
    if len(text) > LONGEST or "lim" not in text.lower() or not _HINT.search(text):
        return None
    return first_of(_with_piece(found) for found in open_limits(request(text)))


def _with_piece(found: OpenLimit) -> LimitWithPiece | None:
    body = _SUM_IN_WORDS.sub(r"∑_{\g<k>=\g<low>}^{\g<high>} ", found.body)
    body = _IN_WORDS.sub(_integral_sign, _SUM.sub("∑", body))
    start = min((at for sign in "∫∑" if (at := body.find(sign)) >= 0), default=None)
    if start is None or body.count("∫") + body.count("∑") > 1:
        return None
    end = _end_of_piece(body, start)
    piece = _piece(body[start:end]) if end else None
    free = (one for one in _LETTERS if not re.search(rf"(?<![a-z]){one}(?![a-z])", body))
    letter = next(free, "")
    if piece is None or not letter:
        return None
    outer = formula(f"{body[:start]} ({letter}) {body[end:]}".strip(" :"))
    names = set(variables(outer)) if outer is not None else set()
    inner = {name for node in (piece.body, piece.low, piece.high) for name in variables(node)}
    is_whole = names <= {letter, found.variable} and letter in names
    if outer is None or not is_whole or not inner - {"oo"} <= {piece.index, found.variable}:
        return None
    return LimitWithPiece(outer, letter, piece, found.variable, found.place, found.side)


def _integral_sign(found: re.Match[str]) -> str:
    return f"∫_{{{found['low']}}}^{{{found['high']}}} {found['f'] or ''} "


def _end_of_piece(text: str, start: int) -> int | None:
    """Behind the differential of an integral; before the next term behind a sum."""
    depth = 0
    is_begun = False
    bounds = _BOUNDS.match(text, start + 1)
    for index in range(bounds.end() if bounds else start + 1, len(text)):
        sign = text[index]
        depth += (sign in "([{") - (sign in ")]}")
        if depth < 0:
            return index if text[start] == "∑" else None
        if depth == 0 and text[start] == "∫":
            found = _DIFFERENTIAL.match(text, index)
            if found is not None:
                return found.end()
        if depth == 0 and text[start] == "∑" and sign in "+-" and is_begun:
            return index
        if not sign.isspace():
            is_begun = sign not in "+-*/^_({["
    return len(text) if text[start] == "∑" else None


def _piece(text: str) -> Piece | None:
    if text.startswith("∑"):
        series = read_series(text)
        if series is None or series.is_product:
            return None
        return Piece(series.term, series.variable, series.start, series.end, is_sum=True)
    integral = integral_in(text)
    if integral is None or len(integral.variables) != 1 or integral.bounds[0] is None:
        return None
    low, high = integral.bounds[0]
    return Piece(integral.body, integral.variables[0], low, high, is_sum=False)
