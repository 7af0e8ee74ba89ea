"""Things of several sorts, each worth so much: coins, tickets, animals with legs.

How many there are, and what all of them are worth, are two equations for the numbers of each.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.alternatives import first_of
from tutor_tui.mathematics.kinds.narrated.amounts import unit_of
from tutor_tui.mathematics.kinds.narrated.heaps import sign_in
from tutor_tui.mathematics.kinds.narrated.quizzes import quiz
from tutor_tui.mathematics.kinds.narrated.words import (
    ALL,
    COIN,
    COUNT,
    SETTING,
    THING,
    WORD,
    sort_of,
)
from tutor_tui.mathematics.kinds.narrated.world import Quantity, Wanted, World
from tutor_tui.mathematics.kinds.word_problems.wording import fraction, number
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.terms import shown_number

_COINS: Final = {"penny": 1, "nickel": 5, "dime": 10, "quarter": 25, "half-dollar": 50}
_LIMBS_WORDS: Final = """
    leg 2 chicken hen duck bird goose ostrich turkey rooster person pigeon
    leg 4 cow pig sheep goat horse dog cat rabbit lion zebra donkey chair table cattle
    leg 6 insect ant beetle bee
    leg 8 spider
    wheel 2 motorbike motorcycle bicycle bike scooter
    wheel 3 tricycle
    wheel 4 car van
"""
_SORT: Final = (
    r"(?:(?:\d{1,3}[- ]?(?:p|cents?|pence|dollars?|euros?|pounds?)|[$£€]\d{1,3})(?: (?:coins?|"
    rf"pieces?|stamps?|notes?|bills?|tickets?))?|{THING})"
)
_PRICE: Final = rf"(?:[$£€]\d+(?:\.\d\d?)?|\d+(?:\.\d+)? ?{COIN})"
_KINDS: Final = late_regex(
    rf"(?:(?:.+ )?(?:has|have|holds?|contains?|there are|are|keeps?|own|owns|it is|they are|made "
    rf"up of|consists? of) |all(?: of them)? "
    rf"(?:are )?|some )?(?:only |just |both |some |either |all )*(?P<one>{_SORT}) (?:and|or) "
    rf"(?:some )?(?P<two>{_SORT})(?: only)?"
)
_PRICED: Final = late_regex(
    rf"(?:(?:at|in|for) (?:an?|the|our) {WORD}(?: {WORD})?, )?"
    rf"(?:each |every |an? |the |for )?(?P<sort>(?:{THING}|1 {THING})) (?:ticket )?(?:costs?|paid"
    rf"|pays?|pay|are|were|is|was|sells? for|(?:are|were) sold (?:for|at)"
    rf"|at|cost) (?P<price>{_PRICE})(?: (?:each|apiece|a piece|per (?:ticket|person)|a ticket))?"
)
_FOR: Final = late_regex(
    rf"(?:(?:the )?(?:tickets?|seats?|admission|entry|entrance|it)(?: (?:for|to|at) (?:a|an|the)"
    rf" {WORD})? (?:costs?|is|are|was|were) )?"
    rf"(?P<price>{_PRICE})(?: each)? for (?:an? |each )?(?P<sort>{THING})(?: tickets?)?"
)
_SOME_AT: Final = late_regex(
    rf"(?P<which>some(?: of them)?|(?:and )?the (?:rest|others?)) (?:at|for|cost(?:ing)?|of them "
    rf"at|were|are) (?P<price>{_PRICE})(?: each)?"
)
_WORTH: Final = late_regex(
    rf"(?:(?:.+?) )?(?:(?:is|are|was|were) (?:together )?worth|have a (?:total )?value of|has a "
    rf"(?:total )?value of|amount to"
    r"|total(?:led|s)?|(?:in total )?(?:he|she|they|i|it|we) (?:paid|spent|pays|collected|took"
    r"|earned|received|made|pay|spend)"
    r"|the (?:theatre|theater|cinema|club|school|museum|zoo|shop|organi[sz]ers?|total|bill"
    r"|takings|income|revenue|value|total value|total cost|cost)"
    r"(?: (?:of the|of all the) [a-z]+)? (?:took in|took|collected|made|earned|received|is|was"
    r"|were|are|came to)|(?:(?:together|altogether|in total),? )?there (?:is|was)) "
    rf"(?:a total of )?(?P<worth>{_PRICE})(?: (?:{ALL}|in ticket sales|for (?:them|the tickets"
    rf"|all of them)))?"
)
_WORTH_TAIL: Final = late_regex(
    rf",? (?:worth|totall?ing|with a (?:total )?value of|for a total of) (?:a total of )?"
    rf"(?P<worth>{_PRICE})(?: {ALL})?$"
)
_COUNTED: Final = late_regex(
    rf"(?:there (?:are|were)|(?:{THING}|he|she|it) (?:has|have|had|holds?|contains?)) (?P<n>\d+) "
    rf"(?P<thing>{THING})(?:,? (?:that are |which are )?worth|,? with a (?:total )?value of"
    rf"|,? totall?ing) (?:a total of )?(?P<worth>{_PRICE})(?: {ALL})?"
)
_HELD: Final = late_regex(
    rf"(?:[a-z]+ ){{1,3}}?(?:has|have|had|holds?|contains?) (?:a total of )?(?P<n>\d+) "
    rf"(?P<thing>coins|bills|notes|stamps)(?: {ALL})?(?:,? (?:that are |which are |made up of "
    r"|consisting of |in )?(?P<sorts>.+))?"
)
_LIMBS: Final = late_regex(
    rf"(?:(?:.+ )?(?:there are|they have|have|has|counts?|counted|sees?|saw|with) )?(?:a total of"
    rf" )?(?:"
    rf"(?P<heads>\d+) heads? and )?(?P<n>\d+) "
    rf"(?P<limb>legs|wheels|feet)(?: and (?P<heads2>\d+) heads)?(?: {ALL})?"
)
_HEADS: Final = late_regex(
    rf"(?:{ALL} )?there are (?P<heads>\d+) {THING} (?:with|and) (?:a total of )?(?P<n>\d+) "
    rf"(?P<limb>legs|wheels|feet)(?: {ALL})?"
)
_PAID_WITH: Final = late_regex(
    rf"(?:.+ )?(?:paid|pays?|has|have|had|saved|counted|found|is|holds?|contains?|with) (?:a total "
    rf"of )?(?P<worth>{_PRICE}) (?:(?:all|made up|made|only) )*(?:with|in|using|of|consisting of) "
    rf"(?P<sorts>.+)"
)
_FEW_WORDS: Final = _SORT.replace(THING, rf"{WORD}(?: {WORD}){{0,2}}?")
_QUESTION: Final = late_regex(
    rf"(?:how many(?: of (?:the|them))?|find the number of) (?P<sort>{_FEW_WORDS})(?: tickets)?(?: "
    rf"(?:are|were|is|did|does|do|has|have|came|come|attended|bought|sold|go|went).*)?"
)
_EACH: Final = late_regex(
    r"how many(?: .+)? (?:of )?each(?: (?:kind|sort|type|animal|coin))?(?: .*)?"
)


def limbs(noun: str) -> Mapping[str, int]:
    """How many legs or wheels things have, by their names."""
    found = {}
    for line in _LIMBS_WORDS.strip().splitlines():
        limb, count, *names = line.split()
        if limb == noun:
            found.update(dict.fromkeys(names, int(count)))
    return MappingProxyType(found)


_RIGHT: Final = late_regex(
    r"how many (?:answers|questions|of them|of the questions)? ?(?:were|are|was) "
    r"(?P<right>right|correct|wrong)|how many (?:answers|questions) did [a-z]+ (?:get|have|answer) "
    r"(?P<right2>right|correct|wrong)(?:ly)?"
)


def sort_fact(clause: str, world: World) -> World | None:
    """The world with a sort and what one of it is worth, or with what all are worth."""
    return first_of(
        read(clause, world) for read in (quiz, _worth, _limbs, _some_at, _priced, _held, _kinds)
    )


def _worth(clause: str, world: World) -> World | None:
    if found := _COUNTED.fullmatch(clause):
        about = Quantity(COUNT, "", sort_of(found["thing"]))
        told = _worth(f"they are worth {found['worth']}", replace(world, thing=about.thing))
        return told and told.equating(about, found["n"])
    found = _WORTH.fullmatch(clause)
    if found is None or world.worth or not (world.sorts or world.thing):
        return None
    return replace(world, worth=_cents(found["worth"]), coin=_coin(found["worth"]))


def _limbs(clause: str, world: World) -> World | None:
    found = _HEADS.fullmatch(clause) or _LIMBS.fullmatch(clause)
    if found is None or world.worth:
        return None
    noun = "wheel" if found["limb"] == "wheels" else "leg"
    known = limbs(noun)
    worths = {sort: str(known[sort]) for sort in world.sorts if sort in known}
    if len(worths) != len(world.sorts) or len(worths) < 2:
        return None
    after = replace(world, sorts=MappingProxyType(worths), worth=found["n"])
    heads = found["heads"] or found.groupdict().get("heads2")
    return after.valued(Quantity(COUNT, "", "head"), heads) if heads else after


def _some_at(clause: str, world: World) -> World | None:
    found = _SOME_AT.fullmatch(clause)
    if found is None or not world.thing:
        return None
    cents = _cents(found["price"])
    name = re.sub(r"^[$£€](\S+)$", r"\1", found["price"]).replace(" ", "-")
    name = f"{re.sub(r's$', '', name)} {world.thing}"
    return _with_sort(name, cents, found["price"], world)


def _priced(clause: str, world: World) -> World | None:
    found = _PRICED.fullmatch(clause) or _FOR.fullmatch(clause)
    if found is None or world.measure == "price":
        return None
    sort = sort_of(re.sub("^1 ", "", found["sort"]))
    is_group = (
        sort != found["sort"] or "ticket" in clause or "each" in clause or _FOR.fullmatch(clause)
    )
    if not is_group or sort in world.names:
        return None
    return _with_sort(sort.removesuffix(" ticket"), _cents(found["price"]), found["price"], world)


def _with_sort(sort: str, cents: str, price: str, world: World) -> World | None:
    if sort in world.sorts or (world.coin and world.coin != _coin(price)):
        return None
    sorts = MappingProxyType({**world.sorts, sort: cents})
    unit = unit_of(re.sub(r"[\d.$£€ ]", "", price)) or unit_of(sign_in(price))
    told = world.measuring("price", unit)
    if told is not None:
        told = told.equating(Quantity("price", sort), number(price))
    return replace(told or world, sorts=sorts, coin=_coin(price), measure=world.measure)


def _held(clause: str, world: World) -> World | None:
    """ "she has 35 coins", of the sorts that were named or are named with it."""
    found = _HELD.fullmatch(clause)
    if found is None or bool(world.sorts) == bool(found["sorts"]):
        return None
    told = _kinds(f"all are {found['sorts']}", world) if found["sorts"] else world
    return told and told.equating(Quantity(COUNT, "", sort_of(found["thing"])), found["n"])


def _kinds(clause: str, world: World) -> World | None:
    """ "dimes and quarters", "5-cent and 10-cent coins", "chickens and cows"."""
    clause = SETTING.sub("", clause)
    world_or_none: World | None = world
    if paid := _PAID_WITH.fullmatch(clause):
        world_or_none = replace(world, worth=_cents(paid["worth"]), coin="money")
        clause = paid["sorts"]
    if tail := _WORTH_TAIL.search(clause):
        world_or_none = replace(world, worth=_cents(tail["worth"]), coin="money")
        clause = clause[: tail.start()]
    found = _KINDS.fullmatch(clause)
    if found is None or world.sorts:
        return None
    sorts = {}
    for words in (found["one"], found["two"]):
        name, worth = _named(words, found["two"])
        if not name:
            return None
        sorts[name] = worth
    if len(sorts) != 2:
        return None
    is_money = all(sorts.values())
    if not is_money and any(sorts.values()):
        return None
    return world_or_none and replace(
        world_or_none, sorts=MappingProxyType(sorts), coin="money" if is_money else world.coin
    )


def _named(words: str, last: str) -> tuple[str, str]:
    """The key of a sort and what it is worth; "5-cent" of coins is a 5-cent coin."""
    if re.search(r"\d", words):
        head = last.rsplit(maxsplit=1)[-1]
        has_head = len(words.split()) > 1 and not re.fullmatch(rf"\d+ {COIN}", words)
        full = words if has_head or re.search(r"\d", head) else f"{words} {head}"
        return sort_of(full), _cents(words)
    key = sort_of(words)
    if key in _COINS:
        return key, str(_COINS[key])
    is_counted = any(key in limbs(noun) for noun in ("leg", "wheel"))
    return (key, "") if is_counted else ("", "")


def _cents(price: str) -> str:
    """The price in cents: one unit for all of a story."""
    is_small = re.search(r"\d ?-?(?:cents?|pence|p|c)\b", price) is not None
    return shown_number(fraction(price) * (1 if is_small else 100), uses_decimals=True)


def _coin(price: str) -> str:
    unit = unit_of(re.sub(r"[\d.$£€ ]", "", price)) if not re.search(r"[$£€]", price) else "money"
    return (
        "money" if unit in ("cent", "pence", "p", "c", "dollar", "euro", "pound", "rupee") else unit
    )


def sort_question(clause: str, world: World) -> World | None:
    """The world with a question for the number of one sort, or of each."""
    if len(world.sorts) < 2 or world.wanted:
        return None
    if _EACH.fullmatch(clause):
        return replace(world, wanted=tuple(Wanted(Quantity("sort", one)) for one in world.sorts))
    if told := _RIGHT.fullmatch(clause):
        clause = f"how many {told['right'] or told['right2']} answers"
    found = _QUESTION.fullmatch(clause)
    if found is None:
        return _all_asked(clause, world)
    key = sort_of(re.sub(r"(?:'s|s') (?=ticket)", " ", found["sort"])).removesuffix(" ticket")
    key = sort_of(key)
    fitting = [
        one for one in world.sorts if key in (one, *one.split()) or key.replace(" ", "-", 1) == one
    ]
    if len(fitting) != 1:
        return None
    return replace(world, wanted=(Wanted(Quantity("sort", fitting[0])),))


_BOTH: Final = late_regex(
    rf"how many (?P<one>{_FEW_WORDS}) and (?:how many )?(?P<two>{_FEW_WORDS})"
    r"(?: (?:are|were|is|did|does|do|has|have|came|come|went|go)(?: there)?(?: [a-z]+){0,3})?"
)


def _all_asked(clause: str, world: World) -> World | None:
    """ "how many adults and children were there": the only two sorts that there are."""
    found = _BOTH.fullmatch(clause)
    named = (
        {sort_of(found[name]).removesuffix(" ticket") for name in ("one", "two")} if found else {}
    )
    if not named or named != {*world.sorts}:
        return None
    return replace(world, wanted=tuple(Wanted(Quantity("sort", one)) for one in world.sorts))
