"""The ways in which a message may be completed to a question of its own.

Each gives candidates that have all words of the message in them; what is no question is dropped
by who reads them.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.completed.given_values import at_a_time, with_values
from tutor_tui.engines.symbolic.follow_ups.completed.pairs_of_things import (
    for_a_mean,
    in_another_base,
    in_another_range,
    not_so,
    the_other_way,
    to_reach,
    with_both,
    with_formula_and_place,
    with_formula_and_range,
)
from tutor_tui.engines.symbolic.follow_ups.completed.referents import Referents
from tutor_tui.engines.symbolic.follow_ups.completed.sorts import (
    of_a_division,
    of_a_rule,
    of_an_inequality,
)
from tutor_tui.engines.symbolic.follow_ups.elliptical.phrases import OF_A_STORY
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Solve
from tutor_tui.mathematics.spans import find_mathematics
from tutor_tui.mathematics.syntax import Name, Relation
from tutor_tui.mathematics.written import written

_THING: Final = (
    r"(?:expression|equation|function|number|sequence|list|matrix|set|series|fraction|curve|graph"
    r"|line|polynomial|data|parabola|numbers|points|vectors|matrices|two numbers|integral|sum)"
)
_POINTER: Final = late_regex(
    rf"\b(?:(?:this|that|the|these|those)(?: same)? {_THING}|it|this|that|them|they|these|those)\b",
    re.IGNORECASE,
)
_ITS: Final = late_regex(
    r"\b(?:its|their|it's) (?P<what>[a-z][a-z -]{2,40}?)(?= (?:is|at|when|for|from|in|to)\b|$)",
    re.IGNORECASE,
)
_FULFILLED: Final = late_regex(
    r"\b(?:that|which) (?:works?|fits?|is allowed|are allowed|satisf(?:y|ies) (?:it|this)|solves? "
    r"(?:it|this)|makes? (?:it|this|that) true)$",
    re.IGNORECASE,
)
_VERB_ON_IT: Final = late_regex(
    r"(?P<verb>[a-z]+) (?:it|this|that|them|these|those)(?P<more>(?: [a-z]+){0,3})", re.IGNORECASE
)


_OF_ANOTHER: Final = late_regex(
    rf"\b(?:to|of|at|in|for|with|until|from|by|up to) (?:that|this|the same)"
    rf" (?!{_THING}\b)[a-z]{{3,}}",
    re.IGNORECASE,
)
"""What is pointed at is named, and no such thing: "up to that term"."""


def pointed_at(said: str, referents: Referents) -> Iterator[str]:
    """The message with the thing of the question where it points at something before it."""
    if _OF_ANOTHER.search(said) or OF_A_STORY.search(said):
        return
    for thing in referents.things:
        if at := _ITS.search(said):
            yield f"{said[: at.start()]}the {at['what']} of {thing}{said[at.end() :]}"
        elif at := _FULFILLED.search(said):
            yield f"{said[: at.start()]}that satisfies {thing}"
        elif (at := _POINTER.search(said)) and _fits(at[0], thing):
            yield f"{said[: at.start()]}{thing}{said[at.end() :]}"


_LISTED: Final = late_regex(r"\b(?:list|sequence|data|numbers|set|series)\b", re.IGNORECASE)


def _fits(pointer: str, thing: str) -> bool:
    """Whether a thing can be what is pointed at: a list has several members."""
    return not _LISTED.search(pointer) or bool(re.search(r",|\band\b|\bor\b", thing))


_PRONOUN: Final = late_regex(
    r"\b(?:it|its|this|that|them|their|they|these|those|you|your|i|me|my|we)\b", re.IGNORECASE
)
_QUESTION_WORD: Final = late_regex(
    r"(?:why|what do(?:es)?|how (?:do|did|come|would|can)|when|where|who|explain|what if)\b",
    re.IGNORECASE,
)


_KIND_OF_ROW: Final = late_regex(
    r"(?:what|which) (?P<word>kind|type|sort)(?: of (?:sequence|pattern|progression))? (?:is|was)"
    r" (?:it|this|that)",
    re.IGNORECASE,
)


_WORD_FIRST: Final = late_regex(r"(?:an? )?[a-z]{3,}", re.IGNORECASE)
_WORD_LAST: Final = late_regex(r"[a-z]{2,}\W*$", re.IGNORECASE)
"""Beside a formula only words keep apart from it: `3 x` would be a product."""


def of_its_thing(said: str, referents: Referents) -> Iterator[str]:
    """The message about the thing, where it names none: "arithmetic or geometric?"."""
    if kind := _KIND_OF_ROW.fullmatch(said):
        yield from (f"what {kind['word']} of sequence is {one}" for one in referents.things)
    if _PRONOUN.search(said) or _QUESTION_WORD.match(said):
        return
    for thing in referents.things:
        yield f"{said} of {thing}"
        if _WORD_FIRST.match(said):
            yield f"is {thing} {said}"
        if _WORD_LAST.search(said):
            yield f"{said} {thing}"
        if re.match(r"how many\b|which\b", said, re.IGNORECASE):
            yield f"{said} does {thing} have"


_CLAUSE: Final = late_regex(
    r"(?:only |just |but |and )*(?P<clause>(?:between|in|on|for|from|with|within|where|given|when"
    r"|if|using|over|at|to|as|mod|modulo)\b.+|[-\d.π]+ ?(?:<|≤|<=) ?[a-zθ] ?(?:<|≤|<=) ?.+)",
    re.IGNORECASE,
)


def with_the_clause(said: str, referents: Referents) -> Iterator[str]:
    """The question, or its equation alone, with a clause that narrows it."""
    found = _CLAUSE.fullmatch(said)
    if found is None:
        return
    clause = found["clause"]
    if not re.search(r"\d|π|∞|\b(?:pi|infinity|zero)\b", clause):
        return
    plain = re.sub(r"^if ", "when ", clause, flags=re.IGNORECASE)
    match referents.problem:
        case Solve(equations=equations):
            shown = " and ".join(written(one) for one in equations)
            yield f"solve {shown} {clause}"
            yield f"solve {shown} for {clause}"
    yield f"{referents.core} {clause}"
    yield f"{referents.core}, {clause}"
    for thing in referents.things:
        yield f"what is {thing} {plain}"


def after_the_facts(said: str, referents: Referents) -> Iterator[str]:
    """The message as another question about the facts that were told."""
    if not re.search(r"[a-z]{3}", said, re.IGNORECASE) or re.fullmatch(r"in \w+", said):
        return
    if re.match(r"(?:(?:what |and |but )?if|as an?)\b", said, re.IGNORECASE):
        return
    for facts in referents.facts:
        for form in ("{}", "what is {}", "find {}", "how many {}"):
            yield f"{facts}. {form.format(said)}?"


_NUMBER: Final = (
    r"-?\d[\d,]*(?:\.\d+)?(?:/\d+)?(?:\.\.\.|…)?(?:[- ]?(?:recurring|repeating|repeated))?"
)
_LIKE: Final = late_regex(
    rf"(?P<number>{_NUMBER})|(?P<matrix>\[\[.+\]\])|(?P<point>\([^()]+,[^()]+\))", re.IGNORECASE
)


def with_its_like(said: str, referents: Referents) -> Iterator[str]:
    """The question with a number, a point or a matrix in place of the only one of its sort."""
    found = _LIKE.fullmatch(said)
    if found is None:
        node = expression_or_none(said)
        if node is None or isinstance(node, Relation | Name):
            return
        spans = [s for s in find_mathematics(referents.question) if not isinstance(s.node, Name)]
        if len(spans) == 1 and not isinstance(spans[0].node, Relation):
            (span,) = spans
            yield f"{referents.question[: span.start]}{said}{referents.question[span.end :]}"
        return
    patterns = {"number": rf"(?<![\w.^]){_NUMBER}(?![\w.]*\d)", "matrix": r"\[\[.+?\]\]",
                "point": r"\([^()]+,[^()]+\)"}  # fmt: skip
    sort = found.lastgroup or "number"
    places = list(re.finditer(patterns[sort], referents.question, re.IGNORECASE))
    if len(places) == 1:
        at = places[0]
        yield f"{referents.question[: at.start()]}{said}{referents.question[at.end() :]}"


Way = Callable[[str, Referents], Iterator[str]]
WAYS: Final[tuple[Way, ...]] = (
    with_values,
    at_a_time,
    with_both,
    with_formula_and_place,
    with_formula_and_range,
    to_reach,
    for_a_mean,
    not_so,
    in_another_base,
    in_another_range,
    the_other_way,
    with_its_like,
    of_a_division,
    of_a_rule,
    of_an_inequality,
    pointed_at,
    with_the_clause,
    after_the_facts,
    of_its_thing,
)
