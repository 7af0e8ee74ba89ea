"""Parts of a whole: "a quarter of them are red, 18 are blue and the rest are white".

A part is known by what is said of it, so that "how many can swim" finds it again, and "how many
cannot swim" the others.
"""

import re
from dataclasses import replace
from typing import Final

from tutor_tui.mathematics.kinds.narrated.words import COUNT, SETTING, SIZE, THING, sort_of
from tutor_tui.mathematics.kinds.narrated.world import Quantity, Wanted, World, bracketed, is_number
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex

_VERB: Final = (
    r"(?:are|were|is|was|can|can't|cannot|could|have|had|has|wear|wore|walk(?:ed)?|play(?:ed)?"
    r"|like[sd]?|come|came|go|went|travel(?:led)?|own(?:ed)?|study|studied|speak|take|took"
    r"|prefer(?:red)?|chose|choose|said|passed|failed|bought|voted|learn|live[sd]?|do|don't|did"
    r"|didn't|aren't|weren't|isn't|use[sd]?|read|eat|drink|ate|drank|got|need|cycle|sing|work)"
)
_PLACE: Final = rf"(?: (?:in|at|on|of) (?:the|a|an|his|her|this|that|their) {THING})?"
_WITHIN: Final = late_regex(
    rf"(?:(?:in|from|out of|of) (?:a|an|the|my|our) {THING} (?:of|with)|(?:out )?of(?: the)?) "
    rf"(?P<n>\d{{1,6}}) "
    rf"(?P<thing>{THING})(?: (?:in|on|at|of) (?:the|a|an|our|my) {THING})?,? (?P<rest>.+)"
)
_OF: Final = (
    r"(?: of (?:(?P<them>them|these|those|it)|(?:the|his|her|their|all|all the|these)(?: "
    r"(?P<n>\d{1,6}))?"
    rf" (?P<whole>rest|remainder|others|(?:remaining |other )?{THING}){_PLACE}))"
)
_PART: Final = late_regex(
    rf"(?P<size>{SIZE}|half|(?P<rest>the rest|the others|the other (?:\d+ )?{THING}|the remaining "
    rf"{THING}|all the others|the remainder))"
    rf"(?:{_OF}| (?P<thing>{THING}))? (?P<said>{_VERB}(?: .+)?)"
)
_REST_COUNTED: Final = late_regex(
    rf"the (?:other|remaining|last) (?P<n>\d{{1,6}})(?: {THING})? (?P<said>{_VERB}(?: .+)?)"
)
_QUESTION: Final = late_regex(
    rf"(?P<ask>how many|what (?:percentage|percent|fraction|proportion|part))(?: of (?:them|these"
    rf"|(?:the|his|her|all the|all) {THING}){_PLACE})?(?: (?P<thing>{THING}))?{_PLACE}"
    rf" (?P<said>{_VERB}(?: .+)?)"
)
_DENIED: Final = late_regex(r"\b(?:not|never) |n't\b|\bcannot\b")
_PAIRS: Final = (
    ("boy", "girl"),
    ("man", "woman"),
    ("male", "female"),
    ("adult", "child"),
    ("empty", "taken"),
    ("empty", "occupied"),
    ("free", "taken"),
    ("free", "occupied"),
    ("absent", "present"),
    ("passed", "failed"),
    ("wrong", "right"),
    ("wrong", "correct"),
    ("bad", "good"),
    ("rotten", "good"),
    ("sold", "unsold"),
)


def _opposites(label: str) -> list[str]:
    """What the others are where some are this: the girls for the boys, the taken for the empty."""
    label = label.split(maxsplit=1)[0] if label else ""
    return [one if two == label else two for one, two in _PAIRS if label in (one, two)]


_AUXILIARY: Final = late_regex(r"^(?:are|were|is|was|can|could|do|did|does|have|has|had|be)\b ?")
_LONGEST: Final = 40


def part(clause: str, world: World) -> World | None:
    """The world with one more part of its whole."""
    if found := _WITHIN.fullmatch(clause):
        whole = Quantity(COUNT, "", sort_of(found["thing"]))
        return part(found["rest"], _with_whole(whole, found["n"], world))
    if found := _REST_COUNTED.fullmatch(clause):
        return _counted_rest(found, world)
    found = _PART.fullmatch(clause)
    if found is None or len(found["said"]) > _LONGEST:
        return None
    opened = _whole(found, world)
    label = _label(found["said"])
    if quantity_told := _presumed(opened, label):
        opened = quantity_told
    is_part = re.search(r"[%/]|half", found["size"]) is not None
    if found["them"] and is_part and any(_is_noun(one, world) for one in world.parts):
        return None  # of all, or of the part that was told before: nobody can tell
    if opened is None or opened.whole is None or not label or _DENIED.search(found["said"]):
        return None
    size = _size(found, opened)
    quantity = Quantity(COUNT, opened.whole.owner, label)
    if size is None or quantity in opened.parts:
        return None
    after = opened.equating(quantity, size)
    if after is None:
        return None
    is_noun = is_number(size) or not re.match(r"(?:are|were|is|was) ", found["said"])
    is_noun = is_noun or label not in found["said"].split()
    after = _presuming(quantity, after) if not opened.parts else after
    return replace(
        after,
        parts=(*opened.parts, quantity),
        thing=opened.thing,
        lead=world.lead,
        nouns=after.nouns | ({quantity} if is_noun else frozenset()),
    )


def _counted_rest(found: re.Match[str], world: World) -> World | None:
    """ "the other 40 cycle": how many are left beside all parts that were told."""
    label = _label(found["said"])
    if world.whole is None or not world.parts or not label:
        return None
    whole = world.expression(world.whole)[0]
    left = " - ".join([whole, *(bracketed(world.values[one]) for one in world.parts)])
    quantity = Quantity(COUNT, world.whole.owner, label)
    if quantity in world.parts or (told := world.equal(left, found["n"])) is None:
        return None
    told = told.valued(quantity, found["n"])
    return replace(told, parts=(*world.parts, quantity), whole=world.whole)


def _presumed(world: World | None, label: str) -> World | None:
    """The world without what was presumed of a part that is told now."""
    if world is None or world.whole is None:
        return None
    quantity = Quantity(COUNT, world.whole.owner, label)
    if quantity not in world.presumed:
        return None
    values = {key: value for key, value in world.values.items() if key != quantity}
    return replace(world, values=values, presumed=frozenset())


def _presuming(part: Quantity, world: World) -> World:
    """With the women of a club where only its men were told."""
    if world.whole is None:
        return world
    for opposite in _opposites(part.thing)[:1]:
        other = Quantity(COUNT, part.owner, opposite)
        if other not in world.values:
            rest = f"{world.values[world.whole]} - {bracketed(world.values[part])}"
            return replace(world, values={**world.values, other: rest}, presumed=frozenset({other}))
    return world


def _is_noun(part: Quantity, world: World) -> bool:
    """Whether a part is called by a noun or a deed, so that "half of them" may be half of it."""
    return part in world.nouns


def _with_whole(whole: Quantity, size: str, world: World) -> World:
    return replace(world.valued(whole, size), whole=whole, parts=())


def _whole(found: re.Match[str], world: World) -> World | None:
    """The world with the whole that a part is taken of; one that was not told is unknown."""
    size = found["size"]
    if found["n"] and found["whole"]:
        return _with_whole(Quantity(COUNT, "", sort_of(found["whole"])), found["n"], world)
    of = found["whole"]
    if world.whole is not None and (of is None or _is_rest(found) or _names(of, world.whole)):
        return world
    counted = [one for one in world.values if one.measure == COUNT]
    fitting = [one for one in counted if not found["whole"] or _names(found["whole"], one)]
    if len(fitting) == 1:
        return replace(world, whole=fitting[0])
    if found["whole"] and not fitting and ("%" in size or "/" in size):
        whole = Quantity(COUNT, "", sort_of(found["whole"]))
        return replace(world.expression(whole)[1], whole=whole)
    return None


def _is_rest(found: re.Match[str]) -> bool:
    return found["whole"] in ("rest", "others", "remainder")


def _names(words: str, whole: Quantity) -> bool:
    """Whether words name the whole: the things themselves, or the group that they are."""
    key = sort_of(words.removeprefix("remaining ").removeprefix("other "))
    return key == whole.thing or key in whole.thing.split() or key in ("class", "group", "total")


def _size(found: re.Match[str], world: World) -> str | None:
    if world.whole is None:
        return None
    whole = world.expression(world.whole)[0]
    gone = [world.values[one] for one in world.parts]
    left = " - ".join([whole, *(bracketed(one) for one in gone)])
    if found["rest"]:
        return left if gone else None
    size = "1/2" if found["size"] == "half" else re.sub(r"[$£€ ]", "", found["size"])
    if is_number(size):
        return size
    is_left = (found["whole"] or "").startswith(("remaining ", "other ")) or _is_rest(found)
    return f"{size}*{bracketed(left if is_left else whole)}"


def _label(said: str) -> str:
    """What is said of a part, by which it is known: "are red" as "red", "can swim" as "swim"."""
    plain = _AUXILIARY.sub("", said)
    plain = re.sub(r"^(?:also|only|for|by|a|an|the) ", "", plain)
    words = plain.split()
    if plain in ("", "there") or any(kept_regex(r"\d").search(word) for word in words):
        return ""
    if any(word in _COMPARING for word in words):
        return ""
    return sort_of(plain) if len(words) == 1 else plain


_COMPARING: Final = frozenset(
    [
        "more",
        "less",
        "fewer",
        "than",
        "as",
        "twice",
        "half",
        "times",
        "together",
        "altogether",
        "total",
        "older",
        "younger",
        "left",
        "long",
        "old",
        "years",
        "each",
        "per",
        "every",
        "and",
        "or",
        "but",
        "rest",
    ]
)


def part_question(clause: str, world: World) -> World | None:
    """The world with a question for the size of a part, or for its share of the whole."""
    found = _QUESTION.fullmatch(SETTING.sub("", clause))
    if found is None or world.whole is None or world.wanted or not world.parts:
        return None
    is_denied = _DENIED.search(clause) is not None
    said = " ".join(_DENIED.sub(" ", found["said"]).split())
    label = _label(said) or sort_of(found["thing"] or "")
    wanted = _wanted(label, is_denied, world)
    if wanted is None:
        return None
    if found["ask"] != "how many":
        way = "percent" if "percent" in found["ask"] else "share"
        others = " of others" if wanted.way == "others" else ""
        wanted = wanted._replace(way=way + others, shift="", other=world.whole)
    told = (world.values[one] for one in world.parts)  # those of others may stay unused
    return replace(world, wanted=(wanted,), spoken=(*world.spoken, *told))


def _wanted(label: str, is_denied: bool, world: World) -> Wanted | None:
    owner = world.whole.owner if world.whole else ""
    begun = [one for one in world.parts if one.thing.startswith(f"{label} ")]
    quantity = begun[0] if label and len(begun) == 1 else Quantity(COUNT, owner, label)
    if quantity in world.parts:
        return Wanted(quantity, "others" if is_denied else "now", "", world.whole)
    for opposite in _opposites(label):
        (told, *more) = world.parts
        is_other = told.owner == owner and opposite in (told.thing, told.thing.split()[0])
        if is_other and not more and not is_denied:
            return Wanted(told, "others", label, world.whole)
    return None


def known_part(quantity: Quantity, world: World) -> Quantity:
    """ "white beads" as the part of the beads that is white."""
    if quantity in world.values or world.whole is None:
        return quantity
    if (own := quantity._replace(owner=world.whole.owner)) in world.parts:
        return own
    before, _, last = quantity.thing.rpartition(" ")
    named = Quantity(COUNT, world.whole.owner, before)
    if last == world.whole.thing and named in world.parts:
        return named
    return quantity
