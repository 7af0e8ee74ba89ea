"""Stories of prices: what things cost, what is paid, what is given back.

"Sarah buys 3 pens at $1.20 and 2 notebooks at $2.50. How much change does she get from $10?"
Prices may be unknown: "2 pens and 3 pencils cost $4.10, 3 pens and 2 pencils cost $4.90".
"""

import re
from dataclasses import replace
from typing import Final

from tutor_tui.mathematics.kinds.word_problems.stories import Asked, Story
from tutor_tui.mathematics.kinds.word_problems.tale import Reader, Tale, story_from, told
from tutor_tui.mathematics.kinds.word_problems.tickets import how_many, sold
from tutor_tui.mathematics.kinds.word_problems.wording import (
    COIN,
    SURE_MONEY,
    key_of,
    number,
    singular,
)
from tutor_tui.mathematics.late_patterns import late_regex

_HINT: Final = late_regex(r"cost|price|pay|paid|spen[dt]|buy|bought|sell|sold|change", re.I)
_MONEY: Final = rf"(?:[$£€]\s?\d{{1,7}}(?:\.\d{{1,2}})?|\d{{1,7}}(?:\.\d{{1,2}})?(?:\s{COIN})?)"
_NOT_A_THING: Final = r"(?:for|at|cost|costs|each|and|is|are|from|to|was|were|in|with|that|how)\b"
_WORD: Final = rf"(?!{_NOT_A_THING})[a-z]+"
_THING: Final = rf"{_WORD}(?: (?:of )?{_WORD})?"
_SOME: Final = rf"(?:(?P<n>\d{{1,5}}|an?|one|the) )(?P<thing>{_THING})"
_EACH: Final = r"(?: each| apiece| per (?:one|piece|item|[a-z]+)| a piece| an? [a-z]+)?"
_WHO: Final = r"(?:i|you|he|she|we|they|(?:(?:a|the|my|his|her) )?[a-z]+)"
_BUYS: Final = (
    r"(?:buys|bought|buy|purchases|purchased|purchase|orders|ordered|order|gets|wants to buy"
    r"|needs)"
)


def read_purchase(story: str) -> Story | None:
    """The story of prices that is told."""
    if not _HINT.search(story):
        return None
    tale = told(story, _READERS)
    if tale is None or not _one_currency(story):
        return None
    return story_from(tale, is_whole=bool(tale.note("takings")), is_positive=True)


def _one_currency(text: str) -> bool:
    """Cents beside dollars would need converting, which is not done here."""
    small = re.search(r"\d\s?(?:cents?|pence|p|c)\b|¢", text, re.IGNORECASE)
    large = re.search(r"[$£€]|\b(?:dollar|euro|pound)", text, re.IGNORECASE)
    signs = {sign for sign in "$£€" if sign in text}
    return not (small and large) and len(signs) < 2


def _unit(money: str) -> str:
    signs = {"$": "dollars", "£": "pounds", "€": "euros"}
    words = re.search(rf"\d\s?({COIN})$", money)
    return next((name for sign, name in signs.items() if sign in money), words[1] if words else "")


def _many(text: str) -> str:
    return text if text.isdigit() else "1"


def _priced(tale: Tale, thing: str) -> Tale:
    return tale.introducing(key_of(thing), f"the price of one {key_of(thing)}")


def _noting_money(tale: Tale, money: str) -> Tale:
    unit = _unit(money)
    return tale.noting("unit", unit) if unit else tale


_PRICE: Final = late_regex(
    rf"(?:(?:each|a|an|one|1|the price of (?:a|an|one|each)) (?P<one>{_THING})|(?P<many>{_THING})) "
    rf"(?:costs?|is|are|sells? for|is sold for) (?P<price>{_MONEY})(?P<each>{_EACH})"
)


def _price(clause: str, tale: Tale) -> Tale | None:
    """ "a pen costs $1.20", "apples cost $2 each"."""
    found = _PRICE.fullmatch(clause)
    if found is None or (
        found["many"] and not (found["each"] or re.search(r"ticket|seat", found["many"]))
    ):
        return None
    thing = found["one"] or found["many"]
    if tale.letter(key_of(thing)) is not None or thing.split()[0] in ("total", "they", "it"):
        return None
    after = _priced(_noting_money(tale, found["price"]), thing)
    letter = after.letter(key_of(thing))
    lot = re.fullmatch(r" (?:per|an?) (\w+)", found["each"] or "")
    if lot and singular(lot[1]) not in ("one", "piece", "item", key_of(thing)):
        return None
    return after.saying(f"{letter} = {number(found['price'])}")


_LOT: Final = late_regex(
    rf"(?P<things>(?:\d{{1,5}}|an?|one) {_THING}(?:(?:, and|,| and) (?:\d{{1,5}}|an?|one) "
    rf"{_THING})*) (?:costs?|cost a total of|is|are sold for) (?P<price>{_MONEY})"
    rf"(?: (?:altogether|in total|together))?"
)
_PIECE: Final = late_regex(rf"(?P<n>\d{{1,5}}|an?|one) (?P<thing>{_THING})")


def _lot(clause: str, tale: Tale) -> Tale | None:
    """ "2 pens and 3 pencils cost $4.10"."""
    found = _LOT.fullmatch(clause)
    if found is None:
        return None
    total, after = _worth(found["things"], _noting_money(tale, found["price"]))
    return None if total is None else after.saying(f"{total} = {number(found['price'])}")


def _worth(things: str, tale: Tale, *, introduces: bool = True) -> tuple[str | None, Tale]:
    """The sum of counts times prices, and the tale in which all prices have letters."""
    terms = []
    for part in re.split(r",? and |, ", things):
        found = _PIECE.fullmatch(part.strip())
        if found is None or (not introduces and tale.letter(key_of(found["thing"])) is None):
            return None, tale
        tale = _priced(tale, found["thing"])
        letter = tale.letter(key_of(found["thing"]))
        if letter is None:
            return None, tale
        terms.append(letter if _many(found["n"]) == "1" else f"{_many(found['n'])}*{letter}")
    return " + ".join(terms), tale


_ITEM: Final = late_regex(
    rf"(?P<n>\d{{1,5}}|an?|one) (?P<thing>{_THING})"
    rf"(?: (?:at|for|that costs?|costing|which costs?|priced at) "
    rf"(?P<price>{SURE_MONEY}|\d+\.\d\d)(?P<each>{_EACH}))?"
)


def _buying(clause: str, tale: Tale) -> Tale | None:
    """ "Sarah buys 3 pens at $1.20 each and a ruler for $2"; what is spent goes on the bill."""
    is_said = re.match(rf"{_WHO} {_BUYS} ", clause)
    if not is_said and not tale.note("bill"):
        return None
    found = re.fullmatch(rf"(?:{_WHO} {_BUYS} )?(?P<items>.+)", clause)
    for part in re.split(r",? and |, ", found["items"]) if found else ():
        item = _ITEM.fullmatch(part.strip())
        after = _item(item, tale) if item else None
        if after is None:
            return None
        tale = after
    return tale


def _item(item: re.Match[str], tale: Tale) -> Tale | None:
    """One line of the bill: its count times its price; "for $6" without "each" is for all."""
    count, price = _many(item["n"]), item["price"]
    bill = tale.note("bill")
    if price is None:
        letter = tale.letter(key_of(item["thing"]))
        if letter is None:
            return None
        line = letter if count == "1" else f"{count}*{letter}"
    else:
        is_for_all = " for " in item[0] and not item["each"]
        if is_for_all and count != "1":
            line = number(price)
        else:
            line = number(price) if count == "1" else f"{count}*{number(price)}"
        tale = _noting_money(tale, price)
    return tale.noting("bill", f"{bill} + {line}" if bill else line)


_PAYING: Final = late_regex(
    rf"{_WHO} (?:pays?|paid|gives?|gave|hands?)(?: (?:the )?(?:cashier|shopkeeper|clerk|seller))?"
    rf"(?: with)?(?: (?:a|an))? (?P<money>{SURE_MONEY})(?: (?:note|bill))?"
    rf"|{_WHO} (?:has|had|have|starts with|started with) (?P<had>{SURE_MONEY})"
)


def _paying(clause: str, tale: Tale) -> Tale | None:
    found = _PAYING.fullmatch(clause)
    if found is None or tale.note("paid"):
        return None
    money = found["money"] or found["had"]
    return _noting_money(tale, money).noting("paid", number(money))


_CHANGE: Final = late_regex(
    rf"(?:how much|what) (?:change|money)?\s*(?:does|do|will|should|would|did|has|is) "
    rf"(?:{_WHO}(?:'s)? )?(?:(?:get|receive|have)(?: back| left(?: over)?)?|left|change)"
    rf"(?: back| left)?(?: (?:from|out of|for) (?:a |an )?(?P<money>{SURE_MONEY})"
    rf"(?: (?:note|bill))?)?"
    rf"|(?:what is|find|calculate) (?:{_WHO}(?:'s)? |the )?change"
    rf"(?: from (?:a )?(?P<money2>{SURE_MONEY})(?: (?:note|bill))?)?"
)
_TOTAL: Final = late_regex(
    rf"how much (?:money )?(?:does|do|did|will|must|should) {_WHO} (?:spend|pay|spent|paid|owe|need"
    rf"(?: to pay)?|have to pay)(?: (?:altogether|in total|in all))?"
    rf"|(?:what is|find|calculate|what was) the total(?: (?:cost|price|bill|amount))?"
    rf"|how much (?:does|do|did|will) (?:it|everything|they|this|that) cost"
    rf"(?: (?:altogether|in total|in all|together))?|how much is (?:it|that)"
    rf"(?: (?:altogether|in total|in all|together))?"
)


def _change(clause: str, tale: Tale) -> Tale | None:
    """ "how much change does she get from $10"."""
    found = _CHANGE.fullmatch(clause)
    money = (found["money"] or found["money2"]) if found else None
    if found is None or not tale.note("bill") or (money and tale.note("paid")):
        return None
    paid = number(money) if money else tale.note("paid")
    return _billed(tale, "change", f"{paid} - ", "what is left") if paid else None


def _total(clause: str, tale: Tale) -> Tale | None:
    if not _TOTAL.fullmatch(clause) or not tale.note("bill") or tale.note("paid"):
        return None
    return _billed(tale, "total", "", "the total")


def _billed(tale: Tale, key: str, before: str, meaning: str) -> Tale:
    bill = tale.note("bill")
    after = tale.introducing(key, meaning)
    letter = after.letter(key) or ""
    inner = f"({bill})" if before and "+" in bill else bill
    asked = Asked(f"{meaning} is", letter, tale.note("unit"))
    return replace(after.saying(f"{letter} = {before}{inner}"), asked=(*after.asked, asked))


_COST: Final = late_regex(
    rf"(?:how much (?:does|do|will|would|is|are)|what (?:does|do|will|would|is|are)"
    rf"(?: the (?:price|cost) of)?|find the (?:price|cost) of) "
    rf"(?P<things>each(?: item| thing)?|(?:(?:\d{{1,5}}|an?|one|each|the) )?{_THING}(?:(?:,?"
    rf" and|,) "
    rf"(?:(?:\d{{1,5}}|an?|one) )?{_THING})*)(?: cost)?(?: together| altogether| in total)?"
)


def _cost(clause: str, tale: Tale) -> Tale | None:
    """ "how much does a pen cost", "how much do 8 apples cost"."""
    found = _COST.fullmatch(clause)
    if found is None or not tale.equations:
        return None
    if found["things"] in ("each", "each item", "each thing"):
        return tale.asking(
            *(Asked(f"one {one.key} costs", one.letter, tale.note("unit")) for one in tale.unknowns)
        )
    things = re.sub(r"^(?:each|the) ", "a ", found["things"])
    worth, after = _worth(things, tale, introduces=False)
    if worth is None or after != tale:
        return None
    name = things if not things.startswith(("a ", "an ")) else f"one {things.split(' ', 1)[1]}"
    verb = "cost" if " and " in name or name[0].isdigit() else "costs"
    return tale.asking(Asked(f"{name} {verb}", worth, tale.note("unit")))


_READERS: Final[tuple[Reader, ...]] = (
    _change,
    _total,
    how_many,
    sold,
    _lot,
    _price,
    _cost,
    _buying,
    _paying,
)
