"""Averages of groups: that of all or of the rest, the missing value, the sum.

What the numbers of the story are, `means_told` says.
"""

import re
from typing import Final

from tutor_tui.mathematics.kinds.narrated.means_told import (
    ANOTHER,
    AVERAGE,
    BEGUN,
    NUMBER,
    UNIT,
    Group,
    Told,
    told_of,
)
from tutor_tui.mathematics.kinds.narrated.words import clauses_of
from tutor_tui.mathematics.kinds.word_problems.stories import Asked, Story
from tutor_tui.mathematics.kinds.word_problems.wording import singular, story_of
from tutor_tui.mathematics.late_patterns import kept_regex, late_regex

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
    rf" (?P<goal>{NUMBER})(?: ?(?:{UNIT})|%)?"
)
_WHOLE: Final = frozenset(("student", "pupil", "person", "child", "class", "member", "number"))
_PARTS: Final = frozenset(("boy", "girl", "man", "woman", "male", "female", "lady", "part"))
_ASKS_REST: Final = late_regex(
    r"(?:the )?(?:(?:others?|rest|remaining)(?: \d+)?(?: [a-z]+)?|(?:other )?(?P<who>[a-z]+))"
)
_ALL: Final = late_regex(
    r"\b(?:all|both|everyone|everybody|whole|class|group|school|team|together|entire|(?<!other )2"
    r"|combined|them)\b"
)


def read_mean(text: str) -> Story | None:
    """The story of averages that a message tells; `None` where a number or a word is left over."""
    story = kept_regex(r"[$£€] ?(?=\d)").sub("", story_of(ANOTHER.sub("another", text)))
    if not kept_regex(rf"\b{AVERAGE}\b").search(story) or not kept_regex(r"\d").search(story):
        return None
    split = re.sub(r",? (?:and )?(?=(?:what(?!ever)|how|find|calculate|work out|which number)\b)",
                   ". ", story)  # fmt: skip
    *facts, asked = clauses_of(split) or [""]
    told = told_of(". ".join(facts)) if facts else None
    if told is None or not told.groups or any(not one.mean for one in told.groups):
        return None
    found = _answered(told, asked)
    if found is None:
        return None
    name, equation = found
    return Story((("x", name),), (equation,), (Asked(f"{name} is", "x"),))


def _answered(told: Told, asked: str) -> tuple[str, str] | None:
    """What is asked, and the equation for it."""
    one = told.groups[0]
    is_single = len(told.groups) == 1
    if any(each.who == BEGUN for each in told.groups):
        return _one_more(told) if _VALUE_ASKED.fullmatch(asked) else None
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


def _one_more(told: Told) -> tuple[str, str] | None:
    """The value by which one group is longer than the other: the 4th of 3 and of the first 4."""
    if len(told.groups) != 2 or told.values or told.sign or told.part:
        return None
    short, long = sorted(told.groups, key=lambda one: int(one.count))
    if int(long.count) - int(short.count) != 1:
        return None
    return "the number", f"{short.count}*{short.mean} + x = {long.count}*{long.mean}"


def _mean(told: Told, of: str, kind: str) -> tuple[str, str] | None:
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


def _rest(one: Group, others: list[Group], of: str) -> tuple[str, str] | None:
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
