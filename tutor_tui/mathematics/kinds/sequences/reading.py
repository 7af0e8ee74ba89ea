"""Questions about sequences in words: "What is the next term in 2, 5, 8?"."""

import re
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.alternatives import labelled
from tutor_tui.mathematics.clauses import expression_or_none
from tutor_tui.mathematics.kinds.asked import asked
from tutor_tui.mathematics.kinds.sequences.given import (
    given_of,
    given_terms,
    number_of,
    stated_sort,
)
from tutor_tui.mathematics.kinds.sequences.problems import (
    Common,
    GeneralTerm,
    Given,
    MissingTerms,
    NextTerms,
    PlaceOf,
    Question,
    SequenceProblem,
    SumOfTerms,
    TermAt,
)
from tutor_tui.mathematics.kinds.sequences.rules import Geometric, Polynomial
from tutor_tui.mathematics.kinds.sequences.turning import with_list_behind
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.number_words import ordinal, with_numerals
from tutor_tui.mathematics.terms import coefficients, terms_of
from tutor_tui.mathematics.trees import variables

_LONGEST: Final = 1_200
_HINT: Final = late_regex(
    r"\b(?:next|terms?|sequence|series|progression|pattern|missing|continue|comes after|follows"
    r"|rule|formula|common (?:difference|ratio)|blank"
    r"|sum to infinity)\b|\.\.\.|…|(?<=\d)\s*,\s*(?:_+|\?)",
    re.IGNORECASE,
)
_DOTS: Final = late_regex(r"\.\s?\.\s?\.+|\\[lc]?dots\b")
_SEQUENCE: Final = (
    r"(?:(?:the|this|an?)\s+)?(?:following\s+)?(?:(?P<stated>arithmetic|geometric|linear|quadratic)"
    r"\s+)?(?:number\s+)?(?:sequence|series|progression|pattern|list|numbers)?(?:\s+of\s+numbers)?"
)
_IN: Final = rf"(?:\s+(?:in|of|for|to|from)\s+|\s*[:,]\s*|\s+){_SEQUENCE}\s*[:,]?\s*"
_LIST: Final = r"(?P<list>[-−(_?√½¼\d.].*?)"
_TERM: Final = r"(?:terms?|numbers?|elements?|values?|members?|entry)"
_SIMPLE: Final = r"(?P<stated>arithmetic|geometric)\s+(?:sequence|series|progression)"
_FIRST: Final = (
    r"(?:(?:with|whose|has|having|where)\s+)?(?:a\s+|the\s+)?(?:first term|initial term|a)"
    r"(?:\s*(?:is|of|=)\s*|\s+)(?P<first>\S+?),?\s+(?:and\s+)?(?:a\s+|the\s+)?"
    r"(?:common\s+)?(?:(?P<kind>difference|ratio)|[dr])(?:\s*(?:is|of|=)\s*|\s+)(?P<step>\S+)"
)
_EXPANSION: Final = late_regex(r"\s*series\s*[(\[]\s*[^\s\d,][^,]*,\s*[{(]?\s*[a-z]\s*[,=]", re.I)
"""`series(f, x, 0, 7)`, which asks for the expansion of a function."""


def read(text: str) -> SequenceProblem | None:
    """The question about a sequence that a message asks."""
    if len(text) > _LONGEST or not _HINT.search(text) or _EXPANSION.match(text):
        return None
    request = request_of(text)
    question = _read(request)
    if question is None and (turned := with_list_behind(request)):
        question = _read(turned)
    return question


def _read(request: str) -> SequenceProblem | None:
    for reader, found in labelled(request, _READERS):
        question = reader(found)
        if question is not None:
            return SequenceProblem(question)
    return None


_NO_SIGN: Final = late_regex(
    r"(?P<last>(?:\+\s*\d+/\d+\s*){2}|(?:\+\s*\d+(?:/\d+)?\s*){3})(?<=\S)\s*\.\.\.(?!\s*[-+,\d])"
)
"""Dots behind the last term of a sum, whose plus was left out."""


def request_of(text: str) -> str:
    """The request with `...` for all sorts of dots, and a space behind each comma of a list."""
    request = with_numerals(asked(_DOTS.sub("…", text)))
    request = kept_regex(r"\s*(?:…|\betc\b\.?|\band so on\b)").sub(" ...", request)
    request = _NO_SIGN.sub(r"\g<last> + ...", request)
    return kept_regex(r"(?<=\d),(?=[-_?]|\d{1,2}(?:,|\s|$)|\d{4})").sub(", ", request).strip()


def _next(found: re.Match[str]) -> Question | None:
    given = given_of(found)
    count = int(found.groupdict().get("count") or 1)
    if given is None or not 1 <= count <= 20:
        return None
    return NextTerms(given, count)


def _missing(found: re.Match[str]) -> Question | None:
    given = given_terms(found["list"], found.groupdict().get("stated"))
    if given is None or len(given.known) == given.length:
        return None
    gaps = given.length - len(given.known)
    is_last_alone = gaps == 1 and all(place < given.length for place, _ in given.known)
    if not is_last_alone:
        return MissingTerms(given)
    return NextTerms(
        replace(given, length=given.length - 1, tops=given.tops, bottoms=given.bottoms)
    )


def _general(found: re.Match[str]) -> Question | None:
    given = given_of(found)
    return None if given is None else GeneralTerm(given, found.groupdict().get("letter") or "n")


def _at(found: re.Match[str]) -> Question | None:
    place = ordinal(found["place"])
    given = _told(found) if "first" in found.re.groupindex else given_of(found)
    if given is None or place is None or not 1 <= place <= 10**9:
        return None
    return TermAt(given, place)


def _told(found: re.Match[str]) -> Given | None:
    """A sequence told by its first term and its difference or ratio."""
    first, step = number_of(found["first"]), number_of(found["step"])
    stated = stated_sort(found.groupdict().get("stated"))
    kind = (found["kind"] or "").lower() or {"arithmetic": "difference"}.get(stated, "ratio")
    if first is None or step is None or (stated == "arithmetic") != (kind == "difference"):
        return None
    is_decimal = "." in found["first"].rstrip(".,") or "." in found["step"].rstrip(".,")
    rule = Polynomial((first - step, step)) if kind == "difference" else Geometric(first, step)
    return Given(stated=stated, uses_decimals=is_decimal, rule=rule)


def _place_of(found: re.Match[str]) -> Question | None:
    given, number = given_of(found), number_of(found["number"])
    if given is None or number is None:
        return None
    return PlaceOf(given, number, wants_place=not found[0].lower().startswith(("is", "does")))


def _place_by_rule(found: re.Match[str]) -> Question | None:
    """ "Is 200 a term of the sequence 3n + 5?": the rule is told by a polynomial in n."""
    node, number = expression_or_none(found["rule"]), number_of(found["number"])
    terms = terms_of(node, "n") if node is not None and variables(node) == ("n",) else None
    if terms is None or number is None:
        return None
    given = Given(rule=Polynomial(tuple(coefficients(terms))))
    return PlaceOf(given, number, wants_place=not found[0].lower().startswith(("is", "does")))


def _common(found: re.Match[str]) -> Question | None:
    given = given_of(found)
    return None if given is None else Common(given, found["kind"].lower() == "ratio")


def _sum_of_first(found: re.Match[str]) -> Question | None:
    given = _told(found) if "first" in found.re.groupindex else given_of(found)
    count = int(found["count"])
    return None if given is None or not 1 <= count <= 10**9 else SumOfTerms(given, count)


def _sum_to_infinity(found: re.Match[str]) -> Question | None:
    given = _told(found) if "first" in found.re.groupindex else given_of(found)
    return None if given is None else SumOfTerms(given)


def _written_series(found: re.Match[str]) -> Question | None:
    """`2 + 5 + 8 + ... + 50`, and `1 + 1/2 + 1/4 + ...` without end."""
    text = re.sub(r"\s*\+\s*", ", ", re.sub(r"\s+-\s*", ", -", found["list"]))
    given = given_terms(text, found.groupdict().get("stated"))
    if given is None or len(given.known) < given.length:
        return None
    if not found["last"]:
        return SumOfTerms(given)
    last = number_of(found["last"])
    if last is not None and (rule := _only_rule(given, last)) is not None:
        given = replace(given, rule=rule)
    return None if last is None else SumOfTerms(given, last=last)


def _only_rule(given: Given, last: Fraction) -> Polynomial | None:
    """The steps of `1 + 2 + ... + 100`, which no doubling comes to."""
    if given.length != 2 or given.stated:
        return None
    (_, first), (_, second) = given.known
    step = second - first
    count = (last - first) / step if step else Fraction(-1)
    is_even_step = count > 1 and count.denominator == 1
    return Polynomial((first - step, step)) if is_even_step and not _is_power(given, last) else None


def _is_power(given: Given, last: Fraction) -> bool:
    """Whether multiplying by the same factor comes to the last term, too."""
    (_, term), (_, second) = given.known
    if not term or abs(second / term) <= 1:
        return True
    ratio = second / term
    while abs(term) < abs(last):
        term *= ratio
    return term == last


def _series_to(found: re.Match[str]) -> Question | None:
    """`2 + 6 + 18 + ...` to so many terms."""
    text = re.sub(r"\s*\+\s*", ", ", re.sub(r"\s+-\s*", ", -", found["list"]))
    given = given_terms(text, found.groupdict().get("stated"))
    if given is None or len(given.known) < given.length or not 1 <= int(found["count"]) <= 10**9:
        return None
    return SumOfTerms(given, int(found["count"]))


_NTH: Final = r"n\s*['-]?\s*th\s+term"
_BY_RULE: Final = (
    rf"(?:(?:with|whose|given by|defined by|having)\s+)?(?:(?:the\s+)?{_NTH}\s+(?:of\s+|is\s+)?)?"
    r"(?P<rule>[^,;?]*?n[^,;?]*?)"
)
_NEXT_WORDS: Final = (
    rf"(?:next|following)(?:\s+(?P<count>\d{{1,2}})(?!\s*[,;./\d]))?(?:\s+{_TERM})?"
    r"(?:\s+(?:up|is|are))?"
)
_READER: Final[tuple[tuple[str, Callable[[re.Match[str]], Question | None]], ...]] = (
    (rf"(?:comes\s+)?{_NEXT_WORDS}{_IN}{_LIST}", _next),
    (rf"(?:which\s+{_TERM}\s+)?(?:comes|follows|goes|should come)\s+(?:next|after)"
     rf"(?:{_IN}|\s+){_LIST}", _next),
    (rf"{_SEQUENCE}\s*[:,]?\s*{_LIST}[\s,.;:-]+(?:(?:and|then)\s+)?(?:the\s+)?"
     rf"{_NEXT_WORDS}", _next),
    (rf"{_SEQUENCE}\s*[:,]?\s*{_LIST}[\s,.;:-]+(?:(?:and|then)\s+)?(?:what(?:'s|\s+is|s)?|which)"
     rf"(?:\s+{_TERM})?\s+(?:comes|goes|follows)(?:\s+(?:next|after(?:\s+that)?))?", _next),
    (rf"(?:continue|extend)\s+{_SEQUENCE}\s*[:,]?\s*{_LIST}", _next),
    (rf"{_SEQUENCE}\s*[:,]?\s*{_LIST}[,.;:\s]+(?:what(?:'s|s|\s+is|\s+comes|\s+are)?|which|find"
     rf"|give|write)(?:\s+{_TERM}\s+comes)?(?:\s+(?:down|out))?\s+(?:the\s+)?{_NEXT_WORDS}", _next),
    (rf"(?:(?:find|fill in)\s+)?(?:the\s+)?(?:missing|unknown)(?:\s+{_TERM})?(?:\s+\w+)?{_IN}"
     rf"{_LIST}",
     _missing),
    (rf"(?:fill in|complete)\s+(?:the\s+)?(?:blanks?|gaps?|pattern|sequence){_IN}{_LIST}",
     _missing),
    (rf"{_SEQUENCE}\s*[:,]?\s*{_LIST}", _missing),
    (rf"{_SEQUENCE}\s*[:,]?\s*{_LIST}(?:,|,?\s*\.\.\.)", _next),
    (rf"(?:comes|goes)\s+(?:next\s+)?after\s+{_LIST}", _next),
    (r"(?:formula|rule|expression)\s+for\s+(?:the\s+)?"
     rf"(?:(?P<letter>[a-z])\s*['-]?\s*th\s+{_TERM}|"
     rf"general term|terms){_IN}{_LIST}", _general),
    (rf"(?P<letter>[a-z])\s*['-]?\s*th\s+{_TERM}(?:\s+(?:rule|formula))?{_IN}{_LIST}", _general),
    (rf"(?:describe\s+the\s+)?(?:general term|general formula|rule|formula|pattern){_IN}{_LIST}",
     _general),
    (rf"(?P<place>[\w-]+)\s+{_TERM}{_IN}{_LIST}", _at),
    (rf"(?P<place>[\w-]+)\s+{_TERM}\s+(?:in|of)\s+(?:the|an?)\s+{_SIMPLE}\s+{_FIRST}", _at),
    (rf"is\s+(?P<number>\S+)\s+(?:a|an)?\s*{_TERM}\s+(?:in|of){_IN}{_LIST}", _place_of),
    (rf"is\s+(?P<number>\S+)\s+(?:in|part of)\s+{_SEQUENCE}\s*[:,]?\s*{_LIST}", _place_of),
    (rf"(?:which|what)\s+{_TERM}\s+(?:in|of){_IN}{_LIST}\s+is\s+(?P<number>\S+)", _place_of),
    (rf"is\s+(?P<number>\S+)\s+(?:(?:a|an)\s+{_TERM}\s+)?(?:in|of)\s+{_SEQUENCE}\s+{_BY_RULE}",
     _place_by_rule),
    (rf"(?:which|what)\s+{_TERM}\s+(?:in|of)\s+{_SEQUENCE}\s+{_BY_RULE}\s+is\s+(?P<number>\S+)",
     _place_by_rule),
    (rf"{_SEQUENCE}\s+(?:has|with)\s+(?:the\s+)?{_NTH}\s+(?:of\s+)?(?P<rule>[^,;?]*?n[^,;?]*?)\s*"
     rf"[.,;]\s*is\s+(?P<number>\S+)\s+(?:(?:a|an)\s+{_TERM}\s+)?(?:in|of)\s+(?:the|this)\s+"
     r"sequence", _place_by_rule),
    (rf"(?:the\s+)?{_NTH}\s+of\s+{_SEQUENCE}\s+is\s+(?P<rule>[^,;?]*?n[^,;?]*?)\s*[.,;]\s*"
     rf"(?:is\s+(?P<number>\S+)\s+(?:(?:a|an)\s+{_TERM}\s+)?(?:in|of)\s+(?:the|this)\s+"
     r"sequence)", _place_by_rule),
    (rf"common\s+(?P<kind>difference|ratio){_IN}{_LIST}", _common),
    (rf"sum\s+of\s+(?:the\s+)?first\s+(?P<count>\d+)\s+{_TERM}{_IN}{_LIST}", _sum_of_first),
    (rf"sum\s+of\s+(?:the\s+)?first\s+(?P<count>\d+)\s+{_TERM}\s+(?:in|of)\s+(?:the|an?)\s+"
     rf"{_SIMPLE}\s+{_FIRST}", _sum_of_first),
    (rf"sum\s+to\s+infinity\s+of\s+(?:the|an?)\s+{_SIMPLE}\s+{_FIRST}", _sum_to_infinity),
    (rf"(?:infinite\s+)?sum\s+of\s+(?:the|an?)\s+(?:infinite\s+)?{_SIMPLE}\s+{_FIRST}",
     _sum_to_infinity),
    (rf"sum\s+to\s+infinity(?:{_IN}|\s+(?:of|for)\s+)(?P<list>[-\d(][^+]*)", _sum_to_infinity),
    (rf"(?:sum\s+(?:of\s+)?)?(?:the\s+)?{_SEQUENCE}\s*:?\s*(?P<list>[-\d(][^=?]*?\S)"
     r"\s*[+,]?\s*\.\.\.,?\s*(?:to|up to|for|upto)\s+(?P<count>\d+)\s+terms", _series_to),
    (rf"sum\s+of\s+(?:the\s+)?(?:first\s+)?(?P<count>\d+)\s+terms\s+(?:of|in)\s+{_SEQUENCE}"
     r"\s*:?\s*(?P<list>[-\d(][^=?]*?\S)\s*\+\s*\.\.\.", _series_to),
    (rf"(?:sum\s+(?:to\s+infinity\s+)?(?:of\s+)?)?(?:the\s+)?(?:infinite\s+)?{_SEQUENCE}\s*:?\s*"
     r"(?P<list>[-\d(][^=?]*?\S)\s*\+\s*\.\.\.(?:\s*\+\s*(?P<last>[^\s+]+))?", _written_series),
)  # fmt: skip
_READERS: Final = tuple((reader, late_regex(pattern, re.IGNORECASE)) for pattern, reader in _READER)
