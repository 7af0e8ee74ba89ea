"""Wordings that a whole request must be, written with short names for what may stand in them.

`<find>` is any verb that asks, `<n:num>` a number caught as `n`, `<p:point>` a pair in brackets,
`<e:body>` a piece of mathematics, and `<stop>` the end of a clause.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final, Generic, TypeVar

from tutor_tui.mathematics.kinds.asked import flat
from tutor_tui.mathematics.late_patterns import late_regex
from tutor_tui.mathematics.number_words import with_numerals
from tutor_tui.mathematics.problems import KindProblem
from tutor_tui.mathematics.request import bare

P = TypeVar("P", bound=KindProblem)
_LONGEST: Final = 400
NUMBER: Final = r"-?(?:\d{1,9}(?:\.\d{1,8})?|\.\d{1,8})(?:/[1-9]\d{0,5})?"
_SIDE: Final = r"[^(),;?]{1,24}"
POINT: Final = rf"\(\s*{_SIDE}\s*,\s*{_SIDE}\s*\)"
_PLACES: Final = {
    "find": r"(?:(?:find|what(?:'s|s| is| are| was| will be| would be)?|calculate|work out"
    "|determine"
    r"|state|give|write(?: down)?|compute|evaluate|identify|obtain|get|name|list|derive)"
    r"(?: the)?(?: value of)?(?: the)?)",
    "stop": r"(?:\s*[.,;:]\s*|\s+)(?:(?:and|then|hence|so|if|where|when|given(?: that)?) )?",
}
_CAUGHT: Final = {
    "num": NUMBER,
    "count": r"\d{1,7}",
    "point": POINT,
    "body": r"[^;?]{1,120}?",
    "word": r"[a-z][a-z'-]*",
    "letter": r"[a-z]",
}
_COLUMN: Final = late_regex(
    r"\\begin\{[pb]matrix\}\s*([^\\&]{1,12}?)\s*\\\\\s*([^\\&]{1,12}?)\s*\\end\{[pb]matrix\}"
)


@dataclass(frozen=True, slots=True)
class Table(Generic[P]):
    """What must occur in a message for the rest to be tried, the wordings, and what is built."""

    hint: str
    forms: tuple[str, ...]
    build: Callable[[re.Match[str]], P | None]


def request_of(text: str) -> str:
    """The request in small letters, numbers in figures, columns as pairs."""
    columns = _COLUMN.sub(r"(\1, \2)", text)
    return " ".join(with_numerals(bare(flat(columns)).lower()).split())


def read_tables(text: str, tables: Iterable[Table[P]]) -> P | None:
    """The problem that the first fitting wording builds; the whole message must be the wording."""
    if len(text) > _LONGEST:
        return None
    request = ""
    for table in tables:
        if not compiled(table.hint).search(text):
            continue
        request = request or request_of(text)
        for form in table.forms:
            found = compiled(form).fullmatch(request)
            problem = table.build(found) if found is not None else None
            if problem is not None:
                return problem
    return None


@cache
def compiled(form: str) -> re.Pattern[str]:
    """The regular expression of a wording."""

    def put(found: re.Match[str]) -> str:
        name, place = found["name"], found["place"]
        if name is None:
            return _PLACES.get(place) or f"(?:{_CAUGHT[place]})"
        return f"(?P<{name}>{_CAUGHT[place]})"

    return re.compile(
        re.sub(r"(?<!\?P)<(?:(?P<name>\w+):)?(?P<place>[a-z]+)>", put, form), re.IGNORECASE
    )


def pair(point: str) -> tuple[str, str]:
    """Both coordinates of a point as they were written."""
    first, _, second = point.strip(" ()").partition(",")
    return first.strip(), second.strip()
