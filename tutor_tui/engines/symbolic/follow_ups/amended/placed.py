"""The question before with another right side or entry, named by its place.

"the second equation equals 9", "the entry in row 2, column 1 is 5 instead".
"""

import re
from collections.abc import Iterator
from typing import Final

from tutor_tui.engines.symbolic.follow_ups.amended.roles import Amended, replaced_at
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.spans import find_mathematics
from tutor_tui.mathematics.syntax import Relation

_VERB: Final = r"(?:(?:change|make|set|let|turn|replace|put) )?"
_IS: Final = r"(?:(?:is|was|were|becomes?|changes?|to|with|by|be|had|now|being) )*"
_END: Final = r"(?:,? (?:instead|rather than|and not|not)\b.*)?"
_RIGHT: Final = late_regex(
    rf"{_VERB}(?:the )?(?P<side>(?:right[- ]?(?:hand )?side|rhs|constant) (?:of|in) )?(?:the )?"
    rf"(?P<which>first|second|third|last|1st|2nd|3rd)(?: (?:one|equation|line))? {_IS}"
    rf"(?P<sign>(?:=|equals?(?: to)?|equal to) ?)?(?P<new>-?\d[\d./]*){_END}",
    re.IGNORECASE,
)
_ORDER: Final = {"first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "last": -1}
_ENTRY: Final = late_regex(
    rf"{_VERB}(?:the )?(?:(?:number|entry|element|one|value)s? )?(?:in |at |of )?(?:the )?"
    r"(?:row (?P<row>\d),?(?: and)? col(?:umn)? (?P<column>\d)"
    r"|(?P<nth>first|second|third|1st|2nd|3rd) row,?(?: and)?(?: the)? (?P<place>first|second|third"
    r"|1st|2nd|3rd) column|\(?(?P<i>\d), ?(?P<j>\d)\)?(?: entry| element)?|a_?\{?(?P<m>\d)(?P<n>\d)"
    r"\}?|(?P<up>top|upper|bottom|lower)[- ](?P<side>left|right)(?: (?:corner|entry|element"
    rf"|number|one))?) {_IS}(?:= ?)?(?P<new>-?\d[\d./]*){_END}",
    re.IGNORECASE,
)
_GRID: Final = late_regex(r"\[\s*\[[^=]*?\]\s*\]")
_NUMBER: Final = late_regex(r"[^\s,;\[\]]+")
_ROW: Final = late_regex(r"\[([^\[\]]+)\]")


def right_side_changed(request: str, question: str) -> Iterator[Amended]:
    """ "the second equation equals 9" for its right side."""
    found = _RIGHT.fullmatch(request)
    if found is None or not (found["side"] or found["sign"]):
        return
    equations = [one for one in find_mathematics(question) if isinstance(one.node, Relation)]
    place = _ORDER[found["which"].lower()]
    if len(equations) > 1 and -len(equations) <= place < len(equations):
        at = equations[place]
        side = re.search(r"=\s*(?=[^=]*$)", question[at.start : at.end])
        start = at.start + side.end() if side else at.end
        yield replaced_at(question, (start, at.end), found["new"])


def entry_changed(request: str, question: str) -> Iterator[Amended]:
    """ "the entry in row 2, column 1 is 5" for that of the one matrix of the question."""
    found, grids = _ENTRY.fullmatch(request), list(_GRID.finditer(question))
    if found is None or len(grids) != 1:
        return
    rows = list(_ROW.finditer(question, grids[0].start(), grids[0].end()))
    row, column = _place_of(found, len(rows))
    if not 0 <= row < len(rows):
        return
    cells = list(_NUMBER.finditer(question, rows[row].start(1), rows[row].end(1)))
    column = len(cells) - 1 if column is None else column
    if 0 <= column < len(cells):
        yield replaced_at(question, cells[column].span(), found["new"])


def _place_of(found: "re.Match[str]", rows: int) -> tuple[int, int | None]:
    """Row and column from 0 on; `None` for the last column."""
    if found["up"]:
        is_top = found["up"].lower() in ("top", "upper")
        return (0 if is_top else rows - 1), (0 if found["side"].lower() == "left" else None)
    if found["nth"]:
        return _ORDER[found["nth"].lower()], _ORDER[found["place"].lower()]
    row = found["row"] or found["i"] or found["m"]
    return int(row) - 1, int(found["column"] or found["j"] or found["n"]) - 1
