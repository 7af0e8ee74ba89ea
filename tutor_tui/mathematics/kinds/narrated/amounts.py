"""Amounts as they are said: "12 more stickers than Ben", "3 times as long as it is wide".

Comparisons are made plain ("12 more than …", "3 times …"), with the measure and the thing that
they name; what they compare with is looked up in the world of the story.
"""

import re
from dataclasses import dataclass
from typing import Final

from tutor_tui.mathematics.kinds.narrated.dating import THEN, timed
from tutor_tui.mathematics.kinds.narrated.who import entity, is_name
from tutor_tui.mathematics.kinds.narrated.words import (
    ADJECTIVES,
    COMPARED,
    COUNT,
    FUNCTION_WORDS,
    MEASURE_NOUN,
    MEASURES,
    MONEY,
    SIGNS,
    SIZE,
    THING,
    TIMES,
    UNITS,
    WORD,
    sort_of,
)
from tutor_tui.mathematics.kinds.narrated.world import Quantity, World, bracketed
from tutor_tui.mathematics.kinds.word_problems.phrases import said
from tutor_tui.mathematics.kinds.word_problems.wording import singular
from tutor_tui.mathematics.late_patterns import late_regex

_ADJECTIVE: Final = "|".join(ADJECTIVES)
_COMPARED: Final = "|".join(sorted(COMPARED, key=len, reverse=True))
_AS: Final = late_regex(
    rf"(?:(?P<times>{TIMES}) )?(?:exactly |just |only )?as (?P<word>{_ADJECTIVE})"
    rf"(?: (?P<thing>{THING}))? as\b"
)
_AS_OF_IT: Final = late_regex(
    rf"(?P<times>{TIMES}) (?:that|those) of|(?P<same>the same (?P<word>number|amount"
    rf"|{'|'.join(MEASURES)})(?: of (?P<thing>{THING}))? as)\b"
)
_THAN: Final = late_regex(
    rf"(?P<size>{SIZE})(?: ?(?P<unit>{UNITS}))?(?: (?P<early>{THING}))? (?P<word>{_COMPARED})"
    rf"(?: (?P<thing>{THING}))? than\b"
)
_PLAIN: Final = late_regex(
    rf"(?P<size>{SIZE})(?:(?: ?|-)(?P<unit>{UNITS})(?: of [a-z]+)?)?(?: (?P<word>old|of age|long"
    rf"|tall|high|wide|deep|thick|in weight|in length))?(?: ?(?P<thing>{THING}))?"
)
_GROUPS: Final = late_regex(
    rf"(?P<n>\d{{1,5}}) (?:(?P<box>{THING})(?: of {THING})? (?:with|containing|that "
    rf"(?:hold|contain)|holding) (?P<m>\d{{1,5}}) (?P<thing>{THING}) "
    rf"(?:(?:(?:in|on) (?:each|every)|per) (?P<per>{WORD})|each|in each)"
    rf"|{THING} of (?P<k>\d{{1,5}}) (?P<sort>{THING})(?: each)?)"
)
_BOTH: Final = late_regex(
    r"([a-z]+) and ([a-z]+) (?:put )?(?:together|combined)(?: (?:do|have|did))?"
)
_SHORT: Final = late_regex(rf"(?P<of>(?:it|they|he|she) (?:is|are|was) (?P<word>{_ADJECTIVE}))")
_AUXILIARY: Final = late_regex(
    r" (?:does|do|did|has|have|had|is|was|will be|are|were|costs?|got|weighs|will)$"
)
NOW: Final = late_regex(r"(?P<who>[a-z' ]+?) (?:is|am|are) (?:now|today)")
_MEASURED: Final = late_regex(
    r"(?:(?P<whose>his|her|its|their|my|.+?'s?) )?(?:(?:the|current|present) )*"
    rf"(?P<noun>{MEASURE_NOUN})(?: (?:of|for) (?P<of>.+))?"
)
_NUMBER_OF: Final = late_regex(rf"the (?:number|amount) of (?P<thing>{THING})(?: of (?P<of>.+))?")


@dataclass(frozen=True, slots=True)
class Plain:
    """An amount with plain comparisons, and the measure, thing and unit that it named."""

    text: str
    measure: str
    thing: str
    unit: str


def plainly(text: str) -> Plain | None:
    """The amount in plain words; `None` where two different measures or things are named."""
    measures: list[str] = []
    things: list[str] = []
    units: list[str] = []

    def noted(found: re.Match[str], measure: str) -> None:
        groups = found.groupdict()
        thing = groups.get("thing") or groups.get("early") or ""
        unit = groups.get("unit") or next((SIGNS[s] for s in SIGNS if s in found[0]), "")
        measures.append(measure or (MONEY if thing == "money" else COUNT if thing else ""))
        things.append("" if thing == "money" else thing)
        units.append(unit_of(unit))

    def as_many(found: re.Match[str]) -> str:
        noted(found, ADJECTIVES[found["word"]])
        return found["times"] or "1 times"

    def than(found: re.Match[str]) -> str:
        measure, way = COMPARED[found["word"]]
        noted(found, measure)
        return f"{_bare(found['size'])} {way} than"

    def product(found: re.Match[str]) -> str:
        if found["per"] and sort_of(found["per"]) != sort_of(found["box"]).split()[-1]:
            return found[0]
        measures.append(COUNT)
        things.append(found["thing"] or found["sort"])
        return f"{found['n']} times {found['m'] or found['k']}"

    text = _GROUPS.sub(product, text)
    text = _AS.sub(as_many, text)
    text = _THAN.sub(than, text)
    text = _AS_OF_IT.sub(lambda found: found["times"] or "1 times", text)
    if found := _PLAIN.fullmatch(text):
        word = found["word"] or ""
        noted(found, ADJECTIVES.get(word, {"of age": "age", "in weight": "weight"}.get(word, "")))
        text = _bare(found["size"])
    kinds = {one for one in measures if one}
    named = {sort_of(one) for one in things if one}
    measured = {one for one in units if one}
    if len(kinds) > 1 or len(named) > 1 or len(measured) > 1:
        return None
    return Plain(text, *(next(iter(one), "") for one in (kinds, named, measured)))


def _bare(size: str) -> str:
    return re.sub(r"[$£€ ]", "", size)


def unit_of(unit: str) -> str:
    """A unit by its short name, money by the name of its coin."""
    short = {"kilo": "kg", "kilogram": "kg", "metre": "m", "meter": "m", "centimetre": "cm"}
    short |= {"centimeter": "cm", "gram": "g", "litre": "l", "liter": "l", "kilometre": "km"}
    short |= {"°c": "degree", "degrees celsius": "degree", "degree celsius": "degree"}
    single = unit if unit in short else singular(unit)
    return short.get(single, "pound" if unit == "pounds" else single)


_ALONE: Final = late_regex(
    rf"(?:{SIZE}(?: ?{UNITS})?(?: {THING})? (?P<way>{_COMPARED})(?: {THING})?"
    rf"|{TIMES} as (?P<word>{_ADJECTIVE})(?: {THING})?)"
)


def completed(text: str, who: str, world: World) -> str:
    """ "4 years younger" with "than peter", where nobody else of that measure was told of."""
    found = _ALONE.fullmatch(text)
    if found is None:
        return text
    measure = ADJECTIVES[found["word"]] if found["word"] else COMPARED[found["way"]][0]
    met = entity(who, world)
    owners = {one.owner for one in world.values if one.measure == (measure or world.measure)}
    owners -= {met[0] if met else world.subject, re.sub(r"^(?:the|his|her|their|its|my) ", "", who)}
    return (
        f"{text} {'as' if found['word'] else 'than'} {owners.pop()}" if len(owners) == 1 else text
    )


class Speech:
    """What names stand for while an amount is read: the measure, the thing, and whose it is."""

    def __init__(self, world: World, about: Quantity, shift: str = "") -> None:
        self.world, self.about, self._shift = world, about, shift

    def __call__(self, text: str) -> str | None:
        """The expression of a quantity by its name."""
        if found := THEN.fullmatch(text.strip()):
            then = Speech(self.world, self.about, timed(found["when"])[1])
            expression, self.world = then(found["who"]), then.world
            return expression
        if found := NOW.fullmatch(text.strip()):
            met = entity(found["who"], self.world)
            if met is None:
                return None
            expression, self.world = met[1].expression(self.about._replace(owner=met[0]))
            return expression or None
        plain = _AUXILIARY.sub("", text.strip())
        if found := _BOTH.fullmatch(plain):
            one, two = self(found[1]), self(found[2])
            return f"({one} + {two})" if one and two else None
        quantity = self.quantity(plain)
        if quantity is None or quantity == self.about:
            return None
        expression, self.world = self.world.expression(quantity)
        if self._shift and quantity.measure == "age":
            return f"{expression}{self._shift}"
        return expression or None

    def quantity(self, text: str) -> Quantity | None:
        """The quantity that a name means."""
        measure, owner, thing = self.about
        if ADJECTIVES.get(text) and text not in ("many", "much"):
            return Quantity(ADJECTIVES[text], owner)
        if found := _SHORT.fullmatch(text):
            return Quantity(ADJECTIVES[found["word"]], owner)
        if found := _MEASURED.fullmatch(text):
            whose = self._owner(found["of"] or found["whose"] or "")
            return None if whose is None else Quantity(MEASURES[found["noun"]], whose)
        if found := _NUMBER_OF.fullmatch(text):
            return self._number_of(found["thing"], found["of"] or "")
        if measure == COUNT and is_thing(text, self.about, self.world):
            return Quantity(COUNT, owner, sort_of(re.sub("^the ", "", text)))
        meant = entity(text, self.world)
        if meant is None:
            return None
        self.world = meant[1]
        return Quantity(measure, meant[0], thing)

    def _number_of(self, thing: str, of: str) -> Quantity | None:
        """ "the number of apples Ann has": whose it is may follow the thing."""
        *before, last = thing.split()
        if before and not of and (last in self.world.names or last in self.world.mentioned):
            thing, of = " ".join(before), last
        whose = self._owner(of)
        return None if whose is None else Quantity(COUNT, whose, sort_of(thing))

    def _owner(self, words: str) -> str | None:
        if not words:
            return self.about.owner
        meant = entity(words, self.world)
        if meant is None:
            return None
        self.world = meant[1]
        return meant[0]


def is_thing(text: str, about: Quantity, world: World) -> bool:
    """Whether words name a sort of thing and not somebody: "goats", no "Ben", no "the girls"."""
    words = text.split()
    if not re.fullmatch(THING, text) or is_name(text, world):
        return False
    known = {one.owner for one in world.values}
    if text in known or words[-1] in FUNCTION_WORDS:
        return False
    sort = sort_of(text)
    counted = {one.thing for one in world.values if one.owner == about.owner}
    return sort in counted or singular(words[-1]) != words[-1] or words[-1] in ("sheep", "fish")


def amount(text: str, speech: Speech) -> str | None:
    """The expression of an amount in plain words."""
    return said(text, speech)


def of_money(plain: Plain) -> bool:
    """Whether an amount is one of money."""
    return plain.unit in ("dollar", "euro", "pound", "cent", "penny", "pence", "rupee", MONEY)


def scaled(factor: str, expression: str) -> str:
    """A part or a multiple of an expression."""
    return f"{factor}*{bracketed(expression)}"
