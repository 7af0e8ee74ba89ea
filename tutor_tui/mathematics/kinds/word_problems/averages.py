"""Stories of averages of listed numbers: the score that is needed, the letter among them."""

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
    rf"(?: (?:{_TEST}|one|1))?,? (?:to (?:have|get|obtain|bring|make|achieve|reach|raise)|so that"
    rf"|for|if)"
    rf"(?: (?:the|his|her|my|your|an?))*(?: overall)? (?:{_AVERAGE}(?: score)?(?: (?:of|is|will be"
    rf"|be|to be|to|up to))* (?P<goal>{NUMBER})%?|(?P<goal2>{NUMBER})%? {_AVERAGE})(?: (?:for|on"
    rf"|over|of|in) .{{0,30}}{_TEST})?"
)
_WITH_LETTER: Final = late_regex(
    rf"(?:if )?(?:the )?{_AVERAGE} of (?:the numbers )?(?P<before>(?:{_N}(?:, | and"
    rf" ))*)(?P<x>[a-z])(?P<after>(?:(?:, and |, | and ){_N})*) is (?P<mean>{NUMBER})[.,;]? "
    rf"(?:{FIND}|what is) (?:the value of )?(?P<asked>[a-z])"
)


def read_average(story: str) -> Story | None:
    """The story of averages that is told."""
    if not _HINT.search(story):
        return None
    return first_of(read(story) for read in (_needed, _with_letter))


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


def _with_letter(story: str) -> Story | None:
    found = _WITH_LETTER.fullmatch(story)
    if found is None or found["x"] != found["asked"] or found["x"] == "a":
        return None
    numbers = _numbers(found["before"]) + _numbers(found["after"])
    if not numbers:
        return None
    story_found = _story(numbers, number(found["mean"]), "the unknown number")
    return story_found if found["x"] == "x" else None
