"""What is asked next of a greatest common divisor: Euclid's way to it, and the sum it is."""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.engines.symbolic.follow_ups.elliptical.lists import LIST
from tutor_tui.mathematics.follow_ups.marks import RESULT
from tutor_tui.mathematics.late_patterns import late_regex

_COUNTED: Final = re.compile(
    r"how many (?:\w+ )?(?:divisors|factors)\b[^\d]*(?P<n>\d+)(?![\d.,]*\d)[^\d]*", re.IGNORECASE
)
_ITS_ROOT: Final = re.compile(
    r"(?:(?:what(?:'s| is)|find) )?(?:its|the) (?P<root>square|cube) root", re.IGNORECASE
)


def of_a_counted_one(request: str, question: str, _context: Context) -> Iterator[str]:
    """The square root of the number whose divisors were counted, and a list of those."""
    found, of = _ITS_ROOT.fullmatch(request), _COUNTED.fullmatch(question)
    if found and of:
        yield f"{found['root']} root of {of['n']}"
    if of and _LISTED.fullmatch(request):
        yield f"list the divisors of {of['n']}"


_LISTED: Final = late_regex(
    r"(?:list|name|show|give)(?: me)? (?:them|all)(?: all| out)?|(?:what|which)(?: ones)? are they"
    r"|which ones|what (?:are|r) the(?:y|se)",
    re.IGNORECASE,
)
_DIVISOR: Final = re.compile(
    r"\b(?:gcd|hcf|gcf|(?:greatest|highest) common (?:divisor|factor))\b", re.IGNORECASE
)
_EUCLID: Final = re.compile(
    r"(?:(?:show|do|use|explain|try|with|by|using|can you|could you|how about|what about)(?: me| us"
    r"| it| that)*(?: (?:with|by|using|use|show|do))?(?: me)? )*(?:the )?(?:euclid(?:'?s|ean)?)"
    r" (?:algorithm|method|division)",
    re.IGNORECASE,
)
_SUM: Final = re.compile(
    r"(?:find|what are|give me|are there)? ?(?:the )?(?:whole numbers |integers |numbers )?"
    r"(?P<x>[a-z]) (?:and|,) (?P<y>[a-z]) (?:with|such that|so that|where|for which|satisfying|that"
    r" (?:give|solve)) (?P<left>[^=]+?) ?= ?(?:that|it|this|the gcd|the (?:answer|result)|gcd|hcf"
    r"|the hcf)",
    re.IGNORECASE,
)


_WRITTEN: Final = late_regex(
    r"(?:(?:can you|how do i|and|now|find|what are|give|show)\b[\s,]*)*(?:(?:write|express|put) "
    r"(?:it"
    r"|that|this|the (?:gcd|result|answer)|\d+) (?:as|in the form)(?: an?)?(?: integer)?(?:"
    r" linear)? "
    r"(?:combination|sum)\b.*|(?:write|express|put) (?:it|that|this|the gcd|\d+) (?:as|in the"
    r" form) "
    r"(?P<sum>\d+ ?\*? ?[a-z] ?\+ ?\d+ ?\*? ?[a-z])|(?:the |its )?(?:b[eé]zout\S*"
    r"|linear combination)(?: (?:coefficients?|numbers|identity))?|(?:the )?extended"
    r" euclid\S*(?: algorithm)?|(?:integers? )?(?P<x>[a-z]) and (?P<y>[a-z]) (?:with|such that|so"
    r" that|where|for which|satisfying) (?P<equation>[^=]+=[^=]+))",
    re.IGNORECASE,
)


def of_a_divisor(request: str, question: str, context: Context) -> Iterator[str]:
    """The working by Euclid's algorithm, or the divisor as a sum of multiples (Bézout)."""
    found = _SUM.fullmatch(request)
    if found and _DIVISOR.search(question):
        yield f"find integers {found['x']} and {found['y']} with {found['left']} = {RESULT}"
    yield from _as_a_sum(request, question)
    yield from _with_one_more(request, question)
    for way, of, whole in (
        (_EUCLID, _DIVISOR, "explain {}"),
        (_BY_PRIMES, _MULTIPLE, "{} using prime factors"),
    ):
        asked = (one for one in (question, *context.older_questions()) if of.search(one))
        if way.fullmatch(request) and (one := next(asked, None)) is not None:
            yield whole.format(one.removeprefix("explain ").rstrip(" ?."))


_MULTIPLE: Final = late_regex(
    rf"{_DIVISOR.pattern}|\b(?:lcm|(?:least|lowest|smallest) common multiple)\b", re.IGNORECASE
)
_BY_PRIMES: Final = late_regex(
    r"(?:(?:show|do|use|explain|try|with|by|using|can (?:you|i|we)|how about|what about|me|it|that"
    r"|the|find|a)\b ?)*prime factor(?:s|i[sz]ation|ing)?(?: (?:method|trees?|way))*",
    re.IGNORECASE,
)
_ONE_MORE: Final = late_regex(
    r"(?:(?:what|and|how|about|if|now|but|ok|i|we|you|then)\b[\s,]*)*(?:(?:add|include|with|put in"
    r"|throw in)(?:ed|ing)? (?P<n>\d+)(?: (?:to it|in|too|as well|also))*|(?P<m>\d+)"
    r" (?:too|as well|also|is added))",
    re.IGNORECASE,
)


def _with_one_more(request: str, question: str) -> Iterator[str]:
    """ "what if I add 84": the divisor or multiple of one number more."""
    found, place = _ONE_MORE.fullmatch(request), LIST.search(question)
    if found is not None and place is not None and _MULTIPLE.search(question):
        numbers = (*re.findall(r"\d+", place[0]), found["n"] or found["m"])
        yield f"{question[: place.start()]}{', '.join(numbers)}{question[place.end() :]}"


def _as_a_sum(request: str, question: str) -> Iterator[str]:
    """The divisor of the last question as a sum of multiples of its two numbers."""
    found = _WRITTEN.fullmatch(request)
    numbers = dict.fromkeys(re.findall(r"(?<![\w.])-?\d+", question))
    if found is None or not _DIVISOR.search(question) or len(numbers) != 2:
        return
    if found["equation"]:
        yield f"find integers {found['x']} and {found['y']} with {found['equation']}"
    else:
        yield f"bezout coefficients of {' and '.join(numbers)}"


_DIVIDED: Final = late_regex(
    r"(?:(?:and|what|if|when|how about|it|is|was|it's|now|but) )*divided by (?P<n>\d+)",
    re.IGNORECASE,
)
_REMAINDER: Final = late_regex(
    r"\bremainder\b.*\b(?:divided by|divide\w* .{1,30} by) (?P<n>\d+)|\bdivisible by (?P<m>\d+)",
    re.IGNORECASE,
)


_LAST_DIGIT: Final = late_regex(r"\b(?:last|units?) digits?\b", re.IGNORECASE)


def by_another_divisor(request: str, question: str, context: Context) -> Iterator[str]:
    """ "and divided by 5" after a remainder: the remainder by 5."""
    found, place = _DIVIDED.fullmatch(request), _REMAINDER.search(question)
    if found is not None and place is None and _LAST_DIGIT.search(question):
        question = next(filter(_REMAINDER.search, context.older_questions()), question)
        place = _REMAINDER.search(question)
    if found is None and place is not None and (found := _NUMBER.fullmatch(request)):
        divisor = place["n"] or place["m"]
        *_, divided = re.findall(r"\d+", question[: place.start(place.lastgroup or 0)]) or [""]
        if place["n"] and _is_nearer(found["n"], divided, divisor):
            yield re.sub(rf"\b{divided}\b", found["n"], question, count=1)
        found = found if divided and _is_nearer(found["n"], divisor, divided) else None
    if found is not None and place is not None:
        name = "n" if place["n"] else "m"
        yield f"{question[: place.start(name)]}{found['n']}{question[place.end(name) :]}"


_NUMBER: Final = late_regex(
    r"(?:(?:and|what about|how about|is it|divisible|now|so|also) )*(?:by )?(?P<n>\d+)",
    re.IGNORECASE,
)


def _is_nearer(number: str, divisor: str, divided: str) -> bool:
    """Whether a number has about as many digits as the divisor, and not as what is divided."""
    return abs(len(number) - len(divisor)) < abs(len(number) - len(divided))


_MADE_POWER: Final = late_regex(
    r"(?P<lead>(?:what(?:'s| is)|find|and)? ?(?:the )?(?:smallest|least|lowest) (?:whole )?"
    r"(?:number|integer) (?:to|(?:that )?(?:i|you|we) (?:can|must|have to|need to)) "
    r"(?:multiply|divide))(?: (?:it|that|this))? by (?P<rest>.*\b(?:square|cube)\b.*)",
    re.IGNORECASE,
)


def made_a_power(request: str, question: str, _context: Context) -> Iterator[str]:
    """ "the smallest number to multiply it by to make it a square" of the one number before."""
    found, numbers = _MADE_POWER.fullmatch(request), set(re.findall(r"\d+", question))
    if found is not None and len(numbers) == 1:
        yield f"{found['lead']} {numbers.pop()} by {found['rest']}"
