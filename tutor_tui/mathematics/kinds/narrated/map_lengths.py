"""Lengths on maps and plans in any words: centimetres are those on paper, kilometres real ones."""

import re
from typing import Final

from tutor_tui.mathematics.kinds.everyday.laws import by_law
from tutor_tui.mathematics.kinds.everyday.maps import MAP
from tutor_tui.mathematics.kinds.everyday.reckoned import Reckoned
from tutor_tui.mathematics.kinds.word_problems.wording import story_of
from tutor_tui.mathematics.late_patterns import late_regex

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


def read_map(text: str) -> Reckoned | None:
    """The length in reality or on the map; `None` where more than one length is told."""
    story = story_of(text)
    if not re.search(r"\b(?:map|plan)\b", story) or _OTHERWISE.search(story):
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
    law = next(
        one for one in MAP.laws if one.asked == asked and set(one.given.split()) == set(facts)
    )
    unit = _IN_UNIT.search(rest)
    wanted = unit["unit"] if unit else ("km" if papers else "cm") if scale else ""
    return by_law(MAP.meanings, law, facts, wanted)
