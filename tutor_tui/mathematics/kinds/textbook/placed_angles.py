"""Where an angle at the origin ends: its quadrant, its reference angle, coterminal angles.

Angles are in degrees, or parts of `pi` in radians. On an axis they have neither of the first two.
"""

import re
from dataclasses import dataclass
from fractions import Fraction
from math import floor
from typing import Final

from tutor_tui.mathematics.kinds.formed.problem import Formed
from tutor_tui.mathematics.kinds.formed.wordings import Table

_ANGLE: Final = (
    r"(?:(?:the|an) )?(?:angle )?(?:of )?(?:(?P<d>-?\d{1,5}(?:\.\d{1,4})?) ?(?:°|degrees?|deg)"
    r"|(?P<k>-?\d{0,3}) ?\*? ?(?:pi|π)(?: ?/ ?(?P<m>[1-9]\d{0,2}))?(?: rad(?:ians?)?)?)"
)
_NAMES: Final = ("first", "second", "third", "fourth")


@dataclass(frozen=True, slots=True)
class _Angle:
    """An angle as a number of `unit`: degrees, or π; a full turn has `turn` of them."""

    size: Fraction
    unit: str
    turn: int

    @property
    def turns(self) -> int:
        """How many full turns are to be taken off until it is from 0 to one turn."""
        return floor(self.size / self.turn)

    @property
    def quadrant(self) -> int | None:
        """From 0 to 3, nothing on an axis."""
        quarters = (self.size - self.turns * self.turn) * 4 / self.turn
        return None if quarters.denominator == 1 else floor(quarters)

    def written(self, size: Fraction) -> str:
        """An expression for so many units."""
        if self.unit == "°":
            return str(float(size)) if size.denominator > 1 else str(size)
        return f"{size.numerator}*pi" + (f"/{size.denominator}" if size.denominator > 1 else "")

    def named(self, size: Fraction) -> str:
        """So many units for a sentence."""
        if self.unit == "°":
            return f"`{self.written(size)}°`"
        top = {1: "π", -1: "-π"}.get(size.numerator, f"{size.numerator}π") if size else "0"
        return f"`{top}/{size.denominator}`" if size.denominator > 1 else f"`{top}`"

    def less_turns(self) -> str:
        """The expression with its full turns taken off."""
        off = Fraction(abs(self.turns) * self.turn)
        sign = "-" if self.turns > 0 else "+"
        return self.written(self.size) + (f" {sign} {self.written(off)}" if off else "")

    def end(self) -> str:
        """Where it ends, if that is said by another angle: the beginning of a sentence."""
        base = self.size - self.turns * self.turn
        is_moved = base != self.size
        return f"{self.named(self.size)} ends where {self.named(base)} does. " if is_moved else ""


def _angle(found: re.Match[str]) -> _Angle:
    if found["d"]:
        return _Angle(Fraction(found["d"]), "°", 360)
    times = {"": 1, "-": -1}.get(found["k"]) or int(found["k"])
    return _Angle(Fraction(times, int(found["m"] or 1)), "", 2)


def _quadrant(found: re.Match[str]) -> Formed | None:
    angle = _angle(found)
    place = angle.quadrant
    if place is None:
        return None
    quarter = Fraction(angle.turn, 4)
    low, high = (angle.named(quarter * number) for number in (place, place + 1))
    law = f"{angle.end()}The {_NAMES[place]} quadrant goes from {low} to {high}"
    part = f"floor(({angle.less_turns()})/({angle.written(quarter)})) + 1"
    return Formed("the quadrant", law, (part,), "{0}")


def _reference(found: re.Match[str]) -> Formed | None:
    angle = _angle(found)
    place = angle.quadrant
    if place is None:
        return None
    half, full = Fraction(angle.turn, 2), Fraction(angle.turn)
    inside = angle.less_turns()
    part, what = (
        (inside, "the angle itself"),
        (f"{angle.written(half)} - ({inside})", f"what is missing to {angle.named(half)}"),
        (f"{inside} - {angle.written(half)}", f"what goes beyond {angle.named(half)}"),
        (f"{angle.written(full)} - ({inside})", f"what is missing to {angle.named(full)}"),
    )[place]
    part = part if place % 2 == 0 or angle.turns else part.replace("(", "").replace(")", "")
    law = f"{angle.end()}In the {_NAMES[place]} quadrant the reference angle is {what}"
    return Formed("the reference angle", law, (part,), f"{{0}}{angle.unit}", plain_form="{0}")


def _coterminal(found: re.Match[str]) -> Formed:
    angle = _angle(found)
    one, full = angle.written(angle.size), angle.written(Fraction(angle.turn))
    law = f"Angles that differ by full turns of {angle.named(Fraction(angle.turn))} end together"
    form = f"{{0}}{angle.unit} and {{1}}{angle.unit}"
    parts = (f"{one} + {full}", f"{one} - {full}")
    return Formed(
        "two coterminal angles", law, parts, form, verb="are", plain_form="{0}, {1}",
        remark="Every whole number of turns gives another one.",
    )  # fmt: skip


PLACED_ANGLES: Final = (
    Table(
        "quadrant",
        (
            rf"(?:in )?(?:what|which) quadrant (?:is|does|would|will|contains|has) {_ANGLE}"
            r"(?: (?:lie|end|fall|terminate|be|in|located|found))*",
            rf"(?:<find> )?(?:the )?quadrant (?:of|for) {_ANGLE}",
        ),
        _quadrant,
    ),
    Table(
        "reference angle",
        (rf"(?:<find> )?(?:the )?reference angle (?:of|for|to) {_ANGLE}",),
        _reference,
    ),
    Table(
        "coterminal",
        (
            rf"(?:<find> )?(?:an? |the |2 )?(?:coterminal angles?|angles? coterminal) "
            rf"(?:of|for|to|with) {_ANGLE}",
        ),
        _coterminal,
    ),
)
