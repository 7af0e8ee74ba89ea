"""A formula → its statements: chains of sides with a relation between any two.

"x² = 4 ⇒ x = 2 or x = -2" has two statements, the second with two values.
"""

import re
from dataclasses import dataclass, replace
from typing import Final

from tutor_tui.mathematics.checking.braces import outer_indices
from tutor_tui.mathematics.checking.cleaning import cleaned
from tutor_tui.mathematics.late_patterns import late_regex

RELATIONS: Final = "=≈<>≤≥≠≡∈∉"
_PARTS: Final = "⇒→‖;∨∧,"
_KEPT: Final = ("⇒", "∨", "∧")
"""Signs that say more than the space behind them."""

_CONDITION: Final = late_regex(
    r"⟨\s*(?:if|for|when|where|with|since|because|provided|as|unless|at|let|suppose|assume|given)\b[^⟩]*⟩"
    r"|(?<![A-Za-z])(?:if|for all|for|when|where|with(?!\s+(?:an?\s+)?rem)"
    r"|since|because|provided)\s"
)
_LEADING_WORDS: Final = late_regex(rf"^\s*(?:⟨[^⟩]*⟩[\s:]*)+(?=[^\s{RELATIONS}])")
_NUMBERED: Final = late_regex(rf"\s*⟨[A-Z][a-z]+⟩\s*\d{{1,2}}\s*[{RELATIONS}]")
"""The name `Time 1`, of which the number is no value."""

_ALTERNATIVES: Final = late_regex(
    r"\\begin\{cases\}(?P<rows>[^∨]*\\\\\s*∨[^∨]*?)(?:\\end\{cases\}|$)"
)
"""Two rows with "or" in a row between them."""

_EXCLUDED: Final = late_regex(r"‖[\s‖]*\((?P<place>[^()=<>]*≠[^()=<>]*)\)\s*$")
"""A place that is left out, in brackets behind a formula."""

_WORD: Final = late_regex(r"(?<![A-Za-z\\])(or|and)(?![A-Za-z])")


@dataclass(frozen=True, slots=True)
class Statement:
    """Sides and the relations between them; `joined` is how it follows what stands before it."""

    sides: tuple[str, ...]
    signs: tuple[str, ...]
    joined: str = ""
    condition: str = ""

    @property
    def is_relation(self) -> bool:
        """Whether there is a relation at all."""
        return bool(self.signs)

    @property
    def goes_on(self) -> bool:
        """Whether it begins with a relation, so that its left side is in the line before."""
        return self.is_relation and not self.sides[0].strip()


def statements_in(formula: str) -> tuple[Statement, ...]:
    """All statements of a formula in LaTeX, Unicode or plain notation, from left to right."""
    text = _WORD.sub(lambda found: "∨" if found[1] == "or" else "∧", cleaned(formula))
    text = _ALTERNATIVES.sub(lambda found: re.sub(r"\\\\", " ", found["rows"]), text)
    text, condition = _without_condition(_EXCLUDED.sub(r"‖ \g<place>", text))
    pieces = _pieces(text)
    statements: list[Statement] = []
    for joined, piece in pieces:
        statement = _statement(piece, joined, condition)
        if _adds_value(statements, statement):
            statements[-1] = _with_value(statements[-1], statement.sides[1])
        elif statement.is_relation or not statements or joined == "⇒":
            statements.append(statement)
        elif joined in "∨∧,":
            statements[-1] = _with_value(statements[-1], piece)
    return tuple(s for s in statements if s.is_relation or s.sides[0].strip())


def _adds_value(statements: list[Statement], statement: Statement) -> bool:
    """Whether "x = 3" goes on a list of values of x that "x = 2 or" began."""
    if not statements or statement.joined not in ("∨", "∧") or statement.signs != ("=",):
        return False
    last = statements[-1]
    return last.signs == ("=",) and last.sides[0] == statement.sides[0] != ""


def _without_condition(text: str) -> tuple[str, str]:
    found = next((f for f in _CONDITION.finditer(text) if f.start() > 0), None)
    if found is None or not any(sign in text[: found.start()] for sign in RELATIONS):
        return text, ""
    return text[: found.start()].rstrip(" ,‖("), text[found.start() :]


def _pieces(text: str) -> list[tuple[str, str]]:
    """The parts between arrows, semicolons and "or", each with the sign before it."""
    pieces = []
    start, joined = 0, ""
    for index in outer_indices(text):
        if text[index] not in _PARTS or _is_inner_comma(text, index):
            continue
        sign = text[index].replace("→", "⇒")
        is_space = not text[start:index].strip() and joined in _KEPT  # as around an arrow
        pieces.append((joined, text[start:index]))
        start, joined = index + 1, joined if is_space else sign
    pieces.append((joined, text[start:]))
    return _merged([(joined, piece) for joined, piece in pieces if piece.strip()])


def _is_inner_comma(text: str, index: int) -> bool:
    """A comma inside a number, as in `1,000`."""
    return text[index] == "," and bool(re.match(r"\d,\d{3}(?!\d)", text[max(0, index - 1) :]))


def _merged(pieces: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """`a, b = 2` keeps its comma: what stands before it is no statement."""
    merged: list[tuple[str, str]] = []
    for joined, piece in pieces:
        is_open = merged and joined == "," and not _has_relation(merged[-1][1])
        if is_open and _has_relation(piece):
            merged[-1] = (merged[-1][0], f"{merged[-1][1]},{piece}")
        else:
            merged.append((joined, piece))
    return merged


def _has_relation(text: str) -> bool:
    return any(text[index] in RELATIONS for index in outer_indices(text))


def _statement(piece: str, joined: str, condition: str) -> Statement:
    if _has_relation(piece) and not _NUMBERED.match(piece):
        piece = _LEADING_WORDS.sub("", piece)
    sides: list[str] = []
    signs: list[str] = []
    start = 0
    for index in outer_indices(piece):
        if piece[index] in RELATIONS:
            sides.append(piece[start:index].strip())
            signs.append(piece[index])
            start = index + 1
    sides.append(piece[start:].strip())
    return Statement(tuple(sides), tuple(signs), joined, condition)


def _with_value(statement: Statement, value: str) -> Statement:
    return replace(statement, sides=(*statement.sides[:-1], f"{statement.sides[-1]}, {value}"))
