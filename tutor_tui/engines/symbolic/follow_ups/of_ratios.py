"""A share in another ratio, or an amount shared in the ratio that was talked about."""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.readings import Written
from tutor_tui.mathematics.follow_ups.marks import NTH, TOGETHER
from tutor_tui.mathematics.late_patterns import late_regex

_RATIO: Final = late_regex(r"(?<![\d:])\d+(?: ?: ?\d+)+(?![\d:])")
_OTHER_RATIO: Final = late_regex(
    r"(?:(?:and|what about|how about|what if(?: (?:it|the ratio)(?: was| were| is|'s))?|if it'?s|in"
    r"|with|now|now in|the ratio|a ratio of)\b ?)*(?P<ratio>\d+(?: ?: ?\d+)+)(?: instead)?",
    re.IGNORECASE,
)
_SHARED: Final = late_regex(
    r"(?:(?:and|now|so|how do (?:i|you)) )*(?:share|split|divide) (?P<n>[$£€]?\d+(?:\.\d+)?"
    r"(?: [a-z]+)?)(?: up)? (?:in|into|by|using) (?:that|this|the same|the) ratio",
    re.IGNORECASE,
)


_PART: Final = late_regex(
    r"(?:and |so |but |now )*(?:what )?if the (?P<which>first|second|smaller|larger|bigger)(?:"
    r" (?:part|one|number|share|amount|side))? (?:is|was|were) (?P<n>\d+(?:\.\d+)?)"
    r"(?: ?[a-z]{1,8})?[.,;]? (?:then )?(?:what(?:'s| is| would| will)|find)(?: be)? the"
    r" (?:other|first|second|smaller"
    r"|larger|bigger)(?: (?:part|one|number|share|amount|side))?(?: be)?",
    re.IGNORECASE,
)


def other_part(request: str, question: str, context: Context) -> Iterator[str]:
    """ "if the first part is 9 what is the second" of the ratio of two."""
    found = _PART.fullmatch(request)
    known_ratios = (_RATIO.findall(one) for one in (question, *context.older_questions()))
    ratios = next((some for some in known_ratios if some), [])
    parts = ratios[0].split(":") if len(ratios) == 1 else []
    if found is None or len(parts) != 2:
        return
    first, second = (part.strip() for part in parts)
    word = found["which"].lower()
    is_swapped = word == "second"
    if word in ("smaller", "larger", "bigger"):
        is_swapped = (int(first) < int(second)) is not (word == "smaller")
    known, other = (second, first) if is_swapped else (first, second)
    yield f"{found['n']} * {other}/{known}"


def in_another_ratio(request: str, question: str, _context: Context) -> Iterator[str]:
    """ "and 1:2:3" of a share."""
    found, places = _OTHER_RATIO.fullmatch(request), _RATIO.findall(question)
    if found is not None and len(places) == 1:
        yield _RATIO.sub(found["ratio"], question)


_WITH_A_ONE: Final = late_regex(
    r"(?:(?:and|now|can you|what about) )*(?:(?:give|write|put|express|show) )?(?:it |that "
    r"|them )?(?:as |in (?:the )?form (?:of )?)?(?P<form>1 ?: ?[a-z]|[a-z] ?: ?1)",
    re.IGNORECASE,
)


def with_a_one(request: str, question: str, _context: Context) -> Iterator[str]:
    """ "as 1:n" of the ratio of two that was talked about."""
    found, ratios = _WITH_A_ONE.fullmatch(request), _RATIO.findall(question)
    if found is not None and len(ratios) == 1:
        yield f"write the ratio {ratios[0]} in the form {found['form']}"


def shared(request: str, question: str, _context: Context) -> Iterator[str]:
    """ "share 70 in that ratio"."""
    found, ratios = _SHARED.fullmatch(request), _RATIO.findall(question)
    if found is not None and len(ratios) == 1:
        yield f"share {found['n']} in the ratio {ratios[0]}"


_ONE_OF: Final = (
    r"(?:the |a )?(?:first|second|third|last|other|bigger|biggest|larger|largest"
    r"|smaller|smallest|winner|loser)"
)
_SHARE: Final = (
    r"(?: (?:one|person|share|part|amount|number|group|kid|child|friend|brother|sister))?"
)
_GAP: Final = late_regex(
    rf"how (?:much|many) (?:more|less|fewer|bigger|larger|smaller)(?: [a-z]+)?(?: (?:do|does"
    rf"|did|will|would|is|are|than))* {_ONE_OF}{_SHARE}(?: (?:get|gets|got|have|has|receive|is it"
    rf"|than(?: the)?|{_ONE_OF}{_SHARE}))*"
    rf"|(?:(?:what(?:'s| is)|whats|find|and) )?{_ONE_OF}{_SHARE} (?:minus|take away|-)"
    rf" {_ONE_OF}{_SHARE}"
    r"|(?:(?:what(?:'s| is)|whats|find|and) )?(?:the )?difference (?:between|of|in)"
    rf" (?:the |their )?(?:two |both )?(?:shares?|parts|amounts|{_ONE_OF}{_SHARE} and"
    rf" {_ONE_OF}{_SHARE})",
    re.IGNORECASE,
)


def gap_of_shares(request: str, question: str, context: Context) -> Iterator[Written]:
    """ "how much more does the bigger share get" of an amount that was shared in a ratio."""
    asked = (question, *context.older_questions()) if _GAP.fullmatch(request) else ()
    for one in asked:
        if _RATIO.search(one) and _TOTAL.search(one):
            yield Written(TOGETHER.format("gap"), one)
            return


_PERCENT: Final = late_regex(
    r"(?:(?:and|so) )*(?:what|which|how many) percent(?:age)?(?: of (?:it|the (?:total|whole|lot))|"
    r" share)? (?:is|are|does|was) (?:the )?(?P<which>bigger|larger|smaller|first"
    r"|second)(?: (?:one|share|part|amount|person|get))*(?: of (?:it|the (?:total|whole|lot)))?",
    re.IGNORECASE,
)
_TOTAL: Final = late_regex(r"\b(?:share|split|divide)s? (?:up )?[$£€]?(?P<n>\d+(?:\.\d+)?)", re.I)


def shares_in_percent(request: str, question: str, context: Context) -> Iterator[Written]:
    """ "what percent is the bigger one" of an amount that was shared between two."""
    found = _PERCENT.fullmatch(request)
    asked = (question, *context.older_questions()) if found else ()
    question = next((one for one in asked if _RATIO.search(one)), "")
    total = _TOTAL.search(question)
    ratios = _RATIO.findall(question)
    parts = [int(one) for one in ratios[0].split(":")] if len(ratios) == 1 else []
    if found is None or total is None or len(parts) != 2:
        return
    which = found["which"].lower()
    places = {"first": 1, "second": 2, "smaller": 1 + (parts[1] < parts[0])}
    place = places.get(which, 1 + (parts[1] > parts[0]))  # the bigger one, where none is named
    yield Written(f"what percentage of {total['n']} is {NTH.format(place)}", question)
