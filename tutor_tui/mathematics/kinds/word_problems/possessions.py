"""Stories of who has how many: "Tom has 5 more marbles than Ann, and together they have 25".

Every clause must speak of the same sort of thing. Groups and shares are left to `groups.py`.
"""

import re
from dataclasses import replace
from typing import Final

from tutor_tui.mathematics.kinds.word_problems.names import PRONOUNS, meant, name_in, shown
from tutor_tui.mathematics.kinds.word_problems.phrases import said
from tutor_tui.mathematics.kinds.word_problems.stories import Asked
from tutor_tui.mathematics.kinds.word_problems.tale import Reader, Tale
from tutor_tui.mathematics.kinds.word_problems.wording import NUMBER, singular
from tutor_tui.mathematics.late_patterns import late_regex

_VERB: Final = r"(?:has|have|had|got|owns|saved|scored|collected|earned|picked|caught|read|sold)"
_NO_THING: Final = (
    r"(?:more|fewer|less|than|as|together|altogether|in|between|each|are|do|does|did|for|of|left"
    r"|have|times)\b"
)
THING: Final = rf"(?!{_NO_THING})[a-z]+(?: (?!{_NO_THING})[a-z]+)?"
_ALL: Final = r"(?:together|altogether|in total|in all|combined|between them|all together)"
_SHARES: Final = late_regex(rf"(?P<value>[$£€]?{NUMBER})(?P<thing> {THING})?")
_MONEY: Final = frozenset({"dollar", "euro", "pound", "money", "cent", "rupee"})


def _of(thing: str, tale: Tale) -> Tale | None:
    """The tale if it speaks of this thing (or of none so far); money is money by any name."""
    name = singular(thing.strip().split()[-1]) if thing.strip() else ""
    full = " ".join([*thing.strip().split()[:-1], name])
    kind = "money" if name in _MONEY else full
    known = tale.note("thing")
    if not kind or kind == known or (known and known.endswith(f" {kind}")):
        return tale
    return None if known else tale.noting("thing", kind)


def _money(text: str, tale: Tale) -> Tale | None:
    sign = re.search(r"[$£€]", text)
    return tale if sign is None else _of("money", tale.noting("unit", sign[0]))


class _Holders:
    def __init__(self, tale: Tale) -> None:
        self.tale = tale

    def __call__(self, text: str) -> str | None:
        text = re.sub(rf" (?:does|did|do|{_VERB})$", "", text)
        name = self.person(text)
        if name is None:
            return None
        self.tale = self.tale.introducing(name, f"what {shown(name)} has")
        return self.tale.letter(name)

    def person(self, text: str) -> str | None:
        if text in PRONOUNS:
            return meant(text, [one.key for one in self.tale.unknowns])
        return name_in(text)


_HAS: Final = late_regex(rf"(?P<who>.+?) {_VERB} (?P<what>.+)")
_THAN: Final = late_regex(
    rf"(?P<size>[$£€]?{NUMBER})(?: (?P<early>{THING}))? (?P<way>more|fewer|less)"
    rf"(?: (?P<thing>{THING}))? than (?P<of>.+)"
)
_AS_MANY: Final = late_regex(
    rf"(?P<times>twice|half|\d+(?:\.\d+)? times|\d+/\d+)? ?as (?:many|much)"
    rf"(?: (?P<thing>{THING}))?"
    r" as (?P<of>.+)"
)


def _has(clause: str, tale: Tale) -> Tale | None:
    """ "Tom has 5 more marbles than Ann", "Ann has 12 marbles"."""
    found = _HAS.fullmatch(clause)
    if found is None or clause.startswith(("how ", "together", "what ")):
        return None
    holders = _Holders(tale)
    left = holders(found["who"])
    if left is None:
        return None
    right, after = _amount(found["what"], holders)
    return None if right is None or after is None else after.saying(f"{left} = {right}")


def _amount(text: str, holders: _Holders) -> tuple[str | None, Tale | None]:
    """What somebody has, and the tale with the thing noted."""
    tale: Tale | None = holders.tale
    if found := _THAN.fullmatch(text):
        of, after = _amount_or_holder(found["of"], holders)
        size = said(found["size"], lambda _: None)
        tale = same_things(found["thing"] or found["early"], found["size"], after)
        sign = "+" if found["way"] == "more" else "-"
        return (f"{of} {sign} {size}" if of and size else None), tale
    if found := _AS_MANY.fullmatch(text):
        of, after = _amount_or_holder(found["of"], holders)
        tale = same_things(found["thing"], "", after)
        times = found["times"] or ""
        return (
            said(f"{times} #", lambda word: of if word == "#" else None) if of and times else of
        ), tale
    if found := _SHARES.fullmatch(text):
        return said(found["value"], lambda _: None), same_things(found["thing"], text, tale)
    return None, None


def _amount_or_holder(text: str, holders: _Holders) -> tuple[str | None, Tale | None]:
    if _AS_MANY.fullmatch(text):
        return _amount(text, holders)
    found = re.fullmatch(r"(twice|half|\d+ times|\d+/\d+)(?: of)? (.+?)(?:'s)?", text)
    of = holders(found[2] if found else text)
    return (
        said(f"{found[1]} #", lambda word: of if word == "#" else None) if found and of else of
    ), holders.tale


def same_things(thing: str | None, text: str, tale: Tale | None) -> Tale | None:
    """The tale if a clause speaks of the same things, or of money where it has a sign of it."""
    after = _of(thing or "", tale) if tale is not None else None
    return _money(text, after) if after is not None else None


_TOGETHER: Final = late_regex(
    rf"(?:(?P<early>{_ALL}),? )?(?P<who>they|the \d|[a-z ,]+? and [a-z ]+?) (?P<mid>both )?"
    rf"(?:{_ALL} )?(?:{_VERB}) (?:a total of )?(?P<value>[$£€]?{NUMBER})(?: (?P<thing>{THING}))?"
    rf"(?: (?P<late>{_ALL}))?"
)


def _together(clause: str, tale: Tale) -> Tale | None:
    """ "together they have 25 marbles", "Tom and Ann have 25 marbles in total"."""
    found = _TOGETHER.fullmatch(clause)
    says_so = re.search(rf"\b{_ALL}\b|a total of", clause)
    if found is None or not says_so:
        return None
    names = everybody(found["who"], tale)
    if names is None:
        return None
    for name in names:
        tale = tale.introducing(name, f"what {shown(name)} has")
    after = same_things(found["thing"], found["value"], tale)
    letters = " + ".join(tale.letter(name) or "" for name in names)
    value = said(found["value"], lambda _: None)
    return None if after is None else after.saying(f"{letters} = {value}")


def everybody(words: str, tale: Tale) -> list[str] | None:
    """The names that "they" or "Tom and Ann" stand for, two at least."""
    if re.fullmatch(r"they|the \d", words):
        names = [one.key for one in tale.unknowns]
        count = re.search(r"\d", words)
        return names if len(names) > 1 and (not count or int(count[0]) == len(names)) else None
    found = [name_in(part) for part in re.split(r",? and |, ", words)]
    names = [name for name in found if name is not None]
    return names if len(names) == len(found) > 1 else None


_QUESTION: Final = late_regex(
    rf"how (?:many|much)(?: (?P<thing>{THING}))? (?:does|do|did|has|have|will) (?P<who>.+?)"
    rf" (?:have|get|receive|got|own|saved?|scored?|collect(?:ed)?|earn|pick|catch|read|sell)"
    rf"(?: (?P<all>{_ALL}))?"
)


def _question(clause: str, tale: Tale) -> Tale | None:
    found = _QUESTION.fullmatch(clause)
    if found is None or not tale.unknowns or _of(found["thing"] or "", tale) is None:
        return None
    unit = _unit(tale)
    letters = [one.letter for one in tale.unknowns]
    if found["all"]:
        if found["who"] != "they" and everybody(found["who"], tale) is None:
            return None
        return tale.asking(Asked("together they have", " + ".join(letters), unit))
    if found["who"] in (
        "each",
        "each of them",
        "they",
        "each person",
        "everyone",
        "they each",
        "each one",
        "each child",
    ):
        return replace(
            tale,
            asked=tuple(Asked(f"{shown(one.key)} has", one.letter, unit) for one in tale.unknowns),
        )
    name = _Holders(tale).person(found["who"])
    if name is None or tale.letter(name) is None:
        return None
    return tale.asking(Asked(f"{shown(name)} has", tale.letter(name) or "", unit))


def _unit(tale: Tale) -> str:
    signs = {"$": "dollars", "£": "pounds", "€": "euros"}
    thing = tale.note("thing")
    return signs.get(tale.note("unit"), "") if thing in ("", "money") else f"{thing}s"


READERS: Final[tuple[Reader, ...]] = (
    _question,
    _together,
    _has,
)
