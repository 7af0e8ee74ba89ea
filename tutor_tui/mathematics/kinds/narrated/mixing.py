"""Solutions of different strength poured together: how strong, or how much of one is needed.

What is dissolved stays: so much of every solution times its strength adds up to the mixture's.
"""

import re
from typing import Final

from tutor_tui.mathematics.kinds.word_problems.stories import Asked, Story
from tutor_tui.mathematics.kinds.word_problems.wording import story_of
from tutor_tui.mathematics.late_patterns import late_regex

_UNIT: Final = r"(?:lit(?:er|re)s?|l|ml|kg|kilos?|g|grams?|gallons?|cl|millilit(?:er|re)s?)"
_NAMES: Final = {"g": "gram", "kg": "kilo", "l": "litre", "ml": "millilitre"}
_STRONG: Final = late_regex(
    rf"(?:(?P<n>\d+(?:\.\d+)?) ?(?P<unit>{_UNIT}) of )?(?:an? )?(?P<p>\d+(?:\.\d+)?) ?(?:%"
    rf"|percent|per cent)(?: (?:[a-z]+ )?(?:solution|acid|alcohol|salt|sugar|saline|brine|syrup"
    rf"|juice|milk|one|mixture|drink|bleach|vinegar))*"
)
_PURE: Final = late_regex(
    rf"(?:(?P<n>\d+(?:\.\d+)?) ?(?P<unit>{_UNIT}) of )?(?:pure )?(?P<what>water|acid|alcohol|salt"
    rf"|sugar)"
)
_HOW_MUCH: Final = late_regex(
    rf"how (?:much|many (?P<unit>{_UNIT}) of) (?:(?P<pure>pure )?(?P<what>water|acid|alcohol|salt"
    rf"|sugar)|(?:of )?(?:an? |the )?"
    r"(?P<p>\d+(?:\.\d+)?) ?(?:%|percent)(?: (?:[a-z]+ )?(?:solution|acid|one))?) "
    r"(?:must|should|does|do|has to|have to|needs? to|can|would|is|are|will)(?: (?:be|he|she|you"
    r"|we|they|i|the [a-z]+|one))?"
    r"(?: (?:need to|have to))? ?(?:add(?:ed)?|mix(?:ed)?|needed|required|use[d]?|pour(?:ed)? in)?"
)
_TARGET: Final = late_regex(
    r"(?:to|so that|in order to) (?:make|get|obtain|produce|dilute|form|become|have|give|reduce"
    r"|it (?:is|becomes)|the (?:solution|mixture) (?:is|becomes|has))"
    r"(?: (?:it|the [a-z]+))?(?: to)?(?: an?| only)? (?P<p>\d+(?:\.\d+)?) ?(?:%|percent)(?: "
    r"(?:[a-z]+ )?(?:solution|mixture|acid|one|strength))?"
)
_STRENGTH: Final = late_regex(
    r"(?:what (?:is|will be|percent(?:age)? is)|how strong is|find|calculate) (?:the )?(?:"
    r"(?:concentration|strength|percentage)"
    r"(?: of (?!the)[a-z]+)?(?: (?:of|in) the (?:new |resulting |final )?(?:mixture|solution))?|"
    r"(?:new |resulting )?(?:mixture|solution))"
)
_INSIDE: Final = late_regex(
    rf"how (?:many (?P<unit>{_UNIT}) of|much) (?:pure )?(?P<what>[a-z]+) (?:is|are)(?: there)? "
    rf"(?:contained )?in (?P<n>\d+(?:\.\d+)?) ?"
    rf"(?P<unit2>{_UNIT}) of (?:a|an) (?P<p>\d+(?:\.\d+)?) ?(?:%|percent) (?P=what) solution"
)
_FILLER: Final = late_regex(
    r"\b(?:(?:a|the) (?:chemist|nurse|scientist|student|lab assistant|pharmacist|teacher|cook"
    r"|bottle|glass|tank|beaker)|he|she|we|i|you|one"
    r"|if|when|has|have|had|mix(?:es|ed)?|contains?|adds?|added|to|with|and|there (?:is|are)"
    r"|together|is|are|it|then|pours?|of|a|an|the)\b"
)


def read_mixing(text: str) -> Story | None:
    """The story of two solutions, or of one and water."""
    if "%" not in text and "percent" not in text:
        return None
    story = re.sub(r" (?:in percent|as a percentage)$", "", story_of(text))
    if found := _INSIDE.fullmatch(story):
        unit = found["unit"] or found["unit2"]
        if unit.rstrip("s") not in (found["unit2"].rstrip("s"), _NAMES.get(found["unit2"], "")):
            return None
        name = f"the amount of {found['what']}"
        asked = Asked(f"{name} is", "x", unit)
        return Story(
            (("x", name),), (f"x = {found['p']}%*{found['n']}",), (asked,), is_positive=True
        )
    strength = _STRENGTH.search(story)
    if strength is not None and strength.end() >= len(story.rstrip("?. ")):
        return _strength(story[: strength.start()])
    return _amount(story)


def _strength(told: str) -> Story | None:
    solutions = [one for one in _STRONG.finditer(told) if one["n"]]
    rest = _STRONG.sub(" ", told)
    pures = [one for one in _PURE.finditer(rest) if one["n"]]
    rest = _PURE.sub(" ", rest) if pures else rest
    parts = [(one["n"], one["p"], one["unit"]) for one in solutions]
    parts += [(one["n"], "0" if one["what"] == "water" else "100", one["unit"]) for one in pures]
    units = {unit.rstrip("s") for _, _, unit in parts}
    if len(parts) != 2 or len(units) != 1 or not _is_filler(rest):
        return None
    whole = " + ".join(size for size, _, _ in parts)
    inside = " + ".join(f"{size}*{rate}" for size, rate, _ in parts)
    asked = Asked("the mixture has", "x", "percent")
    meaning = (("x", "the percentage in the mixture"),)
    return Story(meaning, (f"({whole})*x = {inside}",), (asked,), is_positive=True)


def _amount(story: str) -> Story | None:
    asked, target = _HOW_MUCH.search(story), _TARGET.search(story)
    if asked is None or target is None:
        return None
    rest = story.replace(asked[0], " ", 1).replace(target[0], " ", 1)
    known = [one for one in _STRONG.finditer(rest) if one["n"]]
    rest = _STRONG.sub(" ", rest)
    rate = asked["p"] or ("0" if asked["what"] == "water" else "100")
    if len(known) != 1 or not _is_filler(rest):
        return None
    size, strong, unit = known[0]["n"], known[0]["p"], known[0]["unit"]
    if asked["unit"] and asked["unit"].rstrip("s") != unit.rstrip("s"):
        return None
    added = f" + {rate}*x" if rate != "0" else ""
    equation = f"{strong}*{size}{added} = {target['p']}*({size} + x)"
    name = (
        f"the amount of {asked['what']}" if asked["what"] else f"the amount of the {rate}% solution"
    )
    return Story((("x", name),), (equation,), (Asked(f"{name} is", "x", unit),), is_positive=True)


def _is_filler(rest: str) -> bool:
    """Whether nothing is left that was not read."""
    return not re.search(r"[a-z0-9%]", _FILLER.sub(" ", rest))
