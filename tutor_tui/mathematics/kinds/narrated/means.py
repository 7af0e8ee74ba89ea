"""Averages of groups, told in any words: every number is a count, an average or a single value.

A number before a noun counts a group; one behind "average" is that of the group named last. From
these follows what is asked: the average of all or of the rest, the missing value, the sum.
"""

import re
from dataclasses import dataclass, field
from typing import Final

from tutor_tui.mathematics.kinds.jotted.jotting import is_idle
from tutor_tui.mathematics.kinds.narrated.words import clauses_of
from tutor_tui.mathematics.kinds.word_problems.stories import Asked, Story
from tutor_tui.mathematics.kinds.word_problems.wording import singular, story_of
from tutor_tui.mathematics.late_patterns import late_regex

_N: Final = r"-?\d{1,6}(?:\.\d{1,4})?"
_UNIT: Final = (
    r"kg|g|cm|m|km|°c|degrees|kilos?|years?(?: old)?|points?|marks?|scores?|goals|runs|dollars"
    r"|euros|pounds|percent|hours?|minutes?|seconds?|pages|km/h|mph"
)
_BODY: Final = r"(?:team|group|class|set|family|list|sample|crew|data|numbers)"
_AVERAGE: Final = r"(?:mean|average[sd]?|averaging)"
_LIST: Final = rf"{_N}(?:(?:, and |,? and |, ?){_N}(?![\w.]| (?!(?:{_UNIT})\b)[a-z]))+"
_NO_NOUN: Final = (
    r"(?!(?:and|has|have|had|are|was|were|for|when|who|with|the|but|while|joins?|joined|leaves?"
    r"|left|comes)\b)"
)
_TOKEN: Final = late_regex(
    rf"(?P<average>\b{_AVERAGE}\b)"
    rf"|(?<![\w.-])(?P<list>{_LIST})(?: ?(?:{_UNIT})\b)?"
    r"|(?<=of )(?P<n>\d{1,4}) (?P<head>marks|scores|points|goals)\b"
    rf"|(?<![\w.-])(?P<size>{_N}) ?(?:%|(?:{_UNIT})\b)"
    rf"|\b{_BODY} of (?P<several>\d{{1,4}})\b"
    r"|(?<![\w.-])(?P<part>(?!1 )\d{1,4}) of (?:them|these|those|the (?:numbers|[a-z]+s))\b"
    r"|(?<![\w.-])(?P<count>(?!1 )\d{1,4}) (?:(?:other|more|new|different) )?"
    rf"(?P<who>{_NO_NOUN}[a-z]{{3,}}s?)\b"
    rf"|(?<![\w.-])(?P<bare>{_N})(?![\w.]*\d|st\b|nd\b|rd\b|th\b)"
    rf"|\b(?P<joins>join(?:s|ed|ing)?(?: (?:the|this) {_BODY})?|(?:(?:is|are|was) )?(?:added"
    rf"|included)(?: to (?:it|them|the {_BODY}))?|comes in)\b"
    r"|\b(?P<leaves>leaves?|left|leaving|(?:(?:is|was) )?(?:removed|taken (?:out|away)|left out"
    rf"|dropped|deleted)(?: from (?:it|them|the {_BODY}))?)\b"
    rf"|\bthe (?P<known>(?!{_AVERAGE}\b)[a-z]+)\b"
)
_ASK: Final = r"(?:what(?:'s|s| is| was| are| will be| would be)|find|calculate|work out|give)"
_WHAT: Final = (
    r"(?:age|weight|height|score|mark|salary|price|number|mass|grade|wage|length|value|temperature"
    r"|result|percentage|time)"
)
_MEAN_ASKED: Final = late_regex(
    rf"(?:{_ASK} )?(?:(?:the|their|its|my|his|her) )?(?:(?P<kind>new|overall|combined|total|class"
    rf"|group|final|joint|whole class|team|weighted) )*(?:mean|average)(?: {_WHAT})?"
    r"(?: (?:now|then|altogether|overall|together))?(?: (?:of|for|in) (?P<of>.{2,40}?))?"
    r"(?: (?:now|then|altogether|together))?"
)
_SUM_ASKED: Final = late_regex(
    rf"(?:{_ASK} )?(?:the|their) (?:sum|total)(?: (?:age|weight|height|score|of|mass|mark)s?)?(?:"
    r" (?:of )?(?:the|these|all the|all|those)(?: \d+)? [a-z]+)?"
    r"|what do (?:they|the [a-z]+) add up to"
)
_NTH: Final = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|next|final|remaining"
    r"|missing|other|new|added|removed|extra|newcomer|unknown|\d{1,2}(?:st|nd|rd|th))"
)
_ONE: Final = rf"(?:(?:the|his|her|my) )?(?:{_NTH} ?(?:[a-z]+|1)?|newcomer)(?:'s)?"
_JOINED: Final = (
    r"(?:(?:number|person|student|player|one|1|member|child|value) )?(?:(?:who|that|which) )?(?:is"
    r" |was |has |had )?(?:joined|joins|left|leaves|removed|added|included|taken (?:out|away)"
    r"|left out)"
)
_VALUE_ASKED: Final = late_regex(
    rf"(?:{_ASK}|what (?:must|should)|how (?:old|tall|heavy|long|much|many [a-z]+)(?: (?:is|was"
    rf"|does|did))?|what (?:did|does)|which(?: (?:is|was))?) (?:(?:the|his|her) (?:value|{_WHAT})"
    rf" (?:of|on|in|for) )?(?:{_ONE}(?: {_WHAT}s?)?|(?:the )?{_JOINED}|(?:he|she|they|i) "
    rf"(?:score|get|got|have) (?:on|in) {_ONE})(?: (?:be|is|was|weigh|score|have|earn|cost|get))?"
    rf"|(?:what|which)(?:'s|s| is| was)? (?:the |this )?(?:number|value)"
    rf"|(?:what|which) number (?:was|is) (?:removed|added|taken (?:out|away)|left out|included)"
    rf"|how (?:old|tall|heavy) is the (?:person|[a-z]+) (?:who|that) (?:joins|joined|left|leaves)"
)
_NEEDED: Final = late_regex(
    rf"(?:what|how (?:much|many(?: [a-z]+)?))(?: (?:score|mark|grade|number))? (?:do|does|must"
    rf"|should|would) (?:i|he|she|they|we|you|[a-z]+) (?:need(?: to (?:get|score|have))?|get|score"
    rf"|have)(?: (?:on|in|for) (?:the|his|her|my|a) {_NTH}(?: [a-z]+)?)?(?: (?:to|so that|for)"
    rf" [a-z ]{{0,40}}?)(?:mean|average)(?: (?:score|mark|of|to|up to|is|be|becomes))*"
    rf" (?P<goal>{_N})(?: ?(?:{_UNIT})|%)?"
)
_ALLOWED: Final = (
    "average mean another other if when who which that all then after one again each what's total"
    " decrease increase increased decreased first second third fourth fifth sixth last remaining"
    " any in fifth different next rest"
)
_WHOLE: Final = frozenset(("student", "pupil", "person", "child", "class", "member", "number"))
_PARTS: Final = frozenset(("boy", "girl", "man", "woman", "male", "female", "lady", "part"))
_NEUTRAL: Final = late_regex(r"(?:number|value|test|exam|mark|score|result|game|class)")
"""What the averages are of, and no group of its own."""
_ASKS_REST: Final = late_regex(
    r"(?:the )?(?:(?:others?|rest|remaining)(?: \d+)?(?: [a-z]+)?|(?:other )?(?P<who>[a-z]+))"
)
_ALL: Final = late_regex(
    r"\b(?:all|both|everyone|everybody|whole|class|group|school|team|together|entire|(?<!other )2"
    r"|combined|them)\b"
)


@dataclass(slots=True)
class _Group:
    count: str
    who: str
    mean: str = ""


@dataclass(slots=True)
class _Told:
    """The groups in their order, the single values, and what happens to the first group."""

    groups: list[_Group] = field(default_factory=list)
    values: list[str] = field(default_factory=list)
    part: str = ""
    sign: str = ""
    new: str = ""


def read_mean(text: str) -> Story | None:
    """The story of averages that a message tells; `None` where a number or a word is left over."""
    story = re.sub(r"[$£€] ?(?=\d)", "", story_of(_ANOTHER.sub("another", text)))
    if not re.search(rf"\b{_AVERAGE}\b", story) or not re.search(r"\d", story):
        return None
    split = re.sub(r",? (?:and )?(?=(?:what(?!ever)|how|find|calculate|work out|which number)\b)",
                   ". ", story)  # fmt: skip
    *facts, asked = clauses_of(split) or [""]
    told = _told(". ".join(facts)) if facts else None
    if told is None or not told.groups or any(not one.mean for one in told.groups):
        return None
    found = _answered(told, asked)
    if found is None:
        return None
    name, equation = found
    return Story((("x", name),), (equation,), (Asked(f"{name} is", "x"),))


class _Reader:
    """Goes through the numbers and names of the facts, and keeps the group that is spoken of."""

    def __init__(self) -> None:
        self.told = _Told()
        self.group: _Group | None = None
        self.is_average = self.is_open = False

    def meets(self, at: re.Match[str], before: str) -> bool:
        """Takes one token, with the words before it; whether it has a role."""
        match at.lastgroup:
            case "average":
                self.is_average = True
            case "who" | "head" | "several":
                count = at["count"] or at["n"] or at["several"]
                self._counts(count, singular(at["who"] or at["head"] or "members"))
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
                self.told.values += re.findall(_N, at["list"])
            case _ if at["bare"] != "1":
                return self._measures(at["size"] or at["bare"], before)
        return True

    def _counts(self, count: str, who: str) -> None:
        self.group, self.is_open = _Group(count, who), True
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


_ANOTHER: Final = late_regex(r"\ba (?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b", re.I)
"""One more, and no fraction."""
_LESS: Final = late_regex(r"decrease|fall|drop|go(?:es)? down|down")
_BY: Final = late_regex(
    r"\b(?P<way>increase|rise|go(?:es)? up|up|decrease|fall|drop|go(?:es)? down|down)[a-z]*"
    r"(?: up| down)? by $"
)


def _told(facts: str) -> _Told | None:
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


def _answered(told: _Told, asked: str) -> tuple[str, str] | None:
    """What is asked, and the equation for it."""
    one = told.groups[0]
    is_single = len(told.groups) == 1
    if (mean := _MEAN_ASKED.fullmatch(asked)) is not None:
        return _mean(told, mean["of"] or "", mean["kind"] or "")
    if is_single and _SUM_ASKED.fullmatch(asked) and not (told.values or told.sign or told.part):
        counted = re.search(r"\d+", asked)
        is_same = counted is None or counted[0] == one.count
        return ("the sum", f"x = {one.count}*{one.mean}") if is_same else None
    is_alone = is_single and not (told.values or told.sign or told.part)
    if is_alone and (goal := _NEEDED.fullmatch(asked)) is not None:
        equation = f"{one.count}*{one.mean} + x = ({one.count} + 1)*{goal['goal']}"
        return "the score that is needed", equation
    if not is_single or _VALUE_ASKED.fullmatch(asked) is None:
        return None
    if told.sign and told.new and not told.values:
        equation = f"{one.count}*{one.mean} {told.sign} x = ({one.count} {told.sign} 1)*{told.new}"
        way = "added" if told.sign == "+" else "removed"
        is_other = re.search(
            "remov|left|leave|taken" if way == "added" else "add|join|inclu", asked
        )
        return None if is_other else (f"the number that was {way}", equation)
    is_of_all = told.part in ("", str(len(told.values))) and not told.sign
    if is_of_all and len(told.values) == int(one.count) - 1:
        total = " + ".join(f"({v})" if "-" in v else v for v in told.values)
        return "the missing number", f"({total} + x)/{one.count} = {one.mean}"
    return None


def _mean(told: _Told, of: str, kind: str) -> tuple[str, str] | None:
    one, *others = told.groups
    if told.part or told.new:
        return None
    if told.sign:
        if (
            others
            or len(told.values) != 1
            or (
                of
                and not re.search(
                    r"\d|all|them|rest|now|remaining"
                    r"|others|group|team",
                    of,
                )
            )
        ):
            return None
        equation = f"x*({one.count} {told.sign} 1) = {one.count}*{one.mean} {told.sign} "
        return "the new average", equation + told.values[0]
    if told.values or not others:
        return None
    counts = re.findall(r"\d+", of)
    total = sum(int(each.count) for each in told.groups)
    if not (kind or _ALL.search(of) or not of or counts == [str(total)]):
        return _rest(one, others, of)
    names = {each.who for each in told.groups}
    if (names & _WHOLE and names & _PARTS) or not set(counts) <= {str(total)}:
        return None
    sums = " + ".join(f"{each.count}*{each.mean}" for each in told.groups)
    return "the overall mean", f"x = ({sums})/({' + '.join(each.count for each in told.groups)})"


def _rest(one: _Group, others: list[_Group], of: str) -> tuple[str, str] | None:
    """The average of those who are not in the part of the first group that was told."""
    found = _ASKS_REST.fullmatch(of)
    if found is None or len(others) != 1 or one.who not in _WHOLE or others[0].who not in _PARTS:
        return None
    (part,) = others
    left = int(one.count) - int(part.count)
    said = re.search(r"\d+", of)
    if left <= 0 or (said and int(said[0]) != left):
        return None
    if singular(found["who"] or "") in (one.who, part.who):
        return None
    sums = f"({one.count}*{one.mean} - {part.count}*{part.mean})"
    return "the average of the rest", f"x = {sums}/({one.count} - {part.count})"
