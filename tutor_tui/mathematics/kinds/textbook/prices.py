"""Prices of so many, read after the stories that know them better."""

import re
from typing import Any, Final

from tutor_tui.mathematics.kinds.conditions.answers import answer, heading, method, steps
from tutor_tui.mathematics.kinds.conditions.problem import Conditioned, Wanted
from tutor_tui.mathematics.kinds.kind import Kind
from tutor_tui.mathematics.kinds.textbook.told import Table, read_by
from tutor_tui.mathematics.kinds.textbook.wordings import PRICES
from tutor_tui.mathematics.kinds.word_problems.wording import singular
from tutor_tui.mathematics.late_patterns import late_regex


def read_price(text: str) -> Conditioned | None:
    """The price of so many where that of others is told."""
    return read_by(text, _OF_PRICES)


def _price(found: re.Match[str]) -> Conditioned | None:
    thing, other = found["thing"], found["other"]
    named = {singular(word) for word in (thing, other) if word and word not in ("of", "them")}
    if len(named) != 1 or int(found["n"]) == 0 or not (found["sign"] or found["coin"]):
        return None
    coins = {"$": "dollars", "£": "pounds", "€": "euros", "p": "pence", "c": "cents"}
    unit = coins.get(found["sign"] or found["coin"], found["coin"] or "")
    return Conditioned(
        "The cost grows in proportion to the number: find the cost of one and multiply",
        (),
        (),
        (Wanted(f"the cost of {found['m']}", f"{found['price']}/{found['n']}*{found['m']}", unit),),
    )


_OF_PRICES: Final[Table] = (
    (late_regex(r"\bcosts?\b", re.IGNORECASE), tuple(map(late_regex, PRICES)), _price),
)
KINDS: Final[tuple[Kind[Any], ...]] = (
    Kind(Conditioned, read_price, answer, heading, method, steps),
)
