"""A heap of things, of money or of metres, with all that came and went; nothing is read here."""

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.narrated.solving import value_of
from tutor_tui.mathematics.kinds.narrated.world import bracketed, many
from tutor_tui.mathematics.kinds.word_problems.stories import Asked
from tutor_tui.mathematics.late_patterns import late_regex

MONEY: Final = "money"
"""The unit of an amount of money whose coin is not told."""
COINS: Final = frozenset({"dollar", "pound", "euro", "cent", "rupee"})
REST: Final = late_regex(
    r"(?:the )?(?:rest|remainder|others|remaining(?: [a-z ]+)?|what (?:is|was) left|left)"
)
_ORDERED: Final = late_regex(r"\b(?:then|later|after (?:that|this)|afterwards|next)\b")


@dataclass(frozen=True, slots=True)
class Change:
    """What came (`+`) or went (`-`), by whose deed, and to whom or for what."""

    sign: str
    size: str
    verb: str
    who: str
    tail: str
    is_part: bool


@dataclass(frozen=True, slots=True)
class Ledger:
    """A heap of a thing or of a unit with its changes; `first` is empty before it was told.

    What `is_free` belongs to nobody, so that everybody may take of it; `lead` is the deed with
    which the next clause may go on, and what is left is shared by so many as `shares` says.
    """

    story: str
    owner: str = ""
    thing: str = ""
    unit: str = ""
    first: str = ""
    now: str = ""
    is_free: bool = False
    is_pay: bool = False
    opened_by: str = ""
    lead: str = ""
    changes: tuple[Change, ...] = ()
    left: str = ""
    shares: str = ""
    asked: Asked | None = None

    def changed(self, change: Change) -> "Ledger":
        """With one more change; the next clause may go on with its deed."""
        now = f"{self.now} {change.sign} {bracketed(change.size)}"
        return replace(self, now=now, changes=(*self.changes, change), lead=change.verb)

    @property
    def name(self) -> str:
        """What there is of it, in words."""
        return f"the number of {many(self.thing)}" if self.thing else "the amount"

    @property
    def coin(self) -> str:
        """The unit as it stands behind a number."""
        return f"{self.unit}s" if self.unit in COINS else self.unit.removesuffix(MONEY)

    def is_owner(self, who: str) -> bool:
        """Whether somebody may be the one who has it; nobody said is nobody else."""
        if self.owner in ("i", "we"):
            return who in ("", "i", "we")
        return who in ("", "he", "she", "they", "it") or plain_owner(who) == self.owner

    def makes_sense(self) -> bool:
        """Nothing but whole things, never less than none, and parts whose whole is clear."""
        parts = [one for one in self.changes if one.is_part and not REST.search(one.tail)]
        if len(parts) > 1 and _ORDERED.search(self.story):
            return False
        if self.first == "x":
            return bool(self.changes and self.left)
        total = value_of(self.first, {}) or Fraction(0)
        for one in self.changes:
            size = value_of(one.size, {})
            if size is None or (self.thing and size.denominator != 1):
                return False
            total += size if one.sign == "+" else -size
            if total < 0:
                return False
        return True


def plain_owner(who: str) -> str:
    """Somebody without an article."""
    return re.sub(r"^(?:an?|the|my|his|her|our|their) ", "", who)
