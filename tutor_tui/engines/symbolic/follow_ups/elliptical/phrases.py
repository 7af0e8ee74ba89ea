"""What else is asked of the same thing, and what the question is narrowed by.

"and the midpoint?", "the equation of the line", "how many divisors does it have", "in m/s".
"""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.elliptical.fragments import Fragment, tokens_of
from tutor_tui.engines.symbolic.follow_ups.elliptical.lists import LIST, without_family
from tutor_tui.mathematics.clauses import definition_in
from tutor_tui.mathematics.follow_ups.marks import BARE_RESULT
from tutor_tui.mathematics.kinds.measures.units import unit_of
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.spans import Span, find_mathematics
from tutor_tui.mathematics.syntax import Name, Relation
from tutor_tui.mathematics.trees import variables
from tutor_tui.mathematics.written import written

_HEAD: Final = late_regex(
    r"^(?:(?:what|find|whats|calculate|compute|determine|give|tell|work|how|please|state|get)"
    r"(?:'s| is| are| me| out)?\s+)?(?:the\s+|a\s+|an\s+)?"
    r"(?P<what>[a-z][a-z -]{1,40}?)\s+(?P<link>of|for|between|from|in)\s+(?P<rest>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_MOST_WORDS: Final = 7
_POINTS: Final = late_regex(r"\([^()]+,[^()]+\)(?:\s*(?:,|and|to)\s*\([^()]+,[^()]+\))*")
_MATRIX: Final = late_regex(r"\[\s*\[.*\]\s*\]", re.DOTALL)
_NUMBER: Final = late_regex(
    r"(?<![\w.^√])-?\d+(?:\.\d+)?(?:/\d+)?(?![\w.]*\d|[\^!⁰¹²³⁴-⁹]|\s?\*?\s?(?:π|pi\b))"
)
_PLAIN: Final = late_regex(r"[a-z0-9][a-z0-9' -]{2,60}", re.IGNORECASE)
_POINTER: Final = late_regex(
    r"\b(?:it|they|them|(?:this|that|the) (?:same )?(?:line|curve|graph|function|parabola|equation"
    r"|number|matrix|expression|list|sequence|polynomial|one))\b"
    r"(?! (?:parallel|perpendicular|through|passing|joining|between|y ?=|that goes|which goes))",
    re.IGNORECASE,
)
_DUMMY: Final = late_regex(
    r"\bit (?:true|take|takes|took|possible|so|that|mean|means|works?|matter|called)\b"
    r"|\b(?:is|was|does|do|did|make|makes|got|get) it\s*$",
    re.IGNORECASE,
)
_TARGET: Final = late_regex(r"\b(?:to|in|into) (?P<unit>[a-zµ/^²³ ]{1,30})$", re.IGNORECASE)
_TO_RESULTS: Final = late_regex(r"(?:expand|multiply|factor\w*|simplify)\b", re.IGNORECASE)
"""What is done to the result of a question rather than to what it was about."""

_MEETS: Final = late_regex(
    rf"(?:where|when) (?:does|do|will) {_POINTER.pattern} (?:cross|meet|intersect|hit|touch|cut)s? "
    r"(?:with )?(?:the )?(?:(?:line|curve|graph|parabola)(?: of)? )?(?P<other>.*=.*)",
    re.IGNORECASE,
)
_NO_NOUN: Final = late_regex(
    r"\b(?:it|them|they|that|this|you|i|me|we|is|are|does|do|did|can|was|were|not)\b"
    r"|^(?:in terms|using|with|by|via|solve|expand|factor\w*|simplify|multiply|integrate"
    r"|differentiate|plot|graph|draw|show|make|check|prove|add|subtract|divide|round|convert|double"
    r"|halve|square|say|write|where|who"
    r"|when|why|which|how|first|second|third|last|other|bigger|smaller|larger|only|positive"
    r"|negative|know|understand|see|tell|think|choose|pick)\b|\bsteps?$|\bworking$",
    re.IGNORECASE,
)
"""Words that no noun phrase such as "sum of the roots" has."""

_PREPOSITION: Final = late_regex(
    r"(?P<word>at|in|to|from|by|using|over|between|when|modulo|mod|as|where|given)\s+(?P<rest>.+)",
    re.IGNORECASE,
)


_LACKS_ONE: Final = late_regex(
    r"\b(?:mean|average)\b.*\b(?:find|what(?:'s| is)|calculate|work out)(?: the| is| value| of)* "
    r"(?:(?P<letter>[a-z])|missing|(?:other|last|third|fourth|fifth|sixth|seventh|eighth|ninth"
    r"|tenth)(?: (?:one|number|value|score))?)\b",
    re.IGNORECASE | re.DOTALL,
)
"""A list of which one number is told by its mean: what was found belongs to it."""


def _with_found(numbers: str, letter: str | None, question: str) -> str:
    """The list with the number that was found, in the place of its letter or at the end."""
    if letter is None or not re.search(rf"\b{letter}(?:,| and)|(?:,| and) {letter}\b", question):
        return f"{numbers}, {BARE_RESULT}"
    item = rf"(?:-?\d+(?:\.\d+)?|\b{letter}\b)"
    whole = re.search(rf"{item}(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+){item})+", question)
    return re.sub(rf"\b{letter}\b", BARE_RESULT, whole[0]) if whole else numbers


def objects_of(question: str) -> tuple[str, ...]:
    """What a question is about, as it is written there: its formula, matrix, list or number.

    A curve `y = x²` is followed by its expression.
    """
    question = without_family(question)
    for pattern in (_MATRIX, _POINTS):
        found = pattern.findall(question)
        is_of_curve = pattern is _POINTS and _ON_A_CURVE.match(question)
        if len(found) == 1 and not is_of_curve:
            return (found[0],)
    if function := _function(question):
        return (function,)
    spans = [span for span in find_mathematics(question) if variables(span.node)]
    formulas = [s for s in spans if isinstance(s.node, Relation) or len(s.text) > 1]
    if formulas:
        return _curve(formulas[0]) if len(formulas) == 1 else ()
    lists = [at[0] for at in LIST.finditer(question)]
    if (missing := _LACKS_ONE.search(question)) is not None and len(lists) == 1:
        return (_with_found(lists[0], missing["letter"], question),)
    if len(lists) == 1:
        return (lists[0],)
    if divided := _DIVIDED.search(question):
        return (divided["n"],)
    numbers = _NUMBER.findall(question)
    angles = _ANGLE.findall(question)
    if len(numbers) == len(angles) == 1:
        return (angles[0],)
    return (numbers[0],) if len(numbers) == 1 else ()


_ON_A_CURVE: Final = late_regex(r"(?:is|does|will) \([^()]*\) .*=", re.IGNORECASE)
"""A point is tried, and the curve is what is talked about."""

_DIVIDED: Final = late_regex(
    r"\b(?P<n>\d+) (?:is |exactly |evenly )*(?:divisible by|a multiple of) \d+", re.IGNORECASE
)
"""A number that is looked at, and one that it is only measured by."""

_ANGLE: Final = late_regex(r"-?\d+(?:\.\d+)?\s*(?:°|degrees?\b)", re.IGNORECASE)


def _curve(span: Span) -> tuple[str, ...]:
    match span.node:
        case Relation(sign="=", left=Name(), right=right) if variables(right):
            return span.text, written(right)
        case Relation():
            return (span.text,)
        case node if variables(node) == ("x",):
            return f"y = {span.text}", span.text
        case _:
            return (span.text,)


def _function(question: str) -> str:
    """The body of `f(x) = x² + 1`, whatever is asked about f."""
    definition = definition_in(question)
    spans = find_mathematics(question[definition.body :]) if definition else []
    return spans[0].text if spans and not isinstance(spans[0].node, Relation) else ""


def is_noun_phrase(what: str) -> bool:
    """Whether words may name something that a formula, list or figure has: "sum of the roots"."""
    is_short = len(what.split()) <= _MOST_WORDS
    return is_short and bool(_PLAIN.fullmatch(what)) and not _NO_NOUN.search(what)


def of_the_same(question: str, fragment: Fragment) -> Iterator[str]:
    """Another noun phrase for what was asked of the same thing: "midpoint", "sum of the roots"."""
    what = fragment.bare
    if not is_noun_phrase(what):
        return
    if (told := _ASKED_LAST.fullmatch(question.strip())) and re.search(r"\d", told["facts"]):
        yield f"{told['facts']}Find the {what}."
    for rest in _things(question):
        for link in ("of", "between") if "(" in rest[:1] else ("of",):
            yield f"{what} {link} {rest}"
    yield from _completed(question, what)


_ASKED_LAST: Final = late_regex(
    r"(?P<facts>.+[.;]\s+)(?:find|what(?:'s| is| are)|calculate|work out|determine|give)\s+"
    r"(?:the |its )?[a-z ,]{3,40}[?.]*",
    re.IGNORECASE,
)
"""Facts with the question behind them, of which something else may be asked."""
_VALUE_TOLD: Final = late_regex(
    r"(?:an? |the |this |that |its )?[a-z]+(?: [a-z]+)? (?:is|was|equals|=) ?[£$€]?\d",
    re.IGNORECASE,
)
"""Behind "the perimeter of": what follows tells how large it is, and asks nothing."""


def _things(question: str) -> tuple[str, ...]:
    plain = question.strip().rstrip("?.! ")
    head = _HEAD.match(plain)
    is_given = head is not None and _VALUE_TOLD.match(head["rest"])
    rest = (head["rest"],) if head and not is_given and not re.search(r"\d", head["what"]) else ()
    return tuple(dict.fromkeys((*rest, *reversed(objects_of(question)))))


_ASKS_MORE: Final = late_regex(r"[.?;,]\s+(?:what|how|find|which|who|whats)\b", re.IGNORECASE)
"""Where the question itself comes after its facts, which would be asked again."""


def _completed(question: str, what: str) -> Iterator[str]:
    """ "equation of the line" with what the question says of that line."""
    noun = what.rsplit(maxsplit=1)[-1]
    plain = question.strip().rstrip("?.! ")
    for at in re.finditer(rf"\b{re.escape(noun)}\b", plain, re.IGNORECASE):
        rest = plain[at.end() :]
        is_of_it = rest.strip() and not rest.lstrip().startswith((",", "?", "."))
        if is_of_it and not _ASKS_MORE.search(rest):
            yield f"{what}{rest}"
    if re.search(r"\b(?:first|last)\s+\d+$", what):
        for thing in objects_of(question):
            yield f"{what} terms of {thing}"


_FOR_A_VALUE: Final = late_regex(r"(?:evaluate|calculate|compute|work out)\b", re.IGNORECASE)
"""What is done to an expression, and to no curve."""


def about_it(question: str, request: str) -> Iterator[str]:
    """The request with the thing of the question where it says "it"."""
    at = _POINTER.search(request)
    if at is None or not has_pointer(request) or _TO_RESULTS.match(request):
        return
    if OF_A_STORY.search(request):
        return
    met = _MEETS.fullmatch(request)
    for thing in objects_of(question):
        if _FOR_A_VALUE.match(request) and re.match(r"y ?=", thing):
            continue
        if met is not None:
            yield f"intersection of {thing} and {met['other']}"
        yield f"{request[: at.start()]}{thing}{request[at.end() :]}"


OF_A_STORY: Final = late_regex(
    r"\b(?:it|they|this|that) (?:also |only |just )?(?:travel|mov|driv|drove|r[au]n|fl[iy]|flew"
    r"|weigh|cost|hold|los[et]|walk|cycl|sail)\w*",
    re.IGNORECASE,
)
"""What somebody or something of a story does, and no number or formula."""


def has_pointer(request: str) -> bool:
    """Whether a request speaks of something before it, which it does not name."""
    at = _POINTER.search(request)
    is_first = at is not None and not find_mathematics(request[: at.start()])
    return is_first and not _DUMMY.search(request)


def narrowed(question: str, fragment: Fragment) -> Iterator[str]:
    """The question with the clause in place of one with the same preposition, or at its end."""
    found = _PREPOSITION.fullmatch(fragment.text)
    plain = question.strip().rstrip("?.! ")
    if _OF_ANGLES.search(fragment.text) and _TRIGONOMETRIC.search(question):
        return  # the angle is meant, and not its sine
    unit = measured_in(fragment)
    at = _TARGET.search(plain) if unit is not None else None
    if at is not None and unit_of(at["unit"]) is not None:
        yield f"{plain[: at.start()]}to {unit}"
    if found is None:
        return
    word = re.escape(found["word"])
    for at in re.finditer(rf"\b{word}\s+(?:the\s+)?[^\s,.?]+(?:\s+[^\s,.?]+){{0,2}}$", plain):
        yield f"{plain[: at.start()]}{fragment.text}"
    if found["word"].lower() not in ("to", "over"):  # these would go on with a formula
        yield f"{plain} {fragment.text}"


_OF_ANGLES: Final = late_regex(r"\bin (?:radians|degrees)\b", re.IGNORECASE)
_TRIGONOMETRIC: Final = late_regex(
    r"^\W*(?:what(?:'s| is) )?(?:sine?|cos(?:ine)?|tan(?:gent)?)\b|(?:sin|cos|tan).*=", re.I
)


def measured_in(fragment: Fragment) -> str | None:
    """The unit of "in m/s" or "to pounds"; nothing where it is no unit."""
    found = re.fullmatch(r"(?:in|to|into|as) (?P<unit>[a-zµ/^²³0-9 ]{1,30})", fragment.text, re.I)
    if found is None or any(token.is_number for token in tokens_of(found["unit"])):
        return None
    return found["unit"]
