"""The amounts that a story tells, each with its units: "6 litres per 100 km", "24 pens each".

Every number of the story must belong to one of them.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from tutor_tui.mathematics.kinds.cancelling.units import Powers, measure_of, product, unit_named
from tutor_tui.mathematics.kinds.narrated.words import FUNCTION_WORDS, THING, WORD
from tutor_tui.mathematics.kinds.narrated.world import many
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its units; those in `optional` may belong to it: "a hen lays 5 eggs"."""

    number: str
    units: Powers
    meaning: str
    optional: str = ""
    stuff: str = ""


_N: Final = r"(?:[$£€¤] ?)?\d{1,7}(?:\.\d{1,4})?(?:/[1-9]\d{0,2})?"
_FIRST: Final = rf"(?P<n>{_N})(?:[ -]?(?P<a>(?:m|cm|km)²|times|{THING}))?"
_SECOND: Final = rf"(?P<m>{_N})(?:[ -]?(?P<b>(?:m|cm|km)²|times|{THING}))?"
_OF: Final = rf"(?: of (?:a |an |the )?(?P<stuff>{WORD}))?"
_PER: Final = (
    r"(?:(?:per|for each|for every|in each|in every|each|every|an?|for an?|in an?)(?: 1)? |/ ?)"
)
_HOLDING: Final = (
    r"(?:of|with|containing|holding|having|at|for|costing|weighing|each (?:with|containing|holding"
    r"|costing|weighing|of)|(?:that|which) (?:each )?(?:hold|contain|have|cost|weigh)|(?:has|have"
    r"|holds|costs)|cost|hold|contain|weigh|[a-z]+)"
)
_ONE: Final = r"(?:each|every|an?|the|1|1 of the)"
_DOES: Final = (
    r"(?P<verb>(?!(?:in|on|at|of|for|with|to|and|or|from|by|is|are|was|were|than|as|the|an?|how"
    r"|every|each|about|needs? to|i|he|she|it|they|we|you)\b)[a-z]+)"
)
_GROUPS: Final = late_regex(
    rf"{_FIRST} {_HOLDING} {_SECOND}{_OF}"
    rf" (?:each|apiece|(?:per|in (?:each|every)|for each)(?: 1)?(?: {WORD})?)(?![a-z])"
)
_NESTED: Final = late_regex(
    rf"(?:{_ONE} (?P<subject>{WORD}(?: {WORD})?) {_DOES} )?{_FIRST} "
    rf"(?:of|with|containing|holding|having) {_SECOND}{_OF}"
)
_RATE: Final = late_regex(
    rf"(?:{_ONE} (?P<subject>{WORD}(?: {WORD})?) (?:can )?{_DOES} (?:about |up to )?)?"
    rf"{_FIRST}{_OF},? {_PER}(?:(?P<m>{_N})[ -]?)?(?P<b>{WORD})(?![a-z])"
)
_SINGLE: Final = late_regex(
    rf"{_ONE} (?P<subject>{WORD}(?: {WORD})?) (?:can )?{_DOES} (?:up to |at most )?"
    rf"{_FIRST}{_OF}(?! (?:per|an?|each|every)\b)"
)
_SIZED: Final = late_regex(
    rf"(?<!\d )(?<![a-z])(?P<subject>{WORD}) of (?:length )?{_FIRST}(?: each)?(?![a-z])"
)
_EACH: Final = late_regex(
    rf"(?P<subject>{WORD}(?: {WORD})?) (?:can )?{_DOES} {_FIRST}{_OF} (?:each|apiece)"
)
_RATIO: Final = late_regex(
    rf"{_FIRST}(?: of {WORD})? (?:for|(?!(?:of|in|with|and|or|to|on|at|by|from|than|as|are|is|were"
    rf"|per|an?|every|each)\b)[a-z]+) {_SECOND}{_OF}(?! (?:in|per|an?|every|each|for) )(?![a-z])"
)
_JOINT: Final = late_regex(
    rf"{_FIRST} (?:lay|eat|make|produce|use|consume|drink|need|fill|pack|print|catch)"
    rf" {_SECOND}{_OF} (?:per|an?|each|every) (?P<per>{WORD})(?! each)(?![a-z])"
)
"""What all of them do together: each alone would do as many by other verbs, "earn", "read"."""
_PLAIN: Final = late_regex(rf"{_FIRST}(?: of an? (?P<part>{WORD}))?{_OF}(?! of)")
_SINGLES: Final = frozenset({"1", "an", "a"})
_PRONOUNS: Final = frozenset({"they", "these", "which", "that", "them", "it"})


def _head(words: str | None, *, is_one: bool = False) -> str:
    """The unit that words name: a measure, or the first of them in the plural."""
    if not words:
        return ""
    parts = words.split()
    if measure_of(unit_named(parts[0])):
        return unit_named(parts[0])
    if is_one:
        return unit_named(parts[-1])
    plural = [one for one in parts if unit_named(one) != one]
    return unit_named(plural[0]) if plural else unit_named(parts[0])


def _unit(number: str, words: str | None) -> str:
    """The unit of a number, which the sign of a coin says as well."""
    sign = re.match(r"[$£€¤]", number)
    return unit_named(sign[0]) if sign else _head(words)


def _bare(number: str) -> str:
    return re.sub(r"[$£€¤ ]", "", number)


def _powers(over: str, *under: str) -> dict[str, int]:
    powers = {over: 1} if over else {}
    for one in under:
        if one:
            powers[one] = powers.get(one, 0) - 1
    return {unit: power for unit, power in powers.items() if power}


def _rated(found: re.Match[str]) -> list[Amount] | None:
    groups = found.groupdict()
    over, under = _unit(found["n"], found["a"]), unit_named(found["b"])
    if not over or over == under or found["b"] in FUNCTION_WORDS:
        return None
    number = _bare(found["n"]) + (f"/{_bare(groups['m'])}" if groups.get("m") else "")
    subject = _head(groups.get("subject"), is_one=True)
    return [
        Amount(number, _powers(over, under), f"{over} per {under}", subject, found["stuff"] or "")
    ]


def _grouped(found: re.Match[str]) -> list[Amount] | None:
    outer, inner = _unit(found["n"], found["a"]), _unit(found["m"], found["b"])
    if not outer or not inner or outer == inner or measure_of(outer):
        return None
    subject = _head(found.groupdict().get("subject"), is_one=True)
    one = Amount(_bare(found["n"]), _powers(outer), f"number of {many(outer)}", subject)
    two = Amount(
        _bare(found["m"]), _powers(inner, outer), f"{inner} per {outer}", "", found["stuff"] or ""
    )
    return [one, two]


def _single(found: re.Match[str]) -> list[Amount] | None:
    over, subject = _unit(found["n"], found["a"]), _head(found["subject"], is_one=True)
    if not over or over == subject or subject != found["subject"].split()[-1]:
        return None
    stuff = found["stuff"] or ""
    return [Amount(_bare(found["n"]), _powers(over), f"{over} per {subject}", subject, stuff)]


def _sized(found: re.Match[str]) -> list[Amount] | None:
    """ "pieces of 0.75 m"."""
    over, subject = _unit(found["n"], found["a"]), unit_named(found["subject"])
    if not measure_of(over) or subject == found["subject"] or measure_of(subject):
        return None
    return [Amount(_bare(found["n"]), _powers(over, subject), f"{over} per {subject}")]


def _each(found: re.Match[str]) -> list[Amount] | None:
    over, subject = _unit(found["n"], found["a"]), _head(found["subject"])
    if not over or found["subject"].split()[-1] in _PRONOUNS or over == subject:
        return None
    return [Amount(_bare(found["n"]), _powers(over, subject), f"{over} per {subject}")]


def _ratio(found: re.Match[str]) -> list[Amount] | None:
    """ "30 bags weigh 75 g": so much for so many."""
    one, two = _unit(found["n"], found["a"]), _unit(found["m"], found["b"])
    measure = measure_of(two)
    if not one or not two or one == two or (measure and measure.dimension in ("time", "months")):
        return None
    number = f"{_bare(found['m'])}/{_bare(found['n'])}"
    if "/" in _bare(found["m"]) + _bare(found["n"]):
        return None
    per = unit_named(found.groupdict().get("per") or "")
    powers = product([(_powers(two, one), 1), (_powers("", per), 1)])
    return [Amount(number, powers, f"{two} per {one}", "", found["stuff"] or "")]


def _plain(found: re.Match[str]) -> list[Amount] | None:
    unit = _unit(found["n"], found["part"] or found["a"])
    if not unit or (found["part"] and "/" not in found["n"]):
        return None
    name = unit if len(unit) < 3 else many(unit)
    return [Amount(_bare(found["n"]), _powers(unit), f"number of {name}", "", found["stuff"] or "")]


_Read: TypeAlias = Callable[[re.Match[str]], list[Amount] | None]
_READERS: Final[tuple[tuple[re.Pattern[str], _Read], ...]] = (
    (_GROUPS, _grouped),
    (_JOINT, _ratio),
    (_RATE, _rated),
    (_NESTED, _grouped),
    (_EACH, _each),
    (_RATIO, _ratio),
    (_SINGLE, _single),
    (_SIZED, _sized),
    (_PLAIN, _plain),
)
_COINED: Final = (
    r"[$£€] ?\d+(?:\.\d\d?)?|\d+(?:\.\d\d?)? ?(?:p|c|cents?|pence|dollars?|euros?|pounds?)"
)
_HALVES: Final[Mapping[str, str]] = {
    r"\b(?:half|1/2)(?: of)? an? (?=[a-z])": "0.5 ",
    r"\b(?:a quarter|1/4) of an? (?=hour|litre|liter|kilo|day)": "0.25 ",
    r"\b(?:an|a|1) (hour|minute|day|week|litre|kilo)s? and a half\b": r"1.5 \1s",
    r"\b(?:an?|1) dozen\b": "12",
    r"(\d) ?(km|miles|m)/(h|s)\b": r"\1 \2 per \3",
    r"(\d) (km|miles?) an hour\b": r"\1 \2 per hour",
    r"\b(lengths|laps|rounds) of (?:an?|the) (?=\d)": r"\1 of ",
    r"\bhow often\b": "how many times",
    r"\b(?:an?|1|each|every|the) (?!kilo|kg|lit(?:re|er)|gram|met(?:re|er)|pound|dozen)([a-z]+) of"
    r" [a-z]+ (?=(?:weighs|costs|contains|holds|has|lasts) [$£€¤\d])": r"each \1 ",
    r"\b3/4 of an? (?=hour|litre|liter|kilo|day)": "0.75 ",
    r"\beach of (?:the |his |her |my )?(\d+ [a-z]+ [a-z]+ [^.?]*[^.? ])": r"\1 each",
    r"\b(?:1|each|every) ([a-z]+) (?:is|weighs) (?=[$£€\d])": r"each \1 has ",
    r"\bin (?:an?|each|every) ([a-z]+) (?:there )?are (?=\d)": r"each \1 has ",
    r"(?<![^.,;] )(?<!\w)([a-z]+s) (?:to|for|at) (?:an?|the) [a-z]+ (?=costs? [$£€]|are [$£€])": (
        r"\1 "
    ),
    r"(?<![^.,;] )(?<!\w)(?!the |his |her |my |our |these |those |all |both )((?:[a-z]+ )?[a-z]+s)"
    rf" (?:are|cost|sell for|are sold (?:at|for)) ({_COINED})(?: each| apiece)?(?=[.,;]|$| and )": (
        r"\1 cost \2 each"
    ),
    r"(\d+) ([a-z]+)s ([a-z]+) (\d+ [a-z]+) (?:an?|per|each|every) ([a-z]+) each\b": (
        r"\1 \2s. each \2 has \4 per \5"
    ),
}


def in_figures(story: str) -> str:
    """The story with halves and dozens as numbers, and a sign at money without its coin."""
    for pattern, plain in _HALVES.items():
        story = kept_regex(pattern).sub(plain, story)
    is_of_money = _OF_MONEY.search(story) and not _COIN_TOLD.search(story)
    return _PRICE.sub(r"¤\g<0>", story) if is_of_money else story


_OF_MONEY: Final = late_regex(r"\b(?:how much|what)\b.*\b(?:costs?|pay|spend|earn|price|bill)\b")
_COIN_TOLD: Final = late_regex(r"[$£€]|\b(?:dollar|euro|pound|cent|pence|penn|rupee|quid|buck)")
_PRICE: Final = late_regex(
    r"(?<![\w.])\d{1,4}\.\d\d(?= (?:an?|per|each|every|for (?:an?|each|every|1)) ?\b)"
    r"|(?:(?<=\bcosts )|(?<=\bcost ))\d{1,4}(?:\.\d\d)?(?= (?:an?|per|each|every)\b"
    r"|[.,;]? (?:so )?(?:how|what|find)\b|[.;]?\s*$)"
)


def amounts_of(story: str) -> list[Amount] | None:
    """The amounts of a story in small letters; `None` where a number belongs to none."""
    found: list[tuple[int, Amount]] = []
    for pattern, read in _READERS:
        start = 0
        while hit := pattern.search(story, start):
            amounts = read(hit)
            start = hit.end() if amounts else hit.start() + 1
            if amounts:
                found += [(hit.start(), one) for one in amounts]
                story = story[: hit.start()] + "·" * (hit.end() - hit.start()) + story[hit.end() :]
    if re.search(r"\d", story):
        return None
    return [one for _, one in sorted(found, key=lambda entry: entry[0])]
