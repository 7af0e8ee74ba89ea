"""A bill with all that is taken off and added in percent, for everybody together or for each.

Prices, percentages with what they are for, and how many share are looked for wherever they stand;
what is left of the story may relate no quantities. Discounts are taken off one after another, then
tax and tip are added, both of the same bill unless the tip is said to be of the total.
"""

import re
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.kinds.jotted.jotting import is_idle
from tutor_tui.mathematics.kinds.narrated.amounts import unit_of
from tutor_tui.mathematics.kinds.narrated.heaps import sign_in
from tutor_tui.mathematics.kinds.narrated.who import names_in
from tutor_tui.mathematics.kinds.narrated.words import COIN
from tutor_tui.mathematics.kinds.word_problems.stories import Asked, Story
from tutor_tui.mathematics.kinds.word_problems.wording import number, singular, story_of
from tutor_tui.mathematics.late_patterns import late_regex

_PERCENT: Final = r"(?P<rate>\d{1,2}(?:\.\d{1,3})?) ?(?:%|percent\b|per cent\b)"
_ADDED: Final = (
    r"(?:(?:sales |value added |restaurant )?(?:tip|tax|vat|gst|gratuity|service charge|service fee"
    r"|service|delivery charge))"
)
_OFF: Final = r"(?:(?:student |member |staff |loyalty )?(?:off|discount|reduction|coupon|voucher))"
_ON: Final = (
    r"(?: (?:off|on|to|of|for|from) (?:it|that|this|everything|(?:the|her|his|my|your|their|our)"
    r" (?:[a-z]+ )?[a-z]+))?"
)
_RATE: Final = late_regex(
    rf"(?:\b(?:leaves?|left|leaving|gives?|gave|adds?|added|pays?|paid) )?(?:an? )?"
    rf"(?P<before>\b(?:{_ADDED}|{_OFF}|tips|tipped)(?: rate)?(?: (?:of|is|at|for|was))* )?"
    rf"{_PERCENT}"
    rf"(?P<after> (?:for (?:the )?)?(?:{_ADDED}|{_OFF})\b)?{_ON}"
    r"|\b(?:(?P<down>reduced|discounted|marked down|cut|lowered|falls?|fell|drops?|dropped"
    r"|decreases?|decreased|(?:(?:goes|went|comes|came) )?(?:back )?down)|(?P<up>rises?|rose|raised"
    r"|increases?|increased|marked up|(?:(?:goes|went) )?(?:back )?up))(?: again)?"
    r"(?: in (?:price|value))?(?: by)? (?:another |a further |an extra )?"
    r"(?P<rate2>\d{1,2}(?:\.\d+)?) ?(?:%|percent\b|per cent\b)"
)
_MONEY: Final = rf"(?:[$£€] ?\d{{1,6}}(?:\.\d{{1,2}})?|\d{{1,6}}(?:\.\d{{1,2}})? ?{COIN}\b)(?! ?%)"
_ITEM: Final = late_regex(
    rf"(?P<n>\d{{1,3}}) (?:[a-z]+ ){{1,3}}?(?:(?:at|for|costing|that cost|which cost|cost|costs) )?"
    rf"(?P<price>{_MONEY}) (?:each|apiece|per [a-z]+|an? [a-z]+)"
)
_EACH_AT: Final = late_regex(
    rf"\b(?:(?:an?|each|1) [a-z]+ (?:costs?|is) (?P<one>{_MONEY})(?: each)?"
    rf"|[a-z]+ (?:costs?|are) (?P<all>{_MONEY}) (?:each|apiece))"
)
_SO_MANY: Final = late_regex(
    r"\b(?:(?:buys?|bought|gets?|got|wants?|takes?|orders?|ordered) |how much (?:do|does|will|are"
    r"|is it for|for) )(?P<n>\d{1,3})(?! ?%)\b(?: of them| (?!people|friends)[a-z]+)?"
)
_AMOUNT: Final = late_regex(
    rf"(?P<price>{_MONEY}|(?:(?<=bill is )|(?<=bill was )|(?<=bill of )|(?<=comes to )"
    r"|(?<=came to )|(?<=meal costs )|(?<=meal cost )|(?<=price is )|(?<=price of )|(?<=costs ))"
    r"\d{1,6}(?:\.\d{1,2})?(?![\d.]| ?%| ?percent))"
)
_PEOPLE: Final = (
    r"(?:friends|people|persons|of us|of them|colleagues|students|kids|children|adults|girls|boys"
    r"|guests|ways|diners|family members|brothers|sisters|cousins|roommates|flatmates|players)"
)
_SHARED: Final = late_regex(
    rf"(?:\bthere (?:are|were) )?(?:\b(?:between|among|amongst|by|with|into) )?(?:the |us )?"
    rf"(?P<n>\d{{1,2}}) {_PEOPLE}\b|\bthere (?:are|were) (?P<m>\d{{1,2}})(?= (?:in|at|on)\b)"
)
_QUESTION: Final = late_regex(
    r"(?:^|(?<=[.;,?!] )|(?<=[a-z%] ))(?:so |and )?(?:how much|what|what's|whats|find|calculate"
    r"|work out)\b[^.;?!]*$"
)
_EACH: Final = late_regex(r"\b(?:each|everyone|everybody|per (?:person|head|friend))\b")
_TOTAL: Final = late_regex(
    r"\b(?:pay|pays|total|final|cost|costs|price|come to|altogether|in all|spend|bill|owe|be)\b"
)
_OTHER: Final = late_regex(
    r"\b(?:original|originally|before|without|excluding|percent|percentage|percents|save|saved"
    r"|saves|change|more|less|least|many|if|than|left|back)\b|%"
)
_PART: Final = late_regex(
    r"(?:how (?:much|big) (?:is|was|will)|what (?:is|was)|what's|whats|find|calculate|work out)"
    r" (?:the|their|his|her|my|our) (?P<what>tip|tax|vat|gratuity|sales tax|discount|saving)"
    r"(?: amount)?(?: be)?|how much (?:tip|tax)(?: (?:do|does|did|will|should) .+)?"
)
_TOLD_AFTER: Final = late_regex(
    r"(?:%|percent) to [$£€]?\d|\b(?:including|includes|included|inclusive|after (?:an?"
    r"|the|tax|tip|adding)|already|now (?:costs|only)|sale price of|every|yearly|interest"
    r"|per (?:year|month|week|day)|a (?:year|month)|minimum|profit|deposit|or more|over|instead"
    r"|not|except|only)\b"
)
_OF_ALL: Final = late_regex(
    r"\btip (?:of \d+ ?(?:%|percent) )?(?:on|of) the (?:total|whole|full)|after tax|tip on top"
)
_IDLE: Final = (
    "total equally each split evenly then another further extra off sale tip tax vat discount plus "
    "final both share shared bill with price on top again altogether if"
)


@dataclass(frozen=True, slots=True)
class _Change:
    """A percentage that is added or taken off, by the word for it."""

    word: str
    rate: str


def read_bill(text: str) -> Story | None:
    """The story of a bill with several percentages, or one that is shared."""
    story = story_of(text)
    if "%" not in story and "percent" not in story and "per cent" not in story:
        return None
    asked = _QUESTION.search(story)
    told = story[: asked.start()] if asked else ""
    if asked is None or _TOLD_AFTER.search(story) or _is_of_some(told, asked[0], names_in(text)):
        return None
    changes, told = _changes(_with_items(told, asked[0]))
    price, unit, told = _price(told)
    people = list(_SHARED.finditer(told))
    rest = _SHARED.sub(" , ", told)
    is_bill = len(changes) > 1 or bool(people) or "*" in price
    if not changes or not is_bill or not price or len(people) > 1 or not is_idle(rest, _IDLE):
        return None
    count = (people[0]["n"] or people[0]["m"]) if people else ""
    return _asked_of(asked[0].strip(), price, unit, changes, count, story)


_WHOSE: Final = late_regex(
    r"\b(?P<who>[a-z]+) (?:gets?|got|have|has|receives?|pays?)\b[^.;]*?(?:%|percent)"
)
_ANYBODY: Final = late_regex(r"\b(?:i|we|you|he|she|it|they|who|and|then)\b")


_ONE_PAYS: Final = late_regex(r"\b(?:does|do|did|will|must) (?:an?|the) [a-z]+ pay")


def _is_of_some(told: str, asked: str, names: frozenset[str]) -> bool:
    """Whether the discount is for some, and the question may be of others."""
    named = [name for name in names if re.search(rf"\b{name}\b", f"{told} {asked}")]
    if len(named) > 1 and any(re.search(rf"\b{name}\b", asked) for name in named):
        return True
    whose = [one["who"] for one in _WHOSE.finditer(told) if not _ANYBODY.fullmatch(one["who"])]
    if re.search(r"\bnon\b", asked):
        return True
    if not whose or all(singular(one) in asked for one in whose):
        return False
    return _ONE_PAYS.search(asked) is not None or _ANYBODY.search(asked) is None


def _with_items(told: str, asked: str) -> str:
    """What is told with so many things at the price of one, where both are told apart."""
    price, count = _EACH_AT.search(told), _SO_MANY.search(f"{told} ; {asked}")
    if price is None or count is None:
        return told
    rest = _SO_MANY.sub(" , ", _EACH_AT.sub(" , ", told, count=1), count=1)
    return f"{count['n']} items at {price['one'] or price['all']} each. {rest}"


def _asked_of(
    asked: str, price: str, unit: str, changes: list[_Change], count: str, story: str
) -> Story | None:
    """What is asked of the bill: the total, the share of each, or the tip alone."""
    asked = _SO_MANY.sub("how much do they", asked)
    if _OTHER.search(asked) or re.search(r"\d", asked):
        return None
    if part := _PART.fullmatch(asked):
        return _part(part["what"] or "tip", price, unit, changes) if len(changes) == 1 else None
    is_each = _EACH.search(asked) is not None
    whole = _of(price, changes, is_of_all=_OF_ALL.search(story) is not None)
    if whole is None or not (is_each or _TOTAL.search(asked)) or (is_each and not count):
        return None
    if is_each:
        return _one("the share of each", f"{whole}/{count}", unit)
    return _one("the total", whole, unit)


def _part(what: str, price: str, unit: str, changes: list[_Change]) -> Story | None:
    words = {"discount": "off", "saving": "off", "tip": "tip", "gratuity": "tip"}
    if changes[0].word != words.get(what, "tax"):
        return None
    return _one(f"the {what}", f"{changes[0].rate}%*{_bracketed(price)}", unit)


def _one(name: str, expression: str, unit: str) -> Story:
    asked = Asked(f"{name} is", "x", unit)
    return Story((("x", name),), (f"x = {expression}",), (asked,), is_positive=True)


def _changes(told: str) -> tuple[list[_Change], str]:
    """The percentages, in order, and the story without them; none where one is for nothing."""
    found: list[_Change] = []
    for one in _RATE.finditer(told):
        word = _word(one)
        before = told[: one.start()].split()[-1:]
        if not word and found and before in (["another"], ["further"], ["extra"]):
            word = found[-1].word
        if not word or (one["before"] and one["after"]):
            return [], told
        found.append(_Change(word, one["rate"] or one["rate2"]))
    return found, _RATE.sub(" , ", told)


def _word(found: re.Match[str]) -> str:
    """What a percentage is for: off, up, tip or tax."""
    said = f"{found['before'] or ''}{found['after'] or ''}"
    if found["down"] or re.search(_OFF, said):
        return "off"
    if found["up"]:
        return "up"
    return "tip" if re.search(r"\btip|gratuity", said) else "tax" if said.strip() else ""


def _price(told: str) -> tuple[str, str, str]:
    """What all things cost, their coin, and the story without them."""
    items = list(_ITEM.finditer(told))
    rest = _ITEM.sub(" , ", told)
    amounts = list(_AMOUNT.finditer(rest))
    found = items or amounts
    coins = {unit_of(sign_in(one["price"]) or _coin(one["price"])) for one in found}
    if len(coins) != 1 or (items and amounts) or (not items and len(amounts) != 1):
        return "", "", told
    terms = [f"{one['n']}*{number(one['price'])}" for one in items]
    price = " + ".join(terms) if items else number(amounts[0]["price"])
    (coin,) = coins
    return price, f"{coin}s" if coin else "", _AMOUNT.sub(" , ", rest)


def _coin(price: str) -> str:
    return re.sub(r"[\d. ]", "", price)


def _of(price: str, changes: list[_Change], *, is_of_all: bool) -> str | None:
    """The price with all changes: falls and rises as factors, then what is added."""
    words = [one.word for one in changes]
    first_added = next((at for at, one in enumerate(words) if one in _ADDING), len(words))
    if not set(words[first_added:]) <= _ADDING or max(map(words.count, _ADDING)) > 1:
        return None
    signs = {"off": "-", "up": "+"}
    factors = [f"*(1 {signs[one.word]} {one.rate}%)" for one in changes[:first_added]]
    added = [f"{one.rate}%" for one in changes[first_added:]]
    if added and not is_of_all:
        added = [" + ".join(added)]
    factors += [f"*(1 + {rate})" for rate in added]
    return _bracketed(price) + "".join(factors)


_ADDING: Final = frozenset({"tip", "tax"})


def _bracketed(price: str) -> str:
    return f"({price})" if " + " in price else price
