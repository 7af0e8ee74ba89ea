"""The question before with one thing in it otherwise, which only its words can show.

"what if it was minus", "and if it's > 5", "what if the base is 10", "only between 0 and 2pi",
"up to x^3", "with replacement?", "and MISSISSIPPI?"
"""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex

_LED: Final = late_regex(
    r"^(?:(?:and|but|so|now|then|what|how|about|if|instead|would|for|only|just|actually|i mean"
    r"|what happens|it's|its|it is|it|that's|this|that|was|were|is|had been|said|says|the sign"
    r"|the question|there was|there were|we have|we had|use|using|with|the|a|an)\b[\s,:]*)+",
    re.IGNORECASE,
)
_SIGN: Final = late_regex(r"(?P<sign>plus|minus|\+|-)(?: (?:sign|instead))*", re.IGNORECASE)
_COMPARED: Final = late_regex(
    r"(?P<sign><=|>=|<|>|≤|≥|equals|equal to|is equal to|greater than(?: or equal to)?"
    r"|less than(?: or equal to)?|more than|bigger than|at least|at most)\s*"
    r"(?P<value>-?\d+(?:\.\d+|/\d+)?)?(?: instead)?",
    re.IGNORECASE,
)
_COMPARISONS: Final = {
    "greater than": ">", "more than": ">", "bigger than": ">", "less than": "<", "at least": ">=",
    "at most": "<=", "greater than or equal to": ">=", "less than or equal to": "<=",
    "equals": "=", "equal to": "=", "is equal to": "=",
}  # fmt: skip
_BASE: Final = late_regex(r"(?:log )?base (?:is |was |of )?(?P<base>\d{1,3}|e)", re.IGNORECASE)
_LOG: Final = late_regex(r"\blog_?\{?\d*\}?(?=\s*[(\w])")
_CLAUSE: Final = late_regex(
    r"(?:only |just )?(?P<word>between|in the (?:interval|range)|on the interval|up to|around|about"
    r"|near|centred at|centered at|of (?:degree|order)|to (?:degree|order)|over|in"
    r"|for(?=.*[<≤]))\b.{1,40}",
    re.IGNORECASE,
)
_RADIANS: Final = late_regex(
    r"\s*(?:between|from) 0 (?:and|to) 2\s*\*?\s*(?:pi|π)|,?\s*(?:for )?0\s*(?:<=?|≤)\s*[a-z]\s*"
    r"(?:<=?|≤)\s*2\s*\*?\s*(?:pi|π)",
    re.IGNORECASE,
)
_DEGREES: Final = late_regex(r"(?:in )?degrees?", re.IGNORECASE)
_REPLACING: Final = late_regex(
    r"(?P<not>with|without) (?:replacement|replacing|putting .{1,20}back)"
)
_REPLACED: Final = late_regex(
    r",?\s*(?:with|without) (?:replacement|replacing(?: (?:it|them))?|putting (?:it |them )?back)",
    re.IGNORECASE,
)
_TENDS: Final = late_regex(
    r"(?:->|→|\\to|(?:goes|tends) to|approaches) ?(?P<place>-?[\w./]+|-?∞)", re.IGNORECASE
)
_TO: Final = late_regex(
    r"(?:at|to|as (?:it|[a-z]) (?:goes to|tends to|approaches|->)|[a-z] ?(?:->|→)"
    r"|when [a-z] (?:goes to|is)|(?:as )?[a-z] (?:goes|going|tends|tending|heading|approaching"
    r"|approaches)(?: to(?:wards)?)?|(?=(?:minus |negative |-)?(?:infinity|inf|∞)$))"
    r" ?(?P<place>(?:minus |negative |-)?(?:infinity|inf|∞|pi|\d+(?:\.\d+|/\d+)?))",
    re.IGNORECASE,
)
_CAPITALS: Final = late_regex(r"\b[A-Z]{3,20}\b")
_AROUND: Final = late_regex(r"\s+(?:around|about|near|at) [a-z] ?= ?\S+", re.IGNORECASE)
_UP_TO: Final = late_regex(r"\s+up to \S+|\s+of (?:degree|order) \d+", re.IGNORECASE)


def varied(plain: str, question: str) -> Iterator[str]:
    """The questions that a request may mean, the plainest first; each is yet to be read."""
    asked = question.rstrip(" ?.!")
    rest = _LED.sub("", plain).strip(" ?.!")
    yield from _with_sorts(rest, asked)
    if not _ASSIGNED.search(plain):
        yield from _with_comparison(rest, asked)
    for way in (_with_limit, _with_base, _with_replacing, _with_repeating, _with_word):
        yield from way(rest, asked)
    yield from _with_opposite(rest, asked)
    yield from _on_condition(plain, asked)
    yield from _narrowed(_AND.sub("", plain).strip(" ?.!"), asked)


_ASSIGNED: Final = late_regex(r"\b[a-z] ?(?:=|equals|is equal to|is) ?-?\d", re.IGNORECASE)
"""A value for a letter, which is no change of the other side: "what if a = 0"."""

_CONDITION: Final = late_regex(
    r"(?:(?:and|but|so|now|what|what about|how about)\b[\s,]*)*(?P<clause>(?:if|when|where|provided"
    r"|given that) .{1,40}\b(?:must|have to|has to|can't|cannot|can not|won't|refuses? to|wants? to"
    r"|needs? to|should|are never|may not|insists? on)\b.{3,40})",
    re.IGNORECASE,
)
_EARLIER_CONDITION: Final = late_regex(r" (?:if|when|where|provided|given that) .+$", re.IGNORECASE)


_OPPOSITES: Final = {
    one: other
    for pair in (
        ("parallel", "perpendicular"),
        ("maximum", "minimum"),
        ("increasing", "decreasing"),
        ("largest", "smallest"),
        ("greatest", "least"),
        ("domain", "range"),
        ("sum", "product"),
        ("real", "complex"),
    )
    for one, other in (pair, pair[::-1])
}
"""What a word of a question may be exchanged for by that other word alone."""


def _with_opposite(rest: str, asked: str) -> Iterator[str]:
    """The question with "perpendicular" for "parallel" and the like: "and perpendicular?"."""
    word = rest.lower().removesuffix(" one").removesuffix(" line")
    other = _OPPOSITES.get(word)
    if other is not None and len(re.findall(rf"\b{other}\b", asked, re.IGNORECASE)) == 1:
        yield re.sub(rf"\b{other}\b", word, asked, flags=re.IGNORECASE)


def _on_condition(plain: str, asked: str) -> Iterator[str]:
    """ "and if 2 must sit together": one condition more, or in place of the last one."""
    found = _CONDITION.fullmatch(plain.strip(" ?.!"))
    if found is not None:
        clause = re.sub(r" (?:must|have to|has to) not ", " must not ", found["clause"])
        yield f"{_EARLIER_CONDITION.sub('', asked)} {clause}"
        yield f"{asked} {clause}"


_AND: Final = late_regex(
    r"^(?:(?:and|but|so|now|then|what about|how about)\b[\s,]*)+", re.IGNORECASE
)


_SORTED: Final = late_regex(
    r"(?:an? |two |of )*(?P<sort>odd|even)(?: (?:ones|numbers?|integers?))?"
)
_ORDERED: Final = late_regex(
    r"(?:(?:how )?many(?: ways)? )?(?:(?:what )?if )?(?:the )?order (?:does )?"
    r"(?P<not>not |doesn't |didn't )?(?:matters?|mattered|counts?|is important)",
    re.IGNORECASE,
)
_CHOSEN: Final = late_regex(r"(?P<n>\d+) choose (?P<k>\d+)", re.IGNORECASE)
_OUT_OF: Final = late_regex(
    r"(?P<verb>choose|pick|select|arrange|order) (?P<k>\d+)\D*?\b(?:from|out of|of) (?P<n>\d+)"
    r"|from (?P<n2>\d+)\D*?(?P<verb2>choose|pick|select|arrange) (?P<k2>\d+)",
    re.IGNORECASE,
)


def _with_sorts(rest: str, asked: str) -> Iterator[str]:
    """Even numbers for odd ones, and choices in which the order matters, or does not."""
    found = _SORTED.fullmatch(rest)
    other = {"odd": "even", "even": "odd"}.get(found["sort"].lower(), "") if found else ""
    if found and re.search(rf"\b{other}\b", asked):
        subject, _, claim = asked.partition(" is ")
        yield f"{re.sub(rf'{other}', found['sort'], subject)} is {claim}"
        yield f"is {re.sub(r'^(?:prove|show) that ', '', re.sub(other, found['sort'], subject))}"
    ordered = _ORDERED.fullmatch(rest)
    chosen = _CHOSEN.search(asked) or _OUT_OF.search(asked) if ordered else None
    if ordered and chosen:
        parts = chosen.groupdict()
        n, k = parts.get("n") or parts.get("n2"), parts.get("k") or parts.get("k2")
        yield f"{n} choose {k}" if ordered["not"] else f"how many ways to arrange {k} out of {n}"


def with_other_sign(plain: str, question: str) -> Iterator[str]:
    """The question with each plus as a minus, or the other way: "what if it was minus"."""
    asked = question.rstrip(" ?.!")
    found = _SIGN.fullmatch(_LED.sub("", plain).strip(" ?.!"))
    if found is None:
        return
    new = "-" if found["sign"].lower() in ("minus", "-") else "+"
    old = r"(?<=[\w)'′²³] )[+](?= )|(?<=[\w)²³'′])[+]" if new == "-" else r"(?<=[\w)²³'′])\s*-"
    for at in re.finditer(old, asked):
        yield f"{asked[: at.start()]}{new}{asked[at.end() :]}"


def _with_limit(rest: str, asked: str) -> Iterator[str]:
    """A limit at another place: "at infinity", "as x goes to 2"."""
    found = _TO.fullmatch(rest)
    places = list(_TENDS.finditer(asked))
    if found is not None and len(places) == 1:
        at = places[0]
        place = re.sub(r"^(?:minus|negative) ", "-", found["place"], flags=re.IGNORECASE)
        yield f"{asked[: at.start('place')]}{place}{asked[at.end('place') :]}"


def _with_comparison(rest: str, asked: str) -> Iterator[str]:
    found = _COMPARED.fullmatch(rest)
    places = list(re.finditer(r"(?:<=|>=|<|>|≤|≥|=)\s*(?P<value>-?\d+(?:\.\d+|/\d+)?)?", asked))
    if found is None or len(places) != 1:
        return
    at, sign = places[0], found["sign"].lower()
    value = found["value"] or at["value"] or ""
    yield f"{asked[: at.start()]}{_COMPARISONS.get(sign, sign)} {value}{asked[at.end() :]}"


def _with_base(rest: str, asked: str) -> Iterator[str]:
    found = _BASE.fullmatch(rest)
    if found is not None and _LOG.search(asked):
        new = "ln" if found["base"].lower() == "e" else f"log{found['base']}"
        yield _LOG.sub(new, asked)


_ALLOWED: Final = r"(?:allowed|ok|okay|possible|permitted)"
_REPEATS: Final = r"(?:repetitions?|repeat(?:s|ing|ed digits|ed letters)?)\b"
_REPEATING: Final = late_regex(
    r"(?:(?:you|i|we|they|(?:the )?(?:digits|letters|numbers)) )?(?:(?:can|may|could) (?:be )?"
    rf"(?:repeat(?:ed)?|used? again|reused?)|{_REPEATS} {_ALLOWED}|(?:(?:allow(?:ing|ed)?|with) )?"
    rf"{_REPEATS}|(?P<none>(?:no|without) {_REPEATS}|{_REPEATS} not {_ALLOWED}|(?:can't|cannot"
    r"|can not|may not|don't|must not) (?:be )?repeat(?:ed)?))",
    re.IGNORECASE,
)
_REPEATED: Final = late_regex(
    rf",? ?(?:with(?:out)? (?:any )?{_REPEATS}(?: (?:digits|letters))?|if {_REPEATS} is (?:not )?"
    rf"{_ALLOWED}|(?:with |and )?no {_REPEATS}|if (?:the |no )?(?:digits?|letters?) "
    r"(?:can(?:not|'t)?|may(?: not)?|is) be repeated)",
    re.IGNORECASE,
)


def _with_repeating(rest: str, asked: str) -> Iterator[str]:
    """ "repetition allowed" of a question that says otherwise, or nothing of it."""
    found = _REPEATING.fullmatch(re.sub(r" (?:is|are|was|were) ", " ", rest))
    if found is not None:
        way = "without repeating" if found["none"] else "if repeating is allowed"
        yield f"{_REPEATED.sub('', asked)} {way}"


def _with_replacing(rest: str, asked: str) -> Iterator[str]:
    found = _REPLACING.fullmatch(rest)
    if found is not None and _REPLACED.search(asked):
        yield _REPLACED.sub(f" {found['not']} replacement", asked, count=1)


def _with_word(rest: str, asked: str) -> Iterator[str]:
    """Another word in capitals, whose letters are arranged."""
    places = list(_CAPITALS.finditer(asked))
    rest = re.sub(r"^(?:the (?:letters (?:of|in) )?)?(?:word )?", "", rest)
    if _CAPITALS.fullmatch(rest) and len(places) == 1:
        at = places[0]
        yield f"{asked[: at.start()]}{rest}{asked[at.end() :]}"


def _in_degrees(found: re.Match[str]) -> str:
    """The same range in degrees, with or without its ends as it was."""
    if re.search("[<≤]", found[0]):
        return re.sub(r"2\s*\*?\s*(?:pi|π)", "360 degrees", found[0])
    return " between 0 and 360 degrees"


def _narrowed(clause: str, asked: str) -> Iterator[str]:
    """The question with a clause at its end, in place of one of the same sort."""
    found = _CLAUSE.fullmatch(clause)
    if found is None:
        return
    clause = re.sub(r"^(?:only|just) | (?:only|please)$", "", clause, flags=re.IGNORECASE)
    if re.fullmatch(r"in radians", clause, re.IGNORECASE) and re.search(r"°|degree", asked):
        return  # the same numbers would be taken for radians
    if re.fullmatch(r"in decimals?", clause, re.IGNORECASE):
        return  # it is the result that is written so
    clause = re.sub(r"^up to (?:the )?[a-z] ?\^ ?(\d+)(?: term)?$", r"of degree \1", clause)
    if _DEGREES.fullmatch(clause) and _RADIANS.search(asked):
        yield _RADIANS.sub(_in_degrees, asked)
    if _TO_DEGREES.search(clause) and _TRIGONOMETRY.search(asked):
        yield f"{asked} {clause} degrees"
    for pattern in (_AROUND, _UP_TO):
        if pattern.fullmatch(f" {clause}") and pattern.search(asked):
            yield pattern.sub(lambda _: f" {clause}", asked, count=1)
    yield f"{asked} {clause}"


_TO_DEGREES: Final = late_regex(r"\b(?:90|180|360|720)$")
_TRIGONOMETRY: Final = late_regex(r"(?:sin|cos|tan)", re.IGNORECASE)


def limits_terms(whole: str) -> bool:
    """Whether a question ends with the degree of its last term, which may be the usual one."""
    return bool(re.search(rf"(?:{_UP_TO.pattern})$", whole, re.IGNORECASE))


_WAYS: Final = (
    _with_comparison,
    _with_limit,
    _with_base,
    _with_replacing,
    _with_repeating,
    _with_word,
)
