"""Questions about sizes in words: "Which is bigger: …?", "Sort …", "Is … at most …?"."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from tutor_tui.mathematics.alternatives import first_of, fitting, labelled
from tutor_tui.mathematics.kinds.asked import asked, flat
from tutor_tui.mathematics.kinds.comparison.items import (
    Item,
    in_one_unit,
    item_of,
    listed_items,
    measured,
    option_items,
)
from tutor_tui.mathematics.kinds.comparison.problems import (
    Arrange,
    Claim,
    Closest,
    Compare,
    Comparison,
    Pick,
    Question,
)
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import ordinal, with_numerals
from tutor_tui.mathematics.request import bare
from tutor_tui.mathematics.syntax import Node, RelationSign

Values: TypeAlias = Mapping[str, Node]
NO_VALUES: Final[Values] = MappingProxyType({})

_LONGEST: Final = 1_500
_LARGE: Final = (
    r"biggest|greatest|largest|highest|maximum|max|bigger|greater|larger|higher|more|most|longer"
    r"|longest|heavier|heaviest"
)
_SMALL: Final = (
    r"smallest|least|lowest|minimum|min|smaller|less|lower|fewer|littlest|tiniest|shorter|shortest"
    r"|lighter|lightest"
)
_THINGS: Final = (
    r"(?:values?|numbers?|ones?|fractions?|decimals?|terms?|elements?|integers?|options?|item"
    r"|quantity|amount)"
)
_WORD: Final = rf"(?:(?P<rank>[\w-]+(?:[\s-][\w]+)?)[\s-]+)?(?P<size>{_LARGE}|{_SMALL})"
_OF: Final = (
    r"(?:\s+(?:in|of|among|amongst|from|out of|between|for)|\s*:|,|\s*-(?=\s))\s*(?:the\s+"
    r")?(?:following\s*)?(?:list|set|numbers|values|fractions|decimals)?\s*(?:of\s+)?[:,]?\s*"
)
_WHICH: Final = (
    rf"(?:which|what|who)(?:\s+(?:of (?:these|the following|the two|them)\s*)?{_THINGS})?"
    r"(?:\s+of (?:these|the following|them|the two)(?:\s+two)?(?:\s+" + _THINGS + r")?)?"
    r"\s+(?:is|are|was|were|has|'s)\s+(?:the\s+)?"
)
_LIST: Final = r"(?P<list>\S.*?)"
_PICKS: Final = tuple(
    late_regex(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:{_WHICH})?(?:the\s+)?{_WORD}(?:\s+{_THINGS})?{_OF}{_LIST}",
        rf"(?:{_WHICH}|(?:what|which)'s\s+)(?:the\s+)?{_WORD}(?:\s+{_THINGS})?\s*[:,?]?\s+{_LIST}",
        rf"{_LIST}\s*[:;,.?-]?\s+{_WHICH}(?:the\s+)?{_WORD}(?:\s+{_THINGS})?",
        rf"(?:which|what)\s+of\s+{_LIST}\s+(?:is|has)\s+(?:the\s+)?{_WORD}(?:\s+{_THINGS})?",
        rf"(?:which|what)\s+{_THINGS}?\s*is\s+(?:the\s+)?{_WORD},?\s+{_LIST}",
    )
)
_PICK_OPTION: Final = late_regex(
    rf"(?:{_WHICH})?(?:the\s+)?{_WORD}(?:\s+{_THINGS})?"
    r"(?:\s+(?:of|in|among|from)\s+(?:these|the following|the list)(?:\s+\w+)?)?[\s:?.,]*",
    re.IGNORECASE,
)
_NEAR: Final = r"(?P<near>closest|nearest|closer|nearer|farthest|furthest|farther|further)"
_CLOSEST: Final = tuple(
    late_regex(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:{_WHICH})?(?:the\s+)?(?:{_THINGS}\s+)?{_NEAR}(?:\s+{_THINGS})?\s+(?:to|from)\s+"
        rf"(?P<target>.{{1,60}}?)(?:\s+(?:in|out of|among|of|from)\s+|\s*[:?]\s*|,\s+){_LIST}",
        rf"(?:which|what)(?:\s+{_THINGS})?\s+(?:of|in|among|from)\s+{_LIST}\s+is\s+(?:the\s+)?"
        rf"{_NEAR}(?:\s+{_THINGS})?\s+(?:to|from)\s+(?P<target>.{{1,60}})",
    )
)
_CLOSEST_OPTION: Final = late_regex(
    rf"(?:{_WHICH})?(?:the\s+)?{_NEAR}(?:\s+{_THINGS})?\s+(?:to|from)\s+"
    r"(?P<target>.{1,60}?)[\s:?]*",
    re.IGNORECASE,
)
_RISING: Final = r"ascending|increasing|rising|numerical|growing"
_FALLING: Final = r"descending|decreasing|falling|reverse"
_DIRECTION: Final = (
    rf"(?:(?:in|into|by|from|with)\s+(?:the\s+)?(?:order\s+of\s+)?(?:(?P<way>{_RISING}|{_FALLING})"
    r"(?:\s+(?:order|size|value|magnitude))?(?:\s+of size)?|order(?: of size| of value)?"
    r"|size(?: order)?)|(?P<bare>ascending|increasing|descending|decreasing)(?:ly| order)?"
    rf"|(?:(?:in order\s*,?\s*)?(?:from\s+)?(?:the\s+)?(?P<first>{_LARGE}|{_SMALL})\s+(?:to|first)"
    rf"(?:\s+(?:the\s+)?(?:{_LARGE}|{_SMALL}))?))"
)
_SORT: Final = r"(?:sort|order|put|arrange|rank|rearrange|write|list|place|organi[sz]e)"
_NOUNS: Final = (
    r"(?:(?:the|these|this|those)(?:\s+|(?=\s*:)))?(?:following\s+)?"
    r"(?:list|set|numbers|values|fractions|decimals|integers|terms)?(?:\s+of\s+\w+)?\s*[:,]?\s*"
)
_SORTS: Final = tuple(
    late_regex(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_SORT}\s+{_NOUNS}{_LIST},?\s+{_DIRECTION}(?:[\s,(]+(?P<which>\w+)\s+first\)?)?",
        rf"{_SORT}\s+{_NOUNS}{_DIRECTION}(?:[\s,(]+(?P<which>\w+)\s+first\)?)?\s*[:,.]?\s+{_LIST}",
        rf"(?:sort|order|arrange|rank):?\s+{_NOUNS}{_LIST}",
    )
)
_RELATIONS: Final[tuple[tuple[str, RelationSign], ...]] = (
    (rf"(?:not\s+(?:{_SMALL})\s+than|no\s+(?:{_SMALL})\s+than)", "≥"),
    (rf"(?:not\s+(?:{_LARGE})\s+than|no\s+(?:{_LARGE})\s+than)", "≤"),
    (rf"(?:{_SMALL})\s+than\s+or\s+(?:equal\s+to|the same as)", "≤"),
    (rf"(?:{_LARGE})\s+than\s+or\s+(?:equal\s+to|the same as)", "≥"),
    (rf"(?:{_SMALL})\s+than|below|under", "<"),
    (rf"(?:{_LARGE})\s+than|above|over", ">"),
    (r"at most(?:\s+as\s+\w+\s+as)?", "≤"),
    (r"at least(?:\s+as\s+\w+\s+as)?|as\s+(?:big|large|great)\s+as", "≥"),
    (r"(?:not|un|non-?)\s?(?:equal|equivalent|identical)\s+to|not the same as|different (?:from|to)"
     r"|distinct from", "≠"),
    (r"(?:exactly\s+)?(?:equal|equivalent|identical)\s+to|(?:exactly\s+)?the same(?: number)? as"
     r"|equal", "="),
)  # fmt: skip
_CLAIMS: Final[tuple[tuple[RelationSign, re.Pattern[str]], ...]] = tuple(
    (sign, late_regex(rf"is\s+(?P<a>.{{1,300}}?)\s+(?:{words})\s+(?P<b>.{{1,300}})", re.I))
    for words, sign in _RELATIONS
)
_PAIR: Final = r"(?P<a>.{1,300}?)\s+and\s+(?P<b>.{1,300}?)"
_PAIR_RELATIONS: Final[tuple[tuple[str, RelationSign], ...]] = (
    (
        rf"are\s+{_PAIR}\s+(?:not\s+(?:equal|the same|equivalent)|unequal|non-?equal|different"
        r"|distinct)(?:\s+(?:numbers|values|fractions))?",
        "≠",
    ),
    (rf"are\s+{_PAIR}\s+(?:equal|the same(?:\s+\w+)?|equivalent(?:\s+fractions)?|identical)", "="),
    (rf"do\s+{_PAIR}\s+have\s+(?:the same|equal|identical)\s+values?", "="),
    (rf"do\s+{_PAIR}\s+have\s+(?:different|distinct|unequal)\s+values?", "≠"),
    (r"does\s+(?P<a>.{1,300}?)\s+(?:equals?|have the same value as)\s+(?P<b>.{1,300})", "="),
)
_PAIR_CLAIMS: Final[tuple[tuple[RelationSign, re.Pattern[str]], ...]] = tuple(
    (sign, late_regex(words, re.IGNORECASE)) for words, sign in _PAIR_RELATIONS
)
_COMPARES: Final = tuple(
    late_regex(pattern, re.IGNORECASE)
    for pattern in (
        r"compare\s+(?:the\s+(?:numbers|fractions|decimals|values)\s+)?"
        r"(?P<a>.{1,300}?)\s+(?:and|with|to)\s+(?P<b>.{1,300})",
        r"(?:put|write|insert|place|fill in|which)\s+(?:the\s+)?(?:correct\s+)?"
        r"(?:(?:sign|symbol)\b[^\d]{0,40}?|[<>=][<>=,\s]+or\s+[<>=])\s+(?:goes\s+|belongs\s+)?"
        r"between\s+(?P<a>.{1,300}?)\s+and\s+(?P<b>.{1,300})",
    )
)


def read(text: str) -> Comparison | None:
    """The comparison that a message asks for."""
    return read_with_values(text, NO_VALUES)


def read_with_values(text: str, values: Values) -> Comparison | None:
    """The comparison of numbers some of which are called by names that have these values."""
    if len(text) > _LONGEST or not _HINT.search(text) or _UNDIVIDED.search(text):
        return None
    request = with_numerals(bare(flat(text)))
    question = _question(request, values)
    return None if question is None else Comparison(question)


_UNDIVIDED: Final = late_regex(r"\d/\d+\s+\d+/\d+\s*(?:,|and\b)", re.IGNORECASE)
"""Fractions with nothing but a space between them, which would be read as a product."""


def _question(request: str, values: Values) -> Question | None:
    options = option_items(request, values)
    if options is not None:
        return _among_options(*options, values)
    readers = (_claim, _compare, _arrange, _closest, _pick)
    return first_of(reader(request, values) for reader in readers)


_HINT: Final = late_regex(
    rf"\b(?:{_LARGE}|{_SMALL}|closest|nearest|closer|nearer|farthest|furthest|farther|further|sort"
    r"|order|arrange|rank|rearrange|equal|equals|same|different|distinct|unequal|non-?equal"
    r"|equivalent|identical|at most|at least|compare|between|above|below|over|under|as big as"
    r"|as large as)\b",
    re.IGNORECASE,
)


def _among_options(head: str, items: tuple[Item, ...], values: Values) -> Pick | Closest | None:
    for text in (head, asked(head)):
        found = _CLOSEST_OPTION.fullmatch(text)
        target = item_of(found["target"], values) if found else None
        if found and target is not None:
            return Closest(items, target, _is_far(found["near"]))
        found = _PICK_OPTION.fullmatch(text)
        rank = _rank(found["rank"]) if found else None
        if found and rank is not None:
            return Pick(items, rank, _is_large(found["size"]))
    return None


def _claim(request: str, values: Values) -> Claim | None:
    for sign, found in labelled(request, (*_CLAIMS, *_PAIR_CLAIMS)):
        if (both := _both(found["a"], found["b"], values)) is not None:
            return Claim(both[0], sign, both[1])
    return None


def _both(first: str, second: str, values: Values) -> tuple[Item, ...] | None:
    left, right = measured(first, values), measured(second, values)
    return None if left is None or right is None else in_one_unit((left, right))


def _compare(request: str, values: Values) -> Compare | None:
    for found in fitting(request, _COMPARES):
        if (both := _both(found["a"], found["b"], values)) is not None:
            return Compare(*both)
    return None


def _arrange(request: str, values: Values) -> Arrange | None:
    for found in fitting(request, _SORTS):
        items = listed_items(found["list"], values)
        if items is not None:
            return Arrange(items, _is_falling(found.groupdict()))
    return None


def _is_falling(words: Mapping[str, str | None]) -> bool:
    """Whether "in descending order" or "biggest first" was said."""
    first = words.get("which") or words.get("first")
    if first and re.fullmatch(f"{_LARGE}|{_SMALL}", first, re.IGNORECASE):
        return _is_large(first)
    return bool(re.fullmatch(_FALLING, words.get("way") or words.get("bare") or "", re.IGNORECASE))


def _closest(request: str, values: Values) -> Closest | None:
    for text in (request, asked(request)):
        for found in fitting(text, _CLOSEST):
            target = item_of(found["target"], values)
            items = listed_items(found["list"], values) if target else None
            if target is not None and items is not None:
                return Closest(items, target, _is_far(found["near"]))
    return None


def _pick(request: str, values: Values) -> Pick | None:
    for text in dict.fromkeys((request, asked(request))):
        for found in fitting(text, _PICKS):
            rank = _rank(found["rank"])
            items = listed_items(found["list"], values) if rank else None
            if rank and items is not None and rank <= len(items):
                return Pick(items, rank, _is_large(found["size"]))
    return None


def _rank(word: str | None) -> int | None:
    return 1 if word is None or word.lower() == "very" else ordinal(word)


def _is_large(word: str) -> bool:
    return bool(re.fullmatch(_LARGE, word, re.IGNORECASE))


def _is_far(word: str) -> bool:
    return word.lower().startswith(("far", "fur"))
