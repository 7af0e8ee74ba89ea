"""Values that are given or proposed: "when x = 4", "I got x = 3", "is 2 a root of ...?"."""

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import spelled
from tutor_tui.mathematics.parse import parse_statement
from tutor_tui.mathematics.problems import Compute, Goal, Problem, Rewrite
from tutor_tui.mathematics.spans import Span
from tutor_tui.mathematics.syntax import (
    Name,
    Node,
    Number,
    Relation,
    TooLargeError,
    UnreadableError,
)
from tutor_tui.mathematics.trees import substitute, variables


def _given(relation: Relation) -> tuple[str, Node] | None:
    """The name and the value in "x = 3"."""
    is_given = relation.sign == "=" and isinstance(relation.left, Name)
    if isinstance(relation.left, Name) and is_given and not variables(relation.right):
        return relation.left.name, relation.right
    return None


def with_given_values(nodes: Sequence[Relation], expressions: list[Span]) -> Problem | None:
    """ "What is 3x + 2 when x = 4": every relation must give the value of a name."""
    given = [_given(node) for node in nodes]
    if len(expressions) != 1:
        return None
    node = expressions[0].node
    used = {pair[0] for pair in given if pair is not None} & set(variables(node))
    if not used:
        return None  # a value for a letter that does not occur is about something else
    for pair in given:
        if pair is None:
            return None
        node = substitute(node, *pair)
    return valued(node)


def proposal(nodes: Sequence[Relation]) -> Relation | None:
    """The one equation with the value that was proposed for its unknown put in."""
    given = [pair for node in nodes if (pair := _given(node)) is not None]
    asked = [node for node in nodes if _given(node) is None]
    if len(given) != 1 or len(asked) != 1 or variables(asked[0]) != (given[0][0],):
        return None
    name, value = given[0]
    left, right = (substitute(side, name, value) for side in (asked[0].left, asked[0].right))
    return Relation(asked[0].sign, left, right)


_PROPOSED: Final = re.compile(
    r"^\W*(?:please\s+)?(?:(?:can you\s+)?(?:check|tell me|verify)\s+(?:if|whether|that)\s+)?"
    r"(?:(?:is|are)\s+)?(?P<value>\S(?:.{0,38}?\S)??)\s+(?:is\s+)?(?:really\s+|also\s+)?"
    r"(?:(?:an?|the|one)\s+)?(?:(?:real|valid|possible|correct)\s+)?"
    r"(?:solutions?|roots?|zeros?|zeroes|answer)\s+(?:of|to|for)\b"
    r"|^\W*(?:does|do|would|will)\s+(?P<fulfils>\S(?:.{0,38}?\S)??)\s+"
    r"(?:satisf(?:y|ies)|solve|fulfil+|work\s+(?:in|for)|make)\b",
    re.IGNORECASE,
)


def proposed_value(text: str, spans: Sequence[Span]) -> Relation | Span | None:
    """The relation with the value put in that a message proposes: "is 2 a root of x^2 - 4?".

    An expression of which a number may be a root is set to zero. Where a value is proposed in a
    way that cannot be judged here, the span is given back with which it is unclear.
    """
    found = _PROPOSED.search(text)
    if found is None:
        return None
    values = [_value(part) for part in _JOINT.split((found["value"] or found["fulfils"]).strip())]
    asked = [
        span for span in spans if span.start >= found.end() and not isinstance(span.node, Name)
    ]
    has_figure = bool(re.search(r"\d", found[0]))
    if not asked or (None in values and not has_figure):
        return None
    value = values[0]
    if value is None or len(values) > 1 or len(asked) > 1:
        return asked[0]
    return _with_value(value, asked[0]) or asked[0]


_JOINT: Final = late_regex(r"\s+(?:and|or)\s+|,\s*", re.IGNORECASE)


def _value(text: str) -> Node | None:
    """A number, also as a word, or "x = 2"."""
    number = spelled(text)
    try:
        return parse_statement(text.strip("`$ ")) if number is None else Number(Fraction(number))
    except (UnreadableError, TooLargeError):
        return None


def _with_value(value: Node, asked: Span) -> Relation | None:
    names = variables(asked.node)
    pair = _given(value) if isinstance(value, Relation) else None
    if pair is None and not isinstance(value, Relation) and not variables(value) and names:
        pair = names[0], value
    if pair is None or names != (pair[0],):
        return None
    node = asked.node
    relation = node if isinstance(node, Relation) else Relation("=", node, Number(Fraction(0)))
    left, right = (substitute(side, *pair) for side in (relation.left, relation.right))
    return Relation(relation.sign, left, right)


def valued(node: Node) -> Problem:
    """The problem of finding the value of an expression, or its simplest form."""
    return Rewrite(node, Goal.SIMPLIFY) if variables(node) else Compute(node)
