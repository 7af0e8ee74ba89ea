"""What is shared in a ratio: among persons, among the angles of a triangle, among two sorts.

With `x` for one part, everybody's share is so many parts, and all of them are the whole.
"""

import re
from typing import Final

from tutor_tui.mathematics.alternatives import first_of, fitting
from tutor_tui.mathematics.kinds.narrated.amounts import unit_of
from tutor_tui.mathematics.kinds.narrated.heaps import plain_size, sign_in
from tutor_tui.mathematics.kinds.narrated.who import names_in
from tutor_tui.mathematics.kinds.narrated.words import (
    GROUPS,
    SIZE,
    THING,
    UNITS,
    WORD,
    clauses_of,
    sort_of,
)
from tutor_tui.mathematics.kinds.narrated.world import called
from tutor_tui.mathematics.kinds.word_problems.stories import Asked, Story
from tutor_tui.mathematics.kinds.word_problems.wording import story_of
from tutor_tui.mathematics.late_patterns import late_regex

_RATIO: Final = late_regex(
    r",? ?(?:in|at|by) (?:the|a) ratio (?:of )?(?P<ratio>\d{1,4}(?: ?: ?\d{1,4}){1,3}|\d{1,4}(?: "
    r"to \d{1,4}){1,3})"
)
_OF: Final = late_regex(
    rf"the ratio of (?P<names>(?:the )?{THING}(?: to {THING}){{1,3}})(?: (?:in|at|on) (?:the|a|an"
    rf"|my|our) {THING})? "
    r"is (?P<ratio>\d{1,4}(?: ?: ?\d{1,4}){1,3}|\d{1,4}(?: to \d{1,4}){1,3})"
)
_AMOUNT: Final = rf"(?P<size>{SIZE})(?: ?(?P<unit>{UNITS}))?(?: (?P<thing>{THING}))?"
_LIST: Final = rf"(?P<names>{WORD}(?:, {WORD})*,? and {WORD}|(?:2|3|4) {THING}|{THING})"
_DEAL: Final = r"(?:shares?|shared|splits?|divides?|divided|distributes?|get|got|received?)"
_OUT: Final = r"(?:shared|split|divided|distributed|shared out)"
_AMONG: Final = r"(?:between|among|amongst|with)"
_TELLS: Final = tuple(
    late_regex(wording)
    for wording in (
        rf"{_LIST} {_DEAL} (?:(?:a|an|the) (?:prize|cost|profit|bill|bag|box|total|sum|amount|win"
        rf"|inheritance) of )?{_AMOUNT}"
        r"(?: (?:between|among) (?:them|themselves|each other))?",
        rf"(?:{WORD}|(?:a|an|the|my|his|her) {THING}) {_DEAL} {_AMOUNT} {_AMONG} (?:(?:his|her"
        rf"|the|my|their) )?{_LIST}",
        rf"(?:(?:a|an|the) (?:prize|profit|sum|amount|total|inheritance|cost) of )?{_AMOUNT} "
        rf"(?:is|are|was|were) {_OUT} {_AMONG} {_LIST}",
    )
)
_ANGLES: Final = late_regex(
    r"the (?:(?:3|4) )?(?:interior )?angles (?:of|in) a (?P<shape>triangle|quadrilateral) are"
)
_SIDES: Final = late_regex(
    r"(?:the )?(?:3 )?(?:sides|lengths of the sides|side lengths) of a triangle are(?: (?:in|at))?"
)
_PERIMETER: Final = late_regex(
    rf"(?:its|the) perimeter(?: of the triangle)? is (?P<size>\d+(?:\.\d+)?) ?(?P<unit>{UNITS})?"
)
_SIDES_ASKED: Final = late_regex(
    r"(?:find|what are|calculate|how long are)(?: the)?(?: lengths? of)?(?: (?:its|the|all|3"
    r"|each))* (?:sides?|side lengths|lengths)"
    r"(?: of the (?:sides|triangle))?"
)
_THERE: Final = late_regex(
    rf"(?:there (?:are|were)|(?:the|a) {THING} (?:has|have)) (?P<size>\d{{1,6}}) (?P<thing>{THING})"
    rf"(?: (?:in|on|at) (?:the|a|an|my) {THING})?(?P<all> (?:altogether|in total|in all))?"
)
_ASKED: Final = late_regex(
    rf"how (?:much|many)(?: (?P<more>more))?(?: (?!more){THING})? (?:do|does|did|will|would) "
    rf"(?P<who>.+?) (?:get|receive|have|pay|got|take)(?: (?:more )?than (?P<than>.+?))?"
)
_COUNT: Final = late_regex(
    rf"how many (?P<who>{THING}) (?:are|were) (?:there|(?:in|on|at) (?:the|a) {THING})"
)
_SHARE: Final = late_regex(
    rf"(?:how (?:large|big|much) is|what is|find)(?: the size of)? (?:the )?(?P<rank>largest"
    rf"|smallest|biggest|greatest|bigger|smaller|larger)"
    rf"(?: (?:share|angle|part|one|1))?|how (?:much|many)(?: {THING})? (?:does|will|did) (?:the "
    rf")?(?:{THING} with the )?"
    r"(?P<rank2>largest|smallest|biggest|greatest)(?: share| part)? (?:get|receive|pay)"
)
_EVERYBODY: Final = ("each", "each of them", "they", "they each", "each person", "each child")
_SHARE_OF: Final = late_regex(r"what is (?P<who>\w+?)(?:'s|s') (?:share|part)")


def read_sharing(text: str) -> Story | None:
    """The story of something that is shared in a ratio."""
    if "ratio" not in text:
        return None
    story, names = story_of(text), names_in(text)
    story = re.sub(r"(?<=\d),? and (?=(?:its|the) perimeter)", ". ", story)
    clauses = clauses_of(story)
    if len(clauses) not in (2, 3):
        return None
    found = _RATIO.search(clauses[0])
    if found is None:
        return _counted(clauses)
    told = " ".join(f"{clauses[0][: found.start()]} {clauses[0][found.end() :]}".split())
    parts = _numbers(found["ratio"])
    if _SIDES.fullmatch(told) and len(parts) == 3:
        return _of_a_perimeter(parts, clauses[1:])
    if len(clauses) != 2:
        return None
    if angles := _ANGLES.fullmatch(told):
        whole = {"triangle": 180, "quadrilateral": 360}[angles["shape"]]
        shares = [_share(part) for part in parts]
        right = len(parts) == (3 if whole == 180 else 4)
        return _answering(clauses[1], shares, [], str(whole), "degrees", names) if right else None
    deal = first_of(fitting(told, _TELLS))
    return _dealt(deal, parts, clauses[1], names) if deal else None


def _of_a_perimeter(parts: list[str], clauses: list[str]) -> Story | None:
    """The three sides of a triangle by their ratio and the perimeter."""
    told = _PERIMETER.fullmatch(clauses[0])
    if told is None or len(clauses) != 2 or not _SIDES_ASKED.fullmatch(clauses[1]):
        return None
    one, two, three = map(int, parts)
    if 2 * max(one, two, three) >= one + two + three:
        return None
    unit = unit_of(told["unit"] or "")
    asked = tuple(Asked("one side is" if not i else "the next is", _share(part), unit)
                  for i, part in enumerate(parts))  # fmt: skip
    equation = f"{' + '.join(map(_share, parts))} = {told['size']}"
    return Story((("x", "one part"),), (equation,), asked, is_positive=True)


def _share(part: str) -> str:
    return "x" if part == "1" else f"{part}*x"


def _parts_in(share: str) -> int:
    return int(share.removesuffix("x").removesuffix("*") or 1)


def _numbers(ratio: str) -> list[str]:
    return re.findall(r"\d+", ratio)


def _dealt(
    deal: re.Match[str], parts: list[str], asked: str, names: frozenset[str]
) -> Story | None:
    people = re.split(r",? and |, ", deal["names"])
    people = people if len(people) > 1 else []
    count = re.match(r"[234] ", deal["names"])
    if (people and len(people) != len(parts)) or (count and int(count[0]) != len(parts)):
        return None
    unit = unit_of(deal["unit"] or sign_in(deal["size"]))
    shares = [_share(part) for part in parts]
    told = f"{unit}s" if unit and len(unit) > 2 else unit
    return _answering(asked, shares, people, plain_size(deal["size"]), told, names)


def _counted(clauses: list[str]) -> Story | None:
    """ "the ratio of boys to girls is 3:4", and how many there are of one sort or of all."""
    found = _OF.fullmatch(clauses[0])
    there = _THERE.fullmatch(clauses[1]) if len(clauses) == 3 else None
    if found is None or there is None:
        return None
    sorts = [sort_of(one.removeprefix("the ")) for one in found["names"].split(" to ")]
    parts = _numbers(found["ratio"])
    if len(sorts) != len(parts):
        return None
    shares = [_share(part) for part in parts]
    thing = sort_of(there["thing"])
    if thing in sorts:
        equation = f"{shares[sorts.index(thing)]} = {there['size']}"
    elif there["all"] or thing in GROUPS or sorts[-1].endswith(f" {thing}"):
        equation = f"{' + '.join(shares)} = {there['size']}"
    else:
        return None
    asked = _COUNT.fullmatch(clauses[2])
    wanted = sort_of(asked["who"]) if asked else ""
    if wanted not in sorts:
        return None
    told = Asked(f"the number of {asked['who'] if asked else ''} is", shares[sorts.index(wanted)])
    return Story((("x", "one part"),), (equation,), (told,), is_whole=True, is_positive=True)


def _answering(
    asked: str, shares: list[str], people: list[str], whole: str, unit: str, names: frozenset[str]
) -> Story | None:
    wanted = _wanted(asked, shares, people, unit, names)
    if not wanted:
        return None
    equation = f"{' + '.join(shares)} = {whole}"
    return Story((("x", "one part"),), (equation,), wanted, not unit, is_positive=True)


def _wanted(
    asked: str, shares: list[str], people: list[str], unit: str, names: frozenset[str]
) -> tuple[Asked, ...]:
    found = _SHARE.fullmatch(asked)
    if found and ("angle" in asked) == (unit == "degrees"):
        rank = found["rank"] or found["rank2"]
        size = (min if rank.startswith("small") else max)(shares, key=_parts_in)
        return (Asked(f"the {rank} share is", size, unit),)
    found = _ASKED.fullmatch(asked) or _SHARE_OF.fullmatch(asked)
    if found is None:
        return ()
    who, groups = found["who"], found.groupdict()
    if who in _EVERYBODY and not groups.get("more"):
        told = people or [""] * len(shares)
        return tuple(
            Asked(f"{called(one, names)} gets" if one else "", share, unit)
            for one, share in zip(told, shares, strict=True)
        )
    if who not in people:
        return ()
    share = shares[people.index(who)]
    other = groups.get("than")
    if bool(other) != bool(groups.get("more")) or (other and other not in people):
        return ()
    if other:
        return (Asked("the difference is", f"{share} - {shares[people.index(other)]}", unit),)
    return (Asked(f"{called(who, names)} gets", share, unit),)
