"""Ratios: `18 : 24 = 3 : 4`, of two or more numbers.

`3:30 = 15:30` may be times of the day, so that only an agreement is told there.
"""

import re
from fractions import Fraction
from math import gcd, lcm
from typing import Final

from tutor_tui.mathematics.checking.statements import Statement
from tutor_tui.mathematics.checking.verdict import UNDECIDED, Verdict, agrees, disagrees
from tutor_tui.mathematics.late_patterns import late_regex

_NUMBER: Final = r"\d{1,12}(?:\.\d{1,12})?(?:/\d{1,12})?"
_RATIO: Final = late_regex(
    rf"\s*{_NUMBER}(?:\s*(?::|\\colon(?![A-Za-z]))\s*{_NUMBER}){{1,5}}\s*[.,]?\s*"
)
_TIME: Final = re.compile(r"\s*\d{1,2}:\d\d\s*")


def ratio(statement: Statement) -> Verdict | None:
    """The verdict on an equation of ratios; `None` for anything else."""
    is_plain = statement.is_relation and set(statement.signs) == {"="}
    if not is_plain or not all(_RATIO.fullmatch(side) for side in statement.sides):
        return None
    sides = [_terms(side) for side in statement.sides]
    if any(side is None or 0 in side for side in sides):
        return UNDECIDED
    shares = [tuple(term / side[0] for term in side) for side in sides if side]
    if len(set(shares)) == 1:
        return agrees("by exact calculation")
    if all(_TIME.fullmatch(side) for side in statement.sides):
        return UNDECIDED
    return disagrees(f"{statement.sides[0].strip()} is {_shown(sides[0] or [])} in lowest terms")


def _terms(side: str) -> list[Fraction] | None:
    parts = re.split(r":|\\colon", side.strip(" .,"))
    try:
        return [Fraction(part.strip()) for part in parts]
    except (ValueError, ZeroDivisionError):
        return None


def _shown(terms: list[Fraction]) -> str:
    common = lcm(*(term.denominator for term in terms))
    wholes = [int(term * common) for term in terms]
    factor = gcd(*wholes)
    return " : ".join(str(whole // factor) for whole in wholes)
