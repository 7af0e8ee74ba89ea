"""Where formulas stand in Markdown: found before Markdown can take their stars and underscores.

`\\( … \\)` and `$ … $` stand in a sentence, `\\[ … \\]`, `$$ … $$` and environments such as
`\\begin{align}` by themselves. None reaches over a blank line.
"""

import re
from typing import Final, NamedTuple

from tutor_tui.typeset.displayed import DISPLAYED

_NAMES: Final = "|".join(sorted(DISPLAYED))
_BEGIN: Final = re.compile(rf"\\begin\{{(?P<name>(?:{_NAMES})\*?)\}}")
_BLANK: Final = re.compile(r"\n[ \t>]*(?:\n|$)")
_DOLLAR: Final = re.compile(r"\$(?P<inside>(?=\S)(?:\\.|[^$\\\n])*?[^\s\\])(?<![/:])\$(?!\d)")
_PROSE: Final = re.compile(
    r"\*\*|[A-Za-z]{4,}|\s(?:and|or|to|per|for|is|in|at|by|off|of|the|a|each|vs)\b"
)
_PUNCTUATION: Final = re.compile(r"[.,;:](?=\s|$)")
_OPENER: Final = re.compile(rf"(?P<ticks>`+)|\\\[|\$\$|{_BEGIN.pattern}|\\.")
_STOP: Final = re.compile(
    r"^[ \t>]*(?P<fence>`{3,}|~{3,})[^\n]*$|(?P<ticks>`+)|\\[\s\S]|\$", re.MULTILINE
)
_TABLE: Final = re.compile(r"^[ \t>]*\|?[ \t]*:?-+:?[ \t]*\|", re.MULTILINE)
_QUOTED: Final = re.compile(r"^[ \t>]+")
_NOWHERE: Final = 1 << 60


class Formula(NamedTuple):
    """A formula in a source, from `start` to `end` (exclusive); `inside` has no delimiters.

    One that is never closed goes to the end of its row or paragraph, all of it inside.
    """

    start: int
    end: int
    inside: str
    is_display: bool
    is_closed: bool = True


class FormulaFinder:
    """Finds the formulas of one source; asked from left to right, it reads the source once."""

    def __init__(self, source: str) -> None:
        self.source = source
        self._next: dict[str, tuple[int, int]] = {}

    def at(self, start: int) -> Formula | None:
        """The formula that begins here, if one does."""
        source = self.source
        two = source[start : start + 2]
        if two == "\\(":
            return self._between(start, 2, "\\)", is_display=False)
        if two == "\\[":
            return self._between(start, 2, "\\]", is_display=True)
        if two == "$$":
            found = self._between(start, 2, "$$", is_display=True)
            is_first = not source[source.rfind("\n", 0, start) + 1 : start].strip(" \t>")
            return found if found.is_closed or is_first else None
        if two[:1] == "$":
            return self._dollars(start)
        begin = _BEGIN.match(source, start)
        if begin is None:
            return None
        return self._between(start, 0, f"\\end{{{begin['name']}}}", is_display=True)

    def _between(self, start: int, opening: int, closing: str, *, is_display: bool) -> Formula:
        source = self.source
        end = self._closing(closing, start + max(opening, 1))
        bound = self._blank(start)
        if end > bound:
            row = source.find("\n", start)
            bound = bound if is_display or row < 0 else min(row, bound)
            return Formula(start, bound, source[start:bound], is_display, is_closed=False)
        stop = end + len(closing)
        inside = source[start + opening : end if opening else stop]
        if is_display and _PUNCTUATION.match(source, stop):
            return Formula(start, stop + 1, inside.rstrip() + source[stop], is_display)
        return Formula(start, stop, inside, is_display)

    def _dollars(self, start: int) -> Formula | None:
        """A dollar opens a formula only before a character that is not a space and closes it only
        after one and before no digit; a number with words is a price, and what ends with a slash
        or a colon is a path (`$HOME/$USER`).
        """
        found = _DOLLAR.match(self.source, start)
        if found is None or _is_price(found["inside"]):
            return None
        return Formula(start, found.end(), found["inside"], is_display=False)

    def _closing(self, mark: str, start: int) -> int:
        """Where a closing mark stands next; its backslash is not the second of a line break."""
        asked, found = self._next.get(mark, (0, -1))
        if asked <= start <= found:
            return found
        at = self.source.find(mark, start)
        while at >= 0 and mark[0] == "\\" and _is_escaped(self.source, at):
            at = self.source.find(mark, at + 1)
        self._next[mark] = (start, at if at >= 0 else _NOWHERE)
        return self._next[mark][1]

    def _blank(self, start: int) -> int:
        """Where the paragraph ends."""
        asked, found = self._next.get("", (0, -1))
        if asked <= start <= found:
            return found
        blank = _BLANK.search(self.source, start)
        self._next[""] = (start, blank.start() if blank else len(self.source))
        return self._next[""][1]


def _is_price(inside: str) -> bool:
    """Whether what stands between two dollars is a number and words: `$5 or 6$`."""
    return inside[0].isdigit() and "\\" not in inside and bool(_PROSE.search(inside))


def _is_escaped(source: str, at: int) -> bool:
    """Whether an odd number of backslashes stands before a place."""
    count = 0
    while at - count > 0 and source[at - count - 1] == "\\":
        count += 1
    return count % 2 == 1


def waited_for(row: str, closing: str | None) -> str | None:
    """What closes the display formula that is open after a row; `closing` is that before it."""
    position = 0
    while True:
        if closing is not None:
            at = row.find(closing, position)
            if at < 0:
                return closing
            position, closing = at + len(closing), None
        found = _OPENER.search(row, position)
        if found is None:
            return None
        position = found.end()
        if found["ticks"]:
            end = row.find(found["ticks"], position)
            position = end + len(found["ticks"]) if end >= 0 else position
        elif found["name"]:
            closing = f"\\end{{{found['name']}}}"
        else:
            closing = {"\\[": "\\]", "$$": "$$"}.get(found.group())


def on_one_row(source: str) -> str:
    """The Markdown with each formula on one row, so that no row of it is taken for a list.

    In a table its bars are escaped, so that they do not part cells. Code stays as it is.
    """
    if "\\" not in source and "$" not in source:
        return source
    is_table = bool(_TABLE.search(source))
    if "\n" not in source:
        return source
    finder = FormulaFinder(source)
    parts: list[str] = []
    done = position = 0
    while found := _STOP.search(source, position):
        formula = None
        if found["fence"] or found["ticks"]:
            position = _after_code(source, found)
        else:
            formula = finder.at(found.start())
            position = found.end() if formula is None else formula.end
        if formula is None or not formula.is_closed:
            continue
        parts += [source[done : formula.start], _flat(source, formula, is_table=is_table)]
        done = formula.end
    return "".join([*parts, source[done:]])


def _after_code(source: str, found: re.Match[str]) -> int:
    """Where code ends that begins with these marks; right behind them where it does not end."""
    mark = found["fence"] or found["ticks"]
    if found["fence"]:
        closing = re.compile(rf"^[ \t>]*{re.escape(mark)}[ \t]*$", re.MULTILINE)
        end = closing.search(source, found.end())
        return end.end() if end else len(source)
    at = source.find(mark, found.end())
    return at + len(mark) if at >= 0 else found.end()


def _flat(source: str, formula: Formula, *, is_table: bool) -> str:
    text = source[formula.start : formula.end]
    row = source[source.rfind("\n", 0, formula.start) + 1 : formula.start]
    if "\n" in text:
        is_quoted = row.lstrip().startswith(">")
        rows = [_QUOTED.sub("", part) if is_quoted else part.strip() for part in text.split("\n")]
        return " ".join(rows)
    if is_table and row.lstrip(" \t>").startswith("|"):
        return re.sub(r"(?<!\\)\|", r"\\|", text)
    return text
