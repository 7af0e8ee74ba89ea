"""An amount for so many: what one of them pays or costs, and what all of them come to.

"bill is $84 for 4 people, how much per person", "£60 split between 5", "5 people pay £35 each, how
much altogether". Two numbers, of which one counts, and no word that could ask for more than that.
"""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.conditions.problem import Conditioned, Wanted
from tutor_tui.mathematics.kinds.word_problems.wording import singular
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex

_PEOPLE: Final = frozenset(
    """
    person people friend pal mate student pupil kid child children adult guest customer player girl
    boy man woman brother sister roommate flatmate housemate worker employee team us way family
    member winner cousin sibling passenger colleague
    """.split()  # noqa: SIM905 - a hundred quoted words are hard to read
)
_UNITS: Final = r"dollars?|pounds?|euros?|bucks|quid|pence|cents?|kg|g|km|m|cm|ml|l|litres?|liters?"
_AMOUNT: Final = re.compile(
    rf"(?P<sign>[£$€])? ?(?<![\w.])(?P<n>\d{{1,9}}(?:\.\d{{1,4}})?)(?: ?(?P<unit>{_UNITS}|p|c)\b)?"
    r"(?:[ -](?P<noun>[a-z]+))?"
)
_ASK: Final = re.compile(
    r"(?:^|[.,;?]\s*|\s)(?:(?:and|so|then) )?(?P<ask>(?:how (?:much|many|long|heavy)|what|whats"
    r"|find|work out"
    r"|calculate|price|cost|total)\b[^.,;?]*)\W*$"
)
_FOR_ONE: Final = late_regex(
    r"\b(?:each|apiece|every(?:one|body)|(?:per|each|every|1|one|a|an) (?P<noun>(?!of)[a-z]+)"
    r"|each of"
    r" (?:them|us|the (?P<them>[a-z]+)))\b"
)
_HOW_MANY: Final = late_regex(r"\bhow (?:many|much) (?P<thing>[a-z]+)")
_RATE: Final = late_regex(r"\b(?:each|apiece|per (?P<noun>[a-z]+)|every (?P<noun2>[a-z]+))\b")
_ALL: Final = re.compile(r"\b(?:altogether|total|in all|all together|all of them|overall)\b")
_DEALT: Final = late_regex(r"\b(?:split|splits|shared?|shares|divided?|divides)\b")
_PLAIN: Final = frozenset(
    """
    a all altogether am among amongst an and apiece are at be been being bill by calculate can
    check comes cost costing costs did dinner divide divided divides do does each equal equally
    even evenly every everybody everyone fairly find for from get gets getting give goes got group
    have has he her his how i if in into is it item its just long lunch many me meal money much
    must my need of on one our out overall own owe owed owes paid pay paying pays per pizza price
    she should so spend spent split splits splitting share shared shares sharing takeaway taxi
    tell that the their them then there they this ticket tickets to together total up us was way
    ways we weigh weighs were what what's whats when will with work would you your amount bought
    buy buys between receive
    """.split()  # noqa: SIM905
)
_ONE_MORE: Final = re.compile(
    r"\b(?:me|myself|i|us|himself|herself|him|her) and\b|\band (?:me|i|myself|him|her|himself"
    r"|herself|my(?! pizza))\b|\bwith,? (?:my |his |her |their )?(?:other )?\d"
)
"""Who shares with so many others is one more than they are."""

_OTHER: Final = frozenset(
    """
    tip tax vat discount percent off more less fewer left change extra also another twice half
    double triple first second third after before ratio remaining rest already gave lost not without
    except only minus plus add than least most difference later old new now week weeks day days hour
    hours month months year years minute minutes interest deposit fee faster slower speed back free
    average times probability chance arrange choose
    """.split()  # noqa: SIM905
)
_MOST_UNKNOWN: Final = 4
_COINS: Final = {"$": "dollars", "£": "pounds", "€": "euros", "bucks": "dollars", "quid": "pounds"}


_HEAD: Final = re.compile(r" (?P<noun>(?!costs\b|weighs\b|is\b|was\b|pays\b|has\b)[a-z]{3,}s)\b")
"""The tickets of "6 cinema tickets"."""


@dataclass(frozen=True, slots=True)
class _Told:
    """The amount with its unit or of its thing, and how many there are of what."""

    amount: str
    unit: str
    count: str
    noun: str
    thing: str


def read_each(story: str) -> Conditioned | None:
    """The amount for one of so many, or for all of them."""
    asked = _ASK.search(story)
    facts, ask = (story[: asked.start()], asked["ask"]) if asked else (story, "")
    if not kept_regex(r"\d").search(facts):
        facts, ask = story, ""
    is_plain = not kept_regex(r"\bif\b|(?<!\d)(?!1\b)\d").search(ask) and _has_known_words(
        facts, ask
    )
    told = _told(facts) if is_plain else None
    if told is None or not Fraction(told.count):
        return None
    thing = _HOW_MANY.search(ask)
    if thing and thing["thing"] not in _PLAIN and singular(thing["thing"]) != singular(told.thing):
        return None
    one, rate = _FOR_ONE.search(ask), _RATE.search(facts)
    if rate and _ALL.search(ask) and _is_of(rate["noun"] or rate["noun2"], told):
        law = "All together come to the amount for one times their number"
        part = Wanted("the total", f"{told.count}*{told.amount}", told.unit)
        return Conditioned(law, (), (), (part,))
    is_dealt = bool(_DEALT.search(facts)) and not (ask and _ALL.search(ask))
    is_one = one is not None and _is_of(one["noun"] or one["them"], told)
    if rate or not (
        is_one or (is_dealt and (not ask or ask.strip() in ("what is", "how much is")))
    ):
        return None
    owner = "person" if singular(told.noun) in _PEOPLE else singular(told.noun)
    name = f"the amount per {owner}" if owner != "way" else "each share"
    law = "Equal shares are the whole divided by their number"
    return Conditioned(law, (), (), (Wanted(name, f"{told.amount}/{told.count}", told.unit),))


def _has_known_words(facts: str, ask: str) -> bool:
    """Whether no word asks for more, and few of what is told are names of things."""
    words = kept_regex(r"[a-z']+").findall(f"{facts} {ask}")
    plain = {singular(word) for word in words} | set(words)
    units = kept_regex(_UNITS)
    unknown = {
        word for word in words
        if word not in _PLAIN and singular(word) not in _PEOPLE and not units.fullmatch(word)
    }  # fmt: skip
    is_plain = not plain & _OTHER and "%" not in facts + ask and not _ONE_MORE.search(facts)
    return is_plain and len(unknown) <= _MOST_UNKNOWN


def _told(facts: str) -> _Told | None:
    """Which of the two numbers counts: the one without money or unit, before a noun."""
    found = list(_AMOUNT.finditer(facts))
    if len(found) != 2 or len(re.findall(r"\d+(?:\.\d+)?", facts)) != 2:
        return None
    measured = [bool(one["sign"] or one["unit"] or "." in one["n"]) for one in found]
    people = [singular(one["noun"] or "") in _PEOPLE for one in found]
    if sum(measured) == 1:
        place = measured.index(False)
    elif not any(measured) and sum(people) == 1:
        place = people.index(True)
    else:
        return None
    count, amount = found[place], found[1 - place]
    noun = count["noun"] or ""
    if "." in count["n"] or (singular(noun) in _PLAIN and singular(noun) not in _PEOPLE):
        return None
    if noun and singular(noun) == noun and (head := _HEAD.match(facts, count.end())):
        noun = head["noun"]
    is_for_all = not noun and re.search(r"\b(?:between|among|by|into)\s*$", facts[: count.start()])
    if not noun and not is_for_all:
        return None
    coin = amount["sign"] or amount["unit"] or ""
    return _Told(
        amount["n"], _COINS.get(coin, coin), count["n"], noun or "way", amount["noun"] or ""
    )


def _is_of(noun: str | None, told: _Told) -> bool:
    """Whether a noun names one of those that were counted, or says no more than "each"."""
    one, counted = singular(noun or ""), singular(told.noun)
    if not one or one in ("one", "pay", "get", "cost", "of", "share"):
        return True
    return one == counted or (one in _PEOPLE and counted in _PEOPLE)
