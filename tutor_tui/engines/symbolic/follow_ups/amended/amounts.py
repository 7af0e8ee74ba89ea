"""The amounts of a question: its numbers with their money signs and units, and the words near them.

No SymPy here. A number keeps the place where it stands, so that another can be put there.
"""

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.elliptical.fragments import tokens_of
from tutor_tui.engines.symbolic.follow_ups.elliptical.quantities import is_one_of_a_rate
from tutor_tui.mathematics.kinds.measures.units import Unit, unit_of
from tutor_tui.mathematics.number_words import spelled

_DIGITS: Final = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?: ?/ ?\d+)?"
_SPELLED: Final = (
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty"
    r"|fifty|sixty|hundred)\b"
)
_NUMBER: Final = re.compile(
    rf"(?P<money>[£$€] ?)?(?:(?<![\w.√])(?P<n>{_DIGITS})(?![\d.]*\d)|(?P<word>{_SPELLED}))"
    r"(?P<mark> ?(?:%|percent\b|per cent\b|°))?(?!(?:st|nd|rd|th|d|D)\b)",
    re.IGNORECASE,
)
_UNIT: Final = re.compile(
    r" ?(?P<unit>(?:square |cubic )?[a-zA-Zµ]+(?:/[a-z]+| per [a-z]+)?[²³]?)(?![\w])"
)
_HUNDREDTHS: Final = ("%", "percent", "per cent")
_NO_UNITS: Final = frozenset({"in", "a", "d", "t", "as", "at", "pa", "turn", "x", "y"})
"""What is a word of English, or a letter, far more often than a unit."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in a text from `start` to `end`, with its signs and its unit.

    `money` is "£" or the like, `mark` is "%", "percent" or "°", `unit` the unit that stands
    behind it as it is written in `tail`, and `noun` the first telling word there.
    """

    start: int
    end: int
    text: str
    value: Fraction
    money: str = ""
    mark: str = ""
    unit: Unit | None = None
    tail: str = ""
    noun: str = ""

    @property
    def sort(self) -> str:
        """What the number counts, as far as its signs tell."""
        if self.mark.lower() in _HUNDREDTHS:
            return "%"
        return self.mark or ("money" if self.money else "")

    def is_like(self, other: "Amount") -> bool:
        """Whether the other can stand here: what it says of itself is no other sort."""
        if other.sort:
            return self.sort == other.sort
        if other.unit is not None:
            return self.unit is not None and self.unit.dimension == other.unit.dimension
        return True


def amounts_in(text: str) -> tuple[Amount, ...]:
    """The amounts of a text in their order.

    The 1 of "1 pound = 1.15 euros" is none: it says what the other is for, and nobody changes it.
    """
    found = (one for one in _NUMBER.finditer(text) if not is_one_of_a_rate(text, one.start()))
    return tuple(_with_unit(text, _amount(one)) for one in found)


def amount_of(text: str) -> Amount | None:
    """The amount that a text is, whole; `None` for anything else."""
    plain = text.strip()
    sign = re.match(r"(?:[-−] ?|minus |negative )", plain, re.IGNORECASE)
    body = plain[sign.end() :] if sign else plain
    found = _NUMBER.match(body)
    amount = _with_unit(body, _amount(found)) if found else None
    if amount is None or amount.end != len(body):
        return None
    if sign is None:
        return amount
    return replace(amount, text=f"-{amount.text}", value=-amount.value)


def _amount(found: re.Match[str]) -> Amount:
    digits = (found["n"] or "").replace(",", "").replace(" ", "")
    top, _, bottom = digits.partition("/")
    value = Fraction(spelled(found["word"]) or 1) if found["word"] else Fraction(top)
    value = value / int(bottom) if int(bottom or 0) else value
    money = (found["money"] or "").strip()
    return Amount(found.start(), found.end(), found[0], value, money, (found["mark"] or "").strip())


def _with_unit(text: str, amount: Amount) -> Amount:
    """With the unit, or else the noun, that stands right behind the number."""
    behind = _UNIT.match(text, amount.end)
    if behind is None or amount.mark:
        return amount
    name = behind["unit"]
    unit = None if name.lower() in _NO_UNITS else unit_of(name)
    if unit is not None:
        whole = text[amount.start : behind.end()]
        return replace(amount, unit=unit, tail=behind[0], end=behind.end(), text=whole)
    words = tokens_of(name)
    if not words or text[amount.end] != " ":
        return amount
    return replace(amount, noun=_SAME.get(words[0].key, words[0].key))


_SAME: Final = {"kid": "child", "children": "child", "kiddo": "child"}
"""Nouns by the one that tickets are named by."""
