"""Where a text names its final result without a relation sign, or in a box.

"The answer is 42.", "**Answer:** x = 3", "The remainder is 35.", `\\boxed{…}`, a last line that is
only a value, a whole message that is one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from tutor_tui.mathematics.checking.asked import is_asked
from tutor_tui.mathematics.checking.braces import group_end
from tutor_tui.mathematics.checking.language import is_denied
from tutor_tui.mathematics.late_patterns import late_regex

_BOXED: Final = late_regex(r"\\(?:boxed|fbox)\s*(?=\{)")
_ANSWER: Final = late_regex(
    r"\b(?:(?:final|correct)\s+)?(?:answer|result)\b\**(?:\s+(?:to (?:the|this|your) \w+\s+)?(?:is"
    r"|are|would be|comes? (?:out )?to)\b\s*:?|\s*:\s*\**|\s*=)\s*",
    re.IGNORECASE,
)
_VERB: Final = late_regex(
    r"\*{0,2}(?:\s{1,2}\*{0,2}(?:is|are|was|were|equals|will be|would be|comes to|turns out to be)"
    r"\b\s?:?|:)\*{0,2}\s{0,9}"
)
_SUBJECT_START: Final = late_regex(r"\b[Tt]he\s+|^[\s*#>-]*|[,:]\s+")
_CONNECTIVE: Final = late_regex(r"^(?:so|thus|hence|therefore|then|and|,|\s)+\s")
_SUPPOSED: Final = late_regex(
    r"\b(?:if|suppos\w+|assum\w+|imagine|guess\w*|whether|would|could|might|unless|pretend|say)\b",
    re.IGNORECASE,
)
_THERE_ARE: Final = late_regex(
    r"\bthere (?:are|is)\s+(?:exactly |a total of |only )?", re.IGNORECASE
)
_VERDICT: Final = late_regex(r"[\s*#>_`]*(?P<word>yes|no|true|false)\b", re.IGNORECASE)
_SENTENCE_END: Final = late_regex(r"[.!?](?=\s|\*|$)|\n\s*\n|\n(?=\s*(?:[-*•#|]|\d+[.)]))|;\s|\n|$")
_TAILS: Final = late_regex(
    r",? (?:which|because|since|as|when|where|so|with|for|after|(?:at|in)(?!\s*[\d$\\])|ways?|"
    r"different|possible|pieces|distinct|and(?= (?:the|its|their) [a-z ]{3,30} (?:is|are|=)))\b"
    r"|,(?=\s[a-z]{3,})| [–—-] | \((?=[a-z])|[\s,]\$?\\implies"
)
_QUESTION_OF_COUNT: Final = late_regex(r"\bhow many\b|\bnumber of\b", re.IGNORECASE)
_STOPS: Final = frozenset(
    ("or", "and", "plus", "minus", "times", "more", "less", "over", "not", "only", "to", "%")
)
_LABEL: Final = late_regex(r"\W*((?:[A-Za-z'’-]+[ *_]+){0,5}[A-Za-z'’]{3,}[ *_]*)(?:=|:|≈)")
_SUM: Final = late_regex(
    r"[\s$\\(`*−-]*\d(?:[^=≈A-Za-z]*[-+−×·÷/*^!][^=≈A-Za-z]*|[\d.]*\s*)[=≈](?=.*\d\s*[-+−×·÷/*^])"
    r"|[\s$\\(`*−-]*\d[^=≈A-Za-z]*[-+−×·÷/*^!][^=≈A-Za-z]*[=≈]"
)
"""A calculation that has no name: it may check the result, or be a step to it."""

_LETTERED: Final = late_regex(r"[\s$\\(`*]*([a-zA-Z])(?:_\{?\d\}?|[₀-₉])?\s*=")
_WANTED: Final = late_regex(
    r"\b(?:find|calculate|determine|what is)(?: the value of)?\s+`?\$?([a-zA-Z])`?\$?"
    r"(?=\s+(?:when|if)\b|[.?]?$)",
    re.IGNORECASE,
)
_LIST_NUMBER: Final = late_regex(r"\d{1,2}[.)]\s")
_OWN_NAME: Final = late_regex(
    r"(?:the |final |correct |so |your |our )*(?:answers?|results?|solutions?|check|solution set)?"
)
_MOST_VERBS: Final = 300
_MOST_CLAIMS: Final = 12
_LONGEST: Final = 300
_LONGEST_SUBJECT: Final = 140
_LEAD: Final = late_regex(r"(?:[>•#\s]|[-*]\s|\d+[.)]\s+(?=\S))*")
_SHORT: Final = 120


@dataclass(frozen=True, slots=True)
class FinalClaim:
    """`text[start:end]` is claimed to be the result.

    `is_named` tells that the text calls it the answer or boxes it; otherwise it may be that of a
    step that goes by the same name.
    """

    start: int
    end: int
    text: str
    is_named: bool = True
    shorter: tuple[str, ...] = ()
    """The text without what may hang on behind the value, for when it cannot be read whole."""

    names_other: bool = False
    """Whether it is called by a name that the question does not ask for: "Discount = 10"; or is a
    calculation without a name."""


def final_claims(text: str, question: str) -> tuple[FinalClaim, ...]:
    """The claims of a text about what the question asks, from left to right."""
    found: dict[int, FinalClaim] = {}
    for claim in sorted(_claims(text, question), key=lambda claim: claim.start):
        found[claim.end] = claim  # of those that end alike the one with the least before it
    return tuple(sorted(found.values(), key=lambda claim: claim.start)[-_MOST_CLAIMS:])


def _claims(text: str, question: str) -> Iterator[FinalClaim]:
    for claim in _lone_value(text):
        label = _LABEL.match(claim.text) or _other_letter(claim.text, question)
        names_other = bool(label) and not _is_meant(label, question)
        yield replace(claim, names_other=names_other or _is_sum(claim.text))
    if _QUESTION_OF_COUNT.search(question):
        yield from _unnamed(_introduced(text, _THERE_ARE))
    for found in islice(_VERB.finditer(text), _MOST_VERBS):
        if any(is_asked(subject, question) for subject in _subjects(text, found.start())):
            yield from _unnamed(_behind(text, found))
    yield from _introduced(text, _ANSWER)
    for found in islice(_BOXED.finditer(text), _MOST_CLAIMS):
        end = group_end(text, found.end())
        if end > 0 and not _is_taken_back(text, found, end):
            yield FinalClaim(found.end() + 1, end - 1, text[found.end() + 1 : end - 1])


def _other_letter(claim: str, question: str) -> "re.Match[str] | None":
    """The k of "k = 3" where y is what the question says to find."""
    found, wanted = _LETTERED.match(claim), _WANTED.search(question)
    return found if found and wanted and found[1] != wanted[1] else None


def _is_sum(claim: str) -> bool:
    """Whether a claim is only a calculation, with no name before and no word behind it."""
    return bool(_SUM.match(claim)) and not re.search(r"\d\s*[A-Za-z]{3,}\W*$", claim)


def _is_meant(label: "re.Match[str] | None", question: str) -> bool:
    """Whether the words before a value call it the answer, or what the question asks for."""
    words = _CONNECTIVE.sub("", _unmarked(label[1]).lower() + " ").strip() if label else ""
    return bool(_OWN_NAME.fullmatch(words)) or is_asked(words, question)


def _unnamed(claims: Iterator[FinalClaim]) -> Iterator[FinalClaim]:
    return (replace(claim, is_named=False) for claim in claims)


def _subjects(text: str, end: int) -> Iterator[str]:
    """What may be the subject of a verb that stands there: "the area", "the area of a circle"."""
    stretch = text[max(0, end - _LONGEST_SUBJECT) : end]
    sentence = re.split(r"[.;!?=]\s|\n", stretch)[-1]
    for start in _SUBJECT_START.finditer(sentence):
        yield re.sub(
            r"^(?:so|thus|hence|therefore|then|and|,|\s)+\s", "", _unmarked(sentence[start.end() :])
        )


def _unmarked(text: str) -> str:
    return re.sub(r"[*`$_]|\\[()\[\]]", " ", text).strip()


def _introduced(text: str, phrase: "re.Pattern[str]") -> Iterator[FinalClaim]:
    for found in islice(phrase.finditer(text), _MOST_VERBS):
        yield from _behind(text, found)


def _behind(text: str, found: "re.Match[str]") -> Iterator[FinalClaim]:
    """The value behind a phrase, up to the end of its sentence; a display may stand below."""
    start = found.end() + len(text[found.end() :]) - len(text[found.end() :].lstrip())
    if _LIST_NUMBER.match(text, start) and "\n" in text[found.start() : start]:
        return
    opened = re.compile(r"\*{0,2}(?:\$\$?|\\\[|\\\()").match(text, start)
    if opened:
        closing = {"$$": "$$", "\\[": "\\]", "\\(": "\\)", "$": "$"}[opened[0].lstrip("*")]
        stop = text.find(closing, opened.end(), start + _LONGEST)
        if stop > 0:
            inner = opened.end(), stop
            end_of_sentence = _SENTENCE_END.search(text, stop + len(closing), stop + _LONGEST)
            tail = text[stop + len(closing) : end_of_sentence.start() if end_of_sentence else None]
            if _is_harmless(tail) and not _is_taken_back(text, found, stop):
                yield FinalClaim(*inner, text[slice(*inner)] + _unit_in(tail))
                return
    ending = _SENTENCE_END.search(text, start, start + _LONGEST)
    end = ending.start() if ending else start
    if end == start or _is_taken_back(text, found, end):
        return
    value = text[start:end]
    yield FinalClaim(start, end, value, shorter=tuple(_shorter(value)))


def _is_harmless(tail: str) -> bool:
    """Whether words behind a formula leave its value alone."""
    bare = tail.strip().strip("*").strip()
    if not bare or bare[0] in ",(":
        return not re.match(r",?\s*(?:or|and|plus|but)\b", bare)
    word = re.match(r"[A-Za-z%°²³/]+", bare)
    stops = {
        "or",
        "and",
        "plus",
        "minus",
        "times",
        "more",
        "less",
        "over",
        "not",
        "only",
        "to",
        "%",
    }
    return word is not None and word[0].lower() not in stops


def _unit_in(tail: str) -> str:
    """The unit right behind a formula, or nothing."""
    found = re.match(r"\*{0,2}\s+((?:square |cubic )?[A-Za-z]+(?:/[A-Za-z]+)?)\s*\**$", tail)
    return f" {found[1]}" if found else ""


def _shorter(value: str) -> Iterator[str]:
    found = _TAILS.search(value)
    while found:
        yield value[: found.start()]
        found = _TAILS.search(value[: found.start()])


def _is_taken_back(text: str, found: "re.Match[str]", end: int) -> bool:
    """Whether the sentence around a value denies, asks or assumes it."""
    start = found.start()
    before = max(
        (
            text.rfind(sign, max(0, start - _LONGEST), start)
            for sign in (". ", "\n", "! ", "? ", "; ")
        ),
        default=-1,
    )
    ending = _SENTENCE_END.search(text, end, end + _LONGEST)
    opening = _unmarked(text[before + 1 : start])
    tail = text[end : ending.end() if ending else end + _LONGEST]
    return is_denied(f"{opening} {found[0]} {tail}") or bool(_SUPPOSED.search(opening))


def _lone_value(text: str) -> Iterator[FinalClaim]:
    """The whole of a short text, or its last line where that is only a value; yes and no."""
    verdict = _VERDICT.match(text)
    if verdict:
        yield FinalClaim(verdict.start("word"), verdict.end(), verdict["word"])
    lines = [(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text) if m[0].strip()]
    if lines:
        start, end = lines[-1]
        if end - start <= _SHORT:
            line = text[start:end]
            found = _LEAD.match(line)
            lead = found.end() if found else 0
            is_free = len(lines) == 1 or not text[:start].rstrip().endswith(("=", ",", "+", "-"))
            if is_free and not is_denied(line):
                yield FinalClaim(start + lead, end, line[lead:])
