"""The digits of a two-digit number: `10*x + y`, and `10*y + x` where they change places."""

import re
from typing import Final

from tutor_tui.mathematics.kinds.narrated.words import clauses_of
from tutor_tui.mathematics.kinds.word_problems.phrases import said
from tutor_tui.mathematics.kinds.word_problems.stories import Asked, Story
from tutor_tui.mathematics.kinds.word_problems.wording import story_of
from tutor_tui.mathematics.late_patterns import late_regex

_NAMES: Final = {"number": "(10*x + y)", "reversed": "(10*y + x)", "sum": "(x + y)"}
_TENS: Final = r"(?:the )?(?:ten'?s?'?|first|left|leading)[ -](?:digit|place digit|place)"
_UNITS: Final = (
    r"(?:the )?(?:unit'?s?'?|one'?s?'?|1s|second|last|right)[ -](?:digit|place digit|place)"
)
_TWO: Final = r"(?:a|the|this|some) (?:certain )?(?:2|two)[ -]digit number"
_PLAIN: Final = (
    (late_regex(
        r"\b(?:the )?sum of (?:(?:the|its|both) )?(?:2 )?digits(?: of (?:" + _TWO + r"|the "
        r"number))?\b"), "@sum"
    ),
    (late_regex(
        rf"\b(?:the digits of (?:{_TWO}|the number)|its digits|the (?:2 )?digits|the 2 digits of "
        rf"the number) (?:add up to|sum to|have a sum of|total)\b"), "@sum is"
    ),
    (late_regex(
        rf"^{_TENS} of (?:{_TWO}|the number)|\b{_TENS}(?: of (?:{_TWO}|the number))?"), "@tens"
    ),
    (late_regex(rf"\b{_UNITS}(?: of (?:{_TWO}|the number))?"), "@units"),
    (late_regex(
        r"\b(?:the (?:new|reversed|resulting) number|the number (?:obtained|formed|you get) (?:by"
        r"|when) (?:reversing|swapping|interchanging) (?:the|its) digits|the number with (?:the"
        r"|its) digits (?:reversed|swapped))"), "@reversed"
    ),
)  # fmt: skip
_DIGIT_SUM: Final = late_regex(
    rf"{_TWO} has (?:the |a )?(?:digit sum|sum of (?:its )?digits|digits that add up to)(?: of)? "
    rf"(?P<n>\d+)|the (?:digit sum|sum of the digits) of {_TWO} is (?P<m>\d+)"
)
_GAP: Final = late_regex(
    rf"(?:the )?difference (?:between|of) (?:the|its) (?:2 )?digits(?: of {_TWO})? is (?P<n>\d)"
)
_SWAPPED: Final = late_regex(
    r"(?:if|when) (?:you (?:swap|reverse|interchange) )?(?:the|its|these|both) (?:2 )?digits(?: "
    r"(?:are|of the number are) "
    r"(?:swapped|reversed|interchanged|exchanged|switched))?,? (?:then )?(?:the (?:new |resulting "
    r")?number|it|the value) "
    r"(?:gets?|becomes?|is|will be|(?P<way>increases|decreases) by|grows by)?(?: )?(?P<size>\d+)?"
    r"(?: (?P<more>larger|bigger|greater|more|smaller|less|lower))?(?: than (?:the )?(?:original"
    r"|old|first)(?: number| 1)?| than before)?"
)
_ASKED: Final = late_regex(
    r"(?:what is|find|which is|determine|what was) (?:the|this|that) (?:original |2-digit "
    r"|two-digit )?number|what number is it"
)
_THE_NUMBER: Final = late_regex(
    r"\b(?:the (?:original |old )?(?:2-digit )?number|a 2-digit number|it)\b"
)
_OPENING: Final = late_regex(rf"(?:there is |consider |i (?:am|think of|have) )?{_TWO}")


def read_digits(text: str) -> Story | None:
    """The riddle about the digits of a number of two digits."""
    if "digit" not in text:
        return None
    story = re.sub(r"\b(?:two|2)[ -]digit", "2-digit", story_of(text))
    cut = re.sub(r",? and (?=(?:the|its) )|(?<=\d), (?=and |find|what)", ". ", story)
    clauses = clauses_of(cut)
    if not 2 <= len(clauses) <= 4 or "2-digit" not in story or not _ASKED.fullmatch(clauses[-1]):
        return None
    equations = []
    for clause in clauses[:-1]:
        if _OPENING.fullmatch(clause):
            continue
        equation = _equation(clause)
        if equation is None:
            return None
        equations.append(equation)
    if len(equations) != 2:
        return None
    meanings = (("x", "the tens digit"), ("y", "the units digit"))
    asked = (Asked("the number is", "10*x + y"),)
    return Story(meanings, tuple(equations), asked, is_whole=True, are_digits=True)


def _equation(clause: str) -> str | None:
    if found := _DIGIT_SUM.fullmatch(clause):
        return f"x + y = {found['n'] or found['m']}"
    if found := _GAP.fullmatch(clause):
        return f"(x - y)^2 = {found['n']}^2"
    if found := _SWAPPED.fullmatch(clause):
        return _swapped(found)
    for pattern, plain in _PLAIN:
        clause = pattern.sub(plain, clause)
    clause = _THE_NUMBER.sub("@number", clause)
    clause = re.sub(r"\b(\d+) (?:larger|bigger|greater|higher)\b", r"\1 more", clause)
    clause = re.sub(r"\b(\d+) (?:smaller|lower)\b", r"\1 less", clause)
    clause = re.sub(r"\b(twice|\d+ times|half) as (?:large|big|great|high) as\b", r"\1", clause)
    clause = re.sub(r"\bequal to\b", "", clause)
    left, verb, right = clause.partition(" is ")
    one, two = said(left, _refer), said(" ".join(right.split()), _refer)
    return f"{_open(one)} = {_open(two)}" if verb and one and two else None


def _open(expression: str) -> str:
    inner = expression[1:-1]
    is_closed = expression.startswith("(") and expression.endswith(")") and "(" not in inner
    return inner if is_closed else expression


def _refer(words: str) -> str | None:
    name = re.sub(r"^(?:the|its) ", "", words.strip())
    places = {"@tens": "x", "@units": "y"}
    return places.get(name) or _NAMES.get(name.removeprefix("@") if name.startswith("@") else "")


def _swapped(found: re.Match[str]) -> str | None:
    more = found["more"] or {"increases": "more", "decreases": "less"}.get(found["way"] or "", "")
    if not found["size"]:
        return None
    if not more:
        return f"10*y + x = {found['size']}" if not found["way"] else None
    sign = "-" if more in ("smaller", "less", "lower") else "+"
    return f"10*y + x = 10*x + y {sign} {found['size']}"
