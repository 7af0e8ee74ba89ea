"""Lengths on maps and plans in any words: centimetres are those on paper, kilometres real ones."""

import re
from typing import Final

from tutor_tui.mathematics.kinds.everyday.laws import Law, by_law
from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned
from tutor_tui.mathematics.kinds.measures.quantities import quantity_of
from tutor_tui.mathematics.kinds.word_problems.wording import story_of
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex

_N: Final = r"\d{1,6}(?:\.\d{1,4})?"
_SCALE: Final = late_regex(
    r"(?<![\d.])1 ?(?::|to|in) ?(?P<k>\d{1,3}(?:[ ,]\d{3})+|\d{2,9})(?![\d.])"
)
_PAPER: Final = late_regex(rf"(?<![\w.]){_N} ?(?:cm|mm|centimet(?:er|re)s?|inch(?:es)?)\b")
_REAL: Final = late_regex(rf"(?<![\w.]){_N} ?(?:km|kilomet(?:er|re)s?|miles?|m|met(?:er|re)s?)\b")
_STANDS_FOR: Final = late_regex(
    rf"(?P<m>{_PAPER.pattern}) (?:on (?:the|a) map )?(?:represents?|stands? for|is|corresponds? to"
    rf"|means?|equals?|=|shows?|to|for) (?P<r>{_REAL.pattern})"
)
_IN_UNIT: Final = late_regex(
    r"\bhow many (?P<unit>km|kilomet(?:er|re)s|m|met(?:er|re)s|cm|mm|miles)\b"
)
_ASKS: Final = late_regex(r"\bhow (?:many|far|long|large)\b|\b(?:what|find|calculate)\b")
_OTHERWISE: Final = late_regex(
    r"\b(?:area|scale of (?:the )?map\b.*\?|what scale|find the scale|speed|hours?|minutes?|per"
    r"|each"
    r"|volume|square|model|twice|half)\b|[²%]"
)
_SCALED: Final = "lengths are in reality as many times as long as the scale says"
_LAWS: Final = (
    Law("real", "k d", "d*k", "the real distance", "length", remark=_SCALED),
    Law("map", "k g", "g/k", "the distance on the map", "length", remark=_SCALED),
    Law("real", "m r d", "d*r/m", "the real distance", "length", base="r"),
    Law("map", "m r g", "g*m/r", "the distance on the map", "length", base="m"),
)
_MEANINGS: Final = {
    "k": "the scale",
    "d": "the distance on the map",
    "g": "the real distance",
    "m": "the length on the map",
    "r": "the length that it stands for",
}


def read_map(text: str) -> Reckoned | None:
    """The length in reality or on the map; `None` where more than one length is told."""
    story = story_of(text)
    if not kept_regex(r"\b(?:map|plan)\b").search(story) or _OTHERWISE.search(story):
        return None
    scale, pair = _SCALE.search(story), _STANDS_FOR.search(story)
    found = scale or pair
    if found is None or (scale and pair) or not _ASKS.search(story):
        return None
    rest = re.sub(r"\b2 (?=[a-z]+s\b)", "", f"{story[: found.start()]} , {story[found.end() :]}")
    facts = {"k": re.sub(r"[ ,]", "", scale["k"])} if scale else dict(found.groupdict())
    if re.search(r"\d", _REAL.sub(" ", _PAPER.sub(" ", rest))):
        return None
    asked = re.split(r"[.;?!](?:\s|$)", rest.strip(" .?!"))[-1]
    if len(_PAPER.findall(asked)) + len(_REAL.findall(asked)) == 1:
        rest = asked  # a length told before it is another one
    papers, reals = _PAPER.findall(rest), _REAL.findall(rest)
    if len(papers) + len(reals) != 1:
        return None
    facts |= {"d": papers[0]} if papers else {"g": reals[0]}
    asked = "real" if papers else "map"
    law = next(one for one in _LAWS if one.asked == asked and set(one.given.split()) == set(facts))
    unit = _IN_UNIT.search(rest)
    wanted = unit["unit"] if unit else _unit_of(facts) if scale else ""
    return by_law(_MEANINGS, law, facts, wanted)


def _unit_of(facts: dict[str, str]) -> str:
    """In which unit a length by a scale is told: that of the paper, or what is near its size."""
    if "d" not in facts:
        return "cm"
    told = quantity_of(facts["d"])
    return "km" if told and told.size * int(facts["k"]) >= 1000 else "m"
