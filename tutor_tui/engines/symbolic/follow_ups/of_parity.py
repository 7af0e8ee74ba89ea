"""Odd and even numbers in place of others: "is the product odd", "for three of them", "what if they
were consecutive even numbers"."""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.kinds.proofs.parity import Remainder
from tutor_tui.mathematics.late_patterns import late_regex

_LED: Final = late_regex(
    r"^(?:(?:and|so|but|now|is it (?:also )?(?:true|the same)|does it (?:also )?(?:work|hold)|what"
    r" about|how about|what if it(?:'s| is| was)|for|is|with|the)\b[\s,]*)+",
    re.IGNORECASE,
)
_OPERATION: Final = late_regex(r"\b(?:sum|product|difference)\b", re.IGNORECASE)
_OTHER: Final = late_regex(
    r"(?P<op>sum|product|difference)(?: of (?:them|two|those))?"
    r"(?: (?:also |always )*(?P<claim>odd|even))?",
    re.IGNORECASE,
)
_SORT: Final = r"(?:an? )?(?:odd|even)(?: numbers?| integers?)?"
_PAIR: Final = late_regex(rf"(?P<a>{_SORT})(?: and|,) (?P<b>{_SORT})", re.IGNORECASE)
_COUNT: Final = late_regex(
    r"(?P<several>(?:two|three|four|five|\d) (?:consecutive )?(?:odd|even)(?: numbers| integers)?)",
    re.IGNORECASE,
)
_NUMBERS: Final = late_regex(
    rf"\bof (?P<all>(?:any )?(?:two|three|four|five|\d) (?:consecutive )?(?:odd|even)(?: numbers"
    rf"| integers)?|{_SORT} and {_SORT})",
    re.IGNORECASE,
)


def of_parity(request: str, question: str, _context: Context) -> Iterator[str]:
    """The question whether the sum, product or difference of these numbers is even or odd."""
    yield from _of_another_sort(request, question)
    numbers, operation = _NUMBERS.search(question), _OPERATION.search(question)
    if numbers is None or operation is None or not isinstance(problem_of(question), Remainder):
        return
    said = _LED.sub("", request).strip(" ?.!")
    if found := _OTHER.fullmatch(said):
        claim = found["claim"] or "even or odd"
        yield f"is the {found['op']} of {numbers['all']} {claim}?"
    if found := _PAIR.fullmatch(said):
        yield f"is the {operation[0]} of {found['a']} and {found['b']} even or odd?"
    if found := _COUNT.fullmatch(said):
        yield f"is the {operation[0]} of {found['several']} even or odd?"


_ADDED: Final = late_regex(
    r"\bsum of (?:all )?(?:the )?(?:first (?P<n>\d+) )?(?:(?:positive|natural|whole|odd|even"
    r"|counting) ?)*(?:integers|numbers)(?P<range> (?:from|between|up to|less than|below)\b.*\d)?",
    re.IGNORECASE,
)
_ONES: Final = late_regex(
    r"(?:of |what about |how about |just |only )*(?:all )?(?:the )?(?P<sort>odd|even)"
    r"(?: ones| numbers| integers)?(?P<range> (?:from|between|up to|less than|below)\b.*\d)?",
    re.IGNORECASE,
)


def _of_another_sort(request: str, question: str) -> Iterator[str]:
    """ "and the odd ones", "of the even ones up to 100" after the sum of all of them."""
    added = _ADDED.search(question)
    ones = _ONES.fullmatch(_LED.sub("", request).strip(" ?.!"))
    if added is None or ones is None:
        return
    if added["n"] and not ones["range"]:
        yield f"sum of the first {added['n']} {ones['sort']} numbers"
    elif reach := ones["range"] or added["range"]:
        yield f"sum of the {ones['sort']} numbers{reach}"


_CONSECUTIVE: Final = late_regex(
    r"\bconsecutive (?:(?:even|odd|positive|whole) )*(?=integers?\b|numbers?\b|\w+\b)",
    re.IGNORECASE,
)
_NOW_CONSECUTIVE: Final = late_regex(
    r"(?:what )?(?:if )?(?:they|it|the numbers)?(?: (?:are|were|was|is|had to be"
    r"|must be))?(?: all)? ?"
    r"(?:consecutive )?(?P<sort>even|odd)(?: consecutive)?(?: (?:integers|numbers"
    r"|ones))?(?: instead)?",
    re.IGNORECASE,
)


def of_another_parity(said: str, question: str) -> Iterator[str]:
    """ "what if they were consecutive even numbers" for the consecutive integers of a riddle."""
    found = _NOW_CONSECUTIVE.fullmatch(said)
    if found is not None and len(_CONSECUTIVE.findall(question)) == 1:
        yield _CONSECUTIVE.sub(f"consecutive {found['sort'].lower()} ", question)
