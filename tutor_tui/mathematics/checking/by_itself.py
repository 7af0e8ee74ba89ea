"""A relation without variables: of quantities, the units may be left out on a side."""

import re
from typing import Final

from tutor_tui.domain.checks import Mark
from tutor_tui.mathematics.checking.links import judge_link
from tutor_tui.mathematics.checking.prose_runs import THINGS
from tutor_tui.mathematics.checking.scope import Scope
from tutor_tui.mathematics.checking.sides import Side, read_side
from tutor_tui.mathematics.checking.units import are_incomparable, units_in, without_units
from tutor_tui.mathematics.checking.verdict import UNDECIDED, Verdict
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.syntax import Number

_THINGS: Final = late_regex(rf"\s*\d+(?:\.\d+)?\s+⟨?\s*(?:{THINGS.pattern})\s*⟩?\s*")
_SPEED: Final = late_regex(r"v|.*(?:speed|velocity)\W*", re.IGNORECASE)
_OF_SPEED: Final = re.compile(r"(?:k?m|ft|miles)/(?:s|h|min)")
_COMPOSED: Final = late_regex(r"⟨[^⟩]*[*·^/][^⟩]*⟩\s*$")


def by_itself(
    verdict: Verdict, sign: str, sides: tuple[Side, Side], scope: Scope, about: tuple[str, str]
) -> Verdict:
    """The verdict on two sides, of which `verdict` is the one that takes each unit as written.

    `about` is the name at the front of the line and the question: the units of a speed are its.
    """
    left, right = sides
    if verdict.mark is Mark.DISAGREES and any(_THINGS.fullmatch(side.text) for side in sides):
        return UNDECIDED  # "3 parts = 24 boys" is about two kinds of things
    if verdict.mark is Mark.AGREES or not (left.has_units or right.has_units):
        return verdict
    bare = [read_side(without_units(side.text), scope) for side in sides]
    again = judge_link(bare[0], sign, bare[1], scope).verdict
    if left.has_units and right.has_units:
        if are_incomparable(left.text, right.text):
            return UNDECIDED
        units = units_in(left.text)
        if len(units) == 1 and units == units_in(right.text):
            return again
        is_rounded = sign == "≈"  # of another unit nobody knows how far it may be off
        return UNDECIDED if is_rounded or again.mark is Mark.AGREES else verdict
    composed = [found[0] for text in (left.text, right.text) for found in _COMPOSED.finditer(text)]
    plain = [re.sub(r"[\s⟨⟩]", "", unit) for unit in composed]
    is_speed = _SPEED.fullmatch(about[0].strip()) is not None
    if not all(is_speed and _OF_SPEED.fullmatch(unit) and unit in about[1] for unit in plain):
        return UNDECIDED  # a unit that cannot be read may be another one
    if sign in "≠<>≤≥":
        return UNDECIDED  # of a quantity and a number nobody knows which is more
    is_told = left.has_units or isinstance(left.node, Number)  # as in `60 = 1 minute`
    return again if again.mark is Mark.AGREES or not is_told else UNDECIDED
