"""Relations in words and signs: "x is at most 5", "for 0 ≤ x < 2π", "on the interval [0, 3)"."""

import re
from collections.abc import Callable
from typing import Final

from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.syntax import Node, Relation, RelationSign
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.vocabulary import RELATIONS

_IS: Final = r"(?:\s+(?:is|are|be|must be|has to be|should be))?\s+"
_OR_EQUAL: Final = r"\s+(?:than\s+)?or\s+equal(?:s)?\s+to\s+"
_LESS: Final = r"(?:less|smaller|lower|fewer)"
_MORE: Final = r"(?:greater|more|larger|bigger|higher)"
_WORDED: Final = (
    (rf"{_IS}(?:not\s+(?:{_MORE})\s+than|no\s+(?:{_MORE})\s+than|at\s+most)\s+", " ≤ "),
    (rf"{_IS}(?:not\s+(?:{_LESS})\s+than|no\s+(?:{_LESS})\s+than|at\s+least)\s+", " ≥ "),
    (rf"{_IS}(?:strictly\s+)?{_LESS}(?:\s+than)?{_OR_EQUAL}", " ≤ "),
    (rf"{_IS}(?:strictly\s+)?{_MORE}(?:\s+than)?{_OR_EQUAL}", " ≥ "),
    (rf"{_IS}(?:strictly\s+)?{_LESS}\s+than\s+", " < "),
    (rf"{_IS}(?:strictly\s+)?{_MORE}\s+than\s+", " > "),
    (r"\s+(?:does\s+not|doesn't)\s+exceed\s+", " ≤ "),
    (r"\s+exceeds\s+", " > "),
    (r"\s+(?:is\s+)?not\s+equal\s+to\s+", " ≠ "),
    (r"\s+(?:is\s+|are\s+)?(?:equal\s+to|equals)\s+", " = "),
    (r"\s+is\s+(?:non-?\s?negative|not negative)\b", " ≥ 0"),
    (r"\s+is\s+(?:non-?\s?positive|not positive)\b", " ≤ 0"),
    (r"\s+is\s+positive\b", " > 0"),
    (r"\s+is\s+negative\b", " < 0"),
)
_LATEX: Final = (
    (r"\\(?:leqslant|leq|le)(?![A-Za-z])", " ≤ "),
    (r"\\(?:geqslant|geq|ge)(?![A-Za-z])", " ≥ "),
    (r"\\(?:neq|ne)(?![A-Za-z])", " ≠ "),
    (r"\\lt(?![A-Za-z])", " < "),
    (r"\\gt(?![A-Za-z])", " > "),
    (r"\\\(|\\\)|\\\[|\\\]|\$", " "),
)
_SIGN: Final = late_regex(r"(<=|>=|=<|!=|<>|==|[<>≤≥≠=⩽⩾])")
_AND: Final = late_regex(
    r"\s*(?:,\s*and\b|\band\b|,|;|&|\bfor\b|\bwhere\b|\bwith\b"
    r"|\bgiven(?: that)?\b|\bif\b|\bsuch that\b|\bwhen\b)\s*"
)
_OR: Final = late_regex(r"\s*,?\s*\bor\b\s*")
_OWN: Final = (
    r"(?<![-+*/=^(])(?<![-+*/=^(] )(?<!\bln )(?<!\b(?:sin|cos|tan|sec|csc|cot|log) )"
    r"(?P<n>[a-zA-Zθ])\s+"
)
"""The unknown that bounds are told of; not the end of the equation before, as in `= cos x on`."""
_ASKS: Final = r"(?:,?\s*\bsolve\s+)?,?\s*\b(?:for\s+)?"
_INTERVAL: Final = late_regex(
    rf"{_ASKS}(?:{_OWN})?(?:in|on|over|∈|within)\s+(?:the\s+)?(?:closed\s+|open\s+"
    r"|half-open\s+)?(?:interval\s+|range\s+)?(?P<open>[\[(])\s*(?P<a>[^\[\](),;]+?)\s*[,;]\s*"
    r"(?P<b>[^\[\](),;]+?)\s*(?P<close>[\])])"
)
_BETWEEN: Final = late_regex(
    rf"{_ASKS}(?:{_OWN})?(?:lying\s+|is\s+)?(?:between|from)\s+"
    r"(?P<a>-?[\w./*°π]+)\s+(?:and|to)\s+(?P<b>-?[\w./*°π]+)(?P<unit>\s+(?:degrees|radians))?"
)
_TO: Final = late_regex(
    r"(?:,\s*(?:solve\s+)?(?:for\s+)?|\s+(?:solve\s+)?(?:for|over|in)\s+)(?P<a>-?\d+°?|-?\d*\s*(?:π|pi))\s+to\s+"
    r"(?P<b>\d+°?|\d*\s*(?:π|pi))(?P<unit>\s+(?:degrees|radians))?$",
    re.IGNORECASE,
)


def in_signs(text: str) -> str:
    """The text with relations in signs; LaTeX marks are gone."""
    for pattern, sign in (*_LATEX, *_WORDED):
        text = kept_regex(pattern, re.IGNORECASE).sub(sign, text)
    return " ".join(text.split())


def taken_interval(text: str, unknown: str) -> tuple[str, str | None]:
    """The text without "in [0, 2π)" or "between 0 and 5", and that as a chain of relations."""
    if found := _INTERVAL.search(text):
        first = "≤" if found["open"] == "[" else "<"
        second = "≤" if found["close"] == "]" else "<"
        chain = f"{found['a']} {first} {unknown} {second} {found['b']}"
        return f"{text[: found.start()]} {text[found.end() :]}", chain
    if found := _BETWEEN.search(text) or _TO.search(text):
        unit = found["unit"] or ""
        chain = f"{found['a']} ≤ {unknown} ≤ {found['b']}"
        return f"{text[: found.start()]}{unit} {text[found.end() :]}", chain
    return text, None


def alternatives_in(text: str) -> tuple[tuple[Relation, ...], ...] | None:
    """Relations joined by "and" inside, and by "or" outside; `None` where anything is left."""
    return _all_read(_OR.split(text), conjunction_in)


def conjunction_in(text: str) -> tuple[Relation, ...] | None:
    """Relations joined by "and", commas, "for" and the like."""
    parts = [part for part in _AND.split(text) if part.strip()]
    chains = _all_read(parts, chain_in)
    return None if not chains else tuple(relation for chain in chains for relation in chain)


def _all_read(
    parts: list[str], read: Callable[[str], tuple[Relation, ...] | None]
) -> tuple[tuple[Relation, ...], ...] | None:
    found = []
    for part in parts:
        relations = read(part)
        if not relations:
            return None
        found.append(relations)
    return tuple(found)


def chain_in(text: str) -> tuple[Relation, ...] | None:
    """`-3 < 2x + 1 ≤ 7` as two relations; `None` where a side cannot be read."""
    pieces = _SIGN.split(text.strip(" :`."))
    if len(pieces) < 3 or len(pieces) > 7:
        return None
    nodes: list[Node] = []
    for piece in pieces[::2]:
        node = expression_or_none(piece)
        if node is None:
            return None
        nodes.append(node)
    signs: list[RelationSign] = [RELATIONS[_PLAIN.get(sign, sign)] for sign in pieces[1::2]]
    return tuple(
        Relation(sign, left, right)
        for sign, left, right in zip(signs, nodes, nodes[1:], strict=False)
    )


_PLAIN: Final = {"⩽": "≤", "⩾": "≥"}


def names_in(alternatives: tuple[tuple[Relation, ...], ...]) -> tuple[str, ...]:
    """All variables, each once."""
    names = (name for part in alternatives for rel in part for name in variables(rel))
    return tuple(dict.fromkeys(names))
