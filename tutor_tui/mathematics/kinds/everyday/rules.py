"""Stories that one sentence tells: exchange of money, hands of a clock, angles in a ratio."""

import re
from collections.abc import Callable
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.everyday.compass import read_ways
from tutor_tui.mathematics.kinds.everyday.crossing_lines import read_crossing
from tutor_tui.mathematics.kinds.everyday.degrees import read_change_of_temperature
from tutor_tui.mathematics.kinds.everyday.proportions import read_twofold
from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned, Value
from tutor_tui.mathematics.kinds.everyday.variation import read_variation
from tutor_tui.mathematics.kinds.jotted.jotting import is_idle
from tutor_tui.mathematics.late_patterns import late_regex

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
    read_change_of_temperature,
    read_ways,
    _by_the_sun,
    read_twofold,
)
