"""Stories of trade, travel and shapes whose equation can be said in one or two lines."""

import re
from collections.abc import Callable
from typing import Final

from tutor_tui.mathematics.alternatives import labelled
from tutor_tui.mathematics.kinds.word_problems.stories import Asked, Story
from tutor_tui.mathematics.kinds.word_problems.wording import (
    FIND,
    MONEY,
    NUMBER,
    TIMES,
    currency,
    factor,
    number,
)
from tutor_tui.mathematics.late_patterns import late_regex

_Groups = dict[str, str]
_NAME: Final = r"[a-z]+"
_ASK_PRICE: Final = (
    r"(?:what is|what's|what will be|find|calculate|what was)?\s*(?:the )?(?:final |new |sale |"
    r"selling |"
    r"discounted |reduced )?(?:price|cost|amount)(?: of the [a-z]+)?(?: now| after the discount)?"
    r"|how much (?:does it|is it|do you pay|will you pay|does the [a-z]+ cost)(?: cost)?(?: now)?"
)
_DURATION: Final = rf"(?P<time>{NUMBER}(?: 1/2)?) (?P<unit>hours?|minutes|seconds|h|min|s)"
_GO: Final = (
    r"(?:travels|travelled|traveled|drives|drove|goes|went|covers|covered|runs|ran|cycles|cycled|"
    r"walks|walked|flies|flew|rides|rode)"
)
_MOVER: Final = r"(?:(?:a|an|the|my|our) )?[a-z]+"
_LENGTH: Final = (
    r"(?P<distance>\d+(?:\.\d+)?) (?P<length>km|kilometers|kilometres|miles|mi|m|meters|metres|"
    r"feet)"
)
_RATE: Final = (
    rf"(?P<speed>{NUMBER}) ?(?P<per>km/h|kmh|mph|m/s|kilometers per hour|kilometres per hour|"
    rf"miles per hour|"
    r"km per hour|meters per second|metres per second)"
)


def _rectangle(g: _Groups) -> Story | None:
    first, second = g["first"], g["second"]
    if {first, second} not in ({"length", "width"}, {"length", "breadth"}, {"length", "height"}):
        return None
    right = f"{factor(g['times'])}*y" if g.get("times") else "y"
    if g.get("more"):
        right += f" {'-' if g['way'] in ('less', 'shorter') else '+'} {number(g['more'])}"
    if not (g.get("times") or g.get("more")):
        return None
    size = number(g["size"])
    whole = f"2*(x + y) = {size}" if g["what"] == "perimeter" else f"({right})*y = {size}"
    asks = g["asked"]
    if asks in ("area", "perimeter"):
        asked: tuple[Asked, ...] = (
            Asked(f"the {asks} is", "x*y" if asks == "area" else "2*(x + y)"),
        )
    elif asks == first:
        asked = (Asked(f"the {first} is", "x"),)
    elif asks == second:
        asked = (Asked(f"the {second} is", "y"),)
    elif (asks.endswith(second) and first in asks) or asks in (
        "dimensions",
        "sides",
        "its dimensions",
    ):
        both = (Asked(f"the {first} is", "x"), Asked(f"the {second} is", "y"))
        asked = both if asks.startswith(first) or first == "length" else both[::-1]
    else:
        return None
    meanings = (("x", f"the {first}"), ("y", f"the {second}"))
    equations = (f"x = {right}", whole)
    return Story(meanings, equations, asked, is_positive=True)


def _price(sign: str) -> Callable[[_Groups], Story | None]:
    def story(g: _Groups) -> Story:
        price, rate = number(g["price"]), number(g["rate"])
        equation = f"x = {price} {sign} {rate}%*{price}"
        name = "the new price" if sign == "-" else "the total"
        return Story((("x", name),), (equation,), (Asked(f"{name} is", "x", currency(g["price"])),))

    return story


def _original(g: _Groups) -> Story:
    equation = f"x - {number(g['rate'])}%*x = {number(g['price'])}"
    name = "the original price"
    return Story((("x", name),), (equation,), (Asked(f"{name} was", "x", currency(g["price"])),))


def _speed(g: _Groups) -> Story | None:
    time = number(g["time"]) + (" + 1/2" if "1/2" in g["time"] else "")
    unit = f"{g['length']} per {g['unit'].removesuffix('s')}" if g["unit"] != "s" else "m/s"
    equation = f"({time})*x = {g['distance']}" if "+" in time else f"{time}*x = {g['distance']}"
    return Story((("x", "the speed"),), (equation,), (Asked("the average speed is", "x", unit),))


def _is_per(g: _Groups, *, length: bool) -> bool:
    """Whether speed, time and length are in units that go together."""
    per = g["per"]
    is_second = per.endswith(("second", "/s"))
    if not length:
        return g["unit"].startswith("s" if is_second else "h")
    start = {"k": "k", "m": "mi"}[per[0]] if not is_second else "m"
    return g["length"].startswith(start) and (not is_second or not g["length"].startswith("mi"))


def _distance(g: _Groups) -> Story | None:
    if not _is_per(g, length=False):
        return None
    time = f"({number(g['time'])} + 1/2)" if "1/2" in g["time"] else number(g["time"])
    unit = "m" if g["per"].endswith(("second", "/s")) else "km" if g["per"][0] == "k" else "miles"
    equation = f"x = {g['speed']}*{time}"
    return Story((("x", "the distance"),), (equation,), (Asked("the distance is", "x", unit),))


def _travel_time(g: _Groups) -> Story | None:
    if not _is_per(g, length=True):
        return None
    unit = "seconds" if g["per"].endswith(("second", "/s")) else "hours"
    equation = f"{g['speed']}*x = {g['distance']}"
    return Story((("x", "the time"),), (equation,), (Asked("it takes", "x", unit),))


def _together(g: _Groups) -> Story | None:
    if g["unit"].rstrip("s") != g["unit2"].rstrip("s"):
        return None
    equation = f"x/{number(g['one'])} + x/{number(g['two'])} = 1"
    asked = Asked("together they need", "x", g["unit"])
    return Story((("x", "the time they need together"),), (equation,), (asked,), is_positive=True)


def _interest(g: _Groups) -> Story:
    capital, rate, years = number(g["capital"]), number(g["rate"]), number(g["years"])
    if g["kind"] == "simple":
        name, equation = "the interest", f"x = {capital}*{rate}%*{years}"
        if "amount" in g["asked"] or "balance" in g["asked"]:
            name, equation = "the amount", f"x = {capital} + {capital}*{rate}%*{years}"
    else:
        name, equation = "the amount", f"x = {capital}*(1 + {rate}%)^{years}"
        if "interest" in g["asked"].replace("compound interest for", ""):
            name, equation = "the interest", f"x = {capital}*(1 + {rate}%)^{years} - {capital}"
    return Story((("x", name),), (equation,), (Asked(f"{name} is", "x"),))


_YEARS: Final = r"(?P<years>\d{1,2}) years?"
_STORIES: Final = tuple(
    (make, late_regex(pattern))
    for pattern, make in (
        (
            rf"(?:the )?(?P<first>length|width|breadth|height) of (?:a|the) rectangle is "
            rf"(?:(?P<more>{NUMBER}) ?(?:cm|m|feet|ft|units|inches|meters|metres)? ?"
            rf"(?P<way>more|less|longer|shorter|greater) than )?(?:(?P<times>{TIMES})(?: as "
            rf"(?:long|large) as)? )?(?:its|the) (?P<second>length|width|breadth|height)"
            rf"[.,;]?(?: and| if)? (?:its|the) (?P<what>perimeter|area)(?: of the rectangle)? "
            rf"is (?P<size>{NUMBER}) ?(?:cm|m|feet|ft|units|inches|meters|metres|square [a-z]+)?"
            rf"[.,;]? {FIND} (?:the |its )?(?P<asked>dimensions|sides|area|perimeter|(?:length|"
            rf"width|breadth|height)"
            r"(?: and (?:the |its )?(?:length|width|breadth|height))?)(?: of the rectangle)?",
            _rectangle,
        ),
        (
            rf"(?:if )?(?:an?|the) {_NAME}(?: that| which)? (?:costs?|is priced at|is) "
            rf"(?P<price>{MONEY})"
            rf"(?:,? and)? (?:is|it is|it's|has been|was)? ?(?:discounted|reduced|marked down|"
            rf"on sale)? ?(?:by |for |at )?"
            rf"(?P<rate>{NUMBER})\s*(?:%|percent)(?: off| discount| cheaper)?[.,;]? "
            rf"(?:{_ASK_PRICE})",
            _price("-"),
        ),
        (
            rf"(?:after|with) (?:a|an) (?P<rate>{NUMBER})\s*(?:%|percent) (?:discount|"
            rf"reduction),? (?:a|an|the) {_NAME} "
            rf"(?:costs|cost|is|sells for) (?P<price>{MONEY})[.,;]? (?:what was|what is|find|"
            rf"what's) (?:the|its) original (?:price|cost)"
            rf"(?: of the {_NAME})?",
            _original,
        ),
        (
            rf"(?:a|an|the|your) (?:meal|bill|dinner|lunch)(?: bill)? (?:costs|is|was|comes to) "
            rf"(?P<price>{MONEY})[.,;]?(?: and)? "
            rf"(?:you (?:leave|add|want to leave)|(?:you )?(?:leave|add)|with)? ?(?:a "
            rf")?(?P<rate>{NUMBER})\s*(?:%|percent) tip[.,;]? "
            r"(?:what is|what's|find|how much is) the total(?: cost| bill)?",
            _price("+"),
        ),
        (
            rf"{_MOVER} {_GO} {_LENGTH} in {_DURATION}[.,;]? (?:{FIND}|how fast is it going)? "
            rf"?(?:its|the|his|her)? ?(?:average )?speed(?: of the {_NAME})?",
            _speed,
        ),
        (
            rf"(?:if )?{_MOVER} {_GO}(?: at)?(?: (?:a|an)(?: constant| average)? speed of)? "
            rf"{_RATE} for {_DURATION}[.,;]? "
            rf"how far (?:does|did|will|has) (?:it|he|she|{_MOVER}) (?:go|travel|get|drive|"
            rf"travelled|gone)",
            _distance,
        ),
        (
            rf"how far (?:does|will|did) {_MOVER} (?:go|travel|drive) in {_DURATION} at {_RATE}",
            _distance,
        ),
        (
            rf"how long does it take(?: {_MOVER})? to (?:travel|drive|go|cover|run|walk) "
            rf"{_LENGTH} at {_RATE}",
            _travel_time,
        ),
        (
            rf"(?:if )?{_NAME} can (?P<task>[a-z ]{{3,30}}) in (?P<one>{NUMBER}) (?P<unit>hours|"
            rf"days|minutes),? and {_NAME} "
            rf"(?:can (?:(?P=task)|do it) )?in (?P<two>{NUMBER}) (?P<unit2>hours|days|"
            rf"minutes)[.,;]? "
            r"how long (?:will it take|does it take|would it take|do they need|will they "
            r"take)(?: them)?(?: (?:to (?P=task)|working))? together",
            _together,
        ),
        (
            rf"(?P<capital>{MONEY}) (?:is invested )?at (?P<rate>{NUMBER})\s*(?:%|percent) "
            rf"(?:per year |a year |annual )?(?P<kind>simple|compound) interest "
            rf"(?:per year |a year )?for {_YEARS}(?P<asked>(?:[.,;]? (?:{FIND}|how much is) the "
            rf"(?:final )?(?:amount|balance|interest))?)",
            _interest,
        ),
    )
)


def read_deal(story: str) -> Story | None:
    """The story that is told, every word of it read."""
    if not re.search(r"\d|\b(?:twice|half)\b", story):
        return None
    for make, found in labelled(story, _STORIES):
        return make({name: value or "" for name, value in found.groupdict().items()})
    return None
