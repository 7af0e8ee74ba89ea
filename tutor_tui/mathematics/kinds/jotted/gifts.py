"""How much one of those gets to whom parts are given: "1/3 to Tom and 1/4 to Jo"."""

import re
from typing import Final

from tutor_tui.mathematics.kinds.jotted.jotting import is_idle, read_again
from tutor_tui.mathematics.problems import KindProblem

_GIVEN: Final = re.compile(
    r"\b(?P<part>\d/\d{1,2}|\d{1,2} ?%|half|a third|(?:a|1) quarter)(?: of (?:them|it|(?:the|his"
    r"|her"
    r"|my|their|all the) (?!rest|remain|other|left)[a-z]+))? to (?:his |her |my |the"
    r" )?(?P<to>[a-z]+)"
)
_EATEN: Final = re.compile(
    r"\b(?P<to>[a-z]+) (?:eats?|ate|takes?|took|gets?|got|sells?|sold|reads?|drinks?|drank|uses?"
    r"|used"
    r"|receives?|received|picks?|picked) (?P<part>\d/\d{1,2}|\d{1,2} ?%|half|a third|(?:a|1)"
    r" quarter)(?: of"
    r" (?:them|it|(?:the|his|her|my|their|all the) (?!rest|remain|other|left)[a-z]+))?"
)
_RECEIVED: Final = re.compile(
    r"\bhow (?:much|many)(?: money| [a-z]+)? (?:did|does|do|will) (?:his |her |my |the"
    r" )?(?P<who>[a-z]+)"
    r" (?:get|receive|have|got|be given|eat|take|sell|read|drink|use|pick)\W*$"
)
_ALL: Final = re.compile(
    r"\b(?:has|have|had|with|got|won|earned|wins|there (?:are|were))"
    r" (?P<n>[$£€]?\d{1,6}(?:\.\d\d?)?) ?(?P<of>[a-z]+)?"
)


def read_given(story: str) -> KindProblem | None:
    """How much one of those gets to whom parts are given: "1/3 to Tom and 1/4 to Jo"."""
    asked, whole = _RECEIVED.search(story), _ALL.search(story)
    gifts = [one for way in (_GIVEN, _EATEN) for one in way.finditer(story)]
    rest = story
    for told in (_RECEIVED, _GIVEN, _EATEN, _ALL):
        rest = told.sub(",", rest)
    if not asked or not gifts or not whole or not is_idle(rest, "left"):
        return None
    mine = [one["part"] for one in gifts if one["to"] == asked["who"]]
    if len(mine) != 1 or gifts[0].start() < whole.start():
        return None
    part = mine[0].replace("half", "1/2").replace("a third", "1/3")
    part = re.sub(r"(?:a|1) quarter", "1/4", part)
    return read_again(f"what is {part} of {whole['n']}{' ' + whole['of'] if whole['of'] else ''}")
