"""All the mathematics of a text, with nothing of it left aside unread.

`spans.py` finds what can be read. A sign, number or name that is left over beside it means that
something was meant which cannot be read; answering the rest would answer another question.
"""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.calculus.wording import parts
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.named_functions import SPELLINGS, name_called
from tutor_tui.mathematics.parse import parse_statement
from tutor_tui.mathematics.primaries import NAMED_FUNCTIONS
from tutor_tui.mathematics.prose import Judgement, judged
from tutor_tui.mathematics.spans import Marked, Span, find_mathematics, marked_stretches
from tutor_tui.mathematics.syntax import UnreadableError
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.vocabulary import GREEK, KNOWN_FUNCTIONS

_SIGNS: Final = frozenset("=+*/^<>≤≥≠√×÷·")
_OUTER: Final = ".,;:?!\"'“”‘’"
_NAMES: Final = "|".join((*NAMED_FUNCTIONS, *(GREEK[name] for name in NAMED_FUNCTIONS)))
_CALLED: Final = re.compile(rf"(?<![A-Za-z])(?:{_NAMES})\(")
"""A function which cannot be read; this is said rather than passed over as prose."""
_UNKNOWN_CALL: Final = re.compile(
    r"(?<![A-Za-z\\])(?P<name>[A-Za-z]{3,}_?\w*)\((?=[^\s()]*[\d^+*/=√,\\-])"
    r"|(?<![\w\\])(?P<head>[A-Z][A-Za-z]\w{0,40})\[(?=[^\s\[\]]*[\d^+*/=√,\\-])"
    r"|(?<![\w\\])(?P<joined>[A-Za-z]{2,}_[A-Za-z]{3,})\("
)
"""A call by a name with brackets, the name of a program with square ones, or one of two words."""
_LABEL: Final = late_regex(r"[A-Za-z]+[:/]")


def mathematics_in(text: str) -> tuple[Span, ...]:
    """The spans of a text, from left to right.

    Raises the `UnreadableError` of the first marked stretch, or run of pieces that look like
    mathematics, which holds a sign, number or name that belongs to no span; also where the
    beginning of a sum is lost.
    """
    marked = marked_stretches(text)
    for stretch in marked:
        if _has_sign(stretch.text):
            parse_statement(stretch.text)
    spans = find_mathematics(text)
    for called in _UNKNOWN_CALL.finditer(_without(text, marked)):
        name = called["name"] or called["head"] or called["joined"]
        is_known = name in KNOWN_FUNCTIONS or name in SPELLINGS
        is_read = any(s.start <= called.start() < s.end for s in spans) and not called["joined"]
        if not is_known and not is_read:
            reason = f"“{name}(…)” is a function that I do not know."
            raise UnreadableError(reason, text, called.start())
    for start, end in _runs(_without(text, marked)):
        if not _is_covered(text, start, end, spans):
            parse_statement(text[start:end])
    for span in spans:
        if _has_lost_operand(text, span):
            reason = "What stands before this plus sign cannot be read."
            raise UnreadableError(reason, text[: span.end], span.start)
    return spans


def _has_lost_operand(text: str, span: Span) -> bool:
    """Whether a span is the rest of a sum, as in `by + 3`, of which a word is the beginning."""
    is_sum = span.text.startswith("+ ")
    return is_sum and text[: span.start].rstrip(" ")[-1:].isalnum()


def _is_covered(text: str, start: int, end: int, spans: tuple[Span, ...]) -> bool:
    """Whether every sign and operand of a run stands in a span. A run without both is prose."""
    called = _CALLED.search(text, start, end)
    if called is not None and name_called(text, called.start()) is None:
        parse_statement(text[start:end])
    if not kept_regex(r"\w").search(text[start:end]) or not _has_sign(text[start:end]):
        return True
    return all(
        any(span.start <= index < span.end for span in spans)
        for index in range(start, end)
        if text[index] in _SIGNS or text[index].isalnum()
    )


def _without(text: str, marked: tuple[Marked, ...]) -> str:
    """The text with line ends where marked stretches were, so that no run goes across one."""
    for stretch in marked:
        gap = "\n" * (stretch.outer_end - stretch.outer_start)
        text = text[: stretch.outer_start] + gap + text[stretch.outer_end :]
    return text


def _has_sign(text: str) -> bool:
    return any(character in _SIGNS for character in text)


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Where neighbouring pieces look like mathematics, without the stops around them."""
    start = end = -1
    for piece in kept_regex(r"\S+|\n").finditer(text):
        stripped = piece[0].strip(_OUTER)
        if stripped and _looks_mathematical(stripped):
            first = piece.start() + piece[0].index(stripped)
            start = first if start < 0 else start
            end = first + len(stripped)
            if piece.end() == end:
                continue
        if start >= 0:
            yield start, end
        start = -1
    if start >= 0:
        yield start, end


def _looks_mathematical(piece: str) -> bool:
    if judged(piece) is Judgement.YES:
        return True
    has_word = bool(kept_regex(r"[A-Za-z]{3,}").search(piece) or _LABEL.match(piece))
    return not has_word and (_has_sign(piece) or piece[0].isdigit() or piece in ("-", "("))


_LIST: Final = late_regex(
    r"(?<![\w\\}])[(\[⟨<](?P<parts>[^()\[\]⟨⟩<>]*(?:\([^()]*\)[^()\[\]⟨⟩<>]*)*)[)\]⟩>]"
)


def list_in(text: str) -> str | None:
    """A bracket that is no call with several formulas in it, of which one must not be picked."""
    for found in _LIST.finditer(text):
        nodes = [expression_or_none(part) for part in parts(found["parts"])]
        known = [node for node in nodes if node is not None]
        if len(known) == len(nodes) > 1 and any(variables(node) for node in known):
            return found[0]
    return None
