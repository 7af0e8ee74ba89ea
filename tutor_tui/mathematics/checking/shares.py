"""`10% = 8` where 10 % of 80 are meant: an equals sign that says which part of it a number is."""

import re
from fractions import Fraction
from itertools import pairwise
from typing import Final

from tutor_tui.mathematics.checking.number_links import of_numbers
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.sides import Side, SideKind, read_side
from tutor_tui.mathematics.checking.statements import Statement
from tutor_tui.mathematics.checking.verdict import UNDECIDED, Verdict, agrees, together
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.syntax import Call
from tutor_tui.mathematics.trees import rational_value

_SHARE: Final = late_regex(r"\s*(\d{1,4}(?:\.\d{1,4})?)\s*\\?%\s*")
_TOLD: Final = late_regex(
    r"(?<![\d.])(\d{1,4}(?:\.\d{1,4})?)\s*\\?%[^\n=]{0,40}=(?:[^\n]{0,40}=)?\W{0,6}(\d{1,12}(?:\.\d{1,6})?)"
    r"(?=\W*(?:\n|$))"
)
"""A line before that tells of the same whole: `80% of it = £480`."""

_NUMBER: Final = re.compile(r"(?<![\d.])\d{1,12}(?:\.\d{1,6})?")
_OF_FORMS: Final = late_regex(
    r"\b(?:as an?|into an?|to an?|convert|fractions?|decimals?)\b", re.IGNORECASE
)
"""Words that ask for a per cent in another form."""


def share(statement: Statement, question: str, before: str) -> Verdict | None:
    """The verdict on what a per cent of something told is; `None` for anything else.

    Without a question, and where another form is asked for, a per cent is only a number.
    """
    found = _SHARE.fullmatch(statement.sides[0])
    if found is None or set(statement.signs) != {"="} or not question or _OF_FORMS.search(question):
        return None
    scope = Scope()
    sides = [read_side(text, scope) for text in statement.sides[1:]]
    values = [_value(side) for side in sides]
    part, value = Fraction(found[1]) / 100, values[0]
    if value is None or not part or value == part:
        return None
    links = [of_numbers(a, "=", b, scope) for a, b in pairwise(sides)]
    told = {Fraction(number) for number in _NUMBER.findall(f"{question} {before}")}
    told |= {Fraction(n) * 100 / Fraction(p) for p, n in _TOLD.findall(before) if Fraction(p)}
    if value / part not in told:
        return UNDECIDED
    return together([*links, agrees(f"{found[1]}% of {value / part}")])


def _value(side: Side) -> Fraction | None:
    if side.kind is not SideKind.EXPRESSION:
        return None
    is_share = isinstance(side.node, Call) and side.node.function == "percent"
    return None if is_share else rational_value(side.node)
