"""Which pieces of a sentence could be mathematics: `3x`, `+`, `sin`, but not `is` or `2nd`.

The judgement is about single pieces between spaces. Whether several of them read as an
expression together is `spans.py`'s business.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.named_functions import SPELLINGS
from tutor_tui.mathematics.vocabulary import CONSTANTS, GREEK, KNOWN_FUNCTIONS, OPERATORS, RELATIONS
from tutor_tui.mathematics.words import PRODUCTS_OF_THREE, UnknownWordError, WordKind, split_word


class Judgement(Enum):
    """Whether a piece could be mathematics. `WEAK` ones need a sign beside them: `a + 1`."""

    NO = "no"
    WEAK = "weak"
    YES = "yes"


@dataclass(frozen=True, slots=True)
class Atom:
    """A piece between spaces, without its quotes and the stops that end a sentence.

    `breaks_before` and `breaks_after` say that nothing beyond belongs to it.
    """

    start: int
    end: int
    judgement: Judgement
    breaks_before: bool
    breaks_after: bool


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ENGLISH: Final = _words(
    "ad ah am an as at be by do ed eg eh em en et ex go ha hm he hi id ie if in is it me mr ms"
    " my no of oh ok on or ox re so to tv uh um up us vs we ye yo"
)
_FORMULA_WORDS: Final = _words("at by")
"""Words of prose that are products beside the sign of a sum or an equation: `v = u + at`."""
_GLUED_WORDS: Final = _FORMULA_WORDS | {"as"}
"""Those that are products right behind a number: `v² = u² + 2as`."""
_NUMBERED_WORD: Final = re.compile(r"\d+[a-z]{2}", re.ASCII)
_UNITS: Final = _words("am cm dm ft gb hr kb kg km lb mb mg ml mm nd oz pm px rd st th")
_NOT_GLUED: Final = frozenset({"cost", "cosy", "sect"})
_USUAL_VARIABLES: Final = frozenset("xyztuvθ")
_USUAL_PRODUCTS: Final = frozenset({"xy", "xz", "yz", "ab", "xt"})
_NOT_EXPRESSIONS: Final = re.compile(r"d[²2]?[A-Za-z]?/d[a-z]|['’]\w|\d(?:st|nd|rd|th)\b|://|@")
_LATEX: Final = re.compile(r"\\[A-Za-z]+|_[A-Za-z0-9]+|_\{[^}]*\}")
_RAISED_OR_LOWERED: Final = "\u00b2\u00b3\u00b9\u00bc-\u00be\u02b0-\u02ff\u1d2c-\u1d6a\u2070-\u209c"
_LETTERS: Final = re.compile(rf"[^\W\d_{_RAISED_OR_LOWERED}\u2150-\u215f]+")
_QUOTES: Final = "\"'“”‘’«»*"
_STOPS: Final = ".,;:?…"
_PIECE: Final = re.compile(r"\S+")
_LAST_PIECE: Final = late_regex(r"(?:^|(?<=\s))([^\s*]\S*)[ \t]*$")
_FIRST_PIECE: Final = late_regex(r"^[ \t]*(\S+)")
_NEAR: Final = 60
_PART: Final = re.compile(r"[,;](?!\d{3}(?!\d))")
_SIGNS: Final = frozenset("".join((*OPERATORS, *RELATIONS)))


def atoms(text: str, start: int, end: int) -> Iterator[Atom]:
    """The pieces of `text[start:end]`, in order; indices are those of the whole text."""
    depth = 0
    position = start
    for found in _PIECE.finditer(text, start, end):
        is_new_line = "\n" in text[position : found.start()]
        for part_start, part_end in _parts(text, found.start(), found.end(), depth):
            atom = _atom(text, part_start, part_end, depth, is_new_line)
            is_new_line = False
            if _is_product(text, atom, end):
                atom = replace(atom, judgement=Judgement.YES)
            depth = _depth_after(text, atom, depth)
            yield atom
        position = found.end()


def _is_product(text: str, atom: Atom, end: int) -> bool:
    """Whether `at` stands behind a plus or equals sign, or before one at the start of a formula.

    "x = 5 at + infinity" has words before it and no sign. `2as` with a number of its own is one
    behind any sign: `v² = u² + 2as`.
    """
    piece = text[atom.start : atom.end]
    if _NUMBERED_WORD.fullmatch(piece) and piece.lstrip("0123456789") in _ENGLISH - _UNITS:
        return text[: atom.start].rstrip()[-1:] in ("+", "-", "−", "=")
    if piece not in _FORMULA_WORDS:
        return False
    before, after = text[: atom.start].rstrip(), text[atom.end : end].lstrip()
    if before.endswith("+"):
        return True
    is_formula_end = not after or after[0] in "+-=*/^,.;?!`$\n)}"
    if before.endswith("="):
        return is_formula_end or after.startswith(("for ", "make ", "solve ", "and "))
    return not before and after[:1] in ("=", "+")


def _parts(text: str, start: int, end: int, depth: int) -> Iterator[tuple[int, int]]:
    """`x=1,y=2` in two: at commas outside brackets, except those between thousands."""
    for found in _PART.finditer(text, start, end):
        before = text[start : found.start()]
        if depth + before.count("(") - before.count(")") <= 0 and before:
            yield start, found.end()
            start = found.end()
    if start < end:
        yield start, end


def _depth_after(text: str, atom: Atom, depth: int) -> int:
    if atom.judgement is Judgement.NO or atom.breaks_after:
        return 0
    piece = text[atom.start : atom.end]
    return max(0, depth + piece.count("(") - piece.count(")"))


def _atom(text: str, start: int, end: int, depth: int, is_new_line: bool) -> Atom:
    first, last = start, end
    while first < last and text[first] in _QUOTES and not _is_sign(text, first, last):
        if text[first] == "*" and _is_operand(_LAST_PIECE, text[:first]):
            break
        first += 1
    stops = _QUOTES if _is_open(text[first:last], depth) else _QUOTES + _STOPS
    while first < last and text[last - 1] in stops and not _is_sign(text, first, last):
        if text[last - 1] == "*" and _is_operand(_FIRST_PIECE, text[end:]):
            break
        last -= 1
    return Atom(
        first,
        last,
        judged(text[first:last]),
        breaks_before=is_new_line or first > start,
        breaks_after=last < end,
    )


def _is_operand(neighbour: re.Pattern[str], beside: str) -> bool:
    """Whether what stands beside a star is mathematics, so that it multiplies: `3 *x`, `2* x`."""
    found = neighbour.search(beside[-_NEAR:] if neighbour is _LAST_PIECE else beside[:_NEAR])
    if found is None or not any(character.isalnum() or character in "()" for character in found[1]):
        return False
    return judged(found[1].strip(_QUOTES + _STOPS)) is not Judgement.NO


def _is_open(piece: str, depth: int) -> bool:
    """Whether a bracket is open at the end of a piece, so that a comma parts arguments."""
    return depth + piece.count("(") - piece.count(")") > 0


def _is_sign(text: str, first: int, last: int) -> bool:
    """A lone `*` or `**` is a sign, not a quotation."""
    return text[first:last] in ("*", "**")


def judged(piece: str) -> Judgement:
    """Whether a piece could be mathematics, by its looks alone."""
    if not piece or _NOT_EXPRESSIONS.search(piece):
        return Judgement.NO
    runs = _LETTERS.findall(_LATEX.sub(" ", piece))
    if runs == [piece]:
        return _judged_word(piece)
    is_readable = all(_is_readable_inside(run, piece) for run in runs)
    return Judgement.YES if is_readable else Judgement.NO


def _judged_word(word: str) -> Judgement:
    if len(word) == 1:
        is_usual = word.islower() and word not in "aio"
        return Judgement.YES if is_usual else Judgement.WEAK
    if word in KNOWN_FUNCTIONS or word in GREEK or word in CONSTANTS:
        return Judgement.YES
    if len(word) == 2 and word.lower() not in _ENGLISH and _is_word(word):
        return Judgement.YES if word in _USUAL_PRODUCTS else Judgement.WEAK
    if word in PRODUCTS_OF_THREE:
        return Judgement.WEAK
    if "π" in word and _is_word(word):
        return Judgement.YES
    return Judgement.YES if _is_glued(word) else Judgement.NO


def _is_readable_inside(run: str, piece: str) -> bool:
    """Whether letters beside other signs could be variables: `2xy`, but not `5cm`, `and/or`."""
    if len(run) == 1 or (run in SPELLINGS and f"{run}(" in piece):
        return True
    if run in _GLUED_WORDS and re.search(rf"[\d+=]{run}|{run}[\^²³]", piece):
        return True
    if "π" in run:
        return _is_word(run)
    if run.lower() in _ENGLISH or (run in _UNITS and re.search(rf"\d{run}\b", piece)):
        return False
    return _is_word(run) and (len(run) <= 2 or run in _KNOWN_WORDS or _is_glued(run))


_KNOWN_WORDS: Final = frozenset({*KNOWN_FUNCTIONS, *GREEK, *CONSTANTS, *PRODUCTS_OF_THREE})


def _is_word(run: str) -> bool:
    try:
        split_word(run)
    except UnknownWordError:
        return False
    return True


def _is_glued(run: str) -> bool:
    """`sinx` and `xlnx`, not `cost` and `sink`."""
    if run in _NOT_GLUED or not run.islower():
        return False
    try:
        words = split_word(run)
    except UnknownWordError:
        return False
    variables = {word.plain for word in words if word.kind is WordKind.VARIABLE}
    has_long_name = any(len(word.plain) > 1 for word in words)
    return len(words) > 1 and has_long_name and variables <= _USUAL_VARIABLES


def touches_sign(text: str, before: Atom | None, after: Atom | None) -> bool:
    """Whether the neighbours of an atom end or begin with the sign of an operation."""
    ends = before is not None and text[before.end - 1] in _SIGNS
    return ends or (after is not None and text[after.start] in _SIGNS)
