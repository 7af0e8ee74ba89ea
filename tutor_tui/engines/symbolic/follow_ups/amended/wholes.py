"""The question before with a whole thing of it changed: a point, an equation, a list, a multiple.

"change the second to x - y = 5", "what if the first point was (0, 4)", "and 5 12 13", "what if she
had three times as many", "what if it needed 500 g".
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.amended.amounts import Amount, amounts_in
from tutor_tui.engines.symbolic.follow_ups.amended.changes import put, stripped
from tutor_tui.engines.symbolic.follow_ups.amended.placed import (
    entry_changed,
    right_side_changed,
)
from tutor_tui.engines.symbolic.follow_ups.amended.roles import ROLES, Amended, replaced_at
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.spans import find_mathematics
from tutor_tui.mathematics.syntax import Relation, TooLargeError, UnreadableError

_THING: Final = (
    r"(?:one|equation|point|vector|matrix|line|function|term|number|pair|coordinate|inequality)"
)
_NTH: Final = late_regex(
    rf"(?:(?:change|make|replace|set|let|turn) )?(?:the )?(?P<which>first|second|third|last|other"
    rf"|1st|2nd|3rd)(?: {_THING})? (?:(?:is|was|were|becomes?|had been|be|to|into|by|with|to be|=)"
    r" )*(?P<new>[^a-z\s].+|[-\d]*[a-z]\b.+)",
    re.IGNORECASE,
)
_PLACES: Final = {"first": 0, "1st": 0, "second": 1, "2nd": 1, "other": 1, "third": 2, "3rd": 2,
                  "last": -1}  # fmt: skip
_FORMS: Final = (
    late_regex(r"\[\s*\[.*?\]\s*\]"),
    late_regex(r"\([^()]*,[^()]*\)|<[^<>]*,[^<>]*>|(?<!\[)\[[^\[\]]*,[^\[\]]*\]"),
)
_N: Final = r"-?\d+(?:\.\d+)?"
_RUN: Final = late_regex(rf"{_N}(?:(?:,? and |, ?| ){_N})+")
_LISTED: Final = late_regex(rf"{_N}(?:(?:,? and |, ?){_N})+|{_N}(?: {_N})+(?:,? and)? {_N}")
_MULTIPLE: Final = late_regex(
    r"\b(?P<times>twice|thrice|half|double|(?:two|three|four|five|six|ten|\d+) times)(?= (?:as "
    r"(?:many|much|old|long|far|fast|big|tall|heavy|large)|more|the|his|her|their|that of)\b)",
    re.IGNORECASE,
)
_HAS: Final = late_regex(
    r"(?:\w+ ){1,3}?(?:has|had|have|is|was|were|gets?|got|earns?|earned|weighs?|weighed) "
    r"(?:only )?(?P<times>twice|thrice|half|(?:two|three|four|five|six|ten|\d+) times)"
    r"(?: (?:as|more|the|his|her|their) ?\w*)?(?: (?:as|than) .{1,20})?",
    re.IGNORECASE,
)
_TOLD: Final = late_regex(
    r"(?:it|i|we|you|he|she|they|there|that|this|one|each|[a-z]{3,12}|the [a-z]{3,12})(?:'s)? "
    r"(?:only |just )?[a-z]{2,10} (?:only |just |for |at |of |about )?"
    r"(?P<value>[-£$€]?\d[\d.,]*(?:/\d+)? ?(?:%|percent|°|[a-zµ/²³]+)?)(?: (?:of )?.{1,30})?",
    re.IGNORECASE,
)


_MORE: Final = late_regex(
    r"\b(?:on top|extra|added?|adding|more|less|another|also|as well|too|tax|vat|tip|fee|plus|minus"
    r"|off it|of (?:it|that)|than)\b",
    re.IGNORECASE,
)
"""What is told beside the story, and takes the place of nothing."""

_VALUE: Final = late_regex(r"(?:of |for |with )?(?P<value>[£$€]?\d[\d.,]*(?:/\d+)?.{0,20})")


def things_changed(message: str, question: str) -> Iterator[Amended]:
    """The questions that the message can mean, each with what was changed."""
    request = stripped(message)
    for way in _WAYS:
        yield from way(request, question)


def _nth(request: str, question: str) -> Iterator[Amended]:
    """ "the second point was (3, 4)" for the second of the points that the question has."""
    found = _NTH.fullmatch(request)
    if found is None:
        return
    new, place = found["new"].strip(), _PLACES[found["which"].lower()]
    for places in _alike(new, question):
        is_there = len(places) > 1 and -len(places) <= place < len(places)
        if is_there and (found["which"].lower() != "other" or len(places) == 2):
            yield replaced_at(question, places[place], new)


def _alike(new: str, question: str) -> Iterator[list[tuple[int, int]]]:
    """The places of what has the form of the new thing: points, matrices, equations."""
    for form in _FORMS:
        if form.fullmatch(new):
            yield [at.span() for at in form.finditer(question)]
            return
    try:
        fresh, spans = find_mathematics(new), find_mathematics(question)
    except (UnreadableError, TooLargeError):
        return
    if len(fresh) == 1 and fresh[0].text == new and isinstance(fresh[0].node, Relation):
        yield [(s.start, s.end) for s in spans if isinstance(s.node, Relation)]


def _listed(request: str, question: str) -> Iterator[Amended]:
    """Other numbers for the one list of the question."""
    lists = list(_RUN.finditer(question))
    if not _LISTED.fullmatch(request) or len(lists) != 1:
        return
    *first, last = re.findall(_N, request)
    joined = ", ".join((*first, last))
    if " and " in lists[0][0]:
        joined = f"{', '.join(first)} and {last}"
    yield replaced_at(question, lists[0].span(), joined)


def _multiplied(request: str, question: str) -> Iterator[Amended]:
    """ "three times as many" for the one "twice as many" of a story."""
    found, places = _HAS.fullmatch(request), list(_MULTIPLE.finditer(question))
    if found is not None and len(places) == 1:
        yield replaced_at(question, places[0].span("times"), found["times"])


_RATIO: Final = r"\d+(?:\.\d+)?(?: ?: ?\d+(?:\.\d+)?)+|\d+ to \d+(?: to \d+)*"
_RATIO_TOLD: Final = late_regex(
    rf"\b(?:ratio|scale|simplify) (?:of |is |was |= ?)?(?P<n>{_RATIO})", re.IGNORECASE
)
_RATIO_NOW: Final = late_regex(
    rf"(?:(?:it|the ratio|they|in|a|ratio|scale|were|was|is|of|shared|the)"
    rf" )*(?P<n>{_RATIO})",
    re.IGNORECASE,
)


def _in_ratio(request: str, question: str) -> Iterator[Amended]:
    """ "it was 5 to 7" for the one ratio of the question."""
    found, places = _RATIO_NOW.fullmatch(request), list(_RATIO_TOLD.finditer(question))
    if found is not None and len(places) == 1:
        yield replaced_at(question, places[0].span("n"), found["n"])


def _side(request: str, question: str) -> Iterator[Amended]:
    """ "2x + 14" for the side 2x + 11 of the one equation, which has the same terms."""
    found = _IT_WAS.fullmatch(request)
    new = found["new"].strip() if found else ""
    if not re.search(r"[a-z]", new) or not re.search(r"\d", new) or "=" in new:
        return
    shape, numbers = _shape(new), set(re.findall(_SIZE, new))
    sides: list[tuple[int, tuple[int, int]]] = []
    for at in re.finditer(r"[^=<>≤≥,;:?]+", question):
        side = re.search(r"(?:(?:- ?)?[\d(]|(?<![a-z])[a-z](?![a-z])).*\S", at[0])
        formula = _WORDS_BEHIND.sub("", side[0]) if side is not None else ""
        if "=" in question and side is not None and _shape(formula) == shape:
            start = at.start() + side.start()
            shared = len(numbers.intersection(re.findall(_SIZE, formula)))
            sides.append((shared, (start, start + len(formula))))
    most = max((shared for shared, _ in sides), default=0)
    for shared, place in sides:
        if shared == most:  # `7x - 4` is meant for `7x + 4` rather than for `3x - 12`
            yield replaced_at(question, place, new)


_SIZE: Final = r"\d+(?:\.\d+)?"
_WORDS_BEHIND: Final = late_regex(r"(?:\s+[a-z]{2,})+$", re.IGNORECASE)
"""What follows a side, and is none of it: "2x + 9 please"."""
_IT_WAS: Final = late_regex(
    r"(?:it|that|one side|the (?:left|right)(?: hand)?(?: side)?|this|the other side)(?:'s| was"
    r"| were| is| had been| said| says) (?P<new>[-\d(a-z][^?=]{2,30})",
    re.IGNORECASE,
)


def _shape(text: str) -> str:
    return re.sub(r"\d+(?:\.\d+)?", "#", "".join(text.replace("-", "+").split()))


def amount_told(message: str, question: str) -> Iterator[Amended]:
    """ "it needed 500 g" for the one amount of the question that is of this sort."""
    request = stripped(message)
    found = _TOLD.fullmatch(request) or _VALUE.fullmatch(request)
    value = next(iter(amounts_in(found["value"])), None) if found else None
    if value is None or _MORE.search(request):
        return
    asked = amounts_in(question)
    told = amounts_in(request)
    if len(told) > 1:
        yield from _several_told(told, asked, question)
        return
    if value.money and not any(one.money for one in asked):
        yield from _priced(value, asked, question)
    if not (value.sort or value.unit or value.noun):
        yield from _bare_told(request, value, asked, question)
        return
    for old in asked:
        if _is_same_sort(old, value) and old.text != value.text:
            yield replaced_at(question, (old.start, old.end), put(old, value))


def _bare_told(
    request: str, value: Amount, asked: Sequence[Amount], question: str
) -> Iterator[Amended]:
    """ "she was 15" for the one bare number of the story."""
    plain = [one for one in asked if not (one.sort or one.unit or one.noun)]
    if len(plain) == 1 and _IS_SO.match(request):
        yield replaced_at(question, (plain[0].start, plain[0].end), put(plain[0], value))


_IS_SO: Final = late_regex(r"(?:he|she|it|they|[a-z]{3,12}) (?:is|was|were|are|had been) ", re.I)


def _several_told(
    told: Sequence[Amount], asked: Sequence[Amount], question: str
) -> Iterator[Amended]:
    """ "8 muffins need 250 g": what is told as before stays, each other has one place."""
    changed: list[tuple[Amount, Amount]] = []
    for new in told:
        alike = [old for old in asked if _is_same_sort(old, new)]
        if any(old.value == new.value for old in alike):
            continue
        if len(alike) != 1:
            return
        changed.append((alike[0], new))
    whole, said = question, []
    for old, new in sorted(changed, key=lambda pair: -pair[0].start):
        whole = f"{whole[: old.start]}{put(old, new)}{whole[old.end :]}"
        said.append((put(old, new), old.text))
    yield whole, tuple(said[::-1])


def _priced(value: Amount, asked: Sequence[Amount], question: str) -> Iterator[Amended]:
    """ "of £90" for the bare 80 of "20% of 80"."""
    bare = [one for one in asked if not (one.sort or one.unit or one.noun)]
    if len(bare) == 1:
        yield replaced_at(question, (bare[0].start, bare[0].end), value.text)


def _is_same_sort(old: Amount, new: Amount) -> bool:
    if new.sort:
        return old.sort == new.sort
    if new.unit is None:
        return old.unit is None and old.noun == new.noun != ""
    return old.unit is not None and old.is_like(new)


_WAYS: Final = (
    right_side_changed,
    entry_changed,
    _nth,
    _listed,
    _multiplied,
    _in_ratio,
    _side,
    *ROLES,
)
