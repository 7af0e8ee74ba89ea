"""A probability asked again for another count: "and at least two heads", "at most 4" of a sum,
"no sixes"."""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.stories import facts_of

_SOME: Final = (
    r"at least|at most|exactly|(?:more|greater|bigger|larger|higher) than"
    r"|(?:fewer|less|smaller|lower) than|no more than|no less than|over|under|above|below"
)
_NUMBER: Final = r"\d+|an?|no|zero|one|two|three|four|five|six"
_COUNT: Final = rf"(?:getting |rolling |drawing |having )?(?:(?:{_SOME}) )?"
_BOUNDED: Final = re.compile(
    r"(?:(?:and|what about|how about|what if it(?:'s| is| was)|what(?:'s| is)|now|for|getting|of"
    r"|(?:the )?(?:probability|chance)(?: of)?) )*"
    rf"(?:(?P<some>{_SOME}|only|just) )?(?P<n>{_NUMBER})(?: (?P<noun>[a-z]{{3,}}))?(?: exactly| "
    rf"at all)?",
    re.IGNORECASE,
)
_PLURAL: Final = re.compile(r"(?<=[a-z]{2})e?s$", re.IGNORECASE)


_EVENT: Final = (
    r"an? (?:\d+|(?:even|odd|prime|square) number|multiple of \d+|number (?:greater|less|more"
    r"|bigger|smaller) than \d+)|(?:less|more|greater|fewer|bigger|smaller) than \d+"
    r"|at (?:least|most) (?:an? )?\d+"
)
_OF_EVENT: Final = re.compile(
    r"(?:(?:and|what about|how about|what(?:'s| is)|now|for|getting|rolling|of|(?:the )?(?:chance"
    rf"|probability)(?: of)?) )*(?P<event>{_EVENT})",
    re.IGNORECASE,
)
_ROLLED: Final = re.compile(r"\b(?:dice|die|spinner)\b", re.IGNORECASE)


def with_another_event(request: str, question: str, _context: Context) -> Iterator[str]:
    """ "of a 7" in the place of the one event that is asked for, such as "less than 3"."""
    found = _OF_EVENT.fullmatch(request)
    if found is None or not _ROLLED.search(question):
        return
    events = list(re.finditer(rf"\b(?:{_EVENT})\b", question, re.IGNORECASE))
    if len(events) == 1:
        at = events[0]
        yield f"{question[: at.start()]}{found['event']}{question[at.end() :]}"


def with_a_bound(request: str, question: str, _context: Context) -> Iterator[str]:
    """ "and at least two heads" after a question about exactly so many."""
    yield from _in_tries(request, question)
    found = _BOUNDED.fullmatch(request)
    is_of_chance = re.search(r"\b(?:probability|chance|P(?= ?\())\b", question, re.IGNORECASE)
    if found is None or not is_of_chance or not (found["some"] or found["noun"]):
        return
    bound = re.sub(r"only|just", "exactly", (found["some"] or "").lower())
    wanted = f"{bound} {found['n']}".strip()
    yield from _put_in(wanted, _PLURAL.sub("", found["noun"] or ""), question)
    if found["noun"] is None:
        limit = rf"\g<1> {wanted}"
        told = r"\b((?:sum|total|product) (?:is|of|equals|was)|(?:add(?:s|ing)? (?:up )?|sum )to)"
        yield re.sub(rf"{told} (?:(?:{_SOME}) )?\d+", limit, question)


_IN_TRIES: Final = re.compile(
    r"(?:(?:and|what about|how about|now) )*(?P<event>(?:getting |rolling )?"
    rf"(?:{_SOME}|no) .{{3,20}}"
    r" in (?:\d+|two|three|four|five|six) (?:rolls|throws|tosses|flips))(?: of it)?",
    re.IGNORECASE,
)
_TRIED: Final = re.compile(
    r"(?!.*(?:bias|unfair|loaded|weight|sided|\d\.\d|%|\d/\d|\bdice\b)).*"
    r"\b(?:an?|one|the) (?:fair |ordinary |normal |standard )?(?P<one>coin|die)\b",
    re.IGNORECASE | re.DOTALL,
)


def _in_tries(request: str, question: str) -> Iterator[str]:
    """ "at least one 5 in two rolls" of the one die or coin that was tried once."""
    found, tried = _IN_TRIES.fullmatch(request), _TRIED.match(question)
    if found and tried:
        yield f"What is the probability of {found['event']} of a {tried['one'].lower()}?"


_TOLD_BEHIND: Final = re.compile(
    r"[,;]|\b(?:from|with|contain\w*|has|have|holds?|if|when|where|given)\b", re.IGNORECASE
)
"""What begins the facts that are told after what is asked."""


def _put_in(wanted: str, noun: str, question: str) -> Iterator[str]:
    """The count in what is asked, never one of the facts: "exactly 2 white" of "7 white"."""
    facts = facts_of(question)
    told = _TOLD_BEHIND.search(question, len(facts) + 1)
    end = told.start() if told else len(question)
    places = _counts(noun or "[a-z]+?", question, len(facts), end)
    for at in places:
        yield f"{question[: at.start()]}{wanted} {at['noun']}{question[at.end() :]}"
        if tries := _tries(at):
            yield f"{question[: at.start()]}{wanted} {at['noun']} {tries}"
    if not noun or places or not re.search(rf"\b{noun}", facts + question[end:], re.IGNORECASE):
        return
    if facts:
        yield f"{facts}. what is the probability of {wanted} {noun}?"
    elif len(asked := _counts("[a-z]+", question, 0, end)) == 1:
        yield f"{question[: asked[0].start()]}{wanted} {noun}{question[asked[0].end() :]}"


_FACES: Final = re.compile(r"(?:one|two|three|four|five|sixe|[1-6]'?)s", re.IGNORECASE)


def _tries(count: re.Match[str]) -> str:
    """The dice that were rolled, of which nothing but their faces was told: "two sixes"."""
    number = count[0].split()[-2]
    return f"with {number} dice" if _FACES.fullmatch(count["noun"]) else ""


def _counts(noun: str, question: str, start: int, end: int) -> list[re.Match[str]]:
    """The counts of a thing between two places, with their bounds."""
    count = rf"\b{_COUNT}(?:{_NUMBER}) (?P<noun>{noun}(?:e?s)?)\b"
    return list(re.compile(count, re.IGNORECASE).finditer(question, start, end))
