"""Whether the name at the front of a claim is that of something else than was asked.

`P(sum = 9)` where a sum of 8 was asked, `dx/dy` for `dy/dx`, `F(t) = x²`, `ln(3 + x) ≈ …`.
"""

import re
from typing import Final

from tutor_tui.mathematics.checking.certainty import letters_of
from tutor_tui.mathematics.late_patterns import late_regex

_EVENT: Final = late_regex(r"\bPr?\s*\(([^()]*)\)\s*=")
_ORDERED: Final = late_regex(
    r"[<>≤≥]|\\[lg](?:eq?|t)(?![a-z])|\b(?:less|more|greater|fewer|least|most|under|over|above|below|between"
    r"|exceeds?|within|or (?:lower|higher)|up to)\b",
    re.IGNORECASE,
)
_UPWARD: Final = late_regex(
    r"[>≥]|\b(?:at least|no less|no fewer|or more|(?:more|greater|larger|higher) than|over|above"
    r"|exceeds?)\b",
    re.I,
)
_DOWNWARD: Final = late_regex(
    r"[<≤]|\b(?:at most|or less|or fewer|(?:less|fewer|smaller|lower) than|under|below|no more"
    r"|up to)\b",
    re.I,
)
_ABOVE: Final = r"(?:[>≥]|\\g(?:eq?|t))\s*\d"
_BELOW: Final = r"(?:[<≤]|\\l(?:eq?|t))\s*\d"
NEGATED: Final = late_regex(
    r"\b(?:no|none|not|neither|never|zero)\b|['’′]|\\(?:bar|overline|neg)|ᶜ"
)
_ASKING: Final = late_regex(r"\b(?:what|find|how|probability|chance)\b|P\(", re.IGNORECASE)
_EXACTLY: Final = late_regex(r"(?:\bexactly|\b[A-Z]\s*=)\s*(\d+)")
_COUNTED: Final = re.compile(r"\\binom\s*\{\s*\d+\s*\}\s*\{\s*(\d+)\s*\}")
_SLOPE: Final = late_regex(r"\s*(?:\\d?frac\s*\{\s*d\s*|d\s*)(?P<of>[a-z])\s*[}/]")
_OF_LETTER: Final = late_regex(
    r"[\s$]*(?:(?:\\d?frac\s*\{\s*)?d\s*[a-z]\s*(?:/|\}\s*\{)\s*d\s*(?P<by>[a-z])\s*\}?"
    r"|[A-Za-z]['′’]*\((?P<of>[a-z])\))\s*"
)
_UNITS: Final = frozenset("smhglL")
"""Letters that may be units where they stand behind a number."""

_PRIMED: Final = late_regex(r"\s*([a-z])\s*(?:['′’]|\^\s*\{?\s*\\prime)")
_FUNCTION: Final = late_regex(r"(?<![A-Za-z])([a-z])\s*(?:\([a-z]\))?\s*=")
_OF_FUNCTION: Final = late_regex(
    r"\W*(?P<call>\\?(?:arc)?(?:sin|cos|tan|sec|csc|cot|ln|log|exp|sqrt)\s*\([^()]*\))\s*[=≈]"
)
"""A value of a known function, told at the front of a claim."""


def names_other(claim: str, question: str) -> bool:
    """Whether a claim begins with a name that the question does not ask for."""
    if _is_of_other_event(question, claim) or _is_of_other_call(question, claim):
        return True
    name, _, value = claim.partition("=")
    return _names_other_slope(question, claim) or _is_of_other_letter(name, value, question)


def _is_of_other_event(question: str, claim: str) -> bool:
    """Whether a claim about `P(sum = 9)` names numbers that the question does not.

    Of `P(X = 6)` that is so too where exactly 4 are asked, or counted behind it.
    """
    event = _EVENT.search(claim)
    asked = re.findall(r"\d+", question)
    if event is None:
        return False
    told, exactly = re.findall(r"\d+", event[1]), _EXACTLY.search(question)
    counted = _COUNTED.search(claim)
    others = {found[1] for found in (exactly, counted) if found}
    if _ORDERED.search(event[1]) and not _ORDERED.search(question):
        return True
    if _goes_other_way(event[1], question):
        return True
    if NEGATED.search(event[1]) and not NEGATED.search(question):
        return True
    word = " ".join(re.sub("[⟨⟩]", " ", event[1]).split())
    if re.fullmatch(r"[a-z]{3,}", word) and _is_what_is_not_asked(word, question):
        return True
    is_one = re.fullmatch(r"\s*[A-Z]\s*=\s*\d+\s*", event[1]) is not None
    return not set(told) <= set(asked) or (is_one and not others <= set(told))


def _is_what_is_not_asked(word: str, question: str) -> bool:
    """Whether `P(red)` stands where "not red" was asked, or blue of red and blue."""
    story, asking = _ASKING.split(question)[0], _ASKING.search(question)
    asked = question[asking.start() :] if asking else question
    is_told = bool(re.search(rf"\b{word}", story)) and not re.search(rf"\b{word}", asked)
    return is_told or bool(re.search(rf"\b(?:not?|neither)\s+(?:\w+\s+)?{word}\b", asked))


def _goes_other_way(event: str, question: str) -> bool:
    """Whether `P(sum < 10)` stands where a sum of at least 10 was asked."""
    words = [bool(pattern.search(question)) for pattern in (_UPWARD, _DOWNWARD)]
    signs = [bool(re.search(sign, event)) for sign in (_ABOVE, _BELOW)]
    return words[0] != words[1] and signs[0] != signs[1] and words != signs


def _is_of_other_call(question: str, claim: str) -> bool:
    """Whether a claim is about `ln(3 + x)`, and the question is not."""
    found = _OF_FUNCTION.match(claim)
    call, asked = (
        re.sub(r"[\s\\]", "", part) for part in (found["call"] if found else "", question)
    )
    return call not in asked


def _names_other_slope(question: str, claim: str) -> bool:
    """Whether a claim about `dx/dy` stands where `dy/dx` was asked, or one about `f^1` at all."""
    if re.match(r"\W*[A-Za-z]\s*\^\s*\{?\s*1\s*\}?\s*\(", claim):
        return True
    told, asked = _SLOPE.match(claim), list(_SLOPE.finditer(question))
    if told is not None:
        return bool(asked) and all(told["of"] != one["of"] for one in asked)
    primed, function = _PRIMED.match(claim), _FUNCTION.search(question)
    return primed is not None and function is not None and primed[1] != function[1]


def _is_of_other_letter(name: str, value: str, question: str) -> bool:
    """Whether `dy/dt` or `F(t)` stands before a formula in x, and nothing else speaks of t."""
    found = _OF_LETTER.fullmatch(name)
    if found is None:
        return False
    letter, in_value = found["by"] or found["of"], letters_of(value)
    others = (in_value & letters_of(question)) - _UNITS
    return bool(others) and letter not in in_value | letters_of(question)
