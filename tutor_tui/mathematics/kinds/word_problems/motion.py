"""Two movers at steady speeds: when they meet, when one catches up, how far apart they get.

Such a story is a handful of facts in any order (two speeds, a distance, a direction, a delay, a
question), with words between them that carry nothing. Every word must be one or the other.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from tutor_tui.mathematics.kinds.word_problems.stories import Asked, Story
from tutor_tui.mathematics.kinds.word_problems.wording import NUMBER, number
from tutor_tui.mathematics.late_patterns import late_regex

_HINT: Final = late_regex(r"\b(?:towards?|opposite|apart|catch|catches|overtakes?|meet)\b", re.I)
_HOUR: Final = r"km/h|kmh|kph|mph|kilomet(?:er|re)s (?:per|an) hour|(?:miles|km) (?:per|an) hour"
_SECOND: Final = r"m/s|met(?:er|re)s per second"
_PER: Final = rf"(?:{_HOUR}|{_SECOND})"
_LONG: Final = r"(?:km|kilomet(?:er|re)s|miles|mi|m|met(?:er|re)s)"
_TIME: Final = r"(?:hours?|h|minutes?|min|seconds?)"
_FACTS: Final = tuple(
    (name, late_regex(pattern))
    for name, pattern in (
        ("speeds", rf"(?P<one>{NUMBER}) ?(?:{_PER})? and (?P<two>{NUMBER}) ?(?P<per>{_PER})"),
        ("speed", rf"(?P<one>{NUMBER}) ?(?P<per>{_PER})"),
        ("later", rf"(?P<time>{NUMBER}|an?) (?P<unit>{_TIME}) later"),
        (
            "gap",
            rf"how far apart (?:are|will) they (?:be )?(?:after|in) (?P<time>{NUMBER}) "
            rf"(?P<unit>{_TIME})",
        ),
        (
            "goal",
            r"(?:after how (?:long|many hours)|how (?:long|many hours)|when)(?: will| until| before"
            rf"| does it take| are| they| be| it)* (?P<far>{NUMBER}) ?(?P<length>{_LONG}) apart",
        ),
        ("apart", rf"(?P<far>{NUMBER}) ?(?P<length>{_LONG}) (?:apart|away from each other)"),
        (
            "way",
            r"how far (?:from the (?P<from>first|second|1st|2nd) (?:station|town|city|place"
            r"|village)"
            r" (?:do|will|are) (?:they|the 2 [a-z]+)(?: be)?(?: when they)? meet|(?:has|have|had"
            r"|does|did|will|is|do)"
            r" (?:the )?(?P<who>slower|faster|slow|fast|first|second|1st|2nd)(?: (?:1|one"
            r"|[a-z]+))??"
            r"(?: have)? (?:gone|travel(?:s|led|ed)?|driven|drive|go|cover(?:ed)?|cycled?|run"
            r"|walk(?:ed)?"
            r"|come|moved?)(?: (?:by then|until then|until they meet|when they meet|before they"
            r" meet"
            r"|at that (?:point|time|moment)|then))?)",
        ),
        (
            "meet",
            r"(?:after how (?:long|many hours)|how (?:long|many hours)|when|find the time)"
            r"(?: will| do| does| it| take| until| before| for| them| they| to)* meet",
        ),
        (
            "catch",
            r"(?:after how (?:long|many hours)|how (?:long|many hours)|when)(?: will| does|"
            r" it| take| is| until| before| for| to| the| second| other| faster| train| car| bus"
            r"| cyclist| need| he| she)* (?:catch(?:es)?(?: up)?|overtakes?)",
        ),
        ("towards", r"towards? (?:each other|one another)"),
        ("opposite", r"opposite directions?"),
        ("same way", r"(?:in )?the same (?:direction|road|route|track)"),
        ("same place", r"the same (?:place|point|town|station|city|spot|time and place)"),
        ("together", r"at the same time|simultaneously"),
    )
)
_NOISE: Final = late_regex(
    r"(?:2|1(?= (?:of|car|train|bus|plane|cyclist|boat|runner|truck|goes|travels|drives|moves"
    r"|rides|walks|runs|is|at))"
    r"|trains?|cars?|cyclists?|people|person|planes?|boats?|bus(?:es)?|ships?|trucks?|runners?"
    r"|walkers?|friends|hikers?|drivers?|bikes?|vehicles?|motorists?|joggers?|vans?|towns?|cities"
    r"|city|stations?|places|points|villages|houses|start|starts|started|leave|leaves|left|begin"
    r"|set off|sets off|depart|departs|travel|travels|travell?ing|drive|drives|driving|moves?"
    r"|moving|go|goes|going|runs?|running|walks?|walking|heads?|heading|fly|flies|flying|rides?"
    r"|riding|cycles?|cycling|follows?|following|from|in|on|at|along|with|a|an|the|and|but|while"
    r"|one|other|another|first|1st|second|2nd|of|them|they|it|are|is|both|who|which|that|to|by"
    r"|speeds?|constant|average|directly|straight|respectively|each|same place|until|up|after"
    r"|if|distance|between|[,.?;])(?![a-z\d])"
)


@dataclass(frozen=True, slots=True)
class _Fact:
    name: str
    groups: dict[str, str]


def read_motion(story: str) -> Story | None:
    """The story of two movers that is told."""
    if not _HINT.search(story):
        return None
    facts = _facts(story)
    if facts is None:
        return None
    names = [fact.name for fact in facts]
    if any(names.count(name) > 1 for name in set(names) - {"speed"}):
        return None
    for question, build in _QUESTIONS.items():
        if question in names:
            return build(facts) if len({*names} & set(_QUESTIONS)) == 1 else None
    return None


def _facts(story: str) -> list[_Fact] | None:
    """The facts in their order; `None` where a word is neither a fact nor without meaning."""
    found: list[_Fact] = []
    place = 0
    while place < len(story):
        if story[place] == " ":
            place += 1
            continue
        match, name = _fact_at(story, place)
        if match is None:
            return None
        if name:
            groups = {key: value or "" for key, value in match.groupdict().items()}
            found.append(_Fact(name, groups))
        place = match.end()
    return found


def _fact_at(story: str, place: int) -> tuple[re.Match[str] | None, str]:
    for name, pattern in _FACTS:
        if match := pattern.match(story, place):
            return match, name
    return _NOISE.match(story, place), ""


def _speeds(facts: list[_Fact]) -> tuple[str, str, str] | None:
    """Two speeds and their common unit."""
    values, units = [], set()
    for fact in facts:
        if fact.name in ("speed", "speeds"):
            values += [number(fact.groups[key]) for key in ("one", "two") if fact.groups.get(key)]
            units.add(_unit_of(fact.groups["per"]))
    if len(values) != 2 or len(units) != 1:
        return None
    return values[0], values[1], units.pop()


def _unit_of(per: str) -> str:
    if re.fullmatch(_SECOND, per):
        return "m"
    return "km" if per.startswith("k") else "miles"


def _length_of(word: str) -> str:
    return "km" if word.startswith("k") else "miles" if word.startswith("mi") else "m"


def _one(facts: list[_Fact], name: str) -> _Fact | None:
    return next((fact for fact in facts if fact.name == name), None)


def _hours(time: str, unit: str, length: str) -> str | None:
    """The time in the unit of the speeds: seconds for m/s, else hours."""
    value = "1" if time in ("a", "an") else number(time)
    if length == "m":
        return value if unit.startswith("s") else None
    return value if unit.startswith("h") else f"{value}/60" if unit.startswith("min") else None


_TIME_ASKED: Final = (("x", "the time"),)


def _meeting(facts: list[_Fact]) -> Story | None:
    speeds, apart = _speeds(facts), _one(facts, "apart")
    unknown = {"later", "opposite", "same way", "same place"} & {fact.name for fact in facts}
    if speeds is None or apart is None or unknown or _one(facts, "towards") is None:
        return None
    if _length_of(apart.groups["length"]) != speeds[2]:
        return None
    equation = f"{speeds[0]}*x + {speeds[1]}*x = {number(apart.groups['far'])}"
    return _story(equation, "they meet after", speeds[2])


def _way(facts: list[_Fact]) -> Story | None:
    """How far one of two has gone when they meet."""
    meeting, speeds, asked = _meeting(facts), _speeds(facts), _one(facts, "way")
    if meeting is None or speeds is None or asked is None:
        return None
    which = asked.groups["from"] or asked.groups["who"]
    speed = speeds[1] if which in ("second", "2nd") else speeds[0]
    if which.startswith(("slow", "fast")):
        if float(speeds[0]) == float(speeds[1]):
            return None
        speed = (max if which.startswith("fast") else min)(speeds[:2], key=float)
    way = Asked("the distance is", f"{speed}*x", speeds[2])
    return replace(meeting, unknowns=(("x", "the time until they meet"),), asked=(way,))


def _story(equation: str, name: str, length: str) -> Story:
    unit = "seconds" if length == "m" else "hours"
    return Story(_TIME_ASKED, (equation,), (Asked(name, "x", unit),), is_positive=True)


def _signed(facts: list[_Fact]) -> tuple[str, str, str] | None:
    """Two speeds away from a common start: opposite ways they add, the same way they subtract."""
    speeds, names = _speeds(facts), {fact.name for fact in facts}
    starts_apart = {"apart", "later", "towards"} & names
    if speeds is None or starts_apart or ("opposite" in names) == ("same way" in names):
        return None
    one, two, unit = speeds
    if "opposite" in names:
        return f"{one}*# + {two}*#", unit, ""
    fast, slow = (one, two) if float(one) > float(two) else (two, one)
    return f"{fast}*# - {slow}*#", unit, ""


def _parting(facts: list[_Fact]) -> Story | None:
    signed, goal = _signed(facts), _one(facts, "goal")
    if signed is None or goal is None or _length_of(goal.groups["length"]) != signed[1]:
        return None
    equation = f"{signed[0].replace('#', 'x')} = {number(goal.groups['far'])}"
    return _story(equation, "it takes", signed[1])


def _distance(facts: list[_Fact]) -> Story | None:
    signed, gap = _signed(facts), _one(facts, "gap")
    if signed is None or gap is None:
        return None
    hours = _hours(gap.groups["time"], gap.groups["unit"], signed[1])
    if hours is None:
        return None
    equation = f"x = {signed[0].replace('#', hours)}"
    asked = Asked("they are apart", "x", signed[1])
    return Story((("x", "the distance between them"),), (equation,), (asked,), is_positive=True)


def _catching(facts: list[_Fact]) -> Story | None:
    """The second one starts later and goes faster."""
    speeds, later = _speeds(facts), _one(facts, "later")
    names = [fact.name for fact in facts]
    if speeds is None or later is None or {"apart", "towards", "opposite", "together"} & {*names}:
        return None
    if names.count("speed") != 2 or not (
        names.index("speed") < names.index("later") < len(names) - names[::-1].index("speed")
    ):
        return None
    hours = _hours(later.groups["time"], later.groups["unit"], speeds[2])
    if hours is None or float(speeds[1]) <= float(speeds[0]):
        return None
    equation = f"{speeds[1]}*x = {speeds[0]}*(x + {hours})"
    return _story(equation, "the second one, from its own start, needs", speeds[2])


_QUESTIONS: Final[dict[str, Callable[[list[_Fact]], Story | None]]] = {
    "way": _way,
    "meet": _meeting,
    "goal": _parting,
    "gap": _distance,
    "catch": _catching,
}
