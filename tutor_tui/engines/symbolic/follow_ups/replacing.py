"""The previous question with something else in it: "now with 5 instead of 3", "and for 12?"."""

import re
from dataclasses import dataclass
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.numbers_in_questions import (
    NO_RATE,
    in_place,
    is_count,
    is_of_ratio,
    is_order,
    stands_after,
)
from tutor_tui.engines.symbolic.follow_ups.replacing_formulas import (
    two_equations,
    with_formula,
    with_two_equations,
)
from tutor_tui.engines.symbolic.follow_ups.wording import IT, operand
from tutor_tui.mathematics.alternatives import fitting
from tutor_tui.mathematics.exercises import problem_of
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import KindProblem
from tutor_tui.mathematics.spans import find_mathematics
from tutor_tui.mathematics.syntax import TooLargeError, UnreadableError
from tutor_tui.mathematics.understand import Unclear, understand

_NEW: Final = r"(?P<new>.{1,60}?)"
_OLD: Final = r"(?:the )?(?:(?P<nth>first|second|third|last) )?(?P<old>.{1,40}?)"
_THE: Final = r"(?:the |a |an )?(?:number |value )?"
_WAS: Final = r"(?:was|were|is|'s|had been|becomes|became|would be|changes to|equals|equaled)"
_BOTH: Final = tuple(
    late_regex(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:.{{0,40}}\b(?:with|of|for|use|using|have|had|take|is|its|it's|was|were|be|do|try|to|about"
        rf"|from|at) )?{_THE}{_NEW} (?:instead of|rather than|in place of|not) {_THE}{_OLD}",
        rf"(?:replace|change|swap|exchange|switch) {_THE}{_OLD} (?:by|with|to|into|for) "
        rf"{_THE}{_NEW}",
        rf"(?:use|put|take|substitute) {_THE}{_NEW} (?:for|in place of|instead of) {_THE}{_OLD}",
        rf"(?:what )?(?:happens )?if {_THE}{_OLD} {_WAS} (?:replaced (?:by|with) |changed to "
        rf"|a |an )?{_NEW}(?: instead)?",
        rf"instead of {_THE}{_OLD},? (?:use |with |take |try )?{_THE}{_NEW}",
    )
)
_POINTER: Final = (
    r"(?:it|that|this|the (?:number|question|constraint|condition|equation|matrix|function|system))"
)
_SAME: Final = (
    r"(?:(?:do |try |the )*(?:same|it|that)(?: thing| question| problem| again)?,? ?"
    r"(?:but |just )?)"
)
_ALONE: Final = tuple(
    late_regex(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:what )?(?:happens )?(?P<word>if) (?:{_POINTER} {_WAS}|it's|its|that's) {_THE}{_NEW}"
        r"(?: instead)?",
        r"(?:what )?if (?:it|he|she|they|the \w+) (?:(?:had|has|only|instead) )*(?:gone|went|goes"
        r"|risen|rose|rises|fallen|fell|falls|dropped|drops|grown|grew|grows)(?: up| down)?"
        rf" (?P<word>to) {_THE}{_NEW}(?: instead)?",
        rf"(?:what )?(?:happens )?if (?P<word>there) (?:is|are|was|were) (?:only |now )*{_NEW}"
        r"(?: of (?:them|us|you))?(?: instead)?",
        rf"{_SAME}?(?P<word>for|with|of|when|at|to|from|in|using|if) {_THE}{_NEW}(?: instead)?",
        r"what (?P<word>if) (?P<new>[^=<>]*[a-z][^=<>]*=[^=<>]+?)(?: instead)?",
        rf"(?:what about|how about|what of) (?P<word>for|with|of|when|at|to|from|in|if)? ?"
        rf"{_THE}{_NEW}(?: instead)?",
        rf"(?P<word>do|try) {_THE}{_NEW}(?: instead)?",
        r"(?:(?:does|would|will|can) (?:it|that|this|the same(?: thing| way)?) (?:also |still"
        r" )?work|(?:do|factor|solve|expand) (?:it|that|this|the same)(?: thing)?) (?:for|with|on) "
        r"(?P<new>(?=[^=<>]*[a-z])(?=[^=<>]*[-+^²³*/])[^=<>]{3,40}?)(?: too| as well)?",
        rf"(?:use|take|make it|make that|change (?:it|that) to) {_THE}{_NEW}(?: instead)?",
        rf"{_THE}{_NEW} instead",
        r"(?:plug|put|sub|substitute) (?:in )?(?P<new>[A-Za-z] ?= ?[^=]{1,20})(?: instead)?",
    )
)
_NUMBER: Final = late_regex(r"(?<![\w.])\d+(?:[.,]\d+)*(?:/\d+)?(?:\s*%|°)?")
_LIST: Final = late_regex(r"-?\d+(?:\.\d+)?(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+)-?\d+(?:\.\d+)?)+")
_ENUMERATED: Final = late_regex(r"(?:and )?-?\d[\d.]*(?: -?\d[\d.]*)+,? and -?\d[\d.]*")
_SPACED: Final = late_regex(r"(?<=\d) (?=-?\d)")
_PAIR: Final = late_regex(r"\([^(),]+,[^(),]+\)\s*(?:,|and|to)\s*\([^(),]+,[^(),]+\)")
_ONE_POINT: Final = late_regex(r"(?<![\w)])\(\s*-?[\w./]+\s*,\s*-?[\w./]+\s*\)")
_POINT: Final = late_regex(
    r"[(<][^()<>]+(?:,[^()<>]+)+[)>]|\[\s*\[.+\]\s*\]|\d+(?:\.\d+)?(?: ?: ?\d+(?:\.\d+)?)+"
)
"""A point, a vector, a matrix, a ratio."""
_GIVEN: Final = late_regex(r"(?P<name>[A-Za-z])\s*=\s*(?P<value>[^=,;?]+)")
_SAID_TO_BE: Final = late_regex(r"\b(?P<name>[A-Za-z]) (?:is|equals|was) (?=[-−]?\d)")
_CALL: Final = late_regex(r"(?P<name>[A-Za-z])\s*\((?P<at>[^()]+)\)")
_MOST_OPTIONS: Final = 5


@dataclass(frozen=True, slots=True)
class Replacement:
    """What is put in, what goes out where that was said, and the word before ("for", "of").

    `nth` is "first" or "last" where only that one of several alike goes out, and `is_it` where
    "it" is to be another ("what if it was 28").
    """

    new: str
    old: str = ""
    word: str = ""
    nth: str = ""
    is_it: bool = False


def replacement_in(request: str, *, is_led_in: bool) -> Replacement | None:
    """What a request wants to be replaced; `is_led_in` for one after "and" or "now"."""
    request = _SAID_TO_BE.sub(r"\g<name> = ", request)
    request = _SPACED.sub(", ", request) if _ENUMERATED.fullmatch(request) else request
    for found in fitting(request, _BOTH):
        if re.fullmatch(IT, found["old"], re.IGNORECASE):
            continue
        if _is_value(found["new"]) and _is_value(found["old"]):
            nth = (found["nth"] or "").lower()
            return Replacement(found["new"].strip(), found["old"].strip(), nth=nth)
    for found in fitting(request, _ALONE):
        if _is_value(found["new"]):
            word = found.groupdict().get("word") or ""
            is_it = word.lower() == "if" and _IT_IS.search(request) is not None
            word = "" if is_it else word
            return Replacement(found["new"].strip(), "", word, is_it=is_it)
    return Replacement(request) if is_led_in and _is_value(request) else None


def is_exchange(request: str) -> bool:
    """Whether a request names what is put in and what goes out: "4 instead of 3"."""
    found = replacement_in(request, is_led_in=False)
    return found is not None and bool(found.old)


def _is_value(text: str) -> bool:
    plain = text.strip()
    if operand(plain.rstrip("%°")) is not None or _LIST.fullmatch(plain) or _PAIR.fullmatch(plain):
        return True
    if _POINT.fullmatch(plain):
        return True
    spans = find_mathematics(plain)
    is_whole = len(spans) == 1 and spans[0].text == plain
    return is_whole or two_equations(plain) is not None


def replaced(question: str, wanted: Replacement) -> tuple[str, ...]:
    """The questions that may be meant, each one that the core reads as of the same sort.

    One where it is clear what is replaced, several where it is not, none where nothing fits.
    """
    candidates = _candidates(question, wanted)
    readable = [
        text
        for text in candidates
        if text != question and _is_alike(text, question) and not _loses_sign(text, wanted.new)
    ]
    return tuple(dict.fromkeys(readable))[:_MOST_OPTIONS]


def _loses_sign(text: str, new: str) -> bool:
    """Whether a negative number is read without its sign, as after "for -3 years"."""
    positive = text.replace(new, new.lstrip("-−"), 1) if new[:1] in ("-", "−") else text
    return positive != text and problem_of(positive) == problem_of(text)


def _candidates(question: str, wanted: Replacement) -> list[str]:
    given = f"{wanted.old} = {wanted.new}" if re.fullmatch(r"[A-Za-z]", wanted.old) else ""
    if given and (candidates := _with_given(question, given)):
        return candidates
    if wanted.old:
        found = _put_for(question, wanted.old, wanted.new)
        place = _PLACES.get(wanted.nth)
        return found if place is None else found[place : place + 1 or None]
    for candidates in (
        _with_given(question, wanted.new),
        _with_call(question, wanted.new),
        _with_points(question, wanted.new),
        _with_one_point(question, wanted.new),
        _with_list(question, wanted.new),
        with_two_equations(question, wanted.new),
        with_formula(question, wanted.new, wanted.word),
        _with_number(question, wanted),
    ):
        if candidates:
            return candidates
    return []


_IT_IS: Final = late_regex(rf"\bif (?:{_POINTER} {_WAS}|it's|its|that's) ", re.IGNORECASE)
_PLACES: Final = {"first": 0, "second": 1, "third": 2, "last": -1}


def _put_for(question: str, old: str, new: str) -> list[str]:
    """With every place of `old` (together and one by one) replaced."""
    old = operand(old) or old
    end = r"(?![\w.])" if old[-1].isalnum() else ""
    start = r"(?<![\d.])" if old[0].isdigit() else r"(?<!\w)" if old[0].isalpha() else ""
    plain = re.sub(r"^\\-(?=\d)", r"-\\s*", re.escape(old))
    pattern = re.compile(start + plain.replace(r"\ ", r"\s*") + _loose(end, old))
    places = list(pattern.finditer(question))
    new = operand(new) or new
    return [f"{question[: at.start()]}{new}{question[at.end() :]}" for at in places]


def _loose(end: str, old: str) -> str:
    """A number may stand before a letter: the 3 in `3x`."""
    return r"(?![\d]|\.\d)" if old[-1].isdigit() else end


def _with_given(question: str, new: str) -> list[str]:
    """ "with y = 2" for a question with `y = 3` in it."""
    given = _GIVEN.fullmatch(new)
    if given is None:
        return []
    name = re.escape(given["name"])
    place = re.compile(rf"(?<![\w=<>+*/^(-]){name}\s*=\s*-?\d+(?:[./]\d+)?(?![\w.]|\s*[-+*/^])")
    return [
        f"{question[: at.start()]}{new}{question[at.end() :]}" for at in place.finditer(question)
    ]


def _with_call(question: str, new: str) -> list[str]:
    """`f(5)` for the last `f(3)` of the question."""
    wanted = _CALL.fullmatch(new)
    if wanted is None:
        return []
    calls = [at for at in _CALL.finditer(question) if at["name"] == wanted["name"]]
    if len(calls) < 2:
        return []
    return [f"{question[: calls[-1].start()]}{new}{question[calls[-1].end() :]}"]


def _with_points(question: str, new: str) -> list[str]:
    """Two points for the two points of the question, or one for its only one."""
    pattern = _ONE_POINT if _ONE_POINT.fullmatch(new) else _PAIR
    pairs = list(pattern.finditer(question)) if pattern.fullmatch(new) else []
    if pattern is _ONE_POINT and len(pairs) != 1:
        return []
    return [f"{question[: at.start()]}{new}{question[at.end() :]}" for at in pairs]


def _with_one_point(question: str, new: str) -> list[str]:
    """A vector for the one of the question, with another number of parts too."""
    places = list(_POINT.finditer(question)) if re.fullmatch(r"\([^()]*\)", new) else []
    if len(places) != 1 or not _POINT.fullmatch(new) or not places[0][0].startswith("("):
        return []
    (at,) = places
    return [f"{question[: at.start()]}{new}{question[at.end() :]}"]


def _with_list(question: str, new: str) -> list[str]:
    if not _LIST.fullmatch(new):
        return []
    lists = list(_LIST.finditer(question))
    return [f"{question[: at.start()]}{new}{question[at.end() :]}" for at in lists]


def _with_number(question: str, wanted: Replacement) -> list[str]:
    """A number for a number of the question: with the same sign behind it, after the same word."""
    value = operand(wanted.new.rstrip("%° "))
    if value is None or not (wanted.word or _PLAIN_NUMBER.fullmatch(value)):
        return []
    if re.fullmatch("[a-z]", value) and not re.search(rf"(?<![a-z]){value}(?![a-z])", question):
        return []  # "and for a?" asks for another letter of an older question
    new = value + wanted.new[len(wanted.new.rstrip("%° ")) :].strip()
    places = [at for at in _NUMBERS_IN_TERMS.finditer(question) if not is_order(question, at)]
    places = [at for at in places if not is_of_ratio(question, at)] or places
    suffix = new[-1:] if new[-1:] in "%°" else ""
    if suffix:
        places = [at for at in places if at[0].endswith(suffix)]
    if "/" in new:
        alike = [at for at in places if "/" in at[0]]
        places = alike if len(alike) == 1 else places
    before = [at for at in places if wanted.word and stands_after(question, at, wanted.word)]
    if wanted.word == _THERE:
        places = [at for at in places if is_count(question, at)]
    chosen = before if len(before) == 1 else places
    if NO_RATE.fullmatch(new):
        chosen = [at for at in chosen if at[0][-1] != "%"] or chosen
    kept = [(at, "" if suffix else at[0][len(at[0].rstrip("%° ")) :]) for at in chosen]
    return [
        f"{_SIGNED.sub('', question[: at.start()])}{in_place(new, question, at)}{tail}"
        f"{question[at.end() :]}"
        for at, tail in kept
    ]


_SIGNED: Final = late_regex(r"(?:(?<=[A-Za-z]{2} )|^)[-−]$")
"""The sign of a number behind a word, which belongs to it: "convert -45 degrees"."""

_PLAIN_NUMBER: Final = late_regex(r"-?\d+(?:[.,]\d+)*(?:\.\.\.|…|\(\d+\)|/\d+)?")
_NUMBERS_IN_TERMS: Final = late_regex(
    r"(?<![A-Za-z\d.])\d+(?:\.\d+(?:\.\.\.|…)|\.\d*\(\d+\)|\.\d+)?(?:/\d+)?"
    r"(?:\s*%|°|\s+(?:thousand|million|billion|trillion)\b)?"
)


_THERE: Final = "there"
"""The word of "what if there are 4", which says how many there are."""


def _is_alike(text: str, question: str) -> bool:
    """Whether the core reads both as problems of the same sort."""
    try:
        problem, original = understand(text), understand(question)
    except (UnreadableError, TooLargeError):
        return False
    if problem is None or isinstance(problem, Unclear):
        return False
    is_form = bool(_FORM.match(question)) and isinstance(problem, KindProblem)
    return type(problem) is type(original) or is_form


_FORM: Final = late_regex(r"(?:write|give|express|convert|change|turn|what is .+ as an?\b)", re.I)
"""A question of how a number is written, which another number may have in another way."""
