"""Where a formula in plain prose may lack a part of its first or last side.

The words around it may belong to these: they name the one ("Time 1 = 120/80 = 1.5 h"), or say what
is done with its numbers ("LCM of 4 and 6 = 12", "5 choose 2 = 10", "25 = 5 squared"). Only a
connective, a verb or a stop shows that a side is whole; one that may not be becomes `⟨words⟩`, of
which nothing is said.
"""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.late_patterns import late_regex

_SIGN: Final = r"(?:[=≈<>≤≥≠≡∈]|!=)"
_RELATION: Final = late_regex(rf"\s*{_SIGN}")
_AMOUNT: Final = r"[-−+]?[$€£]?\d[\d.,/]*\s?[%€£]?°?"
_BARE: Final = late_regex(
    rf"[\s(\[]*{_AMOUNT}(?:\s*(?:,|and|or)?\s*{_AMOUNT})*[)\]]?\s*"
    r"(?:[A-Za-zµ]{1,3}|hours?|minutes?|seconds?|met(?:er|re)s?)?\s*"
)
_CALCULATED: Final = late_regex(r"[\s$€£(\[]*[-−+√]?[\s(\[]*\d")
_LABEL_NUMBER: Final = late_regex(r"[\s(]*\d{1,3}[)\s]*")
_EQUATIONS: Final = late_regex(
    r"\s*(?:\d\s*[×·*]?\s*)?\(\d\)\s*[-+−]\s*(?:\d\s*[×·*]?\s*)?\(\d\)\s*(?==.*[a-z])", re.DOTALL
)
"""The `(1) + 2(2)` of `(1) + 2(2) = 5x`: equations, not numbers."""

_PLACE: Final = late_regex(rf"\s*[a-z]\s*=\s*[-−]?\d[\d./]*\s*(?={_SIGN})")
_LAST_WORDS: Final = late_regex(r"(?:(?P<second>[A-Za-z%\d]+)\s+)?(?P<last>[A-Za-z%#]+)[\s*_`]*$")
_BEHIND_ANOTHER: Final = late_regex(r"[=≈]\s*[-−]?[\d./√()π²³]+\s+and[\s*_`]*$")
"""In "|u| = 5 and |v| = 4" nothing before the second formula belongs to it."""

_IN_LIST: Final = late_regex(r"\d[)%]?,\s*$")
_NEXT_STATEMENT: Final = late_regex(
    r"(?<=[\d)])\s+(?=(?:(?![mghslLNJW]\b)[A-Za-z]['′]?(?:_?\d|[₀-₉])?(?:\([^()]*\))?|\d+[a-z])\s*=)"
)
"""Between "3x = 9" and "x = 3", which stand in one line with only a space between."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_LEADING: Final = _words(
    "so then thus hence therefore and or but since because as that is are was were if when where"
    " gives give giving get gets got getting have has had we i you now also note notice noting let"
    " first next finally means mean implies imply yields becomes become makes make equals know see"
    " find obtain write writing wrote recall remember check checking verify which indeed clearly"
    " obviously again here using say suppose assume statement equation identity inequality fact"
    " namely yes no ok okay correct this it says think claim not actually well hmm wait just about"
    " approximately roughly factor factoring simplify simplifying adding add subtracting subtract"
    " multiply multiplying divide dividing computing calculating compute calculate evaluate"
    " evaluating expand cancel proof proves shows show leaves leaving answer result with"
)
"""After one of these a number begins a side."""

_OPERATIVE: Final = _words(
    "of by than times plus minus negative over twice half double triple thrice squared cubed power"
    " root choose base per off percent between added subtracted divided multiplied modulo mod third"
    " thirds quarter quarters fourth fourths fifth fifths from to at in % factorial"
)
"""After one of these nothing is a side by itself that begins with a number."""

_COUNTED: Final = _words(
    "day week month year step part term box item row column figure case question player hour number"
    " plan option machine bag group team round stage level angle side day"
)
"""Before the number that tells which one it is."""

_TO_A_FORMULA: Final = late_regex(
    r"(?:reduc|simplif|lead|com|equivalent|equal|amount|boil|down|back|equat|add|chang|rewrit"
    r"|evaluat|cancel|expand|work|get)\w*",
    re.IGNORECASE,
)
_OF_A_FORMULA: Final = _words("total sum difference product value result score cost price")
_ON_A_FORMULA: Final = _words("times plus minus negative twice half double triple than")
_TAKEN_OF: Final = late_regex(
    r"(?:derivative|integral|antiderivative|square|cube|root|half|third|quarter|double|sum|product"
    r"|mean|average|sine|cosine|tangent|log\w*|ln|sin|cos|tan|reciprocal|inverse|negative|limit"
    r"|opposite|conjugate|modulus|magnitude|determinant|factorial|coefficient|degree|gradient|%"
    r"|percent|multiple|remainder|factor|power|exponent|absolute)s?",
    re.IGNORECASE,
)
_NAME: Final = re.compile(r"\s*[A-Za-z]['′’]*(?:\([^()]*\))?\s*")
_FRACTION: Final = late_regex(r"\d{1,9}(?:/[1-9]\d{0,8})?")
_CALL: Final = late_regex(r"\s*[a-z]['′’]*\([^()]*\)\s*")
_ASKING: Final = late_regex(
    r"\b(?:find|compute|calculate|determine|evaluate|what|give|write|solve|state|work|sketch|show)\b",
    re.IGNORECASE,
)
"""In "find the derivative of f(x) = x²" the formula is that of f."""
_NUMERAL: Final = late_regex(
    r"\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve", re.IGNORECASE
)
_DONE_WITH_IT: Final = late_regex(
    r"[\s*_]*(?:squared|cubed|times|multiplied|divided|plus|minus|over|by|raised|choose|factorial"
    r"|mod(?:ulo)?|percent|of|rooted|rounded\s+(?:up|down|off)|(?:more|less|fewer)\s+than"
    r"|to\s+the\s+(?:power|\d\w*|n\w*)|hundreds?|thousands?|[mb]illions?|dozens?|tens|ones|halves|thirds"
    r"|quarters|fourths|fifths|sixths|eighths|tenths|hundredths"
    r"|with\s+(?:an?\s+)?(?:\d|remainder)|remainder|and\s+(?:an?|one|two|three|\d+/\d+)\b"
    r"|in\s+(?:base|binary|hex\w*|octal|decimal|cents|pence|minutes|seconds|hours|days|words))\b",
    re.IGNORECASE,
)
_ROUNDED: Final = late_regex(
    r"[\s*_,]*(?:(?:correct|rounded|accurate)\s+)?to\s+(?:the\s+nearest\b|(?:\d|one|two|three|four)\s*"
    r"(?:d\.?\s?p\b|s\.?\s?f\b|decimal|sig))",
    re.IGNORECASE,
)
_THING: Final = late_regex(r"[\s*_]{1,4}(?P<word>[A-Za-z]{3,})")
_FOLLOWING: Final = _LEADING | _words("for on into while yet too again")
"""After a number one of these begins something new; any other word may be its unit."""


def with_whole_edges(formula: str, before: str, after: str) -> str:
    """A formula in prose, its first and last side as words where they may not be all of it.

    `before` and `after` are what stands around it on its line.
    """
    formula = _NEXT_STATEMENT.sub("; ", formula)
    return _with_whole_tail(_with_whole_head(formula, before), after)


def without_labels(formula: str) -> str:
    """A formula in which the sum of two equations, `(1) + (2)`, is a name."""
    return _EQUATIONS.sub("⟨both⟩ ", formula)


def _with_whole_head(formula: str, before: str) -> str:
    relation = _RELATION.search(formula)
    if relation is None or not relation.start():
        return formula
    head, rest = formula[: relation.start()], formula[relation.start() :]
    if _BARE.fullmatch(head) and _IN_LIST.search(before):
        return f"⟨of {head.strip()}⟩{rest}"
    found = _LAST_WORDS.search(before)
    if found is None or _BEHIND_ANOTHER.search(before):
        return formula
    last, second = found["last"].lower(), (found["second"] or "").lower()
    place = _PLACE.match(formula) if last in ("with", "at", "for", "when", "where") else None
    if place is not None:
        return f"⟨{last}⟩ {formula[place.end() :]}"
    is_asked = _NAME.fullmatch(head) and _ASKING.search(before)
    if is_asked or not _is_doubtful(head, last, second):
        return formula
    is_label = _LABEL_NUMBER.fullmatch(head) and last not in _OPERATIVE
    return f"⟨{found['last']}⟩{rest}" if is_label else f"⟨{last} {head.strip()}⟩{rest}"


def _is_doubtful(head: str, last: str, second: str) -> bool:
    """Whether a first side after these two words may not be the whole of it."""
    if last == "to" and _TO_A_FORMULA.fullmatch(second):
        return False
    if last == "and" and _NUMERAL.fullmatch(second):
        return _CALL.fullmatch(head) is None
    if _BARE.fullmatch(head):
        return last not in _LEADING
    if _CALCULATED.match(head):
        is_total = last == "of" and second in _OF_A_FORMULA
        return last in _COUNTED or (last in _OPERATIVE and not is_total)
    return last in _ON_A_FORMULA or (last == "of" and bool(_TAKEN_OF.fullmatch(second)))


def _are_one_number(first: str, second: str) -> bool:
    """Whether both are the same fraction, of which a word behind it says what it counts."""
    found = [_FRACTION.fullmatch(text.strip()) for text in (first, second)]
    if None in found or "/" not in first:
        return False
    numbers = [Fraction(text.strip()) for text in (first, second)]
    return numbers[0] == numbers[1]


def _with_whole_tail(formula: str, after: str) -> str:
    signs = list(_RELATION.finditer(formula))
    if not signs:
        return formula
    rest, last = formula[: signs[-1].end()], formula[signs[-1].end() :]
    if _ROUNDED.match(after):
        return f"{rest.removesuffix('=')}≈{last}" if rest.endswith("=") else formula
    if _DONE_WITH_IT.match(after):
        return f"{rest} ⟨{last.strip()} of⟩"
    thing = _THING.match(after)
    if thing is None or thing["word"].lower() in _FOLLOWING or not _BARE.fullmatch(last):
        return formula
    before = _RELATION.split(formula)[-2]
    if _BARE.fullmatch(before) and not _are_one_number(before, last):
        return f"{rest} ⟨{last.strip()} of⟩"
    return f"{formula} ⟨{thing['word']}⟩" if re.search("[/÷]", before) else formula
