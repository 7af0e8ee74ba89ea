"""A clause in place of its like: "with respect to y", "with replacement", "one of each".

The question before keeps all of its other words.
"""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.elliptical.phrases import objects_of
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.spans import find_mathematics
from tutor_tui.mathematics.syntax import Number, Relation
from tutor_tui.mathematics.trees import variables

_LEAD: Final = re.compile(
    r"^(?:(?:and|but|now|so|ok|then|what about|how about|what's|what is|whats|find|the|what if)\b"
    r"[\s,]*)+",
    re.IGNORECASE,
)
_RESPECT: Final = re.compile(
    r"(?P<what>(?:(?:first|second|third) )?(?:partial )?(?:derivative )?)"
    r"(?:with respect to|wrt|w\.r\.t\.?) (?P<x>[a-zθ])",
    re.IGNORECASE,
)
_RESPECTED: Final = re.compile(r"(?:with respect to|wrt|w\.r\.t\.?)\s+[a-zθ]\b", re.IGNORECASE)
_REPLACING: Final = re.compile(
    r"(?P<with>without|with) (?:(?:any )?replacement|putting (?:(?:it|them|the first(?: one)?) )?"
    r"back|replacing(?: it| them)?)",
    re.IGNORECASE,
)
_EVENT: Final = re.compile(
    r"^(?P<head>.*\b(?:probability|chance)s?)\s+(?P<link>of|that|for)?\s*[^.?]+[.?]*$",
    re.IGNORECASE | re.DOTALL,
)
_NO_EVENT: Final = re.compile(
    r"\b(?:it|that|this|them|why|how|what|explain|show|steps?|percent|percentage|decimal|fraction"
    r"|same|odds|you|expected|value|mean|answer)\b"
    r"|^(?:either|both)(?: (?:one|of them|at once|together))?$",
    re.IGNORECASE,
)
_MOST_WORDS: Final = 8
_SOLUTIONS: Final = (
    r"(?:exactly |only |just )?(?:no|one|two|three|1|2|3|equal|repeated|distinct|real|different)"
    r"(?: (?:real|distinct|different|equal|repeated|complex))* (?:solutions?|roots?)"
)
_HAVING: Final = re.compile(rf"\b(?P<have>have|has|having)\s+(?:{_SOLUTIONS})", re.IGNORECASE)
_OTHER_COUNT: Final = re.compile(
    rf"(?:(?:(?:it )?(?:has|have|having|with) )?(?P<count>{_SOLUTIONS})|(?P<none>none|no solutions?"
    r"|no roots?|not any))",
    re.IGNORECASE,
)
_OF_NTH: Final = re.compile(
    r"(?P<what>[a-z][a-z -]{2,30}?) of the(?: (?P<which>first|second|third|last|other)"
    r"(?: (?:one|vector|point|number|matrix|function|list))?)?",
    re.IGNORECASE,
)
_PLACES: Final = {"first": 0, "second": 1, "third": 2, "last": -1, "other": 1}
_THINGS: Final = re.compile(r"\[\[.*?\]\]|\([^()]*,[^()]*\)")


def with_clause(question: str, request: str) -> Iterator[str]:
    """Candidates for the question with the clause of the request in it."""
    clause = _LEAD.sub("", request).strip()
    plain = question.strip().rstrip("?.! ")
    yield from _by_another_letter(plain, clause)
    yield from _replacing(plain, clause)
    yield from _with_count(plain, clause)
    yield from _of_another(plain, clause)
    yield from _of_one(plain, clause)
    yield from _event(plain, clause)


def _by_another_letter(question: str, clause: str) -> Iterator[str]:
    found = _RESPECT.fullmatch(clause)
    if found is None:
        return
    what = found["what"].strip()
    if not what and _RESPECTED.search(question):
        yield _RESPECTED.sub(f"with respect to {found['x']}", question)
    for thing in objects_of(question):
        order = re.match(r"(?:first|second|third)?", what, re.IGNORECASE)
        times = f"{order[0]} " if order and order[0] else ""
        yield f"{times}partial derivative of {thing} with respect to {found['x']}"


def _replacing(question: str, clause: str) -> Iterator[str]:
    found = _REPLACING.fullmatch(clause)
    if found is None:
        return
    if _REPLACING.search(question):
        yield _REPLACING.sub(clause, question)
    elif event := _EVENT.match(question):
        yield f"{event['head'].rstrip()} {question[event.end('head') :].strip()} {clause}"


_OF: Final = re.compile(r"of (?P<what>\S.{0,30})", re.IGNORECASE)


def _of_another(question: str, clause: str) -> Iterator[str]:
    """ "of k^2" for the k of "the sum of k from 1 to 10"."""
    found = _OF.fullmatch(clause)
    new = expression_or_none(found["what"]) if found else None
    if found is None or new is None or isinstance(new, Relation | Number):
        return
    for span in find_mathematics(question):
        is_behind = re.search(r"\bof (?:the )?$", question[: span.start], re.IGNORECASE)
        if is_behind and set(variables(span.node)) == set(variables(new)):
            yield f"{question[: span.start]}{found['what']}{question[span.end :]}"


def _with_count(question: str, clause: str) -> Iterator[str]:
    wanted = _OTHER_COUNT.fullmatch(clause)
    if wanted is None:
        return
    count = wanted["count"] or "no real solutions"
    for have in _HAVING.finditer(question):
        yield f"{question[: have.start()]}{have['have']} {count}{question[have.end() :]}"


def _of_one(question: str, clause: str) -> Iterator[str]:
    found = _OF_NTH.fullmatch(clause)
    things = _THINGS.findall(question) if found else []
    if found is None or len(things) < 2:
        return
    place = _PLACES[(found["which"] or "first").lower()]  # "first" at the end is no lead-in
    if place < len(things):
        yield f"{found['what']} of {things[place]}"


def _event(question: str, clause: str) -> Iterator[str]:
    """Another event under the same conditions."""
    asked = _EVENT.match(question)
    is_short = 0 < len(clause.split()) <= _MOST_WORDS
    if asked is None or not is_short or _NO_EVENT.search(clause) or clause[:1].isdigit():
        return
    event = re.sub(r"^(?:probability|chance) (?:of|that) ", "", clause)
    for link in dict.fromkeys((asked["link"] or "of", "of", "that", "")):
        yield " ".join(f"{asked['head']} {link} {event}".split())
