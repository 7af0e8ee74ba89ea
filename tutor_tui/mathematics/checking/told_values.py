"""Calculations that a text tells in words: "2 times 5 is 10", "half of 18 is 9".

Everything before the verb has to be arithmetic, back to where the clause begins, so that "add 3
times 4" or "the first 3 plus 4" are left alone; each is put to the tutor as a question of its own.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.against_own import against_own
from tutor_tui.mathematics.checking.language import is_assumed, is_denied
from tutor_tui.mathematics.checking.own_answer import OwnAnswer
from tutor_tui.mathematics.checking.verdict import UNDECIDED, Verdict, agrees, disagrees
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import with_numerals
from tutor_tui.mathematics.spans import marked_stretches

_MARKS: Final = late_regex(r"\*\*|__")
_SIGNS: Final = (("\\times", "×"), ("\\cdot", "·"), ("\\div", "÷"), ("\\%", "%"))
_VERB: Final = late_regex(
    r"\s(?:is|are|equals|makes?|gives?(?: us)?|comes to|leaves)(?: (?:also|just|exactly|equal to))?"
    r"\s+(?=\S)"
)
_NUMBER: Final = r"[-−]?\$?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,15})?(?:/\d{1,9})?%?"
_SPELLED: Final = (
    r"(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty"
    r"(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|hundred|thousand|half|halves"
    r"|(?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twelfth)s?)"
)
_VALUE: Final = late_regex(
    rf"(?P<value>{_NUMBER}|{_SPELLED}(?:[ -]{_SPELLED}){{0,4}})"
    r"(?![\w^(%$/]|[.,:]\d|\s*[-+×·÷*/^=]\s*\d)",
    re.IGNORECASE,
)
_OPERATION: Final = late_regex(
    r"(?:plus|minus|times|multiplied|divided|percent|of|squared|cubed|doubled|halved|power|twice"
    r"|root|sum|product|difference|quotient|mean|average|median)$|[-+−×·÷*/^²³√%]",
    re.IGNORECASE,
)
_TERM: Final = late_regex(
    rf"(?:{_NUMBER},?|\(?{_NUMBER}\)?[!²³]?,?|{_SPELLED},?|[-+−×·÷*/^()]|√\d+|\d+\^\d+"
    r"|\(?\d[\d+\-−×·÷*/^()]*\)?|plus|minus|times|multiplied|divided|by|over|percent|per|cent|of|and"
    r"|the|an?|to|power|twice|double|triple|squared|cubed|square|cube|root|sum|product|difference"
    r"|quotient|between|mean|average|median|greatest|highest|least|lowest|common|divisor|factor"
    r"|multiple|denominator|gcd|gcf|hcf|lcm|lcd|absolute|value)$",
    re.IGNORECASE,
)
_CLAUSE_START: Final = late_regex(
    r"(?:^|[.,:;!?(]|\||[•*#>]|\n|\b(?:so|then|and|since|because|that|now|first|next|but|thus|hence"
    r"|therefore|which|here|finally|know|have|see|clearly|as|→))\W*$",
    re.IGNORECASE,
)
_GOES_ON: Final = late_regex(
    r"[\s*]*(?:more|less|fewer|greater|larger|bigger|smaller|times|plus|minus|multiplied|divided"
    r"|over|of|per\b|percent|mod|modulo|to|out|squared|cubed|hundred|thousand|million|billion"
    r"|dozen|tens?|ones|tenths|hundredths|or|remainder|with|rem|r|R|°|degrees?|half|digits?|factors?"
    r"|multiples?|the|a|an|and\s+(?:a|an|\d|one|two|three))\b"
)
_REMAINDER: Final = late_regex(r"\b(?:remainder|left over|rounded|approx\w*|about)\b|≈", re.I)
_SENTENCE: Final = late_regex(r"[.!?](?=\s|$)|\n|;\s")
_AMBIGUOUS: Final = late_regex(
    r"(?:÷|/|divided).*\d\("
    r"|(?<![\d/.,])(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten) of\b",
    re.IGNORECASE,
)
"""6 ÷ 2(1 + 2) has two readings, and "2 of 5" is no product."""

_TOLD_BEFORE: Final = late_regex(rf"(?:{_NUMBER}|{_SPELLED}),?\s+(?:and\s+)?(?=\S)", re.IGNORECASE)
_VERB_BEFORE: Final = late_regex(r"\b(?:is|are|equals|makes?|gives?|gives us|leaves)\s*$")
_MOST: Final = 12
_MOST_VERBS: Final = 200
_LONGEST: Final = 120


@dataclass(frozen=True, slots=True)
class ToldValue:
    """`text[start:end]` tells that what `question` asks has this value."""

    start: int
    end: int
    question: str
    value: str


def told_values(text: str) -> Iterator[ToldValue]:
    """The calculations that a text claims, not those that it asks, assumes or denies."""
    plain = plain_text(text)
    found = (_told(plain, verb) for verb in islice(_VERB.finditer(plain), _MOST_VERBS))
    yield from islice((told for told in found if told is not None), _MOST)


def judged_value(told: ToldValue, answered: Callable[[str], OwnAnswer | None]) -> Verdict:
    """The verdict on a told value; `answered` gives the tutor's answer to a question."""
    own = answered(told.question)
    if own is None:
        return UNDECIDED
    verdict = against_own(own, told.value, is_last=True)
    if verdict.mark is Mark.AGREES:
        return agrees("by exact calculation")
    if verdict.mark is Mark.DISAGREES and not _is_whole_part(own.result, told.value):
        return disagrees(f"it is {own.result}")
    return UNDECIDED


def _is_whole_part(result: str, value: str) -> bool:
    """Whether a value may be a quotient whose remainder is told elsewhere."""
    found = re.fullmatch(r"(\d+)/(\d+)", result)
    return found is not None and value == str(int(found[1]) // int(found[2]))


def plain_text(text: str) -> str:
    """The text without marks of formulas and bold type, every character in its place."""
    for marked in marked_stretches(text):
        for start, end in ((marked.outer_start, marked.start), (marked.end, marked.outer_end)):
            text = text[:start] + " " * (end - start) + text[end:]
    for command, sign in _SIGNS:
        text = text.replace(command, sign.ljust(len(command)))
    return _MARKS.sub(lambda mark: " " * len(mark[0]), text)


def _told(plain: str, verb: "re.Match[str]") -> ToldValue | None:
    value = _VALUE.match(plain, verb.end())
    start = _start_of_calculation(plain, verb.start())
    if value is None or start is None or _GOES_ON.match(plain, value.end()):
        return None
    calculation = " ".join(plain[start : verb.start()].split())
    sentence = sentence_around(plain, start, value.end())
    is_claimed = not (is_denied(sentence) or is_assumed(plain[max(0, start - 40) : start]))
    is_exact = not (_REMAINDER.search(sentence) and re.search(r"divided|÷|/", calculation))
    if not (is_claimed and is_exact and _is_calculation(calculation)):
        return None
    calculation = re.sub(r"\b(?:denominator|LCD|lcd)\b", "multiple", calculation)
    figures = with_numerals(value["value"].replace("−", "-"))
    return ToldValue(start, value.end(), f"What is {_lowered(calculation)}?", figures)


def _lowered(calculation: str) -> str:
    return calculation[0].lower() + calculation[1:]


def _is_calculation(words: str) -> bool:
    """Whether words have a number and something to do with it."""
    has_number = re.search(rf"\d|\b{_SPELLED}\b", words, re.IGNORECASE)
    return (
        bool(has_number)
        and not _AMBIGUOUS.search(words)
        and any(_OPERATION.search(word) for word in words.split())
    )


def _start_of_calculation(plain: str, end: int) -> int | None:
    """Where the arithmetic begins that ends here, or `None` where more belongs to it."""
    stretch = plain[max(0, end - _LONGEST) : end]
    offset = end - len(stretch)
    start = len(stretch)
    for word in reversed(list(re.finditer(r"\S+", stretch))):
        if not _TERM.match(word[0].rstrip(",") or ",") or "\n" in stretch[word.end() : start]:
            break
        start = word.start()
    before = stretch[:start]
    if _VERB_BEFORE.search(before) and (told := _TOLD_BEFORE.match(stretch, start)):
        start = told.end()
        before = ""
    while (first := re.match(r"(?:and|of|by|to|,)\s+", stretch[start:], re.IGNORECASE)) is not None:
        if first[0].strip().lower() != "and":
            return None
        before, start = stretch[: start + first.end()], start + first.end()
    if start == len(stretch) or (offset and not before.strip()):
        return None
    return offset + start if _CLAUSE_START.search(before) else None


def sentence_around(plain: str, start: int, end: int) -> str:
    """The sentence in which a stretch stands, with the stop at its end."""
    low = max(0, start - 300)
    stops = [found.end() for found in _SENTENCE.finditer(plain, low, start)]
    ending = _SENTENCE.search(plain, end)
    return plain[max(stops, default=low) : ending.end() if ending else len(plain)]
