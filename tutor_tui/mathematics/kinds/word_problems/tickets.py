"""So many tickets of two prices sold for so much: how many of each?"""

import re
from typing import Final

from tutor_tui.mathematics.kinds.word_problems.stories import Asked
from tutor_tui.mathematics.kinds.word_problems.tale import Tale
from tutor_tui.mathematics.kinds.word_problems.wording import SURE_MONEY, key_of, number
from tutor_tui.mathematics.late_patterns import late_regex

_TICKETS: Final = late_regex(
    rf"(?:(?:a total of |altogether )?(?P<count>\d{{1,5}}) (?:tickets|items|seats|pieces|drinks)"
    rf" (?:were|are) sold for (?:a total of )?(?P<money>{SURE_MONEY})"
    rf"|(?!how\b)(?:[a-z]+ ){{1,2}}(?:bought|buys?|got|gets?|ordered|sold|sells?) (?:a total of )?"
    rf"(?P<count3>\d{{1,5}})(?: (?:tickets|items|things|fruits?|pieces(?: of fruit)?|of them"
    rf"|drinks|snacks))?(?: (?:altogether|in total|in all))? (?:for|and (?:paid|spent|pays|spends))"
    rf" (?:a total of )?(?P<money3>{SURE_MONEY})"
    rf"|(?P<count2>\d{{1,5}}) (?:tickets|items|seats) (?:were|are) sold"
    rf"|(?:the )?(?:total )?(?:sales|revenue|takings|receipts|income) (?:was|were|is|came to"
    rf"|totall?ed) (?P<money2>{SURE_MONEY}))(?: (?:altogether|in total|in all))?"
)
_HOW_MANY: Final = late_regex(
    r"how many (?P<what>.+?)(?: tickets)?(?: (?:of each(?: kind| type)?))?(?: (?:were|are) sold"
    r"| (?:did|does) (?:he|she|they) (?:buy|sell))?"
)


def sold(clause: str, tale: Tale) -> Tale | None:
    """ "50 tickets were sold for $340": the prices are known, the numbers are not."""
    found = _TICKETS.fullmatch(clause)
    if found is None or len(tale.unknowns) != 2 or len(tale.equations) < 2:
        return None
    count, money = (
        next((found[f"{what}{which}"] for which in ("", "3", "2") if found[f"{what}{which}"]), None)
        for what in ("count", "money")
    )
    for name, value in (("count", count), ("takings", number(money) if money else None)):
        if value and tale.note(name):
            return None
        tale = tale.noting(name, value) if value else tale
    return tale


def how_many(clause: str, tale: Tale) -> Tale | None:
    """Prices become factors, and the numbers sold the unknowns."""
    found = _HOW_MANY.fullmatch(clause)
    if found is None or not (tale.note("count") and tale.note("takings")) or tale.asked:
        return None
    prices = [text.partition(" = ")[2] for text in tale.equations]
    names = [one.key for one in tale.unknowns]
    if len(prices) != 2 or any(not re.fullmatch(r"[\d.]+", price) for price in prices):
        return None
    what = found["what"].removesuffix(" tickets")
    wanted = [
        index
        for index, name in enumerate(names)
        if what in ("each", "each kind", "each type", "of each", "tickets of each", "tickets")
        or key_of(what) in (name, name.removesuffix(" ticket"))
    ]
    after = Tale()
    for name in names:
        after = after.introducing(name, f"the number of {name}s")
    asked = [Asked(f"the number of {names[index]}s is", "xy"[index]) for index in wanted]
    return after.saying(
        f"x + y = {tale.note('count')}", f"{prices[0]}*x + {prices[1]}*y = {tale.note('takings')}"
    ).asking(*asked)
