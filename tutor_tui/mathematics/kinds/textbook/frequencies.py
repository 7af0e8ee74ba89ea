"""Data in classes, stems and boxes: frequency density, means of tables, medians, quartiles.

The mean of grouped data is estimated with the middle of each class; the height of a bar of a
histogram is frequency divided by class width (OpenStax, Introductory Statistics 2e, 2.5).
"""

import re
from fractions import Fraction
from itertools import pairwise
from typing import Final

from tutor_tui.mathematics.kinds.formed.problem import Formed
from tutor_tui.mathematics.kinds.formed.wordings import Table
from tutor_tui.mathematics.terms import shown_number

_N: Final = r"-?\d{1,7}(?:\.\d{1,4})?"
_CLASS: Final = rf"(?P<low>{_N}) ?(?:<|≤|<=|-|to|–|up to) ?(?:[a-z] ?(?:<|≤|<=) ?)?(?P<high>{_N})"
_PLAIN_CLASS: Final = rf"({_N}) ?(?:<|≤|<=|-|to) ?(?:[a-z] ?(?:<|≤|<=) ?)?({_N})"
_WIDTH: Final = (
    rf"(?:(?:a |the )?class(?: interval)?(?: of)? {_CLASS}|(?:a )?class (?:of |with )?width "
    rf"(?P<width>{_N}))"
)
_DENSITY: Final = (
    rf"(?:(?:in|on) a histogram,? )?{_WIDTH} (?:has|with) (?:a )?frequency (?:of "
    rf")?(?P<f>{_N})<stop>"
    rf"(?:<find> )?(?:the |its )?(?P<asked>frequency density)(?: of (?:the|this) class)?",
    rf"(?:<find> )?(?:the )?(?P<asked>frequency density) (?:of|for) {_WIDTH} (?:with|and|having) "
    rf"(?:a )?frequency (?:of )?(?P<f>{_N})",
    rf"(?:(?:in|on) a histogram,? )?(?:the )?frequency density of {_WIDTH} is (?P<d>{_N})<stop>"
    r"(?:<find> )?(?:the |its )?(?P<asked>frequency)(?: of (?:the|this) class)?",
    rf"(?:(?:in|on) a histogram,? )?{_WIDTH} has (?:a )?frequency density (?:of )?(?P<d>{_N})<stop>"
    r"(?:<find> )?(?:the |its )?(?P<asked>frequency)(?: of (?:the|this) class)?",
)


def _density(found: re.Match[str]) -> Formed | None:
    groups = found.groupdict()
    if groups["width"]:
        width = groups["width"]
    else:
        low, high = groups["low"], groups["high"]
        if Fraction(low) >= Fraction(high):
            return None
        width = f"({high} - {low})" if not low.startswith("-") else f"({high} - ({low}))"
    if groups["asked"] == "frequency density":
        part, law = (
            f"{groups['f']}/{width}",
            "Frequency density is frequency divided by class width",
        )
    else:
        part, law = f"{groups['d']}*{width}", "Frequency is frequency density times class width"
    return Formed(f"the {groups['asked']}", law, (part,), "{0}", uses_decimals=True)


_ROW: Final = (
    rf"{_PLAIN_CLASS}(?: has|,|:| with)?(?: (?:a )?frequency(?: of)?| ?\(| f ?=)?:? "
    rf"?(\d{{1,4}})(?!\d|\.\d)\)?"
)
_GROUPED: Final = (
    r"(?:<find> |estimate )?(?:an )?(?:the )?(?:estimate (?:for|of) (?:the )?)?mean(?: "
    rf"(?:of|from|for) (?:the |this )?(?:grouped )?(?:data|frequency table"
    rf"|table))?(?: of)?:? ?(?P<rows>{_ROW}(?:(?:,|;| and|, and) {_ROW}){{1,9}})",
    rf"(?P<rows>{_ROW}(?:(?:,|;| and|, and) {_ROW}){{1,9}})<stop>(?:<find> |estimate )(?:an "
    r")?(?:the )?(?:estimate (?:for|of) (?:the )?)?mean",
)


def _grouped(found: re.Match[str]) -> Formed | None:
    text = found["rows"]
    rows = re.findall(_ROW, text)
    classes = [(Fraction(low), Fraction(high), int(count)) for low, high, count in rows]
    total = sum(count for *_, count in classes)
    if any(low >= high for low, high, _ in classes) or not total:
        return None
    if any(first[1] > second[0] for first, second in pairwise(classes)):
        return None
    terms = " + ".join(
        f"{shown_number((low + high) / 2, uses_decimals=True)}*{count}"
        for low, high, count in classes
    )
    counts = " + ".join(str(count) for *_, count in classes)
    law = "Take the middle of each class times its frequency, and divide the sum by all"
    return Formed("the estimated mean", law, (f"({terms})/({counts})",), "{0}", uses_decimals=True)


_LIST: Final = rf"{_N}(?:(?:, | and |, and | ){_N}){{1,14}}"
_TABLE: Final = (
    r"(?:<find> )?(?:the )?(?P<what>mean|median|mode)(?: (?:of|from|for) (?:the |this |a "
    r")?(?:following )?(?:frequency table"
    r"|table|data|distribution))?:? ?(?:values?|x|scores?|number|numbers)(?: of [a-z]+)?:? "
    rf"?(?P<xs>{_LIST})[;,.]? ?(?:and )?"
    rf"(?:with )?(?:frequency|frequencies|freq|f)(?: are)?:? ?(?P<fs>{_LIST})",
    rf"(?:values?|x|scores?|number|numbers):? ?(?P<xs>{_LIST})[;,.]? ?(?:and )?(?:with "
    r")?(?:frequency|frequencies"
    rf"|freq|f):? ?(?P<fs>{_LIST})<stop><find> (?:the )?(?P<what>mean|median|mode)",
)


def _numbers(text: str) -> list[str]:
    return re.findall(_N, text)


def _table(found: re.Match[str]) -> Formed | None:
    return _counted(_numbers(found["xs"]), _numbers(found["fs"]), found["what"])


_PAIR: Final = rf"{_N} ?(?:-|:) ?\d{{1,6}}(?: (?:students|pupils|people|times))?"
_PAIRS: Final = rf"(?P<pairs>{_PAIR}(?:(?:, |; ){_PAIR}){{1,14}})"
_HEAD: Final = (
    r"\(?(?:values?|scores?|marks?|grades?|ages?|x) ?(?:-|:|/|,|and|with)? ?"
    r"(?:frequency|frequencies|freq|f)\)?"
)
_PAIRED: Final = (
    rf"(?:<find> )?(?:the )?(?P<what>mean|median|mode):? {_PAIRS} ?{_HEAD}",
    rf"(?:<find> )?(?:the )?(?P<what>mean|median|mode)(?: of| from)?:? {_HEAD}:? {_PAIRS}",
    rf"{_HEAD}:? {_PAIRS}<stop>(?:<find> )?(?:the )?(?P<what>mean|median|mode)",
)


def _paired(found: re.Match[str]) -> Formed | None:
    """ "score - frequency: 5 - 3, 6 - 8": the heading says what the numbers of a pair are."""
    pairs = re.findall(rf"({_N}) ?(?:-|:) ?(\d+)", found["pairs"])
    return _counted([value for value, _ in pairs], [count for _, count in pairs], found["what"])


def _counted(places: list[str], counts: list[str], what: str) -> Formed | None:
    if len(places) != len(counts) or any("." in count or "-" in count for count in counts):
        return None
    total = sum(map(int, counts))
    if not 0 < total <= 100_000:
        return None
    if what == "mean":
        terms = " + ".join(f"{x}*{f}" for x, f in zip(places, counts, strict=True))
        law = "Multiply each value by its frequency, and divide the sum by the sum of frequencies"
        part = f"({terms})/({' + '.join(counts)})"
        return Formed("the mean", law, (part,), "{0}", uses_decimals=True)
    ordered = sorted(zip(map(Fraction, places), map(int, counts), strict=True))
    if what == "mode":
        most = max(count for _, count in ordered)
        modes = [shown_number(x, uses_decimals=True) for x, count in ordered if count == most]
        law = "It is the value with the largest frequency"
        return Formed("the mode", law, (modes[0],), "{0}") if len(modes) == 1 else None
    middle = (_at(ordered, (total - 1) // 2), _at(ordered, total // 2))
    shown = [shown_number(x, uses_decimals=True) for x in middle]
    law = "Add up frequencies until half of the values are counted"
    part = f"({shown[0]} + {shown[1]})/2"
    return Formed("the median", law, (part,), "{0}", uses_decimals=True)


def _at(ordered: list[tuple[Fraction, int]], place: int) -> Fraction:
    """The value at a place of the values in order."""
    for value, count in ordered:
        if place < count:
            return value
        place -= count
    return ordered[-1][0]


_STEMS: Final = (
    r"(?:(?:a|the|this) )?stem[- ]and[- ]leaf (?:diagram|plot)(?: (?:has|shows|is))?(?: the)?(?: "
    r"(?:rows|data))?:? ?(?P<rows>\d ?\| ?\d(?:[ ,]*\d)*(?:[,;.]? "
    r"(?:and )?\d ?\| ?\d(?:[ ,]*\d(?! ?\|))*){0,9})(?:[.,;]? ?(?:key:? )(?P<key>\d ?\| ?\d "
    r"(?:means|=|is) \d+))?<stop><find> (?:the )?(?P<what>median|range|mode|mean)",
    r"<find> (?:the )?(?P<what>median|range|mode|mean) (?:of|from) (?:this |the |a )?stem[- "
    r"]and[- ]leaf (?:diagram|plot):? (?P<rows>\d ?\| ?\d(?:[ ,]*\d)*(?:[,;.]? "
    r"(?:and )?\d ?\| ?\d(?:[ ,]*\d(?! ?\|))*){0,9})(?P<key>)",
)


def _stems(found: re.Match[str]) -> Formed | None:
    values = []
    for stem, leaves in re.findall(r"(\d) ?\| ?((?:\d(?! ?\|)[ ,]*)+)", found["rows"]):
        values += [int(stem + leaf) for leaf in re.findall(r"\d", leaves)]
    if found["key"]:
        key = re.findall(r"\d+", found["key"])
        if int(key[0] + key[1]) != int(key[2]):
            return None
    ordered = sorted(values)
    count = len(ordered)
    listed = ", ".join(map(str, ordered))
    law = f"The values in order are `{listed}`"
    match found["what"]:
        case "median":
            part = f"({ordered[(count - 1) // 2]} + {ordered[count // 2]})/2"
        case "range":
            part = f"{ordered[-1]} - {ordered[0]}"
        case "mean":
            part = f"({' + '.join(map(str, ordered))})/{count}"
        case _:
            most = [x for x in set(ordered) if ordered.count(x) == max(map(ordered.count, ordered))]
            if len(most) != 1:
                return None
            part = str(most[0])
    return Formed(f"the {found['what']}", law, (part,), "{0}", uses_decimals=True)


_PIECES: Final = {
    "minimum": r"(?:minimum|min|smallest value|lowest value|least value)",
    "lower": r"(?:lower quartile|lq|q1|first quartile)",
    "median": r"(?:median|q2)",
    "upper": r"(?:upper quartile|uq|q3|third quartile)",
    "maximum": r"(?:maximum|max|largest value|highest value|greatest value)",
}
_ASKED: Final = {
    "range": ("range", "{maximum} - {minimum}", "The range is the maximum less the minimum"),
    "inter": (
        "interquartile range",
        "{upper} - {lower}",
        "The interquartile range is the upper quartile less the lower one",
    ),
}


def _box(found: re.Match[str]) -> Formed | None:
    """The spread from a box plot whose values are told in any order."""
    told = {}
    for name, form in _PIECES.items():
        hit = re.search(
            rf"\b{form}(?: value)? ?(?:is|=|of|:)? ?(?P<n>{_N})(?!\w|\.\d)", found["told"]
        )
        if hit is not None:
            told[name] = hit["n"]
    rest = found["told"]
    for form in _PIECES.values():
        rest = re.sub(rf"\b{form}(?: value)? ?(?:is|=|of|:)? ?{_N}", "", rest)
    if re.sub(
        r"\b(?:a|the|box|plot|and|whisker|diagram|has|with|shows|for|data|set)\b|[\s,.;:-]",
        "",
        rest,
    ):
        return None
    name, form, law = _ASKED["inter" if found["what"] != "range" else "range"]
    needed = re.findall(r"\{(\w+)\}", form)
    if not all(one in told for one in needed):
        return None
    low, high = Fraction(told[needed[1]]), Fraction(told[needed[0]])
    return Formed(f"the {name}", law, (form.format(**told),), "{0}") if low <= high else None


_MIDDLE: Final = (
    rf"(?:the )?(?P<what>median|mean|range) of (?P<list>(?:(?:{_N}|[a-z])(?:, and | and |, "
    rf")){{1,14}}(?:{_N}|[a-z]))"
    r"(?:,? (?P<order>(?:which are |written |arranged )?in (?:ascending |increasing )?order(?: "
    rf"of size)?),?)? is (?P<m>{_N})<stop>(?:<find> )?(?:the )?"
    r"(?:value of )?(?P<asked>[a-z])",
)


def _unknown_middle(found: re.Match[str]) -> Formed | None:
    """ "The median of 3, 7, x, 12 in order is 9": the unknown from its place."""
    items = re.split(r", and | and |, ", found["list"])
    names = [item for item in items if item.isalpha()]
    if found["what"] != "median" or names != [found["asked"]] or not found["order"]:
        return None
    count, place = len(items), items.index(names[0])
    middle = {(count - 1) // 2, count // 2}
    if place not in middle:
        return None
    if len(middle) == 1:
        part = found["m"]
    else:
        (other,) = middle - {place}
        part = f"2*{found['m']} - {items[other]}"
    value = (
        2 * Fraction(found["m"]) - Fraction(items[next(iter(middle - {place}))])
        if len(middle) > 1
        else Fraction(found["m"])
    )
    ordered = [value if item == names[0] else Fraction(item) for item in items]
    if ordered != sorted(ordered):
        return None
    law = "The median is the middle one of the values in order, or halfway between the middle two"
    return Formed(f"`{names[0]}`", law, (part,), f"{names[0]} = {{0}}", plain_form="{0}")


FREQUENCIES: Final = (
    Table(r"frequency", _DENSITY, _density),
    Table(r"\bmean\b", _GROUPED, _grouped),
    Table(r"frequenc|freq|\bf\b", _TABLE, _table),
    Table(r"frequenc|freq|\bf\b", _PAIRED, _paired),
    Table(r"stem", _STEMS, _stems),
    Table(
        r"\brange\b|\biqr\b",
        (
            r"(?P<told>(?:(?:a|the) )?(?:box (?:plot|and whisker)|minimum|lower|median"
            r"|min|lq|q1)[^?]{5,200}?)[.;,?]? (?:<find> )(?:the )?(?P<what>interquartile range"
            r"|inter-quartile range|iqr|range)(?: of (?:the|this) data)?",
        ),
        _box,
    ),
    Table(r"\bmedian\b", _MIDDLE, _unknown_middle),
)
