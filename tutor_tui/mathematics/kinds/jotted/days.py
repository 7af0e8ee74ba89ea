"""What somebody did on several days, and what it comes to; or what the hours of all are paid."""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned, Value
from tutor_tui.mathematics.kinds.jotted.per_one import WHEN
from tutor_tui.mathematics.kinds.word_problems.wording import singular
from tutor_tui.mathematics.late_patterns import late_regex

_COINS: Final = {"$": "dollars", "£": "pounds", "€": "euros"}
_WHO: Final = r"(?P<{}>(?:[a-z]+\.? ){{0,2}}?[a-z]+)"
_ONE: Final = rf"[$£€]?\d{{1,6}}(?:\.\d{{1,3}})?(?: [a-z]+)? {WHEN}"
_STORY: Final = re.compile(
    rf"(?:{_WHO.format('earner')} (?:earns?|gets?|is paid|makes?) (?P<coin>[$£€])"
    r"(?P<pay>\d+(?:\.\d\d?)?) (?:an|per|each|every) hour[.,;] )?"
    rf"{_WHO.format('who')} (?P<did>[a-z]+) (?P<list>{_ONE}(?:(?:, and|,| and) {_ONE}){{1,5}})"
    r"[.,;?] how (?:many (?P<thing>[a-z]+)|(?P<far>far)|(?P<much>much)(?: money)?) did "
    rf"{_WHO.format('asked')} (?P<do>[a-z]+) "
    r"(?:altogether|in (?:total|all)|(?:on|in) (?:all|these|those|both|the) (?:\d )?days)"
)
_ENTRY: Final = late_regex(r"(?P<coin>[$£€])?(?P<n>\d+(?:\.\d+)?)(?: (?P<thing>[a-z]+))? (?=\D)")
_LENGTHS: Final = ("km", "mile", "m", "kilometre", "kilometer", "metre", "meter")


def read_days(story: str) -> Reckoned | None:
    """ "sold 45 books on Monday and 38 on Tuesday. how many books did it sell in total"."""
    found = _STORY.fullmatch(story.strip(" ?."))
    if found is None:
        return None
    entries = list(_ENTRY.finditer(found["list"]))
    numbers = [Fraction(one["n"]) for one in entries]
    things = {singular(one["thing"]) for one in entries if one["thing"] and one["thing"] != "on"}
    coins = {one["coin"] or "" for one in entries}
    if not _is_of_one([found[name] for name in ("earner", "who", "asked") if found[name]]):
        return None
    if len(numbers) != len(re.findall(r"\d+(?:\.\d+)?", found["list"])) or len(coins) > 1:
        return None
    letters = "abcdef"[: len(numbers)]
    values = [Value(name, size, "an amount") for name, size in zip(letters, numbers, strict=True)]
    if found["pay"]:
        return _paid(found, values) if things == {"hour"} else None
    coin = next(iter(coins))
    if not _is_asked(found, things, coin) or not _is_same(found["did"], found["do"]):
        return None
    unit = _COINS.get(coin, "") or found["thing"] or next(iter(things), "")
    return Reckoned("the total", " + ".join(letters), tuple(values), unit)


def _paid(found: re.Match[str], hours: list[Value]) -> Reckoned | None:
    """The pay for the hours of all days."""
    if not found["much"] or found["do"] not in ("earn", "get", "make"):
        return None
    pay = Value("p", Fraction(found["pay"]), "the pay for an hour")
    total = " + ".join(one.letter for one in hours)
    return Reckoned("the pay", f"p*({total})", (pay, *hours), _COINS[found["coin"]])


def _is_of_one(names: list[str]) -> bool:
    """Whether all clauses are of one person, by name or as he, she or it."""
    first, *others = (re.sub(r"^(?:an?|the|my|our) ", "", name) for name in names)
    return all(one in (first, "he", "she", "it", "they") for one in others)


def _is_asked(found: re.Match[str], things: set[str], coin: str) -> bool:
    """Whether the question is for what was counted on each of the days."""
    if found["thing"]:
        return things == {singular(found["thing"])} and not coin
    if found["far"]:
        return len(things) == 1 and things <= set(_LENGTHS) and not coin
    return bool(coin) and not things


_PAST: Final = {
    "sold": "sell", "read": "read", "drove": "drive", "ran": "run", "made": "make", "ate": "eat",
    "spent": "spend", "swam": "swim", "caught": "catch", "wrote": "write", "rode": "ride",
    "drank": "drink", "bought": "buy", "won": "win", "got": "get", "saw": "see", "took": "take",
}  # fmt: skip


def _is_same(did: str, do: str) -> bool:
    """Whether a verb in the past and one in a question are the same."""
    return _PAST.get(did, did) == do or did in (f"{do}ed", f"{do}d", f"{do}{do[-1:]}ed")
