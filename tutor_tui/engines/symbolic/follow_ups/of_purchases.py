"""What else a purchase tells: the price of one of two offers, the money that is left over.

"how much is one egg" and "how much cheaper per egg" after two offers were compared, "how much
change would I have" after "how many can I buy with $20".
"""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.mathematics.follow_ups.marks import RESULT
from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned
from tutor_tui.mathematics.kinds.jotted.bargains import Bargain
from tutor_tui.mathematics.kinds.measures.units import unit_of
from tutor_tui.mathematics.kinds.word_problems.wording import singular
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import Problem
from tutor_tui.mathematics.request import LED
from tutor_tui.mathematics.terms import in_decimals

_CHEAPER: Final = late_regex(
    rf"{LED}(?:by )?(?:how much|what) (?:(?:cheaper|less|dearer|more(?: expensive)?)"
    r"(?: (?:is|are) (?:it|that|they|the [a-z ]+))?|(?:do|would|will) (?:i|you|we|they) save|(?:is"
    r"|'s) the difference(?: in price)?)"
    r"(?: then)?(?P<one> (?:each|(?:per|for|on) (?:(?:1|one|an?|each) ?)?)(?P<unit>[a-z]*))?\W*",
    re.IGNORECASE,
)
_CHANGE: Final = late_regex(
    rf"{LED}(?:how much|what|any) (?:change|money|is|will|would|do|cash)\b(?: (?:is|will|would|do|"
    r"does|did|i|you|we|he|she|they|there|be|have|get|has|got|money|change|it))*"
    r"(?P<left> (?:left(?: over)?|remaining|over|back))?(?: then)?\W*",
    re.IGNORECASE,
)
_PAID_IN_PARTS: Final = re.compile(r"(?P<top>[a-z])/(?P<one>[a-z]|\([^()]+\))")


def of_a_purchase(text: str, problem: Problem | None) -> Iterator[str]:
    """The calculations that a message may ask for."""
    match problem:
        case Bargain(offers=(one, two)):
            offers = (one, two)
            prices = [f"{in_decimals(each.price)}/{in_decimals(each.amount)}" for each in offers]
            if one.price / one.amount < two.price / two.amount:
                prices.reverse()
            found = _CHEAPER.fullmatch(text)
            times = _in_units(found["unit"] or "", problem.unit) if found and found["one"] else ""
            if times:
                yield f"({' - '.join(prices)}){times}"
        case Reckoned(rounding="down"):
            yield from _change(text, problem)


def _in_units(said: str, unit: str) -> str:
    """How many of the unit of the offers are one of the unit that is asked, as a factor."""
    asked, told = unit_of(said) if said else None, unit_of(unit)
    if asked is None or told is None:
        return "*1" if singular(said.lower()) in ("", "one", unit) else ""
    factor = asked.factor / told.factor if asked.dimension == told.dimension else None
    return f"*{factor}" if factor else ""


def _change(text: str, problem: Reckoned) -> Iterator[str]:
    """What is left of the money after as many as possible were bought."""
    formula, asked = _PAID_IN_PARTS.fullmatch(problem.formula), _CHANGE.fullmatch(text)
    if formula is None or asked is None or not (asked["left"] or "change" in text.lower()):
        return
    told = {one.letter: in_decimals(one.amount) for one in problem.values}
    one = re.sub(r"[a-z]", lambda at: told[at[0]], formula["one"])
    yield f"{told[formula['top']]} - {RESULT}*{one}"
