"""Stories of who has how many: "Tom has 5 more marbles than Ann, and together they have 25".

Also groups that are compared ("there are 4 more girls than boys in a class of 30") and shares in
a ratio. Every clause must speak of the same sort of thing.
"""

import re
from dataclasses import replace
from typing import Final

from tutor_tui.mathematics.kinds.word_problems.names import PRONOUNS, meant, name_in, shown
from tutor_tui.mathematics.kinds.word_problems.phrases import said
from tutor_tui.mathematics.kinds.word_problems.stories import Asked, Story
from tutor_tui.mathematics.kinds.word_problems.tale import Reader, Tale, story_from, told
from tutor_tui.mathematics.kinds.word_problems.wording import NUMBER, singular, story_of

_HINT: Final = re.compile(
    r"\b(?:has|have|had|got|there (?:are|were)|share|shared|divided?|split|ratio|each|together"
    r"|altogether|total|saved|scored|collected)\b",
    re.IGNORECASE,
)
_VERB: Final = r"(?:has|have|had|got|owns|saved|scored|collected|earned|picked|caught|read|sold)"
_NO_THING: Final = (
    r"(?:more|fewer|less|than|as|together|altogether|in|between|each|are|do|does|did|for|of|left"
    r"|have|times)\b"
)
_THING: Final = rf"(?!{_NO_THING})[a-z]+(?: (?!{_NO_THING})[a-z]+)?"
_ALL: Final = r"(?:together|altogether|in total|in all|combined|between them|all together)"
_SHARES: Final = re.compile(rf"(?P<value>[$£€]?{NUMBER})(?P<thing> {_THING})?")
_MONEY: Final = frozenset({"dollar", "euro", "pound", "money", "cent", "rupee"})


def read_possessions(text: str) -> Story | None:
    """The story of who has how many that a message tells."""
    if not _HINT.search(text):
        return None
    tale = told(story_of(text), _READERS)
    if tale is None:
        return None
    is_counted = tale.note("thing") not in ("", "money")
    return story_from(tale, is_whole=is_counted, is_positive=True)


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


_HAS: Final = re.compile(rf"(?P<who>.+?) {_VERB} (?P<what>.+)")
_THAN: Final = re.compile(
    rf"(?P<size>[$£€]?{NUMBER})(?: (?P<early>{_THING}))? (?P<way>more|fewer|less)"
    rf"(?: (?P<thing>{_THING}))? than (?P<of>.+)"
)
_AS_MANY: Final = re.compile(
    rf"(?P<times>twice|half|\d+(?:\.\d+)? times|\d+/\d+)? ?as (?:many|much)"
    rf"(?: (?P<thing>{_THING}))?"
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
        tale = _things(found["thing"] or found["early"], found["size"], after)
        sign = "+" if found["way"] == "more" else "-"
        return (f"{of} {sign} {size}" if of and size else None), tale
    if found := _AS_MANY.fullmatch(text):
        of, after = _amount_or_holder(found["of"], holders)
        tale = _things(found["thing"], "", after)
        times = found["times"] or ""
        return (
            said(f"{times} #", lambda word: of if word == "#" else None) if of and times else of
        ), tale
    if found := _SHARES.fullmatch(text):
        return said(found["value"], lambda _: None), _things(found["thing"], text, tale)
    return None, None


def _amount_or_holder(text: str, holders: _Holders) -> tuple[str | None, Tale | None]:
    if _AS_MANY.fullmatch(text):
        return _amount(text, holders)
    found = re.fullmatch(r"(twice|half|\d+ times|\d+/\d+)(?: of)? (.+?)(?:'s)?", text)
    of = holders(found[2] if found else text)
    return (
        said(f"{found[1]} #", lambda word: of if word == "#" else None) if found and of else of
    ), holders.tale


def _things(thing: str | None, text: str, tale: Tale | None) -> Tale | None:
    after = _of(thing or "", tale) if tale is not None else None
    return _money(text, after) if after is not None else None


_TOGETHER: Final = re.compile(
    rf"(?:(?P<early>{_ALL}),? )?(?P<who>they|the \d|[a-z ,]+? and [a-z ]+?) (?P<mid>both )?"
    rf"(?:{_ALL} )?(?:{_VERB}) (?:a total of )?(?P<value>[$£€]?{NUMBER})(?: (?P<thing>{_THING}))?"
    rf"(?: (?P<late>{_ALL}))?"
)


def _together(clause: str, tale: Tale) -> Tale | None:
    """ "together they have 25 marbles", "Tom and Ann have 25 marbles in total"."""
    found = _TOGETHER.fullmatch(clause)
    says_so = re.search(rf"\b{_ALL}\b|a total of", clause)
    if found is None or not says_so:
        return None
    names = _everybody(found["who"], tale)
    if names is None:
        return None
    for name in names:
        tale = tale.introducing(name, f"what {shown(name)} has")
    after = _things(found["thing"], found["value"], tale)
    letters = " + ".join(tale.letter(name) or "" for name in names)
    value = said(found["value"], lambda _: None)
    return None if after is None else after.saying(f"{letters} = {value}")


def _everybody(words: str, tale: Tale) -> list[str] | None:
    if re.fullmatch(r"they|the \d", words):
        names = [one.key for one in tale.unknowns]
        count = re.search(r"\d", words)
        return names if len(names) > 1 and (not count or int(count[0]) == len(names)) else None
    found = [name_in(part) for part in re.split(r",? and |, ", words)]
    names = [name for name in found if name is not None]
    return names if len(names) == len(found) > 1 else None


_THERE: Final = re.compile(r"(?:in (?:a|the) [a-z]+,? )?there (?:are|were) (?P<what>.+)")
_GROUP: Final = re.compile(
    rf"(?P<size>.+?) (?P<way>more|fewer|less) (?P<one>{_THING}) than (?P<two>[a-z]+)"
)
_GROUP_TIMES: Final = re.compile(
    r"(?P<times>twice|half|\d+(?:\.\d+)? times|\d+/\d+) as many (?P<one>[a-z]+) as (?P<two>[a-z]+)"
)
_WHOLE: Final = r"(?:students|pupils|children|people|animals|kids|members|passengers|guests)"
_OF_ALL: Final = re.compile(
    r"(?:in|at|on)? ?(?:a|the|there are) (?:[a-z]+ (?:of|has|with|there are) )?(?P<total>\d+) "
    rf"{_WHOLE}"
    r"(?: in (?:a|the) [a-z]+)?(?: in total| altogether)?"
)
_INSIDE: Final = re.compile(
    r"(?P<rest>.+?) (?:in|at|on) (?:a|the) [a-z]+ (?:of|with) (?P<total>\d+) "
    rf"{_WHOLE}"
)
_BEFORE: Final = re.compile(
    rf"(?:in|at|on) (?:a|the) [a-z]+ (?:of|with) (?P<total>\d+) {_WHOLE},? (?P<rest>there.+)"
)


def _groups(clause: str, tale: Tale) -> Tale | None:
    """ "there are 4 more girls than boys in a class of 30 students"."""
    if before := _BEFORE.fullmatch(clause):
        return _groups(before["rest"], tale.noting("all", before["total"]))
    if inside := _INSIDE.fullmatch(clause):
        after = _groups(inside["rest"], tale)
        return _in_all(after, inside["total"]) if after is not None else None
    if found := _OF_ALL.fullmatch(clause):
        if tale.note("all"):
            return None
        noted = tale.noting("all", found["total"])
        return _in_all(noted, found["total"]) if tale.unknowns else noted
    there = _THERE.fullmatch(clause)
    if there is None:
        return None
    what = re.sub(r" in (?:a|the|this) [a-z]+$", "", there["what"])
    compared = _GROUP.fullmatch(what) or _GROUP_TIMES.fullmatch(what)
    if compared is None:
        return None
    one, two = singular(compared["one"]), singular(compared["two"])
    for name in (one, two):
        tale = tale.introducing(name, f"the number of {name}s")
    x, y = tale.letter(one), tale.letter(two)
    words = compared.groupdict()
    right = (
        said(f"{words['times']} #", lambda word: y if word == "#" else None)
        if "times" in words
        else said(f"{words['size']} {words['way']} than #", lambda word: y if word == "#" else None)
    )
    if right is None or one == two:
        return None
    after = tale.saying(f"{x} = {right}").noting("thing", "group")
    return _in_all(after, after.note("all")) if after.note("all") else after


_PEOPLE: Final = frozenset(
    {"boy", "girl", "man", "men", "women", "woman", "adult", "child", "children"}
)


def _in_all(tale: Tale, total: str) -> Tale | None:
    """All of a class are boys or girls; nothing else is known to make up a whole."""
    names = {one.key for one in tale.unknowns}
    if len(names) != 2 or not names <= _PEOPLE:
        return None
    return tale.saying(f"x + y = {total}")


_COUNT: Final = re.compile(
    r"(?:how many|find the number of|what is the number of) (?P<what>[a-z]+)(?: (?:are|were) "
    r"(?:there|in .+))?"
)


def _how_many(clause: str, tale: Tale) -> Tale | None:
    found = _COUNT.fullmatch(clause)
    name = singular(found["what"]) if found else ""
    if found is None or tale.note("thing") != "group" or tale.letter(name) is None:
        return None
    return tale.asking(Asked(f"the number of {found['what']} is", tale.letter(name) or ""))


_QUESTION: Final = re.compile(
    rf"how (?:many|much)(?: (?P<thing>{_THING}))? (?:does|do|did|has|have|will) (?P<who>.+?)"
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
        if found["who"] != "they" and _everybody(found["who"], tale) is None:
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


_RATIO: Final = r"(?P<ratio>\d{1,4}(?: ?: ?\d{1,4}| to \d{1,4}){1,3})"
_SHARING: Final = re.compile(
    rf"(?P<who>[a-z]+(?:, [a-z]+)*,? and [a-z]+) (?:share|shared|split|divide|divided)"
    rf"(?: (?:a prize|a sum|a total|profits?|an inheritance) of)?"
    rf" (?P<value>[$£€]?{NUMBER})(?: (?P<thing>{_THING}))?(?: between them)? in (?:the|a) ratio"
    rf"(?: of)? {_RATIO}"
)


def _sharing(clause: str, tale: Tale) -> Tale | None:
    """ "Ann and Ben share $60 in the ratio 2:3"."""
    found = _SHARING.fullmatch(clause)
    if found is None or tale.unknowns:
        return None
    names = _everybody(found["who"], tale)
    parts = re.findall(r"\d+", found["ratio"])
    if names is None or len(names) != len(parts) or "0" in parts:
        return None
    for name in names:
        tale = tale.introducing(name, f"what {shown(name)} gets")
    after = _things(found["thing"], found["value"], tale)
    if after is None:
        return None
    letters = [one.letter for one in after.unknowns]
    value = said(found["value"], lambda _: None)
    proportions = [
        f"{parts[0]}*{letter} = {part}*{letters[0]}"
        for letter, part in zip(letters[1:], parts[1:], strict=True)
    ]
    return after.saying(f"{' + '.join(letters)} = {value}", *proportions)


_READERS: Final[tuple[Reader, ...]] = (
    _sharing,
    _how_many,
    _question,
    _together,
    _groups,
    _has,
)
