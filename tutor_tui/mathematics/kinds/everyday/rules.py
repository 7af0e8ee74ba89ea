"""Stories that one sentence pattern tells: variation, exchange of money, hands of a clock, angles
in a ratio."""

import re
from collections.abc import Callable
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.alternatives import first_of, fitting
from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned, Value
from tutor_tui.mathematics.late_patterns import late_regex

_NUM: Final = r"-?\d{1,9}(?:\.\d{1,6})?(?:/[1-9]\d{0,4})?"
_VARIES: Final = re.compile(
    r"(?:if )?(?P<y>[a-z]) (?:is |varies )(?P<way>directly |inversely )?(?:proportional "
    r"to|as|with) (?:the (?P<power>square|cube) of )?(?P<x>[a-z])(?P<raised> squared| "
    r"cubed|\^2|\^3|²|³)?(?![a-z])"
)
_GIVEN: Final = late_regex(rf"\b(?P<name>[a-z]) ?(?:=|is) ?(?P<value>{_NUM})(?!\w|\.\d)")
_WANTED: Final = re.compile(
    rf"(?:find|what is|what's|calculate|work out)(?: the value of)? (?P<name>[a-z]) (?:when|if) "
    rf"(?P<other>[a-z]) ?(?:=|is) ?(?P<value>{_NUM})$"
)
_GLUE: Final = late_regex(r"\b(?:and|when|if|given|that|suppose|where|for)\b|[\s,.;]")
_POWERS: Final = {"square": 2, "cube": 3, " squared": 2, " cubed": 3, "^2": 2, "^3": 3}


def _variation(story: str) -> Reckoned | None:
    """ "y is directly proportional to x. When x = 4, y = 10. Find y when x = 6"."""
    rule, wanted = _VARIES.match(story), _WANTED.search(story)
    if rule is None or wanted is None or rule["x"] == rule["y"]:
        return None
    middle = story[rule.end() : wanted.start()]
    told = {one["name"]: Fraction(one["value"]) for one in _GIVEN.finditer(middle)}
    if _GLUE.sub("", _GIVEN.sub("", middle)) or set(told) != {rule["x"], rule["y"]}:
        return None
    if not all(told.values()) or {wanted["name"], wanted["other"]} != set(told):
        return None
    said = (rule["power"] or rule["raised"] or "").replace("²", "^2").replace("³", "^3")
    formula = _varied(_POWERS.get(said, 1), rule, wanted["name"])
    new = Fraction(wanted["value"])
    if formula is None or not new:
        return None
    values = (
        Value("a", told[rule["x"]], f"{rule['x']} at first", "/" in wanted[0]),
        Value("b", told[rule["y"]], f"{rule['y']} at first"),
        Value("c", new, f"the new value of {wanted['other']}"),
    )
    return Reckoned(wanted["name"], formula, values)


def _varied(power: int, rule: re.Match[str], wanted: str) -> str | None:
    is_inverse = rule["way"] == "inversely "
    raised = f"^{power}" if power > 1 else ""
    if wanted == rule["y"]:
        return f"b*(a/c){raised}" if is_inverse else f"b*(c/a){raised}"
    if power > 1:
        return None
    return "a*b/c" if is_inverse else "a*c/b"


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
_RATE: Final = (
    rf"(?:if )?(?:(?:the )?exchange rate(?: is|:)? )?(?P<one>{_SUM}) ?(?:=|is|equals|is worth|buys"
    rf"|is equal to) ?(?P<two>{_SUM})[.,;]? "
)
_EXCHANGES: Final = tuple(
    re.compile(_RATE + rest)
    for rest in (
        rf"how (?:many|much) (?P<to>{_CURRENCY}) (?:do|will|would|can|could) (?:i|you|we|he|she) "
        rf"(?:get|buy|receive) (?:for|with) (?P<sum>{_SUM})",
        rf"(?:convert|change|exchange) (?P<sum>{_SUM}) (?:in)?to (?P<to>{_CURRENCY})",
        rf"(?:how much is|what is|what's) (?P<sum>{_SUM})(?: worth)? in (?P<to>{_CURRENCY})",
    )
)


def _currency(text: str) -> str:
    found = re.search(r"[$£€]|[a-z]+", text)
    word = found[0] if found else ""
    return _NAMES.get(word) or _NAMES.get(word.rstrip("s"), "")


def _money(text: str) -> Fraction:
    return Fraction(re.sub(r"[^\d.]", "", text))


def _exchange(story: str) -> Reckoned | None:
    """ "£1 = $1.25. How many pounds do I get for $200?"."""
    found = first_of(fitting(story, _EXCHANGES))
    if found is None:
        return None
    one, two, given, to = (_currency(found[key]) for key in ("one", "two", "sum", "to"))
    if "" in (one, two) or one == two or {given, to} != {one, two}:
        return None
    source, target = ("one", "two") if given == one else ("two", "one")
    values = (
        Value("a", _money(found["sum"]), f"the sum in {given}"),
        Value("b", _money(found[target]), f"the {to} of the rate"),
        Value("c", _money(found[source]), f"the {given} of the rate"),
    )
    return None if not values[2].amount else Reckoned("the sum", "a*b/c", values, to)


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


RULES: Final[tuple[Callable[[str], Reckoned | None], ...]] = (
    _variation,
    _exchange,
    _hands,
    _ratio_of_angles,
)
