"""The words that stories are made of: measures, comparisons, units, and words that name nothing."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from tutor_tui.mathematics.kinds.word_problems.wording import key_of
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex

COUNT: Final = "count"
MONEY: Final = "money"
ADJECTIVES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "many": COUNT,
        "much": "",
        "old": "age",
        "young": "age",
        "long": "length",
        "tall": "height",
        "high": "height",
        "heavy": "weight",
        "wide": "width",
        "deep": "depth",
        "thick": "thickness",
        "expensive": "price",
        "fast": "speed",
        "far": "distance",
        "large": "size",
        "big": "size",
        "great": "size",
        "small": "size",
    }
)
COMPARED: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "more": ("", "more"),
        "fewer": (COUNT, "less"),
        "less": ("", "less"),
        "older": ("age", "more"),
        "younger": ("age", "less"),
        "longer": ("length", "more"),
        "shorter": ("short", "less"),
        "taller": ("height", "more"),
        "higher": ("height", "more"),
        "lower": ("height", "less"),
        "heavier": ("weight", "more"),
        "lighter": ("weight", "less"),
        "wider": ("width", "more"),
        "narrower": ("width", "less"),
        "deeper": ("depth", "more"),
        "thicker": ("thickness", "more"),
        "dearer": ("price", "more"),
        "more expensive": ("price", "more"),
        "cheaper": ("price", "less"),
        "less expensive": ("price", "less"),
        "faster": ("speed", "more"),
        "slower": ("speed", "less"),
        "larger": ("size", "more"),
        "bigger": ("size", "more"),
        "greater": ("size", "more"),
        "smaller": ("size", "less"),
    }
)
MEASURES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "age": "age",
        "length": "length",
        "width": "width",
        "breadth": "width",
        "height": "height",
        "depth": "depth",
        "weight": "weight",
        "mass": "weight",
        "price": "price",
        "cost": "price",
        "speed": "speed",
        "perimeter": "perimeter",
        "area": "area",
    }
)
MEASURE_NOUN: Final = "|".join(MEASURES)
UNITS: Final = (
    r"(?:(?:cm|m|km|mm)²|square (?:cm|m|km|met(?:er|re)s?|centimet(?:er|re)s?|feet|inches)|years?"
    r"|months?|weeks?|days?|hours?|minutes?|seconds?|km|cm|mm|m|kilomet(?:er|re)s?"
    r"|centimet(?:er|re)s?|millimet(?:er|re)s?|met(?:er|re)s?|miles?|feet|foot|ft|inch(?:es)?"
    r"|yards?|kg|g|kilos?|kilograms?|grams?|pounds?|tonnes?|tons?|lit(?:er|re)s?|l|ml|gallons?"
    r"|degrees?|°c|°f|dollars?|euros?|cents?|pence|rupees?)(?![a-z])"
)
COIN: Final = r"(?:dollars?|euros?|pounds?|cents?|pence|rupees?|p|c)"
SIGNS: Final[Mapping[str, str]] = MappingProxyType({"$": "dollars", "£": "pounds", "€": "euros"})
SIZE: Final = r"[$£€]?\d{1,9}(?:\.\d{1,6})?(?:/[1-9]\d{0,3})?(?: ?%)?"
TIMES: Final = (
    r"(?:twice|half|double|triple|thrice|\d{1,4}(?:\.\d{1,3})? times"
    r"|\d{1,3}/[1-9]\d{0,2}(?: of)?(?: times)?|\d{1,3}(?:\.\d)? ?%(?: of)?)"
)
_FUNCTION_WORDS: Final = """
    a an the and or but if so as than then that this these those there here it its he she him her
    his hers they them their i me my we us our you your who which what when where how why in on at
    to for from of with by during into onto before after over across through off out up down
    around along under near between among without per each every all both some any no not never
    only just still also again another other more less fewer most least many much twice half
    double triple thrice times is are was were be been being am will would can could shall should
    must may might do does did have has had having together altogether total sum difference same
    number rest remaining left ago later earlier now today first last next together percent too
    old older young younger long longer tall taller short shorter heavy heavier wide wider high
    higher expensive cheaper cost costs gives gave give gets get got sells sold sell buys bought
    buy eats ate eat uses used use spends spent spend loses lost lose finds found find makes made
    make takes took take puts put pays paid pay lends lent sends sent wins won returns returned
    weighs weigh until because while exactly about once ever instead result answer find calculate
    equally evenly fairly
"""
FUNCTION_WORDS: Final = frozenset(_FUNCTION_WORDS.split())
_NO_THING: Final = "|".join(sorted(FUNCTION_WORDS))
WORD: Final = rf"(?!(?:{_NO_THING})\b)[a-z][a-z'-]*"
THING: Final = rf"{WORD}(?: {WORD}){{0,2}}"
ALL: Final = (
    r"(?:together|altogether|in total|in all|all together|combined|between them|as a group|overall)"
)
HAVE: Final = (
    r"(?:has|have|had|owns?|owned|got|saved|scored|collected|earned|picked|caught|read|sold|makes?|made"
    r"|bakes?|baked|keeps?|kept|holds?|held|contains?|contained|counted|drank|ate|bought|ran|won|received"
    r"|gets?|donated|wrote|weighs?|weighed|costs?|planted|built|solved|raised|found|took|takes?"
    r"|grew|grows?|paid|pays?|spent|spends?|uses?|used|drove|walked|cycled|swam|delivered|sent)"
)
BARE_HAVE: Final = (
    r"(?:have|own|get|save|score|collect|earn|pick|catch|read|sell|make|bake|keep|hold|contain"
    r"|count|drink|eat|buy|run|win|receive|donate|write|weigh|cost|plant|build|solve|raise|find"
    r"|take|grow|pay|spend|drive|walk|cycle|swim|deliver|send)"
)
BE: Final = r"(?:is|are|am|was|were|will be|would be)"
SETTING: Final = late_regex(
    r" (?:in|on|at|from|for|near|inside) (?:the|a|an|his|her|their|my|its|our|your) "
    rf"(?:{WORD} ){{0,2}}{WORD}$"
)
GERUNDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "selling": "sells",
        "buying": "buys",
        "giving": "gives",
        "eating": "eats",
        "losing": "loses",
        "spending": "spends",
        "using": "uses",
        "winning": "wins",
        "finding": "finds",
        "getting": "gets",
        "receiving": "receives",
        "adding": "adds",
        "paying": "pays",
        "picking": "picks",
        "collecting": "collects",
        "breaking": "breaks",
        "drinking": "drinks",
    }
)
WEALTH: Final = frozenset(
    {"money", "pocket money", "savings", "saving", "salary", "allowance", "wage", "wages"}
)
"""What is counted in money without a unit."""
_IRREGULAR: Final = """
    have:has,had,owns,owned,own,keeps,kept,keep,holds,held,hold,contains,contained,contain,got,gets,get
    be:is,are,am,was,were,will,would
    eat:ate sell:sold buy:bought spend:spent give:gave catch:caught,catches drink:drank make:made
    pay:paid find:found win:won lose:lost run:ran write:wrote build:built take:took grow:grew
    drive:drove swim:swam break:broke lend:lent send:sent
"""
_BASES: Final[Mapping[str, str]] = MappingProxyType(
    {
        form: base
        for base, _, forms in (entry.partition(":") for entry in _IRREGULAR.split())
        for form in (base, *forms.split(","))
    }
)
_HAVING_WORDS: Final = (
    "have pick collect buy get catch save earn receive win bake make find grow count"
)
HAVING: Final = frozenset(_HAVING_WORDS.split())
"""What one has done with a thing so that one has it."""


def base_of(verb: str) -> str:
    """The plain form of a verb, as far as its forms need to be told apart."""
    first = verb.split(maxsplit=1)[0] if verb else ""
    if first in _BASES:
        return _BASES[first]
    return re.sub(r"(?:ed|s|e)$", "", first)


def sort_of(things: str) -> str:
    """Things by their singular, nothing for no words."""
    return key_of(things) if things.strip() else ""


_STUFF_WORDS: Final = """
    water litre milk juice oil petrol fuel flour rice sugar paint wine kilo gram sand soup
"""
STUFF: Final = frozenset(_STUFF_WORDS.split())
"""What is in a tank or a sack, by its name or by its unit."""
_GROUPS_WORDS: Final = """
    pupil child student person member passenger guest visitor kid employee teenager player
"""
GROUPS: Final = frozenset(_GROUPS_WORDS.split())
"""What boys and girls, men and women may be together."""


def clauses_of(story: str) -> list[str]:
    """The sentences of a story without the signs at their ends."""
    parts = kept_regex(r"[.;?!](?:\s+|$)").split(story)
    return [part.strip(" ,") for part in parts if part.strip(" ,")]


PERSONS: Final = frozenset({"boy", "girl", "man", "woman", "child", "adult"})
