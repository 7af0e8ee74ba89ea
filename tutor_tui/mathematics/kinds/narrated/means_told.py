"""What every number of a story about averages is: a count, an average or a single value.

A number before a noun counts a group; one behind "average" is that of the group named last.
"""

import re
from dataclasses import dataclass, field
from typing import Final

from tutor_tui.mathematics.kinds.jotted.jotting import is_idle
from tutor_tui.mathematics.kinds.word_problems.wording import singular
from tutor_tui.mathematics.late_patterns import late_regex

NUMBER: Final = r"-?\d{1,6}(?:\.\d{1,4})?"
UNIT: Final = (
    r"kg|g|cm|m|km|°c|degrees|kilos?|years?(?: old)?|points?|marks?|scores?|goals|runs|dollars"
    r"|euros|pounds|percent|hours?|minutes?|seconds?|pages|km/h|mph"
)
_BODY: Final = r"(?:team|group|class|set|family|list|sample|crew|data|numbers)"
AVERAGE: Final = r"(?:mean|average[sd]?|averaging)"
_LIST: Final = rf"{NUMBER}(?:(?:, and |,? and |, ?){NUMBER}(?![\w.]| (?!(?:{UNIT})\b)[a-z]))+"
_NO_NOUN: Final = (
    r"(?!(?:and|has|have|had|are|was|were|for|when|who|with|the|but|while|joins?|joined|leaves?"
    r"|left|comes)\b)"
)
_TOKEN: Final = late_regex(
    rf"(?P<average>\b{AVERAGE}\b)"
    r"|\bthe first (?P<begun>(?!1 )\d{1,4})"
    r"(?: (?:numbers|tests|exams|scores|marks|games))?\b(?!\.\d)"
    rf"|(?<![\w.-])(?P<list>{_LIST})(?: ?(?:{UNIT})\b)?"
    r"|(?<=of )(?P<n>\d{1,4}) (?P<head>marks|scores|points|goals)\b"
    rf"|(?<![\w.-])(?P<size>{NUMBER}) ?(?:%|(?:{UNIT})\b)"
    rf"|\b{_BODY} of (?P<several>\d{{1,4}})\b"
    r"|(?<![\w.-])(?P<part>(?!1 )\d{1,4}) of (?:them|these|those|the (?:numbers|[a-z]+s))\b"
    r"|(?<![\w.-])(?P<count>(?!1 )\d{1,4}) (?:(?:other|more|new|different) )?"
    rf"(?P<who>{_NO_NOUN}[a-z]{{3,}}s?)\b"
    rf"|(?<![\w.-])(?P<bare>{NUMBER})(?![\w.]*\d|st\b|nd\b|rd\b|th\b)"
    rf"|\b(?P<joins>join(?:s|ed|ing)?(?: (?:the|this) {_BODY})?|(?:(?:is|are|was) )?(?:added"
    rf"|included)(?: to (?:it|them|the {_BODY}))?|comes in)\b"
    r"|\b(?P<leaves>leaves?|left|leaving|(?:(?:is|was) )?(?:removed|taken (?:out|away)|left out"
    rf"|dropped|deleted)(?: from (?:it|them|the {_BODY}))?)\b"
    rf"|\bthe (?P<known>(?!{AVERAGE}\b)[a-z]+)\b"
)
_ALLOWED: Final = (
    "average mean another other if when who which that all then after one again each what's total"
    " decrease increase increased decreased first second third fourth fifth sixth last remaining"
    " any in fifth different next rest"
)
_NEUTRAL: Final = late_regex(r"(?:number|value|test|exam|mark|score|result|game|class)")
"""What the averages are of, and no group of its own."""


@dataclass(slots=True)
class Group:
    """So many, by their singular name, with their average where it is told."""

    count: str
    who: str
    mean: str = ""


@dataclass(slots=True)
class Told:
    """The groups in their order, the single values, and what happens to the first group."""

    groups: list[Group] = field(default_factory=list)
    values: list[str] = field(default_factory=list)
    part: str = ""
    sign: str = ""
    new: str = ""


class _Reader:
    """Goes through the numbers and names of the facts, and keeps the group that is spoken of."""

    def __init__(self) -> None:
        self.told = Told()
        self.group: Group | None = None
        self.is_average = self.is_open = False

    def meets(self, at: re.Match[str], before: str) -> bool:
        """Takes one token, with the words before it; whether it has a role."""
        match at.lastgroup:
            case "average":
                self.is_average = True
            case "who" | "head" | "several":
                count = at["count"] or at["n"] or at["several"]
                self._counts(count, singular(at["who"] or at["head"] or "members"))
            case "begun":
                self._counts(at["begun"], BEGUN)
            case "part" if self.is_average:
                self._counts(at["part"], "part")
            case "part":
                self.told.part = at["part"]
            case "known":
                self._names(at["known"])
            case "joins" | "leaves" as way:
                is_second = bool(self.told.sign)
                self.told.sign = "+" if way == "joins" else "-"
                return not is_second
            case "list":
                self.told.values += re.findall(NUMBER, at["list"])
            case _ if at["bare"] != "1":
                return self._measures(at["size"] or at["bare"], before)
        return True

    def _counts(self, count: str, who: str) -> None:
        self.group, self.is_open = Group(count, who), True
        self.told.groups.append(self.group)

    def _names(self, who: str) -> None:
        known = [one for one in self.told.groups if one.who == singular(who)]
        if len(known) == 1:
            self.group, self.is_open = known[0], True
        elif singular(who) != who and not _NEUTRAL.match(who):
            self.group = None

    def _measures(self, size: str, before: str) -> bool:
        """Takes a number as an average, a new average or a single value; whether it can be one."""
        told, by = self.told, _BY.search(before)
        is_average, is_open = self.is_average, self.is_open
        self.is_average = self.is_open = False
        is_ellipsis = is_open and len(told.groups) > 1
        if self.group is not None and not self.group.mean and (is_average or is_ellipsis):
            self.group.mean = size
            return by is None
        if is_average and told.sign and not told.new and len(told.groups) == 1:
            sign = "-" if by and _LESS.match(by["way"]) else "+"
            told.new = f"({told.groups[0].mean} {sign} {size})" if by else size
            return True
        told.values.append(size)
        return not is_average and by is None


BEGUN: Final = "first"
"""The group of those that come first: "of the first 4 it is 70"."""
ANOTHER: Final = late_regex(r"\ba (?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b", re.I)
"""One more, and no fraction."""
_LESS: Final = late_regex(r"decrease|fall|drop|go(?:es)? down|down")
_BY: Final = late_regex(
    r"\b(?P<way>increase|rise|go(?:es)? up|up|decrease|fall|drop|go(?:es)? down|down)[a-z]*"
    r"(?: up| down)? by $"
)


def told_of(facts: str) -> Told | None:
    """What every number of the facts is; `None` where one has no role, or a word says more."""
    reader, rest, end = _Reader(), "", 0
    for at in _TOKEN.finditer(facts):
        before, end = facts[end : at.start()], at.end()
        rest += f"{before} {at[0] if at.lastgroup == 'known' else ','} "
        if not reader.meets(at, before):
            return None
    rest = _IN_WORDS.sub("", f"{rest}{facts[end:]}")
    return reader.told if is_idle(rest, _ALLOWED) else None


_IN_WORDS: Final = late_regex(r"\b(?:up|down)? ?by (?= *,)|\d+(?:st|nd|rd|th)\b")
