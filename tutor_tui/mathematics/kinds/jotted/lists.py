"""A list of numbers and what is wanted of it; a table of how often each value occurs."""

import re
from fractions import Fraction
from typing import Final

from tutor_tui.mathematics.kinds.formed.problem import Formed
from tutor_tui.mathematics.kinds.jotted.jotting import is_idle, read_again
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.problems import KindProblem

_NUMBER: Final = r"-?\d+(?:\.\d+)?"
_LIST: Final = re.compile(
    rf"(?<![\w.]){_NUMBER}(?:(?:, ?(?:and )?| and | )(?:{_NUMBER})(?![\w.]*\d|%)){{2,40}}"
)
_NAMES: Final = (
    r"(?:mean|average|median|mode|modal(?: (?:value|number|score|mark))?|range|sum|total(?!"
    r" (?:frequenc|number))|standard deviation"
    r"|variance|sd|(?:lower |upper |first |third )?quartiles?|interquartile range|iqr)"
)
_THING: Final = (
    r"(?!(?:of|for|now|then|and|or|if|when|is|are|was|were|from|with|in|on|by|to|deviation|absolute"
    r"|value|theorem|number)\b)[a-z]{3,12}"
)
_ASKED: Final = re.compile(
    rf"\b(?:(?:what(?:'s|s| is| are| was| would be)|find|calculate|work out|give me|tell me|how "
    rf"(?:much|big) is) )?(?:(?:the|my|their|his|her|our|its|new) )*"
    rf"(?P<what>{_NAMES}(?:(?:, and |, | and | & )(?:the )?{_NAMES})*)"
    rf"(?:(?: number of)? {_THING})?(?: (?:of|for) (?:these|those|them|that|it|this"
    r"|(?:the|these|my|his|her|their) [a-z]+))?"
    r"(?: (?:now|then))?"
)
_WORDS: Final = "test tests score scores times minutes hours days"
_TABLE: Final = re.compile(
    r"^(?P<first>[a-z ()]{1,40}?)[ ,:|/]+(?:frequency|freq|f|number of [a-z]+|count|how many)[ :|]+"
    rf"(?P<rows>(?:{_NUMBER}[ ,:|]+\d+[ ,;]*){{2,20}})(?P<rest>[^\d]*)$"
)
_OF_TIMES: Final = (
    r"(?:frequency|freq|frequencies|f|(?:number|no\.?) of [a-z]+|how many [a-z]+|people|students"
    r"|pupils|children|families|houses|games|matches|days|times|teams|cars)"
)
_ROWS: Final = re.compile(
    rf"^(?P<first>[a-z ()]{{0,40}}?)[ :]*(?P<values>{_NUMBER}(?:,? {_NUMBER}){{1,20}})"
    rf"[ ,;:./|]*(?:and |with |the )*(?P<second>{_OF_TIMES})(?: (?:are|is|of))?[ :]*"
    r"(?P<counts>\d+(?:,? \d+){1,20})(?P<rest>[^\d]*)$"
)
_TOLD: Final = re.compile(
    r"(?P<pairs>\d+ (?P<x>[a-z]+?)s?(?: in|:| for| at| on|,)? \d+ (?P<y>[a-z]+)(?:[,;]? (?:and "
    r")?\d+"
    r" (?P=x)s?(?: in|:| for| at| on|,)? \d+(?: (?:(?P=y)|[a-z]+))?)+)"
)
_DASHED: Final = late_regex(
    r"(?P<rows>\b\d+ ?[-–:→] ?\d+(?:(?:[,;] ?| and |, and )\d+ ?[-–:→] "
    r"?\d+){2,20})"
)
_OF_COLUMNS: Final = late_regex(
    r"\b(?:these (?:are|show) |this is |as |the )?(?:the )?(?P<first>[a-z]+) "
    r"(?:and|-|:|/|vs|versus) (?:the )?(?:their )?"
    r"(?P<second>frequenc(?:y|ies)|freq|number of [a-z]+|counts?|how (?:many|often)(?: [a-z]+)?)\b"
    r"|\((?:value|score|mark|[a-z]+) ?[-–:,/] ?freq(?:uency)?\)"
)
"""What says that the second number of each pair is how often the first occurs."""
_MOST: Final = 400


def read_list(story: str) -> KindProblem | None:
    """ "my scores are 7, 9, 6 whats my average"."""
    lists, asked = _LIST.findall(story), list(_ASKED.finditer(story))
    if len(lists) != 1 or len(asked) != 1:
        return None
    at, place = asked[0], _LIST.search(story)
    rest = _without(
        story, (at.start(), at.end()), (place.start(), place.end()) if place else (0, 0)
    )
    values = re.findall(_NUMBER, lists[0])
    rest = re.sub(rf"(?<![\w.]){len(values)} (?=[a-z]{{3}})(?!{_UNITS}\b)", "", rest)
    if not is_idle(rest, _WORDS):
        return None
    return read_again(f"{_full(at['what'])} of {', '.join(values)}")


_UNITS: Final = r"(?:kg|cm|km|mm|years|marks|points|hours|minutes|seconds|days|times|percent)"
"""What makes a number a measure, and not how many values there are."""


def _without(story: str, *places: tuple[int, int]) -> str:
    for start, end in sorted(places, reverse=True):
        story = f"{story[:start]} , {story[end:]}"
    return story


def _full(names: str) -> str:
    """The names of all measures that are asked for, written out."""
    return " and ".join(map(_whole_name, re.split(r"(?:, and|,| and| &) (?:the )?", names)))


def _whole_name(name: str) -> str:
    full = {"average": "mean", "total": "sum", "sd": "standard deviation"}
    return "mode" if name.startswith("modal") else full.get(name, name)


def read_table(story: str) -> KindProblem | None:
    """A frequency table, row by row or as two lists, as the list of all values."""
    pairs, rest = _pairs(story)
    asked = _ASKED.search(rest)
    if not pairs or sum(count for _, count in pairs) > _MOST:
        return None
    if asked is None or asked["what"] == "total":
        return _counted(pairs, story)
    if not is_idle(rest.replace(asked[0], " "), _WORDS + " find"):
        return None
    values = [value for value, count in pairs for _ in range(count)]
    return read_again(f"{_full(asked['what'])} of {', '.join(values)}")


_SO_MANY: Final = late_regex(
    r"(?:(?:what(?:'s|s| is)|find|calculate|work out) )?(?:the )?(?:(?P<total>total frequency|sum"
    r" of the frequencies)|total number of (?P<thing>[a-z]+))\W*$"
    r"|\bhow many (?P<noun>[a-z]+)(?: (?:are|were|is|was|did|do|there|they|took|take|played|play|in"
    r"|total|all|altogether|the|table|survey|asked|part|test|scored|have|has|data|list|that|this|then))*\W*$"
)
_ANY_VALUES: Final = frozenset({"scores", "values", "numbers", "results", "data", "marks"})


def _counted(pairs: list[tuple[str, int]], story: str) -> KindProblem | None:
    """How many values the table has, or how many of the things there are that its values count."""
    asked, rows = _SO_MANY.search(story), _ROWS.match(story)
    if asked is None:
        return None
    noun = asked["thing"] or asked["noun"] or ""
    columns = _OF_COLUMNS.search(story)
    first, second = (
        re.findall(r"[a-z]+", found[name] or "") if (found := rows or columns) else []
        for name in ("first", "second")
    )
    counts = " + ".join(str(count) for _, count in pairs)
    if not noun or noun in second or (noun not in first or noun in _ANY_VALUES):
        law = "Add up the frequencies"
        return Formed("the total frequency", law, (counts,), "{0}")
    terms = " + ".join(f"{value}*{count}" for value, count in pairs)
    law = "Add up each value times its frequency"
    return Formed(f"the number of {noun}", law, (terms,), "{0}", uses_decimals=True)


def _pairs(story: str) -> tuple[list[tuple[str, int]], str]:
    if found := _TABLE.match(story):
        numbers = re.findall(_NUMBER, found["rows"])
        pairs = [(a, int(b)) for a, b in zip(numbers[::2], numbers[1::2], strict=False)]
        return (pairs if len(numbers) % 2 == 0 else []), found["rest"]
    if found := _ROWS.match(story):
        values = re.findall(_NUMBER, found["values"])
        counts = [int(one) for one in re.findall(r"\d+", found["counts"])]
        is_even = len(values) == len(counts)
        rest = _IDLE.sub(" ", f"{found['first']} {found['rest']}")
        return (list(zip(values, counts, strict=True)) if is_even else []), rest
    if found := _DASHED.search(story):
        numbers = re.findall(r"\d+", found["rows"])
        rest = f"{story[: found.start()]} {story[found.end() :]}"
        rest = _IDLE.sub(" ", _OF_COLUMNS.sub(" ", rest))
        is_told = _OF_COLUMNS.search(story) is not None
        pairs = [(a, int(b)) for a, b in zip(numbers[::2], numbers[1::2], strict=True)]
        return (pairs if is_told else []), rest
    if found := _TOLD.search(story):
        numbers = re.findall(r"\d+", found["pairs"])
        rest = _IDLE.sub(" ", f"{story[: found.start()]} {story[found.end() :]}")
        return [(a, int(b)) for a, b in zip(numbers[::2], numbers[1::2], strict=True)], rest
    return [], ""


_IDLE: Final = late_regex(
    r"^[^.:]*\b(?:table|data|results?)\b[^.:]*[.:]|\b(?:number of|per) [a-z]+"
)
"""What introduces a table, and what its values count."""


_WEIGHTS: Final = late_regex(
    rf"\b(?:weights?|weighted|weighting)s?(?: (?:of|are|is|by))*:? (?P<ws>\d+(?:\.\d+)?"
    rf"(?:(?:, and |, | and ){_NUMBER})+)"
)
_PAIRED_WEIGHTS: Final = late_regex(
    rf"(?P<value>{_NUMBER}) ?(?:with|has|having|of|,)?(?: an?)? ?\(?weight(?:ing)?(?: of| is)? "
    rf"?(?P<weight>\d+(?:\.\d+)?)(?![\d%]|\.\d| ?%)\)?"
)
_OVERALL: Final = late_regex(
    r"\bweighted (?:mean|average)\b|\b(?:final|overall|total) (?:grade|mark|score|average"
    r"|percentage"
    r"|result)\b"
)
_RATES: Final = late_regex(r"(?<![\w.])(\d+(?:\.\d+)?) ?(?:%|percent)")


def read_weighted(story: str) -> KindProblem | None:
    """ "60, 70 and 80 with weights 1, 2 and 3", "the test counts 40% and the exam 60%"."""
    if not _OVERALL.search(story) or re.search(r"\b(?:need|must|get at least|want)\b", story):
        return None
    pairs = list(_PAIRED_WEIGHTS.finditer(story))
    if pairs:
        story = _PAIRED_WEIGHTS.sub(r"\g<value>, ", story) + " weights "
        story += ", ".join(one["weight"] for one in pairs)
    found = _WEIGHTS.search(story)
    weights = re.findall(_NUMBER, found["ws"]) if found else _RATES.findall(story)
    rest = story.replace(found["ws"], " ", 1) if found else _RATES.sub(" ", story)
    values = re.findall(rf"(?<![\w.]){_NUMBER}", rest)
    is_whole = found is not None or sum(map(Fraction, weights)) == 100
    if not 2 <= len(values) == len(weights) or not is_whole:
        return None
    terms = " + ".join(f"{value}*{weight}" for value, weight in zip(values, weights, strict=True))
    law = "Multiply each value by its weight, and divide the sum by the sum of the weights"
    part = f"({terms})/({' + '.join(weights)})"
    return Formed("the weighted mean", law, (part,), "{0}", uses_decimals=True)


OF_LISTS: Final = (read_table, read_weighted, read_list)
