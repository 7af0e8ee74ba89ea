"""How a sentence is parted into the definitions that it makes and the question that is left."""

import re
from collections.abc import Collection, Iterator
from itertools import islice
from typing import Final

from tutor_tui.mathematics.kinds.definitions.defining import item
from tutor_tui.mathematics.kinds.definitions.meanings import AskedIs, Definition, FunctionIs
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex
from tutor_tui.mathematics.request import bare

_LEAD: Final = late_regex(
    r"(?:(?:and|also|now|then|next|so|further(?:more)?|moreover|finally)\b[,\s]*)?"
    r"(?:let us (?:say|define|suppose)|let's say|let|suppose|assume|assuming|given|define|consider"
    r"|say|set|take|if|with|for|when|where|put|we (?:have|know|are given)|you are given"
    r"|i have|there is|here|here is|the functions?"
    r"|solve(?=[^=]*=[^.?]*\b(?:and|then)\s+(?:then\s+)?(?:find|work out|calculate|evaluate)))\b"
    r"(?:\s+(?:that|we have|we know|you know|(?:the )?(?:functions?|polynomials?|equations?)"
    r"(?=\s))){0,2}\s*:?\s*",
    re.IGNORECASE,
)
_OPENER: Final = late_regex(
    r"(?P<gap>\s*[,;:]\s*(?:then\s+|and\s+|so\s+)*|\s+(?:then|and)\s+(?:then\s+)?|\s+)"
    r"(?P<question>(?:what'?s?|find|determine|calculate|compute|evaluate|work out|solve|state"
    r"|express|rearrange|differentiate|integrate|expand|factor(?:i[sz]e)?|simplify|sort|arrange"
    r"|how (?:much|many|big|do)|give|please|can you|could you|tell me)\b.*)",
    re.IGNORECASE | re.DOTALL,
)
_AFTER_STOP: Final = late_regex(
    r"\s*(?:[,;:]\s*(?:then\s+|and\s+)?|\s(?:then|and)\s+)(?P<question>(?:which|is|are|does|do|put"
    r"|round|list|show|for what|when|where|why|name|write|get|derive|prove|verify|decide)\b.*)",
    re.IGNORECASE | re.DOTALL,
)
_SUFFIX: Final = late_regex(
    r"(?:\s*[,;]\s*|\s+)(?:if|when|where|given(?: that)?|with|for|assuming(?: that)?|provided that"
    r"|knowing that|at)\s+",
    re.IGNORECASE,
)
_SENTENCE_END: Final = late_regex(
    r"(?<!\bwrt)(?<!w\.r\.t)(?<!\b[ie]\.[ge])(?<=\S)[.;!?]+\s+(?=[^\s(])|\n+(?!\s*\()"
)


def sentences(text: str) -> Iterator[str]:
    """The sentences of a message, without politeness."""
    start = 0
    for end in [*(found.span() for found in _SENTENCE_END.finditer(text)), (len(text), len(text))]:
        sentence = bare(text[start : end[0]])
        start = end[1]
        if sentence:
            yield sentence


def parted(
    sentence: str, functions: Collection[str], defined: frozenset[str]
) -> tuple[list[Definition], str]:
    """The definitions that a sentence makes, and the question that is left of it."""
    lead = _LEAD.match(sentence)
    body = sentence[lead.end() :] if lead else sentence
    if lead or is_bare_definition(body) or EQUATION_FIRST.match(body):
        for head, question in _cuts(body):
            found = _items(head, functions, defined)
            if found:
                known = defined | functions_of(found)
                more, rest = _parted_behind(bare(question), functions, known)
                return [*found, *more], rest
    return _parted_behind(sentence, functions, defined)


def _parted_behind(
    sentence: str, functions: Collection[str], defined: frozenset[str]
) -> tuple[list[Definition], str]:
    """The question, and the definitions that stand behind it: "find f(2) if f(x) = x²"."""
    for cut in list(_SUFFIX.finditer(sentence))[: -_MOST_CUTS - 1 : -1]:
        found = _items(sentence[cut.end() :], functions, defined)
        if found and not (_is_place(sentence) and not functions_of(found)):
            return found, bare(sentence[: cut.start()])
    return [], sentence


_PLACE: Final = late_regex(
    r"\b(?:deriv\w*|differentiat\w*|slope|gradient|tangent|normal|integra\w*|limit|rate of change"
    r"|tends|approaches|d[a-z]?/d[a-z]|solve|roots?|(?:in|de)creasing|concave)\b|['′]",
    re.IGNORECASE,
)


def _is_place(sentence: str) -> bool:
    """Whether "when x = 3" is the place at which a slope is wanted, which is no definition."""
    return bool(_PLACE.search(sentence))


_STOP: Final = late_regex(r"\s*[,;:]\s*(?:then\s+)?")
_MOST_CUTS: Final = 6


def is_bare_definition(text: str) -> bool:
    """`f(x) = …` or `a = 3` at the beginning, without "let"."""
    return bool(
        kept_regex(r"[A-Za-z]\s?\(\s*[A-Za-z](?:\s*,\s*[A-Za-z])*\s*\)\s*=").match(text)
        or kept_regex(r"[A-Za-z]\s*:\s*[A-Za-z]\s*(?:->|→|↦)").match(text)
        or kept_regex(r"[A-Za-z]\s*=\s*-?[\d.]+(?:/\d+)?\s*(?:[,;]|and\b|$)").match(text)
    )


EQUATION_FIRST: Final = late_regex(
    r"(?!(?:if|is|of|at|by|to|in|so|on|as|do|we|my|it|an|no|go|ok|or)\b)(?=[^=]*[a-z])"
    r"(?:(?<![A-Za-z])[a-z]{1,2}(?![A-Za-z])|[\d\s.+*/^()²³×·-])+=(?!=)"
)
"""A message that begins with an equation between letters and numbers: `a + b = 10`."""


def _cuts(body: str) -> Iterator[tuple[str, str]]:
    """Where a sentence may turn from its definitions to its question; the whole comes first."""
    yield body, ""
    for pattern in (_OPENER, _AFTER_STOP):
        found = pattern.search(body)
        if found is not None:
            yield body[: found.start()], found["question"]
    for found in islice(_STOP.finditer(body), _MOST_CUTS):
        yield body[: found.start()], body[found.end() :]


def _items(text: str, functions: Collection[str], defined: frozenset[str]) -> list[Definition]:
    """All definitions of a list, or none where a part of it is something else."""
    items: list[Definition] = []
    parts = list(islice(_list_parts(text), _MOST_PARTS + 1))
    if len(parts) > _MOST_PARTS:
        return []
    while parts:
        known = defined | functions_of(items)
        for count in range(len(parts), 0, -1):
            if _swallows(parts[1:count]):
                continue
            joined = "".join(parts[:count])
            found = item(_LIST_SIGN.sub("", joined.strip()), functions, defined=known)
            if found is not None and (count == 1 or isinstance(found, AskedIs | FunctionIs)):
                break
        else:
            return []
        items.append(found)
        parts = parts[count:]
    return items


_MOST_PARTS: Final = 12
_LIST_SIGN: Final = late_regex(r"^(?:[,;]\s*)?(?:and\s+)?(?:let\s+|that\s+)?|\s*[,;]$")
_LIST_PART: Final = late_regex(r"\s*[,;]\s*(?:and\s+)?|\s+and\s+")


def _swallows(parts: list[str]) -> bool:
    """Whether parts of a list are definitions of their own: they hold a sign of equality."""
    return any("=" in part or re.search(r"\b[A-Za-z] (?:be|is)\b", part) for part in parts)


def _list_parts(text: str) -> Iterator[str]:
    """The parts of a list, each with the sign before it, at commas outside brackets."""
    start = 0
    for found in _LIST_PART.finditer(text):
        before = text[: found.start()]
        if before.count("(") > before.count(")") or not text[start : found.start()].strip():
            continue
        yield text[start : found.start()]
        start = found.start()
    yield text[start:]


def functions_of(definitions: Collection[Definition]) -> frozenset[str]:
    """The names of the functions that are defined."""
    return frozenset(part.name for part in definitions if isinstance(part, FunctionIs))
