"""Mixtures, coins of two sorts, numbers of two digits, heads and legs: two equations each."""

import re
from typing import Final

from tutor_tui.mathematics.kinds.word_problems.stories import Asked, Story
from tutor_tui.mathematics.kinds.word_problems.wording import FIND, NUMBER, number
from tutor_tui.mathematics.late_patterns import late_regex

_HINT: Final = late_regex(r"%|percent|coins?|digits?|legs|nickels|dimes|quarters|pennies", re.I)
_UNIT: Final = r"(?:ml|l|lit(?:er|re)s?|gallons?|ounces|oz|kg|g|grams?)"
_OF: Final = r"(?: [a-z]+){0,2}? (?:solution|acid|alcohol|salt water|saline|brine)(?: solution)?"
_PERCENT: Final = r" ?(?:%|percent)"
_MIXED: Final = late_regex(
    rf"how (?:many|much) ?(?P<unit>{_UNIT})? of (?:an? )?(?P<new>{NUMBER}){_PERCENT}{_OF} (?:must|"
    rf"should|do you have to|has to|need to) be (?:mixed with|added to) (?P<amount>{NUMBER}) ?"
    rf"(?P<unit2>{_UNIT}) of (?:an? )?(?P<old>{NUMBER}){_PERCENT}{_OF} to (?:get|make|obtain|"
    rf"produce|form) (?:an? )?(?P<goal>{NUMBER}){_PERCENT}{_OF}"
)
_POURED: Final = late_regex(
    rf"(?:(?:if )?(?P<one>{NUMBER}) ?(?P<unit>{_UNIT}) of (?:an? )?(?P<p>{NUMBER}){_PERCENT}{_OF} "
    rf"(?:is|are) mixed with (?P<two>{NUMBER}) ?(?P<unit2>{_UNIT}) of (?:an? )?(?P<q>{NUMBER})"
    rf"{_PERCENT}{_OF})[.,;]? (?:{FIND}) the (?:concentration|percentage|strength)(?: of the "
    r"(?:mixture|new solution|result|resulting solution))?"
)
_COINS: Final = {
    "penny": 1,
    "pennies": 1,
    "nickels": 5,
    "dimes": 10,
    "quarters": 25,
    "half-dollars": 50,
}
_COIN: Final = r"(?:pennies|nickels|dimes|quarters)"
_PURSE: Final = late_regex(
    rf"(?:[a-z]+ |a [a-z]+ )(?:has|have|contains|holds) (?P<count>\d{{1,4}}) coins(?:,| in| that "
    rf"are| which are|:)? ?(?:all |only |consisting of |made up of |either )?(?P<one>{_COIN}) "
    rf"(?:and|or) (?P<two>{_COIN})(?: only)?[.,;]? ?(?:and )?(?:that are |with a total value of |"
    rf"totall?ing |worth |"
    rf"(?:the|their) (?:total )?(?:coins )?(?:value|is|are|of|them)* ?(?:worth )?|they are worth |"
    rf"the coins are worth |if (?:they|the coins) are worth )+(?P<worth>\$\d{{1,4}}(?:\.\d\d)?|"
    rf"\d{{1,5}} cents)[.,;]? how many (?P<asked>{_COIN}|(?:of )?each(?: (?:kind|type|coin))?)"
    r"(?: (?:are there|does (?:he|she|[a-z]+) have|are in .+))?"
)
_DIGITS: Final = late_regex(
    r"(?:the )?sum of (?:the )?digits of a 2[- ]digit number is (?P<sum>\d{1,2})[.,;]? (?:and )?"
    r"(?:if (?:the|its) digits are (?:reversed|interchanged|swapped),? |when (?:the|its)"
    r" digits are "
    r"(?:reversed|interchanged|swapped),? |reversing (?:the|its) digits )(?:the )?(?:new )?"
    r"(?:number|it)?(?: obtained| formed)? ?(?:is )?(?:(?P<way>increases|decreases|is increased|"
    r"is decreased|increased|decreased|increases it|decreases it|the number) by (?P<by>\d{1,2})|"
    r"(?P<diff>\d{1,2}) (?P<way2>more|greater|less|smaller) than the original(?: number)?)"
    rf"[.,;]? (?:{FIND}|what is) (?:the )?(?:original )?number"
)
_LEGS: Final = late_regex(
    r"(?:a farmer has|a farm has|there are|in a farmyard there are|a farmyard has) "
    r"(?:only )?(?P<one>[a-z]+) and (?P<two>[a-z]+)(?: on a farm)?[.,;]? (?:altogether |together )?"
    r"(?:there are|they have|with)? ?(?:altogether |a total of )?(?P<heads>\d{1,5}) heads and "
    r"(?P<legs>\d{1,5}) (?:legs|feet)[.,;]? how many (?P<asked>[a-z]+)(?: (?:are there|does (?:he|"
    r"she|the farmer) have|of each))?"
)
_FEET: Final = {
    "chickens": 2,
    "hens": 2,
    "ducks": 2,
    "geese": 2,
    "cows": 4,
    "pigs": 4,
    "rabbits": 4,
    "sheep": 4,
    "goats": 4,
    "horses": 4,
    "dogs": 4,
    "turkeys": 2,
    "ostriches": 2,
}


def read_mixture(story: str) -> Story | None:
    """The mixture, purse, number of two digits or farmyard that is told of."""
    if not _HINT.search(story):
        return None
    return _mixed(story) or _poured(story) or _purse(story) or _digits(story) or _legs(story)


def _mixed(story: str) -> Story | None:
    found = _MIXED.fullmatch(story)
    if found is None or (found["unit"] and found["unit"][0] != found["unit2"][0]):
        return None
    new, old, goal, amount = (number(found[key]) for key in ("new", "old", "goal", "amount"))
    equation = f"{new}%*x + {old}%*{amount} = {goal}%*(x + {amount})"
    meaning = (("x", f"the amount of the {new}% solution"),)
    asked = Asked(f"the amount of the {new}% solution is", "x", found["unit2"])
    return Story(meaning, (equation,), (asked,), is_positive=True)


def _poured(story: str) -> Story | None:
    found = _POURED.fullmatch(story)
    if found is None or found["unit"] != found["unit2"]:
        return None
    one, two, p, q = (number(found[key]) for key in ("one", "two", "p", "q"))
    equation = f"x%*({one} + {two}) = {p}%*{one} + {q}%*{two}".replace("x%", "x/100")
    asked = Asked("the concentration is", "x", "percent")
    return Story((("x", "the concentration in percent"),), (equation,), (asked,), is_positive=True)


def _purse(story: str) -> Story | None:
    found = _PURSE.fullmatch(story)
    if found is None or found["one"] == found["two"]:
        return None
    one, two = found["one"], found["two"]
    worth = number(found["worth"])
    cents = worth if "cents" in found["worth"] else str(round(float(worth) * 100))
    asks = {one: Asked(f"the number of {one} is", "x"), two: Asked(f"the number of {two} is", "y")}
    wanted = (asks[found["asked"]],) if found["asked"] in asks else tuple(asks.values())
    if found["asked"] not in asks and "each" not in found["asked"]:
        return None
    meanings = (("x", f"the number of {one}"), ("y", f"the number of {two}"))
    equations = (f"x + y = {found['count']}", f"{_COINS[one]}*x + {_COINS[two]}*y = {cents}")
    return Story(meanings, equations, wanted, is_whole=True, is_positive=True)


def _digits(story: str) -> Story | None:
    found = _DIGITS.fullmatch(story)
    if found is None:
        return None
    way = found["way"] or found["way2"]
    if way == "the number":
        return None
    sign = "+" if way.startswith(("increase", "is increase", "more", "greater")) else "-"
    by = found["by"] or found["diff"]
    meanings = (("x", "the digit of the tens"), ("y", "the digit of the ones"))
    equations = (f"x + y = {found['sum']}", f"10*y + x = 10*x + y {sign} {by}")
    asked = (Asked("the number is", "10*x + y"),)
    return Story(meanings, equations, asked, is_whole=True, is_positive=True, are_digits=True)


def _legs(story: str) -> Story | None:
    found = _LEGS.fullmatch(story)
    one, two = (found["one"], found["two"]) if found else ("", "")
    if found is None or one not in _FEET or two not in _FEET or _FEET[one] == _FEET[two]:
        return None
    letters = {one: "x", two: "y"}
    if found["asked"] not in letters:
        return None
    meanings = (("x", f"the number of {one}"), ("y", f"the number of {two}"))
    equations = (f"x + y = {found['heads']}", f"{_FEET[one]}*x + {_FEET[two]}*y = {found['legs']}")
    asked = (Asked(f"the number of {found['asked']} is", letters[found["asked"]]),)
    return Story(meanings, equations, asked, is_whole=True, is_positive=True)
