"""Stories of averages: the score that is needed, the number that is missing, joined groups."""

import re
from typing import Final

from tutor_tui.mathematics.alternatives import first_of
from tutor_tui.mathematics.kinds.word_problems.stories import Asked, Story
from tutor_tui.mathematics.kinds.word_problems.wording import FIND, NUMBER, number
from tutor_tui.mathematics.late_patterns import late_regex

_HINT: Final = late_regex(r"\b(?:mean|average|averages|averaged)\b", re.IGNORECASE)
_N: Final = rf"-?{NUMBER}%?"
_LIST: Final = rf"{_N}(?:(?: ?(?:kg|cm|m|g|points|years))?(?:, and |, | and ){_N})+"
_ORDINAL: Final = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|next|final"
    r"|remaining|missing|other|\d(?:st|nd|rd|th))"
)
_TEST: Final = (
    r"(?:tests?|exams?|scores?|quiz(?:zes)?|games?|marks?|grades?|papers?|rounds?|matches)"
)
_AVERAGE: Final = r"(?:mean|average)(?: (?:score|mark|grade|value))?"
_SCORES: Final = late_regex(
    rf"(?:if |here are |these are )?(?:(?:[a-z]+|my|his|her|(?:the|a) student)(?:'s)? )?(?:(?:has"
    rf" |have |had"
    rf" )?(?:got |gets |scored |scores |scored|received |earned |test )*(?:scores|marks|grades)?)"
    rf"(?: (?:of|are|were|is)|:)? ?(?P<list>{_LIST})(?: (?:points|marks))?(?: (?:on|in|for) "
    rf"(?:(?:the|his|her|my|your|\w+) )*(?:first )?(?:\d+ )?{_TEST})?"
)
_NEED: Final = late_regex(
    rf"(?:what(?: (?:score|mark|grade|number))?|how (?:much|many(?: points)?))(?: (?:do|does|must"
    rf"|should|is|will))?(?: (?:i|he|she|you|they|[a-z]+))??(?: (?:need|needed|get|have|score))*"
    rf"(?: to (?:get|score|have))?(?: (?:on|in|for))?(?: (?:the|his|her|my|your))?(?: {_ORDINAL})?"
    rf"(?: {_TEST})?,? (?:to (?:have|get|obtain|bring|make|achieve|reach|raise)|so that|for|if)"
    rf"(?: (?:the|his|her|my|your|an?))*(?: overall)? (?:{_AVERAGE}(?: score)?(?: (?:of|is|will be"
    rf"|be|to be|to|up to))* (?P<goal>{NUMBER})%?|(?P<goal2>{NUMBER})%? {_AVERAGE})(?: (?:for|on"
    rf"|over|of|in) .{{0,30}}{_TEST})?"
)
_QUANTITY: Final = r"(?:weight|age|height|length|price|mass|temperature|number|speed)"
_UNIT: Final = r"(?: ?(?:kg|g|cm|m|years(?: old)?|points|dollars|euros|°c|degrees)(?![a-z]))?"
_MISSING: Final = late_regex(
    rf"(?:if )?(?:the )?{_AVERAGE}(?: {_QUANTITY})? (?:of|for) (?P<count>\d{{1,2}}) [a-z]+(?:"
    rf" [a-z]+)? is "
    rf"(?P<mean>{NUMBER}){_UNIT}[.,;]? (?:and )?(?:if )?(?:the )?(?P<known>\d{{1,2}}) of (?:them"
    rf"|the "
    rf"[a-z]+|these(?: numbers)?) (?:are|weigh|have|scored|measure|cost) (?P<list>{_LIST}){_UNIT}"
    rf"[.,;]? (?:(?:{FIND}|what is|how (?:old|tall|heavy|long) is) (?:the )?(?:(?:value|weight|age"
    rf"|height|score|mark|length) of the )?{_ORDINAL}(?: (?:[a-z]+|1))?|how (?:much|many [a-z]+) "
    rf"(?:does|did) the {_ORDINAL}(?: [a-z]+)? (?:weigh|cost|score|have))"
)
_WITH_LETTER: Final = late_regex(
    rf"(?:if )?(?:the )?{_AVERAGE} of (?:the numbers )?(?P<before>(?:{_N}(?:, | and"
    rf" ))*)(?P<x>[a-z])(?P<after>(?:(?:, and |, | and ){_N})*) is (?P<mean>{NUMBER})[.,;]? "
    rf"(?:{FIND}|what is) (?:the value of )?(?P<asked>[a-z])"
)
_GROUP: Final = r"(?P<n#>\d{1,5}) (?P<who#>[a-z]+)"
_JOINED: Final = late_regex(
    rf"(?:if )?(?:the )?{_AVERAGE}(?: [a-z]+)? (?:of|for) {_GROUP.replace('#', '1')} is "
    rf"(?P<m1>{NUMBER}),? and (?:the |that |the {_AVERAGE} )?(?:of|for)? ?"
    rf"{_GROUP.replace('#', '2')} is (?P<m2>{NUMBER})[.,;]? (?:{FIND}|what is) (?:the )?(?:overall "
    rf"|combined |total )?{_AVERAGE}(?: (?:of|for) (?:all|the whole (?:class|group)|everyone"
    rf"|them all|all \d+ [a-z]+))?"
)
_TWO_CLASSES: Final = late_regex(
    rf"(?:a |the )?(?:class|group|team|school) [a-z1-9] has {_GROUP.replace('#', '1')} (?:with"
    rf"|and) "
    rf"(?:an? |their )?{_AVERAGE}(?: (?!of|is)[a-z]+)?(?: of| is)? (?P<m1>{NUMBER})%?(?:,|,? and"
    rf"|[.;]) (?:the )?"
    rf"(?:class|group|team|school) [a-z1-9] (?:has )?{_GROUP.replace('#', '2')} (?:with|and)"
    rf" (?:an? "
    rf"|their )?{_AVERAGE}(?: (?!of|is)[a-z]+)?(?: of| is)? (?P<m2>{NUMBER})%?[.,;]? (?:{FIND}"
    rf"|what is|what's) "
    rf"(?:the |their )?(?:overall |combined |total )?{_AVERAGE}(?: [a-z]+)?(?: (?:of|for) (?:all"
    r"|both|everyone|the 2)(?: (?:the )?[a-z]+)?(?: together)?)?"
)
_MEMBER: Final = r"(?:number|person|student|pupil|player|child|friend)"
_REMOVED: Final = late_regex(
    rf"(?:if )?(?:the )?{_AVERAGE}(?: {_QUANTITY})? of (?P<count>\d{{1,3}}) (?:numbers|people"
    rf"|students|pupils|players|children|friends) is (?P<mean>{NUMBER}){_UNIT}[.,;]? "
    rf"(?:if |when )?(?:1|one|a)(?: (?:{_MEMBER}|of them|of the numbers))? (?:is )?(?P<way>removed"
    rf"|taken away|left out|added|included|leaves|left|joins|joined)(?:,? and|,)? (?:the "
    rf")?(?:new )?"
    rf"{_AVERAGE} (?:of the (?:others|remaining numbers|rest) )?(?:becomes|is|will be|changes to)"
    rf"(?: now)? (?P<new>{NUMBER}){_UNIT}[.,;]? (?:how (?:old|heavy|tall) is the (?:one|{_MEMBER}) "
    rf"(?:who|that) (?:left|leaves|joined|joins)|(?:{FIND}|which|what)(?: is)?(?: the)? "
    rf"(?:(?:removed|added) )?number(?: (?:was|is) (?:removed|added|taken away|left out|included)"
    r"| that (?:was|is) (?:removed|added))?)"
)


def read_average(story: str) -> Story | None:
    """The story of averages that is told."""
    if not _HINT.search(story):
        return None
    return first_of(read(story) for read in (_needed, _missing, _with_letter, _joined, _removed))


def _numbers(text: str) -> list[str]:
    return [f"-{number(one)}" if "-" in one else number(one) for one in re.findall(_N, text)]


def _story(numbers: list[str], mean: str, meaning: str) -> Story:
    total = " + ".join(f"({one})" if "-" in one else one for one in numbers)
    equation = f"({total} + x)/{len(numbers) + 1} = {mean}"
    return Story((("x", meaning),), (equation,), (Asked(f"{meaning} is", "x"),))


def _needed(story: str) -> Story | None:
    """ "My scores are 75, 82 and 78. What do I need on the fourth test for an average of 80?"."""
    for parts in _halves(story):
        scores, need = _SCORES.fullmatch(parts[0]), _NEED.fullmatch(parts[1])
        if scores and need:
            numbers = _numbers(scores["list"])
            said = _said_count(story)
            if said is not None and said != len(numbers):
                return None
            return _story(
                numbers, number(need["goal"] or need["goal2"]), "the score that is needed"
            )
    return None


def _said_count(story: str) -> int | None:
    """How many tests the story says there were so far, where the number is told."""
    before = re.search(rf"(?:on|in|for) (?:\w+ )*?(\d+) {_TEST}", story)
    ordinals = [
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
    ]
    wanted = re.search(rf"(\w+|\d) {_TEST},? (?:to|so|for|if)\b", story)
    if before:
        return int(before[1])
    return ordinals.index(wanted[1]) + 1 if wanted and wanted[1] in ordinals else None


def _halves(story: str) -> list[tuple[str, str]]:
    """The facts and the question, in either order."""
    found = []
    for cut in re.finditer(r"[.;?]\s+|,\s+(?=what|how)|\s+if\s+|\s+when\s+", story):
        one, two = story[: cut.start()].strip(" ,"), story[cut.end() :].strip(" ,")
        found += [(one, two), (two, one)]
    return found


def _missing(story: str) -> Story | None:
    found = _MISSING.fullmatch(story)
    numbers = _numbers(found["list"]) if found else []
    if found is None or not len(numbers) == int(found["known"]) == int(found["count"]) - 1:
        return None
    return _story(numbers, number(found["mean"]), "the missing number")


def _with_letter(story: str) -> Story | None:
    found = _WITH_LETTER.fullmatch(story)
    if found is None or found["x"] != found["asked"] or found["x"] == "a":
        return None
    numbers = _numbers(found["before"]) + _numbers(found["after"])
    if not numbers:
        return None
    story_found = _story(numbers, number(found["mean"]), "the unknown number")
    return story_found if found["x"] == "x" else None


def _joined(story: str) -> Story | None:
    of_classes = _TWO_CLASSES.fullmatch(story)
    found = of_classes or _JOINED.fullmatch(story)
    if found is None or (found["who1"] == found["who2"]) != (of_classes is not None):
        return None
    one, two, m1, m2 = (number(found[key]) for key in ("n1", "n2", "m1", "m2"))
    equation = f"x = ({one}*{m1} + {two}*{m2})/({one} + {two})"
    return Story((("x", "the overall mean"),), (equation,), (Asked("the overall mean is", "x"),))


def _removed(story: str) -> Story | None:
    found = _REMOVED.fullmatch(story)
    if found is None or int(found["count"]) < 2:
        return None
    count, mean, new = int(found["count"]), number(found["mean"]), number(found["new"])
    is_added = found["way"] in ("added", "included", "joins", "joined")
    tail = story[found.end("new") :]
    if re.search("added|included|join" if not is_added else "removed|taken|left|leave", tail):
        return None
    after = count + 1 if is_added else count - 1
    sign = "+" if is_added else "-"
    equation = f"{count}*{mean} {sign} x = {after}*{new}"
    thing = "age" if "how old" in tail else "number"
    meaning = f"the {thing} that was {'added' if is_added else 'removed'}"
    return Story((("x", meaning),), (equation,), (Asked(f"{meaning} is", "x"),))
