"""What a discount took off: "how much did i save" after the price was asked for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.mathematics.follow_ups.marks import BARE_RESULT, RESULT
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import with_numerals
from tutor_tui.mathematics.problems import code

_SAVED: Final = late_regex(
    r"(?:how much (?:money )?(?:do|did|would|will|have) (?:i|you|we|he|she|they) (?:save|saved)"
    r"|how much (?:did|do|does) (?:it|they) (?:take|cut|knock) off|how much (?:is|was) (?:the"
    r" (?:discount|saving)|taken off|saved|it reduced by|the reduction)"
    r"|what(?:'s| is| was) the (?:discount|saving|reduction)(?: in (?:dollars|pounds|euros|money))?"
    r"|how much (?:do|did) (?:i|you|we) get off|how much (?:is )?(?:that |it )?off)"
    r"(?: (?:then|on (?:it|that)|in total|altogether))*",
    re.IGNORECASE,
)
_PAID: Final = late_regex(
    r"\b(?:pay|cost now|(?:sale|new|final|reduced|discounted) price|cost after)\b"
    r"|^\W*(?:what(?:'s| is| are)?|whats|how much is|find|calculate)? ?[\d.]+ ?(?:%|percent) off\b",
    re.IGNORECASE,
)
PERCENT_OFF: Final = late_regex(
    r"(?P<n>\d+(?:\.\d+)?) ?(?:%|percent)(?= (?:off|discount|reduction)| sale)"
    r"|(?:reduced|discounted|marked down|cut|lowered) by (?P<m>\d+(?:\.\d+)?) ?(?:%|percent)",
    re.IGNORECASE,
)
_SAVE: Final = late_regex(r"\bsave\b|\bthe (?:discount|saving|reduction)\b", re.IGNORECASE)
_BEFORE: Final = late_regex(
    r"\b(?:original|old|full|normal|first|usual) (?:price|cost|amount)|\bbefore\b", re.IGNORECASE
)
_AMOUNT: Final = late_regex(
    r"(?<![\w.,])(?P<sign>[$£€] ?)?(?P<n>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![\d.,]*\d)"
    r"(?P<word> (?:dollars?|pounds?|euros?|quid|bucks)\b)?(?P<rate> ?(?:%|percent\b))?",
    re.IGNORECASE,
)
_SEVERAL: Final = late_regex(r"\b(?:each|apiece|per|every|a piece)\b", re.IGNORECASE)
"""What makes a price that of one among several things."""


@dataclass(frozen=True, slots=True)
class Discount:
    """One price, as it was written and as a number, and the percentage that comes off it."""

    written: str
    price: str
    percent: str

    @property
    def reduced(self) -> str:
        """The price that is left, in decimals."""
        return f"{Decimal(self.price) * (100 - Decimal(self.percent)) / 100:f}"

    @property
    def retold(self) -> str:
        """The facts in words that are read as a price and what comes off it."""
        return f"the original price is {self.written}. it is {self.percent}% off"


def discount_in(question: str) -> Discount | None:
    """The one price and its one discount, where the story tells no other number."""
    cuts = list(PERCENT_OFF.finditer(question))
    told = [one for one in _AMOUNT.finditer(with_numerals(question)) if not one["rate"]]
    if len(cuts) != 1 or len(told) != 1 or _SEVERAL.search(question):
        return None
    price = told[0]
    return Discount(price[0].strip(), price["n"].replace(",", ""), cuts[0]["n"] or cuts[0]["m"])


_ORIGINAL: Final = late_regex(
    r"(?:what (?:was|is)|what's|remind me(?: of)?|and) the (?:original|old|first|full|starting"
    r"|initial|normal|regular) (?:price|cost|amount)(?: (?:again|before|at first|to begin with))*",
    re.IGNORECASE,
)


def original_price(request: str, question: str, context: Context) -> str | None:
    """The price that was told before its discount, where what comes after it was asked for."""
    if not _ORIGINAL.fullmatch(request):
        return None
    for one in (question, *context.older_questions()):
        told = discount_in(one) if _PAID.search(one) or _SAVE.search(one) else None
        if told is not None:
            return f"The price before the discount was told: {code(told.written)}."
    return None


def of_savings(request: str, question: str, context: Context) -> Iterator[str]:
    """What a discount takes off, as it was understood when the price was asked for."""
    yield from _as_a_percentage(request, question, context)
    if not _SAVED.fullmatch(request):
        return
    told = discount_in(question)
    if told is None:
        if _REDUCED_AGAIN.fullmatch(question) and (first := _first_discount(context)):
            yield f"{first.price} - {RESULT}"
        return
    if _BEFORE.search(question):
        yield f"{RESULT} - {told.price}"
    elif _PAID.search(question):
        yield f"{told.retold}. how much do i save"


def _first_discount(context: Context) -> Discount | None:
    """The one that a chain of reductions began with."""
    told = [discount_in(one) for one in context.older_questions()]
    return next((one for one in told if one is not None), None)


def _as_a_percentage(request: str, question: str, context: Context) -> Iterator[str]:
    """What was saved, in percent of the price before or after it."""
    found = _OF_WHICH.fullmatch(request)
    is_saved = _SAVE.search(question) or _OFF_THE_FIRST.fullmatch(question)
    told = discount_in(question) or _first_discount(context) if found and is_saved else None
    if found is None or told is None:
        return
    if found["after"]:
        if discount_in(question):
            yield f"what percent of {told.reduced} is {BARE_RESULT}"
    else:
        yield f"what percent of {told.price} is {BARE_RESULT}"


_REDUCED_AGAIN: Final = late_regex(r"[\d.]+(?: ?\* ?\(1 [-+] [\d.]+/100\))+")
_OFF_THE_FIRST: Final = late_regex(r"[\d.]+ - [\d./*()+ -]+")
"""What a price after several reductions, and what all of them took off, are worked out by."""
_OF_WHICH: Final = late_regex(
    r"(?:(?:and|so|ok) )*(?:(?:what|how much) (?:is|'s|was) (?:that|it|this) )?(?:what|as a|in|as) "
    r"(?:percent(?:age)?|per cent)(?: (?:is|was) (?:that|it|this))?(?: off)?"
    r"(?: of (?:the )?(?:(?:original|old|full|first|whole|starting)|(?P<after>new|sale|final"
    r"|reduced))(?: (?:price|cost|amount))?)?",
    re.IGNORECASE,
)
