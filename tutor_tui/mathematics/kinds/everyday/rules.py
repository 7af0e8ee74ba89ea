"""Stories that one sentence tells: exchange of money, hands of a clock, angles in a ratio."""

import re
from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.everyday.crossing_lines import read_crossing
from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned, Value
from tutor_tui.mathematics.kinds.everyday.variation import read_variation
from tutor_tui.mathematics.kinds.jotted.jotting import is_idle
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex

_NUM: Final = r"-?\d{1,9}(?:\.\d{1,6})?"
_NAMES: Final = {
    "$": "dollars",
    "£": "pounds",
    "€": "euros",
    "dollar": "dollars",
    "pound": "pounds",
    "euro": "euros",
    "gbp": "pounds",
    "usd": "dollars",
    "eur": "euros",
    "yen": "yen",
    "rupee": "rupees",
    "franc": "francs",
    "rand": "rand",
    "jpy": "yen",
    "chf": "francs",
}
_CURRENCY: Final = r"(?:dollars?|pounds?|euros?|gbp|usd|eur|yen|rupees?|francs?|rand|jpy|chf)"
_SUM: Final = rf"(?:[$£€] ?\d+(?:\.\d+)?|\d+(?:\.\d+)? ?{_CURRENCY})"
_RATE: Final = late_regex(
    rf"(?<![\w.])(?P<one>{_SUM}) ?(?:=|(?:is|was|are)(?: worth| equal to| equivalent to)?|equals"
    rf"|buys"
    rf"|gets you|for|to) ?(?P<two>{_SUM})(?![\w.]*\d)"
)
_MONEY_SAID: Final = late_regex(rf"(?P<sum>{_SUM})|[$£€]|\b{_CURRENCY}\b")
_ASKING_WORDS: Final = "how what what's change back total if then each"


def _currency(text: str) -> str:
    found = re.search(r"[$£€]|[a-z]+", text)
    word = found[0] if found else ""
    return _NAMES.get(word) or _NAMES.get(word.rstrip("s"), "")


def _money(text: str) -> Fraction:
    return Fraction(re.sub(r"[^\d.]", "", text))


def _exchange(story: str) -> Reckoned | None:
    """ "£1 = $1.25. How many pounds do I get for $200?": one amount at a rate, wherever it is."""
    rate = _RATE.search(story)
    if rate is None:
        return None
    rest = f"{story[: rate.start()]} , {story[rate.end() :]}"
    said = list(_MONEY_SAID.finditer(rest))
    sums = [one["sum"] for one in said if one["sum"]]
    idle = _MONEY_SAID.sub(" ", rest).replace("exchange rate", " ")
    if len(sums) != 1 or not is_idle(idle, _ASKING_WORDS) or not re.search(_ASKS, rest):
        return None
    one, two, given = (_currency(text) for text in (rate["one"], rate["two"], sums[0]))
    others = {_currency(at[0]) for at in said} - {given}
    if one == two or given not in (one, two) or others != {one, two} - {given}:
        return None
    to = others.pop()
    source, target = ("one", "two") if given == one else ("two", "one")
    values = (
        Value("a", _money(sums[0]), f"the sum in {given}"),
        Value("b", _money(rate[target]), f"the {to} of the rate"),
        Value("c", _money(rate[source]), f"the {given} of the rate"),
    )
    return None if not values[2].amount else Reckoned("the sum", "a*b/c", values, to)


_ASKS: Final = r"\b(?:how (?:many|much)|what|convert|change|exchange|find)\b"


_HOUR: Final = r"(?P<h>\d{1,2})"
_HANDS: Final = re.compile(
    r"(?:what|find|calculate|determine)(?: is|'s)?(?: the)?(?: \w+)? angle (?:is there |is )?(?:"
    r"between the (?:hour and (?:the )?minute )?hands of (?:a|the) clock|(?:do )?(?:the )?(?:"
    r"clock hands|hands of (?:a|the) clock) (?:make|form)|between the hour and (?:the )?minute "
    r"hands?"
    r"(?: of (?:a|the) clock)?|between the clock hands|between the hands(?: of (?:a|the) watch)?)"
    rf" (?:at|when it is|when the time is) (?:{_HOUR}[:.](?P<m>\d\d)|{_HOUR.replace('h>', 'o>')}"
    r"(?: o'?clock)?|(?P<past>\d{1,2}|1/2|half|quarter|a quarter) (?:minutes )?(?P<way>past|to) "
    r"(?P<ph>\d{1,2}))(?: ?[ap]m)?"
)


def _hands(story: str) -> Reckoned | None:
    """ "What is the angle between the hands of a clock at 3:30?"."""
    found = _HANDS.fullmatch(story)
    if found is None:
        return None
    hour, minute = int(found["h"] or found["o"] or found["ph"]), int(found["m"] or 0)
    if found["past"]:
        words = {"1/2": 30, "half": 30, "quarter": 15, "a quarter": 15}
        minute = words.get(found["past"]) or int(found["past"])
        if found["way"] == "to":
            hour, minute = hour - 1, 60 - minute
    if not (0 <= hour <= 24 and 0 <= minute < 60):
        return None
    hour %= 12
    turned = 30 * hour - Fraction(11, 2) * minute
    formula = "30*h - 11/2*m" if turned >= 0 else "11/2*m - 30*h"
    if abs(turned) > 180:
        formula = f"360 - ({formula})"
    values = (Value("h", Fraction(hour), "the hour"), Value("m", Fraction(minute), "the minutes"))
    remark = "the hour hand turns 30 degrees an hour, the minute hand 6 degrees a minute"
    return Reckoned("the smaller angle between the hands", formula, values, "degrees", "", remark)


_ANGLES: Final = re.compile(
    r"(?:the )?(?:3 )?angles (?:of|in) a triangle are in the ratio (?P<a>\d{1,3}) ?: "
    r"?(?P<b>\d{1,3}) ?: ?(?P<c>\d{1,3})[.,;]? (?:find|what is|calculate|what's|work out) "
    r"(?:the )?(?:size of the )?"
    r"(?P<which>largest|biggest|smallest|greatest) angle"
)


def _ratio_of_angles(story: str) -> Reckoned | None:
    """ "The angles of a triangle are in the ratio 2:3:4. Find the largest angle"."""
    found = _ANGLES.fullmatch(story)
    if found is None:
        return None
    parts = [int(found[key]) for key in "abc"]
    if 0 in parts:
        return None
    wanted = min(parts) if found["which"] == "smallest" else max(parts)
    letter = "abc"[parts.index(wanted)]
    values = tuple(
        Value(key, Fraction(part), f"the {word} part of the ratio")
        for key, part, word in zip("abc", parts, ("first", "second", "third"), strict=True)
    )
    goal = f"the {found['which']} angle"
    return Reckoned(
        goal, f"180*{letter}/(a + b + c)", values, "degrees", "", "the angles add up to 180 degrees"
    )


_CHANGED: Final = late_regex(
    r"(?:the )?(?:temperature|thermometer|it) (?:dropped|fell|rose|went up|went down|changed"
    r"|increased"
    rf"|decreased|climbed|goes|falls|rises|drops) from (?P<a>{_NUM})(?: ?(?:°c?|degrees?(?:"
    rf" celsius)?"
    rf"|c))?(?: (?:at|in|on) [a-z0-9: ]+?)? to (?P<b>{_NUM})(?: ?(?:°c?|degrees?(?: celsius)?|c))?"
    r"(?: (?:at|in|on|by|over) [a-z0-9: ]+)?[.,;] (?:by how (?:much|many degrees) did (?:it|the "
    r"temperature) (?:drop|fall|rise|change|go (?:up|down)|increase|decrease)|(?:what|find"
    r"|calculate)"
    r"(?: is| was|'s)? (?:the )?(?:change|difference|drop|rise|fall)(?: in (?:the )?temperature)?"
    r"|how many degrees did (?:it|the temperature) (?:drop|fall|rise|change|go (?:up|down)))"
)


def _changed(story: str) -> Reckoned | None:
    """ "The temperature dropped from 5 degrees to -8 degrees. By how much did it drop?"."""
    found = _CHANGED.fullmatch(story)
    if found is None:
        return None
    first, last = Fraction(found["a"]), Fraction(found["b"])
    values = (Value("a", first, "the first temperature"), Value("b", last, "the last one"))
    formula = "a - b" if first >= last else "b - a"
    return Reckoned("the change", formula, values, "degrees")


_WAY: Final = late_regex(
    rf"(?P<n>{_NUM}) ?(?P<u>km|m|miles?|metres|meters|feet|blocks|steps|paces)(?: due| to the)? "
    r"(?P<to>north|south|east|west)(?:wards?)?\b"
)
_APART_ASKED: Final = late_regex(
    r"(?:how far|(?:what(?:'s|s| is| was)|find|calculate) (?:the |his |her |its |their |my )?"
    r"(?:shortest |direct |straight[- ]line )?(?:distance|displacement))\b.*\b(?:from|start\w*"
    r"|displacement)\b.*"
)
_ALL_ASKED: Final = late_regex(
    r"(?:how far|(?:what(?:'s|s| is| was)|find|calculate) the total distance)\b.*(?:total"
    r"|altogether|in all|(?:walk|travel|drive|go|walked|travelled))"
)
_BENDS: Final = late_regex(
    r"\b(?:northeast|northwest|southeast|southwest|north-|south-|each|per|another|bearing|half|twice"
    r"|again|back|right|left|then back)\b|\d"
)
_AXES: Final = (("north", "south"), ("east", "west"))


def _far_from_start(story: str) -> Reckoned | None:
    """ "Jane walks 5 km north and then 12 km east. How far is she from where she started?"."""
    *told, asked = kept_regex(r"[.;](?:\s+|$)").split(story.rstrip(" .?"))
    facts = ". ".join(told)
    ways = list(_WAY.finditer(facts))
    is_whole = not _APART_ASKED.fullmatch(asked)
    if is_whole and not _ALL_ASKED.match(asked):
        return None
    if not 2 <= len(ways) <= 5 or len({one["u"] for one in ways}) != 1:
        return None
    if _BENDS.search(_WAY.sub(" ", facts)) or re.search(r"\d", asked):
        return None
    letters = [(letter, one["to"]) for letter, one in zip("abcde", ways, strict=False)]
    sides = [_along(letters, axis) for axis in _AXES]
    values = tuple(
        Value(letter, Fraction(one["n"]), f"the way {one['to']}")
        for letter, one in zip("abcde", ways, strict=False)
    )
    if is_whole:
        return Reckoned(
            "the whole way", " + ".join(one for one, _ in letters), values, ways[0]["u"]
        )
    formula = " + ".join(f"({one})^2" if " " in one else f"{one}^2" for one in sides)
    remark = "by Pythagoras, the ways being at right angles"
    return (
        Reckoned("the distance", f"sqrt({formula})", values, ways[0]["u"], "", remark)
        if all(sides)
        else None
    )


def _along(letters: Sequence[tuple[str, str]], axis: tuple[str, str]) -> str:
    """How far one comes along an axis in the direction that is named first."""
    mine = [(letter, to) for letter, to in letters if to in axis]
    signed = (f"{'+' if to == mine[0][1] else '-'} {letter}" for letter, to in mine)
    return " ".join(signed).removeprefix("+ ")


_SUN: Final = late_regex(
    rf"(?:an?|the) [a-z ]+?(?:casts?|has|makes) a (?P<l>{_NUM})[ -]?(?P<u>m|metres?|meters?|ft"
    rf"|feet|foot|cm)"
    r" (?:long )?shadow,? (?:when|if|while) (?:the )?(?:sun is|(?:angle of )?elevation of the sun"
    r" is"
    rf"|sun's (?:angle of )?elevation is)(?: at)?(?: an angle of)? (?P<a>{_NUM}) ?(?:°|degrees?)"
    r"(?: (?:above|over) the horizon)?[.,;] (?:how (?:tall|high) is|(?:what|find|calculate)(?: is"
    r"|'s)? "
    r"the height of) (?:the |it)[a-z ]*"
)


def _by_the_sun(story: str) -> Reckoned | None:
    """ "A flagpole casts a 9 m shadow when the sun is at 40 degrees. How tall is it?"."""
    found = _SUN.fullmatch(story)
    if found is None or not 0 < Fraction(found["a"]) < 90:
        return None
    values = (
        Value("l", Fraction(found["l"]), "the length of the shadow"),
        Value("a", Fraction(found["a"]), "the angle in degrees"),
    )
    return Reckoned("the height", "l*tan(a*pi/180)", values, found["u"])


RULES: Final[tuple[Callable[[str], Reckoned | None], ...]] = (
    read_variation,
    read_crossing,
    _exchange,
    _hands,
    _ratio_of_angles,
    _changed,
    _far_from_start,
    _by_the_sun,
)
