"""What a discount took off: "how much did i save" after the price was asked for."""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.context import Context
from tutor_tui.mathematics.follow_ups.marks import RESULT
from tutor_tui.mathematics.late_patterns import late_regex
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
    r"\b(?:pay|cost now|(?:sale|new|final|reduced|discounted) price|cost after)\b", re.IGNORECASE
)
PERCENT_OFF: Final = late_regex(
    r"(?P<n>\d+(?:\.\d+)?) ?(?:%|percent)(?= (?:off|discount|reduction)| sale)"
    r"|(?:reduced|discounted|marked down|cut|lowered) by (?P<m>\d+(?:\.\d+)?) ?(?:%|percent)",
    re.IGNORECASE,
)
_BEFORE: Final = late_regex(
    r"\b(?:original|old|full|normal|first|usual) (?:price|cost|amount)|\bbefore\b", re.IGNORECASE
)
PRICE: Final = late_regex(r"[$£€] ?(?P<n>\d+(?:\.\d+)?)")


_ORIGINAL: Final = late_regex(
    r"(?:what (?:was|is)|what's|remind me(?: of)?|and) the (?:original|old|first|full|starting"
    r"|initial|normal|regular) (?:price|cost|amount)(?: (?:again|before|at first|to begin with))*",
    re.IGNORECASE,
)


def original_price(request: str, question: str, _context: Context) -> str | None:
    """The price that was told before its discount, where what comes after it was asked for."""
    prices, cuts = list(PRICE.finditer(question)), list(PERCENT_OFF.finditer(question))
    is_known = _PAID.search(question) or re.search(r"\bsave\b", question, re.IGNORECASE)
    if not _ORIGINAL.fullmatch(request) or not is_known or len(prices) != 1 or not cuts:
        return None
    return f"The price before the discount was told: {code(prices[0][0])}."


def of_savings(request: str, question: str, _context: Context) -> Iterator[str]:
    """What a discount takes off, as it was understood when the price was asked for."""
    prices, cuts = list(PRICE.finditer(question)), list(PERCENT_OFF.finditer(question))
    if _SAVED.fullmatch(request) and _BEFORE.search(question) and len(prices) == len(cuts) == 1:
        yield f"{RESULT} - {prices[0]['n']}"
        return
    is_asked = _SAVED.fullmatch(request) and _PAID.search(question)
    if is_asked and len(prices) == len(cuts) == 1:
        cut = cuts[0]["n"] or cuts[0]["m"]
        yield f"the original price is {prices[0][0]}. it is {cut}% off. how much do i save"
