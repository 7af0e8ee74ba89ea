"""Stories of groups that are compared, shares in a ratio, and who has how many.

"There are 4 more girls than boys in a class of 30." "Ann and Ben share $60 in the ratio 2:3."
"""

import re
from typing import Final

from tutor_tui.mathematics.kinds.word_problems.names import shown
from tutor_tui.mathematics.kinds.word_problems.phrases import said
from tutor_tui.mathematics.kinds.word_problems.possessions import (
    READERS,
    THING,
    everybody,
    same_things,
)
from tutor_tui.mathematics.kinds.word_problems.stories import Asked, Story
from tutor_tui.mathematics.kinds.word_problems.tale import Reader, Tale, story_from, told
from tutor_tui.mathematics.kinds.word_problems.wording import NUMBER, singular
from tutor_tui.mathematics.late_patterns import late_regex

_HINT: Final = late_regex(
    r"\b(?:has|have|had|got|there (?:are|were)|share|shared|divided?|split|ratio|each|together"
    r"|altogether|total|saved|scored|collected)\b",
    re.IGNORECASE,
)
_THERE: Final = late_regex(r"(?:in (?:a|the) [a-z]+,? )?there (?:are|were) (?P<what>.+)")
_GROUP: Final = late_regex(
    rf"(?P<size>.+?) (?P<way>more|fewer|less) (?P<one>{THING}) than (?P<two>[a-z]+)"
)
_GROUP_TIMES: Final = late_regex(
    r"(?P<times>twice|half|\d+(?:\.\d+)? times|\d+/\d+) as many (?P<one>[a-z]+) as (?P<two>[a-z]+)"
)
_WHOLE: Final = r"(?:students|pupils|children|people|animals|kids|members|passengers|guests)"
_OF_ALL: Final = late_regex(
    r"(?:in|at|on)? ?(?:a|the|there are) (?:[a-z]+ (?:of|has|with|there are) )?(?P<total>\d+) "
    rf"{_WHOLE}"
    r"(?: in (?:a|the) [a-z]+)?(?: in total| altogether)?"
)
_INSIDE: Final = late_regex(
    r"(?P<rest>.+?) (?:in|at|on) (?:a|the) [a-z]+ (?:of|with) (?P<total>\d+) "
    rf"{_WHOLE}"
)
_BEFORE: Final = late_regex(
    rf"(?:in|at|on) (?:a|the) [a-z]+ (?:of|with) (?P<total>\d+) {_WHOLE},? (?P<rest>there.+)"
)


def _groups(clause: str, tale: Tale) -> Tale | None:
    """ "there are 4 more girls than boys in a class of 30 students"."""
    if before := _BEFORE.fullmatch(clause):
        return _groups(before["rest"], tale.noting("all", before["total"]))
    if inside := _INSIDE.fullmatch(clause):
        after = _groups(inside["rest"], tale)
        return _in_all(after, inside["total"]) if after is not None else None
    if found := _OF_ALL.fullmatch(clause):
        if tale.note("all"):
            return None
        noted = tale.noting("all", found["total"])
        return _in_all(noted, found["total"]) if tale.unknowns else noted
    there = _THERE.fullmatch(clause)
    if there is None:
        return None
    what = re.sub(r" in (?:a|the|this) [a-z]+$", "", there["what"])
    compared = _GROUP.fullmatch(what) or _GROUP_TIMES.fullmatch(what)
    if compared is None:
        return None
    one, two = singular(compared["one"]), singular(compared["two"])
    for name in (one, two):
        tale = tale.introducing(name, f"the number of {name}s")
    x, y = tale.letter(one), tale.letter(two)
    words = compared.groupdict()
    right = (
        said(f"{words['times']} #", lambda word: y if word == "#" else None)
        if "times" in words
        else said(f"{words['size']} {words['way']} than #", lambda word: y if word == "#" else None)
    )
    if right is None or one == two:
        return None
    after = tale.saying(f"{x} = {right}").noting("thing", "group")
    return _in_all(after, after.note("all")) if after.note("all") else after


_PEOPLE: Final = frozenset(
    {"boy", "girl", "man", "men", "women", "woman", "adult", "child", "children"}
)


def _in_all(tale: Tale, total: str) -> Tale | None:
    """All of a class are boys or girls; nothing else is known to make up a whole."""
    names = {one.key for one in tale.unknowns}
    if len(names) != 2 or not names <= _PEOPLE:
        return None
    return tale.saying(f"x + y = {total}")


_COUNT: Final = late_regex(
    r"(?:how many|find the number of|what is the number of) (?P<what>[a-z]+)(?: (?:are|were) "
    r"(?:there|in .+))?"
)


def _how_many(clause: str, tale: Tale) -> Tale | None:
    found = _COUNT.fullmatch(clause)
    name = singular(found["what"]) if found else ""
    if found is None or tale.note("thing") != "group" or tale.letter(name) is None:
        return None
    return tale.asking(Asked(f"the number of {found['what']} is", tale.letter(name) or ""))


_RATIO: Final = r"(?P<ratio>\d{1,4}(?: ?: ?\d{1,4}| to \d{1,4}){1,3})"
_SHARING: Final = late_regex(
    rf"(?P<who>[a-z]+(?:, [a-z]+)*,? and [a-z]+) (?:share|shared|split|divide|divided)"
    rf"(?: (?:a prize|a sum|a total|profits?|an inheritance) of)?"
    rf" (?P<value>[$£€]?{NUMBER})(?: (?P<thing>{THING}))?(?: between them)? in (?:the|a) ratio"
    rf"(?: of)? {_RATIO}"
)


def _sharing(clause: str, tale: Tale) -> Tale | None:
    """ "Ann and Ben share $60 in the ratio 2:3"."""
    found = _SHARING.fullmatch(clause)
    if found is None or tale.unknowns:
        return None
    names = everybody(found["who"], tale)
    parts = re.findall(r"\d+", found["ratio"])
    if names is None or len(names) != len(parts) or "0" in parts:
        return None
    for name in names:
        tale = tale.introducing(name, f"what {shown(name)} gets")
    after = same_things(found["thing"], found["value"], tale)
    if after is None:
        return None
    letters = [one.letter for one in after.unknowns]
    value = said(found["value"], lambda _: None)
    proportions = [
        f"{parts[0]}*{letter} = {part}*{letters[0]}"
        for letter, part in zip(letters[1:], parts[1:], strict=True)
    ]
    return after.saying(f"{' + '.join(letters)} = {value}", *proportions)


_READERS: Final[tuple[Reader, ...]] = (_sharing, _how_many, _groups, *READERS)


def read_possessions(story: str) -> Story | None:
    """The story of who has how many that is told."""
    if not _HINT.search(story):
        return None
    tale = told(story, _READERS)
    if tale is None:
        return None
    is_counted = tale.note("thing") not in ("", "money")
    return story_from(tale, is_whole=is_counted, is_positive=True)
